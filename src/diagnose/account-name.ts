import { command, type Message, text } from '../message.ts';
import { quote } from '../quote.ts';
import { accountProject, projectDomain } from '../resource-names.ts';
import type { Facts } from './refusal.ts';

/** Accounts that Google creates itself: their addresses have no `.iam.`. */
const GOOGLES_OWN = new Set(['appspot', 'developer', 'cloudservices', 'cloudbuild']);

/**
 * What looks mistyped in the address of a service account that Google does not know, as a sentence with the likely
 * address; nothing where the address is well formed.
 * @see https://cloud.google.com/iam/docs/service-account-types#user-managed
 */
export function mistyped(account: string, { projectId }: Pick<Facts, 'projectId'>): Message | undefined {
  const at = account.lastIndexOf('@');
  if (at < 0) return undefined;
  const name = account.slice(0, at);
  const domain = account.slice(at + 1);
  const bare = account.replace(/[^\w.@:-]/g, '');
  if (bare !== account)
    return text`An account's address cannot have the character ${quote(odd(account))}. It is likely ${bare}.`;
  const scoped = /^([a-z0-9.-]+:[a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(domain)?.[1];
  if (scoped !== undefined) {
    return text`In an address, the id of a domain-scoped project is in reverse order. It is likely ${name}@${projectDomain(scoped)}.iam.gserviceaccount.com.`;
  }
  const withoutIam = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(domain)?.[1];
  if (withoutIam !== undefined) {
    if (GOOGLES_OWN.has(withoutIam)) return undefined;
    return text`An account's address has .iam. in it. It is likely ${name}@${withoutIam}.iam.gserviceaccount.com.`;
  }
  if (!domain.endsWith('.iam.gserviceaccount.com')) {
    const close = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(
      domain,
    )?.[1];
    return close === undefined
      ? text`It does not end in .iam.gserviceaccount.com. It is likely the address of a person or a group, and only service accounts can be impersonated.`
      : text`An account's address ends in .iam.gserviceaccount.com. It is likely ${name}@${close}.iam.gserviceaccount.com.`;
  }
  const project = accountProject(account);
  if (project !== undefined && /^\d+$/.test(project)) {
    return text`It has the project number ${project} where the project id is needed. To see the project id:${command(`gcloud projects describe ${project} --format='value(projectId)'`)}`;
  }
  if (/[A-Z]/.test(account))
    return text`An account's address is in lower case. It is likely ${account.toLowerCase()}.`;
  if (project !== undefined && (name.length < 6 || name.length > 30)) {
    return text`An account's name has 6 to 30 characters, and ${name} has ${name.length}. It was likely cut short or is not the account's id.`;
  }
  if (project !== undefined && projectId !== undefined && project !== projectId) {
    return text`It names the project ${project}, and this run's project is ${projectId}. If the account is in this run's project, it is ${name}@${projectDomain(projectId)}.iam.gserviceaccount.com.`;
  }
  return undefined;
}

function odd(account: string): string {
  return /[^\w.@:-]/.exec(account)?.[0] ?? '';
}
