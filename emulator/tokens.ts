/** The tokens that the emulator issued, and their principals. */
import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Principal } from './principals.ts';
import { type Claims, isSignedBy, parseJwt, signingKey, signJwt } from './signing.ts';

/** The variables of the condition of a credential access boundary. */
export const BOUNDARY_VARIABLES = ['resource', 'api'];

/** One rule of a credential access boundary. */
export interface BoundaryRule {
  readonly availableResource: string;
  readonly availablePermissions: readonly string[];
  readonly availabilityCondition?: { readonly expression: string } | undefined;
}

/** The properties of an opaque access token. */
export interface IssuedToken {
  readonly token: string;
  readonly principal: Principal;
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly boundary?: readonly BoundaryRule[] | undefined;
  /** The route that issued it. */
  readonly via: string;
  /** The OAuth client that STS issued it to. */
  readonly client?: string | undefined;
  /** The user of domain-wide delegation. */
  readonly subject?: string | undefined;
  revoked: boolean;
}

export interface IdTokenRequest {
  readonly principal: Exclude<Principal, { kind: 'federated' }>;
  readonly audience: string;
  readonly includeEmail: boolean;
  /** Claims that only some issuers add. */
  readonly extra?: Claims;
}

const GOOGLE_ISSUER = 'https://accounts.google.com';
const LIFETIME_S = 3600;

export class Tokens {
  readonly #access = new Map<string, IssuedToken>();
  readonly #clock: Clock;
  /** Every issued secret, in order, for tests that search for leaks. */
  readonly issued: string[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  accessToken(
    token: Omit<IssuedToken, 'token' | 'expires' | 'revoked'> & { lifetimeSeconds: number },
  ): IssuedToken {
    const { lifetimeSeconds, ...rest } = token;
    const issued = {
      ...rest,
      token: opaque(token.principal.kind, token.boundary !== undefined),
      expires: this.#clock.now() + lifetimeSeconds * 1000,
      revoked: false,
    };
    this.#access.set(issued.token, issued);
    this.issued.push(issued.token);
    return issued;
  }

  /** @see https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload */
  async idToken({ principal, audience, includeEmail, extra = {} }: IdTokenRequest): Promise<string> {
    const iat = this.#clock.seconds();
    const token = await signJwt(await googleKey(), {
      aud: audience,
      azp: principal.kind === 'user' ? audience : principal.uniqueId,
      ...(includeEmail ? { email: principal.email, email_verified: true } : {}),
      exp: iat + LIFETIME_S,
      iat,
      iss: GOOGLE_ISSUER,
      sub: principal.uniqueId,
      ...extra,
    });
    this.issued.push(token);
    return token;
  }

  /** The properties of an access token, also of an expired or revoked one. */
  inspect(token: string): IssuedToken | undefined {
    return this.#access.get(token);
  }

  isLive(token: IssuedToken): boolean {
    return !token.revoked && token.expires > this.#clock.now();
  }

  /** The claims of a Google ID token if its signature, issuer and times are valid. */
  async verifyIdToken(token: string): Promise<Claims | undefined> {
    const jwt = parseJwt(token);
    if (!jwt || !isSignedBy(jwt, [await googleKey()])) return undefined;
    const { iss, exp, iat } = jwt.payload;
    const now = this.#clock.seconds();
    const inTime = typeof exp === 'number' && exp > now && typeof iat === 'number' && iat <= now + 300;
    return inTime && (iss === GOOGLE_ISSUER || iss === 'accounts.google.com') ? jwt.payload : undefined;
  }
}

/** The signing key of Google's ID tokens. */
export function googleKey() {
  return signingKey('accounts.google.com');
}

/** With the length of Google's tokens, and the dots at the end of some. */
function opaque(kind: Principal['kind'], bounded: boolean): string {
  const random = (length: number) => randomBytes(length).toString('base64url').slice(0, length);
  if (bounded) return `ya29.dr.${random(980)}`;
  if (kind === 'federated') return `ya29.d.c0${random(760)}`;
  if (kind === 'user') return `ya29.a0${random(209)}`;
  return `ya29.c.c0${random(900)}`.padEnd(1024, '.');
}
