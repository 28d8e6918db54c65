// One run of a step, timed from the start of its process to its exit.
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
  /** The arguments of the program. */
  readonly script: readonly string[];
  /** Node by default. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface Run {
  readonly ms: number;
  /** Highest resident set size in bytes, with the option `peak`. */
  readonly peakBytes: number;
}

/** Runs a step to its end. @throws {Error} if it fails */
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
    ...step.env,
  };
  try {
    const startedAt = performance.now();
    const child = spawn(
      step.program ?? process.execPath,
      [...(peak ? ['--require', peakProbe] : []), ...step.script],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
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
    if (status !== 0) throw new Error(`${step.script.join(' ')} ended with ${status}:\n${output}`);
    const peakBytes = peak ? Number(readFileSync(env['PEAK_FILE'] ?? '', 'utf8')) * 1024 : 0;
    return { ms: endedAt - startedAt, peakBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function variable(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}
