// One run of a step, timed from the start of its process to its end, as a runner's clock would.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Emulator } from '../emulator/emulator.ts';

export const root = join(import.meta.dirname, '..');

const actionYml: { inputs: Record<string, { default?: string }> } = parse(
  readFileSync(join(root, 'action.yml'), 'utf8'),
);
const defaults = Object.entries(actionYml.inputs).map(([name, input]) => [
  variable(name),
  input.default ?? '',
]);
/** Writes the highest resident set size to the file named by PEAK_FILE, when the process ends. */
const peakProbe = join(import.meta.dirname, 'peak.cjs');

export interface Step {
  /** What Node runs: a script, or arguments before one. */
  readonly script: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface Run {
  readonly ms: number;
  /** Highest resident set size in bytes, where it was asked for. */
  readonly peakBytes: number;
}

/** Runs a step to its end. @throws {Error} when it fails: a bench of failures would measure nothing */
export async function runStep(emulator: Emulator, step: Step, { peak = false } = {}): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-bench-'));
  const file = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  };
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_STEP_SUMMARY: file('summary'),
    ...emulator.env,
    ...emulator.github(),
    ...Object.fromEntries(defaults),
    ...Object.fromEntries(Object.entries(step.inputs ?? {}).map(([name, value]) => [variable(name), value])),
    ...(peak ? { PEAK_FILE: file('peak') } : {}),
  };
  try {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [...(peak ? ['--require', peakProbe] : []), ...step.script], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data;
      });
    const { status, endedAt } = await new Promise<{ status: number | null; endedAt: number }>(
      (resolve, reject) => {
        child.on('error', reject);
        let endedAt = 0;
        child.on('exit', () => {
          endedAt = performance.now();
        });
        child.on('close', (code) => resolve({ status: code, endedAt }));
      },
    );
    if (status !== 0) throw new Error(`${step.script.join(' ')} ended with ${status}:\n${said}`);
    const peakBytes = peak ? Number(readFileSync(env['PEAK_FILE'] ?? '', 'utf8')) * 1024 : 0;
    return { ms: endedAt - startedAt, peakBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function variable(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}
