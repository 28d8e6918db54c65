import type { GoogleApi } from './api.ts';
import type { AccessBoundary } from './boundary.ts';
import type { Identities } from './identity.ts';
import { CLOUD_PLATFORM, memoize } from './identity.ts';
import { downscope } from './sts.ts';
import type { AccessToken, IdToken, SignedJwt } from './token.ts';
import { isFresh } from './token.ts';

/** The access token that the inputs ask for. */
export interface AccessTokenOptions {
  readonly scopes: readonly string[];
  /** When it is not Google's default of one hour. */
  readonly lifetimeSeconds: number | undefined;
  /** User e-mail: domain-wide delegation. */
  readonly subject: string | undefined;
  readonly boundary: AccessBoundary | undefined;
}

/** The tokens that the inputs ask for. */
export interface TokenOptions {
  readonly access: AccessTokenOptions;
  /** Whether ID tokens have the e-mail address. */
  readonly includeEmail: boolean;
}

/** The tokens of a run: one request per token for all callers, and a new one once it has expired. */
export class TokenCache {
  readonly #identities: Identities;
  readonly #config: TokenOptions;
  readonly #api: GoogleApi;
  readonly #access: () => Promise<AccessToken>;
  readonly #id: (audience: string) => Promise<IdToken>;
  readonly #signed: (audience: string) => Promise<SignedJwt>;
  #minting = 0;

  constructor(identities: Identities, config: TokenOptions, api: GoogleApi) {
    this.#identities = identities;
    this.#config = config;
    this.#api = api;
    const isFreshNow = (token: AccessToken | IdToken | SignedJwt) => isFresh(token, api.host.now());
    const access = memoize(() => this.#together(() => this.#mintAccess()), isFreshNow);
    this.#access = () => access('');
    this.#id = memoize(
      (audience) => this.#together(() => identities.identity.idToken(audience, config.includeEmail)),
      isFreshNow,
    );
    this.#signed = memoize(
      (audience) => this.#together(() => identities.identity.signedJwt(audience)),
      isFreshNow,
    );
  }

  /** The access token that the inputs describe. */
  accessToken(): Promise<AccessToken> {
    return this.#access();
  }

  idToken(audience: string): Promise<IdToken> {
    return this.#id(audience);
  }

  signedJwt(audience: string): Promise<SignedJwt> {
    return this.#signed(audience);
  }

  /** The federated token of the credential, where there is one. */
  federatedToken(): Promise<AccessToken> {
    return this.#together(() => this.#identities.base.accessToken({ scopes: [CLOUD_PLATFORM] }));
  }

  async #mintAccess(): Promise<AccessToken> {
    const { identity } = this.#identities;
    const { scopes, lifetimeSeconds, subject, boundary } = this.#config.access;
    const request = { scopes, lifetimeSeconds, issued: boundary !== undefined };
    const token =
      subject === undefined
        ? await identity.accessToken(request)
        : await identity.delegatedToken(subject, request);
    return boundary ? downscope(this.#api, token, boundary) : token;
  }

  /** Concurrent requests share one deadline. Later requests have a new one. */
  async #together<T>(mint: () => Promise<T>): Promise<T> {
    if (this.#minting === 0) this.#api.renewDeadline();
    this.#minting += 1;
    try {
      return await mint();
    } finally {
      this.#minting -= 1;
    }
  }
}
