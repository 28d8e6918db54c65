// Runs the end-to-end workflow with act against an emulator started here, and judges what came of it: the workflow asserts
// what its steps can see; what only an onlooker can see, secrets in the log and requests that arrived, is asserted here.
// Started by .ci/act: `node scripts/end-to-end.ts ACT [WORKFLOW]`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { INVOKER, startEmulator } from '../emulator/emulator.ts';

const root = join(import.meta.dirname, '..');
const [act, workflow = '.github/workflows/end-to-end.yml'] = process.argv.slice(2);
assert.ok(act, 'usage: node scripts/end-to-end.ts ACT [WORKFLOW]');

const emulator = await startEmulator();
const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-act-'));
try {
  const { status, log } = await runWorkflow(act);
  for (const line of log) console.log(line);
  assert.equal(status, 0, 'the workflow failed');

  const text = log.join('\n');
  const shown = emulator.issued.filter((secret) => text.includes(secret));
  assert.equal(shown.length, 0, `${shown.length} of ${emulator.issued.length} secrets are in the log`);
  assert.match(text, /Gone after the post step: 3 paths\./);
  assert.deepEqual(await left(folder), [], 'files of the action that the post steps left');

  const { journal } = emulator;
  const toService = journal.to('service');
  const from = (value: string) => toService.filter(({ query }) => query.from === value);
  assert.ok(from('check').some(({ headers }) => headers.authorization === undefined), 'no stranger asked');
  assert.ok(from('check').some(({ headers }) => /^Bearer \S+$/.test(String(headers.authorization))), 'no check was made');
  assert.deepEqual(from('curl').map(({ status, headers }) => [status, /^curl\//.test(String(headers['user-agent']))]), [[200, true]]);
  const tokensOf = (name: string) => journal.entries.filter(({ path }) => path.endsWith(`:${name}`)).map(({ status }) => status);
  assert.deepEqual(tokensOf('generateIdToken'), [200, 200], `ID tokens of ${INVOKER}`);
  assert.deepEqual(tokensOf('generateAccessToken'), [200], 'one access token');
  console.log(`\n${workflow}: well; ${emulator.issued.length} secrets were issued and none is in the log`);
} finally {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}

async function runWorkflow(program: string): Promise<{ status: number | null; log: string[] }> {
  const variables = { ...emulator.env, ...oidc(), EMULATOR_IS_RUNNING: '1' };
  // Neither a person's .env, .secrets and .vars nor their cache is to be part of it.
  const empty = join(folder, 'empty');
  await writeFile(empty, '');
  const files = ['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((option) => [option, empty]);
  const child = spawn(
    program,
    [
      'workflow_dispatch',
      ...['--workflows', workflow],
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...['--action-cache-path', join(folder, 'cache')],
      ...['--no-cache-server', '--json', ...files],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
    },
  );
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => log.push(readable(line)));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, log };
}

/** The variables of a job with `id-token: write`; the rest of such a job is act's own. */
function oidc(): Record<string, string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } = emulator.github();
  return { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN };
}

/** A line of act's JSON log as a person reads it. */
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

/** Private files of the action that still are below a folder. */
async function left(below: string): Promise<string[]> {
  const names = await readdir(below, { recursive: true });
  const own = names.filter((name) => /(^|[\\/])gcp-bearer-[A-Za-z0-9]{6}([\\/]|$)/.test(name));
  return Promise.all(own.map(async (name) => `${name} ${(await readFile(join(below, name), 'utf8').catch(() => '(folder)')).length}`));
}
