// Builds lib/, the code of the npm package: the command line and the emulator. Node strips no types in
// node_modules, so it is compiled. npm runs this before it packs (`prepack`); lib/ is not committed.
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
/** Users install it to run their own functions behind the emulator. */
const EXTERNAL = ['@google-cloud/functions-framework'];

compile('tsconfig.package.json', build);
writeFileSync(join(build, 'package.json'), '{ "type": "module" }\n');
// The emulator loads these by path, in worker threads.
cpSync(join(root, 'emulator/functions'), join(build, 'emulator/functions'), { recursive: true });
rmSync(lib, { recursive: true, force: true });

const packages: string[] = [];
for (const [path, entry] of Object.entries(ENTRIES)) {
  packages.push(...(await bundle(join(build, entry), join(lib, path), EXTERNAL)));
}
chmodSync(join(lib, 'cli.js'), 0o755);
writeFileSync(join(lib, 'licenses.txt'), licensesOf(packages));
