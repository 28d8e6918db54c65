// CONTRIBUTING.md sends newcomers to commands and files: they must be there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mapping, ROOT, readYaml } from './documents-of-workflows.ts';

const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const template = readFileSync(join(ROOT, '.github/PULL_REQUEST_TEMPLATE.md'), 'utf8');

test('every command that newcomers are told is one of package.json', () => {
  const scripts = mapping(readYaml('package.json')['scripts'], 'scripts');
  const named = [...(guide + template).matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name);
  assert.ok(new Set(named).size >= 7);
  for (const name of named) assert.ok(Object.hasOwn(scripts, name), `npm run ${name}`);
});

test('every file and folder that newcomers are told is there', () => {
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

test('its scenario is one that could be saved as it stands', () => {
  const code = /```ts\n\/\/ (test\/scenarios\/\S+)\n([\s\S]*?)```/.exec(guide);
  assert.match(code?.[1] ?? '', /^test\/scenarios\/[a-z-]+\/[a-z-]+\.ts$/);
  assert.match(
    code?.[2] ?? '',
    /^import \{ .* \} from '\.\.\/stage\/scenario\.ts';\n\nexport default scenario\(/,
  );
});
