// What people copy out of the documents must be what GitHub reads: YAML, with inputs that exist.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/config/inputs.ts';

const root = join(import.meta.dirname, '../..');
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'examples/README.md',
];

for (const document of documents) {
  const text = readFileSync(join(root, document), 'utf8');
  const blocks = [...text.matchAll(/```ya?ml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  if (blocks.length === 0) continue;
  test(`${document}: its YAML parses, and has existing inputs only`, () => {
    for (const block of blocks) {
      let value: unknown;
      assert.doesNotThrow(() => {
        value = parse(block);
      }, block);
      for (const given of inputsOf(value)) {
        for (const name of given)
          assert.ok((INPUT_NAMES as readonly string[]).includes(name), `${name} in\n${block}`);
      }
    }
  });
}

/** Names of the inputs of each `uses: org/gcp-bearer@…`, however deep. */
function inputsOf(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(inputsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: given } = value as { uses?: unknown; with?: unknown };
  const own =
    typeof uses === 'string' && /^org\/gcp-bearer@/.test(uses) && typeof given === 'object' && given !== null
      ? [Object.keys(given)]
      : [];
  return [...own, ...Object.values(value).flatMap(inputsOf)];
}
