/** Plays a scenario: the whole program as a child process, and the post step after it, against an emulator of its own. */
import assert from 'node:assert/strict';
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts';
import { beginJob, endJob, runAction, runPost, type StepResult } from '../../stage/runner.ts';
import { ENTRIES } from './entries.ts';
import type { PostStep, Scenario, Stage } from './scenario.ts';
import { Secrets, short } from './secrets.ts';
import { type HandedOver, type Moment, timelineOf } from './timeline.ts';
import {
  foldersOf,
  type LeftFile,
  Names,
  renderFiles,
  renderRequests,
  renderTimeline,
  renderTokens,
} from './transcript.ts';

const WITNESS = fileURLToPath(new URL('./witness.cjs', import.meta.url));
/** Outputs that a token may be in. */
const TOKEN_OUTPUTS = new Set(['access_token', 'id_token', 'id_tokens', 'auth_token']);

/** What became of a scenario. */
export interface Played {
  /** Empty of a talkative run, which ends before its post step. */
  readonly transcript: string;
  /** What a person reads in the log: lines and annotations, named. */
  readonly log: readonly string[];
  /** Named. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface PlayOptions {
  /** All that can be switched on to make the program and its libraries talk. */
  readonly talkative?: boolean;
  /** Node for Windows, in place of this one. Files have no modes there. */
  readonly windows?: { readonly program: string; readonly env: Readonly<Record<string, string>> };
}

/**
 * Plays a scenario, and holds it to what is true of every run: it ends as it says, nothing secret is anywhere but
 * where it was asked for, every secret is masked before it is handed over, and the post step leaves no file behind
 * that the step wrote.
 */
export async function play(
  scenario: Scenario,
  { talkative = false, windows }: PlayOptions = {},
): Promise<Played> {
  const emulator = await startEmulator({ ...scenario.world });
  const job = await beginJob();
  try {
    const secrets = new Secrets();
    const stage = stageFor(emulator, job, secrets);
    const step = await scenario.given(stage);
    const before = await filesIn(job.root);
    const startedAt = Date.now();
    const childrenFile = join(emulator.folder, 'children');
    const main = await runAction({
      emulator,
      job,
      entry: ENTRIES.main,
      inputs: step.inputs ?? {},
      debug: talkative,
      nodeArguments: ['--require', WITNESS],
      ...(windows ? { node: windows.program, onWindows: true } : {}),
      env: {
        ...windows?.env,
        TEST_CHILDREN: childrenFile,
        ...(talkative ? { GOOGLE_SDK_NODE_LOGGING: '*' } : {}),
        ...step.env,
      },
      ...(step.killWhen ? { killWhen: step.killWhen } : {}),
    });
    secrets.collect(emulator, emulator.journal.entries, main.outputs);
    const names = new Names(secrets, foldersOf(job, emulator.folder), startedAt);
    const moments = timelineOf(main);
    const written = (await filesIn(job.root)).filter((file) => !before.some((old) => isSame(old, file)));
    const children = await readFile(childrenFile, 'utf8').catch(() => '');
    checkEnding(scenario, main, written, emulator);
    checkSecrets(secrets, moments, main, windows ? [] : written, children);

    const log = renderTimeline(moments.filter(isLog), names);
    const outputs = Object.fromEntries(
      Object.entries(main.outputs).map(([name, value]) => [name, names.ofValue(name, value)]),
    );
    if (talkative) return { transcript: '', log, outputs };

    const change = (await step.meanwhile?.(main)) ?? {};
    const changed = await filesIn(job.root);
    const post = await runPostStep(main, change);
    checkPost(secrets, post);
    const after = await filesIn(job.root);
    const removed = changed.filter((file) => !after.some(({ path }) => path === file.path));
    const left = after.filter((file) => !before.some((old) => isSame(old, file)));

    const postLog = renderTimeline(timelineOf(post), names);
    const sections: [string, readonly string[]][] = [
      ['log', renderTimeline(moments, names)],
      ['requests', renderRequests(main.requests, names)],
      ['files', renderFiles(written, names)],
      [
        'children',
        children === ''
          ? []
          : children
              .trim()
              .split('\n')
              .map((line) => names.of(line)),
      ],
      ['summary', main.summary === '' ? [] : names.of(main.summary).trimEnd().split('\n')],
      ['post', [post.exitCode === 0 ? 'exit 0' : `exit ${post.exitCode}`, ...postLog]],
      ['post removed', removed.map(({ path }) => names.of(path))],
      ['left after all', left.map(({ mode, path }) => `${mode} ${names.of(path)}`)],
    ];
    const told = render(`${scenario.title}\nexit ${main.exitCode ?? main.signal}`, sections);
    const transcript = told + render('', [['tokens', renderTokens(told, secrets, names)]]);
    // Random text would make a snapshot of its own every time, and look like a secret to whoever scans for them.
    assert.doesNotMatch(
      transcript,
      /(?=[A-Za-z+_-]{0,39}\d)[A-Za-z0-9+_-]{40}/,
      'something that has no name in the transcript',
    );
    return { transcript, log, outputs };
  } finally {
    await emulator.close();
    await endJob(job);
  }
}

/** Whatever can be switched on to make it talk adds nothing but debug lines, and no secret to those. */
export async function holdTalkative(scenario: Scenario, played: Played): Promise<void> {
  const talkative = await play(scenario, { talkative: true });
  assert.deepEqual(talkative.log, played.log);
  assert.deepEqual(talkative.outputs, played.outputs);
}

function stageFor(emulator: Emulator, job: Stage['job'], secrets: Secrets): Stage {
  for (const { email, clientSecret, refreshToken } of emulator.config.users.map(({ email: name }) =>
    emulator.user(name),
  )) {
    secrets.add(clientSecret, `client secret of ${email}`);
    secrets.add(refreshToken, `refresh token of ${email}`);
  }
  const workforce = emulator.workforceAuthorizedUser();
  secrets.add(workforce['client_secret'] ?? '', 'client secret of the workforce user');
  secrets.add(workforce['refresh_token'] ?? '', 'refresh token of the workforce user');
  secrets.add(emulator.config.aws.secretAccessKey, 'AWS secret access key');
  secrets.add(emulator.config.aws.sessionToken, 'AWS session token');
  return {
    emulator,
    job,
    async key(account, options) {
      const file = await emulator.createKey(account, options);
      secrets.addKey(file.private_key, `private key of ${short(file.client_email)}`);
      return file;
    },
    async file(path, content, mode = 0o644) {
      const absolute = resolve(job.workspace, path);
      await mkdir(dirname(absolute), { recursive: true });
      await writeFile(absolute, typeof content === 'string' ? content : JSON.stringify(content), { mode });
      return absolute;
    },
    secret(value, label) {
      if (value.startsWith('-----BEGIN')) secrets.addKey(value, label);
      else secrets.add(value, label);
      return value;
    },
  };
}

function runPostStep(main: StepResult, { env = {}, state }: PostStep): Promise<StepResult> {
  const { nodeArguments: _, killWhen: __, ...options } = main.options;
  return runPost(
    { ...main, options, state: state ?? main.state },
    { entry: ENTRIES.post, env: { ...main.options.env, ...env } },
  );
}

function checkEnding(
  { ending }: Scenario,
  main: StepResult,
  written: readonly LeftFile[],
  { journal }: Emulator,
): void {
  const context = `\n${main.log}`;
  switch (ending) {
    case 'ends well':
      assert.equal(main.exitCode, 0, `exit code${context}`);
      assert.ok(!main.annotations.some(({ level }) => level === 'error'), `an error was annotated${context}`);
      break;
    case 'is killed':
      assert.equal(main.exitCode, null, `exit code${context}`);
      break;
    case 'fails':
      assertFailed(main, context);
      break;
    case 'is refused':
      assertFailed(main, context);
      assert.deepEqual(journal.entries, [], 'a request was sent');
      assert.deepEqual(journal.connections, [], 'a connection was opened');
      assert.deepEqual(written, [], 'a file was written');
      assert.deepEqual({ ...main.exported, ...main.state }, {}, 'something was handed over');
      break;
  }
}

function assertFailed(main: StepResult, context: string): void {
  assert.equal(main.exitCode, 1, `exit code${context}`);
  const errors = main.annotations.filter(({ level }) => level === 'error');
  assert.ok(errors.length > 0, `no error was annotated${context}`);
  for (const { message } of errors) assert.doesNotMatch(message, /This is a bug|INTERNAL|undefined|\[object/);
}

function checkSecrets(
  secrets: Secrets,
  moments: readonly Moment[],
  main: StepResult,
  written: readonly LeftFile[],
  children: string,
): void {
  const clean = (what: string, text: string, options = {}) =>
    assert.deepEqual(secrets.in(text, options), [], `secrets in ${what}`);
  const masked: string[] = [];
  for (const moment of moments) {
    switch (moment.kind) {
      case 'say':
        clean('the log', moment.text);
        break;
      case 'command':
        if (moment.command.name === 'add-mask') masked.push(moment.command.data);
        else
          clean(
            `the command ${moment.command.name}`,
            `${JSON.stringify(moment.command.properties)} ${moment.command.data}`,
          );
        break;
      default:
        checkHandedOver(secrets, moment, masked);
    }
  }
  for (const [name, value] of Object.entries(main.outputs))
    clean(`the output ${name}`, value, { tokensAllowed: TOKEN_OUTPUTS.has(name) });
  clean('the masked log', main.log);
  clean('the exported variables', JSON.stringify(main.exported));
  clean('the state', JSON.stringify(main.state));
  clean('the summary', main.summary);
  clean('the annotations', JSON.stringify(main.annotations));
  clean('the command line of a child', children);
  for (const { path, mode, kind, content } of written) {
    if (kind === 'folder') assert.equal(mode, '0700', `mode of ${path}`);
    else if (secrets.in(content).length > 0) assert.equal(mode, '0600', `mode of ${path}`);
  }
}

/** Nothing secret is handed over that was not masked before. */
function checkHandedOver(secrets: Secrets, moment: HandedOver, masked: readonly string[]): void {
  if (secrets.in(moment.value).length === 0) return;
  const hidden = masked.reduce((text, mask) => text.replaceAll(mask, '***'), moment.value);
  assert.deepEqual(secrets.in(hidden), [], `${moment.name} was handed over before its mask`);
}

function checkPost(secrets: Secrets, post: StepResult): void {
  assert.equal(post.exitCode, 0, `the post step failed\n${post.log}`);
  assert.deepEqual(secrets.in(post.rawLog), [], 'secrets in the log of the post step');
  assert.deepEqual(post.requests, [], 'the post step sent a request');
}

function isLog(moment: Moment): boolean {
  if (moment.kind === 'say') return true;
  return moment.kind === 'command' && ['error', 'warning', 'notice'].includes(moment.command.name);
}

function isSame(a: LeftFile, b: LeftFile): boolean {
  return a.path === b.path && a.kind === b.kind && a.content === b.content && a.mode === b.mode;
}

async function filesIn(root: string): Promise<LeftFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry): Promise<LeftFile> => {
      const path = join(entry.parentPath, entry.name);
      const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file';
      const { mode } = await lstat(path);
      return {
        path,
        kind,
        mode: (mode & 0o7777).toString(8).padStart(4, '0'),
        content: kind === 'file' ? await readFile(path, 'utf8') : '',
      };
    }),
  );
  return files
    .filter(({ path }) => !relative(root, path).includes('_runner_file_commands'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function render(head: string, sections: readonly (readonly [string, readonly string[]])[]): string {
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `\n── ${name}\n${lines.join('\n')}\n`);
  return `${head === '' ? '' : `${head}\n`}${blocks.join('')}`;
}
