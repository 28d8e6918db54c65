import type { Config } from '../config.ts';
import type { TokenCaller } from '../tokens/google.ts';
import type { Credential } from './credential.ts';
import { ExternalIdentity } from './external.ts';
import { GithubIdentity } from './github-oidc.ts';
import type { Identity } from './identity.ts';
import { ImpersonatedIdentity } from './impersonated.ts';
import { KeyIdentity } from './key.ts';
import { MetadataIdentity } from './metadata.ts';
import { UserIdentity, WorkforceUserIdentity } from './user.ts';

export interface Identities {
  /** Whose tokens are asked for. */
  readonly identity: Identity;
  /** Who asks: the same, or the one who impersonates. */
  readonly base: Identity;
}

/** Who is asking, ready to ask. Opens the connections that will be needed; sends nothing. */
export function identify(config: Pick<Config, 'source' | 'impersonate'>, caller: TokenCaller): Identities {
  const base = baseIdentity(config, caller);
  const { impersonate } = config;
  return { base, identity: impersonate ? new ImpersonatedIdentity(base, impersonate, caller) : base };
}

function baseIdentity({ source }: Pick<Config, 'source'>, caller: TokenCaller): Identity {
  switch (source.kind) {
    case 'github':
      return new GithubIdentity(source, caller);
    case 'metadata':
      return new MetadataIdentity(source.looked, caller);
    case 'credential':
      return credentialIdentity(source.credential, caller);
  }
}

function credentialIdentity(credential: Credential, caller: TokenCaller): Identity {
  switch (credential.type) {
    case 'service_account':
      return new KeyIdentity(credential, caller);
    case 'authorized_user':
      return new UserIdentity(credential, caller);
    case 'external_account_authorized_user':
      return new WorkforceUserIdentity(credential, caller);
    case 'external_account': {
      const federated = new ExternalIdentity(credential, caller);
      const { impersonate: account, impersonationLifetimeSeconds: lifetimeSeconds } = credential;
      if (account === undefined) return federated;
      return new ImpersonatedIdentity(federated, { account, delegates: [], lifetimeSeconds }, caller);
    }
    case 'impersonated_service_account': {
      const { account, delegates } = credential;
      return new ImpersonatedIdentity(
        credentialIdentity(credential.source, caller),
        { account, delegates },
        caller,
      );
    }
  }
}
