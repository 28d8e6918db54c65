// Every refusal of the tables, by every source of credentials: no remedy may name an input or a file that the source does not have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts, Refusal } from '../../src/diagnose/diagnose.ts';
import { iam } from './iam.ts';
import { metadata } from './metadata.ts';
import { oauth } from './oauth.ts';
import { oidc } from './oidc.ts';
import { answer, CLAIMS, explain, NOW, oauthBody, PROVIDER, rpcBody } from './refusals.ts';
import { sts } from './sts.ts';

const TABLES = { oidc, sts, oauth, iam, metadata };

const POOL_MISSING =
  'Identity Pool does not exist (projects/123456789012/locations/global/workloadIdentityPools/ci-pool). Please check that you specified a valid resource name as returned in the `name` attribute in the configuration API.';

/** Refusals for which the tables have no row of their own. */
const MORE: readonly { readonly by: Refusal['by']; readonly response: ReturnType<typeof answer> }[] = [
  { by: 'sts', response: answer(400, oauthBody('invalid_request', POOL_MISSING)) },
  { by: 'iam', response: answer(400, rpcBody(400, 'INVALID_ARGUMENT', POOL_MISSING)) },
  { by: 'sts', response: answer(400, oauthBody('invalid_grant', 'ID Token is stale to sign-in.')) },
  { by: 'oauth', response: answer(400, oauthBody('invalid_grant', 'Invalid JWT Signature.')) },
];

const ACCOUNT = 'invoker@my-project.iam.gserviceaccount.com';
const WORKLOAD = {
  iss: 'https://idp.example.com',
  sub: 'system:serviceaccount:ci:runner',
  aud: 'sts',
  iat: NOW / 1000,
};

/** The endpoints that a source calls, its facts, and what its remedies must not name. */
const SOURCES: Readonly<
  Record<string, { readonly calls: readonly Refusal['by'][]; readonly facts: Facts; readonly never: RegExp }>
> = {
  'the job, by GitHub': {
    calls: ['oidc', 'sts', 'iam', 'oauth'],
    facts: {
      tokenFrom: 'github',
      provider: PROVIDER,
      claims: CLAIMS,
      signer: 'google',
      credential: 'service_account',
    },
    never: /credential_source|credential file|credentials_json|application-default|compute instances/,
  },
  'an external_account file': {
    calls: ['sts', 'iam', 'oauth'],
    facts: {
      tokenFrom: 'file',
      provider: PROVIDER,
      claims: WORKLOAD,
      signer: 'google',
      credential: 'service_account',
    },
    never:
      /workload_identity_provider|credentials_json|\baudience: |Leave audience|application-default|compute instances/,
  },
  'an external_account file that names its account': {
    calls: ['sts', 'iam', 'oauth'],
    facts: {
      tokenFrom: 'file',
      accountFrom: 'file',
      provider: PROVIDER,
      claims: WORKLOAD,
      signer: 'google',
      credential: 'service_account',
    },
    never: /workload_identity_provider|(?<!a )\bservice_account\b(?!_)|\bservice_account:|set delegates/,
  },
  'an external_account file of another job': {
    calls: ['sts', 'iam'],
    facts: { tokenFrom: 'file', provider: PROVIDER, claims: CLAIMS },
    never: /workload_identity_provider|\baudience: |Leave audience/,
  },
  'a key': {
    calls: ['oauth', 'iam'],
    facts: {
      account: ACCOUNT,
      credential: 'service_account',
      keyId: 'abc',
      provider: undefined,
      claims: undefined,
    },
    never: /credential_source|workload-identity-pools|\baudience: |application-default/,
  },
  'a user': {
    calls: ['oauth', 'iam'],
    facts: {
      credential: 'authorized_user',
      provider: undefined,
      claims: undefined,
      principal: 'dev@example.com',
    },
    never: /credential_source|workload-identity-pools|\baudience: |compute instances/,
  },
  'the metadata server': {
    calls: ['metadata', 'iam'],
    facts: { provider: undefined, claims: undefined },
    never:
      /credential_source|workload_identity_provider|workload-identity-pools|credentials_json|\baudience: |Leave audience/,
  },
};

for (const [source, { calls, facts, never }] of Object.entries(SOURCES)) {
  test(`remedies for ${source} fit it`, () => {
    const rows = calls.flatMap((by) => [
      ...TABLES[by].map((row) => ({ by, name: row.name, response: row.response, given: row.facts })),
      ...MORE.filter((row) => row.by === by).map(({ response }) => ({
        by,
        name: 'another',
        response,
        given: {},
      })),
    ]);
    for (const { by, name, response, given } of rows) {
      const remedy = String(explain(by, response, { ...given, ...facts }).remedy ?? '');
      assert.doesNotMatch(remedy, never, `${by}: ${name}`);
    }
  });
}

test('"Identity Pool does not exist" is that, from each endpoint that reports it', () => {
  const pool = 'projects/123456789012/locations/global/workloadIdentityPools/ci-pool';
  for (const { by, response } of MORE.slice(0, 2)) {
    const error = explain(by, response, {
      tokenFrom: 'github',
      provider: PROVIDER,
      method: 'generateAccessToken',
    });
    assert.equal(error.code, 'STS_PROVIDER_INVALID');
    assert.match(error.message, new RegExp(`The identity pool ${pool} does not exist`));
    assert.match(
      String(error.remedy),
      /gcloud iam workload-identity-pools list --location=global --project=123456789012/,
    );
    assert.match(String(error.remedy), /workload_identity_provider: projects/);
  }
  const cluster = answer(
    500,
    'IAM returned 400 Bad Request: Identity Pool does not exist (my-project.svc.id.goog). Please check that you specified a valid resource name.',
  );
  const error = explain('metadata', cluster);
  assert.equal(error.code, 'METADATA_WORKLOAD_IDENTITY');
  assert.match(
    String(error.remedy),
    /gcloud container clusters update CLUSTER --location=LOCATION --workload-pool=my-project\.svc\.id\.goog/,
  );
});
