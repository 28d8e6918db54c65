import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bindEnv,
  capturesIn,
  captureText,
  fill,
  loneCapture,
  parseTemplate,
  scanTemplate,
  settledText,
} from '../../src/checks/language/template.ts';
import { fc } from '../property.ts';

function filled(text: string, env = {}, captures: Record<string, unknown> = {}): string {
  const { template, problems } = parseTemplate(text, env);
  assert.deepEqual(problems, []);
  return fill(template, new Map(Object.entries(captures)));
}

test('placeholders are filled, and nothing else', () => {
  assert.equal(filled('a {{ env.X }} b {{env.X}}{{\tcapture.y-1 }}', { X: 'x' }, { 'y-1': 1 }), 'a x b x1');
  assert.equal(filled('plain } { {x}'), 'plain } { {x}');
  assert.equal(filled('{{ not closed'), '{{ not closed');
  assert.equal(filled("{{ '{{' }} env.X }}", { X: 'x' }), '{{ env.X }}');
  assert.equal(filled('{"a":{{{ env.X }}}', { X: '1' }), '{"a":{1}');
});

test('filled-in values are not parsed', () => {
  assert.equal(filled('{{ env.X }}', { X: '{{ capture.y }}' }, { y: 'no' }), '{{ capture.y }}');
  assert.equal(filled('{{ capture.y }}', {}, { y: '{{ env.X }}' }), '{{ env.X }}');
  assert.equal(filled('{{ env.A }}{{ env.B }}', { A: '{', B: '{ env.A }}' }), '{{ env.A }}');
});

test('captured strings are text, other captured values JSON', () => {
  assert.equal(captureText('a"b'), 'a"b');
  assert.equal(captureText({ a: [1, null, 2n] }), '{"a":[1,null,2]}');
});

test('an invalid placeholder has a place', () => {
  const { problems } = parseTemplate('ab {{ sha }} {{ env. }} {{}} {{ env.A.B }} {{ steps.x.y }}', {});
  assert.deepEqual(
    problems.map(({ index }) => index),
    [3, 13, 24, 29, 43],
  );
  for (const { message } of problems)
    assert.match(
      message,
      /^expected env\.NAME, secret\.NAME or capture\.NAME between \{\{ and \}\}, found "/,
    );
});

test('a variable that is not set or empty is a problem; inherited properties are not variables', () => {
  const { problems } = parseTemplate(
    '{{ env.NONE }} {{ env.EMPTY }} {{ env.toString }} {{ env.__proto__ }}',
    { EMPTY: '' },
  );
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      'the environment variable NONE is not set',
      'the environment variable EMPTY is empty',
      'the environment variable toString is not set',
      'the environment variable __proto__ is not set',
    ],
  );
});

test('a text has the names of the captured values that it uses', () => {
  const { template } = parseTemplate('{{ capture.a }}{{ capture.b }}{{ capture.a }}', {});
  assert.deepEqual(capturesIn(template), ['a', 'b']);
  assert.equal(settledText(template), undefined);
  assert.equal(loneCapture(parseTemplate('{{ capture.a }}', {}).template), 'a');
  assert.equal(loneCapture(parseTemplate(' {{ capture.a }}', {}).template), undefined);
  assert.equal(settledText(parseTemplate('a{{ env.X }}', { X: 'b' }).template), 'ab');
  assert.equal(settledText(parseTemplate('', {}).template), '');
  assert.throws(() => fill(template, new Map([['a', 1]])), {
    code: 'CHECK_FAILED',
    message: 'nothing was captured as b',
  });
});

test('any text is split without loss', () => {
  const part = fc.constantFrom('{', '}', '{{', '}}', ' ', 'env.X', 'capture.y', "'{{'", 'a', '\n', '💥');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const { pieces, problems } = scanTemplate(text);
      for (const { index } of [...pieces, ...problems]) assert.ok(index >= 0 && index < text.length);
      if (text.includes('{{') && text.includes('}}')) return;
      assert.deepEqual(problems, []);
      assert.equal(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''), text);
    }),
  );
});

test('any value is filled in unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (a, b) => {
      assert.equal(filled('<{{ env.A }}|{{ capture.b }}>', { A: a }, { b }), `<${a}|${b}>`);
      const { template } = bindEnv(scanTemplate('{{ env.A }}').pieces, { A: a }, encodeURIComponentSafely);
      assert.equal(settledText(template), encodeURIComponentSafely(a));
    }),
  );
});

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));
}
