import type { Check } from './check.ts';
import { isCredentialHeader } from './header-field.ts';

/**
 * The check of `expect_unauthenticated: refused`: the same request without any credential, also without those in the user's
 * headers. The service must refuse it.
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
