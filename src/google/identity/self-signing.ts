import { BearerError } from '../../errors.ts';
import { input, text } from '../../message.ts';
import type { GoogleApi } from '../api.ts';
import { MOST_AT_ONCE } from '../api.ts';
import type { ServiceAccountKey } from '../credential/types.ts';
import { endpoint } from '../endpoints.ts';
import { generateAccessToken, generateIdToken } from '../iam-credentials.ts';
import type { AccessTokenRequest, Identity } from '../identity.ts';
import { CLOUD_PLATFORM } from '../identity.ts';
import { ASSERTION_SECONDS, selfSignedClaims, signAssertion, signJwtByKey } from '../oauth.ts';
import type { PrincipalNames } from '../principal.ts';
import type { AccessToken, IdToken, SignedJwt } from '../token.ts';

/** The scope of IAM Credentials alone, as Google's library for Python asks for ID tokens. */
const IAM = 'https://www.googleapis.com/auth/iam';

/**
 * A service account of another universe by its key. There is no token endpoint: the key signs the access token itself, and IAM
 * Credentials issues ID tokens for it.
 * @see `handleServiceAccount` in credentials/filetypes.go of cloud.google.com/go/auth
 */
export class SelfSigningIdentity implements Identity {
  readonly #key: ServiceAccountKey;
  readonly #api: GoogleApi;
  /** Connections opened. */
  #ahead = 0;

  constructor(key: ServiceAccountKey, api: GoogleApi) {
    this.#key = key;
    this.#api = api;
  }

  /** Only ID tokens need a connection. */
  expect(tokens: number): void {
    for (; this.#ahead < Math.min(tokens, MOST_AT_ONCE); this.#ahead++) {
      this.#api.http.connectAhead(endpoint('iamcredentials', this.#api.universe, '/'));
    }
  }

  principal(): string {
    return this.#key.clientEmail;
  }

  names(): PrincipalNames {
    return { email: this.#key.clientEmail };
  }

  async accessToken({ scopes, lifetimeSeconds, issued = false }: AccessTokenRequest): Promise<AccessToken> {
    const seconds = lifetimeSeconds ?? ASSERTION_SECONDS;
    if (!issued && seconds <= ASSERTION_SECONDS) return this.#sign(scopes, seconds);
    return generateAccessToken(this.#api, () => this.#acting(CLOUD_PLATFORM), scopes, seconds);
  }

  async idToken(audience: string, includeEmail: boolean): Promise<IdToken> {
    return generateIdToken(this.#api, () => this.#acting(IAM), audience, includeEmail);
  }

  signedJwt(audience: string): Promise<SignedJwt> {
    return signJwtByKey(this.#key, audience, this.#api.host);
  }

  delegatedToken(): Promise<AccessToken> {
    return Promise.reject(
      new BearerError(
        'INPUT_INVALID',
        text`${input('access_token_subject')} has no effect in the universe ${this.#api.universe}, which has no domain-wide delegation.`,
      ),
    );
  }

  async #acting(scope: string) {
    const { clientEmail: account } = this.#key;
    const { value: bearer } = await this.#sign([scope], ASSERTION_SECONDS);
    return { account, delegates: [], bearer, principal: account };
  }

  async #sign(scopes: readonly string[], seconds: number): Promise<AccessToken> {
    const { host } = this.#api;
    const claims = selfSignedClaims(this.#key.clientEmail, scopes, seconds, host.now());
    const value = await signAssertion(this.#key, claims);
    host.mask(value);
    return { value, expiresAt: claims.exp * 1000 };
  }
}
