import { type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Refusal } from '../diagnose/diagnose.ts';
import type { Host } from '../host.ts';
import type { GoogleApi } from './api.ts';
import { expiryOf, isSuccess, jsonOf, refused, tokenField } from './api.ts';
import { tokenEndpoint } from './endpoints.ts';
import { signedJwtClaims } from './signed-jwt.ts';
import type { AccessToken, IdToken, SignedJwt } from './token.ts';
import { toIdToken } from './token.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const WHAT = "Google's OAuth token endpoint";
const signAsync = promisify(sign);

/** Google accepts assertions and self-signed JWTs of an hour at most. */
export const ASSERTION_SECONDS = 3600;

/** An assertion is for an access token with scopes, or for an ID token with an audience, never both. */
export type AssertionClaims =
  | {
      readonly scope: string;
      readonly sub?: string | undefined;
      readonly lifetimeSeconds?: number | undefined;
    }
  | { readonly target_audience: string };

/**
 * The claims of a jwt-bearer assertion. Its audience is today's endpoint, whichever of its names is called, as in Google's
 * libraries for Python and Node.js.
 * @param now milliseconds since the epoch
 * @see RFC 7523 section 3 and https://developers.google.com/identity/protocols/oauth2/service-account#authorizingrequests
 */
export function assertionClaims(
  issuer: string,
  universe: string,
  claims: AssertionClaims,
  now: number,
): Record<string, string | number> {
  const iat = Math.floor(now / 1000);
  const { lifetimeSeconds, ...asked } = { lifetimeSeconds: undefined, ...claims };
  const payload: Record<string, string | number> = {
    iss: issuer,
    aud: tokenEndpoint(universe),
    iat,
    exp: iat + Math.min(lifetimeSeconds ?? ASSERTION_SECONDS, ASSERTION_SECONDS),
  };
  const others = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...payload, ...Object.fromEntries(others) };
}

/**
 * The claims of a JWT that is an access token itself. It has no audience: the scopes say what it is for.
 * @param lifetimeSeconds at most {@link ASSERTION_SECONDS}
 * @see https://google.aip.dev/auth/4111
 */
export function selfSignedClaims(
  email: string,
  scopes: readonly string[],
  lifetimeSeconds: number,
  now: number,
): Record<string, string | number> & { readonly exp: number } {
  const iat = Math.floor(now / 1000);
  return { iss: email, sub: email, scope: scopes.join(' '), iat, exp: iat + lifetimeSeconds };
}

/** The private key that signs, and the id by which Google knows it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly privateKeyId: string | undefined;
}

/** Signs a JWT with RS256, in a dozen lines on node:crypto. A library has every other algorithm too. */
export async function signAssertion(
  key: SigningKey,
  claims: Record<string, string | number>,
): Promise<string> {
  const header = {
    alg: 'RS256',
    typ: 'JWT',
    ...(key.privateKeyId === undefined ? {} : { kid: key.privateKeyId }),
  };
  const input = `${encode(header)}.${encode(claims)}`;
  const signature = await signAsync('RSA-SHA256', Buffer.from(input), key.privateKey);
  return `${input}.${signature.toString('base64url')}`;
}

/** A JWT for Identity-Aware Proxy, signed by a key of the account. No request is made. */
export async function signJwtByKey(
  key: SigningKey & { readonly clientEmail: string },
  audience: string,
  host: Pick<Host, 'now' | 'mask'>,
): Promise<SignedJwt> {
  const claims = signedJwtClaims(key.clientEmail, audience, host.now());
  const value = await signAssertion(key, claims);
  host.mask(value);
  return { value, expiresAt: claims.exp * 1000 };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/**
 * Exchanges an assertion with scopes for an access token.
 * @param url the token endpoint that a key names, when it names one
 * @throws {BearerError} with the server's words, or RESPONSE_INVALID
 */
export async function accessTokenForAssertion(
  api: GoogleApi,
  assertion: string,
  facts: Refusal['facts'],
  url?: string,
): Promise<AccessToken> {
  const json = await grant(api, { grant_type: GRANT_TYPE, assertion }, assertion, facts, url);
  const value = tokenField(json, 'access_token', WHAT);
  api.host.mask(value);
  return { value, expiresAt: expiryOf(json, api.host.now(), WHAT) };
}

/** Exchanges an assertion with `target_audience` for an ID token. */
export async function idTokenForAssertion(
  api: GoogleApi,
  assertion: string,
  audience: string,
  facts: Refusal['facts'],
  url?: string,
): Promise<IdToken> {
  const form = { grant_type: GRANT_TYPE, assertion };
  const json = await grant(api, form, assertion, { ...facts, audience }, url);
  const value = tokenField(json, 'id_token', WHAT);
  api.host.mask(value);
  return toIdToken(value, audience, WHAT);
}

export interface UserClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly raptToken: string | undefined;
}

/**
 * Refreshes a user's credentials. The response has an ID token too when the user consented to `openid`.
 * @see RFC 6749 section 6
 */
export async function refresh(
  api: GoogleApi,
  user: UserClient,
): Promise<{ readonly access: AccessToken | undefined; readonly idToken: string | undefined }> {
  const json = await grant(
    api,
    {
      grant_type: 'refresh_token',
      client_id: user.clientId,
      client_secret: user.clientSecret,
      refresh_token: user.refreshToken,
      // Required after a reauthentication: refresh_grant in google/oauth2/reauth.py of google-auth-library-python.
      ...(user.raptToken === undefined ? {} : { rapt: user.raptToken }),
    },
    undefined,
    { credential: 'authorized_user' },
  );
  const idToken = json['id_token'] === undefined ? undefined : tokenField(json, 'id_token', WHAT);
  if (idToken !== undefined) api.host.mask(idToken);
  if (json['access_token'] === undefined && idToken !== undefined) return { access: undefined, idToken };
  const value = tokenField(json, 'access_token', WHAT);
  api.host.mask(value);
  return { access: { value, expiresAt: expiryOf(json, api.host.now(), WHAT) }, idToken };
}

async function grant(
  api: GoogleApi,
  form: Record<string, string>,
  assertion: string | undefined,
  facts: Refusal['facts'],
  url = tokenEndpoint(api.universe),
): Promise<Readonly<Record<string, unknown>>> {
  if (assertion !== undefined) api.host.mask(assertion);
  const response = await api.google({ what: WHAT, url, form });
  if (!isSuccess(response)) throw await refused({ by: 'oauth', response, now: api.host.now(), facts });
  return jsonOf(response, WHAT);
}
