import { formatDuration } from '../../duration.ts';
import { backoffMs } from '../../http/backoff.ts';
import { retryAfterMs } from '../../http/retry.ts';
import { type Message, setting, text } from '../../message.ts';
import type { Check } from '../check.ts';
import type { AttemptResult } from './attempt.ts';

/** Statuses of temporary failures, after which `retry: any` sends a request again. */
const TEMPORARY_STATUSES = new Set([404, 408, 429, 500, 502, 503, 504]);

/** The last attempt starts this long before the end of `wait`, so that a late timer does not exceed it. */
const BEFORE_END_MS = 50;

/** What to do after an attempt that failed. */
type Next =
  | { readonly kind: 'again'; readonly ms: number }
  | { readonly kind: 'stop'; readonly why?: string | undefined; readonly remedy?: Message | undefined };

/**
 * Decides whether a check is tried again, and after how long. GET and HEAD are sent again after every failure. Another
 * method is sent again while the request has not reached the service (no connection, DNS and TLS failures, a response of the
 * platform itself), and with `retry: any` also after lost connections and temporary failures. No method is sent again after
 * the platform refused the token.
 */
export function nextDelay(
  check: Check,
  result: AttemptResult,
  { attempts, left, now, random }: { attempts: number; left: number; now: number; random: number },
): Next {
  if (isFinal(check, result)) return { kind: 'stop' };
  if (left <= 2 * BEFORE_END_MS) return { kind: 'stop' };
  const refusal = whyNotAgain(check, result);
  if (refusal !== undefined) return { kind: 'stop', ...refusal };
  const asked = result.kind === 'response' ? retryAfterMs(result.observation.response, now) : undefined;
  if (asked !== undefined && asked >= left) {
    return {
      kind: 'stop',
      why: `the service asked to wait ${formatDuration(asked)}, and ${formatDuration(left)} were left`,
    };
  }
  return { kind: 'again', ms: Math.min(backoffMs(attempts, random, asked), left - BEFORE_END_MS) };
}

/** Whether another attempt must fail too: the request cannot be sent, or the platform refused the token itself. */
function isFinal(check: Check, result: AttemptResult): boolean {
  if (result.kind === 'error') return result.final;
  const { responder } = result;
  if (check.refused) return false;
  return (responder.by === 'front-end' || responder.by === 'iap') && responder.what === 'unauthorized';
}

/** Why the request is not sent again; undefined when it may be. A request that did not reach the service had no effect. */
function whyNotAgain(
  { method, retry, refused }: Check,
  result: AttemptResult,
): { readonly why: string; readonly remedy?: Message } | undefined {
  if (method === 'GET' || method === 'HEAD' || !result.reached) return undefined;
  const temporary =
    refused || result.kind === 'error' || TEMPORARY_STATUSES.has(result.observation.response.status);
  if (!temporary) return { why: `not sent again: a ${method} is not repeated when an expectation fails` };
  if (retry === 'any') return undefined;
  return {
    why: `not sent again, as a ${method} may have reached the service`,
    remedy: text`If the request may be sent twice:${setting('retry', 'any')}`,
  };
}
