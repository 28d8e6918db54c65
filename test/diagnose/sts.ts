import type { Row } from './refusals.ts';
import { answer, CLAIMS, errorInfo, GITHUB, NOW, oauthBody, PROVIDER, rpcBody } from './refusals.ts';

const POOL = '--workload-identity-pool=ci-pool --location=global --project=123456789012';
const DESCRIBE = `gcloud iam workload-identity-pools providers describe github ${POOL}`;
const UPDATE = `gcloud iam workload-identity-pools providers update-oidc github ${POOL}`;
const CONDITION = answer(
  400,
  oauthBody('unauthorized_client', 'The given credential is rejected by the attribute condition.'),
);
const IMMUTABLE = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main';

const invalidTarget = oauthBody(
  'invalid_target',
  'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
);

export const sts: readonly Row[] = [
  {
    name: 'the provider does not exist',
    response: answer(400, invalidTarget),
    facts: GITHUB,
    code: 'STS_PROVIDER_INVALID',
    says: [PROVIDER, 'deleted', 'workload_identity_provider'],
    saysNot: ['upper case'],
    commands: [
      'gcloud iam workload-identity-pools list --location=global --project=123456789012 --show-deleted',
      `gcloud iam workload-identity-pools providers list ${POOL} --show-deleted`,
      DESCRIBE,
    ],
  },
  {
    name: 'the audience is not the name of a provider',
    response: answer(
      400,
      oauthBody(
        'invalid_request',
        'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token',
      ),
    ),
    facts: {
      provider: 'projects/my-project/locations/global/workloadIdentityPools/ci-pool/providers/github',
      claims: CLAIMS,
    },
    code: 'STS_PROVIDER_INVALID',
    says: ['project id my-project where the project number is needed'],
  },
  {
    name: 'a workforce provider has its own commands',
    response: answer(400, invalidTarget),
    facts: { provider: 'locations/global/workforcePools/people/providers/okta' },
    code: 'STS_PROVIDER_INVALID',
    commands: [
      'gcloud iam workforce-pools providers list --workforce-pool=people --location=global --show-deleted',
      'gcloud iam workforce-pools providers describe okta --workforce-pool=people --location=global',
    ],
  },
  {
    name: 'the attribute condition does not hold: every claim that matters, and a condition that would',
    response: CONDITION,
    facts: {
      ...GITHUB,
      claims: { ...CLAIMS, environment: 'production', sub: 'repo:octo-org/octo-repo:environment:production' },
    },
    code: 'STS_ATTRIBUTE_CONDITION',
    says: [
      'iss: https://token.actions.githubusercontent.com',
      'sub: repo:octo-org/octo-repo:environment:production',
      `aud: https://iam.googleapis.com/${PROVIDER}`,
      'repository: octo-org/octo-repo',
      'repository_id: 74',
      'repository_owner_id: 65',
      'ref: refs/heads/main',
      'environment: production',
      'job_workflow_ref: octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
      'actor: octocat',
      'event_name: push',
      'uses the environment production',
      'for the immutable form, repo:octo-org@65/octo-repo@74:environment:production, is false',
    ],
    commands: [
      `${DESCRIBE} --format='value(attributeCondition)'`,
      `${UPDATE} --attribute-condition='assertion.repository_id == "74" && assertion.repository_owner_id == "65"'`,
    ],
  },
  {
    name: 'the immutable subject is pointed out',
    response: CONDITION,
    facts: { ...GITHUB, claims: { ...CLAIMS, sub: IMMUTABLE } },
    code: 'STS_ATTRIBUTE_CONDITION',
    says: [
      `sub: ${IMMUTABLE}`,
      'repo:OWNER@OWNER_ID/REPO@REPO_ID',
      'written for repo:octo-org/octo-repo:ref:refs/heads/main is false',
      'assertion.repository_id',
      'assertion.repository_owner_id',
    ],
  },
  {
    name: 'a pull request has another ref and subject',
    response: answer(
      401,
      oauthBody('unauthorized_client', 'The given credential is rejected by the attribute condition.'),
    ),
    facts: { ...GITHUB, claims: { ...CLAIMS, event_name: 'pull_request', ref: 'refs/pull/7/merge' } },
    code: 'STS_ATTRIBUTE_CONDITION',
    says: ['refs/pull/7/merge', 'pull request'],
  },
  {
    name: 'another issuer is expected',
    response: answer(
      400,
      oauthBody(
        'invalid_grant',
        'The issuer in ID Token https://github.example.net/_services/token does not match the expected ones: https://token.actions.githubusercontent.com/',
      ),
    ),
    facts: { ...GITHUB, claims: { ...CLAIMS, iss: 'https://github.example.net/_services/token' } },
    code: 'STS_ISSUER_MISMATCH',
    says: [
      'issued by https://github.example.net/_services/token',
      'trusts https://token.actions.githubusercontent.com/',
    ],
    commands: [`${UPDATE} --issuer-uri=https://github.example.net/_services/token`],
  },
  {
    name: 'another issuer is expected, in the other wording',
    response: answer(
      400,
      oauthBody(
        'invalid_grant',
        'The issuer in ID Token https://token.actions.githubusercontent.com/octo-corp does not match the expected one in config: https://token.actions.githubusercontent.com.',
      ),
    ),
    facts: { ...GITHUB, claims: { ...CLAIMS, iss: 'https://token.actions.githubusercontent.com/octo-corp' } },
    code: 'STS_ISSUER_MISMATCH',
    says: [
      'trusts https://token.actions.githubusercontent.com.\n',
      'The enterprise has an issuer of its own',
    ],
  },
  {
    name: 'the audience input does not fit the provider',
    response: answer(
      400,
      oauthBody(
        'invalid_grant',
        'The audience in ID Token [https://github.com/octo-org] does not match the expected audience.',
      ),
    ),
    facts: { ...GITHUB, claims: { ...CLAIMS, aud: 'https://github.com/octo-org' } },
    code: 'STS_AUDIENCE_MISMATCH',
    says: [
      'for the audience https://github.com/octo-org',
      `https://iam.googleapis.com/${PROVIDER}`,
      'Leave audience out',
    ],
    commands: [
      `${DESCRIBE} --format='value(oidc.allowedAudiences)'`,
      `${UPDATE} --allowed-audiences=https://github.com/octo-org`,
    ],
  },
  {
    name: 'the provider allows other audiences than its own name',
    response: answer(
      400,
      oauthBody(
        'invalid_grant',
        `The audience in ID Token [https://iam.googleapis.com/${PROVIDER}] does not match the expected audience https://octo.example.com.`,
      ),
    ),
    facts: GITHUB,
    code: 'STS_AUDIENCE_MISMATCH',
    says: ['audience: https://octo.example.com'],
    saysNot: ['Leave audience out'],
  },
  {
    name: 'the subject has more than 127 bytes',
    response: answer(
      400,
      oauthBody(
        'invalid_request',
        'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.',
      ),
    ),
    facts: {
      ...GITHUB,
      claims: { ...CLAIMS, sub: `repo:octo-org/octo-repo:ref:refs/heads/${'ü'.repeat(60)}` },
    },
    code: 'STS_SUBJECT_TOO_LONG',
    says: ['127 bytes', 'has 159 bytes', 'google.subject'],
    commands: [
      `${DESCRIBE} --format='yaml(attributeMapping)'`,
      `${UPDATE} --attribute-mapping=google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id`,
    ],
  },
  {
    name: 'the subject has more than 127 bytes, in the older wording',
    response: answer(
      400,
      oauthBody('invalid_request', 'The size of mapped attribute exceeds the 127 bytes limit.'),
    ),
    facts: GITHUB,
    code: 'STS_SUBJECT_TOO_LONG',
    says: ['has 43 bytes', 'Another claim, or an expression over several, is likely too long'],
  },
  {
    name: 'the mapping asks for a claim that is not there',
    response: answer(
      400,
      oauthBody(
        'unauthorized_client',
        'Could not obtain a value for google.subject from the given credential.',
      ),
    ),
    facts: GITHUB,
    code: 'STS_SUBJECT_MISSING',
    says: ['google.subject', 'repository_id: 74'],
    commands: [`${DESCRIBE} --format='yaml(attributeMapping)'`],
  },
  {
    name: 'Google cannot read the issuer',
    response: answer(400, oauthBody('invalid_grant', "Error connecting to the given credential's issuer.")),
    facts: { ...GITHUB, claims: { ...CLAIMS, iss: 'https://github.example.net/_services/token/' } },
    code: 'STS_ISSUER_UNREACHABLE',
    says: ['https://github.example.net/_services/token/.well-known/openid-configuration'],
    commands: [`${UPDATE} --jwk-json-path=jwks.json`],
  },
  {
    name: 'the signature is by another key',
    response: answer(400, oauthBody('invalid_grant', 'Unable to verify the ID Token signature.')),
    facts: GITHUB,
    code: 'STS_SIGNATURE_INVALID',
    says: ['likely'],
    commands: [DESCRIBE, `${UPDATE} --jwk-json-path=jwks.json`],
  },
  {
    name: 'the token was over when it arrived: by how much',
    response: answer(
      400,
      oauthBody('invalid_grant', `ID Token issued at ${NOW / 1000 - 600} is stale to sign-in.`),
    ),
    facts: { ...GITHUB, claims: { ...CLAIMS, iat: NOW / 1000 - 612, exp: NOW / 1000 - 312 } },
    code: 'STS_TOKEN_EXPIRED',
    says: ['expired 312 s (5 min 12 s) before it arrived'],
  },
  {
    name: 'the token is from the future: its issuer has the wrong clock, and not this machine',
    response: answer(
      400,
      oauthBody('invalid_grant', `ID Token issued at ${NOW / 1000 + 119} is stale to sign-in.`),
    ),
    facts: { ...GITHUB, claims: { ...CLAIMS, iat: NOW / 1000 + 119, exp: NOW / 1000 + 419 } },
    code: 'CLOCK_SKEW',
    says: [
      '119 s (1 min 59 s) after the time at Google',
      'https://token.actions.githubusercontent.com',
      'likely',
    ],
    saysNot: ["This machine's clock"],
  },
  {
    name: 'without a date nothing is said of times',
    response: answer(400, oauthBody('invalid_grant', 'ID Token issued at 1713260741 is stale to sign-in.'), {
      date: '',
    }),
    facts: { ...GITHUB, claims: { ...CLAIMS, iat: NOW / 1000 + 500, exp: NOW / 1000 - 500 } },
    code: 'STS_TOKEN_EXPIRED',
    saysNot: ['before it arrived', 'ahead'],
  },
  {
    name: 'an AWS request signed by a wrong clock',
    response: answer(400, oauthBody('invalid_grant', 'The credential has expired.'), {
      date: 'Sat, 21 Nov 2026 09:40:00 GMT',
    }),
    facts: { provider: PROVIDER },
    code: 'STS_TOKEN_EXPIRED',
    says: ["This machine's clock is 1200 s (20 min) ahead of the server's"],
  },
  {
    name: 'a scope that does not exist',
    response: answer(
      400,
      oauthBody('invalid_scope', 'Some requested scopes were invalid. {invalid=[cloud]}'),
    ),
    facts: { ...GITHUB, scopes: ['cloud'] },
    code: 'SCOPE_INVALID',
    says: ['access_token_scopes: https://www.googleapis.com/auth/cloud-platform'],
  },
  {
    name: 'the API is off',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        'Security Token Service API has not been used in project 123456789012 before or it is disabled.',
        [errorInfo('SERVICE_DISABLED', { service: 'sts.googleapis.com', consumer: 'projects/123456789012' })],
      ),
    ),
    facts: GITHUB,
    code: 'STS_API_DISABLED',
    commands: ['gcloud services enable sts.googleapis.com --project=123456789012'],
  },
  {
    name: 'the quota of exchanges is used up',
    response: answer(
      429,
      oauthBody(
        'quota_exceeded',
        'The request was throttled due to rate limit: sts.googleapis.com/requests. Please retry after a few seconds.',
      ),
      { attempts: 6, headers: { 'retry-after': '90' } },
    ),
    facts: GITHUB,
    code: 'QUOTA_EXCEEDED',
    says: ['6,000', '6 attempts', '1 min 30 s'],
    commands: ['gcloud beta quotas info list --service=sts.googleapis.com --project=123456789012'],
  },
  {
    name: 'the boundary is refused',
    response: answer(400, oauthBody('invalid_request', 'Invalid access boundary: availableResource')),
    facts: { boundary: true },
    code: 'BOUNDARY_REFUSED',
    says: ['access_token_boundary', 'inRole:roles/storage.objectViewer'],
  },
  {
    name: 'the project to be charged is not allowed',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        'Caller does not have required permission to use project billing-project. Grant the principal the roles/serviceusage.serviceUsageConsumer role.',
        [
          errorInfo('USER_PROJECT_DENIED', {
            service: 'sts.googleapis.com',
            consumer: 'projects/billing-project',
          }),
        ],
      ),
    ),
    facts: { provider: 'locations/global/workforcePools/people/providers/okta' },
    code: 'USER_PROJECT_DENIED',
    commands: [
      'gcloud projects add-iam-policy-binding billing-project --role=roles/serviceusage.serviceUsageConsumer --member=MEMBER',
    ],
  },
  {
    name: 'nothing is guessed of a refusal that is not known, and the provider can be looked at',
    response: answer(400, oauthBody('invalid_grant', 'Something new.')),
    facts: GITHUB,
    code: 'STS_REFUSED',
    commands: [DESCRIBE],
  },
  {
    name: 'a proxy answers with HTML',
    response: answer(
      403,
      '<html><head><title>Blocked</title></head><body><h1>Category: cloud</h1></body></html>',
    ),
    facts: GITHUB,
    code: 'STS_REFUSED',
    says: ['Blocked Category: cloud', 'likely', 'sts.googleapis.com'],
  },
  {
    name: 'a token that is not of GitHub says nothing of the forms of its subject',
    response: CONDITION,
    facts: { provider: PROVIDER, claims: { iss: 'https://idp.example.com', sub: 'robot', aud: 'x' } },
    code: 'STS_ATTRIBUTE_CONDITION',
    says: ['sub: robot'],
    saysNot: ['immutable', 'assertion.repository_id'],
    commands: [`${DESCRIBE} --format='value(attributeCondition)'`],
  },
  {
    name: 'an audience that only the answer names is copied when it can be nothing else',
    response: answer(
      400,
      oauthBody(
        'invalid_grant',
        `The audience in ID Token [https://iam.googleapis.com/${PROVIDER}] does not match the expected audience $(curl evil.example).`,
      ),
    ),
    facts: GITHUB,
    code: 'STS_AUDIENCE_MISMATCH',
    says: ['audience: AUDIENCE'],
    saysNot: ['audience: $(curl'],
  },
  {
    name: 'a mapped attribute that is missing, in the other wording',
    response: answer(
      400,
      oauthBody('invalid_grant', 'The mapped attribute google.subject is missing or empty.'),
    ),
    facts: GITHUB,
    code: 'STS_SUBJECT_MISSING',
    says: ['google.subject=assertion.sub'],
  },
  {
    name: 'ids have no upper case',
    response: answer(400, invalidTarget),
    facts: { provider: PROVIDER.replace('ci-pool', 'CI_Pool') },
    code: 'STS_PROVIDER_INVALID',
    says: ['no upper case'],
  },
];
