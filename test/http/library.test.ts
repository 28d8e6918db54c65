// What the client takes from @actions/http-client, and what of it must have no effect.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { USER_AGENT } from '../../src/http/client.ts';
import { clientFor, get } from './requests.ts';
import { httpServer, tcpServer } from './servers.ts';

test('the user agent has GitHub’s orchestration id, sanitized', async (t) => {
  let userAgent: string | undefined;
  const server = await httpServer(t, (request, response) => {
    userAgent = request.headers['user-agent'];
    response.end();
  });
  setVariables(t, { ACTIONS_ORCHESTRATION_ID: 'a1-b2.job\r\nX: y' });
  await clientFor(t).send(get(server.url));
  assert.equal(userAgent, `${USER_AGENT} actions_orchestration_id/a1-b2.job__X__y`);
});

test('the library’s proxy variables have no effect', async (t) => {
  const proxy = await tcpServer(t, (socket) => socket.end());
  const server = await httpServer(t, (_request, response) => response.end('direct'));
  t.mock.method(dns, 'lookup', resolver);
  // With a URL that cannot be parsed, the library would throw a TypeError.
  for (const value of [proxy.url, 'http://[']) {
    setVariables(t, { http_proxy: value, HTTP_PROXY: value, https_proxy: value, HTTPS_PROXY: value });
    const { body } = await clientFor(t).send(get(`http://service.example:${server.port}`));
    assert.equal(body.toString(), 'direct');
  }
  assert.equal(proxy.sockets.length, 0);
});

test('the library follows no redirect and retries no request', async (t) => {
  for (const status of [301, 302, 307, 401, 502, 503, 504]) {
    let requests = 0;
    const server = await httpServer(t, (_request, response) => {
      requests += 1;
      response.writeHead(status, { location: '/elsewhere' }).end('body');
    });
    const response = await clientFor(t).send(get(server.url));
    assert.deepEqual([response.status, response.body.toString(), requests], [status, 'body', 1]);
  }
});

test('names below localhost mean this machine, whatever the resolver would answer', async (t) => {
  const server = await httpServer(t, (request, response) => response.end(request.headers.host));
  const lookup = t.mock.method(dns, 'lookup', dns.lookup);
  for (const host of ['localhost', 'a.localhost', 'a.b.localhost.']) {
    const { body } = await clientFor(t).send(get(`http://${host}:${server.port}`));
    assert.equal(body.toString(), `${host}:${server.port}`);
  }
  assert.deepEqual(new Set(lookup.mock.calls.map(({ arguments: [name] }) => name)), new Set(['localhost']));
});

test('dist/ sends a request without loading undici', async (t) => {
  let requests = 0;
  const server = await httpServer(t, (_request, response) => {
    requests += 1;
    response.writeHead(403).end();
  });
  const main = join(import.meta.dirname, '../../dist/main.js');
  const program = `
    process.on('exit', () => console.log(process.moduleLoadList.join('\\n')));
    require(${JSON.stringify(main)});
  `;
  const child = spawn(process.execPath, ['-e', program], {
    env: {
      GITHUB_OUTPUT: devNull,
      INPUT_WORKLOAD_IDENTITY_PROVIDER:
        'projects/123456789012/locations/global/workloadIdentityPools/pool/providers/provider',
      ACTIONS_ID_TOKEN_REQUEST_URL: server.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'close');
  assert.equal(requests, 1);
  const loaded = output.split('\n').filter((line) => line.startsWith('NativeModule '));
  assert.ok(loaded.includes('NativeModule http'));
  assert.deepEqual(
    loaded.filter((name) => name.includes('undici')),
    [],
  );
});

/** Resolves every name to this machine; for loopback names themselves the library uses no proxy. */
function resolver(_host: string, _options: unknown, callback: (error: null, found: object[]) => void): void {
  callback(null, [{ address: '127.0.0.1', family: 4 }]);
}

/** Sets variables of this process, which the library reads, until the end of the test. */
function setVariables(t: TestContext, variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    const before = process.env[name];
    process.env[name] = value;
    t.after(() => {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    });
  }
}
