import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every property that can be searched by its name, with the test file that has it. */
export function fuzzTargets(root: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const file of globSync('test/**/*.test.ts', { cwd: root }).sort()) {
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\bsearch\('([\w-]+)', /g)) {
      if (targets.has(name)) throw new Error(`two properties are the target ${name}`);
      targets.set(name, file);
    }
  }
  return targets;
}
