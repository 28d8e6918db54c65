import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Secrets } from '../../src/secrets.ts';
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

  it('is found however many beginnings there are', () => {
    const text = `${JWT.slice(0, 40)} `.repeat(10_000);
    assert.equal(secrets.redact(`${text}${JWT}`), `${text}***`);
  });
});
