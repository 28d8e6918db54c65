// gaxios loads node-fetch, 290 kB, where it has no transport of its own; here it always has (src/http/gaxios.ts).
export default function fetch() {
  throw new Error('node-fetch is not part of this bundle; requests go through src/http/door.ts');
}
