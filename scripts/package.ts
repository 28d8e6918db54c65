// Builds lib/, which is what the npm package runs: the command line and the emulator. Node strips no types below
// node_modules, so they are compiled. Run by npm before it packs (`prepack`); nothing of it is committed.
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, compile, root } from './bundle.ts';
import { licensesOf } from './licenses.ts';

const build = join(root, 'build/package');
const lib = join(root, 'lib');
/** The first finds the others by these names. */
const ENTRIES = {
  'cli.js': 'src/cli.js',
  'evaluation-worker.js': 'src/checks/language/evaluation-worker.js',
  'emulator/command.js': 'emulator/command.js',
};
/** Found where the package is installed, by those who run their own functions behind the emulator. */
const EXTERNAL = ['@google-cloud/functions-framework'];

compile('tsconfig.package.json', build);
writeFileSync(join(build, 'package.json'), '{ "type": "module" }\n');
// The emulator runs these in worker threads, each loaded by its path.
cpSync(join(root, 'emulator/functions'), join(build, 'emulator/functions'), { recursive: true });
rmSync(lib, { recursive: true, force: true });

const packages: string[] = [];
for (const [path, entry] of Object.entries(ENTRIES)) {
  packages.push(...(await bundle(join(build, entry), join(lib, path), EXTERNAL)));
}
chmodSync(join(lib, 'cli.js'), 0o755);
writeFileSync(join(lib, 'licenses.txt'), licensesOf(packages));
