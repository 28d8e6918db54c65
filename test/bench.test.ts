import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWay, WAYS } from '../bench/ways.ts';

for (const way of WAYS) {
  test(`the bench can remove from dist/: ${way.name}`, () => {
    using copy = makeWay(way);
    assert.equal(copy.script.length, 1);
  });
}

test('docs/performance.md has a row for each measure and each alternative', () => {
  const root = join(import.meta.dirname, '..');
  const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
  const bench = readFileSync(join(root, 'bench/bench.ts'), 'utf8');
  const alternatives = [
    ...bench.matchAll(/^ +'([^']+)',?\n? *script\('/gm),
    ...bench.matchAll(/\['([^']+)', (?:\{ script: main|script\()/g),
  ];
  assert.equal(alternatives.length, 4);
  for (const name of [...WAYS.map((way) => way.name), ...alternatives.map(([, found = '']) => found)])
    assert.ok(page.includes(`| ${name} |`), name);
});
