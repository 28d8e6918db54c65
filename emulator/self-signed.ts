/**
 * JWTs that a service account signed itself, as bearers of Google APIs: no token endpoint is involved.
 * @see https://google.aip.dev/auth/4111 and
 * https://developers.google.com/identity/protocols/oauth2/service-account#jwt-auth
 */
import { asPrincipal, type Directory, systemKey } from './principals.ts';
import { isSignedBy, parseJwt } from './signing.ts';
import type { IssuedToken } from './tokens.ts';

const HOUR_S = 3600;
const SKEW_S = 300;

/** What an audience claim is good for: everything at the API that it names. */
export const ANY_SCOPE = '*';

/**
 * A bearer that is a JWT of a service account: `iss` and `sub` are its e-mail, `aud` is the API or `scope` the scopes, and one
 * of its own keys or Google's key for it signed.
 * @param host the global name of the API
 * @param now seconds since the epoch
 * @returns undefined for a bearer that is no JWT
 */
export async function selfSignedToken(
  directory: Directory,
  bearer: string,
  host: string,
  now: number,
): Promise<IssuedToken | 'invalid' | 'expired' | undefined> {
  const jwt = parseJwt(bearer);
  if (!jwt) return undefined;
  const { iss, sub, aud, scope, iat, exp } = jwt.payload;
  const account = typeof iss === 'string' ? directory.account(iss) : undefined;
  if (!account || account.disabled || iss !== account.email || sub !== iss) return 'invalid';
  const own = [...account.keys.values()].filter(({ disabled }) => !disabled).map(({ key }) => key);
  if (!isSignedBy(jwt, [...own, await systemKey(account)])) return 'invalid';
  if (typeof iat !== 'number' || typeof exp !== 'number') return 'invalid';
  if (exp - iat > HOUR_S || exp <= iat || iat > now + SKEW_S) return 'invalid';
  if (exp <= now) return 'expired';
  // One of the two: "caller must not specify scope and audience at the same time". Google's library for Go writes an empty
  // audience beside the scopes (`Claims` in internal/jwt/jwt.go has no omitempty).
  const hasAudience = aud !== undefined && aud !== '';
  if ((scope === undefined) === !hasAudience) return 'invalid';
  if (hasAudience ? aud !== `https://${host}/` && aud !== `https://${host}` : typeof scope !== 'string')
    return 'invalid';
  return {
    token: bearer,
    principal: asPrincipal(account),
    scopes: typeof scope === 'string' ? scope.trim().split(/\s+/) : [ANY_SCOPE],
    expires: exp * 1000,
    via: 'self-signed',
    revoked: false,
  };
}
