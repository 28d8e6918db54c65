// One check must not decide another: the whole program, with expressions that do not end.
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, describe, it } from 'node:test';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction, type StepResult } from '../stage/runner.ts';
import { slowTest } from '../tier.ts';

const SERVICE = 'https://slow-abc123-uc.a.run.app';
const BACKTRACKS = `${'a'.repeat(60)}!`;

/** Answers `/second` only once `/first` was answered: by then the lines about that are being evaluated. */
const inOrder: { first: boolean; waiting: (() => void)[] } = { first: false, waiting: [] };

const handler: RequestListener = (request, response) => {
  if (request.url === '/second' && !inOrder.first) {
    inOrder.waiting.push(() => response.end('ok'));
    return;
  }
  response.end(request.url === '/second' ? 'ok' : BACKTRACKS, () => {
    if (request.url !== '/first') return;
    inOrder.first = true;
    for (const answer of inOrder.waiting.splice(0)) answer();
  });
};

const ended: StepResult[] = [];

const emulator = await startEmulator({
  services: [{ host: new URL(SERVICE).host, invokers: [`serviceAccount:${INVOKER}`], handler }],
});
after(async () => {
  for (const { job } of ended) await endJob(job);
  await emulator.close();
});

async function step(checks: readonly object[], more: Record<string, string> = {}): Promise<StepResult> {
  const result = await runAction({
    entry: MAIN,
    emulator,
    env: emulator.github({ environment: 'prod' }),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      checks: JSON.stringify({ version: 1, defaults: { url: SERVICE, wait: '0s' }, checks }),
      results_file: 'results.json',
      ...more,
    },
  });
  ended.push(result);
  return result;
}

const SLOW = 'body matches /^(a+)+$/';
const slowLines = (count: number) => Array.from({ length: count }, (_, n) => `body matches /^(a+)+${n}$/`);

describe('an expression that does not end', () => {
  // The log tells the order: how long either takes depends on the machine.
  it('fails its own check, and another check ends while it is being evaluated', async () => {
    const { exitCode, rawLog, outputs } = await step([
      { name: 'A', get: '/first', expect: [SLOW, 'status 201'] },
      {
        name: 'B',
        get: '/second',
        expect: ['status 200', 'body matches /^o.$/'],
      },
    ]);
    assert.equal(exitCode, 1);
    assert.match(rawLog, /✓ B — 200.*✗ A — 200/s);
    assert.match(
      rawLog,
      /body matches \/\^\(a\+\)\+\$\/\n +actual: the expression did not finish within 1 s\n/,
    );
    assert.match(rawLog, /status 201\n +actual: 200\n/);
    assert.equal(outputs['checks_passed'], '1');
  });

  slowTest('costs a check two seconds, with thirty such lines', async () => {
    const { exitCode, rawLog } = await step([{ name: 'A', get: '/thirty', expect: slowLines(30) }]);
    assert.equal(exitCode, 1);
    assert.equal(rawLog.match(/^ +actual: the expression did not finish within 1 s$/gm)?.length, 2);
    assert.equal(
      rawLog.match(/^ +actual: not evaluated: the lines before it used all of the 2 s of this check$/gm)
        ?.length,
      28,
    );
  });

  // evaluator.test.ts shows the same with short limits.
  slowTest('costs a run seconds, in thirty checks', async () => {
    const checks = slowLines(30).map((line, n) => ({ name: `check ${n}`, get: `/${n}`, expect: [line] }));
    const { exitCode, rawLog, outputs } = await step(checks, { concurrency: '30' });
    assert.equal(exitCode, 1);
    assert.equal(outputs['checks_failed'], '30');
    const seconds = rawLog.match(/^ +actual: the expression did not finish within 1 s$/gm)?.length ?? 0;
    // Two threads are at work when the time of the run is used up.
    assert.ok(seconds >= 5 && seconds <= 6, `${seconds} lines had a second`);
    assert.equal(
      rawLog.match(/^ +actual: the expression did not finish within 100 ms$/gm)?.length,
      30 - seconds,
    );
  });
});
