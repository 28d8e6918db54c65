// The variables of Google's libraries that say where the metadata server is, or that none is looked for; and the scopes that a
// credential file names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { isServer, metadataServer } from '../../src/google/credential/find.ts';
import { quietHost } from '../workflows/our-effects.ts';

const ADC = { application_default_credentials: 'true' };

async function outcome(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  try {
    return await parseConfig(inputs, { ...quietHost(), env: { HOME: '/nowhere', ...env } });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

test('the host is that of the first variable, in the order of the libraries', () => {
  // google-auth-library-python, google/auth/compute_engine/_metadata.py; gcp-metadata (both Apache-2.0).
  const cases: readonly (readonly [Record<string, string>, string])[] = [
    [{}, 'metadata.google.internal'],
    [{ GCE_METADATA_HOST: 'a', GCE_METADATA_ROOT: 'b', GCE_METADATA_IP: 'c' }, 'a'],
    [{ GCE_METADATA_HOST: '', GCE_METADATA_ROOT: 'b', GCE_METADATA_IP: 'c' }, 'b'],
    [{ GCE_METADATA_IP: '169.254.169.254' }, '169.254.169.254'],
    [{ GCE_METADATA_HOST: 'http://127.0.0.1:8080/' }, '127.0.0.1:8080'],
  ];
  for (const [env, host] of cases) assert.equal(metadataServer(env).host, host);
});

test('a host is a name or an address with a port at most; anything else is an error that names its variable', async () => {
  for (const host of ['metadata', '10.0.0.1', '[fd20:ce::254]', '[::1]:80', 'localhost:8080'])
    assert.ok(isServer(host), host);
  for (const host of ['a b', 'user@host', 'host/path', 'https://host', 'host?x', 'host:99999', '']) {
    assert.equal(isServer(host), false, host);
    if (host === '') continue;
    const error = await outcome(ADC, { GCE_METADATA_ROOT: host });
    assert.match(String(error), /GCE_METADATA_ROOT must be a host name or an address/, host);
  }
});

test('NO_GCE_CHECK: no metadata server is asked, before any request', async () => {
  for (const value of ['true', 'True']) {
    const error = await outcome(ADC, { NO_GCE_CHECK: value });
    assert.equal(error instanceof Error && 'code' in error && error.code, 'ADC_NOT_FOUND');
    assert.match(String(error), /metadata server \(not tried, because NO_GCE_CHECK is true\)/);
  }
  for (const value of ['', 'false', '0'])
    assert.ok(!((await outcome(ADC, { NO_GCE_CHECK: value })) instanceof Error));
});

const user = {
  type: 'authorized_user',
  client_id: 'an-id',
  client_secret: 'a-secret',
  refresh_token: 'a-token',
};
const impersonated = (scopes: unknown) =>
  JSON.stringify({
    type: 'impersonated_service_account',
    service_account_impersonation_url:
      'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/a@p.iam.gserviceaccount.com:generateAccessToken',
    source_credentials: user,
    ...(scopes === undefined ? {} : { scopes }),
  });
const CLOUD = 'https://www.googleapis.com/auth/cloud-platform';
const STORAGE = 'https://www.googleapis.com/auth/devstorage.read_only';

test('the scopes of an impersonated_service_account file apply where the input names none', async () => {
  // google-auth-library-nodejs, GoogleAuth.fromImpersonatedJSON: the caller's scopes, the file's, the default (Apache-2.0).
  const cases: readonly (readonly [unknown, Record<string, string>, readonly string[]])[] = [
    [[STORAGE], {}, [STORAGE]],
    [STORAGE, {}, [STORAGE]],
    [[STORAGE], { access_token_scopes: CLOUD }, [CLOUD]],
    [[], {}, [CLOUD]],
    [undefined, {}, [CLOUD]],
    [null, {}, [CLOUD]],
    [[STORAGE], { service_account: 'b@p.iam.gserviceaccount.com' }, [CLOUD]],
    [[STORAGE], { service_account: 'a@p.iam.gserviceaccount.com' }, [STORAGE]],
  ];
  for (const [scopes, inputs, expected] of cases) {
    const config = await outcome({ credentials_json: impersonated(scopes), ...inputs });
    assert.deepEqual('access' in config ? config.access.scopes : config, expected, JSON.stringify(scopes));
  }
  for (const scopes of [[1], { a: 'b' }, 7, ['a"b']])
    assert.match(
      String(await outcome({ credentials_json: impersonated(scopes) })),
      /"scopes" that are not a list/,
    );
});
