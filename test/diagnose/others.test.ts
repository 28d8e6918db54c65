// What fails without a server having refused: inputs, runs that are not trusted, files, the network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationsOf, others } from './others.ts';

for (const { name, code, says, saysNot = [], provoke } of others) {
  test(`${code}: ${name}`, async () => {
    const annotations = await annotationsOf(provoke);
    const found = annotations.find(({ title }) => title === code || title.startsWith(`${code}: `));
    assert.ok(found, `not ${code}: ${JSON.stringify(annotations)}`);
    const all = `${found.title.slice(code.length + 2)}: ${found.text}`;
    for (const word of says) assert.ok(all.includes(word), `${word} is not in:\n${all}`);
    for (const word of saysNot) assert.ok(!all.includes(word), `${word} is in:\n${all}`);
    assert.match(found.text, new RegExp(`docs/troubleshooting\\.md#${code.toLowerCase()}$`));
  });
}
