import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { MOST_BYTES, readText, UnreadableFile } from '../../files/read.ts';
import { piece } from '../../quote.ts';
import { isProjectId } from '../../resource-names.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where Application Default Credentials were found, before they are parsed. */
export type FoundCredentials =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly source: string;
      readonly text: string;
      readonly fromGcloud: boolean;
    }
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly source: string;
      /** Follows the path. */
      readonly why: string;
      readonly isAbsent: boolean;
    }
  /** There is no file. Only the metadata server is left. */
  | { readonly kind: 'metadata'; readonly looked: readonly string[] };

/**
 * The search order of Google's own libraries: the variable, gcloud's well-known file, the metadata server.
 * Only files are read here. The first request to the metadata server is for a token.
 * @see https://google.aip.dev/auth/4110
 */
export async function findDefaultCredentials(env: Env): Promise<FoundCredentials> {
  const named = env['GOOGLE_APPLICATION_CREDENTIALS'];
  const wellKnown = join(gcloudFolder(env), 'application_default_credentials.json');
  if (named) return read(named, 'env GOOGLE_APPLICATION_CREDENTIALS', resolve(named) === resolve(wellKnown));
  const found = await read(wellKnown, "gcloud's application-default login", true);
  if (found.kind === 'file') return found;
  if (found.kind === 'unreadable' && !found.isAbsent) return found;
  return {
    kind: 'metadata',
    looked: ['env GOOGLE_APPLICATION_CREDENTIALS (not set)', `${piece(wellKnown)} (no such file)`],
  };
}

const METADATA_HOST = 'metadata.google.internal';

/**
 * The host of the metadata server, and the variable that names it. GCE_METADATA_ROOT is the older name of
 * GCE_METADATA_HOST, in Python's google-auth; only Node.js's gcp-metadata reads GCE_METADATA_IP, and accepts an origin.
 */
export function metadataServer(env: Env): { readonly host: string; readonly variable: string | undefined } {
  const named = [
    ['GCE_METADATA_HOST', env['GCE_METADATA_HOST']],
    ['GCE_METADATA_ROOT', env['GCE_METADATA_ROOT']],
    ['GCE_METADATA_IP', env['GCE_METADATA_IP']],
  ] as const;
  const [variable, value] = named.find(([, given]) => given) ?? [];
  return { host: (value ?? METADATA_HOST).replace(/^http:\/\//, '').replace(/\/+$/, ''), variable };
}

/** Whether a text is a host name or an address, with or without a port: the whole of a URL's authority, without a user. */
export function isServer(host: string): boolean {
  return /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}/`);
}

/** Google's libraries do not look for a metadata server then. Java reads the value in any case, Python in small letters. */
export function refusesMetadata(env: Env): boolean {
  return env['NO_GCE_CHECK']?.trim().toLowerCase() === 'true';
}

async function read(path: string, source: string, fromGcloud: boolean): Promise<FoundCredentials> {
  try {
    const text = await readText(path, { maxBytes: MOST_BYTES.credential });
    return { kind: 'file', path, source, text, fromGcloud };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'unreadable', path, source, why: error.message, isAbsent: error.isAbsent };
  }
}

/** The folder of gcloud's settings. */
export function gcloudFolder(env: Env): string {
  if (env['CLOUDSDK_CONFIG']) return env['CLOUDSDK_CONFIG'];
  if (process.platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'gcloud');
  return join(env['HOME'] ?? homedir(), '.config', 'gcloud');
}

/**
 * The project that `google.auth.default()` finds when the credentials do not name one: the two variables, then for gcloud's
 * own login gcloud's configuration. It is read from files, because running gcloud takes a second and may fail.
 */
export async function defaultProject(env: Env, fromGcloud: boolean): Promise<string | undefined> {
  const explicit = explicitProject(env);
  if (explicit || !fromGcloud) return explicit;
  if (env['CLOUDSDK_CORE_PROJECT']) return env['CLOUDSDK_CORE_PROJECT'];
  const folder = gcloudFolder(env);
  const active =
    env['CLOUDSDK_ACTIVE_CONFIG_NAME'] ||
    (await settingOf(join(folder, 'active_config'))).trim() ||
    'default';
  // A name with a separator would be a path outside the folder.
  if (!/^[a-z][a-z0-9-]*$/i.test(active)) return undefined;
  const project = projectOf(await settingOf(join(folder, 'configurations', `config_${active}`)));
  // It becomes an output and the value of variables.
  return project !== undefined && isProjectId(project) ? project : undefined;
}

/** One of gcloud's own files; empty when it does not exist. */
async function settingOf(path: string): Promise<string> {
  return readText(path, { maxBytes: MOST_BYTES.credential }).catch(() => '');
}

/** `GOOGLE_CLOUD_PROJECT`, or the older `GCLOUD_PROJECT`. */
export function explicitProject(env: Env): string | undefined {
  return env['GOOGLE_CLOUD_PROJECT'] || env['GCLOUD_PROJECT'] || undefined;
}

function projectOf(configuration: string): string | undefined {
  let section = '';
  for (const line of configuration.split(/\r?\n/)) {
    const head = /^\s*\[([^\]]+)\]/.exec(line);
    if (head?.[1] !== undefined) section = head[1].trim();
    const project = /^\s*project\s*[=:]\s*(\S+)/.exec(line);
    if (section === 'core' && project?.[1] !== undefined) return project[1];
  }
  return undefined;
}
