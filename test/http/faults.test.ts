import assert from 'node:assert/strict';
import dns from 'node:dns';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import { refusingPort } from '../../emulator/refusing-port.ts';
import { clientFor, failureOf, get, gist, stoppedTimers, turns } from './requests.ts';
import { httpServer, onRequestHead, respondingWith, tcpServer } from './servers.ts';

const LOST = { code: 'NETWORK_RESET', sent: true, transient: true };
const GARBAGE = { code: 'RESPONSE_INVALID', sent: true, transient: false };

/** A resolver that fails every name with `answer.code`, or never answers without one. */
function nameServer(t: TestContext): { code: string | undefined } {
  const answer: { code: string | undefined } = { code: undefined };
  t.mock.method(dns, 'lookup', (host: string, _options: unknown, callback: (error: Error) => void) => {
    const { code } = answer;
    if (code === undefined) return;
    callback(Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code, syscall: 'getaddrinfo' }));
  });
  return answer;
}

test('a reset in the TLS handshake is NETWORK_RESET', async (t) => {
  const server = await tcpServer(t, (socket) => socket.once('data', () => socket.resetAndDestroy()));
  const error = await failureOf(clientFor(t).send(get(`https://127.0.0.1:${server.port}`)));
  assert.deepEqual(gist(error), { code: 'NETWORK_RESET', phase: 'tls', sent: false, transient: true });
  assert.equal(error.message, `127.0.0.1:${server.port} closed the connection during the TLS handshake`);
});

test('a reset or an end after the request, without a response, is NETWORK_RESET', async (t) => {
  for (const end of ['resetAndDestroy', 'end'] as const) {
    const server = await tcpServer(t, (socket) => onRequestHead(socket, () => socket[end]()));
    const error = await failureOf(clientFor(t).send(get(`${server.url}/path?secret=1`)));
    assert.deepEqual(gist(error), { ...LOST, phase: 'wait' });
    assert.equal(error.message, `127.0.0.1:${server.port} closed the connection without a response`);
    assert.equal(error.reused, false);
  }
});

test('incomplete response headers are NETWORK_RESET', async (t) => {
  const server = await respondingWith(t, 'HTTP/1.1 200 OK\r\nContent-Le', (socket) => socket.end());
  assert.deepEqual(gist(await failureOf(clientFor(t).send(get(server.url)))), { ...LOST, phase: 'wait' });
});

test('a body shorter than its length is NETWORK_RESET', async (t) => {
  for (const end of ['end', 'resetAndDestroy'] as const) {
    const server = await respondingWith(
      t,
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this',
      (socket) => setImmediate(() => socket[end]()),
    );
    const error = await failureOf(clientFor(t).send(get(server.url)));
    assert.deepEqual(gist(error), { ...LOST, phase: 'body' });
    assert.equal(error.status, 200);
    assert.match(error.message, /closed the connection in the middle of its response \(status 200\)/);
  }
});

test('a chunked body without its last chunk is NETWORK_RESET', async (t) => {
  const server = await respondingWith(
    t,
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
    (socket) => socket.end(),
  );
  assert.deepEqual(gist(await failureOf(clientFor(t).send(get(server.url)))), { ...LOST, phase: 'body' });
});

test('an incomplete compressed body on a lost connection is NETWORK_RESET, not RESPONSE_INVALID', async (t) => {
  const server = await respondingWith(
    t,
    Buffer.from(
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n\x1f\x8b\x08',
      'latin1',
    ),
    (socket) => socket.end(),
  );
  assert.deepEqual(gist(await failureOf(clientFor(t).send(get(server.url)))), { ...LOST, phase: 'body' });
});

test('a body without a length is complete when the connection ends', async (t) => {
  const server = await respondingWith(t, 'HTTP/1.0 200 OK\r\n\r\nall of it', (socket) => socket.end());
  assert.equal((await clientFor(t).send(get(server.url))).body.toString(), 'all of it');
});

test('a response that is not HTTP is RESPONSE_INVALID', async (t) => {
  for (const bytes of [
    'SSH-2.0-OpenSSH_9.9\r\n',
    '<html>no head</html>\r\n\r\n',
    'HTTP/9.9 abc\r\n\r\n',
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  ]) {
    const server = await respondingWith(t, bytes, (socket) => socket.end());
    const error = await failureOf(clientFor(t).send(get(server.url)));
    assert.deepEqual(gist(error), { ...GARBAGE, phase: 'wait' }, bytes);
    assert.match(error.message, /sent a response that is not HTTP \(HPE_/);
    assert.equal(error.cause, undefined, 'the bytes that came are not kept');
  }
});

test('an invalid chunk size is RESPONSE_INVALID', async (t) => {
  const server = await respondingWith(t, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n');
  const error = await failureOf(clientFor(t).send(get(server.url)));
  assert.deepEqual(gist(error), { ...GARBAGE, phase: 'body' });
});

test('response headers over 16 KiB are RESPONSE_INVALID', async (t) => {
  const server = await respondingWith(t, `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
  const error = await failureOf(clientFor(t).send(get(server.url)));
  assert.deepEqual(gist(error), { ...GARBAGE, phase: 'wait' });
  assert.match(error.message, /headers of more than 16 KiB/);
});

test('an unrequested protocol switch is RESPONSE_INVALID', async (t) => {
  const server = await respondingWith(
    t,
    'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
  );
  assert.equal((await failureOf(clientFor(t).send(get(server.url)))).code, 'RESPONSE_INVALID');
});

test('interim responses are skipped', async (t) => {
  const server = await respondingWith(
    t,
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
  );
  const response = await clientFor(t).send(get(server.url));
  assert.deepEqual([response.status, response.body.toString()], [200, 'ok']);
});

test('a timeout without a response reports how far the request got', async (t) => {
  const pass = stoppedTimers(t);
  const server = await tcpServer(t, (socket) => onRequestHead(socket, () => pass(60)));
  const error = await failureOf(clientFor(t).send(get(server.url, { timeoutMs: 60 })));
  assert.deepEqual(gist(error), { code: 'NETWORK_TIMEOUT', phase: 'wait', sent: true, transient: true });
  assert.equal(
    error.message,
    `no response from 127.0.0.1:${server.port} within 60 ms: connected, request sent, no response`,
  );
});

test('a timeout in the TLS handshake reports that', async (t) => {
  const pass = stoppedTimers(t);
  // The first bytes are from the handshake.
  const server = await tcpServer(t, (socket) => socket.once('data', () => pass(60)));
  const error = await failureOf(
    clientFor(t).send(get(`https://127.0.0.1:${server.port}`, { timeoutMs: 60 })),
  );
  assert.deepEqual(gist(error), { code: 'NETWORK_TIMEOUT', phase: 'tls', sent: false, transient: true });
  assert.match(error.message, /connected, TLS handshake not finished$/);
});

test('a timeout in name resolution reports that', async (t) => {
  nameServer(t);
  const error = await failureOf(
    clientFor(t).send(get('https://sts.googleapis.com/v1/token', { timeoutMs: 40 })),
  );
  assert.deepEqual(gist(error), { code: 'NETWORK_TIMEOUT', phase: 'dns', sent: false, transient: true });
  assert.equal(
    error.message,
    'no response from sts.googleapis.com within 40 ms: its name was still being resolved',
  );
});

test('a slow body does not extend the timeout', async (t) => {
  const pass = stoppedTimers(t);
  const head = 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n';
  const server = await respondingWith(t, head, async (socket) => {
    for (let ms = 0; ms < 80; ms += 5) {
      socket.write('.');
      await turns();
      pass(5);
    }
  });
  const error = await failureOf(clientFor(t).send(get(server.url, { timeoutMs: 80 })));
  assert.deepEqual(gist(error), { code: 'NETWORK_TIMEOUT', phase: 'body', sent: true, transient: true });
  assert.match(error.message, /^no complete response .* status 200 received, the body not to its end$/);
});

test('a timeout while the request is being sent reports that', async (t) => {
  const pass = stoppedTimers(t);
  const server = await tcpServer(t, async (socket) => {
    socket.pause();
    await turns();
    pass(120);
  });
  const body = Buffer.alloc(64 * 1024 * 1024);
  const error = await failureOf(clientFor(t).send(get(server.url, { method: 'POST', body, timeoutMs: 120 })));
  assert.equal(error.code, 'NETWORK_TIMEOUT');
  assert.equal(error.phase, 'send');
  assert.match(error.message, /request not yet sent in full/);
});

test('a refused connection is NETWORK_CONNECT', async (t) => {
  const { port, close } = await refusingPort();
  t.after(close);
  const error = await failureOf(clientFor(t).send(get(`http://127.0.0.1:${port}`)));
  assert.deepEqual(gist(error), { code: 'NETWORK_CONNECT', phase: 'connect', sent: false, transient: true });
  assert.equal(error.message, `no connection to 127.0.0.1:${port}: connection refused (ECONNREFUSED)`);
});

test('a name that cannot be resolved is NETWORK_DNS', async (t) => {
  const answer = nameServer(t);
  for (const [code, transient] of [
    ['ENOTFOUND', false],
    ['EAI_AGAIN', true],
  ] as const) {
    answer.code = code;
    const error = await failureOf(clientFor(t).send(get('https://nowhere.example')));
    assert.deepEqual(gist(error), { code: 'NETWORK_DNS', phase: 'dns', sent: false, transient });
    assert.match(error.message, /^the name of nowhere\.example could not be resolved: /);
  }
});

test('an aborted request is UNFINISHED, before and after it is sent', async (t) => {
  const http = clientFor(t);
  let asked = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = await tcpServer(t, (socket) => onRequestHead(socket, () => asked()));
  const early = await failureOf(http.send(get(server.url, { signal: AbortSignal.abort() })));
  assert.deepEqual([early.code, early.sent], ['UNFINISHED', false]);
  assert.equal(server.sockets.length, 0);

  const controller = new AbortController();
  const answer = failureOf(http.send(get(server.url, { signal: controller.signal })));
  await wasAsked;
  controller.abort();
  const late = await answer;
  assert.deepEqual(gist(late), { code: 'UNFINISHED', phase: 'wait', sent: true, transient: false });
});

test('an invalid request is refused before connecting, and its values are not shown', async (t) => {
  const http = clientFor(t);
  const server = await httpServer(t, (_request, response) => response.end());
  const secret = 'hunter2hunter2';
  const cases = [
    get(server.url, { headers: { 'X-A': `${secret}\r\nX-B: 1` } }),
    get(server.url, { headers: { 'X-A': `${secret}\0` } }),
    get(server.url, { headers: { 'X-A': `${secret}\u0100` } }),
    get(server.url, { headers: { 'X A': secret } }),
    get(server.url, { headers: { 'X-A\r\nX-B': secret } }),
    get(server.url, { method: 'GET / HTTP/1.1\r\n' }),
    get(server.url, { method: 'CONNECT' }),
    get(server.url.replace('//', `//user:${secret}@`)),
    get(`ftp://${secret}`),
    get(`/${secret}`),
    get(server.url, { clientCertificate: { cert: secret, key: secret } }),
  ];
  for (const request of cases) {
    await assert.rejects(http.send(request), (error) => {
      assert.equal((error as { code?: string }).code, 'INPUT_INVALID');
      assert.ok(!inspect(error, { depth: 9 }).includes(secret));
      return true;
    });
  }
  assert.equal(server.sockets.length, 0);
});

test('no failure contains a header, a body or a query', async (t) => {
  const secret = 'hunter2hunter2';
  const server = await respondingWith(t, `${secret}\r\n\r\n`, (socket) => socket.end());
  const reset = await tcpServer(t, (socket) => onRequestHead(socket, () => socket.resetAndDestroy()));
  for (const url of [server.url, reset.url]) {
    const request = get(`${url}/?q=${secret}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: secret,
    });
    const error = await failureOf(clientFor(t).send(request));
    assert.ok(!inspect(error, { depth: 20, showHidden: true }).includes(secret));
  }
});
