import type { CheckResult } from './checks/check.ts';
import { runSuite } from './checks/schedule.ts';
import { BearerError, messageOf } from './errors.ts';
import type { Host } from './host.ts';
import type { Door } from './http/door.ts';
import type { ChecksConfig } from './plan.ts';
import { annotateFailures, logCheck, logResponse, logTotals } from './report/log.ts';
import type { RunReport } from './report/report.ts';
import type { Mint } from './tokens/mint.ts';

/** Bytes of a body that a response file may hold. */
const FILE_BODY_BYTES = 8 * 1024 * 1024;

export interface CheckingContext {
  readonly door: Door;
  readonly mint: Mint;
  readonly universe: string;
}

/**
 * Makes the checks, says how each went as it ends, and hands on what they found.
 * @param before what is to be said before anything of them: said once the first requests are on their way
 * @returns 1 when a check failed, 0 otherwise
 */
export async function checkService(
  host: Host,
  checks: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  context: CheckingContext,
  before: () => void,
): Promise<number> {
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    before();
  };
  const making = makeChecks(host, checks, report, context, {
    wholeBody: checks.reports.responseFile !== undefined,
    onResult: (result) => {
      tell();
      // The request of the step itself is shown as curl would show it; a suite gets a line a check.
      const response = result.name === checks.single ? result.response : undefined;
      if (response) logResponse(host, response);
      logCheck(host, result, { body: response === undefined });
    },
  });
  // Two ticks later what can be written is, and nothing can have been read: nothing else is said before this.
  process.nextTick(() => process.nextTick(tell));
  const made = await making;
  tell();
  logTotals(host, made.checks);
  annotateFailures(host, made.checks);
  // Loaded while the first request is on its way.
  const { deliver } = await import(/* webpackChunkName: "reports" */ './report/deliver.ts');
  await deliver(host, checks.reports, made, answerOf(checks, made.checks));
  return hasFailed(made.checks) ? 1 : 0;
}

/**
 * Writes the reports of a run that ended before its checks: none was made.
 * @throws {AggregateError} of what ended it and what could not be written
 */
export async function reportFailure(
  host: Host,
  { reports, shard }: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  error: unknown,
): Promise<void> {
  const failure =
    error instanceof BearerError
      ? { code: error.code, message: error.message, remedy: error.remedy }
      : { code: 'INTERNAL' as const, message: messageOf(error) };
  try {
    const { deliver } = await import(/* webpackChunkName: "reports" */ './report/deliver.ts');
    await deliver(host, reports, { ...report, checks: [], shard, failure }, undefined);
  } catch (other) {
    throw new AggregateError([error, ...(other instanceof AggregateError ? other.errors : [other])]);
  }
}

/**
 * Makes the checks and nothing else: what is said of them is the caller's.
 * @returns the report of the run, with them in it
 */
export async function makeChecks(
  host: Host,
  checks: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  { door, mint, universe }: CheckingContext,
  { wholeBody, onResult }: { readonly wholeBody: boolean; onResult(result: CheckResult): void },
): Promise<RunReport> {
  const checksStartedAt = host.now();
  const results = await runSuite(
    checks.list,
    {
      host,
      door,
      universe,
      principal: report.identity?.principal,
      startedAt: checksStartedAt,
      keepBodyBytes: wholeBody ? FILE_BODY_BYTES : undefined,
      credential: async (kind, audience) =>
        (kind === 'id_token' ? await mint.idToken(audience ?? '') : await mint.accessToken()).value,
      onResult,
    },
    { concurrency: checks.concurrency },
  );
  return { ...report, checks: results, checksStartedAt, shard: checks.shard };
}

/** The result that `response_…` is about: that of the request the inputs describe, else the last one with an answer. */
export function answerOf(checks: ChecksConfig, results: readonly CheckResult[]): CheckResult | undefined {
  return (
    results.find(({ name }) => name === checks.single) ??
    results.findLast(({ response }) => response !== undefined)
  );
}

export function hasFailed(results: readonly CheckResult[]): boolean {
  return results.some(({ verdict }) => verdict === 'failed');
}
