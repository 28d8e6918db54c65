/** The clock under which the fault matrix is played: fast, and true in all that a program can see of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLOCK = fileURLToPath(new URL('./clock.cjs', import.meta.url));

/** What a program prints that runs under the clock. */
function printed(program: string): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', CLOCK, '--input-type=module', '-e', program],
    { encoding: 'utf8', timeout: 20_000 },
  );
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

test('a pause takes its time by every clock, and is over before it could be by the real one', () => {
  const seen = printed(`
    import { setTimeout as sleep } from 'node:timers/promises';
    const real = process.hrtime.bigint();
    const [date, monotonic] = [Date.now(), performance.now()];
    await sleep(60_000);
    console.log(JSON.stringify({
      date: Date.now() - date,
      monotonic: performance.now() - monotonic,
      made: new Date().getTime() - date,
      isReallyOver: process.hrtime.bigint() - real > 60_000_000_000n,
    }));
  `);
  assert.ok(typeof seen === 'object' && seen !== null);
  const { date, monotonic, made, isReallyOver } = Object.fromEntries(Object.entries(seen));
  for (const ms of [date, monotonic, made]) assert.ok(ms >= 59_999, `${ms} ms`);
  assert.equal(isReallyOver, false);
});

test('timers fire in the order of their times, none after one that is due later', () => {
  const order = printed(`
    import { setTimeout as sleep } from 'node:timers/promises';
    const order = [];
    setTimeout(() => order.push('never'), 9_000).unref();
    const cleared = setTimeout(() => order.push('cleared'), 100);
    clearTimeout(cleared);
    process.kill(process.pid, 'SIGUSR2');
    await Promise.all([
      sleep(3_000).then(() => order.push('pause')),
      new Promise((resolve) => setTimeout(resolve, 2_000)).then(() => order.push('timer')),
      sleep(1_000).then(() => order.push('short pause')),
    ]);
    console.log(JSON.stringify(order));
  `);
  assert.deepEqual(order, ['short pause', 'timer', 'pause']);
});
