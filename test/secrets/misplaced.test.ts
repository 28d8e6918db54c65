// A secret in the wrong place: in every input, every variable, every field of a credential, every place of a checks file
// and every flag. Most of it is without masks, so that what is not shown does not hang on them.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { commandLine } from '../../src/cli/main.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { INPUT_NAMES } from '../../src/config/inputs.ts';
import { COMPARED_VARIABLES, USED_VARIABLES } from '../../src/config/misplaced.ts';
import type { Host } from '../../src/host.ts';
import { logFailure } from '../../src/report/failure.ts';
import { bareEnv, cli } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, runAction, type StepOptions, type StepResult } from '../stage/runner.ts';
import { isPlayed, someOf } from '../tier.ts';
import { FORMS, FRAGMENTS, TOKENS, tracesIn } from './misplaced.ts';

const SERVICE = 'https://service-abc123-uc.a.run.app';
const KEY = JSON.stringify({
  type: 'service_account',
  project_id: 'my-project',
  private_key_id: 'key-1',
  private_key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }),
  client_email: 'robot@my-project.iam.gserviceaccount.com',
  client_id: '123456789012345678901',
  token_uri: 'https://oauth2.googleapis.com/token',
  universe_domain: 'googleapis.com',
});

type Env = Readonly<Record<string, string>>;
const forms = Object.entries(FORMS);

interface Read {
  /** Everything that was said, before masks: warnings, annotations, lines for debugging. */
  readonly said: string;
  readonly masked: readonly string[];
  readonly config: Config | undefined;
}

/** What a step would say of its inputs before it sends anything, and with no mask at work. */
async function read(inputs: RawInputs, env: Env = {}): Promise<Read> {
  const lines: string[] = [];
  const masked: string[] = [];
  const say = (...texts: (string | undefined)[]) => void lines.push(...texts.map((text) => text ?? ''));
  const host: Host = {
    env: bareEnv(env),
    now: () => 0,
    sleep: async () => {},
    random: () => 0,
    info: say,
    debug: say,
    notice: say,
    warning: say,
    error: say,
    progress: say,
    mask: (secret) => {
      assert.deepEqual(lines, [], 'masked before anything is said');
      masked.push(secret);
    },
    redact: (text) => text,
    setOutput: async (...texts: string[]) => say(...texts),
    exportVariable: async (...texts: string[]) => say(...texts),
    saveState: async (...texts: string[]) => say(...texts),
    appendSummary: say,
  };
  let config: Config | undefined;
  try {
    config = await parseConfig(inputs, host);
    for (const warning of config.warnings) host.warning(String(warning));
    say(JSON.stringify(config.origin), config.projectId);
  } catch (error) {
    logFailure(host, error);
  }
  return { said: lines.join('\n'), masked, config };
}

/** Runs cases and collects what is wrong with any, so that one run tells all places. Of a large table about 250 are played. */
async function each<T>(
  cases: readonly (readonly [name: string, value: T])[],
  look: (value: T) => Promise<string[]>,
) {
  const wrong: string[] = [];
  const oneIn = Math.ceil(cases.length / 250);
  const played = cases.filter(([name]) => isPlayed(name, oneIn));
  for (const [name, value] of played) {
    for (const what of await look(value)) wrong.push(`${name}: ${what}`);
  }
  assert.deepEqual(wrong, []);
}

const BESIDE: Readonly<Record<string, RawInputs>> = {
  alone: {},
  'beside a key and a url': { credentials_json: KEY, url: SERVICE },
  'beside a provider': { workload_identity_provider: PROVIDER },
};
const OIDC = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://issuer.example/token?x=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
};

/** Where a token is text of the user's own. */
const TAKES_TOKENS = ['body'];

test('no message shows a secret that is in an input, and nothing goes on with it', async () => {
  const cases = INPUT_NAMES.flatMap((input) =>
    forms.flatMap(([form, secret]) =>
      Object.entries(BESIDE).map(
        ([beside, others]) => [`${form} as ${input}, ${beside}`, { input, form, secret, others }] as const,
      ),
    ),
  );
  await each(cases, async ({ input, form, secret, others }) => {
    const { said, masked, config } = await read({ ...others, [input]: secret }, OIDC);
    const allowed = TAKES_TOKENS.includes(input) && TOKENS.includes(form);
    const isKey = input === 'credentials_json' && !TOKENS.includes(form);
    return [
      ...tracesIn(said),
      ...(masked.length > 0 ? [] : ['nothing is masked']),
      ...(config === undefined || allowed ? [] : ['is accepted']),
      ...(allowed || isKey || said.includes(input) ? [] : ['is not named']),
    ];
  });
});

test('an input that takes a name, a path or a list of them refuses a part of a secret', async () => {
  const takesText = [
    'credentials_json',
    'subject_token',
    'url',
    'headers',
    'body',
    'expect',
    'checks',
    'access_token_boundary',
  ];
  const cases = INPUT_NAMES.filter((input) => !takesText.includes(input)).flatMap((input) =>
    Object.entries(FRAGMENTS).map(([form, secret]) => [`${form} as ${input}`, { input, secret }] as const),
  );
  await each(cases, async ({ input, secret }) => {
    const { said, masked, config } = await read(
      { credentials_json: KEY, url: SERVICE, [input]: secret },
      OIDC,
    );
    return [
      ...tracesIn(said),
      ...(masked.length > 0 ? [] : ['is not masked']),
      ...(config === undefined ? [] : ['is accepted']),
      ...(new RegExp(`${input} holds (?:what looks like a secret|a private key)\\.`).test(said)
        ? []
        : [said]),
    ];
  });
});

test('an address that has a key in its path is refused', async () => {
  const keys = forms.filter(
    ([form]) =>
      !TOKENS.includes(form) &&
      !/one line|indented|percent|lower|dashes|PEM|columns|wrapped|lines|groups/.test(form),
  );
  const cases = keys.flatMap(([form, secret]) =>
    ['https://service-abc123-uc.a.run.app/', 'https://service-abc123-uc.a.run.app/dir/'].map(
      (base) => [`${form} behind ${base}`, { url: `${base}${secret}` }] as const,
    ),
  );
  await each(cases, async ({ url }) => {
    const { said, masked, config } = await read({ credentials_json: KEY, url }, OIDC);
    return [
      ...tracesIn(said),
      ...(masked.length > 0 ? [] : ['is not masked']),
      ...(config === undefined ? [] : ['is accepted']),
    ];
  });
});

test('a variable that takes a project, a path or a folder refuses a part of a secret', async () => {
  const names = [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_CONFIG',
    'HOME',
    'GOOGLE_CLOUD_PROJECT',
    'GCLOUD_PROJECT',
    'RUNNER_TEMP',
  ];
  const cases = names.flatMap((name) =>
    Object.entries(FRAGMENTS).map(([form, secret]) => [`${form} as ${name}`, { name, secret }] as const),
  );
  await each(cases, async ({ name, secret }) => {
    const { said, masked, config } = await read(
      { application_default_credentials: 'true' },
      { [name]: secret },
    );
    return [
      ...tracesIn(said),
      ...(masked.length > 0 ? [] : ['is not masked']),
      ...(config === undefined ? [] : ['is accepted']),
    ];
  });
});

test('the message about a misplaced secret states what the input must be', async () => {
  for (const [inputs, env, message] of [
    [
      { application_default_credentials: 'true' },
      { GOOGLE_APPLICATION_CREDENTIALS: FORMS['an indented key'] ?? '' },
      'GOOGLE_APPLICATION_CREDENTIALS holds a credential. It must be the path of a file. Use credentials_json for the content.',
    ],
    [
      { credentials_json: KEY, id_token_audience: FORMS['an access token'] ?? '' },
      {},
      'id_token_audience holds an access token. It must be the URL of the service.',
    ],
    [
      { credentials_json: KEY, delegates: FORMS['a key in wrapped base64'] ?? '', service_account: INVOKER },
      {},
      'delegates holds a credential. It must be e-mail addresses or unique ids. Use credentials_json for the content.',
    ],
  ] as const) {
    const { said } = await read(inputs, env);
    assert.equal(
      said.split('\n').find((line) => line.includes(' holds ')),
      message,
    );
    assert.equal(said.match(/troubleshooting\.md/g)?.length, 1, 'one fault, one message');
  }
});

test('no message shows a secret that is in an environment variable, and no run uses it', async () => {
  const runs: Readonly<Record<string, RawInputs>> = {
    'default credentials': { application_default_credentials: 'true' },
    'a provider': { workload_identity_provider: PROVIDER },
    'a key': { credentials_json: KEY, create_credentials_file: 'true' },
  };
  const names = [...Object.keys(USED_VARIABLES), ...COMPARED_VARIABLES];
  const cases = names.flatMap((name) =>
    forms.flatMap(([form, secret]) =>
      Object.entries(runs).map(
        ([by, inputs]) => [`${form} as ${name}, by ${by}`, { name, form, secret, by, inputs }] as const,
      ),
    ),
  );
  await each(cases, async ({ name, form, secret, by, inputs }) => {
    const { said, masked, config } = await read(inputs, { ...OIDC, [name]: secret });
    const rule = USED_VARIABLES[name];
    const unused = rule === undefined || (rule.by === 'default credentials' && by !== 'default credentials');
    const token = rule?.takesTokens === true && TOKENS.includes(form);
    return [
      ...tracesIn(said),
      ...(masked.length > 0 ? [] : ['nothing is masked']),
      ...(config === undefined || unused || token ? [] : ['is accepted']),
      ...(rule === undefined || token || said.includes(name) ? [] : ['is not named']),
    ];
  });
});

test('every environment variable that the program reads is listed', () => {
  const src = join(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const known = new Set([...Object.keys(USED_VARIABLES), ...COMPARED_VARIABLES]);
  const unknown: string[] = [];
  const dynamic: string[] = [];
  for (const file of files) {
    const text = readFileSync(join(src, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
    for (const [, name = ''] of text.matchAll(
      /(?:\benv\[|\bhandOver\(|\bown\((?:\w+\.)*env, )'([A-Za-z_]+)'/g,
    ))
      if (!known.has(name)) unknown.push(`${file}: ${name}`);
    if (
      /\benv\[(?!')|\bown\((?:\w+\.)*env, (?!')/.test(text) ||
      /Object\.(?:values|entries)\((?:[\w.]*\.)?env\)/.test(text)
    )
      dynamic.push(file);
  }
  assert.deepEqual(unknown, [], 'say in misplaced.ts what such a variable must hold');
  // Names from a list of its own, from a checks file, or all of them in order to mask what they hold.
  assert.deepEqual(dynamic.sort(), [
    'action.ts',
    'checks/file/text.ts',
    'checks/language/template.ts',
    'cli/main.ts',
    'config/config.ts',
    'config/credential.ts',
    'config/misplaced.ts',
    'diagnose/subject-token.ts',
    'files/runner.ts',
    'github.ts',
    'google/identity/external.ts',
    'google/identity/subject-token.ts',
    'http/proxy.ts',
    'post.ts',
    'report/report-file.ts',
    'variables.ts',
  ]);
});

const POOL =
  '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/external/providers/idp';
const external = (source: object, type = 'urn:ietf:params:oauth:token-type:jwt') => ({
  type: 'external_account',
  audience: POOL,
  subject_token_type: type,
  token_url: 'https://sts.googleapis.com/v1/token',
  token_info_url: 'https://sts.googleapis.com/v1/introspect',
  service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}:generateAccessToken`,
  client_id: 'client',
  client_secret: 'client-secret',
  quota_project_id: 'my-project',
  universe_domain: 'googleapis.com',
  credential_source: source,
});
const USER = {
  type: 'authorized_user',
  client_id: 'client',
  client_secret: 'client-secret',
  refresh_token: 'refresh-token',
  account: 'somebody@example.com',
  quota_project_id: 'my-project',
  universe_domain: 'googleapis.com',
};
const METADATA = 'http://169.254.169.254/latest';
const CREDENTIALS: readonly Record<string, unknown>[] = [
  JSON.parse(KEY),
  USER,
  {
    type: 'impersonated_service_account',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${INVOKER}:generateAccessToken`,
    delegates: ['projects/-/serviceAccounts/between@my-project.iam.gserviceaccount.com'],
    source_credentials: USER,
  },
  external({ file: '/var/run/token', format: { type: 'json', subject_token_field_name: 'value' } }),
  external({
    url: 'https://issuer.example/token',
    headers: { Authorization: 'Bearer something' },
    format: { type: 'text' },
  }),
  external(
    {
      environment_id: 'aws1',
      region_url: `${METADATA}/meta-data/placement/availability-zone`,
      url: `${METADATA}/meta-data/iam/security-credentials`,
      imdsv2_session_token_url: `${METADATA}/api/token`,
      regional_cred_verification_url:
        'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    },
    'urn:ietf:params:aws:token-type:aws4_request',
  ),
  external({ certificate: { certificate_config_location: '/etc/certificate_config.json' } }),
  external({ executable: { command: '/usr/bin/token --for gcp', output_file: '/tmp/out' } }),
  {
    type: 'external_account_authorized_user',
    audience: POOL.replace('projects/123456789012/', '').replace('workloadIdentityPools', 'workforcePools'),
    client_id: 'client',
    client_secret: 'client-secret',
    refresh_token: 'refresh-token',
    token_url: 'https://sts.googleapis.com/v1/oauthtoken',
    token_info_url: 'https://sts.googleapis.com/v1/introspect',
  },
];

/** Copies of a value, each with another of its texts replaced, and where that was. */
function replaced(value: unknown, by: string, path = ''): (readonly [path: string, copy: unknown])[] {
  if (typeof value === 'string') return [[path, by]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    replaced(member, by, path === '' ? name : `${path}.${name}`).map(([where, copy]) => {
      const whole: unknown = Array.isArray(value)
        ? Object.assign([...value], { [name]: copy })
        : { ...value, [name]: copy };
      return [where, whole] as const;
    }),
  );
}

test('no message shows a secret that is in a field of a credential, and none is sent on', async () => {
  const OPT_IN = { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' };
  for (const credential of CREDENTIALS) {
    const { said, config } = await read({ credentials_json: JSON.stringify(credential) }, OPT_IN);
    assert.ok(config, said);
  }
  const cases = CREDENTIALS.flatMap((credential) =>
    forms.flatMap(([form, secret]) =>
      replaced(credential, secret).map(
        ([path, copy]) => [`${form} in ${path} of ${credential['type']}`, { form, path, copy }] as const,
      ),
    ),
  );
  await each(cases, async ({ form, path, copy }) => {
    const { said, config } = await read({ credentials_json: JSON.stringify(copy) }, OPT_IN);
    const takesToken = /(?:client_secret|refresh_token|headers\.\w+|command)$/.test(path);
    return [
      ...tracesIn(said),
      ...(config === undefined || (takesToken && TOKENS.includes(form)) ? [] : ['is accepted']),
    ];
  });
});

test('a URL in a credential is shown without its password and its query', async () => {
  const secret = 'hunter2-hunter2';
  const url = `https://user:${secret}@token.example/path?key=${secret}#${secret}`;
  for (const credential of CREDENTIALS) {
    for (const [path, copy] of replaced(credential, url)) {
      const { said } = await read(
        { credentials_json: JSON.stringify(copy) },
        { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' },
      );
      if (/private_key|secret|refresh/.test(path)) continue;
      assert.ok(!said.includes(secret), `${path}: ${said}`);
    }
  }
});

const CHECKS = {
  version: 1,
  defaults: {
    url: SERVICE,
    wait: '1m',
    auth: 'id_token',
    audience: SERVICE,
    headers: { Accept: 'text/plain' },
  },
  checks: [
    {
      name: 'first',
      post: '/orders',
      json: { sku: 'A1', list: ['x'] },
      capture: { id: 'json $.id' },
      expect: ['status == 201', 'header content-type contains json'],
      timeout: '10s',
      retry: 'safe',
      auth_header: 'Authorization',
    },
    { name: 'second', get: '/orders/{{ capture.id }}', after: ['first'], expect: ['json $.sku == "A1"'] },
    { name: 'third', post: '/form', form: { a: 'b' }, expect: 'status 2xx' },
    { name: 'fourth', put: '/text', body: 'some text' },
  ],
};

/** Copies, each with another of its keys replaced. */
function rekeyed(value: unknown, by: string, path = ''): (readonly [path: string, copy: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const own = Array.isArray(value)
    ? []
    : entries.map(
        ([name]) =>
          [
            `the key ${path}.${name}`,
            Object.fromEntries(entries.map(([other, member]) => [other === name ? by : other, member])),
          ] as const,
      );
  const below = entries.flatMap(([name, member]) =>
    rekeyed(member, by, `${path}.${name}`).map(([where, copy]) => {
      const whole: unknown = Array.isArray(value)
        ? Object.assign([...value], { [name]: copy })
        : { ...value, [name]: copy };
      return [where, whole] as const;
    }),
  );
  return [...own, ...below];
}

test('no message shows a secret that is in a checks file', async () => {
  const inputs = { credentials_json: KEY };
  const valid = await read({ ...inputs, checks: JSON.stringify(CHECKS) });
  assert.ok(valid.config, valid.said);
  const cases = forms.flatMap(([form, secret]) =>
    [...replaced(CHECKS, secret), ...rekeyed(CHECKS, secret)].map(
      ([path, copy]) => [`${form} in ${path}`, { form, path, copy }] as const,
    ),
  );
  await each(cases, async ({ form, path, copy }) => {
    const { said, masked, config } = await read({ ...inputs, checks: JSON.stringify(copy) });
    const content = /(?:headers|json|form|body|expect|capture)\b/.test(path) && !path.startsWith('the key');
    return [
      ...tracesIn(said),
      ...(masked.length > 0 ? [] : ['nothing is masked']),
      ...(config === undefined || (content && TOKENS.includes(form)) ? [] : ['is accepted']),
    ];
  });
});

/** Runs the command line in this process; what it prints and says, before any mask. */
async function typed(argv: readonly string[], env: Env, input = ''): Promise<string> {
  let text = '';
  const stream = {
    write: (data: string | Uint8Array, done?: (error?: Error | null) => void) => {
      text += String(data);
      done?.();
      return true;
    },
    on: () => {},
  };
  const terminal = new Terminal({ env: bareEnv(env), stdout: stream, stderr: stream, now: () => 0 });
  terminal.redact = (said) => said;
  const stdin = async function* () {
    yield input;
  };
  const status = await commandLine(argv, {
    terminal,
    stdin,
    loadEmulator: () => import('../../emulator/command.ts'),
  });
  assert.equal(status, text.includes('Usage: gcp-bearer') ? 0 : 2, text);
  return text;
}

test('no message of the command line shows a secret that was typed', async () => {
  // Whatever else is right, this is wrong: so nothing is ever sent.
  const wrong = '--universe=wrong';
  type Line = { readonly argv: readonly string[]; readonly input: string };
  const cases: (readonly [string, Line])[] = forms.flatMap(([form, secret]): (readonly [string, Line])[] => [
    ...VERBS.flatMap(({ name, flags, operand }) => {
      const operands = operand && !operand.choices && name !== 'help' ? [[name, secret, wrong]] : [];
      const asks = flags.some((flag) => flag.name === 'universe');
      const words = [
        ...operands,
        [name, secret],
        [name, `--${secret}`],
        [name, `--foo=${secret}`, wrong],
        [name, '--foo', secret, wrong],
      ];
      return [
        ...words.filter((line) => !asks || line.includes(wrong) || line[1]?.startsWith('--')),
        ...(asks
          ? flags.flatMap((flag) => [
              [name, `--${flag.name}=${secret}`, wrong],
              [name, `--${flag.name}`, secret, wrong],
            ])
          : []),
      ];
    }).map(
      (argv) => [`${form}: ${argv.join(' ').replaceAll(secret, 'SECRET')}`, { argv, input: '' }] as const,
    ),
    [`${form} as verb`, { argv: [secret], input: '' }] as const,
    [`${form} as flag`, { argv: [`--${secret}`], input: '' }] as const,
    ...['check', 'request'].map(
      (verb) =>
        [
          `${form} on standard input of ${verb}`,
          {
            argv: verb === 'check' ? [verb, '-', wrong] : [verb, SERVICE, '--body', '@-', wrong],
            input: secret,
          },
        ] as const,
    ),
    [
      `${form} as credential on standard input`,
      { argv: ['access-token', '--credentials-json', '-', wrong], input: secret },
    ] as const,
  ]);
  await each(cases, async ({ argv, input }) => tracesIn(await typed(argv, {}, input)));
});

/** Everything that a step leaves. */
function left({ log, annotations, outputs, exported, state, summary, files, requests }: StepResult): string {
  const asked = requests.map(({ target, rawHeaders, body, host }) =>
    [host, target, ...rawHeaders, body].join('\n'),
  );
  return [
    log,
    JSON.stringify(annotations),
    JSON.stringify([outputs, exported, state]),
    summary,
    ...files.map(({ path, content }) => `${path}\n${content}`),
    ...asked,
  ].join('\n');
}

test('a whole step leaves no part of a misplaced secret anywhere', { concurrency: 2 }, async (context) => {
  const emulator = await startEmulator({
    services: [{ host: new URL(SERVICE).host, invokers: [`serviceAccount:${INVOKER}`] }],
  });
  context.after(() => emulator.close());
  const key = JSON.stringify(await emulator.createKey(INVOKER));
  const byKey = { credentials_json: key };
  const adc = { application_default_credentials: 'true' };
  const all = {
    url: SERVICE,
    junit_file: 'junit.xml',
    results_file: 'results.json',
    response_file: 'response',
  };
  const indented = FORMS['an indented key'] ?? '';
  const oneLine = FORMS['a key in one line'] ?? '';
  const base64 = FORMS['a key in base64'] ?? '';
  const token = FORMS['an access token'] ?? '';
  const steps: Readonly<Record<string, Pick<StepOptions, 'inputs' | 'env'>>> = {
    'GOOGLE_APPLICATION_CREDENTIALS in lines': {
      inputs: adc,
      env: { GOOGLE_APPLICATION_CREDENTIALS: indented },
    },
    'GOOGLE_APPLICATION_CREDENTIALS in base64': {
      inputs: adc,
      env: { GOOGLE_APPLICATION_CREDENTIALS: base64 },
    },
    GOOGLE_CLOUD_PROJECT: { inputs: adc, env: { GOOGLE_CLOUD_PROJECT: token } },
    HOME: { inputs: { ...byKey, ...all }, env: { HOME: oneLine } },
    RUNNER_TEMP: { inputs: { ...byKey, create_credentials_file: 'true' }, env: { RUNNER_TEMP: oneLine } },
    GITHUB_WORKSPACE: { inputs: byKey, env: { GITHUB_WORKSPACE: indented } },
    GITHUB_OUTPUT: { inputs: byKey, env: { GITHUB_OUTPUT: base64 } },
    GITHUB_STEP_SUMMARY: { inputs: { ...byKey, ...all }, env: { GITHUB_STEP_SUMMARY: oneLine } },
    HTTPS_PROXY: { inputs: byKey, env: { HTTPS_PROXY: token } },
    ACTIONS_ID_TOKEN_REQUEST_URL: {
      inputs: { workload_identity_provider: PROVIDER },
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: indented },
    },
    id_token_audience: { inputs: { ...byKey, id_token_audience: oneLine } },
    request_reason: { inputs: { ...byKey, request_reason: base64 } },
    project_id: { inputs: { ...byKey, project_id: token } },
    checks: { inputs: { ...byKey, checks: base64 } },
    results_file: { inputs: { ...byKey, ...all, results_file: token } },
  };
  for (const [name, step] of someOf(Object.entries(steps), 'steps', 5)) {
    await context.test(name, async () => {
      const job = await beginJob();
      try {
        const result = await runAction({
          emulator,
          job,
          entry: MAIN,
          debug: true,
          ...step,
          env: { ...emulator.github(), ...step.env },
        });
        assert.equal(result.exitCode, 1, result.log);
        assert.match(result.log, / holds (?:a credential|an access token)\. It must be /);
        assert.deepEqual(tracesIn(left(result)), []);
        assert.deepEqual(result.requests, [], 'refused before anything is sent');
      } finally {
        await endJob(job);
      }
    });
  }
  await context.test('a token as body goes to the service alone', async () => {
    const job = await beginJob();
    try {
      const result = await runAction({
        emulator,
        job,
        entry: MAIN,
        debug: true,
        inputs: {
          ...byKey,
          ...all,
          body: `{"token":"${token}"}`,
          wait: '0s',
          expect: `body contains ${token}`,
        },
      });
      const elsewhere = result.requests.filter(({ host }) => host !== new URL(SERVICE).host);
      // Tokens of the run begin and end like others.
      const traces = tracesIn(left({ ...result, requests: elsewhere }));
      assert.deepEqual(
        traces.filter((trace) => trace.startsWith('an access token')),
        [],
      );
    } finally {
      await endJob(job);
    }
  });
  await context.test('the command line as a process', async () => {
    const lines = [
      [['access-token', `--id-token-audience=${oneLine}`], {}],
      [['access-token', '--verbose'], { GOOGLE_APPLICATION_CREDENTIALS: indented }],
      [['whoami', '--verbose'], { CLOUDSDK_CONFIG: base64 }],
      [[token], {}],
    ] as const;
    for (const [argv, env] of someOf(lines, 'lines')) {
      const { status, stdout, stderr } = await cli(argv, { env });
      assert.equal(status, 2, stderr);
      assert.deepEqual(tracesIn(stdout + stderr), []);
    }
  });
});
