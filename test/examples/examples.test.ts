// Every example, played step by step against the emulator.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { JOIN, MAIN } from '../entries.ts';
import { assertMaskedBeforeUse, beginJob, endJob, runAction } from '../stage/runner.ts';
import { slowTest } from '../tier.ts';
import type { Job } from '../workflows/documents-of-workflows.ts';
import {
  EXAMPLE_WORKFLOWS,
  isMapping,
  mapping,
  ROOT,
  readWorkflow,
} from '../workflows/documents-of-workflows.ts';
import type { PlayedJob, Stage } from './player.ts';
import { playJob } from './player.ts';
import { DEPLOYER, INVOKER, nightlyHosts, startExampleWorld } from './world.ts';

const skip =
  process.platform !== 'win32' && spawnSync('bash', ['-c', 'command -v curl']).status === 0
    ? false
    : 'bash or curl is not here';

const emulator = await startExampleWorld();
after(() => emulator.close());

const played = new Set<string>();

function onlyJob(example: string): Job {
  played.add(example);
  const workflow = EXAMPLE_WORKFLOWS.find(({ path }) => path === `examples/${example}`);
  const [job, ...others] = workflow?.jobs ?? [];
  assert.ok(job && others.length === 0, `${example} has one job`);
  return job;
}

async function play(example: string, stage: Partial<Stage> = {}): Promise<PlayedJob> {
  const job = await playJob(onlyJob(example), { emulator, env: emulator.github(), ...stage });
  for (const { step, exitCode, log, result } of job.steps) {
    assert.equal(exitCode, 0, `${step.name ?? step.uses}\n${log}`);
    // Masks first, then use: of every token, as each example hands them on.
    if (result) {
      const { access_token, id_token, auth_token } = result.outputs;
      assertMaskedBeforeUse(
        result,
        [access_token, id_token, auth_token].filter((token) => token !== undefined),
      );
    }
  }
  assert.deepEqual(job.left, []);
  return job;
}

const principalOf = (token: string) => {
  const principal = emulator.inspect(token)?.principal;
  return principal?.kind === 'serviceAccount' ? principal.email : principal?.kind;
};

test('demo.yml, with the default configuration of the emulator', { skip }, async () => {
  await using own = await startEmulator();
  const { steps } = await play('demo.yml', { emulator: own, env: own.github() });
  assert.equal(steps[0]?.outputs['response_status'], '200');
  assert.match(steps[1]?.log ?? '', /"method":"POST"/);
});

test('cloud-run-tag-url.yml: tests the tag, then sends it the traffic', { skip }, async () => {
  emulator.journal.clear();
  const { steps, calls } = await play('cloud-run-tag-url.yml', {
    others: {
      'google-github-actions/deploy-cloudrun': { url: 'https://candidate---orders-abc123-uc.a.run.app' },
    },
  });
  const check = steps.at(-2)?.result;
  assert.equal(check?.outputs['response_status'], '200');
  assert.equal(check?.outputs['id_token'], undefined);
  const asked = emulator.journal.to('service');
  assert.deepEqual(
    new Set(asked.map(({ host }) => host)),
    new Set(['candidate---orders-abc123-uc.a.run.app']),
  );
  assert.deepEqual(asked.map(({ status }) => status).sort(), [200, 403]);
  assert.deepEqual(
    calls.map(({ tool, args, token }) => [tool, args.slice(0, 4).join(' '), principalOf(token)]),
    [['gcloud', 'run services update-traffic orders', DEPLOYER]],
  );
});

test('cloud-functions.yml: both generations in one step', { skip }, async () => {
  const { steps } = await play('cloud-functions.yml');
  assert.deepEqual([steps[0]?.outputs['checks_passed'], steps[0]?.outputs['checks_failed']], ['4', '0']);
});

test('iap.yml: a service behind Identity-Aware Proxy', { skip }, async () => {
  emulator.journal.clear();
  const { steps } = await play('iap.yml');
  assert.equal(steps[0]?.outputs['response_status'], '200');
  assert.deepEqual(
    emulator.journal
      .to('service')
      .map(({ status }) => status)
      .sort(),
    [200, 302],
  );
});

test('self-hosted-gce.yml: the account of the machine', { skip }, async () => {
  emulator.journal.clear();
  const { steps } = await play('self-hosted-gce.yml', { env: {} });
  assert.equal(steps[0]?.outputs['principal'], INVOKER);
  assert.match(steps[1]?.log ?? '', /"path":"\/metrics"/);
});

test('self-hosted-aws.yml: the role of the instance', { skip }, async () => {
  // The metadata service of AWS has an address that no variable leads elsewhere.
  const { steps } = await play('self-hosted-aws.yml', {
    env: { TEST_LINK_LOCAL: emulator.instanceUrl },
    nodeArguments: ['--require', join(ROOT, 'test/scenarios/stage/witness.cjs')],
  });
  assert.equal(steps.at(-1)?.outputs['response_status'], '200');
  assert.equal(steps.at(-1)?.outputs['principal'], INVOKER);
});

test('several-projects.yml: two projects in one job', { skip }, async () => {
  const { steps, calls } = await play('several-projects.yml');
  assert.deepEqual(steps[0]?.result?.exported, {});
  assert.deepEqual(
    calls.map(({ args, token }) => [args[args.indexOf('--project') + 1], principalOf(token)]),
    [
      ['my-staging', 'reader@my-staging.iam.gserviceaccount.com'],
      ['my-project', 'reader@my-project.iam.gserviceaccount.com'],
    ],
  );
});

test('terraform-and-gcloud.yml: both use the credential file', { skip }, async () => {
  const { steps, calls } = await play('terraform-and-gcloud.yml');
  assert.deepEqual(
    calls.map(({ tool, args, token }) => [tool, args[0], principalOf(token)]),
    [
      ['terraform', 'init', DEPLOYER],
      ['terraform', 'apply', DEPLOYER],
      ['gcloud', 'run', DEPLOYER],
    ],
  );
  assert.equal(steps.find(({ step }) => step.id === 'google')?.outputs['access_token'], undefined);
});

const nightly = onlyJob('nightly-forty-services.yml');

async function playNightly(): Promise<void> {
  assert.equal(nightly.uses, 'org/gcp-bearer/.github/workflows/checks.yml@v1');
  const called = readWorkflow('.github/workflows/checks.yml');
  const step = called.jobs
    .find(({ id }) => id === 'check')
    ?.steps.find(({ uses }) => uses === './.gcp-bearer');
  assert.ok(step);
  const inputs = calledInputs(called.raw, mapping(nightly.raw['with'], 'with'));
  const shards = Number(inputs['shards']);
  const folders = await beginJob();
  try {
    const results = join(folders.workspace, 'gcp-bearer-results');
    await mkdir(results);
    emulator.journal.clear();
    await Promise.all(
      Array.from({ length: shards }, async (_, index) => {
        const own = await beginJob();
        try {
          await cp(join(ROOT, 'examples'), join(own.workspace, 'examples'), { recursive: true });
          const value = (expression: string) =>
            expression === 'matrix.index'
              ? String(index + 1)
              : (inputs[expression.replace('inputs.', '')] ?? '');
          const given = Object.fromEntries(
            Object.entries(step.with).map(([name, text]) => [
              name,
              text.replace(/\$\{\{ ([^}]+) \}\}/g, (_all, expression: string) => value(expression)),
            ]),
          );
          const result = await runAction({
            emulator,
            env: emulator.github(),
            inputs: given,
            job: own,
            entry: MAIN,
          });
          assert.equal(result.exitCode, 0, result.log);
          assert.equal(result.summary, '');
          await cp(join(own.workspace, 'gcp-bearer-results'), results, { recursive: true });
        } finally {
          await endJob(own);
        }
      }),
    );
    const asked = emulator.journal.to('service').map(({ host }) => host);
    assert.deepEqual(asked.sort(), nightlyHosts().sort());

    const joined = await runAction({
      entry: JOIN,
      job: folders,
      env: {
        INPUT_RESULTS: 'gcp-bearer-results',
        INPUT_RESULTS_FILE: 'report/results.json',
        INPUT_JUNIT_FILE: 'report/junit.xml',
      },
    });
    assert.equal(joined.exitCode, 0, joined.log);
    assert.deepEqual(joined.outputs, { checks_total: '40', checks_passed: '40', checks_failed: '0' });
    assert.match(joined.summary, /40 checks passed/);
    const junit = await readFile(join(folders.workspace, 'report/junit.xml'), 'utf8');
    assert.equal(junit.match(/<testcase /g)?.length, 40);
    const report: unknown = JSON.parse(
      await readFile(join(folders.workspace, 'report/results.json'), 'utf8'),
    );
    assert.ok(isMapping(report) && Array.isArray(report['checks']) && report['checks'].length === 40);
  } finally {
    await endJob(folders);
  }
}
slowTest('nightly-forty-services.yml: a matrix of eight jobs, one report', playNightly, { skip });

/** Inputs of a reusable workflow: what was given, over their defaults. */
function calledInputs(
  called: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const { inputs } = mapping(mapping(called['on'], 'on')['workflow_call'], 'workflow_call');
  return Object.fromEntries(
    Object.entries(mapping(inputs, 'inputs')).map(([name, input]) => [
      name,
      String(given[name] ?? mapping(input, name)['default'] ?? ''),
    ]),
  );
}

const names = EXAMPLE_WORKFLOWS.map(({ path }) => path.replace('examples/', ''));

test('every example has a test', { skip: skip }, () => assert.deepEqual([...played].sort(), names));

test('examples/README.md lists every example', async () => {
  const readme = await readFile(join(ROOT, 'examples/README.md'), 'utf8');
  for (const name of names) assert.ok(readme.includes(`](${name})`), name);
});
