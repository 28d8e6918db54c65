import type { Config } from '../config.ts';
import type { TokenCaller } from '../tokens/google.ts';
import type { Credential } from './credential.ts';
import { GithubIdentity } from './github-oidc.ts';
import type { Identity } from './identity.ts';
import { ImpersonatedIdentity } from './impersonated.ts';

export interface Identities {
  /** Whose tokens are asked for. */
  readonly identity: Identity;
  /** Who asks: the same, or the one who impersonates. */
  readonly base: Identity;
}

/** Who is asking, ready to ask. Opens the connections that will be needed; sends nothing. Only the kind in use is loaded. */
export async function identify(
  config: Pick<Config, 'source' | 'impersonate'>,
  caller: TokenCaller,
): Promise<Identities> {
  const base = await baseIdentity(config, caller);
  const { impersonate } = config;
  return { base, identity: impersonate ? new ImpersonatedIdentity(base, impersonate, caller) : base };
}

async function baseIdentity({ source }: Pick<Config, 'source'>, caller: TokenCaller): Promise<Identity> {
  switch (source.kind) {
    case 'github':
      return new GithubIdentity(source, caller);
    case 'metadata': {
      const { MetadataIdentity } = await import(/* webpackChunkName: "credentials" */ './metadata.ts');
      return new MetadataIdentity(source.looked, caller);
    }
    case 'credential':
      return credentialIdentity(source.credential, caller);
  }
}

async function credentialIdentity(credential: Credential, caller: TokenCaller): Promise<Identity> {
  switch (credential.type) {
    case 'service_account': {
      const { KeyIdentity } = await import(/* webpackChunkName: "credentials" */ './key.ts');
      return new KeyIdentity(credential, caller);
    }
    case 'authorized_user': {
      const { UserIdentity } = await import(/* webpackChunkName: "credentials" */ './user.ts');
      return new UserIdentity(credential, caller);
    }
    case 'external_account_authorized_user': {
      const { WorkforceUserIdentity } = await import(/* webpackChunkName: "credentials" */ './user.ts');
      return new WorkforceUserIdentity(credential, caller);
    }
    case 'external_account': {
      const { ExternalIdentity } = await import(/* webpackChunkName: "credentials" */ './external.ts');
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
