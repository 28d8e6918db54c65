/**
 * Responses of an executable source (AIP-4117). The table has facts from the tests of Google's libraries, Apache 2.0, and BSD for
 * Java: tests/test_pluggable.py of google-auth-library-python 2.48, test/test.executableresponse.ts and
 * test/test.pluggableauthclient.ts of google-auth-library-nodejs, ExecutableResponseTest.java of google-auth-library-java 1.43.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { executableSubjectToken } from '../../src/google/identity/executable.ts';

const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token';
const JWT = 'urn:ietf:params:oauth:token-type:jwt';
const SAML = 'urn:ietf:params:oauth:token-type:saml2';
const LATER = 9999999999;
const success = { version: 1, success: true, expiration_time: LATER };
const oidc = { ...success, token_type: ID_TOKEN, id_token: 'FAKE_ID_TOKEN' };
const saml = { ...success, token_type: SAML, saml_response: 'FAKE_SAML_RESPONSE' };
const failed = {
  version: 1,
  success: false,
  code: '401',
  message: 'Permission denied. Caller not authorized',
};

const without = (response: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(response).filter(([name]) => !names.includes(name)));

const TOKENS: readonly [what: string, response: object, token: string][] = [
  ['an OIDC ID token', oidc, 'FAKE_ID_TOKEN'],
  ['a JWT', { ...oidc, token_type: JWT }, 'FAKE_ID_TOKEN'],
  ['a SAML response', saml, 'FAKE_SAML_RESPONSE'],
  ['an OIDC ID token without an expiry', without(oidc, 'expiration_time'), 'FAKE_ID_TOKEN'],
  ['a SAML response without an expiry', without(saml, 'expiration_time'), 'FAKE_SAML_RESPONSE'],
  ['unknown fields', { ...oidc, other: { a: 1 } }, 'FAKE_ID_TOKEN'],
];

const REFUSED: readonly [what: string, response: unknown, words: RegExp][] = [
  ['a failure', failed, /401.*Permission denied\. Caller not authorized/],
  ['no version', without(oidc, 'version'), /'version' field/],
  ['version 2', { ...oidc, version: 2 }, /Version of executable is not currently supported/],
  ['no success', without(oidc, 'success'), /'success' field/],
  ['no token type', without(oidc, 'token_type'), /'token_type' field/],
  ['another token type', { ...oidc, token_type: 'unsupported_token_type' }, /'token_type' field/],
  ['no ID token', without(oidc, 'id_token'), /'id_token' field/],
  ['a SAML response for an ID token', { ...saml, token_type: ID_TOKEN }, /'id_token' field/],
  ['no SAML response', without(saml, 'saml_response'), /'saml_response' field/],
  ['an ID token for a SAML response', { ...oidc, token_type: SAML }, /'saml_response' field/],
  ['a failure without a code', without(failed, 'code'), /'code' field/],
  ['a failure without a message', without(failed, 'message'), /'message' field/],
  ['an expired token', { ...oidc, expiration_time: 1 }, /expired/],
  ['an expiry of 0', { ...oidc, expiration_time: 0 }, /expired/],
  ['text', 'THIS_IS_NOT_JSON', /not JSON/],
];

const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-executable-'));
after(() => rm(folder, { recursive: true, force: true }));
const skip = process.platform === 'win32' && 'cat is a command of Unix';
process.env['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES'] = '1';
after(() => {
  delete process.env['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES'];
});

/** What the token is by an executable that prints a response, or that kept one in its output file. */
async function subjectToken(response: unknown, { kept }: { kept?: unknown } = {}): Promise<string> {
  const file = join(folder, 'response.json');
  await writeFile(file, typeof response === 'string' ? response : JSON.stringify(response));
  const output = join(folder, 'output.json');
  if (kept !== undefined) await writeFile(output, JSON.stringify(kept));
  const executable = {
    command: `cat ${file}`,
    timeout_millis: 30_000,
    ...(kept === undefined ? {} : { output_file: output }),
  };
  const source = { executable };
  const options = {
    type: 'external_account',
    audience:
      '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/provider',
    subject_token_type: ID_TOKEN,
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: source,
  };
  return executableSubjectToken(options, source, process.env);
}

test('responses of an executable that have a token', { skip }, async () => {
  for (const [what, response, token] of TOKENS) assert.equal(await subjectToken(response), token, what);
});

test('responses of an executable that have none, each with its reason', { skip }, async () => {
  for (const [what, response, words] of REFUSED) {
    await assert.rejects(subjectToken(response), (error: Error) => {
      assert.match(error.message, words, what);
      assert.doesNotMatch(error.message, /FAKE_/, what);
      return true;
    });
  }
});

test('the output file has precedence while its token is valid', { skip }, async () => {
  const other = { ...oidc, id_token: 'OTHER' };
  assert.equal(await subjectToken(other, { kept: oidc }), 'FAKE_ID_TOKEN');
  // Expired, of a failure, or without an expiry: the command runs.
  assert.equal(await subjectToken(other, { kept: { ...oidc, expiration_time: 1 } }), 'OTHER');
  assert.equal(await subjectToken(other, { kept: failed }), 'OTHER');
  await assert.rejects(subjectToken(other, { kept: without(oidc, 'version') }), /'version' field/);
});
