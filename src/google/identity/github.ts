import { BearerError } from '../../errors.ts';
import { claimsOf, expiryOfClaims } from '../../jwt.ts';
import type { GoogleApi } from '../api.ts';
import { isSuccess, jsonOf, refused, tokenField } from '../api.ts';
import { endpoint, IAM_AUDIENCE_PREFIX } from '../endpoints.ts';
import { memoize } from '../identity.ts';
import { exchangeToken } from '../sts.ts';
import type { AccessToken } from '../token.ts';
import { isFresh } from '../token.ts';
import { FederatedIdentity } from './federated.ts';
import type { Source } from './source.ts';

const WHAT = "GitHub's OIDC issuer";

/** The job itself, by its GitHub OIDC token exchanged at Google STS. */
export class GithubIdentity extends FederatedIdentity {
  readonly #source: Source & { kind: 'github' };
  readonly #api: GoogleApi;
  readonly #oidc = memoize(
    () => this.#requestOidcToken(),
    (token) => isFresh(token, this.#api.host.now()),
  );

  constructor(source: Source & { kind: 'github' }, api: GoogleApi) {
    super(source.provider, 'github', api);
    this.#source = source;
    this.#api = api;
    // GitHub is first. The connection to STS opens while its response is pending.
    api.http.connectAhead(source.requestUrl);
    api.http.connectAhead(endpoint('sts', api.universe, '/'));
  }

  protected exchange(scopes: readonly string[]): Promise<AccessToken> {
    const { provider } = this.#source;
    return exchangeToken(this.#api, async () => {
      const { value: subjectToken } = await this.#oidc('');
      return {
        audience: `${IAM_AUDIENCE_PREFIX}${provider}`,
        scopes,
        subjectToken,
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        facts: this.federation(),
      };
    });
  }

  /** @see https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token */
  async #requestOidcToken(): Promise<AccessToken> {
    const { requestUrl, requestToken, audience } = this.#source;
    const url = new URL(requestUrl);
    url.searchParams.set('audience', audience);
    const response = await this.#api.send({
      what: WHAT,
      method: 'GET',
      url: url.href,
      bearer: requestToken,
    });
    if (!isSuccess(response)) {
      throw await refused({ by: 'oidc', response, now: this.#api.host.now(), facts: { audience } });
    }
    const token = tokenField(jsonOf(response, WHAT), 'value', WHAT);
    this.#api.host.mask(token);
    this.claims = claimsOf(token);
    if (!this.claims)
      throw new BearerError('RESPONSE_INVALID', `${WHAT} responded with a value that is not a JWT.`);
    return { value: token, expiresAt: expiryOfClaims(this.claims) };
  }
}
