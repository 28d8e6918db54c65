/** Where a credential was found, and who asks by it. Loaded by runs that ask by anything but a job's own token. */

import type { ParsedCredential } from '../google/credential/parse.ts';
import { parseCredential } from '../google/credential/parse.ts';
import type { Credential } from '../google/credential/types.ts';
import type { Source } from '../google/identity/source.ts';
import type { Host } from '../host.ts';
import type { Problems } from '../problems.ts';
import { piece } from '../quote.ts';
import { own } from '../record.ts';
import { accountProject, isProjectId } from '../resource-names.ts';

export interface FoundSource {
  readonly source: Source;
  readonly foundIn: string;
  /** The accounts, by e-mail or unique id, that it asks as already. */
  readonly accounts?: readonly string[];
  /** The project that the credential names. */
  readonly credentialProject?: string | undefined;
  /** Set by the variables that override every other finding of Application Default Credentials. */
  readonly projectId?: string | undefined;
  /** Used when the credential names none. */
  readonly defaultProject?: string | undefined;
}

/** The credential of the input `credentials_json`. */
export async function givenCredential(
  text: string,
  host: Host,
  universe: string,
  problems: Problems,
): Promise<FoundSource | undefined> {
  const parsed = await parseCredential(text, {
    name: 'credentials_json',
    code: 'CREDENTIAL_INVALID',
    universe,
    env: host.env,
    problems,
    mask: (secret) => host.mask(secret),
  });
  return parsed && foundIn('input credentials_json', parsed);
}

/** The variables that name the project of Application Default Credentials. */
const PROJECT_VARIABLES = ['GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT', 'CLOUDSDK_CORE_PROJECT'];

/** Application Default Credentials: a file, or the metadata server. */
export async function defaultCredential(
  host: Host,
  universe: string,
  problems: Problems,
): Promise<FoundSource | undefined> {
  const name = 'application_default_credentials';
  const { defaultProject, explicitProject, findDefaultCredentials } = await import(
    /* webpackChunkName: "other-credentials" */ '../google/credential/find.ts'
  );
  for (const variable of PROJECT_VARIABLES) {
    const project = own(host.env, variable);
    if (!project || isProjectId(project)) continue;
    problems.add(name, `${variable} is not the id of a project.`, `${variable}: my-project`, 'ADC_INVALID');
  }
  const found = await findDefaultCredentials(host.env);
  if (found.kind === 'metadata') {
    return {
      source: { kind: 'metadata', looked: found.looked },
      foundIn: 'metadata server',
      projectId: explicitProject(host.env),
    };
  }
  if (found.kind === 'unreadable') {
    problems.add(
      name,
      `${found.source} names ${piece(found.path)}, which ${found.why}.`,
      'GOOGLE_APPLICATION_CREDENTIALS: /home/runner/adc.json',
      'ADC_INVALID',
    );
    return undefined;
  }
  const parsed = await parseCredential(found.text, {
    name: `${name}, ${piece(found.path)}`,
    code: 'ADC_INVALID',
    universe,
    env: host.env,
    problems,
    mask: (secret) => host.mask(secret),
  });
  if (parsed === undefined) return undefined;
  return {
    ...foundIn(`${found.source} (${piece(found.path)})`, parsed),
    projectId: explicitProject(host.env),
    defaultProject: await defaultProject(host.env, found.fromGcloud),
  };
}

function foundIn(place: string, parsed: ParsedCredential): FoundSource {
  return {
    source: { kind: 'credential', ...parsed },
    foundIn: place,
    accounts: accountsOf(parsed.credential),
    credentialProject: projectOf(parsed.credential),
  };
}

function accountsOf(credential: Credential): readonly string[] {
  switch (credential.type) {
    case 'service_account':
      return [credential.clientEmail, ...(credential.clientId === undefined ? [] : [credential.clientId])];
    case 'impersonated_service_account':
      return [credential.account];
    case 'external_account':
      return credential.impersonate === undefined ? [] : [credential.impersonate];
    case 'authorized_user':
    case 'external_account_authorized_user':
      return [];
  }
}

function projectOf(credential: Credential): string | undefined {
  if (credential.type === 'service_account' && credential.projectId !== undefined)
    return credential.projectId;
  const [account] = accountsOf(credential);
  return account === undefined ? undefined : accountProject(account);
}
