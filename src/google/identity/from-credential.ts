import type { GoogleApi } from '../api.ts';
import type { Credential } from '../credential/types.ts';
import { hasTokenEndpoint } from '../endpoints.ts';
import type { Identity } from '../identity.ts';
import { ImpersonatedIdentity } from './impersonated.ts';
import { KeyIdentity } from './key.ts';
import { SelfSigningIdentity } from './self-signing.ts';
import type { Source } from './source.ts';

/** The identity of a credential, or of the machine's metadata server. */
export async function identityOf(
  source: Exclude<Source, { kind: 'github' | 'oidc' }>,
  api: GoogleApi,
): Promise<Identity> {
  if (source.kind === 'credential') return credentialIdentity(source.credential, api);
  const { MetadataIdentity } = await import(/* webpackChunkName: "other-credentials" */ './metadata.ts');
  return new MetadataIdentity(source.looked, api);
}

async function credentialIdentity(credential: Credential, api: GoogleApi): Promise<Identity> {
  switch (credential.type) {
    case 'service_account':
      return hasTokenEndpoint(api.universe)
        ? new KeyIdentity(credential, api)
        : new SelfSigningIdentity(credential, api);
    case 'authorized_user': {
      const { UserIdentity } = await import(/* webpackChunkName: "other-credentials" */ './user.ts');
      return new UserIdentity(credential, api);
    }
    case 'external_account_authorized_user': {
      const { WorkforceUserIdentity } = await import(/* webpackChunkName: "other-credentials" */ './user.ts');
      return new WorkforceUserIdentity(credential, api);
    }
    case 'external_account': {
      const { ExternalIdentity } = await import(/* webpackChunkName: "other-credentials" */ './external.ts');
      const federated = new ExternalIdentity(credential, api);
      const { impersonate: account, impersonationOrigin: origin } = credential;
      if (account === undefined) return federated;
      const { impersonationLifetimeSeconds: lifetimeSeconds } = credential;
      return new ImpersonatedIdentity(
        federated,
        { account, delegates: [], origin, lifetimeSeconds, accountFrom: 'file' },
        api,
      );
    }
    case 'impersonated_service_account': {
      const { account, delegates, origin } = credential;
      const base = await credentialIdentity(credential.source, api);
      return new ImpersonatedIdentity(base, { account, delegates, origin, accountFrom: 'file' }, api);
    }
  }
}
