import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CelError, evaluate } from '../../emulator/cel.ts';

const scope = {
  assertion: {
    sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    repository_owner: 'octo-org',
    arn: 'arn:aws:sts::210987654321:assumed-role/demo-role/i-0',
    groups: ['dev', 'ops'],
    count: 3,
    nested: { 'a-b': true },
  },
};

for (const [expression, value] of [
  ["assertion.repository_owner == 'octo-org'", true],
  ['assertion.repository_owner == "octo-org"', true],
  ["assertion.repository_owner != 'octo-org'", false],
  ["assertion.sub.startsWith('repo:octo-org/')", true],
  ["assertion.sub.endsWith(':ref:refs/heads/main')", true],
  ["assertion.sub.contains('heads')", true],
  ["assertion.sub.matches('^repo:[^/]+/octo-repo:')", true],
  ["'ops' in assertion.groups", true],
  ["assertion.repository_owner in ['a', 'octo-org']", true],
  ["'sub' in assertion", true],
  ['has(assertion.environment)', false],
  ["has(assertion.environment) && assertion.environment == 'prod'", false],
  ["assertion.environment == 'prod' || assertion.count >= 3", true],
  ["assertion.count < 3 && assertion.environment == 'prod'", false],
  ['!(assertion.count > 3)', true],
  ['assertion.count + 1 == 4', true],
  ['-assertion.count == -3', true],
  ["assertion.count == 3 ? 'three' : 'other'", 'three'],
  ["assertion.nested['a-b']", true],
  ['assertion.groups[1]', 'ops'],
  ['size(assertion.groups) == 2', true],
  ['assertion.sub.size() > 5', true],
  ["assertion.sub.split(':')[0]", 'repo'],
  ["'A'.lowerAscii() + 'b'.upperAscii()", 'aB'],
  ["assertion.arn.extract('assumed-role/{role}/')", 'demo-role'],
  ["assertion.arn.extract('nothing/{x}/')", ''],
  ["'a' + string(1)", 'a1'],
  ["'it\\'s'", "it's"],
  ['null == null', true],
] as const) {
  test(expression, () => assert.equal(evaluate(expression, scope), value));
}

for (const expression of [
  'assertion.environment',
  "assertion.environment == 'prod'",
  "assertion.environment == 'prod' && true",
  "assertion.count == 3 ? 'a'",
  "assertion.count < '3'",
  'assertion.sub ==',
  "assertion.sub = 'x'",
  'unknown(1)',
  'assertion.count && true',
  "'open",
  'assertion.sub.nothing()',
]) {
  test(`no value: ${expression}`, () => assert.throws(() => evaluate(expression, scope), CelError));
}

test('inherited properties are not fields', () => {
  assert.throws(() => evaluate('assertion.constructor', scope), CelError);
  assert.equal(evaluate("'constructor' in assertion", scope), false);
});
