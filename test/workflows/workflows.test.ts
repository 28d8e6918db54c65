// The rules that the workflows of this repository, and those that people copy from examples/, keep.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { INPUT_NAMES } from '../../src/config/inputs.ts';
import {
  ACT_WORKFLOWS,
  EXAMPLE_WORKFLOWS,
  filesIn,
  isMapping,
  type Mapping,
  mapping,
  OWN_WORKFLOWS,
  ROOT,
  readYaml,
  type Workflow,
} from './documents-of-workflows.ts';

const ALL = [...OWN_WORKFLOWS, ...EXAMPLE_WORKFLOWS, ...ACT_WORKFLOWS];
const byName = (name: string): Workflow => {
  const found = OWN_WORKFLOWS.find(({ path }) => path === `.github/workflows/${name}`);
  assert.ok(found, name);
  return found;
};
const on = (workflow: Workflow): Mapping => {
  const { on: events } = workflow.raw;
  return isMapping(events) ? events : Object.fromEntries([events].flat().map((name) => [String(name), null]));
};

/** `owner/name[/path]@40 hex # vN.N.N`, each to be written one way only. */
const PINNED = /^\s*(?:- )?uses: ([\w.-]+\/[\w.-]+(?:\/[\w./-]+)?)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;
/** What people copy follows our major tag. */
const OURS = /^org\/gcp-bearer(\/[\w./-]+)?@v1$/;

/** It is called from elsewhere: one of its jobs has what the caller grants. */
const CALLED = '.github/workflows/checks.yml';
const INHERITING = 'check';

for (const workflow of ALL) {
  test(`${workflow.path}: each job has only its own permissions`, () => {
    if (workflow.path !== CALLED) assert.deepEqual(workflow.raw['permissions'], {});
    for (const { id, raw } of workflow.jobs) {
      if (workflow.path === CALLED && id === INHERITING) continue;
      const granted = mapping(raw['permissions'], `permissions of ${id}`);
      for (const [scope, level] of Object.entries(granted))
        assert.match(String(level), /^(read|write)$/, scope);
    }
    // Of these two, a stranger's change runs with the repository's own rights.
    assert.ok(
      !Object.keys(on(workflow)).some((event) => ['pull_request_target', 'workflow_run'].includes(event)),
    );
  });

  test(`${workflow.path}: every third-party action is pinned by SHA, with a comment with its version`, () => {
    for (const line of workflow.text.split('\n').filter((text) => /^\s*(- )?uses:/.test(text))) {
      const used = line.replace(/^\s*(- )?uses: /, '');
      if (used.startsWith('./') || (workflow.path !== CALLED && OURS.test(used))) continue;
      assert.match(line, PINNED);
    }
    for (const { uses, with: given } of workflow.jobs.flatMap(({ steps }) => steps)) {
      if (uses?.startsWith('actions/checkout@')) assert.equal(given['persist-credentials'], 'false');
    }
  });

  test(`${workflow.path}: each job has a time limit, and no script contains an expression`, () => {
    for (const { id, raw, uses, steps } of workflow.jobs) {
      if (uses === undefined) assert.ok(Number(raw['timeout-minutes']) > 0, `${id} has no timeout-minutes`);
      for (const { run } of steps)
        assert.ok(!run?.includes('${{'), `an expression in a script of ${id}:\n${run}`);
    }
  });

  test(`${workflow.path}: the inputs of this action exist`, () => {
    for (const { uses, with: given } of workflow.jobs.flatMap(({ steps }) => steps)) {
      const known = knownInputs(uses ?? '');
      if (known) for (const name of Object.keys(given)) assert.ok(known.includes(name), `${name} of ${uses}`);
    }
    for (const { uses, raw } of workflow.jobs) {
      if (!uses?.includes('.github/workflows/')) continue;
      const called = byName(uses.replace(/^.*\.github\/workflows\/|@.*$/g, ''));
      const call = on(called)['workflow_call'];
      const inputs = isMapping(call) && isMapping(call['inputs']) ? call['inputs'] : {};
      const given = isMapping(raw['with']) ? raw['with'] : {};
      for (const name of Object.keys(given)) assert.ok(Object.hasOwn(inputs, name), `${name} of ${uses}`);
      for (const [name, input] of Object.entries(inputs)) {
        if (isMapping(input) && input['required'] === true)
          assert.ok(Object.hasOwn(given, name), `${uses} needs ${name}`);
      }
    }
  });
}

function knownInputs(uses: string): readonly string[] | undefined {
  const [path = ''] = uses.replace(/^(?:org\/gcp-bearer|\.\/\.gcp-bearer)(?=[/@]|$)/, '.').split('@');
  if (path === './' || path === '.') return INPUT_NAMES;
  if (!path.startsWith('./.github/actions/')) return undefined;
  const { inputs } = readYaml(`${path.slice(2)}/action.yml`);
  return isMapping(inputs) ? Object.keys(inputs) : [];
}

test('each action has one version and one SHA everywhere', () => {
  const versions = new Map<string, string>();
  const lines = ALL.flatMap(({ text }) => text.split('\n'));
  for (const [, action = '', sha, version] of lines.flatMap((line) => [PINNED.exec(line) ?? []])) {
    if (action === '') continue;
    const repository = action.split('/').slice(0, 2).join('/');
    const pin = `${sha} ${version}`;
    assert.equal(versions.get(repository) ?? pin, pin, repository);
    versions.set(repository, pin);
  }
  assert.ok(versions.size >= 8);
});

test('ci: conclusion needs every other job, and always runs', () => {
  const { jobs } = byName('ci.yml');
  const conclusion = jobs.find(({ id }) => id === 'conclusion');
  assert.ok(conclusion);
  const others = jobs.map(({ id }) => id).filter((id) => id !== 'conclusion');
  assert.deepEqual([...conclusion.needs].sort(), others.sort());
  assert.equal(conclusion.raw['if'], '${{ always() }}');
  for (const { id, raw } of jobs) {
    if (id !== 'conclusion') assert.equal(raw['if'], undefined, `${id} could be skipped`);
    assert.equal(raw['continue-on-error'], undefined, `${id} could fail unseen`);
  }
});

test('ci: conclusion succeeds only if all jobs succeeded', { skip: noBash() }, () => {
  const [step] = byName('ci.yml').jobs.find(({ id }) => id === 'conclusion')?.steps ?? [];
  assert.equal(step?.env['RESULTS'], "${{ join(needs.*.result, ' ') }}");
  const conclude = (results: string) =>
    spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'], {
      env: { ...process.env, RESULTS: results },
    }).status;
  assert.equal(conclude('success success'), 0);
  for (const results of ['success failure', 'success cancelled', 'skipped success', '']) {
    assert.equal(conclude(results), 1, results);
  }
});

test('ci: tests on three systems, compares dist/, runs the action end to end, and has no secrets', () => {
  const { jobs, text } = byName('ci.yml');
  const job = (id: string) => jobs.find((one) => one.id === id);
  const matrix = mapping(mapping(job('test')?.raw['strategy'], 'strategy')['matrix'], 'matrix');
  assert.deepEqual(matrix['os'], ['ubuntu-latest', 'macos-latest', 'windows-latest']);
  assert.ok(job('test')?.steps.some(({ run }) => run === 'npm test'));
  assert.ok(job('dist')?.steps.some(({ run }) => run?.includes('git diff --exit-code')));
  assert.ok(job('static')?.steps.some(({ run }) => run === 'npm run typecheck'));
  assert.ok(job('static')?.steps.some(({ run }) => run === 'npm run lint'));
  assert.equal(job('end-to-end')?.uses, './.github/workflows/end-to-end.yml');
  assert.doesNotMatch(text + byName('end-to-end.yml').text, /secrets\.|id-token: write/);
});

test('end-to-end: only checkout, local actions and scripts, for act', () => {
  for (const { uses, run } of byName('end-to-end.yml').jobs.flatMap(({ steps }) => steps)) {
    if (run !== undefined) continue;
    assert.match(uses ?? '', /^(\.\/|actions\/checkout@)/);
  }
});

test('checks: a caller with a key does not need id-token: write', () => {
  const { raw, jobs, text } = byName('checks.yml');
  // GitHub refuses a call as a whole when a called job asks for more than the caller grants.
  assert.equal(
    raw['permissions'],
    undefined,
    'it would hold for the job that is to have what the caller grants',
  );
  for (const { id, raw: job } of jobs) {
    assert.deepEqual(job['permissions'], id === INHERITING ? undefined : {}, id);
  }
  assert.match(text, /permissions: \{ contents: read, id-token: write \}/);
  assert.match(text, /With a key in place of a provider, `permissions: \{ contents: read \}` is enough/);
});

test('checks: runs the code of its own commit, and fails if the commit is unknown', () => {
  const { jobs, text } = byName('checks.yml');
  const ours = jobs.flatMap(({ id, steps }) =>
    steps.flatMap(({ uses }, at) =>
      uses?.startsWith('./') ? [{ id, uses, before: steps.slice(0, at) }] : [],
    ),
  );
  assert.deepEqual(
    ours.map(({ id, uses }) => `${id}: ${uses}`),
    ['check: ./.gcp-bearer', 'join: ./.gcp-bearer/.github/actions/join'],
  );
  for (const { before } of ours) {
    const checkout = before.findLast(({ uses }) => uses?.startsWith('actions/checkout@'));
    assert.deepEqual(checkout?.with, {
      repository: '${{ job.workflow_repository }}',
      ref: '${{ job.workflow_sha }}',
      path: '.gcp-bearer',
      'persist-credentials': 'false',
    });
    // Without a repository and a commit, checkout takes the caller's own.
    const guard = before.find(
      ({ raw }) => raw['if'] === '${{ !job.workflow_repository || !job.workflow_sha }}',
    );
    assert.match(guard?.run ?? '', /exit 1/);
    assert.ok(guard && checkout && before.indexOf(guard) < before.indexOf(checkout));
  }
  const commands = text.replace(/^\s*#.*$/gm, '');
  assert.doesNotMatch(commands, /gcp-bearer(?:\/[\w./-]+)?@/);
});

test('release: verify, attest, draft at the exact commit, approve, check immutability, move the major tag', () => {
  const { jobs, raw } = byName('release.yml');
  assert.deepEqual(Object.keys(on(byName('release.yml'))), ['workflow_dispatch']);
  assert.equal(mapping(raw['concurrency'], 'concurrency')['cancel-in-progress'], false);
  const job = (id: string) => {
    const found = jobs.find((one) => one.id === id);
    assert.ok(found, id);
    return found;
  };
  assert.deepEqual(job('attest').needs, ['verify']);
  assert.deepEqual(job('draft').needs, ['verify', 'attest']);
  assert.deepEqual(job('publish').needs, ['verify', 'draft']);
  assert.equal(job('verify').raw['if'], "${{ github.ref == 'refs/heads/main' }}");
  assert.equal(job('publish').raw['environment'], 'release');
  assert.deepEqual(
    jobs
      .filter(({ raw: { permissions } }) => isMapping(permissions) && permissions['contents'] === 'write')
      .map(({ id }) => id),
    ['draft', 'publish'],
  );
  const attested = job('attest').steps.find(({ uses }) => uses?.startsWith('actions/attest@'));
  assert.match(attested?.with['subject-path'] ?? '', /dist\/\*\*/);
  const scripts = (id: string) =>
    job(id)
      .steps.map(({ run }) => run ?? '')
      .join('\n');
  assert.match(scripts('draft'), /git\/refs[\s\S]*gh release create "\$TAG" --draft --verify-tag/);
  assert.doesNotMatch(byName('release.yml').text, /gh release create.*--target/);
  const inOrder = ['commits/tags/$TAG', '-F draft=false', '--jq .immutable', 'Move', 'git/refs/tags/$MAJOR'];
  const publish = job('publish')
    .steps.map(({ name, run }) => `${name}\n${run}`)
    .join('\n');
  const places = inOrder.map((part) => publish.indexOf(part));
  assert.ok(
    places.every((place) => place >= 0),
    `${places}`,
  );
  assert.deepEqual(
    [...places].sort((a, b) => a - b),
    places,
  );
});

test('prober and CodeQL are scheduled, dependency review runs for pull requests', () => {
  assert.ok(Object.hasOwn(on(byName('prober.yml')), 'schedule'));
  assert.ok(Object.hasOwn(on(byName('codeql.yml')), 'schedule'));
  assert.deepEqual(Object.keys(on(byName('dependency-review.yml'))), ['pull_request']);
});

test('Dependabot updates npm and actions, in examples too, a week after a release', () => {
  const { updates } = readYaml('.github/dependabot.yml');
  assert.ok(Array.isArray(updates));
  const entries = updates.map((update: unknown) => mapping(update, 'an update'));
  assert.deepEqual(entries.map((entry) => entry['package-ecosystem']).sort(), ['github-actions', 'npm']);
  for (const entry of entries) {
    assert.ok(Number(mapping(entry['cooldown'], 'cooldown')['default-days']) >= 7);
  }
  const actions = entries.find((entry) => entry['package-ecosystem'] === 'github-actions');
  assert.deepEqual(actions?.['directories'], ['/', '/examples']);
});

test("issue forms have GitHub's format", () => {
  const forms = filesIn('.github/ISSUE_TEMPLATE', /\.yml$/).filter((path) => !path.endsWith('config.yml'));
  assert.ok(forms.length >= 2);
  for (const path of forms) {
    const { name, description, body } = readYaml(path);
    assert.ok(typeof name === 'string' && typeof description === 'string' && Array.isArray(body), path);
    const ids = new Set<unknown>();
    for (const field of body.map((one: unknown) => mapping(one, path))) {
      assert.match(String(field['type']), /^(markdown|textarea|input|dropdown|checkboxes)$/);
      const attributes = mapping(field['attributes'], `attributes in ${path}`);
      if (field['type'] === 'markdown') continue;
      assert.ok(typeof attributes['label'] === 'string', path);
      assert.match(String(field['id']), /^[\w-]+$/);
      assert.ok(!ids.has(field['id']), `${String(field['id'])} twice`);
      ids.add(field['id']);
    }
  }
  assert.equal(readYaml('.github/ISSUE_TEMPLATE/config.yml')['blank_issues_enabled'], false);
});

test('local actions run on Node 24, and their scripts exist', () => {
  for (const path of ['action.yml', ...filesIn('.github/actions', /^action\.yml$/, true)]) {
    const runs = mapping(readYaml(path)['runs'], `runs of ${path}`);
    assert.equal(runs['using'], 'node24');
    for (const script of [runs['main'], runs['post']]) {
      if (typeof script !== 'string') continue;
      const file = join(ROOT, path, '..', script);
      assert.ok(existsSync(file), `${path}: ${script}`);
    }
  }
});

function noBash(): string | false {
  return spawnSync('bash', ['-c', 'exit 0']).status === 0 ? false : 'bash is not here';
}
