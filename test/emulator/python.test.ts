// The two calls of a Python script with a key, by Google's own library, against the emulator: the same claims as the action's.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { accessTokenMeaning, idTokenClaims } from '../clients/claims.ts';
import { ENTRY, findPython, writeCredentials } from '../clients/toolchains.ts';
import { endJob, runAction } from '../stage/runner.ts';

const URL = 'https://us-central1-demo-project.cloudfunctions.net/range';
const python = await findPython({ install: false });
const skip = 'missing' in python && python.missing;

test('Python: google.auth.default, then IDTokenCredentials and POST {}, give the results of the action', {
  skip,
}, async (t) => {
  assert.ok(!('missing' in python));
  const home = await mkdtemp(join(tmpdir(), 'gcp-bearer-python-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  await using emulator = await startEmulator();
  const key = await emulator.createKey(INVOKER);
  const credentials = await writeCredentials(home, 'key.json', key);
  const theirs = await python.script('two_calls.py', [credentials, URL], { emulator, home });

  const ours = await runAction({
    emulator,
    entry: ENTRY,
    inputs: {
      credentials_json: JSON.stringify(key),
      token_format: 'access_token, id_token',
      id_token_audience: URL,
      url: URL,
      body: '{}',
      timeout: '70s',
    },
  });
  t.after(() => endJob(ours.job));
  assert.equal(ours.exitCode, 0, ours.log);

  // The first call alone, found where Python finds it.
  const found = await runAction({
    emulator,
    entry: ENTRY,
    env: { GOOGLE_APPLICATION_CREDENTIALS: credentials },
    inputs: { application_default_credentials: 'true' },
  });
  t.after(() => endJob(found.job));
  assert.equal(found.exitCode, 0, found.log);
  assert.equal(theirs['project_id'], found.outputs['project_id']);
  assert.deepEqual(
    accessTokenMeaning(emulator, String(theirs['access_token'])),
    accessTokenMeaning(emulator, found.outputs['access_token'] ?? ''),
  );

  assert.equal(theirs['project_id'], ours.outputs['project_id']);
  assert.deepEqual(
    accessTokenMeaning(emulator, String(theirs['access_token'])),
    accessTokenMeaning(emulator, ours.outputs['access_token'] ?? ''),
  );
  assert.deepEqual(
    await idTokenClaims(emulator, String(theirs['id_token']), URL),
    await idTokenClaims(emulator, ours.outputs['id_token'] ?? '', URL),
  );
  assert.deepEqual([theirs['status'], theirs['body']], [200, ours.outputs['response_body']]);
  assert.equal(ours.outputs['response_status'], '200');

  const [first, second] = emulator.journal.to('service');
  assert.deepEqual([first?.method, first?.json], ['POST', {}]);
  assert.deepEqual([second?.method, second?.json], ['POST', {}]);
});
