import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Secrets } from '../../src/secrets.ts';
import { fc } from '../property.ts';
import { PLANTED } from './hostile.ts';

const [JWT = '', KEY = ''] = PLANTED;
const knowing = (...known: string[]): Secrets => {
  const secrets = new Secrets();
  for (const secret of known) secrets.add(secret);
  return secrets;
};

describe('a text without its secrets', () => {
  const secrets = knowing(JWT, KEY);
  const base64 = Buffer.from(`Bearer ${JWT}`).toString('base64');

  it('has none of them', () => assert.equal(secrets.redact(`a ${JWT} b ${JWT}c`), 'a *** b ***c'));

  it('has none that is no text either', () => {
    const secret = 'half of a character: \ud800';
    assert.equal(knowing(secret).redact(`a ${secret} b`), 'a *** b');
  });

  it('has not their beginning either, where the text was cut through them', () => {
    for (const [given, shown] of [
      [`a ${JWT.slice(0, 40)}`, 'a ***'],
      [`["${JWT.slice(0, 40)}…", "${JWT.slice(0, 50)}…"]`, '["***…", "***…"]'],
      // In the signature: what is before it is a secret of its own.
      [`a ${JWT.slice(0, -20)}`, 'a ***'],
      [`a ${KEY.split('\n')[1]?.slice(0, 30)}`, 'a ***'],
      [`x=${base64.slice(0, 100)}`, `x=${base64.slice(0, 10)}***`],
    ] as const) {
      assert.equal(secrets.redact(given), shown);
    }
  });

  it('has what only begins like them', () => {
    for (const text of [
      `${JWT.slice(0, 40)}.other`,
      `${JWT.slice(0, 40)} and more`,
      // Too little of it to be of use to anybody.
      `ends in ${JWT.slice(0, 12)}`,
      '-----BEGIN PRIVATE KEY----- is expected',
    ]) {
      assert.equal(secrets.redact(text), text);
    }
  });

  it('has no secret in any place, however many there are and however long the text is', () => {
    const letters = fc.stringMatching(/^[a-z]{8,70}$/);
    const others = fc.string({ unit: fc.constantFrom(' ', '.', '0'), maxLength: 1500 });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 30 }),
        others,
        others,
        (all, before, behind) => {
          const secrets = knowing(...all);
          for (const secret of all) {
            for (const form of [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')]) {
              const shown = secrets.redact(`${before}${form}${behind}`);
              assert.ok(!shown.includes(form.slice(0, -1)), form);
              assert.ok(shown.startsWith(`${before}***`), shown);
            }
          }
          assert.equal(secrets.redact(before + behind), before + behind);
        },
      ),
    );
  });

  it('is found however many beginnings there are', () => {
    const text = `${JWT.slice(0, 40)} `.repeat(10_000);
    assert.equal(secrets.redact(`${text}${JWT}`), `${text}***`);
  });
});
