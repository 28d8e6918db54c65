// Files and streams of the command line: process substitution, devices, and an output that nobody takes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { someOf } from '../tier.ts';
import { bareEnv, CLI, cli, temporaryFolder } from './run-cli.ts';

const SERVICE = 'https://range-abc123-uc.a.run.app';
const CHECKS = `version: 1\ndefaults: { url: ${SERVICE} }\nchecks:\n  - { name: home, get: / }\n`;
const emulator = await startEmulator();
after(() => emulator.close());
const key = JSON.stringify(await emulator.createKey(INVOKER));
const posix = process.platform === 'win32' ? 'pipes and devices of POSIX' : false;
const linux = process.platform === 'linux' ? false : '/dev/full';
const hasBash = spawnSync('bash', ['-c', 'cat <(echo)']).status === 0;

/** Runs a line of a shell; `gcp-bearer` is the command line. */
async function shell(line: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const script = `gcp-bearer() { "${process.execPath}" "${CLI}" "$@"; }\n${line}`;
  const child = spawn('bash', ['-c', script], { cwd, env: bareEnv({ ...emulator.env, ...env }) });
  child.stdin.end();
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status, stdout, stderr };
}

test('a file may be a pipe: what a shell makes of <(…)', { skip: posix || !hasBash }, async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), key);
  writeFileSync(join(folder, 'checks.yaml'), CHECKS);
  const checks = await shell(
    'gcp-bearer check <(sleep 0.1; cat checks.yaml) --credentials-json <(cat key.json)',
    folder,
  );
  assert.equal(checks.status, 0, checks.stderr);
  const token = await shell(
    'gcp-bearer access-token --credentials-json /dev/stdin < <(cat key.json)',
    folder,
  );
  assert.equal(token.status, 0, token.stderr);
});

test('a device, a folder or a file without an end is refused by the name of its flag', {
  skip: posix,
}, async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), key);
  writeFileSync(join(folder, 'huge'), '');
  truncateSync(join(folder, 'huge'), 8 * 1024 ** 3);
  const files = [
    ['/dev/zero', 'is a device, not a file'],
    ['.', 'is a folder, not a file'],
    ['huge', 'MiB, the most that is read'],
  ] as const;
  for (const [path, words] of files) {
    const flags = [
      [['access-token', '--credentials-json', path], '--credentials-json'],
      [['check', path, '--credentials-json', 'key.json'], path],
      [['request', SERVICE, '--credentials-json', 'key.json', '-d', `@${path}`], '--body'],
      [
        ['access-token', '--credentials-json', 'key.json', '--access-token-boundary', path],
        '--access-token-boundary',
      ],
    ] as const;
    for (const [line, name] of someOf(flags, path, 1)) {
      const { status, stdout, stderr } = await cli(line, { env: emulator.env, cwd: folder });
      assert.deepEqual([status, stdout], [2, ''], line.join(' '));
      assert.ok(stderr.startsWith('error: ') && stderr.includes(name), stderr);
      assert.ok(stderr.includes(words), stderr);
    }
  }
});

test('a report goes through no link, and to no pipe or device', { skip: posix }, async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), key);
  writeFileSync(join(folder, 'checks.yaml'), CHECKS);
  mkdirSync(join(folder, 'target'));
  symlinkSync('target', join(folder, 'link'));
  assert.equal(spawnSync('mkfifo', [join(folder, 'pipe')]).status, 0);
  const asked = emulator.journal.length;
  for (const path of someOf(['link/junit.xml', 'pipe', '/dev/stdout', 'target'], 'paths of a report')) {
    const line = ['check', 'checks.yaml', '--credentials-json', 'key.json', '--junit-file', path];
    const { status, stderr } = await cli(line, { env: emulator.env, cwd: folder });
    assert.equal(status, 2, path);
    assert.match(stderr, /^error: --junit-file /, path);
  }
  assert.equal(emulator.journal.length, asked, 'nothing was asked');
  assert.deepEqual(readdirSync(join(folder, 'target')), []);
});

test('a report that cannot be written does not keep the results from standard output', {
  skip: linux || !hasBash,
}, async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), key);
  writeFileSync(join(folder, 'checks.yaml'), CHECKS);
  const line = `ulimit -f 0; gcp-bearer check checks.yaml --credentials-json key.json --json --junit-file junit.xml`;
  const { status, stdout, stderr } = await shell(line, folder);
  assert.equal(status, 2, stderr);
  assert.equal(JSON.parse(stdout).verdict, 'passed');
  assert.match(stderr, /^error: FILE_WRITE_FAILED: junit\.xml was not written: /m);
  assert.deepEqual(readdirSync(folder).sort(), ['checks.yaml', 'key.json']);
});

test('a token that cannot be printed is a failure, and its credential file is removed', {
  skip: linux || !hasBash,
}, async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), key);
  const temp = join(folder, 'temp');
  mkdirSync(temp);
  const line = 'gcp-bearer access-token --credentials-json key.json --create-credentials-file';
  for (const [end, words] of [
    ['> /dev/full', 'the disk is full (ENOSPC)'],
    // The reader is gone before there is a token.
    ['> >(exec 0<&-)', 'its reader has closed it'],
  ] as const) {
    const { status, stderr } = await shell(`sleep 0; ${line} ${end}`, folder, { TMPDIR: temp });
    assert.equal(status, 2, end);
    assert.ok(
      stderr.includes(`FILE_WRITE_FAILED: Could not write the result to standard output: ${words}`),
      stderr,
    );
    assert.deepEqual(readdirSync(temp), [], end);
  }
});

test('the folder for a private file is looked at before the network', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'key.json'), key);
  const asked = emulator.journal.length;
  const line = ['access-token', '--credentials-json', 'key.json', '--create-curl-config'];
  const env = { ...emulator.env, TMPDIR: join(folder, 'nothing'), TEMP: join(folder, 'nothing') };
  const { status, stderr } = await cli(line, { env, cwd: folder });
  assert.equal(status, 2);
  assert.match(stderr, /^error: (?:TMPDIR|TEMP) names a folder that does not exist\./);
  assert.equal(emulator.journal.length, asked, 'nothing was asked');
  assert.ok(readFileSync(join(folder, 'key.json')));
});
