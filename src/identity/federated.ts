import { BearerError } from '../errors.ts';

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
