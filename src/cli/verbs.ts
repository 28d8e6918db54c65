import { INPUT_NAMES, type InputName } from '../input-names.ts';
import { COMMON_FLAGS, FLAGS, type Flag, hyphenated, type OwnFlag, PLACE_FLAG_NAMES } from './flag-table.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The verbs that send requests. */
export type SendingVerb = 'access-token' | 'id-token' | 'request' | 'check' | 'whoami';
export type Verb = SendingVerb | 'emulator' | 'completion' | 'help';

export interface VerbDescription {
  readonly name: Verb;
  /** Its argument, besides flags. */
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
  /** The most common lines, and what each does. */
  readonly examples: readonly (readonly [does: string, line: string])[];
  readonly flags: readonly Flag[];
}

const CREDENTIALS: readonly InputName[] = [
  'workload_identity_provider',
  'credentials_json',
  'application_default_credentials',
  'service_account',
  'delegates',
  'audience',
  'universe',
  'request_reason',
  'project_id',
  'expected_principal',
  'wait_for_grant',
  'subject_token',
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

function flags(
  inputs: readonly InputName[],
  described: Partial<Record<InputName, string>> = {},
  own: readonly OwnFlag[] = COMMON_FLAGS,
): Flag[] {
  const names = INPUT_NAMES.filter((input) => inputs.includes(input)).flatMap((input) =>
    input === 'subject_token' ? [hyphenated(input), ...PLACE_FLAG_NAMES] : [hyphenated(input)],
  );
  return [...names, ...own].map((name) => {
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
    ['job', 'NAME', 'The job of the configuration whose variables are set.'],
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
  'The Google endpoints that this program uses, emulated on this machine, for tests of workflows, scripts and clients without a Google account.',
];

export const VERBS: readonly VerbDescription[] = [
  {
    name: 'access-token',
    operand: undefined,
    purpose: 'Print an OAuth 2.0 access token, for Google Cloud APIs.',
    about: [
      'Only the token is printed on standard output; messages go to standard error. --json prints token, expires_at, principal and project_id.',
    ],
    examples: [
      ['with the credentials you are logged in with', 'gcp-bearer access-token'],
      ['as a service account, by its key', 'gcp-bearer access-token --credentials-json key.json'],
      [
        'as a service account that you may impersonate',
        'gcp-bearer access-token --service-account deployer@my-project.iam.gserviceaccount.com',
      ],
    ],
    flags: flags([...CREDENTIALS, ...ACCESS, ...FILES]),
  },
  {
    name: 'id-token',
    operand: undefined,
    purpose: 'Print an ID token, for Cloud Run, Cloud Functions, IAP and your own services.',
    about: [
      'An ID token has one audience: the URL of the service, or the OAuth client id of IAP. Only the token is printed on standard output; for several audiences one token per line, in their order. --json prints token, audience, expires_at, principal and project_id: an object, or a list of them for several audiences.',
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
    flags: flags([...CREDENTIALS, 'id_token_audience', 'id_token_include_email', ...FILES, 'url'], {
      url: 'Take the audience from this URL, as `gcp-bearer request` does.',
      id_token_audience: 'The audience of the token. May be given several times, for one ID token each.',
    }),
  },
  {
    name: 'request',
    operand: { value: 'URL', input: 'url' },
    purpose: 'Make a request with the right token, and check the response.',
    about: [
      "The body goes to standard output, byte for byte to a program or a file, and with escapes on a terminal; status and time go to standard error. When an expectation does not hold, the body is printed all the same, and the exit status is 1. The kind of token and its audience come from the URL: an ID token for a service, an access token for Google's own APIs. The URL of a custom domain does not show its audience: give --id-token-audience.",
      'The request is sent once. With --wait it is sent again until the expectations hold or the time is up; one that is neither GET nor HEAD is not sent again once it has reached the service, unless --retry any. Secrets in the body are replaced by ***; --json prints the results in place of the body.',
    ],
    examples: [
      [
        'call a private function',
        'gcp-bearer request https://us-central1-my-project.cloudfunctions.net/hello',
      ],
      ['with a key and a body', "gcp-bearer request URL -X POST -d '{}' --credentials-json key.json"],
      [
        'with expectations of the response',
        "gcp-bearer request URL --expect 'json $.status == \"ok\"' --expect 'time < 2s'",
      ],
    ],
    flags: flags(
      [
        ...CREDENTIALS,
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
      ],
      {},
      ['json', 'include', 'verbose', 'quiet', 'help'],
    ),
  },
  {
    name: 'check',
    operand: { value: 'FILE', input: 'checks', file: true },
    purpose: 'Run a file of checks, a smoke test of one or many services.',
    about: [
      'Each check is one line on standard error; --json prints the results on standard output. All checks run, and the exit status is 1 when one failed. --wait is the default for checks that set no wait of their own.',
    ],
    examples: [
      ['run the checks of a file', 'gcp-bearer check checks.yaml'],
      ['with reports', 'gcp-bearer check checks.yaml --junit-file junit.xml --results-file results.json'],
      ["this run's share of them", 'gcp-bearer check checks.yaml --shard 2/5'],
    ],
    flags: flags([
      ...CREDENTIALS,
      ...ACCESS,
      'id_token_include_email',
      'allowed_origins',
      'wait',
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
    purpose: 'Print the principal of the credential, where it was found, its scopes, and its expiry.',
    about: [
      "It gets an access token to check the credential, and prints no secret. For user and metadata-server credentials it sends the token to Google's tokeninfo endpoint to get its scopes.",
    ],
    examples: [
      ['the credentials that Google libraries find', 'gcp-bearer whoami'],
      ['the account of a key', 'gcp-bearer whoami --credentials-json key.json'],
      ['the e-mail alone, in a script', 'gcp-bearer whoami --json | jq -r .principal'],
    ],
    flags: flags([...CREDENTIALS, 'access_token_scopes']),
  },
  {
    name: 'emulator',
    operand: undefined,
    purpose: "Emulate Google's endpoints on this machine, for tests.",
    about: EMULATOR_ABOUT,
    examples: [
      ['start it, and print the variables to export', 'gcp-bearer emulator'],
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
