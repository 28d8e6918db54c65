import { isInstant } from './duration.ts';
import { isRecord } from './record.ts';

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

/** Milliseconds since the epoch; undefined when a JWT has no usable `exp`. */
export function expiryOfClaims({ exp }: Readonly<Record<string, unknown>>): number | undefined {
  return typeof exp === 'number' && isInstant(exp * 1000) ? exp * 1000 : undefined;
}
