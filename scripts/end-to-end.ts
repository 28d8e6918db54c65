// Runs workflows with act against an emulator, and checks the results: a workflow asserts what its
// steps can see; this script asserts the rest: no secrets in the log, and the requests to the emulator.
// Started by .ci/act: `node scripts/end-to-end.ts ACT`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';

const root = join(import.meta.dirname, '..');
const [act] = process.argv.slice(2);
assert.ok(act, 'usage: node scripts/end-to-end.ts ACT');

interface Play {
  readonly workflow: string;
  /** Local folders in place of actions that act would download, by their `uses:`. */
  readonly actions: Readonly<Record<string, string>>;
  /** The repository, or another folder to run in. */
  readonly workspace: string;
  readonly judge: (log: string, emulator: Emulator) => void;
}

const CALLED = '.github/workflows/checks.yml';
const SPREAD = 'test/workflows/act/spread.yml';
const called = readFileSync(join(root, CALLED), 'utf8');

/** The actions in `checks.yml`, and the folders that replace them. */
function standIn(name: string): [uses: string, folder: string] {
  const [uses] = new RegExp(`actions/${name}@[0-9a-f]{40}`).exec(called) ?? [];
  assert.ok(uses, `checks.yml uses no ${name}`);
  return [uses, join(root, 'test/workflows/act', name)];
}

/** A repository that calls `checks.yml`. act does not know `job.workflow_*`, which this workflow needs to find its own commit. */
async function callingRepository(workspace: string): Promise<void> {
  await cp(join(root, dirname(SPREAD)), join(workspace, dirname(SPREAD)), { recursive: true });
  await mkdir(join(workspace, dirname(CALLED)), { recursive: true });
  const known = called
    .replaceAll('job.workflow_repository', "'org/gcp-bearer'")
    .replaceAll('job.workflow_sha', `'${'0'.repeat(40)}'`);
  await writeFile(join(workspace, CALLED), known);
}

const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-act-'));
const released = join(folder, 'released');
const calling = join(folder, 'calling');

const PLAYS: readonly Play[] = [
  {
    workflow: '.github/workflows/end-to-end.yml',
    actions: {},
    workspace: root,
    judge: (log, { journal }) => {
      assert.match(log, /Removed: 3 paths\./);
      const from = (value: string) => journal.to('service').filter(({ query }) => query['from'] === value);
      const bearers = from('check').map(({ headers }) => headers['authorization']?.split(' ')[0]);
      assert.deepEqual(bearers.sort(), ['Bearer', undefined], 'the check, and the same without credentials');
      const curl = from('curl').map(({ status, headers }) => [status, headers['user-agent']?.split('/')[0]]);
      assert.deepEqual(curl, [[200, 'curl']]);
      const made = (what: string) =>
        journal.entries.filter(({ path }) => path.endsWith(what)).map(({ status }) => status);
      assert.deepEqual(made(':generateIdToken'), [200, 200]);
      assert.deepEqual(made(':generateAccessToken'), [200]);
    },
  },
  {
    workflow: SPREAD,
    actions: Object.fromEntries(['checkout', 'upload-artifact', 'download-artifact'].map(standIn)),
    workspace: calling,
    judge: (log, { journal }) => {
      assert.match(log, /5 checks of 3 jobs: 5 passed, 0 failed, 0 skipped/);
      const asked = journal
        .to('service')
        .map(
          ({ path, headers }) =>
            `${path}${headers['authorization'] === undefined ? ' without credentials' : ''}`,
        );
      assert.deepEqual(asked.sort(), ['/four', '/one', '/one without credentials', '/three', '/two']);
    },
  },
];

try {
  // Only the files of a release: act copies the whole action, and node_modules is large.
  for (const part of ['action.yml', 'dist', '.github/actions']) {
    await cp(join(root, part), join(released, part), { recursive: true });
  }
  await callingRepository(calling);
  for (const play of PLAYS) await stage(act, play);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function stage(program: string, { workflow, actions, workspace, judge }: Play): Promise<void> {
  console.log(`\n── ${workflow}`);
  const emulator = await startEmulator();
  const work = await mkdtemp(join(folder, 'run-'));
  try {
    const { status, log } = await runWorkflow(program, { workflow, actions, workspace, emulator, work });
    for (const line of log) console.log(line);
    assert.equal(status, 0, `${workflow} failed`);
    const text = log.join('\n');
    const shown = emulator.issued.filter((secret) => text.includes(secret));
    assert.equal(shown.length, 0, `${shown.length} of ${emulator.issued.length} secrets are in the log`);
    assert.deepEqual(await left(join(work, 'cache')), [], 'files of the action that the post steps left');
    judge(text, emulator);
    console.log(
      `${workflow}: passed; of ${emulator.issued.length} secrets that were issued none is in the log`,
    );
  } finally {
    await emulator.close();
  }
}

interface Run {
  readonly workflow: string;
  readonly actions: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly emulator: Emulator;
  readonly work: string;
}

async function runWorkflow(
  program: string,
  { workflow, actions, workspace, emulator, work }: Run,
): Promise<{ status: number | null; log: string[] }> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } = emulator.github();
  const artifacts = join(work, 'artifacts');
  await mkdir(artifacts);
  const variables = {
    ...emulator.env,
    ACTIONS_ID_TOKEN_REQUEST_URL,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    EMULATOR_IS_RUNNING: '1',
    ARTIFACTS: artifacts,
    RELEASED: released,
  };
  // Ignore the user's .env, .secrets, .vars and cache.
  const empty = join(work, 'empty');
  await writeFile(empty, '');
  const files = ['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((option) => [
    option,
    empty,
  ]);
  const child = spawn(
    program,
    [
      'workflow_dispatch',
      ...['--workflows', workflow],
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...['--action-cache-path', join(work, 'cache')],
      ...['--no-cache-server', '--json', ...files],
      ...Object.entries(actions).flatMap(([uses, path]) => ['--local-repository', `${uses}=${path}`]),
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
    },
  );
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => log.push(readable(line)));
  }
  const [status]: unknown[] = await once(child, 'close');
  return { status: typeof status === 'number' ? status : null, log };
}

/** A line of act's JSON log as text. */
function readable(line: string): string {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('msg' in entry)) return line;
    const step = 'step' in entry ? `[${String(entry.step)}] ` : '';
    return `${step}${String(entry.msg).trimEnd()}`;
  } catch {
    return line;
  }
}

/** Private files of the action that remain in a folder. */
async function left(below: string): Promise<string[]> {
  const names = await readdir(below, { recursive: true });
  return names.filter((name) => /(^|[\\/])gcp-bearer-[A-Za-z0-9]{6}([\\/]|$)/.test(name));
}
