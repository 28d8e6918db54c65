// action.yml, the parser, the README's tables and what the code hands out: one list, held together here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { withTables } from '../scripts/readme.ts';
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

test('every input and output is described, none is required, and defaults are text', () => {
  for (const [name, { description, default: fallback, required }] of Object.entries(action.inputs)) {
    assert.ok(description.length > 10, name);
    assert.notEqual(required, true, name);
    assert.ok(
      fallback === undefined || typeof fallback === 'string',
      `${name}: YAML makes its default a ${typeof fallback}`,
    );
  }
  for (const [name, { description }] of Object.entries(action.outputs))
    assert.ok(description.length > 10, name);
});

test('the README has the tables of action.yml', () => {
  const readme = read('README.md');
  assert.equal(
    withTables(readme, read('action.yml'), read('docs/troubleshooting.md')),
    readme,
    'run npm run readme',
  );
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
    assert.ok(readme.includes(`| \`${name}\` |`), `${name} is in no table`);
  }
});

test('the code sets the outputs of action.yml and no other', () => {
  const set = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, name = ''] of read(join('src', file)).matchAll(/\bsetOutput\(\s*'(\w+)'/g)) set.add(name);
  }
  assert.deepEqual([...set].sort(), Object.keys(action.outputs).sort());
});

test('the defaults of action.yml are what the parser takes when nothing is given', async () => {
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

test('it runs on Node 24 from the files that are committed', () => {
  assert.deepEqual(action.runs, { using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
  for (const http of [action.runs['main'], action.runs['post']]) assert.ok(read(http ?? '').length > 0);
  assert.ok(action.branding['icon'] && action.branding['color']);
});

/** A world in which nothing but reading the inputs is possible. */
function host(): Host {
  const refuse = () => {
    throw new Error('reading inputs does this?');
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
