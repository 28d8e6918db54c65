/**
 * Plays the fault matrix: the whole program as a child process, against an emulator of its own, for a cell of matrix.ts.
 * Its clock moves only while there is nothing to do but wait (clock.cjs): a minute of silence takes no time, and a busy
 * machine makes no request late.
 */
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { Secrets } from '../scenarios/stage/secrets.ts';
import { beginJob, endJob, runAction, type StepResult } from '../stage/runner.ts';
import { type Endpoint, WORLD } from './endpoints.ts';
import { type Cell, codeOf, type Fails, type Injection, type Survives } from './matrix.ts';

const CLOCK = fileURLToPath(new URL('./clock.cjs', import.meta.url));
const RESOLVER = fileURLToPath(new URL('./resolver.cjs', import.meta.url));

/** For all token calls together, and for a check: `wait`, and an attempt begun just before its end. */
const TOKENS_MS = 60_000;
const CHECK_MS = 70_000;
/** Most of a cell is waiting. */
export const AT_ONCE = 6;

const TOKEN_OUTPUTS = ['access_token', 'id_token', 'id_tokens', 'auth_token'] as const;

export interface Played {
  readonly result: StepResult;
  readonly secrets: Secrets;
  /** The emulator gave out the token that is an output. */
  readonly issued: boolean;
  readonly attempts: number;
  /** By the program's own clock; milliseconds. */
  readonly elapsedMs: number;
  /** The longest attempt. */
  readonly longestMs: number;
}

/** Plays a cell, and holds it to its verdict, to the time it may take, and to keeping every secret. */
export async function hold(cell: Cell): Promise<void> {
  const { verdict, endpoint } = cell;
  const played = await play(cell);
  const context = `\n${played.result.log}`;
  checkSecrets(played, context);
  checkTime(played, endpoint, context);
  if (verdict.kind === 'survives') checkSurvived(played, verdict, endpoint, context);
  else checkFailed(played, verdict, endpoint, context);
}

function play({ row: { injection }, endpoint }: Cell): Promise<Played> {
  const { fault, times = Number.POSITIVE_INFINITY } = injection;
  return run(endpoint, injection, (emulator) => {
    if (fault === undefined) return;
    const kind = fault(endpoint);
    const ahead = isOfConnections(kind) ? endpoint.ahead : 0;
    for (const route of endpoint.routes) emulator.fail(route, kind, { times: times + ahead });
  });
}

export async function run(
  endpoint: Endpoint,
  { keepsWaiting = false, resolver }: Injection,
  fail: (emulator: Emulator) => void,
): Promise<Played> {
  const emulator = await startEmulator(WORLD);
  const job = await beginJob();
  try {
    const secrets = new Secrets();
    const step = await endpoint.step(emulator);
    for (const secret of step.secrets ?? []) secrets.add(secret, 'what the step was given');
    fail(emulator);
    const clockFile = join(emulator.folder, 'clock');
    const silences = join(emulator.folder, 'silences');
    const result = await runAction({
      emulator,
      job,
      entry: MAIN,
      inputs: step.inputs,
      debug: true,
      nodeArguments: ['--require', CLOCK, ...(resolver === undefined ? [] : ['--require', RESOLVER])],
      env: {
        ...step.env,
        TEST_CLOCK: clockFile,
        TEST_SILENCES: silences,
        ...(resolver === undefined ? {} : withoutProxy(endpoint, emulator, resolver)),
      },
      ...(keepsWaiting && {
        killWhen: {
          request: ({ fault: met }) => {
            if (met !== undefined) appendFileSync(silences, '.');
            return met !== undefined;
          },
          signal: 'SIGUSR2',
        },
      }),
    });
    secrets.collect(emulator, emulator.journal.entries);
    const time: unknown = JSON.parse(await readFile(clockFile, 'utf8'));
    const issued = emulator.issued.includes(result.outputs[endpoint.output] ?? '');
    return { result, secrets, issued, attempts: attemptsIn(result, endpoint), ...timeOf(time) };
  } finally {
    await emulator.close();
    await endJob(job);
  }
}

/** A network in which this endpoint is reached without the proxy, by a name that the name server is to know. */
function withoutProxy(
  { host }: Endpoint,
  emulator: Emulator,
  code: string,
): Readonly<Record<string, string | undefined>> {
  return {
    TEST_RESOLVER: code,
    NO_PROXY: `${emulator.env['NO_PROXY']},${host}`,
    GCE_METADATA_HOST: undefined,
    GCE_METADATA_IP: undefined,
    GCE_METADATA_ROOT: undefined,
  };
}

function isOfConnections(fault: unknown): boolean {
  const ofConnections = ['refuse', 'tls', 'certificate', 'wrong-name', 'dns'];
  if (typeof fault === 'string') return ofConnections.includes(fault);
  return typeof fault === 'object' && fault !== null && 'proxyStatus' in fault;
}

/** What the log says of further attempts, and the requests that arrived agree. */
function attemptsIn({ log, requests }: StepResult, { kind, routes }: Endpoint): number {
  const said =
    kind === 'get' || kind === 'post'
      ? [...log.matchAll(/^[✓✗] .*?, (\d+) attempts/gm)]
      : [...log.matchAll(/; attempt (\d+) of \d+ in /g)];
  const attempts = Math.max(1, ...said.map((match) => Number(match[1])));
  const arrived = requests.filter(({ route }) => route === routes[0]).length;
  assert.ok(arrived <= attempts, `${arrived} requests in ${attempts} attempts\n${log}`);
  return attempts;
}

function timeOf(value: unknown): { elapsedMs: number; longestMs: number } {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const { elapsedMs, longestMs } = Object.fromEntries(fields);
  assert.ok(typeof elapsedMs === 'number' && typeof longestMs === 'number', 'the clock was not read');
  return { elapsedMs, longestMs };
}

/** The warning about the credential file of a person, which each run with one writes. */
const FILE_OF_A_PERSON = /^gcloud auth login --cred-file does not take the credential file\./;

export function checkSurvived(
  { result, issued, attempts, elapsedMs }: Played,
  { attempts: expected, atLeastMs }: Survives,
  { output }: Endpoint,
  context: string,
): void {
  assert.equal(result.exitCode, 0, context);
  const others = result.annotations.filter(({ message }) => !FILE_OF_A_PERSON.test(message));
  assert.deepEqual(others, [], context);
  assert.ok(issued, `no ${output} that is one${context}`);
  assert.equal(attempts, expected, `attempts${context}`);
  assert.ok(elapsedMs >= atLeastMs, `did not wait as it was asked to, only ${elapsedMs} ms${context}`);
}

export function checkFailed(played: Played, verdict: Fails, endpoint: Endpoint, context: string): void {
  const { result, attempts, elapsedMs } = played;
  const { log, annotations, outputs, files, exported, state } = result;
  assert.equal(result.exitCode, 1, context);
  const errors = annotations.filter(({ level }) => level === 'error');
  assert.equal(errors.length, 1, context);
  const [error] = errors;
  assert.equal(error?.title?.split(':')[0], codeOf(verdict, endpoint), context);
  assert.doesNotMatch(error?.message ?? '', /This is a bug|INTERNAL|undefined|\[object/, context);
  const isCheck = endpoint.kind === 'get' || endpoint.kind === 'post';
  if (verdict.says !== undefined) assertSays(isCheck ? log : (error?.message ?? ''), verdict.says, context);
  // Of a check that fails, the token it was made with is there: the step was asked for it.
  if (!isCheck) {
    for (const name of TOKEN_OUTPUTS)
      assert.equal(outputs[name], undefined, `${name} is an output${context}`);
    assert.deepEqual(exported, {}, context);
    assert.deepEqual(state, {}, context);
  }
  assert.deepEqual(files, [], `files were left${context}`);
  if (verdict.attempts === 'wait') {
    assert.ok(attempts >= 5, `gave up after ${attempts} attempts${context}`);
    assert.ok(elapsedMs > 59_000, `gave up after ${elapsedMs} ms${context}`);
  } else if (typeof verdict.attempts === 'number') {
    assert.equal(attempts, verdict.attempts, `attempts${context}`);
  } else {
    const [least, most] = verdict.attempts;
    assert.ok(attempts >= least && attempts <= most, `${attempts} attempts${context}`);
  }
}

function assertSays(text: string, said: string | RegExp, context: string): void {
  if (typeof said === 'string') assert.ok(text.includes(said), `${said} is not repeated${context}`);
  else assert.match(text, said, context);
}

export function checkTime(
  { elapsedMs, longestMs }: Played,
  { attemptMs, kind }: Endpoint,
  context: string,
): void {
  const limit = kind === 'get' || kind === 'post' ? CHECK_MS : TOKENS_MS;
  assert.ok(elapsedMs <= limit, `took ${elapsedMs} ms${context}`);
  // An attempt on the way to the endpoint may take its own ten seconds.
  assert.ok(longestMs <= Math.max(attemptMs, kind === 'metadata' ? 0 : 10_000), `${longestMs} ms${context}`);
}

/** Nothing secret leaves but by the outputs that are for it, with debug logging on. */
export function checkSecrets({ result, secrets }: Played, context: string): void {
  const said = result.rawLog
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const places = {
    log: said,
    annotations: JSON.stringify(result.annotations),
    summary: result.summary,
    exported: JSON.stringify(result.exported),
    state: JSON.stringify(result.state),
  };
  for (const [place, text] of Object.entries(places)) {
    assert.deepEqual(secrets.in(text), [], `secrets in the ${place}${context}`);
  }
  for (const [name, value] of Object.entries(result.outputs)) {
    const tokensAllowed = TOKEN_OUTPUTS.some((token) => token === name);
    assert.deepEqual(secrets.in(value, { tokensAllowed }), [], `secrets in the output ${name}`);
  }
}
