import { formatDuration } from '../../duration.ts';
import { BearerError } from '../../errors.ts';
import type { Host } from '../../host.ts';
import type { HttpClient } from '../../http/client.ts';
import { NetworkError } from '../../http/failure.ts';
import type { HttpResponse, Timing } from '../../http/message.ts';
import type { Observation } from '../language/observation.ts';
import { type Responder, reachedService, responderOf } from './front-end.ts';
import { nextHop, type Outgoing, redirectTarget } from './redirect.ts';

/** The result of one attempt: a response, or an error. */
export type AttemptResult =
  | {
      readonly kind: 'response';
      readonly observation: Observation;
      readonly responder: Responder;
      /** The service may have acted on the request. */
      readonly reached: boolean;
      /** Why the last redirect was not followed although `redirects` is set. Not yet safe to print. */
      readonly unfollowed: string | undefined;
      /** A redirect led to another origin. No credential is sent there or after it. */
      readonly crossed: boolean;
      /** A redirect from there led back to the first origin. */
      readonly returned?: boolean;
    }
  | {
      readonly kind: 'error';
      readonly error: BearerError;
      /** Status and headers, when only the body could not be read. */
      readonly received?: Observation | undefined;
      readonly reached: boolean;
      /** Another attempt fails in the same way. */
      readonly final: boolean;
    };

export interface AttemptLimits {
  /** Milliseconds for the whole attempt, redirects and body included. */
  readonly timeoutMs: number;
  readonly redirects: number;
  readonly maxBodyBytes: number;
  /** Read the whole body, also what is not kept. */
  readonly digest: boolean;
}

/** Sends a request once and follows its redirects, up to `limits.redirects` and where that is safe. */
export async function attempt(
  first: Outgoing,
  limits: AttemptLimits,
  { http, host }: { readonly http: Pick<HttpClient, 'send'>; readonly host: Pick<Host, 'now' | 'redact'> },
): Promise<AttemptResult> {
  const startedAt = host.now();
  const visited = new Set<string>();
  let request = first;
  let reached = false;
  let followed: string | undefined;
  let timing: Timing | undefined;
  let crossed = false;
  let stalledMs = 0;
  try {
    for (;;) {
      const timeoutMs = limits.timeoutMs - (host.now() - startedAt - stalledMs);
      if (timeoutMs <= 0) throw tooManyHops(limits.timeoutMs, request.url);
      visited.add(`${request.method} ${request.url}`);
      const { maxBodyBytes, digest } = limits;
      const { method, url, headers, body } = request;
      const response = await http.send({
        method,
        url,
        headers,
        body,
        proxyAuthorization: true,
        timeoutMs,
        maxBodyBytes,
        digest,
        certificate: true,
        onLargeBody: 'truncate',
      });
      timing = sum(timing, response.timing);
      stalledMs += response.timing.stalled ?? 0;
      const responder = responderOf(response, method);
      reached ||= reachedService(responder);
      const hop = limits.redirects > 0 ? nextHop(request, response) : { kind: 'none' as const };
      const why =
        hop.kind === 'stop'
          ? hop.why
          : hop.kind === 'none'
            ? undefined
            : visited.size > limits.redirects
              ? `${limits.redirects} redirects had been followed`
              : visited.has(`${hop.request.method} ${hop.request.url}`)
                ? 'it is part of a loop'
                : carriesSecret(hop.target, request.url, host)
                  ? 'its target is at another origin and contains a credential'
                  : undefined;
      if (hop.kind === 'follow' && why === undefined) {
        followed = hop.target;
        crossed ||= new URL(hop.target).origin !== new URL(request.url).origin;
        request = hop.request;
        continue;
      }
      return {
        kind: 'response',
        observation: {
          response: { ...response, timing },
          redirect: redirectTarget(response) ?? followed,
          at: host.now(),
        },
        responder,
        reached,
        unfollowed:
          why === undefined
            ? undefined
            : `the redirect to ${redirectTarget(response)} was not followed: ${why}`,
        crossed,
        returned: crossed && new URL(request.url).origin === new URL(first.url).origin,
      };
    }
  } catch (thrown) {
    if (thrown instanceof NetworkError) {
      const final = thrown.code === 'UNFINISHED' || thrown.code === 'INTERNAL';
      const response = thrown.received;
      const received = response && {
        response: { ...response, timing: sum(timing, response.timing) },
        redirect: redirectTarget(response) ?? followed,
        at: host.now(),
      };
      return { kind: 'error', error: thrown, received, reached: reached || thrown.sent, final };
    }
    // The HTTP client refuses a request that it cannot write. Anything else is a bug, which the caller reports.
    if (thrown instanceof BearerError) return { kind: 'error', error: thrown, reached, final: true };
    throw thrown;
  }
}

function tooManyHops(timeoutMs: number, url: string): NetworkError {
  return new NetworkError(
    'NETWORK_TIMEOUT',
    `no response within ${formatDuration(timeoutMs)}: the redirects before ${new URL(url).host} took all of it`,
    { phase: 'wait', transient: true },
  );
}

/** A service could put the credential that it received into a URL at another origin. */
function carriesSecret(target: string, from: string, { redact }: Pick<Host, 'redact'>): boolean {
  return new URL(target).origin !== new URL(from).origin && redact(target) !== target;
}

/** The phases of all requests together: the subject `time` includes redirects. */
function sum(before: Timing | undefined, last: Timing): Timing {
  if (before === undefined) return last;
  const phase = (name: 'connect' | 'tls') =>
    before[name] === undefined && last[name] === undefined
      ? undefined
      : (before[name] ?? 0) + (last[name] ?? 0);
  return {
    connect: phase('connect'),
    tls: phase('tls'),
    wait: before.wait + last.wait,
    body: before.body + last.body,
    total: before.total + last.total,
  };
}

/** The response with no more of its body than `bytes`. */
export function trimmed(response: HttpResponse, bytes: number): HttpResponse {
  if (response.body.length <= bytes) return response;
  return { ...response, body: response.body.subarray(0, bytes), truncated: true };
}
