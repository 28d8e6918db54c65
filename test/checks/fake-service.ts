import type { Check, CheckResult } from '../../src/checks/check.ts';
import { Evaluator } from '../../src/checks/language/evaluator.ts';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import type { RunContext } from '../../src/checks/run/context.ts';
import { runSuite, type SuiteContext } from '../../src/checks/run/schedule.ts';
import { NetworkError } from '../../src/http/failure.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import { SERVICE } from './suite-context.ts';

/** An answer as a test writes it. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until it is complete. */
  readonly takes?: number;
  /** Milliseconds of them in which the event loop was blocked. */
  readonly stalled?: number;
}

export type Script = (request: HttpRequest, count: number) => Scripted | NetworkError;

export function response(
  url: string,
  { status = 200, headers = {}, body = '', takes = 0, stalled }: Scripted,
): HttpResponse {
  const bytes = Buffer.from(body);
  return {
    url,
    status,
    reason: '',
    headers: Object.entries(headers),
    body: bytes,
    truncated: false,
    bytes: bytes.length,
    certificateExpiresAt: undefined,
    timing: { wait: takes, body: 0, total: takes, stalled },
  };
}

const HTML = { 'Content-Type': 'text/html; charset=UTF-8' };

/** What Google's front end says: shapes collected from real answers. */
export const FORBIDDEN: Scripted = {
  status: 403,
  headers: HTML,
  body: '\n<html><head>\n<title>403 Forbidden</title>\n</head>\n<body>\n<h1>Error: Forbidden</h1>\n<h2>Your client does not have permission to get URL <code>/</code> from this server.</h2>\n</body></html>\n',
};
export const UNAUTHORIZED: Scripted = {
  status: 401,
  headers: {
    ...HTML,
    'WWW-Authenticate':
      'Bearer error="invalid_token" error_description="The access token could not be verified"',
  },
  body: '\n<html><head>\n<title>401 Unauthorized</title>\n</head>\n<body>\n<h1>Error: Unauthorized</h1>\n<h2>Your client does not have permission to the requested URL <code>/</code>.</h2>\n</body></html>\n',
};
export const SIGN_IN: Scripted = {
  status: 302,
  headers: {
    Location:
      'https://accounts.google.com/o/oauth2/v2/auth?client_id=123-iap.apps.googleusercontent.com&state=x',
  },
};

export function lost(
  code: 'NETWORK_DNS' | 'NETWORK_RESET' | 'NETWORK_TIMEOUT' | 'NETWORK_TLS',
  sent = false,
): NetworkError {
  return new NetworkError(code, `${code} happened`, { phase: sent ? 'wait' : 'connect', transient: true });
}

/** A world of its own: a clock that moves only when somebody waits, and a service that does as it is told. */
export class World {
  time = 1_700_000_000_000;
  random = 0;
  readonly sent: HttpRequest[] = [];
  readonly sentAt: number[] = [];
  readonly slept: number[] = [];
  readonly said: string[] = [];
  readonly minted: string[] = [];
  readonly masked: string[] = [];
  readonly #script: Script;
  inFlight = 0;
  most = 0;

  constructor(script: Script) {
    this.#script = script;
  }

  readonly context: RunContext = {
    host: {
      now: () => this.time,
      sleep: async (ms) => {
        this.slept.push(ms);
        this.time += ms;
      },
      random: () => this.random,
      progress: (text) => this.said.push(text),
      redact: (text) => text.replaceAll('top-secret', '***'),
      mask: (secret) => this.masked.push(secret),
    },
    http: {
      send: async (request) => {
        this.sent.push(request);
        this.sentAt.push(this.time);
        this.inFlight += 1;
        this.most = Math.max(this.most, this.inFlight);
        await new Promise(setImmediate);
        this.inFlight -= 1;
        const answer = this.#script(request, this.sent.length);
        if (answer instanceof NetworkError) throw answer;
        this.time += answer.takes ?? 0;
        return response(request.url, answer);
      },
    },
    evaluator: new Evaluator(),
    universe: 'googleapis.com',
    credential: async (kind, audience) => {
      this.minted.push(audience ?? kind);
      return `token-for-${audience ?? kind}`;
    },
    principal: 'invoker@demo-project.iam.gserviceaccount.com',
  };
}

/** Makes checks and collects their results, in the order of the checks. */
export async function collected(
  checks: readonly Check[],
  context: Omit<SuiteContext, 'onResult'> & Partial<Pick<SuiteContext, 'onResult'>>,
  options: { readonly concurrency: number },
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const onResult: SuiteContext['onResult'] = (result, index) => {
    results[index] = result;
    context.onResult?.(result, index);
  };
  await runSuite(checks, { ...context, onResult }, options);
  return results;
}

export async function checkOf(
  given: Partial<Omit<Check, 'url' | 'expect'>> & { url?: string; expect?: string } = {},
): Promise<Check> {
  const { url = `${SERVICE}/`, expect = 'status 2xx', ...rest } = given;
  const { expectations, problems } = await parseExpectations(expect, {});
  if (problems.length > 0) throw new Error(problems[0]?.message);
  return {
    name: 'check',
    method: 'GET',
    url: { parts: [url] },
    headers: [],
    body: undefined,
    bodyKind: undefined,
    auth: 'auto',
    audience: undefined,
    authHeader: 'Authorization',
    expect: rest.refused ? [] : expectations,
    refused: false,
    capture: [],
    after: [],
    timeoutMs: 10_000,
    waitMs: 0,
    retry: 'safe',
    redirects: 0,
    ...rest,
  };
}
