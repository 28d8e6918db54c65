import { quote } from '../quote.ts';
import { accountProject } from '../resource-names.ts';
import type { Facts } from './refusal.ts';

/** Accounts that Google makes itself, whose addresses have no `.iam.`. */
const GOOGLES_OWN = new Set(['appspot', 'developer', 'cloudservices', 'cloudbuild']);

/**
 * What looks mistyped in the address of a service account that Google does not know, as a sentence with the address
 * it likely should be; nothing where it looks as an address should.
 * @see https://cloud.google.com/iam/docs/service-account-types#user-managed
 */
export function mistyped(account: string, { projectId }: Pick<Facts, 'projectId'>): string | undefined {
  const at = account.lastIndexOf('@');
  if (at < 0) return undefined;
  const name = account.slice(0, at);
  const domain = account.slice(at + 1);
  const bare = account.replace(/[^\w.@:-]/g, '');
  if (bare !== account)
    return `No such address has the character ${quote(odd(account))} in it: likely ${bare}.`;
  const withoutIam = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(domain)?.[1];
  if (withoutIam !== undefined) {
    if (GOOGLES_OWN.has(withoutIam)) return undefined;
    return `An account's address has .iam. in it: likely ${name}@${withoutIam}.iam.gserviceaccount.com.`;
  }
  if (!domain.endsWith('.iam.gserviceaccount.com')) {
    const close = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(
      domain,
    )?.[1];
    return close === undefined
      ? `It does not end in .iam.gserviceaccount.com: likely a person's or a group's address, and only service accounts can be acted for.`
      : `An account's address ends in .iam.gserviceaccount.com: likely ${name}@${close}.iam.gserviceaccount.com.`;
  }
  const project = accountProject(account);
  if (project !== undefined && /^\d+$/.test(project)) {
    return `It has the project number ${project} where the project id is needed: gcloud projects describe ${project} --format='value(projectId)' prints it.`;
  }
  if (/[A-Z]/.test(account)) return `An account's address is in lower case: likely ${account.toLowerCase()}.`;
  if (project !== undefined && (name.length < 6 || name.length > 30)) {
    return `An account's name has 6 to 30 characters, and ${name} has ${name.length}: likely it was cut short or is not the account's id.`;
  }
  if (project !== undefined && projectId !== undefined && project !== projectId) {
    return `It names the project ${project}, and this run's project is ${projectId}: if the account is there, it is ${name}@${emailDomain(projectId)}.iam.gserviceaccount.com.`;
  }
  return undefined;
}

function odd(account: string): string {
  return /[^\w.@:-]/.exec(account)?.[0] ?? '';
}

/** A domain-scoped project, `example.com:my-project`, is turned around in addresses. */
function emailDomain(project: string): string {
  const [domain, id] = project.split(':');
  return id === undefined ? project : `${id}.${domain}`;
}
