import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unanswerable, withinTime } from '../../src/checks/time-limit.ts';

test('work in time gives its result, whatever that is', () => {
  for (const value of [1, undefined, null, 'x'])
    assert.equal(
      withinTime(1000, () => value),
      value,
    );
  const object = {};
  assert.equal(
    withinTime(1000, () => object),
    object,
  );
});

test('work without end is stopped, and the next is not', () => {
  const endless = () => {
    for (;;);
  };
  const backtracking = () => /^(a+)+$/.test(`${'a'.repeat(60)}!`);
  for (const work of [endless, backtracking]) {
    assert.throws(() => withinTime(20, work), { name: 'Unanswerable', message: 'took longer than 20 ms' });
    assert.equal(
      withinTime(1000, () => 'next'),
      'next',
    );
  }
});

test('work that catches everything is stopped all the same', () => {
  const stubborn = () => {
    for (;;) {
      try {
        for (;;);
      } catch {}
    }
  };
  assert.throws(() => withinTime(20, stubborn), Unanswerable);
});

test('what work throws is the reason', () => {
  assert.throws(
    () =>
      withinTime(1000, () => {
        throw new Error('why');
      }),
    { name: 'Unanswerable', message: 'cannot be evaluated: why' },
  );
  assert.throws(
    () =>
      withinTime(1000, () => {
        throw new Unanswerable('as it is');
      }),
    { name: 'Unanswerable', message: 'as it is' },
  );
  const deep = (): number => 1 + deep();
  assert.throws(() => withinTime(1000, deep), { name: 'Unanswerable', message: /stack/ });
});

test('work within work has the shorter time', () => {
  assert.throws(
    () =>
      withinTime(1000, () =>
        withinTime(20, () => {
          for (;;);
        }),
      ),
    { name: 'Unanswerable', message: 'took longer than 20 ms' },
  );
});
