import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { authority, trust } from './certificates.ts';
import { clientFor, failureOf, get } from './requests.ts';
import { httpServer, httpsServer, onRequestHead, tcpServer } from './servers.ts';

const CLOCK = fileURLToPath(new URL('../faults/clock.cjs', import.meta.url));
const ca = await authority();
trust(ca);
const certificate = await ca.issue({ names: ['127.0.0.1', 'localhost'] });

test('sequential requests share one connection, over http and https', async (t) => {
  for (const server of [
    await httpServer(t, (_request, response) => response.end('ok')),
    await httpsServer(t, certificate, (_request, response) => response.end('ok')),
  ]) {
    const http = clientFor(t);
    const first = await http.send(get(server.url));
    assert.ok(first.timing.connect !== undefined);
    for (let index = 0; index < 4; index += 1) {
      const { timing } = await http.send(get(server.url, { method: 'POST', body: 'x' }));
      assert.deepEqual([timing.connect, timing.tls], [undefined, undefined]);
    }
    assert.equal(server.sockets.length, 1);
  }
});

test('concurrent requests to one host have a connection each', async (t) => {
  const { server } = await respondingTogether(t, 24);
  const http = clientFor(t);
  const responses = await Promise.all(Array.from({ length: 24 }, () => http.send(get(server.url))));
  assert.ok(responses.every(({ status }) => status === 200));
  assert.equal(server.sockets.length, 24);
});

test('each request takes one of the connections opened ahead', async (t) => {
  const { server } = await respondingTogether(t, 3);
  const http = clientFor(t);
  http.connectAhead(server.url);
  http.connectAhead(`${server.url}/any/path?x`);
  await until(() => server.sockets.length === 2);
  await Promise.all(Array.from({ length: 3 }, () => http.send(get(server.url))));
  assert.equal(server.sockets.length, 3);
});

test('of several connections opened ahead, the others are opened when the first is connected', async (t) => {
  const { server } = await respondingTogether(t, 3);
  const http = clientFor(t);
  http.connectAhead(server.url, { count: 3 });
  await until(() => server.sockets.length === 3);
  await Promise.all(Array.from({ length: 3 }, () => http.send(get(server.url))));
  assert.equal(server.sockets.length, 3);
});

test('a request that opens its own connection reduces the number to open ahead', async (t) => {
  const { server, waiting } = await respondingTogether(t, 4);
  const http = clientFor(t);
  http.connectAhead(server.url, { count: 4 });
  // The first takes the connection being opened. There are no others yet.
  const early = [http.send(get(server.url)), http.send(get(server.url))];
  await until(() => waiting.length === 2 && server.sockets.length === 4);
  await Promise.all([...early, http.send(get(server.url)), http.send(get(server.url))]);
  assert.equal(server.sockets.length, 4);
});

test('an unreachable host gets one connection attempt ahead, whatever the count', async (t) => {
  const proxy = await tcpServer(t, (socket) =>
    onRequestHead(socket, () => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')),
  );
  const http = clientFor(t, { HTTPS_PROXY: proxy.url });
  http.connectAhead('https://a.example', { count: 4 });
  await until(() => proxy.sockets[0]?.closed === true);
  const error = await failureOf(http.send(get('https://a.example')));
  assert.equal(error.code, 'NETWORK_PROXY');
  assert.equal(proxy.sockets.length, 2);
});

test('a request on a connection opened ahead spends no time connecting', async (t) => {
  const server = await httpsServer(t, certificate, (_request, response) => response.end('ok'));
  const http = clientFor(t);
  const secured = once(server.server, 'secureConnection');
  http.connectAhead(server.url);
  await secured;
  const { timing } = await http.send(get(server.url));
  assert.deepEqual([timing.connect, timing.tls], [undefined, undefined]);
  assert.equal(server.sockets.length, 1);
});

test('a connection opened ahead that the server has closed is not used', async (t) => {
  const server = await tcpServer(t, (socket, index) => {
    if (index === 0) socket.end();
    onRequestHead(socket, () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
  });
  const http = clientFor(t);
  http.connectAhead(server.url);
  await until(() => server.sockets[0]?.closed === true);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal((await http.send(get(server.url, { method: 'POST' }))).status, 200);
  assert.equal(server.sockets.length, 2);
});

test('a connection opened ahead that fails is not reported, and the request opens its own', async (t) => {
  const server = await tcpServer(t, (socket) => socket.once('data', () => socket.resetAndDestroy()));
  const good = await httpsServer(t, certificate, (_request, response) => response.end('ok'));
  const http = clientFor(t);
  http.connectAhead(`https://127.0.0.1:${server.port}`);
  const error = await failureOf(http.send(get(`https://127.0.0.1:${server.port}`)));
  assert.equal(error.phase, 'tls');
  assert.equal(server.sockets.length, 2);
  http.connectAhead('not a url');
  http.connectAhead('http://127.0.0.1:1');
  assert.equal((await http.send(get(good.url))).status, 200);
});

test('close() rejects pending and later requests, and closes every connection', async (t) => {
  let received = () => {};
  const wasReceived = new Promise<void>((resolve) => {
    received = resolve;
  });
  const server = await httpServer(t, (request, response) => {
    if (request.url === '/quick') response.end();
    else received();
  });
  const http = clientFor(t);
  const quick = get(`${server.url}/quick`);
  await Promise.all([http.send(quick), http.send(quick)]);
  assert.equal(server.sockets.length, 2);
  const inFlight = failureOf(http.send(get(server.url)));
  http.connectAhead(server.url);
  await wasReceived;
  await until(() => server.sockets.length === 3);
  http.close();
  assert.equal((await inFlight).code, 'UNFINISHED');
  assert.equal((await failureOf(http.send(get(server.url)))).code, 'UNFINISHED');
  await until(() => server.sockets.every((socket) => socket.closed));
  http.connectAhead(server.url);
  assert.equal(server.sockets.length, 3);
});

test('a process exits with connections kept, opened ahead and being opened', async (t) => {
  const server = await httpsServer(t, certificate, (_request, response) => response.end('ok'));
  const plain = await httpServer(t, (_request, response) => response.end('ok'));
  const silent = await tcpServer(t, () => {});
  const program = `
    import { setDefaultCACertificates } from 'node:tls';
    import { HttpClient } from ${JSON.stringify(new URL('../../src/http/client.ts', import.meta.url).href)};
    setDefaultCACertificates([${JSON.stringify(ca.cert)}]);
    const http = new HttpClient({ env: {}, now: Date.now });
    for (const url of ${JSON.stringify([server.url, plain.url])}) {
      const limits = { timeoutMs: 5000, maxBodyBytes: 100, onLargeBody: 'error' };
      const { status } = await http.send({ method: 'GET', url, ...limits });
      console.log(status);
      http.connectAhead(url);
    }
    http.connectAhead('https://127.0.0.1:${silent.port}');
    // Wait until all connections are open or being opened.
    for await (const _ of process.stdin);
    console.log('done');
  `;
  // With a stopped clock, so that the limit for a connection being opened does not end the process.
  const child = spawn(process.execPath, ['--require', CLOCK, '--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 120_000,
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const closed = once(child, 'close');
  const counts = () => [server, plain, silent].map(({ sockets }) => sockets.length).join();
  await until(() => counts() === '2,2,1' || child.exitCode !== null);
  child.stdin.end();
  const [code, signal] = await closed;
  assert.equal(output, '200\n200\ndone\n');
  assert.deepEqual([code, signal], [0, null]);
  assert.deepEqual([server.sockets.length, plain.sockets.length, silent.sockets.length], [2, 2, 1]);
});

/** A server that responds only when so many requests are pending: any queue in between would block. */
async function respondingTogether(t: TestContext, count: number) {
  const waiting: (() => void)[] = [];
  const server = await httpsServer(t, certificate, (_request, response) => {
    waiting.push(() => response.end('ok'));
    if (waiting.length === count) for (const respond of waiting) respond();
  });
  return { server, waiting };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
