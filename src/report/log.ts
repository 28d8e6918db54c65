import type { CheckResult } from '../checks/check.ts';
import { formatDuration } from '../duration.ts';
import type { Host } from '../host.ts';
import type { HttpResponse } from '../http/message.ts';
import { describeBody, EXCERPT_WINDOW_BYTES, indentJson, type ReadableBody, readableBody } from './body.ts';
import { count } from './count.ts';
import { safeBlock } from './excerpt.ts';
import type { Annotation } from './failure.ts';
import { annotate, clean, remedyLines } from './failure.ts';
import { helpLink } from './report.ts';
import { safeLine } from './safe-text.ts';
import { totalsOf } from './totals.ts';

export { logFailure } from './failure.ts';

const NAME_CHARS = 200;

/** Shorter JSON is printed unchanged: it is readable, and a search finds it. */
const ONE_LINE_CHARS = 100;

/** Logs each check, details of the failed ones, the totals, and annotations for the failures. */
export function logChecks(host: Host, results: readonly CheckResult[]): void {
  for (const result of results) logCheck(host, result);
  logTotals(host, results);
  annotateFailures(host, results);
}

/**
 * `✓ health — 200 in 132 ms`; below a failed check each line that did not hold, the remedy, and the response body.
 * @param show.body false when the body is already in the log
 * @param show.read the body, when it has been read already
 */
export function logCheck(
  host: Host,
  result: CheckResult,
  show: { readonly body: boolean; readonly read?: ReadableBody | undefined } = { body: true },
): void {
  host.info(checkLine(host, result));
  if (result.verdict !== 'failed') return;
  for (const { line, actual } of result.failures) {
    host.info(`    ${clean(host, line)}`);
    host.info(`      actual: ${clean(host, actual)}`);
  }
  for (const line of remedyLines(host, result.remedy)) host.info(`    ${line}`);
  if (result.response && show.body) logBody(host, result.response, 20, 2000, show.read);
}

function checkLine(host: Host, result: CheckResult): string {
  const name = safeLine(host.redact(result.name), NAME_CHARS);
  const message = clean(host, result.message);
  if (result.verdict === 'skipped') return `↷ ${name} — ${skippedWords(message)}`;
  const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : '';
  const outcome = `${outcomeOf(host, result)} in ${formatDuration(result.durationMs)}${tries}`;
  if (result.verdict === 'passed') return `✓ ${name} — ${outcome}${result.refused ? `: ${message}` : ''}`;
  // The message may begin with the status, which this line has already.
  const begin = `${result.response?.status}: `;
  return `✗ ${name} — ${outcome}: ${message.startsWith(begin) ? message.slice(begin.length) : message}`;
}

/** The message with one `skipped:` before it. */
function skippedWords(message: string): string {
  return message.startsWith('skipped: ') ? message : `skipped: ${message}`;
}

/** The status, or without a response how the last attempt ended. */
function outcomeOf(host: Host, { response, attempts }: CheckResult): string {
  if (response) return String(response.status);
  return safeLine(host.redact(attempts.at(-1)?.outcome ?? 'no response'), NAME_CHARS);
}

/** `12 checks: 9 passed, 2 failed, 1 skipped, in 4.2 s` */
export function logTotals(host: Host, results: readonly CheckResult[]): void {
  if (results.length === 0) return;
  const { total, passed, failed, skipped } = totalsOf(results);
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  const began = Math.min(...results.map(({ startMs }) => startMs));
  const ended = Math.max(...results.map(({ startMs, durationMs }) => startMs + durationMs));
  host.info(`${count(total, 'check')}: ${parts.join(', ')}, in ${formatDuration(ended - began)}`);
}

/** An annotation for each failed check; when there are more than GitHub shows, the last one lists the rest. */
export function annotateFailures(host: Host, results: readonly CheckResult[]): void {
  const failed = results.filter(({ verdict }) => verdict === 'failed');
  const annotations = failed.map((result): Annotation => {
    const code = result.code ?? 'CHECK_FAILED';
    const name = safeLine(host.redact(result.name), NAME_CHARS);
    const lines = result.failures.map(
      ({ line, actual }) => `${clean(host, line)} — actual: ${clean(host, actual)}`,
    );
    return {
      title: `${code}: ${name}`,
      lines: [clean(host, result.message), ...lines, ...remedyLines(host, result.remedy), helpLink(code)],
    };
  });
  annotate(host, annotations, 'checks failed');
}

/** Logs the status, and the body when it is text, as `curl -i` would. */
export function logResponse(host: Host, response: HttpResponse): void {
  const reason = safeLine(host.redact(response.reason), 100).trim();
  const status = reason === '' ? String(response.status) : `${response.status} ${reason}`;
  host.info(`HTTP ${status} in ${formatDuration(response.timing.total)}`);
  logBody(host, response, 100, 4096);
}

function logBody(
  host: Host,
  response: HttpResponse,
  maxLines: number,
  maxChars: number,
  body = readableBody(response, host, EXCERPT_WINDOW_BYTES),
): void {
  if (body.kind === 'empty') return;
  const what = safeLine(host.redact(describeBody(response)), NAME_CHARS);
  if (body.kind === 'binary') {
    host.info(`  ${what}, not shown`);
    return;
  }
  const fits = body.complete && body.text.length <= maxChars;
  const text = fits && body.text.length > ONE_LINE_CHARS ? indentJson(body.text) : body.text;
  host.info(safeBlock(text, maxLines, maxChars, body.complete));
  if (!body.complete) host.info(`  (the beginning of ${what})`);
}
