/** The bodies of Google's refusals. */
import type { Answer } from './message.ts';

/** Headers of every response of Google's API front end. */
export const GOOGLE_HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  vary: 'Origin, X-Origin, Referer',
  server: 'scaffolding on HTTPServer2',
  'x-xss-protection': '0',
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private',
};

const STATUS = new Map([
  [400, 'INVALID_ARGUMENT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
  [409, 'ABORTED'],
  [429, 'RESOURCE_EXHAUSTED'],
  [500, 'INTERNAL'],
  [503, 'UNAVAILABLE'],
]);

/** JSON as Google prints it. */
export function googleJson(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...GOOGLE_HEADERS, ...headers }, body: `${JSON.stringify(body, null, 2)}\n` };
}

/** `google.rpc.Status` as JSON. @see https://cloud.google.com/apis/design/errors */
export function rpcError(
  code: number,
  message: string,
  details: readonly unknown[] = [],
  { status, headers }: { status?: string; headers?: Record<string, string> } = {},
): Answer {
  const error = {
    code,
    message,
    status: status ?? STATUS.get(code) ?? 'UNKNOWN',
    ...(details.length > 0 ? { details } : {}),
  };
  return googleJson({ error }, code, headers);
}

export function errorInfo(reason: string, domain: string, metadata: Record<string, string>): unknown {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}

/** RFC 6749 section 5.2, as the OAuth token endpoint responds. */
export function oauthError(
  error: string,
  description?: string,
  status = 400,
  more: Record<string, string> = {},
): Answer {
  return googleJson(oauthBody(error, description, more), status);
}

/** The same from STS, on one line. */
export function stsError(error: string, description: string, status = 400): Answer {
  return { status, headers: GOOGLE_HEADERS, body: JSON.stringify(oauthBody(error, description)) };
}

function oauthBody(error: string, description: string | undefined, more: Record<string, string> = {}) {
  return { error, ...(description === undefined ? {} : { error_description: description }), ...more };
}

const SIGN_IN = 'See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const EXPECTED = 'Expected OAuth 2 access token, login cookie or other valid authentication credential.';

/** The response of an API to a request without a valid access token. */
export function unauthenticated(
  why: 'missing' | 'invalid' | 'expired',
  method: { service: string; method: string },
): Answer {
  const bearer = 'Bearer realm="https://accounts.google.com/"';
  if (why === 'missing') {
    return rpcError(
      401,
      `Request is missing required authentication credential. ${EXPECTED} ${SIGN_IN}`,
      [errorInfo('CREDENTIALS_MISSING', 'googleapis.com', method)],
      { headers: { 'www-authenticate': bearer } },
    );
  }
  return rpcError(
    401,
    `Request had invalid authentication credentials. ${EXPECTED} ${SIGN_IN}`,
    [
      errorInfo(
        why === 'expired' ? 'ACCESS_TOKEN_EXPIRED' : 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
        'googleapis.com',
        method,
      ),
    ],
    { headers: { 'www-authenticate': `${bearer}, error="invalid_token"` } },
  );
}

export function insufficientScopes(method: { service: string; method: string }): Answer {
  return rpcError(
    403,
    'Request had insufficient authentication scopes.',
    [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', method)],
    {
      headers: {
        'www-authenticate':
          'Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="https://www.googleapis.com/auth/cloud-platform"',
      },
    },
  );
}

export function serviceDisabled(service: string, title: string, projectNumber: string): Answer {
  const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${projectNumber}`;
  return rpcError(
    403,
    `${title} has not been used in project ${projectNumber} before or it is disabled. Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    [
      errorInfo('SERVICE_DISABLED', 'googleapis.com', {
        activationUrl: url,
        consumer: `projects/${projectNumber}`,
        containerInfo: projectNumber,
        service,
        serviceTitle: title,
      }),
      {
        '@type': 'type.googleapis.com/google.rpc.LocalizedMessage',
        locale: 'en-US',
        message: `${title} is disabled.`,
      },
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url }],
      },
    ],
  );
}
