/**
 * Credential files of Google's libraries, with what the step reads in each. The tables are facts from tests/data/ of
 * google-auth-library-python 2.48 and test/fixtures/ of google-auth-library-nodejs (Apache 2.0): the fields and the forms of their
 * values, with keys and names of our own.
 */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { parseCredential } from '../../src/google/credential/parse.ts';
import { ACTION, render, text } from '../../src/message.ts';
import { Problems } from '../../src/problems.ts';
import { endJob, runAction } from '../stage/runner.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const ACCOUNT = 'account@my-project.iam.gserviceaccount.com';
const TARGET = 'target@my-project.iam.gserviceaccount.com';
const DELEGATE = 'delegate@my-project.iam.gserviceaccount.com';
const POOL =
  '//iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/POOL_ID/providers/PROVIDER_ID';
const STAFF = '//iam.googleapis.com/locations/global/workforcePools/staff/providers/idp';
const IMPERSONATION = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${TARGET}:generateAccessToken`;

const key = {
  type: 'service_account',
  project_id: 'example-project',
  private_key_id: '1',
  private_key: rsa.export({ type: 'pkcs1', format: 'pem' }),
  client_email: ACCOUNT,
  client_id: '100000000000000001234',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://accounts.google.com/o/oauth2/token',
};
const user = { type: 'authorized_user', client_id: '123', client_secret: 'secret', refresh_token: 'refresh' };
const person = {
  type: 'external_account_authorized_user',
  audience: STAFF,
  refresh_token: 'refreshToken',
  token_url: 'https://sts.googleapis.com/v1/oauthtoken',
  token_info_url: 'https://sts.googleapis.com/v1/introspect',
  client_id: 'clientId',
  client_secret: 'clientSecret',
};
const impersonated = {
  type: 'impersonated_service_account',
  service_account_impersonation_url: IMPERSONATION,
  delegates: [DELEGATE],
};
const external = {
  type: 'external_account',
  audience: POOL,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: { file: './test/fixtures/external-subject-token.txt' },
};

const READ: readonly [file: string, json: object, parts: object][] = [
  ['service_account', key, { clientEmail: ACCOUNT, tokenUri: 'https://accounts.google.com/o/oauth2/token' }],
  [
    'service_account in PKCS #8, with a quota project',
    {
      ...key,
      private_key: rsa.export({ type: 'pkcs8', format: 'pem' }),
      token_uri: 'https://oauth2.googleapis.com/token',
      quota_project_id: 'quota',
    },
    {
      clientEmail: ACCOUNT,
      projectId: 'example-project',
      privateKeyId: '1',
      clientId: '100000000000000001234',
    },
  ],
  ['authorized_user', user, { clientId: '123', clientSecret: 'secret', refreshToken: 'refresh' }],
  [
    'authorized_user_cloud_sdk_with_quota_project_id',
    { ...user, quota_project_id: 'quota' },
    { clientId: '123' },
  ],
  [
    'authorized_user_with_rapt_token',
    { ...user, rapt_token: 'rapt' },
    { refreshToken: 'refresh', raptToken: 'rapt' },
  ],
  ['external_account_authorized_user', person, { tokenUrl: person.token_url, audience: STAFF }],
  ['external_account_authorized_user of a workload pool', { ...person, audience: POOL }, { audience: POOL }],
  ['external_account', external, { source: 'file', audience: POOL }],
  [
    'impersonated_service_account, authorized_user source',
    { ...impersonated, source_credentials: user },
    { account: TARGET, delegates: [DELEGATE] },
  ],
  [
    'impersonated_service_account, service_account source',
    { ...impersonated, source_credentials: key },
    { account: TARGET, delegates: [DELEGATE] },
  ],
  [
    'impersonated_service_account, external_account_authorized_user source',
    { ...impersonated, source_credentials: person },
    { account: TARGET },
  ],
  [
    'impersonated_service_account with a quota project',
    { ...impersonated, quota_project_id: 'quota', source_credentials: user },
    { account: TARGET },
  ],
  [
    'impersonated-with-scopes, without delegates',
    {
      type: 'impersonated_service_account',
      service_account_impersonation_url: IMPERSONATION,
      source_credentials: user,
      scopes: ['https://www.googleapis.com/auth/drive'],
    },
    { account: TARGET, delegates: [] },
  ],
  [
    'impersonated_application_default_credentials, with no delegates',
    { ...impersonated, delegates: [], source_credentials: user },
    { delegates: [] },
  ],
];

const OTHER_UNIVERSE: typeof READ = [
  [
    'service_account_non_gdu',
    { ...key, universe_domain: 'universe.foo', token_uri: 'https://oauth2.universe.foo/token' },
    { clientEmail: ACCOUNT, tokenUri: undefined },
  ],
  [
    'external_account_authorized_user_non_gdu',
    {
      ...person,
      audience: STAFF.replace('googleapis.com', 'universe.foo'),
      token_url: 'https://sts.universe.foo/v1/oauthtoken',
      token_info_url: 'https://sts.universe.foo/v1/introspect',
      universe_domain: 'universe.foo',
    },
    { tokenUrl: 'https://sts.universe.foo/v1/oauthtoken' },
  ],
];

const REFUSED: readonly [file: string, json: object, words: RegExp][] = [
  ['empty', {}, /type/],
  ['client_secrets', { web: { client_id: 'a', client_secret: 'b' } }, /OAuth client/i],
  [
    'gdch_service_account',
    {
      type: 'gdch_service_account',
      format_version: '1',
      project: 'p',
      name: 'n',
      token_uri: 'https://a.example',
    },
    /gdch_service_account/,
  ],
  [
    'es256_service_account',
    { ...key, private_key: ec.export({ type: 'sec1', format: 'pem' }) },
    /private_key.*RSA|RSA.*private_key/,
  ],
];

async function read(json: object, universe = 'googleapis.com') {
  const problems = new Problems();
  const parsed = await parseCredential(JSON.stringify(json), {
    input: 'credentials_json',
    name: text`the file`,
    code: 'CREDENTIAL_INVALID',
    universe,
    env: {},
    problems,
    mask: () => {},
  });
  const messages = problems.list.map(({ message }) => render(message, ACTION));
  return { credential: parsed?.credential, messages };
}

for (const [universe, table] of [
  ['googleapis.com', READ],
  ['universe.foo', OTHER_UNIVERSE],
] as const) {
  test(`credential files of Google's libraries are read, in ${universe}`, async () => {
    for (const [file, json, parts] of table) {
      const { credential, messages } = await read(json, universe);
      assert.deepEqual(messages, [], file);
      for (const [name, value] of Object.entries(parts))
        assert.deepEqual(Reflect.get(credential ?? {}, name), value, `${file}: ${name}`);
    }
  });
}

test("files of Google's libraries that are no credential for Google Cloud are refused with the reason", async () => {
  for (const [file, json, words] of REFUSED) {
    const { credential, messages } = await read(json);
    assert.equal(credential, undefined, file);
    assert.match(messages.join('\n'), words, file);
  }
});

test('a person who reauthenticated: the proof in the file is sent with the refresh token, and masked', async (t) => {
  await using emulator = await startEmulator({ metadata: false });
  emulator.user('dev@example.com').reauthenticate = true;
  const rapt = 'AEjHL4P-proof-of-a-reauthentication-0123456789';
  const step = await runAction({
    emulator,
    entry: 'src/main.ts',
    inputs: { credentials_json: JSON.stringify({ ...emulator.authorizedUser(), rapt_token: rapt }) },
  });
  t.after(() => endJob(step.job));
  assert.equal(step.exitCode, 0, step.log);
  assert.equal(emulator.journal.to('oauth2.token')[0]?.form?.['rapt'], rapt);
  assert.ok(step.masks.includes(rapt));
});
