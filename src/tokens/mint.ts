import type { Config } from '../config.ts';
import type { Identities } from '../identity/identify.ts';
import { CLOUD_PLATFORM } from '../identity/identity.ts';
import type { TokenCaller } from './google.ts';
import { downscope } from './sts.ts';
import type { AccessToken, IdToken } from './token.ts';

/** A token this close to its end may be over when it arrives. */
const FRESH_MS = 60_000;

/** The tokens of this run: each minted once, however many ask for it, and again when it has grown old. */
export class Mint {
  readonly #identities: Identities;
  readonly #config: Pick<Config, 'access' | 'includeEmail'>;
  readonly #caller: TokenCaller;
  readonly #ids = new Map<string, Promise<IdToken>>();
  #access: Promise<AccessToken> | undefined;

  constructor(identities: Identities, config: Pick<Config, 'access' | 'includeEmail'>, caller: TokenCaller) {
    this.#identities = identities;
    this.#config = config;
    this.#caller = caller;
  }

  /** The access token that the inputs describe. */
  async accessToken(): Promise<AccessToken> {
    this.#access ??= this.#mintAccess();
    const token = await this.#access;
    if (this.#isFresh(token)) return token;
    this.#access = this.#mintAccess();
    return this.#access;
  }

  async idToken(audience: string): Promise<IdToken> {
    const made = this.#ids.get(audience);
    if (made && this.#isFresh(await made)) return made;
    const { identity } = this.#identities;
    const minted = identity.idToken(audience, this.#config.includeEmail);
    this.#ids.set(audience, minted);
    return minted;
  }

  /** The token of whoever asks, where that is a federated one. */
  federatedToken(): Promise<AccessToken> {
    return this.#identities.base.accessToken({ scopes: [CLOUD_PLATFORM] });
  }

  async #mintAccess(): Promise<AccessToken> {
    const { identity } = this.#identities;
    const { scopes, lifetimeSeconds, subject, boundary } = this.#config.access;
    const request = { scopes, lifetimeSeconds };
    const token =
      subject === undefined ? await identity.accessToken(request) : await identity.delegatedToken(subject, request);
    return boundary ? downscope(this.#caller, token, boundary) : token;
  }

  #isFresh({ expiresAt }: { expiresAt: number | undefined }): boolean {
    return expiresAt === undefined || expiresAt - this.#caller.host.now() > FRESH_MS;
  }
}
