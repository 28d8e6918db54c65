import type { PrincipalNames } from './principal.ts';
import type { AccessToken, IdToken, SignedJwt } from './token.ts';

export interface AccessTokenRequest {
  readonly scopes: readonly string[];
  /** Seconds; undefined takes the issuer's default, an hour as a rule. */
  readonly lifetimeSeconds?: number | undefined;
  /** Issued by Google, and not a JWT that a key signed: STS exchanges no others. */
  readonly issued?: boolean | undefined;
}

/** The provider of a federated identity, and the claims of its token, where it has any. */
export interface Federation {
  /** Where the subject token comes from: the job itself, what a credential file names, or the run's own input. */
  readonly tokenFrom: 'github' | 'file' | 'input';
  /** Undefined where the audience is not a provider's name. */
  readonly provider: string | undefined;
  readonly claims: Readonly<Record<string, unknown>> | undefined;
}

/** A source of tokens for one principal. It masks every token that it returns. */
export interface Identity {
  /** An e-mail or a `principal://`; for some kinds only known after the first token. */
  principal(): string | undefined;
  /** What Google confirmed, or a request to Google depends on; unlike a field of a file that only describes. */
  names?(): PrincipalNames;
  /** Asks Google for names that no token response had. */
  lookUpNames?(): Promise<PrincipalNames>;
  /** The project, where only a response names it. */
  projectId?(): string | undefined;
  /** Opens connections for this many concurrent ID tokens. */
  expect?(tokens: number): void;
  /** Of a federated identity, after the first token; for messages. */
  federation?(): Federation;
  accessToken(request: AccessTokenRequest): Promise<AccessToken>;
  /** @throws {BearerError} ID_TOKEN_UNAVAILABLE where Google has no endpoint for it */
  idToken(audience: string, includeEmail: boolean): Promise<IdToken>;
  /**
   * A JWT signed by the service account itself, which Identity-Aware Proxy accepts.
   * @throws {BearerError} ID_TOKEN_UNAVAILABLE for an identity that is no service account
   */
  signedJwt(audience: string): Promise<SignedJwt>;
  /** Domain-wide delegation: an access token as `subject`, a user. */
  delegatedToken(subject: string, request: AccessTokenRequest): Promise<AccessToken>;
}

export interface Identities {
  /** The identity of the tokens. */
  readonly identity: Identity;
  /** The identity of the credential: the same, or the one that impersonates. */
  readonly base: Identity;
}

/**
 * Caches one promise per key, failures included. Concurrent callers share a running request even when its result is valid
 * only for a short time.
 * @param isFresh whether a result can still be used
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
    // A failure stays in the cache: the retries were made, and a later caller would only wait for them again.
    promise.then(
      (value) => {
        entry.isUsable = () => isFresh(value);
      },
      () => {},
    );
    return promise;
  };
}

/** The scope of everything that an identity may do. */
export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
