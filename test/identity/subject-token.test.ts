// The OIDC token of another CI system: checked before any request, masked before any message, and read again at each renewal.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DEPLOYER, startEmulator } from '../../emulator/emulator.ts';
import { parseConfig } from '../../src/config/config.ts';
import { GoogleApi } from '../../src/google/api.ts';
import { OidcIdentity } from '../../src/google/identity/oidc.ts';
import { subjectTokenProblem } from '../../src/google/identity/subject-token.ts';
import { HttpClient } from '../../src/http/client.ts';
import { cli } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction, type StepOptions } from '../stage/runner.ts';
import { quietHost } from '../workflows/our-effects.ts';

const emulator = await startEmulator();
after(() => emulator.close());

const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/external/providers/idp';
const token = await emulator.oidcToken({
  sub: 'project_path:a/b',
  aud: `https://iam.googleapis.com/${PROVIDER}`,
});
const [header = '', claims = '', signature = ''] = token.split('.');
const NOW = Date.now();
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function step(inputs: Readonly<Record<string, string>>, env: StepOptions['env'] = {}) {
  const result = await runAction({ emulator, entry: MAIN, inputs, env });
  await endJob(result.job);
  return result;
}

test('the action exchanges the token, never asks GitHub for another, and masks it first', async () => {
  const { log, rawLog, exitCode, outputs, masks, requests } = await step(
    { workload_identity_provider: PROVIDER, subject_token: token, service_account: DEPLOYER },
    emulator.github(),
  );
  assert.equal(exitCode, 0, log);
  assert.equal(outputs['principal'], DEPLOYER);
  assert.ok(emulator.isLive(outputs['auth_token'] ?? ''), 'the federated token is auth_token');
  assert.deepEqual(
    requests.map(({ route }) => route),
    ['sts.token', 'iamcredentials.generateAccessToken'],
  );
  assert.ok(masks.includes(token));
  assert.ok(rawLog.split('\n').every((line) => line.startsWith('::add-mask::') || !line.includes(token)));
});

/** What is in the token's place, and what the message says about it. */
const WRONG: Readonly<Record<string, readonly [value: string, why: RegExp]>> = {
  'in quotes': [`"${token}"`, /has quotes around/],
  'a variable': ['$CI_TOKEN', /a variable that was not replaced/],
  'a header': [`Bearer ${token}`, /begins with Bearer/],
  'cut short': [`${header}.${claims}`, /has three parts .* and it has 2/],
  'with a line break inside': [
    `${header}.${claims.slice(0, 40)}\n${claims.slice(40)}.${signature}`,
    /white space/,
  ],
  'claims that are cut': [`${header}.${claims.slice(0, -20)}.${signature}`, /likely cut or changed/],
  'without a signature': [`${header}.${claims}.`, /has no signature/],
  encrypted: [`${header}.a.b.c.d`, /encrypted token \(JWE\)/],
  "Azure DevOps' response": [JSON.stringify({ oidcToken: token }), /its field oidcToken alone/],
  'a credential file': ['{"type": "service_account"}', /is a credential file/],
  "a person's token of GitLab": [`glpat-${'a1B2'.repeat(5)}`, /is a token, not the OIDC token/],
  'an access token': [`ya29.${'a1B2'.repeat(20)}`, /is an access token/],
  'without an expiry': [`${header}.${part({ sub: 'a' })}.${signature}`, /has no expiry/],
  expired: [
    `${header}.${part({ sub: 'a', exp: 1_700_000_000 })}.${signature}`,
    /expired at 2023-11-14T22:13:20Z/,
  ],
};

test('what is no token, or an expired one, is named without any part of it', () => {
  assert.equal(subjectTokenProblem(token, NOW), undefined);
  for (const [what, [value, why]] of Object.entries(WRONG)) {
    const problem = String(subjectTokenProblem(value, NOW));
    assert.match(problem, why, what);
    for (const piece of value.match(/[\w-]{20,}/g) ?? []) assert.ok(!problem.includes(piece), what);
  }
});

test('a wrong token ends the step before any request, with all other problems', async () => {
  const { log, requests, exitCode } = await step({
    workload_identity_provider: PROVIDER,
    subject_token: WRONG['expired']?.[0] ?? '',
    wait_for_grant: 'soon',
    expected_principal: 'group:a@b.example',
  });
  assert.equal(exitCode, 1);
  assert.deepEqual(requests, []);
  for (const words of [
    /subject_token holds a token that expired/,
    /wait_for_grant must be a duration/,
    /expected_principal has/,
  ])
    assert.match(log, words);
});

test('it needs a provider, and no credential file is written for it', async () => {
  const problems = async (inputs: Readonly<Record<string, string>>) => {
    try {
      await parseConfig(inputs, { ...quietHost(), env: { HOME: '/nowhere', NO_GCE_CHECK: 'true' } });
      return '';
    } catch (error) {
      return String(error);
    }
  };
  assert.match(await problems({ subject_token: token }), /subject_token needs workload_identity_provider/);
  assert.match(
    await problems({ subject_token: token, application_default_credentials: 'true' }),
    /subject_token needs workload_identity_provider/,
  );
  assert.match(
    await problems({
      subject_token: token,
      workload_identity_provider: PROVIDER,
      create_credentials_file: 'true',
    }),
    /create_credentials_file does not work with subject_token/,
  );
});

test('the command line takes a variable or a file, and one of them', async () => {
  const file = join(emulator.folder, 'token.jwt');
  writeFileSync(file, `${token}\n`);
  const env = { ...emulator.env, OIDC: token };
  const run = (...flags: string[]) =>
    cli(['access-token', '--workload-identity-provider', PROVIDER, '--service-account', DEPLOYER, ...flags], {
      env,
    });
  for (const flags of [
    ['--subject-token-env', 'OIDC'],
    ['--subject-token-file', file],
  ]) {
    const { status, stdout, stderr } = await run(...flags);
    assert.equal(status, 0, stderr);
    assert.ok(emulator.isLive(stdout.trim()));
    assert.ok(!stderr.includes(token));
  }
  const WRONG_FLAGS: readonly (readonly [readonly string[], RegExp])[] = [
    [
      ['--subject-token-env', 'OIDC', '--subject-token-file', file],
      /given together with --subject-token-file/,
    ],
    [['--subject-token-env', 'NOT_SET'], /The variable NOT_SET of --subject-token-env is not set or empty/],
    [['--subject-token-env', token], /must be the name of an environment variable/],
    [['--subject-token-env', ''], /--subject-token-env is empty/],
    [['--subject-token-file', join(emulator.folder, 'none')], /does not exist/],
  ];
  for (const [flags, why] of WRONG_FLAGS) {
    const { status, stdout, stderr } = await run(...flags);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, why);
    assert.ok(!stderr.includes(token));
  }
});

test('the file is read again at each renewal', async () => {
  const file = join(emulator.folder, 'renewed.jwt');
  const clock = { ms: NOW };
  const sent: string[] = [];
  const masked: string[] = [];
  const host = { ...quietHost(), now: () => clock.ms, mask: (secret: string) => void masked.push(secret) };
  const http = new HttpClient({ env: {}, now: host.now });
  const api = new GoogleApi({ http, host, universe: 'googleapis.com', requestReason: undefined });
  api.google = async ({ form }) => {
    sent.push(form?.['subject_token'] ?? '');
    const body = Buffer.from(
      JSON.stringify({ access_token: `ya29.${'x'.repeat(40)}${sent.length}`, expires_in: 300 }),
    );
    return {
      url: 'https://sts.googleapis.com/v1/token',
      status: 200,
      reason: 'OK',
      headers: [],
      body,
      bytes: body.length,
      truncated: false,
      timing: { wait: 0, body: 0, total: 0 },
    };
  };
  const identity = new OidcIdentity(
    { kind: 'oidc', provider: PROVIDER, place: { kind: 'file', path: file } },
    api,
  );
  http.close();
  const tokens = [1, 2].map((n) => `${header}.${part({ sub: `pod-${n}`, exp: 4_102_444_800 })}.${signature}`);
  for (const [index, value] of tokens.entries()) {
    writeFileSync(file, value);
    await identity.accessToken({ scopes: ['a'] });
    await identity.accessToken({ scopes: ['a'] });
    assert.match(identity.principal() ?? '', new RegExp(`/subject/pod-${index + 1}$`));
    clock.ms += 300_000;
  }
  assert.deepEqual(sent, tokens);
  for (const value of tokens) assert.ok(masked.includes(value));
  writeFileSync(file, WRONG['expired']?.[0] ?? '');
  await assert.rejects(identity.accessToken({ scopes: ['a'] }), { code: 'SUBJECT_TOKEN_INVALID' });
});

test('a refused audience names how the CI system sets it', async () => {
  const gitlab = await emulator.oidcToken({
    sub: 'a',
    aud: 'https://gitlab.com',
    project_path: 'a/b',
    namespace_path: 'a',
  });
  const { log } = await step({ workload_identity_provider: PROVIDER, subject_token: gitlab });
  assert.match(
    log,
    /from GitLab:\s+id_tokens: \{ GCP_OIDC_TOKEN: \{ aud: 'https:\/\/iam\.googleapis\.com\/projects/,
  );
  assert.doesNotMatch(log, /Leave audience out/);
});
