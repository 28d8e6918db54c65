// Each verb as a process, against the emulator.
import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { after, test } from 'node:test';
import { DEPLOYER, INVOKER, PROJECT, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { parseJwt } from '../../emulator/signing.ts';
import { someOf } from '../tier.ts';
import { cli, type Ended, temporaryFolder } from './run-cli.ts';

const SERVICE = 'https://range-abc123-uc.a.run.app';
/** `expires_in` of oauth2.googleapis.com. */
const EXPIRES_IN_MS = 3_599_000;
const POOLS = `locations/global/workloadIdentityPools`;
const EXTERNAL = `//iam.googleapis.com/projects/${PROJECT.number}/${POOLS}/external/providers`;

const emulator = await startEmulator();
after(() => emulator.close());

/** Runs the command line where the emulator is the network. */
function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: string,
): Promise<Ended> {
  const { GCE_METADATA_HOST: _, ...reach } = emulator.env;
  return cli(args, { env: { ...reach, ...env }, ...(input === undefined ? {} : { input }) });
}

function fileIn(context: TestContext, content: object): string {
  const path = join(temporaryFolder(context), 'credentials.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const keyFile = async (context: TestContext, account = INVOKER) =>
  fileIn(context, await emulator.createKey(account));

/** Nothing that the emulator ever handed out, in whole or without its signature. */
function assertNoSecret(text: string, more: readonly string[] = []): void {
  for (const secret of [...emulator.issued, ...more]) {
    assert.ok(!text.includes(secret), 'a secret is shown');
    const unsigned = /^([\w-]+\.[\w-]+)\.[\w-]+$/.exec(secret)?.[1];
    if (unsigned) assert.ok(!text.includes(unsigned), 'a token without its signature is shown');
  }
}

test('access-token: the token alone, good for what was asked', async (context) => {
  const key = await keyFile(context, DEPLOYER);
  const scope = 'https://www.googleapis.com/auth/devstorage.read_only';
  const { status, stdout, stderr } = await run([
    'access-token',
    '--credentials-json',
    key,
    '--access-token-scopes',
    scope,
  ]);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^ya29\.\S+\n$/);
  const issued = emulator.inspect(stdout.trim());
  assert.equal(issued?.principal.kind === 'serviceAccount' && issued.principal.email, DEPLOYER);
  assert.deepEqual(issued?.scopes, [scope]);
});

test('access-token --json: token, expiry, principal and project, for the first of the two Python snippets', async (context) => {
  // credentials, project = google.auth.default(); credentials.refresh(Request()); credentials.token
  const key = await keyFile(context, DEPLOYER);
  const earliest = Date.now();
  const { status, stdout } = await run(['access-token', '--json'], { GOOGLE_APPLICATION_CREDENTIALS: key });
  const latest = Date.now();
  assert.equal(status, 0);
  const { token, expires_at: expiresAt, principal, project_id: project, ...rest } = JSON.parse(stdout);
  assert.deepEqual(rest, {});
  assert.ok(emulator.isLive(token));
  assert.deepEqual([principal, project], [DEPLOYER, 'demo-project']);
  assert.match(expiresAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  // The response says `expires_in`, which counts from when the command received it; the time is shown in whole seconds.
  const receivedAt = Date.parse(expiresAt) - EXPIRES_IN_MS;
  assert.ok(receivedAt > earliest - 1000 && receivedAt <= latest, expiresAt);
});

test('request: the second of the two Python snippets in one line', async (context) => {
  // creds = IDTokenCredentials.from_service_account_file(…, target_audience=url); requests.post(url, json={}, headers=…)
  const key = await keyFile(context);
  const url = 'https://us-central1-demo-project.cloudfunctions.net/range';
  const { status, stdout, stderr } = await run(['request', url, '--credentials-json', key, '--body', '{}']);
  assert.equal(status, 0, stderr);
  const { method, body, identity } = JSON.parse(stdout);
  assert.deepEqual(
    { method, body, identity: identity.aud, email: identity.email },
    { method: 'POST', body: {}, identity: url, email: INVOKER },
  );
  assert.match(stderr, /^200 OK in \d.*, \d+ bytes of application\/json\n$/);
});

test('id-token: one a line in the order asked for, --json a list of several', async (context) => {
  const key = await keyFile(context);
  const words = [
    'id-token',
    '--credentials-json',
    key,
    '--id-token-audience',
    'https://b.example',
    '--id-token-audience',
    'https://a.example',
  ];
  const plain = await run(words);
  assert.deepEqual([plain.status, plain.stderr], [0, '']);
  const audiences = plain.stdout
    .trimEnd()
    .split('\n')
    .map((token) => parseJwt(token)?.payload['aud']);
  assert.deepEqual(audiences, ['https://b.example', 'https://a.example']);
  const json = JSON.parse((await run([...words, '--json'])).stdout);
  assert.deepEqual(
    json.map(({ audience }: { audience: string }) => audience),
    audiences,
  );
  const one = JSON.parse((await run([...words.slice(0, 5), '--json', '--no-id-token-include-email'])).stdout);
  assert.equal(one.audience, 'https://b.example');
  const byUrl = await run(['id-token', '--credentials-json', key, '--url', `${SERVICE}/x?y=1`]);
  assert.equal(parseJwt(byUrl.stdout.trim())?.payload['aud'], SERVICE);
});

test('files: a private credential file and curl configuration, with their paths printed', async (context) => {
  const key = await keyFile(context);
  const path = join(temporaryFolder(context), 'out.json');
  const words = ['id-token', '--credentials-json', key, '--id-token-audience', SERVICE];
  const { status, stdout, stderr } = await run([
    ...words,
    '--create-credentials-file',
    '--credentials-file-path',
    path,
    '--create-curl-config',
  ]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  assert.ok(stderr.includes(`Credential file: ${path}\n`));
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).client_email, INVOKER);
  const curl = /^File for curl --config: (.*)$/m.exec(stderr)?.[1] ?? '';
  assert.equal(statSync(curl).mode & 0o777, 0o600);
  assert.ok(readFileSync(curl, 'utf8').includes(stdout.trim()));
  assertNoSecret(stderr);
  const again = await run([...words, '--create-credentials-file', '--credentials-file-path', path]);
  assert.deepEqual([again.status, again.stdout], [2, '']);
});

interface Known {
  readonly what: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly file?: () => Promise<object>;
  readonly principal: RegExp;
  readonly type: string;
  readonly idTokens: 'yes' | 'if_permitted' | 'no';
}

const subject = await emulator.oidcToken({ sub: 'workload-1', aud: `https:${EXTERNAL}/idp` });
const external = (impersonate?: string) => ({
  type: 'external_account',
  audience: `${EXTERNAL}/idp`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: { url: emulator.subjectUrl(subject) },
  ...(impersonate && {
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${impersonate}:generateAccessToken`,
  }),
});
const aws = {
  type: 'external_account',
  audience: `${EXTERNAL}/aws`,
  subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: {
    environment_id: 'aws1',
    regional_cred_verification_url:
      'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
  },
};

const CREDENTIALS: readonly Known[] = [
  {
    what: 'a service-account key',
    file: () => emulator.createKey(DEPLOYER),
    principal: /^deployer@/,
    type: 'service_account',
    idTokens: 'yes',
  },
  {
    what: "a person's login",
    file: async () => emulator.authorizedUser(),
    principal: /^dev@example\.com$/,
    type: 'authorized_user',
    idTokens: 'yes',
  },
  {
    what: "a workforce pool person's login",
    file: async () => emulator.workforceAuthorizedUser(),
    principal: /workforcePools\/staff|^null$/,
    type: 'external_account_authorized_user',
    idTokens: 'no',
  },
  {
    what: 'a workload of another cloud, by a URL',
    file: async () => external(),
    principal:
      /^principal:\/\/iam\.googleapis\.com\/projects\/\d+\/locations\/global\/workloadIdentityPools\/external\/subject\/workload-1$|^null$/,
    type: 'external_account',
    idTokens: 'no',
  },
  {
    what: 'a workload of another cloud that impersonates',
    file: async () => external(DEPLOYER),
    principal: /^deployer@/,
    type: 'external_account',
    idTokens: 'if_permitted',
  },
  {
    what: 'AWS',
    file: async () => ({
      ...aws,
      service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${DEPLOYER}:generateAccessToken`,
    }),
    env: emulator.awsEnv,
    principal: /^deployer@/,
    type: 'external_account',
    idTokens: 'if_permitted',
  },
  {
    what: "a person's login that impersonates",
    file: async () => ({
      type: 'impersonated_service_account',
      source_credentials: emulator.authorizedUser(),
      service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}:generateAccessToken`,
    }),
    principal: /^invoker@/,
    type: 'impersonated_service_account',
    idTokens: 'if_permitted',
  },
  {
    what: 'the metadata server',
    env: emulator.metadataEnv,
    principal: /^deployer@/,
    type: 'metadata_server',
    idTokens: 'yes',
  },
  {
    what: 'a job of GitHub',
    env: emulator.github(),
    args: ['--workload-identity-provider', PROVIDER],
    principal: /^principal:\/\/.*\/subject\/repo:octo-org\/octo-repo:/,
    type: 'github_oidc',
    idTokens: 'no',
  },
  {
    what: 'a job of GitHub that impersonates',
    env: emulator.github(),
    args: ['--workload-identity-provider', PROVIDER, '--service-account', INVOKER],
    principal: /^invoker@/,
    type: 'github_oidc',
    idTokens: 'if_permitted',
  },
];

for (const { what, env = {}, args = [], file, principal, type, idTokens } of someOf(
  CREDENTIALS,
  'whoami',
  4,
)) {
  test(`whoami: ${what}`, async (context) => {
    const content = await file?.();
    const path = content && fileIn(context, content);
    const all = { ...env, ...(path === undefined ? {} : { GOOGLE_APPLICATION_CREDENTIALS: path }) };
    const [text, json] = await Promise.all([
      run(['whoami', '-v', ...args], all),
      run(['whoami', '--json', ...args], all),
    ]);
    assert.equal(json.status, 0, json.stderr);
    assert.equal(text.status, 0, text.stderr);
    const told = JSON.parse(json.stdout);
    assert.match(String(told.principal), principal);
    assert.equal(told.credential.type, type);
    assert.equal(told.id_tokens.available, idTokens);
    assert.ok(told.access_token.expires_at === null || Date.parse(told.access_token.expires_at) > 0);
    if (path !== undefined) assert.equal(told.found_in, `env GOOGLE_APPLICATION_CREDENTIALS (${path})`);
    for (const label of [
      'principal',
      'found in',
      'credential',
      'project',
      'access token',
      'scopes',
      'ID tokens',
    ]) {
      assert.match(text.stdout, new RegExp(`^${label}  +\\S`, 'm'), label);
    }
    const secrets = Object.entries(content ?? {}).flatMap(([key, value]) =>
      /^(?:private_key|client_secret|refresh_token)$/.test(key)
        ? [
            String(value),
            ...String(value)
              .split('\n')
              .filter((line) => line.length > 20 && !line.startsWith('-----')),
          ]
        : [],
    );
    const everything = text.stdout + text.stderr + json.stdout + json.stderr;
    assertNoSecret(everything, [
      ...secrets,
      subject,
      ...(what === 'AWS' ? [emulator.awsEnv['AWS_SECRET_ACCESS_KEY'] ?? ''] : []),
    ]);
  });
}

test('whoami distinguishes a credential that does not work from no credential', async (context) => {
  const key = await emulator.createKey(INVOKER, { fresh: 'deleted' });
  emulator.serviceAccount(INVOKER).keys.delete(key.private_key_id);
  const path = fileIn(context, key);
  const { status, stdout, stderr } = await run(['whoami', '--credentials-json', path]);
  assert.deepEqual([status, stdout], [3, '']);
  assert.match(
    stderr,
    /Could not get a token with a service-account key, [0-9a-f]+, from --credentials-json .*\./,
  );
  assert.match(stderr, /^error: KEY_REJECTED: /m);
  assertNoSecret(stderr, [key.private_key]);
});

test('AWS: the tokens of an external_account file, by the credentials of the environment', async (context) => {
  const path = fileIn(context, aws);
  const env = { ...emulator.awsEnv, GOOGLE_APPLICATION_CREDENTIALS: path };
  const own = await run(['access-token'], env);
  assert.equal(own.status, 0, own.stderr);
  assert.equal(emulator.inspect(own.stdout.trim())?.principal.kind, 'federated');
  const id = await run(['id-token', '--service-account', INVOKER, '--id-token-audience', SERVICE], env);
  assert.equal(id.status, 0, id.stderr);
  assert.equal(parseJwt(id.stdout.trim())?.payload['email'], INVOKER);
  const refused = await run(['id-token', '--id-token-audience', SERVICE], env);
  assert.deepEqual([refused.status, refused.stdout], [2, '']);
  assert.match(refused.stderr, /--service-account is not given, and a federated identity/);
});

test('colour: none without a terminal, some when forced, none with NO_COLOR', async () => {
  const bad = ['access-token', '--delegates', 'x'];
  const [plain, forced, none] = await Promise.all([
    run(bad),
    run(bad, { FORCE_COLOR: '1' }),
    run(bad, { FORCE_COLOR: '1', NO_COLOR: '1' }),
  ]);
  assert.match(forced.stderr, /\x1b\[31merror:\x1b\[0m/);
  for (const { stderr } of [plain, none]) assert.doesNotMatch(stderr, /\x1b/);
});
