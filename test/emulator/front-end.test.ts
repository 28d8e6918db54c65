import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { importPKCS8, SignJWT } from 'jose';
import { DEPLOYER, type Emulator, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { type Call, federatedToken, type Reply, send } from './client.ts';

const RUN = 'https://range-abc123-uc.a.run.app';
const FUNCTION = 'https://us-central1-demo-project.cloudfunctions.net/range';
const IAP = 'https://iap.example.com';
const IAP_CLIENT = '123456789012-iap.apps.googleusercontent.com';
const emulator = await startEmulator();
after(() => emulator.close());

async function mint(
  audience: string,
  { account = INVOKER, includeEmail = true, on = emulator as Emulator } = {},
): Promise<string> {
  const bearer = await federatedToken(on, PROVIDER);
  const url = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateIdToken`;
  return (await send(on, url, { bearer, json: { audience, includeEmail } })).json.token;
}

const forbidden = ({ status, headers, text }: Reply, path = '/') => {
  assert.equal(status, 403);
  assert.equal(headers['content-type'], 'text/html; charset=UTF-8');
  assert.equal(headers['www-authenticate'], undefined);
  assert.match(text, /<title>403 Forbidden<\/title>/);
  assert.match(text, /<h1>Error: Forbidden<\/h1>/);
  assert.ok(
    text.includes(`Your client does not have permission to get URL <code>${path}</code> from this server.`),
  );
};

const unauthorized = ({ status, headers, text }: Reply) => {
  assert.equal(status, 401);
  assert.equal(headers['content-type'], 'text/html; charset=UTF-8');
  assert.equal(
    headers['www-authenticate'],
    'Bearer error="invalid_token" error_description="The access token could not be verified"',
  );
  assert.match(text, /<title>401 Unauthorized<\/title>/);
  assert.match(text, /<h1>Error: Unauthorized<\/h1>/);
};

test('a function of the functions framework responds to an invoker', async () => {
  const { status, headers, json } = await send(emulator, `${RUN}/hello?x=1`, {
    bearer: await mint(RUN),
    json: { a: 1 },
  });
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/json; charset=utf-8');
  assert.equal(headers['server'], 'Google Frontend');
  const { uniqueId } = emulator.serviceAccount(INVOKER);
  assert.deepEqual(json, {
    method: 'POST',
    path: '/hello',
    query: { x: '1' },
    body: { a: 1 },
    identity: { aud: RUN, email: INVOKER, sub: uniqueId },
  });
});

test('a Cloud Function does not get its own name in the path', async () => {
  const bearer = await mint(FUNCTION);
  for (const [url, path] of [
    [FUNCTION, '/'],
    [`${FUNCTION}/`, '/'],
    [`${FUNCTION}/deep/er?x=1`, '/deep/er'],
    [`${FUNCTION}?x=1`, '/'],
  ] as const) {
    const { status, json } = await send(emulator, url, { bearer });
    assert.equal(status, 200, url);
    assert.equal(json.path, path);
  }
  const { status } = await send(emulator, FUNCTION.replace('/range', '/other'), { bearer });
  assert.equal(status, 404);
});

test('the service gets the token without its signature, in both headers', async () => {
  const bearer = await mint(RUN);
  const [head, payload] = bearer.split('.');
  const stripped = `Bearer ${head}.${payload}.SIGNATURE_REMOVED_BY_GOOGLE`;
  const plain = await send(emulator, `${RUN}/echo-headers`, { bearer });
  assert.equal(plain.json.authorization, stripped);
  const beside = await send(emulator, `${RUN}/echo-headers`, {
    headers: { 'x-serverless-authorization': `Bearer ${bearer}`, authorization: "Basic the-service's-own" },
  });
  assert.equal(beside.json['x-serverless-authorization'], stripped);
  assert.equal(beside.json.authorization, "Basic the-service's-own");
  assert.equal(beside.text.includes(bearer), false);
  assert.equal(beside.json['x-forwarded-proto'], 'https');
  assert.equal(beside.json.host, new URL(RUN).host);
});

test('with both headers, X-Serverless-Authorization is used', async () => {
  const headers = { 'x-serverless-authorization': 'Bearer x' };
  unauthorized(await send(emulator, RUN, { bearer: await mint(RUN), headers }));
});

test('403 without a token', async () => {
  forbidden(await send(emulator, RUN));
  forbidden(await send(emulator, `${RUN}/a%3Cb>`), '/a%3Cb%3E');
});

test('the same 403 for a valid token of a principal that is not an invoker', async () => {
  forbidden(await send(emulator, RUN, { bearer: await mint(RUN, { account: DEPLOYER }) }));
});

const bad: Record<string, () => Promise<Call> | Call> = {
  'another audience': async () => ({ bearer: await mint('https://other.example') }),
  "a tag's own address as audience": async () => ({ bearer: await mint(RUN.replace('//', '//canary---')) }),
  'an access token': async () => ({ bearer: await federatedToken(emulator, PROVIDER) }),
  'text that is no token': () => ({ bearer: 'x' }),
  'another scheme': async () => ({ headers: { authorization: `Basic ${await mint(RUN)}` } }),
  'a changed signature': async () => ({ bearer: (await mint(RUN)).replace(/.{4}$/, 'AAAA') }),
  "a stranger's token": async () => ({
    bearer: await new SignJWT({ aud: RUN, sub: emulator.serviceAccount(INVOKER).uniqueId, email: INVOKER })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('https://accounts.google.com')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(Buffer.alloc(32)),
  }),
  'the token with its signature taken away': async () => ({
    bearer: (await mint(RUN)).replace(/[^.]+$/, 'SIGNATURE_REMOVED_BY_GOOGLE'),
  }),
};
for (const [what, call] of Object.entries(bad)) {
  test(`401 for ${what}`, async () => unauthorized(await send(emulator, RUN, await call())));
}

test('401 for an expired token', async (t) => {
  const bearer = await mint(RUN);
  emulator.clock.offsetMs = 3_601_000;
  t.after(() => {
    emulator.clock.offsetMs = 0;
  });
  unauthorized(await send(emulator, RUN, { bearer }));
});

test('the tag URL and the second address are the service, with its own audience', async () => {
  const bearer = await mint(RUN);
  assert.equal((await send(emulator, RUN.replace('//', '//canary---'), { bearer })).status, 200);
  const other = 'https://range-123456789012.us-central1.run.app';
  assert.equal((await send(emulator, other, { bearer })).status, 200);
  assert.equal((await send(emulator, RUN, { bearer: await mint(other) })).status, 200);
});

test('a custom domain is an audience only if configured', async () => {
  await using apart = await startEmulator({
    services: [
      { host: 'api.example.com', invokers: [`serviceAccount:${INVOKER}`], customAudiences: ['mine'] },
    ],
  });
  const url = 'https://api.example.com';
  unauthorized(await send(apart, url, { bearer: await mint(url, { on: apart }) }));
  assert.equal((await send(apart, url, { bearer: await mint('mine', { on: apart }) })).status, 200);
});

test("reserved paths: 404 with Google's page", async () => {
  const bearer = await mint(RUN);
  for (const path of ['/healthz', '/_ah/warmup', '/statusz']) {
    const { status, text } = await send(emulator, `${RUN}${path}`, { bearer });
    assert.equal(status, 404);
    assert.match(text, /<title>Error 404 \(Not Found\)!!1<\/title>/);
  }
  assert.equal((await send(emulator, `${RUN}/status/404?body=mine`, { bearer })).text, 'mine');
});

test('allUsers, and a service without the invoker check', async () => {
  assert.equal((await send(emulator, 'https://public-abc123-uc.a.run.app/')).status, 200);
  await using apart = await startEmulator({
    services: [
      { host: 'off-abc123-uc.a.run.app', invokerIamDisabled: true },
      { host: 'inside-abc123-uc.a.run.app', ingress: 'internal', invokers: ['allUsers'] },
    ],
  });
  assert.equal((await send(apart, 'https://off-abc123-uc.a.run.app/')).status, 200);
  const inside = await send(apart, 'https://inside-abc123-uc.a.run.app/');
  assert.equal(inside.status, 404);
  assert.match(inside.text, /<title>404 Page not found<\/title>/);
});

test('a binding can take effect after some requests, or some time', async () => {
  const invokers = [`serviceAccount:${INVOKER}`];
  await using apart = await startEmulator({
    services: [
      { host: 'soon-abc123-uc.a.run.app', invokers, invokerAfter: { requests: 2 } },
      { host: 'later-abc123-uc.a.run.app', invokers, invokerAfter: { ms: 60_000 } },
    ],
  });
  const soon = 'https://soon-abc123-uc.a.run.app';
  const bearer = await mint(soon, { on: apart });
  forbidden(await send(apart, soon, { bearer }));
  forbidden(await send(apart, soon, { bearer }));
  assert.equal((await send(apart, soon, { bearer })).status, 200);
  const later = 'https://later-abc123-uc.a.run.app';
  const other = await mint(later, { on: apart });
  forbidden(await send(apart, later, { bearer: other }));
  apart.clock.offsetMs = 60_000;
  assert.equal((await send(apart, later, { bearer: other })).status, 200);
});

test('a test can change the invokers at run time', async () => {
  const service = emulator.service('us-central1-demo-project.cloudfunctions.net', 'range');
  const before = service.invokers;
  service.invokers = ['allUsers'];
  assert.equal((await send(emulator, FUNCTION)).status, 200);
  service.invokers = before;
  forbidden(await send(emulator, FUNCTION), '/range');
});

test('without an instance: 429 or 503, then the service', async () => {
  for (const [status, says] of [
    [429, /^Rate exceeded\.$/],
    [503, /<h1>Error: Server Error<\/h1>/],
    [500, /The server encountered an error/],
  ] as const) {
    await using apart = await startEmulator({
      services: [
        { host: 'cold-abc123-uc.a.run.app', invokers: ['allUsers'], noInstance: { status, times: 1 } },
      ],
    });
    const cold = await send(apart, 'https://cold-abc123-uc.a.run.app/');
    assert.equal(cold.status, status);
    assert.match(cold.text, says);
    assert.equal((await send(apart, 'https://cold-abc123-uc.a.run.app/')).status, 200);
  }
});

test('Identity-Aware Proxy accepts tokens for its client id, and redirects or refuses the others', async () => {
  const bearer = await mint(IAP_CLIENT);
  const bare = await send(emulator, IAP);
  assert.equal(bare.status, 302);
  const login = new URL(bare.headers['location'] ?? '');
  assert.equal(login.host, 'accounts.google.com');
  assert.equal(login.searchParams.get('client_id'), IAP_CLIENT);
  assert.equal((await send(emulator, login.href)).status, 200);

  const through = await send(emulator, `${IAP}/echo-headers`, { bearer });
  assert.equal(through.status, 200);
  assert.equal(through.json['x-goog-authenticated-user-email'], `accounts.google.com:${INVOKER}`);
  assert.equal('authorization' in through.json, false);
  const beside = await send(emulator, `${IAP}/echo-headers`, {
    headers: { 'proxy-authorization': `Bearer ${bearer}`, authorization: 'Basic own' },
  });
  assert.equal(beside.status, 200);

  const wrong = await send(emulator, IAP, { bearer: await mint(IAP) });
  assert.equal(wrong.status, 401);
  assert.equal(wrong.headers['x-goog-iap-generated-response'], 'true');
  assert.equal(
    wrong.text,
    `Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (${IAP}) doesn't match expected value (${IAP_CLIENT}))`,
  );
  const unnamed = await send(emulator, IAP, { bearer: await mint(IAP_CLIENT, { includeEmail: false }) });
  assert.equal(unnamed.text, "Invalid IAP credentials: JWT 'email' claim isn't set");
  const garbage = await send(emulator, IAP, { bearer: 'x' });
  assert.equal(garbage.text, 'Invalid IAP credentials: Unable to parse JWT');
  const other = await send(emulator, IAP, { bearer: await mint(IAP_CLIENT, { account: DEPLOYER }) });
  assert.equal(other.status, 403);
});

/** What the refresh of a person's login returns. */
async function refreshed(on: Emulator, user?: string): Promise<Reply['json']> {
  const { type: _, quota_project_id: __, ...login } = on.authorizedUser(user);
  const form = { grant_type: 'refresh_token', ...login };
  return (await send(on, 'https://oauth2.googleapis.com/token', { form })).json;
}

test("a person's ID token is accepted for Google's own clients, at Google's own names, from invokers", async () => {
  const invokers = ['user:dev@example.com', 'user:gcloud@example.com', 'user:own@example.com'];
  const iap = { clientId: IAP_CLIENT };
  await using apart = await startEmulator({
    users: [
      { email: 'dev@example.com' },
      { email: 'gcloud@example.com', clientId: '32555940559.apps.googleusercontent.com' },
      { email: 'own@example.com', clientId: '123-own.apps.googleusercontent.com' },
      { email: 'stranger@example.com' },
    ],
    services: [
      { host: 'mine-abc123-uc.a.run.app', invokers, customAudiences: ['https://api.example.com'] },
      { host: 'us-central1-mine.cloudfunctions.net', functionName: 'mine', invokers },
      { host: 'api.example.com', invokers, customAudiences: ['https://api.example.com'] },
      { host: 'iap.example.com', invokers, iap },
      { host: 'iap-abc123-uc.a.run.app', invokers, iap: { ...iap, managed: true } },
    ],
  });
  const status = async (url: string, user: string) =>
    (await send(apart, url, { bearer: (await refreshed(apart, user)).id_token })).status;
  for (const [user, expected] of [
    ['dev@example.com', 200],
    ['gcloud@example.com', 200],
    ['own@example.com', 401],
    ['stranger@example.com', 403],
  ] as const) {
    assert.equal(await status('https://mine-abc123-uc.a.run.app/', user), expected, user);
    assert.equal(await status('https://us-central1-mine.cloudfunctions.net/mine', user), expected, user);
  }
  for (const url of ['https://api.example.com', 'https://iap.example.com', 'https://iap-abc123-uc.a.run.app'])
    assert.equal(await status(url, 'dev@example.com'), 401, url);
});

test('Identity-Aware Proxy verifies a JWT that a service account signed', async () => {
  const managed = 'https://iap-abc123-uc.a.run.app';
  await using apart = await startEmulator({
    services: [
      {
        host: new URL(managed).host,
        iap: { clientId: IAP_CLIENT, managed: true },
        invokers: [`serviceAccount:${INVOKER}`],
      },
    ],
  });
  const file = await apart.createKey(INVOKER);
  const now = Math.floor(apart.clock.now() / 1000);
  // As in generate_self_signed_jwt.py of Google's samples for Python (Apache-2.0), signed by another library.
  const signed = async (
    claims: Record<string, unknown>,
    { kid = file.private_key_id, pem = file.private_key } = {},
  ) =>
    new SignJWT({ iss: INVOKER, sub: INVOKER, aud: `${managed}/*`, iat: now, exp: now + 3600, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(await importPKCS8(pem, 'RS256'));
  const other = await apart.createKey(DEPLOYER);
  const refused = (why: string) => `Invalid IAP credentials: ${why}`;
  const AUDIENCE = refused('Invalid bearer token. Invalid JWT audience.');
  const rows: readonly (readonly [what: string, path: string, token: string, text: string | undefined])[] = [
    ['a wildcard', '/deep/er?x=1', await signed({}), undefined],
    ['a wildcard below a path', '/deep/er', await signed({ aud: `${managed}/deep/*` }), undefined],
    ['another path than the wildcard', '/other', await signed({ aud: `${managed}/deep/*` }), AUDIENCE],
    ['the URL itself', '/deep?x=1', await signed({ aud: `${managed}/deep` }), undefined],
    ['the root without a slash', '/', await signed({ aud: managed }), undefined],
    ['another URL', '/deep/er', await signed({ aud: `${managed}/deep` }), AUDIENCE],
    ['another host', '/', await signed({ aud: `${IAP}/*` }), AUDIENCE],
    ['a host that continues', '/', await signed({ aud: `${managed}.evil.example/*` }), AUDIENCE],
    ['the client id', '/', await signed({ aud: IAP_CLIENT }), AUDIENCE],
    ['an ID token, when Google manages the client', '/', await mint(IAP_CLIENT, { on: apart }), AUDIENCE],
    ['expired', '/', await signed({ exp: now - 1 }), refused('Expired JWT')],
    [
      'longer than an hour',
      '/',
      await signed({ exp: now + 7200 }),
      refused("JWT 'exp' claim is more than an hour in the future"),
    ],
    [
      "another's subject",
      '/',
      await signed({ sub: DEPLOYER }),
      refused("JWT 'sub' claim doesn't match its 'iss' claim"),
    ],
    [
      "another account's key",
      '/',
      await signed({}, { kid: other.private_key_id, pem: other.private_key }),
      refused('JWT signature is invalid'),
    ],
  ];
  for (const [what, path, token, text] of rows) {
    for (const header of ['authorization', 'proxy-authorization']) {
      const reply = await send(apart, `${managed}${path}`, { headers: { [header]: `Bearer ${token}` } });
      assert.equal(reply.status, text === undefined ? 200 : 401, `${what} in ${header}: ${reply.text}`);
      if (text === undefined) continue;
      assert.equal(reply.text, text, what);
      assert.equal(reply.headers['x-goog-iap-generated-response'], 'true');
    }
  }
  const stranger = await signed(
    { iss: DEPLOYER, sub: DEPLOYER },
    { kid: other.private_key_id, pem: other.private_key },
  );
  assert.equal((await send(apart, managed, { bearer: stranger })).status, 403);

  const echo = `${managed}/echo-headers`;
  const token = await signed({});
  const beside = await send(apart, echo, {
    headers: { 'proxy-authorization': `Bearer ${token}`, authorization: 'Basic own' },
  });
  assert.equal(beside.json.authorization, 'Basic own');
  assert.equal('proxy-authorization' in beside.json, false);
  assert.equal(beside.json['x-goog-authenticated-user-email'], `accounts.google.com:${INVOKER}`);
  // Without a valid token in Proxy-Authorization, Authorization is processed.
  const fallback = await send(apart, echo, {
    headers: { 'proxy-authorization': 'Bearer x', authorization: `Bearer ${token}` },
  });
  assert.equal(fallback.status, 200);
  const claims = { iss: INVOKER, sub: INVOKER, aud: managed, iat: now, exp: now + 3600 };
  const signedByGoogle = await send(
    apart,
    `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}:signJwt`,
    { bearer: (await refreshed(apart)).access_token, json: { payload: JSON.stringify(claims) } },
  );
  assert.equal((await send(apart, managed, { bearer: signedByGoogle.json.signedJwt })).status, 200);
});

test('the sample function creates orders, waits, fails and sends bytes on request', async () => {
  const bearer = await mint(RUN);
  const made = await send(emulator, `${RUN}/orders`, { bearer, json: { sku: 'A1' } });
  assert.equal(made.status, 201);
  const read = await send(emulator, `${RUN}${made.headers['location']}`, { bearer });
  assert.equal(read.json.sku, 'A1');
  assert.equal((await send(emulator, `${RUN}/orders/none`, { bearer })).status, 404);
  assert.equal((await send(emulator, `${RUN}/slow?ms=1`, { bearer })).status, 200);
  assert.equal((await send(emulator, `${RUN}/status/418?body=tea`, { bearer })).text, 'tea');
  const bytes = await send(emulator, `${RUN}/bytes/200000`, { bearer });
  assert.equal(bytes.text.length, 200_000);
  const away = await send(emulator, `${RUN}/redirect?to=https://a.example/`, { bearer });
  assert.deepEqual([away.status, away.headers['location']], [302, 'https://a.example/']);
  assert.equal((await send(emulator, `${RUN}/x`, { bearer, method: 'HEAD' })).text, '');
});

test("a user's function runs, restarts after a crash, and reports a load error", async (t) => {
  const { mkdtemp, rm, symlink, writeFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { tmpdir } = await import('node:os');
  const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-function-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  const source = join(folder, 'index.cjs');
  await writeFile(
    source,
    `exports.mine = (request, response) => {
      if (request.path === '/crash') process.exit(3);
      response.send('mine ' + (request.rawBody ?? ''));
    };`,
  );
  const invokers = ['allUsers'];
  await using apart = await startEmulator({
    services: [
      { host: 'mine-abc123-uc.a.run.app', invokers, function: { source, target: 'mine' } },
      { host: 'none-abc123-uc.a.run.app', invokers, function: { source, target: 'none' } },
    ],
  });
  const mine = 'https://mine-abc123-uc.a.run.app';
  assert.equal((await send(apart, mine, { json: [1] })).text, 'mine [1]');
  assert.equal((await send(apart, `${mine}/crash`)).status, 503);
  assert.equal((await send(apart, mine)).text, 'mine ');
  const none = await send(apart, 'https://none-abc123-uc.a.run.app');
  assert.equal(none.status, 500);
  assert.match(none.text, /^The emulator failed: Error: .*index\.cjs has no function called none/);
});

test('a request listener can replace the function', async () => {
  await using apart = await startEmulator({
    services: [
      {
        host: 'own-abc123-uc.a.run.app',
        invokers: ['allUsers'],
        handler: (request, response) => response.setHeader('x-method', request.method ?? '').end('own'),
      },
    ],
  });
  const { headers, text } = await send(apart, 'https://own-abc123-uc.a.run.app/', {
    method: 'PUT',
    body: 'x',
  });
  assert.deepEqual([headers['x-method'], text], ['PUT', 'own']);
});
