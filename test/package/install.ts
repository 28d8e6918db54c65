// The npm package as somebody gets it: packed, installed into an empty folder with no network, and run. It builds and
// installs, which takes a while: `npm run test:package`, not part of `npm test`.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gcp-bearer-package-')));
after(() => rm(folder, { recursive: true, force: true }));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number; readonly size: number }[];
  readonly size: number;
  /** Of the tarball, as the registry would name it. */
  readonly integrity: string;
}

const packed = pack(folder);
const tarball = join(folder, packed.filename);
writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
// Nothing is asked of a registry: whatever the package needed beyond itself would be missed here.
execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const installed = join(folder, 'node_modules/gcp-bearer');
const bin = join(folder, 'node_modules/.bin/gcp-bearer');

function pack(destination: string): Packed {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', destination], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = JSON.parse(output) as readonly Packed[];
  assert.ok(first);
  return first;
}

/** This Node, and the oldest that is supported, where it can be had. */
const NODES = [process.execPath, oldestNode()];

function oldestNode(): string | undefined {
  const home = join(folder, 'oldest');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', 'node@22'], { cwd: home });
  const node = join(home, 'node_modules/node/bin/node');
  return status === 0 && existsSync(node) ? node : undefined;
}

test('the package has its code, licences and README, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  for (const path of [
    'LICENSE',
    'README.md',
    'package.json',
    'lib/cli.js',
    'lib/emulator/command.js',
    'lib/licenses.txt',
  ]) {
    assert.ok(paths.includes(path), path);
  }
  for (const path of paths)
    assert.match(
      path,
      /^(?:LICENSE|README\.md|package\.json|lib\/(?:emulator\/)?[\w.-]+\.c?js|lib\/licenses\.txt)$/,
    );
  assert.ok(packed.size < 1_000_000, `${packed.size} bytes`);
});

test('the package does not depend on dist/', () => {
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
  const second = mkdtempSync(join(folder, 'second-'));
  assert.equal(pack(second).integrity, packed.integrity);
});

test('the package has no dependencies and no install scripts', () => {
  assert.deepEqual(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['gcp-bearer'],
  );
  const { dependencies, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  assert.equal(dependencies, undefined);
  for (const name of ['preinstall', 'install', 'postinstall']) assert.equal(scripts?.[name], undefined, name);
});

test('the package names the licence of every package in it', () => {
  const licenses = readFileSync(join(installed, 'lib/licenses.txt'), 'utf8');
  for (const name of ['google-auth-library', 'json-p3', 'yaml', '@cfworker/json-schema']) {
    assert.match(licenses, new RegExp(`^${name}$`, 'm'));
  }
});

test('the tests of the command line pass for the package', () => {
  const files = ['verbs', 'checks', 'process', 'help', 'completion', 'emulator'].map((name) =>
    join(root, `test/cli/${name}.test.ts`),
  );
  const { GITHUB_ENV: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--test', ...files], {
    env: { ...env, EVERY_CASE: '1', GCP_BEARER_CLI: join(installed, 'lib/cli.js') },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});

for (const node of NODES) {
  const version = node === undefined ? '22' : execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  test(`works on Node ${version}`, { skip: node === undefined && 'Node 22 could not be installed' }, () => {
    if (node === undefined) return;
    const command = [node, bin, 'emulator', '--key-file', join(folder, 'key.json'), '--'];
    const [file = '', ...args] = command;
    const run = (...words: string[]) =>
      spawnSync(file, [...args, ...words], { cwd: folder, encoding: 'utf8' });
    const token = run(node, bin, 'id-token', '--id-token-audience', 'https://a.example');
    assert.deepEqual([token.status, token.stderr], [0, '']);
    assert.match(token.stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const invoker = '--service-account=invoker@demo-project.iam.gserviceaccount.com';
    const answer = run(
      node,
      bin,
      'request',
      'https://range-abc123-uc.a.run.app/hello',
      '-d',
      '{"a":1}',
      '--expect',
      'json $.method == "POST"',
      invoker,
    );
    assert.equal(answer.status, 0, answer.stderr);
    assert.equal(JSON.parse(answer.stdout).path, '/hello');
    writeFileSync(
      join(folder, 'checks.yaml'),
      'version: 1\nchecks: [ { name: a, get: https://range-abc123-uc.a.run.app/, expect: [ status 418 ], wait: 0s } ]\n',
    );
    const check = run(node, bin, 'check', 'checks.yaml', '--junit-file', 'junit.xml', invoker);
    assert.equal(check.status, 1, check.stderr);
    assert.ok(existsSync(join(folder, 'junit.xml')));
  });
}

test('publint accepts the package', {
  skip: !existsSync(join(root, 'node_modules/publint')) && 'publint is not installed',
}, () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/publint/src/cli.js'), tarball, '--strict'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout);
});

test('the tested versions of Node are those of engines', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(engines.node, '>=22');
  const action: { runs: { using: string } } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  assert.equal(action.runs.using, 'node24');
});
