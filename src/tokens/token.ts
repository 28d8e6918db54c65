import { isInstant } from '../duration.ts';
import { BearerError } from '../errors.ts';
import { isRecord } from '../record.ts';

/** A Google OAuth 2.0 access token. */
export interface AccessToken {
  readonly value: string;
  /** Milliseconds since the epoch; undefined where Google did not say. */
  readonly expiresAt: number | undefined;
}

/** A Google-signed OpenID Connect ID token. */
export interface IdToken {
  readonly value: string;
  readonly audience: string;
  /** Milliseconds since the epoch, from the token's own `exp`. */
  readonly expiresAt: number;
  /** The account's e-mail, when the token has it. */
  readonly email: string | undefined;
}

/** A token this close to its end may be over when it arrives. */
const FRESH_MS = 60_000;

/** @param now milliseconds since the epoch */
export function isFresh({ expiresAt }: { readonly expiresAt: number | undefined }, now: number): boolean {
  return expiresAt === undefined || expiresAt - now > FRESH_MS;
}

/**
 * The claims of a JWT, unverified: for messages and expiry, never for trust.
 * @see RFC 7519 section 3
 */
export function claimsOf(jwt: string): Readonly<Record<string, unknown>> | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(jwt)?.[1];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isRecord(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds since the epoch; undefined when a JWT does not say when it ends. */
export function expiryOfClaims({ exp }: Readonly<Record<string, unknown>>): number | undefined {
  return typeof exp === 'number' && isInstant(exp * 1000) ? exp * 1000 : undefined;
}

/**
 * Judges an ID token as it arrives: it must be a JWT, for the audience asked, with an expiry.
 * @throws {BearerError} RESPONSE_INVALID
 */
export function toIdToken(value: string, audience: string, what: string): IdToken {
  const claims = claimsOf(value);
  if (!claims)
    throw new BearerError('RESPONSE_INVALID', `${what} answered with an ID token that is not a JWT.`);
  const { aud, email } = claims;
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) {
    throw new BearerError(
      'RESPONSE_INVALID',
      `${what} answered with an ID token for the audience ${JSON.stringify(aud)}, and ${JSON.stringify(audience)} was asked for.`,
    );
  }
  const expiresAt = expiryOfClaims(claims);
  if (expiresAt === undefined) {
    throw new BearerError(
      'RESPONSE_INVALID',
      `${what} answered with an ID token without a usable expiry (exp).`,
    );
  }
  return { value, audience, expiresAt, email: typeof email === 'string' ? email : undefined };
}
