import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cutText,
  hasKey,
  isInteger,
  jsonEqual,
  jsonLiteral,
  jsonText,
  jsonType,
  MAX_DEPTH,
  MAX_VALUES,
  parseJson,
  sizeOf,
} from '../../src/checks/language/json.ts';
import { fc } from '../property.ts';

const onNode20 = process.versions.node.startsWith('20.');

test('JSON is what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      assert.deepEqual(parseJson(text).value, JSON.parse(text));
      assert.equal(jsonText(parseJson(text).value), JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('other text is refused, and is no literal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        JSON.parse(text);
      } catch {
        assert.throws(() => parseJson(text), SyntaxError);
        assert.equal(jsonLiteral(text), undefined);
      }
    }),
  );
});

test('nesting has a limit, which brackets in strings do not count against', () => {
  const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  assert.equal(jsonType(parseJson(nested(MAX_DEPTH)).value), 'array');
  assert.throws(() => parseJson(nested(MAX_DEPTH + 2)), RangeError);
  assert.throws(() => parseJson('['.repeat(10_000_000)), RangeError);
  assert.equal(parseJson(JSON.stringify('['.repeat(2000))).value, '['.repeat(2000));
  assert.equal(parseJson(JSON.stringify(`\\"${'{'.repeat(2000)}`)).value, `\\"${'{'.repeat(2000)}`);
});

test('how much it holds has a limit, which text in strings does not count against', () => {
  const list = (count: number, item: string) => `[${Array.from({ length: count }, () => item).join()}]`;
  assert.equal(sizeOf(parseJson(list(MAX_VALUES - 1, '0')).value), MAX_VALUES - 1);
  for (const [count, item] of [
    [MAX_VALUES, '0'],
    [MAX_VALUES / 2, '[]'],
    [MAX_VALUES / 4, '{"a":1}'],
    [MAX_VALUES / 2, '12345678901234567'],
  ] as const) {
    assert.throws(() => parseJson(list(count, item)), {
      name: 'RangeError',
      message: /^it holds more than 200000/,
    });
  }
  assert.equal(jsonType(parseJson(list(1000, JSON.stringify(',[:{'.repeat(1000)))).value), 'array');
  // Other text is refused for what it is.
  assert.throws(() => parseJson(','.repeat(2 * MAX_VALUES)), SyntaxError);
});

test('whole numbers beyond 2^53 are exact', { skip: onNode20 }, () => {
  const { value, exact } = parseJson(
    '[9007199254740993, -9007199254740993, 1e300, 0.12345678901234567890, 1]',
  );
  assert.deepEqual(exact, [9007199254740993n, -9007199254740993n, 1e300, 0.12345678901234568, 1]);
  assert.deepEqual(value, [9007199254740992, -9007199254740992, 1e300, 0.12345678901234568, 1]);
  assert.equal(jsonText(exact), '[9007199254740993,-9007199254740993,1e+300,0.12345678901234568,1]');
});

test('equality is of values and types', () => {
  const equal: [unknown, unknown][] = [
    [1, 1.0],
    [1, 1n],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [[], []],
    [null, null],
    [-0, 0],
  ];
  const different: [unknown, unknown][] = [
    [1, '1'],
    [1, true],
    [0, null],
    [null, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ toString: 1 }, {}],
    [2n, 1],
  ];
  for (const [a, b] of equal) assert.ok(jsonEqual(a, b) && jsonEqual(b, a), `${jsonText(a)} ${jsonText(b)}`);
  for (const [a, b] of different)
    assert.ok(!jsonEqual(a, b) && !jsonEqual(b, a), `${jsonText(a)} ${jsonText(b)}`);
});

test('size, keys and types', () => {
  assert.equal(sizeOf([1, 2]), 2);
  assert.equal(sizeOf({ a: 1 }), 1);
  assert.equal(sizeOf('ab'), undefined);
  assert.ok(hasKey({ a: undefined }, 'a') && !hasKey({}, 'toString') && !hasKey(null, 'a'));
  assert.ok(isInteger(1) && isInteger(1n) && !isInteger(1.5) && !isInteger('1'));
});

test('a text is cut within its length, and never through a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, max) => {
      const cut = cutText(text, max + 1);
      assert.ok(cut.length <= max + 1);
      if (text.length <= max + 1) assert.equal(cut, text);
      else assert.ok(cut.endsWith('…') && text.startsWith(cut.slice(0, -1)) && !/\p{Surrogate}/u.test(cut));
    }),
  );
});

test('a value is shown in no more than is asked', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 50 }), (value, max) => {
      const whole = jsonText(value);
      const shown = jsonText(value, max);
      assert.ok(shown.length <= max);
      if (whole.length <= max) assert.equal(shown, whole);
      else assert.ok(shown.endsWith('…'));
    }),
  );
});
