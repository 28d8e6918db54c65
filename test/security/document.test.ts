// SECURITY.md names a test for each line: it must exist, with that title.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CHARSETS, ENCODERS } from '../secrets/encoders.ts';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const PROOF = /\[`(test\/[^`]+)`\]\(([^)]+)\)(?: “([^”]+)”)?/g;

test('every test that SECURITY.md names exists', () => {
  const proofs = [...document.matchAll(PROOF)];
  assert.ok(proofs.length > 20);
  for (const [, path = '', link, title] of proofs) {
    assert.equal(link, path);
    const code = readFileSync(join(root, path), 'utf8');
    if (title === undefined) continue;
    const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const call = new RegExp(`\\b(?:test|it|describe)\\(\\s*['"\`]${escaped}`);
    assert.match(code, call, `${path} has no test “${title}”`);
  }
});

test('every row of the threat model names a test', () => {
  const model = document.slice(document.indexOf('## Threat model'), document.indexOf('## Out of scope'));
  const rows = model.split('\n').filter((line) => /^\| (?!-)/.test(line));
  const heads = rows.filter((row) => / \| Test \|$/.test(row));
  assert.equal(heads.length, 6);
  for (const row of rows) {
    if (heads.includes(row)) continue;
    assert.match(row.split(' | ').at(-1) ?? '', /^\[`test\//, row);
  }
});

test('the threat model has every attacker', () => {
  for (const who of [
    'The network',
    'The service under test',
    'A pull request',
    'Mistakes of the author of a workflow',
    'Other steps',
    'Neighbours on a self-hosted runner',
  ]) {
    assert.match(document, new RegExp(`^### ${who}`, 'm'));
  }
});

test('the forms of a secret that SECURITY.md lists are those that are tested', () => {
  const start = document.indexOf('#### What redaction finds');
  const section = document.slice(start, document.indexOf('\n### ', start));
  const listed = [...section.matchAll(/^- (.+)$/gm)].map(([, name]) => name);
  assert.deepEqual(listed, [...Object.keys(ENCODERS), ...Object.keys(CHARSETS)]);
  assert.match(section, /can always find another form/);
});
