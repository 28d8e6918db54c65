import { accountProject } from '../../resource-names.ts';
import type { GoogleApi } from '../api.ts';
import { MOST_AT_ONCE } from '../api.ts';
import { endpoint, tokenEndpoint } from '../endpoints.ts';
import { generateAccessToken, generateIdToken, signJwt } from '../iam-credentials.ts';
import type { AccessTokenRequest, Identity } from '../identity.ts';
import { CLOUD_PLATFORM, memoize } from '../identity.ts';
import type { PrincipalNames } from '../principal.ts';
import { signedJwtClaims } from '../signed-jwt.ts';
import type { AccessToken, IdToken, SignedJwt } from '../token.ts';
import { isFresh } from '../token.ts';

export interface Impersonation {
  /** E-mail or unique id. */
  readonly account: string;
  readonly delegates: readonly string[];
  /** Where its tokens are requested, when a credential file names it. */
  readonly origin?: string | undefined;
  /** Seconds, when a credential file sets its own. */
  readonly lifetimeSeconds?: number | undefined;
  /** Where `account` is named; an input unless a credential file names it. */
  readonly accountFrom?: 'file' | undefined;
}

/**
 * A service account that another identity impersonates. The token of that identity is used for every call: a federated token
 * may call generateIdToken itself, with no access token in between.
 */
export class ImpersonatedIdentity implements Identity {
  readonly #base: Identity;
  readonly #options: Impersonation;
  readonly #api: GoogleApi;
  /** One token of the base identity for all calls. */
  readonly #bearer = memoize(
    () => this.#base.accessToken({ scopes: [CLOUD_PLATFORM] }),
    (token) => isFresh(token, this.#api.host.now()),
  );
  #email: string | undefined;
  #uniqueId: string | undefined;
  /** Connections opened. */
  #ahead = 0;

  constructor(base: Identity, options: Impersonation, api: GoogleApi) {
    this.#base = base;
    this.#options = options;
    this.#api = api;
    this.expect(1);
  }

  expect(tokens: number): void {
    for (; this.#ahead < Math.min(tokens, MOST_AT_ONCE); this.#ahead++) {
      this.#api.http.connectAhead(
        this.#options.origin ?? endpoint('iamcredentials', this.#api.universe, '/'),
      );
    }
  }

  /** A unique id becomes an e-mail when an ID token shows it. */
  principal(): string {
    return this.#email ?? this.#options.account;
  }

  names(): PrincipalNames {
    const { account } = this.#options;
    const isEmail = account.includes('@');
    return {
      email: isEmail ? account : this.#email,
      uniqueId: isEmail ? this.#uniqueId : account,
    };
  }

  projectId(): string | undefined {
    return accountProject(this.principal()) ?? this.#base.projectId?.();
  }

  async accessToken({ scopes, lifetimeSeconds }: AccessTokenRequest): Promise<AccessToken> {
    const seconds = lifetimeSeconds ?? this.#options.lifetimeSeconds ?? 3600;
    return generateAccessToken(this.#api, () => this.#acting(), scopes, seconds);
  }

  async idToken(audience: string, includeEmail: boolean): Promise<IdToken> {
    const token = await generateIdToken(this.#api, () => this.#acting(), audience, includeEmail);
    this.#email ??= token.email;
    this.#uniqueId ??= token.subject;
    return token;
  }

  async signedJwt(audience: string): Promise<SignedJwt> {
    const claims = signedJwtClaims(this.#options.account, audience, this.#api.host.now());
    const value = await signJwt(this.#api, () => this.#acting(), claims);
    return { value, expiresAt: claims.exp * 1000 };
  }

  /** Google signs the assertion in place of a key. */
  async delegatedToken(
    subject: string,
    { scopes, lifetimeSeconds }: AccessTokenRequest,
  ): Promise<AccessToken> {
    const { account } = this.#options;
    this.#api.http.connectAhead(tokenEndpoint(this.#api.universe));
    const { accessTokenForAssertion, assertionClaims } = await import(
      /* webpackChunkName: "credential" */ '../oauth.ts'
    );
    const claims = assertionClaims(
      account,
      this.#api.universe,
      { scope: scopes.join(' '), sub: subject, lifetimeSeconds },
      this.#api.host.now(),
    );
    const assertion = await signJwt(this.#api, () => this.#acting(), claims);
    return accessTokenForAssertion(this.#api, assertion, {
      account,
      subject,
      scopes,
      credential: 'service_account',
      accountFrom: this.#options.accountFrom,
      signer: 'google',
      ...this.#base.federation?.(),
    });
  }

  async #acting() {
    const token = await this.#bearer('');
    const { account, delegates, origin, accountFrom } = this.#options;
    const federation = this.#base.federation?.();
    return {
      account,
      delegates,
      origin,
      accountFrom,
      bearer: token.value,
      principal: this.#base.principal(),
      federation,
    };
  }
}
