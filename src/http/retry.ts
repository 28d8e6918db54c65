import { formatDuration } from '../duration.ts';
import type { Host } from '../host.ts';
import { backoffMs } from './backoff.ts';
import type { HttpClient } from './client.ts';
import { NetworkError } from './failure.ts';
import { type HttpRequest, type HttpResponse, header } from './message.ts';

/** A point in time that several requests share. */
export class Deadline {
  readonly #host: Pick<Host, 'now'>;
  readonly #at: number;
  /** Milliseconds from its start. */
  readonly ms: number;

  constructor(host: Pick<Host, 'now'>, ms: number) {
    this.#host = host;
    this.#at = host.now() + ms;
    this.ms = ms;
  }

  /** Milliseconds left, never negative. */
  remaining(): number {
    return Math.max(0, this.#at - this.#host.now());
  }
}

export interface RetryOptions {
  /** Milliseconds for one attempt; less when the deadline is nearer. */
  readonly attemptMs: number;
  readonly deadline: Deadline;
  /** Name of the server, for messages: `Google STS`. */
  readonly what: string;
}

/** Attempts in all. A host that cannot be found or reached is often mistyped or blocked, which time does not fix. */
const ATTEMPTS = { reached: 6, unreached: 4, unknownHost: 3 };

/** A failed attempt that can be repeated. */
interface Outcome {
  /** Contains nothing that a server sent. */
  readonly summary: string;
  readonly attempts: number;
  /** From `Retry-After`. */
  readonly retryAfterMs: number | undefined;
}

/**
 * The retry policy for token endpoints, POST included. A request is repeated after a lost connection, a timeout, an
 * incomplete body, 408, 429 and 5xx, and not after another status, an invalid certificate or a response that cannot be
 * parsed. It waits with exponential backoff and jitter, or longer when `Retry-After` says so.
 *
 * The final response is returned whatever its status. Each retry is logged with `host.info`.
 * @throws {NetworkError} of the last attempt, with the number of attempts and how the others failed.
 */
export async function sendWithRetries(
  http: Pick<HttpClient, 'send'>,
  host: Pick<Host, 'now' | 'sleep' | 'random' | 'info'>,
  request: Omit<HttpRequest, 'timeoutMs'>,
  options: RetryOptions,
): Promise<HttpResponse> {
  const { deadline, what } = options;
  const startedAt = host.now();
  const earlier: string[] = [];
  if (deadline.remaining() <= 0) throw outOfTime(what, deadline);
  for (let attempt = 1; ; attempt += 1) {
    const timeoutMs = Math.max(1, Math.min(options.attemptMs, deadline.remaining()));
    let response: HttpResponse | undefined;
    let failure: NetworkError | undefined;
    try {
      response = await http.send({ ...request, timeoutMs });
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      failure = error;
    }
    const outcome =
      response === undefined ? outcomeOfFailure(failure) : outcomeOfResponse(response, host.now());
    const wait = outcome === undefined ? undefined : backoffMs(attempt, host.random(), outcome.retryAfterMs);
    const left = deadline.remaining();
    if (outcome !== undefined && wait !== undefined && attempt < outcome.attempts && wait < left) {
      host.info(
        `${what}: ${outcome.summary}; attempt ${attempt + 1} of ${outcome.attempts} in ${formatDuration(wait)}`,
      );
      earlier.push(outcome.summary);
      await host.sleep(wait, request.signal);
      continue;
    }
    if (outcome?.retryAfterMs !== undefined && outcome.retryAfterMs >= left) {
      host.info(
        `${what}: ${outcome.summary}; the server asks to wait ${formatDuration(outcome.retryAfterMs)}, ` +
          `but only ${formatDuration(left)} are left; giving up`,
      );
    }
    if (response !== undefined) return attempt === 1 ? response : { ...response, attempts: attempt };
    if (failure === undefined) throw outOfTime(what, deadline);
    throw attempt === 1 ? failure : withHistory(failure, attempt, host.now() - startedAt, earlier);
  }
}

/**
 * `Retry-After` in milliseconds (RFC 9110 section 10.2.3); undefined when it is absent or invalid. A date is compared
 * with the response's `Date`, so that a wrong clock of this machine does not matter.
 * @param now Milliseconds since the epoch, for a response without `Date`.
 */
export function retryAfterMs(response: Pick<HttpResponse, 'headers'>, now: number): number | undefined {
  const value = header(response, 'retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = httpDate(value);
  if (date === undefined) return undefined;
  return Math.max(0, date - (httpDate(header(response, 'date')?.trim() ?? '') ?? now));
}

/** The three forms of RFC 9110 section 5.6.7. `Date.parse` alone accepts many others. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? [\d A-Za-z:-]{8,} ?(GMT|\d{4})$/.test(text)) return undefined;
  const time = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : time;
}

function outcomeOfResponse(response: HttpResponse, now: number): Outcome | undefined {
  const { status } = response;
  if (status !== 408 && status !== 429 && (status < 500 || status > 599)) return undefined;
  return {
    summary: `HTTP ${status}`,
    attempts: ATTEMPTS.reached,
    retryAfterMs: retryAfterMs(response, now),
  };
}

function outcomeOfFailure(failure: NetworkError | undefined): Outcome | undefined {
  if (failure === undefined) return undefined;
  const unknownHost = failure.code === 'NETWORK_DNS' && !failure.transient;
  if (!failure.transient && !unknownHost) return undefined;
  const attempts = unknownHost
    ? ATTEMPTS.unknownHost
    : failure.phase === 'dns' || failure.phase === 'connect' || failure.phase === 'proxy'
      ? ATTEMPTS.unreached
      : ATTEMPTS.reached;
  return { summary: SUMMARIES[failure.code] ?? 'the request failed', attempts, retryAfterMs: undefined };
}

const SUMMARIES: Readonly<Record<string, string>> = {
  NETWORK_DNS: 'its name could not be resolved',
  NETWORK_CONNECT: 'no connection',
  NETWORK_PROXY: 'the proxy did not connect',
  NETWORK_RESET: 'the connection was lost',
  NETWORK_TIMEOUT: 'no response in time',
};

function outOfTime(what: string, deadline: Deadline): NetworkError {
  return new NetworkError(
    'NETWORK_TIMEOUT',
    `the request to ${what} was not sent: earlier requests used up the ${formatDuration(deadline.ms)} that they share`,
    { phase: 'dns', transient: false },
  );
}

function withHistory(
  failure: NetworkError,
  attempts: number,
  ms: number,
  earlier: readonly string[],
): NetworkError {
  const last = SUMMARIES[failure.code];
  const others = [...new Set(earlier)].filter((summary) => summary !== last);
  const history = others.length === 0 ? '' : `; earlier attempts: ${others.join(', ')}`;
  return new NetworkError(
    failure.code,
    `${failure.message} (after ${attempts} attempts in ${formatDuration(ms)}${history})`,
    {
      phase: failure.phase,
      transient: failure.transient,
      reused: failure.reused,
      remedy: failure.remedy,
      status: failure.status,
      cause: failure.cause,
    },
  );
}
