import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faultsDocument } from './document.ts';
import { ENDPOINTS } from './endpoints.ts';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/faults.md is what npm run faults writes', () => {
  assert.equal(text('docs/faults.md'), faultsDocument());
});

test('the codes of the service in docs/faults.md are those of its endpoints', () => {
  for (const { kind, refused, notFound } of ENDPOINTS) {
    if (kind !== 'get' && kind !== 'post') continue;
    assert.deepEqual([refused, notFound], ['SERVICE_REFUSED', 'CHECK_FAILED']);
  }
});
