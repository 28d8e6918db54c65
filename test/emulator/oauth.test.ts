import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { after, test } from 'node:test';
import { type CryptoKey, generateKeyPair, SignJWT } from 'jose';
import { DEPLOYER, INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { CLOUD_PLATFORM, googleClaims, send } from './client.ts';

const CALENDAR = 'https://www.googleapis.com/auth/calendar.readonly';
const emulator = await startEmulator({
  serviceAccounts: [{ email: 'delegate@demo-project.iam.gserviceaccount.com', delegatedScopes: [CALENDAR] }],
});
after(() => emulator.close());

const TOKEN = 'https://oauth2.googleapis.com/token';
const key = await emulator.createKey(DEPLOYER);
const { privateKey: stranger } = await generateKeyPair('RS256');
emulator.clock.stop();
const now = () => emulator.clock.seconds();

interface Assertion {
  readonly claims?: Record<string, unknown>;
  readonly signer?: CryptoKey;
  readonly kid?: string;
  readonly pem?: string;
}

/** Signs an assertion and asks for a token. A claim that is undefined is left out. */
async function grant({ claims = {}, signer, kid, pem = key.private_key }: Assertion = {}, url = TOKEN) {
  const payload = {
    iss: DEPLOYER,
    aud: TOKEN,
    iat: now(),
    exp: now() + 3600,
    scope: CLOUD_PLATFORM,
    ...claims,
  };
  const header = { alg: 'RS256', typ: 'JWT', ...(kid === undefined ? {} : { kid }) };
  const assertion = await new SignJWT(JSON.parse(JSON.stringify(payload)))
    .setProtectedHeader(header)
    .sign(signer ?? createPrivateKey(pem));
  return send(emulator, url, {
    form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion },
  });
}

test('an assertion with a scope returns an access token only', async () => {
  const { status, json } = await grant({ claims: { scope: `${CLOUD_PLATFORM} email` } });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(json), ['access_token', 'expires_in', 'token_type']);
  assert.equal(json.expires_in, 3599);
  const issued = emulator.inspect(json.access_token);
  assert.equal(issued?.principal.kind === 'serviceAccount' && issued.principal.email, DEPLOYER);
  assert.deepEqual(issued?.scopes, [CLOUD_PLATFORM, 'email']);
});

test('an assertion with a target audience returns an ID token only', async () => {
  const { status, json } = await grant({
    claims: { scope: undefined, target_audience: 'https://a.example' },
  });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(json), ['id_token']);
  const claims = await googleClaims(emulator, json.id_token, 'https://a.example');
  assert.equal(claims.sub, key.client_id);
  assert.equal(claims['azp'], key.client_id);
  assert.equal(claims['email'], DEPLOYER);
});

test('the former audiences of the endpoint are accepted', async () => {
  for (const aud of [
    'https://www.googleapis.com/oauth2/v4/token',
    'https://accounts.google.com/o/oauth2/token',
  ]) {
    assert.equal((await grant({ claims: { aud } })).status, 200, aud);
  }
  assert.equal((await grant({}, 'https://www.googleapis.com/oauth2/v4/token')).status, 200);
});

const OUT_OF_TIME =
  'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.';
const BAD_SCOPE = 'Invalid OAuth scope or ID token audience provided.';

for (const [what, assertion, error, description] of [
  ['a scope and an audience', { claims: { target_audience: 'a' } }, 'invalid_scope', BAD_SCOPE],
  ['neither scope nor audience', { claims: { scope: undefined } }, 'invalid_scope', BAD_SCOPE],
  ['a scope that is none', { claims: { scope: 'cloud-platform' } }, 'invalid_scope', BAD_SCOPE],
  ["a stranger's key", { signer: stranger }, 'invalid_grant', 'Invalid JWT Signature.'],
  [
    "a stranger's key under the id",
    { signer: stranger, kid: key.private_key_id },
    'invalid_grant',
    'Invalid JWT Signature.',
  ],
  ['the id of another key', { kid: 'nothing' }, 'invalid_grant', 'Invalid JWT Signature.'],
  ["another account's key", { claims: { iss: INVOKER } }, 'invalid_grant', 'Invalid JWT Signature.'],
  [
    'an account that is gone',
    { claims: { iss: 'gone@demo-project.iam.gserviceaccount.com' } },
    'invalid_grant',
    'Invalid grant: account not found',
  ],
  ['no issuer', { claims: { iss: undefined } }, 'invalid_grant', 'Invalid JWT: Missing issuer.'],
  [
    'another audience',
    { claims: { aud: 'https://oauth2.example.com/token' } },
    'invalid_grant',
    'Invalid JWT: Failed audience check.',
  ],
  ['a clock behind', { claims: { iat: now() - 7200, exp: now() - 3600 } }, 'invalid_grant', OUT_OF_TIME],
  ['a clock ahead', { claims: { iat: now() + 3600, exp: now() + 7200 } }, 'invalid_grant', OUT_OF_TIME],
  [
    'a clock a little ahead',
    { claims: { iat: now() + 400, exp: now() + 500 } },
    'invalid_grant',
    OUT_OF_TIME,
  ],
  ['more than an hour', { claims: { iat: now() - 600, exp: now() + 3100 } }, 'invalid_grant', OUT_OF_TIME],
  ['an end far off', { claims: { exp: now() + 4000 } }, 'invalid_grant', OUT_OF_TIME],
  ['no expiry', { claims: { exp: undefined } }, 'invalid_grant', OUT_OF_TIME],
] as const) {
  test(`refused: ${what}`, async () => {
    const { status, json } = await grant(assertion);
    assert.equal(status, 400);
    assert.deepEqual(json, { error, error_description: description });
  });
}

test('refused: other grants, no assertion, an assertion that is not a JWT', async () => {
  const ask = (form: Record<string, string>) => send(emulator, TOKEN, { form });
  assert.equal((await ask({ grant_type: 'password' })).json.error, 'unsupported_grant_type');
  assert.equal((await ask({})).json.error, 'invalid_request');
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  assert.equal((await ask({ grant_type })).json.error, 'invalid_request');
  assert.deepEqual((await ask({ grant_type, assertion: 'x' })).json, {
    error: 'invalid_grant',
    error_description: 'Bad Request',
  });
});

test('a disabled key, and a disabled account', async () => {
  const fresh = await emulator.createKey(INVOKER);
  const claims = { iss: INVOKER };
  const account = emulator.serviceAccount(INVOKER);
  assert.equal((await grant({ claims, pem: fresh.private_key })).status, 200);
  account.keys.set(fresh.private_key_id, {
    key: account.keys.values().next().value?.key ?? assert.fail(),
    disabled: true,
  });
  assert.equal(
    (await grant({ claims, pem: fresh.private_key })).json.error_description,
    'Invalid JWT Signature.',
  );
  await emulator.createKey(INVOKER);
  account.disabled = true;
  assert.match(
    (await grant({ claims, pem: fresh.private_key })).json.error_description,
    /^Account disabled: \d{21}$/,
  );
  account.disabled = false;
});

test('domain-wide delegation: only granted scopes and users of the domain', async () => {
  const delegate = 'delegate@demo-project.iam.gserviceaccount.com';
  const { private_key: pem } = await emulator.createKey(delegate);
  const claims = { iss: delegate, sub: 'dev@example.com', scope: CALENDAR };
  const { json } = await grant({ claims, pem });
  const issued = emulator.inspect(json.access_token);
  assert.equal(issued?.principal.kind, 'user');
  assert.equal(issued?.subject, 'dev@example.com');
  const broad = await grant({ claims: { ...claims, scope: `${CALENDAR} ${CLOUD_PLATFORM}` }, pem });
  assert.equal(broad.status, 401);
  assert.equal(broad.json.error, 'unauthorized_client');
  assert.equal(
    (await grant({ claims: { ...claims, sub: 'no@example.com' }, pem })).json.error,
    'invalid_grant',
  );
});

function refresh(fields: Record<string, string> = {}, instance = emulator) {
  const { client_id = '', client_secret = '', refresh_token = '' } = instance.authorizedUser();
  return send(instance, TOKEN, {
    form: { grant_type: 'refresh_token', client_id, client_secret, refresh_token, ...fields },
  });
}

test('a refresh token returns both tokens; the ID token is for the client', async () => {
  const { status, json } = await refresh({ audience: 'https://a.example' });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(json).sort(), [
    'access_token',
    'expires_in',
    'id_token',
    'scope',
    'token_type',
  ]);
  const { client_id: clientId = '' } = emulator.authorizedUser();
  const claims = await googleClaims(emulator, json.id_token, clientId);
  assert.equal(claims['email'], 'dev@example.com');
  const narrow = await refresh({ scope: CLOUD_PLATFORM });
  assert.equal('id_token' in narrow.json, false);
  assert.equal(narrow.json.scope, CLOUD_PLATFORM);
});

for (const [what, fields, status, error] of [
  ['another client', { client_id: 'x' }, 401, 'invalid_client'],
  ['another secret', { client_secret: 'x' }, 401, 'invalid_client'],
  ['another token', { refresh_token: 'x' }, 400, 'invalid_grant'],
  ['no token', { refresh_token: '' }, 400, 'invalid_request'],
  ['a scope not consented to', { scope: CALENDAR }, 400, 'invalid_scope'],
] as const) {
  test(`refresh refused: ${what}`, async () => {
    const reply = await refresh(fields);
    assert.equal(reply.status, status);
    assert.equal(reply.json.error, error);
  });
}

test('refresh refused: revoked, or reauthentication required', async () => {
  await using apart = await startEmulator();
  apart.user('dev@example.com').reauthenticate = true;
  assert.equal((await refresh({}, apart)).json.error_subtype, 'invalid_rapt');
  apart.user('dev@example.com').reauthenticate = false;
  const { refresh_token: token = '' } = apart.authorizedUser();
  assert.equal((await send(apart, 'https://oauth2.googleapis.com/revoke', { form: { token } })).status, 200);
  assert.deepEqual((await refresh({}, apart)).json, {
    error: 'invalid_grant',
    error_description: 'Token has been expired or revoked.',
  });
});

test('tokeninfo accepts access and ID tokens, and no forged ones', async () => {
  const info = (query: Record<string, string>) =>
    send(emulator, `https://oauth2.googleapis.com/tokeninfo?${new URLSearchParams(query)}`);
  const { json } = await grant();
  const access = await info({ access_token: json.access_token });
  assert.equal(access.json.email, DEPLOYER);
  assert.equal(access.json.scope, CLOUD_PLATFORM);
  const id = await grant({ claims: { scope: undefined, target_audience: 'a' } });
  assert.equal((await info({ id_token: id.json.id_token })).json.aud, 'a');
  const forged = await new SignJWT({ aud: 'a' })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer('https://accounts.google.com')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(stranger);
  assert.equal((await info({ id_token: forged })).status, 400);
  assert.equal((await info({ access_token: 'x' })).status, 400);
});

test('the keys of an account are published as JWKs and as certificates', async () => {
  const { json: jwks } = await send(
    emulator,
    `https://www.googleapis.com/service_accounts/v1/jwk/${DEPLOYER}`,
  );
  assert.ok(jwks.keys.some(({ kid }: { kid: string }) => kid === key.private_key_id));
  const { json: certificates } = await send(emulator, key.client_x509_cert_url);
  const certificate = new X509Certificate(certificates[key.private_key_id]);
  assert.ok(certificate.checkPrivateKey(createPrivateKey(key.private_key)));
  const { json: signers } = await send(emulator, 'https://www.googleapis.com/oauth2/v1/certs');
  assert.match(new X509Certificate(String(Object.values(signers)[0])).subject, /federated-signon/);
});
