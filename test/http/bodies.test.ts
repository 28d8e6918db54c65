import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Session } from 'node:inspector';
import { type TestContext, test } from 'node:test';
import zlib from 'node:zlib';
import { USER_AGENT } from '../../src/http/client.ts';
import { header } from '../../src/http/message.ts';
import { EVERY_CASE } from '../tier.ts';
import { clientFor, failureOf, get, gist } from './requests.ts';
import { httpServer, respondingWith } from './servers.ts';

const TEXT = Buffer.from('Grüße aus der Antwort. '.repeat(500));

test('a response has its status, reason, headers as sent and in order, body and timing', async (t) => {
  const server = await respondingWith(
    t,
    'HTTP/1.1 299 Sehr  gut\r\nSet-Cookie: a=1\r\nx-UPPER: v\r\nset-cookie: b=2\r\nContent-Length: 3\r\n\r\nyes',
  );
  const url = `${server.url}/a?b=c`;
  const response = await clientFor(t).send(get(url));
  assert.deepEqual(
    { ...response, timing: undefined, body: response.body.toString() },
    {
      url,
      status: 299,
      reason: 'Sehr  gut',
      headers: [
        ['Set-Cookie', 'a=1'],
        ['x-UPPER', 'v'],
        ['set-cookie', 'b=2'],
        ['Content-Length', '3'],
      ],
      body: 'yes',
      truncated: false,
      bytes: 3,
      sha256: undefined,
      certificateExpiresAt: undefined,
      timing: undefined,
    },
  );
  const { connect, tls, wait, body, total } = response.timing;
  assert.ok(connect !== undefined && connect >= 0 && wait >= 0 && body >= 0 && total >= wait + body);
  assert.equal(tls, undefined);
  assert.equal(header(response, 'X-Upper'), 'v');
});

test('a request is sent with default headers, lengths in bytes, and the headers given', async (t) => {
  const seen: [string, string[], string][] = [];
  const server = await httpServer(t, (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push([`${request.method} ${request.url}`, request.rawHeaders, body]);
      response.end();
    });
  });
  const http = clientFor(t);
  await http.send(get(`${server.url}/x?y=%20z#hash`));
  await http.send(get(server.url, { method: 'POST', body: 'ü€' }));
  await http.send(get(server.url, { method: 'POST' }));
  await http.send(
    get(server.url, {
      method: 'PUT',
      body: Buffer.from([1, 2]),
      headers: {
        ACCEPT: 'text/plain',
        'User-Agent': 'me',
        host: 'other.example',
        'content-length': '99',
        'X-L': 'é',
      },
    }),
  );
  const host = `127.0.0.1:${server.port}`;
  const defaults = ['Host', host, 'User-Agent', USER_AGENT, 'Accept', '*/*'];
  const kept = ['Connection', 'keep-alive'];
  assert.deepEqual(seen, [
    ['GET /x?y=%20z', [...defaults, ...kept], ''],
    ['POST /', [...defaults, 'Content-Length', '5', ...kept], 'ü€'],
    ['POST /', [...defaults, 'Content-Length', '0', ...kept], ''],
    [
      'PUT /',
      [
        'ACCEPT',
        'text/plain',
        'User-Agent',
        'me',
        'host',
        'other.example',
        'X-L',
        'é',
        'Content-Length',
        '2',
        ...kept,
      ],
      '\x01\x02',
    ],
  ]);
});

test('the user agent has the version of the package', async () => {
  const { default: pkg } = await import('../../package.json', { with: { type: 'json' } });
  assert.equal(USER_AGENT, `gcp-bearer/${pkg.version}`);
});

test('bodies are decompressed, also with several encodings; only the caller requests compression', async (t) => {
  const encoded: Record<string, Buffer> = {
    gzip: zlib.gzipSync(TEXT),
    'x-gzip': zlib.gzipSync(TEXT),
    GZIP: zlib.gzipSync(TEXT),
    deflate: zlib.deflateSync(TEXT),
    'deflate ': zlib.deflateRawSync(TEXT),
    br: zlib.brotliCompressSync(TEXT),
    zstd: zlib.zstdCompressSync(TEXT),
    'identity, gzip': zlib.gzipSync(TEXT),
    'gzip, br': zlib.brotliCompressSync(zlib.gzipSync(TEXT)),
    'deflate, gzip, br': zlib.brotliCompressSync(zlib.gzipSync(zlib.deflateSync(TEXT))),
  };
  const asked: (string | undefined)[] = [];
  const server = await httpServer(t, (request, response) => {
    asked.push(request.headers['accept-encoding']?.toString());
    const encoding = decodeURIComponent(request.url?.slice(1) ?? '');
    response.setHeader('content-encoding', encoding);
    response.end(encoded[encoding]);
  });
  const http = clientFor(t);
  for (const encoding of Object.keys(encoded)) {
    const response = await http.send(get(`${server.url}/${encodeURIComponent(encoding)}`, { digest: true }));
    assert.ok(response.body.equals(TEXT), encoding);
    assert.equal(response.bytes, TEXT.length);
    assert.equal(response.sha256, createHash('sha256').update(TEXT).digest('hex'));
  }
  assert.deepEqual(new Set(asked), new Set([undefined]));
  await http.send(get(`${server.url}/gzip`, { headers: { 'accept-encoding': 'gzip' } }));
  assert.equal(asked.at(-1), 'gzip');
});

test('a body with an unknown encoding is kept encoded', async (t) => {
  const server = await respondingWith(
    t,
    'HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\nContent-Length: 3\r\n\r\nuzz',
  );
  assert.equal((await clientFor(t).send(get(server.url))).body.toString(), 'uzz');
});

test('an invalid or incomplete compressed body is RESPONSE_INVALID', async (t) => {
  const whole = zlib.gzipSync(TEXT);
  for (const body of [Buffer.from('not gzip at all'), whole.subarray(0, 20), whole.subarray(0, -4)]) {
    const server = await respondingWith(t, [
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`),
      body,
    ]);
    const error = await failureOf(clientFor(t).send(get(server.url)));
    assert.deepEqual(gist(error), { code: 'RESPONSE_INVALID', phase: 'body', sent: true, transient: false });
    assert.match(error.message, /sent a body that is not valid gzip$/);
  }
});

test('responses to HEAD, 204 and 304 have no body, whatever their headers say', async (t) => {
  const server = await httpServer(t, (request, response) => {
    const status = Number(request.url?.slice(1));
    response.writeHead(status, {
      'content-encoding': 'gzip',
      'content-length': status === 204 ? 0 : 5_000_000,
    });
    response.end();
  });
  const http = clientFor(t);
  for (const [method, status] of [
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ] as const) {
    const response = await http.send(get(`${server.url}/${status}`, { method, maxBodyBytes: 10 }));
    assert.deepEqual([response.status, response.bytes, response.truncated], [status, 0, false]);
  }
  assert.equal(server.sockets.length, 1);
});

test('a body over the limit is refused or truncated, and its digest covers the whole', async (t) => {
  const server = await httpServer(t, (request, response) => {
    if (request.url === '/length') response.setHeader('content-length', TEXT.length);
    response.write(TEXT.subarray(0, 1000));
    setImmediate(() => response.end(TEXT.subarray(1000)));
  });
  const http = clientFor(t);
  for (const path of ['/length', '/chunked']) {
    const refused = await failureOf(http.send(get(server.url + path, { maxBodyBytes: 2000 })));
    assert.deepEqual(gist(refused), {
      code: 'RESPONSE_TOO_LARGE',
      phase: 'body',
      sent: true,
      transient: false,
    });
    assert.match(refused.message, /longer than 2000 bytes$/);

    const cut = await http.send(get(server.url + path, { maxBodyBytes: 2000, onLargeBody: 'truncate' }));
    assert.ok(cut.body.equals(TEXT.subarray(0, 2000)));
    assert.equal(cut.truncated, true);
    assert.equal(cut.sha256, undefined);

    const digested = await http.send(
      get(server.url + path, { maxBodyBytes: 2000, onLargeBody: 'truncate', digest: true }),
    );
    assert.ok(digested.body.equals(TEXT.subarray(0, 2000)));
    assert.deepEqual([digested.truncated, digested.bytes], [true, TEXT.length]);
    assert.equal(digested.sha256, createHash('sha256').update(TEXT).digest('hex'));

    const exact = await http.send(get(server.url + path, { maxBodyBytes: TEXT.length }));
    assert.deepEqual([exact.truncated, exact.bytes], [false, TEXT.length]);
  }
});

test('an endless body is truncated at the limit', async (t) => {
  const server = await httpServer(t, (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(TEXT));
    };
    response.on('drain', more);
    more();
  });
  const cut = await clientFor(t).send(get(server.url, { maxBodyBytes: 5000, onLargeBody: 'truncate' }));
  assert.deepEqual([cut.body.length, cut.truncated], [5000, true]);
  const socket = server.sockets[0];
  assert.ok(socket);
  if (!socket.closed) await new Promise((resolve) => socket.on('close', resolve));
});

test('a gzip bomb uses no more memory than the limit', async (t) => {
  const megabytes = EVERY_CASE ? 100 : 30;
  const gzip = zlib.createGzip();
  const parts: Buffer[] = [];
  gzip.on('data', (part: Buffer) => parts.push(part));
  const zeros = Buffer.alloc(1024 * 1024);
  for (let index = 0; index < megabytes; index += 1) {
    if (!gzip.write(zeros)) await once(gzip, 'drain');
  }
  gzip.end();
  await once(gzip, 'end');
  const bomb = Buffer.concat(parts);
  const small = zlib.gzipSync(Buffer.alloc(10 * 1024 * 1024));
  const server = await httpServer(t, (request, response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(request.url === '/small' ? small : bomb);
  });
  const http = clientFor(t);
  const limits = { maxBodyBytes: 65_536 };
  assert.equal((await failureOf(http.send(get(server.url, limits)))).code, 'RESPONSE_TOO_LARGE');
  const cut = await http.send(get(server.url, { ...limits, onLargeBody: 'truncate' }));
  assert.deepEqual([cut.body.length, cut.truncated], [65_536, true]);
  assert.ok(cut.bytes < 10_000_000, 'unpacking stopped');
  // Not counted: what V8 compiles for the first body of this kind.
  await http.send(get(`${server.url}/small`, { ...limits, onLargeBody: 'truncate', digest: true }));

  const grown = watchMemory(t, 10_000_000);
  const whole = await http.send(get(server.url, { ...limits, onLargeBody: 'truncate', digest: true }));
  assert.equal(whole.bytes, megabytes * 1024 * 1024);
  assert.ok(grown() <= 10_000_000, `${grown()} more bytes are in use`);
});

test('a compressed body that arrives faster than it is decompressed waits in the network', async (t) => {
  const block = zlib.gzipSync(randomBytes(1024 * 1024), { level: 0 });
  const server = await httpServer(t, async (_request, response) => {
    response.setHeader('content-encoding', 'gzip');
    for (let index = 0; index < 100; index += 1) {
      if (!response.write(block)) await once(response, 'drain');
    }
    response.end();
  });
  const grown = watchMemory(t, 40_000_000);
  const limits = { maxBodyBytes: 1000, onLargeBody: 'truncate', digest: true } as const;
  const { bytes } = await clientFor(t).send(get(server.url, limits));
  assert.equal(bytes, 100 * 1024 * 1024);
  assert.ok(grown() <= 40_000_000, `${grown()} more bytes are in use`);
});

/**
 * Whether more memory than the limit is in use at a time from now on: how much more, in bytes, or 0. What is not in use is
 * collected first: when Node.js would collect it, and what the system counts for the process, depends on the machine's load.
 * It is collected only above the limit, because on a busy machine a collection takes longer than the time between two looks.
 */
function watchMemory(t: TestContext, limit: number): () => number {
  const session = new Session();
  session.connect();
  t.after(() => session.disconnect());
  const allocated = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const used = () => {
    session.post('HeapProfiler.collectGarbage');
    // The second collection waits for the thread that frees the buffers found by the first.
    session.post('HeapProfiler.collectGarbage');
    return allocated();
  };
  const before = used();
  let most = 0;
  const watch = setInterval(() => {
    if (allocated() - before > limit) most = Math.max(most, used() - before);
  }, 50);
  t.after(() => clearInterval(watch));
  return () => (most > limit ? most : 0);
}

test('a million tiny chunks are kept in one buffer', async (t) => {
  const chunks = Buffer.from('1\r\nx\r\n'.repeat(100_000));
  const server = await respondingWith(t, [
    Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
    chunks,
    Buffer.from('0\r\n\r\n'),
  ]);
  const response = await clientFor(t).send(get(server.url));
  assert.equal(response.bytes, 100_000);
  assert.ok(response.body.buffer.byteLength <= 2 * 100_000);
});

test('a response before the end of the request is accepted', async (t) => {
  const server = await httpServer(t, (_request, response) => {
    response.writeHead(413);
    response.end('too much');
  });
  const body = Buffer.alloc(32 * 1024 * 1024);
  const response = await clientFor(t).send(get(server.url, { method: 'POST', body }));
  assert.equal(response.status, 413);
});
