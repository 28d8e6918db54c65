// Identity-Aware Proxy as it is set up on Cloud Run itself: Google manages the OAuth client, and a service account signs a JWT.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { DEPLOYER, INVOKER, PROJECT, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { toJwk } from '../../emulator/signing.ts';
import { parseConfig } from '../../src/config/config.ts';
import { InputError } from '../../src/errors.ts';
import { MAIN } from '../entries.ts';
import type { StepResult } from '../stage/runner.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { quietHost } from '../workflows/our-effects.ts';
import { cli, type Ended, temporaryFolder } from './run-cli.ts';

const APP = 'https://app-abc123-uc.a.run.app';
const DOMAIN = 'https://iap.example.com';
const OWN_CLIENT = `${PROJECT.number}-iap.apps.googleusercontent.com`;
const CLIENT = `${PROJECT.number}-managed.apps.googleusercontent.com`;
const SIGN = ['request', `${APP}/echo-headers`, '--request-auth', 'signed_jwt'];
const ADMITTED = `accounts.google.com:${INVOKER}`;

const invokers = [`serviceAccount:${INVOKER}`];
const emulator = await startEmulator({
  services: [{ host: new URL(APP).host, iap: { clientId: CLIENT, managed: true }, invokers }],
});
after(() => emulator.close());
const key = await emulator.createKey(INVOKER);

function run(args: readonly string[], credential: object = key): Promise<Ended> {
  const { GCE_METADATA_HOST: _, ...reach } = emulator.env;
  return cli([...args, '--credentials-json', '-'], { env: reach, input: JSON.stringify(credential) });
}

function act(inputs: Readonly<Record<string, string>>, env = {}): Promise<StepResult> {
  return runAction({ entry: MAIN, emulator, env, inputs: { wait: '0s', ...inputs } });
}

/** The token of the last request to a service. */
function sent(header = 'authorization'): string {
  const value = emulator.journal.to('service').at(-1)?.headers[header];
  assert.match(String(value), /^Bearer \S+$/, `${header} has no token`);
  return String(value).slice('Bearer '.length);
}

test('a key signs the JWT itself, without a request to Google', async () => {
  const mark = emulator.journal.mark();
  const { status, stdout, stderr } = await run(SIGN);
  assert.equal(status, 0, stderr);
  assert.equal(JSON.parse(stdout)['x-goog-authenticated-user-email'], ADMITTED);
  assert.deepEqual(
    emulator.journal.since(mark).map(({ route }) => route),
    ['service'],
  );
  const token = sent();
  const { key: own } = emulator.serviceAccount(INVOKER).keys.get(key.private_key_id) ?? {};
  assert.ok(own);
  // By the rules of Google's page, with another library: iss = sub = e-mail, at most an hour, the key's id in the header.
  const { payload, protectedHeader } = await jwtVerify(
    token,
    createLocalJWKSet({ keys: [toJwk(own)] as never }),
    {
      issuer: INVOKER,
      subject: INVOKER,
      audience: `${APP}/*`,
      requiredClaims: ['iat', 'exp'],
    },
  );
  assert.deepEqual(protectedHeader, { alg: 'RS256', typ: 'JWT', kid: key.private_key_id });
  assert.equal(Number(payload.exp) - Number(payload.iat), 3600);
  assert.ok(!(stdout + stderr).includes(token.split('.').slice(0, 2).join('.')), 'the JWT is shown');
});

test('Proxy-Authorization leaves Authorization to the application', async () => {
  const headers = ['--auth-header', 'Proxy-Authorization', '--headers', 'Authorization: Basic b3du'];
  const { status, stdout, stderr } = await run([...SIGN, ...headers]);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^200/);
  const echoed = JSON.parse(stdout);
  assert.deepEqual(
    [echoed['x-goog-authenticated-user-email'], echoed['proxy-authorization']],
    [ADMITTED, undefined],
  );
  assert.match(String(echoed.authorization), /^Basic|\*\*\*/);
});

test('a checks file takes Proxy-Authorization', async (context) => {
  const file = join(temporaryFolder(context), 'checks.yaml');
  const more = 'headers: { Authorization: Basic b3du }, auth_header: Proxy-Authorization';
  writeFileSync(
    file,
    `version: 1\nchecks:\n  - { name: a, get: ${DOMAIN}/a, audience: ${OWN_CLIENT}, ${more} }\n`,
  );
  const { status, stderr } = await run(['check', file, '--allowed-origins', DOMAIN]);
  assert.equal(status, 0, stderr);
  assert.match(sent('proxy-authorization'), /^eyJ/);
});

test('with a service account on top of a person, IAM Credentials signs', async () => {
  const mark = emulator.journal.mark();
  const { status, stderr } = await run([...SIGN, '--service-account', INVOKER], emulator.authorizedUser());
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    emulator.journal.since(mark).map(({ route }) => route),
    ['oauth2.token', 'iamcredentials.signJwt', 'service'],
  );
});

test('the action: GitHub’s token, the file for curl, and no trace of the JWT', async () => {
  const account = emulator.serviceAccount(INVOKER);
  const before = account.iam;
  const repository = Object.values(before)
    .flat()
    .find((member) => member.includes('attribute.repository'));
  account.iam = { 'roles/iam.serviceAccountTokenCreator': [repository ?? ''] };
  const inputs = {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${APP}/echo-headers`,
    request_auth: 'signed_jwt',
    auth_header: 'Proxy-Authorization',
    create_curl_config: 'true',
    output_tokens: 'false',
    cleanup_credentials: 'false',
    results_file: 'results.json',
  };
  const well = await act(inputs, emulator.github());
  assert.equal(well.exitCode, 0, well.log);
  const token = sent('proxy-authorization');
  const file = well.files.find(({ path }) => path.endsWith('curl.config'));
  assert.deepEqual(
    [file?.mode, file?.content.split('\n')[0]],
    ['0600', `header = "Proxy-Authorization: Bearer ${token}"`],
  );
  assert.ok(well.masks.includes(token));
  for (const text of [well.log, well.summary, JSON.stringify(well.outputs)])
    assert.ok(!text.includes(token.split('.')[1] ?? ''), 'the JWT is shown');
  assert.equal(
    emulator.journal.to('iamcredentials.generateAccessToken').length,
    0,
    'an access token nobody wants',
  );

  // roles/iam.workloadIdentityUser cannot sign.
  account.iam = { 'roles/iam.workloadIdentityUser': [repository ?? ''] };
  const refused = await act(inputs, emulator.github());
  account.iam = before;
  assert.equal(refused.exitCode, 1);
  assert.match(refused.log, /IAM_PERMISSION_DENIED/);
  assert.match(refused.log, /lacks iam\.serviceAccounts\.signJwt/);
  assert.match(refused.log, /--role=roles\/iam\.serviceAccountTokenCreator/);
  await Promise.all([well, refused].map(({ job }) => endJob(job)));
});

test('the metadata server’s account signs by IAM Credentials, with Token Creator on itself', async () => {
  const account = emulator.serviceAccount(DEPLOYER);
  const service = emulator.service(new URL(APP).host);
  const before = account.iam;
  account.iam = { 'roles/iam.serviceAccountTokenCreator': [`serviceAccount:${DEPLOYER}`] };
  service.invokers = [`serviceAccount:${DEPLOYER}`];
  const env = { ...emulator.env, ...emulator.metadataEnv };
  const well = await cli(SIGN, { env });
  account.iam = before;
  service.invokers = invokers;
  assert.equal(well.status, 0, well.stderr);
});

test('who cannot sign is refused before the network', async () => {
  const external = {
    type: 'external_account',
    audience: `//iam.googleapis.com/projects/${PROJECT.number}/locations/global/workloadIdentityPools/external/providers/idp`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { url: emulator.subjectUrl('none') },
  };
  const github = emulator.github();
  const { uniqueId } = emulator.serviceAccount(INVOKER);
  const by = (credential: object) => ({ credentials_json: JSON.stringify(credential) });
  const url = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${uniqueId}:generateAccessToken`;
  const NOBODY = 'service_account is not given, and only a service account can sign the JWT of';
  const BY_ID = `service_account must be an e-mail address, and not the unique id "${uniqueId}"`;
  for (const [inputs, says] of [
    [by(emulator.authorizedUser()), NOBODY],
    [by(emulator.workforceAuthorizedUser()), NOBODY],
    [by(external), NOBODY],
    [{ workload_identity_provider: PROVIDER }, NOBODY],
    [{ workload_identity_provider: PROVIDER, service_account: uniqueId }, BY_ID],
    [by({ ...external, service_account_impersonation_url: url }), BY_ID],
    [{ ...by(key), headers: 'Authorization: own' }, 'headers Authorization is the header for the token.'],
    [{ ...by(key), url: 'http://app.example.com' }, 'url must be https when a credential is sent.'],
  ] as const) {
    const host = { ...quietHost(), env: github };
    const error: unknown = await parseConfig({ url: APP, request_auth: 'signed_jwt', ...inputs }, host).then(
      () => undefined,
      (thrown) => thrown,
    );
    assert.ok(error instanceof InputError, says);
    const [problem, ...others] = error.problems.map(({ input, message }) => `${input} ${message}`);
    assert.deepEqual(others, []);
    assert.ok(problem?.startsWith(says), problem);
  }
  // A key needs no e-mail in service_account that is its own.
  const own = await parseConfig(
    { ...by(key), service_account: uniqueId, url: APP, request_auth: 'signed_jwt' },
    quietHost(),
  );
  assert.deepEqual([own.impersonate, own.checks?.signedAudiences], [undefined, [`${APP}/*`]]);
});

test('IAP before a run.app URL is named, and its remedy admits the request', async () => {
  const { status, stderr } = await run(['request', APP]);
  assert.equal(status, 1, stderr);
  assert.match(
    stderr,
    /^error: SERVICE_IAP: .*did not accept the credential for the audience https:\/\/app-abc123/m,
  );
  const [, flag = '', value = ''] = /^ +(--request-auth) (\S+)$/m.exec(stderr) ?? [];
  const admitted = await run(['request', APP, flag, value]);
  assert.equal(admitted.status, 0, admitted.stderr);
});
