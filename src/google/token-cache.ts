import type { GoogleApi } from './api.ts';
import type { AccessBoundary } from './boundary.ts';
import type { Identities } from './identity.ts';
import { CLOUD_PLATFORM, memoize } from './identity.ts';
import { downscope } from './sts.ts';
import type { AccessToken, IdToken } from './token.ts';
import { isFresh } from './token.ts';

/** What access token the inputs ask for. */
export interface AccessTokenOptions {
  readonly scopes: readonly string[];
  /** When it is not the hour that Google gives unasked. */
  readonly lifetimeSeconds: number | undefined;
  /** User e-mail: domain-wide delegation. */
  readonly subject: string | undefined;
  readonly boundary: AccessBoundary | undefined;
}

/** What tokens the inputs ask for. */
export interface TokenOptions {
  readonly access: AccessTokenOptions;
  /** Whether ID tokens have the e-mail address. */
  readonly includeEmail: boolean;
}

/** The tokens of this run: one request a token, however many callers wait for it, and again once it has expired. */
export class TokenCache {
  readonly #identities: Identities;
  readonly #config: TokenOptions;
  readonly #api: GoogleApi;
  readonly #access: () => Promise<AccessToken>;
  readonly #id: (audience: string) => Promise<IdToken>;
  #minting = 0;

  constructor(identities: Identities, config: TokenOptions, api: GoogleApi) {
    this.#identities = identities;
    this.#config = config;
    this.#api = api;
    const isFreshNow = (token: AccessToken | IdToken) => isFresh(token, api.host.now());
    const access = memoize(() => this.#together(() => this.#mintAccess()), isFreshNow);
    this.#access = () => access('');
    this.#id = memoize(
      (audience) => this.#together(() => identities.identity.idToken(audience, config.includeEmail)),
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

  /** The token of whoever asks, where that is a federated one. */
  federatedToken(): Promise<AccessToken> {
    return this.#together(() => this.#identities.base.accessToken({ scopes: [CLOUD_PLATFORM] }));
  }

  async #mintAccess(): Promise<AccessToken> {
    const { identity } = this.#identities;
    const { scopes, lifetimeSeconds, subject, boundary } = this.#config.access;
    const request = { scopes, lifetimeSeconds };
    const token =
      subject === undefined
        ? await identity.accessToken(request)
        : await identity.delegatedToken(subject, request);
    return boundary ? downscope(this.#api, token, boundary) : token;
  }

  /** What is minted at the same time shares a deadline; what is minted later has its own. */
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
