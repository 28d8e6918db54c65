/**
 * `npm test` and `npm run test:slow`: runs the tests with the options of `node --test`. Files and folders among the arguments
 * replace all tests. The processes share Node's compile cache: most tests start the program, which spends half of its time
 * on compiling TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const [first, ...others] = process.argv.slice(2);
const isSlow = first === '--slow';
const given = isSlow || first === undefined ? others : [first, ...others];
const kind = isSlow ? 'slow' : 'test';
const isFolder = (path: string) =>
  statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory() === true;
const files = given
  .map((argument) => (isFolder(argument) ? join(argument, `**/*.${kind}.ts`) : argument))
  .filter((argument) => argument.endsWith('.ts'));
// Node takes no option after the first file.
const options = given.filter((argument) => !isFolder(argument) && !argument.endsWith('.ts'));

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-concurrency=4',
    // Ends a test that never ends.
    '--test-timeout=1200000',
    ...options,
    ...(files.length > 0 ? files : [`test/**/*.${kind}.ts`]),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile'), ...process.env },
  },
);
process.exitCode = status ?? 1;
