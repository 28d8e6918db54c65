// A credential of another universe is one error; the id of a domain-scoped project is an id everywhere.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { mistyped } from '../../src/diagnose/account-name.ts';
import { InputError } from '../../src/errors.ts';
import { accountProject, projectDomain } from '../../src/resource-names.ts';
import { quietHost } from '../workflows/our-effects.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The files of each type in a universe, with every URL that they may have. */
function filesOf(universe: string): readonly Record<string, unknown>[] {
  const key = {
    type: 'service_account',
    client_email: 'robot@my-project.iam.gserviceaccount.com',
    private_key: PEM,
    token_uri: `https://oauth2.${universe}/token`,
  };
  const url = `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/robot@my-project.iam.gserviceaccount.com:generateAccessToken`;
  const external = {
    type: 'external_account',
    audience:
      '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/provider',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `https://sts.${universe}/v1/token`,
    token_info_url: `https://sts.${universe}/v1/introspect`,
    service_account_impersonation_url: url,
    credential_source: { file: '/run/token' },
  };
  const workforceUser = {
    type: 'external_account_authorized_user',
    client_id: 'client',
    client_secret: 'secret-of-a-client',
    refresh_token: 'a-refresh-token',
    token_url: `https://sts.${universe}/v1/oauthtoken`,
    token_info_url: `https://sts.${universe}/v1/introspect`,
  };
  const impersonated = {
    type: 'impersonated_service_account',
    service_account_impersonation_url: url,
    source_credentials: key,
  };
  return [key, external, workforceUser, impersonated];
}

async function problemsOf(json: object, universe: string): Promise<readonly string[]> {
  const inputs = { credentials_json: JSON.stringify(json), universe };
  const error: unknown = await parseConfig(inputs, quietHost()).catch((thrown: unknown) => thrown);
  return error instanceof InputError
    ? error.problems.map(({ input, message }) => `${input} ${String(message)}`)
    : [];
}

test('a credential of another universe is that error alone', async () => {
  const mismatches = [
    ...filesOf('example.fr').map(
      (file) => [{ ...file, universe_domain: 'example.fr' }, 'googleapis.com'] as const,
    ),
    ...filesOf('googleapis.com').map(
      (file) => [{ ...file, universe_domain: 'googleapis.com' }, 'example.fr'] as const,
    ),
    ...filesOf('googleapis.com').map((file) => [file, 'example.fr'] as const),
  ];
  for (const [file, universe] of mismatches) {
    const problems = await problemsOf(file, universe);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(
      problems[0] ?? '',
      new RegExp(`^universe is ${universe}, and credentials_json belongs to the universe`),
    );
  }
  for (const file of filesOf('googleapis.com'))
    assert.deepEqual(await problemsOf(file, 'googleapis.com'), []);
});

test('a domain-scoped project is taken from an input, an e-mail address and a key', async () => {
  const provider = 'projects/123456789012/locations/global/workloadIdentityPools/pool/providers/provider';
  const of = async (inputs: Record<string, string>) => (await parseConfig(inputs, quietHost())).projectId;
  const account = {
    workload_identity_provider: provider,
    service_account: 'sa@p.example.com.iam.gserviceaccount.com',
  };
  assert.equal(
    await of({ workload_identity_provider: provider, project_id: 'example.com:p' }),
    'example.com:p',
  );
  assert.equal(await of(account), 'example.com:p');
  assert.equal(await of({ ...account, project_id: 'other' }), 'other');
  const [key] = filesOf('googleapis.com');
  const ofKey = { ...key, project_id: 'example.com:p' };
  assert.equal(await of({ credentials_json: JSON.stringify(ofKey) }), 'example.com:p');
  for (const bad of ['example.com:', ':p', 'a b:p', 'example.com:p:q']) {
    await assert.rejects(of({ workload_identity_provider: provider, project_id: bad }), InputError, bad);
  }
});

test('the names of a domain-scoped project are each in their own order', () => {
  assert.equal(accountProject('sa@p.example.com.iam.gserviceaccount.com'), 'example.com:p');
  assert.equal(accountProject('sa@example.com:p.iam.gserviceaccount.com'), undefined);
  assert.equal(projectDomain('example.com:p'), 'p.example.com');
  assert.equal(projectDomain('my-project'), 'my-project');
  assert.match(
    String(mistyped('sa@example.com:p.iam.gserviceaccount.com', {})),
    /likely sa@p\.example\.com\.iam\.gserviceaccount\.com/,
  );
});
