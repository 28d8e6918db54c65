/**
 * Which URLs of a credential file are Google's. The tables are facts from the tests of Google's libraries (Apache 2.0, and BSD
 * for Java): `VALID_TOKEN_URLS` and the like in tests/test_aws.py of google-auth-library-python 2.48, `validateTokenUrl_…` and
 * `validateServiceAccountImpersonationUrls_…` in ExternalAccountCredentialsTest.java of google-auth-library-java 1.43. The
 * libraries have since stopped to refuse URLs; a token is still not for any host that a file names.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCredential } from '../../src/google/credential/parse.ts';
import type { Credential } from '../../src/google/credential/types.ts';
import { ACTION, render, text } from '../../src/message.ts';
import { Problems } from '../../src/problems.ts';

const GOOGLES = [
  'https://SERVICE.googleapis.com',
  'https://us-east-1.SERVICE.googleapis.com',
  'https://US-EAST-1.SERVICE.googleapis.com',
  'https://SERVICE.us-east-1.googleapis.com',
  'https://SERVICE.US-WEST-1.googleapis.com',
  'https://us-east-1-SERVICE.googleapis.com',
  'https://US-WEST-1-SERVICE.googleapis.com',
  'https://SERVICE-us-east-1.p.googleapis.com',
  'https://SERVICE-xyz123.p.googleapis.com',
  'https://SERVICE-xyz-123.p.googleapis.com',
  'HTTPS://SERVICE.GOOGLEAPIS.COM',
  // `gcloud iam workload-identity-pools create-cred-config --sts-location`, and Google's page on endpoints.
  'https://SERVICE.us-central1.rep.googleapis.com',
  'https://SERVICE.us.rep.googleapis.com',
  'https://SERVICE.us-central1.p.rep.googleapis.com',
  'https://SERVICE.mtls.googleapis.com',
];

const OTHERS: readonly (readonly [url: string, wrong: RegExp])[] = [
  ['https://OTHER.googleapis.com', /whose host is neither/],
  ['SERVICE.googleapis.com', /which is not a URL/],
  ['https://', /which is not a URL/],
  ['http://SERVICE.googleapis.com', /which is not https/],
  ['https://SER.VICE.googleapis.com', /whose host is neither/],
  ['https://us-eas\t-1.SERVICE.googleapis.com', /which is not a URL/],
  ['https:/us-east-1.SERVICE.googleapis.com', /which is not a URL/],
  ['https://US-WE/ST-1-SERVICE.googleapis.com', /whose host is not Google's/],
  ['https://SERVICE-us-east-1.googleapis.com', /whose host is neither/],
  ['testhttps://us-east-1.SERVICE.googleapis.com', /which is not a URL/],
  ['https://us-east-1.SERVICE.googleapis.comevil.com', /whose host is not Google's/],
  ['https://us-east-1.us-east-1.SERVICE.googleapis.com', /whose host is neither/],
  ['https://us-ea.s.t.SERVICE.googleapis.com', /whose host is neither/],
  ['https://SERVICE.googleapis.comevil.com', /whose host is not Google's/],
  ['hhttps://us-east-1.SERVICE.googleapis.com', /which is not a URL/],
  ['https://us- -1.SERVICE.googleapis.com', /which is not a URL/],
  ['https://-SERVICE.googleapis.com', /whose host is neither/],
  ['https://us-east-1.SERVICE.googleapis.com.evil.com', /whose host is not Google's/],
  ['https://SERVICE.pgoogleapis.com', /whose host is not Google's/],
  ['https://p.googleapis.com', /whose host is neither/],
  ['https://SERVICE.p.com', /whose host is not Google's/],
  ['http://SERVICE.p.googleapis.com', /which is not https and whose host is neither/],
  ['https://xyz-SERVICE.p.googleapis.com', /whose host is neither/],
  ['https://SERVICE-xyz.123.p.googleapis.com', /whose host is neither/],
  ['https://SERVICE-xyz.p1.googleapis.com', /whose host is neither/],
  ['https://SERVICE-xyz.p.foo.com', /whose host is not Google's/],
  ['https://SERVICE-xyz.p.foo.googleapis.com', /whose host is neither/],
  // Ours: a bucket has the host BUCKET.storage.googleapis.com, and anybody may have a bucket of this name.
  ['https://SERVICE.storage.googleapis.com', /whose host is neither/],
  ['https://SERVICE.googleapis.com\\@evil.com', /which is not a URL/],
  ['https://SERVICE.googleapis.com@evil.com', /whose host is not Google's.* user name/],
  ['https://user@SERVICE.googleapis.com', /which has a user name or a password/],
  ['https://SERVICE.googleapis.com:8443', /which has a port/],
  ['https://SERVICE.googleapis.com.', /whose host is not Google's/],
];

const EXTERNAL = {
  type: 'external_account',
  audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/provider',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  credential_source: { file: '/var/run/token' },
};

async function read(
  json: object,
  { universe = 'googleapis.com', env = {} }: { universe?: string; env?: Record<string, string> } = {},
): Promise<{ credential: Credential | undefined; problems: string[] }> {
  const problems = new Problems();
  const parsed = await parseCredential(JSON.stringify(json), {
    input: 'credentials_json',
    name: text`the file`,
    code: 'CREDENTIAL_INVALID',
    universe,
    env,
    problems,
    mask: () => {},
  });
  return {
    credential: parsed?.credential,
    problems: problems.list.map(({ message }) => render(message, ACTION)),
  };
}

/** The fields with a URL, each with its service, its path and a file that has it. */
const FIELDS = {
  token_url: {
    service: 'sts',
    other: 'iamcredentials',
    path: '/v1/token',
    file: (url: string) => ({ ...EXTERNAL, token_url: url }),
    asked: (credential: Credential) => credential.type === 'external_account' && credential.tokenUrl,
  },
  'token_url of a person': {
    service: 'sts',
    other: 'oauth2',
    path: '/v1/oauthtoken',
    file: (url: string) => ({
      type: 'external_account_authorized_user',
      token_url: url,
      client_id: 'a',
      client_secret: 'b',
      refresh_token: 'c',
    }),
    asked: (credential: Credential) =>
      credential.type === 'external_account_authorized_user' && credential.tokenUrl,
  },
  service_account_impersonation_url: {
    service: 'iamcredentials',
    other: 'sts',
    path: '/v1/projects/-/serviceAccounts/a@p.iam.gserviceaccount.com:generateAccessToken',
    file: (url: string) => ({ ...EXTERNAL, service_account_impersonation_url: url }),
    asked: (credential: Credential) =>
      credential.type === 'external_account' && credential.impersonationOrigin,
  },
  'service_account_impersonation_url over another credential': {
    service: 'iamcredentials',
    other: 'sts',
    path: '/v1/projects/-/serviceAccounts/a@p.iam.gserviceaccount.com:generateAccessToken',
    file: (url: string) => ({
      type: 'impersonated_service_account',
      service_account_impersonation_url: url,
      source_credentials: EXTERNAL,
    }),
    asked: (credential: Credential) =>
      credential.type === 'impersonated_service_account' && credential.origin,
  },
};

for (const [field, { service, other, path, file, asked }] of Object.entries(FIELDS)) {
  const named = (url: string) =>
    url
      .replace('SERVICE', service)
      .replace('SER.VICE', `${service.slice(0, 2)}.${service.slice(2)}`)
      .replace('OTHER', other);

  test(`${field}: the hosts of Google's libraries are Google's, and are asked`, async () => {
    for (const url of GOOGLES) {
      const { credential, problems } = await read(file(`${named(url)}${path}`));
      assert.deepEqual(problems, [], url);
      assert.ok(credential);
      assert.ok(String(asked(credential)).startsWith(named(url).toLowerCase()), url);
    }
  });

  test(`${field}: other hosts and forms are refused, and the message names which`, async () => {
    for (const [url, wrong] of OTHERS) {
      const { credential, problems } = await read(file(`${named(url)}${path}`));
      assert.equal(credential, undefined, url);
      assert.equal(problems.length, 1, url);
      assert.match(problems[0] ?? '', wrong, url);
      const isElsewhere = /whose host|not https/.test(problems[0] ?? '');
      assert.equal(/would be sent there/.test(problems[0] ?? ''), isElsewhere, url);
    }
  });

  test(`${field}: another path, and a query, are named as that`, async () => {
    const host = `https://${service}.googleapis.com`;
    const { problems: paths } = await read(file(`${host}/path`));
    assert.match(paths[0] ?? '', /", whose path is not \/v1\/\S+\.$/);
    const { problems: queries } = await read(file(`${host}${path}?query`));
    assert.match(queries[0] ?? '', /", which has a query or a fragment\.$/);
    const { problems: both } = await read(file('https://evil.example/path#x'));
    assert.match(
      both[0] ?? '',
      /", whose host is not Google's in googleapis\.com, whose path is not \S+ and which has a query or a fragment\. .* would be sent there\.$/,
    );
  });

  test(`${field}: another universe has its own hosts alone`, async () => {
    const universe = 's3nsapis.fr';
    const { problems } = await read(file(`https://${service}.${universe}${path}`), { universe });
    assert.deepEqual(problems, []);
    const { problems: foreign } = await read(file(`https://${service}.googleapis.com${path}`), { universe });
    assert.match(
      foreign.join('\n'),
      /^is s3nsapis\.fr, and the file belongs to the universe "googleapis\.com"\.[^\n]*$/,
    );
  });
}

test('token_info_url refuses nothing', async () => {
  for (const url of ['https://evil.example/introspect', 'http://sts.googleapis.com/v1/introspect', 'x', 7]) {
    assert.deepEqual((await read({ ...EXTERNAL, token_info_url: url })).problems, [], String(url));
  }
});

test('any audience is taken; a project to charge belongs to a workforce pool', async () => {
  // TEST_USER_AUDIENCES and TEST_NON_USER_AUDIENCES in tests/test_external_account.py of google-auth-library-python, and
  // what Config Connector and Anthos write.
  const people = [
    '//iam.googleapis.com/locations/global/workforcePools/pool-id/providers/provider-id',
    '//iam.googleapis.com/locations/eu/workforcePools/pool-id/providers/provider-id',
    '//iam.googleapis.com/locations/eu/workforcePools/workloadIdentityPools/providers/provider-id',
  ];
  const others = [
    'identitynamespace:1f12345:my_provider',
    'identitynamespace:p.svc.id.goog:https://gkehub.googleapis.com/projects/p/locations/global/memberships/m',
    '//iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/pool-id/providers/provider-id',
    '//iam.googleapis.com/projects/123456/locations/eu/workloadIdentityPools/pool-id/providers/provider-id',
    '//iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/workforcePools/providers/provider-id',
    '//iamgoogleapis.com/locations/eu/workforcePools/pool-id/providers/provider-id',
    '//iam.googleapiscom/locations/eu/workforcePools/pool-id/providers/provider-id',
    '//iam.googleapis.com/locations/workforcePools/pool-id/providers/provider-id',
    '//iam.googleapis.com/locations/eu/workforcePool/pool-id/providers/provider-id',
    '//iam.googleapis.com/locations//workforcePool/pool-id/providers/provider-id',
    '32555940559.apps.googleusercontent.com',
  ];
  for (const audience of [...people, ...others])
    assert.deepEqual((await read({ ...EXTERNAL, audience })).problems, [], audience);
  const charged = (audience: string) =>
    read({ ...EXTERNAL, audience, workforce_pool_user_project: '123456789012' });
  for (const audience of people) assert.deepEqual((await charged(audience)).problems, [], audience);
  for (const audience of others)
    assert.match((await charged(audience)).problems[0] ?? '', /not a workforce pool/, audience);
});

test('a subject token over plain http needs the variable that the message names', async () => {
  const at = (url: string, env?: Record<string, string>) =>
    read({ ...EXTERNAL, credential_source: { url } }, env ? { env } : {});
  for (const url of [
    'http://127.0.0.1:8080/t',
    'http://localhost/t',
    'http://169.254.169.254/t',
    'https://a.example/t',
  ])
    assert.deepEqual((await at(url)).problems, [], url);
  for (const url of [
    'http://token-broker.auth.svc.cluster.local/t',
    'http://10.0.0.1/t',
    'http://a.example:8080/t',
  ]) {
    const { problems } = await at(url);
    const [, name = '', value = ''] = /env: \{ (\w+): '(\w+)' \}/.exec(problems[0] ?? '') ?? [];
    assert.match(name, /^GCP_BEARER_\w+$/, url);
    assert.deepEqual((await at(url, { [name]: value })).problems, [], url);
    assert.equal((await at(url, { [name]: 'false' })).problems.length, 1, url);
    assert.equal((await at(url.replace('//', '//user@'), { [name]: value })).problems.length, 1, url);
  }
  assert.equal((await at('ftp://127.0.0.1/t', { GCP_BEARER_ALLOW_HTTP_SOURCE: '1' })).problems.length, 1);
});

test('the request that AWS signs is to its STS, of FIPS too', async () => {
  const at = (url: string) =>
    read({
      ...EXTERNAL,
      subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
      credential_source: { environment_id: 'aws1', regional_cred_verification_url: url },
    });
  const query = '?Action=GetCallerIdentity&Version=2011-06-15';
  for (const host of [
    'sts.amazonaws.com',
    'sts.{region}.amazonaws.com',
    'sts-fips.{region}.amazonaws.com',
    'sts-fips.us-east-1.amazonaws.com',
    'sts.us-gov-west-1.amazonaws.com',
    'sts.cn-north-1.amazonaws.com.cn',
  ])
    assert.deepEqual((await at(`https://${host}${query}`)).problems, [], host);
  for (const host of [
    'sts-fips.amazonaws.com',
    'sts-other.us-east-1.amazonaws.com',
    'sts-fips.us-east-1.amazonaws.com.evil',
  ])
    assert.equal((await at(`https://${host}${query}`)).problems.length, 1, host);
});

test("a key's token_uri is that of today or one of the former ones, and is asked", async () => {
  const { generateKeyPairSync } = await import('node:crypto');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const key = {
    type: 'service_account',
    client_email: 'a@p.iam.gserviceaccount.com',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const of = async (token_uri: string, universe = 'googleapis.com') => {
    const { credential, problems } = await read(
      { ...key, token_uri, universe_domain: universe },
      { universe },
    );
    return credential?.type === 'service_account' ? credential.tokenUri : problems.join('\n');
  };
  for (const url of [
    'https://oauth2.googleapis.com/token',
    'https://oauth2.mtls.googleapis.com/token',
    'https://oauth2.us-east1.rep.googleapis.com/token',
    'https://oauth2-xyz.p.googleapis.com/token',
    'https://www.googleapis.com/oauth2/v3/token',
    'https://www.googleapis.com/oauth2/v4/token',
    'https://accounts.google.com/o/oauth2/token',
  ])
    assert.equal(await of(url), url);
  const wrong: readonly (readonly [url: string, wrong: RegExp])[] = [
    ['https://oauth2.googleapis.com/v4/token', /", whose path is not \/token\.$/],
    ['https://www.googleapis.com/token', /", whose path is not \/oauth2\/v4\/token\.$/],
    [
      'https://sts.googleapis.com/token',
      /whose host is neither oauth2\.googleapis\.com nor .*\. An assertion/,
    ],
    ['https://accounts.google.com/o/oauth2/auth', /whose host is not Google's/],
    ['https://accounts.google.com.evil.example/o/oauth2/token', /whose host is not Google's/],
    ['http://oauth2.googleapis.com/token', /which is not https\. An assertion/],
  ];
  for (const [url, message] of wrong) assert.match(String(await of(url)), message);
  // Another universe asks none: its own is taken, and Google's.
  for (const url of ['https://oauth2.s3nsapis.fr/token', 'https://oauth2.googleapis.com/token'])
    assert.equal(await of(url, 's3nsapis.fr'), undefined, url);
  assert.match(String(await of('https://evil.example/token', 's3nsapis.fr')), /not Google's in s3nsapis\.fr/);
});
