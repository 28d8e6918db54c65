import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faultsDocument, withFaultTable } from './document.ts';
import { ENDPOINTS } from './endpoints.ts';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/faults.md is what scripts/faults.ts writes', () => {
  assert.equal(text('docs/faults.md'), faultsDocument());
});

test('the README has the table as it is', () => {
  const readme = text('README.md');
  assert.equal(readme, withFaultTable(readme));
});

test('what the document says of the service is what its endpoints say', () => {
  for (const { kind, refused, notFound } of ENDPOINTS) {
    if (kind !== 'get' && kind !== 'post') continue;
    assert.deepEqual([refused, notFound], ['SERVICE_REFUSED', 'CHECK_FAILED']);
  }
});
