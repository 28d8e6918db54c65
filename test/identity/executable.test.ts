import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { runCommand } from '../../src/google/identity/executable.ts';

const skip = process.platform === 'win32' ? 'commands and signals of POSIX' : false;
const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-executable-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] };
const MINUTE = 60_000;
const shell = (script: string, timeoutMs = MINUTE) => runCommand(['sh', '-c', script], env, timeoutMs);

test('what it prints on standard output is the answer; warnings are not a part of it', { skip }, async () => {
  assert.equal(await shell('echo careful >&2; printf %s "$0 answer"'), 'sh answer');
});

test('it is run without a shell, with the environment it is given', { skip }, async () => {
  assert.equal(await runCommand(['printf', '%s', '$HOME; *'], { ...env, HOME: '/h' }, MINUTE), '$HOME; *');
  assert.equal(await runCommand(['sh', '-c', 'printf %s "$TOLD"'], { ...env, TOLD: 'yes' }, MINUTE), 'yes');
});

test('a command that cannot run fails at once, with that reason', { skip }, async () => {
  const plain = join(folder, 'plain');
  writeFileSync(plain, 'not a program', { mode: 0o600 });
  for (const [file, code] of [
    [join(folder, 'missing'), 'ENOENT'],
    ['no-such-command-anywhere', 'ENOENT'],
    [plain, 'EACCES'],
    [folder, 'EACCES'],
  ] as const) {
    await assert.rejects(runCommand([file], env, MINUTE), {
      message: `Could not run the executable ${file} (${code}).`,
    });
  }
});

test('its exit code and the words on both streams survive', { skip }, async () => {
  await assert.rejects(shell('echo out; echo err >&2; exit 3'), {
    message: 'The executable failed with exit code: 3 and error message: out\nerr\n.',
  });
});

test('ended by a signal, it has failed', { skip }, async () => {
  await assert.rejects(shell('kill -9 $$'), { message: 'The executable was ended by the signal SIGKILL.' });
});

test('after the time limit it is ended, and what it started too', { skip }, async (t) => {
  const pids = join(folder, 'pids');
  // Both ignore a polite request, and the second holds the output open.
  const script = `trap '' TERM; sh -c 'trap "" TERM; echo $$ >> ${pids}; while :; do sleep 60; done' & echo $$ >> ${pids}; wait`;
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const ended = assert.rejects(shell(script, 500), /failed to finish within the timeout/);
  const linesOf = () => (existsSync(pids) ? readFileSync(pids, 'utf8').split('\n').slice(0, -1) : []);
  while (linesOf().length < 2) await setImmediate();
  t.mock.timers.tick(500);
  await ended;
  const started = linesOf().map(Number);
  // The system takes its moment to end a process that was killed.
  for (const pid of started) while (!hasEnded(pid)) await setImmediate();
});

test('no more than a token is read of what it prints', { skip }, async () => {
  await assert.rejects(shell('while :; do echo 0123456789012345678901234567890123456789; done'), {
    message: 'The executable printed more than a token.',
  });
});

/** Gone, or dead and not yet collected by whoever inherited it. */
function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}
