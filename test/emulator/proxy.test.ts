import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { after, afterEach, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { secured, send, tunnel } from './client.ts';

const CERTS = 'https://www.googleapis.com/oauth2/v3/certs';
const emulator = await startEmulator();
after(() => emulator.close());
afterEach(() => emulator.journal.clear());

test('an unknown host name is refused without a DNS query or a connection', async () => {
  for (const authority of [
    'example.org:443',
    'googleapis.com:443',
    'sts.googleapis.com:8443',
    '127.0.0.1:22',
  ]) {
    await assert.rejects(tunnel(emulator, authority), { status: 502 }, authority);
  }
  assert.deepEqual(
    emulator.journal.connections.map(({ host, port, status }) => [host, port, status]),
    [
      ['example.org', 443, 502],
      ['googleapis.com', 443, 502],
      ['sts.googleapis.com', 8443, 502],
      ['127.0.0.1', 22, 502],
    ],
  );
  const plain = await send(emulator, 'http://example.org/', { absolute: true });
  assert.equal(plain.status, 404);
});

test('the proxy can require credentials', async () => {
  await using guarded = await startEmulator({ proxyCredentials: 'user:p@ss' });
  assert.match(guarded.proxyUrl, /^http:\/\/user:p%40ss@127\.0\.0\.1:\d+$/);
  await assert.rejects(tunnel(guarded, 'sts.googleapis.com:443'), { status: 407 });
  const basic = (credentials: string) => ({
    'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}`,
  });
  await assert.rejects(tunnel(guarded, 'sts.googleapis.com:443', basic('user:x')), { status: 407 });
  (await tunnel(guarded, 'sts.googleapis.com:443', basic('user:p@ss'))).destroy();
  assert.deepEqual(
    guarded.journal.connections.map(({ status }) => status),
    [407, 407, 200],
  );
});

test('each name has a certificate of its own, signed by the authority in caFile', async () => {
  const authority = new X509Certificate(readFileSync(emulator.caFile));
  assert.ok(authority.ca);
  for (const host of [
    'sts.googleapis.com',
    'range-abc123-uc.a.run.app',
    'token.actions.githubusercontent.com',
  ]) {
    const tls = await secured(emulator, host, 443);
    const certificate = tls.getPeerX509Certificate();
    assert.ok(certificate);
    assert.ok(certificate.checkIssued(authority));
    assert.ok(certificate.verify(authority.publicKey));
    assert.equal(certificate.checkHost(host), host);
    assert.equal(certificate.ca, false);
    assert.equal(tls.alpnProtocol, 'http/1.1');
    tls.destroy();
  }
});

test('a client that does not trust the authority cannot connect', async () => {
  await using other = await startEmulator();
  await assert.rejects(secured(emulator, 'sts.googleapis.com', 443, { caFile: other.caFile }), {
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  });
  assert.equal(emulator.journal.connections[0]?.secured, false);
});

test('the expiry of a certificate can be configured', async () => {
  const certificateEnds = Date.now() + 5 * 86_400_000;
  await using apart = await startEmulator({
    services: [{ host: 'ends.example.com', invokers: ['allUsers'], certificateEnds }],
  });
  const tls = await secured(apart, 'ends.example.com', 443);
  const validTo = Date.parse(tls.getPeerX509Certificate()?.validTo ?? '');
  assert.equal(validTo, Math.floor(certificateEnds / 1000) * 1000);
  tls.destroy();
  await using over = await startEmulator({
    services: [{ host: 'ends.example.com', invokers: ['allUsers'], certificateEnds: Date.now() - 1000 }],
  });
  await assert.rejects(secured(over, 'ends.example.com', 443), { code: 'CERT_HAS_EXPIRED' });
});

test('the journal shows several requests of one connection', async () => {
  const tls = await secured(emulator, 'www.googleapis.com', 443);
  const request =
    'GET /oauth2/v3/certs?a=b&a=c HTTP/1.1\r\nHost: www.googleapis.com\r\nX-Two: 1\r\nX-Two: 2\r\n';
  tls.write(`${request}\r\n`);
  await once(tls, 'data');
  tls.write(`${request}Connection: close\r\n\r\n`);
  await text(tls);
  assert.deepEqual(emulator.journal.routes(), ['oauth2.certs', 'oauth2.certs']);
  const [one, two] = emulator.journal.entries;
  assert.equal(one?.connection.id, two?.connection.id);
  assert.deepEqual(
    [one?.connection.via, one?.connection.host, one?.connection.secured],
    ['tunnel', 'www.googleapis.com', true],
  );
  assert.equal(one?.target, '/oauth2/v3/certs?a=b&a=c');
  assert.equal(one?.headers['x-two'], '1, 2');
  assert.deepEqual(one?.rawHeaders.slice(-4), ['X-Two', '1', 'X-Two', '2']);
});

test('the journal has requests and responses', async () => {
  const mark = emulator.journal.mark();
  const answered: unknown[] = [];
  const end = emulator.journal.onAnswer(({ route, status }) => answered.push([route, status]));
  await send(emulator, 'https://sts.googleapis.com/v1/token', { form: { grant_type: 'x', scope: 'a b' } });
  await send(emulator, 'https://sts.googleapis.com/v1/token', { json: { grantType: 'x' } });
  await send(emulator, 'https://sts.googleapis.com/elsewhere', { body: 'text' });
  end();
  const [form, json, unknown] = emulator.journal.since(mark);
  assert.deepEqual(form?.form, { grant_type: 'x', scope: 'a b' });
  assert.deepEqual(json?.json, { grantType: 'x' });
  assert.deepEqual(
    [unknown?.route, unknown?.method, unknown?.body, unknown?.bodyBytes, unknown?.status],
    ['unknown', 'POST', 'text', 4, 404],
  );
  assert.deepEqual(emulator.journal.to('sts').length, 2);
  assert.deepEqual(answered, [
    ['sts.token', 400],
    ['sts.token', 400],
    ['unknown', 404],
  ]);
});

test('the proxy accepts requests in absolute form, and no others', async () => {
  const { status, text: said } = await send(emulator, emulator.proxyUrl);
  assert.equal(status, 400);
  assert.match(said, /proxy/);
});

for (const address of [
  '0.0.0.0',
  '::',
  '192.168.1.1',
  '10.0.0.1',
  'example.org',
  '',
  '127.1',
  '::ffff:0.0.0.0',
]) {
  test(`does not listen on ${JSON.stringify(address)}`, async () => {
    await assert.rejects(startEmulator({ address }), { name: 'RangeError', message: /loopback/ });
  });
}

test('listens on the configured loopback address', async () => {
  await using apart = await startEmulator({ address: '127.0.0.2' });
  assert.equal(new URL(apart.proxyUrl).hostname, '127.0.0.2');
  assert.equal(new URL(apart.instanceUrl).hostname, '127.0.0.2');
  assert.equal((await send(apart, CERTS)).status, 200);
});

test('env has every variable for the proxy and the authority', () => {
  const { env } = emulator;
  assert.match(env['HTTPS_PROXY'] ?? '', /^http:\/\/127\.0\.0\.1:\d+$/);
  for (const name of ['NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE']) {
    assert.equal(env[name], emulator.caFile);
  }
  assert.equal(env['GCE_METADATA_HOST'], env['GCE_METADATA_IP']);
});

test('close() stops listening, ends connections, removes the folder, and can be called twice', async () => {
  const apart = await startEmulator();
  const tls = await secured(apart, 'sts.googleapis.com', 443);
  tls.on('error', () => {});
  const closed = once(tls, 'close');
  await apart.close();
  await closed;
  await assert.rejects(tunnel(apart, 'sts.googleapis.com:443'), { code: 'ECONNREFUSED' });
  assert.equal(existsSync(apart.folder), false);
  await apart.close();
});

test('a process exits after it closes its emulator, also with faults and a busy function', async () => {
  const root = new URL('../../', import.meta.url).href;
  const script = `
    const { startEmulator } = await import('${root}emulator/emulator.ts');
    const { send } = await import('${root}test/emulator/client.ts');
    const emulator = await startEmulator();
    const host = 'https://public-abc123-uc.a.run.app/';
    await send(emulator, host);
    emulator.fail('service', 'silence');
    send(emulator, host).catch(() => {});
    await emulator.journal.waitFor(({ fault }) => fault === 'silence');
    emulator.heal();
    send(emulator, host + 'slow?ms=3600000').catch(() => {});
    await emulator.journal.waitFor(({ path }) => path === '/slow');
    await emulator.close();
    console.log('closed');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  assert.deepEqual([said, code], ['closed\n', 0]);
});
