import { clip } from '../diagnose/clip.ts';
import type { Refusal } from '../diagnose/diagnose.ts';
import { isInstant } from '../duration.ts';
import { BearerError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { HttpClient } from '../http/client.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { Deadline, sendWithRetries } from '../http/retry.ts';
import { text } from '../message.ts';
import { quote } from '../quote.ts';
import { isRecord, own } from '../record.ts';
import { requireToken } from './token.ts';

/** Milliseconds for one attempt of a token call. */
const ATTEMPT_MS = 10_000;
/** Milliseconds for concurrent token calls, with the waits between attempts. */
const TOTAL_MS = 60_000;
/** Requests to one host at the same time: enough for a round trip each, few enough connections to be opened ahead. */
export const MOST_AT_ONCE = 8;
/** A token response has a few kilobytes. */
const MAX_BODY_BYTES = 1024 * 1024;

export interface Call {
  /** The name of the server in messages: `Google STS`. */
  readonly what: string;
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `application/x-www-form-urlencoded`; undefined values are left out. */
  readonly form?: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
  readonly bearer?: string;
  readonly clientCertificate?: HttpRequest['clientCertificate'];
  readonly direct?: boolean;
  /** Milliseconds, when less than {@link ATTEMPT_MS}. */
  readonly attemptMs?: number;
}

/** The token calls of a run: one deadline for concurrent calls, one retry policy, the audit reason on each. */
export class GoogleApi {
  readonly http: HttpClient;
  readonly host: Host;
  readonly universe: string;
  /** The project of this run, where it is known without a request; for messages. */
  readonly projectId: string | undefined;
  readonly #requestReason: string | undefined;
  readonly #waitForGrantMs: number;
  #deadline: Deadline;
  #grantDeadline: Deadline | undefined;
  /** By host: the number of running requests, and the requests that wait. */
  readonly #turns = new Map<string, { under: number; readonly waiting: (() => void)[] }>();
  readonly #phases: { name: string; startedAt: number; durationMs: number }[] = [];

  constructor(options: {
    http: HttpClient;
    host: Host;
    universe: string;
    requestReason: string | undefined;
    projectId?: string | undefined;
    waitForGrantMs?: number | undefined;
  }) {
    this.projectId = options.projectId;
    this.http = options.http;
    this.host = options.host;
    this.universe = options.universe;
    this.#requestReason = options.requestReason;
    this.#waitForGrantMs = options.waitForGrantMs ?? 0;
    this.#deadline = new Deadline(options.host, TOTAL_MS);
  }

  /** Starts a new {@link TOTAL_MS} for the calls from now on, such as the renewal of a token during the checks. */
  renewDeadline(): void {
    this.#deadline = new Deadline(this.host, TOTAL_MS);
  }

  /** Until when refusals that a new grant explains are tried again. It begins with the first of them. */
  grantDeadline(): Deadline {
    this.#grantDeadline ??= new Deadline(this.host, this.#waitForGrantMs);
    return this.#grantDeadline;
  }

  /** The calls made so far, in order, retries included; times in milliseconds after `start`. */
  phasesSince(start: number): { name: string; startMs: number; durationMs: number }[] {
    return this.#phases.map(({ name, startedAt, durationMs }) => ({
      name,
      startMs: startedAt - start,
      durationMs,
    }));
  }

  /** For requests that a library makes: the same HTTP client and the same deadline. */
  transport(): { http: HttpClient; host: Host; deadline: Deadline } {
    return { http: this.http, host: this.host, deadline: this.#deadline };
  }

  /** A call to Google, with `X-Goog-Request-Reason` when one was given. */
  google(call: Call): Promise<HttpResponse> {
    const reason = this.#requestReason;
    return this.send(
      reason === undefined
        ? call
        : { ...call, headers: { ...call.headers, 'x-goog-request-reason': reason } },
    );
  }

  /** A call to another server: GitHub, the issuer of a subject token. */
  async send(call: Call): Promise<HttpResponse> {
    const headers: Record<string, string> = { accept: 'application/json', ...call.headers };
    let body: string | undefined;
    if (call.form) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      body = formEncode(call.form);
    } else if (call.json !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(call.json);
    }
    if (call.bearer !== undefined) headers['authorization'] = `Bearer ${call.bearer}`;
    const done = await this.#turn(new URL(call.url).host);
    const startedAt = this.host.now();
    try {
      return await sendWithRetries(
        this.http,
        this.host,
        {
          method: call.method ?? 'POST',
          url: call.url,
          headers,
          body,
          maxBodyBytes: MAX_BODY_BYTES,
          onLargeBody: 'error',
          clientCertificate: call.clientCertificate,
          direct: call.direct,
        },
        { attemptMs: call.attemptMs ?? ATTEMPT_MS, deadline: this.#deadline, what: call.what },
      );
    } finally {
      done();
      this.#phases.push({ name: call.what, startedAt, durationMs: this.host.now() - startedAt });
    }
  }

  /** Waits until fewer than {@link MOST_AT_ONCE} requests to the host are running. @returns a function that ends this turn */
  async #turn(host: string): Promise<() => void> {
    const turns = this.#turns.get(host) ?? { under: 0, waiting: [] };
    this.#turns.set(host, turns);
    if (turns.under >= MOST_AT_ONCE) await new Promise<void>((resolve) => turns.waiting.push(resolve));
    else turns.under += 1;
    return () => {
      // The next request takes over the turn.
      const next = turns.waiting.shift();
      if (next) next();
      else turns.under -= 1;
    };
  }
}

function formEncode(form: Readonly<Record<string, string | undefined>>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    if (value !== undefined) fields.set(name, value);
  }
  return fields.toString();
}

/**
 * The JSON object of a successful response.
 * @throws {BearerError} RESPONSE_INVALID when the body is anything else
 */
export function jsonOf(response: HttpResponse, what: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(response.body.toString('utf8'));
  } catch {
    const kind = /^\s*</.test(response.body.toString('utf8', 0, 100))
      ? `HTML or XML${titleOf(response.body.toString('utf8', 0, 16_384))}`
      : 'something that is not JSON';
    throw new BearerError(
      'RESPONSE_INVALID',
      text`${what} responded ${response.status} with ${kind} (${response.bytes} bytes) in place of a token. The response is likely from a proxy or captive portal on the way.`,
      { status: response.status },
    );
  }
  if (isRecord(parsed)) return parsed;
  throw new BearerError(
    'RESPONSE_INVALID',
    `${what} responded ${response.status} with JSON that is not an object.`,
    {
      status: response.status,
    },
  );
}

/** The title of a page, ` ("Sign in")`: nothing else of a response in place of a token is safe to show. */
function titleOf(page: string): string {
  const title =
    /<title\b[^<>]{0,200}>([^<>]{1,500})/i.exec(page)?.[1]?.replace(/[\w+/=.~%-]{32,}/g, '***') ?? '';
  const shown = clip(title, 100);
  return shown === undefined ? '' : ` (${quote(shown)})`;
}

/**
 * A field that must hold a token.
 * @throws {BearerError} RESPONSE_INVALID naming the field
 */
export function tokenField(json: Readonly<Record<string, unknown>>, field: string, what: string): string {
  return requireToken(own(json, field), field, what);
}

/**
 * `expires_in` seconds as milliseconds since the epoch; undefined when absent.
 * @throws {BearerError} RESPONSE_INVALID when it is not a positive number, or too large for a date
 * @see RFC 6749 section 5.1
 */
export function expiryOf(
  json: Readonly<Record<string, unknown>>,
  now: number,
  what: string,
): number | undefined {
  const value = json['expires_in'];
  if (value === undefined || value === null) return undefined;
  // Some issuers send the number as text.
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  const expiresAt = typeof seconds === 'number' && seconds > 0 ? now + seconds * 1000 : Number.NaN;
  if (isInstant(expiresAt)) return expiresAt;
  throw new BearerError(
    'RESPONSE_INVALID',
    `${what} responded with an expires_in that is not a usable number of seconds.`,
  );
}

export function isSuccess(response: HttpResponse): boolean {
  return response.status >= 200 && response.status < 300;
}

/** A refusal as an error, explained. The diagnoses are a third of this program: only a refused run loads them. */
export async function refused(refusal: Refusal): Promise<BearerError> {
  const { explainRefusal } = await import(/* webpackChunkName: "diagnosis" */ '../diagnose/diagnose.ts');
  return explainRefusal(refusal);
}
