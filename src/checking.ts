import type { CheckResult } from './checks/check.ts';
import { runSuite } from './checks/schedule.ts';
import { BearerError, messageOf } from './errors.ts';
import type { Host } from './host.ts';
import type { Door } from './http/door.ts';
import { untilInterrupted } from './interruption.ts';
import type { ChecksConfig } from './plan.ts';
import { reasonOf } from './quote.ts';
import { annotateFailures, logCheck, logResponse, logTotals } from './report/log.ts';
import type { ReportedFailure, RunReport } from './report/report.ts';
import type { Mint } from './tokens/mint.ts';

/** Bytes of a body that a response file may hold. */
const FILE_BODY_BYTES = 8 * 1024 * 1024;

export interface CheckingContext {
  readonly door: Door;
  readonly mint: Mint;
  readonly universe: string;
}

/**
 * Makes the checks, logs each result, and delivers the reports: also when something ends them before their time.
 * @returns 1 when a check failed, 0 otherwise
 */
export async function checkService(
  host: Host,
  checks: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  context: CheckingContext,
): Promise<number> {
  const { made, ended } = await makeChecks(host, checks, report, context, {
    wholeBody: checks.reports.responseFile !== undefined,
    onResult: (result) => logResult(host, checks, result),
  });
  await concluded(ended, () => conclude(host, checks, made));
  return hasFailed(made.checks) ? 1 : 0;
}

function logResult(host: Host, checks: ChecksConfig, result: CheckResult): void {
  // The request of the step itself is shown as curl would show it; a suite gets a line a check.
  const response = result.name === checks.single ? result.response : undefined;
  if (response) logResponse(host, response);
  logCheck(host, result, { body: response === undefined });
}

async function conclude(host: Host, checks: ChecksConfig, made: RunReport): Promise<void> {
  const { deliver } = await import(/* webpackChunkName: "reports" */ './report/deliver.ts');
  try {
    logTotals(host, made.checks);
    annotateFailures(host, made.checks);
  } finally {
    await deliver(host, checks.reports, made, answerOf(checks, made.checks));
  }
}

/**
 * Does what is left to do after the checks, and then fails with what ended them before their time.
 * @throws {AggregateError} of that and what could not be delivered
 */
export async function concluded(
  ended: { readonly error: unknown } | undefined,
  conclusion: () => Promise<void>,
): Promise<void> {
  try {
    await conclusion();
  } catch (other) {
    if (ended === undefined) throw other;
    const others: readonly unknown[] = other instanceof AggregateError ? other.errors : [other];
    // What ended the run, such as outputs that cannot be written, may be in the way of the reports too.
    const more = others.filter((one) => messageOf(one) !== messageOf(ended.error));
    if (more.length > 0) throw new AggregateError([ended.error, ...more]);
  }
  if (ended !== undefined) throw ended.error;
}

/**
 * Writes the reports of a run that ended before its checks: none was made.
 * @throws what ended it, with what could not be written
 */
export async function reportFailure(
  host: Host,
  { reports, shard }: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  error: unknown,
): Promise<void> {
  await concluded({ error }, async () => {
    const { deliver } = await import(/* webpackChunkName: "reports" */ './report/deliver.ts');
    await deliver(host, reports, { ...report, checks: [], shard, failure: failureOf(error) }, undefined);
  });
}

function failureOf(error: unknown): ReportedFailure {
  return error instanceof BearerError
    ? { code: error.code, message: error.message, remedy: error.remedy }
    : { code: 'INTERNAL', message: reasonOf(error) };
}

/** Checks made, all of them unless something ended them. */
export interface MadeChecks {
  /** The report of the run, with the checks that were made in it, and the failure that ended them. */
  readonly made: RunReport;
  readonly ended?: { readonly error: unknown } | undefined;
}

/** Makes the checks; the caller reports them. Does not throw. */
export async function makeChecks(
  host: Host,
  checks: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  { door, mint, universe }: CheckingContext,
  { wholeBody, onResult }: { readonly wholeBody: boolean; onResult(result: CheckResult): void },
): Promise<MadeChecks> {
  const checksStartedAt = host.now();
  const about = { ...report, checksStartedAt, shard: checks.shard };
  const known = new Map<string, CheckResult>();
  let over = false;
  const context = {
    host,
    door,
    universe,
    principal: report.identity?.principal,
    startedAt: checksStartedAt,
    keepBodyBytes: wholeBody ? FILE_BODY_BYTES : undefined,
    credential: async (kind: 'id_token' | 'access_token', audience?: string) =>
      (kind === 'id_token' ? await mint.idToken(audience ?? '') : await mint.accessToken()).value,
    onResult: (result: CheckResult) => {
      // Of checks that are given up the result says nothing.
      if (over) return;
      known.set(result.name, result);
      onResult(result);
    },
  };
  try {
    const { concurrency } = checks;
    const results = await untilInterrupted(host, () => runSuite(checks.list, context, { concurrency }));
    return { made: { ...about, checks: results } };
  } catch (error) {
    const results = checks.list.flatMap(({ name }) => known.get(name) ?? []);
    return { made: { ...about, checks: results, failure: failureOf(error) }, ended: { error } };
  } finally {
    over = true;
  }
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
