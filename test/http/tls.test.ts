import assert from 'node:assert/strict';
import dns from 'node:dns';
import { test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import { inspect } from 'node:util';
import { refusingPort } from '../../emulator/refusing-port.ts';
import { authority, trust } from './certificates.ts';
import { clientFor, failureOf, get, gist, stoppedTimers } from './requests.ts';
import { httpServer, httpsServer, proxyServer, tcpServer } from './servers.ts';

const ca = await authority();
const stranger = await authority('Stranger');
trust(ca);
const REFUSED = { code: 'NETWORK_TLS', phase: 'tls', sent: false, transient: false };
const DAY = 86_400_000;

test('the expiry of the certificate is reported on new, kept and tunnelled connections', async (t) => {
  const certificate = await ca.issue({ names: ['127.0.0.1', 'service.example'] });
  const server = await httpsServer(t, certificate, (_request, response) => response.end('ok'));
  const proxy = await proxyServer(t, server.port);
  const http = clientFor(t, { HTTPS_PROXY: proxy.url });
  const end = certificate.notAfter.getTime();
  assert.equal((await http.send(get(server.url))).certificateExpiresAt, end);
  assert.equal((await http.send(get(server.url))).certificateExpiresAt, end);
  assert.equal((await http.send(get('https://service.example/'))).certificateExpiresAt, end);
  assert.equal(server.sockets.length, 2);
});

test('an invalid certificate is NETWORK_TLS with its reason', async (t) => {
  const long = await ca.issue({ names: ['a.example', 'b.example', 'c.example', 'd.example'] });
  const cases = [
    [
      await ca.issue({
        names: ['127.0.0.1'],
        notBefore: new Date(Date.now() - 9 * DAY),
        notAfter: new Date(Date.now() - DAY),
      }),
      /^TLS with HOST failed: its certificate has expired \(CERT_HAS_EXPIRED; the clock of this machine says 20\d\d-/,
      undefined,
    ],
    [
      await ca.issue({ names: ['127.0.0.1'], notBefore: new Date(Date.now() + DAY) }),
      /its certificate is not valid yet \(CERT_NOT_YET_VALID; the clock/,
      undefined,
    ],
    [
      await ca.issue({ names: ['other.example', '*.more.example'] }),
      /its certificate is for other\.example, \*\.more\.example, not for HOST$/,
      undefined,
    ],
    [long, /its certificate is for a\.example, b\.example, c\.example and 1 more, not for HOST$/, undefined],
    [
      await stranger.issue({ names: ['127.0.0.1'] }),
      /UNABLE_TO_VERIFY_LEAF_SIGNATURE/,
      /NODE_EXTRA_CA_CERTS/,
    ],
  ] as const;
  for (const [certificate, message, remedy] of cases) {
    const server = await httpsServer(t, certificate, (_request, response) => response.end('ok'));
    const error = await failureOf(clientFor(t).send(get(server.url)));
    assert.deepEqual(gist(error), REFUSED);
    assert.match(error.message.replaceAll(`127.0.0.1:${server.port}`, 'HOST'), message);
    if (remedy === undefined) assert.equal(error.remedy, undefined);
    else assert.match(error.remedy ?? '', remedy);
  }
});

test('a self-signed certificate is NETWORK_TLS with a remedy', async (t) => {
  const own = await authority('Own', ['127.0.0.1']);
  const server = await httpsServer(t, own, (_request, response) => response.end('ok'));
  const error = await failureOf(clientFor(t).send(get(server.url)));
  assert.deepEqual(gist(error), REFUSED);
  assert.match(error.message, /its certificate is self-signed \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
  assert.match(error.remedy ?? '', /NODE_EXTRA_CA_CERTS/);
});

test('NODE_TLS_REJECT_UNAUTHORIZED=0 does not disable verification', async (t) => {
  const server = await httpsServer(t, await stranger.issue({ names: ['127.0.0.1'] }), (_request, response) =>
    response.end('ok'),
  );
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  t.after(() => {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  });
  assert.deepEqual(gist(await failureOf(clientFor(t).send(get(server.url)))), REFUSED);
});

test('a server without TLS is NETWORK_TLS', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end('ok'));
  const error = await failureOf(clientFor(t).send(get(`https://127.0.0.1:${server.port}`)));
  assert.deepEqual(gist(error), REFUSED);
  assert.match(error.message, /it does not speak TLS on this port/);
});

test('SNI has names, not addresses', async (t) => {
  const certificate = await ca.issue({ names: ['127.0.0.1', 'service.example'] });
  const names: unknown[] = [];
  const server = await httpsServer(t, certificate, (request, response) => {
    names.push((request.socket as TLSSocket & { servername?: unknown }).servername);
    response.end();
  });
  const proxy = await proxyServer(t, server.port);
  const http = clientFor(t, { https_proxy: proxy.url });
  await http.send(get(server.url));
  await http.send(get('https://service.example./'));
  assert.deepEqual(names, [false, 'service.example']);
});

test('requests with a client certificate have their own connections', async (t) => {
  const certificate = await ca.issue({ names: ['127.0.0.1'] });
  const subjects: string[] = [];
  const server = await httpsServer(
    t,
    certificate,
    (request, response) => {
      subjects.push(String((request.socket as TLSSocket).getPeerCertificate().subject.CN));
      response.end();
    },
    { requestClientCertificateFrom: ca.cert },
  );
  const http = clientFor(t);
  const { cert, key } = await ca.issue({ names: ['one'] });
  const other = await ca.issue({ names: ['two'] });
  const mine = { clientCertificate: { cert, key: Buffer.from(key) } };
  await http.send(get(server.url, mine));
  await http.send(get(server.url, mine));
  assert.equal(server.sockets.length, 1);
  const error = await failureOf(http.send(get(server.url)));
  assert.equal(error.code, 'NETWORK_TLS');
  assert.equal(error.transient, false);
  await http.send(get(server.url, { clientCertificate: other }));
  assert.deepEqual(subjects, ['one', 'one', 'two']);
});

test('CONNECT has the name, the port and the proxy’s credentials', async (t) => {
  const certificate = await ca.issue({ names: ['sts.example', '::1'] });
  const headers: (string | undefined)[] = [];
  const server = await httpsServer(t, certificate, (request, response) => {
    headers.push(request.headers['proxy-authorization'], request.headers.host);
    response.end('ok');
  });
  const proxy = await proxyServer(t, server.port);
  const http = clientFor(t, { HTTPS_PROXY: `http://us%40er:p%3Ass@127.0.0.1:${proxy.port}` });
  const response = await http.send(
    get('https://sts.example/v1/token?q', {
      headers: { 'Proxy-Authorization': 'not the caller’s business'.replace('’', "'") },
    }),
  );
  assert.equal(response.body.toString(), 'ok');
  await http.send(get('https://sts.example/again'));
  assert.deepEqual(proxy.seen, [
    {
      method: 'CONNECT',
      target: 'sts.example:443',
      authorization: `Basic ${Buffer.from('us@er:p:ss').toString('base64')}`,
    },
  ]);
  assert.deepEqual(headers, [undefined, 'sts.example', undefined, 'sts.example']);
});

test('Proxy-Authorization is for the server inside a tunnel, and never for a proxy', async (t) => {
  const certificate = await ca.issue({ names: ['app.example'] });
  const seen: (string | undefined)[] = [];
  const server = await httpsServer(t, certificate, (request, response) => {
    seen.push(request.headers['proxy-authorization']);
    response.end();
  });
  const proxy = await proxyServer(t, server.port);
  const http = clientFor(t, { HTTPS_PROXY: `http://user:word@127.0.0.1:${proxy.port}` });
  const headers = { 'Proxy-Authorization': 'Bearer for-the-app' };
  await http.send(get('https://app.example/', { headers, proxyAuthorization: true }));
  assert.deepEqual(seen, ['Bearer for-the-app']);
  assert.deepEqual(
    proxy.seen.map(({ authorization }) => authorization),
    [`Basic ${Buffer.from('user:word').toString('base64')}`],
  );
});

test('Proxy-Authorization of a plain request has what the proxy URL says, or nothing', async (t) => {
  const seen: (string | undefined)[] = [];
  const server = await httpServer(t, (request, response) => {
    seen.push(request.headers['proxy-authorization']);
    response.end();
  });
  const headers = { 'Proxy-Authorization': 'Bearer for-the-app' };
  for (const user of ['', 'user:word@']) {
    const http = clientFor(t, { http_proxy: `http://${user}127.0.0.1:${server.port}` });
    await http.send(get('http://app.example/', { headers, proxyAuthorization: true }));
  }
  assert.deepEqual(seen, [undefined, `Basic ${Buffer.from('user:word').toString('base64')}`]);
});

test('connections opened ahead use the proxy, and direct requests do not use them', async (t) => {
  const certificate = await ca.issue({ names: ['127.0.0.1', 'localhost.example'] });
  const server = await httpsServer(t, certificate, (_request, response) => response.end('ok'));
  const proxy = await proxyServer(t, server.port);
  const http = clientFor(t, { HTTPS_PROXY: proxy.url });
  const url = `https://localhost.example:${server.port}/`;
  http.connectAhead(url);
  while (server.sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.equal((await http.send(get(url))).status, 200);
  assert.equal(server.sockets.length, 1);
  // Only the proxy knows the name: a direct request must not use the tunnel's connection.
  t.mock.method(dns, 'lookup', (host: string, _options: unknown, callback: (error: Error) => void) =>
    callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })),
  );
  const direct = await failureOf(http.send(get(url, { direct: true })));
  assert.equal(direct.code, 'NETWORK_DNS');
  assert.equal(proxy.seen.length, 1);
});

test('an https proxy works for https and http', async (t) => {
  const server = await httpsServer(t, await ca.issue({ names: ['service.example'] }), (_request, response) =>
    response.end('by the service'),
  );
  const certificate = await ca.issue({ names: ['127.0.0.1'] });
  const proxy = await proxyServer(t, server.port, { certificate });
  const http = clientFor(t, { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url });
  assert.equal((await http.send(get('https://service.example/'))).body.toString(), 'by the service');
  const plain = await http.send(get('http://service.example/'));
  assert.equal(plain.body.toString(), 'by the proxy, for service.example');
  assert.equal(plain.certificateExpiresAt, undefined, 'the proxy’s certificate is not the service’s');
});

test('an https proxy with an untrusted certificate is NETWORK_PROXY', async (t) => {
  const proxy = await proxyServer(t, 1, { certificate: await stranger.issue({ names: ['127.0.0.1'] }) });
  const error = await failureOf(clientFor(t, { HTTPS_PROXY: proxy.url }).send(get('https://a.example')));
  assert.deepEqual(gist(error), { code: 'NETWORK_PROXY', phase: 'proxy', sent: false, transient: false });
  assert.match(error.remedy ?? '', /NODE_EXTRA_CA_CERTS/);
});

test('plain http through a proxy has the absolute form and one connection for all hosts', async (t) => {
  const proxy = await proxyServer(t, 1);
  const http = clientFor(t, { http_proxy: `user:pass@127.0.0.1:${proxy.port}` });
  const first = await http.send(get('http://one.example/a?b'));
  await http.send(get('http://two.example:8080/'));
  assert.equal(first.body.toString(), 'by the proxy, for one.example');
  const authorization = `Basic ${Buffer.from('user:pass').toString('base64')}`;
  assert.deepEqual(proxy.seen, [
    { method: 'GET', target: 'http://one.example/a?b', authorization },
    { method: 'GET', target: 'http://two.example:8080/', authorization },
  ]);
  assert.equal(proxy.sockets.length, 1);
});

test('a refused or invalid response to CONNECT is NETWORK_PROXY', async (t) => {
  const cases = [
    ['HTTP/1.1 403 Forbidden\r\n\r\n', false, /refused to connect to a\.example: 403 Forbidden$/],
    [
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n',
      false,
      /407 Proxy Authentication Required$/,
    ],
    ['HTTP/1.1 502 Bad Gateway\r\nContent-Length: 3\r\n\r\nabc', true, /502 Bad Gateway$/],
    ['HTTP/1.1 403 ::set-output name=x::##[error]\x1b[31m\r\n\r\n', false, /a\.example: 403 Forbidden$/],
    ['gibberish\r\n\r\n', false, /sent a response that is not HTTP, on the way to a\.example$/],
    ['HTTP/1.1 200 OK\r\n\r\nunasked', false, /sent data of its own in the tunnel to a\.example$/],
    ['', true, /closed the connection without opening a tunnel, on the way to a\.example$/],
  ] as const;
  for (const [bytes, transient, message] of cases) {
    const server = await tcpServer(t, (socket) => socket.once('data', () => socket.end(bytes, 'latin1')));
    const proxy = `http://user:hunter2hunter2@127.0.0.1:${server.port}`;
    const error = await failureOf(clientFor(t, { HTTPS_PROXY: proxy }).send(get('https://a.example')));
    assert.deepEqual(gist(error), { code: 'NETWORK_PROXY', phase: 'proxy', sent: false, transient }, bytes);
    assert.match(error.message, message);
    assert.match(error.message, new RegExp(`^the proxy 127\\.0\\.0\\.1:${server.port} \\(HTTPS_PROXY\\) `));
    assert.doesNotMatch(error.message, /hunter2|::/);
    assert.doesNotMatch(inspect(error.cause, { showHidden: true }), /gibberish|unasked|hunter2/);
    if (bytes === 'gibberish\r\n\r\n')
      assert.equal(error.cause, undefined, 'the bytes received are not kept');
    assert.equal(error.remedy !== undefined, bytes.includes(' 407 '), bytes);
  }
});

test('a proxy that cannot be reached, or does not respond, is reported as such', async (t) => {
  const { port, close } = await refusingPort();
  t.after(close);
  const refused = await failureOf(
    clientFor(t, { HTTPS_PROXY: `http://127.0.0.1:${port}` }).send(get('https://a.example')),
  );
  assert.deepEqual(gist(refused), { code: 'NETWORK_PROXY', phase: 'proxy', sent: false, transient: true });
  assert.equal(
    refused.message,
    `the proxy 127.0.0.1:${port} (HTTPS_PROXY) could not be reached: connection refused (ECONNREFUSED), on the way to a.example`,
  );
  const pass = stoppedTimers(t);
  const silent = await tcpServer(t, (socket) => socket.once('data', () => pass(60)));
  const error = await failureOf(
    clientFor(t, { HTTPS_PROXY: silent.url }).send(get('https://a.example', { timeoutMs: 60 })),
  );
  assert.deepEqual(gist(error), { code: 'NETWORK_TIMEOUT', phase: 'proxy', sent: false, transient: true });
  assert.match(error.message, /: the proxy 127\.0\.0\.1:\d+ \(HTTPS_PROXY\) had not connected yet$/);
});

test('an invalid proxy variable fails requests through a proxy, not direct ones', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end('ok'));
  const http = clientFor(t, { HTTP_PROXY: 'socks5://user:hunter2hunter2@x' });
  assert.equal((await http.send(get(server.url, { direct: true }))).status, 200);
  http.connectAhead('http://a.example');
  const error = await failureOf(http.send(get('http://a.example')));
  assert.deepEqual(gist(error), { code: 'NETWORK_PROXY', phase: 'proxy', sent: false, transient: false });
});
