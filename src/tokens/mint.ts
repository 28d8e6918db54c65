import type { Config } from '../config.ts';
import type { Identities } from '../identity/identify.ts';
import { CLOUD_PLATFORM } from '../identity/identity.ts';
import type { TokenCaller } from './google.ts';
import { downscope } from './sts.ts';
import type { AccessToken, IdToken } from './token.ts';
import { isFresh } from './token.ts';

/** The tokens of this run: each minted once, however many ask for it, and again when it has grown old. */
export class Mint {
  readonly #identities: Identities;
  readonly #config: Pick<Config, 'access' | 'includeEmail'>;
  readonly #caller: TokenCaller;
  readonly #ids = new Map<string, Promise<IdToken>>();
  #access: Promise<AccessToken> | undefined;
  #minting = 0;

  constructor(identities: Identities, config: Pick<Config, 'access' | 'includeEmail'>, caller: TokenCaller) {
    this.#identities = identities;
    this.#config = config;
    this.#caller = caller;
  }

  /** The access token that the inputs describe. */
  async accessToken(): Promise<AccessToken> {
    const made = this.#access;
    if (made && this.#isFresh(await made)) return made;
    const minted = this.#together(() => this.#mintAccess());
    this.#access = minted;
    return minted;
  }

  async idToken(audience: string): Promise<IdToken> {
    const made = this.#ids.get(audience);
    if (made && this.#isFresh(await made)) return made;
    const { identity } = this.#identities;
    const minted = this.#together(() => identity.idToken(audience, this.#config.includeEmail));
    this.#ids.set(audience, minted);
    return minted;
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
    return boundary ? downscope(this.#caller, token, boundary) : token;
  }

  /** What is minted at the same time shares a deadline; what is minted later has its own. */
  async #together<T>(mint: () => Promise<T>): Promise<T> {
    if (this.#minting === 0) this.#caller.renewDeadline();
    this.#minting += 1;
    try {
      return await mint();
    } finally {
      this.#minting -= 1;
    }
  }

  #isFresh(token: AccessToken | IdToken): boolean {
    return isFresh(token, this.#caller.host.now());
  }
}
