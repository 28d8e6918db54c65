import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEPLOYER, INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { CLOUD_PLATFORM, googleClaims, send } from './client.ts';

const emulator = await startEmulator();
after(() => emulator.close());
const FLAVOR = { 'metadata-flavor': 'Google' };
const ACCOUNT = 'instance/service-accounts/default';
const get = (path: string, headers: Record<string, string> = FLAVOR, instance = emulator) =>
  send(instance, `http://${instance.env['GCE_METADATA_HOST']}/computeMetadata/v1/${path}`, { headers });

test('an access token has the scopes of the machine, or the requested ones', async () => {
  const { status, headers, json } = await get(`${ACCOUNT}/token`);
  assert.equal(status, 200);
  assert.equal(headers['metadata-flavor'], 'Google');
  assert.deepEqual([json.expires_in, json.token_type], [3599, 'Bearer']);
  assert.deepEqual(emulator.inspect(json.access_token)?.scopes, [
    CLOUD_PLATFORM,
    'https://www.googleapis.com/auth/userinfo.email',
  ]);
  const asked = await get(`${ACCOUNT}/token?scopes=https://a.example,https://b.example`);
  assert.deepEqual(emulator.inspect(asked.json.access_token)?.scopes, [
    'https://a.example',
    'https://b.example',
  ]);
});

test('an ID token in the full format has the e-mail and the machine', async () => {
  const { status, text } = await get(`${ACCOUNT}/identity?audience=https%3A%2F%2Fa.example&format=full`);
  assert.equal(status, 200);
  const claims = await googleClaims(emulator, text, 'https://a.example');
  assert.equal(claims['email'], DEPLOYER);
  assert.ok(claims['google']);
  const standard = await get(`${ACCOUNT}/identity?audience=a`);
  assert.equal('email' in (await googleClaims(emulator, standard.text, 'a')), false);
  assert.equal((await get(`${ACCOUNT}/identity`)).status, 400);
});

test('the metadata server returns account, project, zone and universe', async () => {
  assert.equal((await get(`${ACCOUNT}/email`)).text, DEPLOYER);
  assert.equal((await get('project/project-id')).text, 'demo-project');
  assert.equal((await get('project/numeric-project-id')).text, '123456789012');
  assert.equal((await get('universe/universe-domain')).text, 'googleapis.com');
  assert.equal((await get(`${ACCOUNT}/?recursive=true`)).json.email, DEPLOYER);
  assert.equal((await get('instance/service-accounts/')).text, `default/\n${DEPLOYER}/\n`);
  assert.equal((await get(ACCOUNT)).status, 301);
});

test('refused: no Metadata-Flavor, a forwarded request, an unknown path', async () => {
  const plain = await get(`${ACCOUNT}/token`, {});
  assert.equal(plain.status, 403);
  assert.match(plain.text, /Missing Metadata-Flavor:Google header\./);
  assert.equal((await get(`${ACCOUNT}/token`, { ...FLAVOR, 'x-forwarded-for': '1.2.3.4' })).status, 403);
  const lost = await get('instance/nothing');
  assert.equal(lost.status, 404);
  assert.equal(lost.headers['metadata-flavor'], 'Google');
  assert.equal((await get('instance/service-accounts/other@example.com/token')).status, 404);
});

test("the root responds to the probe of Google's libraries", async () => {
  const { status, headers } = await send(emulator, `http://${emulator.env['GCE_METADATA_IP']}/`);
  assert.equal(status, 200);
  assert.equal(headers['metadata-flavor'], 'Google');
});

test('account, project and universe can be configured, also no account', async () => {
  await using other = await startEmulator({
    metadata: { email: INVOKER, projectId: 'p', universe: 'apis-tpclp.goog', scopes: ['https://a.example'] },
  });
  assert.equal((await get(`${ACCOUNT}/email`, FLAVOR, other)).text, INVOKER);
  assert.equal((await get('project/project-id', FLAVOR, other)).text, 'p');
  assert.equal((await get('universe/universe-domain', FLAVOR, other)).text, 'apis-tpclp.goog');
  await using bare = await startEmulator({ metadata: { email: null } });
  assert.equal((await get(`${ACCOUNT}/token`, FLAVOR, bare)).status, 404);
  assert.equal((await get('project/project-id', FLAVOR, bare)).status, 200);
});

test('without a metadata server its address refuses connections', async () => {
  await using apart = await startEmulator({ metadata: false });
  await assert.rejects(get('project/project-id', FLAVOR, apart), { code: 'ECONNREFUSED' });
});

test('the proxy serves the name of the metadata server', async () => {
  const { text } = await send(
    emulator,
    'http://metadata.google.internal/computeMetadata/v1/project/project-id',
    {
      headers: FLAVOR,
      absolute: true,
    },
  );
  assert.equal(text, 'demo-project');
});
