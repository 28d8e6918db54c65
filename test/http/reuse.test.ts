// Kept connections that the server closes while they are idle. The servers are raw sockets, so that each test decides what
// happens to which connection.
import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { attempt } from '../../src/checks/run/attempt.ts';
import { Deadline, sendWithRetries } from '../../src/http/retry.ts';
import { authority, trust } from './certificates.ts';
import { clientFor, failureOf, get } from './requests.ts';
import { type Listening, listen, tcpServer } from './servers.ts';

const ca = await authority();
trust(ca);
const certificate = await ca.issue({ names: ['127.0.0.1'] });

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

interface Received {
  readonly socket: Socket;
  /** Below TLS. */
  readonly raw: Socket;
  /** Index of the connection. */
  readonly connection: number;
  /** Index of the request on its connection. */
  readonly index: number;
  readonly body: string;
}

type Script = (received: Received) => void;
type Scripted = Listening & { readonly requests: Received[] };

/** Calls the script for each request with a Content-Length, once its body has arrived. */
function follow(script: Script, requests: Received[]) {
  return (socket: Socket, connection: number, raw = socket) => {
    let seen = '';
    let index = 0;
    socket.on('error', () => {});
    // Without it a second write may wait for the client to acknowledge the first.
    raw.setNoDelay(true);
    socket.on('data', (chunk) => {
      seen += chunk.toString('latin1');
      for (let end = seen.indexOf('\r\n\r\n'); end >= 0; end = seen.indexOf('\r\n\r\n')) {
        const length = Number(/content-length: (\d+)/i.exec(seen.slice(0, end))?.[1] ?? 0);
        if (seen.length < end + 4 + length) return;
        const body = seen.slice(end + 4, end + 4 + length);
        seen = seen.slice(end + 4 + length);
        const received = { socket, raw, connection, index, body };
        requests.push(received);
        index += 1;
        script(received);
      }
    });
  };
}

async function plain(t: TestContext, script: Script): Promise<Scripted> {
  const requests: Received[] = [];
  return { ...(await tcpServer(t, follow(script, requests))), requests };
}

async function secure(t: TestContext, script: Script): Promise<Scripted> {
  const requests: Received[] = [];
  const accept = follow(script, requests);
  let connections = 0;
  const server = createTlsServer({ cert: certificate.cert, key: certificate.key }, (socket) => {
    accept(socket, connections, listening.sockets[connections]);
    connections += 1;
  });
  const listening = await listen(t, server, 'https');
  return { ...listening, requests };
}

/** Responds to every request except the second on the first connection, for which it calls `what`. */
const second =
  (what: (socket: Socket, raw: Socket) => void): Script =>
  ({ socket, raw, connection, index }) => {
    if (connection === 0 && index === 1) what(socket, raw);
    else socket.write(OK);
  };

const closes = (socket: Socket) => socket.end();
const resets = (_socket: Socket, raw: Socket) => raw.resetAndDestroy();
const drops = (_socket: Socket, raw: Socket) => raw.destroy();

for (const [scheme, server] of Object.entries({ http: plain, https: secure })) {
  for (const [name, end] of Object.entries({ closes, resets, drops })) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      test(`over ${scheme}, a ${method} on a kept connection that the server ${name} is sent again`, async (t) => {
        const { url, requests } = await server(t, second(end));
        const http = clientFor(t);
        await http.send(get(url));
        const body = method === 'POST' || method === 'PUT' ? '{"sku":"A1"}' : undefined;
        const response = await http.send(get(url, { method, body }));
        assert.deepEqual([response.status, response.body.toString()], [200, 'ok']);
        assert.ok(response.timing.connect !== undefined, 'on a new connection');
        assert.deepEqual(
          requests.map(({ connection, body: got }) => [connection, got]),
          [
            [0, ''],
            [0, body ?? ''],
            [1, body ?? ''],
          ],
        );
      });
    }
  }

  test(`over ${scheme}, a request is not sent again after one byte of a response`, async (t) => {
    for (const bytes of [
      'H',
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no',
    ]) {
      const { url, requests } = await server(
        t,
        second((socket) => socket.end(bytes)),
      );
      const http = clientFor(t);
      await http.send(get(url));
      await failureOf(http.send(get(url, { method: 'POST', body: 'x' })));
      assert.equal(requests.length, 2, bytes);
    }
  });
}

test('a request on a new connection that closes is not sent again', async (t) => {
  const { url, requests } = await plain(t, ({ socket }) => socket.end());
  const error = await failureOf(clientFor(t).send(get(url, { method: 'POST', body: 'x' })));
  assert.deepEqual([error.code, error.reused, error.sent], ['NETWORK_RESET', false, true]);
  assert.equal(requests.length, 1);
});

test('a request on a connection opened ahead that closes is not sent again', async (t) => {
  const { url, requests, sockets } = await plain(t, ({ socket }) => socket.end());
  const http = clientFor(t);
  http.connectAhead(url);
  await until(() => sockets.length === 1);
  await failureOf(http.send(get(url, { method: 'POST', body: 'x' })));
  assert.equal(requests.length, 1);
});

test('a request is sent again once: when the new connection closes too, it fails', async (t) => {
  const { url, requests } = await plain(t, ({ socket, connection, index }) => {
    if (connection === 0 && index === 0) socket.write(OK);
    else socket.end();
  });
  const http = clientFor(t);
  await http.send(get(url));
  const error = await failureOf(http.send(get(url, { method: 'POST', body: 'x' })));
  assert.deepEqual(
    [error.code, error.phase, error.reused, error.sent],
    ['NETWORK_RESET', 'wait', false, true],
  );
  assert.deepEqual(
    requests.map(({ connection }) => connection),
    [0, 0, 1],
  );
});

test('the second attempt uses no other kept connection, as that is likely closed too', async (t) => {
  const waiting: Socket[] = [];
  const { url, requests } = await plain(t, ({ socket, connection, index }) => {
    if (connection > 2) socket.write(OK);
    else if (index > 0) socket.end();
    else if (waiting.push(socket) === 3) for (const one of waiting) one.write(OK);
  });
  const http = clientFor(t);
  await Promise.all([http.send(get(url)), http.send(get(url)), http.send(get(url))]);
  assert.equal((await http.send(get(url, { method: 'POST', body: 'x' }))).status, 200);
  assert.equal(requests.length, 5);
});

test('a request counts as sent when its second connection cannot be opened', async (t) => {
  const listening = await plain(
    t,
    second((socket) => {
      listening.server.close();
      socket.destroy();
    }),
  );
  const http = clientFor(t);
  await http.send(get(listening.url));
  const error = await failureOf(http.send(get(listening.url, { method: 'POST', body: 'x' })));
  assert.deepEqual([error.code, error.phase, error.sent], ['NETWORK_CONNECT', 'connect', true]);
});

test('timeout, signal and close() apply to the second attempt', async (t) => {
  const silent = () =>
    plain(t, ({ socket, connection, index }) => {
      if (connection === 0 && index === 0) socket.write(OK);
      else if (connection === 0) socket.destroy();
    });
  const servers = [await silent(), await silent(), await silent()] as const;
  const http = clientFor(t);
  for (const { url } of servers) await http.send(get(url));
  const controller = new AbortController();
  const timed = failureOf(http.send(get(servers[0].url, { timeoutMs: 300 })));
  const aborted = failureOf(http.send(get(servers[1].url, { signal: controller.signal })));
  await until(() => servers[0].requests.length === 3 && servers[1].requests.length === 3);
  controller.abort();
  assert.equal((await aborted).code, 'UNFINISHED');
  assert.equal((await timed).code, 'NETWORK_TIMEOUT');
  const closed = failureOf(http.send(get(servers[2].url)));
  await until(() => servers[2].requests.length === 3);
  http.close();
  assert.equal((await closed).code, 'UNFINISHED');
});

for (const [scheme, server] of Object.entries({ http: plain, https: secure })) {
  for (const [name, bytes] of Object.entries({
    'a 408': TIMED_OUT,
    'a 408 that keeps the connection open': 'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n',
    'a second 200': OK,
    'something that is not HTTP': 'bye',
  })) {
    test(`over ${scheme}, ${name} on an idle connection is not the response to a request`, async (t) => {
      const { url, requests, sockets } = await server(t, ({ socket }) => socket.write(OK));
      const http = clientFor(t);
      await http.send(get(url));
      const [first] = requests;
      assert.ok(first);
      await new Promise<void>((resolve) => first.socket.write(bytes, () => resolve()));
      // The client's socket has received the bytes, and nothing has read them yet.
      const response = await http.send(get(url, { method: 'POST', body: 'x' }));
      assert.equal(response.body.toString(), 'ok');
      assert.deepEqual(
        requests.map(({ connection }) => connection),
        [0, 1],
      );
      await until(() => sockets[0]?.closed === true);
    });
  }
}

test('a 408 right after a response is not the response to the next request', async (t) => {
  const { url, requests } = await plain(t, ({ socket }) => socket.write(OK + TIMED_OUT));
  const http = clientFor(t);
  for (let index = 0; index < 3; index += 1) {
    const response = await http.send(get(url, { method: 'POST', body: 'x' }));
    assert.deepEqual([response.status, response.body.toString()], [200, 'ok']);
  }
  assert.deepEqual(
    requests.map(({ connection }) => connection),
    [0, 1, 2],
  );
});

test('a 408 on a connection opened ahead is not the response to a request', async (t) => {
  const { url, requests, sockets } = await plain(t, ({ socket }) => socket.write(OK));
  const http = clientFor(t);
  http.connectAhead(url);
  await until(() => sockets.length === 1);
  sockets[0]?.write(TIMED_OUT);
  await until(() => sockets[0]?.closed === true);
  assert.equal((await http.send(get(url, { method: 'POST', body: 'x' }))).status, 200);
  assert.deepEqual(
    requests.map(({ connection }) => connection),
    [1],
  );
});

test('a request is sent again after a 408 that closes its kept connection', async (t) => {
  for (const bytes of [
    TIMED_OUT,
    'HTTP/1.0 408 Request Time-out\r\nCache-Control: no-cache\r\n\r\n<html>Your browser was too slow</html>',
  ]) {
    const { url, requests } = await plain(
      t,
      second((socket) => socket.end(bytes)),
    );
    const http = clientFor(t);
    await http.send(get(url));
    const response = await http.send(get(url, { method: 'POST', body: 'x' }));
    assert.equal(response.status, 200);
    assert.deepEqual(
      requests.map(({ connection, body }) => [connection, body]),
      [
        [0, ''],
        [0, 'x'],
        [1, 'x'],
      ],
    );
  }
});

test('a 408 that keeps the connection, or on a new connection, is the service’s response', async (t) => {
  const keeping = await plain(t, ({ socket, index }) =>
    socket.write(index === 0 ? OK : 'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n'),
  );
  const http = clientFor(t);
  await http.send(get(keeping.url));
  assert.equal((await http.send(get(keeping.url))).status, 408);
  assert.equal(keeping.requests.length, 2);

  const always = await plain(t, ({ socket }) => socket.end(TIMED_OUT));
  assert.equal((await http.send(get(always.url, { method: 'POST', body: 'x' }))).status, 408);
  assert.equal(always.requests.length, 1);

  const twice = await plain(t, ({ socket, connection, index }) =>
    connection === 0 && index === 0 ? socket.write(OK) : socket.end(TIMED_OUT),
  );
  await http.send(get(twice.url));
  assert.equal((await http.send(get(twice.url, { method: 'POST', body: 'x' }))).status, 408);
  assert.equal(twice.requests.length, 3);
});

test('sendWithRetries does not count the second attempt', async (t) => {
  const { url } = await plain(t, second(resets));
  const http = clientFor(t);
  await http.send(get(url));
  const host = {
    now: () => 0,
    random: () => 0,
    sleep: () => assert.fail('it waited'),
    info: () => assert.fail('it said so'),
  };
  const response = await sendWithRetries(http, host, get(url, { method: 'POST', body: 'grant_type=x' }), {
    attemptMs: 5_000,
    deadline: new Deadline(host, 10_000),
    what: 'Google STS',
  });
  assert.deepEqual([response.status, response.attempts], [200, undefined]);
});

test('an attempt of a check does not count the second attempt, whatever its method', async (t) => {
  const { url } = await plain(t, second(closes));
  const http = clientFor(t);
  await http.send(get(url));
  const seen = await attempt(
    { method: 'POST', url, headers: {}, body: 'x' },
    { timeoutMs: 5_000, redirects: 0, maxBodyBytes: 1_000, digest: false },
    { http, host: { now: () => 0, redact: (text) => text } },
  );
  assert.ok(seen.kind === 'response');
  assert.equal(seen.observation.response.status, 200);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
