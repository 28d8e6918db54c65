/** The clock under which the fault matrix is played: one that does not depend on the machine's, and agrees with itself in all that a program can see of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLOCK = fileURLToPath(new URL('./clock.cjs', import.meta.url));

/** What a program prints that runs under the clock. */
function printed(program: string, silences?: string): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', CLOCK, '--input-type=module', '-e', program],
    {
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        ...(silences === undefined ? {} : { TEST_SILENCES: silences, COUNT: silences }),
      },
    },
  );
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

test('a pause ends when the clock has moved by its length exactly, by every clock', () => {
  const seen = printed(`
    import { setTimeout as sleep } from 'node:timers/promises';
    const [date, monotonic] = [Date.now(), performance.now()];
    await sleep(3_600_000);
    console.log(JSON.stringify({
      date: Date.now() - date,
      monotonic: performance.now() - monotonic,
      made: new Date().getTime() - date,
    }));
  `);
  assert.deepEqual(seen, { date: 3_600_000, monotonic: 3_600_000, made: 3_600_000 });
});

test('the clock does not move while the program works, however long that takes', () => {
  const seen = printed(`
    import { readFile } from 'node:fs/promises';
    const before = Date.now();
    setTimeout(() => {}, 1).unref();
    for (let at = 0; at < 100; at += 1) await readFile('package.json');
    console.log(JSON.stringify(Date.now() - before));
  `);
  assert.equal(seen, 0);
});

test('timers fire in the order of their times, none after one that is due later', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-clock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const order = printed(
    `
    const silences = process.env.COUNT;
    import { setTimeout as sleep } from 'node:timers/promises';
    const order = [];
    setTimeout(() => order.push('never'), 9_000).unref();
    const cleared = setTimeout(() => order.push('cleared'), 100);
    clearTimeout(cleared);
    import { appendFileSync } from 'node:fs';
    const silence = () => {
      appendFileSync(silences, '.');
      process.kill(process.pid, 'SIGUSR2');
    };
    silence();
    await Promise.all([
      sleep(3_000).then(() => order.push('pause')),
      new Promise((resolve) => setTimeout(resolve, 2_000)).then(() => order.push('timer')),
      sleep(1_000).then(() => order.push('short pause')),
    ]);
    console.log(JSON.stringify(order));
  `,
    join(folder, 'silences'),
  );
  assert.deepEqual(order, ['short pause', 'timer', 'pause']);
});
