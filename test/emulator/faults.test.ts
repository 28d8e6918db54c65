import assert from 'node:assert/strict';
import { createConnection } from 'node:net';
import { after, afterEach, test } from 'node:test';
import { INVOKER, PROVIDER, ROUTES, startEmulator } from '../../emulator/emulator.ts';
import { exchange, federatedToken, secured, send } from './client.ts';

const PUBLIC = 'https://public-abc123-uc.a.run.app/';
const emulator = await startEmulator({
  services: [
    {
      host: 'public-abc123-uc.a.run.app',
      invokers: ['allUsers'],
      handler: (_, response) => response.end('0123456789'),
    },
  ],
});
after(() => emulator.close());
afterEach(() => {
  emulator.heal();
  emulator.journal.clear();
});

/** One request for each route, as a client would send it. */
const github = emulator.github();
const metadata = `http://${emulator.env['GCE_METADATA_HOST']}/computeMetadata/v1`;
const account = `${metadata}/instance/service-accounts/default`;
const iam = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}`;
const aws = `${emulator.instanceUrl}/latest`;
const REQUESTS: Record<(typeof ROUTES)[number], readonly [url: string, method?: 'POST' | 'PUT']> = {
  'oidc.token': [github['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''],
  'oidc.jwks': ['https://token.actions.githubusercontent.com/.well-known/jwks'],
  'oidc.configuration': ['https://token.actions.githubusercontent.com/.well-known/openid-configuration'],
  'sts.token': ['https://sts.googleapis.com/v1/token', 'POST'],
  'sts.oauthtoken': ['https://sts.googleapis.com/v1/oauthtoken', 'POST'],
  'sts.introspect': ['https://sts.googleapis.com/v1/introspect', 'POST'],
  'iamcredentials.generateAccessToken': [`${iam}:generateAccessToken`, 'POST'],
  'iamcredentials.generateIdToken': [`${iam}:generateIdToken`, 'POST'],
  'iamcredentials.signJwt': [`${iam}:signJwt`, 'POST'],
  'iamcredentials.signBlob': [`${iam}:signBlob`, 'POST'],
  'iamcredentials.allowedLocations': [`${iam}/allowedLocations`],
  'oauth2.token': ['https://oauth2.googleapis.com/token', 'POST'],
  'oauth2.certs': ['https://www.googleapis.com/oauth2/v3/certs'],
  'oauth2.tokeninfo': ['https://oauth2.googleapis.com/tokeninfo'],
  'oauth2.revoke': ['https://oauth2.googleapis.com/revoke', 'POST'],
  'metadata.ping': [`${metadata}/`],
  'metadata.token': [`${account}/token`],
  'metadata.identity': [`${account}/identity?audience=a`],
  'metadata.email': [`${account}/email`],
  'metadata.project': [`${metadata}/project/project-id`],
  'metadata.universe': [`${metadata}/universe/universe-domain`],
  'metadata.other': [`${metadata}/instance/zone`],
  service: [PUBLIC],
  'aws.token': [`${aws}/api/token`, 'PUT'],
  'aws.region': [`${aws}/meta-data/placement/region`],
  'aws.role': [`${aws}/meta-data/iam/security-credentials`],
  'aws.credentials': [`${aws}/meta-data/iam/security-credentials/demo-role`],
  subject: [emulator.subjectUrl('token')],
  accounts: ['https://accounts.google.com/o/oauth2/v2/auth'],
  'apis.projects': ['https://cloudresourcemanager.googleapis.com/v1/projects/demo-project'],
  'apis.storage': ['https://storage.googleapis.com/storage/v1/b/demo-bucket'],
};

const ask = (route: keyof typeof REQUESTS) => {
  const [url, method = 'GET'] = REQUESTS[route];
  return send(emulator, url, { method, headers: { 'metadata-flavor': 'Google' } });
};

for (const route of ROUTES) {
  test(`${route}: each fault applies once, then responses are normal`, async () => {
    const well = await ask(route);
    assert.equal(emulator.journal.entries.at(-1)?.route, route);
    emulator.fail(route, [
      { status: 503, json: { error: 'planned' } },
      'reset',
      'cut',
      'cut-chunked',
      'garbage',
    ]);
    const replaced = await ask(route);
    assert.deepEqual([replaced.status, replaced.text], [503, '{"error":"planned"}']);
    for (const fault of ['reset', 'cut', 'cut-chunked', 'garbage']) {
      await assert.rejects(ask(route), (error) => error instanceof Error, fault);
      assert.equal(emulator.journal.entries.at(-1)?.fault, fault);
    }
    const again = await ask(route);
    assert.equal(again.status, well.status);
    assert.equal(emulator.journal.entries.at(-1)?.fault, undefined);
  });
}

test('with reset the endpoint gets the request, with reset-before it does not', async () => {
  const key = { url: PUBLIC };
  let seen = 0;
  await using apart = await startEmulator({
    services: [
      {
        host: 'public-abc123-uc.a.run.app',
        invokers: ['allUsers'],
        handler: (_, response) => {
          seen += 1;
          response.end();
        },
      },
    ],
  });
  apart.fail('service', ['reset', 'reset-before']);
  await assert.rejects(send(apart, key.url), { code: 'ECONNRESET' });
  assert.equal(seen, 1);
  await assert.rejects(send(apart, key.url), { code: 'ECONNRESET' });
  assert.equal(seen, 1);
});

test('cut sends a body shorter than its Content-Length', async () => {
  emulator.fail('service', 'cut', { times: 1 });
  const tls = await secured(emulator, 'public-abc123-uc.a.run.app', 443);
  tls.write('GET / HTTP/1.1\r\nHost: public-abc123-uc.a.run.app\r\n\r\n');
  let text = '';
  for await (const chunk of tls) text += chunk;
  assert.match(text, /content-length: 10/i);
  assert.match(text, /\r\n\r\n01234$/);
});

test('silence sends no response and keeps the connection open', async () => {
  emulator.fail('service', 'silence');
  const tls = await secured(emulator, 'public-abc123-uc.a.run.app', 443);
  const answered: string[] = [];
  tls.on('data', (chunk) => answered.push(String(chunk)));
  const arrived = emulator.journal.waitFor(({ route }) => route === 'service');
  tls.write('GET / HTTP/1.1\r\nHost: public-abc123-uc.a.run.app\r\n\r\n');
  const entry = await arrived;
  // Another request, there and back, is later than anything the silent one could have said.
  emulator.heal();
  await send(emulator, PUBLIC);
  assert.deepEqual(answered, []);
  assert.equal(tls.readyState, 'open');
  assert.equal(entry.status, undefined);
  tls.destroy();
});

test('html sends Google’s page, or that of a network with a login', async () => {
  emulator.fail('sts', ['html', { html: true, status: 502 }]);
  const login = await ask('sts.token');
  assert.deepEqual([login.status, login.headers['content-type']], [200, 'text/html']);
  assert.match((await ask('sts.token')).text, /<title>Error 502 \(Server Error\)!!1<\/title>/);
});

test('a fault can have headers, text and bytes', async () => {
  emulator.fail('sts', [
    { status: 429, headers: { 'retry-after': '7' }, body: 'slow down' },
    { body: Buffer.from([0x7b, 0x7d]) },
  ]);
  const slow = await ask('sts.token');
  assert.deepEqual([slow.status, slow.headers['retry-after'], slow.text], [429, '7', 'slow down']);
  const own = await ask('sts.token');
  assert.deepEqual([own.status, own.headers['content-type']], [200, 'application/json; charset=UTF-8']);
});

test('delay and drip keep the endpoint’s own response', async () => {
  emulator.fail('service', [{ delayMs: 5 }, { drip: 2000 }]);
  assert.equal((await send(emulator, PUBLIC)).text, '0123456789');
  const slow = await send(emulator, PUBLIC);
  assert.equal(slow.text, '0123456789');
  assert.equal(slow.headers['content-length'], '10');
});

for (const [fault, refusal] of [
  ['refuse', /ECONNRESET|socket hang up/],
  ['tls', /handshake failure/i],
  ['certificate', /unable to (get|verify)|self.signed/i],
  ['wrong-name', /Hostname\/IP does not match/],
  ['dns', /the proxy answered 503/],
] as const) {
  test(`${fault}: applies to the connection, before any request`, async () => {
    emulator.fail('service', fault, { times: 1 });
    await assert.rejects(send(emulator, PUBLIC), (error: Error) =>
      refusal.test(`${error.message} ${String(Reflect.get(error, 'code'))}`),
    );
    assert.deepEqual(emulator.journal.routes(), []);
    assert.equal(emulator.journal.connections.length, 1);
    assert.equal((await send(emulator, PUBLIC)).status, 200);
  });
}

test('proxyStatus makes the proxy refuse the connection', async () => {
  emulator.fail('sts', { proxyStatus: 403 });
  await assert.rejects(ask('sts.token'), { status: 403 });
  assert.equal((await ask('oauth2.certs')).status, 200);
});

test('a prefix includes all routes below it, an asterisk includes all', async () => {
  emulator.fail('iamcredentials', { status: 500 });
  assert.equal((await ask('iamcredentials.signJwt')).status, 500);
  assert.equal((await ask('oauth2.certs')).status, 200);
  emulator.heal('iamcredentials');
  assert.equal((await ask('iamcredentials.signJwt')).status, 401);
  emulator.fail('*', { status: 500 });
  assert.equal((await ask('oauth2.certs')).status, 500);
});

test('a list can contain normal responses, and can repeat', async () => {
  emulator.fail('oauth2.certs', [{ status: 503 }, 'well'], { times: 2 });
  const statuses = [];
  for (let index = 0; index < 5; index += 1) statuses.push((await ask('oauth2.certs')).status);
  assert.deepEqual(statuses, [503, 200, 503, 200, 200]);
});

test('a fault can be limited to a host or a path', async () => {
  emulator.fail('service', { status: 500 }, { host: 'public-abc123-uc.a.run.app', path: '/a' });
  assert.equal((await send(emulator, `${PUBLIC}a`)).status, 500);
  assert.equal((await send(emulator, `${PUBLIC}b`)).status, 200);
  assert.equal((await send(emulator, 'https://range-abc123-uc.a.run.app/a')).status, 403);
});

test('an invalid fault is an error at once', () => {
  assert.throws(() => emulator.fail('stss', 'reset'), /no route is called stss; there are oidc\.token/);
  assert.throws(() => emulator.fail('sts', ['reset', 'dns']), /connections or of requests/);
});

test('a token whose response was lost is in the list of issued tokens', async () => {
  const subject = await emulator.githubToken(`https://iam.googleapis.com/${PROVIDER}`);
  emulator.fail('sts.token', 'cut', { times: 1 });
  const before = emulator.issued.length;
  await assert.rejects(exchange(emulator, PROVIDER, subject));
  assert.equal(emulator.issued.length, before + 1);
  assert.match(await federatedToken(emulator, PROVIDER), /^ya29\./);
});

test('the emulator keeps working after a client disconnects', async () => {
  emulator.fail('service', { delayMs: 3_600_000 }, { times: 1 });
  const tls = await secured(emulator, 'public-abc123-uc.a.run.app', 443);
  const arrived = emulator.journal.waitFor(({ route }) => route === 'service');
  tls.write('GET / HTTP/1.1\r\nHost: public-abc123-uc.a.run.app\r\n\r\n');
  await arrived;
  tls.destroy();
  const half = createConnection(Number(new URL(emulator.proxyUrl).port), '127.0.0.1');
  half.write('CONNECT sts.goo');
  half.destroy();
  assert.equal((await send(emulator, PUBLIC)).status, 200);
});
