import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import { AwsClient } from 'google-auth-library/build/src/auth/awsclient.js';
import { IdentityPoolClient } from 'google-auth-library/build/src/auth/identitypoolclient.js';
import { BearerError } from '../../src/errors.ts';
import { type GaxiosRequest, gaxiosTransporter } from '../../src/http/gaxios.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { Deadline } from '../../src/http/retry.ts';
import { clientFor } from './requests.ts';
import { httpServer } from './servers.ts';

const POOL = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q';
type Transporter = NonNullable<ConstructorParameters<typeof AwsClient>[0]['transporter']>;
const SECRET = 'hunter2hunter2';

function transporterFor(t: TestContext) {
  let now = Date.now();
  const host = {
    now: () => now,
    random: () => 0.5,
    info() {},
    async sleep(ms: number) {
      now += ms;
    },
  };
  return gaxiosTransporter({
    http: clientFor(t),
    host,
    deadline: new Deadline(host, 60_000),
    what: 'the token source',
  });
}

/** The library's type is a class, of which it uses only `request`, `defaults` and `interceptors`. */
function options(t: TestContext) {
  return {
    type: 'external_account' as const,
    audience: POOL,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    transporter: transporterFor(t) as unknown as Transporter,
  };
}

function seenBy(request: IncomingMessage): string {
  return `${request.method} ${request.url}`;
}

test('IdentityPoolClient gets a subject token from a URL, as text and as JSON', async (t) => {
  const seen: unknown[] = [];
  const server = await httpServer(t, (request, response) => {
    seen.push([seenBy(request), request.headers['metadata-flavor'], request.headers.accept]);
    response.setHeader('content-type', 'text/plain');
    if (request.url === '/json') response.end('{"access_token":"json-token"}');
    else response.end('text-token');
  });
  const headers = { 'Metadata-Flavor': 'Test' };
  const text = new IdentityPoolClient({
    ...options(t),
    credential_source: { url: `${server.url}/text?a=b`, headers, format: { type: 'text' } },
  });
  assert.equal(await text.retrieveSubjectToken(), 'text-token');
  const json = new IdentityPoolClient({
    ...options(t),
    credential_source: {
      url: `${server.url}/json`,
      headers,
      format: { type: 'json', subject_token_field_name: 'access_token' },
    },
  });
  assert.equal(await json.retrieveSubjectToken(), 'json-token');
  assert.deepEqual(seen, [
    ['GET /text?a=b', 'Test', '*/*'],
    ['GET /json', 'Test', 'application/json'],
  ]);
});

test('IdentityPoolClient retries 5xx, does not retry 4xx, and quotes the server', async (t) => {
  let asked = 0;
  const statuses = [503, 503, 200];
  const server = await httpServer(t, (request, response) => {
    asked += 1;
    if (request.url === '/flaky') {
      response.writeHead(statuses.shift() ?? 200);
      response.end('subject');
    } else {
      response.writeHead(403);
      response.end(`<b>Not   allowed</b>\r::error::x ##[error]y ${'A'.repeat(40)}`);
    }
  });
  const source = (path: string) =>
    new IdentityPoolClient({
      ...options(t),
      credential_source: { url: server.url + path },
    }).retrieveSubjectToken();
  assert.equal(await source('/flaky'), 'subject');
  assert.equal(asked, 3);
  await assert.rejects(source('/refused'), (error) => {
    assert.ok(error instanceof BearerError);
    assert.equal(error.code, 'EXTERNAL_SUBJECT_TOKEN_FAILED');
    assert.equal(error.status, 403);
    assert.equal(
      error.message,
      `the token source at 127.0.0.1:${server.port} responded with status 403: Not allowed : :error: :x # #[error]y ***`,
    );
    return true;
  });
  assert.equal(asked, 4);
});

test('IdentityPoolClient reports invalid JSON', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end('<html>'));
  const client = new IdentityPoolClient({
    ...options(t),
    credential_source: { url: server.url, format: { type: 'json', subject_token_field_name: 'token' } },
  });
  await assert.rejects(client.retrieveSubjectToken(), { code: 'RESPONSE_INVALID' });
});

test('AwsClient gets region, role and keys from IMDSv2 and signs for STS', async (t) => {
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) {
    const before = process.env[name];
    delete process.env[name];
    t.after(() => {
      if (before !== undefined) process.env[name] = before;
    });
  }
  const seen: string[] = [];
  const server = await httpServer(t, (request, response) => {
    seen.push(seenBy(request));
    const answers: Record<string, string> = {
      'GET /zone': 'eu-central-1b',
      'GET /creds': 'role-name',
      'GET /creds/role-name': JSON.stringify({
        AccessKeyId: 'AKID',
        SecretAccessKey: SECRET,
        Token: 'session',
      }),
    };
    if (seenBy(request) === 'PUT /token') {
      assert.equal(request.headers['x-aws-ec2-metadata-token-ttl-seconds'], '300');
      assert.equal(request.headers['content-length'], '0');
      response.end('imds-token');
    } else if (request.headers['x-aws-ec2-metadata-token'] !== 'imds-token') {
      response.writeHead(401).end();
    } else {
      response.end(answers[seenBy(request)]);
    }
  });
  const client = new AwsClient({
    ...options(t),
    subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
    credential_source: {
      environment_id: 'aws1',
      region_url: `${server.url}/zone`,
      url: `${server.url}/creds`,
      imdsv2_session_token_url: `${server.url}/token`,
      regional_cred_verification_url:
        'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    },
  });
  const token = JSON.parse(decodeURIComponent(await client.retrieveSubjectToken()));
  assert.equal(
    token.url,
    'https://sts.eu-central-1.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
  );
  const headers = Object.fromEntries(
    token.headers.map(({ key, value }: { key: string; value: string }) => [key, value]),
  );
  assert.match(headers.authorization, /^AWS4-HMAC-SHA256 Credential=AKID\//);
  assert.equal(headers['x-goog-cloud-target-resource'], POOL);
  assert.equal(headers['x-amz-security-token'], 'session');
  assert.deepEqual(seen, ['PUT /token', 'GET /zone', 'PUT /token', 'GET /creds', 'GET /creds/role-name']);
  assert.equal(server.sockets.length, 1);
});

test('the transporter supports each kind of headers, body and response that the library uses', async (t) => {
  const seen: unknown[] = [];
  const server = await httpServer(t, (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push([seenBy(request), request.headers['content-type'], request.headers['x-a'], body]);
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('X-Two', ['1', '2']);
      response.end('{"a":1}');
    });
  });
  const transporter = transporterFor(t);
  const form = 'application/x-www-form-urlencoded';
  const requests: GaxiosRequest[] = [
    { url: new URL(server.url), headers: new Headers({ 'X-A': '1' }), params: { q: 'a b', none: undefined } },
    { url: server.url, method: 'post', headers: [['x-a', '2']], data: { a: 'ü' } },
    {
      url: server.url,
      method: 'POST',
      headers: { 'X-A': 3, gone: undefined },
      data: new URLSearchParams({ a: '&' }),
    },
    { url: server.url, method: 'POST', headers: { 'Content-Type': form }, data: { a: '&' } },
    { url: server.url, method: 'POST', data: 'text', responseType: 'text' },
    { url: server.url, method: 'POST', body: new Uint8Array([65]), responseType: 'arraybuffer' },
  ];
  const answers = [];
  for (const request of requests) answers.push(await transporter.request(request));
  assert.deepEqual(seen, [
    ['GET /?q=a+b', undefined, '1', ''],
    ['POST /', 'application/json', '2', '{"a":"ü"}'],
    ['POST /', form, '3', 'a=%26'],
    ['POST /', form, undefined, 'a=%26'],
    ['POST /', undefined, undefined, 'text'],
    ['POST /', undefined, undefined, 'A'],
  ]);
  assert.deepEqual(
    answers.map(({ data }) => (data instanceof ArrayBuffer ? Buffer.from(data).toString() : data)),
    [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }, '{"a":1}', '{"a":1}'],
  );
  assert.equal(answers[0]?.headers.get('x-TWO'), '1, 2');
  assert.deepEqual([answers[0]?.status, answers[0]?.ok, answers[0]?.statusText], [200, true, 'OK']);
});

test('the config in responses contains no header, body or query of the request', async (t) => {
  const server = await httpServer(t, (_request, response) => response.end('ok'));
  const answer = await transporterFor(t).request({
    url: `${server.url}/path?token=${SECRET}`,
    method: 'POST',
    headers: { authorization: SECRET },
    data: SECRET,
  });
  assert.ok(!inspect(answer.config, { depth: 9 }).includes(SECRET));
});

test('requests to metadata addresses never use a proxy', async () => {
  const asked: [string, boolean | undefined][] = [];
  const host = { now: () => 0, random: () => 0, info() {}, async sleep() {} };
  const http = {
    async send(request: HttpRequest) {
      asked.push([request.url, request.direct]);
      const answer = { url: request.url, status: 200, reason: '', headers: [], truncated: false, bytes: 0 };
      return { ...answer, body: Buffer.alloc(0), timing: { wait: 0, body: 0, total: 0 } };
    },
  };
  const transporter = gaxiosTransporter({ http, host, deadline: new Deadline(host, 1000) });
  const cases: [string, boolean][] = [
    ['http://169.254.169.254/latest', true],
    ['http://[fd00:ec2::254]/latest', true],
    ['http://[fe80::1]/', true],
    ['http://metadata.google.internal/x', true],
    ['https://token.example/', false],
    ['http://169.25.4.1/', false],
  ];
  for (const [url] of cases) await transporter.request({ url });
  assert.deepEqual(asked, cases);
});
