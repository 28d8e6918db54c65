// action.yml, the parser, the reference pages and the outputs that the code sets have the same names.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { referenceFiles } from '../scripts/reference.ts';
import { parseConfig } from '../src/config/config.ts';
import { INPUT_NAMES } from '../src/config/inputs.ts';
import type { Host } from '../src/host.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const action: {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
  branding: Record<string, string>;
} = parse(read('action.yml'));

test('action.yml has the inputs that the parser reads, in the same order', () => {
  assert.deepEqual(Object.keys(action.inputs), [...INPUT_NAMES]);
});

test('every input and output has a description, no input is required, and defaults are strings', () => {
  for (const [name, { description, default: fallback, required }] of Object.entries(action.inputs)) {
    assert.ok(description.length > 10, name);
    assert.notEqual(required, true, name);
    assert.ok(
      fallback === undefined || typeof fallback === 'string',
      `${name}: its default is a ${typeof fallback} in YAML`,
    );
  }
  for (const [name, { description }] of Object.entries(action.outputs))
    assert.ok(description.length > 10, name);
});

test('the reference pages are what npm run reference writes', () => {
  for (const [path, text] of referenceFiles())
    assert.equal(read(path), text, `${path} is stale: npm run reference`);
});

test('the reference pages have every input and output', () => {
  const inputs = read('docs/inputs.md');
  const outputs = read('docs/outputs.md');
  for (const name of Object.keys(action.inputs)) assert.ok(inputs.includes(`- **\`${name}\`**`), name);
  for (const name of Object.keys(action.outputs)) assert.ok(outputs.includes(`| \`${name}\` |`), name);
});

test('the code sets exactly the outputs of action.yml', () => {
  const set = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, name = ''] of read(join('src', file)).matchAll(/\bsetOutput\(\s*'(\w+)'/g)) set.add(name);
  }
  assert.deepEqual([...set].sort(), Object.keys(action.outputs).sort());
});

test('the defaults of action.yml are those of the parser', async () => {
  const source = {
    credentials_json: JSON.stringify({
      type: 'authorized_user',
      client_id: 'an-id',
      client_secret: 'a-secret',
      refresh_token: 'a-token',
    }),
  };
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).flatMap(([name, { default: fallback }]) =>
      fallback === undefined ? [] : [[name, fallback]],
    ),
  );
  const url = 'https://range-abc123-uc.a.run.app/health';
  for (const more of [{}, { url }]) {
    const given = await parseConfig({ ...source, ...more }, host());
    const withDefaults = await parseConfig({ ...defaults, ...source, ...more }, host());
    assert.deepEqual(withDefaults, given);
  }
});

test('action.yml runs the committed dist/ on Node 24', () => {
  assert.deepEqual(action.runs, { using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
  for (const http of [action.runs['main'], action.runs['post']]) assert.ok(read(http ?? '').length > 0);
  assert.ok(action.branding['icon'] && action.branding['color']);
});

/** A host that allows only to read the inputs. */
function host(): Host {
  const refuse = () => {
    throw new Error('Parsing the inputs called the host.');
  };
  return {
    env: { GITHUB_WORKSPACE: root },
    now: () => 0,
    sleep: refuse,
    random: refuse,
    info: refuse,
    debug: () => {},
    notice: refuse,
    warning: refuse,
    error: refuse,
    progress: refuse,
    mask: () => {},
    redact: (text) => text,
    setOutput: refuse,
    exportVariable: refuse,
    saveState: refuse,
    appendSummary: refuse,
  };
}
