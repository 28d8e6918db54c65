// expected_principal, by every source of credentials: a step with another identity outputs nothing, writes nothing and makes no
// check. The action runs as a process against the emulator.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DEPLOYER, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { cli } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction, type StepOptions, type StepResult } from '../stage/runner.ts';
import { someOf } from '../tier.ts';
import { parsePrincipals } from './expected-principals.ts';

const emulator = await startEmulator();
after(() => emulator.close());

const POOL = 'principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools';
const EXTERNAL = 'projects/123456789012/locations/global/workloadIdentityPools/external/providers/idp';
const JOB = `${POOL}/github/subject/repo:octo-org/octo-repo:ref:refs/heads/main`;
const RANGE = 'https://range-abc123-uc.a.run.app/health';
const id = (account: string) => emulator.serviceAccount(account).uniqueId;
const key = JSON.stringify(await emulator.createKey(INVOKER));
const user = JSON.stringify(emulator.authorizedUser());
const workforce = JSON.stringify(emulator.workforceAuthorizedUser());
const external = JSON.stringify({
  type: 'external_account',
  audience: `//iam.googleapis.com/${EXTERNAL}`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  credential_source: {
    url: emulator.subjectUrl(
      await emulator.oidcToken({ sub: 'workload-1', aud: `//iam.googleapis.com/${EXTERNAL}` }),
    ),
  },
});

const OTHERS = ['other@demo-project.iam.gserviceaccount.com', '999999999999999999999', `${POOL}/p/subject/x`];

async function step(
  inputs: Readonly<Record<string, string>>,
  env: StepOptions['env'] = {},
): Promise<StepResult> {
  const result = await runAction({ emulator, entry: MAIN, inputs, env: { ...emulator.github(), ...env } });
  await endJob(result.job);
  return result;
}

/** The inputs of each source, and the names of its principal. */
const SOURCES: Readonly<Record<string, readonly [Record<string, string>, readonly string[]]>> = {
  'a provider': [{ workload_identity_provider: PROVIDER }, [JOB]],
  'a provider and an account': [
    { workload_identity_provider: PROVIDER, service_account: DEPLOYER },
    [DEPLOYER.toUpperCase(), id(DEPLOYER), `serviceAccount:${DEPLOYER}`],
  ],
  'a provider and the id of an account': [
    { workload_identity_provider: PROVIDER, service_account: id(DEPLOYER) },
    [`projects/-/serviceAccounts/${DEPLOYER}`, id(DEPLOYER)],
  ],
  'an ID token': [
    {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      id_token_audience: 'https://a.example',
    },
    [id(INVOKER)],
  ],
  'a key': [{ credentials_json: key }, [INVOKER, id(INVOKER), `a@b.example,${INVOKER}`]],
  'a person': [{ credentials_json: user }, ['dev@example.com', emulator.user('dev@example.com').uniqueId]],
  'a person of a workforce pool': [
    { credentials_json: workforce },
    ['principal://iam.googleapis.com/locations/global/workforcePools/staff/subject/dev@example.com'],
  ],
  'a workload of another cloud': [{ credentials_json: external }, [`${POOL}/external/subject/workload-1`]],
  'the metadata server': [{ application_default_credentials: 'true' }, [DEPLOYER, id(DEPLOYER)]],
};

for (const [what, [inputs, names]] of Object.entries(SOURCES)) {
  test(`${what}: each name of the principal is accepted, and another one is not`, async () => {
    for (const name of someOf(names, what, 1)) {
      const { exitCode, log, outputs } = await step({ ...inputs, expected_principal: name });
      assert.equal(exitCode, 0, log);
      assert.ok(outputs['access_token'] || outputs['id_token'], name);
    }
    const result = await step({
      ...inputs,
      expected_principal: OTHERS.join('\n'),
      create_curl_config: 'true',
    });
    const [error] = result.annotations.filter(({ level }) => level === 'error');
    assert.equal(result.exitCode, 1);
    assert.equal(error?.title, 'PRINCIPAL_UNEXPECTED', result.log);
    for (const other of OTHERS) assert.ok(error.message.includes(other), error.message);
    assert.deepEqual(result.outputs, {});
    assert.deepEqual(result.files, []);
  });
}

test('no check is made, and no token is requested where the inputs show another identity', async () => {
  const byKey = await step({ credentials_json: key, url: RANGE, expected_principal: DEPLOYER });
  assert.deepEqual(byKey.requests, []);
  const byProvider = await step({
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: RANGE,
    expected_principal: id(DEPLOYER),
  });
  assert.match(byProvider.log, /principal_unexpected/);
  assert.deepEqual(
    byProvider.requests.filter(({ route }) => route === 'service'),
    [],
  );
});

test('the account that only a file names is not believed', async () => {
  const file = { ...emulator.authorizedUser(), account: 'boss@example.com' };
  const { log, exitCode } = await step({
    credentials_json: JSON.stringify(file),
    expected_principal: 'boss@example.com',
  });
  assert.equal(exitCode, 1);
  assert.match(log, /The credentials belong to dev@example\.com/);
});

test('the command line prints no token of another identity', async () => {
  const file = join(emulator.folder, 'key.json');
  writeFileSync(file, key);
  const { status, stdout, stderr } = await cli(
    ['access-token', '--credentials-json', file, '--expected-principal', DEPLOYER],
    { env: emulator.env },
  );
  assert.deepEqual([status, stdout], [3, '']);
  assert.match(stderr, /PRINCIPAL_UNEXPECTED/);
});

test('every form of Google and Terraform is read, and what is no principal is refused', () => {
  const E = 'a@p.iam.gserviceaccount.com';
  const email = { kind: 'email', value: E };
  const accepted: readonly (readonly [string, readonly object[]])[] = [
    [E, [email]],
    [`serviceAccount:${E}`, [email]],
    [`projects/p/serviceAccounts/${E}`, [email]],
    [`projects/-/serviceAccounts/${E}`, [email]],
    [`//iam.googleapis.com/projects/p/serviceAccounts/${E}`, [email]],
    ['user:dev@example.com', [{ kind: 'email', value: 'dev@example.com' }]],
    ['104567890123456789012', [{ kind: 'uniqueId', value: '104567890123456789012' }]],
    [
      `${JOB}\n${E}, 104567890123456789012`,
      [{ kind: 'subject', value: JOB }, email, { kind: 'uniqueId', value: '104567890123456789012' }],
    ],
    [`${POOL}/p/subject/a,b`, [{ kind: 'subject', value: `${POOL}/p/subject/a,b` }]],
  ];
  for (const [given, names] of accepted)
    assert.deepEqual(parsePrincipals(given), { names, problems: [] }, given);
  const refused = [
    [
      `principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/*`,
      /a set of principals/,
    ],
    ['group:team@example.com', /not one principal/],
    ['allUsers', /not one principal/],
    [`deleted:serviceAccount:${E}?uid=1`, /a deleted principal/],
    [`"${E}"`, /quotes or brackets/],
    [`<${E}>`, /quotes or brackets/],
    ['principal://iam.googleapis.com/projects/p/pool', /not the name of a subject/],
    ['deployer', /neither an e-mail address, a unique id nor/],
  ] as const;
  for (const [given, why] of refused) assert.match(parsePrincipals(given).problems.join(), why, given);
});
