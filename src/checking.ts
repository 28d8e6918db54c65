import type { CheckResult } from './checks/check.ts';
import { runSuite } from './checks/run/schedule.ts';
import type { ChecksConfig } from './config/checks.ts';
import type { Config } from './config/config.ts';
import { BearerError, messageOf } from './errors.ts';
import type { Host } from './host.ts';
import { untilInterrupted } from './interruption.ts';
import { ACTION, render } from './message.ts';
import { reasonOf } from './quote.ts';
import type { ReadableBody } from './report/body.ts';
import { kept, shownBody } from './report/kept.ts';
import { annotateFailures, logCheck, logResponse, logTotals } from './report/log.ts';
import type { ReportedFailure, RunReport } from './report/report.ts';
import type { Session } from './session.ts';

/** Bytes of a body that a response file may hold. */
const FILE_BODY_BYTES = 8 * 1024 * 1024;

/** What the checks need of the session. */
export type CheckingContext = Pick<Session, 'http' | 'tokens'> & {
  readonly config: Pick<Config, 'universe'>;
};

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
  const { made, answer, ended } = await makeChecks(host, checks, report, context, {
    wholeBody: checks.reports.responseFile !== undefined,
    onResult: (result, _index, read) => logResult(host, checks, result, read),
  });
  await concluded(ended, () => conclude(host, checks, made, answer));
  return hasFailed(made.checks) ? 1 : 0;
}

function logResult(
  host: Host,
  checks: ChecksConfig,
  result: CheckResult,
  read: ReadableBody | undefined,
): void {
  // The request of the step itself is shown as curl would show it; a suite gets a line a check.
  const response = result.name === checks.single ? result.response : undefined;
  if (response) logResponse(host, response);
  logCheck(host, result, { body: response === undefined, read });
}

async function conclude(
  host: Host,
  checks: ChecksConfig,
  made: RunReport,
  answer: CheckResult | undefined,
): Promise<void> {
  const { deliver } = await import(/* webpackChunkName: "reports" */ './report/deliver.ts');
  try {
    logTotals(host, made.checks);
    annotateFailures(host, made.checks);
  } finally {
    await deliver(host, checks.reports, made, answer);
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
    await deliver(
      host,
      reports,
      { ...report, checks: [], shard, failure: failureOf(host, error) },
      undefined,
    );
  });
}

function failureOf(host: Host, error: unknown): ReportedFailure {
  return error instanceof BearerError
    ? { code: error.code, ...renderParts(error, host) }
    : { code: 'INTERNAL', message: reasonOf(error, (text) => host.redact(text)) };
}

function renderParts({ parts }: BearerError, { surface = ACTION }: Host) {
  return {
    message: render(parts.message, surface),
    remedy: parts.remedy && render(parts.remedy, surface),
  };
}

/** Checks made, all of them unless something ended them. */
export interface MadeChecks {
  /** The report of the run, with what reports need of the checks that were made, and the failure that ended them. */
  readonly made: RunReport;
  /** The result that `response_…` is about, with its body: of the request of the inputs, else the last with a response. */
  readonly answer: CheckResult | undefined;
  readonly ended?: { readonly error: unknown } | undefined;
}

/** Makes the checks; the caller reports them, each as it ends. Does not throw. */
export async function makeChecks(
  host: Host,
  checks: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  { http, tokens, config: { universe } }: CheckingContext,
  {
    wholeBody,
    onResult,
  }: {
    readonly wholeBody: boolean;
    /** @param read the beginning of a failed check's body, redacted */
    onResult(result: CheckResult, index: number, read?: ReadableBody): void;
  },
): Promise<MadeChecks> {
  const checksStartedAt = host.now();
  const about = { ...report, checksStartedAt, shard: checks.shard };
  const results: CheckResult[] = [];
  let failed = 0;
  let answer: { readonly result: CheckResult; readonly rank: number } | undefined;
  let over = false;
  const context = {
    host,
    http: http,
    makeRoom: () => http.makeRoom(),
    universe,
    principal: report.identity?.principal,
    startedAt: checksStartedAt,
    keepBodyBytes: wholeBody ? FILE_BODY_BYTES : undefined,
    credential: async (kind: 'id_token' | 'signed_jwt' | 'access_token', audience = '') => {
      if (kind === 'id_token') return (await tokens.idToken(audience)).value;
      return (await (kind === 'signed_jwt' ? tokens.signedJwt(audience) : tokens.accessToken())).value;
    },
    onResult: (result: CheckResult, index: number) => {
      // Ignore results of checks that were abandoned.
      if (over) return;
      const read = shownBody(result, host);
      results[index] = kept(result, host, failed, read);
      if (result.verdict === 'failed') failed += 1;
      const rank = result.name === checks.single ? checks.list.length : index;
      if ((result.response || rank > index) && rank >= (answer?.rank ?? 0)) answer = { result, rank };
      onResult(result, index, read);
    },
  };
  try {
    const { concurrency } = checks;
    await untilInterrupted(host, () => runSuite(checks.list, context, { concurrency }));
    return { made: { ...about, checks: results }, answer: answer?.result };
  } catch (error) {
    // Without the places of checks that have no result.
    const made = { ...about, checks: Object.values(results), failure: failureOf(host, error) };
    return { made, answer: answer?.result, ended: { error } };
  } finally {
    over = true;
    // The reports need descriptors, and nothing else is sent.
    http.closeIdle();
  }
}

export function hasFailed(results: readonly CheckResult[]): boolean {
  return results.some(({ verdict }) => verdict === 'failed');
}
