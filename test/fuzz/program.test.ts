// The program itself, as the runner starts it, with credentials that are none: what the parser says in this process it
// says in its own, in an annotation, and ends; nothing is asked of anybody, and nothing of the credential is shown.
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { endJob, runAction } from '../../emulator/runner.ts';
import { parseConfig } from '../../src/config.ts';
import { InputError } from '../../src/errors.ts';
import { MAIN } from '../entries.ts';
import { credentialText, traces } from './credentials.ts';
import { outcomeOf, quietHost, runs } from './settings.ts';

const { seed, numRuns } = runs(20);
// What an environment cannot hold, or would change.
const inEnvironment = credentialText.filter(
  (text) => text.trim() !== '' && text.length < 50_000 && !/\0|\p{Surrogate}/u.test(text),
);

/** Each with the codes of what is wrong with it. */
const refused: { readonly text: string; readonly codes: readonly string[] }[] = [];
for (const text of fc.sample(inEnvironment, { seed, numRuns })) {
  const outcome = await outcomeOf(() =>
    parseConfig({ credentials_json: text }, quietHost({ HOME: '/nowhere' })),
  );
  // A credential all the same is one that would be used.
  if ('value' in outcome) continue;
  assert.ok(outcome.thrown instanceof InputError, `${outcome.thrown}`);
  refused.push({ text, codes: outcome.thrown.problems.map(({ code = 'INPUT_INVALID' }) => code) });
}

describe('the program given what is no credential', { concurrency: availableParallelism() }, () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.close());

  it('is given some', () => assert.ok(refused.length >= numRuns / 2, `${refused.length} of ${numRuns}`));

  for (const [at, { text, codes }] of refused.entries()) {
    it(`number ${at} of seed ${seed}`, async () => {
      const result = await runAction({
        emulator,
        entry: MAIN,
        inputs: { credentials_json: text },
        debug: true,
      });
      await endJob(result.job);
      assert.equal(result.exitCode, 1, result.log);
      const errors = result.annotations.filter(({ level }) => level === 'error');
      for (const code of codes)
        assert.ok(
          errors.some(({ title }) => title?.startsWith(code)),
          result.log,
        );
      assert.deepEqual([result.requests, result.outputs, result.files], [[], {}, []]);
      assert.deepEqual(traces.in(result.rawLog.replaceAll(/^::add-mask::.*$/gm, '')), []);
      assert.doesNotMatch(result.rawLog, /This is a bug|^\s+at .*:\d+:\d+\)?$/m);
    });
  }
});
