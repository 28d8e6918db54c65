/**
 * The fault matrix: what becomes of a step when an endpoint that it needs does not do as it should. The one place
 * where it is said; the tests hold the program to it, and docs/faults.md is written from it.
 */
import type { Fault, FaultyAnswer } from '../../emulator/faults.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { ENDPOINTS, type Endpoint, type Kind, WORDS } from './endpoints.ts';

export type Verdict = Survives | Fails;

/** The step ends well, as if nothing had been. */
export interface Survives {
  readonly kind: 'survives';
  readonly attempts: number;
  /** Milliseconds that it must have waited, as it was asked to. */
  readonly atLeastMs: number;
}

/** The step fails, in time. */
export interface Fails {
  readonly kind: 'fails';
  /** `refused` and `not found`: the endpoint's own. */
  readonly code: ErrorCode | 'refused' | 'not found';
  /** How often the endpoint was asked: exactly, or about as often as fits into the time; `wait`: until `wait` was over. */
  readonly attempts: number | readonly [least: number, most: number] | 'wait';
  /** What the other side said must be said again. */
  readonly says: string | RegExp | undefined;
}

const survives = (attempts: number, atLeastMs = 0): Survives => ({ kind: 'survives', attempts, atLeastMs });
const fails = (code: Fails['code'], attempts: Fails['attempts'], says?: Fails['says']): Fails => ({
  kind: 'fails',
  code,
  attempts,
  says,
});

/** What is done to an endpoint. */
export interface Injection {
  /** In place of what the endpoint would have done. */
  readonly fault?: (endpoint: Endpoint) => Fault;
  /** How many requests meet it; all of them unless given. */
  readonly times?: number;
  /** The other side has the request and lets it wait: the program's clock may run fast meanwhile. */
  readonly keepsWaiting?: boolean;
  /** The code that the machine's name server answers with, in a network without a proxy. */
  readonly resolver?: 'ENOTFOUND' | 'EAI_AGAIN';
}

export interface Row {
  /** As the document's table says it. */
  readonly title: string;
  readonly injection: Injection;
  /** What is expected of each kind of endpoint; a kind that is not there cannot meet the fault. */
  readonly expected: Readonly<Partial<Record<Kind, Verdict>>>;
}

/** For one side that answers all kinds of requests alike. */
const all = (verdict: Verdict) => ({ token: verdict, metadata: verdict, get: verdict, post: verdict });

/** A fault that is the same whatever it meets. */
type Same = Exclude<Fault, (...given: never[]) => unknown>;

const always = (fault: Same | ((endpoint: Endpoint) => Fault)): Injection => ({
  fault: typeof fault === 'function' ? fault : () => fault,
});
const times = (count: number, fault: Same | ((endpoint: Endpoint) => Fault)): Injection => ({
  ...always(fault),
  times: count,
});
const answer =
  (given: FaultyAnswer) =>
  ({ headers }: Endpoint): Fault => ({ ...given, headers: { ...given.headers, ...headers } });
const refusal =
  (status: number, headers: Record<string, string> = {}) =>
  (endpoint: Endpoint): Fault =>
    answer({ ...endpoint.refusal(status), headers })(endpoint);

/** A POST that may have reached the service is not sent again: what is survived elsewhere fails it, in one attempt. */
const POST_LOST = fails('NETWORK_RESET', 1);

/** Every field that any endpoint's answer has, of a type that it never has. */
const WRONG_TYPES = {
  value: { token: 'x' },
  access_token: 4711,
  id_token: ['x'],
  expires_in: 'soon',
  accessToken: true,
  expireTime: 0,
  token: null,
  signedJwt: {},
  orders: '3',
};

/** Google's page, as a person sees it or as it is written. */
const PAGE_502 = /502\.(?:<\/b> <ins>| )That.s an error\./;

export const ROWS: readonly Row[] = [
  {
    title: '503 twice',
    injection: times(2, refusal(503)),
    expected: { ...all(survives(3)), post: fails('CHECK_FAILED', 1, WORDS) },
  },
  {
    title: '503 at every attempt',
    injection: always(refusal(503)),
    expected: {
      ...all(fails('SERVER_ERROR', 6, WORDS)),
      get: fails('CHECK_FAILED', 'wait', WORDS),
      post: fails('CHECK_FAILED', 1, WORDS),
    },
  },
  {
    title: '429 with `Retry-After: 7`',
    injection: times(1, refusal(429, { 'retry-after': '7' })),
    expected: { ...all(survives(2, 7_000)), post: fails('CHECK_FAILED', 1, WORDS) },
  },
  {
    title: '429 with `Retry-After: 3600`',
    injection: always(refusal(429, { 'retry-after': '3600' })),
    expected: {
      ...all(fails('QUOTA_EXCEEDED', 1, WORDS)),
      get: fails('CHECK_FAILED', 1, WORDS),
      post: fails('CHECK_FAILED', 1, WORDS),
    },
  },
  {
    title: '502 with HTML twice',
    injection: times(2, answer({ status: 502, html: true })),
    expected: { ...all(survives(3)), post: fails('CHECK_FAILED', 1, PAGE_502) },
  },
  {
    title: '502 with HTML at every attempt',
    injection: always(answer({ status: 502, html: true })),
    expected: {
      ...all(fails('SERVER_ERROR', 6, PAGE_502)),
      get: fails('CHECK_FAILED', 'wait', PAGE_502),
      post: fails('CHECK_FAILED', 1, PAGE_502),
    },
  },
  {
    title: 'reset before the request is read, once',
    injection: times(1, 'reset-before'),
    expected: { ...all(survives(2)), post: POST_LOST },
  },
  {
    title: 'reset in place of the response, once',
    injection: times(1, 'reset'),
    expected: { ...all(survives(2)), post: POST_LOST },
  },
  {
    title: 'reset at every attempt',
    injection: always('reset'),
    expected: {
      ...all(fails('NETWORK_RESET', 6)),
      metadata: fails('ADC_NOT_FOUND', 6),
      get: fails('NETWORK_RESET', 'wait'),
      post: POST_LOST,
    },
  },
  {
    title: 'body truncated, once',
    injection: times(1, 'cut'),
    expected: { ...all(survives(2)), post: POST_LOST },
  },
  {
    title: 'chunked body truncated, once',
    injection: times(1, 'cut-chunked'),
    expected: { ...all(survives(2)), post: POST_LOST },
  },
  {
    title: 'body truncated at every attempt',
    injection: always('cut'),
    expected: {
      ...all(fails('NETWORK_RESET', 6)),
      metadata: fails('ADC_NOT_FOUND', 6),
      get: fails('NETWORK_RESET', 'wait'),
      post: POST_LOST,
    },
  },
  {
    title: 'no response, once',
    injection: { ...times(1, 'silence'), keepsWaiting: true },
    expected: { ...all(survives(2)), post: fails('NETWORK_TIMEOUT', 1) },
  },
  {
    title: 'no response at every attempt',
    injection: { ...always('silence'), keepsWaiting: true },
    expected: {
      token: fails('NETWORK_TIMEOUT', [5, 6]),
      metadata: fails('ADC_NOT_FOUND', 6),
      get: fails('NETWORK_TIMEOUT', [5, 7]),
      post: fails('NETWORK_TIMEOUT', 1),
    },
  },
  {
    title: 'a slow body, within the time limit',
    injection: always({ drip: 1_500 }),
    expected: all(survives(1)),
  },
  {
    title: 'a slow body, beyond the time limit',
    injection: { ...always({ drip: 20 }), keepsWaiting: true },
    expected: {
      token: fails('NETWORK_TIMEOUT', [5, 6]),
      metadata: fails('ADC_NOT_FOUND', 6),
      get: fails('NETWORK_TIMEOUT', [5, 7]),
      post: fails('NETWORK_TIMEOUT', 1),
    },
  },
  {
    title: '403',
    injection: always(refusal(403)),
    expected: {
      ...all(fails('refused', 1, WORDS)),
      get: fails('refused', 'wait', WORDS),
    },
  },
  {
    title: '404',
    injection: always(refusal(404)),
    expected: {
      ...all(fails('not found', 1, WORDS)),
      get: fails('not found', 'wait', WORDS),
    },
  },
  {
    title: '200 with `{}`',
    injection: always(answer({ json: {} })),
    expected: {
      ...all(fails('RESPONSE_INVALID', 1)),
      get: fails('CHECK_FAILED', 'wait'),
      post: fails('CHECK_FAILED', 1),
    },
  },
  {
    title: '200 with HTML',
    injection: always(answer({ html: true })),
    expected: {
      ...all(fails('RESPONSE_INVALID', 1, 'Sign in')),
      get: fails('CHECK_FAILED', 'wait', 'Sign in to the network'),
      post: fails('CHECK_FAILED', 1, 'Sign in to the network'),
    },
  },
  {
    title: '200 with no body',
    injection: always(answer({ status: 200, body: '' })),
    expected: {
      ...all(fails('RESPONSE_INVALID', 1)),
      get: fails('CHECK_FAILED', 'wait'),
      post: fails('CHECK_FAILED', 1),
    },
  },
  {
    title: 'JSON of the wrong types',
    injection: always(answer({ json: WRONG_TYPES })),
    expected: {
      ...all(fails('RESPONSE_INVALID', 1)),
      get: fails('CHECK_FAILED', 'wait'),
      post: fails('CHECK_FAILED', 1),
    },
  },
  {
    title: 'a JSON list in place of an object',
    injection: always(answer({ json: [WRONG_TYPES] })),
    expected: {
      ...all(fails('RESPONSE_INVALID', 1)),
      get: fails('CHECK_FAILED', 'wait'),
      post: fails('CHECK_FAILED', 1),
    },
  },
  {
    title: 'something that is not HTTP',
    injection: always('garbage'),
    expected: {
      ...all(fails('RESPONSE_INVALID', 1)),
      metadata: fails('ADC_NOT_FOUND', 1),
      get: fails('RESPONSE_INVALID', 'wait'),
    },
  },
  {
    title: 'the TLS handshake fails',
    injection: always('tls'),
    expected: ofConnection(fails('NETWORK_TLS', 1)),
  },
  {
    title: 'an untrusted certificate',
    injection: always('certificate'),
    expected: ofConnection(fails('NETWORK_TLS', 1)),
  },
  {
    title: 'a certificate for another name',
    injection: always('wrong-name'),
    expected: ofConnection(fails('NETWORK_TLS', 1, 'wrong-name.example')),
  },
  {
    title: 'the host name does not resolve',
    injection: { resolver: 'ENOTFOUND' },
    expected: { ...ofConnection(fails('NETWORK_DNS', 3)), metadata: fails('ADC_NOT_FOUND', 3) },
  },
  {
    title: 'the name server does not respond',
    injection: { resolver: 'EAI_AGAIN' },
    expected: { ...ofConnection(fails('NETWORK_DNS', 4)), metadata: fails('ADC_NOT_FOUND', 4) },
  },
  {
    title: 'the proxy cannot resolve the host, once',
    injection: times(1, 'dns'),
    expected: ofConnection(survives(2)),
  },
  {
    title: 'the proxy can never resolve the host',
    injection: always('dns'),
    expected: ofConnection(fails('NETWORK_PROXY', 4, '503')),
  },
  {
    title: 'the proxy refuses with 403',
    injection: always({ proxyStatus: 403 }),
    expected: ofConnection(fails('NETWORK_PROXY', 1, '403 Forbidden')),
  },
  {
    title: 'the proxy requires credentials, 407',
    injection: always({ proxyStatus: 407 }),
    expected: ofConnection(fails('NETWORK_PROXY', 1, '407 Proxy Authentication Required')),
  },
  {
    title: 'the proxy responds 502, once',
    injection: times(1, { proxyStatus: 502 }),
    expected: ofConnection(survives(2)),
  },
  {
    title: 'the proxy responds 502 at every attempt',
    injection: always({ proxyStatus: 502 }),
    expected: ofConnection(fails('NETWORK_PROXY', 4, '502 Bad Gateway')),
  },
  {
    title: 'the proxy closes the connection, once',
    injection: times(1, 'refuse'),
    expected: ofConnection(survives(2)),
  },
  {
    title: 'the proxy closes every connection',
    injection: always('refuse'),
    expected: ofConnection(fails('NETWORK_PROXY', 4)),
  },
];

/**
 * Where the connection fails, no request reaches the service: it is tried again until `wait` is over, POST too.
 * The metadata server is on the machine itself, asked without TLS and never through a proxy.
 */
function ofConnection(verdict: Verdict): Row['expected'] {
  const service = verdict.kind === 'fails' ? { ...verdict, attempts: 'wait' as const } : verdict;
  return { token: verdict, get: service, post: service };
}

export interface Cell {
  readonly row: Row;
  readonly endpoint: Endpoint;
  readonly verdict: Verdict;
}

export const CELLS: readonly Cell[] = ROWS.flatMap((row) =>
  ENDPOINTS.flatMap((endpoint) => {
    const verdict = row.expected[endpoint.kind];
    return verdict === undefined ? [] : [{ row, endpoint, verdict }];
  }),
);

/**
 * Each fault at one of the token endpoints, so that each of them meets a fault of every group, and each second one at one of
 * the other kinds of endpoint.
 */
export const FEW_CELLS: readonly Cell[] = ROWS.flatMap((row, at) => {
  const cells = CELLS.filter((cell) => cell.row === row);
  const ofTokens = cells.filter(({ endpoint }) => endpoint.kind === 'token');
  const others = cells.filter(({ endpoint }) => endpoint.kind !== 'token');
  const other = at % 2 === 0 ? others[(at / 2) % others.length] : undefined;
  return [ofTokens[at % ofTokens.length], other].filter((cell) => cell !== undefined);
});

/** The code that a failure of an endpoint has. */
export function codeOf({ code }: Fails, { refused, notFound }: Endpoint): ErrorCode {
  if (code === 'refused') return refused;
  return code === 'not found' ? notFound : code;
}
