// The scripts of release.yml, run against a `gh` that behaves as GitHub does where it matters: drafts are in the list alone,
// lists have pages, and a release with a --target is refused.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { type TestContext, test } from 'node:test';
import { slowTest } from '../tier.ts';
import { filesIn, OWN_WORKFLOWS, ROOT, type Step } from './documents-of-workflows.ts';

const workflow = OWN_WORKFLOWS.find(({ path }) => path === '.github/workflows/release.yml');
assert.ok(workflow);
const stepsOf = (id: string): readonly Step[] =>
  workflow.jobs.find((job) => job.id === id)?.steps ?? assert.fail(`no job ${id}`);

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly immutable?: boolean;
  readonly assets?: readonly string[];
}

interface State {
  /** Commits by tag. */
  tags: Record<string, string>;
  releases: Release[];
  calls: string[];
  /** Requests that GitHub answers with an error. */
  broken?: string;
  immutable: boolean;
}

const START: State = { tags: {}, releases: [], calls: [], immutable: true };

/** Published releases of another major version, enough for more than one page. */
const MANY: readonly Release[] = Array.from({ length: 150 }, (_, index) => ({
  id: 1000 + index,
  tag_name: `v0.${index}.0`,
  draft: false,
  prerelease: false,
}));

// Written out as a program: it runs as `gh` and shares nothing with this process but the state's file.
const GH = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const file = process.env.FAKE_GITHUB;
const state = JSON.parse(readFileSync(file, 'utf8'));
const args = process.argv.slice(2);
state.calls.push(args.join(' '));
const save = () => writeFileSync(file, JSON.stringify(state));
const fail = (text) => { save(); console.error(text); process.exit(1); };
if (!process.env.GH_TOKEN) fail('no token');
if (state.broken && args.join(' ').includes(state.broken)) fail('HTTP 502: Bad Gateway');
const isDraftOf = (tag) => (one) => one.draft && one.tag_name === tag;
if (args[0] === 'release' && args[1] === 'create') {
  const [, , tag, ...rest] = args;
  if (rest.some((word) => word.startsWith('--target'))) fail('HTTP 403: Resource not accessible by integration');
  if (!process.env.GH_REPO) fail('no repository');
  if (rest.includes('--verify-tag') && !state.tags[tag]) fail('tag does not exist');
  if (state.releases.some((one) => one.tag_name === tag)) fail('a release with the same tag name already exists');
  const assets = rest.filter((word) => word.startsWith('release/'));
  const prerelease = rest.includes('--prerelease');
  state.releases.push({ id: 5000 + state.calls.length, tag_name: tag, draft: rest.includes('--draft'), prerelease, assets });
  save();
  process.exit(0);
}
if (args[0] !== 'api') fail('unknown command ' + args[0]);
let method, path, jq, paginate = false, silent = false;
const fields = {};
for (let at = 1; at < args.length; at++) {
  if (args[at] === '--method') method = args[++at];
  else if (args[at] === '--jq') jq = args[++at];
  else if (args[at] === '--paginate') paginate = true;
  else if (args[at] === '--silent') silent = true;
  else if (args[at] === '-f' || args[at] === '-F') {
    const [name, ...value] = args[++at].split('=');
    fields[name] = args[at - 1] === '-F' ? JSON.parse(value.join('=')) : value.join('=');
  } else path = args[at];
}
const url = new URL(path, 'https://api.github.example/');
const parts = url.pathname.split('/').slice(4);
const target = parts.join('/');
let pages;
if (target === 'releases') {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  // The newest first, as GitHub lists them; a draft of long ago is on the last page.
  const all = state.releases;
  pages = [];
  for (let at = 0; at < all.length || pages.length === 0; at += size) pages.push(all.slice(at, at + size));
} else if (parts[0] === 'releases' && parts[1] === 'tags') {
  const found = state.releases.find((one) => one.tag_name === parts[2] && !one.draft);
  if (!found) fail('HTTP 404: Not Found');
  pages = [found];
} else if (parts[0] === 'releases') {
  const at = state.releases.findIndex((one) => one.id === Number(parts[1]));
  if (at < 0) fail('HTTP 404: Not Found');
  if (method === 'DELETE') state.releases.splice(at, 1);
  else if (method === 'PATCH') Object.assign(state.releases[at], fields, { immutable: state.immutable });
  pages = [state.releases[at] ?? {}];
} else if (parts[0] === 'git' && parts[1] === 'matching-refs') {
  const prefix = parts.slice(3).join('/');
  pages = [Object.keys(state.tags).filter((tag) => tag.startsWith(prefix)).map((tag) => ({ ref: 'refs/tags/' + tag }))];
} else if (target === 'git/refs' && method === 'POST') {
  const tag = fields.ref.replace('refs/tags/', '');
  if (state.tags[tag]) fail('HTTP 422: Reference already exists');
  state.tags[tag] = fields.sha;
  pages = [{}];
} else if (parts[0] === 'git' && parts[1] === 'refs' && method === 'PATCH') {
  const tag = parts[3];
  if (!state.tags[tag]) fail('HTTP 422: Reference does not exist');
  state.tags[tag] = fields.sha;
  pages = [{}];
} else if (parts[0] === 'commits' && parts[1] === 'tags') {
  if (!state.tags[parts[2]]) fail('HTTP 422: No commit found');
  pages = [{ sha: state.tags[parts[2]] }];
} else fail('HTTP 404: Not Found ' + target);
save();
if (!paginate) pages = pages.slice(0, 1);
if (silent) process.exit(0);
for (const page of pages) {
  const text = JSON.stringify(page);
  const shown = jq === undefined ? { stdout: text, status: 0 } : spawnSync('jq', ['-r', jq], { input: text, encoding: 'utf8' });
  if (shown.status !== 0) fail(shown.stderr);
  process.stdout.write(shown.stdout);
}
`;

const missing = ['bash', 'jq'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
const skip =
  process.platform === 'win32' ? 'it runs on Linux' : missing.length > 0 && `${missing.join(', ')} missing`;

/** A repository at GitHub, and the folder that the jobs run in. */
class Repository {
  readonly #folder: string;

  constructor(t: TestContext, state: Partial<State>) {
    this.#folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-release-'));
    t.after(() => rmSync(this.#folder, { recursive: true, force: true }));
    mkdirSync(join(this.#folder, 'bin'));
    writeFileSync(join(this.#folder, 'bin/gh'), GH.replace('/usr/bin/env node', process.execPath));
    chmodSync(join(this.#folder, 'bin/gh'), 0o755);
    mkdirSync(join(this.#folder, 'release'));
    for (const name of ['gcp-bearer-1.2.3.tgz', 'SHA256SUMS']) {
      writeFileSync(join(this.#folder, 'release', name), '');
    }
    writeFileSync(join(this.#folder, 'package.json'), '{ "version": "1.2.3" }\n');
    this.write({ ...structuredClone(START), ...structuredClone(state) });
  }

  get state(): State {
    return JSON.parse(readFileSync(join(this.#folder, 'github.json'), 'utf8'));
  }

  write(state: State): void {
    writeFileSync(join(this.#folder, 'github.json'), JSON.stringify(state));
  }

  /** Runs a job's scripts, one after the other, until one fails. */
  run(job: string, values: Readonly<Record<string, string>> = {}, only: RegExp = /(?:)/) {
    const outputs = join(this.#folder, 'outputs');
    const summary = join(this.#folder, 'summary');
    for (const file of [outputs, summary]) writeFileSync(file, '');
    const known: Readonly<Record<string, string>> = {
      'github.token': 'the-token',
      'github.repository': 'org/gcp-bearer',
      'needs.verify.outputs.tag': 'v1.2.3',
      'needs.verify.outputs.major': 'v1',
      'inputs.version': '1.2.3',
      ...values,
    };
    let log = '';
    for (const { run, env, name } of stepsOf(job)) {
      if (run === undefined || !only.test(name ?? '')) continue;
      const given = Object.entries(env).map(([variable, text]) => [
        variable,
        text.replace(/\$\{\{ (\S+) \}\}/g, (_, key: string) => known[key] ?? assert.fail(key)),
      ]);
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
        {
          cwd: this.#folder,
          encoding: 'utf8',
          env: {
            PATH: `${join(this.#folder, 'bin')}:${join(process.execPath, '..')}:${process.env['PATH']}`,
            FAKE_GITHUB: join(this.#folder, 'github.json'),
            GITHUB_REPOSITORY: 'org/gcp-bearer',
            GITHUB_SHA: SHA,
            GITHUB_OUTPUT: outputs,
            GITHUB_STEP_SUMMARY: summary,
            ...Object.fromEntries(given),
          },
        },
      );
      log += stdout + stderr;
      if (status !== 0) return { status, log, outputs: '', summary: '' };
    }
    return { status: 0, log, outputs: readFileSync(outputs, 'utf8'), summary: readFileSync(summary, 'utf8') };
  }
}

const draft = (tag: string, id = 7): Release => ({ id, tag_name: tag, draft: true, prerelease: false });
const published = (tag: string, id = 8): Release => ({ id, tag_name: tag, draft: false, prerelease: false });

test('draft creates the tag, then the draft release with all files', { skip }, (t) => {
  const repository = new Repository(t, {});
  const { status, log, outputs } = repository.run('draft');
  assert.equal(status, 0, log);
  const { tags, releases, calls } = repository.state;
  assert.deepEqual(tags, { 'v1.2.3': SHA });
  assert.equal(releases.length, 1);
  assert.deepEqual(
    { ...releases[0], id: 0 },
    {
      id: 0,
      tag_name: 'v1.2.3',
      draft: true,
      prerelease: false,
      assets: ['release/SHA256SUMS', 'release/gcp-bearer-1.2.3.tgz'],
    },
  );
  assert.equal(outputs, `id=${releases[0]?.id}\n`);
  const order = ['--method POST', 'release create'].map((part) =>
    calls.findIndex((call) => call.includes(part)),
  );
  assert.ok(order[0] !== undefined && order[1] !== undefined && 0 <= order[0] && order[0] < order[1]);
});

test('draft replaces the draft of an earlier run, also on a later page', { skip }, (t) => {
  const repository = new Repository(t, {
    tags: { 'v1.2.3': SHA },
    releases: [...MANY, draft('v1.2.3'), draft('v1.2.3', 9), draft('v1.2.4', 10)],
  });
  const { status, log, outputs, summary } = repository.run('draft');
  assert.equal(status, 0, log);
  const drafts = repository.state.releases.filter((release) => release.draft);
  assert.deepEqual(
    drafts.map(({ tag_name, id }) => [tag_name, id === 10]),
    [
      ['v1.2.4', true],
      ['v1.2.3', false],
    ],
  );
  assert.equal(outputs, `id=${drafts[1]?.id}\n`);
  assert.match(summary, /The draft 7 of an earlier run was replaced\./);
});

slowTest(
  'repeated runs result in one tag and one draft',
  (t) => {
    const repository = new Repository(t, {});
    for (let time = 0; time < 3; time += 1) assert.equal(repository.run('draft').status, 0);
    assert.deepEqual(repository.state.tags, { 'v1.2.3': SHA });
    assert.equal(repository.state.releases.length, 1);
  },
  { skip },
);

test('a tag at another commit is never moved', { skip }, (t) => {
  for (const job of ['verify', 'draft']) {
    const repository = new Repository(t, {
      tags: { 'v1.2.3': OTHER, 'v1.2.33': SHA },
      releases: [draft('v1.2.3')],
    });
    const { status, log } = repository.run(job, {}, /version|tag|draft/);
    assert.equal(status, 1, log);
    assert.match(log, new RegExp(`v1\\.2\\.3 is at ${OTHER}, not at ${SHA}\\. A tag is never moved`));
    const { tags, releases } = repository.state;
    assert.deepEqual([tags['v1.2.3'], releases], [OTHER, [draft('v1.2.3')]]);
  }
});

test('a published version is refused', { skip }, (t) => {
  for (const job of ['verify', 'draft']) {
    const repository = new Repository(t, {
      tags: { 'v1.2.3': SHA },
      releases: [...MANY, published('v1.2.3')],
    });
    const { status, log } = repository.run(job, {}, /version|tag|draft/);
    assert.equal(status, 1, log);
    assert.match(log, /v1\.2\.3 is published already\. Raise the version/);
    assert.equal(repository.state.releases.length, 151);
  }
});

test('a version is accepted if it is new, or if its draft is from this commit', { skip }, (t) => {
  for (const state of [{}, { tags: { 'v1.2.3': SHA, 'v1.2.30': OTHER }, releases: [draft('v1.2.3')] }]) {
    const { status, log, outputs } = new Repository(t, state).run('verify', {}, /version/);
    assert.equal(status, 0, log);
    assert.equal(outputs, 'tag=v1.2.3\nmajor=v1\n');
  }
});

slowTest(
  'if GitHub does not respond, nothing is created or removed',
  (t) => {
    for (const broken of ['matching-refs', 'commits/tags', 'releases?per_page']) {
      const repository = new Repository(t, { tags: { 'v1.2.3': SHA }, releases: [draft('v1.2.3')], broken });
      assert.equal(repository.run('draft').status, 1, broken);
      assert.equal(repository.run('verify', {}, /version/).status, 1, broken);
      assert.deepEqual(repository.state.releases, [draft('v1.2.3')]);
      assert.deepEqual(repository.state.tags, { 'v1.2.3': SHA });
    }
  },
  { skip },
);

slowTest(
  'a version with a suffix is a prerelease',
  (t) => {
    const repository = new Repository(t, {});
    assert.equal(repository.run('draft', { 'needs.verify.outputs.tag': 'v2.0.0-rc.1' }).status, 0);
    assert.equal(repository.state.releases[0]?.prerelease, true);
  },
  { skip },
);

const PUBLISH = { 'needs.draft.outputs.id': '7' };

test('publish publishes the draft and moves the major tag, also if repeated', { skip }, (t) => {
  const repository = new Repository(t, {
    tags: { 'v1.2.3': SHA, 'v1.2.2': OTHER, v1: OTHER },
    releases: [...MANY, published('v1.2.2'), draft('v1.2.3')],
  });
  for (let time = 0; time < 2; time += 1) {
    const { status, log } = repository.run('publish', PUBLISH);
    assert.equal(status, 0, log);
    assert.equal(repository.state.releases.find(({ id }) => id === 7)?.draft, false);
    assert.equal(repository.state.tags['v1'], SHA);
  }
});

test('the first release of a major version creates the major tag', { skip }, (t) => {
  const repository = new Repository(t, { tags: { 'v1.2.3': SHA, v10: OTHER }, releases: [draft('v1.2.3')] });
  const { status, log } = repository.run('publish', PUBLISH);
  assert.equal(status, 0, log);
  assert.deepEqual(repository.state.tags, { 'v1.2.3': SHA, v10: OTHER, v1: SHA });
});

slowTest(
  'a newer release keeps the major tag; a newer rejected draft does not',
  (t) => {
    const older = new Repository(t, {
      tags: { 'v1.2.3': SHA, 'v1.10.0': OTHER, v1: OTHER },
      releases: [published('v1.10.0'), draft('v1.2.3')],
    });
    assert.equal(older.run('publish', PUBLISH).status, 0);
    assert.equal(older.state.tags['v1'], OTHER);

    const rejected = new Repository(t, {
      tags: { 'v1.2.3': SHA, 'v1.10.0': OTHER, v1: OTHER },
      releases: [draft('v1.10.0', 11), draft('v1.2.3')],
    });
    assert.equal(rejected.run('publish', PUBLISH).status, 0);
    assert.equal(rejected.state.tags['v1'], SHA);
  },
  { skip },
);

test('nothing is published if the tag moved, if the draft is another one, or if the release is not immutable', {
  skip,
}, (t) => {
  const moved = new Repository(t, { tags: { 'v1.2.3': OTHER }, releases: [draft('v1.2.3')] });
  assert.equal(moved.run('publish', PUBLISH).status, 1);
  assert.equal(moved.state.releases[0]?.draft, true);

  const another = new Repository(t, { tags: { 'v1.2.3': SHA }, releases: [draft('v1.2.4')] });
  assert.match(another.run('publish', PUBLISH).log, /The draft is not the one this run made: true v1\.2\.4/);
  assert.equal(another.state.releases[0]?.draft, true);

  const mutable = new Repository(t, {
    tags: { 'v1.2.3': SHA },
    releases: [draft('v1.2.3')],
    immutable: false,
  });
  assert.match(mutable.run('publish', PUBLISH).log, /The release is not immutable/);
  assert.equal(mutable.state.tags['v1'], undefined);
});

/** What a user of a release runs from the repository. */
const RUN_BY_USERS = [
  'action.yml',
  ...filesIn('dist', /(?:)/, true),
  '.github/actions/join/action.yml',
  '.github/workflows/checks.yml',
];

test('the attestation and the checksums cover every file that a user of a release runs', { skip }, (t) => {
  const attested = stepsOf('attest').find(({ uses }) => uses?.startsWith('actions/attest@'));
  const patterns = (attested?.with['subject-path'] ?? '').trim().split('\n');
  const uncovered = [...RUN_BY_USERS, 'release/gcp-bearer-1.2.3.tgz', 'release/SHA256SUMS'].filter(
    (path) => !patterns.some((pattern) => matchesGlob(path, pattern)),
  );
  assert.deepEqual(uncovered, []);

  const step = stepsOf('verify').find(({ run }) => run?.includes('SHA256SUMS'));
  assert.ok(step?.run);
  const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-checksums-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of RUN_BY_USERS) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  // In place of `npm pack`, which builds.
  const script = step.run.replace(/^npm pack.*$/m, 'echo package > release/gcp-bearer-1.2.3.tgz');
  const made = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const sums = readFileSync(join(folder, 'release/SHA256SUMS'), 'utf8');
  const listed = sums
    .trim()
    .split('\n')
    .map((line) => line.replace(/^[0-9a-f]{64} [ *]/, ''));
  assert.deepEqual(listed.toSorted(), [...RUN_BY_USERS, 'gcp-bearer-1.2.3.tgz'].toSorted());
  const check = () =>
    spawnSync('sha256sum', ['--check', '--ignore-missing', '--strict', 'release/SHA256SUMS'], { cwd: folder })
      .status;
  assert.equal(check(), 0);
  assert.ok(existsSync(join(folder, 'dist/main.js')));
  writeFileSync(join(folder, 'dist/main.js'), 'other');
  assert.notEqual(check(), 0);
});

test('the documents have the commands to verify, with the signing workflow', () => {
  for (const path of ['README.md', 'SECURITY.md']) {
    const text = readFileSync(join(ROOT, path), 'utf8');
    assert.match(text, /gh attestation verify \S+ --repo org\/gcp-bearer/, path);
  }
  const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
  assert.match(security, /--signer-workflow org\/gcp-bearer\/\.github\/workflows\/release\.yml/);
  assert.match(security, /sha256sum --check --ignore-missing --strict SHA256SUMS/);
});
