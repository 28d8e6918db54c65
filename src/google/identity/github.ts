import type { Source } from '../../config/config.ts';
import { BearerError } from '../../errors.ts';
import type { TokenCaller } from '../api.ts';
import { isSuccess, jsonOf, refused, tokenField } from '../api.ts';
import { exchangeToken } from '../sts.ts';
import type { AccessToken } from '../token.ts';
import { claimsOf, expiryOfClaims, isFresh } from '../token.ts';
import { endpoint, IAM_AUDIENCE_PREFIX } from '../endpoints.ts';
import { FederatedIdentity } from './federated.ts';
import { memoize } from '../identity.ts';

const WHAT = "GitHub's OIDC issuer";

/** The job itself, by its GitHub OIDC token exchanged at Google STS. */
export class GithubIdentity extends FederatedIdentity {
  readonly #source: Source & { kind: 'github' };
  readonly #caller: TokenCaller;
  readonly #oidc = memoize(
    () => this.#requestOidcToken(),
    (token) => isFresh(token, this.#caller.host.now()),
  );

  constructor(source: Source & { kind: 'github' }, caller: TokenCaller) {
    super(source.provider, caller);
    this.#source = source;
    this.#caller = caller;
    // The first to be asked, and the rest while it answers.
    caller.door.connectAhead(source.requestUrl);
    caller.door.connectAhead(endpoint('sts', caller.universe, '/'));
  }

  protected async exchange(scopes: readonly string[]): Promise<AccessToken> {
    const { provider } = this.#source;
    const { value: subjectToken } = await this.#oidc('');
    return exchangeToken(this.#caller, {
      audience: `${IAM_AUDIENCE_PREFIX}${provider}`,
      scopes,
      subjectToken,
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      facts: this.federation(),
    });
  }

  /** @see https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token */
  async #requestOidcToken(): Promise<AccessToken> {
    const { requestUrl, requestToken, audience } = this.#source;
    const url = new URL(requestUrl);
    url.searchParams.set('audience', audience);
    const response = await this.#caller.send({
      what: WHAT,
      method: 'GET',
      url: url.href,
      bearer: requestToken,
    });
    if (!isSuccess(response)) {
      throw await refused({ by: 'oidc', response, now: this.#caller.host.now(), facts: { audience } });
    }
    const token = tokenField(jsonOf(response, WHAT), 'value', WHAT);
    this.#caller.host.mask(token);
    this.claims = claimsOf(token);
    if (!this.claims)
      throw new BearerError('RESPONSE_INVALID', `${WHAT} answered with a value that is not a JWT.`);
    return { value: token, expiresAt: expiryOfClaims(this.claims) };
  }
}
