// `request` and `check` as processes, against the emulator and the function behind its front end.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { slowTest, someOf } from '../tier.ts';
import { bareEnv, CLI, cli, type Ended, startCli, temporaryFolder } from './run-cli.ts';

const SERVICE = 'https://range-abc123-uc.a.run.app';
const RAW = 'https://raw-abc123-uc.a.run.app';

/** Bytes that are no text, between two that are. */
const BYTES = Buffer.from([0x68, 0x00, 0xff, 0xfe, 0x80, 0x0d, 0x0a, 0x1b, 0x5b, 0x32, 0x4a, 0x69]);

const emulator = await startEmulator({
  services: [
    {
      host: 'raw-abc123-uc.a.run.app',
      invokers: [`serviceAccount:${INVOKER}`],
      handler: (request, response) => {
        const { authorization = '' } = request.headers;
        const token = authorization.replace('Bearer ', '');
        const bodies: Record<string, readonly [string, string | Buffer]> = {
          '/bytes': ['application/octet-stream', BYTES],
          '/hostile': ['text/plain', 'one\x1b[2J\x1b]0;owned\x07\rtwo\n::error::three\n'],
          '/echo': ['text/plain', `you sent ${token} and ${Buffer.from(token).toString('base64')}\n`],
          '/long': ['text/plain', Buffer.alloc(9 * 1024 * 1024, 'x')],
        };
        const [type, body] = bodies[request.url ?? ''] ?? ['text/plain', ''];
        response.writeHead(200, { 'content-type': type }).end(body);
      },
    },
  ],
});
after(() => emulator.close());
const key = JSON.stringify(await emulator.createKey(INVOKER));

/** Runs the command line as the invoker. */
function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): Promise<Ended> {
  const [verb = '', ...rest] = args;
  const start = { env: { ...emulator.env, ...env }, input: key, ...(cwd === undefined ? {} : { cwd }) };
  return cli([verb, '--credentials-json', '-', ...rest], start);
}

test('request: the body alone on standard output, byte for byte', async () => {
  const { status, stdout, stderr } = await run(['request', `${SERVICE}/hello?x=1`]);
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(stdout).path, '/hello');
  assert.match(stderr, /^200 OK in \S+ \S+, \d+ bytes of application\/json\n$/);
  const child = startCli(['request', `${RAW}/bytes`, '--credentials-json', '-'], { env: emulator.env });
  child.stdin.end(key);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  assert.deepEqual(Buffer.concat(chunks), BYTES);
  const quiet = await run(['request', `${SERVICE}/`, '-q']);
  assert.deepEqual([quiet.status, quiet.stderr], [0, '']);
});

test('request: what the service echoes of the token is not printed, in whatever form', async () => {
  const before = emulator.issued.length;
  for (const flag of someOf([['-v'], ['--json'], [], ['--expect', 'body == x']], 'flags')) {
    const { stdout, stderr } = await run(['request', `${RAW}/echo`, '--wait', '0', ...flag]);
    for (const token of emulator.issued.slice(before)) {
      const [head = '', payload = ''] = token.split('.');
      if (!payload) continue;
      for (const secret of [
        token,
        `${head}.${payload}`,
        Buffer.from(token).toString('base64').slice(0, 200),
      ]) {
        assert.ok(!(stdout + stderr).includes(secret), flag.join(' '));
      }
    }
  }
  assert.ok(emulator.issued.length > before);
});

test('request: every kind of credential on the way there', async () => {
  const own = await run(['request', 'https://cloudresourcemanager.googleapis.com/v1/projects/demo-project']);
  assert.equal(own.status, 0, own.stderr);
  const [asked] = emulator.journal.to('apis.projects').slice(-1);
  assert.match(asked?.headers['authorization'] ?? '', /^Bearer ya29\./);
  emulator.journal.clear();
  const none = await cli(['request', 'https://public-abc123-uc.a.run.app/', '--request-auth', 'none'], {
    env: emulator.proxyEnv,
  });
  assert.equal(none.status, 0, none.stderr);
  assert.deepEqual(emulator.journal.routes(), ['service'], 'no token was asked for');
  const other = await run([
    'request',
    `${RAW}/`,
    '--auth-header',
    'X-Serverless-Authorization',
    '-H',
    'Authorization: Basic eDp5',
    '-H',
    'X-Two: 2',
  ]);
  assert.equal(other.status, 0, other.stderr);
  const last = emulator.journal.to('service').at(-1);
  assert.match(last?.headers['x-serverless-authorization'] ?? '', /^Bearer ey/);
  assert.deepEqual([last?.headers['authorization'], last?.headers['x-two']], ['Basic eDp5', '2']);
});

test('request: a body from a file, a method, files for the answer and the reports', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'order.json'), '{ "sku": "A1" }\n');
  const { status, stdout, stderr } = await run(
    [
      'request',
      `${SERVICE}/orders`,
      '-d',
      '@order.json',
      '-o',
      'answer.json',
      '--junit-file',
      'junit.xml',
      '--results-file',
      'results.json',
      '--expect',
      'status 201',
      '--expect',
      'json $.sku == A1',
    ],
    {},
    folder,
  );
  assert.deepEqual([status, stdout], [0, ''], stderr);
  assert.equal(JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8')).sku, 'A1');
  assert.match(readFileSync(join(folder, 'junit.xml'), 'utf8'), /<testsuite /);
  assert.equal(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')).verdict, 'passed');
  assert.match(stderr, /Body: answer\.json\nJUnit report: junit\.xml\nResults: results\.json\n$/);
  const sent = emulator.journal.to('service').at(-1);
  assert.deepEqual(
    [sent?.method, sent?.body.trim(), sent?.headers['content-type']],
    ['POST', '{ "sku": "A1" }', 'application/json'],
  );
});

test('request: an answer that is not the one wanted: status 1, its body all the same, and why', async () => {
  const { status, stdout, stderr } = await run([
    'request',
    `${SERVICE}/status/409`,
    '--wait',
    '0',
    '--expect',
    'json $.ok == true',
  ]);
  assert.deepEqual([status, stdout], [1, 'status 409\n']);
  assert.match(stderr, /^409 Conflict in .*\nerror: CHECK_FAILED: /);
  assert.match(stderr, /^ {2}json \$\.ok == true\n {4}actual: not JSON/m);
  assert.match(stderr, /troubleshooting\.md#check_failed\n$/);
  const well = await run(['request', `${SERVICE}/status/409`, '--expect', 'status 409']);
  assert.equal(well.status, 0, well.stderr);
  const quiet = await run(['request', '-q', `${SERVICE}/status/409`, '--wait', '0']);
  assert.match(quiet.stderr, /^error: CHECK_FAILED: /);
});

test('request: the platform’s refusal is explained', async () => {
  const { status, stdout, stderr } = await run([
    'request',
    `${SERVICE}/`,
    '--request-auth',
    'none',
    '--wait',
    '0',
  ]);
  assert.equal(status, 1);
  assert.match(stdout, /<title>403 Forbidden<\/title>/);
  assert.match(stderr, /^error: SERVICE_FORBIDDEN: .*no credential was sent/m);
  const refused = await run(['request', `${SERVICE}/`, '--expect-unauthenticated', 'refused']);
  assert.equal(refused.status, 0, refused.stderr);
  assert.match(refused.stderr, /^✓ .*without a credential — 403/m);
  const open = await run([
    'request',
    'https://public-abc123-uc.a.run.app/',
    '--expect-unauthenticated',
    'refused',
    '--wait',
    '0',
  ]);
  assert.equal(open.status, 1);
  assert.match(open.stderr, /^✗ .*public: the service responded with 200/m);
});

slowTest('request: --wait sends it again until the expectations hold', async () => {
  emulator.fail('service', { status: 503 }, { times: 2, path: '/late' });
  const { status, stdout, stderr } = await run(['request', `${SERVICE}/late`, '--wait', '60s']);
  assert.equal(status, 0, stderr);
  assert.equal(JSON.parse(stdout).path, '/late');
  assert.match(stderr, /503, attempt 1: .* left\n/);
  assert.match(stderr, /^200 OK in .*, at attempt 3, /m);
});

test('request: a body longer than what is held is not passed off as the whole', async () => {
  const { status, stdout, stderr } = await run(['request', `${RAW}/long`]);
  assert.equal(status, 1);
  assert.equal(stdout.length, 8 * 1024 * 1024);
  assert.match(stderr, /^error: The body is longer than the 8388608 bytes of it that were printed\.$/m);
});

test('request: bad usage is 2, no token is 3, and neither asks the service', async () => {
  const asked = emulator.journal.to('service').length;
  const unknown = await run(['request', 'https://service.example.com/']);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /^error: --id-token-audience /m);
  const wrong = await run([
    'request',
    `${SERVICE}/`,
    '--expect',
    'staus 200',
    '--timeout',
    'soon',
    '--retry',
    'never',
  ]);
  assert.equal(wrong.status, 2);
  for (const flag of ['expect', 'timeout', 'retry'])
    assert.match(wrong.stderr, new RegExp(`^error: --${flag}\\b`, 'm'));
  assert.doesNotMatch(wrong.stderr, /\bid_token_|access_token_|INPUT_/);
  const disabled = emulator.serviceAccount(INVOKER);
  const keys = [...disabled.keys];
  disabled.keys.clear();
  const none = await run(['request', `${SERVICE}/`]);
  for (const [id, one] of keys) disabled.keys.set(id, one);
  assert.deepEqual([none.status, none.stdout], [3, '']);
  assert.match(none.stderr, /^error: KEY_REJECTED: /m);
  assert.equal(emulator.journal.to('service').length, asked);
});

slowTest(
  'request: interrupted while it waits, it leaves nothing behind and exits with 130',
  async (context) => {
    const folder = temporaryFolder(context);
    emulator.fail('service', 'silence', { times: 1, path: '/silent' });
    const child = startCli(['request', `${SERVICE}/silent`, '-o', 'answer', '--credentials-json', '-'], {
      env: emulator.env,
      cwd: folder,
    });
    child.stdin.end(key);
    const [stdout] = [text(child.stdout), text(child.stderr)];
    await emulator.journal.waitFor(({ path }) => path === '/silent');
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    assert.deepEqual([status, await stdout, existsSync(join(folder, 'answer'))], [130, '', false]);
  },
);

const CHECKS = `
version: 1
defaults: { url: ${SERVICE}, wait: 0s }
checks:
  - { name: health, get: /health, expect: [ 'status == 200' ] }
  - { name: order, post: /orders, json: { sku: A1 }, capture: { id: json $.id }, expect: [ 'status == 201' ] }
  - { name: order can be read, get: '/orders/{{ capture.id }}', after: order, expect: [ 'json $.sku == A1' ] }
  - { name: private, get: /health, auth: none, expect: [ refused ] }
`;
const BROKEN = `${CHECKS}  - { name: broken, get: /status/418, expect: [ 'status 200' ] }
  - { name: after broken, get: /, after: broken }
`;

test('check: a line a check and the totals on standard error, nothing on standard output', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'checks.yaml'), CHECKS);
  const { status, stdout, stderr } = await run(
    ['check', 'checks.yaml', '--junit-file', 'junit.xml'],
    {},
    folder,
  );
  assert.deepEqual([status, stdout], [0, ''], stderr);
  for (const [name, code] of [
    ['health', 200],
    ['order', 201],
    ['order can be read', 200],
    ['private', 403],
  ]) {
    assert.match(stderr, new RegExp(`^✓ ${name} — ${code} in `, 'm'));
  }
  assert.match(stderr, /^4 checks: 4 passed, in .*\nJUnit report: junit\.xml\n$/m);
  assert.ok(existsSync(join(folder, 'junit.xml')));
});

test('check: one that fails is 1, after all have run; --json is the results, and quiet the failures', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'checks.yaml'), BROKEN);
  const [plain, json, quiet] = await Promise.all([
    run(['check', 'checks.yaml'], {}, folder),
    run(['check', 'checks.yaml', '--json', '--results-file', 'results.json'], {}, folder),
    run(['check', 'checks.yaml', '-q'], {}, folder),
  ]);
  assert.deepEqual([plain.status, json.status, quiet.status], [1, 1, 1]);
  assert.match(plain.stderr, /^✗ broken — 418 in .*\n {4}status 200\n {6}actual: 418$/m);
  assert.match(plain.stderr, /^↷ after broken — skipped: /m);
  assert.match(plain.stderr, /^6 checks: 4 passed, 1 failed, 1 skipped, in /m);
  const results = JSON.parse(json.stdout);
  assert.deepEqual(results.totals, { total: 6, passed: 4, failed: 1, skipped: 1 });
  assert.equal(json.stdout, readFileSync(join(folder, 'results.json'), 'utf8'));
  assert.equal(quiet.stdout, '');
  assert.match(quiet.stderr, /^error: CHECK_FAILED: broken: /);
  assert.doesNotMatch(quiet.stderr, /✓|passed/);
});

test('check: from standard input, and with what is wrong in it by line and column', async (context) => {
  const path = join(temporaryFolder(context), 'key.json');
  writeFileSync(path, key);
  const start = (input: string) =>
    cli(['check', '-', '--credentials-json', path], { env: emulator.env, input });
  assert.equal((await start(CHECKS)).status, 0);
  const asked = emulator.journal.length;
  const wrong = await start(CHECKS.replace('expect: [ refused ]', 'expekt: [ refused ]'));
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /^error: standard input, line 8, column 48: unknown key "expekt"/m);
  assert.equal(emulator.journal.length, asked, 'nothing was asked');
  const missing = await run(['check', 'nothing.yaml']);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /^error: The file "nothing\.yaml" of --checks does not exist\./m);
});

const HAS_SCRIPT = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

test('on a terminal a body cannot move the cursor, verdicts have colours, and progress is taken away', {
  skip: !HAS_SCRIPT && 'script, which makes a terminal, is not installed',
}, async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, 'key.json');
  writeFileSync(path, key);
  writeFileSync(join(folder, 'checks.yaml'), BROKEN);
  const onTerminal = async (words: string, env: Readonly<Record<string, string>> = {}) => {
    const { spawn } = await import('node:child_process');
    const command = `'${process.execPath}' '${CLI}' ${words} --credentials-json '${path}'`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: bareEnv({ ...emulator.env, TERM: 'xterm', SHELL: '/bin/sh', ...env }),
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return text(child.stdout);
  };
  const hostile = await onTerminal(`request ${RAW}/hostile`);
  assert.ok(hostile.includes('one\\x1b[2J\\x1b]0;owned\\x07\\rtwo'), hostile);
  assert.doesNotMatch(hostile, /\x1b\[2J|\x07/);
  const binary = await onTerminal(`request ${RAW}/bytes`);
  assert.match(binary, /12 bytes of application\/octet-stream, is not text and is not shown on a terminal/);
  const coloured = await onTerminal('check checks.yaml');
  assert.match(coloured, /\x1b\[32m✓\x1b\[0m health/);
  assert.match(coloured, /\x1b\[31m✗\x1b\[0m broken/);
  const plain = await onTerminal('check checks.yaml', { NO_COLOR: '1' });
  assert.doesNotMatch(plain, /\x1b\[\d/);
});
