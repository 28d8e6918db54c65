// The action against the emulator: each failure that people meet, as a runner's log shows it, in one attempt, without a
// token; and where the remedy is a command, what it does when it is run.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { compile } from '../../emulator/cel.ts';
import { DEPLOYER, INVOKER, PROJECT, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { errorInfo, serviceDisabled } from '../../emulator/google-errors.ts';
import { MAIN } from '../entries.ts';
import type { StepOptions, StepResult } from '../stage/runner.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { someOf } from '../tier.ts';
import { commandsIn, flag } from './pasted.ts';

const LONELY = `lonely@${PROJECT.id}.iam.gserviceaccount.com`;
const DISABLED = `disabled@${PROJECT.id}.iam.gserviceaccount.com`;
const MIDDLE = `middle@${PROJECT.id}.iam.gserviceaccount.com`;
const RANGE = 'https://range-abc123-uc.a.run.app';
const POOL = `iam.googleapis.com/${PROVIDER.replace(/\/providers\/.*/, '')}`;
const REPOSITORY = `principalSet://${POOL}/attribute.repository/octo-org/octo-repo`;
const DESCRIBE = `gcloud iam workload-identity-pools providers describe my-repo --workload-identity-pool=github --location=global --project=${PROJECT.number}`;
const DIRECTORY = 'https://www.googleapis.com/auth/admin.directory.user.readonly';

const emulator = await startEmulator({
  serviceAccounts: [
    { email: LONELY },
    { email: MIDDLE, iam: { 'roles/iam.serviceAccountTokenCreator': [REPOSITORY] } },
    { email: DISABLED, disabled: true, iam: { 'roles/iam.workloadIdentityUser': [REPOSITORY] } },
  ],
  pools: [
    {
      id: 'ids',
      providers: [
        {
          id: 'my-repo',
          oidc: { issuer: 'https://token.actions.githubusercontent.com' },
          attributeMapping: {
            'google.subject': 'assertion.sub',
            'attribute.repository': 'assertion.repository',
            'attribute.repository_id': 'assertion.repository_id',
          },
          attributeCondition: "assertion.repository_owner == 'octo-org'",
        },
      ],
    },
  ],
  users: [
    { email: 'dev@example.com' },
    { email: 'revoked@example.com', revoked: true },
    { email: 'session@example.com', reauthenticate: true },
  ],
});
after(() => emulator.close());

const GITHUB = { workload_identity_provider: PROVIDER, service_account: INVOKER };
const ID = { ...GITHUB, id_token_audience: RANGE };

interface Case {
  readonly name: string;
  readonly code: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The job's; that of a push to main unless given. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly says: readonly string[];
  readonly saysNot?: readonly string[];
  /** What was asked, in order. */
  readonly routes: readonly string[];
}

function act(options: Partial<StepOptions>): Promise<StepResult> {
  return runAction({ entry: MAIN, emulator, env: emulator.github(), ...options });
}

/** What the step said, code first; it must have failed and left nothing behind. */
function failureOf(result: StepResult): string {
  assert.equal(result.exitCode, 1, result.log);
  assert.deepEqual(result.outputs, {});
  assert.deepEqual(result.exported, {});
  assert.deepEqual(result.files, []);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  assert.equal(errors.length, 1, result.log);
  return `${errors[0]?.title}\n${errors[0]?.message}`;
}

async function check({ code, inputs, env, says, saysNot = [], routes }: Case): Promise<void> {
  const result = await act({ inputs, ...(env && { env }) });
  const text = failureOf(result);
  assert.equal(text.split(/[:\n]/, 1)[0], code, text);
  for (const word of says) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
  for (const word of saysNot) assert.ok(!text.includes(word), `${word} is in:\n${text}`);
  assert.match(text, new RegExp(`docs/troubleshooting\\.md#${code.toLowerCase()}$`));
  assert.deepEqual(
    result.requests.map(({ route }) => route),
    routes,
  );
  await endJob(result.job);
}

const key = await emulator.createKey(DEPLOYER);
const deleted = await emulator.createKey(LONELY);
emulator.serviceAccount(LONELY).keys.delete(deleted.private_key_id);
const ofDisabled = await emulator.createKey(DISABLED);
const event = join(emulator.folder, 'event.json');
writeFileSync(
  event,
  JSON.stringify({ pull_request: { head: { repo: { full_name: 'mallory/octo-repo' } } } }),
);
const json = (value: object) => ({ credentials_json: JSON.stringify(value) });
const EXCHANGE = ['oidc.token', 'sts.token'];
const ACCESS = [...EXCHANGE, 'iamcredentials.generateAccessToken'];
const IDENTITY = [...EXCHANGE, 'iamcredentials.generateIdToken'];

const CASES: readonly Case[] = [
  {
    name: 'the job may not ask for its OIDC token',
    code: 'OIDC_PERMISSION_MISSING',
    inputs: ID,
    env: {},
    says: ['permissions: { contents: read, id-token: write }'],
    routes: [],
  },
  {
    name: "a fork's pull request",
    code: 'UNTRUSTED_RUN',
    inputs: ID,
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
    },
    says: ['from a fork', 'if: github.event.pull_request.head.repo.full_name == github.repository'],
    routes: [],
  },
  {
    name: 'a run of Dependabot',
    code: 'UNTRUSTED_RUN',
    inputs: ID,
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    says: ["if: github.actor != 'dependabot[bot]'"],
    routes: [],
  },
  {
    name: "the project's id in place of its number",
    code: 'PROVIDER_INVALID',
    inputs: { ...ID, workload_identity_provider: PROVIDER.replace(PROJECT.number, PROJECT.id) },
    says: [`gcloud projects describe ${PROJECT.id} --format='value(projectNumber)'`],
    routes: [],
  },
  {
    name: 'the pool in place of the provider',
    code: 'PROVIDER_INVALID',
    inputs: { ...ID, workload_identity_provider: PROVIDER.replace(/\/providers.*/, '') },
    says: [
      `gcloud iam workload-identity-pools providers list --workload-identity-pool=github --location=global --project=${PROJECT.number}`,
    ],
    routes: [],
  },
  {
    name: 'a request token of another job',
    code: 'OIDC_REFUSED',
    inputs: ID,
    env: { ...emulator.github(), ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token-of-another-job' },
    says: ['(401): "The user is not authorized to access this resource."', 'id-token: write'],
    routes: ['oidc.token'],
  },
  {
    name: 'a provider that does not exist',
    code: 'STS_PROVIDER_INVALID',
    inputs: { ...ID, workload_identity_provider: PROVIDER.replace('my-repo', 'my-rpeo') },
    says: [
      'invalid_target',
      `gcloud iam workload-identity-pools providers list --workload-identity-pool=github --location=global --project=${PROJECT.number} --show-deleted`,
    ],
    routes: EXCHANGE,
  },
  {
    name: 'the attribute condition refuses',
    code: 'STS_ATTRIBUTE_CONDITION',
    inputs: ID,
    env: emulator.github({ repository: 'other-org/octo-repo', environment: 'prod' }),
    says: [
      'sub: repo:other-org/octo-repo:environment:prod',
      'repository_owner: other-org',
      'environment: prod',
      'for the immutable form, repo:other-org@65/octo-repo@74:environment:prod, is false',
      `${DESCRIBE} --format='value(attributeCondition)'`,
    ],
    routes: EXCHANGE,
  },
  {
    name: 'the attribute condition refuses the immutable subject',
    code: 'STS_ATTRIBUTE_CONDITION',
    inputs: ID,
    env: emulator.github({ repository: 'other-org/octo-repo', subject: 'immutable' }),
    says: [
      'sub: repo:other-org@65/octo-repo@74:ref:refs/heads/main',
      'written for repo:other-org/octo-repo:ref:refs/heads/main is false',
    ],
    routes: EXCHANGE,
  },
  {
    name: 'another issuer',
    code: 'STS_ISSUER_MISMATCH',
    inputs: ID,
    env: emulator.github({ override: { iss: 'https://token.actions.githubusercontent.com/octo-corp' } }),
    says: [
      'The enterprise has an issuer of its own',
      '--issuer-uri=https://token.actions.githubusercontent.com/octo-corp',
    ],
    routes: EXCHANGE,
  },
  {
    name: 'another audience',
    code: 'STS_AUDIENCE_MISMATCH',
    inputs: { ...ID, audience: 'https://github.com/octo-org' },
    says: ['for the audience https://github.com/octo-org', 'Leave audience out'],
    routes: EXCHANGE,
  },
  {
    name: 'a subject of more than 127 bytes',
    code: 'STS_SUBJECT_TOO_LONG',
    inputs: ID,
    env: emulator.github({ ref: `refs/heads/${'long-'.repeat(25)}` }),
    says: ["The token's sub has 164 bytes", `${DESCRIBE} --format='yaml(attributeMapping)'`],
    routes: EXCHANGE,
  },
  {
    name: 'a token without a subject',
    code: 'STS_SUBJECT_MISSING',
    inputs: ID,
    env: emulator.github({ override: { sub: undefined } }),
    says: ['google.subject'],
    routes: EXCHANGE,
  },
  {
    name: 'access tokens of an account may not be had',
    code: 'IAM_PERMISSION_DENIED',
    inputs: { ...GITHUB, service_account: LONELY },
    says: [
      'iam.serviceAccounts.getAccessToken',
      `gcloud iam service-accounts add-iam-policy-binding ${LONELY} --role=roles/iam.workloadIdentityUser --member=${REPOSITORY} --project=${PROJECT.id}`,
      `--member=principalSet://${POOL}/attribute.repository_id/74`,
      `--member=principal://${POOL}/subject/repo:octo-org/octo-repo:ref:refs/heads/main`,
    ],
    routes: ACCESS,
  },
  {
    name: 'ID tokens of an account may not be had',
    code: 'IAM_PERMISSION_DENIED',
    inputs: { ...ID, service_account: LONELY },
    says: ['iam.serviceAccounts.getOpenIdToken', `--member=${REPOSITORY}`],
    routes: IDENTITY,
  },
  {
    name: 'JWTs may not be signed: workloadIdentityUser is not enough for delegation',
    code: 'IAM_PERMISSION_DENIED',
    inputs: { ...GITHUB, access_token_subject: 'dev@example.com', access_token_scopes: DIRECTORY },
    says: [
      'iam.serviceAccounts.signJwt',
      `--role=roles/iam.serviceAccountTokenCreator --member=${REPOSITORY}`,
    ],
    saysNot: ['--role=roles/iam.workloadIdentityUser'],
    routes: [...EXCHANGE, 'iamcredentials.signJwt'],
  },
  {
    name: 'a chain whose first link is missing',
    code: 'IAM_PERMISSION_DENIED',
    inputs: { ...GITHUB, delegates: LONELY },
    says: [
      'iam.serviceAccounts.implicitDelegation',
      `gcloud iam service-accounts add-iam-policy-binding ${LONELY} --role=roles/iam.serviceAccountTokenCreator --member=${REPOSITORY} --project=${PROJECT.id}`,
    ],
    routes: ACCESS,
  },
  {
    name: 'a chain whose last link is missing',
    code: 'IAM_PERMISSION_DENIED',
    inputs: { ...GITHUB, delegates: MIDDLE },
    says: [
      `the last link, ${MIDDLE} → ${INVOKER}, likely lacks iam.serviceAccounts.getAccessToken`,
      `gcloud iam service-accounts add-iam-policy-binding ${INVOKER} --role=roles/iam.serviceAccountTokenCreator --member=serviceAccount:${MIDDLE} --project=${PROJECT.id}`,
    ],
    routes: ACCESS,
  },
  {
    name: "a key's account may not make tokens of itself",
    code: 'IAM_PERMISSION_DENIED',
    inputs: { ...json(key), access_token_lifetime: '600s' },
    says: ['on itself', 'Leave access_token_lifetime out'],
    routes: ['oauth2.token', 'iamcredentials.generateAccessToken'],
  },
  {
    name: 'the account is mistyped',
    code: 'ACCOUNT_NOT_FOUND',
    inputs: { ...ID, service_account: `invoker@demo-projet.iam.gserviceaccount.com`, project_id: PROJECT.id },
    says: ['(404): "NOT_FOUND', `it is ${INVOKER}`, 'gcloud iam service-accounts list --project=demo-projet'],
    routes: IDENTITY,
  },
  {
    name: 'the account is disabled',
    code: 'ACCOUNT_DISABLED',
    inputs: { ...ID, service_account: DISABLED },
    says: [`gcloud iam service-accounts enable ${DISABLED} --project=${PROJECT.id}`],
    routes: IDENTITY,
  },
  {
    name: 'a lifetime over the limit',
    code: 'IAM_LIFETIME_EXCEEDED',
    inputs: { ...GITHUB, access_token_lifetime: '7200s' },
    says: [
      'constraints/iam.allowServiceAccountCredentialLifetimeExtension',
      `gcloud resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${INVOKER} --project=${PROJECT.id}`,
    ],
    routes: ACCESS,
  },
  {
    name: 'a scope that does not exist',
    code: 'SCOPE_INVALID',
    inputs: { ...GITHUB, access_token_scopes: 'cloud-platform' },
    says: ['cloud-platform', 'access_token_scopes: https://www.googleapis.com/auth/cloud-platform'],
    routes: ACCESS,
  },
  {
    name: 'a key that was deleted',
    code: 'KEY_REJECTED',
    inputs: json(deleted),
    says: [
      'Invalid JWT Signature.',
      `gcloud iam service-accounts keys list --iam-account=${LONELY} --project=${PROJECT.id}`,
    ],
    routes: ['oauth2.token'],
  },
  {
    name: 'a key of an account that was deleted',
    code: 'ACCOUNT_NOT_FOUND',
    inputs: json({ ...key, client_email: `gone@${PROJECT.id}.iam.gserviceaccount.com` }),
    says: [`gcloud iam service-accounts undelete ${key.client_id} --project=${PROJECT.id}`],
    routes: ['oauth2.token'],
  },
  {
    name: 'a key of an account that is disabled',
    code: 'ACCOUNT_DISABLED',
    inputs: json(ofDisabled),
    says: [`gcloud iam service-accounts enable ${DISABLED} --project=${PROJECT.id}`],
    routes: ['oauth2.token'],
  },
  {
    name: 'domain-wide delegation that is not granted',
    code: 'DELEGATION_NOT_GRANTED',
    inputs: { ...json(key), access_token_subject: 'dev@example.com', access_token_scopes: DIRECTORY },
    says: [`client id ${key.client_id}, scopes:`, DIRECTORY, 'dev@example.com'],
    routes: ['oauth2.token'],
  },
  {
    name: 'a refresh token that was revoked',
    code: 'REFRESH_TOKEN_REVOKED',
    inputs: json(emulator.authorizedUser('revoked@example.com')),
    says: ['gcloud auth application-default login'],
    routes: ['oauth2.token'],
  },
  {
    name: 'a person who has to sign in again',
    code: 'REAUTHENTICATION_REQUIRED',
    inputs: json(emulator.authorizedUser('session@example.com')),
    says: ['invalid_rapt', 'gcloud auth application-default login'],
    routes: ['oauth2.token'],
  },
  {
    name: 'an OAuth client that was deleted',
    code: 'CLIENT_REJECTED',
    inputs: json({
      ...emulator.authorizedUser('dev@example.com'),
      client_id: '1-gone.apps.googleusercontent.com',
    }),
    says: ['gcloud auth application-default login'],
    routes: ['oauth2.token'],
  },
];

suite('one emulator for all', () => {
  for (const one of someOf(CASES, 'cases', 12)) test(`${one.code}: ${one.name}`, () => check(one));
});

/** Answers that the emulator has no state for, in Google's own words. */
const FAULTS: readonly (Omit<Case, 'routes'> & {
  readonly route: string;
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
})[] = [
  {
    name: 'the STS API is off',
    code: 'STS_API_DISABLED',
    route: 'sts.token',
    status: 403,
    json: JSON.parse(
      String(serviceDisabled('sts.googleapis.com', 'Security Token Service API', PROJECT.number).body),
    ),
    inputs: ID,
    says: [`gcloud services enable sts.googleapis.com --project=${PROJECT.number}`],
  },
  {
    name: 'the IAM Credentials API is off',
    code: 'IAM_API_DISABLED',
    route: 'iamcredentials.generateIdToken',
    status: 403,
    json: JSON.parse(
      String(
        serviceDisabled(
          'iamcredentials.googleapis.com',
          'IAM Service Account Credentials API',
          PROJECT.number,
        ).body,
      ),
    ),
    inputs: ID,
    says: [`gcloud services enable iamcredentials.googleapis.com --project=${PROJECT.number}`],
  },
  {
    name: 'the quota is used up, and the wait is too long',
    code: 'QUOTA_EXCEEDED',
    route: 'sts.token',
    status: 429,
    headers: { 'retry-after': '3600' },
    json: { error: 'quota_exceeded', error_description: 'The request was throttled due to rate limit.' },
    inputs: ID,
    says: [
      '6,000',
      "The server's Retry-After is 1 h.",
      `--service=sts.googleapis.com --project=${PROJECT.number}`,
    ],
  },
  {
    name: 'Google fails, and says for how long',
    code: 'SERVER_ERROR',
    route: 'iamcredentials.generateIdToken',
    status: 503,
    headers: { 'retry-after': '3600' },
    json: { error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' } },
    inputs: ID,
    says: ['UNAVAILABLE: The service is currently unavailable.', 'https://status.cloud.google.com'],
  },
  {
    name: 'a policy of the organisation',
    code: 'ORGANIZATION_POLICY',
    route: 'iamcredentials.generateIdToken',
    status: 403,
    json: {
      error: {
        code: 403,
        status: 'PERMISSION_DENIED',
        message:
          "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: zvW4mQKV6irg5Nm25Div",
        details: [errorInfo('SECURITY_POLICY_VIOLATED', 'googleapis.com', {})],
      },
    },
    inputs: ID,
    says: ['VPC Service Controls', 'zvW4mQKV6irg5Nm25Div'],
  },
  {
    name: 'a signature that is not known',
    code: 'STS_SIGNATURE_INVALID',
    route: 'sts.token',
    status: 400,
    json: { error: 'invalid_grant', error_description: 'Unable to verify the ID Token signature.' },
    inputs: ID,
    says: [DESCRIBE],
  },
  {
    name: 'a boundary that Google does not take',
    code: 'BOUNDARY_REFUSED',
    route: 'sts.token',
    status: 400,
    json: { error: 'invalid_request', error_description: 'Invalid access boundary: availableResource' },
    inputs: {
      ...json(key),
      access_token_boundary:
        '{"accessBoundaryRules":[{"availableResource":"//storage.googleapis.com/projects/_/buckets/b","availablePermissions":["inRole:roles/storage.objectViewer"]}]}',
    },
    says: ['access_token_boundary'],
  },
  {
    name: 'hostile words stay words',
    code: 'STS_REFUSED',
    route: 'sts.token',
    status: 400,
    json: {
      error: 'invalid_grant',
      error_description: 'x\n::set-output name=id_token::stolen\r##[add-path]/evil\n  gcloud evil $(id)',
    },
    inputs: ID,
    says: [DESCRIBE],
  },
];

suite('an emulator each', { concurrency: 2 }, () => {
  for (const { route, status, json: body, headers, ...one } of someOf(FAULTS, 'faults', 4)) {
    test(`${one.code}: ${one.name}`, async () => {
      await using faulty = await startEmulator();
      faulty.fail(route, { status, json: body, ...(headers && { headers }) });
      const account = 'credentials_json' in one.inputs ? json(await faulty.createKey(DEPLOYER)) : {};
      const result = await runAction({
        entry: MAIN,
        emulator: faulty,
        env: faulty.github(),
        inputs: { ...one.inputs, ...account },
      });
      const text = failureOf(result);
      assert.equal(text.split('\n', 1)[0], one.code, text);
      for (const word of one.says) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
      assert.equal(result.requests.filter((request) => request.route === route).length, 1, 'asked once');
      // Commands that a server's words may have smuggled into the log.
      const names = new Set(result.commands.map(({ name }) => name));
      for (const name of names) assert.ok(['error', 'add-mask', 'debug'].includes(name), name);
      await endJob(result.job);
    });
  }

  test('CLOCK_SKEW: by how much, from the Date header', async () => {
    await using late = await startEmulator();
    late.clock.offsetMs = 2 * 3_600_000;
    const result = await runAction({
      entry: MAIN,
      emulator: late,
      inputs: json(await late.createKey(DEPLOYER)),
    });
    const text = failureOf(result);
    assert.match(text, /^CLOCK_SKEW\n/);
    assert.match(text, /This machine's clock is (?:7200|7199) s \([^)]+\) behind the server's/);
    await endJob(result.job);
  });

  test('METADATA_NO_ACCOUNT: a machine without an account', async () => {
    await using bare = await startEmulator({ metadata: { email: null } });
    const result = await runAction({
      entry: MAIN,
      emulator: bare,
      inputs: { application_default_credentials: 'true' },
    });
    assert.match(
      failureOf(result),
      /^METADATA_NO_ACCOUNT\n[\s\S]*gcloud compute instances set-service-account/,
    );
    await endJob(result.job);
  });
});

suite('the remedy, when it is followed', () => {
  const provider = PROVIDER.replace('/github/', '/ids/');
  const denied = { workload_identity_provider: provider, service_account: LONELY, id_token_audience: RANGE };

  const forms = ['attribute.repository_id', 'attribute.repository', 'subject'];
  for (const [index, form] of someOf([...forms.entries()], 'forms', 1)) {
    test(`add-iam-policy-binding with ${form} gives the token`, async () => {
      await using own = await startEmulator({
        serviceAccounts: [{ email: LONELY }],
        pools: emulator.config.pools.filter(({ id }) => id === 'ids'),
      });
      const run = () =>
        runAction({
          entry: MAIN,
          emulator: own,
          env: own.github({ environment: "it's $(prod)" }),
          inputs: denied,
        });
      const refused = await run();
      const words =
        commandsIn(failureOf(refused)).filter((one) => one[2] === 'add-iam-policy-binding')[index] ?? [];
      assert.equal(words[3], LONELY);
      assert.ok(flag(words, 'member').includes(`/${form}/`), flag(words, 'member'));
      own.serviceAccount(LONELY).iam = { [flag(words, 'role')]: [flag(words, 'member')] };
      const result = await run();
      assert.equal(result.exitCode, 0, result.log);
      await Promise.all([refused, result].map(({ job }) => endJob(job)));
    });
  }

  test('the attribute condition lets this repository in, by either form of its subject, and no other', async () => {
    const refused = await act({ inputs: ID, env: emulator.github({ repository: 'other-org/octo-repo' }) });
    const words = commandsIn(failureOf(refused)).find((one) => one[3] === 'update-oidc') ?? [];
    const condition = flag(words, 'attribute-condition');
    for (const [repository_id, repository_owner_id, value] of [
      ['74', '65', true],
      ['75', '65', false],
      ['74', '66', false],
    ] as const) {
      const assertion = { repository_id, repository_owner_id };
      assert.deepEqual(compile(condition, ['assertion']).evaluate({ assertion }), { value });
    }
    await endJob(refused.job);
  });

  test('the client id and the scopes for the admin console give the token', async () => {
    await using own = await startEmulator();
    const inputs = {
      ...json(await own.createKey(DEPLOYER)),
      access_token_subject: 'dev@example.com',
      access_token_scopes: DIRECTORY,
    };
    const refused = await runAction({ entry: MAIN, emulator: own, inputs });
    const [, id = '', scopes = ''] = /client id (\d+), scopes:\n {2}(\S+)/.exec(failureOf(refused)) ?? [];
    const account = own.serviceAccount(id);
    assert.equal(account.email, DEPLOYER);
    account.delegatedScopes = scopes.split(',');
    const result = await runAction({ entry: MAIN, emulator: own, inputs });
    assert.equal(result.exitCode, 0, result.log);
    await Promise.all([refused, result].map(({ job }) => endJob(job)));
  });
});
