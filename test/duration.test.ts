import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDuration, parseDuration, rfc3339 } from '../src/duration.ts';

test('durations as people write them, in milliseconds', () => {
  const table = {
    '500ms': 500,
    '70s': 70_000,
    '2m': 120_000,
    '1h': 3_600_000,
    '14d': 1_209_600_000,
    '90': 90_000,
    '0': 0,
    '0s': 0,
    '1.5s': 1500,
    ' 70 s ': 70_000,
    '1h30m': 5_400_000,
    '1m 30s': 90_000,
    '1s500ms': 1500,
    '1d12h': 129_600_000,
  };
  for (const [text, ms] of Object.entries(table)) assert.equal(parseDuration(text), ms, text);
});

test('anything else is no duration', () => {
  const texts = [
    '',
    ' ',
    '-1s',
    '+1s',
    '1 s s',
    '30m1h',
    '1h1h',
    '1.s',
    '.5s',
    '1..5s',
    '1e3s',
    's',
    'ms',
    '1w',
    '١s',
    '9'.repeat(40),
  ];
  for (const text of texts) assert.equal(parseDuration(text), undefined, text);
});

test('and as people read them', () => {
  const table = {
    0: '0 ms',
    132: '132 ms',
    1300: '1.3 s',
    12000: '12 s',
    125000: '2 min 5 s',
    3600000: '1 h',
  };
  for (const [ms, text] of Object.entries(table)) assert.equal(formatDuration(Number(ms)), text);
});

test('an instant is written as Date#toISOString writes it', () => {
  assert.equal(rfc3339(1_769_860_800_999), '2026-01-31T12:00:00Z');
  const day = 86_400_000;
  const instants = [
    0,
    1,
    999,
    1_769_860_800_999,
    -1,
    Date.UTC(2028, 1, 29, 23, 59, 59, 999),
    Date.UTC(9999, 11, 31),
    Date.UTC(10_000, 0),
    Date.UTC(-1, 0),
    8.64e15,
    -8.64e15,
  ];
  for (let ms = Date.UTC(1999, 0); ms < Date.UTC(2101, 0); ms += 17 * day + 3_723_004) instants.push(ms);
  for (const ms of instants) {
    const written = new Date(ms).toISOString();
    assert.equal(rfc3339(ms, { milliseconds: true }), written);
    assert.equal(rfc3339(ms), written.replace(/\.\d+Z$/, 'Z'));
  }
  for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1]) {
    assert.throws(() => new Date(ms).toISOString(), RangeError);
    assert.throws(() => rfc3339(ms), RangeError);
  }
});
