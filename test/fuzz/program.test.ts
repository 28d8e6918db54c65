// The program itself, as the runner starts it, with credentials that are none: what the parser says in this process it
// says in its own, in an annotation, and ends; nothing is asked of anybody, and nothing of the credential is shown.
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { parseConfig } from '../../src/config/config.ts';
import { InputError } from '../../src/errors.ts';
import { MAIN } from '../entries.ts';
import { samples } from '../property.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { someOf } from '../tier.ts';
import { credentialText, traces } from './credentials.ts';
import { outcomeOf, quietHost } from './settings.ts';

/** Each is refused. */
const NO_CREDENTIALS: readonly string[] = [
  'null',
  '[]',
  '{',
  '{"type":"__proto__"}',
  '{"__proto__":{"type":"authorized_user"}}',
  '{"type":"service_account"}',
  `{"type":${'['.repeat(2000)}${']'.repeat(2000)}}`,
  '::set-output name=id_token::stolen',
];

// What an environment cannot hold, or would change, is left out.
const inEnvironment = credentialText.filter(
  (text) => text.trim() !== '' && text.length < 50_000 && !/\0|\p{Surrogate}/u.test(text),
);

/** What is refused here is to be refused there, with the same codes. */
const refused: { readonly text: string; readonly codes: readonly string[] }[] = [];
for (const text of [...NO_CREDENTIALS, ...samples(inEnvironment, 12)]) {
  const outcome = await outcomeOf(() =>
    parseConfig({ credentials_json: text }, quietHost({ HOME: '/nowhere' })),
  );
  if ('value' in outcome) {
    assert.ok(!NO_CREDENTIALS.includes(text), text);
    // A credential all the same is one that would be used.
    continue;
  }
  assert.ok(outcome.thrown instanceof InputError, `${outcome.thrown}`);
  refused.push({ text, codes: outcome.thrown.problems.map(({ code = 'INPUT_INVALID' }) => code) });
}

describe('the program given what is no credential', { concurrency: availableParallelism() }, () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.close());

  for (const [at, { text, codes }] of someOf([...refused.entries()], 'refused', 7)) {
    it(`number ${at}`, async () => {
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
