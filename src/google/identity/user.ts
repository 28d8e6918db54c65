import { BearerError } from '../../errors.ts';
import { claimsOf } from '../../jwt.ts';
import { input, text } from '../../message.ts';
import { piece } from '../../quote.ts';
import type { GoogleApi } from '../api.ts';
import { expiryOf, isSuccess, jsonOf, refused, tokenField } from '../api.ts';
import type { AuthorizedUser, ExternalAccountAuthorizedUser } from '../credential/types.ts';
import { tokenEndpoint } from '../endpoints.ts';
import type { AccessTokenRequest, Identity } from '../identity.ts';
import { memoize } from '../identity.ts';
import { refresh } from '../oauth.ts';
import type { PrincipalNames } from '../principal.ts';
import { introspect } from '../sts.ts';
import type { AccessToken, IdToken } from '../token.ts';
import { isFresh, toIdToken } from '../token.ts';
import { federationOnly } from './federated.ts';

const WHAT = "Google's OAuth token endpoint";

/** A person, by the credentials of `gcloud auth application-default login`. */
export class UserIdentity implements Identity {
  readonly #user: AuthorizedUser;
  readonly #api: GoogleApi;
  readonly #refresh = memoize(
    () => this.#refreshAll(),
    (token) => isFresh(token, this.#api.host.now()),
  );
  #email: string | undefined;
  #confirmed: PrincipalNames = {};

  constructor(user: AuthorizedUser, api: GoogleApi) {
    this.#user = user;
    this.#api = api;
    this.#email = user.account;
    api.http.connectAhead(tokenEndpoint(api.universe));
  }

  principal(): string | undefined {
    return this.#email;
  }

  /** From an ID token: the account that a file names is not confirmed. */
  names(): PrincipalNames {
    return this.#confirmed;
  }

  /** The scopes are those the person consented to. Google refuses others at a refresh. */
  accessToken(_request: AccessTokenRequest): Promise<AccessToken> {
    return this.#refresh('');
  }

  /**
   * Google issues a person ID tokens for the OAuth client only, unless the client may request another audience. So request
   * it, and check the token.
   */
  async idToken(audience: string): Promise<IdToken> {
    const { idToken } = await refresh(this.#api, this.#user, { target_audience: audience });
    const aud = idToken === undefined ? undefined : claimsOf(idToken)?.['aud'];
    if (idToken === undefined || (aud !== audience && aud === this.#user.clientId)) {
      throw new BearerError(
        'ID_TOKEN_UNAVAILABLE',
        idToken === undefined
          ? `${WHAT} issued no ID token for this person.`
          : text`${WHAT} issues ID tokens for this person's OAuth client only, and not for ${piece(audience)}.`,
        {
          remedy: text`Impersonate a service account that may call the service, with ${input('service_account')}. The person needs roles/iam.serviceAccountOpenIdTokenCreator on it.`,
        },
      );
    }
    this.#note(idToken);
    return toIdToken(idToken, audience, WHAT);
  }

  delegatedToken(): Promise<AccessToken> {
    return federationOnly('domain-wide delegation');
  }

  async #refreshAll(): Promise<AccessToken> {
    const { access, idToken } = await refresh(this.#api, this.#user, {});
    if (idToken !== undefined) this.#note(idToken);
    if (access) return access;
    throw new BearerError(
      'RESPONSE_INVALID',
      `${WHAT} reported success, but its response has no access_token. No token was issued.`,
    );
  }

  #note(idToken: string): void {
    const { email, sub } = claimsOf(idToken) ?? {};
    if (typeof email === 'string') this.#email ??= email;
    this.#confirmed = {
      email: typeof email === 'string' ? email : undefined,
      uniqueId: typeof sub === 'string' ? sub : undefined,
    };
  }
}

/**
 * A person of a workforce pool, by the credentials of `gcloud auth application-default login --login-config`.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/oauthtoken
 */
export class WorkforceUserIdentity implements Identity {
  readonly #user: ExternalAccountAuthorizedUser;
  readonly #api: GoogleApi;
  readonly #refresh = memoize(
    () => this.#refreshOnce(),
    (token) => isFresh(token, this.#api.host.now()),
  );

  constructor(user: ExternalAccountAuthorizedUser, api: GoogleApi) {
    this.#user = user;
    this.#api = api;
    api.http.connectAhead(user.tokenUrl);
  }

  principal(): undefined {
    return undefined;
  }

  /** @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/introspect */
  async lookUpNames(): Promise<PrincipalNames> {
    const { value } = await this.#refresh('');
    const { clientId: id, clientSecret: secret } = this.#user;
    return { subject: await introspect(this.#api, value, { id, secret }) };
  }

  accessToken(): Promise<AccessToken> {
    return this.#refresh('');
  }

  idToken(): Promise<IdToken> {
    return federationOnly('an ID token');
  }

  delegatedToken(): Promise<AccessToken> {
    return federationOnly('domain-wide delegation');
  }

  async #refreshOnce(): Promise<AccessToken> {
    const { clientId, clientSecret, refreshToken, tokenUrl } = this.#user;
    const { host } = this.#api;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    host.mask(basic);
    const what = 'Google STS';
    const response = await this.#api.google({
      what,
      url: tokenUrl,
      headers: { authorization: `Basic ${basic}` },
      form: { grant_type: 'refresh_token', refresh_token: refreshToken },
    });
    if (!isSuccess(response)) {
      const facts = { credential: 'external_account_authorized_user' as const };
      throw await refused({ by: 'oauth', response, now: host.now(), facts });
    }
    const json = jsonOf(response, what);
    const value = tokenField(json, 'access_token', what);
    host.mask(value);
    // The response may replace the refresh token, which is a secret too.
    if (typeof json['refresh_token'] === 'string') host.mask(json['refresh_token']);
    return { value, expiresAt: expiryOf(json, host.now(), what) };
  }
}
