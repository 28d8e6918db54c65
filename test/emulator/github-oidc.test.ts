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
