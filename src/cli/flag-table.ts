import { AUTH_HEADERS, INPUT_AUTHS, METHODS, RETRIES } from '../checks/check.ts';
import { INPUT_NAMES, type InputName } from '../input-names.ts';
import { INPUT_DESCRIPTIONS } from './flags.ts';

/** A flag of the command line: an input by its own name with hyphens, or one that only a terminal has. */
export interface Flag {
  /** Without its hyphens: `id-token-audience`. */
  readonly name: string;
  readonly input: InputName | undefined;
  readonly short: string | undefined;
  /** A `list` may be given several times. */
  readonly kind: 'boolean' | 'value' | 'list';
  /** The placeholder of its value in help, `EMAIL`; empty for a boolean. */
  readonly value: string;
  /** All its values, where they can be listed. */
  readonly choices: readonly string[];
  /** Values to complete, where not all can be listed. */
  readonly suggestions: readonly string[];
  readonly file: boolean;
  readonly group: string;
  readonly description: string;
  readonly default: string | undefined;
}

interface Shape {
  readonly kind?: 'boolean' | 'list';
  readonly value?: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly file?: true;
  /** In place of action.yml's, where the command line differs; of a flag that is on by default, the effect of `--no-`. */
  readonly description?: string;
  /** In place of action.yml's. */
  readonly default?: string;
}

/** The flag of each input. An input without one does not compile. */
const SHAPES: Readonly<Record<InputName, Shape>> = {
  workload_identity_provider: {
    value: 'PROVIDER',
    description:
      "Resource name of a workload identity provider, projects/NUMBER/…/providers/PROVIDER, at which the job's GitHub OIDC token is exchanged. Needs the permission id-token: write.",
  },
  credentials_json: {
    value: 'FILE',
    file: true,
    description:
      'A Google credential file, or - for standard input: a service-account key, or a credential file of gcloud or another cloud. The JSON itself works too, but a command line can be read by every process of the machine.',
  },
  application_default_credentials: {
    kind: 'boolean',
    description:
      "Use the credentials that Google's libraries find: `GOOGLE_APPLICATION_CREDENTIALS`, gcloud's well-known file, the metadata server. This is the default when no other source is given.",
  },
  service_account: {
    value: 'ACCOUNT',
    description: 'E-mail or unique id of a service account to impersonate, with any of the sources.',
  },
  delegates: { kind: 'list', value: 'ACCOUNT' },
  audience: { value: 'AUDIENCE' },
  universe: {
    value: 'DOMAIN',
    suggestions: ['googleapis.com'],
    description: "Google's domain: `googleapis.com`, or that of a Trusted Partner Cloud.",
  },
  request_reason: {
    value: 'TEXT',
    description: 'A reason, sent as `X-Goog-Request-Reason` with every call to Google, for its audit logs.',
  },
  project_id: {
    value: 'PROJECT',
    description:
      'The project, for results; by default from the e-mail, the key, or Application Default Credentials.',
  },
  expected_principal: {
    kind: 'list',
    value: 'PRINCIPAL',
    description:
      'E-mail, unique id or `principal://…` of the expected identity: with any other, nothing is printed, written or sent to a service. May be given several times.',
  },
  wait_for_grant: { value: 'DURATION', suggestions: ['5m'] },
  subject_token: {
    value: 'TOKEN',
    description:
      'The OIDC token of another CI system for the provider. A command line can be read by every process of the machine: --subject-token-env and --subject-token-file are safer.',
  },
  token_format: {},
  access_token_scopes: {
    kind: 'list',
    value: 'SCOPE',
    suggestions: [
      'https://www.googleapis.com/auth/cloud-platform',
      'https://www.googleapis.com/auth/cloud-platform.read-only',
      'https://www.googleapis.com/auth/devstorage.read_only',
      'https://www.googleapis.com/auth/drive',
      'https://www.googleapis.com/auth/spreadsheets',
      'https://www.googleapis.com/auth/userinfo.email',
    ],
  },
  access_token_lifetime: {
    value: 'DURATION',
    suggestions: ['900s', '3600s', '12h'],
    description: 'How long the token is valid: up to `12h` where the organisation allows it.',
  },
  access_token_subject: { value: 'EMAIL' },
  access_token_boundary: { value: 'FILE', file: true },
  id_token_audience: {
    kind: 'list',
    value: 'AUDIENCE',
    description: 'The audience of the ID token; by default taken from the URL.',
  },
  id_token_include_email: {
    kind: 'boolean',
    description: "Leave the account's e-mail out of the ID token. IAP needs it; Cloud Run does not.",
  },
  output_tokens: { kind: 'boolean' },
  create_credentials_file: {
    kind: 'boolean',
    description:
      'Write a credential file for gcloud, client libraries and Terraform, and print its path. It stays until you remove it.',
  },
  credentials_file_path: {
    value: 'FILE',
    file: true,
    description:
      'Where to write it; a new private folder by default. Mode 0600, never through a symbolic link, never over an existing file.',
  },
  cleanup_credentials: { kind: 'boolean' },
  export_environment_variables: { kind: 'boolean' },
  create_curl_config: {
    kind: 'boolean',
    description:
      'Write a file of mode 0600 for `curl --config`, and print its path, so that the token is on no command line. It stays until you remove it.',
  },
  url: { value: 'URL' },
  method: {
    value: 'METHOD',
    short: 'X',
    suggestions: METHODS,
    description: 'The method; by default `GET`, or `POST` with a body.',
  },
  headers: {
    kind: 'list',
    value: 'HEADER',
    short: 'H',
    description: 'A header, `Name: value`; may be given several times.',
  },
  body: {
    value: 'TEXT',
    short: 'd',
    description:
      'Text, or @FILE, or @- for standard input; sent as application/json when it parses as JSON and no content type is given.',
  },
  request_auth: {
    value: 'KIND',
    choices: INPUT_AUTHS,
    description:
      "The token to send. `auto`: an ID token, or an access token for the universe's own API hosts. Or `id_token`, `access_token`, `none`, or `signed_jwt`: a JWT that the service account signs for this URL, for IAP.",
  },
  auth_header: {
    value: 'HEADER',
    choices: AUTH_HEADERS,
    description:
      'The header for the token: `Authorization`, or `X-Serverless-Authorization` or (IAP) `Proxy-Authorization`, which leave `Authorization` to the service.',
  },
  allowed_origins: {
    kind: 'list',
    value: 'ORIGIN',
    description:
      'An origin, `https://api.example.com`, to which the checks of the file may send an access token, or an ID token whose audience they name themselves; may be given several times.',
  },
  expect: {
    kind: 'list',
    value: 'ASSERTION',
    description:
      'An expectation of the response: `status 200`, `json $.ok == true`; may be given several times.',
  },
  expect_unauthenticated: {
    value: 'VERDICT',
    choices: ['refused'],
    description: 'The expected outcome of the same request without a credential: `refused`.',
  },
  timeout: { value: 'DURATION', description: 'How long one attempt may take, body included.' },
  wait: {
    value: 'DURATION',
    suggestions: ['60s', '4m'],
    default: '0s',
    description: 'How long to try again until the expectations hold. `0s`: one attempt.',
  },
  retry: {
    value: 'POLICY',
    choices: RETRIES,
  },
  redirects: { value: 'NUMBER' },
  checks: { value: 'FILE', file: true },
  concurrency: { value: 'NUMBER', description: 'How many checks run at the same time.' },
  shard: {
    value: 'N/OF',
    description: "This run's share of the checks, such as `2/5`; those linked by `after` stay together.",
  },
  summary: { kind: 'boolean' },
  response_file: {
    value: 'FILE',
    short: 'o',
    file: true,
    description: 'Write the response body to a file, or to standard output with `-`.',
  },
  junit_file: {
    value: 'FILE',
    file: true,
    description: 'Write a JUnit report to a file, or to standard output with `-`.',
  },
  results_file: {
    value: 'FILE',
    file: true,
    description: 'Write a JSON report to a file, or to standard output with `-`.',
  },
};

/** Inputs without a flag, and the message for a user who tries one. */
export const NOT_FLAGS: Readonly<Partial<Record<InputName, string>>> = {
  token_format: 'The verb names the token, as in gcp-bearer access-token and gcp-bearer id-token.',
  output_tokens: 'It belongs to the action. The command line prints the token and sets no step outputs.',
  cleanup_credentials:
    'It belongs to the action, whose post step removes the file. Here the file stays until you remove it.',
  export_environment_variables:
    'It belongs to the action. A program cannot set the variables of the shell that started it.',
  summary: 'It belongs to the action. A terminal has no job summary.',
};

const OUTPUT = 'Output';

const OWN_FLAGS = [
  { name: 'json', short: undefined, description: 'Print JSON on standard output.' },
  { name: 'include', short: 'i', description: 'Print the status and the response headers before the body.' },
  { name: 'verbose', short: 'v', description: 'Print more on standard error, with response headers.' },
  { name: 'quiet', short: 'q', description: 'Print nothing on standard error but warnings and errors.' },
  { name: 'help', short: 'h', description: 'Print this help.' },
] as const;

const CREDENTIALS_GROUP = INPUT_DESCRIPTIONS.subject_token.group;

/** Where the OIDC token is, in place of `--subject-token`. */
const PLACE_FLAGS = [
  {
    name: 'subject-token-env',
    value: 'NAME',
    file: false,
    description: 'The environment variable that holds the OIDC token of another CI system.',
  },
  {
    name: 'subject-token-file',
    value: 'FILE',
    file: true,
    description:
      'The file that holds the OIDC token, such as a projected Kubernetes token. Read again at each renewal.',
  },
] as const;

export type PlaceFlag = (typeof PLACE_FLAGS)[number]['name'];

export const PLACE_FLAG_NAMES: readonly PlaceFlag[] = PLACE_FLAGS.map(({ name }) => name);

export type OwnFlag = (typeof OWN_FLAGS)[number]['name'];

/** The flags without an input that every verb has. */
export const COMMON_FLAGS: readonly OwnFlag[] = ['json', 'verbose', 'quiet', 'help'];

export function hyphenated(name: string): string {
  return name.replaceAll('_', '-');
}

function inputFlag(input: InputName): Flag {
  const shape = SHAPES[input];
  const { group, description, default: fallback } = INPUT_DESCRIPTIONS[input];
  return {
    name: hyphenated(input),
    input,
    short: shape.short,
    kind: shape.kind ?? 'value',
    value: shape.value ?? '',
    choices: shape.kind === 'boolean' ? ['true', 'false'] : (shape.choices ?? []),
    suggestions: shape.suggestions ?? [],
    file: shape.file ?? false,
    group,
    description: shape.description ?? description,
    default: shape.default ?? fallback,
  };
}

/** Every flag by its name, in the order of help. */
export const FLAGS: ReadonlyMap<string, Flag> = new Map(
  [
    ...INPUT_NAMES.filter((input) => NOT_FLAGS[input] === undefined).map(inputFlag),
    ...PLACE_FLAGS.map((flag) => ({
      ...flag,
      input: undefined,
      short: undefined,
      kind: 'value' as const,
      choices: [],
      suggestions: [],
      group: CREDENTIALS_GROUP,
      default: undefined,
    })),
    ...OWN_FLAGS.map(({ name, short, description }) => ({
      name,
      input: undefined,
      short,
      kind: 'boolean' as const,
      value: '',
      choices: [],
      suggestions: [],
      file: false,
      group: OUTPUT,
      description,
      default: undefined,
    })),
  ].map((flag) => [flag.name, flag]),
);
