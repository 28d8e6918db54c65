import type { ErrorCode } from '../../errors.ts';
import type { Text } from '../../message.ts';
import type { ResolvedAuth } from '../audience.ts';
import type { Check, ExpectationFailure } from '../check.ts';
import type { SubjectValue } from '../language/evaluate.ts';
import { cutText } from '../language/json.ts';
import { renderMessage } from '../language/message.ts';
import type { Observation } from '../language/observation.ts';
import { subjectRow } from '../language/subjects.ts';
import type { Captures } from '../language/template.ts';
import type { AttemptResult } from './attempt.ts';
import type { RunContext } from './context.ts';
import { outcomeOf } from './outcome.ts';
import { judgeRefusal } from './refusal.ts';
import { hiddenIn, LONGEST_SECRET, secretTexts, withoutText } from './secret-capture.ts';

const NONE: Captures = new Map();

/** Whether the response of an attempt is the expected one. */
export type Judgement = {
  /** Milliseconds of waiting for the lines of other checks. They do not count against `wait`. */
  readonly queuedMs?: number | undefined;
} & (
  | {
      readonly passed: true;
      readonly summary: string;
      readonly captured: Captures;
      readonly hidden?: readonly string[] | undefined;
    }
  | {
      readonly passed: false;
      readonly summary: string;
      readonly code: ErrorCode;
      readonly remedy?: Text | undefined;
      readonly failures: readonly ExpectationFailure[];
      /** Captured secrets, of this check or used by it, that are too short to be masked everywhere. */
      readonly hidden?: readonly string[] | undefined;
      /** For progress: what the next attempt is waiting for. */
      readonly missing: string;
    }
);

/** Compares the response of an attempt with the expectations of its check. */
export async function judge(
  check: Check,
  auth: ResolvedAuth,
  result: AttemptResult,
  context: RunContext,
): Promise<Judgement> {
  if (check.refused) return judgeRefused(auth, result);
  if (result.kind === 'error') {
    const { failures, hidden } = await compareWithoutBody(check, result, context);
    return {
      passed: false,
      summary: result.received
        ? `${result.received.response.status}: ${result.error.message}`
        : result.error.message,
      code: result.error.code,
      remedy: result.error.parts.remedy,
      failures,
      hidden,
      missing: 'waiting for a response',
    };
  }
  const { failures, captured, hidden, queuedMs } = await compare(check, result.observation, context);
  const outcome = outcomeOf(result);
  const count = check.expect.length;
  if (failures.length === 0) {
    const held = count === 1 ? 'the expectation holds' : `all ${count} expectations hold`;
    return { passed: true, summary: `${outcome}, ${held}`, captured, hidden, queuedMs };
  }
  const first = shown(failures[0]?.line ?? '', context);
  const notFollowed = result.unfollowed === undefined ? '' : `; ${result.unfollowed}`;
  return {
    passed: false,
    summary:
      failures.length === 1
        ? `${outcome}: ${first} does not hold${notFollowed}`
        : `${outcome}: ${failures.length} of ${count} expectations do not hold${notFollowed}`,
    code: 'CHECK_FAILED',
    failures,
    hidden,
    missing: missingOf(result, failures.length, first),
    queuedMs,
  };
}

/** Without a response no line holds. When only the body could not be read, status and headers are compared. */
async function compareWithoutBody(
  check: Check,
  result: Extract<AttemptResult, { kind: 'error' }>,
  context: RunContext,
): Promise<{ readonly failures: ExpectationFailure[]; readonly hidden?: readonly string[] }> {
  const { received } = result;
  if (received === undefined) {
    const actual = `no response: ${outcomeOf(result)}`;
    return { failures: check.expect.map(({ line }) => ({ line, actual })) };
  }
  const ofHead = ({ subject }: Pick<Check['expect'][number], 'subject'>) =>
    subjectRow(subject.kind).needs === 'head';
  const { expect, capture } = check;
  // Captures too: secret ones are redacted in the response that is reported.
  const head = { ...check, expect: expect.filter(ofHead), capture: capture.filter(ofHead) };
  const { failures, hidden } = await compare(head, received, context);
  const unread = expect.filter((expectation) => !ofHead(expectation));
  const actual = 'the body could not be read';
  return { failures: [...failures, ...unread.map(({ line }) => ({ line, actual }))], hidden };
}

function missingOf(
  result: Extract<AttemptResult, { kind: 'response' }>,
  count: number,
  first: string,
): string {
  const { responder } = result;
  if (responder.by === 'front-end' && responder.what === 'forbidden')
    return 'IAM changes may still be propagating';
  if (responder.by === 'front-end' && responder.what === 'no-instance') return 'no instance is ready yet';
  return `${first}${count === 1 ? ' does' : ` and ${count - 1} more do`} not hold yet`;
}

function judgeRefused(auth: ResolvedAuth, result: AttemptResult): Judgement {
  const verdict = judgeRefusal(result, auth.auth);
  if (verdict.verdict === 'refused') return { passed: true, summary: verdict.summary, captured: NONE };
  const { summary, code, remedy } = verdict;
  const lost = result.kind === 'error' && result.received === undefined;
  const actual = lost ? `no response: ${outcomeOf(result)}` : outcomeOf(result);
  const missing =
    verdict.verdict === 'public'
      ? 'not refused; a removed binding may still be propagating'
      : 'neither refused nor successful';
  return { passed: false, summary, code, remedy, failures: [{ line: 'refused', actual }], missing };
}

/**
 * Evaluates all lines and captures. A missing value to capture is a failure too. Secrets are captured first, so that they
 * are masked before a failed line shows the actual value.
 */
async function compare(
  check: Check,
  observation: Observation,
  { captures = NONE, secretCaptures = new Set(), host, evaluator }: RunContext,
): Promise<{
  readonly failures: ExpectationFailure[];
  readonly captured: Captures;
  readonly hidden: readonly string[];
  readonly queuedMs: number;
}> {
  const evaluation = evaluator.begin(observation, captures);
  const redact = (text: string) => host.redact(text);
  const sent = [...secretCaptures].flatMap((name) => secretTexts(captures.get(name)) ?? []);
  const hidden = [...hiddenIn(sent)];
  const secrets = new Map<string, SubjectValue>();
  for (const { name, subject, secret } of check.capture) {
    if (!secret) continue;
    const value = await evaluation.value(subject);
    const texts = value.exists ? secretTexts(value.value) : [];
    for (const text of texts ?? []) host.mask(text);
    hidden.push(...hiddenIn(texts ?? []));
    secrets.set(
      name,
      texts === undefined
        ? {
            exists: false,
            why: [`cannot be captured as a secret: it is longer than ${LONGEST_SECRET} characters`],
          }
        : value,
    );
  }
  const failures: ExpectationFailure[] = [];
  for (const expectation of check.expect) {
    const failure = await evaluation.failure(expectation);
    if (failure !== undefined)
      failures.push({ line: expectation.line, actual: renderMessage(failure, redact) });
  }
  const captured = new Map<string, unknown>();
  for (const { name, subject } of check.capture) {
    const value = secrets.get(name) ?? (await evaluation.value(subject));
    if (value.exists) captured.set(name, value.value);
    else failures.push({ line: `capture ${name}`, actual: renderMessage(value.why, redact) });
  }
  const shown = failures.map(({ line, actual }) => ({ line, actual: withoutText(actual, hidden) }));
  return { failures: shown, captured, hidden, queuedMs: evaluation.queuedMs };
}

/** A user's line for progress. Redacts before it cuts, because redaction does not find a secret that was cut. */
function shown(line: string, context: RunContext): string {
  return cutText(context.host.redact(line).trim(), 120);
}
