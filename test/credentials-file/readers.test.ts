// The form of the credential file for each combination of source, account and delegates, and who cannot read that form.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEPLOYER, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { parseConfig } from '../../src/config/config.ts';
import { credentialsFile } from '../../src/credentials-file.ts';
import { fileWarnings } from '../../src/credentials-file-limits.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { quietHost } from '../workflows/our-effects.ts';

const emulator = await startEmulator();
after(() => emulator.close());
const key = await emulator.createKey(DEPLOYER);
const user = emulator.authorizedUser();
const workforceUser = emulator.workforceAuthorizedUser();
const external = {
  type: 'external_account',
  audience: `//iam.googleapis.com/${PROVIDER}`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: { file: '/run/token' },
};
const url = (account: string) => ({
  service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
});
const impersonated = (source: object, more: object = {}) => ({
  type: 'impersonated_service_account',
  ...url(DEPLOYER),
  source_credentials: source,
  ...more,
});

type Json = Readonly<Record<string, unknown>>;

/** A credential's types, from the outside in, with its accounts. */
function formOf(file: Json): string {
  const account = /serviceAccounts\/([^@]+)@/.exec(String(file['service_account_impersonation_url']))?.[1];
  const options = file['service_account_impersonation'] as Json | undefined;
  const delegates = (file['delegates'] as string[] | undefined) ?? [];
  const inner = file['source_credentials'] as Json | undefined;
  return [
    file['type'],
    account && `as ${account}`,
    delegates.length > 0 && `by ${delegates.join()}`,
    options && `for ${String(options['token_lifetime_seconds'])}`,
    inner && `from (${formOf(inner)})`,
  ]
    .filter(Boolean)
    .join(' ');
}

const DELEGATE = `projects/-/serviceAccounts/${DEPLOYER}`;
const NOBODY = { none: true } as const;
const LOGIN = { login: true } as const;
const MOST = { login: true, most: true } as const;

const provider = { workload_identity_provider: PROVIDER };
const given = (json: object) => ({ credentials_json: JSON.stringify(json) });
const account = { service_account: INVOKER };
const chain = { ...account, delegates: DEPLOYER };

const ROWS: readonly [
  name: string,
  inputs: Record<string, string>,
  form: string,
  cannot: { readonly login?: true; readonly most?: true; readonly java?: true; readonly none?: true },
][] = [
  ['provider', provider, 'external_account', NOBODY],
  ['provider, account', { ...provider, ...account }, 'external_account as invoker', NOBODY],
  [
    'provider, account, delegates',
    { ...provider, ...chain },
    `impersonated_service_account as invoker by ${DELEGATE} from (external_account)`,
    MOST,
  ],
  ['key', given(key), 'service_account', NOBODY],
  ['key and its own account', { ...given(key), service_account: DEPLOYER }, 'service_account', NOBODY],
  [
    'key, account',
    { ...given(key), ...account },
    'impersonated_service_account as invoker from (service_account)',
    LOGIN,
  ],
  [
    'key, account, delegates',
    { ...given(key), ...chain },
    `impersonated_service_account as invoker by ${DELEGATE} from (service_account)`,
    LOGIN,
  ],
  ['user', given(user), 'authorized_user', LOGIN],
  [
    'user, account',
    { ...given(user), ...account },
    'impersonated_service_account as invoker from (authorized_user)',
    LOGIN,
  ],
  [
    'user, account, delegates',
    { ...given(user), ...chain },
    `impersonated_service_account as invoker by ${DELEGATE} from (authorized_user)`,
    LOGIN,
  ],
  ['workforce user', given(workforceUser), 'external_account_authorized_user', LOGIN],
  [
    'workforce user, account',
    { ...given(workforceUser), ...account },
    'impersonated_service_account as invoker from (external_account_authorized_user)',
    { login: true, java: true },
  ],
  ['external account', given(external), 'external_account', NOBODY],
  ['external account, account', { ...given(external), ...account }, 'external_account as invoker', NOBODY],
  [
    'external account that impersonates',
    given({ ...external, ...url(DEPLOYER), service_account_impersonation: { token_lifetime_seconds: 900 } }),
    'external_account as deployer for 900',
    NOBODY,
  ],
  [
    'external account that impersonates, account',
    { ...given({ ...external, ...url(DEPLOYER) }), ...account },
    'impersonated_service_account as invoker from (external_account as deployer)',
    MOST,
  ],
  [
    'external account, account, delegates',
    { ...given(external), ...chain },
    `impersonated_service_account as invoker by ${DELEGATE} from (external_account)`,
    MOST,
  ],
  [
    'impersonation from a key',
    given(impersonated(key)),
    'impersonated_service_account as deployer from (service_account)',
    LOGIN,
  ],
  [
    'impersonation from an external account, which has a form that all read',
    given(impersonated(external)),
    'external_account as deployer',
    NOBODY,
  ],
  [
    'impersonation from an external account with scopes, for which only the file itself has a field',
    given(impersonated(external, { scopes: ['https://www.googleapis.com/auth/devstorage.read_only'] })),
    'impersonated_service_account as deployer from (external_account)',
    MOST,
  ],
  [
    'impersonation from a key, account',
    { ...given(impersonated(key)), ...account },
    `impersonated_service_account as invoker by ${DELEGATE} from (service_account)`,
    LOGIN,
  ],
];

const BESIDE = { accessToken: true, outputTokens: true, exported: true, isCommandLine: false };

for (const [name, inputs, form, cannot] of ROWS) {
  test(`the file of ${name}`, async () => {
    const config = await parseConfig({ ...inputs, create_credentials_file: 'true' }, quietHost());
    const { content, limits } = credentialsFile(config);
    assert.equal(formOf(JSON.parse(content)), form);
    const warnings = fileWarnings(limits, BESIDE).map(String);
    const all = warnings.join('\n');
    assert.equal(
      /read by gcloud, nor by Google's libraries for Python and Java/.test(all),
      cannot.most === true,
      all,
    );
    assert.equal(/--cred-file does not take the credential file/.test(all), cannot.login === true, all);
    assert.equal(/GOOGLE_GHA_CREDS_PATH: ''/.test(all), cannot.login === true, all);
    assert.equal(/read by Google's library for Java/.test(all), cannot.java === true, all);
    assert.equal(
      /CLOUDSDK_AUTH_ACCESS_TOKEN: '\$\{\{ steps\.ID\.outputs\.access_token \}\}'/.test(all),
      cannot.most === true,
      all,
    );
    assert.equal(warnings.length, Object.keys(cannot).filter((reader) => reader !== 'none').length, all);
  });
}

test('the lifetime of access tokens is in a file that has a field for it', async () => {
  const of = async (inputs: Record<string, string>, lifetime: string) => {
    const all = { ...inputs, create_credentials_file: 'true', access_token_lifetime: lifetime };
    const { content, limits } = credentialsFile(await parseConfig(all, quietHost()));
    return {
      form: formOf(JSON.parse(content)),
      warnings: fileWarnings(limits, BESIDE).map(String).join('\n'),
    };
  };
  const carried = await of({ ...provider, ...account }, '2h');
  assert.deepEqual(carried, { form: 'external_account as invoker for 7200', warnings: '' });
  const overridden = await of(
    given({ ...external, ...url(DEPLOYER), service_account_impersonation: { token_lifetime_seconds: 900 } }),
    '20m',
  );
  assert.equal(overridden.form, 'external_account as deployer for 1200');
  const raised = await of({ ...provider, ...account }, '5m');
  assert.equal(raised.form, 'external_account as invoker for 600');
  assert.match(raised.warnings, /has a token lifetime of 600 s in place of access_token_lifetime/);
  const absent = await of({ ...given(key), ...account }, '20m');
  assert.match(
    absent.warnings,
    /access_token_lifetime is not in the credential file, because a file of type impersonated/,
  );
});

test('the step warns, and says what to output where no access token is', async () => {
  const result = await runAction({
    emulator,
    entry: 'src/main.ts',
    env: emulator.github(),
    inputs: {
      ...provider,
      ...chain,
      token_format: 'id_token',
      id_token_audience: 'https://range-abc123-uc.a.run.app',
      create_credentials_file: 'true',
    },
  });
  await endJob(result.job);
  assert.equal(result.exitCode, 0, result.log);
  const warnings = result.annotations
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message);
  assert.equal(warnings.length, 2, warnings.join('\n'));
  assert.match(warnings[0] ?? '', /cannot be read by gcloud[\s\S]*token_format: access_token, id_token/);
  assert.match(warnings[1] ?? '', /setup-gcloud[\s\S]*env: \{ GOOGLE_GHA_CREDS_PATH: '' \}/);
});
