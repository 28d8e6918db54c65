// Builds dist/: TypeScript to JavaScript by tsc, then each door with what it needs into one folder by ncc.
// Run by `npm run build`; the result is committed, and `.ci/run` compares it with what the sources give.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const require = createRequire(import.meta.url);
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

/** What action.yml names. */
const DOORS = ['main', 'post', 'join'];

rmSync(join(root, 'build'), { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
writeFileSync(join(root, 'build/package.json'), '{ "type": "module" }\n');

const bundled = new Set<string>();
for (const door of DOORS) {
  const out = join(root, 'build/ncc', door);
  run(ncc, 'build', `build/src/${door}.js`, '--out', out, '--license', 'licenses.txt', '--target', 'es2022');
  for (const file of readdirSync(out)) {
    const text = readFileSync(join(out, file), 'utf8');
    if (file === 'licenses.txt') for (const name of packagesIn(text)) bundled.add(name);
    if (!file.endsWith('.js')) continue;
    // Chunks are numbered by door: those of another action's lie in a folder of their own.
    const name =
      door === 'join'
        ? `join/${file === 'index.js' ? 'main.js' : file}`
        : file === 'index.js'
          ? `${door}.js`
          : file;
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    if (existsSync(join(dist, name))) throw new Error(`two doors both want dist/${name}`);
    writeFileSync(join(dist, name), withoutComments(text, name));
  }
}
run(
  require.resolve('@biomejs/biome/bin/biome'),
  'format',
  '--write',
  '--config-path',
  'scripts/dist-format.json',
  'dist',
);
writeFileSync(join(dist, 'licenses.txt'), licensesOf(bundled));
writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');

let total = 0;
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
  if (statSync(join(dist, file)).isDirectory()) continue;
  const { length } = readFileSync(join(dist, file));
  total += length;
  console.log(`${String(length).padStart(9)}  dist/${file}`);
}
console.log(`${String(total).padStart(9)}  in all`);

/** Comments stand in the sources; what a runner downloads does without them, and keeps every name and line of code. */
function withoutComments(code: string, name: string): string {
  const { outputText } = ts.transpileModule(code, {
    fileName: name,
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText;
}

/** The packages named in what ncc's license plugin wrote, one a paragraph. */
function packagesIn(text: string): string[] {
  return text
    .split('\n')
    .filter(
      (line) =>
        /^(@[\w.-]+\/)?[\w.-]+$/.test(line) && existsSync(join(root, 'node_modules', line, 'package.json')),
    );
}

/** Each license once, under the names of all packages that come with it. */
function licensesOf(names: Iterable<string>): string {
  const byText = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const folder = join(root, 'node_modules', name);
    const { license, private: own } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (own) continue;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = `${license}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package holds no license text.'}`;
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText]
    .map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}
