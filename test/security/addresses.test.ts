// A credential file may come from somebody who wants the credentials it is used with: what it may make the step do.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction } from '../stage/runner.ts';

const emulator = await startEmulator();
after(() => emulator.close());

const base = {
  type: 'external_account',
  audience:
    '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/external/providers/idp',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: { file: '/etc/hostname' },
};
const aws = {
  environment_id: 'aws1',
  regional_cred_verification_url:
    'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
};

const FILES: readonly (readonly [what: string, file: Readonly<Record<string, unknown>>])[] = [
  ['a token URL elsewhere', { ...base, token_url: 'https://sts.googleapis.com.evil.example/v1/token' }],
  [
    'a token URL that only begins as Google’s',
    { ...base, token_url: 'https://sts.googleapis.com@evil.example/v1/token' },
  ],
  ['a token URL without TLS', { ...base, token_url: 'http://sts.googleapis.com/v1/token' }],
  [
    'an impersonation URL elsewhere',
    {
      ...base,
      service_account_impersonation_url:
        'https://evil.example/v1/projects/-/serviceAccounts/a@b.iam.gserviceaccount.com:generateAccessToken',
    },
  ],
  [
    'a source that sends the machine’s metadata over http',
    { ...base, credential_source: { url: 'http://evil.example/token' } },
  ],
  [
    'an AWS address that is not the metadata’s',
    { ...base, credential_source: { ...aws, url: 'http://evil.example/latest/meta-data' } },
  ],
  [
    'a program to run',
    { ...base, credential_source: { executable: { command: '/bin/sh -c "touch /tmp/owned"' } } },
  ],
  ['a kind that is none', { ...base, type: 'external_acount' }],
];

for (const [what, file] of FILES) {
  test(`refused before anything is sent: ${what}`, async () => {
    const result = await runAction({
      emulator,
      entry: MAIN,
      inputs: {
        credentials_json: JSON.stringify(file),
        service_account: 'invoker@demo-project.iam.gserviceaccount.com',
      },
    });
    await endJob(result.job);
    assert.equal(result.exitCode, 1);
    assert.match(result.annotations[0]?.title ?? '', /^CREDENTIAL_INVALID/);
    assert.deepEqual(result.requests, []);
  });
}

test('a run without a token of its own gets none, and the reason', async () => {
  const result = await runAction({
    emulator,
    entry: MAIN,
    env: { GITHUB_EVENT_NAME: 'pull_request' },
    inputs: {
      workload_identity_provider:
        'projects/123456789012/locations/global/workloadIdentityPools/github/providers/my-repo',
    },
  });
  await endJob(result.job);
  assert.equal(result.exitCode, 1);
  assert.match(result.annotations[0]?.title ?? '', /^(OIDC_PERMISSION_MISSING|UNTRUSTED_RUN)/);
  assert.deepEqual(result.requests, []);
});

test('a missing secret never falls back to the machine’s own identity', async () => {
  const result = await runAction({ emulator, entry: MAIN, inputs: { credentials_json: '' } });
  await endJob(result.job);
  assert.equal(result.exitCode, 1);
  assert.deepEqual(result.requests, []);
});
