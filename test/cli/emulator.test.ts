// `gcp-bearer emulator`: what it prints and writes, what runs in it, how it ends, and what it refuses.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { FLAGS } from '../../emulator/command.ts';
import { DEPLOYER, INVOKER, PROVIDER } from '../../emulator/config.ts';
import { verbNamed } from '../../src/cli/verbs.ts';
import { slowTest } from '../tier.ts';
import { CLI, cli, startCli, temporaryFolder } from './run-cli.ts';

const SELF = [process.execPath, CLI];

test('around a command: the variables are set, its exit status is ours, and nothing is left', async (context) => {
  const folder = temporaryFolder(context);
  const env = { TMPDIR: folder };
  const well = await cli(['emulator', '--key-file', 'key.json', '--', ...SELF, 'whoami', '--json'], {
    env,
    cwd: folder,
  });
  assert.equal(well.status, 0, well.stderr);
  const { principal, found_in: foundIn } = JSON.parse(well.stdout);
  assert.equal(principal, INVOKER);
  assert.equal(foundIn, `env GOOGLE_APPLICATION_CREDENTIALS (${join(folder, 'key.json')})`);
  assert.deepEqual(readdirSync(folder), []);

  const github = ['--workload-identity-provider', PROVIDER, '--json'];
  const job = await cli(['emulator', '--', ...SELF, 'access-token', ...github], { env, cwd: folder });
  assert.equal(job.status, 0, job.stderr);
  assert.match(
    JSON.parse(job.stdout).principal,
    /^principal:\/\/iam\.googleapis\.com\/.*octo-org\/octo-repo/,
  );

  const statuses = await Promise.all(
    [['sh', '-c', 'exit 7'], ['sh', '-c', 'kill -TERM $$'], ['no-such-program']].map((command) =>
      cli(['emulator', '--', ...command], { env }),
    ),
  );
  assert.deepEqual(
    statuses.map(({ status }) => status),
    [7, 143, 127],
  );
  assert.match(statuses[2]?.stderr ?? '', /no-such-program cannot be run \(ENOENT\)/);
  assert.deepEqual(readdirSync(folder), []);
});

slowTest('faults from the command line happen as often as they are to', async () => {
  const { status, stderr } = await cli([
    'emulator',
    '-v',
    '--fault',
    'sts=503,429',
    '--fault',
    'iamcredentials.generateIdToken@iamcredentials.googleapis.com=403',
    '--',
    ...SELF,
    'id-token',
    '--id-token-audience',
    'https://a.example',
    '--service-account',
    DEPLOYER,
    '--workload-identity-provider',
    PROVIDER,
  ]);
  assert.equal(status, 3);
  const statuses = [...stderr.matchAll(/^[A-Z]+ (?:sts|iamcredentials)\.googleapis\.com\S* (\d+)/gm)].map(
    ([, code]) => code,
  );
  assert.deepEqual(statuses, ['503', '429', '200', '403']);
});

test('in the foreground: standard output is lines for a shell, and an interruption leaves nothing', async (context) => {
  const folder = temporaryFolder(context);
  const githubEnv = join(folder, 'github-env');
  const child = startCli(
    ['emulator', '--export-to', 'emulator.env', '--github-env', '--key-file', 'key.json'],
    { env: { TMPDIR: folder, GITHUB_ENV: githubEnv }, cwd: folder },
  );
  const stdout = text(child.stdout);
  const lines = createInterface({ input: child.stderr });
  const file = join(folder, 'emulator.env');
  const waitForFile = async () => {
    while (!existsSync(file)) await new Promise((resolve) => setImmediate(resolve));
  };
  await waitForFile();
  const written = readFileSync(file, 'utf8');
  assert.equal(statSync(join(folder, 'key.json')).mode & 0o777, 0o600);

  // A shell reads them, and a program started by it gets a token.
  const used = await cli(['id-token', '--id-token-audience', 'https://a.example', '--json'], {
    env: variablesIn(written),
  });
  assert.equal(used.status, 0, used.stderr);
  assert.equal(JSON.parse(used.stdout).audience, 'https://a.example');
  child.kill('SIGINT');
  const [status] = await once(child, 'close');
  lines.close();
  assert.equal(status, 130);
  assert.equal(await stdout, written);
  assert.match(written, /^(?:export [A-Za-z_]+='[^'\n]*'\n)+$/);
  for (const name of [
    'HTTPS_PROXY',
    'https_proxy',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'SSL_CERT_FILE',
    'CURL_CA_BUNDLE',
    'GCE_METADATA_HOST',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'GOOGLE_APPLICATION_CREDENTIALS',
  ]) {
    assert.ok(name in variablesIn(written), name);
  }
  assert.deepEqual(readdirSync(folder), ['github-env']);
  const forJob = readFileSync(githubEnv, 'utf8');
  assert.deepEqual(
    Object.fromEntries(
      forJob
        .trim()
        .split('\n')
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ),
    variablesIn(written),
  );
});

/** As a POSIX shell would read it. */
function variablesIn(lines: string): Record<string, string> {
  return Object.fromEntries(
    [...lines.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('a port that is taken is refused', async (context) => {
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  context.after(() => taken.close());
  const port = portOf(taken);
  const refused = await cli(['emulator', '--port', String(port), '--', 'true']);
  assert.deepEqual([refused.status, refused.stdout], [2, '']);
  assert.match(refused.stderr, new RegExp(`127\\.0\\.0\\.1:${port} cannot be listened at \\(EADDRINUSE\\)`));
});

test('the port is the one asked for', async () => {
  // Another process may take a free port before the emulator does: then the next is tried.
  for (let attempt = 1; ; attempt++) {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const port = portOf(free);
    free.close();
    await once(free, 'close');
    const given = await cli(['emulator', '--port', String(port), '--', 'sh', '-c', 'echo $HTTPS_PROXY']);
    if (attempt < 5 && given.stderr.includes('EADDRINUSE')) continue;
    assert.equal(given.stdout, `http://127.0.0.1:${port}\n`, given.stderr);
    return;
  }
});

test('it listens on loopback only', async () => {
  for (const address of ['0.0.0.0', '::', '10.0.0.1', 'example.com', '127.0.0.1.example.com']) {
    const { status, stdout, stderr } = await cli(['emulator', '--address', address]);
    assert.deepEqual([status, stdout], [2, ''], address);
    assert.match(stderr, /--address must be a loopback address/);
  }
  const six = await cli(['emulator', '--address', '::1', '--', 'sh', '-c', 'echo $HTTPS_PROXY']);
  assert.match(six.stdout, /^http:\/\/\[::1\]:\d+\n$/);
});

test('bad usage: status 2, everything that is wrong, nothing started', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), 'mine');
  const { status, stdout, stderr } = await cli(
    [
      'emulator',
      '--nope',
      '--port',
      '70000',
      '--fault',
      'sts=9',
      '--fault',
      'stz=503',
      '--service-account',
      'a@b.c',
      '--github-env',
      'extra',
      '--config',
      '--',
    ],
    { cwd: folder },
  );
  assert.deepEqual([status, stdout], [2, '']);
  for (const problem of [
    /--nope is not a flag/,
    /--port 70000 is not a port/,
    /"9" is not a fault; there are NNN, /,
    /"stz" is not a route; there are \*, oidc, /,
    /--service-account needs --key-file/,
    /--github-env needs GITHUB_ENV/,
    /unexpected argument "extra"/,
    /--config needs a value/,
    /A command is missing after --/,
    /See gcp-bearer help emulator/,
  ])
    assert.match(stderr, problem);
  const files = await Promise.all([
    cli(['emulator', '--key-file', 'key.json', '--', 'true'], { cwd: folder }),
    cli(['emulator', '--config', 'nothing.yaml', '--', 'true'], { cwd: folder }),
    cli(['emulator', '--key-file', 'k', '--service-account', 'nobody@x.iam.gserviceaccount.com'], {
      cwd: folder,
    }),
  ]);
  assert.deepEqual(
    files.map(({ status: code }) => code),
    [2, 2, 2],
  );
  assert.match(files[0]?.stderr ?? '', /there is such a file, which stays as it is/);
  assert.equal(readFileSync(join(folder, 'key.json'), 'utf8'), 'mine');
  assert.match(files[1]?.stderr ?? '', /nothing\.yaml cannot be read \(ENOENT\)/);
  assert.match(files[2]?.stderr ?? '', /nobody@x\S+ is not an account of the emulator; there are /);
  assert.deepEqual(readdirSync(folder), ['key.json']);
});

test('help is printed, fits a terminal, and names every flag, which completion knows too', async () => {
  const [help, flag] = await Promise.all([cli(['help', 'emulator']), cli(['emulator', '-h'])]);
  assert.deepEqual([help.status, flag.status, help.stderr], [0, 0, '']);
  assert.equal(help.stdout, flag.stdout);
  for (const line of help.stdout.split('\n')) assert.ok(line.length <= 90, line);
  for (const flag of Object.keys(FLAGS))
    assert.match(help.stdout, new RegExp(`^  (?:-\\w, )?--${flag}\\b`, 'm'));
  assert.deepEqual(
    verbNamed('emulator')?.flags.map(({ name }) => name),
    Object.keys(FLAGS),
  );
  for (const { name, short, kind } of verbNamed('emulator')?.flags ?? []) {
    const own = Object.entries(FLAGS).find(([flag]) => flag === name)?.[1];
    assert.equal(short, own && 'short' in own ? own.short : undefined, name);
    assert.equal(
      kind,
      own?.type === 'boolean' ? 'boolean' : own && 'multiple' in own ? 'list' : 'value',
      name,
    );
  }
});

const CONFIG = `
defaults: false
project: { id: my-project, number: '111111111111' }
service_accounts:
  - email: caller@my-project.iam.gserviceaccount.com
    iam:
      roles/iam.workloadIdentityUser:
        - principalSet://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/ci/attribute.repository_id/4711
pools:
  - id: ci
    providers:
      - id: github
        oidc: { issuer: https://token.actions.githubusercontent.com }
        attribute_mapping:
          google.subject: assertion.sub
          attribute.repository_id: assertion.repository_id
        attribute_condition: assertion.repository_id == '4711'
github: { repository: my-org/my-repo, repository_id: 4711, owner_id: 5 }
faults: [ 'sts=503*1' ]
`;

test('a configuration file lists the accounts and their rights', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'emulator.yaml'), CONFIG);
  writeFileSync(join(folder, 'other.yaml'), CONFIG.replace("== '4711'", "== '4712'"));
  const words = [
    ...SELF,
    'id-token',
    '--json',
    '--workload-identity-provider',
    'projects/111111111111/locations/global/workloadIdentityPools/ci/providers/github',
    '--service-account',
    'caller@my-project.iam.gserviceaccount.com',
    '--id-token-audience',
    'https://a.example',
  ];
  const [let_in, refused] = await Promise.all(
    ['emulator.yaml', 'other.yaml'].map((file) =>
      cli(['emulator', '-v', '--config', file, '--', ...words], { cwd: folder }),
    ),
  );
  assert.equal(let_in?.status, 0, let_in?.stderr);
  assert.equal(JSON.parse(let_in?.stdout ?? '').principal, 'caller@my-project.iam.gserviceaccount.com');
  assert.match(
    let_in?.stderr ?? '',
    /sts\.googleapis\.com\/v1\/token 503 .*\n(?:.*\n)*.*sts\.googleapis\.com\/v1\/token 200/,
  );
  assert.equal(refused?.status, 3);
  assert.match(refused?.stderr ?? '', /error: STS_ATTRIBUTE_CONDITION/);
});

test('jobs of a configuration have claims and variables of their own', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(
    join(folder, 'emulator.yaml'),
    `github:
  repository: my-org/my-repo
  repository_owner_id: 65
  repo_property_pci: true
  jobs:
    test: { event_name: pull_request }
    deploy: { environment: production, subject: immutable, repository_id: 74 }
pools:
  - id: github
    providers:
      - id: my-repo
        oidc: { issuer: https://token.actions.githubusercontent.com }
        attribute_mapping: { google.subject: assertion.sub }
        attribute_condition: assertion.repo_property_pci == 'true' && assertion.check_run_id != ''
`,
  );
  const files = 'for job in test deploy; do . ./e.$job; echo "$ACTIONS_ID_TOKEN_REQUEST_URL"; done';
  const token = [...SELF, 'access-token', '--json', '--workload-identity-provider', PROVIDER];
  const run = (job: readonly string[], command: readonly string[]) =>
    cli(['emulator', '--config', 'emulator.yaml', ...job, '--', ...command], { cwd: folder });
  const [first, deploy, exported, unknown] = await Promise.all([
    run([], token),
    run(['--job', 'deploy'], token),
    run(['--export-to', 'e'], ['sh', '-c', `echo "$ACTIONS_ID_TOKEN_REQUEST_URL"; ${files}`]),
    run(['--job', 'build'], token),
  ]);
  assert.match(first.stdout, /subject\/repo:my-org\/my-repo:pull_request"/, first.stderr);
  assert.match(deploy.stdout, /subject\/repo:my-org@65\/my-repo@74:environment:production"/, deploy.stderr);
  const [set, ...urls] = exported.stdout.trim().split('\n');
  assert.equal(urls.length, 2, exported.stderr);
  assert.deepEqual([set === urls[0], set === urls[1]], [true, false]);
  assert.match(
    unknown.stderr,
    /--job build is not a job of the configuration; github\.jobs has test, deploy\./,
  );
  assert.deepEqual(readdirSync(folder), ['emulator.yaml']);
});

test('faults in the claims of a job are reported with their place', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(
    join(folder, 'emulator.yaml'),
    `github:
  enviroment: prod
  exp: 1
  repository_visibility: secret
  run_id: x
  own_claim: 1.10
  include_claim_keys: repo
  jobs: { a b: {}, c: { job: 1, refs: refs/heads/main } }
`,
  );
  const { status, stderr } = await cli(['emulator', '--config', 'emulator.yaml', '--', 'true'], {
    cwd: folder,
  });
  assert.equal(status, 2);
  assert.deepEqual(
    [...stderr.matchAll(/emulator\.yaml:(\d+):\d+: (.*)/g)].map(([, line, text]) => `${line} ${text}`),
    [
      '2 "enviroment" is not a claim of GitHub\'s token; did you mean environment?',
      '3 "exp" is set for each token, and cannot be set here',
      '4 must be one of public, private, internal, and is "secret"',
      '5 must be a number, and is "x"',
      '7 must be a list, and is "repo"',
      '8 "a b" is not the name of a job: letters, digits, _ and -',
      '8 "refs" is not a claim of GitHub\'s token; did you mean ref?',
    ],
  );
  writeFileSync(
    join(folder, 'emulator.yaml'),
    'github: { jobs: { a: { repository: b/c, repository_owner: d } } }',
  );
  const contrary = await cli(['emulator', '--config', 'emulator.yaml', '--', 'true'], { cwd: folder });
  assert.match(
    contrary.stderr,
    /emulator\.yaml:1:9: job a: repository_owner is d, and the repository is b\/c/,
  );
});

test('a killed emulator accepts no connection', async () => {
  const child = startCli(['emulator', '-q']);
  const stdout = createInterface({ input: child.stdout });
  const [first] = await once(stdout, 'line');
  const port = Number(/:(\d+)'$/.exec(String(first))?.[1]);
  assert.ok(port > 0, String(first));
  child.kill('SIGTERM');
  const [status] = await once(child, 'close');
  assert.equal(status, 143);
  const [error] = await once(connect(port, '127.0.0.1'), 'error');
  assert.equal((error as NodeJS.ErrnoException).code, 'ECONNREFUSED');
});
