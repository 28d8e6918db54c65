// Builds dist/: TypeScript to JavaScript by tsc, then each door with what it needs into one folder by ncc.
// Run by `npm run build`; the result is committed, and `.ci/run` compares it with what the sources give. The bench builds
// it otherwise, by --out and --es, to say what CommonJS modules bring.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { trimLibraries } from './left-out.ts';
import { licensesOf, packagesIn } from './licenses.ts';
import { inAscii, inParentheses, withoutModuleIndent, withoutUnused, withShortNames } from './rewrite.ts';

const root = join(import.meta.dirname, '..');
const build = join(root, 'build');
const { values: options } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, es: { type: 'boolean', default: false } },
});
const dist = resolve(root, options.out);
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const require = createRequire(import.meta.url);
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

/** What action.yml names, bundled. */
const DOORS = ['main', 'post'];

rmSync(build, { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
// Of no type, and what ncc writes are CommonJS modules, which take less memory than the same as ES modules.
writeFileSync(join(build, 'package.json'), options.es ? '{ "type": "module" }\n' : '{}\n');
await trimLibraries(join(root, 'node_modules'), join(build, 'node_modules'));

const bundled: string[] = [];
for (const door of DOORS) {
  const out = join(build, 'ncc', door);
  const statistics = join(build, `${door}.stats.json`);
  const to = ['--out', out, '--stats-out', statistics, '--target', 'es2022'];
  // ncc keeps a cache in the home folder, and what it makes of one filled by an older commit is not what it makes of the
  // sources alone: the same commit has to give the same dist/ anywhere.
  run(ncc, 'build', `build/src/${door}.js`, ...to, '--no-cache');
  bundled.push(...packagesIn(JSON.parse(readFileSync(statistics, 'utf8'))));
  for (const file of readdirSync(out)) {
    const text = readFileSync(join(out, file), 'utf8');
    if (file.endsWith('.js'))
      write(
        file === 'index.js' ? `${door}.js` : file,
        withShortNames(withoutUnused(withoutComments(text, file), file)),
      );
  }
}
// It is bundled in main.js, and only says so.
write(
  'join.js',
  withoutComments(readFileSync(join(build, 'src/join.js'), 'utf8'), 'join.js', ts.ModuleKind.CommonJS),
);

run(
  require.resolve('@biomejs/biome/bin/biome'),
  'format',
  '--write',
  '--config-path',
  'scripts/dist-format.json',
  dist,
);
for (const file of filesOf(dist)) {
  writeFileSync(
    join(dist, file),
    inParentheses(withoutModuleIndent(inAscii(readFileSync(join(dist, file), 'utf8'), file), file), file),
  );
}
writeFileSync(join(dist, 'licenses.txt'), licensesOf(bundled));
writeFileSync(join(dist, 'package.json'), `{ "type": "${options.es ? 'module' : 'commonjs'}" }\n`);

let total = 0;
for (const file of filesOf(dist)) {
  const { size } = statSync(join(dist, file));
  total += size;
  console.log(`${String(size).padStart(9)}  dist/${file}`);
}
console.log(`${String(total).padStart(9)}  in all`);

function write(name: string, text: string): void {
  const path = join(dist, name);
  if (existsSync(path)) throw new Error(`two doors both want dist/${name}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

/** Comments stand in the sources; what a runner downloads does without them, and keeps every name and line of code. */
function withoutComments(code: string, name: string, module = ts.ModuleKind.ESNext): string {
  const { outputText } = ts.transpileModule(code, {
    fileName: name,
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, module, esModuleInterop: false },
  });
  return outputText;
}
