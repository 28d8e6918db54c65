import { rfc3339 } from '../duration.ts';
import type { Host } from '../host.ts';
import { describeIdentity, type RunReport } from './report.ts';

/** Logs the identity and, for each token, its audience or scopes and its expiry. Never the token. */
export function logTokens(host: Host, { identity, tokens }: Omit<RunReport, 'checks'>): void {
  const principal = identity?.principal ?? 'an identity without a name';
  if (identity) host.info(`Identity: ${principal} (${describeIdentity(identity)})`);
  for (const { kind, audience, scopes, expiresAt } of tokens) {
    const what = kind === 'id_token' ? `ID token for ${audience}` : `Access token for ${scopes?.join(' ')}`;
    const until = expiresAt === undefined ? 'expiry unknown' : `until ${rfc3339(expiresAt)}`;
    host.info(`${what}, ${until}`);
  }
}
