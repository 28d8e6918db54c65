import { formatDuration } from '../../duration.ts';
import { BearerError, type ErrorCode } from '../../errors.ts';
import type { Host } from '../../host.ts';
import { backoffMs } from '../../http/backoff.ts';
import type { HttpClient } from '../../http/client.ts';
import { retryAfterMs } from '../../http/retry.ts';
import { type AuthProblem, type ResolvedAuth, resolveAuth } from '../audience.ts';
import type { Attempt, Check, CheckResult, ExpectationFailure } from '../check.ts';
import type { SubjectValue } from '../language/evaluate.ts';
import type { Evaluator } from '../language/evaluator.ts';
import { cutText } from '../language/json.ts';
import { renderMessage } from '../language/message.ts';
import type { Observation } from '../language/observation.ts';
import { type Captures, capturesIn } from '../language/template.ts';
import { attempt, type Seen, trimmed } from './attempt.ts';
import { type Explanation, explain, type TokenClaims, tokenClaims } from './explain.ts';
import type { Outgoing } from './redirect.ts';
import { judgeRefusal } from './refusal.ts';
import { prepare, shownUrl } from './request.ts';
import { maskSent } from './request-secrets.ts';
import { hiddenIn, LONGEST_SECRET, secretTexts, withoutText, withoutTexts } from './secret-capture.ts';

/** Bytes of an answer that expectations see, after decompression; beyond, `bytes`, `sha256` and `time` alone go on. */
export const SEEN_BODY_BYTES = 8 * 1024 * 1024;

/** Bytes of it that a result keeps, unless the caller wants more. */
export const KEPT_BODY_BYTES = 64 * 1024;

export interface RunContext {
  readonly host: Pick<Host, 'now' | 'sleep' | 'random' | 'progress' | 'redact' | 'mask' | 'interrupted'>;
  readonly http: Pick<HttpClient, 'send'>;
  /** One for all checks of a run. */
  readonly evaluator: Evaluator;
  readonly universe: string;
  /** A token that is fresh now; whoever gives it mints one an audience and keeps it. */
  credential(kind: 'id_token' | 'access_token', audience?: string): Promise<string>;
  /** Who asks: an e-mail, a unique id or `principal://…`; for remedies. */
  readonly principal?: string | undefined;
  /** What was captured from the checks before. */
  readonly captures?: Captures | undefined;
  /** Names of those that are secrets. */
  readonly secretCaptures?: ReadonlySet<string> | undefined;
  /** Milliseconds since the epoch when the run of all checks began. */
  readonly startedAt?: number | undefined;
  /** Bytes of the body that a result keeps. */
  readonly keepBodyBytes?: number | undefined;
}

/** A check made: its result, and what was captured when it passed. */
export interface CheckRun {
  readonly result: CheckResult;
  readonly captured: Captures;
}

/** Answers that pass: of a request that has reached the service, `retry` decides whether it is sent again. */
const PASSING_STATUSES = new Set([404, 408, 429, 500, 502, 503, 504]);

/** The last attempt begins this long before `wait` is over, so that a late timer does not carry it beyond. */
const BEFORE_END_MS = 50;

/** Whether what was seen is what was wanted. */
type Judgement = {
  /** Milliseconds in which the lines of other checks were evaluated first; they are not this check's. */
  readonly queuedMs?: number | undefined;
} & (
  | {
      readonly passed: true;
      readonly words: string;
      readonly captured: Captures;
      readonly hidden?: readonly string[] | undefined;
    }
  | {
      readonly passed: false;
      readonly words: string;
      readonly code: ErrorCode;
      readonly remedy?: string | undefined;
      readonly failures: readonly ExpectationFailure[];
      /** Captured secrets, of this check or used by it, that are too short to be masked everywhere. */
      readonly hidden?: readonly string[] | undefined;
      /** What is waited for, while it is. */
      readonly missing: string;
    }
);

/**
 * Makes one check: asks until the expectations hold or `wait` is over. GET and HEAD are tried again whatever came
 * instead; a request of another method while it has not reached the service (no connection, DNS and TLS failures, an
 * answer of the platform's own), and with `retry: any` after lost connections, 404, 408, 429, 500, 502, 503 and 504 too.
 * Never after the platform refused the token itself. Fails by its result; throws only what is a bug.
 */
export async function runCheck(check: Check, context: RunContext): Promise<CheckRun> {
  const { host } = context;
  const auth = resolveAuth(check, context.universe);
  if ('problem' in auth) return failed(check, context, auth, 'INPUT_INVALID', auth.problem);
  let prepared: Outgoing;
  try {
    prepared = prepare(check, context.captures ?? NONE);
    maskSent(prepared, host);
    // Judged once more by the URL as it is sent: whatever was filled in, it decides about no credential.
    const atSend = resolveAuth({ ...check, url: { parts: [prepared.url] } }, context.universe);
    if ('problem' in atSend) return failed(check, context, atSend, 'INPUT_INVALID', atSend.problem);
    if (audienceOf(atSend) !== audienceOf(auth))
      return failed(
        check,
        context,
        auth,
        'CHECK_FAILED',
        'a captured value would change whom the token is for',
      );
  } catch (thrown) {
    if (!(thrown instanceof BearerError)) throw thrown;
    return failed(check, context, auth, thrown.code, thrown.message);
  }

  const startedAt = host.now();
  let end = startedAt + check.waitMs;
  const attempts: Attempt[] = [];
  const request = requestOf(
    check,
    auth,
    shownUrl(check.url, context.captures ?? NONE, context.secretCaptures) ?? prepared.url,
  );
  const conclude = (verdict: 'passed' | 'failed', details: Partial<CheckResult>): CheckResult => ({
    name: check.name,
    verdict,
    message: '',
    failures: [],
    request,
    attempts,
    startMs: startedAt - (context.startedAt ?? startedAt),
    durationMs: host.now() - startedAt,
    ...(check.refused && { refused: true }),
    ...details,
  });

  for (;;) {
    let token: string | undefined;
    try {
      if (auth.auth === 'id_token') token = await context.credential('id_token', auth.audience);
      else if (auth.auth === 'access_token') token = await context.credential('access_token');
    } catch (thrown) {
      if (!(thrown instanceof BearerError)) throw thrown;
      const { code, message, remedy } = thrown;
      return {
        result: conclude('failed', { code, message: `no token for this check: ${message}`, remedy }),
        captured: NONE,
      };
    }
    const attemptAt = host.now();
    const seen = await attempt(withCredential(prepared, check, token), limitsOf(check), context);
    const outcome = outcomeOf(seen);
    attempts.push({ startMs: attemptAt - startedAt, durationMs: host.now() - attemptAt, outcome });

    const judgement = await judge(check, auth, seen, context);
    end += judgement.queuedMs ?? 0;
    const last = lastSeen(seen, judgement.hidden ?? [], context);
    const now = host.now();
    if (judgement.passed) {
      const after =
        attempts.length === 1
          ? ''
          : `, at attempt ${attempts.length} after ${formatDuration(now - startedAt)}`;
      return {
        result: conclude('passed', { message: `${judgement.words}${after}`, ...last }),
        captured: judgement.captured,
      };
    }
    const next = nextDelay(check, seen, {
      attempts: attempts.length,
      left: end - now,
      now,
      random: host.random(),
    });
    if (next.kind === 'stop') {
      const because = explanation(check, auth, authHeaderClaims(token), seen, judgement, context);
      const message = [`${because?.words ?? judgement.words}${tries(attempts, now - startedAt)}`, next.why]
        .filter(Boolean)
        .join('; ');
      const code = because?.code ?? judgement.code;
      const remedy = because?.remedy ?? judgement.remedy;
      return {
        result: conclude('failed', { message, code, remedy, failures: judgement.failures, ...last }),
        captured: NONE,
      };
    }
    host.progress(
      `${check.name}: ${outcome}, attempt ${attempts.length}: ${judgement.missing}, ${formatDuration(end - now)} left`,
    );
    await host.sleep(next.ms);
  }
}

const NONE: Captures = new Map();

/** A check that was not made, or could not be. */
export function failedBeforeSending(
  check: Check,
  context: RunContext,
  code: ErrorCode | undefined,
  message: string,
): CheckResult {
  const auth = resolveAuth(check, context.universe);
  const now = context.host.now();
  return {
    name: check.name,
    verdict: 'failed',
    message,
    code,
    failures: [],
    request: requestOf(check, auth, urlText(check)),
    attempts: [],
    startMs: now - (context.startedAt ?? now),
    durationMs: 0,
  };
}

function failed(
  check: Check,
  context: RunContext,
  auth: ResolvedAuth | AuthProblem,
  code: ErrorCode,
  message: string,
): CheckRun {
  const result = failedBeforeSending(check, context, code, message);
  const remedy = 'example' in auth ? `Example: ${auth.setting}: ${auth.example}` : undefined;
  return { result: { ...result, remedy }, captured: NONE };
}

function requestOf(check: Check, auth: ResolvedAuth | AuthProblem, url: string): CheckResult['request'] {
  const audience = audienceOf(auth);
  return { method: check.method, url, auth: 'auth' in auth ? auth.auth : 'none', audience };
}

function audienceOf(auth: ResolvedAuth | AuthProblem): string | undefined {
  return 'audience' in auth ? auth.audience : undefined;
}

function urlText({ url }: Check): string {
  return url.parts
    .map((part) => (typeof part === 'string' ? part : `{{ capture.${part.capture} }}`))
    .join('');
}

/** The token's header, in place of any of that name that came with the check. */
function withCredential(request: Outgoing, check: Check, token: string | undefined): Outgoing {
  if (token === undefined) return request;
  const name = check.authHeader.toLowerCase();
  const others = Object.entries(request.headers).filter(([given]) => given.toLowerCase() !== name);
  return { ...request, headers: { ...Object.fromEntries(others), [check.authHeader]: `Bearer ${token}` } };
}

/** Subjects that speak of the whole body, however long. */
const OF_WHOLE_BODY = new Set(['bytes', 'sha256', 'time']);

function limitsOf(check: Check) {
  const subjects = [
    ...check.expect.map(({ subject }) => subject),
    ...check.capture.map(({ subject }) => subject),
  ];
  return {
    timeoutMs: check.timeoutMs,
    // Whether a redirect lets in or refuses is seen in itself.
    redirects: check.refused ? 0 : check.redirects,
    maxBodyBytes: SEEN_BODY_BYTES,
    digest: subjects.some(({ kind }) => OF_WHOLE_BODY.has(kind)),
  };
}

function lastSeen(seen: Seen, hidden: readonly string[], context: RunContext): Partial<CheckResult> {
  const whole = seen.kind === 'lost' ? seen.received?.response : seen.observation.response;
  if (whole === undefined) return {};
  const response = withoutTexts(trimmed(whole, context.keepBodyBytes ?? KEPT_BODY_BYTES), hidden);
  return { response, timing: response.timing };
}

const LOST: Readonly<Partial<Record<ErrorCode, string>>> = {
  NETWORK_DNS: 'name not resolved',
  NETWORK_CONNECT: 'no connection',
  NETWORK_PROXY: 'no connection through the proxy',
  NETWORK_TLS: 'TLS failed',
  NETWORK_RESET: 'connection lost',
  NETWORK_TIMEOUT: 'no answer in time',
  RESPONSE_INVALID: 'an answer that is not HTTP',
};

/** What an attempt came to, in a few words of ours. */
function outcomeOf(seen: Seen): string {
  if (seen.kind === 'lost') {
    if (seen.received) return `${seen.received.response.status}, body not readable`;
    return LOST[seen.error.code] ?? 'not sent';
  }
  const { answerer, observation } = seen;
  const { status } = observation.response;
  if (answerer.by === 'front-end') return `${status} from Google's front end`;
  if (answerer.by === 'iap') {
    return answerer.what === 'sign-in'
      ? `${status} to Google's sign-in page`
      : `${status} from Identity-Aware Proxy`;
  }
  return (status === 401 || status === 403) && answerer.by === 'service'
    ? `${status} from the service itself`
    : String(status);
}

async function judge(check: Check, auth: ResolvedAuth, seen: Seen, context: RunContext): Promise<Judgement> {
  if (check.refused) return judgeRefused(auth, seen);
  if (seen.kind === 'lost') {
    const { failures, hidden } = await compareLost(check, seen, context);
    return {
      passed: false,
      words: seen.received ? `${seen.received.response.status}: ${seen.error.message}` : seen.error.message,
      code: seen.error.code,
      remedy: seen.error.remedy,
      failures,
      hidden,
      missing: 'waiting for an answer',
    };
  }
  const { failures, captured, hidden, queuedMs } = await compare(check, seen.observation, context);
  const outcome = outcomeOf(seen);
  const count = check.expect.length;
  if (failures.length === 0) {
    const held = count === 1 ? 'the expectation holds' : `all ${count} expectations hold`;
    return { passed: true, words: `${outcome}, ${held}`, captured, hidden, queuedMs };
  }
  const first = shown(failures[0]?.line ?? '', context);
  const notFollowed = seen.unfollowed === undefined ? '' : `; ${seen.unfollowed}`;
  return {
    passed: false,
    words:
      failures.length === 1
        ? `${outcome}: ${first} does not hold${notFollowed}`
        : `${outcome}: ${failures.length} of ${count} expectations do not hold${notFollowed}`,
    code: 'CHECK_FAILED',
    failures,
    hidden,
    missing: missingOf(seen, failures.length, first),
    queuedMs,
  };
}

/** What can be said of an answer without its body. */
const OF_HEAD = new Set(['status', 'header', 'cookie', 'redirect', 'tls expires']);

/** Without an answer nothing holds; of one whose body could not be read, status and headers are compared. */
async function compareLost(
  check: Check,
  seen: Extract<Seen, { kind: 'lost' }>,
  context: RunContext,
): Promise<{ readonly failures: ExpectationFailure[]; readonly hidden?: readonly string[] }> {
  const { received } = seen;
  if (received === undefined) {
    const actual = `no answer: ${LOST[seen.error.code] ?? 'not sent'}`;
    return { failures: check.expect.map(({ line }) => ({ line, actual })) };
  }
  const ofHead = ({ subject }: Pick<Check['expect'][number], 'subject'>) => OF_HEAD.has(subject.kind);
  const { expect, capture } = check;
  // Captures too, as a secret one is hidden in what is shown of the response.
  const head = { ...check, expect: expect.filter(ofHead), capture: capture.filter(ofHead) };
  const { failures, hidden } = await compare(head, received, context);
  const unread = expect.filter((expectation) => !ofHead(expectation));
  const actual = 'a body that cannot be read';
  return { failures: [...failures, ...unread.map(({ line }) => ({ line, actual }))], hidden };
}

function missingOf(seen: Extract<Seen, { kind: 'answer' }>, count: number, first: string): string {
  const { answerer } = seen;
  if (answerer.by === 'front-end' && answerer.what === 'forbidden') return 'IAM may still be spreading';
  if (answerer.by === 'front-end' && answerer.what === 'no-instance') return 'no instance is ready yet';
  return `${first}${count === 1 ? ' does' : ` and ${count - 1} more do`} not hold yet`;
}

function judgeRefused(auth: ResolvedAuth, seen: Seen): Judgement {
  const verdict = judgeRefusal(seen, auth.auth);
  if (verdict.verdict === 'refused') return { passed: true, words: verdict.words, captured: NONE };
  const { words, code, remedy } = verdict;
  const lost = seen.kind === 'lost' && seen.received === undefined;
  const actual = lost ? `no answer: ${outcomeOf(seen)}` : outcomeOf(seen);
  const missing =
    verdict.verdict === 'public'
      ? 'not refused; a removed binding may still be spreading'
      : 'neither refused nor served';
  return { passed: false, words, code, remedy, failures: [{ line: 'refused', actual }], missing };
}

/**
 * Everything that does not hold, and what is captured; a value that is not there does not hold either. Secrets are
 * captured first: they are masked before a line that fails shows what came.
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
        ? { exists: false, why: [`cannot be kept secret: it is longer than ${LONGEST_SECRET} characters`] }
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

/** A line of the user's for progress: redacted before it is cut, as what is cut is not found later. */
function shown(line: string, context: RunContext): string {
  return cutText(context.host.redact(line).trim(), 120);
}

type Next =
  | { readonly kind: 'again'; readonly ms: number }
  | { readonly kind: 'stop'; readonly why?: string | undefined };

function nextDelay(
  check: Check,
  seen: Seen,
  { attempts, left, now, random }: { attempts: number; left: number; now: number; random: number },
): Next {
  if (isFinal(check, seen)) return { kind: 'stop' };
  if (left <= 2 * BEFORE_END_MS) return { kind: 'stop' };
  const why = whyNotAgain(check, seen);
  if (why !== undefined) return { kind: 'stop', why };
  const asked = seen.kind === 'answer' ? retryAfterMs(seen.observation.response, now) : undefined;
  if (asked !== undefined && asked >= left) {
    return {
      kind: 'stop',
      why: `it asked to wait ${formatDuration(asked)}, and ${formatDuration(left)} were left`,
    };
  }
  return { kind: 'again', ms: Math.min(backoffMs(attempts, random, asked), left - BEFORE_END_MS) };
}

/** What waiting cannot change: a request that cannot be sent, a token that cannot be right. */
function isFinal(check: Check, seen: Seen): boolean {
  if (seen.kind === 'lost') return seen.final;
  const { answerer } = seen;
  if (check.refused) return false;
  return (answerer.by === 'front-end' || answerer.by === 'iap') && answerer.what === 'unauthorized';
}

/** Why the request is not sent again; undefined when it may be. What has not reached the service had no effect there. */
function whyNotAgain({ method, retry, refused }: Check, seen: Seen): string | undefined {
  if (method === 'GET' || method === 'HEAD' || !seen.reached) return undefined;
  const passing = refused || seen.kind === 'lost' || PASSING_STATUSES.has(seen.observation.response.status);
  if (!passing) return `not sent again: a ${method} is not repeated for an expectation`;
  if (retry === 'any') return undefined;
  return `not sent again, as a ${method} may have reached the service (retry: any sends it again)`;
}

function tries(attempts: readonly Attempt[], ms: number): string {
  return attempts.length === 1 ? '' : ` (${attempts.length} attempts in ${formatDuration(ms)})`;
}

function authHeaderClaims(token: string | undefined): TokenClaims | undefined {
  return token === undefined ? undefined : tokenClaims(token);
}

/** The likely cause, unless the status was as expected and the failure is about something else. */
function explanation(
  check: Check,
  auth: ResolvedAuth,
  claims: TokenClaims | undefined,
  seen: Seen,
  judgement: Extract<Judgement, { passed: false }>,
  context: RunContext,
): (Explanation & { readonly words: string }) | undefined {
  if (seen.kind === 'lost' || check.refused) return undefined;
  const failing = new Set(judgement.failures.map(({ line }) => line));
  const statuses = check.expect.filter(({ subject }) => subject.kind === 'status');
  if (statuses.length > 0 && statuses.every(({ line }) => !failing.has(line))) return undefined;
  const found = explain({
    answer: seen,
    url: new URL(seen.observation.response.url),
    auth,
    authHeader: check.authHeader,
    claims,
    principal: context.principal,
    now: context.host.now(),
  });
  return found && { ...found, words: `${outcomeOf(seen)}: ${found.because}` };
}

/** The names of everything captured before that a check uses. */
export function usedCaptures(check: Check): Set<string> {
  const templates = [
    check.url,
    ...check.headers.map(([, value]) => value),
    ...(check.body ? [check.body] : []),
  ];
  const names = new Set(templates.flatMap((template) => capturesIn(template)));
  for (const expectation of check.expect) for (const name of expectation.captures) names.add(name);
  for (const { subject } of check.capture) for (const name of subject.captures) names.add(name);
  return names;
}
