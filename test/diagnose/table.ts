import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refusal } from '../../src/diagnose/diagnose.ts';
import type { Row } from './refusals.ts';
import { commandsOf, explain, textOf } from './refusals.ts';

/** A test for each row: code, words, commands to the letter, the server's own words, the status. */
export function table(by: Refusal['by'], rows: readonly Row[]): void {
  for (const { name, response, facts, code, says = [], saysNot = [], commands } of rows) {
    test(`${by}: ${name}`, () => {
      const error = explain(by, response, facts);
      const text = textOf(error);
      assert.equal(error.code, code, text);
      assert.equal(error.status, response.status);
      for (const word of says) contains(text, word);
      for (const word of saysNot)
        assert.ok(typeof word === 'string' ? !text.includes(word) : !word.test(text), text);
      if (commands) assert.deepEqual(commandsOf(error.parts.remedy), commands);
      for (const word of ownWords(response.body.toString())) contains(error.message, word);
    });
  }
}

function contains(text: string, word: string | RegExp): void {
  assert.ok(
    typeof word === 'string' ? text.includes(word) : word.test(text),
    `${String(word)} is not in:\n${text}`,
  );
}

/** What the server said, wherever its JSON says it; whatever the diagnosis, it must survive. */
function ownWords(body: string): string[] {
  let json: { error?: unknown; error_description?: string; message?: string };
  try {
    json = JSON.parse(body);
  } catch {
    return [];
  }
  const { error } = json;
  const google =
    typeof error === 'object' && error !== null
      ? (error as { message?: string; status?: string })
      : undefined;
  return [
    typeof error === 'string' ? error : undefined,
    json.error_description,
    json.message,
    google?.message,
    google?.status,
  ]
    .filter((word) => word !== undefined)
    .map((word) => word.replace(/\s+/g, ' ').trim());
}
