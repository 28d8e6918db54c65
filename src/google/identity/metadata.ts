import type { Facts } from '../../diagnose/diagnose.ts';
import { BearerError } from '../../errors.ts';
import { NetworkError } from '../../http/failure.ts';
import type { HttpResponse } from '../../http/message.ts';
import { header } from '../../http/message.ts';
import { command, input, text, variable } from '../../message.ts';
import { piece } from '../../quote.ts';
import type { GoogleApi } from '../api.ts';
import { expiryOf, isSuccess, jsonOf, refused, tokenField } from '../api.ts';
import { metadataServer } from '../credential/find.ts';
import { generateAccessToken, signJwt } from '../iam-credentials.ts';
import type { AccessTokenRequest, Identity } from '../identity.ts';
import { CLOUD_PLATFORM, memoize } from '../identity.ts';
import { accessTokenForAssertion, assertionClaims } from '../oauth.ts';
import type { PrincipalNames } from '../principal.ts';
import { signedJwtClaims } from '../signed-jwt.ts';
import type { AccessToken, IdToken, SignedJwt } from '../token.ts';
import { requireToken, toIdToken } from '../token.ts';

const WHAT = 'The metadata server';
/** The server is on this machine and responds within milliseconds, if it exists. */
const ATTEMPT_MS = 3000;

/**
 * The account of the machine this runs on: Compute Engine, GKE, Cloud Run.
 * @see https://cloud.google.com/compute/docs/access/authenticate-workloads
 */
export class MetadataIdentity implements Identity {
  readonly #api: GoogleApi;
  readonly #looked: readonly string[];
  /** Requested first: one request shows whether there is a server and an account. */
  readonly #account = memoize(() => this.#askAccount());
  readonly #facts = memoize(() => this.#introduce());
  #email: string | undefined;
  #project: string | undefined;

  constructor(looked: readonly string[], api: GoogleApi) {
    this.#api = api;
    this.#looked = looked;
  }

  principal(): string | undefined {
    return this.#email;
  }

  /** On GKE without a service account, the address is the name of a pool. */
  names(): PrincipalNames {
    return { email: this.#email?.includes('@') ? this.#email : undefined };
  }

  projectId(): string | undefined {
    return this.#project;
  }

  async accessToken({ scopes, lifetimeSeconds }: AccessTokenRequest): Promise<AccessToken> {
    if (lifetimeSeconds === undefined) return this.#token(scopes);
    const acting = () => this.#actingForItself();
    return generateAccessToken(this.#api, acting, scopes, lifetimeSeconds);
  }

  async idToken(audience: string, includeEmail: boolean): Promise<IdToken> {
    await this.#account('');
    const query = new URLSearchParams({ audience, ...(includeEmail ? { format: 'full' } : {}) });
    const [response] = await Promise.all([
      this.#get(`instance/service-accounts/default/identity?${query}`, { audience }),
      this.#facts(''),
    ]);
    const value = requireToken(response.body.toString('utf8').trim(), 'ID token', WHAT);
    this.#api.host.mask(value);
    return toIdToken(value, audience, WHAT);
  }

  async signedJwt(audience: string): Promise<SignedJwt> {
    const acting = await this.#actingForItself();
    // On GKE without a service account the name is that of the pool, `PROJECT.svc.id.goog`.
    if (!acting.account.includes('@')) {
      throw new BearerError(
        'ID_TOKEN_UNAVAILABLE',
        text`${WHAT} names no service account that could sign a JWT. The name is ${piece(acting.account)}.`,
        { remedy: text`Name a service account to impersonate in ${input('service_account')}.` },
      );
    }
    const claims = signedJwtClaims(acting.account, audience, this.#api.host.now());
    const value = await signJwt(this.#api, async () => acting, claims);
    return { value, expiresAt: claims.exp * 1000 };
  }

  async delegatedToken(
    subject: string,
    { scopes, lifetimeSeconds }: AccessTokenRequest,
  ): Promise<AccessToken> {
    const acting = await this.#actingForItself();
    const { universe, host } = this.#api;
    const claims = assertionClaims(
      acting.account,
      universe,
      { scope: scopes.join(' '), sub: subject, lifetimeSeconds },
      host.now(),
    );
    const assertion = await signJwt(this.#api, async () => acting, claims);
    const facts = { account: acting.account, subject, scopes, credential: 'service_account' as const };
    return accessTokenForAssertion(this.#api, assertion, facts);
  }

  async #actingForItself() {
    const own = await this.#token([CLOUD_PLATFORM]);
    const account = this.#email ?? 'default';
    return { account, delegates: [], bearer: own.value, principal: this.#email };
  }

  async #token(scopes: readonly string[]): Promise<AccessToken> {
    await this.#account('');
    const query = new URLSearchParams({ scopes: scopes.join(',') });
    const [response] = await Promise.all([
      this.#get(`instance/service-accounts/default/token?${query}`, { scopes }),
      this.#facts(''),
    ]);
    const json = jsonOf(response, WHAT);
    const value = tokenField(json, 'access_token', WHAT);
    this.#api.host.mask(value);
    return { value, expiresAt: expiryOf(json, this.#api.host.now(), WHAT) };
  }

  async #askAccount(): Promise<void> {
    const email = await this.#get('instance/service-accounts/default/email');
    this.#email = plain(email, ACCOUNT);
  }

  /** The project and the universe. */
  async #introduce(): Promise<void> {
    await this.#account('');
    const [project, universe] = await Promise.all([
      this.#get('project/project-id').catch(() => undefined),
      this.#get('universe/universe-domain').catch(() => undefined),
    ]);
    this.#project = project && plain(project, PROJECT);
    const domain = universe && plain(universe, DOMAIN);
    if (domain && domain !== this.#api.universe) {
      throw new BearerError(
        'INPUT_INVALID',
        text`${input('universe')} is ${this.#api.universe}, and this machine belongs to the universe ${domain}. Set that domain only if it is your cloud provider's.`,
      );
    }
  }

  /** @param requested the scopes or the audience of a token request, for the explanation of a refusal */
  async #get(path: string, requested?: Facts): Promise<HttpResponse> {
    const { host } = this.#api;
    const { host: server } = metadataServer(host.env);
    let response: HttpResponse;
    try {
      response = await this.#api.google({
        what: WHAT,
        method: 'GET',
        url: `http://${server}/computeMetadata/v1/${path}`,
        headers: { 'metadata-flavor': 'Google', accept: '*/*' },
        attemptMs: ATTEMPT_MS,
        direct: true,
      });
    } catch (error) {
      if (error instanceof NetworkError) throw this.#absent(error);
      throw error;
    }
    if (header(response, 'metadata-flavor') !== 'Google') {
      // Other clouds have a server at the same address.
      throw this.#absent(
        new Error(`${piece(server)} responded ${response.status} and is not Google's metadata server`),
      );
    }
    if (isSuccess(response)) return response;
    // The account and the project, which are requested at the same time, make the message more precise.
    if (requested) await this.#facts('').catch(() => {});
    const facts = { ...requested, account: this.#email, projectId: this.#project };
    throw await refused({ by: 'metadata', response, now: host.now(), facts });
  }

  #absent(cause: Error): BearerError {
    const looked = [...this.#looked, `metadata server (${cause.message})`].map((place) => `  ${place}`);
    return new BearerError(
      'ADC_NOT_FOUND',
      text`No Application Default Credentials were found. These places have none:\n${looked.join('\n')}`,
      {
        remedy:
          this.#api.host.env['RUNNER_ENVIRONMENT'] === 'github-hosted'
            ? text`A GitHub-hosted runner has no Google account. Set ${input('workload_identity_provider')} in place of ${input('application_default_credentials')}.`
            : text`On a person's machine, log in:${command('gcloud auth application-default login')}\nElsewhere, name a credential file:${variable('GOOGLE_APPLICATION_CREDENTIALS', '/path/to/credentials.json')}`,
        cause,
      },
    );
  }
}

/** An e-mail; on GKE the workload identity pool, `PROJECT.svc.id.goog`. */
const ACCOUNT = /^[\w.:@+-]{1,300}$/;
/** With `example.com:` before it for a project of a domain. */
const PROJECT = /^[a-z0-9][a-z0-9.:-]{0,100}$/;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** A name from the server; nothing when the response is not one. */
function plain(response: HttpResponse, name: RegExp): string | undefined {
  const given = response.body.toString('utf8').trim();
  return name.test(given) ? given : undefined;
}
