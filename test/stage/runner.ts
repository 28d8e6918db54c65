/**
 * GitHub's runner for one step: starts an action's entry point as the runner does, reads its output and command files by the
 * runner's rules, and returns everything that the step left behind.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../../emulator/emulator.ts';
import type { JournalEntry } from '../../emulator/journal.ts';
import { type Command, caseless, LineSplitter } from './runner-commands.ts';
import { type Pairs, parsePairs, parsePaths, summaryOf } from './runner-files.ts';
import { type Annotation, assign, StepLog } from './runner-log.ts';
import { Masks } from './runner-masks.ts';

/** The repository's root: the folder of `action.yml`, and the base of a relative entry. */
export const ACTION_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

export interface StepOptions {
  /** The script, relative to the action's folder. `dist/main.js` unless given. */
  readonly entry?: string;
  /** As under `with:`. The others have their defaults from `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables of the step. They override all others; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Sets its variables, and records the requests of the run in {@link StepResult.requests}. */
  readonly emulator?: Emulator;
  /** The folders of a job that exists; by default those of a new one. */
  readonly job?: JobFolders;
  /** Debug logging is on: `RUNNER_DEBUG=1`. */
  readonly debug?: boolean;
  /** Sends a signal at the first request or line for which the function returns true; SIGTERM by default. */
  readonly killWhen?: {
    readonly request?: (entry: JournalEntry) => boolean;
    readonly line?: (line: string) => boolean;
    readonly signal?: NodeJS.Signals;
  };
  /** Milliseconds after which the step is killed and the run rejects; 120 s by default. */
  readonly timeoutMs?: number;
  /** Arguments of Node before the entry. */
  readonly nodeArguments?: readonly string[];
  readonly node?: string;
  /** The runner is one for Windows. */
  readonly onWindows?: boolean;
}

/** The folders of one job, and what it masks. */
export interface JobFolders {
  readonly root: string;
  readonly temp: string;
  readonly workspace: string;
  readonly home: string;
  /** The runner's masks last for all steps of a job. */
  readonly masks: Masks;
}

interface FileFound {
  /** Relative to `RUNNER_TEMP`. */
  readonly path: string;
  /** `0600` */
  readonly mode: string;
  readonly isFolder: boolean;
  readonly content: string;
}

export interface StepResult {
  /** As the runner reports it: 1 also when a command or a command file failed. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The log as a user sees it: masks applied, commands replaced by their effect. */
  readonly log: string;
  /** Every line as printed, of both streams, in order of arrival. */
  readonly rawLog: string;
  readonly commands: readonly Command[];
  /** The values that are masked in the job, without their encodings. */
  readonly masks: readonly string[];
  /** As the runner sends them: ten of a kind, messages masked and cut, titles as they are. */
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Set for later steps by `GITHUB_ENV`. */
  readonly exported: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** All files and folders in `RUNNER_TEMP`. */
  readonly files: readonly FileFound[];
  /** The requests that the emulator received during the run. */
  readonly requests: readonly JournalEntry[];
  /** The environment of the step's process. */
  readonly env: Readonly<Record<string, string>>;
  readonly job: JobFolders;
  readonly options: StepOptions;
}

/** Makes the folders of a job. */
export async function beginJob(): Promise<JobFolders> {
  const root = await mkdtemp(join(tmpdir(), 'gcp-bearer-job-'));
  const folders = {
    root,
    temp: join(root, 'temp'),
    workspace: join(root, 'workspace'),
    home: join(root, 'home'),
    masks: new Masks(),
  };
  for (const folder of [folders.temp, folders.workspace, folders.home]) await mkdir(folder);
  return folders;
}

/** Removes them. */
export async function endJob({ root }: JobFolders): Promise<void> {
  await rm(root, { recursive: true, force: true });
}

/**
 * Runs one step.
 * @throws {Error} when the step exceeds its timeout
 */
export async function runAction(options: StepOptions = {}): Promise<StepResult> {
  return runStep(options, options.entry ?? 'dist/main.js', {});
}

/** Runs the post step of a finished step, with the same inputs, its state, its exported variables and its paths. */
export async function runPost(main: StepResult, options: Partial<StepOptions> = {}): Promise<StepResult> {
  const state = Object.fromEntries(
    Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]),
  );
  const { '': _unusable, ...exported } = main.exported;
  const path = [...main.paths].reverse().concat(process.env['PATH'] ?? []);
  const { killWhen: _, entry: __, ...same } = main.options;
  return runStep({ ...same, ...options, job: main.job }, options.entry ?? 'dist/post.js', {
    ...exported,
    ...state,
    PATH: path.join(delimiter),
  });
}

async function runStep(
  options: StepOptions,
  entry: string,
  inherited: Record<string, string>,
): Promise<StepResult> {
  const job = options.job ?? (await beginJob());
  try {
    return await runIn(job, options, entry, inherited);
  } catch (error) {
    // Without a result the caller cannot remove the folders.
    if (!options.job) await endJob(job);
    throw error;
  }
}

async function runIn(
  job: JobFolders,
  options: StepOptions,
  entry: string,
  inherited: Record<string, string>,
): Promise<StepResult> {
  const commandFiles = await makeCommandFiles(job);
  const given = {
    ...options.emulator?.env,
    ...inherited,
    // After those of earlier steps, which cannot change the runner's own.
    ...runnerEnvironment(job, options, inherited['PATH']),
    ...Object.fromEntries(Object.entries(commandFiles).map(([name, path]) => [`GITHUB_${name}`, path])),
    ...(await inputVariables(options.inputs ?? {})),
    ...options.env,
  };
  const env = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const mark = options.emulator?.journal.mark() ?? 0;
  const log = new StepLog(job.masks, options.debug);
  const { exitCode, signal } = await spawnEntry(options, resolve(ACTION_FOLDER, entry), env, job, log);
  const requests = options.emulator?.journal.since(mark) ?? [];
  const files = await processFiles(commandFiles, log, job.masks, options.onWindows);
  return {
    exitCode: log.failed && exitCode === 0 ? 1 : exitCode,
    signal,
    log: log.shown.map((line) => `${line}\n`).join(''),
    rawLog: log.raw.map((line) => `${line}\n`).join(''),
    commands: log.commands,
    masks: job.masks.values,
    annotations: log.annotations,
    outputs: Object.fromEntries(log.outputs),
    exported: Object.fromEntries(files.exported),
    paths: files.paths,
    state: Object.fromEntries(log.state),
    summary: files.summary,
    files: await filesBelow(job.temp),
    requests,
    env,
    job,
    options,
  };
}

interface Processed {
  readonly paths: readonly string[];
  readonly exported: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** Reads the command files, in the runner's order. */
async function processFiles(
  files: Readonly<Record<CommandFile, string>>,
  log: StepLog,
  masks: Masks,
  onWindows = false,
): Promise<Processed> {
  const read = (name: CommandFile) => readFile(files[name], 'utf8').catch(() => '');
  const apply = (
    name: CommandFile,
    { pairs, problem }: Pairs,
    set: (name: string, value: string) => void,
  ) => {
    const fail = (reason: string) =>
      log.fail(`Unable to process file command '${name.toLowerCase()}' successfully.`, reason);
    for (const [key, value] of pairs) {
      if (key === '' && name === 'OUTPUT') return fail("Value cannot be null. (Parameter 'name')");
      set(key, value);
    }
    if (problem !== undefined) fail(problem);
  };
  const pairs = async (name: CommandFile) => parsePairs(await read(name), onWindows);
  const paths = parsePaths(await read('PATH'));
  const exported = new Map<string, string>();
  apply('ENV', await pairs('ENV'), (name, value) => {
    if (caseless(name) !== 'node_options') exported.set(name, value);
    else log.annotate('error', `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`);
  });
  const { summary, problem } = summaryOf(await read('STEP_SUMMARY'), masks);
  if (problem !== undefined) log.annotate('error', problem);
  apply('STATE', await pairs('STATE'), (name, value) => assign(log.state, name, value));
  apply('OUTPUT', await pairs('OUTPUT'), (name, value) => assign(log.outputs, name, value));
  return { paths, exported, summary };
}

async function spawnEntry(
  options: StepOptions,
  script: string,
  env: Record<string, string>,
  job: JobFolders,
  log: StepLog,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  const { killWhen, emulator, timeoutMs = 120_000 } = options;
  const child = spawn(options.node ?? process.execPath, [...(options.nodeArguments ?? []), script], {
    cwd: job.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill(killWhen?.signal ?? 'SIGTERM');
  const stopWatching = emulator?.journal.onRequest((entry) => {
    if (killWhen?.request?.(entry)) kill();
  });
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = new LineSplitter();
    const take = (line: string) => {
      log.line(line);
      if (killWhen?.line?.(line)) kill();
    };
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => splitter.push(text).forEach(take));
    stream.on('end', () => splitter.end().forEach(take));
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, timeoutMs);
  try {
    const ended = await new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>(
      (resolveEnd, reject) => {
        child.on('error', reject);
        child.on('close', (exitCode, signal) => resolveEnd({ exitCode, signal }));
      },
    );
    if (late) throw new Error(`the step did not end within ${timeoutMs} ms:\n${log.raw.join('\n')}`);
    return ended;
  } finally {
    clearTimeout(timer);
    stopWatching?.();
  }
}

function runnerEnvironment(
  job: JobFolders,
  { debug }: StepOptions,
  PATH = process.env['PATH'],
): Record<string, string> {
  // Inherited from this process: the program path and Node's compile cache.
  const { NODE_COMPILE_CACHE } = process.env;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
    HOME: job.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    // The step's id. Without one it would begin with __, and the runner would drop the outputs.
    GITHUB_ACTION: 'bearer',
    GITHUB_ACTION_REPOSITORY: 'octo-org/gcp-bearer',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_JOB: 'deploy',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_REPOSITORY_ID: '74',
    GITHUB_REPOSITORY_OWNER_ID: '65',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_RUN_ID: '9876543210',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: join(job.root, 'tools'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_WORKSPACE: job.root,
    ...(debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

let defaults: Promise<Readonly<Record<string, string>>> | undefined;

/** The inputs that `action.yml` declares, with their defaults. Read once in a process. */
async function readDefaults(): Promise<Readonly<Record<string, string>>> {
  const { parse } = await import('yaml');
  const action: { inputs?: Record<string, { default?: unknown } | null> } = parse(
    await readFile(join(ACTION_FOLDER, 'action.yml'), 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(action.inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')]),
  );
}

/** Each declared input has a variable: its value as it is, its default, or empty. */
async function inputVariables(given: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  defaults ??= readDefaults();
  const all = await defaults;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(all, name)) throw new RangeError(`action.yml declares no input ${name}`);
  }
  return Object.fromEntries(
    Object.entries({ ...all, ...given }).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

const COMMAND_FILES = ['OUTPUT', 'ENV', 'STATE', 'STEP_SUMMARY', 'PATH'] as const;
type CommandFile = (typeof COMMAND_FILES)[number];
const COMMAND_FOLDER = '_runner_file_commands';

async function makeCommandFiles(job: JobFolders): Promise<Record<CommandFile, string>> {
  const folder = join(job.temp, COMMAND_FOLDER);
  await mkdir(folder, { recursive: true });
  const id = randomUUID();
  const path = (name: string) => join(folder, `${name.toLowerCase()}_${id}`);
  for (const name of COMMAND_FILES) await writeFile(path(name), '');
  return {
    OUTPUT: path('OUTPUT'),
    ENV: path('ENV'),
    STATE: path('STATE'),
    STEP_SUMMARY: path('STEP_SUMMARY'),
    PATH: path('PATH'),
  };
}

async function filesBelow(folder: string): Promise<FileFound[]> {
  const found: FileFound[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (name.startsWith(COMMAND_FOLDER)) continue;
    const stat = await lstat(path);
    found.push({
      path: name,
      mode: (stat.mode & 0o7777).toString(8).padStart(4, '0'),
      isFolder: stat.isDirectory(),
      content: stat.isFile() ? await readFile(path, 'utf8') : '',
    });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A shorter line of a secret, or one of a PEM's boundaries, may stay as it is. */
const SHORTEST_LINE = 8;

/**
 * Asserts that the runner masks each secret, and that it did before the secret was printed: decided by the runner's masks after
 * each line, not by the text of the commands.
 * @throws {Error} with the first and last characters of the secret only
 */
export function assertMaskedBeforeUse(result: StepResult, secrets: Iterable<string>): void {
  const lines = result.rawLog.split('\n');
  for (const secret of secrets) {
    const label = `${secret.slice(0, 6)}…${secret.slice(-4)} (${secret.length} characters)`;
    const parts = secret
      .split(/[\r\n]+/)
      .filter((part) => part === secret || (part.length >= SHORTEST_LINE && !part.startsWith('-----')));
    const masks = new Masks();
    const log = new StepLog(masks);
    for (const line of lines) {
      const before = log.commands.length;
      log.line(line);
      const isMask = log.commands[before]?.name === 'add-mask';
      if (isMask || !parts.some((part) => line.includes(part))) continue;
      if (parts.some((part) => masks.apply(part) !== '***'))
        throw new Error(`shown before it was masked: ${label}`);
    }
    const open = parts.find((part) => masks.apply(part) !== '***');
    if (open !== undefined) throw new Error(`never masked: ${label}`);
    for (const part of parts)
      if (result.log.includes(part)) throw new Error(`in the log after masks were applied: ${label}`);
  }
}
