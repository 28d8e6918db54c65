import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMAND_LINE } from '../../src/cli/surface.ts';
import { parseConfig } from '../../src/config/config.ts';
import { InputError } from '../../src/errors.ts';
import { ACTION, render } from '../../src/message.ts';
import { quietHost } from '../fuzz/settings.ts';
import { DAMAGED, FILE, PEM, USABLE } from './damaged-keys.ts';

/** The problems of a credential, and what was masked. */
async function problemsOf(given: string) {
  const masked: string[] = [];
  const host = { ...quietHost({}), mask: (secret: string) => masked.push(secret) };
  try {
    await parseConfig({ credentials_json: given }, host);
    return { problems: [], masked };
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    return { problems: error.problems, masked };
  }
}

test('the message about a damaged key says what is wrong with it, and shows none of it', async (t) => {
  const body = PEM.replaceAll('\n', '');
  for (const [name, given, says] of DAMAGED) {
    await t.test(name, async () => {
      const { problems, masked } = await problemsOf(given);
      assert.equal(problems.length, 1, JSON.stringify(problems.map(({ message }) => String(message))));
      const [{ code, message = '' } = {}] = problems;
      assert.equal(code, 'CREDENTIAL_INVALID');
      const shown = render(message, ACTION);
      if (process.env['SHOW']) console.log(`${name}: ${shown}`);
      assert.match(shown, says);
      assert.equal(render(message, COMMAND_LINE).replace(/[^ ]*\n.*/s, ''), shown.replace(/[^ ]*\n.*/s, ''));
      for (let at = 27; at + 12 < body.length - 25; at += 6) {
        const piece = body.slice(at, at + 12);
        assert.ok(!shown.includes(piece), shown);
        // A line of the key that is still in the text is masked.
        if (given.includes(piece) && /^[A-Za-z0-9+/]{12}$/.test(piece))
          assert.ok(
            masked.some((secret) => secret.includes(piece)),
            piece,
          );
      }
    });
  }
});

test('a key is read in every form that google-github-actions/auth reads', async () => {
  for (const [name, given] of Object.entries(USABLE)) {
    const { problems } = await problemsOf(given);
    assert.deepEqual(problems, [], name);
  }
});

test('base64 of JSON is never called a token, wherever it was cut', async () => {
  const encoded = Buffer.from(FILE).toString('base64');
  const compact = Buffer.from(JSON.stringify(JSON.parse(FILE))).toString('base64');
  for (const whole of [encoded, compact]) {
    for (const given of [
      whole.slice(0, 40),
      whole.slice(0, 601),
      `${whole}%`,
      `${whole}===`,
      `${whole}.`,
      `${whole}é`,
    ]) {
      const { problems } = await problemsOf(given);
      assert.equal(problems.length, 1, given.slice(-5));
      assert.doesNotMatch(String(problems[0]?.message), /token/, given.slice(-5));
    }
  }
});
