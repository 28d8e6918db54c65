import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { send, verified } from './client.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
const AUDIENCE = 'https://iam.googleapis.com/projects/1/x';
const emulator = await startEmulator();
after(() => emulator.close());

/** What a step does with the two variables. */
function ask(env: Record<string, string>, { audience = AUDIENCE, bearer = '', method = 'GET' } = {}) {
  const token = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  const url = `${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${encodeURIComponent(audience)}`;
  return send(emulator, url, { method, bearer: bearer || token });
}

const claimsOf = (token: string, audience = AUDIENCE) =>
  verified(emulator, token, { jwks: `${ISSUER}/.well-known/jwks`, issuer: ISSUER, audience });

test("a job gets a token for the requested audience, which the issuer's published keys verify", async () => {
  const { status, json } = await ask(emulator.github());
  assert.equal(status, 200);
  assert.equal(json.count, 1);
  const claims = await claimsOf(json.value);
  assert.equal(claims.sub, 'repo:octo-org/octo-repo:ref:refs/heads/main');
  assert.equal(Number(claims.exp) - Number(claims.iat), 300);
  assert.equal(claims['repository'], 'octo-org/octo-repo');
  assert.equal(claims['repository_owner'], 'octo-org');
  assert.equal(claims['repository_id'], '74');
  assert.equal(claims['repository_owner_id'], '65');
  assert.equal(claims['event_name'], 'push');
  assert.equal(claims['job_workflow_ref'], 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main');
});

test('two tokens of one job differ by their jti', async () => {
  const env = emulator.github();
  const [one, two] = await Promise.all([ask(env), ask(env)]);
  assert.notEqual((await claimsOf(one.json.value)).jti, (await claimsOf(two.json.value)).jti);
});

test('the default audience is the owner', async () => {
  const env = emulator.github();
  const { json } = await send(emulator, env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', {
    bearer: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
  });
  await claimsOf(json.value, 'https://github.com/octo-org');
});

for (const [what, claims, sub] of [
  ['an environment', { environment: 'prod' }, 'repo:octo-org/octo-repo:environment:prod'],
  ['a pull request', { event_name: 'pull_request' }, 'repo:octo-org/octo-repo:pull_request'],
  ['a tag', { ref: 'refs/tags/v1' }, 'repo:octo-org/octo-repo:ref:refs/tags/v1'],
  [
    'a repository made since 2026-07-15',
    { subject: 'immutable' as const },
    'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
  ],
  [
    'a repository renamed since, in an environment',
    { subject: 'immutable' as const, repository: 'a/b', repository_id: '1', environment: 'e' },
    'repo:a@65/b@1:environment:e',
  ],
  [
    'a colon in an environment',
    { environment: 'Production:V1' },
    'repo:octo-org/octo-repo:environment:Production%3AV1',
  ],
  [
    'a pull request in an environment',
    { event_name: 'pull_request', environment: 'e' },
    'repo:octo-org/octo-repo:environment:e',
  ],
  ['a template of ids', { include_claim_keys: ['repository_owner_id'] }, 'repository_owner_id:65'],
  [
    'a template with a reusable workflow',
    {
      include_claim_keys: ['repo', 'context', 'job_workflow_ref'],
      environment: 'prod',
      job_workflow_ref: 'octo-org/octo-automation/.github/workflows/oidc.yml@refs/heads/main',
    },
    'repo:octo-org/octo-repo:environment:prod:job_workflow_ref:octo-org/octo-automation/.github/workflows/oidc.yml@refs/heads/main',
  ],
  [
    'a template in a repository made since 2026-07-15',
    { include_claim_keys: ['repo'], subject: 'immutable' as const },
    'repo:octo-org@65/octo-repo@74',
  ],
  ['a subject template', { override: { sub: 'repository_id:74' } }, 'repository_id:74'],
] as const) {
  test(`sub of ${what}`, async () => {
    const { json } = await ask(emulator.github(claims));
    assert.equal((await claimsOf(json.value)).sub, sub);
  });
}

test('the variables of the job match the claims of its token', () => {
  const env = emulator.github({ ref: 'refs/tags/v1', repository: 'a/b', event_name: 'release', actor: 'me' });
  assert.equal(env['GITHUB_REPOSITORY'], 'a/b');
  assert.equal(env['GITHUB_REF_NAME'], 'v1');
  assert.equal(env['GITHUB_REF_TYPE'], 'tag');
  assert.equal(env['GITHUB_EVENT_NAME'], 'release');
  assert.equal(env['GITHUB_ACTOR'], 'me');
});

test('a token has any claim that is given, as it is', async () => {
  const given = {
    enterprise: 'octo-corp',
    repo_property_regions: 'us-east-1,eu-west-1',
    repository_visibility: 'internal',
    runner_environment: 'self-hosted',
    own_claim: 'x',
  };
  const { json } = await ask(emulator.github(given));
  const claims = await claimsOf(json.value);
  for (const [name, value] of Object.entries(given)) assert.equal(claims[name], value, name);
  assert.match(String(claims['enterprise_id']), /^\d+$/);
});

test('each job has a check run of its own, as text, in one workflow run', async () => {
  const jobs = await Promise.all([emulator.github(), emulator.github()].map((env) => ask(env)));
  const [one, two] = await Promise.all(jobs.map(({ json }) => claimsOf(json.value)));
  assert.match(String(one?.['check_run_id']), /^\d{11}$/);
  assert.equal(typeof one?.['check_run_id'], 'string');
  assert.notEqual(one?.['check_run_id'], two?.['check_run_id']);
  assert.equal(one?.['run_id'], two?.['run_id']);
});

test('claims follow from those that are given', async () => {
  const of = async (given: Parameters<typeof emulator.github>[0]) => {
    const {
      repository_owner,
      repository_id,
      ref,
      ref_type,
      ref_protected,
      head_ref,
      actor_id,
      job_workflow_ref,
    } = await claimsOf((await ask(emulator.github(given))).json.value);
    return {
      repository_owner,
      repository_id,
      ref,
      ref_type,
      ref_protected,
      head_ref,
      actor_id,
      job_workflow_ref,
    };
  };
  const usual = await of({});
  assert.deepEqual(usual, {
    repository_owner: 'octo-org',
    repository_id: '74',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    ref_protected: 'true',
    head_ref: '',
    actor_id: '583231',
    job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
  });
  const other = await of({ repository: 'a/b', ref: 'refs/tags/v1', actor: 'me' });
  assert.deepEqual([other.repository_owner, other.ref_type, other.ref_protected], ['a', 'tag', 'false']);
  assert.notEqual(other.actor_id, usual.actor_id);
  const pull = await of({ event_name: 'pull_request' });
  assert.deepEqual(
    [pull.ref, pull.ref_type, pull.ref_protected, pull.head_ref],
    ['refs/pull/1/merge', 'branch', 'false', 'feature'],
  );
});

test('claims that contradict each other are refused', () => {
  for (const [claims, problem] of [
    [
      { repository: 'a/b', repository_owner: 'c' },
      /^RangeError: repository_owner is c, and the repository is a\/b/,
    ],
    [{ ref: 'refs/tags/v1', ref_type: 'branch' }, /ref_type is branch, and the ref is refs\/tags\/v1/],
    [{ ref: 'main' }, /ref must be a full ref/],
    [{ repository: 'b' }, /repository must be OWNER\/NAME/],
    [{ include_claim_keys: ['environment'] }, /the subject has the claim environment, and the job does not/],
  ] as const)
    assert.throws(() => emulator.github(claims), problem);
  assert.throws(() => emulator.github('deploy'), /github\.jobs has no job deploy/);
});

test('refused: another bearer, another job, another method, no api-version', async () => {
  const env = emulator.github();
  const other = emulator.github()['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  const wrong = await ask(env, { bearer: other });
  assert.equal(wrong.status, 401);
  assert.equal(wrong.json.typeKey, 'UnauthorizedRequestException');
  assert.equal((await ask(env, { method: 'POST' })).status, 405);
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  const [address = ''] = (env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '').split('?');
  assert.equal((await send(emulator, address, { bearer })).status, 400);
  assert.equal((await send(emulator, address.replace(/plans\/\w/, 'plans/_'), { bearer })).status, 404);
});

test('the discovery document leads to the keys', async () => {
  const { json } = await send(emulator, `${ISSUER}/.well-known/openid-configuration`);
  assert.equal(json.issuer, ISSUER);
  assert.equal(json.jwks_uri, `${ISSUER}/.well-known/jwks`);
  const { json: jwks } = await send(emulator, json.jwks_uri);
  assert.equal(jwks.keys[0].alg, 'RS256');
  assert.deepEqual(
    Object.keys(jwks.keys[0]).filter((name) => ['d', 'p', 'q', 'dp', 'dq', 'qi'].includes(name)),
    [],
  );
});
