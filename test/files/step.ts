import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYER, type Emulator, PROVIDER } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import {
  beginJob,
  endJob,
  type JobFolders,
  runAction,
  type StepOptions,
  type StepResult,
} from '../stage/runner.ts';

export const posix = process.platform === 'win32' ? 'links, pipes and devices of POSIX' : false;
export const linux = process.platform === 'linux' ? false : '/dev/full';

export async function withJob(run: (job: JobFolders) => Promise<void>): Promise<void> {
  const job = await beginJob();
  try {
    await run(job);
  } finally {
    await endJob(job);
  }
}

/** The action, by a workload identity provider; it must end within the time, whatever it was given. */
export function step(
  emulator: Emulator,
  job: JobFolders,
  inputs: Readonly<Record<string, string>>,
  { env, ...options }: Pick<StepOptions, 'env' | 'node'> = {},
): Promise<StepResult> {
  return runAction({
    emulator,
    job,
    entry: MAIN,
    env: { ...emulator.github(), ...env },
    inputs: { workload_identity_provider: PROVIDER, service_account: DEPLOYER, ...inputs },
    timeoutMs: 60_000,
    ...options,
  });
}

/** What was annotated as an error, or as another level: `TITLE: first line`. */
export function told({ annotations }: StepResult, level = 'error'): string[] {
  return annotations
    .filter((annotation) => annotation.level === level)
    .map(({ title, message }) => `${title}: ${message.split('\n')[0]}`);
}

export function makePipe(path: string): string {
  const { status } = spawnSync('mkfifo', [path]);
  if (status !== 0) throw new Error(`mkfifo ${path}: ${status}`);
  return path;
}

/** A Node that can write so many blocks of 512 bytes to a file: to a full disk the same happens, with another code. */
export function nodeWithFileLimit(job: JobFolders, blocks: number): string {
  const script = join(job.root, 'limited-node');
  writeFileSync(script, `#!/bin/sh\nulimit -f ${blocks}\nexec "${process.execPath}" "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
