import { INVISIBLE } from './characters.ts';

const PROVIDER = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([\w-]+)\/providers\/([\w-]+)$/;

/** A provider's resource name; undefined for anything else; diagnose/provider-name.ts explains why. */
export function parseProvider(text: string): string | undefined {
  const name = bareProvider(text);
  return isProvider(name) ? name : undefined;
}

/**
 * @see https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
export function isProvider(name: string): boolean {
  return PROVIDER.test(name);
}

/** The audience of a credential file spells the same name with Google's host before it. */
export function bareProvider(text: string): string {
  return text.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, '');
}

/** What Terraform and gcloud write before the e-mail address or the unique id of an account. */
const ACCOUNT_PREFIX =
  /^(?:serviceAccount:|(?:(?:https:)?\/\/iam\.[a-z0-9.-]+\/(?:v1\/)?)?projects\/(?:-|[\w.:-]+)\/serviceAccounts\/)/;

/**
 * The e-mail address or the unique id of a service account, which may be written as an IAM member (`serviceAccount:E`), as
 * a resource name (`projects/P/serviceAccounts/E`), or as a full resource name (`//iam.googleapis.com/projects/…`).
 * @returns undefined for anything else; diagnose/account-form.ts explains why
 */
export function parseAccount(text: string): string | undefined {
  const account = text.replace(ACCOUNT_PREFIX, '');
  const isAccount =
    /^[A-Za-z0-9](?:[\w.+-]*\w)?@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$|^\d{6,32}$/;
  return isAccount.test(account) ? account : undefined;
}

/** Whether a text is the e-mail address of a user, in the characters that Google Workspace and Cloud Identity allow. */
export function isUserEmail(text: string): boolean {
  return (
    /^[\p{L}\p{N}_%+&~!#*=-](?:[\p{L}\p{N}._%+'&~!#*=-]*[\p{L}\p{N}_%+&~!#*=-])?@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(
      text,
    ) && !INVISIBLE.test(text)
  );
}

/**
 * The project a service account's e-mail names: `NAME@PROJECT.iam.gserviceaccount.com`, domain-scoped
 * `NAME@PROJECT.DOMAIN.TLD.iam.gserviceaccount.com`, App Engine's `PROJECT@appspot.gserviceaccount.com`.
 * Compute Engine's names a number, and other accounts name none.
 */
export function accountProject(account: string): string | undefined {
  const user = /^[^@]+@([^@:]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1];
  if (user !== undefined && !/^gcp-sa-/.test(user)) {
    const [project, ...domain] = user.split('.');
    return domain.length === 0 ? project : `${domain.join('.')}:${project}`;
  }
  return /^([^@]+)@appspot\.gserviceaccount\.com$/.exec(account)?.[1];
}

/**
 * A project in a domain name: a domain-scoped project, `example.com:my-project`, is in reverse order in addresses of accounts and
 * in pools of GKE.
 */
export function projectDomain(project: string): string {
  const [domain, id] = project.split(':');
  return id === undefined ? project : `${id}.${domain}`;
}

/**
 * Whether a text is the id or the number of a project. A key or a token is longer.
 * @see https://cloud.google.com/resource-manager/docs/creating-managing-projects
 */
export function isProjectId(text: string): boolean {
  return /^(?:[\w.-]{1,63}:)?[\w-]{1,30}$/.test(text);
}
