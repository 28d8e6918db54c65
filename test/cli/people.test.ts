// A person on a laptop calls services with the login of `gcloud auth application-default login`.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { INVOKER, PROJECT, startEmulator } from '../../emulator/emulator.ts';
import { parseJwt } from '../../emulator/signing.ts';
import { parseConfig } from '../../src/config/config.ts';
import { InputError } from '../../src/errors.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { quietHost } from '../workflows/our-effects.ts';
import { cli, type Ended, temporaryFolder } from './run-cli.ts';

const RANGE = 'https://range-abc123-uc.a.run.app';
const FUNCTION = `https://us-central1-${PROJECT.id}.cloudfunctions.net/range`;
const IAP_CLIENT = `${PROJECT.number}-iap.apps.googleusercontent.com`;
/** Of `gcloud auth application-default login`: DEFAULT_CREDENTIALS_DEFAULT_CLIENT_ID in gcloud's source. */
const ADC_CLIENT = '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com';
const LOGIN =
  'gcloud auth application-default login --scopes=openid,https://www.googleapis.com/auth/userinfo.email,https://www.googleapis.com/auth/cloud-platform';
const WITHOUT_OPENID = [
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/cloud-platform',
];

const emulator = await startEmulator({
  users: [
    { email: 'dev@example.com' },
    { email: 'stranger@example.com' },
    { email: 'silent@example.com', scopes: WITHOUT_OPENID },
  ],
});
after(() => emulator.close());
for (const service of [
  emulator.service(new URL(RANGE).host),
  emulator.service(new URL(FUNCTION).host, 'range'),
]) {
  service.invokers = [...service.invokers, 'user:dev@example.com'];
}

const login = (email?: string) => JSON.stringify(emulator.authorizedUser(email));

function run(email: string | undefined, ...args: readonly string[]): Promise<Ended> {
  const { GCE_METADATA_HOST: _, ...reach } = emulator.env;
  return cli([...args, '--credentials-json', '-'], { env: reach, input: login(email) });
}

test('request: the ID token of the refresh, whose audience is the OAuth client', async () => {
  const { status, stdout, stderr } = await run(undefined, 'request', `${RANGE}/hello`);
  assert.equal(status, 0, stderr);
  const { aud, email } = JSON.parse(stdout).identity;
  assert.deepEqual([aud, email], [ADC_CLIENT, 'dev@example.com']);
});

test('id-token: the token for a URL, by one refresh without an audience', async () => {
  const mark = emulator.journal.mark();
  const { status, stdout, stderr } = await run(undefined, 'id-token', '--id-token-audience', RANGE, '--json');
  assert.equal(status, 0, stderr);
  const told = JSON.parse(stdout);
  assert.deepEqual([told.audience, told.principal], [RANGE, 'dev@example.com']);
  assert.equal(parseJwt(told.token)?.payload['aud'], ADC_CLIENT);
  const requests = emulator.journal.since(mark).filter(({ route }) => route === 'oauth2.token');
  assert.equal(requests.length, 1);
  assert.doesNotMatch(String(requests[0]?.body), /audience/);
});

test('check: a suite of the person, and who may not is told how to let them in', async (context) => {
  const file = join(temporaryFolder(context), 'checks.yaml');
  writeFileSync(
    file,
    `version: 1\nchecks:\n  - { name: a, get: ${RANGE}/a }\n  - { name: b, get: ${FUNCTION}/b }\n`,
  );
  const well = await run(undefined, 'check', file);
  assert.equal(well.status, 0, well.stderr);
  const stranger = await run('stranger@example.com', 'check', file);
  assert.equal(stranger.status, 1);
  assert.match(stranger.stderr + stranger.stdout, /likely stranger@example\.com lacks roles\/run\.invoker/);
  assert.match(stranger.stderr + stranger.stdout, /--member=user:stranger@example\.com/);
});

test('a login without openid: the command to log in again', async () => {
  const { status, stdout, stderr } = await run('silent@example.com', 'request', RANGE);
  assert.deepEqual([status, stdout], [3, '']);
  assert.match(stderr, /^error: ID_TOKEN_UNAVAILABLE: .*did not consent to the scope openid\.$/m);
  assert.ok(stderr.includes(`\n    ${LOGIN}\n`), stderr);
  assert.match(stderr, /--service-account/);
});

test('IAP and custom audiences are refused before the network, with the flag that helps', async () => {
  const mark = emulator.journal.mark();
  const { status, stdout, stderr } = await run(
    undefined,
    ...['request', 'https://iap.example.com/', '--id-token-audience', IAP_CLIENT],
  );
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(
    stderr,
    /--service-account is not given, and a person gets no ID token for 123456789012-iap\./,
  );
  assert.match(stderr, /Identity-Aware Proxy and custom audiences need the token of a service account/);
  assert.match(stderr, /^ +--service-account invoker@my-project\.iam\.gserviceaccount\.com$/m);
  assert.deepEqual(emulator.journal.since(mark), []);
});

test('what a person gets an ID token for, input by input', async () => {
  const suite = 'version: 1\nchecks: [{ name: a, get: "https://api.example.com/", audience: AUDIENCE }]\n';
  const checks = (audience: string) => ({
    checks: suite.replace('AUDIENCE', audience),
    allowed_origins: 'https://api.example.com',
  });
  const rows: readonly (readonly [inputs: Readonly<Record<string, string>>, refused: string | undefined])[] =
    [
      [{ url: RANGE }, undefined],
      [{ url: RANGE.replace('//', '//canary---') }, undefined],
      [{ url: FUNCTION }, undefined],
      [{ id_token_audience: `${RANGE},${FUNCTION}` }, undefined],
      [{ id_token_audience: ADC_CLIENT }, undefined],
      [checks(RANGE), undefined],
      [{ url: RANGE, request_auth: 'access_token' }, undefined],
      [{ url: RANGE, id_token_audience: 'mine' }, 'mine'],
      [
        { url: 'https://api.example.com', id_token_audience: 'https://api.example.com' },
        'https://api.example.com',
      ],
      [{ id_token_audience: `${RANGE},https://api.example.com` }, 'https://api.example.com'],
      [{ id_token_audience: 'https://run.app.example.com' }, 'https://run.app.example.com'],
      [{ id_token_audience: 'http://range-abc123-uc.a.run.app' }, 'http://range-abc123-uc.a.run.app'],
      [checks('mine'), 'mine'],
    ];
  for (const [inputs, refused] of rows) {
    const given = { credentials_json: login(), ...inputs };
    const error: unknown = await parseConfig(given, quietHost()).then(
      () => undefined,
      (thrown) => thrown,
    );
    const what = JSON.stringify(inputs);
    if (refused === undefined) assert.equal(error, undefined, what);
    else {
      assert.ok(error instanceof InputError, what);
      assert.deepEqual(
        error.problems.map(({ input, code }) => [input, code]),
        [['service_account', 'ID_TOKEN_UNAVAILABLE']],
      );
      assert.ok(String(error.problems[0]?.message).includes(`no ID token for ${refused}. `), what);
    }
    const config = await parseConfig({ ...given, service_account: INVOKER }, quietHost());
    assert.equal(config.impersonate?.account, INVOKER);
  }
});

test('with a service account on top, its own ID token is sent', async () => {
  const words = ['request', 'https://iap.example.com/', '--id-token-audience', IAP_CLIENT];
  const { status, stderr } = await run(undefined, ...words, '--service-account', INVOKER);
  assert.equal(status, 0, stderr);
});

test('whoami says whether there are ID tokens, and why not', async () => {
  const [able, unable] = await Promise.all([
    run(undefined, 'whoami', '--json'),
    run('silent@example.com', 'whoami', '--json'),
  ]);
  const told = JSON.parse(able.stdout);
  assert.equal(told.principal, 'dev@example.com');
  assert.equal(told.id_tokens.available, 'yes');
  assert.match(told.id_tokens.how, /run\.app.*cloudfunctions\.net.*--service-account/);
  const { id_tokens: none, principal } = JSON.parse(unable.stdout);
  assert.equal(principal, 'silent@example.com');
  assert.equal(none.available, 'no');
  assert.ok(none.how.includes('scope openid') && none.how.includes(LOGIN), none.how);
});

test('the action: a check with the login of a person', async () => {
  const inputs = { credentials_json: login(), wait: '0s', url: `${RANGE}/hello` };
  const well = await runAction({ entry: MAIN, emulator, inputs });
  assert.equal(well.exitCode, 0, well.log);
  assert.deepEqual(Object.keys(JSON.parse(well.outputs['id_tokens'] ?? '')), [RANGE]);
  assert.equal(well.outputs['principal'], 'dev@example.com');
  await endJob(well.job);
});
