import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EvaluationError, TooSlow, withinTime } from '../../src/checks/language/time-limit.ts';

test('work within its time limit returns its result', () => {
  for (const limitMs of [1000, undefined]) {
    for (const value of [1, undefined, null, 'x', {}])
      assert.equal(
        withinTime(limitMs, () => value),
        value,
      );
  }
});

test('endless work is stopped, and the next work is not', () => {
  const endless = () => {
    for (;;);
  };
  const backtracking = () => /^(a+)+$/.test(`${'a'.repeat(60)}!`);
  for (const work of [endless, backtracking]) {
    assert.throws(() => withinTime(20, work), TooSlow);
    assert.equal(
      withinTime(1000, () => 'next'),
      'next',
    );
  }
});

test('work that catches all errors is stopped', () => {
  const stubborn = () => {
    for (;;) {
      try {
        for (;;);
      } catch {}
    }
  };
  assert.throws(() => withinTime(20, stubborn), TooSlow);
});

test('work does not start when no time is left', () => {
  let begun = false;
  for (const limitMs of [0, 0.5, -1]) {
    assert.throws(
      () =>
        withinTime(limitMs, () => {
          begun = true;
        }),
      TooSlow,
    );
  }
  assert.equal(begun, false);
});

test('an error of the work is the reason, with and without a limit', () => {
  const deep = (): number => 1 + deep();
  for (const limitMs of [1000, undefined]) {
    assert.throws(
      () =>
        withinTime(limitMs, () => {
          throw new Error('why');
        }),
      { name: 'EvaluationError', message: 'cannot be evaluated: why' },
    );
    assert.throws(
      () =>
        withinTime(limitMs, () => {
          throw new EvaluationError('as it is');
        }),
      { name: 'EvaluationError', message: 'as it is' },
    );
    assert.throws(() => withinTime(limitMs, deep), { name: 'EvaluationError', message: /stack/ });
  }
});
