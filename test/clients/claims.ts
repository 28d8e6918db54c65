/** What two tokens must have in common to be the same. */
import type { Emulator } from '../../emulator/emulator.ts';
import { googleClaims } from '../emulator/client.ts';

/** An ID token's claims but its times, of which the lifetime counts. @throws when the signature or issuer is not Google's */
export async function idTokenClaims(
  emulator: Emulator,
  token: string,
  audience: string,
): Promise<Record<string, unknown>> {
  const { iat, exp, ...claims } = await googleClaims(emulator, token, audience);
  return { ...claims, lifetime: Number(exp) - Number(iat) };
}

/** Whom an access token stands for, and what it may be used for. @throws {Error} when the emulator did not issue it */
export function accessTokenMeaning(emulator: Emulator, token: string): Record<string, unknown> {
  const issued = emulator.inspect(token);
  if (!issued || !emulator.isLive(token)) throw new Error('the emulator knows no such live access token');
  const { principal, scopes, subject, boundary } = issued;
  return { principal, scopes: [...scopes].sort(), subject, boundary };
}
