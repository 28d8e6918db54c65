import type { Facts } from '../../src/diagnose/diagnose.ts';
import type { Row } from './refusals.ts';
import { answer, oauthBody } from './refusals.ts';

const ACCOUNT = 'deployer@my-project.iam.gserviceaccount.com';
const KEY: Facts = {
  account: ACCOUNT,
  keyId: '0123456789abcdef',
  clientId: '104567890123456789012',
  credential: 'service_account',
  scopes: ['https://www.googleapis.com/auth/cloud-platform'],
};
const DELEGATED: Facts = {
  ...KEY,
  subject: 'admin@example.com',
  scopes: [
    'https://www.googleapis.com/auth/admin.directory.user.readonly',
    'https://www.googleapis.com/auth/gmail.send',
  ],
};
const PERSON: Facts = { credential: 'authorized_user' };
const SHORT_LIVED =
  'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.';

export const oauth: readonly Row[] = [
  {
    name: "the key was deleted or disabled, or is not this account's",
    response: answer(400, oauthBody('invalid_grant', 'Invalid JWT Signature.')),
    facts: KEY,
    code: 'KEY_REJECTED',
    says: [ACCOUNT, '0123456789abcdef', 'deleted', 'disabled', 'client_email'],
    commands: [
      `gcloud iam service-accounts keys list --iam-account=${ACCOUNT} --project=my-project`,
      `gcloud iam service-accounts keys enable 0123456789abcdef --iam-account=${ACCOUNT} --project=my-project`,
    ],
  },
  {
    name: 'a key without an id',
    response: answer(400, oauthBody('invalid_grant', 'Invalid JWT Signature.')),
    facts: { ...KEY, keyId: undefined },
    code: 'KEY_REJECTED',
    commands: [`gcloud iam service-accounts keys list --iam-account=${ACCOUNT} --project=my-project`],
  },
  {
    name: 'this clock is behind: by how much, measured from the Date header',
    response: answer(400, oauthBody('invalid_grant', SHORT_LIVED), { date: 'Sat, 21 Nov 2026 12:03:00 GMT' }),
    facts: KEY,
    code: 'CLOCK_SKEW',
    says: [
      "This machine's clock is 7380 s (2 h 3 min) behind the server's",
      "It shows 2026-11-21T10:00:00Z, and the server's 2026-11-21T12:03:00Z",
      'timedatectl set-ntp true',
    ],
    saysNot: ['likely'],
  },
  {
    name: 'this clock is ahead',
    response: answer(400, oauthBody('invalid_grant', SHORT_LIVED), { date: 'Sat, 21 Nov 2026 09:50:00 GMT' }),
    facts: KEY,
    code: 'CLOCK_SKEW',
    says: ["This machine's clock is 600 s (10 min) ahead of the server's"],
  },
  {
    name: 'a clock that cannot be measured is likely wrong',
    response: answer(400, oauthBody('invalid_grant', SHORT_LIVED), { date: '' }),
    facts: KEY,
    code: 'CLOCK_SKEW',
    says: ['likely'],
  },
  {
    name: 'a clock that is right is not blamed',
    response: answer(400, oauthBody('invalid_grant', SHORT_LIVED), { date: 'Sat, 21 Nov 2026 10:00:04 GMT' }),
    facts: KEY,
    code: 'CLOCK_SKEW',
    says: ['agrees with the server'],
    saysNot: ['timedatectl', /likely wrong/],
  },
  {
    name: 'the account was deleted',
    response: answer(400, oauthBody('invalid_grant', 'Invalid grant: account not found')),
    facts: KEY,
    code: 'ACCOUNT_NOT_FOUND',
    says: [ACCOUNT],
    commands: [
      'gcloud iam service-accounts list --project=my-project',
      'gcloud iam service-accounts undelete 104567890123456789012 --project=my-project',
    ],
  },
  {
    name: 'the account is not known yet',
    response: answer(400, oauthBody('invalid_grant', 'Invalid JWT: No valid verifier found for issuer.')),
    facts: KEY,
    code: 'ACCOUNT_NOT_FOUND',
  },
  {
    name: 'the account is disabled',
    response: answer(401, oauthBody('disabled_client', 'The OAuth client was disabled.')),
    facts: KEY,
    code: 'ACCOUNT_DISABLED',
    commands: [
      `gcloud iam service-accounts enable ${ACCOUNT} --project=my-project`,
      `gcloud iam service-accounts keys enable 0123456789abcdef --iam-account=${ACCOUNT} --project=my-project`,
    ],
  },
  {
    name: 'the account is disabled, in other words',
    response: answer(400, oauthBody('invalid_grant', 'Account disabled: 104567890123456789012')),
    facts: KEY,
    code: 'ACCOUNT_DISABLED',
  },
  {
    name: 'the user of the delegation does not exist',
    response: answer(400, oauthBody('invalid_grant', 'Invalid email or User ID')),
    facts: DELEGATED,
    code: 'USER_NOT_FOUND',
    says: ['admin@example.com', 'access_token_subject'],
  },
  {
    name: 'domain-wide delegation is not granted: client id and scopes to paste',
    response: answer(
      401,
      oauthBody(
        'unauthorized_client',
        'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      ),
    ),
    facts: DELEGATED,
    code: 'DELEGATION_NOT_GRANTED',
    says: [
      'admin@example.com',
      ACCOUNT,
      'client id 104567890123456789012',
      'https://admin.google.com/ac/owl/domainwidedelegation',
    ],
    commands: [
      'https://www.googleapis.com/auth/admin.directory.user.readonly,https://www.googleapis.com/auth/gmail.send',
    ],
  },
  {
    name: 'domain-wide delegation through signJwt: the client id has to be asked for',
    response: answer(400, oauthBody('access_denied', 'Requested client not authorized.')),
    facts: { ...DELEGATED, clientId: undefined, keyId: undefined },
    code: 'DELEGATION_NOT_GRANTED',
    commands: [
      `gcloud iam service-accounts describe ${ACCOUNT} --format='value(oauth2ClientId)' --project=my-project`,
      'https://www.googleapis.com/auth/admin.directory.user.readonly,https://www.googleapis.com/auth/gmail.send',
    ],
  },
  {
    name: 'an account that is named by its unique id is named by its client id',
    response: answer(401, oauthBody('unauthorized_client', 'Unauthorized client or scope in request.')),
    facts: { ...DELEGATED, clientId: undefined, account: '104567890123456789012' },
    code: 'DELEGATION_NOT_GRANTED',
    says: ['client id 104567890123456789012'],
  },
  {
    name: 'a scope that only a person may have',
    response: answer(401, oauthBody('unauthorized_client', 'Unauthorized client or scope in request.')),
    facts: { ...KEY, scopes: ['https://www.googleapis.com/auth/gmail.send'] },
    code: 'SCOPE_INVALID',
    says: ['likely', 'https://www.googleapis.com/auth/gmail.send', 'access_token_subject'],
  },
  {
    name: 'a scope that does not exist',
    response: answer(400, oauthBody('invalid_scope', 'Invalid OAuth scope or ID token audience provided.')),
    facts: { ...KEY, scopes: ['https://www.googleapis.com/auth/cloudplatform'] },
    code: 'SCOPE_INVALID',
    says: [
      'https://www.googleapis.com/auth/cloudplatform',
      'access_token_scopes: https://www.googleapis.com/auth/cloud-platform',
    ],
  },
  {
    name: 'an audience that Google does not take',
    response: answer(400, oauthBody('invalid_scope', 'Invalid OAuth scope or ID token audience provided.')),
    facts: { account: ACCOUNT, credential: 'service_account', audience: 'my service' },
    code: 'AUDIENCE_INVALID',
    says: ['my service', 'id_token_audience'],
  },
  {
    name: 'an assertion for another universe',
    response: answer(400, oauthBody('invalid_grant', 'Invalid JWT: Failed audience check.')),
    facts: KEY,
    code: 'OAUTH_REFUSED',
    says: ['universe'],
  },
  {
    name: 'the refresh token was revoked',
    response: answer(400, oauthBody('invalid_grant', 'Token has been expired or revoked.')),
    facts: PERSON,
    code: 'REFRESH_TOKEN_REVOKED',
    saysNot: ['likely'],
    commands: ['gcloud auth application-default login'],
  },
  {
    name: 'invalid_grant alone for a person is likely the refresh token',
    response: answer(400, oauthBody('invalid_grant', 'Bad Request')),
    facts: PERSON,
    code: 'REFRESH_TOKEN_REVOKED',
    says: ['likely'],
  },
  {
    name: 'session control, by its subtype',
    response: answer(400, oauthBody('invalid_grant', 'reauth related error', 'invalid_rapt')),
    facts: PERSON,
    code: 'REAUTHENTICATION_REQUIRED',
    says: ['reauth related error (invalid_rapt)', 'workload_identity_provider'],
    commands: ['gcloud auth application-default login'],
  },
  {
    name: 'session control, for a workforce identity',
    response: answer(400, oauthBody('invalid_grant', 'reauth related error (rapt_required)')),
    facts: { credential: 'external_account_authorized_user' },
    code: 'REAUTHENTICATION_REQUIRED',
    commands: ['gcloud auth application-default login --login-config=LOGIN_CONFIG_FILE'],
  },
  {
    name: 'the client was deleted',
    response: answer(401, oauthBody('deleted_client', 'The OAuth client was deleted.')),
    facts: PERSON,
    code: 'CLIENT_REJECTED',
    commands: ['gcloud auth application-default login'],
  },
  {
    name: 'the client secret is wrong',
    response: answer(401, oauthBody('invalid_client', 'Unauthorized')),
    facts: PERSON,
    code: 'CLIENT_REJECTED',
  },
  {
    name: "the person's account is gone",
    response: answer(400, oauthBody('invalid_grant', 'Account has been deleted')),
    facts: PERSON,
    code: 'USER_NOT_FOUND',
  },
  {
    name: 'a client for its own organisation',
    response: answer(
      403,
      oauthBody('org_internal', 'This client is restricted to users within its organization.'),
    ),
    facts: PERSON,
    code: 'ORGANIZATION_POLICY',
    says: ['people of its own organisation'],
  },
  {
    name: 'an administrator keeps the client out',
    response: answer(400, oauthBody('admin_policy_enforced')),
    facts: PERSON,
    code: 'ORGANIZATION_POLICY',
  },
  {
    name: 'nothing is guessed of a refusal that is not known',
    response: answer(400, oauthBody('invalid_request', 'Something new.')),
    facts: KEY,
    code: 'OAUTH_REFUSED',
    saysNot: ['likely'],
    commands: [],
  },
  {
    name: 'an assertion that names its account by the unique id',
    response: answer(400, oauthBody('invalid_grant', 'Invalid issuer: Not a service account.')),
    facts: { ...DELEGATED, account: '104567890123456789012' },
    code: 'ACCOUNT_NOT_FOUND',
    says: [
      'Set the e-mail address of the account',
      '  service_account: NAME@PROJECT.iam.gserviceaccount.com',
    ],
  },
];
