import { BearerError } from '../../errors.ts';
import { UnreadableFile } from '../../files/read.ts';
import { claimsOf } from '../../jwt.ts';
import { messageFrom, text } from '../../message.ts';
import type { GoogleApi } from '../api.ts';
import { endpoint, IAM_AUDIENCE_PREFIX } from '../endpoints.ts';
import { exchangeToken } from '../sts.ts';
import type { AccessToken } from '../token.ts';
import { FederatedIdentity } from './federated.ts';
import type { Source } from './source.ts';
import { describePlace, readSubjectToken, subjectTokenProblem } from './subject-token.ts';

/** A job of another CI system, or a pod, by its OIDC token, which is read again at each exchange. */
export class OidcIdentity extends FederatedIdentity {
  readonly #source: Source & { kind: 'oidc' };
  readonly #api: GoogleApi;

  constructor(source: Source & { kind: 'oidc' }, api: GoogleApi) {
    super(source.provider, 'input', api);
    this.#source = source;
    this.#api = api;
    api.http.connectAhead(endpoint('sts', api.universe, '/'));
  }

  protected exchange(scopes: readonly string[]): Promise<AccessToken> {
    return exchangeToken(this.#api, async () => {
      const subjectToken = await this.#read();
      this.claims = claimsOf(subjectToken);
      return {
        audience: `${IAM_AUDIENCE_PREFIX}${this.#source.provider}`,
        scopes,
        subjectToken,
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        facts: this.federation(),
      };
    });
  }

  /** The file may have another token than when the inputs were checked, and the token may have expired. */
  async #read(): Promise<string> {
    const { place } = this.#source;
    const { host } = this.#api;
    let token: string;
    try {
      token = await readSubjectToken(place, host.env);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      throw new BearerError('FILE_READ_FAILED', text`${messageFrom(describePlace(place))} ${error.message}.`);
    }
    host.mask(token);
    const problem = subjectTokenProblem(token, host.now());
    if (problem === undefined) return token;
    throw new BearerError(
      'SUBJECT_TOKEN_INVALID',
      text`${messageFrom(describePlace(place))} ${messageFrom(problem)}`,
    );
  }
}
