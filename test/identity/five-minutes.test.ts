// A federated token lives as long as its subject token has left, and a step that outputs one says so.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEPLOYER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { cli } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction } from '../stage/runner.ts';

const emulator = await startEmulator();
after(() => emulator.close());

async function step(inputs: Readonly<Record<string, string>>) {
  const result = await runAction({
    emulator,
    entry: MAIN,
    inputs: { workload_identity_provider: PROVIDER, ...inputs },
    env: emulator.github(),
  });
  await endJob(result.job);
  assert.equal(result.exitCode, 0, result.log);
  return result;
}

const SHORT =
  /The access token expires in less than ten minutes, at \d{4}-.*Z\. .* service account to impersonate:/;

test('a federated token that is output is reported in the log and the summary, with what gives an hour', async () => {
  const { log, summary, annotations, outputs } = await step({});
  const left = Date.parse(outputs['access_token_expires_at'] ?? '') - Date.now();
  assert.ok(left > 200_000 && left <= 300_000, `${left} ms`);
  assert.match(log, SHORT);
  assert.deepEqual(
    annotations.map(({ level }) => level),
    ['notice'],
  );
  assert.match(summary, /^> \[!NOTE\]\n> The access token expires in less than ten minutes/);
  assert.match(summary, /> ```yaml\n> service_account: deployer@/);
});

test('nothing is reported of a token of an hour, of none that is output, or without a summary to it', async () => {
  const hour = await step({ service_account: DEPLOYER });
  assert.doesNotMatch(hour.log, /ten minutes/);
  assert.equal(hour.summary, '');
  const inside = await step({ output_tokens: 'false' });
  assert.doesNotMatch(inside.log, /ten minutes/);
  const asked = await step({ service_account: DEPLOYER, access_token_lifetime: '300s' });
  assert.doesNotMatch(asked.log, /ten minutes/);
  const unsummarized = await step({ summary: 'false' });
  assert.match(unsummarized.log, SHORT);
  assert.equal(unsummarized.summary, '');
});

test('the command line names its flag, on standard error', async () => {
  const { status, stdout, stderr } = await cli(['access-token', '--workload-identity-provider', PROVIDER], {
    env: { ...emulator.env, ...emulator.github() },
  });
  assert.equal(status, 0, stderr);
  assert.ok(emulator.isLive(stdout.trim()));
  assert.match(stderr, /service account to impersonate:\n {2}--service-account deployer@/);
});
