/** What Google's clients do with each form of the credential file that the action writes. */
import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import {
  DEPLOYER,
  type Emulator,
  INVOKER,
  PROJECT,
  PROVIDER,
  type ServiceConfig,
} from '../../emulator/emulator.ts';
import { endJob, runAction, type StepResult } from '../stage/runner.ts';
import { CLIENTS, type ClientId, FORMS, type FormId } from './matrix.ts';
import {
  CACHE,
  clientEnvironment,
  ENTRY,
  fetching,
  findGcloud,
  findGo,
  findJava,
  INSTALL_LIMIT_MS,
  isOnPath,
  LIMIT_MS,
  type Missing,
  run,
} from './toolchains.ts';

const HERE = import.meta.dirname;
const USER = 'dev@example.com';
const BUCKET = 'demo-bucket';
const OBJECT = 'public/hello.txt';
/** What the object has. */
export const CONTENT = 'hello\n';

/** A step of the action that wrote a credential file. */
export interface Written {
  readonly id: FormId;
  readonly step: StepResult;
  /** The e-mail of the identity; undefined for a federated one. */
  readonly email: string | undefined;
}

/** Runs the action once for each form. @throws {Error} with the log of a step that fails */
export async function writeForms(emulator: Emulator): Promise<Written[]> {
  const provider = { workload_identity_provider: PROVIDER };
  const key = { credentials_json: JSON.stringify(await emulator.createKey(DEPLOYER)) };
  const user = { credentials_json: JSON.stringify(emulator.authorizedUser(USER)) };
  const account = { service_account: INVOKER };
  const inputs: Record<FormId, [inputs: Record<string, string>, email: string | undefined]> = {
    federation: [provider, undefined],
    'federation-account': [{ ...provider, ...account }, INVOKER],
    'federation-delegates': [{ ...provider, ...account, delegates: DEPLOYER }, INVOKER],
    key: [key, DEPLOYER],
    'key-account': [{ ...key, ...account }, INVOKER],
    user: [user, USER],
    'user-account': [{ ...user, ...account }, INVOKER],
  };
  const written: Written[] = [];
  for (const { id } of FORMS) {
    const [given, email] = inputs[id];
    const step = await runAction({
      emulator,
      entry: ENTRY,
      env: 'workload_identity_provider' in given ? emulator.github() : {},
      inputs: { ...given, create_credentials_file: 'true', project_id: PROJECT.id },
    });
    written.push({ id, step, email });
    if (step.exitCode !== 0) throw new Error(`the action failed with ${id}:\n${step.log}`);
  }
  return written;
}

/** Removes the files. */
export async function removeForms(written: readonly Written[]): Promise<void> {
  for (const { step } of written) await endJob(step.job);
}

/** A token or text that a client came back with, or its own words when it failed. */
export type Outcome = { readonly value: string } | { readonly error: string };

type Kind = 'access' | 'id' | 'storage' | 'login';

interface Where {
  readonly emulator: Emulator;
  /** A new folder. */
  readonly home: string;
  readonly audience: string;
  /** The variables that the step exports, the proxy and the authority. */
  readonly env: Readonly<Record<string, string>>;
}

/** A client that is installed here. */
export interface Tool {
  readonly version: string;
  /** What came of each use. */
  outcomes(where: Where): Promise<Partial<Record<Kind, Outcome>>>;
}

/** Finds each client, and installs it into the cache where a registry has it. */
export const TOOLS: Readonly<Record<ClientId, () => Promise<Tool | Missing>>> = {
  gcloud,
  python,
  go,
  java,
  node,
  docker,
  npm: () => npmTool('google-artifactregistry-auth', artifactRegistryNpm),
  keyring,
  firebase: () => npmTool('firebase-tools', firebase),
};

/** The environment of a later step of the job. */
export async function whereFor(
  emulator: Emulator,
  { step }: Written,
  folder: string,
  audience: string,
): Promise<Where> {
  const home = await mkdtemp(join(folder, 'home-'));
  return { emulator, home, audience, env: { ...clientEnvironment(emulator, home), ...step.exported } };
}

async function gcloud(): Promise<Tool | Missing> {
  const found = await findGcloud();
  if ('missing' in found) return found;
  return {
    version: found.version,
    async outcomes({ emulator, home, audience, env }) {
      const tried = (...args: string[]) => outcome(() => found.run({ emulator, home }, args, env));
      const file = env['GOOGLE_GHA_CREDS_PATH'] ?? '';
      // setup-gcloud logs in with the file; the variable would take precedence over the login.
      const own = { ...env, CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: '' };
      return {
        access: await tried('auth', 'print-access-token'),
        id: await tried('auth', 'print-identity-token', `--audiences=${audience}`),
        storage: await tried('storage', 'cat', `gs://${BUCKET}/${OBJECT}`),
        login: await outcome(async () => {
          await found.run({ emulator, home }, ['auth', 'login', '--cred-file', file], own);
          return await found.run({ emulator, home }, ['auth', 'print-access-token'], own);
        }),
      };
    },
  };
}

async function python(): Promise<Tool | Missing> {
  const found = await pythonWithUses(CLIENTS.python);
  if ('missing' in found) return found;
  return {
    version: `${found.pinned('google-auth')} with google-cloud-storage ${found.pinned('google-cloud-storage')}`,
    outcomes: async ({ audience, env }) =>
      parse(await found.run([join(HERE, 'python/uses.py'), audience, BUCKET, OBJECT], env)),
  };
}

async function keyring(): Promise<Tool | Missing> {
  const found = await pythonWithUses(CLIENTS.keyring);
  if ('missing' in found) return found;
  const registry = 'https://us-python.pkg.dev/demo-project/my-repo/simple/';
  return {
    version: found.pinned('keyrings.google-artifactregistry-auth'),
    outcomes: async ({ env }) => ({
      access: await outcome(() => found.run(['-m', 'keyring', 'get', registry, 'oauth2accesstoken'], env)),
    }),
  };
}

interface PythonWithUses {
  /** The version of a package in python/uses.txt. */
  pinned(name: string): string;
  run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string>;
}

/** A virtual environment of the cache with python/uses.txt. */
async function pythonWithUses(name: string): Promise<PythonWithUses | Missing> {
  const list = join(HERE, 'python/uses.txt');
  const requirements = await readFile(list, 'utf8');
  const folder = join(CACHE, `python-uses-${digest(requirements)}`);
  const binary = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (!(await isOnPath('python3'))) return { name, missing: 'python3 is not installed' };
  const failure = await installed(folder, async () => {
    await mkdir(CACHE, { recursive: true });
    return (
      (await fetching('python3', ['-m', 'venv', '--clear', folder])) ??
      (await fetching(binary, ['-m', 'pip', 'install', '--quiet', '-r', list]))
    );
  });
  if (failure !== undefined) return { name, missing: failure };
  return {
    pinned: (one) =>
      requirements
        .split('\n')
        .find((line) => line.startsWith(one) && /^(\[\w+\])?==/.test(line.slice(one.length)))
        ?.split('==')[1] ?? '',
    run: async (args, env) => (await run(binary, args, { env, timeout: LIMIT_MS })).stdout.trim(),
  };
}

async function go(): Promise<Tool | Missing> {
  const found = await findGo();
  if ('missing' in found) return found;
  const binary = join(CACHE, `go-uses-${found.version}`);
  await run('go', ['build', '-mod=readonly', '-buildvcs=false', '-o', binary, './uses'], {
    cwd: join(HERE, 'go'),
    timeout: INSTALL_LIMIT_MS,
  });
  return {
    version: found.version,
    outcomes: async ({ audience, env }) =>
      parse((await run(binary, [audience], { env, timeout: LIMIT_MS })).stdout),
  };
}

async function java(): Promise<Tool | Missing> {
  const found = await findJava();
  if ('missing' in found) return found;
  return {
    version: found.version,
    outcomes: async ({ emulator, home, audience, env }) =>
      toOutcomes(await found.source('Uses.java', [audience], { emulator, home }, env)),
  };
}

async function node(): Promise<Tool | Missing> {
  const { version } = JSON.parse(
    await readFile(join(HERE, '../../node_modules/google-auth-library/package.json'), 'utf8'),
  );
  const script = join(HERE, 'node/uses.mjs');
  return {
    version,
    outcomes: async ({ audience, env }) =>
      parse((await run(process.execPath, [script, audience], { env, timeout: LIMIT_MS })).stdout),
  };
}

const DOCKER = 'github.com/GoogleCloudPlatform/docker-credential-gcr/v2';
const DOCKER_VERSION = '2.2.1';

async function docker(): Promise<Tool | Missing> {
  const name = CLIENTS.docker;
  if (!(await isOnPath('go'))) return { name, missing: 'go is not installed' };
  const folder = join(CACHE, `docker-credential-gcr-${DOCKER_VERSION}`);
  const failure = await installed(folder, async () => {
    await mkdir(folder, { recursive: true });
    return fetching('go', ['install', `${DOCKER}@v${DOCKER_VERSION}`], undefined, { GOBIN: folder });
  });
  if (failure !== undefined) return { name, missing: failure };
  return {
    version: DOCKER_VERSION,
    outcomes: async ({ env }) => ({
      access: await outcome(async () => {
        const promise = run(join(folder, 'docker-credential-gcr'), ['get'], { env, timeout: LIMIT_MS });
        promise.child.stdin?.end('us-docker.pkg.dev\n');
        return String(JSON.parse((await promise).stdout).Secret);
      }),
    }),
  };
}

type Use = (bin: string, where: Where) => Promise<Outcome>;

/** A tool of node/package.json, in a folder of the cache. */
async function npmTool(name: string, use: Use): Promise<Tool | Missing> {
  if (!(await isOnPath('npm'))) return { name, missing: 'npm is not installed' };
  const list = join(HERE, 'node/package.json');
  const text = await readFile(list, 'utf8');
  const folder = join(CACHE, `npm-uses-${digest(text)}`);
  const failure = await installed(folder, async () => {
    await mkdir(folder, { recursive: true });
    await copyFile(list, join(folder, 'package.json'));
    return fetching('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  });
  if (failure !== undefined) return { name, missing: failure };
  return {
    version: String(JSON.parse(text).dependencies[name]),
    outcomes: async (where) => ({ access: await use(join(folder, 'node_modules'), where) }),
  };
}

async function artifactRegistryNpm(modules: string, { home, env }: Where): Promise<Outcome> {
  const registry = '//us-npm.pkg.dev/demo-project/my-repo/';
  const [project, own] = [join(home, 'project.npmrc'), join(home, 'user.npmrc')];
  await writeFile(project, `@acme:registry=https:${registry}\n`);
  await writeFile(own, '');
  const main = join(modules, 'google-artifactregistry-auth/src/main.js');
  const args = [main, `--repo-config=${project}`, `--credential-config=${own}`, '--verbose'];
  return outcome(async () => {
    await run(process.execPath, args, { env, cwd: home, timeout: LIMIT_MS });
    const line = (await readFile(own, 'utf8')).split('\n').find((one) => one.startsWith(registry)) ?? '';
    return line.replace(/^.*:_authToken="?([^"]*)"?$/, '$1');
  });
}

/** Firebase's API for the emulator: no projects. Its requests have the token. */
export const FIREBASE_API: ServiceConfig = {
  host: 'firebase.googleapis.com',
  invokers: ['allUsers'],
  handler: (_, response) => {
    response.setHeader('content-type', 'application/json').end('{"results":[]}');
  },
};

/** Lists projects. The tool sends its requests for tokens past every proxy, so that connections are led to the emulator below it. */
async function firebase(modules: string, { home, env, emulator }: Where): Promise<Outcome> {
  const settings = {
    CI: 'true',
    NODE_OPTIONS: `--require=${JSON.stringify(join(HERE, 'node/tunnel.cjs'))}`,
    TUNNEL_PROXY: emulator.proxyUrl,
  };
  const main = join(modules, 'firebase-tools/lib/bin/firebase.js');
  return outcome(async () => {
    const mark = emulator.journal.mark();
    await run(process.execPath, [main, 'projects:list', '--json', '--non-interactive'], {
      env: { ...env, ...settings },
      cwd: home,
      timeout: LIMIT_MS,
    });
    const request = emulator.journal.since(mark).find(({ host }) => host === FIREBASE_API.host);
    return request?.headers['authorization']?.replace(/^Bearer /, '') ?? '';
  });
}

/** Runs an installation once: the folder has a mark when it is whole. @returns what went wrong */
async function installed(
  folder: string,
  install: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const mark = join(folder, '.installed');
  try {
    await access(mark);
    return undefined;
  } catch {
    const failure = await install();
    if (failure === undefined) await writeFile(mark, '');
    return failure;
  }
}

async function outcome(use: () => Promise<string>): Promise<Outcome> {
  try {
    return { value: await use() };
  } catch (error) {
    const said = ['stderr', 'stdout'].map((name) =>
      String((error instanceof Error && Reflect.get(error, name)) || ''),
    );
    const text = said.join('\n');
    return { error: text.trim() === '' ? String(error) : text };
  }
}

function parse(stdout: string): Partial<Record<Kind, Outcome>> {
  return toOutcomes(JSON.parse(stdout));
}

function toOutcomes(json: Readonly<Record<string, unknown>>): Partial<Record<Kind, Outcome>> {
  const one = (name: string): Outcome => {
    const said = json[name];
    if (typeof said === 'object' && said !== null) {
      if ('value' in said) return { value: String(said.value) };
      if ('error' in said) return { error: String(said.error) };
    }
    return { error: `no outcome of ${name}` };
  };
  return { access: one('access'), id: one('id'), ...('storage' in json ? { storage: one('storage') } : {}) };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const LONGEST = 300;

/**
 * A client's own words as the page quotes them: the message in its output, on one line, without paths, ports and times of
 * this run.
 */
export function wordsOf(output: string, { home, env }: Pick<Where, 'home' | 'env'>): string {
  const file = env['GOOGLE_APPLICATION_CREDENTIALS'] ?? '';
  const text = stripVTControlCharacters(output).replaceAll(file, 'FILE').replaceAll(home, 'HOME');
  const message =
    /Failed to retrieve application default credentials: .*?(?=\. Fall back to gcloud)/.exec(text)?.[0] ??
    /Failed to retrieve Application Default Credentials: .*/.exec(text)?.[0] ??
    /"error":\s*"(.*)"/.exec(text)?.[1] ??
    /ERROR: [\s\S]*/.exec(text)?.[0] ??
    text;
  const line = message
    .replace(/\d{4}[-/]\d{2}[-/]\d{2}[T ][\d:.]+Z?/g, 'TIME')
    .replace(/(127\.0\.0\.1|localhost):\d+/g, '$1:PORT')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '/')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
