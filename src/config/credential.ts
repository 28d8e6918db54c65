/** Where a credential was found, and the identity it belongs to. Not loaded by runs that use only a job's own token. */

import type { ParsedCredential } from '../google/credential/parse.ts';
import { parseCredential } from '../google/credential/parse.ts';
import type { Credential } from '../google/credential/types.ts';
import type { Source } from '../google/identity/source.ts';
import type { Host } from '../host.ts';
import type { InputName } from '../input-names.ts';
import { input, text, variable } from '../message.ts';
import type { Problems } from '../problems.ts';
import { piece } from '../quote.ts';
import { own } from '../record.ts';
import { accountProject, isProjectId } from '../resource-names.ts';

/** Where a credential was found: an input, or another place, in words. */
export type Origin = { readonly input: InputName } | { readonly place: string };

export interface FoundSource {
  readonly source: Source;
  readonly origin: Origin;
  /** The accounts, by e-mail or unique id, that the credential belongs to. */
  readonly accounts?: readonly string[];
  /** The project that the credential names. */
  readonly credentialProject?: string | undefined;
  /** From the variables that override every other source of a project for Application Default Credentials. */
  readonly projectId?: string | undefined;
  /** Used when the credential names none. */
  readonly defaultProject?: string | undefined;
  /** The scopes that the credential itself names. */
  readonly scopes?: readonly string[] | undefined;
}

/** The credential of the input `credentials_json`. */
export async function givenCredential(
  given: string,
  host: Host,
  universe: string,
  problems: Problems,
): Promise<FoundSource | undefined> {
  const parsed = await parseCredential(given, {
    input: 'credentials_json',
    name: text`${input('credentials_json')}`,
    code: 'CREDENTIAL_INVALID',
    universe,
    env: host.env,
    problems,
    mask: (secret) => host.mask(secret),
  });
  return parsed && foundAt({ input: 'credentials_json' }, parsed);
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
  const {
    defaultProject,
    explicitProject,
    findDefaultCredentials,
    isServer,
    metadataServer,
    refusesMetadata,
  } = await import(/* webpackChunkName: "other-credentials" */ '../google/credential/find.ts');
  for (const variable of PROJECT_VARIABLES) {
    const project = own(host.env, variable);
    if (!project || isProjectId(project)) continue;
    problems.add(name, `${variable} is not the id of a project.`, `${variable}: my-project`, 'ADC_INVALID');
  }
  const found = await findDefaultCredentials(host.env);
  if (found.kind === 'metadata' && refusesMetadata(host.env)) {
    const looked = [...found.looked, 'metadata server (not tried, because NO_GCE_CHECK is true)'];
    problems.add(
      name,
      text`No Application Default Credentials were found. These places have none:\n${looked.map((place) => `  ${place}`).join('\n')}`,
      variable('GOOGLE_APPLICATION_CREDENTIALS', '/home/runner/adc.json'),
      { code: 'ADC_NOT_FOUND', subject: '' },
    );
    return undefined;
  }
  if (found.kind === 'metadata') {
    const server = metadataServer(host.env);
    if (server.variable !== undefined && !isServer(server.host)) {
      problems.add(
        name,
        'must be a host name or an address, with or without a port.',
        variable(server.variable, 'metadata.google.internal'),
        { code: 'ADC_INVALID', subject: server.variable },
      );
      return undefined;
    }
    return {
      source: { kind: 'metadata', looked: found.looked },
      origin: { place: 'metadata server' },
      projectId: explicitProject(host.env),
    };
  }
  if (found.kind === 'unreadable') {
    problems.add(
      name,
      text`names ${piece(found.path)}, which ${found.why}.`,
      variable('GOOGLE_APPLICATION_CREDENTIALS', '/home/runner/adc.json'),
      { code: 'ADC_INVALID', subject: text`${found.source}` },
    );
    return undefined;
  }
  const parsed = await parseCredential(found.text, {
    input: name,
    name: text`${piece(found.path)}`,
    code: 'ADC_INVALID',
    universe,
    env: host.env,
    problems,
    mask: (secret) => host.mask(secret),
  });
  if (parsed === undefined) return undefined;
  return {
    ...foundAt({ place: `${found.source} (${piece(found.path)})` }, parsed),
    projectId: explicitProject(host.env),
    defaultProject: await defaultProject(host.env, found.fromGcloud),
  };
}

function foundAt(place: Origin, parsed: ParsedCredential): FoundSource {
  return {
    source: { kind: 'credential', ...parsed },
    origin: place,
    scopes: parsed.credential.type === 'impersonated_service_account' ? parsed.credential.scopes : undefined,
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
