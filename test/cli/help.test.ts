import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { helpText } from '../../src/cli/help.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { cli } from './run-cli.ts';

const root = join(import.meta.dirname, '../..');

test('the help of a verb has its purpose, its commonest lines, each flag with a meaning, and the exit statuses', () => {
  for (const { name, purpose, flags, examples } of VERBS) {
    if (name === 'emulator') continue; // The emulator's own, tested with it.
    const text = helpText(name, 100);
    assert.ok(text.startsWith(purpose.slice(0, 40)), name);
    for (const [, line] of examples) assert.ok(text.includes(`  ${line}\n`), line);
    for (const flag of flags) {
      const meaning = new RegExp(`--(?:no-)?${flag.name}(?: ${flag.value})?\\s+\\S`);
      assert.match(text, meaning, `${name} ${flag.name}`);
    }
    if (flags.length > 0)
      assert.match(text, /Exit status:\n {2}0 {2}success\n {2}1 {2}a check failed\n {2}2 .*\n {2}3 /);
    assert.doesNotMatch(text, /`|undefined|_token_audience/, name);
  }
});

test('every example is a line that is understood', async () => {
  const { parseArguments } = await import('../../src/cli/arguments.ts');
  for (const { examples } of VERBS) {
    for (const [, line] of examples) {
      const words = /gcp-bearer ([^)|>]*)/.exec(line)?.[1]?.match(/'[^']*'|\S+/g) ?? [];
      parseArguments(words.map((word) => word.replace(/^'(.*)'$/, '$1')));
    }
  }
});

test('help fits the terminal, but for a word that is longer than a line', () => {
  for (const columns of [60, 80, 100]) {
    for (const verb of [undefined, ...VERBS.map(({ name }) => name)]) {
      const exampleLines = VERBS.flatMap(({ examples }) => examples.map(([, line]) => `  ${line}`));
      for (const line of helpText(verb, columns).split('\n')) {
        if (exampleLines.includes(line)) continue;
        assert.ok(line.length <= columns || /^\s*\S+$/.test(line), `${verb} at ${columns}: ${line}`);
      }
    }
  }
});

test('the program’s help names every verb, every exit status, and the variables it heeds', () => {
  const text = helpText(undefined, 80);
  for (const { name } of VERBS) assert.match(text, new RegExp(`^  ${name}\\b`, 'm'));
  for (const name of [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'HTTPS_PROXY',
    'NO_PROXY',
    'NODE_EXTRA_CA_CERTS',
    'NO_COLOR',
  ]) {
    assert.ok(text.includes(name), name);
  }
});

test('help and version are results: standard output, status 0', async () => {
  const lines = [['help'], ['-h'], ['help', 'request'], ['request', '--help'], ['--version']];
  const ended = await Promise.all(lines.map((line) => cli(line)));
  for (const { status, stdout, stderr } of ended) {
    assert.deepEqual([status, stderr], [0, '']);
    assert.ok(stdout.endsWith('\n') && stdout.length > 10);
  }
  const [all, alsoAll, one, alsoOne] = ended.map(({ stdout }) => stdout);
  assert.equal(all, alsoAll);
  assert.equal(one, alsoOne);
});

test('the version is the package’s', async () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal((await cli(['--version'])).stdout, `gcp-bearer ${version}\n`);
});
