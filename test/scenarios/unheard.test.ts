/** When nobody reads the log any more, as after a runner that died, the step ends. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { ACTION_FOLDER, beginJob, endJob } from '../stage/runner.ts';
import { ENTRIES } from './stage/entries.ts';

test('a log without a reader', { timeout: 20_000 }, async (t) => {
  await using emulator = await startEmulator();
  const job = await beginJob();
  t.after(() => endJob(job));
  const key = await emulator.createKey(INVOKER);
  const child = spawn(process.execPath, [join(ACTION_FOLDER, ENTRIES.main)], {
    cwd: job.workspace,
    env: {
      ...emulator.env,
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: '/dev/null',
      GITHUB_WORKSPACE: job.workspace,
      RUNNER_TEMP: job.temp,
      INPUT_CREDENTIALS_JSON: JSON.stringify(key),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  t.after(() => child.kill('SIGKILL'));
  child.stdout.destroy();
  const [exitCode, signal] = await once(child, 'exit');
  assert.deepEqual({ exitCode, signal }, { exitCode: 1, signal: null });
  assert.deepEqual(emulator.issued, [], 'no token for a job that nobody hears of');
});

test('a log that is on a full disk', {
  timeout: 20_000,
  skip: process.platform !== 'linux' && 'needs /dev/full',
}, async (t) => {
  await using emulator = await startEmulator();
  const job = await beginJob();
  t.after(() => endJob(job));
  const key = await emulator.createKey(INVOKER);
  const full = openSync('/dev/full', 'w');
  t.after(() => closeSync(full));
  const child = spawn(process.execPath, [join(ACTION_FOLDER, ENTRIES.main)], {
    cwd: job.workspace,
    env: {
      ...emulator.env,
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: '/dev/null',
      GITHUB_WORKSPACE: job.workspace,
      RUNNER_TEMP: job.temp,
      INPUT_CREDENTIALS_JSON: JSON.stringify(key),
    },
    stdio: ['ignore', full, 'ignore'],
  });
  t.after(() => child.kill('SIGKILL'));
  const [exitCode, signal] = await once(child, 'exit');
  assert.deepEqual({ exitCode, signal }, { exitCode: 1, signal: null });
  assert.deepEqual(emulator.issued, [], 'no token for a job that nobody hears of');
});
