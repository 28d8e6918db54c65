// Builds dist/: TypeScript to JavaScript by tsc, then each door with what it needs into one file by ncc.
// Run by `npm run build`; the result is committed, and `.ci/run` compares it with what the sources give.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const require = createRequire(import.meta.url);
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

rmSync(join(root, 'build'), { recursive: true, force: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));
run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
writeFileSync(join(root, 'build/package.json'), '{ "type": "module" }\n');

for (const door of ['main', 'post']) {
  const out = join(root, 'build/ncc', door);
  run(ncc, 'build', `build/src/${door}.js`, '--out', out, '--license', 'licenses.txt', '--target', 'es2022');
  for (const file of readdirSync(out)) {
    if (file === 'package.json') continue;
    const name = file === 'index.js' ? `${door}.js` : file === 'licenses.txt' && door === 'post' ? undefined : file;
    if (name) cpSync(join(out, file), join(root, 'dist', name));
  }
}
writeFileSync(join(root, 'dist/package.json'), '{ "type": "module" }\n');

let total = 0;
for (const file of readdirSync(join(root, 'dist'))) {
  const { length } = readFileSync(join(root, 'dist', file));
  total += length;
  console.log(`${String(length).padStart(9)}  dist/${file}`);
}
console.log(`${String(total).padStart(9)}  in all`);
