// gcloud as it is installed, by HTTPS_PROXY and a CA variable alone: the same claims as the action's.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { accessTokenMeaning, idTokenClaims } from '../clients/claims.ts';
import { ENTRY, findGcloud, writeCredentials } from '../clients/toolchains.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { slowTest } from '../tier.ts';

const AUDIENCE = 'https://range-abc123-uc.a.run.app';
const gcloud = await findGcloud();
const skip = 'missing' in gcloud && gcloud.missing;

slowTest('gcloud with a key: the access and ID token that the action gets', async (t) => {
  if ('missing' in gcloud) return t.skip(gcloud.missing);
  const home = await mkdtemp(join(tmpdir(), 'gcp-bearer-gcloud-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  await using emulator = await startEmulator();
  const key = await emulator.createKey(INVOKER);
  const ours = await runAction({
    emulator,
    entry: ENTRY,
    inputs: {
      credentials_json: JSON.stringify(key),
      token_format: 'access_token, id_token',
      id_token_audience: AUDIENCE,
    },
  });
  t.after(() => endJob(ours.job));
  assert.equal(ours.exitCode, 0, ours.log);

  const credentials = await writeCredentials(home, 'key.json', key);
  const said = await gcloud.ask({ emulator, credentials, audience: AUDIENCE, account: INVOKER, home });
  const mine = accessTokenMeaning(emulator, ours.outputs['access_token'] ?? '');
  const theirs = accessTokenMeaning(emulator, said.accessToken);
  assert.deepEqual(theirs['principal'], mine['principal']);
  assert.deepEqual(
    await idTokenClaims(emulator, said.idToken, AUDIENCE),
    await idTokenClaims(emulator, ours.outputs['id_token'] ?? '', AUDIENCE),
  );
});

// For an ID token gcloud must impersonate the account once more, which that account has to allow to itself.
const selfCreator = {
  email: INVOKER,
  iam: {
    'roles/iam.serviceAccountTokenCreator': [
      `principalSet://iam.googleapis.com/${PROVIDER.replace(/\/providers.*/, '')}/*`,
      `serviceAccount:${INVOKER}`,
    ],
  },
};

test("gcloud with the action's credential file: the tokens that the action gets", { skip }, async (t) => {
  assert.ok(!('missing' in gcloud));
  const home = await mkdtemp(join(tmpdir(), 'gcp-bearer-gcloud-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  await using emulator = await startEmulator({ serviceAccounts: [selfCreator] });
  const ours = await runAction({
    emulator,
    entry: ENTRY,
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      create_credentials_file: 'true',
      token_format: 'access_token, id_token',
      id_token_audience: AUDIENCE,
    },
  });
  t.after(() => endJob(ours.job));
  assert.equal(ours.exitCode, 0, ours.log);

  const credentials = ours.outputs['credentials_file_path'] ?? '';
  const said = await gcloud.ask({ emulator, credentials, audience: AUDIENCE, account: INVOKER, home });
  assert.deepEqual(
    accessTokenMeaning(emulator, said.accessToken)['principal'],
    accessTokenMeaning(emulator, ours.outputs['access_token'] ?? '')['principal'],
  );
  assert.match(said.idTokenRefusal ?? '', /Invalid account type for `--audiences`/);
  assert.deepEqual(
    await idTokenClaims(emulator, said.idToken, AUDIENCE),
    await idTokenClaims(emulator, ours.outputs['id_token'] ?? '', AUDIENCE),
  );
});

test('gcloud with the credential file of direct federation: its account, a token, and Cloud Storage', {
  skip,
}, async (t) => {
  assert.ok(!('missing' in gcloud));
  const home = await mkdtemp(join(tmpdir(), 'gcp-bearer-gcloud-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  await using emulator = await startEmulator({ metadata: false });
  const ours = await runAction({
    emulator,
    entry: ENTRY,
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, create_credentials_file: 'true' },
  });
  t.after(() => endJob(ours.job));
  assert.equal(ours.exitCode, 0, ours.log);
  const run = (...args: string[]) => gcloud.run({ emulator, home }, args);
  await run('auth', 'login', '--cred-file', ours.outputs['credentials_file_path'] ?? '');
  assert.deepEqual(
    accessTokenMeaning(emulator, await run('auth', 'print-access-token'))['principal'],
    accessTokenMeaning(emulator, ours.outputs['access_token'] ?? '')['principal'],
  );
  assert.equal(await run('storage', 'cat', 'gs://demo-bucket/public/hello.txt'), 'hello');
  // gcloud asks for the name of the account by its token, as the client that it got the token as.
  const [introspection] = emulator.journal.to('sts.introspect');
  assert.equal(introspection?.status, 200);
});
