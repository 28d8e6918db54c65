import { appendFileSync } from 'node:fs';
import type { InputName, RawInputs } from './config/inputs.ts';
import { INPUT_NAMES } from './config/inputs.ts';
import { appendToRunnerFile, type RunnerFile, runnerFileObstacle } from './files/runner.ts';
import type { Host } from './host.ts';
import { own } from './record.ts';
import { safeText } from './report/safe-text.ts';
import { Secrets } from './secrets.ts';

/**
 * Takes the inputs out of the environment: what is left of it reaches child processes, and a key has no business there.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
export function takeInputs(env: NodeJS.ProcessEnv): RawInputs {
  const inputs: Partial<Record<InputName, string>> = {};
  for (const name of INPUT_NAMES) {
    const variable = `INPUT_${name.toUpperCase()}`;
    const value = own(env, variable);
    if (value === undefined) continue;
    inputs[name] = value;
    delete env[variable];
  }
  return inputs;
}

type Core = Pick<typeof import('@actions/core'), 'exportVariable' | 'saveState' | 'setOutput'>;

/**
 * GitHub's runner. Everything printed has its secrets replaced and can be no command to the runner.
 *
 * @actions/core writes outputs, variables and state to the runner's files, and is loaded for the first of them. Masks and
 * messages come before that, so those few commands are written here.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubHost(env: NodeJS.ProcessEnv, interrupted: AbortSignal): Host {
  const secrets = new Secrets();
  const safe = (text: string) => safeText(secrets.redact(text));
  const print = (text: string) => {
    process.stdout.write(`${safe(text)}\n`);
  };
  const annotate = (command: 'notice' | 'warning' | 'error', text: string, title?: string) => {
    const properties = title === undefined ? '' : ` title=${escapeProperty(safe(title))}`;
    process.stdout.write(`::${command}${properties}::${escapeData(safe(text))}\n`);
  };
  /** Without its file, @actions/core would print the value into the log instead. */
  const write = async (variable: RunnerFile, append: (core: Core) => void): Promise<void> => {
    const core = await import('@actions/core');
    appendToRunnerFile(env, variable, () => append(core));
  };
  return {
    env,
    interrupted,
    now: () => Date.now(),
    sleep: async (ms, signal) => {
      const { setTimeout: sleep } = await import('node:timers/promises');
      await sleep(ms, undefined, { signal: signal ? AbortSignal.any([signal, interrupted]) : interrupted });
    },
    random: () => Math.random(),

    info: print,
    debug: (text) => {
      if (env['RUNNER_DEBUG'] === '1') process.stdout.write(`::debug::${escapeData(safe(text))}\n`);
    },
    notice: (text) => annotate('notice', text),
    warning: (text, title) => annotate('warning', text, title),
    error: (text, title) => annotate('error', text, title),
    progress: print,

    mask: (secret) => {
      const lines = secrets.add(secret).map((mask) => `::add-mask::${escapeData(mask)}\n`);
      if (lines.length > 0) process.stdout.write(lines.join(''));
    },
    redact: (text) => secrets.redact(text),

    runnerFileObstacle: (file) => runnerFileObstacle(env, file),
    setOutput: (name, value) => write('GITHUB_OUTPUT', ({ setOutput }) => setOutput(name, value)),
    exportVariable: (name, value) => write('GITHUB_ENV', ({ exportVariable }) => exportVariable(name, value)),
    saveState: (name, value) => write('GITHUB_STATE', ({ saveState }) => saveState(name, value)),
    appendSummary: (markdown) =>
      appendToRunnerFile(env, 'GITHUB_STEP_SUMMARY', (file) => appendFileSync(file, markdown)),
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
