import { BearerError } from '../../errors.ts';
import { claimsOf, expiryOfClaims } from '../../jwt.ts';
import { command, input, text } from '../../message.ts';
import type { GoogleApi } from '../api.ts';
import { expiryOf, isSuccess, jsonOf, refused, tokenField } from '../api.ts';
import type { AuthorizedUser, ExternalAccountAuthorizedUser } from '../credential/types.ts';
import { tokenEndpoint } from '../endpoints.ts';
import type { AccessTokenRequest, Identity } from '../identity.ts';
import { memoize } from '../identity.ts';
import { refresh } from '../oauth.ts';
import type { PrincipalNames } from '../principal.ts';
import { introspect } from '../sts.ts';
import type { AccessToken, IdToken, SignedJwt } from '../token.ts';
import { isFresh, toIdToken } from '../token.ts';
import { federationOnly } from './federated.ts';

const WHAT = "Google's OAuth token endpoint";

/** The scopes of ADC by default, and `openid`, with which a refresh returns an ID token. */
const LOGIN_WITH_OPENID =
  'gcloud auth application-default login --scopes=openid,https://www.googleapis.com/auth/userinfo.email,https://www.googleapis.com/auth/cloud-platform';

type UserTokens = Awaited<ReturnType<typeof refresh>>;

/** A person, by the credentials of `gcloud auth application-default login`. */
export class UserIdentity implements Identity {
  readonly #user: AuthorizedUser;
  readonly #api: GoogleApi;
  /** One request for both kinds of token. */
  readonly #refresh = memoize(
    () => this.#refreshOnce(),
    (tokens) => isFresh({ expiresAt: firstExpiry(tokens) }, this.#api.host.now()),
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
  async accessToken(_request: AccessTokenRequest): Promise<AccessToken> {
    const { access } = await this.#refresh('');
    if (access) return access;
    throw new BearerError(
      'RESPONSE_INVALID',
      `${WHAT} reported success, but its response has no access_token. No token was issued.`,
    );
  }

  /**
   * Google's ID token for a person is for the OAuth client of the login, whatever service it is sent to. It comes with each
   * access token if the person consented to `openid`. Cloud Run and Cloud Functions accept it for Google's own clients.
   * @param audience that of the service, by which the caller knows the token
   */
  async idToken(audience: string): Promise<IdToken> {
    const { idToken } = await this.#refresh('');
    if (idToken !== undefined) return { ...toIdToken(idToken, this.#user.clientId, WHAT), audience };
    throw new BearerError(
      'ID_TOKEN_UNAVAILABLE',
      `${WHAT} issued no ID token for this person, who did not consent to the scope openid.`,
      {
        remedy: text`Log in again with this scope:${command(LOGIN_WITH_OPENID)}\nOr impersonate a service account that may call the service, with ${input('service_account')}.`,
      },
    );
  }

  signedJwt(): Promise<SignedJwt> {
    return Promise.reject(
      new BearerError('ID_TOKEN_UNAVAILABLE', 'A person cannot sign a JWT. Only a service account can.', {
        remedy: text`Name a service account to impersonate in ${input('service_account')}.`,
      }),
    );
  }

  delegatedToken(): Promise<AccessToken> {
    return federationOnly('domain-wide delegation');
  }

  async #refreshOnce(): Promise<UserTokens> {
    const tokens = await refresh(this.#api, this.#user);
    const { email, sub } = claimsOf(tokens.idToken ?? '') ?? {};
    if (typeof email === 'string') this.#email ??= email;
    this.#confirmed = {
      email: typeof email === 'string' ? email : undefined,
      uniqueId: typeof sub === 'string' ? sub : undefined,
    };
    return tokens;
  }
}

/** Milliseconds since the epoch; undefined when neither token has an expiry. */
function firstExpiry({ access, idToken }: UserTokens): number | undefined {
  const times = [access?.expiresAt, expiryOfClaims(claimsOf(idToken ?? '') ?? {})];
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
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

  signedJwt(): Promise<SignedJwt> {
    return federationOnly('a signed JWT');
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
