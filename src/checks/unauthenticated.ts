import type { Check } from './check.ts';

/** Headers that say who is asking, lower case. */
const CREDENTIALS = new Set([
  'authorization',
  'x-serverless-authorization',
  'proxy-authorization',
  'cookie',
  'x-api-key',
  'x-goog-api-key',
  'x-goog-iap-jwt-assertion',
]);

export function isCredentialHeader(name: string): boolean {
  return CREDENTIALS.has(name.toLowerCase());
}

/**
 * `expect_unauthenticated: refused`: the same request with no credential at all, the user's own headers included,
 * which must be refused.
 */
export function unauthenticated(check: Check): Check {
  return {
    ...check,
    name: `${check.name} without a credential`,
    headers: check.headers.filter(([name]) => !isCredentialHeader(name)),
    auth: 'none',
    audience: undefined,
    expect: [],
    refused: true,
    capture: [],
    redirects: 0,
  };
}
