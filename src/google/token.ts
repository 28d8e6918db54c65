import { BearerError } from '../errors.ts';
import { claimsOf, expiryOfClaims } from '../jwt.ts';
import { quote } from '../quote.ts';

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

/** No issuer is known to send a token of fewer characters: what is shorter is a word such as `null` or `disabled`. */
const SHORTEST = 20;
/** Google's federated tokens may have 12 kB; servers take no header much longer than this. */
const LONGEST = 16 * 1024;

/**
 * Judges what an issuer sent as a token: an access token, an ID token, a signed JWT, GitHub's OIDC token. Everything that
 * becomes an output or is sent as a credential goes through here.
 * @param name the field it came in, for the message
 * @throws {BearerError} RESPONSE_INVALID with what is wrong and nothing of the value
 * @see RFC 6750 section 2.1, `b64token`
 */
export function requireToken(value: unknown, name: string, what: string): string {
  const problem = tokenProblem(value);
  if (problem === undefined && typeof value === 'string') return value;
  throw new BearerError(
    'RESPONSE_INVALID',
    value === undefined
      ? `${what} reported success, but its response has no ${name}. No token was issued.`
      : `${what} reported success, but its ${name} is not a token: it ${problem}.`,
  );
}

/** Why a value cannot be a token, in words that hold nothing of it: "has 4 characters, …". */
export function tokenProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return `is ${kindOf(value)}`;
  if (value.length < SHORTEST) return `has ${value.length} characters, and a token has at least ${SHORTEST}`;
  if (value.length > LONGEST) return `has ${value.length} characters, and a token has at most ${LONGEST}`;
  if (!/^[\w.~+/-]+=*$/.test(value)) return 'has characters that no token has';
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A token this close to its end may be over when it arrives. */
const FRESH_MS = 60_000;

/** @param now milliseconds since the epoch */
export function isFresh({ expiresAt }: { readonly expiresAt: number | undefined }, now: number): boolean {
  return expiresAt === undefined || expiresAt - now > FRESH_MS;
}

/**
 * Judges an ID token as it arrives: it must be a JWT, for the audience asked, with an expiry.
 * @throws {BearerError} RESPONSE_INVALID
 */
export function toIdToken(value: string, audience: string, what: string): IdToken {
  const claims = claimsOf(requireToken(value, 'ID token', what));
  if (!claims)
    throw new BearerError('RESPONSE_INVALID', `${what} answered with an ID token that is not a JWT.`);
  const { aud, email } = claims;
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) {
    throw new BearerError(
      'RESPONSE_INVALID',
      `${what} answered with an ID token for the audience ${quote(aud)}, and ${quote(audience)} was asked for.`,
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
