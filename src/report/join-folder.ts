import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BearerError, InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { count } from './count.ts';
import { joinResults, parseResults } from './join.ts';
import { resultsJunit } from './junit.ts';
import { writeReportFile } from './report-file.ts';
import type { CheckRecord, Results } from './results.ts';
import { formatResults } from './results.ts';
import { safeLine } from './safe-text.ts';
import { resultsMarkdown } from './summary.ts';

/** The inputs of `.github/actions/join`. */
export interface JoinConfig {
  /** The folder of the results files. */
  readonly results: string | undefined;
  readonly resultsFile: string | undefined;
  readonly junitFile: string | undefined;
}

/**
 * Joins the results files of a folder, however deep, into one summary, one JUnit report and one JSON report.
 * @returns the exit code: 1 when a check failed or a shard is missing
 * @throws {BearerError} INPUT_INVALID, FILE_READ_FAILED, FILE_WRITE_FAILED
 */
export async function joinFolder(
  host: Host,
  { results, resultsFile, junitFile }: JoinConfig,
): Promise<number> {
  if (results === undefined) {
    throw new InputError([{ input: 'results', message: 'is not given.', example: 'gcp-bearer-results' }]);
  }
  const list = await readResults(results);
  const joined = joinResults(list);
  const { total, passed, failed, skipped } = joined.totals;
  // The jobs have annotated their own checks; what no job can say of itself is that it is missing.
  for (const check of joined.checks) if (check.verdict === 'failed') host.info(failedLine(check));
  host.info(
    `${count(total, 'check')} of ${count(list.length, 'job')}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
  );
  for (const { code, message } of joined.errors) host.error(message, code);
  host.setOutput('checks_total', String(total));
  host.setOutput('checks_passed', String(passed));
  host.setOutput('checks_failed', String(failed));
  host.appendSummary(resultsMarkdown(joined));
  if (resultsFile !== undefined) await writeReportFile(resultsFile, formatResults(joined));
  if (junitFile !== undefined) await writeReportFile(junitFile, resultsJunit(joined));
  return joined.verdict === 'passed' ? 0 : 1;
}

function failedLine({ name, message, shard }: CheckRecord): string {
  const where = shard === undefined ? '' : ` (shard ${shard})`;
  return `✗ ${safeLine(name, 200)}${where}: ${safeLine(message, 1000)}`;
}

async function readResults(folder: string): Promise<Results[]> {
  const names = await readdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    // A matrix of which no job came to its results leaves no folder.
    if (cause.code === 'ENOENT') return [];
    throw new BearerError('FILE_READ_FAILED', `${folder} could not be read: ${cause.code}.`, { cause });
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map(async (name) => parseResults(await read(join(folder, name)), name)));
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new BearerError('FILE_READ_FAILED', `${path} could not be read: ${code}.`, { cause });
  }
}
