// An exception in a handler fails its own request with a code, and nothing else. The exceptions come from what the handlers
// call: the clock, the digest, the decoder, the certificate.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { type TestContext, test } from 'node:test';
import { TLSSocket } from 'node:tls';
import zlib from 'node:zlib';
import { BearerError } from '../../src/errors.ts';
import type { HttpClient } from '../../src/http/client.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { authority, trust } from './certificates.ts';
import { clientFor, failureOf, get } from './requests.ts';
import { httpServer, httpsServer, type Listening, proxyServer } from './servers.ts';

const BOOM = new TypeError('boom');
const boom = () => {
  throw BOOM;
};
const issuer = await authority();
trust(issuer);

const BODY = zlib.gzipSync('Grüße. '.repeat(20_000));

function compressed(t: TestContext): Promise<Listening> {
  return httpServer(t, (_request, response) => {
    response.writeHead(202, { 'content-encoding': 'gzip', 'x-kept': 'yes' }).end(BODY);
  });
}

test('when any read of the clock throws, the request settles and the next one works', async (t) => {
  const certificate = await issuer.issue({ names: ['localhost', 'service.example'] });
  const plain = await compressed(t);
  const secure = await httpsServer(t, certificate, (_request, response) => response.end('yes'));
  const proxy = await proxyServer(t, secure.port);
  const name = `https://localhost:${secure.port}`;
  const tried: readonly [string, Record<string, string>][] = [
    [plain.url, {}],
    [name, {}],
    ['https://service.example', { HTTPS_PROXY: proxy.url }],
  ];
  for (const [url, env] of tried) {
    let failed = 0;
    for (let at = 1; ; at++) {
      const http = clientFor(t, env);
      const { readings, outcome } = await withClockBrokenAt(t, at, () => send(http, get(url)));
      if (readings < at) {
        assert.equal(typeof outcome, 'number', 'the clock was never broken');
        break;
      }
      if (outcome instanceof BearerError) {
        failed += 1;
        assert.equal(outcome.code, 'INTERNAL', `reading ${at}, ${url}`);
        assert.match(outcome.message, /because of a bug in gcp-bearer: boom$/);
        assert.equal(outcome.cause, BOOM);
      }
      assert.equal(typeof (await send(http, get(url))), 'number', `after reading ${at} of the clock`);
    }
    assert.ok(failed >= 4, `${failed} failed for ${url}`);
  }
});

test('a digest that throws in update or digest fails the request', async (t) => {
  const server = await compressed(t);
  for (const method of ['update', 'digest'] as const) {
    t.mock.method(crypto, 'createHash', () => ({ update: () => {}, digest: () => '', [method]: boom }));
    syncBuiltinESMExports();
    try {
      await assertUnread(clientFor(t), get(server.url, { digest: true }));
    } finally {
      t.mock.restoreAll();
      syncBuiltinESMExports();
    }
  }
});

test('a decoder that throws when created, written to or ended fails the request', async (t) => {
  const server = await compressed(t);
  const { createGunzip } = zlib;
  for (const method of ['write', 'end', 'on'] as const) {
    t.mock.method(zlib, 'createGunzip', () => Object.assign(createGunzip(), { [method]: boom }));
    await assertUnread(clientFor(t), get(server.url));
    t.mock.restoreAll();
  }
  t.mock.method(zlib, 'createGunzip', boom);
  await assertUnread(clientFor(t), get(server.url));
});

test('a certificate that cannot be read fails the request', async (t) => {
  const certificate = await issuer.issue({ names: ['127.0.0.1'] });
  const server = await httpsServer(t, certificate, (_request, response) => {
    response.writeHead(202, { 'x-kept': 'yes' }).end('yes');
  });
  const { getPeerCertificate } = TLSSocket.prototype;
  t.mock.method(TLSSocket.prototype, 'getPeerCertificate', function (this: TLSSocket, detailed?: boolean) {
    // Node itself reads the details, to compare the names.
    return detailed ? getPeerCertificate.call(this, true) : boom();
  });
  await assertUnread(clientFor(t), get(server.url));
});

/** The status, or the error. */
async function send(http: HttpClient, request: HttpRequest): Promise<unknown> {
  try {
    return (await http.send(request)).status;
  } catch (error) {
    return error;
  }
}

async function assertUnread(http: HttpClient, request: HttpRequest): Promise<void> {
  const error = await failureOf(http.send(request));
  assert.deepEqual(
    { code: error.code, cause: error.cause, status: error.status, phase: error.phase },
    { code: 'INTERNAL', cause: BOOM, status: 202, phase: 'body' },
  );
  assert.equal(error.received?.status, 202);
  assert.equal(error.received.headers.find(([name]) => name === 'x-kept')?.[1], 'yes');
}

/** Runs `work` while one read of the clock throws. @returns how many reads there were */
async function withClockBrokenAt<Result>(t: TestContext, at: number, work: () => Promise<Result>) {
  let readings = 0;
  const now = performance.now.bind(performance);
  const clock = t.mock.method(performance, 'now', () => {
    readings += 1;
    if (readings === at) throw BOOM;
    return now();
  });
  try {
    return { outcome: await work(), readings };
  } finally {
    clock.mock.restore();
  }
}
