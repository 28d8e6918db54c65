import { BearerError } from '../errors.ts';
import { piece } from '../quote.ts';
import { resultsJunit } from './junit.ts';
import type { Results, ResultToken, RunError } from './results.ts';
import { RESULTS_SCHEMA_URL, verdictOf } from './results.ts';
import { RESULTS_SCHEMA } from './results-schema.ts';
import { totalsOf } from './totals.ts';

/**
 * Reads a `results_file`.
 * @param name of the file, for the message
 * @throws {BearerError} FILE_READ_FAILED when it is no such file
 */
export async function parseResults(text: string, name: string): Promise<Results> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BearerError('FILE_READ_FAILED', `${piece(name)} is not JSON.`, { cause });
  }
  const { Validator } = await import('@cfworker/json-schema');
  const validator = new Validator(RESULTS_SCHEMA, '2020-12');
  const isResults = (candidate: unknown): candidate is Results => validator.validate(candidate).valid;
  if (isResults(value)) return value;
  const first = validator.validate(value).errors.at(-1);
  const where = first ? ` At ${piece(first.instanceLocation)}: ${piece(first.error)}` : '';
  throw new BearerError(
    'FILE_READ_FAILED',
    `${piece(name)} is not a results file of gcp-bearer, version 1.${where}`,
  );
}

/**
 * The results of several jobs as one: checks and times on the clock of the job that began first. Of a shard that was
 * run again the later results count; a shard of which there are none is an error, so that a job that died is not
 * taken for one that passed.
 * @throws {BearerError} INPUT_INVALID when there is nothing to join
 */
export function joinResults(list: readonly Results[]): Results {
  const jobs = latest(list);
  const [first] = jobs;
  if (first === undefined) throw new BearerError('INPUT_INVALID', 'There are no results to join.');
  const began = Date.parse(first.startedAt);
  const checks = jobs.flatMap((job) =>
    job.checks.map((check) => ({ ...check, ...from(job), startMs: check.startMs + since(job, began) })),
  );
  const phases = jobs.flatMap((job) =>
    job.phases.map((phase) => ({
      ...phase,
      name: job.shard === undefined ? phase.name : `${phase.name} ${job.shard}`,
      startMs: phase.startMs + since(job, began),
    })),
  );
  const errors = [
    ...jobs.flatMap((job) => job.errors.map((error) => ({ ...error, ...from(job) }))),
    ...missingShards(jobs),
  ];
  const identity = jobs.find((job) => job.identity)?.identity;
  return {
    $schema: RESULTS_SCHEMA_URL,
    version: 1,
    verdict: verdictOf(checks, errors),
    startedAt: first.startedAt,
    durationMs: Math.max(...jobs.map((job) => since(job, began) + job.durationMs)),
    ...(identity && { identity }),
    tokens: distinctTokens(jobs),
    phases,
    totals: totalsOf(checks),
    checks,
    errors,
  };
}

/** The JUnit report of several jobs: a suite for each. */
export function joinJunit(list: readonly Results[]): string {
  return resultsJunit(joinResults(list));
}

/** In the order in which they began; each shard once. */
function latest(list: readonly Results[]): Results[] {
  const ordered = [...list].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  return ordered.filter(
    ({ shard }, index) =>
      shard === undefined || !ordered.slice(index + 1).some((later) => later.shard === shard),
  );
}

function since({ startedAt }: Results, began: number): number {
  return Date.parse(startedAt) - began;
}

function from({ shard }: Results): { readonly shard?: string } {
  return shard === undefined ? {} : { shard };
}

function missingShards(jobs: readonly Results[]): RunError[] {
  const shards = new Set(jobs.flatMap(({ shard }) => (shard === undefined ? [] : [shard])));
  const counts = new Set([...shards].map((shard) => Number(shard.split('/')[1])));
  return [...counts].flatMap((total) =>
    Array.from({ length: total }, (_, index) => `${index + 1}/${total}`)
      .filter((shard) => !shards.has(shard))
      .map(
        (shard): RunError => ({
          code: 'UNFINISHED',
          message: `There are no results of shard ${shard}: its job did not run, or did not get to its end.`,
          shard,
        }),
      ),
  );
}

/** Each job has a token of the same kind and audience; the first to expire is reported. */
function distinctTokens(jobs: readonly Results[]): ResultToken[] {
  const tokens = new Map<string, ResultToken>();
  for (const token of jobs.flatMap((job) => job.tokens)) {
    const key = JSON.stringify([token.kind, token.audience, token.scopes]);
    const known = tokens.get(key);
    if (!known || (token.expiresAt ?? '') < (known.expiresAt ?? '')) tokens.set(key, token);
  }
  return [...tokens.values()];
}
