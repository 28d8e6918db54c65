/**
 * Large tables of cases have two tiers. `npm test` plays a part of each table; `npm run test:slow` plays all of it: a file
 * `x.slow.ts` sets EVERY_CASE and imports `x.test.ts`.
 */
import { createHash } from 'node:crypto';
import { type TestContext, type TestOptions, test } from 'node:test';

/** Also where snapshots are written, and where tests are chosen by name: none is then left out. */
export const EVERY_CASE =
  process.env['EVERY_CASE'] === '1' ||
  process.execArgv.some((argument) => /^--test-(?:update-snapshots|name-pattern)\b/.test(argument));

const firstByte = (name: string) => createHash('sha256').update(name).digest()[0] ?? 0;

/**
 * One case in `oneIn` of a table, by default a third, the same in every run: a hash of the case's name decides. A row or
 * column of a few cases can be left out as a whole, so tables this is used for have rows and columns of at least seven
 * times `oneIn`.
 */
export function isPlayed(name: string, oneIn = 3): boolean {
  return EVERY_CASE || firstByte(name) % oneIn === 0;
}

/**
 * A few cases of a short list, others for each name: lists that are played once for each of several names are played whole
 * between them.
 */
export function someOf<T>(cases: readonly T[], name: string, count = 2): readonly T[] {
  if (EVERY_CASE || cases.length <= count) return cases;
  const first = firstByte(name) % cases.length;
  return Array.from({ length: count }, (_, index) => cases[(first + index) % cases.length]).filter(
    (one) => one !== undefined,
  );
}

/** A test of the slow tier alone. */
export function slowTest(
  name: string,
  run: (context: TestContext) => Promise<void> | void,
  options: TestOptions = {},
): void {
  if (EVERY_CASE) void test(name, options, run);
}
