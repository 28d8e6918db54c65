// What a service, or what stands before it, answers, and what is made of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_CODES } from '../../src/errors.ts';
import { commandsOf } from './refusals.ts';
import { explainService, service } from './service.ts';

for (const row of service) {
  test(`service: ${row.name}`, () => {
    const explained = explainService(row);
    const text = `${explained?.because}\n${explained?.remedy ?? ''}`;
    assert.equal(explained?.code, row.code, text);
    if (explained) assert.ok(ERROR_CODES.includes(explained.code));
    for (const word of row.says ?? []) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
    for (const word of row.saysNot ?? []) assert.ok(!text.includes(word), `${word} is in:\n${text}`);
    if (row.commands) assert.deepEqual(commandsOf(explained?.remedy), row.commands);
  });
}
