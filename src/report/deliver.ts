import type { CheckResult } from '../checks/check.ts';
import { replaceFile } from '../files/write.ts';
import type { Host } from '../host.ts';
import type { HttpResponse } from '../http/message.ts';
import { fileBody, isUnread, OUTPUT_BYTES, outputBody } from './body.ts';
import { count } from './count.ts';
import type { RunReport } from './report.ts';
import { type Results, resultsOf, resultsParts } from './results.ts';
import { resultsMarkdown } from './summary.ts';
import { totalsOf } from './totals.ts';
import { writeSummary } from './write-summary.ts';

/** What was asked to be written about the checks. */
export interface ReportsConfig {
  readonly summary: boolean;
  readonly responseFile: string | undefined;
  readonly junitFile: string | undefined;
  readonly resultsFile: string | undefined;
}

/**
 * Hands on what the checks found: outputs, files, summary. Everything is tried before the first failure is thrown.
 * @param answer the result whose response the `response_…` outputs are about
 * @throws {BearerError} FILE_WRITE_FAILED
 */
export async function deliver(
  host: Host,
  reports: ReportsConfig,
  report: RunReport,
  answer: CheckResult | undefined,
): Promise<void> {
  let known: Results | undefined;
  const results = () => {
    known ??= resultsOf(report, host);
    return known;
  };
  await settleAll([
    async () => outputResponse(host, answer?.response),
    async () => outputTotals(host, report),
    async () => writeResponse(host, reports.responseFile, answer?.response),
    async () =>
      writeReport(host, reports.junitFile, async () =>
        (await import(/* webpackChunkName: "reports" */ './junit.ts')).junitParts(results()),
      ),
    async () => writeReport(host, reports.resultsFile, async () => resultsParts(results())),
    async () => reports.summary && writeSummary(host, resultsMarkdown(results())),
  ]);
}

/**
 * Tries everything before the first failure is thrown; one after the other, as each report of a large suite takes
 * megabytes.
 * @throws {AggregateError} of several failures
 */
export async function settleAll(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      failures.push(...(error instanceof AggregateError ? error.errors : [error]));
    }
  }
  if (failures.length > 1) throw new AggregateError(failures);
  if (failures.length === 1) throw failures[0];
}

async function outputTotals(host: Host, { checks }: RunReport): Promise<void> {
  const { total, passed, failed } = totalsOf(checks);
  await host.setOutput('checks_total', String(total));
  await host.setOutput('checks_passed', String(passed));
  await host.setOutput('checks_failed', String(failed));
}

async function outputResponse(host: Host, response: HttpResponse | undefined): Promise<void> {
  if (!response) return;
  // A Map, as a header may be called __proto__.
  const headers = new Map<string, string | string[]>();
  for (const [name, given] of response.headers) {
    // Redacted first: a secret in lower case would not be found.
    const key = host.redact(name).toLowerCase();
    const value = host.redact(given);
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : [before, value].flat());
  }
  for (const [name, value] of headers) {
    // A secret in parts, one in each of several fields of the same name.
    if (Array.isArray(value) && host.redact(value.join('')) !== value.join('')) headers.set(name, '***');
  }
  await host.setOutput('response_status', String(response.status));
  await host.setOutput('response_headers', JSON.stringify(Object.fromEntries(headers)));
  await host.setOutput('response_body', outputBody(response, host));
  await host.setOutput(
    'response_truncated',
    String(response.truncated || response.body.length > OUTPUT_BYTES),
  );
  await host.setOutput('response_time_ms', String(Math.round(response.timing.total)));
}

async function writeResponse(
  host: Host,
  path: string | undefined,
  response: HttpResponse | undefined,
): Promise<void> {
  if (path === undefined || !response) return;
  // A service may echo what it was sent.
  const body = fileBody(response, host);
  await replaceFile(path, body, host.env);
  if (isUnread(response)) host.warning(`${path} is empty: the body could not be read.`);
  else if (response.truncated)
    host.warning(`${path} holds the first ${count(body.length, 'byte')} of a longer body.`);
}

async function writeReport(
  host: Host,
  path: string | undefined,
  make: () => Promise<Iterable<string>>,
): Promise<void> {
  if (path !== undefined) await replaceFile(path, await make(), host.env);
}
