import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CelError, compile } from '../../emulator/cel.ts';

const scope = {
  assertion: {
    sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    repository_owner: 'octo-org',
    arn: 'arn:aws:sts::210987654321:assumed-role/demo-role/i-0',
    groups: ['dev', 'ops'],
    count: 3,
    nested: { 'a-b': true },
    emoji: 'é😀',
    nothing: null,
  },
};
const VARIABLES = ['assertion', 'google', 'attribute'];
const evaluate = (text: string) => compile(text, VARIABLES).evaluate(scope);

/** The object name of the table in Google's reference of `extract`, and the templates of that table. */
const OBJECT =
  "'projects/_/buckets/acme-orders-aaa/objects/data_lake/orders/order_date=2019-11-03/aef87g87ae0876'";

const VALUES: readonly (readonly [string, unknown])[] = [
  ["assertion.repository_owner == 'octo-org'", true],
  ['assertion.repository_owner != "octo-org"', false],
  ["assertion.sub.startsWith('repo:octo-org/')", true],
  ["assertion.sub.endsWith(':ref:refs/heads/main')", true],
  ["assertion.sub.contains('heads')", true],
  ["'ops' in assertion.groups", true],
  ["assertion.repository_owner in ['a', 'octo-org']", true],
  ["'sub' in assertion", true],
  ["'constructor' in assertion", false],
  ['has(assertion.environment)', false],
  ["has(assertion.environment) && assertion.environment == 'prod'", false],
  ["assertion.environment == 'prod' || assertion.count >= 3", true],
  ["assertion.count < 3 && assertion.environment == 'prod'", false],
  ['assertion.count == 3 && assertion.count == 3.0', true],
  ['assertion.count + 1.0 == 4.0', true],
  ["assertion.count == 3 ? 'three' : 'other'", 'three'],
  ["assertion.nested['a-b']", true],
  ['assertion.groups[1]', 'ops'],
  ['assertion.nothing == null', true],
  ["{ '3': 'three' }[string(assertion.count)]", 'three'],
  // Macros.
  ["assertion.groups.exists(group, group == 'ops')", true],
  ["assertion.groups.all(group, group.startsWith('o'))", false],
  ["assertion.groups.exists_one(group, group == 'ops')", true],
  ["assertion.groups.filter(group, group != 'dev')", ['ops']],
  ["assertion.groups.map(group, 'team-' + group)", ['team-dev', 'team-ops']],
  // Code points.
  ['size(assertion.emoji)', 2n],
  ["assertion.emoji.matches('^.{2}$')", true],
  ["assertion.emoji.split('')", ['é', '😀']],
  // RE2.
  ["assertion.sub.matches('^repo:[^/]+/octo-repo:')", true],
  ["assertion.sub.matches('(?i)OCTO-ORG')", true],
  ["assertion.sub.matches('(?P<owner>octo)')", true],
  ["assertion.sub.matches('^[[:alpha:]]+:')", true],
  // The functions that Google adds.
  ["'A'.lowerAscii() + 'b'.upperAscii() + 'É'.lowerAscii()", 'aBÉ'],
  ["assertion.sub.split(':')[0]", 'repo'],
  ["'a b c'.split(' ', 0)", []],
  ["'a b c'.split(' ', 1)", ['a b c']],
  ["'a b c'.split(' ', 2)", ['a', 'b c']],
  ["'a b c'.split(' ', 4)", ['a', 'b', 'c']],
  ["'a b c'.split(' ', -1)", ['a', 'b', 'c']],
  ["['a', 'b'].join()", 'ab'],
  ["assertion.groups.join(',')", 'dev,ops'],
  ["'hello hello'.replace('he', 'we')", 'wello wello'],
  ["'hello hello'.replace('he', 'we', 1)", 'wello hello'],
  ["'hello'.replace('he', 'we', 0)", 'hello'],
  ["'aé'.replace('', '_')", '_a_é_'],
  ["assertion.arn.extract('assumed-role/{role}/')", 'demo-role'],
  [`${OBJECT}.extract('/order_date={date}/')`, '2019-11-03'],
  [`${OBJECT}.extract('buckets/{name}/')`, 'acme-orders-aaa'],
  [`${OBJECT}.extract('/orders/{empty}order_date')`, ''],
  [`${OBJECT}.extract('{start}/objects/data_lake')`, 'projects/_/buckets/acme-orders-aaa'],
  [`${OBJECT}.extract('orders/{end}')`, 'order_date=2019-11-03/aef87g87ae0876'],
  ["'id/123'.extract('{all}')", 'id/123'],
  [`${OBJECT}.extract('/orders/{none}/order_date=')`, ''],
  [`${OBJECT}.extract('/orders/order_date=2019-11-03/{id}/data_lake')`, ''],
];

test('CEL: values', async (t) => {
  for (const [text, value] of VALUES) {
    await t.test(text, () => assert.deepEqual(evaluate(text), { value }));
  }
});

const ERRORS: readonly (readonly [string, { readonly missing: boolean }])[] = [
  ['assertion.environment', { missing: true }],
  ["assertion['environment']", { missing: true }],
  ['assertion.nested.a.b', { missing: true }],
  ['assertion.constructor', { missing: true }],
  ["assertion.environment == 'prod' && true", { missing: true }],
  ["assertion.count < '3'", { missing: false }],
  ['assertion.count + 1', { missing: false }],
  ['assertion.count && true', { missing: false }],
  ['assertion.count.split(",")', { missing: false }],
  ["assertion.sub.split(':')[9]", { missing: false }],
  ["assertion.sub.matches('(?=repo)')", { missing: false }],
  ['assertion.groups.all(group, group > 1)', { missing: false }],
];

test('CEL: errors in place of a value', async (t) => {
  for (const [text, { missing }] of ERRORS) {
    await t.test(text, () => {
      const result = evaluate(text);
      assert.ok('error' in result, text);
      assert.equal(result.missing, missing, result.error);
    });
  }
});

const INVALID: readonly (readonly [string, RegExp])[] = [
  ['assertion.sub ==', /^line 1, column \d+: /],
  ["assertion.sub = 'x'", /^line 1, column \d+: /],
  ["'open", /^line 1, column \d+: /],
  ["assertion.count == 3 ? 'a'", /^line 1, column \d+: /],
  [`${'('.repeat(2000)}1`, /./],
  ['unknown(1)', /^there is no function unknown with 1 argument$/],
  ['assertion.sub.nothing()', /^there is no method nothing with 0 arguments$/],
  ["assertion.sub.extract('a', 'b')", /^there is no method extract with 2 arguments$/],
  ["'a'.charAt(0)", /^there is no method charAt with 1 argument$/],
  ["assertion.getAttribute('a', 'b')", /^there is no method getAttribute with 2 arguments$/],
  ['sub == 1', /^there is no variable "sub", only assertion, google, attribute$/],
  ['assertion.groups.all(group, grup == 1)', /^there is no variable "grup"/],
  ["1 + 'a'", /no matching overload/],
  ["'a' && assertion.sub == 'b'", /no matching overload/],
  ['google.protobuf.Timestamp{}', /^there is no type "google.protobuf.Timestamp"$/],
  ['timestamp(int(assertion.iat))', /^timestamp\(\) does not accept an int$/],
];

test('CEL: expressions that are refused before they have a value', async (t) => {
  for (const [text, message] of INVALID) {
    await t.test(text.slice(0, 60), () => {
      assert.throws(
        () => compile(text, VARIABLES),
        (error) => error instanceof CelError && message.test(error.message),
      );
    });
  }
});

test('CEL: the type of a value, and the fields that an expression reads', () => {
  for (const [text, type, references] of [
    ["assertion.a == 'x' && has(attribute.b)", 'bool', ['assertion.a', 'attribute.b']],
    ["assertion['a'].b", 'unknown', ['assertion.a']],
    ["'a' in google.groups", 'bool', ['google.groups']],
    ["'a' in assertion", 'bool', ['assertion']],
    ["'x' + assertion.a", 'string', ['assertion.a']],
    ["assertion.a.extract('{x}')", 'string', ['assertion.a']],
    ["assertion.a ? 'x' : 'y'", 'string', ['assertion.a']],
    ['assertion.a.exists(one, one == 1)', 'bool', ['assertion.a']],
    ['assertion.a.exists_one(one, one == 1)', 'bool', ['assertion.a']],
    ['assertion.a.map(one, one)', 'other', ['assertion.a']],
    ['size(assertion.a)', 'other', ['assertion.a']],
    ['true', 'bool', []],
    ['1 + 1', 'other', []],
  ] as const) {
    const expression = compile(text, VARIABLES);
    assert.equal(expression.type, type, text);
    assert.deepEqual([...expression.references], references, text);
  }
});
