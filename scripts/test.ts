/**
 * Runs the tests: `npm test` all of them, `npm run test:slow` the slower ones. What follows `--` are options of
 * `node --test`, or test files in place of all. Processes that are started keep what Node.js has compiled, and share it:
 * most tests start the program anew, and half of that time is spent on its TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const [first, ...others] = process.argv.slice(2);
const isSlow = first === '--slow';
const given = isSlow || first === undefined ? others : [first, ...others];
const namesFiles = given.some((argument) => argument.endsWith('.ts'));

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-concurrency=4',
    // A test that never ends fails in the end.
    '--test-timeout=1200000',
    ...given,
    ...(namesFiles ? [] : [`test/**/*.${isSlow ? 'slow' : 'test'}.ts`]),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile'), ...process.env },
  },
);
process.exitCode = status ?? 1;
