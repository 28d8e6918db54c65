import { accessSync, constants, statSync, truncateSync } from 'node:fs';
import { BearerError } from '../errors.ts';
import { kindOf } from './read.ts';
import { systemCode, systemReason } from './reason.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The runner's files, by their variables, and what a step writes to each. */
const TAKES = {
  GITHUB_OUTPUT: 'outputs',
  GITHUB_ENV: 'exported variables',
  GITHUB_STATE: 'the state of the post step',
  GITHUB_STEP_SUMMARY: 'the job summary',
} as const;

export type RunnerFile = keyof typeof TAKES;

/**
 * What keeps a file of the runner from being written, from what is there now; nothing when nothing does. Follows the
 * name of the variable. The value is not shown: it may hold anything, a secret too.
 */
export function runnerFileObstacle(env: Env, variable: RunnerFile): string | undefined {
  const path = env[variable];
  const why = path ? obstacleAt(path) : 'is not set';
  if (why === undefined) return undefined;
  return `${why}. It must name the file that takes ${TAKES[variable]}. The runner sets it for every step; do not change it in env: or in a script.`;
}

/**
 * Appends to a file of the runner with `write`. A failed write is undone: after half a value the runner would report a
 * missing delimiter.
 * @throws {BearerError} FILE_WRITE_FAILED, which names the variable
 */
export function appendToRunnerFile(env: Env, variable: RunnerFile, write: (path: string) => void): void {
  const obstacle = runnerFileObstacle(env, variable);
  if (obstacle !== undefined) throw new BearerError('FILE_WRITE_FAILED', `${variable} ${obstacle}`);
  const path = env[variable] ?? '';
  const before = statSync(path);
  try {
    write(path);
  } catch (error) {
    if (error instanceof BearerError) throw error;
    takeBack(path, before.isFile() ? before.size : undefined);
    throw new BearerError(
      'FILE_WRITE_FAILED',
      `${variable}: the file that takes ${TAKES[variable]} was not written: ${systemReason(error)}.`,
      { cause: error },
    );
  }
}

function obstacleAt(path: string): string | undefined {
  try {
    const found = statSync(path);
    // A pipe would be waited for at every write. A device is taken: somebody who tries a step by hand means /dev/null.
    if (!found.isFile() && !found.isCharacterDevice()) return `names ${kindOf(found)}, not a file`;
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'names a file that does not exist';
    return `names a file that cannot be written to: ${systemReason(error)}`;
  }
}

function takeBack(path: string, size: number | undefined): void {
  if (size === undefined) return;
  try {
    truncateSync(path, size);
  } catch {
    // The failure that led here is reported.
  }
}
