import { BearerError } from '../errors.ts';
import { claimsOf, expiryOfClaims } from '../jwt.ts';
import { text } from '../message.ts';
import { quote } from '../quote.ts';

/** A Google OAuth 2.0 access token. */
export interface AccessToken {
  readonly value: string;
  /** Milliseconds since the epoch; undefined when the response has no expiry. */
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
  /** The account's unique id. */
  readonly subject?: string | undefined;
}

/** A JWT that a service account signed for a service: by its key, or by IAM Credentials in place of one. */
export interface SignedJwt {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** No known issuer sends shorter tokens: a shorter value is a word such as `null` or `disabled`. */
const SHORTEST = 20;
/** Google's federated tokens may have 12 kB, and servers accept no header much longer than this. */
const LONGEST = 16 * 1024;

/**
 * Checks a token from an issuer: an access token, an ID token, a signed JWT, GitHub's OIDC token. Every value that becomes an
 * output or is sent as a credential is checked here.
 * @param name the field of the response, for the message
 * @throws {BearerError} RESPONSE_INVALID, without any part of the value
 * @see RFC 6750 section 2.1, `b64token`
 */
export function requireToken(value: unknown, name: string, what: string): string {
  const problem = tokenProblem(value);
  if (problem === undefined && typeof value === 'string') return value;
  throw new BearerError(
    'RESPONSE_INVALID',
    value === undefined
      ? `${what} reported success, but its response has no ${name}. No token was issued.`
      : text`${what} reported success, but its ${name} is not a token. It ${problem ?? 'is not text'}.`,
  );
}

/** Why a value cannot be a token, as a predicate without any part of the value: "has 4 characters, …". */
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

/** A token this close to its expiry may be expired when it arrives. */
const FRESH_MS = 60_000;

/** @param now milliseconds since the epoch */
export function isFresh({ expiresAt }: { readonly expiresAt: number | undefined }, now: number): boolean {
  return expiresAt === undefined || expiresAt - now > FRESH_MS;
}

const SHORT_MS = 600_000;

/** Whether a token expires within ten minutes: later steps may be too late for it. */
export function isShortLived(
  { expiresAt }: { readonly expiresAt: number | undefined },
  now: number,
): boolean {
  return expiresAt !== undefined && expiresAt - now < SHORT_MS;
}

/**
 * Checks an ID token from an issuer: it must be a JWT for the requested audience, with an expiry.
 * @throws {BearerError} RESPONSE_INVALID
 */
export function toIdToken(value: string, audience: string, what: string): IdToken {
  const claims = claimsOf(requireToken(value, 'ID token', what));
  if (!claims)
    throw new BearerError('RESPONSE_INVALID', `${what} responded with an ID token that is not a JWT.`);
  const { aud, email, sub } = claims;
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) {
    throw new BearerError(
      'RESPONSE_INVALID',
      text`${what} responded with an ID token for the audience ${quote(aud)}. The requested audience is ${quote(audience)}.`,
    );
  }
  const expiresAt = expiryOfClaims(claims);
  if (expiresAt === undefined) {
    throw new BearerError(
      'RESPONSE_INVALID',
      `${what} responded with an ID token without a usable expiry (exp).`,
    );
  }
  return {
    value,
    audience,
    expiresAt,
    email: typeof email === 'string' ? email : undefined,
    subject: typeof sub === 'string' ? sub : undefined,
  };
}
