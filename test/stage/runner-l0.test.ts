// The runner's harness gives what actions/runner's own tests expect.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ACTION_COMMANDS,
  MANAGER_SESSIONS,
  MASKED_SECTIONS,
  MASKED_TEXTS,
  MASKED_VALUES,
  PAIR_FILES,
  SUMMARIES,
  SUMMARY_SECRETS,
} from './l0-cases.ts';
import { parseCommand } from './runner-commands.ts';
import { parsePairs, summaryOf } from './runner-files.ts';
import { StepLog } from './runner-log.ts';
import { Masks } from './runner-masks.ts';

test('ActionCommandL0: commands, properties and escapes of both forms', () => {
  for (const { line, command } of ACTION_COMMANDS) {
    const expected = command && { name: 'do-something', ...command };
    assert.deepEqual(parseCommand(line, new Set(['do-something'])), expected, line);
  }
});

test('ActionCommandManagerL0: stop-commands, echo and add-mask', () => {
  for (const [name, session] of Object.entries(MANAGER_SESSIONS)) {
    const masks = new Masks();
    const log = new StepLog(masks, session.debug);
    for (const [line, taken] of session.lines) {
      const before = log.commands.length;
      log.line(line);
      assert.equal(log.commands.length > before, taken, `${name}: ${line}`);
    }
    assert.equal(log.failed, session.fails ?? false, name);
    for (const [text, masked] of Object.entries(session.masked ?? {}))
      assert.equal(masks.apply(text), masked, name);
    if (session.echo !== undefined) {
      log.line('::group::g');
      assert.equal(log.shown.includes('::group::g'), session.echo, name);
    }
  }
});

test('SetEnv-, SetOutput- and SaveStateFileCommandL0: pairs of a command file', () => {
  for (const [name, { lines, newline = '\n', pairs = {}, problem }] of Object.entries(PAIR_FILES)) {
    const parsed = parsePairs(`\uFEFF${lines.join(newline)}`);
    assert.deepEqual(Object.fromEntries(parsed.pairs), pairs, name);
    if (problem === undefined) assert.equal(parsed.problem, undefined, name);
    else assert.match(parsed.problem ?? '', problem, name);
  }
});

test('CreateStepSummaryCommandL0: a summary is masked, and dropped above 1 MiB', () => {
  const masks = new Masks();
  for (const secret of SUMMARY_SECRETS) masks.addExactly(secret);
  for (const [name, { file, summary, isTooLarge = false }] of Object.entries(SUMMARIES)) {
    const result = summaryOf(file, masks);
    assert.deepEqual([result.summary, result.problem !== undefined], [summary, isTooLarge], name);
  }
});

test('HostContextL0: encodings of a masked value', () => {
  const masks = new Masks();
  for (const value of MASKED_VALUES) masks.addExactly(value);
  for (const [text, masked] of MASKED_TEXTS) assert.equal(masks.apply(text), masked, text);
});

test('HostContextL0: sections of a value that PowerShell prints', () => {
  for (const [secret, text, masked] of MASKED_SECTIONS) {
    const masks = new Masks();
    masks.addExactly(secret);
    assert.equal(masks.apply(text), masked, secret);
  }
});
