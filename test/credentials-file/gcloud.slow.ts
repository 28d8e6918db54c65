// What the step's warnings say of gcloud, by gcloud itself: which forms it reads, and what works in place of the others.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEPLOYER, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { accessTokenMeaning } from '../clients/claims.ts';
import { ENTRY, findGcloud } from '../clients/toolchains.ts';
import { endJob, runAction } from '../stage/runner.ts';

const gcloud = await findGcloud();
const skip = 'missing' in gcloud && gcloud.missing;
const mayAll = {
  'roles/iam.serviceAccountTokenCreator': [
    `principalSet://iam.googleapis.com/${PROVIDER.replace(/\/providers.*/, '')}/*`,
    `serviceAccount:${DEPLOYER}`,
    `serviceAccount:${INVOKER}`,
    'user:dev@example.com',
  ],
};
const USER = 'dev@example.com';
const NOT_TAKEN = /Only external account or service account JSON credential file types are supported/;

test('gcloud and the credential files of the step', { skip, timeout: 120_000 }, async (t) => {
  assert.ok(!('missing' in gcloud));
  const home = await mkdtemp(join(tmpdir(), 'gcp-bearer-gcloud-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  await using emulator = await startEmulator({
    serviceAccounts: [
      { email: INVOKER, iam: mayAll },
      { email: DEPLOYER, iam: mayAll },
    ],
  });
  const at = { emulator, home };
  const key = { credentials_json: JSON.stringify(await emulator.createKey(DEPLOYER)) };
  const provider = { workload_identity_provider: PROVIDER };
  const account = { service_account: INVOKER };
  const chain = { ...account, delegates: DEPLOYER };
  const fileOf = async (inputs: Record<string, string>) => {
    const env = 'credentials_json' in inputs ? {} : emulator.github();
    const step = await runAction({
      emulator,
      entry: ENTRY,
      env,
      inputs: { ...inputs, create_credentials_file: 'true' },
    });
    t.after(() => endJob(step.job));
    assert.equal(step.exitCode, 0, step.log);
    return {
      override: { CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: step.exported['GOOGLE_GHA_CREDS_PATH'] ?? '' },
      token: step.outputs['access_token'] ?? '',
    };
  };
  const print = (env: Readonly<Record<string, string>>) =>
    gcloud.run(at, ['auth', 'print-access-token'], env);
  const isInvoker = (token: string) =>
    assert.match(JSON.stringify(accessTokenMeaning(emulator, token)['principal']), new RegExp(INVOKER));
  const login = (file: { readonly override: Readonly<Record<string, string>> }) =>
    gcloud.run(at, ['auth', 'login', '--cred-file', Object.values(file.override)[0] ?? '']);

  await t.test('an account by a provider: read by the login and by the variable', async () => {
    const file = await fileOf({ ...provider, ...account });
    await login(file);
    isInvoker(await print(file.override));
  });
  for (const [name, inputs] of [
    ['an account', account],
    ['an account by delegates', chain],
  ] as const) {
    await t.test(`${name}, by a key: read by the variable, not by the login`, async () => {
      const file = await fileOf({ ...key, ...inputs });
      isInvoker(await print(file.override));
      await assert.rejects(login(file), NOT_TAKEN);
    });
  }
  await t.test('an account by a user: read by the variable, not by the login', async () => {
    const file = await fileOf({
      credentials_json: JSON.stringify(emulator.authorizedUser(USER)),
      ...account,
    });
    isInvoker(await print(file.override));
    await assert.rejects(login(file), NOT_TAKEN);
  });
  await t.test(
    'an account by delegates, by a provider: the access token works, the file does not',
    async () => {
      const file = await fileOf({ ...provider, ...chain });
      await assert.rejects(
        print(file.override),
        /source credential of type external_account is not supported/,
      );
      await assert.rejects(login(file), NOT_TAKEN);
      isInvoker(await print({ ...file.override, CLOUDSDK_AUTH_ACCESS_TOKEN: file.token }));
    },
  );
});
