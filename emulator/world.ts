/** State that all endpoints share. */

import type { Authority } from './certificates.ts';
import type { Clock } from './clock.ts';
import type { ResolvedConfig } from './config.ts';
import { insufficientScopes, unauthenticated } from './google-errors.ts';
import { globalName } from './google-hosts.ts';
import { type Answer, authorization, type EmulatedRequest } from './message.ts';
import type { Directory, Principal } from './principals.ts';
import { ANY_SCOPE, selfSignedToken } from './self-signed.ts';
import type { IssuedToken, Tokens } from './tokens.ts';

/** The login of an `external_account_authorized_user` file. */
interface WorkforceUser {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly principal: Principal;
  revoked: boolean;
}

export interface World {
  readonly config: ResolvedConfig;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly authority: Authority;
  readonly workforceUser: WorkforceUser;
}

export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * Verifies the bearer of a request to an API, as Google's front end does before the API gets it: an access token, or a JWT that
 * a service account signed itself.
 */
export async function authenticate(
  world: World,
  request: EmulatedRequest,
  method: { service: string; method: string },
  scopes: readonly string[],
): Promise<{ readonly token: IssuedToken } | { readonly refused: Answer }> {
  const header = request.headers['authorization'];
  const bearer = authorization(header, 'bearer');
  if (bearer === undefined)
    return { refused: unauthenticated(header === undefined ? 'missing' : 'invalid', method) };
  const token =
    world.tokens.inspect(bearer) ??
    (await selfSignedToken(
      world.directory,
      bearer,
      globalName(request.host, world.config.universes),
      world.clock.seconds(),
    ));
  if (token === 'expired') return { refused: unauthenticated('expired', method) };
  if (token === undefined || token === 'invalid' || token.revoked)
    return { refused: unauthenticated('invalid', method) };
  if (!world.tokens.isLive(token)) return { refused: unauthenticated('expired', method) };
  if (![ANY_SCOPE, ...scopes].some((scope) => token.scopes.includes(scope)))
    return { refused: insufficientScopes(method) };
  return { token };
}
