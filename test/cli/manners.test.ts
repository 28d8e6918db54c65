// How the command line behaves for a person at a terminal: one attempt by default, hints, headers, reports on standard output,
// progress, interruption.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { CheckProgress } from '../../src/cli/progress.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { cli, type Ended, startCli, temporaryFolder } from './run-cli.ts';

const SERVICE = 'https://range-abc123-uc.a.run.app';
const emulator = await startEmulator();
after(() => emulator.close());
const key = JSON.stringify(await emulator.createKey(INVOKER));

function run(args: readonly string[], cwd?: string, env: Record<string, string> = {}): Promise<Ended> {
  const [verb = '', ...rest] = args;
  const start = { env: { ...emulator.env, ...env }, input: key, ...(cwd === undefined ? {} : { cwd }) };
  return cli([verb, '--credentials-json', '-', ...rest], start);
}

/** A checks file in a new folder. */
function checksIn(context: Parameters<typeof temporaryFolder>[0], checks: string): string {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'checks.yaml'), checks);
  return folder;
}

test('no arguments print the usage, with status 2', async () => {
  const { status, stdout, stderr } = await cli([]);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^Usage: gcp-bearer VERB \[FLAGS\]$/m);
  assert.doesNotMatch(stderr, /error:/);
});

test('a request is sent once, and a failure that may pass names --wait once', async () => {
  const before = emulator.journal.to('service').length;
  emulator.fail('service', { status: 503 }, { times: 1, path: '/once' });
  const { status, stderr } = await run(['request', `${SERVICE}/once`]);
  assert.equal(status, 1);
  assert.equal(emulator.journal.to('service').length, before + 1);
  assert.equal(stderr.match(/--wait 60s/g)?.length, 1, stderr);
  assert.match(stderr, /^ {2}--wait 60s$/m);
});

test('a failure that stays, or that was waited for, does not name --wait', async () => {
  for (const line of [
    ['request', `${SERVICE}/status/409`],
    ['request', `${SERVICE}/status/503`, '--wait', '1s'],
  ]) {
    const { status, stderr } = await run(line);
    assert.equal(status, 1, stderr);
    assert.doesNotMatch(stderr, /--wait/);
  }
});

test('the checks of a file are made once, or for as long as --wait or their own wait', async (context) => {
  const folder = checksIn(context, `checks: [ { name: late, get: '${SERVICE}/late' } ]`);
  emulator.fail('service', { status: 503 }, { times: 2, path: '/late' });
  const once = await run(['check', 'checks.yaml'], folder);
  assert.equal(once.status, 1);
  assert.match(once.stderr, /^ {2}--wait 60s$/m);
  const patient = await run(['check', 'checks.yaml', '--wait', '30s'], folder);
  assert.equal(patient.status, 0, patient.stderr);
});

test('-i prints the response headers before the body, -v on standard error', async () => {
  const included = await run(['request', '-i', `${SERVICE}/hello`]);
  assert.match(
    included.stdout,
    /^HTTP\/1\.1 200 OK\n(?:[\w-]+: .*\n)*content-type: application\/json\b.*\n(?:[\w-]+: .*\n)*\n\{/i,
  );
  const verbose = await run(['request', '-v', `${SERVICE}/hello`]);
  assert.match(verbose.stdout, /^\{/);
  assert.match(verbose.stderr, /^< content-type: application\/json/im);
  const plain = await run(['request', `${SERVICE}/hello`]);
  assert.doesNotMatch(plain.stdout + plain.stderr, /content-type: /i);
});

test('a report goes to standard output with -, alone', async (context) => {
  const folder = checksIn(context, `checks: [ { name: health, get: '${SERVICE}/health' } ]`);
  const junit = await run(['check', 'checks.yaml', '--junit-file', '-'], folder);
  assert.equal(junit.status, 0, junit.stderr);
  assert.match(junit.stdout, /^<\?xml [\s\S]*<testsuites?\b[\s\S]*name="health"[\s\S]*<\/testsuites?>\s*$/);
  const results = await run(['check', 'checks.yaml', '--results-file', '-'], folder);
  assert.equal(JSON.parse(results.stdout).totals.passed, 1);
  const body = await run(['check', 'checks.yaml', '-o', '-'], folder);
  assert.equal(JSON.parse(body.stdout).path, '/health');
  const both = await run(['check', 'checks.yaml', '--junit-file', '-', '--json'], folder);
  assert.deepEqual([both.status, both.stdout], [2, '']);
  assert.match(both.stderr, /^error: Standard output can take only one of --json, --junit-file\.$/m);
});

test('a folder for a report that does not exist is an error before any request', async (context) => {
  const folder = checksIn(context, `checks: [ { name: health, get: '${SERVICE}/health' } ]`);
  const before = emulator.journal.length;
  const { status, stderr } = await run(['check', 'checks.yaml', '--junit-file', 'reports/junit.xml'], folder);
  assert.equal(status, 2);
  assert.match(stderr, /^error: --junit-file is in the folder \S*reports, which does not exist\.$/m);
  assert.equal(emulator.journal.length, before);
});

test('placeholders are filled in where a request is shown, and refused in the URL of a request', async (context) => {
  const folder = checksIn(
    context,
    "checks: [ { get: '{{ env.BASE_URL }}/status/{{ env.WANTED }}', expect: [ 'status 204' ] } ]",
  );
  const { stderr } = await run(['check', 'checks.yaml'], folder, { BASE_URL: SERVICE, WANTED: '418' });
  assert.match(stderr, new RegExp(`^✗ GET ${SERVICE}/status/418 — 418 in `, 'm'));
  assert.doesNotMatch(stderr, /\{\{/);
  const before = emulator.journal.length;
  const literal = await run(['request', `${SERVICE}/{{ env.WANTED }}`]);
  assert.equal(literal.status, 2);
  assert.match(
    literal.stderr,
    /^error: --url has the placeholder \{\{ env\.WANTED \}\}, which is filled in only/m,
  );
  assert.equal(emulator.journal.length, before);
});

test('an interrupted suite prints what has passed and what has not finished', async (context) => {
  const folder = checksIn(
    context,
    `checks:
  - { name: fast, get: '${SERVICE}/health' }
  - { name: slow, get: '${SERVICE}/silent', after: fast }
  - { name: never, get: '${SERVICE}/health', after: slow }
`,
  );
  emulator.fail('service', 'silence', { times: 1, path: '/silent' });
  const child = startCli(['check', 'checks.yaml', '--credentials-json', '-'], {
    env: emulator.env,
    cwd: folder,
  });
  child.stdin.end(key);
  const written = text(child.stderr);
  await emulator.journal.waitFor(({ path }) => path === '/silent');
  child.kill('SIGINT');
  const [status] = await once(child, 'close');
  assert.equal(status, 130);
  assert.match(await written, /^✓ fast — 200 in /m);
  assert.match(await written, /^warning: Interrupted\. Of 3 checks: 1 passed, 2 not finished\.$/m);
});

test('whoami without credentials reports that there are none, and describes none', async () => {
  const { status, stdout, stderr } = await cli(['whoami']);
  assert.deepEqual([status, stdout], [3, '']);
  assert.match(stderr, /^error: ADC_NOT_FOUND: No Application Default Credentials were found\./m);
  assert.match(stderr, /^ {4}gcloud auth application-default login$/m);
  assert.doesNotMatch(stderr, /this machine|Could not get a token/);
});

test('progress is one line that counts the checks that wait, cut to the width of the terminal', () => {
  const progress = new CheckProgress(10);
  assert.equal(progress.line(), '0 of 10 checks finished');
  progress.waits('orders', 'orders: 503, attempt 2');
  progress.waits('health', 'health: 404, attempt 1');
  progress.finish('ready');
  assert.equal(progress.line(), '1 of 10 checks finished, 2 waiting; health: 404, attempt 1');
  progress.finish('health');
  assert.equal(progress.line(), '2 of 10 checks finished, 1 waiting; orders: 503, attempt 2');
  assert.equal(new CheckProgress(1).line(), 'Waiting for the response');

  let written = '';
  const stream = {
    isTTY: true,
    columns: 20,
    write: (data: string | Uint8Array) => {
      written = String(data);
      return true;
    },
    on: () => {},
  };
  const terminal = new Terminal({ env: { NO_COLOR: '1' }, stdout: stream, stderr: stream });
  for (const [given, shown] of [
    ['short', 'short'],
    ['0123456789012345678', '0123456789012345678'],
    ['01234567890123456789', '012345678901234567…'],
    ['検査の名前が長い場合です', '検査の名前が長い場…'],
    ['a検査の名前が長い場合です', 'a検査の名前が長い…'],
  ] as const) {
    terminal.progress(given);
    assert.equal(written, `\r\x1b[K${shown}`);
  }
});

test('the default key of the emulator may call its default services, and the banner lists who may', async (context) => {
  const folder = temporaryFolder(context);
  const child = startCli(['emulator', '--key-file', join(folder, 'key.json')], {});
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  await once(child, 'close');
  assert.match(await stdout, /^export GOOGLE_APPLICATION_CREDENTIALS=/m);
  const banner = await stderr;
  assert.match(banner, new RegExp(`^Key: \\S+key\\.json, of ${INVOKER}$`, 'm'));
  assert.match(banner, new RegExp(`^ {2}${SERVICE} +${INVOKER}$`, 'm'));
  assert.match(banner, /^ {2}https:\/\/public-abc123-uc\.a\.run\.app +everyone$/m);
});
