import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CheckResult } from '../checks/check.ts';
import { BearerError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { HttpResponse } from '../http/message.ts';
import { outputBody } from './body.ts';
import type { RunReport } from './report.ts';
import { totalsOf } from './results.ts';

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
  outputResponse(host, answer?.response);
  const { total, passed, failed } = totalsOf(report.checks);
  host.setOutput('checks_total', String(total));
  host.setOutput('checks_passed', String(passed));
  host.setOutput('checks_failed', String(failed));
  const done = await Promise.allSettled([
    writeResponse(host, reports.responseFile, answer?.response),
    writeReport(reports.junitFile, async () => (await import('./junit.ts')).junitXml(report, host)),
    writeReport(reports.resultsFile, async () => (await import('./results.ts')).resultsJson(report, host)),
    reports.summary
      ? import('./summary.ts').then(({ summaryMarkdown }) =>
          host.appendSummary(summaryMarkdown(report, host)),
        )
      : undefined,
  ]);
  const failures = done.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 1) throw new AggregateError(failures);
  if (failures.length === 1) throw failures[0];
}

function outputResponse(host: Host, response: HttpResponse | undefined): void {
  if (!response) return;
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) {
    const key = name.toLowerCase();
    const before = Object.hasOwn(headers, key) ? headers[key] : undefined;
    const all = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    // A header may be called __proto__; defining it leaves the object's own prototype alone.
    Object.defineProperty(headers, key, { value: all, enumerable: true, writable: true, configurable: true });
  }
  host.setOutput('response_status', String(response.status));
  host.setOutput('response_headers', host.redact(JSON.stringify(headers)));
  host.setOutput('response_body', outputBody(response, host));
  host.setOutput('response_truncated', String(response.truncated || response.body.length > OUTPUT_BYTES));
  host.setOutput('response_time_ms', String(Math.round(response.timing.total)));
}

/** An output holds the first 64 KiB of a body: a job's outputs together have 1 MiB. */
const OUTPUT_BYTES = 64 * 1024;

async function writeResponse(
  host: Host,
  path: string | undefined,
  response: HttpResponse | undefined,
): Promise<void> {
  if (path === undefined || !response) return;
  // A service may echo what it was sent. Latin-1 maps every byte to a character and back.
  await writeFile(path, Buffer.from(host.redact(response.body.toString('latin1')), 'latin1'));
  if (response.truncated)
    host.warning(`${path} holds the first ${response.body.length} bytes of a longer body.`);
}

async function writeReport(path: string | undefined, make: () => Promise<string>): Promise<void> {
  if (path !== undefined) await writeFile(path, await make());
}

/** A report is overwritten, as every tool does; a symbolic link in its place, which a checkout may hold, is not followed. */
async function writeFile(path: string, content: string | Buffer): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, flags, 0o644);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = code === 'ELOOP' ? 'a symbolic link is in its place' : `the system refused (${code})`;
    throw new BearerError('FILE_WRITE_FAILED', `${path} was not written: ${why}.`, { cause: error });
  }
}
