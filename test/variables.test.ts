import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isCredentialHeader } from '../src/checks/header-field.ts';
import { secretsOfHeader } from '../src/checks/run/request-secrets.ts';
import { ownerOf, RESERVED, saysSecret, secretsOf } from '../src/variables.ts';

test('the documentation has the list of variables that no check can read', () => {
  const page = readFileSync(new URL('../docs/expectations.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| (.+?) \| (`.*`) \| (`.*`) \|$/gm)].map(
    ([, owner, names = '', secretNames = '']) => ({
      owner,
      names: names.replaceAll('`', '').split(' '),
      secretNames: secretNames.replaceAll('`', '').split(' '),
    }),
  );
  assert.deepEqual(
    rows.filter(({ owner }) => RESERVED.some((reserved) => reserved.owner === owner)),
    RESERVED.map(({ owner, names, secretNames }) => ({ owner, names, secretNames })),
  );
});

test('a reserved name is reserved in any case, and a name of the service is not', () => {
  for (const name of [
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'actions_runtime_token',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'Input_Credentials_Json',
    'INPUT_CREDENTIALS-JSON',
    'STATE_isPost',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    'GITHUB_PAT',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GOOGLE_CREDENTIALS',
    'GOOGLE_GHA_CREDS_PATH',
    'GOOGLE_OAUTH_ACCESS_TOKEN',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'CLOUDSDK_AUTH_ACCESS_TOKEN',
    'AWS_ACCESS_KEY_ID',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AZURE_CLIENT_SECRET',
    'ARM_OIDC_TOKEN',
    'NODE_AUTH_TOKEN',
    'NPM_TOKEN',
    'npm_config__authtoken',
    'CARGO_REGISTRY_TOKEN',
    'TWINE_PASSWORD',
    'DOCKER_AUTH_CONFIG',
    'SSH_AUTH_SOCK',
    'KUBECONFIG',
    'https_proxy',
    'VAULT_TOKEN',
    'CI_JOB_TOKEN',
    'GIT_CONFIG_VALUE_0',
  ])
    assert.notEqual(ownerOf(name), undefined, name);
  for (const name of [
    'GITHUB_SHA',
    'GITHUB_REF_NAME',
    'GITHUB_RUN_ID',
    'GITHUB_REPOSITORY',
    'RUNNER_OS',
    'CI',
    'GOOGLE_CLOUD_PROJECT',
    'GOOGLE_API_KEY',
    'CLOUDSDK_CORE_PROJECT',
    'MY_API_TOKEN',
    'SERVICE_PASSWORD',
    'MY_GITHUB_TOKEN',
    'NO_PROXY',
    'SERVICE_URL',
    'constructor',
    '__proto__',
  ])
    assert.equal(ownerOf(name), undefined, name);
});

test('the name of a variable or a header marks its value as a secret', () => {
  for (const name of [
    'MY_TOKEN',
    'client_secret',
    'DbPassword',
    'APIKEY',
    'api-key',
    'X-Auth-Token',
    'BASIC_AUTH',
    'oauth',
    'AUTHORIZATION',
    'CREDENTIALS',
  ])
    assert.ok(saysSecret(name), name);
  for (const name of ['COMMIT_AUTHOR', 'AUTHORS', 'GITHUB_SHA', 'Accept', 'X-Author'])
    assert.ok(!saysSecret(name), name);
  for (const name of [
    'Cookie',
    'Authorization',
    'Proxy-Authorization',
    'X-Api-Key',
    'x-goog-iap-jwt-assertion-token',
  ])
    assert.ok(isCredentialHeader(name), name);
  assert.ok(!isCredentialHeader('Content-Type'));
});

test('what is masked at the start are secrets, and neither places nor words of reports', () => {
  const secret = 'a-value-that-is-a-secret';
  const masked = secretsOf({
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
    ACTIONS_RUNTIME_TOKEN: `${secret}-2`,
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/',
    github_token: `${secret}-3`,
    AWS_SECRET_ACCESS_KEY: `${secret}-4`,
    AWS_WEB_IDENTITY_TOKEN_FILE: 'token-file',
    GOOGLE_APPLICATION_CREDENTIALS: 'credentials.json',
    CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT: 'invoker@my-project.iam.gserviceaccount.com',
    SSH_AUTH_SOCK: '/tmp/agent',
    MY_API_TOKEN: 'of-the-service',
    AWS_SESSION_TOKEN: 'test',
    AZURE_CREDENTIALS: '{"clientSecret":"x"}',
  });
  assert.deepEqual(masked, [secret, `${secret}-2`, `${secret}-3`, `${secret}-4`]);
});

test('of a header each part is a secret that could be sent back alone', () => {
  const basic = Buffer.from('user:the-password').toString('base64');
  assert.deepEqual(secretsOfHeader('Authorization', `Basic ${basic}`), [
    `Basic ${basic}`,
    basic,
    'user:the-password',
    'the-password',
  ]);
  assert.deepEqual(secretsOfHeader('X-Key', 'bare'), ['bare']);
  assert.deepEqual(secretsOfHeader('Authorization', 'Token token="abcdefgh", realm="My realm"'), [
    'Token token="abcdefgh", realm="My realm"',
    'token="abcdefgh", realm="My realm"',
    'abcdefgh',
  ]);
  assert.ok(secretsOfHeader('cookie', 'a=b; __Host-session="x%2Fy"').includes('x/y'));
});
