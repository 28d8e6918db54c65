import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { INPUT_NAMES } from '../../src/config/inputs.ts';
import { InputError } from '../../src/errors.ts';
import type { Effects, With } from './google-auth.ts';
import { GOOGLE_INPUTS, GOOGLE_INPUTS_V2, GOOGLE_OUTPUTS, googleEffects } from './google-auth.ts';
import { ourEffects, quietHost } from './our-effects.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/moving-over.md'), 'utf8');

const PROVIDER = 'projects/123456789/locations/global/workloadIdentityPools/my-pool/providers/my-provider';
const ACCOUNT = 'my-service-account@my-project.iam.gserviceaccount.com';
const KEY = { account: 'robot@key-project.iam.gserviceaccount.com', project: 'key-project' };
let keyJson = '';

before(() => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  keyJson = JSON.stringify({
    type: 'service_account',
    project_id: KEY.project,
    private_key_id: '0123456789abcdef0123456789abcdef01234567',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: KEY.account,
    client_id: '123456789012345678901',
    token_uri: 'https://oauth2.googleapis.com/token',
  });
});

/** Ways in which the two can differ: the rows of the guide's table, and what of the effects shows each. */
const DIFFERENCES: Readonly<Record<string, (theirs: Effects, ours: Effects) => boolean>> = {
  'access token': (theirs, ours) => theirs.accessToken === undefined && ours.accessToken !== undefined,
  'credential file': (theirs, ours) => theirs.credentialsFile?.place !== ours.credentialsFile?.place,
  'exported variables': (theirs, ours) =>
    theirs.exported.project !== ours.exported.project ||
    theirs.exported.credentials !== ours.exported.credentials,
  'e-mail in the ID token': (theirs, ours) => theirs.idToken?.email !== ours.idToken?.email,
  'auth_token of a key': (theirs, ours) => theirs.authToken !== ours.authToken,
  'roles on the account itself': (theirs, ours) => theirs.tokenCreatorOnItself !== ours.tokenCreatorOnItself,
  'key with service_account': ({ credentialsFile: theirs }, { credentialsFile: ours }) =>
    theirs !== undefined && ours !== undefined && theirs.actsAs !== ours.actsAs,
  'delegates in the credential file': ({ credentialsFile: theirs }, { credentialsFile: ours }) =>
    theirs !== undefined && ours !== undefined && theirs.delegates.length !== ours.delegates.length,
};

/** Rows about what they refuse or we refuse: compared by the error, not by effects. */
const REFUSALS = ['token without service_account', 'lifetime with a subject'];

interface Example {
  /** Where their documentation has it. */
  readonly from: string;
  readonly with: With | (() => With);
  readonly differs: readonly (keyof typeof DIFFERENCES & string)[];
}

const federated = { workload_identity_provider: PROVIDER };
const impersonating = { ...federated, service_account: ACCOUNT };
const keyed = () => ({ credentials_json: keyJson });
const byDefault = ['credential file', 'exported variables'];

const EXAMPLES: readonly Example[] = [
  // README, "Usage" and "Setup"
  {
    from: 'README: Usage',
    with: { project_id: 'my-project', ...federated },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'README: Workload Identity Federation through a Service Account',
    with: impersonating,
    differs: ['access token', ...byDefault],
  },
  {
    from: 'README: Service Account Key JSON',
    with: keyed,
    differs: ['access token', ...byDefault, 'auth_token of a key'],
  },
  // EXAMPLES
  {
    from: 'EXAMPLES: Direct Workload Identity Federation',
    with: { project_id: 'my-project', ...federated },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'EXAMPLES: Workload Identity Federation through a Service Account',
    with: { project_id: 'my-project', ...impersonating },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'EXAMPLES: the same, with an access token',
    with: { ...impersonating, token_format: 'access_token' },
    differs: byDefault,
  },
  {
    from: 'EXAMPLES: Service Account Key JSON',
    with: keyed,
    differs: ['access token', ...byDefault, 'auth_token of a key'],
  },
  {
    from: 'EXAMPLES: Configuring gcloud',
    with: { project_id: 'my-project', ...federated },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'EXAMPLES: Generating an OAuth 2.0 Access Token',
    with: { ...impersonating, token_format: 'access_token', access_token_lifetime: '300s' },
    differs: byDefault,
  },
  {
    from: 'EXAMPLES: Generating an ID Token (JWT)',
    with: {
      ...impersonating,
      token_format: 'id_token',
      id_token_audience: 'https://myapp-uvehjacqzq.a.run.app',
      id_token_include_email: 'true',
    },
    differs: byDefault,
  },
  {
    from: 'EXAMPLES: Using Default Credentials with Scopes in Python',
    with: impersonating,
    differs: ['access token', ...byDefault],
  },
  // README, each input in the form that its description shows
  {
    from: 'README: service_account, a unique identifier',
    with: { ...federated, service_account: '123456789012345678901', token_format: 'access_token' },
    differs: byDefault,
  },
  {
    from: 'README: audience',
    with: { ...federated, audience: 'https://example.com/my-audience' },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'README: credentials_json, an access token',
    with: () => ({ ...keyed(), token_format: 'access_token' }),
    differs: [...byDefault, 'auth_token of a key', 'roles on the account itself'],
  },
  {
    from: 'README: credentials_json, an ID token',
    with: () => ({
      ...keyed(),
      token_format: 'id_token',
      id_token_audience: 'https://myapp-uvehjacqzq.a.run.app',
    }),
    differs: [...byDefault, 'e-mail in the ID token', 'auth_token of a key', 'roles on the account itself'],
  },
  {
    from: 'README: credentials_json in base64',
    with: () => ({ credentials_json: Buffer.from(keyJson).toString('base64') }),
    differs: ['access token', ...byDefault, 'auth_token of a key'],
  },
  {
    from: 'README: access_token_lifetime, at most 12 hours',
    with: { ...impersonating, token_format: 'access_token', access_token_lifetime: '43200s' },
    differs: byDefault,
  },
  {
    from: 'README: access_token_scopes by commas',
    with: {
      ...impersonating,
      token_format: 'access_token',
      access_token_scopes:
        'https://www.googleapis.com/auth/cloud-platform, https://www.googleapis.com/auth/drive.readonly',
    },
    differs: byDefault,
  },
  {
    from: 'README: access_token_scopes by lines',
    with: {
      ...impersonating,
      token_format: 'access_token',
      access_token_scopes:
        'https://www.googleapis.com/auth/cloud-platform\nhttps://www.googleapis.com/auth/drive.readonly\n',
    },
    differs: byDefault,
  },
  {
    from: 'README: access_token_subject',
    with: {
      ...impersonating,
      token_format: 'access_token',
      access_token_subject: 'admin@example.com',
      access_token_scopes: 'https://www.googleapis.com/auth/admin.directory.user.readonly',
    },
    differs: byDefault,
  },
  {
    from: 'README: id_token_include_email, its default',
    with: {
      ...impersonating,
      token_format: 'id_token',
      id_token_audience: 'https://myapp-uvehjacqzq.a.run.app',
    },
    differs: [...byDefault, 'e-mail in the ID token'],
  },
  {
    from: 'README: project_id from the account',
    with: { ...impersonating, token_format: 'access_token' },
    differs: byDefault,
  },
  {
    from: 'README: create_credentials_file: true',
    with: { ...impersonating, create_credentials_file: 'true' },
    differs: ['access token', 'credential file'],
  },
  {
    from: 'README: create_credentials_file: false',
    with: { ...impersonating, create_credentials_file: 'false' },
    differs: ['access token', 'exported variables'],
  },
  {
    from: 'README: export_environment_variables: true',
    with: { ...impersonating, export_environment_variables: 'true' },
    differs: ['access token', 'credential file', 'exported variables'],
  },
  {
    from: 'README: export_environment_variables: false',
    with: { ...impersonating, create_credentials_file: 'false', export_environment_variables: 'false' },
    differs: ['access token'],
  },
  {
    from: 'README: delegates',
    with: {
      ...impersonating,
      create_credentials_file: 'true',
      delegates: 'middle@my-project.iam.gserviceaccount.com, 123456789012345678902',
    },
    differs: ['access token', 'credential file', 'delegates in the credential file'],
  },
  {
    from: 'README: universe',
    with: { ...impersonating, universe: 'apis.cloud.example' },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'README: request_reason',
    with: { ...impersonating, request_reason: 'ticket 4711' },
    differs: ['access token', ...byDefault],
  },
  {
    from: 'README: cleanup_credentials: false',
    with: { ...impersonating, create_credentials_file: 'true', cleanup_credentials: 'false' },
    differs: ['access token', 'credential file'],
  },
  {
    from: 'README: credentials_json with service_account',
    with: () => ({ ...keyed(), service_account: ACCOUNT, create_credentials_file: 'true' }),
    differs: ['access token', 'credential file', 'auth_token of a key', 'key with service_account'],
  },
  // What the guide says to write for what their defaults do
  {
    from: 'as it was: everything for later steps, no token',
    with: {
      ...impersonating,
      create_credentials_file: 'true',
      credentials_file_path: 'google-credentials.json',
    },
    differs: ['access token'],
  },
];

function read(given: With) {
  const known: Partial<Record<string, string>> = {};
  for (const [name, value] of Object.entries(given)) {
    assert.ok((INPUT_NAMES as readonly string[]).includes(name), `${name} is no input of ours`);
    known[name] = value;
  }
  return parseConfig(known satisfies RawInputs, quietHost());
}

for (const { from, with: inputs, differs } of EXAMPLES) {
  test(`google-github-actions/auth, ${from}`, async () => {
    const given = typeof inputs === 'function' ? inputs() : inputs;
    const theirs = googleEffects(given, KEY);
    const ours = ourEffects(await read(given));
    const found = Object.keys(DIFFERENCES).filter((name) => DIFFERENCES[name]?.(theirs, ours));
    assert.deepEqual(found.sort(), [...differs].sort());
    // Whatever no row speaks of is the same.
    const { accessToken, credentialsFile, exported, idToken, authToken, tokenCreatorOnItself, ...rest } =
      ours;
    const { projectId, actsAs, delegates, audience, universe, requestReason, cleanup } = theirs;
    assert.deepEqual(rest, { projectId, actsAs, delegates, audience, universe, requestReason, cleanup });
    if (theirs.accessToken) assert.deepEqual(accessToken, theirs.accessToken);
    assert.equal(idToken?.audience, theirs.idToken?.audience);
  });
}

test('every input and output of google-github-actions/auth exists here, with an example for each input', () => {
  const given = new Set<string>(
    EXAMPLES.flatMap(({ with: inputs }) => Object.keys(typeof inputs === 'function' ? inputs() : inputs)),
  );
  for (const name of GOOGLE_INPUTS) {
    assert.ok((INPUT_NAMES as readonly string[]).includes(name), name);
    assert.ok(given.has(name), `no example gives ${name}`);
  }
  const action: unknown = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  assert.ok(isRecord(action) && isRecord(action['outputs']));
  for (const name of GOOGLE_OUTPUTS) assert.ok(Object.hasOwn(action['outputs'], name), name);
  for (const name of GOOGLE_INPUTS_V2) {
    assert.ok(!(INPUT_NAMES as readonly string[]).includes(name), name);
    assert.match(guide, new RegExp(`^-\\s+${name}:`, 'm'), `the guide takes ${name} out`);
  }
});

test('an access token without service_account is the federated token here, and an error there', async () => {
  const config = await read({ ...federated, token_format: 'access_token' });
  assert.equal(config.wanted.access, true);
  assert.equal(config.impersonate, undefined);
});

test('a lifetime over an hour with a subject is an error here, and a log line there', async () => {
  const given = {
    ...impersonating,
    token_format: 'access_token',
    access_token_subject: 'a@example.com',
    access_token_lifetime: '7200s',
  };
  await assert.rejects(
    read(given),
    (error) => error instanceof InputError && error.problems[0]?.input === 'access_token_lifetime',
  );
});

test('values that only google-github-actions/auth accepts are errors', async () => {
  for (const [name, value] of [
    ['create_credentials_file', '1'],
    ['id_token_include_email', 't'],
    ['access_token_lifetime', '30m1h'],
  ] as const) {
    await assert.rejects(
      read({ ...impersonating, [name]: value }),
      (error) => error instanceof InputError && error.problems.some(({ input }) => input === name),
      name,
    );
  }
});

test('the guide has exactly one row for each difference', () => {
  const table = /<!-- differences:start -->([\s\S]*?)<!-- differences:end -->/.exec(guide)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name]) => name).slice(1);
  assert.deepEqual(rows.sort(), [...Object.keys(DIFFERENCES), ...REFUSALS].sort());
  const shown = new Set(EXAMPLES.flatMap(({ differs }) => differs));
  for (const name of Object.keys(DIFFERENCES)) assert.ok(shown.has(name), `no example shows: ${name}`);
});

interface Step {
  readonly uses: string | undefined;
  readonly with: With;
}

/** The steps of one side of a diff: `-` or `+`, with the lines both have. */
function side(diff: string, drop: '-' | '+'): Step[] {
  const text = diff
    .split('\n')
    .filter((line) => line[0] !== drop)
    .map((line) => line.slice(1))
    .join('\n');
  const steps: unknown = parse(text);
  assert.ok(Array.isArray(steps), text);
  return steps.map((step: unknown) => {
    assert.ok(isRecord(step), text);
    const given = isRecord(step['with']) ? step['with'] : {};
    return {
      uses: typeof step['uses'] === 'string' ? step['uses'] : undefined,
      with: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])),
    };
  });
}

const diffs = [...guide.matchAll(/```diff\n([\s\S]*?)```/g)].map(([, diff = '']) => diff);

test('the guide has a diff for each tool', () => {
  assert.equal(diffs.length, 10);
  for (const before of [
    'google-github-actions/auth@v3',
    'google-github-actions/auth@v2',
    'gcloud auth print-identity-token',
    'google.auth.default',
    'IDTokenCredentials',
  ]) {
    assert.ok(
      diffs.some((diff) => diff.split('\n').some((line) => line.startsWith('-') && line.includes(before))),
      before,
    );
  }
});

for (const [index, diff] of diffs.entries()) {
  test(`diff ${index + 1} of the guide: both sides are steps, and the new side parses`, async () => {
    const ours = side(diff, '-').filter(({ uses }) => uses === 'org/gcp-bearer@v1');
    assert.equal(ours.length, 1);
    for (const step of ours) {
      const given = Object.fromEntries(
        Object.entries(step.with).map(([name, value]) => [
          name,
          value.startsWith('${{ secrets.') ? keyJson : value,
        ]),
      );
      const config = await read(given);
      assert.deepEqual(config.warnings, []);
    }
    for (const { uses, with: given } of side(diff, '+')) {
      if (!uses?.startsWith('google-github-actions/auth@')) continue;
      const inputs: readonly string[] = uses.endsWith('@v2')
        ? [...GOOGLE_INPUTS, ...GOOGLE_INPUTS_V2]
        : GOOGLE_INPUTS;
      for (const name of Object.keys(given)) assert.ok(inputs.includes(name), name);
    }
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
