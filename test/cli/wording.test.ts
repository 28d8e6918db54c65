import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asFlags, exampleFor, flagOf } from '../../src/cli/wording.ts';

test('inputs are called by their flags', () => {
  for (const [said, expected] of [
    [
      'is the way to a service_account, and none is given.',
      'is the way to a --service-account, and none is given.',
    ],
    ['credentials_file_path has no effect', '--credentials-file-path has no effect'],
    ['Set project_id.', 'Set --project-id.'],
    ['create_credentials_file: true', '--create-credentials-file true'],
  ] as const) {
    assert.equal(asFlags(said), expected);
  }
  assert.equal(flagOf('id_token_audience'), '--id-token-audience');
  assert.equal(flagOf('checks[2].expect[0]'), 'checks[2].expect[0]');
});

test('what only looks like an input keeps its name', () => {
  for (const text of [
    'a credential of type "service_account" needs',
    'has one of service_account, authorized_user, impersonated_service_account, external_account',
    '/home/me/service_account.json cannot be read',
    'service_account@project_id.iam.gserviceaccount.com',
    'has a private_key that was cut short',
    'the url, the body and the wait',
  ]) {
    assert.equal(asFlags(text), text);
  }
});

test('an example is one that can be typed', () => {
  assert.equal(exampleFor('access_token_lifetime', '3600s'), '--access-token-lifetime 3600s');
  assert.equal(exampleFor('headers', "X-Name: it's"), "--headers 'X-Name: it'\\''s'");
  assert.equal(
    exampleFor('credentials_json', 'a secret of the workflow, where …'),
    '--credentials-json key.json',
  );
  assert.equal(exampleFor('checks[0].name', 'health'), 'health');
});
