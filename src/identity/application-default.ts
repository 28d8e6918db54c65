import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where Application Default Credentials were found, before anything was parsed. */
export type FoundCredentials =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly source: string;
      readonly text: string;
      readonly fromGcloud: boolean;
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly source: string; readonly why: string }
  /** No file: only the metadata server is left to ask. */
  | { readonly kind: 'metadata'; readonly looked: readonly string[] };

/**
 * The search order of Google's own libraries: the variable, gcloud's well-known file, the metadata server.
 * Only files are read here; the metadata server is asked when a token is.
 * @see https://google.aip.dev/auth/4110
 */
export async function findDefaultCredentials(env: Env): Promise<FoundCredentials> {
  const named = env['GOOGLE_APPLICATION_CREDENTIALS'];
  const wellKnown = join(gcloudFolder(env), 'application_default_credentials.json');
  if (named) return read(named, 'env GOOGLE_APPLICATION_CREDENTIALS', resolve(named) === resolve(wellKnown));
  const found = await read(wellKnown, "gcloud's application-default login", true);
  if (found.kind === 'file') return found;
  if (found.kind === 'unreadable' && found.why !== 'ENOENT' && found.why !== 'ENOTDIR') return found;
  return {
    kind: 'metadata',
    looked: ['env GOOGLE_APPLICATION_CREDENTIALS (not set)', `${wellKnown} (no such file)`],
  };
}

async function read(path: string, source: string, fromGcloud: boolean): Promise<FoundCredentials> {
  try {
    return { kind: 'file', path, source, text: await readFile(path, 'utf8'), fromGcloud };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'cannot be read';
    return { kind: 'unreadable', path, source, why };
  }
}

function gcloudFolder(env: Env): string {
  if (env['CLOUDSDK_CONFIG']) return env['CLOUDSDK_CONFIG'];
  if (process.platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'gcloud');
  return join(env['HOME'] ?? homedir(), '.config', 'gcloud');
}

/**
 * The project as `google.auth.default()` finds it when credentials do not name one: the two variables, then for
 * gcloud's own login gcloud's configuration, read from its files: running gcloud takes a second and may fail.
 */
export async function defaultProject(env: Env, fromGcloud: boolean): Promise<string | undefined> {
  const explicit = explicitProject(env);
  if (explicit || !fromGcloud) return explicit;
  if (env['CLOUDSDK_CORE_PROJECT']) return env['CLOUDSDK_CORE_PROJECT'];
  const folder = gcloudFolder(env);
  const active =
    env['CLOUDSDK_ACTIVE_CONFIG_NAME'] ||
    (await readFile(join(folder, 'active_config'), 'utf8').catch(() => '')).trim() ||
    'default';
  // A name with a separator would leave the folder.
  if (!/^[a-z][a-z0-9-]*$/i.test(active)) return undefined;
  const configuration = await readFile(join(folder, 'configurations', `config_${active}`), 'utf8').catch(
    () => '',
  );
  return projectOf(configuration);
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
