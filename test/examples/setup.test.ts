// What the set-up scripts make, by what they ask of gcloud and Terraform, put into the emulator and tried with jobs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { ROOT } from '../workflows/documents-of-workflows.ts';

const NUMBER = '123456789012';
const script = join(ROOT, 'examples/setup/setup.sh');
const noBash =
  spawnSync('bash', ['-c', 'exit 0']).status === 0 && process.platform !== 'win32'
    ? false
    : 'bash is not here';
const noTerraform = spawnSync('terraform', ['version']).status === 0 ? false : 'terraform is not here';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-setup-'));
  const program = join(import.meta.dirname, 'fake-gcloud.ts');
  writeFileSync(join(folder, 'gcloud'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(folder, 'gcloud'), 0o755);
  writeFileSync(
    join(folder, 'curl'),
    `#!/bin/sh\necho '{ "id": 74, "name": "octo-repo", "owner": { "login": "octo-org", "id": 65 }, "forks": 0 }'\n`,
  );
  chmodSync(join(folder, 'curl'), 0o755);
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Made {
  readonly status: number | null;
  readonly calls: readonly (readonly string[])[];
  readonly stdout: string;
  readonly stderr: string;
}

/** @param before what was called before, and so is there */
function setup(args: readonly string[], before: Made['calls'] = []): Made {
  const file = join(folder, 'calls');
  writeFileSync(file, before.map((call) => `${JSON.stringify(call)}\n`).join(''));
  const { status, stdout, stderr } = spawnSync('bash', [script, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      GCLOUD_CALLS: file,
      GITHUB_TOKEN: '',
    },
  });
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const calls = lines.slice(before.length).map((line): string[] => JSON.parse(line));
  return { status, stdout, stderr, calls };
}

const flag = (args: readonly string[], name: string) => args[args.indexOf(name) + 1] ?? '';
const call = (made: Made, words: string) => {
  const found = made.calls.find((args) => args.join(' ').startsWith(words));
  assert.ok(found, `gcloud ${words}\n${made.stdout}${made.stderr}`);
  return found;
};

test('setup.sh: a job of the repository gets a token; one of a repository with the same name and another id does not', {
  skip: noBash,
}, async () => {
  const made = setup([
    '--project',
    'my-project',
    '--repository',
    'octo-org/octo-repo',
    '--service',
    'orders',
    '--region',
    'us-central1',
  ]);
  assert.equal(made.status, 0, made.stderr);
  const provider = call(made, 'iam workload-identity-pools providers create-oidc octo-repo');
  const grant = call(made, 'iam service-accounts add-iam-policy-binding');
  const invoke = call(made, 'run services add-iam-policy-binding orders');
  const condition = flag(provider, '--attribute-condition');
  assert.equal(condition, "assertion.repository_id == '74' && assertion.repository_owner_id == '65'");
  assert.deepEqual(
    [flag(invoke, '--role'), flag(invoke, '--member')],
    ['roles/run.invoker', 'serviceAccount:invoker@my-project.iam.gserviceaccount.com'],
  );

  await using emulator = await startEmulator({
    defaults: false,
    project: { id: 'my-project', number: NUMBER },
    pools: [
      {
        id: flag(provider, '--workload-identity-pool'),
        providers: [
          {
            id: 'octo-repo',
            oidc: { issuer: flag(provider, '--issuer-uri') },
            attributeMapping: Object.fromEntries(
              flag(provider, '--attribute-mapping')
                .split(',')
                .map((pair): [string, string] => {
                  const [name = '', value = ''] = pair.split('=');
                  return [name, value];
                }),
            ),
            attributeCondition: condition,
          },
        ],
      },
    ],
    serviceAccounts: [{ email: grant[3] ?? '', iam: { [flag(grant, '--role')]: [flag(grant, '--member')] } }],
  });
  // What the script says to write, read as the workflow would be.
  const [, yaml = ''] = made.stdout.split('In the workflow:\n');
  const { steps }: { steps: { with: Record<string, string> }[] } = parse(yaml);
  const inputs = steps[0]?.with ?? {};
  const run = async (claims: Parameters<typeof emulator.github>[0], more = {}) => {
    const result = await runAction({
      emulator,
      env: emulator.github(claims),
      inputs: { ...inputs, ...more },
      entry: MAIN,
    });
    await endJob(result.job);
    return result;
  };
  for (const subject of ['classic', 'immutable'] as const) {
    const well = await run(
      { subject },
      { token_format: 'access_token, id_token', id_token_audience: 'https://orders-abc123-uc.a.run.app' },
    );
    assert.equal(well.exitCode, 0, well.log);
    assert.ok(well.outputs['access_token'] && well.outputs['id_token']);
  }
  for (const claims of [{ repository_id: '75' }, { repository_owner_id: '66' }]) {
    const other = await run({ repository: 'octo-org/octo-repo', ...claims });
    assert.equal(other.exitCode, 1);
    assert.equal(other.annotations[0]?.title?.split(':')[0], 'STS_ATTRIBUTE_CONDITION', other.log);
  }
});

test('setup.sh: a second run updates existing resources and creates none twice', {
  skip: noBash,
}, () => {
  const args = ['--project', 'my-project', '--repository', 'octo-org/octo-repo'];
  const made = ({ calls }: Made) =>
    calls
      .map((words) => words.join(' ').split(' --')[0])
      .filter((words) => / (create|create-oidc|update-oidc|undelete) /.test(words ?? ''));
  const first = setup(args);
  assert.equal(first.status, 0, first.stderr);
  assert.deepEqual(made(first), [
    'iam workload-identity-pools create github',
    'iam workload-identity-pools providers create-oidc octo-repo',
    'iam service-accounts create invoker',
  ]);
  const second = setup([...args, '--environment', 'production'], first.calls);
  assert.equal(second.status, 0, second.stderr);
  assert.deepEqual(made(second), ['iam workload-identity-pools providers update-oidc octo-repo']);
  const update = call(second, 'iam workload-identity-pools providers update-oidc octo-repo');
  assert.match(flag(update, '--attribute-condition'), / && assertion\.environment == 'production'$/);
});

test('setup.sh refuses values that cannot be in a condition, before any request', {
  skip: noBash,
}, () => {
  for (const args of [
    [],
    ['--project', 'p', '--repository', 'no-slash'],
    ['--project', 'p', '--repository', 'a/b', '--repository-id', "1' || true || '", '--owner-id', '2'],
    ['--project', 'p', '--repository', 'a/long-enough', '--environment', "x' || '1' == '1"],
    ['--project', 'p', '--repository', 'a/long-enough', '--service', 'orders'],
    ['--project'],
    ['--what', 'x'],
  ]) {
    const made = setup(args);
    assert.equal(made.status, 2, args.join(' '));
    assert.deepEqual(made.calls, [], args.join(' '));
  }
});

test('Terraform creates the same condition as setup.sh', { skip: noTerraform }, () => {
  // Without the resources no provider is needed, which would have to be fetched.
  const work = mkdtempSync(join(tmpdir(), 'gcp-bearer-terraform-'));
  try {
    const source = join(ROOT, 'examples/setup/terraform');
    cpSync(join(source, 'variables.tf'), join(work, 'variables.tf'));
    const [locals] = /^locals \{[\s\S]*?^\}/m.exec(readFileSync(join(source, 'main.tf'), 'utf8')) ?? [];
    writeFileSync(join(work, 'main.tf'), `${locals}\noutput "condition" {\n  value = local.condition\n}\n`);
    const env = { ...process.env, TF_CLI_CONFIG_FILE: join(work, 'none.rc') };
    writeFileSync(join(work, 'none.rc'), '');
    const terraform = (...args: string[]) =>
      spawnSync('terraform', [`-chdir=${work}`, ...args], { encoding: 'utf8', env });
    const variables = (ids: Record<string, string>) =>
      Object.entries({ project: 'p', ...ids }).flatMap(([name, value]) => ['-var', `${name}=${value}`]);
    assert.equal(terraform('init', '-input=false').status, 0);
    const condition = (ids: Record<string, string>) => {
      const { status } = terraform('apply', '-auto-approve', '-input=false', ...variables(ids));
      return status === 0 ? terraform('output', '-raw', 'condition').stdout : undefined;
    };
    const ids = { repository_id: '74', repository_owner_id: '65' };
    assert.equal(condition(ids), "assertion.repository_id == '74' && assertion.repository_owner_id == '65'");
    assert.match(
      condition({ ...ids, environment: 'production' }) ?? '',
      / && assertion\.environment == 'production'$/,
    );
    assert.equal(condition({ ...ids, repository_id: 'octo-org/octo-repo' }), undefined);
    assert.equal(condition({ ...ids, environment: "x' || '1' == '1" }), undefined);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
