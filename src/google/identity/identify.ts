import type { GoogleApi } from '../api.ts';
import type { Identities, Identity } from '../identity.ts';
import { GithubIdentity } from './github.ts';
import type { Impersonation } from './impersonated.ts';
import { ImpersonatedIdentity } from './impersonated.ts';
import type { Source } from './source.ts';

/**
 * The identity whose tokens the inputs ask for. Opens connections to the servers that it will call, and sends nothing.
 * Loads only the kind of identity that is used.
 */
export async function identify(
  source: Source,
  impersonate: Impersonation | undefined,
  api: GoogleApi,
): Promise<Identities> {
  const base = await baseIdentity(source, api);
  return { base, identity: impersonate ? new ImpersonatedIdentity(base, impersonate, api) : base };
}

async function baseIdentity(source: Source, api: GoogleApi): Promise<Identity> {
  if (source.kind === 'github') return new GithubIdentity(source, api);
  if (source.kind === 'oidc') {
    const { OidcIdentity } = await import(/* webpackChunkName: "other-credentials" */ './oidc.ts');
    return new OidcIdentity(source, api);
  }
  const { identityOf } = await import(/* webpackChunkName: "credential" */ './from-credential.ts');
  return identityOf(source, api);
}
