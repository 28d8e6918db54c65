/** Credentials of every type and source that are valid, and what is secret in them. */
import { generateKeyPairSync } from 'node:crypto';
import { fc } from '../property.ts';
import { Traces } from '../secrets/forms.ts';
import { anyJson, mutated, mutatedJson } from './settings.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const REQUEST_TOKEN = 'the-request-token-of-the-job-0123456789-abcdefghij';
const REFRESH_TOKEN = '1//0gRefreshTokenOfAPersonThatNobodyMaySee-L9Ir';
const CLIENT_SECRET = 'd-FL95Q19q7MQmFpd7hHClientSecret';
const SUBJECT_HEADER = 'the-secret-of-the-url-source-0123456789';
export const env = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/x/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
  GITHUB_SHA: '0f1e2d3',
};

const POOL =
  '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/external/providers/idp';
const external = (source: object, more: object = {}) => ({
  type: 'external_account',
  audience: POOL,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: source,
  ...more,
});
export const person = {
  type: 'authorized_user',
  client_id: '1.apps.googleusercontent.com',
  client_secret: CLIENT_SECRET,
  refresh_token: REFRESH_TOKEN,
};
export const IMPERSONATION =
  'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/invoker@demo-project.iam.gserviceaccount.com:generateAccessToken';

/** One that is valid of each type and each source. */
export const CREDENTIALS: readonly object[] = [
  {
    type: 'service_account',
    project_id: 'demo-project',
    private_key_id: 'a1b2',
    private_key: privateKey,
    client_email: 'deployer@demo-project.iam.gserviceaccount.com',
    client_id: '104',
    token_uri: 'https://oauth2.googleapis.com/token',
  },
  person,
  {
    type: 'impersonated_service_account',
    service_account_impersonation_url: IMPERSONATION,
    delegates: [],
    source_credentials: person,
  },
  {
    type: 'external_account_authorized_user',
    audience: '//iam.googleapis.com/locations/global/workforcePools/staff/providers/idp',
    client_id: 'x',
    client_secret: CLIENT_SECRET,
    refresh_token: REFRESH_TOKEN,
    token_url: 'https://sts.googleapis.com/v1/oauthtoken',
  },
  external(
    { file: '/var/run/token', format: { type: 'json', subject_token_field_name: 'value' } },
    {
      service_account_impersonation_url: IMPERSONATION,
      service_account_impersonation: { token_lifetime_seconds: 3600 },
    },
  ),
  external({ url: 'http://127.0.0.1/token', headers: { Authorization: `Bearer ${SUBJECT_HEADER}` } }),
  external(
    {
      environment_id: 'aws1',
      regional_cred_verification_url:
        'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    },
    { subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' },
  ),
  external(
    { certificate: { use_default_certificate_config: true } },
    {
      subject_token_type: 'urn:ietf:params:oauth:token-type:mtls',
      token_url: 'https://sts.mtls.googleapis.com/v1/token',
    },
  ),
  external({ executable: { command: '/bin/true', timeout_millis: 5000 } }),
];

export const traces = new Traces();
traces.add('private key', privateKey);
traces.add('request token', REQUEST_TOKEN);
traces.add('refresh token', REFRESH_TOKEN);
traces.add('client secret', CLIENT_SECRET);
traces.add('header of the URL source', SUBJECT_HEADER);

const credential = fc.constantFrom(...CREDENTIALS);
/** A credential with something wrong in its text, in what it says, or in both. */
export const credentialText: fc.Arbitrary<string> = fc.oneof(
  mutatedJson(credential).map((value) => JSON.stringify(value) ?? ''),
  mutated(credential.map((value) => JSON.stringify(value))),
  mutated(credential.map((value) => JSON.stringify(value, null, 2))),
  mutatedJson(credential).map((value) => Buffer.from(JSON.stringify(value) ?? '').toString('base64')),
  mutated(credential.map((value) => Buffer.from(JSON.stringify(value)).toString('base64'))),
  fc.tuple(credential, anyJson).map(([value, deep]) => JSON.stringify({ ...value, extra: deep })),
  mutated(fc.constant(privateKey)),
  anyJson.map((value) => JSON.stringify(value)),
);
