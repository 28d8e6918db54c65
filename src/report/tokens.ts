import { rfc3339 } from '../duration.ts';
import type { Host } from '../host.ts';
import { howAsked, type RunReport } from './report.ts';

/** Says which tokens were had, as whom, and until when; never the tokens. */
export function logTokens(host: Host, { identity, tokens }: Omit<RunReport, 'checks'>): void {
  const who = identity?.principal ?? 'an identity that does not say its name';
  if (identity) host.info(`Asked as ${who} (${howAsked(identity)})`);
  for (const { kind, audience, scopes, expiresAt } of tokens) {
    const what = kind === 'id_token' ? `ID token for ${audience}` : `Access token for ${scopes?.join(' ')}`;
    const until = expiresAt === undefined ? 'expiry not said' : `until ${rfc3339(expiresAt)}`;
    host.info(`${what}, ${until}`);
  }
}
