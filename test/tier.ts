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
