import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { generateKeyPair, importPKCS8, SignJWT } from 'jose';
import { DEPLOYER, INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { CLOUD_PLATFORM, send } from './client.ts';

// What Google's libraries send: credentials/selfsignedjwt.go of cloud.google.com/go/auth 0.18.2, google/auth/jwt.py and
// google/oauth2/service_account.py of google-auth-library-python 2.48, src/auth/jwtaccess.ts of google-auth-library-nodejs
// 10.5 (Apache 2.0 each).
const emulator = await startEmulator({ universes: ['apis.cloud.example'] });
after(() => emulator.close());
emulator.clock.stop();
const key = await emulator.createKey(DEPLOYER);
const privateKey = await importPKCS8(key.private_key, 'RS256');
const { privateKey: stranger } = await generateKeyPair('RS256');
const now = () => emulator.clock.seconds();

const signed = (claims: Record<string, unknown>, header: Record<string, unknown> = {}, by = privateKey) =>
  new SignJWT({ iss: DEPLOYER, sub: DEPLOYER, iat: now(), exp: now() + 3600, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.private_key_id, ...header })
    .sign(by);

const project = async (bearer: string, host = 'cloudresourcemanager.googleapis.com') =>
  (await send(emulator, `https://${host}/v3/projects/demo-project`, { bearer })).status;

const idToken = async (bearer: string, universe: string) => {
  const url = `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${INVOKER}:generateIdToken`;
  return send(emulator, url, { bearer, json: { audience: 'https://a.example' } });
};

test('a JWT that a service account signed itself is a bearer of an API', async () => {
  const aud = 'https://cloudresourcemanager.googleapis.com/';
  const rows: [what: string, status: number, jwt: Promise<string>][] = [
    ['scope', 200, signed({ scope: CLOUD_PLATFORM })],
    ['several scopes', 200, signed({ scope: `openid ${CLOUD_PLATFORM}` })],
    ['audience', 200, signed({ aud })],
    ['scope with an empty audience, as Go writes it', 200, signed({ scope: CLOUD_PLATFORM, aud: '' })],
    ['an empty audience alone', 401, signed({ aud: '' })],
    ['without a key id', 200, signed({ aud }, { kid: undefined })],
    ['another scope', 403, signed({ scope: 'https://www.googleapis.com/auth/devstorage.read_only' })],
    ['the audience of another API', 401, signed({ aud: 'https://storage.googleapis.com/' })],
    ['neither scope nor audience', 401, signed({})],
    ['both', 401, signed({ scope: CLOUD_PLATFORM, aud })],
    ['another subject', 401, signed({ aud, sub: INVOKER })],
    ['without a subject', 401, signed({ aud, sub: undefined })],
    ['more than an hour', 401, signed({ aud, exp: now() + 3601 })],
    ['expired', 401, signed({ aud, iat: now() - 3600, exp: now() })],
    ['issued in the future', 401, signed({ aud, iat: now() + 600, exp: now() + 700 })],
    ['another key', 401, signed({ aud }, {}, stranger)],
    ['another key id', 401, signed({ aud }, { kid: 'other' })],
  ];
  for (const [what, status, jwt] of rows) assert.equal(await project(await jwt), status, what);
  emulator.serviceAccount(DEPLOYER).disabled = true;
  assert.equal(await project(await signed({ aud })), 401);
  emulator.serviceAccount(DEPLOYER).disabled = false;
});

test('IAM Credentials accepts one in every universe', async () => {
  const jwt = await signed({ scope: 'https://www.googleapis.com/auth/iam' });
  for (const universe of ['googleapis.com', 'apis.cloud.example'])
    assert.equal((await idToken(jwt, universe)).status, 200, universe);
  assert.equal((await idToken(await signed({ scope: 'openid' }), 'apis.cloud.example')).status, 403);
});
