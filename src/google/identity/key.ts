import type { GoogleApi } from '../api.ts';
import { MOST_AT_ONCE } from '../api.ts';
import type { ServiceAccountKey } from '../credential/types.ts';
import { tokenEndpoint } from '../endpoints.ts';
import { generateAccessToken } from '../iam-credentials.ts';
import type { AccessTokenRequest, Identity } from '../identity.ts';
import { CLOUD_PLATFORM } from '../identity.ts';
import type { AssertionClaims } from '../oauth.ts';
import {
  accessTokenForAssertion,
  assertionClaims,
  idTokenForAssertion,
  signAssertion,
  signJwtByKey,
} from '../oauth.ts';
import type { PrincipalNames } from '../principal.ts';
import type { AccessToken, IdToken, SignedJwt } from '../token.ts';

/**
 * A service account of googleapis.com by its key. Both kinds of token come from the OAuth token endpoint, so neither the IAM Credentials API
 * nor Token Creator on itself is needed.
 */
export class KeyIdentity implements Identity {
  readonly #key: ServiceAccountKey;
  readonly #api: GoogleApi;
  /** Connections opened. */
  #ahead = 0;

  constructor(key: ServiceAccountKey, api: GoogleApi) {
    this.#key = key;
    this.#api = api;
    this.expect(1);
  }

  expect(tokens: number): void {
    for (; this.#ahead < Math.min(tokens, MOST_AT_ONCE); this.#ahead++) {
      this.#api.http.connectAhead(this.#key.tokenUri ?? tokenEndpoint(this.#api.universe));
    }
  }

  principal(): string {
    return this.#key.clientEmail;
  }

  /** The address is the issuer of what the key signs. */
  names(): PrincipalNames {
    return { email: this.#key.clientEmail };
  }

  async accessToken({ scopes, lifetimeSeconds }: AccessTokenRequest): Promise<AccessToken> {
    if (lifetimeSeconds === undefined) return this.#fromOAuth(scopes);
    // The OAuth token endpoint issues tokens of one hour only. Other lifetimes come from IAM Credentials, which requires
    // Token Creator on the account itself.
    const { clientEmail } = this.#key;
    const acting = async () => {
      const own = await this.#fromOAuth([CLOUD_PLATFORM]);
      return { account: clientEmail, delegates: [], bearer: own.value, principal: clientEmail };
    };
    return generateAccessToken(this.#api, acting, scopes, lifetimeSeconds);
  }

  async idToken(audience: string): Promise<IdToken> {
    const assertion = await this.#assert({ target_audience: audience });
    return idTokenForAssertion(this.#api, assertion, audience, this.#facts(), this.#key.tokenUri);
  }

  signedJwt(audience: string): Promise<SignedJwt> {
    return signJwtByKey(this.#key, audience, this.#api.host);
  }

  async delegatedToken(
    subject: string,
    { scopes, lifetimeSeconds }: AccessTokenRequest,
  ): Promise<AccessToken> {
    const assertion = await this.#assert({ scope: scopes.join(' '), sub: subject, lifetimeSeconds });
    const facts = { ...this.#facts(), subject, scopes };
    return accessTokenForAssertion(this.#api, assertion, facts, this.#key.tokenUri);
  }

  async #fromOAuth(scopes: readonly string[]): Promise<AccessToken> {
    const assertion = await this.#assert({ scope: scopes.join(' ') });
    const facts = { ...this.#facts(), scopes };
    return accessTokenForAssertion(this.#api, assertion, facts, this.#key.tokenUri);
  }

  #assert(claims: AssertionClaims): Promise<string> {
    const { universe, host } = this.#api;
    return signAssertion(this.#key, assertionClaims(this.#key.clientEmail, universe, claims, host.now()));
  }

  #facts() {
    const { clientEmail: account, privateKeyId: keyId, clientId } = this.#key;
    return { account, keyId, clientId, credential: 'service_account' as const };
  }
}
