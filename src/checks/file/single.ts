import type { InputProblem } from '../../errors.ts';
import { input, messageFrom, setting, type Text, text } from '../../message.ts';
import { piece } from '../../quote.ts';
import { audienceFor, resolveAuth } from '../audience.ts';
import type { AuthHeader, Check, RequestAuth, Retry } from '../check.ts';
import {
  headerNameProblem,
  headerValueProblem,
  isCredentialHeader,
  takenHeaderProblem,
} from '../header-field.ts';
import type { Expectation, ExpectationProblem } from '../language/expectation.ts';
import { secretsIn } from '../language/template.ts';
import { urlProblem } from '../target.ts';
import type { SuiteContext } from './context.ts';

/** The request of the inputs `url`, `method`, … */
export interface SingleRequest {
  readonly url: string;
  /** GET, or POST with a body, when not given. */
  readonly method: string | undefined;
  /** `Name: value`, one per line. */
  readonly headers: string | undefined;
  readonly body: string | undefined;
  readonly auth: RequestAuth;
  /** The input `id_token_audience`. */
  readonly audiences: readonly string[];
  readonly authHeader: AuthHeader;
  /** One expectation a line; `status 2xx` when not given. */
  readonly expect: string | undefined;
  readonly timeoutMs: number;
  readonly waitMs: number;
  readonly retry: Retry;
  readonly redirects: number;
  /** `expect_unauthenticated: refused` */
  readonly unauthenticatedRefused: boolean;
}

const EXAMPLE_URL = 'https://service-abc123-uc.a.run.app/health';
const EXAMPLE_HEADER = 'Accept: application/json';

/** `status 2xx`, parsed. Most requests expect this, so they need not load the parser. */
export const ANY_SUCCESS: Expectation = {
  line: 'status 2xx',
  subject: { kind: 'status', captures: [] },
  not: false,
  assertion: {
    operator: 'in',
    operands: [{ kind: 'range', range: { from: 200, to: 299 }, text: '2xx' }],
  },
  captures: [],
};

interface Expected {
  readonly expectations: readonly Expectation[];
  readonly refused?: unknown;
  readonly problems: readonly ExpectationProblem[];
}

async function readExpectations(text: string, env: SuiteContext['env']): Promise<Expected> {
  if (text.trim() === ANY_SUCCESS.line) return { expectations: [ANY_SUCCESS], problems: [] };
  const { parseExpectations } = await import('../language/expectation.ts');
  return parseExpectations(text, env);
}

/**
 * The inputs `url`, `method`, … as a check. Placeholders are filled in only in `expect`.
 * @returns a check when there are no problems, each of which names its input
 */
export async function singleCheck(
  request: SingleRequest,
  context: Pick<SuiteContext, 'env' | 'universe' | 'mask'>,
): Promise<{ readonly check: Check | undefined; readonly problems: readonly InputProblem[] }> {
  const problems: InputProblem[] = [];
  const wrongUrl = urlProblem(request.url) ?? placeholderProblem(request.url);
  if (wrongUrl !== undefined) problems.push({ input: 'url', message: wrongUrl, example: EXAMPLE_URL });
  const headers = readHeaders(request, problems);
  if (
    request.unauthenticatedRefused &&
    request.auth === 'none' &&
    !headers.some(([name]) => isCredentialHeader(name)) &&
    request.expect?.trim() !== 'refused'
  ) {
    problems.push({
      input: 'expect_unauthenticated',
      message: text`needs a request with a credential, and ${input('request_auth')} is none.`,
      example: setting('request_auth', 'auto'),
    });
  }
  for (const secret of secretsIn(request.expect ?? '', context.env)) context.mask(secret);
  const expected = await readExpectations(request.expect ?? ANY_SUCCESS.line, context.env);
  for (const { line, column, message } of expected.problems) {
    problems.push({
      input: 'expect',
      subject: text`${input('expect')}, line ${line}, column ${column}:`,
      message,
      example: 'status in 200,204',
    });
  }
  if (
    expected.refused === undefined &&
    expected.expectations.length === 0 &&
    expected.problems.length === 0
  ) {
    problems.push({
      input: 'expect',
      message: 'has only comments, and no expectation.',
      example: 'status 2xx',
    });
  }
  for (const name of new Set(expected.expectations.flatMap(({ captures }) => captures))) {
    problems.push({
      input: 'expect',
      message: text`uses capture.${piece(name, 60)}, and only the checks of a file capture values.`,
      example: setting('checks', '.github/checks.yaml'),
    });
  }
  if (wrongUrl !== undefined) return { check: undefined, problems };

  const url = new URL(request.url);
  const method = (request.method ?? (request.body === undefined ? 'GET' : 'POST')).toUpperCase();
  const check: Check = {
    name: `${method} ${url.origin}${url.pathname}`.slice(0, 200),
    method,
    url: { parts: [request.url] },
    headers: headers.map(([name, value]) => [name, { parts: [value] }] as const),
    body: request.body === undefined ? undefined : { parts: [request.body] },
    bodyKind: 'text',
    auth: request.auth,
    audience: audienceOf(url, request),
    authHeader: request.authHeader,
    expect: expected.expectations,
    refused: expected.refused !== undefined,
    capture: [],
    after: [],
    timeoutMs: request.timeoutMs,
    waitMs: request.waitMs,
    retry: request.retry,
    redirects: request.redirects,
  };
  const auth = resolveAuth(check, context.universe);
  if ('problem' in auth) {
    const { problem, example } = auth;
    if (url.protocol !== 'https:')
      problems.push({ input: 'url', message: 'must be https when a credential is sent.', example });
    else {
      const message = text`is not given, and ${messageFrom(problem)} For a service without authentication:${setting('request_auth', 'none')}`;
      problems.push({ input: 'id_token_audience', message, example });
    }
  }
  return { check: problems.length > 0 ? undefined : check, problems };
}

/** Placeholders of the URL would be sent unchanged. */
function placeholderProblem(url: string): string | undefined {
  const found = /\{\{\s*(?:env|secret|capture)\.[\w-]+\s*\}\}/.exec(url)?.[0];
  if (found === undefined) return undefined;
  return `has the placeholder ${found}, which is filled in only in a checks file and in expectations.`;
}

/** The URL's own audience when it is one of the given ones; otherwise the first given one. */
function audienceOf(url: URL, { audiences, auth }: SingleRequest): string | undefined {
  if (auth !== 'auto' && auth !== 'id_token') return undefined;
  const derived = audienceFor(url);
  return 'audience' in derived && audiences.includes(derived.audience) ? derived.audience : audiences[0];
}

function readHeaders(
  request: SingleRequest,
  problems: InputProblem[],
): readonly (readonly [string, string])[] {
  const headers: (readonly [string, string])[] = [];
  const seen = new Set<string>();
  const wrong = (number: number, message: Text) =>
    problems.push({
      input: 'headers',
      subject: text`${input('headers')}, line ${number}:`,
      message,
      example: EXAMPLE_HEADER,
    });
  for (const [index, raw] of (request.headers ?? '').split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const number = index + 1;
    const colon = line.indexOf(':');
    if (colon < 0) {
      wrong(number, 'has no colon between a name and a value.');
      continue;
    }
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    const problem = headerNameProblem(name) ?? headerValueProblem(name, value);
    if (problem !== undefined) {
      wrong(number, problem);
      continue;
    }
    if (seen.has(name.toLowerCase()))
      wrong(number, `${piece(name, 60)} is given twice; put all its values into one line.`);
    seen.add(name.toLowerCase());
    const taken = takenHeaderProblem(name, request.authHeader, request.auth);
    if (taken !== undefined) {
      const other =
        request.authHeader === 'Authorization'
          ? text`\nOr send the token in another header:${setting('auth_header', 'X-Serverless-Authorization')}`
          : '';
      wrong(number, text`${taken} To send yours in its place:${setting('request_auth', 'none')}${other}`);
    }
    headers.push([name, value]);
  }
  return headers;
}
