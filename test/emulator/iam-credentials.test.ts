import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { compactVerify, createLocalJWKSet } from 'jose';
import { DEPLOYER, INVOKER, PROJECT, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { CLOUD_PLATFORM, exchange, federatedToken, googleClaims, send } from './client.ts';

const HOP = 'hop@demo-project.iam.gserviceaccount.com';
const OPEN_ID = 'open-id@demo-project.iam.gserviceaccount.com';
const LONG = 'long@demo-project.iam.gserviceaccount.com';
const OFF = 'off@demo-project.iam.gserviceaccount.com';
const EVERYONE = `principalSet://iam.googleapis.com/${PROVIDER.replace(/\/providers.*/, '')}/*`;
const CREATOR = 'roles/iam.serviceAccountTokenCreator';

const emulator = await startEmulator({
  serviceAccounts: [
    { email: HOP, iam: { [CREATOR]: [`serviceAccount:${DEPLOYER}`] } },
    { email: OPEN_ID, iam: { 'roles/iam.serviceAccountOpenIdTokenCreator': [EVERYONE] } },
    { email: LONG, lifetimeExtension: true, iam: { [CREATOR]: [EVERYONE, `serviceAccount:${HOP}`] } },
    { email: OFF, disabled: true, iam: { [CREATOR]: [EVERYONE] } },
  ],
});
after(() => emulator.close());
emulator.clock.stop();
const bearer = await federatedToken(emulator, PROVIDER);

const call = (
  account: string,
  method: string,
  json: unknown,
  options: { bearer?: string | undefined } = {},
) =>
  send(emulator, `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:${method}`, {
    bearer,
    ...options,
    json,
  });
const accessToken = (account: string, body = {}, options = {}) =>
  call(account, 'generateAccessToken', { scope: [CLOUD_PLATFORM], ...body }, options);
const idToken = (account: string, body = {}, options = {}) =>
  call(account, 'generateIdToken', { audience: 'https://a.example', ...body }, options);

test('generateAccessToken returns a token with the requested scopes and lifetime', async () => {
  const scope = ['https://www.googleapis.com/auth/devstorage.read_only', 'email'];
  const { status, headers, json } = await accessToken(DEPLOYER, { scope, lifetime: '1800s' });
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/json; charset=UTF-8');
  assert.deepEqual(Object.keys(json), ['accessToken', 'expireTime']);
  assert.match(json.expireTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const issued = emulator.inspect(json.accessToken);
  assert.equal(issued?.principal.kind === 'serviceAccount' && issued.principal.email, DEPLOYER);
  assert.deepEqual(issued?.scopes, scope);
  assert.equal(Math.floor(Number(issued?.expires) / 1000), Date.parse(json.expireTime) / 1000);
  assert.equal(issued?.expires, emulator.clock.now() + 1_800_000);
});

test('null counts as an omitted field', async () => {
  assert.equal((await accessToken(DEPLOYER, { delegates: null, lifetime: null })).status, 200);
  assert.equal((await accessToken(DEPLOYER, { scope: null })).status, 400);
});

test('an account by its unique id', async () => {
  const { uniqueId } = emulator.serviceAccount(DEPLOYER);
  const { json } = await accessToken(uniqueId);
  const principal = emulator.inspect(json.accessToken)?.principal;
  assert.equal(principal?.kind === 'serviceAccount' && principal.email, DEPLOYER);
});

test('generateIdToken returns a token, with the e-mail on request', async () => {
  const { json } = await idToken(INVOKER, { includeEmail: true });
  assert.deepEqual(Object.keys(json), ['token']);
  const claims = await googleClaims(emulator, json.token, 'https://a.example');
  const { uniqueId } = emulator.serviceAccount(INVOKER);
  assert.equal(claims.sub, uniqueId);
  assert.equal(claims['azp'], uniqueId);
  assert.equal(claims['email'], INVOKER);
  assert.equal(claims['email_verified'], true);
  assert.equal(Number(claims.exp) - Number(claims.iat), 3600);

  const without = await idToken(INVOKER);
  const fewer = await googleClaims(emulator, without.json.token, 'https://a.example');
  assert.equal('email' in fewer, false);
});

test('a chain of delegates, in which each allows the one before it', async () => {
  const first = await accessToken(DEPLOYER);
  const asDeployer = { bearer: first.json.accessToken };
  const delegates = [`projects/-/serviceAccounts/${HOP}`];
  assert.equal((await accessToken(LONG, { delegates }, asDeployer)).status, 200);
  assert.equal((await idToken(LONG, { delegates }, asDeployer)).status, 200);
  assert.equal((await accessToken(LONG, {}, asDeployer)).status, 403);
  // The federated identity may not go by the hop itself.
  const { status, json } = await accessToken(LONG, { delegates });
  assert.equal(status, 403);
  assert.equal(
    json.error.message,
    "Permission 'iam.serviceAccounts.implicitDelegation' denied on resource (or it may not exist).",
  );
  // As gcloud sends it.
  assert.equal((await accessToken(LONG, { delegates: [HOP] }, asDeployer)).status, 200);
  const ofProject = [`projects/demo-project/serviceAccounts/${HOP}`];
  assert.equal((await accessToken(LONG, { delegates: ofProject }, asDeployer)).status, 400);
  assert.equal((await accessToken(LONG, { delegates: 'x' }, asDeployer)).status, 400);
  const nobody = 'projects/-/serviceAccounts/nobody@demo-project.iam.gserviceaccount.com';
  assert.equal((await accessToken(LONG, { delegates: [nobody] }, asDeployer)).status, 404);
});

test('signJwt signs with a published key of the account', async () => {
  const payload = { iss: LONG, sub: 'dev@example.com', aud: 'https://oauth2.googleapis.com/token' };
  const { status, json } = await call(LONG, 'signJwt', { payload: JSON.stringify(payload) });
  assert.equal(status, 200);
  const { json: keys } = await send(emulator, `https://www.googleapis.com/service_accounts/v1/jwk/${LONG}`);
  const verified = await compactVerify(json.signedJwt, createLocalJWKSet(keys));
  assert.deepEqual(JSON.parse(Buffer.from(verified.payload).toString()), payload);
  assert.equal(verified.protectedHeader.kid, json.keyId);
  const tooLong = JSON.stringify({ exp: emulator.clock.seconds() + 13 * 3600 });
  assert.equal((await call(LONG, 'signJwt', { payload: tooLong })).status, 400);
  assert.equal((await call(LONG, 'signJwt', { payload })).status, 400);
});

test('signBlob signs with a published key of the account', async () => {
  const { status, json } = await call(LONG, 'signBlob', {
    payload: Buffer.from('x').toString('base64'),
  });
  assert.equal(status, 200);
  assert.equal(Buffer.from(json.signedBlob, 'base64').length, 256);
});

test('without a credential: 401 with the realm', async () => {
  const { status, headers, json } = await accessToken(DEPLOYER, {}, { bearer: undefined });
  assert.equal(status, 401);
  assert.equal(headers['www-authenticate'], 'Bearer realm="https://accounts.google.com/"');
  assert.equal(json.error.status, 'UNAUTHENTICATED');
  assert.equal(json.error.details[0].reason, 'CREDENTIALS_MISSING');
});

test('an invalid, expired or revoked token: 401 invalid_token', async () => {
  const garbage = await accessToken(DEPLOYER, {}, { bearer: 'ya29.nothing' });
  assert.equal(garbage.status, 401);
  assert.equal(
    garbage.headers['www-authenticate'],
    'Bearer realm="https://accounts.google.com/", error="invalid_token"',
  );
  const { json } = await accessToken(DEPLOYER, { lifetime: '60s' });
  emulator.clock.offsetMs = 61_000;
  const over = await accessToken(INVOKER, {}, { bearer: json.accessToken });
  emulator.clock.offsetMs = 0;
  assert.equal(over.status, 401);
  assert.equal(over.json.error.details[0].reason, 'ACCESS_TOKEN_EXPIRED');
  const revoked = (await accessToken(DEPLOYER)).json.accessToken;
  assert.equal(
    (await send(emulator, 'https://oauth2.googleapis.com/revoke', { form: { token: revoked } })).status,
    200,
  );
  assert.equal((await accessToken(INVOKER, {}, { bearer: revoked })).status, 401);
});

test('an API does not accept an ID token', async () => {
  const { json } = await idToken(INVOKER);
  assert.equal((await accessToken(DEPLOYER, {}, { bearer: json.token })).status, 401);
});

test('a token without the scope: 403 with the required scope', async () => {
  const { json } = await accessToken(DEPLOYER, {
    scope: ['https://www.googleapis.com/auth/devstorage.read_only'],
  });
  const { status, headers, json: refusal } = await accessToken(INVOKER, {}, { bearer: json.accessToken });
  assert.equal(status, 403);
  assert.match(headers['www-authenticate'] ?? '', /error="insufficient_scope"/);
  assert.equal(refusal.error.message, 'Request had insufficient authentication scopes.');
});

test('an account that the caller may not impersonate: 403 with the permission', async () => {
  const denied = await accessToken(OPEN_ID);
  assert.equal(denied.status, 403);
  assert.deepEqual(denied.json, {
    error: {
      code: 403,
      message: "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'IAM_PERMISSION_DENIED',
          domain: 'iam.googleapis.com',
          metadata: { permission: 'iam.serviceAccounts.getAccessToken' },
        },
      ],
    },
  });
  assert.equal((await idToken(OPEN_ID)).status, 200);
  const { json } = await idToken(HOP);
  assert.equal(json.error.details[0].metadata.permission, 'iam.serviceAccounts.getOpenIdToken');
});

test('workloadIdentityUser allows the federated identity to get tokens, not signatures', async () => {
  await using apart = await startEmulator({
    serviceAccounts: [{ email: HOP, iam: { 'roles/iam.workloadIdentityUser': [EVERYONE] } }],
  });
  const federated = await federatedToken(apart, PROVIDER);
  const on = (method: string, json: unknown) =>
    send(apart, `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${HOP}:${method}`, {
      bearer: federated,
      json,
    });
  assert.equal((await on('generateAccessToken', { scope: [CLOUD_PLATFORM] })).status, 200);
  assert.equal((await on('generateIdToken', { audience: 'a' })).status, 200);
  assert.equal((await on('signJwt', { payload: '{}' })).status, 403);
});

test('an added or removed binding takes effect with the next request', async () => {
  const account = emulator.serviceAccount(HOP);
  const before = account.iam;
  account.iam = { [CREATOR]: [EVERYONE] };
  assert.equal((await accessToken(HOP)).status, 200);
  account.iam = before;
  assert.equal((await accessToken(HOP)).status, 403);
});

test('members: one principal, an attribute, a whole pool, another pool', async () => {
  const pool = `iam.googleapis.com/${PROVIDER.replace(/\/providers.*/, '')}`;
  const sub = 'repo:octo-org/octo-repo:ref:refs/heads/main';
  const account = emulator.serviceAccount(HOP);
  const before = account.iam;
  for (const [member, status] of [
    [`principal://${pool}/subject/${sub}`, 200],
    [`principal://${pool}/subject/${sub}x`, 403],
    [`principalSet://${pool}/attribute.repository/octo-org/octo-repo`, 200],
    [`principalSet://${pool}/attribute.repository/octo-org/octo`, 403],
    [`principalSet://${pool}/attribute.unmapped/x`, 403],
    [`principalSet://${pool}/*`, 200],
    [`principalSet://${pool.replace(/github$/, 'external')}/*`, 403],
  ] as const) {
    account.iam = { [CREATOR]: [member] };
    assert.equal((await accessToken(HOP)).status, status, member);
  }
  account.iam = before;
});

test('an account that does not exist: 404', async () => {
  const { status, json } = await accessToken('nobody@demo-project.iam.gserviceaccount.com');
  assert.equal(status, 404);
  assert.equal(json.error.status, 'NOT_FOUND');
  assert.match(json.error.message, /nobody@demo-project/);
});

test('a disabled account', async () => {
  const { status, json } = await accessToken(OFF);
  assert.equal(status, 400);
  assert.equal(json.error.status, 'FAILED_PRECONDITION');
});

test('a disabled API: 403 SERVICE_DISABLED with the address that enables it', async () => {
  await using apart = await startEmulator({ disabledApis: ['iamcredentials.googleapis.com'] });
  const { status, json } = await send(
    apart,
    `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${DEPLOYER}:generateIdToken`,
    { bearer: await federatedToken(apart, PROVIDER), json: { audience: 'a' } },
  );
  assert.equal(status, 403);
  assert.equal(json.error.details[0].reason, 'SERVICE_DISABLED');
  assert.match(json.error.details[0].metadata.activationUrl, new RegExp(`project=${PROJECT.number}$`));
});

for (const [what, body, says] of [
  ['no scope', { scope: undefined }, /Scope/],
  ['an empty scope', { scope: [] }, /Scope/],
  ['a scope that is none', { scope: ['cloud-platform'] }, /cloud-platform/],
  ['more than an hour', { lifetime: '3601s' }, /^The access token lifetime cannot exceed 3600 seconds\.$/],
  ['a lifetime that is no duration', { lifetime: 3600 }, /'lifetime'/],
  ['a lifetime of nothing', { lifetime: '0s' }, /positive/],
] as const) {
  test(`400: ${what}`, async () => {
    const { status, json } = await accessToken(DEPLOYER, body);
    assert.equal(status, 400);
    assert.equal(json.error.status, 'INVALID_ARGUMENT');
    assert.match(json.error.message, says);
  });
}

test('a lifetime of at most twelve hours, where the organisation policy allows it', async () => {
  assert.equal((await accessToken(LONG, { lifetime: '43200s' })).status, 200);
  assert.equal((await accessToken(LONG, { lifetime: '43201s' })).status, 400);
});

test('400: no audience, an invalid e-mail flag, a project other than "-", no JSON', async () => {
  assert.equal((await idToken(INVOKER, { audience: '' })).status, 400);
  assert.equal((await idToken(INVOKER, { includeEmail: 'yes' })).status, 400);
  const address = `https://iamcredentials.googleapis.com/v1/projects/${PROJECT.id}/serviceAccounts/${INVOKER}:generateIdToken`;
  assert.equal((await send(emulator, address, { bearer, json: { audience: 'a' } })).status, 400);
  const path = address.replace(PROJECT.id, '-').replace(/(?<=projects\/)[^/]+/, '-');
  assert.equal((await send(emulator, path, { bearer, method: 'POST', body: '{' })).status, 400);
});

test('400: names that the method does not have, in the form of Google', async () => {
  const unknown = (name: string) => ({
    description: `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`,
  });
  const { status, json } = await idToken(INVOKER, { include_emails: true, scope: ['a'] });
  assert.equal(status, 400);
  assert.deepEqual(json.error, {
    code: 400,
    message: [unknown('includeEmails'), unknown('scope')].map(({ description }) => description).join('\n'),
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [unknown('includeEmails'), unknown('scope')],
      },
    ],
  });
  for (const [method, body] of [
    ['generateAccessToken', { scope: [CLOUD_PLATFORM], audience: 'a' }],
    ['signJwt', { payload: '{}', lifetime: '1s' }],
    ['signBlob', { payload: 'YQ==', keyId: 'a' }],
  ] as const) {
    assert.match((await call(DEPLOYER, method, body)).json.error.message, /Unknown name/);
  }
  const { json: snake } = await idToken(INVOKER, { audience: 'a', include_email: true, delegates: null });
  const claims = JSON.parse(Buffer.from(snake.token.split('.')[1], 'base64url').toString());
  assert.equal(claims.email, INVOKER);
  const url = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}:generateIdToken`;
  const query = (text: string) => send(emulator, `${url}?${text}`, { bearer, json: { audience: 'a' } });
  assert.equal((await query('alt=json&prettyPrint=false&$userProject=1')).status, 200);
  assert.match((await query('audience2=a')).json.error.message, /"audience2": Cannot bind query parameter\./);
});

test('allowed locations: of accounts and pools, none of them restricted', async () => {
  const pool = `projects/${PROJECT.number}/locations/global/workloadIdentityPools`;
  const get = (path: string, token: string | undefined = bearer) =>
    send(emulator, `https://iamcredentials.googleapis.com/v1/${path}/allowedLocations`, { bearer: token });
  for (const path of [
    `projects/-/serviceAccounts/${DEPLOYER}`,
    `${pool}/github`,
    `${pool.replace(PROJECT.number, PROJECT.id)}/github`,
    'locations/global/workforcePools/staff',
  ]) {
    const { status, json } = await get(path);
    assert.deepEqual([status, json], [200, { encodedLocations: '0x0' }], path);
  }
  assert.equal(
    (await get(`projects/-/serviceAccounts/none@${PROJECT.id}.iam.gserviceaccount.com`)).status,
    404,
  );
  assert.equal((await get(`${pool}/none`)).status, 404);
  assert.equal((await get(`${pool}/github`, 'nothing')).status, 401);
});

test('an unknown path or method: 404 of the front end', async () => {
  const { status, headers, text } = await call(INVOKER, 'mintToken', {});
  assert.equal(status, 404);
  assert.match(headers['content-type'] ?? '', /^text\/html/);
  assert.match(text, /The requested URL <code>.*mintToken<\/code> was not found on this server\./);
});

test('another GitHub repository cannot impersonate the account', async () => {
  const subject = await emulator.githubToken(`https://iam.googleapis.com/${PROVIDER}`, {
    repository: 'octo-org/other',
  });
  const { json } = await exchange(emulator, PROVIDER, subject);
  assert.equal((await accessToken(DEPLOYER, {}, { bearer: json.access_token })).status, 403);
});
