import type { CheckResult } from '../checks/check.ts';
import { formatDuration } from '../duration.ts';
import type { ErrorCode } from '../errors.ts';
import { BearerError, InputError, messageOf } from '../errors.ts';
import type { Host } from '../host.ts';
import type { HttpResponse } from '../http/message.ts';
import { describeBody, indentJson, readableBody } from './body.ts';
import { helpLink } from './report.ts';
import { totalsOf } from './results.ts';
import { count, safeBlock, safeLine } from './safe-text.ts';

const NAME_CHARS = 200;
const TEXT_CHARS = 1000;

/** JSON so short is read as easily, and found again, as it came. */
const ONE_LINE_CHARS = 100;

/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const MAX_ANNOTATIONS = 10;
/** GitHub cuts an annotation at 4 KiB. */
const ANNOTATION_CHARS = 4000;

/** One line for each check, what is known of those that failed, the totals, and annotations for the failures. */
export function logChecks(host: Host, results: readonly CheckResult[]): void {
  for (const result of results) logCheck(host, result);
  logTotals(host, results);
  annotateFailures(host, results);
}

/**
 * `✓ health — 200 in 132 ms`; below a check that failed, each line that did not hold, the remedy, and the body.
 * @param show.body false when the body was shown already
 */
export function logCheck(host: Host, result: CheckResult, show = { body: true }): void {
  host.info(checkLine(host, result));
  if (result.verdict !== 'failed') return;
  for (const { line, actual } of result.failures) {
    host.info(`    ${clean(host, line)}`);
    host.info(`      came: ${clean(host, actual)}`);
  }
  for (const line of remedyLines(host, result.remedy)) host.info(`    → ${line}`);
  if (result.response && show.body) logBody(host, result.response, 20, 2000);
}

function checkLine(host: Host, result: CheckResult): string {
  const name = safeLine(host.redact(result.name), NAME_CHARS);
  const message = clean(host, result.message);
  if (result.verdict === 'skipped') return `↷ ${name} — ${skippedWords(message)}`;
  const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : '';
  const answer = `${answerOf(host, result)} in ${formatDuration(result.durationMs)}${tries}`;
  if (result.verdict === 'passed') return `✓ ${name} — ${answer}${result.refused ? `: ${message}` : ''}`;
  // The message may begin with the status, which stands before it here.
  const begin = `${result.response?.status}: `;
  return `✗ ${name} — ${answer}: ${message.startsWith(begin) ? message.slice(begin.length) : message}`;
}

/** Says once that it was skipped. */
function skippedWords(message: string): string {
  return message.startsWith('skipped: ') ? message : `skipped: ${message}`;
}

/** The status, or how the last attempt ended when nothing was answered. */
function answerOf(host: Host, { response, attempts }: CheckResult): string {
  if (response) return String(response.status);
  return safeLine(host.redact(attempts.at(-1)?.outcome ?? 'no answer'), NAME_CHARS);
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

/** An annotation for each failed check; when there are more than GitHub shows, the last one names the rest. */
export function annotateFailures(host: Host, results: readonly CheckResult[]): void {
  const failed = results.filter(({ verdict }) => verdict === 'failed');
  const annotations = failed.map((result): Annotation => {
    const code = result.code ?? 'CHECK_FAILED';
    const name = safeLine(host.redact(result.name), NAME_CHARS);
    const lines = result.failures.map(
      ({ line, actual }) => `${clean(host, line)} — came: ${clean(host, actual)}`,
    );
    return {
      title: `${code}: ${name}`,
      lines: [clean(host, result.message), ...lines, ...remedyLines(host, result.remedy), helpLink(code)],
    };
  });
  annotate(host, annotations, 'checks failed');
}

/** What a later `curl` would have shown: the status, and the body when a person can read it. */
export function logResponse(host: Host, response: HttpResponse): void {
  const reason = safeLine(host.redact(response.reason), 100).trim();
  const status = reason === '' ? String(response.status) : `${response.status} ${reason}`;
  host.info(`HTTP ${status} in ${formatDuration(response.timing.total)}`);
  logBody(host, response, 100, 4096);
}

function logBody(host: Host, response: HttpResponse, maxLines: number, maxChars: number): void {
  const body = readableBody(response, host);
  if (body.kind === 'empty') return;
  const what = safeLine(host.redact(describeBody(response)), NAME_CHARS);
  if (body.kind === 'binary') {
    host.info(`  ${what}, not shown`);
    return;
  }
  const fits = body.complete && body.text.length <= maxChars;
  const text = fits && body.text.length > ONE_LINE_CHARS ? indentJson(body.text) : body.text;
  host.info(safeBlock(text, maxLines, maxChars));
  if (!body.complete) host.info(`  (the beginning of ${what})`);
}

/**
 * Says why the step failed: one annotation for each problem, its code in the title, with what to do about it.
 * Takes whatever was thrown, and does not throw.
 */
export function logFailure(host: Host, thrown: unknown): void {
  const annotations = thrownErrors(thrown).flatMap((error) => failureAnnotations(host, error));
  annotate(host, annotations, 'problems');
  for (
    let cause = causeOf(thrown), depth = 0;
    cause !== undefined && depth < 5;
    cause = causeOf(cause), depth++
  ) {
    host.debug(`caused by: ${clean(host, describe(cause))}`);
  }
}

/** Several errors thrown as one are several. */
function thrownErrors(thrown: unknown): readonly unknown[] {
  return thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [thrown];
}

function failureAnnotations(host: Host, error: unknown): Annotation[] {
  if (error instanceof InputError) {
    return error.problems.map(({ input, message, example, code = 'INPUT_INVALID' }) => ({
      title: `${code}: ${clean(host, input)}`,
      brief: code,
      // The log shows no titles.
      lines: [
        ...cleanLines(host, `${input}: ${message}`),
        ...(example === undefined ? [] : cleanLines(host, `Example: ${example}`)),
        helpLink(code),
      ],
    }));
  }
  if (error instanceof BearerError) {
    const lines = [
      ...cleanLines(host, error.message),
      ...remedyLines(host, error.remedy),
      helpLink(error.code),
    ];
    return [{ title: error.code, lines }];
  }
  const code: ErrorCode = 'INTERNAL';
  if (error instanceof Error && typeof error.stack === 'string') {
    for (const frame of error.stack.split('\n').slice(1)) host.debug(clean(host, frame));
  }
  return [{ title: code, lines: [...cleanLines(host, describe(error)), helpLink(code)] }];
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}

/** The message of anything; `String` itself throws for an object without a prototype. */
function describe(thrown: unknown): string {
  try {
    return messageOf(thrown);
  } catch {
    return 'a value that cannot be described was thrown';
  }
}

interface Annotation {
  readonly title: string;
  /** Stands before the first line where there is room for one line alone; the title, unless the line says a part of it. */
  readonly brief?: string;
  /** Safe to print. */
  readonly lines: readonly string[];
}

function annotate(host: Host, annotations: readonly Annotation[], noun: string): void {
  const fitting = annotations.length <= MAX_ANNOTATIONS ? annotations.length : MAX_ANNOTATIONS - 1;
  for (const { title, lines } of annotations.slice(0, fitting)) host.error(within(lines), title);
  const rest = annotations.slice(fitting);
  if (rest.length === 0) return;
  for (const { title, lines } of rest) host.info([title, ...lines.map((line) => `    ${line}`)].join('\n'));
  host.error(
    within(rest.map(({ title, brief = title, lines }) => `${brief}: ${lines[0] ?? ''}`)),
    `${rest.length} more ${noun}`,
  );
}

/** As many lines as an annotation holds; the last one, the link, always. */
function within(lines: readonly string[]): string {
  const last = lines.at(-1) ?? '';
  let text = '';
  for (const line of lines.slice(0, -1)) {
    if (text.length + line.length + last.length > ANNOTATION_CHARS) {
      text += '…\n';
      break;
    }
    text += `${line}\n`;
  }
  return `${text}${last}`;
}

function remedyLines(host: Host, remedy: string | undefined): string[] {
  return remedy === undefined ? [] : cleanLines(host, remedy);
}

function cleanLines(host: Host, text: string): string[] {
  return host
    .redact(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => safeLine(line, TEXT_CHARS));
}

/** Redacted first: what is cut or escaped before could no longer be found. */
function clean(host: Host, text: string): string {
  return safeLine(host.redact(text), TEXT_CHARS);
}
