import { BearerError } from '../../errors.ts';
import { input, text } from '../../message.ts';
import type { GoogleApi } from '../api.ts';
import { type AccessTokenRequest, type Federation, type Identity, memoize } from '../identity.ts';
import type { PrincipalNames } from '../principal.ts';
import { type AccessToken, type IdToken, isFresh, type SignedJwt } from '../token.ts';

/** A principal of a provider: its subject token is exchanged at STS, once for each set of scopes. */
export abstract class FederatedIdentity implements Identity {
  readonly #provider: string | undefined;
  readonly #tokenFrom: Federation['tokenFrom'];
  readonly #exchange: (scopes: string) => Promise<AccessToken>;
  /** The claims of the subject token, after the first exchange and where it is a JWT. */
  protected claims: Federation['claims'];

  /** @param provider `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`, where it is one */
  constructor(provider: string | undefined, tokenFrom: Federation['tokenFrom'], api: GoogleApi) {
    this.#provider = provider;
    this.#tokenFrom = tokenFrom;
    this.#exchange = memoize(
      (scopes) => this.exchange(scopes.split(' ')),
      (token) => isFresh(token, api.host.now()),
    );
  }

  /** The subject is the token's `sub`, as nearly every provider maps it. */
  principal(): string | undefined {
    const subject = this.claims?.['sub'];
    if (this.#provider === undefined || typeof subject !== 'string') return undefined;
    return principalOf(this.#provider, subject);
  }

  names(): PrincipalNames {
    return { subject: this.principal() };
  }

  federation(): Federation {
    return { tokenFrom: this.#tokenFrom, provider: this.#provider, claims: this.claims };
  }

  accessToken({ scopes }: AccessTokenRequest): Promise<AccessToken> {
    return this.#exchange(scopes.join(' '));
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

  protected abstract exchange(scopes: readonly string[]): Promise<AccessToken>;
}

/** @see https://cloud.google.com/iam/docs/principal-identifiers */
function principalOf(provider: string, subject: string): string {
  const pool = provider.replace(/\/providers\/[^/]+$/, '');
  return `principal://iam.googleapis.com/${pool}/subject/${subject}`;
}

/** Rejects for what a federated identity cannot get without a service account. */
export function federationOnly(what: string): Promise<never> {
  return Promise.reject(
    new BearerError(
      'ID_TOKEN_UNAVAILABLE',
      `A federated identity without a service account cannot get ${what}, because Google has no endpoint for it.`,
      { remedy: text`Name a service account to impersonate in ${input('service_account')}.` },
    ),
  );
}
