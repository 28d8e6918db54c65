import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BearerError } from '../errors.ts';
import { MOST_BYTES, readText, UnreadableFile } from '../files/read.ts';
import { systemReason } from '../files/reason.ts';
import { replaceFile } from '../files/write.ts';
import type { Host } from '../host.ts';
import { Problems } from '../problems.ts';
import { piece } from '../quote.ts';
import { count } from './count.ts';
import { settleAll } from './deliver.ts';
import { annotate } from './failure.ts';
import { joinResults, parseResults } from './join.ts';
import { resultsJunit } from './junit.ts';
import { checkReportPaths } from './report-file.ts';
import type { CheckRecord, Results } from './results.ts';
import { formatResults } from './results.ts';
import { safeLine } from './safe-text.ts';
import { resultsMarkdown } from './summary.ts';
import { writeSummary } from './write-summary.ts';

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
export async function joinFolder(host: Host, config: JoinConfig): Promise<number> {
  const { resultsFile, junitFile } = config;
  const list = await readResults(await checkInputs(host, config));
  const joined = joinResults(list);
  const { total, passed, failed, skipped } = joined.totals;
  // Each job annotated its own checks. Only a missing job is reported here.
  for (const check of joined.checks) if (check.verdict === 'failed') host.info(failedLine(check));
  host.info(
    `${count(total, 'check')} of ${count(list.length, 'job')}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
  );
  const errors = joined.errors.map(({ code, message }) => ({ title: code, lines: message.split('\n') }));
  annotate(host, errors, 'problems');
  await settleAll([
    async () => {
      await host.setOutput('checks_total', String(total));
      await host.setOutput('checks_passed', String(passed));
      await host.setOutput('checks_failed', String(failed));
    },
    async () => writeSummary(host, resultsMarkdown(joined)),
    async () => resultsFile !== undefined && replaceFile(resultsFile, formatResults(joined), host.env),
    async () => junitFile !== undefined && replaceFile(junitFile, resultsJunit(joined), host.env),
  ]);
  return joined.verdict === 'passed' ? 0 : 1;
}

/** @returns the folder of the results files */
async function checkInputs(host: Host, { results, resultsFile, junitFile }: JoinConfig): Promise<string> {
  const problems = new Problems();
  if (results === undefined) problems.add('results', 'is not given.', 'gcp-bearer-results');
  const reports = [
    ['results_file', resultsFile],
    ['junit_file', junitFile],
  ] as const;
  await checkReportPaths(reports, [], host.env, problems);
  const obstacle = host.runnerFileObstacle?.('GITHUB_OUTPUT');
  if (obstacle !== undefined) problems.add('GITHUB_OUTPUT', obstacle, undefined, 'FILE_WRITE_FAILED');
  problems.throwIfAny();
  return results ?? '';
}

function failedLine({ name, message, shard }: CheckRecord): string {
  const where = shard === undefined ? '' : ` (shard ${shard})`;
  return `✗ ${safeLine(name, 200)}${where}: ${safeLine(message, 1000)}`;
}

async function readResults(folder: string): Promise<Results[]> {
  const names = await readdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    // When no job of the matrix wrote results, there is no folder.
    if (cause.code === 'ENOENT') return [];
    throw new BearerError('FILE_READ_FAILED', `${piece(folder)} could not be read: ${systemReason(cause)}.`, {
      cause,
    });
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const list: Results[] = [];
  // One after the other: a matrix may leave more files than a process may have open.
  for (const name of files) list.push(await parseResults(await read(join(folder, name)), name));
  return list;
}

async function read(path: string): Promise<string> {
  try {
    return await readText(path, { maxBytes: MOST_BYTES.results });
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    throw new BearerError('FILE_READ_FAILED', `${piece(path)} ${cause.message}.`, { cause });
  }
}
