import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Terminal } from '../../src/cli/terminal.ts';
import { waiting } from '../../src/cli/waiting.ts';

/** A terminal whose time passes when it sleeps, as often as it is told to let it. */
class QuickTerminal extends Terminal {
  seconds: number;
  said = '';

  constructor(seconds: number) {
    const clock = { now: 0 };
    const stderr = {
      isTTY: true,
      columns: 80,
      write: (data: string | Uint8Array) => this.#write(data),
      on: () => {},
    };
    super({ env: { NO_COLOR: '1' }, stdout: stderr, stderr, now: () => clock.now });
    this.seconds = seconds;
  }

  #write(data: string | Uint8Array): boolean {
    this.said += data;
    return true;
  }

  override async sleep(_ms: number, signal?: AbortSignal): Promise<void> {
    this.seconds -= 1;
    if (this.seconds >= 0) return;
    await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  }
}

/** Resolves when all that can happen now has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('progress is shown each second, and removed at the end', async () => {
  const terminal = new QuickTerminal(3);
  let over = 0;
  const result = await waiting(
    terminal,
    () => `${over++} of 3`,
    settled().then(() => 'done'),
  );
  assert.equal(result, 'done');
  assert.equal(terminal.said, '\r\x1b[K0 of 3 … 1 s\r\x1b[K1 of 3 … 2 s\r\x1b[K2 of 3 … 3 s\r\x1b[K');
});

test('what is over within a second is not spoken of', async () => {
  const terminal = new QuickTerminal(0);
  await waiting(terminal, 'Waiting', settled());
  assert.equal(terminal.said, '');
});

test('more precise progress stays until something else is printed', async () => {
  const terminal = new QuickTerminal(2);
  const work = (async () => {
    terminal.progress('503, attempt 1');
    await settled();
    terminal.info('✓ a');
    terminal.seconds = 1;
  })();
  await waiting(terminal, 'Waiting', work);
  assert.equal(terminal.said, '\r\x1b[K503, attempt 1\r\x1b[K✓ a\n');
});

test('the failure of the work is the failure of the wait', async () => {
  const terminal = new QuickTerminal(1);
  await assert.rejects(
    waiting(
      terminal,
      'Waiting',
      settled().then(() => Promise.reject(new Error('x'))),
    ),
    /x/,
  );
  assert.ok(terminal.said.endsWith('\r\x1b[K'));
});
