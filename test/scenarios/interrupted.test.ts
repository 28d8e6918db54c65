// An exception that reaches nobody, a rejection that nobody handles, a promise that stays pending: what is known by then
// is delivered once, without secrets, and the step fails.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { bareEnv, CLI } from '../cli/run-cli.ts';
import { httpServer } from '../http/servers.ts';
import { beginJob, endJob, runAction, type StepOptions } from '../stage/runner.ts';
import { ENTRIES } from './stage/entries.ts';

const INTERRUPT = fileURLToPath(new URL('./stage/interrupt.cjs', import.meta.url));

const emulator = await startEmulator();
after(() => emulator.close());
const key = await emulator.createKey(INVOKER);
const secret = key.private_key.split('\n')[3] ?? assert.fail();

const HOW = {
  exception: { code: 'INTERNAL', message: /something broke with \*\*\*/ },
  rejection: { code: 'INTERNAL', message: /something broke with \*\*\*/ },
  pending: { code: 'UNFINISHED', message: /ended before it had finished/ },
} as const;
type How = keyof typeof HOW;

/** One check that passes, then one that is not over when the run is interrupted: its first response is not as expected. */
const suite = (url: string) =>
  JSON.stringify({
    version: 1,
    defaults: { url, auth: 'none' },
    checks: [
      { name: 'first', get: '/first' },
      { name: 'second', get: '/second', after: 'first', expect: ['status == 201'], wait: '1h' },
      { name: 'third', get: '/third', after: 'second' },
    ],
  });

const given = (how: How | 'late exception', response: number) => ({
  TEST_INTERRUPT: how,
  TEST_INTERRUPT_AT: String(response),
  TEST_INTERRUPT_SECRET: secret,
});

async function interrupted(how: How | 'late exception', response: number, inputs: StepOptions['inputs']) {
  const result = await runAction({
    emulator,
    entry: ENTRIES.main,
    nodeArguments: ['--require', INTERRUPT],
    env: given(how, response),
    inputs: {
      credentials_json: JSON.stringify(key),
      junit_file: 'junit.xml',
      results_file: 'results.json',
      ...inputs,
    },
  });
  const read = (name: string) => readFile(join(result.job.workspace, name), 'utf8');
  const [junit, results, files] = [
    await read('junit.xml'),
    JSON.parse(await read('results.json')),
    await readdir(result.job.workspace),
  ];
  await endJob(result.job);
  return { ...result, junit, results, files: files.sort() };
}

for (const how of ['exception', 'rejection', 'pending'] as const) {
  test(`${how} while checks are made: those that were over are reported, and the failure`, async (t) => {
    const asked: string[] = [];
    const server = await httpServer(t, (request, response) => {
      asked.push(request.url ?? '');
      response.end('ok');
    });
    // The first response is the token's.
    const result = await interrupted(how, 3, { checks: suite(server.url) });
    const { code, message } = HOW[how];
    assert.deepEqual({ exitCode: result.exitCode, signal: result.signal }, { exitCode: 1, signal: null });
    assert.deepEqual(asked, ['/first', '/second']);
    assert.deepEqual(
      result.results.checks.map(({ name, verdict }: Record<string, unknown>) => [name, verdict]),
      [['first', 'passed']],
    );
    assert.equal(result.results.verdict, 'failed');
    assert.deepEqual(
      result.results.errors.map((error: Record<string, unknown>) => error['code']),
      [code],
    );
    assert.match(result.results.errors[0].message, message);
    assert.match(result.junit, new RegExp(`<error type="${code}"[\\s\\S]*name="first"`));
    assert.equal(result.summary.match(/<h2|^## /gm)?.length, 1, result.summary);
    assert.match(result.summary, new RegExp(code));
    assert.deepEqual(
      ['checks_total', 'checks_passed', 'checks_failed', 'response_status'].map(
        (name) => result.outputs[name],
      ),
      ['1', '1', '0', '200'],
    );
    assert.deepEqual(result.files, ['junit.xml', 'results.json']);
    assertReportedOnce(result, code);
  });
}

for (const how of ['exception', 'rejection'] as const) {
  test(`${how} before there is a token: the reports say so`, async (t) => {
    const server = await httpServer(t, (_request, response) => response.end('ok'));
    const inputs = { url: server.url.replace('http:', 'https:'), id_token_audience: 'https://example.com' };
    const result = await interrupted(how, 1, inputs);
    assert.equal(result.exitCode, 1);
    assert.deepEqual(result.results.checks, []);
    assert.deepEqual(
      result.results.errors.map((error: Record<string, unknown>) => error['code']),
      ['INTERNAL'],
    );
    assert.equal(result.outputs['checks_total'], '0');
    assert.equal(result.outputs['id_token'], undefined);
    assertReportedOnce(result, 'INTERNAL');
  });
}

test('an exception after the last response: everything is delivered, and the exit code is 1 all the same', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end('ok'));
  const result = await interrupted('late exception', 1, { url: server.url, request_auth: 'none' });
  assert.equal(result.exitCode, 1, result.log);
  assertReportedOnce(result, 'INTERNAL');
});

for (const how of ['exception', 'rejection', 'pending'] as const) {
  test(`${how} on the command line: status 3, with the reports of the checks that were over`, async (t) => {
    const server = await httpServer(t, (_request, response) => response.end('ok'));
    const job = await beginJob();
    t.after(() => endJob(job));
    await writeFile(join(job.workspace, 'key.json'), JSON.stringify(key));
    const child = spawn(
      process.execPath,
      ['--require', INTERRUPT, CLI, 'check', '-', '--junit-file', 'junit.xml', '--json'],
      {
        cwd: job.workspace,
        env: bareEnv({ ...emulator.env, ...given(how, 2), GOOGLE_APPLICATION_CREDENTIALS: 'key.json' }),
      },
    );
    t.after(() => child.kill('SIGKILL'));
    child.stdin.end(suite(server.url));
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    assert.equal(status, 3, stderr);
    const { code } = HOW[how];
    const results = JSON.parse(stdout);
    assert.deepEqual([results.checks.length, results.errors[0].code], [1, code]);
    assert.match(await readFile(join(job.workspace, 'junit.xml'), 'utf8'), new RegExp(code));
    assert.equal(stderr.split(`error: ${code}: `).length, 2, stderr);
  });
}

/** In one annotation, and nowhere with the secret that was in its message. */
function assertReportedOnce(result: Awaited<ReturnType<typeof interrupted>>, code: string): void {
  const errors = result.annotations.filter(({ level, title }) => level === 'error' && title === code);
  assert.equal(errors.length, 1, result.log);
  const unmasked = result.rawLog.replaceAll(/^::add-mask::.*$/gm, '');
  const told = [unmasked, result.junit, JSON.stringify(result.results), result.summary];
  for (const sink of [...told, ...Object.values(result.outputs)]) assert.ok(!sink.includes(secret), sink);
}
