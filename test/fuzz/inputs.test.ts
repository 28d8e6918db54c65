// Inputs that nobody would type, and inputs that nearly are what they should be: a Config, or everything wrong with them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { INPUT_NAMES, type InputName, type RawInputs } from '../../src/config/inputs.ts';
import { DOCUMENTED } from '../checks/suite-context.ts';
import { fc, search } from '../property.ts';
import { CREDENTIALS, credentialText, env, IMPERSONATION, person, traces } from './credentials.ts';
import { anyText, assertTyped, mutated, outcomeOf, quietHost } from './settings.ts';

// Paths are relative to the workspace, and some inputs read files.
const started = process.cwd();
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-fuzz-'));
  process.chdir(folder);
});
after(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true, force: true });
});

async function parse(inputs: RawInputs, more: Readonly<Record<string, string>> = {}) {
  const host = quietHost({ HOME: folder, ...env, ...more });
  const outcome = await outcomeOf(() => parseConfig(inputs, host));
  if ('thrown' in outcome) assertTyped(outcome.thrown, traces);
  else for (const warning of outcome.value.warnings) assert.deepEqual(traces.in(String(warning)), []);
  return outcome;
}

const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/my-repo';
const jwtPart = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const SUBJECT_TOKEN = `${jwtPart({ alg: 'RS256', typ: 'JWT' })}.${jwtPart({ sub: 'project_path:a/b', exp: 4_102_444_800 })}.c2lnbmF0dXJl`;
/** A value that is right for each input, so that what follows it is reached. */
const RIGHT: Readonly<Record<InputName, readonly string[]>> = {
  workload_identity_provider: [PROVIDER],
  credentials_json: CREDENTIALS.map((credential) => JSON.stringify(credential)),
  application_default_credentials: ['true', 'false'],
  service_account: ['deployer@demo-project.iam.gserviceaccount.com', '104567890123456789012'],
  delegates: ['a@demo-project.iam.gserviceaccount.com, 104567890123456789012'],
  audience: ['https://example.com'],
  universe: ['googleapis.com', 'apis-tpc.example'],
  request_reason: ['ticket 4711'],
  project_id: ['demo-project'],
  expected_principal: ['deployer@demo-project.iam.gserviceaccount.com', '104567890123456789012'],
  wait_for_grant: ['0s', '5m'],
  subject_token: [SUBJECT_TOKEN],
  token_format: ['access_token', 'id_token', 'access_token,id_token'],
  access_token_scopes: ['https://www.googleapis.com/auth/cloud-platform', 'openid, email'],
  access_token_lifetime: ['3600s', '12h', '10m'],
  access_token_subject: ['dev@example.com'],
  access_token_boundary: [
    '{"accessBoundary":{"accessBoundaryRules":[{"availableResource":"//storage.googleapis.com/projects/_/buckets/b","availablePermissions":["inRole:roles/storage.objectViewer"]}]}}',
  ],
  id_token_audience: ['https://range-abc123-uc.a.run.app', 'a\nb'],
  id_token_include_email: ['true', 'FALSE'],
  output_tokens: ['true', 'false'],
  create_credentials_file: ['true', 'false'],
  credentials_file_path: ['credentials.json'],
  cleanup_credentials: ['true', 'false'],
  export_environment_variables: ['true', 'false'],
  create_curl_config: ['true', 'false'],
  url: ['https://range-abc123-uc.a.run.app/health', 'https://range-abc123-uc.a.run.app/x?y#z'],
  method: ['GET', 'post', 'OPTIONS'],
  headers: ['X-A: b\nX-C: {{ env.GITHUB_SHA }}'],
  body: ['{"a":1}', 'text'],
  request_auth: ['auto', 'id_token', 'access_token', 'none'],
  auth_header: ['Authorization', 'X-Serverless-Authorization'],
  allowed_origins: ['https://api.example.com', 'https://a.example:8443, http://localhost:8080'],
  expect: ['status 2xx', 'json $.a == 1\ntime < 2s', 'refused'],
  expect_unauthenticated: ['refused'],
  timeout: ['70s', '500ms'],
  wait: ['0s', '2m'],
  retry: ['safe', 'any'],
  redirects: ['0', '3'],
  checks: [DOCUMENTED],
  concurrency: ['1', '8'],
  shard: ['2/5', '1/1'],
  summary: ['true', 'false'],
  response_file: ['response'],
  junit_file: ['out/junit.xml'],
  results_file: ['results.json'],
};

function valuesOf(name: InputName): fc.Arbitrary<string> {
  const right = fc.constantFrom(...RIGHT[name]);
  return fc.oneof(
    { weight: 4, arbitrary: right },
    { weight: 2, arbitrary: mutated(right) },
    { weight: 1, arbitrary: anyText },
  );
}

const anyInputs: fc.Arbitrary<RawInputs> = fc
  .record(
    Object.fromEntries(
      INPUT_NAMES.map((name) => [name, fc.option(valuesOf(name), { nil: undefined, freq: 3 })]),
    ),
  )
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

/** Who is asking, unless the input itself says so, and what an input alone does not do without. */
function around(name: InputName): RawInputs {
  const who = {
    workload_identity_provider: PROVIDER,
    service_account: 'deployer@demo-project.iam.gserviceaccount.com',
  };
  if (name === 'credentials_json') return {};
  if (name === 'application_default_credentials')
    return { credentials_json: RIGHT.credentials_json[1] ?? '' };
  if (name === 'shard' || name === 'allowed_origins') return { ...who, checks: DOCUMENTED };
  return { ...who, url: 'https://range-abc123-uc.a.run.app' };
}

test('a right value of each input is taken: the search begins where it should', async () => {
  for (const name of INPUT_NAMES) {
    for (const value of RIGHT[name]) {
      if (name === 'application_default_credentials' && value === 'true') continue;
      const optIn = { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' };
      const outcome = await parse({ ...around(name), [name]: value }, optIn);
      if ('thrown' in outcome) assert.fail(`${name}: ${value}: ${outcome.thrown}`);
    }
  }
});

test('any inputs are a configuration, or input errors', async () => {
  await fc.assert(
    fc.asyncProperty(anyInputs, async (inputs) => {
      await parse(inputs);
    }),
    search('inputs', 200),
  );
});

test('one input at a time, however it is mistyped', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...INPUT_NAMES)
        .chain((name) =>
          fc.tuple(fc.constant(name), fc.oneof(mutated(fc.constantFrom(...RIGHT[name])), anyText)),
        ),
      async ([name, value]) => {
        await parse({ ...around(name), [name]: value });
      },
    ),
    search('one-input', 500),
  );
});

test('any credential is one, or is refused without a word of what is in it', async () => {
  await fc.assert(
    fc.asyncProperty(credentialText, fc.boolean(), async (text, optedIn) => {
      await parse(
        { credentials_json: text },
        optedIn ? { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' } : {},
      );
    }),
    search('credential', 400),
  );
  assert.equal(Object.keys(Object.prototype).length, 0, 'a key of a credential went into every object');
});

test('a credential nested however deep is refused, not fallen into', async () => {
  let nested: unknown = person;
  for (let depth = 0; depth < 2000; depth += 1) {
    nested = {
      type: 'impersonated_service_account',
      service_account_impersonation_url: IMPERSONATION,
      source_credentials: nested,
    };
  }
  const outcome = await parse({ credentials_json: JSON.stringify(nested) });
  assert.ok('thrown' in outcome);
  const brackets = await parse({ credentials_json: `{"type":${'['.repeat(200_000)}${']'.repeat(200_000)}}` });
  assert.ok('thrown' in brackets);
  const extra = await parse({
    credentials_json: `{"extra":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},${JSON.stringify(person).slice(1)}`,
  });
  assert.ok('thrown' in extra);
});
