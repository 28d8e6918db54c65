import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compilePattern,
  matchPattern,
  type Pattern,
  splitPattern,
} from '../../src/checks/language/pattern.ts';
import { type Env, scanTemplate } from '../../src/checks/language/template.ts';
import { fc } from '../property.ts';

function pattern(source: string, flags = '', env: Env = {}): Pattern {
  const compiled = compilePattern(scanTemplate(source).pieces, flags, env);
  assert.ok('pattern' in compiled, 'problems' in compiled ? JSON.stringify(compiled.problems) : '');
  return compiled.pattern;
}

function matches(
  source: string,
  flags: string,
  text: string,
  env: Env = {},
  captures: Record<string, unknown> = {},
): string | undefined {
  const found = matchPattern(pattern(source, flags, env), text, new Map(Object.entries(captures)), 2000);
  return found && text.slice(found.start, found.end);
}

test('the last slash ends an expression; an expression without slashes is bare', () => {
  assert.deepEqual(splitPattern('/a/'), { start: 1, end: 2, flags: '' });
  assert.deepEqual(splitPattern('/a/b/gi'), { start: 1, end: 4, flags: 'i' });
  assert.deepEqual(splitPattern('^a/b$'), { start: 0, end: 5, flags: '' });
  assert.deepEqual(splitPattern('/a\\/b/'), { start: 1, end: 5, flags: '' });
});

test('problems of slashes and flags have a place', () => {
  const places = { '/a': 2, '//': 1, '/a/x': 3, '/a/ii': 3, '/a/uv': 3, '/a/b c': 3, '/': 1 };
  for (const [text, index] of Object.entries(places)) {
    const problem = splitPattern(text);
    assert.ok('message' in problem, text);
    assert.equal(problem.index, index, text);
  }
});

test('it is searched for, with its flags', () => {
  assert.equal(matches('b+', '', 'abbc'), 'bb');
  assert.equal(matches('B', '', 'abc'), undefined);
  assert.equal(matches('B', 'i', 'abc'), 'b');
  assert.equal(matches('^b', 'm', 'a\nb'), 'b');
  assert.equal(matches('a.b', 's', 'a\nb'), 'a\nb');
  assert.equal(matches('^.$', 'u', '💥'), '💥');
});

test('one pattern finds the same each time', () => {
  const again = pattern('a');
  for (let turn = 0; turn < 3; turn++)
    assert.deepEqual(matchPattern(again, 'xa', new Map(), 2000), { start: 1, end: 2 });
});

test('a filled-in value matches itself, in every mode and place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('', 'u', 'v', 'i', 'is'),
      (value, flags) => {
        // A lone surrogate next to another would be half of a character.
        fc.pre(!/\p{Surrogate}/u.test(value));
        assert.equal(matches('^a{{ env.X }}b$', flags, `a${value}b`, { X: value }), `a${value}b`);
        assert.equal(matches('^a{{ capture.x }}b$', flags, `a${value}b`, {}, { x: value }), `a${value}b`);
        assert.equal(matches('^(.)\\1{{ env.X }}', flags, `11${value}`, { X: value }), `11${value}`);
      },
    ),
  );
});

test('a filled-in value does not join the escape before it', () => {
  assert.equal(matches('(a)\\1{{ env.X }}', '', 'aa0', { X: '0' }), 'aa0');
  assert.equal(matches('^a{{ env.X }}', '', 'a{2}', { X: '{2}' }), 'a{2}');
  assert.equal(matches('^[{{ env.X }}]$', '', 'm', { X: 'a-z' }), undefined);
});

test('an invalid expression has a reason', () => {
  for (const source of ['(', '[', 'a**', '(?<n', '\\']) {
    const compiled = compilePattern(scanTemplate(source).pieces, '', {});
    assert.ok('problems' in compiled, source);
    assert.match(compiled.problems[0]?.message ?? '', /^expected a regular expression: \S/);
  }
});

test('an expression that backtracks is stopped, whatever value it has', () => {
  const text = `${'a'.repeat(50)}!`;
  assert.throws(() => matchPattern(pattern('^(a+)+$'), text, new Map(), 30), { name: 'TooSlow' });
  assert.throws(() => matchPattern(pattern('^(a+)+{{ capture.x }}$'), text, new Map([['x', 'b']]), 30), {
    name: 'TooSlow',
  });
});
