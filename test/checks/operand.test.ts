import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonEqual, parseJson } from '../../src/checks/language/json.ts';
import {
  DOMAINS,
  type Domain,
  operandValue,
  parseItems,
  parseOperand,
} from '../../src/checks/language/operand.ts';
import { ParseError } from '../../src/checks/language/parse-error.ts';
import { fc, runs } from '../property.ts';

const none = new Map<string, unknown>();

function read(text: string, domain: Domain): unknown {
  const operand = parseOperand(text, domain, {});
  return operand.kind === 'range' ? operand.range : operandValue(operand, none);
}

test('a value is read by its domain', () => {
  const values: [string, Domain, unknown][] = [
    ['200', 'status', 200],
    ['200', 'statuses', { from: 200, to: 200 }],
    ['2xx', 'statuses', { from: 200, to: 299 }],
    ['200 - 299', 'statuses', { from: 200, to: 299 }],
    ['1.5s', 'duration', 1500],
    ['3', 'duration', 3000],
    ['14d', 'duration', 14 * 86_400_000],
    ['-1.5e3', 'number', -1500],
    ['"200"', 'text', '200'],
    ['200', 'text', '200'],
    ['"unfinished', 'text', '"unfinished'],
    ['{"a":1}', 'text', '{"a":1}'],
    ['1', 'json', 1],
    ['"1"', 'json', '1'],
    ['1.0.0', 'json', '1.0.0'],
    ['True', 'json', 'True'],
    ['true', 'json', true],
    ['{"a":[null]}', 'json', { a: [null] }],
    ['12345678901234567890123', 'number', 1.2345678901234568e22],
  ];
  for (const [text, domain, value] of values)
    assert.deepEqual(read(text, domain), value, `${text} as ${domain}`);
});

test('a value outside its domain is an error', () => {
  const wrong: [string, Domain][] = [
    ['99', 'status'],
    ['1000', 'status'],
    ['2xx', 'status'],
    ['0xff', 'number'],
    ['+1', 'number'],
    ['.5', 'number'],
    ['Infinity', 'number'],
    ['1s2', 'duration'],
    ['-1s', 'duration'],
    ['1.5', 'whole'],
    ['-1', 'whole'],
    ['9007199254740993', 'whole'],
    ['5-1', 'wholes'],
    ['abc', 'digest'],
    ['', 'text'],
    ['', 'json'],
    ['7xx', 'statuses'],
  ];
  for (const [text, domain] of wrong)
    assert.throws(() => parseOperand(text, domain, {}), ParseError, `${text} as ${domain}`);
});

test('a placeholder is part of a JSON string, or makes its value a text', () => {
  const env = { X: 'a"b', N: '1' };
  assert.equal(operandValue(parseOperand('"<{{ env.X }}>"', 'json', env), none), '<a"b>');
  assert.deepEqual(operandValue(parseOperand('{"k":"{{ env.X }}"}', 'json', env), none), { k: 'a"b' });
  assert.equal(operandValue(parseOperand('{{ env.N }}', 'json', env), none), '1');
  assert.deepEqual(operandValue(parseOperand('["{{ capture.x }}"]', 'json', env), new Map([['x', '","y']])), [
    '","y',
  ]);
  assert.deepEqual(operandValue(parseOperand('{{ capture.x }}', 'json', env), new Map([['x', [1]]])), [1]);
  assert.equal(operandValue(parseOperand('{{ capture.x }}', 'duration', env), new Map([['x', 2]])), 2000);
  assert.throws(
    () => operandValue(parseOperand('{{ capture.x }}', 'duration', env), new Map([['x', 'soon']])),
    { name: 'EvaluationError' },
  );
});

describe('a list', () => {
  const values = (text: string, domain: Domain) =>
    parseItems(text, domain, {}).map((operand) =>
      operand.kind === 'range' ? operand.range : operandValue(operand, none),
    );

  test('is separated by commas, or is a JSON array', () => {
    assert.deepEqual(values('200, 204 ,3xx', 'statuses'), [
      { from: 200, to: 200 },
      { from: 204, to: 204 },
      { from: 300, to: 399 },
    ]);
    assert.deepEqual(values('[200,204]', 'statuses'), [
      { from: 200, to: 200 },
      { from: 204, to: 204 },
    ]);
    assert.deepEqual(values('a,"b,c" , d e', 'text'), ['a', 'b,c', 'd e']);
    assert.deepEqual(values('["a","b,c"]', 'text'), [['a', 'b,c']]);
    assert.deepEqual(values('1,"1",true,x', 'json'), [1, '1', true, 'x']);
    assert.deepEqual(values('[1,[2]]', 'json'), [[1, [2]]]);
  });

  test('has no empty item', () => {
    const places: Record<string, number> = { ',1': 0, '1,': 2, '1,,2': 2, '1, ,2': 3, '': 0 };
    for (const [text, index] of Object.entries(places)) {
      assert.throws(
        () => parseItems(text, 'json', {}),
        (thrown) => thrown instanceof ParseError && thrown.problems[0]?.index === index,
        `${text}: ${index}`,
      );
    }
  });
});

test('any text is an operand, or has a problem at a place in it', () => {
  const domains = Object.keys(DOMAINS).filter((name): name is Domain => Object.hasOwn(DOMAINS, name));
  const text = fc
    .oneof(fc.string({ unit: 'binary' }), fc.json(), fc.stringMatching(/^[0-9x, "[\]{}-]{0,12}$/))
    .map((value) => value.trim());
  fc.assert(
    fc.property(text, fc.constantFrom(...domains), (value, domain) => {
      for (const parse of [parseOperand, parseItems]) {
        try {
          parse(value, domain, {});
        } catch (thrown) {
          assert.ok(thrown instanceof ParseError, String(thrown));
          for (const { index } of thrown.problems) assert.ok(index >= 0 && index <= value.length);
        }
      }
    }),
    runs(1000),
  );
});

test('every JSON text is its JSON value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('{{'));
      assert.ok(jsonEqual(read(text, 'json'), parseJson(text).exact), text);
    }),
  );
});
