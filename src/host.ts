import type { RunnerFile } from './files/runner.ts';
import type { Surface } from './message.ts';

/**
 * What the core needs from its environment. GitHub's runner and the terminal implement it; tests have their own, with a
 * fake clock. The core does not know where it runs.
 */
export interface Host {
  /** How names of inputs and examples are written; as a workflow has them when absent. */
  readonly surface?: Surface | undefined;
  /** Environment, read only. Inputs are not in it: takeInputs() removes them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the run has to end at once; see interruption.ts. It ends every `sleep`. */
  readonly interrupted?: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1), for jitter. */
  random(): number;

  info(text: string): void;
  debug(text: string): void;
  notice(text: string): void;
  warning(text: string, title?: string): void;
  error(text: string, title?: string): void;
  /**
   * A status line while waiting; a terminal may overwrite it.
   * @param check the name of the check that waits
   */
  progress(text: string, check?: string): void;

  /** Registers a secret before it can be printed; strings too short to mask safely are ignored. */
  mask(secret: string): void;
  /** Replaces every registered secret, in every form it may take, by `***`. */
  redact(text: string): string;

  /** What keeps one of the runner's files from being written, before it is; for a host that has such files. */
  runnerFileObstacle?(file: RunnerFile): string | undefined;
  setOutput(name: string, value: string): Promise<void>;
  exportVariable(name: string, value: string): Promise<void>;
  saveState(name: string, value: string): Promise<void>;
  /** Appends Markdown to the job summary; a terminal ignores it. */
  appendSummary(markdown: string): void;
}
