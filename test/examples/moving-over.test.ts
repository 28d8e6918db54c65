// The two Python steps of docs/moving-over.md, as our steps of its diffs: played, not only read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, runAction } from '../stage/runner.ts';
import { isMapping, ROOT, readStep } from '../workflows/documents-of-workflows.ts';
import { INVOKER, PROJECT, startExampleWorld } from './world.ts';

const emulator = await startExampleWorld();
after(() => emulator.close());

const guide = readFileSync(join(ROOT, 'docs/moving-over.md'), 'utf8');

/** The inputs of our step in the diff that takes this call away. */
function inputsInPlaceOf(call: string): Readonly<Record<string, string>> {
  const diffs = [...guide.matchAll(/```diff\n([\s\S]*?)```/g)].map(([, diff = '']) => diff);
  const diff = diffs.find((text) =>
    text.split('\n').some((line) => line.startsWith('-') && line.includes(call)),
  );
  const kept = diff?.split('\n').filter((line) => !line.startsWith('-'));
  const steps: unknown = parse((kept ?? []).map((line) => line.slice(1)).join('\n'));
  assert.ok(Array.isArray(steps), call);
  const ours = steps
    .filter(isMapping)
    .map(readStep)
    .find(({ uses }) => uses === 'org/gcp-bearer@v1');
  assert.ok(ours, call);
  return ours.with;
}

test('IDTokenCredentials.from_service_account_file, then POST {}', async () => {
  const inputs = inputsInPlaceOf('IDTokenCredentials.from_service_account_file');
  const key = JSON.stringify(await emulator.createKey(INVOKER));
  assert.equal(inputs['credentials_json'], '${{ secrets.GCP_KEY }}');
  emulator.journal.clear();
  const { job, exitCode, log, outputs } = await runAction({
    emulator,
    entry: MAIN,
    inputs: { ...inputs, credentials_json: key },
  });
  await endJob(job);
  assert.equal(exitCode, 0, log);
  assert.equal(outputs['response_status'], '200');
  assert.match(outputs['response_body'] ?? '', /hello world/);
  const [request] = emulator.journal.to('service');
  assert.deepEqual(
    [request?.method, request?.body, request?.headers['content-type']],
    ['POST', '{}', 'application/json'],
  );
  const payload = request?.headers['authorization']?.split('.')[1] ?? '';
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
  assert.deepEqual([claims['aud'], claims['email']], [inputs['url'], INVOKER]);
});

test('google.auth.default and refresh(): token and project', async () => {
  const inputs = inputsInPlaceOf('google.auth.default');
  const job = await beginJob();
  try {
    const file = join(job.root, 'application_default_credentials.json');
    await writeFile(file, JSON.stringify(await emulator.createKey(INVOKER)));
    const result = await runAction({
      emulator,
      job,
      entry: MAIN,
      env: { GOOGLE_APPLICATION_CREDENTIALS: file },
      inputs,
    });
    assert.equal(result.exitCode, 0, result.log);
    const token = emulator.inspect(result.outputs['access_token'] ?? '');
    assert.deepEqual(token?.scopes, ['https://www.googleapis.com/auth/cloud-platform']);
    assert.equal(result.outputs['project_id'], PROJECT);
  } finally {
    await endJob(job);
  }
});
