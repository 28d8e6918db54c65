import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { InputError } from '../../src/errors.ts';
import { quietHost } from '../workflows/our-effects.ts';

const ACCOUNT = 'robot@my-project.iam.gserviceaccount.com';
const OTHER = 'other@my-project.iam.gserviceaccount.com';
const ID = '123456789012345678901';
const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/pool/providers/provider';
const IMPERSONATION = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = {
  type: 'service_account',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  client_email: ACCOUNT,
  client_id: ID,
};
const KEY_TEXT = JSON.stringify(KEY, null, 2);
const EXTERNAL = {
  type: 'external_account',
  audience: `//iam.googleapis.com/${PROVIDER}`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  service_account_impersonation_url: IMPERSONATION,
  credential_source: { file: '/var/run/token' },
};
const IMPERSONATED = {
  type: 'impersonated_service_account',
  service_account_impersonation_url: IMPERSONATION,
  source_credentials: { type: 'authorized_user', client_id: 'c', client_secret: 's', refresh_token: 'r' },
};

const BEGINNING =
  'has \\d+ characters and does not begin with {. Its beginning was cut off, or there is text before it.';

const read = (inputs: RawInputs) => parseConfig(inputs, quietHost());

async function problems(inputs: RawInputs): Promise<readonly string[]> {
  const error: unknown = await read(inputs).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof InputError, 'it was accepted');
  return error.problems.map(({ input, message }) => `${input} ${message}`);
}

test('service_account that names the credential’s own account leaves nothing to impersonate', async () => {
  for (const [json, account] of [
    [KEY, ACCOUNT],
    [KEY, ID],
    [EXTERNAL, ACCOUNT],
    [IMPERSONATED, ACCOUNT],
  ] as const) {
    const config = await read({ credentials_json: JSON.stringify(json), service_account: account });
    assert.equal(config.impersonate, undefined, `${json.type} ${account}`);
    assert.equal(config.projectId, 'my-project');
  }
});

test('another account, or a way to it by delegates, is impersonated', async () => {
  for (const json of [KEY, EXTERNAL, IMPERSONATED]) {
    const credentials_json = JSON.stringify(json);
    const other = await read({ credentials_json, service_account: OTHER });
    assert.deepEqual(other.impersonate, { account: OTHER, delegates: [] });
    const around = await read({ credentials_json, service_account: ACCOUNT, delegates: OTHER });
    assert.deepEqual(around.impersonate, { account: ACCOUNT, delegates: [OTHER] });
  }
});

test('a key in another form is recognised, and the message names the form', async () => {
  for (const [text, words] of [
    [`'${KEY_TEXT}'`, 'has quotes around it'],
    [JSON.stringify(KEY_TEXT), 'has quotes around it'],
    [`[${KEY_TEXT}]`, 'is a JSON list'],
    [KEY_TEXT.slice(KEY_TEXT.indexOf('"private_key')), BEGINNING],
    [`GCP_KEY=${KEY_TEXT}`, BEGINNING],
    ['${{ secrets.GCP_KEY }}', 'is an expression or a variable that was not evaluated'],
    ['$GCP_KEY', 'is an expression or a variable that was not evaluated'],
    ['null', 'is neither JSON nor base64 of JSON (4 characters)'],
  ] as const) {
    const [problem, ...others] = await problems({ credentials_json: text });
    assert.deepEqual(others, []);
    assert.match(problem ?? '', new RegExp(`^credentials_json ${words.replace(/[()]/g, '\\$&')}`));
  }
});

test('whatever looks like a key is masked, also where nothing could be read', async () => {
  const masked: string[] = [];
  const host = { ...quietHost(), mask: (secret: string) => masked.push(secret) };
  await assert.rejects(parseConfig({ credentials_json: `'${KEY_TEXT}'` }, host), InputError);
  const lines = String(KEY.private_key)
    .split('\n')
    .filter((line) => /^[A-Za-z0-9+/]{64}$/.test(line));
  assert.ok(lines.length > 10);
  for (const line of lines) assert.ok(masked.includes(line));
});

test('an id of a project has no line break and no blank', async () => {
  for (const project of ['my-project', 'example.com:my-project', '123456789012']) {
    const config = await read({ workload_identity_provider: PROVIDER, project_id: project });
    assert.equal(config.projectId, project);
  }
  for (const project of ['a\nb', 'a b', 'projects/a'])
    assert.deepEqual(await problems({ workload_identity_provider: PROVIDER, project_id: project }), [
      'project_id must be the id of a project.',
    ]);
});

test('two scopes with a blank between them are not one', async () => {
  const [problem] = await problems({
    workload_identity_provider: PROVIDER,
    access_token_scopes: 'https://a.example/x https://a.example/y',
  });
  assert.match(problem ?? '', /Separate scopes with commas or line breaks/);
});

test('a provider with `project` in place of `projects` gets a message about it', async () => {
  assert.deepEqual(await problems({ workload_identity_provider: PROVIDER.replace('projects', 'project') }), [
    'workload_identity_provider has project/ where projects/ is needed.',
  ]);
});
