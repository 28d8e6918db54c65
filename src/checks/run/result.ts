import type { ErrorCode } from '../../errors.ts';
import { messageFrom, type Text, text } from '../../message.ts';
import { type AuthProblem, exampleOf, type ResolvedAuth, resolveAuth } from '../audience.ts';
import type { Check, CheckResult } from '../check.ts';
import type { Captures } from '../language/template.ts';
import type { RunContext } from './context.ts';

/** A finished check: its result, and the values that it captured when it passed. */
export interface CheckRun {
  readonly result: CheckResult;
  readonly captured: Captures;
}

/** The result of a check whose request was not sent. */
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

/** A check whose request cannot be sent. */
export function failed(
  check: Check,
  context: RunContext,
  auth: ResolvedAuth | AuthProblem,
  code: ErrorCode,
  message: Text,
): CheckRun {
  const result = failedBeforeSending(check, context, code, String(message));
  const remedy = 'example' in auth ? text`Example:${messageFrom(exampleOf(auth))}` : undefined;
  return { result: { ...result, remedy }, captured: new Map() };
}

export function requestOf(
  check: Check,
  auth: ResolvedAuth | AuthProblem,
  url: string,
): CheckResult['request'] {
  const audience = audienceOf(auth);
  return { method: check.method, url, auth: 'auth' in auth ? auth.auth : 'none', audience };
}

export function audienceOf(auth: ResolvedAuth | AuthProblem): string | undefined {
  return 'audience' in auth ? auth.audience : undefined;
}

function urlText({ url }: Check): string {
  return url.parts
    .map((part) => (typeof part === 'string' ? part : `{{ capture.${part.capture} }}`))
    .join('');
}
