// The commands and files that CONTRIBUTING.md names exist. commands.slow.ts runs the commands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mapping, ROOT, readYaml } from './documents-of-workflows.ts';

const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const template = readFileSync(join(ROOT, '.github/PULL_REQUEST_TEMPLATE.md'), 'utf8');

test('every npm script that is named is in package.json', () => {
  const scripts = mapping(readYaml('package.json')['scripts'], 'scripts');
  const named = [...(guide + template).matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name);
  assert.ok(new Set(named).size >= 7);
  for (const name of named) assert.ok(Object.hasOwn(scripts, name), `npm run ${name}`);
});

test('every file and folder that is named exists', () => {
  const quoted = [...guide.matchAll(/`((?:src|test|emulator|docs|dist|\.ci|\.github)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const layout = /```\naction\.yml[\s\S]*?```/.exec(guide)?.[0] ?? '';
  const inSource = [...layout.matchAll(/^ {2}([\w./ -]+?) {3,}/gm)].flatMap(([, names = '']) =>
    names.split(' ').map((name) => `src/${name}`),
  );
  const atTop = [...layout.matchAll(/^([\w./]+?)(?: {3,}|$)/gm)].map(([, name = '']) => name);
  assert.ok(quoted.length > 10 && inSource.length > 10 && atTop.length >= 5);
  for (const path of [...quoted, ...inSource, ...atTop]) assert.ok(existsSync(join(ROOT, path)), path);
});

test('its scenario has the form of a scenario file', () => {
  const code = /```ts\n\/\/ (test\/scenarios\/\S+)\n([\s\S]*?)```/.exec(guide);
  assert.match(code?.[1] ?? '', /^test\/scenarios\/[a-z-]+\/[a-z-]+\.ts$/);
  assert.match(
    code?.[2] ?? '',
    /^import \{ .* \} from '\.\.\/stage\/scenario\.ts';\n\nexport default scenario\(/,
  );
});

test('on a Node without TypeScript, a script fails with the command that fixes it', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--no-strip-types', '-r', './scripts/node24.cjs', 'scripts/test.ts'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stderr, /^This script needs Node 24, and this is v[\d.]+\..*\nRun: npm rebuild node\n$/);
});

test('every npm script that is TypeScript checks the version of Node first', () => {
  for (const [name, script] of Object.entries(mapping(readYaml('package.json')['scripts'], 'scripts'))) {
    if (String(script).includes('.ts'))
      assert.match(String(script), /^node -r \.\/scripts\/node24\.cjs /, name);
  }
});
