// Builds dist/, which is committed. `.ci/run` fails if it differs from the result.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { bundle, compile, root } from './bundle.ts';
import { licensesOf } from './licenses.ts';

const build = join(root, 'build/dist');
const dist = join(root, 'dist');

compile('tsconfig.build.json', build);
// Without a type, so that ncc writes CommonJS, which loads faster than ES modules.
writeFileSync(join(build, 'package.json'), '{}\n');
rmSync(dist, { recursive: true, force: true });

/** The entry points of action.yml. */
const ENTRIES = { 'main.js': 'src/main.js', 'post.js': 'src/post.js' };

const packages: string[] = [];
for (const [path, entry] of Object.entries(ENTRIES)) {
  packages.push(...(await bundle(join(build, entry), join(dist, path))));
}
/** These run main.js under another name, so nothing is bundled. */
const ALIASES = { 'join.js': 'src/join.js', 'evaluation-worker.js': 'src/worker.js' };
for (const [path, entry] of Object.entries(ALIASES)) {
  const { outputText } = ts.transpileModule(readFileSync(join(build, entry), 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: false,
      removeComments: true,
    },
  });
  writeFileSync(join(dist, path), outputText);
}
writeFileSync(join(dist, 'licenses.txt'), licensesOf(packages));
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');

let total = 0;
for (const file of readdirSync(dist)) {
  const { size } = statSync(join(dist, file));
  total += size;
  console.log(`${String(size).padStart(9)}  dist/${file}`);
}
console.log(`${String(total).padStart(9)}  in all`);
