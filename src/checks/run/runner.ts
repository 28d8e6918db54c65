import { formatDuration } from '../../duration.ts';
import { BearerError } from '../../errors.ts';
import { lines } from '../../message.ts';
import { type ResolvedAuth, resolveAuth } from '../audience.ts';
import type { Attempt, Check, CheckResult } from '../check.ts';
import { subjectRow } from '../language/subjects.ts';
import type { Captures } from '../language/template.ts';
import { type AttemptResult, attempt, trimmed } from './attempt.ts';
import type { RunContext } from './context.ts';
import { explain } from './explain.ts';
import { type Explanation, type TokenClaims, tokenClaims } from './explanation.ts';
import { type Judgement, judge } from './judge.ts';
import { outcomeOf } from './outcome.ts';
import type { Outgoing } from './redirect.ts';
import { nextDelay } from './repeat.ts';
import { prepare, shownUrl } from './request.ts';
import { maskSent } from './request-secrets.ts';
import { audienceOf, type CheckRun, failed, requestOf } from './result.ts';
import { withoutTexts } from './secret-capture.ts';

/** Bytes of a body, decompressed, that are evaluated. Only `bytes`, `sha256` and `time` are of the whole body. */
const SEEN_BODY_BYTES = 8 * 1024 * 1024;

/** Bytes of a body that a result keeps by default. */
const KEPT_BODY_BYTES = 64 * 1024;

const NONE: Captures = new Map();

/**
 * Runs one check: sends its request until the expectations hold or `wait` has elapsed; repeat.ts says when a request is
 * sent again. A failure is in the result. Rejects only because of a bug.
 */
export async function runCheck(check: Check, context: RunContext): Promise<CheckRun> {
  const { host } = context;
  const auth = resolveAuth(check, context.universe);
  if ('problem' in auth) return failed(check, context, auth, 'INPUT_INVALID', auth.problem);
  let prepared: Outgoing;
  try {
    prepared = prepare(check, context.captures ?? NONE);
    maskSent(prepared, host);
    // Checked again with the final URL: captured values must not change which credential is sent.
    const atSend = resolveAuth({ ...check, url: { parts: [prepared.url] } }, context.universe);
    if ('problem' in atSend) return failed(check, context, atSend, 'INPUT_INVALID', atSend.problem);
    if (audienceOf(atSend) !== audienceOf(auth))
      return failed(
        check,
        context,
        auth,
        'CHECK_FAILED',
        'a captured value would change the audience of the token',
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
      if (auth.auth === 'id_token' || auth.auth === 'signed_jwt')
        token = await context.credential(auth.auth, auth.audience);
      else if (auth.auth === 'access_token') token = await context.credential('access_token');
    } catch (thrown) {
      if (!(thrown instanceof BearerError)) throw thrown;
      const { code, message, parts } = thrown;
      return {
        result: conclude('failed', {
          code,
          message: `no token for this check: ${message}`,
          remedy: parts.remedy,
        }),
        captured: NONE,
      };
    }
    const attemptAt = host.now();
    const result = await attempt(withCredential(prepared, check, token), limitsOf(check), context);
    const outcome = outcomeOf(result);
    attempts.push({ startMs: attemptAt - startedAt, durationMs: host.now() - attemptAt, outcome });

    const judgement = await judge(check, auth, result, context);
    end += judgement.queuedMs ?? 0;
    const last = lastResponse(result, judgement.hidden ?? [], context);
    const now = host.now();
    if (judgement.passed) {
      const after =
        attempts.length === 1
          ? ''
          : `, at attempt ${attempts.length} after ${formatDuration(now - startedAt)}`;
      return {
        result: conclude('passed', { message: `${judgement.summary}${after}`, ...last }),
        captured: judgement.captured,
      };
    }
    const next = nextDelay(check, result, {
      attempts: attempts.length,
      left: end - now,
      now,
      random: host.random(),
    });
    if (next.kind === 'stop') {
      const because = explanation(
        check,
        auth,
        token === undefined ? undefined : tokenClaims(token),
        result,
        judgement,
        context,
      );
      const message = [
        `${because?.summary ?? judgement.summary}${tries(attempts, now - startedAt)}`,
        next.why,
      ]
        .filter(Boolean)
        .join('; ');
      const code = because?.code ?? judgement.code;
      const remedy = lines([because?.remedy ?? judgement.remedy, next.remedy]);
      return {
        result: conclude('failed', { message, code, remedy, failures: judgement.failures, ...last }),
        captured: NONE,
      };
    }
    host.progress(
      `${check.name}: ${outcome}, attempt ${attempts.length}: ${judgement.missing}, ${formatDuration(end - now)} left`,
      check.name,
    );
    await host.sleep(next.ms);
  }
}

/** Adds the token's header. Replaces a header of the check with the same name. */
function withCredential(request: Outgoing, check: Check, token: string | undefined): Outgoing {
  if (token === undefined) return request;
  const name = check.authHeader.toLowerCase();
  const others = Object.entries(request.headers).filter(([given]) => given.toLowerCase() !== name);
  return { ...request, headers: { ...Object.fromEntries(others), [check.authHeader]: `Bearer ${token}` } };
}

function limitsOf(check: Check) {
  const subjects = [
    ...check.expect.map(({ subject }) => subject),
    ...check.capture.map(({ subject }) => subject),
  ];
  return {
    timeoutMs: check.timeoutMs,
    // The redirect itself says whether the request was refused.
    redirects: check.refused ? 0 : check.redirects,
    maxBodyBytes: SEEN_BODY_BYTES,
    digest: subjects.some(({ kind }) => subjectRow(kind).needs === 'whole body'),
  };
}

function lastResponse(
  result: AttemptResult,
  hidden: readonly string[],
  context: RunContext,
): Partial<CheckResult> {
  const whole = result.kind === 'error' ? result.received?.response : result.observation.response;
  if (whole === undefined) return {};
  const response = withoutTexts(trimmed(whole, context.keepBodyBytes ?? KEPT_BODY_BYTES), hidden);
  return { response, timing: response.timing };
}

function tries(attempts: readonly Attempt[], ms: number): string {
  return attempts.length === 1 ? '' : ` (${attempts.length} attempts in ${formatDuration(ms)})`;
}

/** The likely cause of an unexpected status; undefined when the status is as expected. */
function explanation(
  check: Check,
  auth: ResolvedAuth,
  claims: TokenClaims | undefined,
  result: AttemptResult,
  judgement: Extract<Judgement, { passed: false }>,
  context: RunContext,
): (Explanation & { readonly summary: string }) | undefined {
  if (result.kind === 'error' || check.refused) return undefined;
  const failing = new Set(judgement.failures.map(({ line }) => line));
  const statuses = check.expect.filter(({ subject }) => subject.kind === 'status');
  if (statuses.length > 0 && statuses.every(({ line }) => !failing.has(line))) return undefined;
  const found = explain({
    result,
    url: new URL(result.observation.response.url),
    auth,
    authHeader: check.authHeader,
    inFile: check.allowedOrigins !== undefined,
    claims,
    principal: context.principal,
    now: context.host.now(),
  });
  return found && { ...found, summary: `${outcomeOf(result)}: ${found.because}` };
}
