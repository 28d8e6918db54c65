import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkService, makeChecks } from '../src/checking.ts';
import { parseSuite } from '../src/checks/file/parse.ts';
import { BearerError } from '../src/errors.ts';
import type { HttpRequest, HttpResponse } from '../src/http/message.ts';
import { Interruption, untilInterrupted } from '../src/interruption.ts';
import { context } from './checks/suite-context.ts';
import { quietHost } from './fuzz/settings.ts';

const BOOM = new TypeError('boom');

/** Two checks, one after the other. */
async function given(send: (request: HttpRequest) => Promise<HttpResponse>) {
  const { checks } = await parseSuite(
    'defaults: { url: https://a.example, auth: none, wait: 0s }\nchecks: [ { name: first, get: /1 }, { name: second, get: /2, after: first } ]',
    context,
  );
  const reports = { summary: true, responseFile: undefined, junitFile: undefined, resultsFile: undefined };
  const config = { list: checks, single: undefined, concurrency: 2, shard: undefined, reports };
  return {
    checks: {
      ...config,
      idAudiences: [],
      needsAccess: false,
      signedAudiences: [],
      origins: new Map(),
      authHeader: 'Authorization' as const,
    },
    report: { startedAt: 0, tokens: [], phases: [] },
    context: {
      http: { send, closeIdle: () => 0 },
      tokens: {},
      config: { universe: 'googleapis.com' },
    } as never,
  };
}

const answer = async ({ url }: HttpRequest): Promise<HttpResponse> => ({
  url,
  status: 200,
  reason: 'OK',
  headers: [],
  body: Buffer.from('ok'),
  truncated: false,
  bytes: 2,
  timing: { wait: 1, body: 1, total: 2 },
});

test('a result that cannot be logged ends the checks: it is delivered, and the failure', async () => {
  const { checks, report, context: services } = await given(answer);
  const outputs = new Map<string, string>();
  let summary = '';
  const host = {
    ...quietHost(),
    info: () => {
      throw BOOM;
    },
    setOutput: async (name: string, value: string) => void outputs.set(name, value),
    appendSummary: (markdown: string) => {
      summary += markdown;
    },
  };
  await assert.rejects(checkService(host, checks, report, services), BOOM);
  assert.deepEqual(
    ['checks_total', 'checks_passed', 'response_status'].map((name) => outputs.get(name)),
    ['1', '1', '200'],
  );
  assert.match(summary, /INTERNAL/);
});

test('once the run is interrupted, no further check is made, and no later result counts', async () => {
  const interruption = new Interruption();
  const sent: string[] = [];
  const release = Promise.withResolvers<void>();
  const {
    checks,
    report,
    context: services,
  } = await given(async (request) => {
    sent.push(request.url);
    interruption.by(BOOM);
    await release.promise;
    return answer(request);
  });
  const results: string[] = [];
  const host = { ...quietHost(), interrupted: interruption.signal };
  const options = { wholeBody: false, onResult: ({ name }: { name: string }) => void results.push(name) };
  const { made, ended } = await makeChecks(host, checks, report, services, options);
  release.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(ended, { error: BOOM });
  assert.deepEqual(made.failure, { code: 'INTERNAL', message: 'boom' });
  assert.deepEqual([sent, results, made.checks], [['https://a.example/1'], [], []]);
});

test('work that settles before an interruption settles as it would', async () => {
  const { signal: interrupted } = new Interruption();
  assert.equal(await untilInterrupted({ interrupted }, async () => 1), 1);
  assert.equal(await untilInterrupted({}, async () => 1), 1);
  await assert.rejects(
    untilInterrupted({ interrupted }, () => Promise.reject(BOOM)),
    BOOM,
  );
});

test('no work is begun after an interruption', async () => {
  const interruption = new Interruption();
  interruption.by(BOOM);
  const { signal: interrupted } = interruption;
  await assert.rejects(
    untilInterrupted({ interrupted }, () => assert.fail('it was begun')),
    BOOM,
  );
});

test('each error is reported once, whatever threw it', () => {
  const interruption = new Interruption();
  const other = new BearerError('FILE_WRITE_FAILED', 'no');
  interruption.by(BOOM);
  interruption.byNothingLeft();
  assert.deepEqual(interruption.allErrors(new AggregateError([BOOM, other])), [BOOM, other]);
  const unfinished = new Interruption();
  unfinished.byNothingLeft();
  unfinished.byNothingLeft();
  const [only, ...more] = unfinished.allErrors();
  assert.ok(only instanceof BearerError && only.code === 'UNFINISHED');
  assert.deepEqual(more, []);
});
