import type { AccessToken, IdToken } from '../tokens/token.ts';

export interface AccessTokenRequest {
  readonly scopes: readonly string[];
  /** Seconds; undefined takes what the issuer gives, an hour as a rule. */
  readonly lifetimeSeconds?: number | undefined;
}

/** How a federated identity got in: by which provider, and with which claims, where its token has any. */
export interface Federation {
  readonly provider: string;
  readonly claims: Readonly<Record<string, unknown>> | undefined;
}

/** Somebody who can get tokens. Tokens are masked before they get here. */
export interface Identity {
  /** An e-mail or a `principal://`; for some kinds only known once a token was had. */
  principal(): string | undefined;
  /** Learnt on the way, where nothing said it before. */
  projectId?(): string | undefined;
  /** Opens connections for so many ID tokens to be asked for at the same time. */
  expect?(tokens: number): void;
  /** Of a federated identity, once a token was had; for messages. */
  federation?(): Federation;
  accessToken(request: AccessTokenRequest): Promise<AccessToken>;
  /** @throws {BearerError} ID_TOKEN_UNAVAILABLE where Google has no way to one */
  idToken(audience: string, includeEmail: boolean): Promise<IdToken>;
  /** Domain-wide delegation: an access token as `subject`, a user. */
  delegatedToken(subject: string, request: AccessTokenRequest): Promise<AccessToken>;
}

/**
 * Calls `mint` once per key and hands the same promise to all who ask; a failure is handed to all too.
 * @param isFresh says when what was made has grown too old to be handed out again
 */
export function memoize<T>(
  mint: (key: string) => Promise<T>,
  isFresh: (made: T) => boolean = () => true,
): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return async (key) => {
    for (let known = made.get(key); known; known = made.get(key)) {
      if (isFresh(await known)) return known;
      // Whoever waited for the same one may have begun another meanwhile.
      if (made.get(key) === known) made.delete(key);
    }
    const promise = mint(key);
    made.set(key, promise);
    return promise;
  };
}

/** The scope of all that an identity may do. */
export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
