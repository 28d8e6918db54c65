/**
 * Google's own clients, each from its registry and unmodified: found, made ready, and asked for tokens with a credential
 * file. Nothing of them is in this repository but the few lines that call them.
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Emulator } from '../../emulator/emulator.ts';

const run = promisify(execFile);

/** The door of the action that the clients are compared with. */
export const ENTRY = 'src/main.ts';

const HERE = import.meta.dirname;
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gcp-bearer', 'clients');
const LIMIT_MS = 120_000;
const INSTALL_LIMIT_MS = 600_000;

interface Request {
  readonly emulator: Emulator;
  /** Path of the credential file. */
  readonly credentials: string;
  readonly audience: string;
  /** Impersonated for the ID token where the credential gives none by itself. */
  readonly account: string;
  /** A folder of the run's own: the client's home. */
  readonly home: string;
}

/** What a client came back with. */
export interface Said {
  readonly accessToken: string;
  readonly projectId?: string | undefined;
  readonly idToken: string;
  /** Its own words when it gives no ID token for such a file; the ID token is then had by impersonating the account. */
  readonly idTokenRefusal?: string | undefined;
}

export interface Client {
  readonly name: string;
  readonly version: string;
  /** @throws {Error} when the client gives no access token, with what it printed */
  ask(request: Request): Promise<Said>;
}

/** Why a client cannot be had here. */
export interface Missing {
  readonly name: string;
  readonly missing: string;
}

export interface FindOptions {
  /** Fetch what is not here yet from the client's registry; otherwise only what is here counts. */
  readonly install: boolean;
}

/** gcloud's own commands, in a home of their own. */
export type RunGcloud = (
  where: { readonly emulator: Emulator; readonly home: string },
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<string>;

export async function findGcloud(): Promise<(Client & { readonly run: RunGcloud }) | Missing> {
  const name = 'gcloud';
  if (!(await isOnPath('gcloud'))) return { name, missing: 'gcloud is not installed' };
  const { stdout } = await run('gcloud', ['version', '--format=value("Google Cloud SDK")'], {
    env: { ...process.env, ...gcloudSettings(CACHE) },
    timeout: LIMIT_MS,
  });
  const command: RunGcloud = async ({ emulator, home }, args, env) =>
    (
      await run('gcloud', args, {
        env: { ...clientEnvironment(emulator, home), ...gcloudSettings(home), ...env },
        timeout: LIMIT_MS,
      })
    ).stdout.trim();
  return {
    name,
    version: stdout.trim(),
    run: command,
    async ask({ emulator, credentials, audience, account, home }) {
      const gcloud = (...args: string[]) => command({ emulator, home }, args);
      const { type } = JSON.parse(await readFile(credentials, 'utf8'));
      if (type === 'service_account')
        await gcloud('auth', 'activate-service-account', '--key-file', credentials);
      else await gcloud('auth', 'login', '--cred-file', credentials);
      const accessToken = await gcloud('auth', 'print-access-token');
      const idToken = (...more: string[]) =>
        gcloud('auth', 'print-identity-token', `--audiences=${audience}`, ...more);
      try {
        return { accessToken, idToken: await idToken() };
      } catch (error) {
        return {
          accessToken,
          idTokenRefusal: firstLine(stderrOf(error)),
          idToken: await idToken(`--impersonate-service-account=${account}`, '--include-email'),
        };
      }
    },
  };
}

/** Python's google-auth: one that is installed, or one in a virtual environment of the cache. */
export async function findPython({
  install,
}: FindOptions): Promise<(Client & { script: RunScript }) | Missing> {
  const name = 'Python google-auth';
  const requirements = await readFile(join(HERE, 'python/requirements.txt'), 'utf8');
  const [, pinned = ''] = /==(\S+)/.exec(requirements) ?? [];
  const folder = join(CACHE, `python-google-auth-${pinned}`);
  const own = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  let version = await googleAuthVersion(own);
  if (version === undefined && install) {
    if (!(await isOnPath('python3'))) return { name, missing: 'python3 is not installed' };
    await mkdir(CACHE, { recursive: true });
    const list = join(HERE, 'python/requirements.txt');
    const failure =
      (await fetching('python3', ['-m', 'venv', '--clear', folder])) ??
      (await fetching(own, ['-m', 'pip', 'install', '--quiet', '-r', list]));
    if (failure !== undefined) return { name, missing: failure };
    version = await googleAuthVersion(own);
  }
  let python = own;
  if (version === undefined) {
    python = 'python3';
    version = await googleAuthVersion(python);
  }
  if (version === undefined) {
    return { name, missing: 'no google-auth for Python here: npm run conformance fetches it' };
  }
  const script: RunScript = async (file, args, { emulator, home }) => {
    const { stdout } = await run(python, [join(HERE, 'python', file), ...args], {
      env: clientEnvironment(emulator, home),
      timeout: LIMIT_MS,
    });
    return JSON.parse(stdout);
  };
  return {
    name,
    version,
    script,
    ask: async (request) =>
      toSaid(await script('client.py', [request.credentials, request.audience, request.account], request)),
  };
}

export type RunScript = (
  file: string,
  args: readonly string[],
  where: { readonly emulator: Emulator; readonly home: string },
) => Promise<Record<string, unknown>>;

/** Go's cloud.google.com/go/auth. */
export async function findGo(): Promise<Client | Missing> {
  const name = 'Go cloud.google.com/go/auth';
  if (!(await isOnPath('go'))) return { name, missing: 'go is not installed' };
  const folder = join(HERE, 'go');
  const [, version = ''] =
    /cloud\.google\.com\/go\/auth v(\S+)/.exec(await readFile(join(folder, 'go.mod'), 'utf8')) ?? [];
  const binary = join(CACHE, `go-auth-${version}`);
  await mkdir(CACHE, { recursive: true });
  const failure = await fetching('go', ['mod', 'download'], folder);
  if (failure !== undefined) return { name, missing: failure };
  await run('go', ['build', '-mod=readonly', '-buildvcs=false', '-o', binary, '.'], {
    cwd: folder,
    timeout: INSTALL_LIMIT_MS,
  });
  return {
    name,
    version,
    async ask({ emulator, credentials, audience, account, home }) {
      const { stdout } = await run(binary, [credentials, audience, account], {
        env: clientEnvironment(emulator, home),
        timeout: LIMIT_MS,
      });
      return toSaid(JSON.parse(stdout));
    },
  };
}

/** Java's google-auth-library-oauth2-http. */
export async function findJava(): Promise<Client | Missing> {
  const name = 'Java google-auth-library-oauth2-http';
  for (const tool of ['java', 'mvn', 'keytool']) {
    if (!(await isOnPath(tool))) return { name, missing: `${tool} is not installed` };
  }
  const pom = join(HERE, 'java/pom.xml');
  const [, version = ''] =
    /oauth2-http<\/artifactId>\s*<version>([^<]+)/.exec(await readFile(pom, 'utf8')) ?? [];
  const list = join(CACHE, `java-google-auth-${version}.classpath`);
  await mkdir(CACHE, { recursive: true });
  // The plug-in resolves the dependencies into Maven's own repository and says where they lie there.
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
  const failure = await fetching('mvn', ['-B', '-q', '-f', pom, goal, `-Dmdep.outputFile=${list}`]);
  if (failure !== undefined) return { name, missing: failure };
  const classPath = (await readFile(list, 'utf8')).trim();
  return {
    name,
    version,
    async ask({ emulator, credentials, audience, account, home }) {
      const store = join(home, 'authorities.p12');
      const password = 'changeit';
      await run(
        'keytool',
        ['-importcert', '-noprompt', '-alias', 'emulator', '-file', emulator.caFile].concat([
          '-keystore',
          store,
          '-storetype',
          'PKCS12',
          '-storepass',
          password,
        ]),
        { timeout: LIMIT_MS },
      );
      const proxy = new URL(emulator.proxyUrl);
      const properties = {
        'javax.net.ssl.trustStore': store,
        'javax.net.ssl.trustStorePassword': password,
        'https.proxyHost': proxy.hostname,
        'https.proxyPort': proxy.port,
        'http.nonProxyHosts': '127.0.0.1|localhost',
        'user.home': home,
      };
      const flags = Object.entries(properties).map(([key, value]) => `-D${key}=${value}`);
      const { stdout } = await run(
        'java',
        [...flags, '-cp', classPath, join(HERE, 'java/Client.java'), audience, account],
        {
          env: { ...clientEnvironment(emulator, home), GOOGLE_APPLICATION_CREDENTIALS: credentials },
          timeout: LIMIT_MS,
        },
      );
      return toSaid(JSON.parse(stdout));
    },
  };
}

/** The proxy and the authority, a home of its own, and nothing of the machine but PATH. */
function clientEnvironment(emulator: Emulator, home: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, ...emulator.env };
}

function gcloudSettings(home: string): Record<string, string> {
  return {
    CLOUDSDK_CONFIG: join(home, 'gcloud'),
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
  };
}

function toSaid(json: Record<string, unknown>): Said {
  const text = (name: string) =>
    typeof json[name] === 'string' && json[name] !== '' ? json[name] : undefined;
  const accessToken = text('access_token');
  const idToken = text('id_token');
  if (accessToken === undefined || idToken === undefined) {
    throw new Error(`a token is missing; there are ${Object.keys(json).join(', ')}`);
  }
  return { accessToken, idToken, projectId: text('project_id'), idTokenRefusal: text('id_token_refusal') };
}

async function googleAuthVersion(python: string): Promise<string | undefined> {
  try {
    const code = 'import google.auth, google.auth.transport.requests as _; print(google.auth.__version__)';
    return (await run(python, ['-c', code], { timeout: LIMIT_MS })).stdout.trim();
  } catch {
    return undefined;
  }
}

async function isOnPath(tool: string): Promise<boolean> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      await access(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      // The next folder may have it.
    }
  }
  return false;
}

/** Runs what brings a client here from its registry. @returns what went wrong, for who cannot reach that now */
async function fetching(command: string, args: readonly string[], cwd?: string): Promise<string | undefined> {
  try {
    await run(command, args, { timeout: INSTALL_LIMIT_MS, ...(cwd === undefined ? {} : { cwd }) });
    return undefined;
  } catch (error) {
    return `${basename(command)} could not fetch it: ${stderrOf(error).trim().split('\n').slice(-3).join(' ')}`;
  }
}

function stderrOf(error: unknown): string {
  const stderr: unknown = error instanceof Error ? Reflect.get(error, 'stderr') : undefined;
  return typeof stderr === 'string' && stderr !== '' ? stderr : String(error);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** Writes a credential file that a client may read. @returns its path */
export async function writeCredentials(folder: string, name: string, credentials: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(credentials), { mode: 0o600 });
  return path;
}
