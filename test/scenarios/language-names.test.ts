// The language's own names (`__proto__`, `constructor`, `then` and the like) wherever a service or a file may put a name:
// the program ends with the right verdict, and writes every report.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import zlib from 'node:zlib';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { LANGUAGE_NAMES } from '../fuzz/dictionary.ts';
import { httpServer, onRequestHead, tcpServer } from '../http/servers.ts';
import { endJob, runAction, type StepOptions } from '../stage/runner.ts';
import { ENTRIES } from './stage/entries.ts';

/** Those that can be the name of anything. */
const NAMES = LANGUAGE_NAMES.filter((name) => /^[a-z_]\w{0,99}$/i.test(name));

const emulator = await startEmulator();
after(() => emulator.close());
const key = await emulator.createKey(INVOKER);

/** What the program reads of a response, and how the check of it ends. */
const HEADERS: Readonly<Record<string, { readonly head: (name: string) => string; readonly code?: string }>> =
  {
    'content-encoding': { head: (name) => `200 OK\r\nContent-Encoding: ${name}` },
    'content-encoding-twice': {
      head: (name) => `200 OK\r\nContent-Encoding: ${name}\r\nContent-Encoding: gzip`,
    },
    'content-type': { head: (name) => `200 OK\r\nContent-Type: ${name}` },
    charset: { head: (name) => `200 OK\r\nContent-Type: text/plain; charset=${name}` },
    'transfer-encoding': {
      head: (name) => `200 OK\r\nTransfer-Encoding: ${name}`,
      code: 'RESPONSE_INVALID',
    },
    'content-length': { head: (name) => `200 OK\r\nContent-Length: ${name}`, code: 'RESPONSE_INVALID' },
    connection: { head: (name) => `200 OK\r\nConnection: ${name}` },
    location: { head: (name) => `302 Found\r\nLocation: ${name}`, code: 'CHECK_FAILED' },
    'retry-after': { head: (name) => `503 No\r\nRetry-After: ${name}`, code: 'CHECK_FAILED' },
    'set-cookie': { head: (name) => `200 OK\r\nSet-Cookie: ${name}=${name}` },
    'www-authenticate': { head: (name) => `401 No\r\nWWW-Authenticate: ${name}`, code: 'SERVICE_REFUSED' },
    etag: { head: (name) => `200 OK\r\nETag: ${name}` },
    date: { head: (name) => `200 OK\r\nDate: ${name}` },
    reason: { head: (name) => `200 ${name}` },
    own: { head: (name) => `200 OK\r\n${name}: ${name}` },
  };

async function runSuite(checks: readonly object[], more: StepOptions['env'] = {}) {
  const result = await runAction({
    emulator,
    entry: ENTRIES.main,
    env: more,
    inputs: {
      credentials_json: JSON.stringify(key),
      checks: JSON.stringify({ version: 1, defaults: { auth: 'none', wait: '0s' }, checks }),
      junit_file: 'junit.xml',
      results_file: 'results.json',
    },
  });
  try {
    const read = (name: string) => readFile(join(result.job.workspace, name), 'utf8');
    const results: { checks: { name: string; verdict: string; code?: string }[] } = JSON.parse(
      await read('results.json'),
    );
    return { ...result, results: results.checks, junit: await read('junit.xml') };
  } finally {
    await endJob(result.job);
  }
}

test('in each header of a response', async (t) => {
  const server = await tcpServer(t, (socket: Socket) => {
    onRequestHead(socket, (head) => {
      const [, kind = '', name = ''] = /^\w+ \/([^/]+)\/(\S+)/.exec(head) ?? [];
      const answer = HEADERS[kind]?.head(name) ?? '404 Not Found';
      const length = kind === 'content-length' ? '' : 'Content-Length: 2\r\n';
      socket.write(`HTTP/1.1 ${answer}\r\n${length}\r\nok`);
    });
  });
  const tried = Object.keys(HEADERS).flatMap((kind) => NAMES.map((name) => ({ kind, name })));
  const { exitCode, log, results, junit, summary, outputs } = await runSuite(
    tried.map(({ kind, name }) => ({
      name: `${kind} ${name}`,
      get: `${server.url}/${kind}/${name}`,
      expect: [
        'status == 200',
        'body == ok',
        ...(kind === 'set-cookie' ? [`cookie ${name} == ${name}`] : []),
        ...(kind === 'own' ? [`header ${name} == ${name}`] : []),
      ],
    })),
  );
  assert.equal(exitCode, 1, log);
  assert.deepEqual(
    results.map(({ name, code }) => `${name}: ${code}`),
    tried.map(({ kind, name }) => `${kind} ${name}: ${HEADERS[kind]?.code}`),
  );
  assert.equal(outputs['checks_total'], String(tried.length));
  assert.equal([...junit.matchAll(/<testcase /g)].length, tried.length);
  assert.match(summary, /checks/);
  assert.doesNotMatch(log, /INTERNAL|UNFINISHED|a bug/);
});

test('as a coding of the one response: the body as it came, and exit code 0', async (t) => {
  for (const name of ['__proto__', 'constructor']) {
    const server = await httpServer(t, (_request, response) => {
      response.writeHead(200, { 'content-encoding': name, etag: name }).end('as it came');
    });
    const result = await runAction({
      emulator,
      entry: ENTRIES.main,
      inputs: {
        credentials_json: JSON.stringify(key),
        url: server.url,
        request_auth: 'none',
        expect: 'body == as it came',
        wait: '0s',
      },
    });
    await endJob(result.job);
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(result.outputs['response_body'], 'as it came');
    assert.equal(JSON.parse(result.outputs['response_headers'] ?? '')['content-encoding'], name);
  }
});

test('as names of checks, headers, fields, captures and variables', async (t) => {
  const seen = new Map<string, { headers: readonly string[]; body: string }>();
  const server = await httpServer(t, async (request, response) => {
    const body = await text(request);
    seen.set(request.url ?? '', { headers: request.rawHeaders, body });
    const name = request.url?.split('/')[2] ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(Object.fromEntries([[name, { value: `of ${name}` }]])));
  });
  const { exitCode, log, results } = await runSuite(
    NAMES.flatMap((name) => [
      Object.fromEntries<unknown>([
        ['name', name],
        ['post', `${server.url}/form/${name}`],
        ['headers', Object.fromEntries([[name, `{{ env.${name} }}`]])],
        ['form', Object.fromEntries([[name, name]])],
        ['capture', Object.fromEntries([[name, `json $.${name}.value`]])],
        ['expect', [`json $ contains ${name}`, `json $.${name}.value == "of ${name}"`]],
      ]),
      {
        name: `after ${name}`,
        post: `${server.url}/json/${name}`,
        after: name,
        json: Object.fromEntries([[name, `{{ capture.${name} }}`]]),
      },
    ]),
    Object.fromEntries(NAMES.map((name) => [name, `variable ${name}`])),
  );
  assert.equal(exitCode, 0, log);
  assert.deepEqual(new Set(results.map(({ verdict }) => verdict)), new Set(['passed']));
  for (const name of NAMES) {
    const form = seen.get(`/form/${name}`);
    assert.equal(form?.body, `${name}=${name}`);
    assert.equal(form.headers[form.headers.indexOf(name) + 1], `variable ${name}`, name);
    assert.equal(seen.get(`/json/${name}`)?.body, `{"${name}":"of ${name}"}`);
  }
});

test('as variables that are not set: an input error, not what every object has', async () => {
  const result = await runAction({
    emulator,
    entry: ENTRIES.main,
    inputs: {
      credentials_json: JSON.stringify(key),
      url: 'https://range-abc123-uc.a.run.app',
      expect: NAMES.map((name) => `body contains {{ env.${name} }}`).join('\n'),
    },
  });
  await endJob(result.job);
  assert.equal(result.exitCode, 1);
  for (const name of NAMES) {
    assert.ok(result.log.includes(`environment variable ${name} is not set`), `${name}\n${result.log}`);
  }
});

test('as audiences: each has its token in id_tokens', async () => {
  const audiences = ['__proto__', 'constructor', 'https://range-abc123-uc.a.run.app'];
  const result = await runAction({
    emulator,
    entry: ENTRIES.main,
    inputs: { credentials_json: JSON.stringify(key), id_token_audience: audiences.join('\n') },
  });
  await endJob(result.job);
  assert.equal(result.exitCode, 0, result.log);
  const tokens = JSON.parse(result.outputs['id_tokens'] ?? '');
  assert.deepEqual(Object.keys(tokens), audiences);
  for (const [audience, token] of Object.entries<string>(tokens)) {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    assert.equal(claims.aud, audience);
  }
});

test('a body that is not in its coding: status and headers are judged and output, and the check fails', async (t) => {
  const server = await httpServer(t, (request, response) => {
    response.writeHead(request.url === '/fine' ? 200 : 418, {
      'content-encoding': request.url === '/empty-list' ? ',, ,' : 'gzip',
      'x-build': '7',
    });
    response.end(request.url === '/fine' ? zlib.gzipSync('ok') : 'not gzip');
  });
  const result = await runAction({
    emulator,
    entry: ENTRIES.main,
    inputs: {
      credentials_json: JSON.stringify(key),
      url: `${server.url}/plain`,
      request_auth: 'none',
      expect: 'status == 418\nheader x-build == 8\nbody contains not',
      wait: '0s',
      results_file: 'results.json',
    },
  });
  const results = JSON.parse(await readFile(join(result.job.workspace, 'results.json'), 'utf8'));
  await endJob(result.job);
  assert.equal(result.exitCode, 1);
  assert.equal(result.outputs['response_status'], '418');
  assert.equal(JSON.parse(result.outputs['response_headers'] ?? '')['x-build'], '7');
  const [check] = results.checks;
  assert.equal(check.code, 'RESPONSE_INVALID');
  assert.equal(check.response.status, 418);
  assert.deepEqual(
    check.failures.map(({ line }: { line: string }) => line),
    ['header x-build == 8', 'body contains not'],
  );
  assert.match(result.log, /418.*sent a body that is not valid gzip/);
  assert.match(result.summary, /The body could not be read/);

  const others = await runSuite([
    { name: 'empty list', get: `${server.url}/empty-list`, expect: ['body == not gzip', 'status == 418'] },
    { name: 'fine', get: `${server.url}/fine`, expect: ['body == ok'] },
  ]);
  assert.equal(others.exitCode, 0, others.log);
});
