import { BearerError } from '../errors.ts';
import type { Host } from '../host.ts';
import { isLinkLocal } from '../local-hosts.ts';
import type { HttpClient } from './client.ts';
import type { HttpResponse } from './message.ts';
import { type Deadline, sendWithRetries } from './retry.ts';

export interface GaxiosTransporterOptions {
  readonly http: Pick<HttpClient, 'send'>;
  readonly host: Pick<Host, 'now' | 'sleep' | 'random' | 'info'>;
  readonly deadline: Deadline;
  /** Milliseconds for one attempt; 10 s when not given. */
  readonly attemptMs?: number | undefined;
  /** Name of the server, for messages. */
  readonly what?: string | undefined;
}

/** The part of gaxios' request options that google-auth-library uses; retries and agents are those of {@link HttpClient}. */
export interface GaxiosRequest {
  readonly url?: string | URL | undefined;
  readonly method?: string | undefined;
  /** A `Headers`, a list of pairs, or an object. */
  readonly headers?: unknown;
  /** Query parameters. */
  readonly params?: unknown;
  readonly data?: unknown;
  readonly body?: unknown;
  readonly responseType?: string | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

interface GaxiosResponse {
  readonly data: unknown;
  readonly status: number;
  readonly statusText: string;
  readonly ok: true;
  readonly url: string;
  readonly headers: FieldMap;
  /** Without headers and body: the library attaches it to errors. */
  readonly config: { readonly url: string; readonly method: string };
}

/** What google-auth-library calls a transporter. */
export interface GaxiosTransporter {
  readonly defaults: Readonly<Record<string, never>>;
  readonly interceptors: {
    readonly request: Interceptors;
    readonly response: Interceptors;
  };
  request(options: GaxiosRequest): Promise<GaxiosResponse>;
}

interface Interceptors {
  add(interceptor: unknown): void;
}

const ATTEMPT_MS = 10_000;
const MAX_BODY_BYTES = 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';

/**
 * Replaces gaxios, so that google-auth-library has the same proxy rule, deadlines, retries and limits as our own
 * requests. It accepts the library's interceptors and never runs them, because they log requests and responses. A
 * response other than 2xx is a BearerError with its `status` and without gaxios' `response`, so that the library does
 * not retry it.
 */
export function gaxiosTransporter(options: GaxiosTransporterOptions): GaxiosTransporter {
  const what = options.what ?? 'the source of the subject token';
  return {
    defaults: {},
    interceptors: { request: { add() {} }, response: { add() {} } },
    async request(given) {
      const url = urlOf(given, what);
      const method = (given.method ?? 'GET').toUpperCase();
      const headers = headersOf(given.headers, what);
      const body = bodyOf(given.data ?? given.body, headers, what);
      if (given.responseType === 'json') headers['accept'] ??= 'application/json';
      const response = await sendWithRetries(
        options.http,
        options.host,
        {
          method,
          url: url.href,
          headers,
          body,
          maxBodyBytes: MAX_BODY_BYTES,
          onLargeBody: 'error',
          // A proxy cannot reach this machine's own link.
          direct: isLinkLocal(url),
          signal: given.signal ?? undefined,
        },
        { attemptMs: options.attemptMs ?? ATTEMPT_MS, deadline: options.deadline, what },
      );
      if (response.status < 200 || response.status > 299) throw refused(response, url, what);
      return {
        data: dataOf(response, given.responseType, what),
        status: response.status,
        statusText: response.reason,
        ok: true,
        url: response.url,
        headers: new FieldMap(response),
        config: { url: `${url.origin}${url.pathname}`, method },
      };
    },
  };
}

/** Headers by name in any case. Not the global `Headers`, whose first use costs a tenth of a second. */
class FieldMap extends Map<string, string> {
  constructor(response: Pick<HttpResponse, 'headers'>) {
    super();
    for (const [name, value] of response.headers) {
      const earlier = this.get(name);
      this.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }

  override get(name: string): string | undefined {
    return super.get(name.toLowerCase());
  }

  override has(name: string): boolean {
    return super.has(name.toLowerCase());
  }
}

function urlOf(given: GaxiosRequest, what: string): URL {
  const url = URL.parse(String(given.url ?? ''));
  if (url === null) {
    throw new BearerError('INPUT_INVALID', `the address of ${what} is not an absolute URL`);
  }
  for (const [name, value] of Object.entries(isObject(given.params) ? given.params : {})) {
    if (value !== undefined && value !== null) url.searchParams.append(name, String(value));
  }
  return url;
}

function headersOf(given: unknown, what: string): Record<string, string> {
  const headers = new Map<string, string>();
  const pairs = isIterable(given) ? given : Object.entries(isObject(given) ? given : {});
  for (const pair of pairs) {
    if (!Array.isArray(pair)) throw new BearerError('INTERNAL', `the headers for ${what} are not pairs`);
    const [name, value]: unknown[] = pair;
    if (value !== undefined && value !== null) headers.set(String(name).toLowerCase(), String(value));
  }
  return Object.fromEntries(headers);
}

/** As gaxios does: text and bytes as they are, a form as a form, anything else as JSON. */
function bodyOf(data: unknown, headers: Record<string, string>, what: string): string | Buffer | undefined {
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'string') return data;
  if (data instanceof Uint8Array) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (data instanceof URLSearchParams) {
    headers['content-type'] ??= FORM;
    return data.toString();
  }
  if (!isObject(data) || 'pipe' in data || 'getReader' in data) {
    throw new BearerError('INTERNAL', `the body for ${what} is of a kind that cannot be sent`);
  }
  if (headers['content-type'] === FORM) {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(data)) form.append(name, String(value));
    return form.toString();
  }
  headers['content-type'] ??= 'application/json';
  return JSON.stringify(data);
}

function dataOf(response: HttpResponse, responseType: string | undefined, what: string): unknown {
  if (responseType === 'stream' || responseType === 'blob') {
    throw new BearerError('INTERNAL', `a response of ${what} cannot be read as a ${responseType}`);
  }
  if (responseType === 'arraybuffer') return new Uint8Array(response.body).buffer;
  const text = response.body.toString('utf8').replace(/^\ufeff/, '');
  if (responseType === 'text') return text;
  const isJson = responseType === 'json' || /json/i.test(new FieldMap(response).get('content-type') ?? '');
  if (!isJson) return text;
  try {
    return JSON.parse(text);
  } catch {
    return refuseText(responseType, response, text, what);
  }
}

/** Given a text, the library would look for its field in it and report `undefined`. */
function refuseText(
  responseType: string | undefined,
  response: HttpResponse,
  text: string,
  what: string,
): string {
  if (responseType !== 'json') return text;
  throw new BearerError(
    'RESPONSE_INVALID',
    `${what} responded with status ${response.status} and a body that is not JSON`,
    { status: response.status },
  );
}

function refused(response: HttpResponse, url: URL, what: string): BearerError {
  const words = excerpt(response.body.toString('utf8', 0, 2_000));
  return new BearerError(
    'EXTERNAL_SUBJECT_TOKEN_FAILED',
    `${what} at ${url.host} responded with status ${response.status}${words === '' ? '' : `: ${words}`}`,
    { status: response.status },
  );
}

/** The server's message on one line: plain characters only, no run long enough to be a token, no workflow command. */
function excerpt(body: string): string {
  const line = body
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/[\w+/=.~%-]{32,}/g, '***')
    .replaceAll('::', ': :')
    .replaceAll('##[', '# #[')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return isObject(value) && Symbol.iterator in value;
}
