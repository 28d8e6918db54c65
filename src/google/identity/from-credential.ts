import type { Source } from '../../config/config.ts';
import type { TokenCaller } from '../api.ts';
import type { Credential } from '../credential/parse.ts';
import type { Identity } from '../identity.ts';
import { ImpersonatedIdentity } from './impersonated.ts';
import { KeyIdentity } from './key.ts';

/** Who asks by a credential, or by the machine's metadata server. */
export async function identityOf(
  source: Exclude<Source, { kind: 'github' }>,
  caller: TokenCaller,
): Promise<Identity> {
  if (source.kind === 'credential') return credentialIdentity(source.credential, caller);
  const { MetadataIdentity } = await import(/* webpackChunkName: "other-credentials" */ './metadata.ts');
  return new MetadataIdentity(source.looked, caller);
}

async function credentialIdentity(credential: Credential, caller: TokenCaller): Promise<Identity> {
  switch (credential.type) {
    case 'service_account':
      return new KeyIdentity(credential, caller);
    case 'authorized_user': {
      const { UserIdentity } = await import(/* webpackChunkName: "other-credentials" */ './user.ts');
      return new UserIdentity(credential, caller);
    }
    case 'external_account_authorized_user': {
      const { WorkforceUserIdentity } = await import(/* webpackChunkName: "other-credentials" */ './user.ts');
      return new WorkforceUserIdentity(credential, caller);
    }
    case 'external_account': {
      const { ExternalIdentity } = await import(/* webpackChunkName: "other-credentials" */ './external.ts');
      const federated = new ExternalIdentity(credential, caller);
      const { impersonate: account, impersonationLifetimeSeconds: lifetimeSeconds } = credential;
      if (account === undefined) return federated;
      return new ImpersonatedIdentity(federated, { account, delegates: [], lifetimeSeconds }, caller);
    }
    case 'impersonated_service_account': {
      const { account, delegates } = credential;
      const base = await credentialIdentity(credential.source, caller);
      return new ImpersonatedIdentity(base, { account, delegates }, caller);
    }
  }
}
