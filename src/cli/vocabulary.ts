import { AUTH_HEADERS, METHODS, REQUEST_AUTHS, RETRIES } from '../checks/check.ts';
import type { InputName } from '../config/inputs.ts';
import { INPUT_NAMES } from '../config/inputs.ts';
import { INPUT_DESCRIPTIONS } from './flags.ts';

/** A flag of the command line: an input by its own name with hyphens, or one that only a terminal has. */
export interface Flag {
  /** Without its hyphens: `id-token-audience`. */
  readonly name: string;
  readonly input: InputName | undefined;
  readonly short: string | undefined;
  /** A `list` may be given several times. */
  readonly kind: 'boolean' | 'value' | 'list';
  /** What stands for its value in help: `EMAIL`; empty for a boolean. */
  readonly value: string;
  /** Every value it takes, where they can be listed. */
  readonly choices: readonly string[];
  /** Values worth completing, where they cannot. */
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
  /** In place of action.yml's, where a terminal differs from a workflow; of what is on by default, what `--no-` does. */
  readonly description?: string;
}

/** How each input looks as a flag. An input that is not here does not compile. */
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
      'A Google credential file, or - for standard input: a service-account key, or what gcloud writes for people and for other clouds. The JSON itself works too, but a command line can be read by every process of the machine.',
  },
  application_default_credentials: {
    kind: 'boolean',
    description:
      "Find them as every Google library does: `GOOGLE_APPLICATION_CREDENTIALS`, gcloud's well-known file, the metadata server. So it is when no other source is named.",
  },
  service_account: {
    value: 'ACCOUNT',
    description: 'E-mail or unique id of a service account to impersonate, on top of any of the three.',
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
    description: 'Why: sent as `X-Goog-Request-Reason` with every call to Google, for its audit logs.',
  },
  project_id: {
    value: 'PROJECT',
    description:
      'The project, to be named in results; by default from the e-mail, the key, or Application Default Credentials.',
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
    description: 'How long it lives: up to `12h` where the organisation allows it.',
  },
  access_token_subject: { value: 'EMAIL' },
  access_token_boundary: { value: 'FILE', file: true },
  id_token_audience: {
    kind: 'list',
    value: 'AUDIENCE',
    description: 'Whom the ID token is for; by default taken from the URL.',
  },
  id_token_include_email: {
    kind: 'boolean',
    description: "Leave the account's e-mail out of the ID token. IAP needs it; Cloud Run does not mind.",
  },
  output_tokens: { kind: 'boolean' },
  create_credentials_file: {
    kind: 'boolean',
    description:
      'Write a credential file for gcloud, client libraries and Terraform, and say where. It stays until you remove it.',
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
      'Write a file of mode 0600 for `curl --config`, and say where, so that the token is on no command line. It stays until you remove it.',
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
    choices: REQUEST_AUTHS,
    description:
      "Which token goes along. `auto`: an ID token, or an access token for the universe's own API hosts. Or `id_token`, `access_token`, `none`.",
  },
  auth_header: {
    value: 'HEADER',
    choices: AUTH_HEADERS,
    description:
      'Which header carries it: `Authorization`, or `X-Serverless-Authorization`, which leaves `Authorization` to the service.',
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
      'What must hold of the answer: `status 200`, `json $.ok == true`; may be given several times.',
  },
  expect_unauthenticated: {
    value: 'VERDICT',
    choices: ['refused'],
    description: 'What must become of the same request with no credential at all: `refused`.',
  },
  timeout: { value: 'DURATION', description: 'How long one attempt may take, body included.' },
  wait: { value: 'DURATION' },
  retry: {
    value: 'POLICY',
    choices: RETRIES,
    description:
      'Which requests may be sent again. `safe`: one that is neither GET nor HEAD is not, once it has reached the service. `any`: it is.',
  },
  redirects: { value: 'NUMBER' },
  checks: { value: 'FILE', file: true },
  concurrency: { value: 'NUMBER', description: 'How many checks may be in flight.' },
  shard: {
    value: 'N/OF',
    description: "This run's share of the checks, such as `2/5`; those linked by `after` stay together.",
  },
  summary: { kind: 'boolean' },
  response_file: { value: 'FILE', short: 'o', file: true },
  junit_file: { value: 'FILE', file: true },
  results_file: { value: 'FILE', file: true },
};

/** Inputs that are no flag, and what to say to somebody who tries. */
export const NOT_FLAGS: Readonly<Partial<Record<InputName, string>>> = {
  token_format: 'The verb says which token: gcp-bearer access-token, gcp-bearer id-token.',
  output_tokens: 'It belongs to the action: the command line prints the token, and sets no step outputs.',
  cleanup_credentials:
    'It belongs to the action, whose post step removes the file. Here the file stays until you remove it.',
  export_environment_variables:
    'It belongs to the action: a program cannot set the variables of the shell that started it.',
  summary: 'It belongs to the action: a terminal has no job summary.',
};

const OUTPUT = 'Output';

const OWN_FLAGS = [
  { name: 'json', short: undefined, description: 'Print JSON on standard output.' },
  { name: 'verbose', short: 'v', description: 'Say more on standard error.' },
  { name: 'quiet', short: 'q', description: 'Say nothing on standard error but warnings and errors.' },
  { name: 'help', short: 'h', description: 'Print this help.' },
] as const;

export type OwnFlag = (typeof OWN_FLAGS)[number]['name'];

function hyphenated(name: string): string {
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
    default: fallback,
  };
}

/** Every flag by its name, in the order of help. */
export const FLAGS: ReadonlyMap<string, Flag> = new Map(
  [
    ...INPUT_NAMES.filter((input) => NOT_FLAGS[input] === undefined).map(inputFlag),
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

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The verbs that ask Google for something. */
export type AskingVerb = 'access-token' | 'id-token' | 'request' | 'check' | 'whoami';
export type Verb = AskingVerb | 'emulator' | 'completion' | 'help';

export interface VerbDescription {
  readonly name: Verb;
  /** What stands after it, besides flags. */
  readonly operand:
    | {
        readonly value: string;
        readonly input?: InputName;
        readonly choices?: readonly string[];
        readonly file?: true;
      }
    | undefined;
  readonly operandOptional?: true;
  /** One line. */
  readonly purpose: string;
  /** Paragraphs of help below the purpose. */
  readonly about: readonly string[];
  /** The commonest lines, and what each does. */
  readonly examples: readonly (readonly [does: string, line: string])[];
  readonly flags: readonly Flag[];
}

const WHO: readonly InputName[] = [
  'workload_identity_provider',
  'credentials_json',
  'application_default_credentials',
  'service_account',
  'delegates',
  'audience',
  'universe',
  'request_reason',
  'project_id',
];
const ACCESS: readonly InputName[] = [
  'access_token_scopes',
  'access_token_lifetime',
  'access_token_subject',
  'access_token_boundary',
];
const FILES: readonly InputName[] = [
  'create_credentials_file',
  'credentials_file_path',
  'create_curl_config',
];

function flags(inputs: readonly InputName[], described: Partial<Record<InputName, string>> = {}): Flag[] {
  const own = OWN_FLAGS.map(({ name }) => name);
  const names = [...INPUT_NAMES.filter((input) => inputs.includes(input)).map(hyphenated), ...own];
  return names.map((name) => {
    const flag = FLAGS.get(name);
    if (!flag) throw new Error(`no flag ${name}`);
    const description = flag.input && described[flag.input];
    return description ? { ...flag, description } : flag;
  });
}

/** The emulator reads its own flags; these are for completion. */
const EMULATOR_FLAGS: readonly Flag[] = (
  [
    ['config', 'FILE', 'Accounts, pools, conditions, services and faults, in YAML.'],
    ['address', 'ADDRESS', 'An address of this machine.'],
    ['port', 'PORT', 'Port of the proxy; a free one by default.'],
    ['fault', 'SETTING', 'Make requests fail: ROUTE=FAULT*TIMES.'],
    ['export-to', 'FILE', 'Write the variables to a file, for a shell to read.'],
    ['github-env', '', 'Set the variables for the later steps of a job of GitHub Actions.'],
    ['key-file', 'FILE', 'Make a key and write it to a file.'],
    ['service-account', 'EMAIL', 'Whose key that is.'],
    ['quiet', '', 'Print no line for each request.', 'q'],
    ['verbose', '', 'Print a line for each request, with a command too.', 'v'],
    ['help', '', 'Print this help.', 'h'],
  ] as const
).map(([name, value, description, short]) => ({
  name,
  input: undefined,
  short,
  kind: value === '' ? 'boolean' : name === 'fault' ? 'list' : 'value',
  value,
  choices: [],
  suggestions: name === 'address' ? ['127.0.0.1', '::1'] : [],
  file: value === 'FILE',
  group: 'Emulator',
  description,
  default: undefined,
}));

const EMULATOR_ABOUT = [
  'A stand-in for the Google endpoints this program talks to, on this machine alone: for tests of workflows, scripts and clients, with no Google account.',
];

export const VERBS: readonly VerbDescription[] = [
  {
    name: 'access-token',
    operand: undefined,
    purpose: 'Print an OAuth 2.0 access token, for Google Cloud APIs.',
    about: [
      'The token alone is printed on standard output; everything said to a person goes to standard error. --json prints token, expires_at, principal and project_id.',
    ],
    examples: [
      ['as whoever you are logged in as', 'gcp-bearer access-token'],
      ['as a service account, by its key', 'gcp-bearer access-token --credentials-json key.json'],
      [
        'as a service account that you may impersonate',
        'gcp-bearer access-token --service-account deployer@my-project.iam.gserviceaccount.com',
      ],
    ],
    flags: flags([...WHO, ...ACCESS, ...FILES]),
  },
  {
    name: 'id-token',
    operand: undefined,
    purpose: 'Print an ID token, for Cloud Run, Cloud Functions, IAP and your own services.',
    about: [
      'An ID token is made for one audience: the URL of the service, or the OAuth client id of IAP. The token alone is printed on standard output; of several audiences one token a line, in their order. --json prints token, audience, expires_at, principal and project_id: an object, or a list of them for several audiences.',
    ],
    examples: [
      [
        'for a service on Cloud Run',
        'gcp-bearer id-token --id-token-audience https://hello-abc123-uc.a.run.app',
      ],
      [
        'and use it at once',
        'curl -H "Authorization: Bearer $(gcp-bearer id-token --id-token-audience URL)" URL',
      ],
      [
        'as a service account, by its key',
        'gcp-bearer id-token --credentials-json key.json --id-token-audience URL',
      ],
    ],
    flags: flags([...WHO, 'id_token_audience', 'id_token_include_email', ...FILES, 'url'], {
      url: 'Take the audience from this URL, as `gcp-bearer request` does.',
      id_token_audience:
        'Whom the token is for. May be given several times: one ID token each, minted side by side.',
    }),
  },
  {
    name: 'request',
    operand: { value: 'URL', input: 'url' },
    purpose: 'Make a request with the right token, and check the answer.',
    about: [
      "The body goes to standard output, byte for byte to a program or a file and made harmless on a terminal; status and time go to standard error. When the answer is not the one wanted, its body is printed all the same, and the exit status is 1. The token's kind and audience come from the URL: an ID token for a service, an access token for Google's own APIs. A domain of your own says nothing about its audience: give --id-token-audience.",
      'The request is repeated until the expectations hold or --wait is over; one that is neither GET nor HEAD is not repeated once it has reached the service, unless --retry any. Secrets in the body are replaced by ***; --json prints the results in place of the body.',
    ],
    examples: [
      [
        'call a private function',
        'gcp-bearer request https://us-central1-my-project.cloudfunctions.net/hello',
      ],
      ['with a key and a body', "gcp-bearer request URL -X POST -d '{}' --credentials-json key.json"],
      [
        'and hold the answer to something',
        "gcp-bearer request URL --expect 'json $.status == \"ok\"' --expect 'time < 2s'",
      ],
    ],
    flags: flags([
      ...WHO,
      ...ACCESS,
      'id_token_audience',
      'id_token_include_email',
      'url',
      'method',
      'headers',
      'body',
      'request_auth',
      'auth_header',
      'expect',
      'expect_unauthenticated',
      'timeout',
      'wait',
      'retry',
      'redirects',
      'response_file',
      'junit_file',
      'results_file',
    ]),
  },
  {
    name: 'check',
    operand: { value: 'FILE', input: 'checks', file: true },
    purpose: 'Run a file of checks, a smoke test of one or many services.',
    about: [
      'Each check is a line on standard error; --json prints the results on standard output. Exit status 1 says that a check failed, after all of them have run.',
    ],
    examples: [
      ['run the checks of a file', 'gcp-bearer check checks.yaml'],
      ['with reports', 'gcp-bearer check checks.yaml --junit-file junit.xml --results-file results.json'],
      ["this run's share of them", 'gcp-bearer check checks.yaml --shard 2/5'],
    ],
    flags: flags([
      ...WHO,
      ...ACCESS,
      'id_token_include_email',
      'allowed_origins',
      'checks',
      'concurrency',
      'shard',
      'response_file',
      'junit_file',
      'results_file',
    ]),
  },
  {
    name: 'whoami',
    operand: undefined,
    purpose: 'Say who the credential is, where it was found, what it may be used for, and until when.',
    about: [
      'It proves the credential by getting an access token, and prints no secret. For a person and for a machine it asks Google’s tokeninfo which scopes the token has, since those are decided elsewhere; the token travels in the body of that request.',
    ],
    examples: [
      ['who am I, as every Google library would find me', 'gcp-bearer whoami'],
      ['whose key is this', 'gcp-bearer whoami --credentials-json key.json'],
      ['the e-mail alone, in a script', 'gcp-bearer whoami --json | jq -r .principal'],
    ],
    flags: flags([...WHO, 'access_token_scopes']),
  },
  {
    name: 'emulator',
    operand: undefined,
    purpose: "Start a stand-in for Google's endpoints on this machine, for tests.",
    about: EMULATOR_ABOUT,
    examples: [
      ['start it, and see what to export', 'gcp-bearer emulator'],
      ['run a script against it', 'gcp-bearer emulator --key-file key.json -- ./script.sh'],
    ],
    flags: EMULATOR_FLAGS,
  },
  {
    name: 'completion',
    operand: { value: 'SHELL', choices: SHELLS },
    purpose: 'Print a completion script for bash, zsh or fish.',
    about: [],
    examples: [
      ['bash, in ~/.bashrc', 'source <(gcp-bearer completion bash)'],
      ['zsh, in ~/.zshrc after compinit', 'source <(gcp-bearer completion zsh)'],
      ['fish', 'gcp-bearer completion fish > ~/.config/fish/completions/gcp-bearer.fish'],
    ],
    flags: [],
  },
  {
    name: 'help',
    operand: { value: 'VERB' },
    operandOptional: true,
    purpose: 'Explain this program, or one of its verbs.',
    about: [],
    examples: [['explain a verb', 'gcp-bearer help id-token']],
    flags: [],
  },
];

export function verbNamed(name: string): VerbDescription | undefined {
  return VERBS.find((verb) => verb.name === name);
}
