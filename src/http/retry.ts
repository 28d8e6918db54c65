import { formatDuration } from '../duration.ts';
import type { Host } from '../host.ts';
import type { HttpClient } from './client.ts';
import { NetworkError } from './failure.ts';
import { type HttpRequest, type HttpResponse, header } from './message.ts';

/** A point in time that several requests share. */
export class Deadline {
  readonly #host: Pick<Host, 'now'>;
  readonly #at: number;
  /** Milliseconds it was set for. */
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
  /** Who is asked, for messages: `Google STS`. */
  readonly what: string;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** Attempts in all. A host that cannot be reached or found is mostly mistyped or blocked, and stays so. */
const ATTEMPTS = { answered: 6, unreached: 4, unknownHost: 3 };

/** One attempt that was not final, in words that hold nothing from outside. */
interface Outcome {
  readonly words: string;
  readonly attempts: number;
  /** What the server asked for. */
  readonly retryAfterMs: number | undefined;
}

/**
 * The one retry policy, POST included: what token endpoints are asked may be asked twice. Again after a lost
 * connection, a timeout, a body cut short, 408, 429 and 5xx; never after another status, a certificate that does
 * not fit or an answer that cannot be understood. Exponential backoff with jitter; `Retry-After` goes before it.
 *
 * A final response is returned whatever its status. Each retry is said by `host.info`.
 * @throws {NetworkError} the last attempt's, which says how many there were and how the others ended.
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
    const wait = outcome === undefined ? undefined : waitBefore(outcome, attempt, host.random());
    const left = deadline.remaining();
    if (outcome !== undefined && wait !== undefined && attempt < outcome.attempts && wait < left) {
      host.info(
        `${what}: ${outcome.words}; attempt ${attempt + 1} of ${outcome.attempts} in ${formatDuration(wait)}`,
      );
      earlier.push(outcome.words);
      await host.sleep(wait, request.signal);
      continue;
    }
    if (outcome?.retryAfterMs !== undefined && outcome.retryAfterMs >= left) {
      host.info(
        `${what}: ${outcome.words}; it asks to wait ${formatDuration(outcome.retryAfterMs)}, ` +
          `but only ${formatDuration(left)} are left: giving up`,
      );
    }
    if (response !== undefined) return attempt === 1 ? response : { ...response, attempts: attempt };
    if (failure === undefined) throw outOfTime(what, deadline);
    throw attempt === 1 ? failure : withHistory(failure, attempt, host.now() - startedAt, earlier);
  }
}

/**
 * What `Retry-After` asks for (RFC 9110 section 10.2.3), in milliseconds; undefined when absent or not understood.
 * A date is compared with the response's own `Date`, so that a wrong clock here does not matter.
 * @param now Milliseconds since the epoch, for a response without a date.
 */
export function retryAfterMs(response: Pick<HttpResponse, 'headers'>, now: number): number | undefined {
  const value = header(response, 'retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = httpDate(value);
  if (date === undefined) return undefined;
  return Math.max(0, date - (httpDate(header(response, 'date')?.trim() ?? '') ?? now));
}

/** The three forms of RFC 9110 section 5.6.7; `Date.parse` alone would take much else. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? [\d A-Za-z:-]{8,} ?(GMT|\d{4})$/.test(text)) return undefined;
  const time = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : time;
}

function outcomeOfResponse(response: HttpResponse, now: number): Outcome | undefined {
  const { status } = response;
  if (status !== 408 && status !== 429 && (status < 500 || status > 599)) return undefined;
  return {
    words: `HTTP ${status}`,
    attempts: ATTEMPTS.answered,
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
      : ATTEMPTS.answered;
  return { words: WORDS[failure.code] ?? 'the request failed', attempts, retryAfterMs: undefined };
}

const WORDS: Readonly<Record<string, string>> = {
  NETWORK_DNS: 'its name could not be resolved',
  NETWORK_CONNECT: 'no connection',
  NETWORK_PROXY: 'the proxy did not connect',
  NETWORK_RESET: 'the connection was lost',
  NETWORK_TIMEOUT: 'no answer in time',
};

function waitBefore(outcome: Outcome, attempt: number, random: number): number {
  const jittered = (most: number) => Math.round(most * (0.5 + random / 2));
  // Never at once, though a server may ask for that with 0: many jobs start in the same second.
  if (outcome.retryAfterMs !== undefined) return Math.max(outcome.retryAfterMs, jittered(FIRST_WAIT_MS));
  return jittered(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
}

function outOfTime(what: string, deadline: Deadline): NetworkError {
  return new NetworkError(
    'NETWORK_TIMEOUT',
    `${what} was not asked: the ${formatDuration(deadline.ms)} for all such requests were used up before`,
    { phase: 'dns', transient: false },
  );
}

function withHistory(
  failure: NetworkError,
  attempts: number,
  ms: number,
  earlier: readonly string[],
): NetworkError {
  const last = WORDS[failure.code];
  const others = [...new Set(earlier)].filter((words) => words !== last);
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
