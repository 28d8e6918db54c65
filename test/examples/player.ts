/**
 * Plays the jobs of an example as a runner would, against the emulator: our steps by the action itself, scripts by bash
 * with the real curl, and the actions of others by what they would have left.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Emulator } from '../../emulator/emulator.ts';
import { MAIN, POST } from '../entries.ts';
import type { JobFolders, StepResult } from '../stage/runner.ts';
import { beginJob, endJob, runAction, runPost } from '../stage/runner.ts';
import { parsePairs } from '../stage/runner-files.ts';
import type { Job, Step } from '../workflows/documents-of-workflows.ts';
import { mapping, ROOT, strings } from '../workflows/documents-of-workflows.ts';

interface PlayedStep {
  readonly step: Step;
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Of a step that is ours. */
  readonly result?: StepResult;
}

/** A tool that a script called in place of the real one, and whose token it found. */
interface ToolCall {
  readonly tool: string;
  readonly args: readonly string[];
  readonly token: string;
}

export interface PlayedJob {
  readonly steps: readonly PlayedStep[];
  readonly calls: readonly ToolCall[];
  /** What the post steps left in `RUNNER_TEMP`. */
  readonly left: readonly string[];
}

export interface Stage {
  readonly emulator: Emulator;
  /** Variables of the machine or the job: `emulator.github()`, those of AWS. */
  readonly env: Readonly<Record<string, string>>;
  /** Of our steps: what Node loads before them. */
  readonly nodeArguments?: readonly string[];
  /** What an expression stands for, by its text: `inputs.checks`. */
  readonly values?: Readonly<Record<string, string>>;
  /** Outputs of others' actions, by `owner/name`. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Plays a job to its end, or to the first step that fails; the post steps run in any case. */
export async function playJob(job: Job, stage: Stage): Promise<PlayedJob> {
  const folders = await beginJob();
  const steps: PlayedStep[] = [];
  const exported: Record<string, string> = {};
  const bin = await makeTools(folders);
  const env = { ...stage.env, ...strings(job.raw['env']) };
  try {
    for (const step of job.steps) {
      const value = (expression: string) => expressionValue(expression, steps, { ...stage, env });
      const played = await playStep(step, { ...stage, env, job: folders, bin, exported, value });
      steps.push(played);
      Object.assign(exported, played.result?.exported ?? {});
      if (played.exitCode !== 0) break;
    }
    const left: string[] = [];
    for (const { result } of steps.toReversed()) {
      if (!result) continue;
      const post = await runPost(result, { entry: POST });
      assert.equal(post.exitCode, 0, post.log);
      left.splice(0, left.length, ...post.files.filter(({ isFolder }) => !isFolder).map(({ path }) => path));
    }
    return { steps, calls: await callsOf(folders), left };
  } finally {
    await endJob(folders);
  }
}

interface StepStage extends Stage {
  readonly job: JobFolders;
  readonly bin: string;
  readonly exported: Readonly<Record<string, string>>;
  readonly value: (expression: string) => string;
}

async function playStep(step: Step, stage: StepStage): Promise<PlayedStep> {
  const { emulator, env, exported, job } = stage;
  const given = substituted(step.with, stage.value);
  const stepEnv = { ...env, ...exported, ...substituted(step.env, stage.value) };
  if (step.run !== undefined) return playScript(step, stepEnv, stage);
  const [action = ''] = (step.uses ?? '').split('@');
  if (action === 'org/gcp-bearer') {
    const { nodeArguments = [] } = stage;
    const result = await runAction({
      emulator,
      env: stepEnv,
      inputs: given,
      job,
      entry: MAIN,
      nodeArguments,
    });
    return { step, exitCode: result.exitCode, log: result.log, outputs: result.outputs, result };
  }
  if (action === 'actions/checkout') {
    await cp(join(ROOT, 'examples'), join(job.workspace, 'examples'), { recursive: true });
  }
  return { step, exitCode: 0, log: '', outputs: stage.others?.[action] ?? {} };
}

async function playScript(
  step: Step,
  stepEnv: Record<string, string>,
  stage: StepStage,
): Promise<PlayedStep> {
  const { job, bin, emulator } = stage;
  const output = join(job.temp, '_runner_file_commands', `script_${randomUUID()}`);
  await mkdir(join(job.temp, '_runner_file_commands'), { recursive: true });
  await writeFile(output, '');
  const path = [bin, process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run ?? ''], {
    cwd: job.workspace,
    env: {
      ...emulator.env,
      HOME: job.home,
      RUNNER_TEMP: job.temp,
      ...stepEnv,
      GITHUB_OUTPUT: output,
      PATH: path,
      TOOL_CALLS: callsFile(job),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return {
    step,
    exitCode,
    log,
    outputs: Object.fromEntries(parsePairs(await readFile(output, 'utf8')).pairs),
  };
}

function substituted(
  values: Readonly<Record<string, string>>,
  value: (expression: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      text.replace(/\$\{\{\s*([^}]+?)\s*\}\}/g, (_, expression: string) => value(expression)),
    ]),
  );
}

/** Of an expression that only names something; an example that needs more is too clever. */
function expressionValue(expression: string, steps: readonly PlayedStep[], { env, values }: Stage): string {
  const known = values?.[expression];
  if (known !== undefined) return known;
  if (expression === 'github.sha') return env['GITHUB_SHA'] ?? '';
  if (expression.startsWith('env.')) return env[expression.slice('env.'.length)] ?? '';
  const [, id, name = ''] = /^steps\.(\w+)\.outputs\.(\w+)$/.exec(expression) ?? [];
  const step = steps.find((played) => played.step.id !== undefined && played.step.id === id);
  assert.ok(step, `no value for \${{ ${expression} }}`);
  const output = step.outputs[name];
  assert.ok(output !== undefined, `${id} has no output ${name}`);
  return output;
}

const callsFile = (job: JobFolders) => join(job.root, 'tool-calls');

/** gcloud and terraform, as far as credentials go: they say whose token they found where such a tool looks for one. */
async function makeTools(job: JobFolders): Promise<string> {
  const bin = join(job.root, 'bin');
  await mkdir(bin);
  const program = join(import.meta.dirname, 'tool.ts');
  for (const name of ['gcloud', 'terraform']) {
    await writeFile(
      join(bin, name),
      `#!/bin/sh\nNODE_USE_ENV_PROXY=1 exec '${process.execPath}' '${program}' ${name} "$@"\n`,
      { mode: 0o755 },
    );
  }
  return bin;
}

async function callsOf(job: JobFolders): Promise<ToolCall[]> {
  const text = await readFile(callsFile(job), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { tool, args, token } = mapping(JSON.parse(line), 'a call');
      return { tool: String(tool), args: Array.isArray(args) ? args.map(String) : [], token: String(token) };
    });
}
