/**
 * Milliseconds of a clock that is never set. As `performance.now()`, which loads `perf_hooks` when it is first asked, a
 * millisecond of every start.
 */
export function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
