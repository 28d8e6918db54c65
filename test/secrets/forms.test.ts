// What looks for secrets finds them: in every form, and when only a part of one came out.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { fc } from '../property.ts';
import { encodingsOf, partsOf, Traces } from './forms.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const JWT = `${base64url('{"alg":"RS256","typ":"JWT"}')}.${base64url(`{"sub":"${randomBytes(30).toString('hex')}"}`)}.${randomBytes(256).toString('base64url')}`;
const LINES = [0, 1, 2].map(() => randomBytes(48).toString('base64'));
const SECRETS: Readonly<Record<string, string>> = {
  JWT,
  key: `-----BEGIN PRIVATE KEY-----\n${LINES.join('\n')}\n-----END PRIVATE KEY-----\n`,
  opaque: `1//0g${randomBytes(20).toString('base64url')}+/"\\`,
};

const traces = new Traces();
for (const [label, secret] of Object.entries(SECRETS)) traces.add(label, secret);
const labelsIn = (text: string) => traces.in(text).map((found) => found.split(':')[0]);

test('a secret in any form is found, and called by its name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(SECRETS)),
      fc.string({ maxLength: 20 }),
      fc.string({ maxLength: 20 }),
      (label, before, behind) => {
        for (const part of [SECRETS[label] ?? '', ...partsOf(SECRETS[label] ?? '')]) {
          for (const form of encodingsOf(part)) {
            assert.deepEqual(labelsIn(before + form + behind), [label], form);
          }
        }
      },
    ),
  );
});

test('so is a part of one, from 36 characters on', () => {
  const payload = JWT.slice(JWT.indexOf('.') + 1);
  fc.assert(
    fc.property(fc.nat(payload.length - 36), (start) => {
      assert.deepEqual(labelsIn(payload.slice(start, start + 36)), ['JWT']);
    }),
  );
});

test('other text is not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
      assert.deepEqual(labelsIn(text), []),
    ),
  );
  assert.deepEqual(labelsIn(`${JWT.split('.')[0]} -----BEGIN PRIVATE KEY----- of another`), []);
});

test('text that is too short to recognise is left alone', () => {
  assert.throws(() => traces.add('a word', 'password'), RangeError);
});
