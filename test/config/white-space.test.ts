// The runner trims no input, and a block scalar (`|`) ends with a line break.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { assertMaskedBeforeUse, endJob, runAction } from '../stage/runner.ts';

const emulator = await startEmulator();
after(() => emulator.close());

const JOB = emulator.github();
const SERVICE = 'https://range-abc123-uc.a.run.app';

/** What a run did, without what differs between two runs. */
async function outcome(inputs: Readonly<Record<string, string>>) {
  const result = await runAction({ emulator, entry: MAIN, env: JOB, inputs });
  await endJob(result.job);
  const steady = Object.entries(result.outputs).filter(
    ([name]) => !/token|path|_at$|^response_(body|headers|time)/.test(name),
  );
  return {
    result,
    facts: {
      exitCode: result.exitCode,
      annotations: result.annotations,
      outputs: Object.fromEntries(steady),
      exported: Object.keys(result.exported),
      requests: result.requests
        .map(({ route, host, method, target }) => [route, host, method, target].join(' '))
        .sort(),
      files: result.files.map(
        ({ path, isFolder }) => isFolder || path.replace(/gcp-bearer-\w+/, 'gcp-bearer'),
      ),
    },
  };
}

const INPUTS = {
  workload_identity_provider: PROVIDER,
  service_account: INVOKER,
  project_id: 'demo-project',
  token_format: 'access_token, id_token',
  access_token_scopes: 'https://www.googleapis.com/auth/cloud-platform',
  access_token_lifetime: '600s',
  id_token_audience: `${SERVICE}`,
  id_token_include_email: 'true',
  audience: `https://iam.googleapis.com/${PROVIDER}`,
  universe: 'googleapis.com',
  output_tokens: 'true',
  create_credentials_file: 'true',
  create_curl_config: 'true',
  export_environment_variables: 'true',
  cleanup_credentials: 'false',
  url: `${SERVICE}/orders`,
  method: 'POST',
  headers: 'X-One: 1\nX-Two: 2',
  request_auth: 'id_token',
  expect: 'status == 201\njson $.id exists',
  timeout: '20s',
  wait: '0s',
  redirects: '0',
  concurrency: '2',
  summary: 'false',
  checks: `checks:\n  - name: second\n    get: ${SERVICE}/x\n    expect: [ 'status == 200' ]`,
};

test('white space around an input changes nothing', async () => {
  const plain = await outcome(INPUTS);
  assert.deepEqual([plain.facts.exitCode, plain.facts.annotations], [0, []], plain.result.log);
  // The body and the indentation of inline YAML have white space of their own.
  const padded = Object.entries(INPUTS).map(([name, value]) => [
    name,
    name === 'checks' ? `${value}\n \n` : ` \t${value} \n`,
  ]);
  const { facts } = await outcome(Object.fromEntries(padded));
  assert.deepEqual(facts, plain.facts);
});

test('white space around a key changes nothing, and the runner masks each line of it', async () => {
  const key = await emulator.createKey(INVOKER);
  const json = JSON.stringify(key, null, 2);
  const base64 = Buffer.from(json).toString('base64');
  for (const credentials_json of [`\n  ${json}\n\n`, ` ${base64}\n`]) {
    const { result, facts } = await outcome({
      credentials_json,
      token_format: ' access_token\n',
      project_id: '\n',
    });
    assert.equal(facts.exitCode, 0, result.log);
    assert.equal(facts.outputs['principal'], INVOKER);
    assertMaskedBeforeUse(result, [key.private_key, result.outputs['access_token'] ?? '']);
  }
});
