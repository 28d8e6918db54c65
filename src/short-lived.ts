/** Tokens that expire within minutes, and what to do about it. Loaded only when there is one. */

import type { Config } from './config/config.ts';
import { usesProvider } from './config/tokens.ts';
import { rfc3339 } from './duration.ts';
import { isShortLived } from './google/token.ts';
import type { Host } from './host.ts';
import { ACTION, messageFrom, render, setting, type Text, text } from './message.ts';
import type { IssuedTokens } from './publish.ts';
import { safeLine } from './report/safe-text.ts';
import { writeSummary } from './report/write-summary.ts';

const EXAMPLE = 'deployer@my-project.iam.gserviceaccount.com';
const LATER = 'Get it in the step that uses it.';

/** Reports, in the log and the job summary, each token for later steps that expires within ten minutes. */
export function reportShortLived(host: Host, config: Config, { access, ids }: IssuedTokens): void {
  const now = host.now();
  const messages: Text[] = [];
  if (access && config.access.lifetimeSeconds === undefined && isShortLived(access, now))
    messages.push(text`${expiry('access token', access.expiresAt)} ${messageFrom(adviceFor(config))}`);
  for (const id of ids) {
    if (isShortLived(id, now)) messages.push(text`${expiry('ID token', id.expiresAt)} ${messageFrom(LATER)}`);
  }
  for (const message of messages) {
    host.notice(render(message, host.surface ?? ACTION));
    if (config.summary) writeSummary(host, asAlert(render(message, ACTION)));
  }
}

function expiry(name: string, expiresAt = 0): string {
  return `The ${name} expires in less than ten minutes, at ${rfc3339(expiresAt)}.`;
}

/** Only a federated token is short by its nature. */
function adviceFor({ source, impersonate }: Config): Text {
  const federated =
    usesProvider(source) ||
    (source.kind === 'credential' &&
      source.credential.type === 'external_account' &&
      source.credential.impersonate === undefined);
  if (impersonate || !federated) return LATER;
  const subject =
    source.kind === 'github' ? "GitHub's OIDC token, which is valid for five minutes" : 'its subject token';
  return text`A federated token expires with ${subject}. For a token of one hour, name a service account to impersonate:${setting('service_account', EXAMPLE)}`;
}

/** A note in GitHub's Markdown. */
function asAlert(message: string): string {
  const [first = '', ...settings] = message.split('\n').map((line) => safeLine(line).trim());
  const block = settings.length === 0 ? [] : ['', '```yaml', ...settings, '```'];
  return `${['[!NOTE]', first, ...block].map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}
