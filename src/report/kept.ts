import type { CheckResult } from '../checks/check.ts';
import { cutText } from '../checks/language/json.ts';
import { ACTION, render, type Surface } from '../message.ts';
import { EXCERPT_WINDOW_BYTES, type ReadableBody, readableBody } from './body.ts';
import type { Redactor } from './report.ts';

/** Characters of a failed check's body in the reports. */
const EXCERPT_CHARS = 4096;

/** Failed checks with so much; the others have a shorter one, as thousands of them would not be read. */
const FULL_EXCERPTS = 250;
const SHORT_EXCERPT_CHARS = 512;

/** Characters of one text of a check in the reports. */
const TEXT_CHARS = 4096;
const LINE_CHARS = 1024;

/** Lines that did not hold, and attempts, that the reports have of one check. */
const MOST_FAILURES = 100;
const MOST_ATTEMPTS = 100;

const NO_BODY = Buffer.alloc(0);

/** A result whose remedy is text, as the surface writes it. */
export type KeptResult = CheckResult & { readonly remedy?: string | undefined };

/**
 * What reports need of a result, which is a few kilobytes however much was received: a suite has thousands of them. The
 * body gives way to an excerpt, from which the secrets are removed before it is cut.
 * @param before how many failed checks are kept already
 * @param body what {@link shownBody} gives for the result
 */
export function kept(
  result: CheckResult,
  secrets: Redactor & { readonly surface?: Surface | undefined },
  before = 0,
  body = shownBody(result, secrets),
): KeptResult {
  const { response, failures, attempts, request } = result;
  const clean = (text: string, max: number) => cutText(secrets.redact(text), max);
  const left = failures.length - MOST_FAILURES;
  return {
    ...result,
    message: clean(result.message, TEXT_CHARS),
    remedy:
      result.remedy === undefined
        ? undefined
        : clean(render(result.remedy, secrets.surface ?? ACTION), TEXT_CHARS),
    request: { ...request, url: clean(request.url, TEXT_CHARS) },
    failures: [
      ...failures.slice(0, MOST_FAILURES).map(({ line, actual }) => ({
        line: clean(line, LINE_CHARS),
        actual: clean(actual, LINE_CHARS),
      })),
      ...(left > 0 ? [{ line: '…', actual: `${left} more do not hold` }] : []),
    ],
    // The last attempts show how it ended.
    attempts: attempts.slice(-MOST_ATTEMPTS),
    attemptsLeftOut: (result.attemptsLeftOut ?? 0) + Math.max(0, attempts.length - MOST_ATTEMPTS),
    excerpt: result.excerpt ?? excerptOf(body, before < FULL_EXCERPTS ? EXCERPT_CHARS : SHORT_EXCERPT_CHARS),
    response: response && {
      ...response,
      body: NO_BODY,
      headers: response.headers.filter(([name]) => name.toLowerCase() === 'content-type').slice(0, 1),
    },
  };
}

/** The beginning of a failed check's body, as the log and the reports show it: it is redacted once for both. */
export function shownBody(
  { response, verdict, excerpt }: CheckResult,
  secrets: Redactor,
): ReadableBody | undefined {
  if (!response || verdict !== 'failed' || excerpt !== undefined) return undefined;
  return readableBody(response, secrets, EXCERPT_WINDOW_BYTES);
}

function excerptOf(body: ReadableBody | undefined, max: number): string | undefined {
  // A copy of its own: V8 makes a slice a view of the whole text, which would stay in memory.
  return body?.kind === 'text' ? structuredClone(body.text.slice(0, max)) : undefined;
}
