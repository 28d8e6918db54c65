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
      tellResult(host, checks, result);
    },
  });
  // Two ticks later what can be written is, and nothing can have been read: nothing else is said before this.
  process.nextTick(() =>
    process.nextTick(() => {
      tell();
      // What it cannot do is said when it is done in earnest.
      if (checks.list.length === 1) rehearse(host, checks, report).catch(() => {});
    }),
  );
  const made = await making;
  tell();
  await conclude(host, checks, made);
  return hasFailed(made.checks) ? 1 : 0;
}

function tellResult(host: Host, checks: ChecksConfig, result: CheckResult): void {
  // The request of the step itself is shown as curl would show it; a suite gets a line a check.
  const response = result.name === checks.single ? result.response : undefined;
  if (response) logResponse(host, response);
  logCheck(host, result, { body: response === undefined });
}

async function conclude(host: Host, checks: ChecksConfig, made: RunReport): Promise<void> {
  logTotals(host, made.checks);
  annotateFailures(host, made.checks);
  // Loaded while the first request is on its way.
  const { deliver } = await import(/* webpackChunkName: "reports" */ './report/deliver.ts');
  await deliver(host, checks.reports, made, answerOf(checks, made.checks));
}

/**
 * Tells nobody of an answer that nobody gave. What follows the only answer is run once, and V8 compiles each function when
 * it is first run: that is done here, while the service is asked.
 */
async function rehearse(host: Host, checks: ChecksConfig, report: Omit<RunReport, 'checks'>): Promise<void> {
  const nothing = () => {};
  const nobody: Host = {
    ...host,
    info: nothing,
    debug: nothing,
    notice: nothing,
    warning: nothing,
    error: nothing,
    setOutput: nothing,
    appendSummary: nothing,
  };
  const url = 'https://example.com/';
  const timing = { wait: 1, body: 1, total: 2 };
  const body = Buffer.from('{}');
  const headers = [['Content-Type', 'application/json']] as const;
  const result: CheckResult = {
    name: checks.list[0]?.name ?? '',
    verdict: 'passed',
    message: '200',
    failures: [],
    request: { method: 'GET', url, auth: 'id_token', audience: url },
    response: { url, status: 200, reason: 'OK', headers, body, truncated: false, bytes: 2, timing },
    attempts: [{ startMs: 0, durationMs: 2, outcome: '200' }],
    startMs: 0,
    durationMs: 2,
    timing,
  };
  const reports = {
    ...checks.reports,
    responseFile: undefined,
    junitFile: undefined,
    resultsFile: undefined,
  };
  tellResult(nobody, checks, result);
  await conclude(nobody, { ...checks, reports }, { ...report, checks: [result] });
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
    const others: readonly unknown[] = other instanceof AggregateError ? other.errors : [other];
    // What ended the run, such as outputs that cannot be written, may be in the way of the reports too.
    throw new AggregateError([error, ...others.filter((one) => messageOf(one) !== messageOf(error))]);
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
