/** `gcp-bearer emulator`. The command line loads it on demand. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLoopback } from '../src/local-hosts.ts';
import { piece, quote } from '../src/quote.ts';
import { echo } from './backend.ts';
import {
  type EmulatorConfig,
  INVOKER,
  type ResolvedConfig,
  resolveConfig,
  type ServiceConfig,
} from './config.ts';
import { type ConfigFile, ConfigFileError, readConfigFile } from './config-file.ts';
import { type Emulator, type Environment, startEmulator } from './emulator.ts';
import { FAULT_KINDS, type FaultSetting, parseFault, routeNames } from './fault-setting.ts';
import type { JournalEntry } from './journal.ts';

/** The part of a terminal that the emulator needs. */
export interface EmulatorTerminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** On standard output. */
  print(text: string): Promise<void>;
  /** On standard error. */
  info(text: string): void;
  error(text: string): void;
  /** Registers a clean-up for an interruption. */
  onInterrupt(cleanup: () => Promise<void>): void;
}

/** Its flags; shell completion has a list of its own. */
export const FLAGS = {
  config: { type: 'string' },
  address: { type: 'string' },
  port: { type: 'string' },
  fault: { type: 'string', multiple: true },
  'export-to': { type: 'string' },
  'github-env': { type: 'boolean' },
  job: { type: 'string' },
  'key-file': { type: 'string' },
  'service-account': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Options {
  readonly config: string | undefined;
  readonly address: string;
  readonly port: number;
  readonly faults: readonly FaultSetting[];
  readonly exportTo: string | undefined;
  readonly githubEnv: string | undefined;
  readonly job: string | undefined;
  readonly keyFile: string | undefined;
  readonly account: string | undefined;
  readonly logs: boolean;
  readonly command: readonly string[];
}

/** Bad usage or configuration, as sentences. */
class UsageProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Runs the emulator until it is interrupted, or until the command ends.
 * @param args the arguments after the verb
 * @returns the exit status: that of the command; 2 for bad usage or configuration, 127 for a command that does not exist
 */
export async function runEmulator(args: readonly string[], terminal: EmulatorTerminal): Promise<number> {
  try {
    const options = parse(args, terminal.env);
    if (options === 'help') {
      await terminal.print(help());
      return 0;
    }
    const { config, faults } = await configure(options);
    const emulator = await start(config);
    return await new Running(emulator, options, terminal).run([...faults, ...options.faults]);
  } catch (error) {
    if (!(error instanceof UsageProblems)) throw error;
    for (const problem of error.problems) terminal.error(problem);
    terminal.info('See gcp-bearer help emulator.');
    return 2;
  }
}

function parse(args: readonly string[], env: EmulatorTerminal['env']): Options | 'help' {
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  const command = end === -1 ? [] : args.slice(end + 1);
  const problems: string[] = [];
  const values = new Map<string, string[]>();
  const { tokens } = parseArgs({
    args: [...own],
    options: FLAGS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      problems.push(`unexpected argument ${quote(token.value)}. Write the command after --.`);
    }
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(FLAGS, token.name) ? FLAGS[token.name as keyof typeof FLAGS] : undefined;
    const isBoolean = flag?.type === 'boolean';
    if (!flag) problems.push(`${piece(token.rawName)} is not a flag of emulator.`);
    else if (isBoolean ? token.value !== undefined : token.value === undefined) {
      problems.push(`${token.rawName} ${isBoolean ? 'takes no value' : 'needs a value'}.`);
    } else {
      const before = values.get(token.name);
      if (!before) values.set(token.name, [token.value ?? 'true']);
      else if ('multiple' in flag) before.push(token.value ?? '');
      else if (!isBoolean) problems.push(`${token.rawName} is given twice.`);
    }
  }
  if (values.has('help')) return 'help';
  const value = (name: keyof typeof FLAGS) => values.get(name)?.[0];

  const address = value('address') ?? '127.0.0.1';
  if (!isLoopbackAddress(address)) {
    problems.push(
      '--address must be a loopback address, because the emulator issues tokens to every client. Use 127.0.0.1 or ::1.',
    );
  }
  const port = value('port') ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) problems.push(`--port ${piece(port)} is not a port.`);
  const faults: FaultSetting[] = [];
  for (const text of values.get('fault') ?? []) {
    const fault = parseFault(text);
    if ('problem' in fault) problems.push(`--fault: ${fault.problem}.`);
    else faults.push(fault);
  }
  const githubEnv = env['GITHUB_ENV'];
  if (values.has('github-env') && !githubEnv) {
    problems.push('--github-env needs GITHUB_ENV, which a step of a workflow has.');
  }
  if (values.has('service-account') && !values.has('key-file')) {
    problems.push('--service-account needs --key-file.');
  }
  if (end !== -1 && command.length === 0) problems.push('A command is missing after --.');
  if (problems.length > 0) throw new UsageProblems(problems);
  return {
    config: value('config'),
    address,
    port: Number(port),
    faults,
    exportTo: value('export-to'),
    githubEnv: values.has('github-env') ? githubEnv : undefined,
    job: value('job'),
    keyFile: value('key-file'),
    account: value('service-account'),
    // Keep the command's own output readable.
    logs: values.has('verbose') || (command.length === 0 && !values.has('quiet')),
    command,
  };
}

function isLoopbackAddress(address: string): boolean {
  return isLoopback({ hostname: address.includes(':') ? `[${address}]` : address });
}

async function configure(options: Options): Promise<ConfigFile> {
  const { address, port } = options;
  const { config, faults } =
    options.config === undefined ? { config: {}, faults: [] } : await load(options.config);
  const complete: EmulatorConfig = { ...config, address, port };
  let resolved: ResolvedConfig;
  try {
    resolved = resolveConfig(complete);
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageProblems([`${piece(options.config ?? 'emulator')}: ${error.message}.`]);
    throw error;
  }
  const jobs = Object.keys(resolved.github.jobs);
  if (options.job !== undefined && !jobs.includes(options.job)) {
    throw new UsageProblems([
      `--job ${piece(options.job)} is not a job of the configuration; github.jobs has ${jobs.join(', ') || 'none'}.`,
    ]);
  }
  const account = options.keyFile === undefined ? undefined : (options.account ?? defaultAccount(resolved));
  const known = resolved.serviceAccounts.map(({ email }) => email);
  if (options.keyFile !== undefined && (account === undefined || !known.includes(account))) {
    throw new UsageProblems([
      `--service-account ${piece(account ?? '')} is not an account of the emulator; there are ${known.join(', ') || 'none'}.`,
    ]);
  }
  const services = resolved.services.map((service) =>
    service.function || service.handler ? service : { ...service, handler: echo },
  );
  return { config: { ...complete, services }, faults };
}

/** An account that may call a service, so that the key works with the services at once. */
function defaultAccount({
  serviceAccounts,
  services,
}: Pick<ResolvedConfig, 'serviceAccounts' | 'services'>): string | undefined {
  const invokers = services.flatMap((service) => service.invokers ?? []);
  const account = serviceAccounts.find(({ email }) => invokers.includes(`serviceAccount:${email}`));
  return (account ?? serviceAccounts[0])?.email;
}

/** Who may call a service, in a word or by their addresses. */
function callersOf({ invokers = [], invokerIamDisabled }: ServiceConfig): string {
  if (invokerIamDisabled || invokers.includes('allUsers')) return 'everyone';
  if (invokers.includes('allAuthenticatedUsers')) return 'every Google account';
  return invokers.map((member) => member.replace(/^(?:serviceAccount|user):/, '')).join(', ') || 'no one';
}

async function load(path: string): Promise<ConfigFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageProblems([`--config ${piece(path)} cannot be read (${codeOf(error)}).`]);
  }
  try {
    return await readConfigFile(text, path, dirname(resolve(path)));
  } catch (error) {
    if (error instanceof ConfigFileError) throw new UsageProblems(error.problems);
    throw error;
  }
}

async function start(config: EmulatorConfig): Promise<Emulator> {
  try {
    return await startEmulator(config);
  } catch (error) {
    const code = codeOf(error);
    if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(code)) throw error;
    throw new UsageProblems([`${config.address}:${config.port} cannot be listened at (${code}).`]);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** A running emulator, and the files with its addresses. */
class Running {
  readonly #emulator: Emulator;
  readonly #options: Options;
  readonly #terminal: EmulatorTerminal;
  /** Removed at its end. */
  readonly #files: string[] = [];
  readonly #jobs = new Map<string | undefined, Environment>();

  constructor(emulator: Emulator, options: Options, terminal: EmulatorTerminal) {
    this.#emulator = emulator;
    this.#options = options;
    this.#terminal = terminal;
  }

  async run(faults: readonly FaultSetting[]): Promise<number> {
    const { command, logs } = this.#options;
    let stopCommand = async () => {};
    this.#terminal.onInterrupt(async () => {
      await stopCommand();
      await this.#end();
    });
    try {
      for (const { route, faults: list, options } of faults) this.#emulator.fail(route, list, options);
      const environment = await this.#environment();
      if (logs) this.#emulator.journal.onAnswer((entry) => this.#terminal.info(describe(entry)));
      await this.#tell(environment);
      if (command.length === 0) return await new Promise<never>(() => {});
      const child = this.#spawn(environment);
      stopCommand = child.stop;
      return await child.ended;
    } finally {
      await this.#end();
    }
  }

  async #environment(): Promise<Environment> {
    const { keyFile, account, job } = this.#options;
    const { proxyEnv, metadataEnv, config } = this.#emulator;
    const { HTTPS_PROXY = '', NO_PROXY = '' } = proxyEnv;
    const tokens = new Map<string, string>();
    for (const { url, variable, file } of this.#emulator.config.issuers) {
      if (variable !== undefined) tokens.set(variable, await this.#emulator.oidcToken({}, url));
      if (file !== undefined) await this.#writeToken(file, url);
    }
    const environment: Environment = {
      ...proxyEnv,
      // curl and Python prefer the lower-case variables, which may have another proxy.
      https_proxy: HTTPS_PROXY,
      no_proxy: NO_PROXY,
      ...metadataEnv,
      ...this.#jobVariables(job ?? Object.keys(config.github.jobs)[0]),
      ...Object.fromEntries(tokens),
    };
    if (keyFile === undefined) return environment;
    const key = await this.#emulator.createKey(account ?? defaultAccount(this.#emulator.config) ?? '');
    await this.#write('--key-file', keyFile, async () => {
      // The existing file may be a real key.
      await writeFile(keyFile, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    });
    return { ...environment, GOOGLE_APPLICATION_CREDENTIALS: resolve(keyFile) };
  }

  async #writeToken(file: string, issuer: string): Promise<void> {
    const token = await this.#emulator.oidcToken({}, issuer);
    await this.#write('The file of an issuer,', file, () =>
      writeFile(file, `${token}\n`, { mode: 0o600, flag: 'wx' }),
    );
  }

  /** @param job of the configuration; undefined for one with the claims of all */
  #jobVariables(job: string | undefined): Environment {
    const known = this.#jobs.get(job);
    if (known) return known;
    const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } =
      this.#emulator.github(job);
    const variables = { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN };
    this.#jobs.set(job, variables);
    return variables;
  }

  async #tell(environment: Environment): Promise<void> {
    const { exportTo, githubEnv, command } = this.#options;
    const exports = exported(environment);
    if (command.length === 0) {
      for (const line of this.#introduction()) this.#terminal.info(line);
      await this.#terminal.print(exports);
    }
    if (githubEnv !== undefined) {
      const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
      await appendFile(githubEnv, lines.join(''));
    }
    if (exportTo === undefined) return;
    // The file without a job's name is last: it exists when the emulator is ready.
    for (const job of Object.keys(this.#emulator.config.github.jobs))
      await this.#export(`${exportTo}.${job}`, exported({ ...environment, ...this.#jobVariables(job) }));
    await this.#export(exportTo, exports);
  }

  async #export(file: string, exports: string): Promise<void> {
    await this.#write('--export-to', file, async () => {
      // Written by renaming, so that a reader never gets a part of it.
      const partial = `${file}.partial`;
      await writeFile(partial, exports, { mode: 0o600 });
      await rename(partial, file);
    });
  }

  async #write(flag: string, path: string, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      const code = codeOf(error);
      const why = code === 'EEXIST' ? 'there is such a file, which stays as it is' : code;
      throw new UsageProblems([`${flag} ${piece(path)} cannot be written: ${why}.`]);
    }
    this.#files.push(path);
  }

  #introduction(): string[] {
    const { config } = this.#emulator;
    const providers = config.pools.flatMap(
      ({ id, projectNumber = config.project.number, workforce, providers: all }) =>
        workforce
          ? []
          : all.map(
              (one) =>
                `projects/${projectNumber}/locations/global/workloadIdentityPools/${id}/providers/${one.id}`,
            ),
    );
    const services = config.services.map((service) => {
      const { host, functionName } = service;
      return [`https://${host}${functionName ? `/${functionName}` : ''}`, callersOf(service)] as const;
    });
    const width = Math.max(0, ...services.map(([url]) => url.length));
    const { keyFile, account = defaultAccount(config) } = this.#options;
    return [
      `The emulator of Google's endpoints listens at ${new URL(this.#emulator.proxyUrl).host}. Press Ctrl-C to end it.`,
      `Providers: ${providers.join(', ') || 'none'}`,
      `Service accounts: ${config.serviceAccounts.map(({ email }) => email).join(', ') || 'none'}`,
      ...(keyFile === undefined ? [] : [`Key: ${piece(keyFile)}, of ${account}`]),
      services.length === 0 ? 'Services: none' : 'Services, and who may call them:',
      ...services.map(([url, callers]) => `  ${url.padEnd(width)}  ${callers}`),
      'Run these lines in the shell that uses it:',
    ];
  }

  #spawn(environment: Environment): { readonly ended: Promise<number>; stop(): Promise<void> } {
    const [file = '', ...args] = this.#options.command;
    const child = spawn(file, args, { stdio: 'inherit', env: { ...this.#terminal.env, ...environment } });
    const ended = once(child, 'exit').then(
      ([code, signal]: unknown[]) => {
        if (typeof code === 'number') return code;
        const known = Object.entries(constants.signals).find(([name]) => name === signal);
        return 128 + (known?.[1] ?? 0);
      },
      (error: unknown) => {
        this.#terminal.error(`${piece(file)} cannot be run (${codeOf(error)}).`);
        return 127;
      },
    );
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    return { ended, stop };
  }

  async #end(): Promise<void> {
    await Promise.all([
      this.#emulator.close(),
      ...this.#files.splice(0).map((file) => rm(file, { force: true })),
    ]);
  }
}

/** One line for a request: its endpoint and its result. */
function describe({ route, method, host, path, status, fault }: JournalEntry): string {
  // GitHub's endpoint has a secret in its path.
  const place = route === 'oidc.token' ? host : `${host}${path}`;
  const made = fault === undefined ? '' : `, by the fault ${fault}`;
  return `${method} ${place} ${status ?? 'no response'} (${route}${made})`;
}

/** Lines for a POSIX shell. */
function exported(environment: Environment): string {
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}=${quoted(value)}\n`)
    .join('');
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

function help(): string {
  const kinds = FAULT_KINDS.map(([kind, meaning]) => `  ${kind.padEnd(16)}  ${meaning}`);
  const routes: string[] = [''];
  for (const name of routeNames()) {
    const line = routes.at(-1) ?? '';
    if (line.length + name.length > 74) routes.push(name);
    else routes[routes.length - 1] = line === '' ? name : `${line} ${name}`;
  }
  return `Emulate Google's and GitHub's endpoints on this machine, for tests.

Usage: gcp-bearer emulator [FLAGS] [-- COMMAND …]

With a command, runs it with the emulator's environment variables and exits with
its exit status. Without one, prints those variables on standard output and runs
until it is interrupted. Each request is a line on standard error.

Programs need no change: they find the emulator by HTTPS_PROXY, trust it by the
variables for certificates, and find its metadata server by GCE_METADATA_HOST.
It verifies signatures, audiences, conditions and policies as Google does.
It responds with Google's own errors, and issues tokens that only it accepts.
Its proxy refuses unknown host names; no request leaves this machine.

Examples:
  # run a script against it
  gcp-bearer emulator --key-file key.json -- python3 script.py
  # start it, and use it from other shells
  gcp-bearer emulator --export-to emulator.env
  . ./emulator.env
  # your own accounts, pools and services
  gcp-bearer emulator --config emulator.yaml
  # fail the first two exchanges at Google's STS
  gcp-bearer emulator --fault 'sts=503*2' -- ./deploy.sh

Flags:
  --config FILE            accounts, pools, conditions, services and faults, in
                           YAML: docs/emulator.md
  --address ADDRESS        an address of this machine. Default: 127.0.0.1
  --port PORT              of the proxy. Default: a free one
  --fault SETTING          make requests fail, as below; can be repeated
  --export-to FILE         write the variables to a file for a shell when the
                           emulator is ready; the file is removed at the end
  --github-env             set the variables for later steps of the workflow job
  --job NAME               the job of github.jobs in the configuration whose
                           variables are set. Default: the first. --export-to
                           FILE writes those of each to FILE.NAME
  --key-file FILE          write a new key to a new file, and set
                           GOOGLE_APPLICATION_CREDENTIALS to it; the file is
                           removed at the end
  --service-account EMAIL  the account of the key. Default:
                           ${INVOKER}
  -q, --quiet              no line for each request
  -v, --verbose            a line for each request, with a command too
  -h, --help               print this help

Faults: ROUTE[@HOST[/PATH]]=FAULT[,FAULT…][*TIMES]
A single fault applies to every request, or to the first TIMES. With a list,
each request gets the next fault of the list. TIMES repeats the list.
${kinds.join('\n')}

Routes; a name includes all routes below it:
${routes.map((line) => `  ${line}`).join('\n')}
`;
}
