/**
 * Large tables of cases have two tiers. `npm test` plays a part of each table; `npm run test:slow` plays all of it: a file
 * `x.slow.ts` sets EVERY_CASE and imports `x.test.ts`.
 */
import { createHash } from 'node:crypto';

export const EVERY_CASE = process.env['EVERY_CASE'] === '1';

/**
 * About a third of a table, the same in every run: a hash of the case's name decides. A row or column of seven cases is
 * left out as a whole once in seventeen times, so tables this is used for have rows and columns of twenty or more.
 */
export function isPlayed(name: string): boolean {
  return EVERY_CASE || (createHash('sha256').update(name).digest()[0] ?? 0) % 3 === 0;
}

/**
 * A few cases of a short list, others for each name: lists that are played once for each of several names are played whole
 * between them.
 */
export function someOf<T>(cases: readonly T[], name: string, count = 2): readonly T[] {
  if (EVERY_CASE || cases.length <= count) return cases;
  const first = (createHash('sha256').update(name).digest()[0] ?? 0) % cases.length;
  return Array.from({ length: count }, (_, index) => cases[(first + index) % cases.length]).filter(
    (one) => one !== undefined,
  );
}
