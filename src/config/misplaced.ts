/**
 * Secrets in the wrong place, such as a key as an audience or a token as a path. They are masked before any message, and the
 * run ends before any request.
 */

import { input, type Text, text, variable } from '../message.ts';
import type { Problems } from '../problems.ts';
import { looksRandom, randomSpans } from '../random-text.ts';
import {
  isCredentialOrKey,
  type SecretKind,
  secretIn,
  secretInAddress,
  secretsIn,
  wholeSecret,
} from '../recognition.ts';
import { own } from '../record.ts';
import type { InputName, RawInputs } from './inputs.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Something that masks; `Host` does. */
interface Masker {
  mask(secret: string): void;
}

/** Inputs that are for a credential or a token. */
const TAKES_SECRETS: readonly string[] = ['credentials_json', 'subject_token'];

/** Inputs with text of the user's own, which may contain a token on purpose. None of them is a whole credential. */
const TAKES_TEXT: readonly string[] = ['headers', 'body', 'expect', 'checks', 'access_token_boundary'];

/** What an input must be, and a valid value. */
export const INPUTS: Readonly<Partial<Record<InputName, readonly [must: string, example: string]>>> = {
  workload_identity_provider: [
    'the name of a provider',
    'projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
  ],
  application_default_credentials: ['true or false', 'true'],
  service_account: [
    'the e-mail address or unique id of a service account',
    'deployer@my-project.iam.gserviceaccount.com',
  ],
  delegates: ['e-mail addresses or unique ids', 'deployer@my-project.iam.gserviceaccount.com'],
  audience: [
    "the audience of GitHub's OIDC token",
    'https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
  ],
  universe: ['a domain name', 'googleapis.com'],
  request_reason: ['a short text', 'deploy of ticket 4711'],
  project_id: ['the id of a project', 'my-project'],
  expected_principal: ['the name of a principal', 'deployer@my-project.iam.gserviceaccount.com'],
  wait_for_grant: ['a duration', '5m'],
  token_format: ['access_token or id_token', 'access_token'],
  access_token_scopes: ['OAuth scopes', 'https://www.googleapis.com/auth/cloud-platform'],
  access_token_lifetime: ['a duration', '3600s'],
  access_token_subject: ["a user's e-mail address", 'admin@example.com'],
  access_token_boundary: ['a credential access boundary or the path of one', '.github/boundary.yaml'],
  id_token_audience: ['the URL of the service', 'https://service-abc123-uc.a.run.app'],
  credentials_file_path: ['the path of a file', 'credentials.json'],
  id_token_include_email: ['true or false', 'true'],
  output_tokens: ['true or false', 'true'],
  create_credentials_file: ['true or false', 'true'],
  cleanup_credentials: ['true or false', 'true'],
  export_environment_variables: ['true or false', 'true'],
  create_curl_config: ['true or false', 'true'],
  summary: ['true or false', 'true'],
  url: ['the URL of the service', 'https://service-abc123-uc.a.run.app/health'],
  method: ['a method', 'POST'],
  request_auth: ['auto, id_token, access_token, none or signed_jwt', 'auto'],
  auth_header: ['the name of a header', 'Authorization'],
  allowed_origins: ['origins', 'https://api.example.com'],
  expect_unauthenticated: ['refused', 'refused'],
  timeout: ['a duration', '70s'],
  wait: ['a duration', '60s'],
  retry: ['safe or any', 'safe'],
  redirects: ['a number', '0'],
  concurrency: ['a number', '8'],
  shard: ['the number of this job and of all', '2/5'],
  headers: ['Name: value, one per line', 'Accept: application/json'],
  body: ['the body of the request', '{"sku": "A1"}'],
  expect: ['expectations, one per line', 'status 2xx'],
  checks: ['checks or the path of a file', '.github/checks.yaml'],
  response_file: ['the path of a file', 'response.json'],
  junit_file: ['the path of a file', 'reports/junit.xml'],
  results_file: ['the path of a file', 'results.json'],
};

const FILE = 'the path of a file';
const FOLDER = 'the path of a folder';
const PROJECT = 'the id of a project';
const PROXY = 'the URL of a proxy';

/** The kind of what is too random for a name and has no known form. */
const UNKNOWN_FORM: SecretKind = 'what looks like a secret';

interface VariableRule {
  readonly must: string;
  /** The runs that read it, when not every run does. */
  readonly by?: 'default credentials';
  /** The variable may hold a token, or a part of one, but no credential. */
  readonly takesTokens?: true;
}

const byDefaultCredentials = (must: string): VariableRule => ({ must, by: 'default credentials' });

/**
 * The environment variables whose values this program uses, and what each must hold. A test holds this list and
 * {@link COMPARED_VARIABLES} to the code.
 */
export const USED_VARIABLES: Readonly<Record<string, VariableRule>> = {
  GOOGLE_APPLICATION_CREDENTIALS: byDefaultCredentials(FILE),
  CLOUDSDK_CONFIG: byDefaultCredentials(FOLDER),
  CLOUDSDK_ACTIVE_CONFIG_NAME: byDefaultCredentials("the name of one of gcloud's configurations"),
  CLOUDSDK_CORE_PROJECT: byDefaultCredentials(PROJECT),
  GOOGLE_CLOUD_PROJECT: byDefaultCredentials(PROJECT),
  GCLOUD_PROJECT: byDefaultCredentials(PROJECT),
  GCE_METADATA_HOST: byDefaultCredentials('the host of the metadata server'),
  GCE_METADATA_ROOT: byDefaultCredentials('the host of the metadata server'),
  GCE_METADATA_IP: byDefaultCredentials('the address of the metadata server'),
  GOOGLE_API_CERTIFICATE_CONFIG: { must: FILE },
  HOME: { must: FOLDER },
  APPDATA: { must: FOLDER },
  TMPDIR: { must: FOLDER },
  TEMP: { must: FOLDER },
  TMP: { must: FOLDER },
  RUNNER_TEMP: { must: FOLDER },
  GITHUB_WORKSPACE: { must: FOLDER },
  GITHUB_OUTPUT: { must: FILE },
  GITHUB_ENV: { must: FILE },
  GITHUB_STATE: { must: FILE },
  GITHUB_STEP_SUMMARY: { must: FILE },
  GITHUB_EVENT_PATH: { must: FILE },
  ACTIONS_ID_TOKEN_REQUEST_URL: { must: 'the URL that the runner sets' },
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: { must: 'the token that the runner sets', takesTokens: true },
  AWS_REGION: { must: 'the name of a region' },
  AWS_DEFAULT_REGION: { must: 'the name of a region' },
  AWS_ACCESS_KEY_ID: { must: 'the id of a key of AWS', takesTokens: true },
  AWS_SECRET_ACCESS_KEY: { must: 'a secret key of AWS', takesTokens: true },
  AWS_SESSION_TOKEN: { must: 'a session token of AWS', takesTokens: true },
  https_proxy: { must: PROXY },
  HTTPS_PROXY: { must: PROXY },
  http_proxy: { must: PROXY },
  HTTP_PROXY: { must: PROXY },
  no_proxy: { must: 'a list of hosts' },
  NO_PROXY: { must: 'a list of hosts' },
};

/** Variables that are only compared with known values: their values are never shown or sent. */
export const COMPARED_VARIABLES: readonly string[] = [
  'FORCE_COLOR',
  'GITHUB_ACTIONS',
  'GITHUB_ACTOR',
  'GITHUB_EVENT_NAME',
  'GITHUB_PATH',
  'GITHUB_REPOSITORY',
  'GITHUB_TRIGGERING_ACTOR',
  'GCP_BEARER_ALLOW_HTTP_SOURCE',
  'GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES',
  'INPUT_RESULTS',
  'NO_GCE_CHECK',
  'NO_COLOR',
  'RUNNER_DEBUG',
  'RUNNER_ENVIRONMENT',
  'TERM',
];

/** Masks every secret in texts from outside. */
export function maskSecretsIn(texts: Iterable<string | undefined>, masker: Masker): void {
  for (const text of texts) for (const secret of secretsIn(text ?? '')) masker.mask(secret);
}

/** Masks, and adds a problem for, every input that holds a secret where none belongs. */
export function refuseMisplacedInputs(raw: RawInputs, problems: Problems, masker: Masker): void {
  for (const [name, value] of Object.entries(raw)) {
    const kind = value === undefined ? undefined : misplacedIn(name, value);
    if (kind === undefined) continue;
    if (kind === UNKNOWN_FORM) maskLines(value ?? '', masker);
    const [must, example] = own<readonly [string, string]>(INPUTS, name) ?? [];
    problems.refuse(name, text`${holds(kind, must ?? 'another value')}${whereItBelongs(kind)}`, example);
  }
}

/**
 * Adds a problem for every variable that holds a secret where none belongs.
 * @returns whether there is none
 */
export function refuseMisplacedVariables(
  env: Env,
  run: { readonly usesDefaultCredentials: boolean },
  masker: Masker,
  problems: Problems,
  warnings: Text[],
): boolean {
  const before = problems.list.length;
  for (const [name, { must, by, takesTokens = false }] of Object.entries(USED_VARIABLES)) {
    const value = own(env, name);
    // A proxy's password may be a token.
    const given = must === PROXY ? withoutPassword(value) : value;
    const kind = given === undefined ? undefined : misplacedInVariable(given, must, takesTokens);
    if (kind === undefined) continue;
    if (kind === UNKNOWN_FORM) maskLines(given ?? '', masker);
    const message = text`${holds(kind, must)}${whereItBelongs(kind)}`;
    if (by === undefined) problems.refuse(name, message);
    else if (run.usesDefaultCredentials)
      problems.add(
        'application_default_credentials',
        message,
        name === 'GOOGLE_APPLICATION_CREDENTIALS' ? variable(name, '/home/runner/adc.json') : undefined,
        { code: 'ADC_INVALID', subject: name },
      );
    else warnings.push(text`${name} ${message} It is not used here.`);
  }
  return problems.list.length === before;
}

function misplacedIn(name: string, value: string): SecretKind | undefined {
  if (TAKES_SECRETS.includes(name)) return undefined;
  if (name === 'body') return wholeCredential(value);
  if (TAKES_TEXT.includes(name)) return wholeSecret(value) ?? credentialIn(value);
  if (name === 'url') return secretInAddress(value);
  return secretIn(value) ?? (looksRandom(value) ? UNKNOWN_FORM : undefined);
}

function misplacedInVariable(text: string, must: string, takesTokens: boolean): SecretKind | undefined {
  if (takesTokens) return wholeCredential(text);
  // A URL may have a long random path, as the runner's own has.
  const isName = must === FILE || must === FOLDER || must === PROJECT;
  return secretIn(text) ?? (isName && looksRandom(text) ? UNKNOWN_FORM : undefined);
}

/** Masks each line of a secret of unknown form, and each part of it that is no word. */
function maskLines(text: string, masker: Masker): void {
  for (const line of text.split(/\r?\n/)) {
    if (looksRandom(line)) masker.mask(line.trim());
    for (const { start, end } of randomSpans(line))
      if (end - start >= 12) masker.mask(line.slice(start, end));
  }
}

function credentialIn(text: string): SecretKind | undefined {
  const kind = secretIn(text);
  return isCredentialOrKey(kind) ? kind : undefined;
}

function wholeCredential(text: string): SecretKind | undefined {
  const kind = wholeSecret(text);
  return isCredentialOrKey(kind) ? kind : undefined;
}

function holds(kind: SecretKind, must: string): string {
  return `holds ${kind}. It must be ${must}.`;
}

function whereItBelongs(kind: SecretKind): Text {
  if (!isCredentialOrKey(kind)) return '';
  return text` Use ${input('credentials_json')} for the content.`;
}

function withoutPassword(url: string | undefined): string | undefined {
  return url?.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/\s]*@(?=[^/\s@]+\/?\s*$)/i, '$1');
}
