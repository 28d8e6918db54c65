import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { clashes, type NamedPaths } from '../files/same.ts';
import { pathProblem } from '../files/write.ts';
import { isInputName } from '../input-names.ts';
import { input, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { piece } from '../quote.ts';
import { own } from '../record.ts';

type Env = Readonly<Record<string, string | undefined>>;

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['response_file', 'reports/response.json'],
  ['junit_file', 'reports/junit.xml'],
  ['results_file', 'reports/results.json'],
]);

/** The runner reads these after the step; a report there would be taken for outputs or variables. */
const RUNNER_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];

/**
 * Finds what will keep reports from being written, while nothing has been done yet: paths that cannot be written, and
 * two reports, or a report and another file of this step, with one path.
 * @param others files that no report may take the place of
 */
export async function checkReportPaths(
  reports: NamedPaths,
  others: NamedPaths,
  env: Env,
  problems: Problems,
): Promise<void> {
  const wrong = new Set<string>();
  for (const [name, path] of reports) {
    const problem = path === undefined ? undefined : await pathProblem(path, 'replaced', env);
    if (problem === undefined) continue;
    wrong.add(name);
    problems.add(name, problem, EXAMPLES.get(name), 'FILE_WRITE_FAILED');
  }
  const usable = reports.filter(([name]) => !wrong.has(name));
  const runner = RUNNER_FILES.map((name) => [name, own(env, name)] as const);
  const found = await clashes([...others, ...runner, ...usable]);
  for (const { name, other, below } of found) {
    if (!usable.some(([report]) => report === name)) continue;
    problems.add(
      name,
      below
        ? text`must not be ${isInputName(other) ? input(other) : other} or a folder above it.`
        : text`must not be the same file as ${isInputName(other) ? input(other) : other}.`,
      EXAMPLES.get(name),
    );
  }
}

/** Adds a problem for each report whose folder does not exist. */
export async function checkReportFolders(reports: NamedPaths, problems: Problems): Promise<void> {
  for (const [name, path] of reports) {
    if (path === undefined) continue;
    const folder = dirname(resolve(path));
    const found = await stat(folder).catch(() => undefined);
    if (found === undefined && !problems.list.some((problem) => problem.input === name))
      problems.add(
        name,
        text`is in the folder ${piece(folder)}, which does not exist.`,
        undefined,
        'FILE_WRITE_FAILED',
      );
  }
}
