import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { joinJunit, joinResults, parseResults } from '../../src/report/join.ts';
import { kept } from '../../src/report/kept.ts';
import type { RunReport } from '../../src/report/report.ts';
import type { Results } from '../../src/report/results.ts';
import { formatResults, resultsJson, resultsOf } from '../../src/report/results.ts';
import { RESULTS_SCHEMA } from '../../src/report/results-schema.ts';
import { safeJson } from '../../src/report/safe-markup.ts';
import { resultsMarkdown } from '../../src/report/summary.ts';
import { fc } from '../property.ts';
import { hostileReport } from './hostile.ts';
import { check, response, sampleReport } from './sample.ts';
import { parseXml } from './xml.ts';

const open = { redact: (text: string) => text };
const validator = new Validator(RESULTS_SCHEMA, '2020-12', false);

function assertValid(json: string): void {
  const { valid, errors } = validator.validate(JSON.parse(json));
  assert.ok(valid, JSON.stringify(errors));
}

describe('the results', () => {
  it('are valid by their schema', () => assertValid(resultsJson(sampleReport(), open)));

  it('are valid by their schema, whatever comes', () => {
    fc.assert(fc.property(hostileReport, (report) => assertValid(resultsJson(report, open))));
  });

  it('have a schema that refuses what they are not', () => {
    const wrong: readonly ((results: Record<string, unknown>) => unknown)[] = [
      ({ verdict, ...rest }) => rest,
      (results) => ({ ...results, version: 2 }),
      (results) => ({ ...results, checks: [{ name: 'x' }] }),
      (results) => ({ ...results, startedAt: 'yesterday' }),
      (results) => ({ ...results, durationMs: 1.5 }),
      (results) => ({ ...results, shard: '0/0' }),
    ];
    const right: Record<string, unknown> = { ...resultsOf(sampleReport(), open) };
    for (const change of wrong) assert.equal(validator.validate(change(right)).valid, false, String(change));
  });

  it('have their schema published', () => {
    const file = join(import.meta.dirname, '../../docs/results.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(JSON.stringify(RESULTS_SCHEMA)));
  });

  it('put tokens and checks on one clock', () => {
    const { checks, durationMs } = resultsOf(sampleReport(), open);
    assert.deepEqual([checks[0]?.startMs, checks[3]?.startMs, durationMs], [498, 502, 1249]);
  });

  it('fail with a skipped check, and when the run broke off', () => {
    const empty = { startedAt: 0, tokens: [], phases: [], checks: [] };
    const verdict = (report: RunReport) => resultsOf(report, open).verdict;
    assert.equal(verdict(empty), 'passed');
    assert.equal(verdict({ ...empty, checks: [check()] }), 'passed');
    assert.equal(verdict({ ...empty, checks: [check({ verdict: 'skipped' })] }), 'failed');
    assert.equal(verdict({ ...empty, failure: { code: 'STS_REFUSED', message: 'no' } }), 'failed');
  });

  it('keep a body of failed checks only, its beginning only, and none that is binary', () => {
    const excerpt = (given: Parameters<typeof check>[0]) =>
      resultsOf({ startedAt: 0, tokens: [], phases: [], checks: [check(given)] }, open).checks[0]?.response
        ?.excerpt;
    assert.equal(excerpt({ verdict: 'passed' }), undefined);
    assert.equal(excerpt({ verdict: 'failed' }), '{"status":"ok"}');
    assert.equal(
      excerpt({ verdict: 'failed', response: response({ text: 'ab '.repeat(9999) }) })?.length,
      4096,
    );
    assert.equal(
      excerpt({ verdict: 'failed', response: response({ body: Buffer.from([0, 1, 2, 255]) }) }),
      undefined,
    );
  });
});

describe('parseResults', () => {
  it('reads what was written', async () => {
    const results = resultsOf(sampleReport(), open);
    assert.deepEqual(await parseResults(formatResults(results), 'a.json'), results);
  });
  for (const [text, said] of [
    ['{', /a\.json is not JSON/],
    ['[]', /a\.json is not a results file/],
    ['{"version":1}', /a\.json is not a results file of gcp-bearer, version 1\. At #.*/],
  ] as const) {
    it(`refuses ${text}`, () =>
      assert.rejects(parseResults(text, 'a.json'), { code: 'FILE_READ_FAILED', message: said }));
  }
});

describe('joined results', () => {
  const shard = (name: string, startedAt: number, given: Partial<RunReport> = {}): Results =>
    resultsOf(
      {
        startedAt,
        tokens: [],
        phases: [{ name: 'STS', startMs: 0, durationMs: 50 }],
        checks: [check({ name })],
        shard: name,
        ...given,
      },
      open,
    );

  it('are one run on one clock, and valid', () => {
    const joined = joinResults([shard('2/2', 60_000), shard('1/2', 50_000)]);
    assert.equal(joined.verdict, 'passed');
    assert.equal(joined.startedAt, '1970-01-01T00:00:50.000Z');
    assert.equal(joined.durationMs, 10_132);
    assert.deepEqual(
      joined.checks.map(({ name, shard, startMs }) => [name, shard, startMs]),
      [
        ['1/2', '1/2', 0],
        ['2/2', '2/2', 10_000],
      ],
    );
    assert.deepEqual(
      joined.phases.map(({ name, startMs }) => [name, startMs]),
      [
        ['STS 1/2', 0],
        ['STS 2/2', 10_000],
      ],
    );
    assert.deepEqual(joined.totals, { total: 2, passed: 2, failed: 0, skipped: 0 });
    assertValid(formatResults(joined));
  });

  it('fail when a shard is missing: its job may have died', () => {
    const joined = joinResults([shard('1/3', 0), shard('3/3', 0)]);
    assert.equal(joined.verdict, 'failed');
    assert.deepEqual(
      joined.errors.map(({ code, shard }) => [code, shard]),
      [['UNFINISHED', '2/3']],
    );
    assert.match(resultsMarkdown(joined), /no results of shard 2\/3/);
  });

  it('take the later results of a shard that was run again', () => {
    const failed = { checks: [check({ verdict: 'failed' as const })] };
    assert.equal(joinResults([shard('1/1', 9), shard('1/1', 5, failed)]).verdict, 'passed');
    assert.equal(joinResults([shard('1/1', 5), shard('1/1', 9, failed)]).verdict, 'failed');
  });

  it('keep what broke a job off, and where', () => {
    const failure = { code: 'STS_REFUSED' as const, message: 'no' };
    const joined = joinResults([shard('1/2', 0), shard('2/2', 0, { failure, checks: [] })]);
    assert.deepEqual(joined.errors, [{ ...failure, shard: '2/2' }]);
    assertValid(formatResults(joined));
  });

  it('tell each kind of token once, by the first to expire', () => {
    const token = (expiresAt: number) => ({
      tokens: [{ kind: 'id_token' as const, audience: 'https://a', expiresAt }],
    });
    const joined = joinResults([shard('1/2', 0, token(9000)), shard('2/2', 0, token(5000))]);
    assert.deepEqual(joined.tokens, [
      { kind: 'id_token', audience: 'https://a', expiresAt: '1970-01-01T00:00:05Z' },
    ]);
  });

  it('have a JUnit suite for each job', () => {
    const suites = parseXml(joinJunit([shard('1/2', 0), shard('2/2', 0)])).children;
    assert.deepEqual(
      suites.map(({ attributes }) => [attributes['id'], attributes['name'], attributes['tests']]),
      [
        ['0', 'checks 1/2', '1'],
        ['1', 'checks 2/2', '1'],
      ],
    );
  });

  it('need something to join', () => assert.throws(() => joinResults([]), { code: 'INPUT_INVALID' }));
});

describe('the results of a check', () => {
  const resultOf = (given: Parameters<typeof check>[0]) =>
    resultsOf({ startedAt: 0, tokens: [], phases: [], checks: [check(given)] }, open).checks[0];

  it('have bounds', () => {
    const result = resultOf({
      verdict: 'failed',
      message: 'm'.repeat(100_000),
      remedy: 'r'.repeat(100_000),
      failures: Array.from({ length: 300 }, () => ({ line: 'l'.repeat(9000), actual: 'a'.repeat(9000) })),
      attempts: Array.from({ length: 3000 }, (_, index) => ({
        startMs: index,
        durationMs: 1,
        outcome: '503',
      })),
    });
    assert.equal(result?.failures.length, 101);
    assert.deepEqual(result?.failures.at(-1), { line: '…', actual: '200 more do not hold' });
    assert.deepEqual(
      [result?.attempts.length, result?.attemptsLeftOut, result?.attempts.at(-1)?.startMs],
      [100, 2900, 2999],
    );
    assert.ok(JSON.stringify(result).length < 300_000);
  });

  it('are the same once they were kept', () => {
    const report = sampleReport();
    const checks = report.checks.map((one) => kept(one, open));
    assert.deepEqual(resultsOf({ ...report, checks }, open), resultsOf(report, open));
    for (const { response } of checks) assert.equal(response?.body.length ?? 0, 0);
  });

  it('lose a secret before the excerpt is cut, wherever it is', () => {
    const secret = 'S3CRET-'.repeat(100);
    const secrets = { redact: (text: string) => text.replaceAll(secret, '***') };
    for (const before of [0, 4000, 4090, 4095, 4096, 5000]) {
      const failed = check({
        verdict: 'failed',
        response: response({ text: `${'x'.repeat(before)}${secret}`.padEnd(70_000, 'y') }),
      });
      assert.doesNotMatch(kept(failed, secrets).excerpt ?? '', /S3C/);
    }
  });

  it('are written in parts as they are in one', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const results = resultsOf(report, open);
        assert.equal(formatResults(results), `${safeJson(results)}\n`);
      }),
    );
  });
});
