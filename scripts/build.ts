// Builds dist/, which is committed. `.ci/run` fails when it differs from what the sources give.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { bundle, compile, root } from './bundle.ts';
import { licensesOf } from './licenses.ts';

const build = join(root, 'build/dist');
const dist = join(root, 'dist');

compile('tsconfig.build.json', build);
// Without a type: ncc then writes CommonJS, which loads faster than the same as ES modules.
writeFileSync(join(build, 'package.json'), '{}\n');
rmSync(dist, { recursive: true, force: true });

/** The two that action.yml names, and the worker thread that evaluates expectations. */
const ENTRIES = {
  'main.js': 'src/main.js',
  'post.js': 'src/post.js',
  'evaluation-worker.js': 'src/checks/language/evaluation-worker.js',
};

const packages: string[] = [];
for (const [path, entry] of Object.entries(ENTRIES)) {
  packages.push(...(await bundle(join(build, entry), join(dist, path))));
}
// It runs main.js under another name, so nothing is bundled.
const joinSource = readFileSync(join(build, 'src/join.js'), 'utf8');
writeFileSync(
  join(dist, 'join.js'),
  ts.transpileModule(joinSource, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, removeComments: true },
  }).outputText,
);
writeFileSync(join(dist, 'licenses.txt'), licensesOf(packages));
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');

let total = 0;
for (const file of readdirSync(dist)) {
  const { size } = statSync(join(dist, file));
  total += size;
  console.log(`${String(size).padStart(9)}  dist/${file}`);
}
console.log(`${String(total).padStart(9)}  in all`);
