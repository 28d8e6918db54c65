// Builds lib/, which is what the npm package runs: the command line and the emulator, compiled and bundled, since Node
// strips no types below node_modules. Run by npm before it packs (`prepack`); nothing of it is committed.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { licensesOf, packagesIn } from './licenses.ts';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'build/package');
const lib = join(root, 'lib');
const require = createRequire(import.meta.url);
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
/** npm reads what `npm pack --json` prints: nothing of ours may stand in it. */
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** Each door of the package, and what it is compiled from. The first finds the others by these names. */
const DOORS = { 'cli.js': 'src/cli.js', 'emulator/command.js': 'emulator/command.js' };

/** Found where the package is installed, by those who run functions of their own behind the emulator. */
const NOT_BUNDLED = ['@google-cloud/functions-framework'];

rmSync(compiled, { recursive: true, force: true });
rmSync(lib, { recursive: true, force: true });
run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.package.json');
writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }\n');
// Loaded by path, in threads of their own.
cpSync(join(root, 'emulator/functions'), join(compiled, 'emulator/functions'), { recursive: true });

const bundled: string[] = [];
for (const [door, entry] of Object.entries(DOORS)) {
  const out = join(compiled, 'ncc', entry);
  const external = NOT_BUNDLED.flatMap((name) => ['--external', name]);
  run(
    ncc,
    'build',
    join(compiled, entry),
    '--out',
    out,
    '--stats-out',
    `${out}.stats.json`,
    '--target',
    'es2022',
    ...external,
  );
  bundled.push(...packagesIn(JSON.parse(readFileSync(`${out}.stats.json`, 'utf8'))));
  const folder = dirname(join(lib, door));
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(out)) {
    if (file.endsWith('.js'))
      copyFileSync(join(out, file), join(folder, file === 'index.js' ? basename(door) : file));
  }
}
chmodSync(join(lib, 'cli.js'), 0o755);
writeFileSync(join(lib, 'licenses.txt'), licensesOf(bundled));
