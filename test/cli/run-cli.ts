import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** What is tested; the same tests run what is published when this names it. */
export const CLI = process.env['GCP_BEARER_CLI'] ?? join(import.meta.dirname, '../../src/cli.ts');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
}

/** Where Node.js keeps what it has compiled, when the tests were started so. */
const { NODE_COMPILE_CACHE } = process.env;
const compileCache = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/** An environment in which nobody is logged in and no network is reached. */
export function bareEnv(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const nowhere = '/nonexistent/gcp-bearer-test';
  return {
    PATH: process.env['PATH'] ?? '',
    ...compileCache,
    HOME: nowhere,
    APPDATA: nowhere,
    GCE_METADATA_HOST: '127.0.0.1:1',
    ...env,
  };
}

export function startCli(args: readonly string[], { env, cwd }: Start = {}) {
  return spawn(process.execPath, [CLI, ...args], { env: bareEnv(env), cwd });
}

/** What is said once a second while something is waited for: whether it is depends on the machine. */
const WAITING = /^.* … \d+ (?:s|min)\b.*\n/gm;

/** Runs the command line to its end; what it says while it waits is left out. */
export async function cli(args: readonly string[], start: Start = {}): Promise<Ended> {
  const child = startCli(args, start);
  child.stdin.on('error', () => {});
  child.stdin.end(start.input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, said, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr: said.replace(WAITING, '') };
}

/** A folder that is gone after the test. */
export function temporaryFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gcp-bearer-test-')));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
