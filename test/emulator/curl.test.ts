// curl as it is installed, by HTTPS_PROXY and a CA variable alone: from a job's variables to an answer of the function.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';

const run = promisify(execFile);
const skip = await run('curl', ['--version']).then(
  () => false,
  () => 'curl is not installed',
);

test('curl gets a token from GitHub, STS and IAM Credentials, and calls Cloud Run with it', {
  skip,
}, async () => {
  await using emulator = await startEmulator({ roundTripMs: 1 });
  const github = emulator.github();
  const env = { PATH: process.env['PATH'], ...emulator.env };
  const curl = async (...args: string[]) =>
    (await run('curl', ['--silent', '--show-error', '--fail', '--compressed', ...args], { env })).stdout;
  // --json is younger than some systems' curl.
  const json = (body: object) => [
    '--header',
    'Content-Type: application/json',
    '--data',
    JSON.stringify(body),
  ];
  const audience = 'https://range-abc123-uc.a.run.app';

  const oidc = JSON.parse(
    await curl(
      ...['--header', `Authorization: Bearer ${github['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`],
      `${github['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=https://iam.googleapis.com/${PROVIDER}`,
    ),
  );
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${PROVIDER}`,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token: oidc.value,
  };
  const fields = Object.entries(form).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]);
  const { access_token: bearer } = JSON.parse(await curl(...fields, 'https://sts.googleapis.com/v1/token'));
  const { token } = JSON.parse(
    await curl(
      ...[
        '--header',
        `Authorization: Bearer ${bearer}`,
        '--json',
        JSON.stringify({ audience, includeEmail: true }),
      ],
      `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}:generateIdToken`,
    ),
  );
  const answer = JSON.parse(
    await curl('--header', `Authorization: Bearer ${token}`, ...json({}), `${audience}/hello`),
  );
  assert.deepEqual(answer, {
    method: 'POST',
    path: '/hello',
    query: {},
    body: {},
    identity: { aud: audience, email: INVOKER, sub: emulator.serviceAccount(INVOKER).uniqueId },
  });
  await assert.rejects(curl(`${audience}/hello`), /403/);
  await assert.rejects(curl('https://example.org/'), /502/);
});
