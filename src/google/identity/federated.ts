import { BearerError } from '../../errors.ts';
import type { GoogleApi } from '../api.ts';
import { type AccessTokenRequest, type Federation, type Identity, memoize } from '../identity.ts';
import { type AccessToken, type IdToken, isFresh } from '../token.ts';

/** Whoever is known to Google by the provider of a pool: a token from elsewhere, exchanged at STS once for its scopes. */
export abstract class FederatedIdentity implements Identity {
  readonly #provider: string;
  readonly #exchange: (scopes: string) => Promise<AccessToken>;
  /** Of the token from elsewhere, once it was had and where it is a JWT. */
  protected claims: Federation['claims'];

  /** @param provider `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
  constructor(provider: string, api: GoogleApi) {
    this.#provider = provider;
    this.#exchange = memoize(
      (scopes) => this.exchange(scopes.split(' ')),
      (token) => isFresh(token, api.host.now()),
    );
  }

  /** The subject is what the token calls `sub`, as nearly every provider maps it. */
  principal(): string | undefined {
    const subject = this.claims?.['sub'];
    return typeof subject === 'string' ? principalOf(this.#provider, subject) : undefined;
  }

  federation(): Federation {
    return { provider: this.#provider, claims: this.claims };
  }

  accessToken({ scopes }: AccessTokenRequest): Promise<AccessToken> {
    return this.#exchange(scopes.join(' '));
  }

  idToken(): Promise<IdToken> {
    return federationOnly('an ID token');
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

/** What a federated identity without a service account cannot have. */
export function federationOnly(what: string): Promise<never> {
  return Promise.reject(
    new BearerError(
      'ID_TOKEN_UNAVAILABLE',
      `A federated identity without a service account cannot have ${what}: Google has no endpoint for it.`,
      { remedy: 'Name a service account to impersonate in service_account.' },
    ),
  );
}
