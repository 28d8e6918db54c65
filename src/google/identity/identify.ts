import type { Config } from '../../config/config.ts';
import type { TokenCaller } from '../api.ts';
import { GithubIdentity } from './github.ts';
import type { Identity } from '../identity.ts';
import { ImpersonatedIdentity } from './impersonated.ts';

export interface Identities {
  /** Whose tokens are asked for. */
  readonly identity: Identity;
  /** Who asks: the same, or the one who impersonates. */
  readonly base: Identity;
}

/**
 * Who is asking, ready to ask. Opens the connections that will be needed, those of the checks among them; sends nothing.
 * Only the kind in use is loaded.
 */
export async function identify(
  config: Pick<Config, 'source' | 'impersonate' | 'wanted' | 'checks'>,
  caller: TokenCaller,
): Promise<Identities> {
  const base = await baseIdentity(config, caller);
  const { impersonate, wanted, checks } = config;
  const identity = impersonate ? new ImpersonatedIdentity(base, impersonate, caller) : base;
  identity.expect?.(wanted.idAudiences.length);
  for (const [origin, count] of checks?.origins ?? []) caller.door.connectAhead(origin, { count });
  return { base, identity };
}

/** A job's own token is what most have; whatever else there is comes with what reads it. */
async function baseIdentity({ source }: Pick<Config, 'source'>, caller: TokenCaller): Promise<Identity> {
  if (source.kind === 'github') return new GithubIdentity(source, caller);
  const { identityOf } = await import(/* webpackChunkName: "credential" */ './from-credential.ts');
  return identityOf(source, caller);
}
