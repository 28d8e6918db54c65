import { runSuite } from './checks/schedule.ts';
import type { Host } from './host.ts';
import type { Door } from './http/door.ts';
import type { ChecksConfig } from './plan.ts';
import { deliver } from './report/deliver.ts';
import { annotateFailures, logCheck, logResponse, logTotals } from './report/log.ts';
import type { RunReport } from './report/report.ts';
import type { Mint } from './tokens/mint.ts';

/** Bytes of a body that a response file may hold. */
const FILE_BODY_BYTES = 8 * 1024 * 1024;

export interface CheckingContext {
  readonly door: Door;
  readonly mint: Mint;
  readonly universe: string;
}

/**
 * Makes the checks, says how each went as it ends, and hands on what they found.
 * @returns 1 when a check failed, 0 otherwise
 */
export async function checkService(
  host: Host,
  checks: ChecksConfig,
  report: Omit<RunReport, 'checks'>,
  { door, mint, universe }: CheckingContext,
): Promise<number> {
  const checksStartedAt = host.now();
  const results = await runSuite(
    checks.list,
    {
      host,
      door,
      universe,
      principal: report.identity?.principal,
      startedAt: checksStartedAt,
      keepBodyBytes: checks.reports.responseFile === undefined ? undefined : FILE_BODY_BYTES,
      credential: async (kind, audience) =>
        (kind === 'id_token' ? await mint.idToken(audience ?? '') : await mint.accessToken()).value,
      onResult: (result) => {
        // The request of the step itself is shown as curl would show it; a suite gets a line a check.
        if (result.name === checks.single && result.response) logResponse(host, result.response);
        logCheck(host, result);
      },
    },
    { concurrency: checks.concurrency },
  );
  logTotals(host, results);
  annotateFailures(host, results);
  const answer = results.find(({ name }) => name === checks.single) ?? results.findLast(({ response }) => response !== undefined);
  await deliver(host, checks.reports, { ...report, checks: results, checksStartedAt, shard: checks.shard }, answer);
  return results.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
}
