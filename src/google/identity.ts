import type { AccessToken, IdToken } from './token.ts';

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

export interface Identities {
  /** Whose tokens are asked for. */
  readonly identity: Identity;
  /** Who asks: the same, or the one who impersonates. */
  readonly base: Identity;
}

/**
 * Caches one promise per key, failures included. A caller shares the request under way even when what it yields has a
 * short life: only what was settled before the call can be too old for it.
 * @param isFresh whether what was made can still be used
 */
export function memoize<T>(
  mint: (key: string) => Promise<T>,
  isFresh: (made: T) => boolean = () => true,
): (key: string) => Promise<T> {
  const made = new Map<string, { readonly promise: Promise<T>; isUsable: () => boolean }>();
  return (key) => {
    const known = made.get(key);
    if (known?.isUsable()) return known.promise;
    const promise = mint(key);
    const entry = { promise, isUsable: () => true };
    made.set(key, entry);
    // A failure stays usable: the retries have been made, and a caller that comes later would only wait for them again.
    promise.then(
      (value) => {
        entry.isUsable = () => isFresh(value);
      },
      () => {},
    );
    return promise;
  };
}

/** The scope of all that an identity may do. */
export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
