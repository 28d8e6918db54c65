import type { Verdict } from '../checks/check.ts';

export interface Totals {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function totalsOf(checks: readonly { readonly verdict: Verdict }[]): Totals {
  const number = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length;
  return {
    total: checks.length,
    passed: number('passed'),
    failed: number('failed'),
    skipped: number('skipped'),
  };
}
