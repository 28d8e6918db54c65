import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { BearerError } from './errors.ts';
import type { Host } from './host.ts';
import type { InputName, RawInputs } from './inputs.ts';
import { INPUT_NAMES } from './inputs.ts';
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
    const value = env[variable];
    if (value !== undefined) inputs[name] = value;
    delete env[variable];
  }
  return inputs;
}

/** GitHub's runner. Everything printed has its secrets replaced and can be no command to the runner. */
export function githubHost(env: NodeJS.ProcessEnv): Host {
  const secrets = new Secrets();
  const safe = (text: string) => safeText(secrets.redact(text));
  const properties = (title: string | undefined) => (title === undefined ? {} : { title: safe(title) });
  /** Without its file, @actions/core would print the value into the log instead. */
  const needs = (variable: string) => {
    if (!env[variable]) throw new BearerError('FILE_WRITE_FAILED', `${variable} is not set: this is not a GitHub runner.`);
  };
  return {
    env,
    now: () => Date.now(),
    sleep: async (ms, signal) => {
      await sleep(ms, undefined, signal ? { signal } : {});
    },
    random: () => Math.random(),

    info: (text) => core.info(safe(text)),
    debug: (text) => {
      if (core.isDebug()) core.debug(safe(text));
    },
    notice: (text) => core.notice(safe(text)),
    warning: (text, title) => core.warning(safe(text), properties(title)),
    error: (text, title) => core.error(safe(text), properties(title)),
    progress: (text) => core.info(safe(text)),

    mask: (secret) => {
      for (const mask of secrets.add(secret)) core.setSecret(mask);
    },
    redact: (text) => secrets.redact(text),

    setOutput: (name, value) => {
      needs('GITHUB_OUTPUT');
      core.setOutput(name, value);
    },
    exportVariable: (name, value) => {
      needs('GITHUB_ENV');
      core.exportVariable(name, value);
    },
    saveState: (name, value) => {
      needs('GITHUB_STATE');
      core.saveState(name, value);
    },
    appendSummary: (markdown) => {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file) appendFileSync(file, markdown);
    },
  };
}
