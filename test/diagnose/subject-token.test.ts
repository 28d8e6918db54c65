// Where the subject token of a workload elsewhere was to come from, how it failed, and what is to be done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectTokenRemedy } from '../../src/diagnose/subject-token.ts';

type Source = Parameters<typeof subjectTokenRemedy>[0];

const GITHUB = 'https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2.0';
const ROWS: readonly (readonly [
  source: Source['source'],
  credentialSource: Source['credentialSource'],
  message: string,
  status: number | undefined,
  says: string | undefined,
])[] = [
  [
    'file',
    { file: '/run/token' },
    'ENOENT: no such file',
    undefined,
    'credential_source.file, /run/token, must be a file',
  ],
  ['file', { file: '/run/a\n  rm -rf /' }, 'ENOENT', undefined, '/run/a\ufffd  rm -rf /'],
  ['file', { file: '/run/token', format: { type: 'json' } }, 'Unable to parse', undefined, '{"type":"json"}'],
  ['file', { file: '/run/token' }, 'something else', undefined, undefined],
  ['url', { url: GITHUB }, 'refused', 401, 'A step of this job must create it'],
  ['url', { url: 'https://idp.example.com/token' }, 'refused', 401, undefined],
  [
    'url',
    { url: 'https://idp.example.com/token' },
    'no field',
    undefined,
    'the format of credential_source.format, {"type":"text"}',
  ],
  ['aws', {}, 'Unable to determine AWS region', undefined, 'Set AWS_REGION'],
  ['aws', {}, 'Unable to determine AWS role name', 404, 'Attach an IAM role to the instance'],
  ['aws', {}, 'refused', 401, '"imdsv2_session_token_url"'],
  ['aws', {}, 'no answer', undefined, '--http-put-response-hop-limit=2'],
  ['certificate', {}, 'no such file', undefined, 'certificate_config_location'],
  ['executable', {}, 'timeout', undefined, 'timeout_millis may be up to 120000'],
  ['executable', {}, 'exit code 1', undefined, 'Run the command of credential_source.executable by hand'],
];

for (const [source, credentialSource, message, status, says] of ROWS) {
  test(`${source}: ${JSON.stringify(message)}${status === undefined ? '' : ` (${status})`} of ${JSON.stringify(credentialSource)}`, () => {
    const given = subjectTokenRemedy({ source, credentialSource }, message, status, {});
    const remedy = given === undefined ? undefined : String(given);
    if (says === undefined) assert.equal(remedy, undefined);
    else assert.ok(remedy?.includes(says), remedy);
  });
}

const EXPORT = 'eval "$(aws configure export-credentials --format env)"';

test('aws: where only the SDKs of AWS find credentials, the AWS CLI exports them', () => {
  const elsewhere = [
    {
      AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/token',
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/ci',
    },
    { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/abc' },
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials' },
    { AWS_PROFILE: 'ci' },
  ];
  const failures: readonly (readonly [message: string, status: number | undefined])[] = [
    ['no answer', undefined],
    ['Unable to determine AWS role name', 404],
    ['refused', 401],
    ['Unable to determine AWS region', undefined],
  ];
  for (const env of elsewhere) {
    for (const [message, status] of failures) {
      const remedy = String(
        subjectTokenRemedy({ source: 'aws', credentialSource: {} }, message, status, env),
      );
      assert.ok(remedy.includes(EXPORT), remedy);
      assert.ok(remedy.includes(`${Object.keys(env)[0]} is set`), remedy);
      assert.equal(remedy.includes('Set AWS_REGION'), message.includes('region'), remedy);
      assert.doesNotMatch(remedy, /hop-limit|IMDSv2|Attach an IAM role/);
    }
    const own = { ...env, AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'an-example' };
    const remedy = String(subjectTokenRemedy({ source: 'aws', credentialSource: {} }, 'refused', 401, own));
    assert.ok(!remedy.includes(EXPORT), remedy);
  }
});
