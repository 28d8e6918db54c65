// What the program does as a process: exit status, streams, signals. Nothing here leaves the machine.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { bareEnv, CLI, cli, startCli, temporaryFolder } from './run-cli.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const KEY = JSON.stringify({
  type: 'service_account',
  client_email: 'robot@my-project.iam.gserviceaccount.com',
  private_key_id: '0123456789abcdef',
  private_key: PEM,
  token_uri: 'https://oauth2.googleapis.com/token',
});

/** A proxy to whom each connection goes first; it answers as told, or never. */
async function proxy(context: TestContext, onConnect: () => number | undefined) {
  const server = createServer();
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {});
    const status = onConnect();
    if (status !== undefined) socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { HTTPS_PROXY: `http://127.0.0.1:${port}` };
}

test('bad usage: status 2, nothing on standard output, what to do on standard error', async () => {
  const lines = [['-q'], ['acess-token'], ['id-token', '--nope'], ['request'], ['completion', 'tcsh']];
  const ended = await Promise.all(lines.map((line) => cli(line)));
  for (const [index, { status, stdout, stderr }] of ended.entries()) {
    assert.deepEqual([status, stdout], [2, ''], lines[index]?.join(' '));
    assert.match(stderr, /^error: .*\n(?:.*\n)*See gcp-bearer help/);
  }
});

test('bad configuration: status 2, the problems in the words of the command line', async (context) => {
  const folder = temporaryFolder(context);
  const file = join(folder, 'key.json');
  writeFileSync(file, KEY.replace('-----END PRIVATE KEY-----', ''));
  const { status, stdout, stderr } = await cli([
    'access-token',
    '--credentials-json',
    file,
    '--delegates',
    'nobody',
    '--access-token-lifetime',
    '13h',
  ]);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^error: --credentials-json has a private_key that was cut short/m);
  assert.match(stderr, /^error: --delegates is the impersonation chain to --service-account/m);
  assert.match(stderr, /^error: --access-token-lifetime must be from 1s to 12h/m);
  assert.match(stderr, /^ {2}Example:\n {4}--access-token-lifetime 3600s$/m);
  assert.doesNotMatch(stderr, /[a-z]_[a-z]+_[a-z]|secrets\./, 'an input by its name in a workflow');
});

test('files that cannot be read: status 2', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'empty.json'), '\n');
  writeFileSync(join(folder, 'binary'), Buffer.from([0xff, 0xfe, 0x00]));
  const expected = [
    [
      ['--credentials-json', 'nothing.json'],
      /--credentials-json cannot be read. There is no file "nothing\.json"/,
    ],
    [['--credentials-json', '.'], /--credentials-json cannot be read. "\." is a folder/],
    [['--credentials-json', 'empty.json'], /--credentials-json cannot be read. "empty\.json" is empty/],
    [['--credentials-json', 'binary'], /--credentials-json cannot be read. "binary" is not UTF-8 text/],
    [['--credentials-json', '-'], /--credentials-json cannot be read. Standard input is empty/],
  ] as const;
  const ended = await Promise.all(
    expected.map(([words]) => cli(['access-token', ...words], { cwd: folder })),
  );
  for (const [index, { status, stderr }] of ended.entries()) {
    assert.equal(status, 2);
    assert.match(stderr, expected[index]?.[1] ?? /^$/);
  }
  const body = await cli(['request', 'https://a.example', '-d', '@nothing'], { cwd: folder });
  assert.match(body.stderr, /--body cannot be read. There is no file "nothing"/);
  const twice = await cli(['request', 'https://a.example', '-d', '@-', '--credentials-json', '-']);
  assert.deepEqual([twice.status, /read only once/.test(twice.stderr)], [2, true]);
});

test('a key on the command line is taken, warned about, and not repeated', async (context) => {
  const env = await proxy(context, () => 407);
  const lines = PEM.split('\n').filter((line) => line.length > 30 && !line.includes('-----'));
  for (const credential of [KEY, Buffer.from(KEY).toString('base64')]) {
    const { status, stdout, stderr } = await cli(['whoami', '-v', '--credentials-json', credential], { env });
    assert.deepEqual([status, stdout], [3, '']);
    assert.match(stderr, /^warning: A credential on the command line can be read by every process/m);
    for (const line of lines) assert.ok(!stderr.includes(line));
    assert.ok(!stderr.includes(credential.slice(0, 60)));
  }
});

test('without a token: status 3, the code, the reason, nothing on standard output', async (context) => {
  const env = await proxy(context, () => 403);
  const { status, stdout, stderr } = await cli(['access-token', '--credentials-json', '-'], {
    env,
    input: KEY,
  });
  assert.deepEqual([status, stdout], [3, '']);
  assert.match(stderr, /^error: NETWORK_PROXY: /m);
});

test('interrupted while it waits: status 130, and nothing is left', async (context) => {
  const folder = temporaryFolder(context);
  const key = join(folder, 'key.json');
  writeFileSync(key, KEY);
  const asked: { tell?: () => void } = {};
  const connected = new Promise<void>((resolve) => {
    asked.tell = resolve;
  });
  const env = await proxy(context, () => {
    asked.tell?.();
    return undefined;
  });
  const out = join(folder, 'credentials.json');
  const child = startCli(
    ['access-token', '--credentials-json', key, '--create-credentials-file', '--credentials-file-path', out],
    { env: { ...env, TMPDIR: folder, TEMP: folder } },
  );
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  await connected;
  child.kill('SIGINT');
  const [status] = await once(child, 'close');
  assert.deepEqual([status, await stdout, await stderr], [130, '', '']);
  assert.deepEqual(readdirSync(folder), ['key.json']);
});

test('a reader who stops reading is no failure', async () => {
  const child = spawn(process.execPath, [CLI, 'help'], { env: bareEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const stderr = text(child.stderr);
  const [status] = await once(child, 'close');
  assert.deepEqual([status, await stderr], [0, '']);
});

test('a result that cannot be written is a failure', {
  skip: process.platform !== 'linux' && 'needs /dev/full',
}, () => {
  const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" help > /dev/full', process.execPath, CLI], {
    env: bareEnv(),
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.match(stderr, /^error: FILE_WRITE_FAILED: Could not write the result to standard output: /);
});
