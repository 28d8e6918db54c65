import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stream } from '../../src/cli/terminal.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { BearerError } from '../../src/errors.ts';
import { fc } from '../property.ts';

const RED = '\x1b[31m';
const CLEAR = '\r\x1b[K';

/** A stream that remembers what was written to it. */
class Screen implements Stream {
  readonly isTTY: boolean;
  readonly columns = 30;
  text = '';
  failure: Error | undefined;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(data: string | Uint8Array, written?: (error?: Error | null) => void): boolean {
    if (this.failure === undefined) this.text += Buffer.from(data).toString();
    written?.(this.failure);
    return true;
  }

  on(): void {}
}

function terminal({ tty = false, env = {} }: { tty?: boolean; env?: Record<string, string> } = {}) {
  const clock = { now: 1000 };
  const stdout = new Screen(false);
  const stderr = new Screen(tty);
  return { terminal: new Terminal({ env, stdout, stderr, now: () => clock.now }), stdout, stderr, clock };
}

test('messages go to standard error, results to standard output', async () => {
  const { terminal: t, stdout, stderr } = terminal();
  t.info('a');
  t.notice('b');
  t.warning('c', 'title');
  t.error('d');
  await t.print('token\n');
  assert.equal(stderr.text, 'a\nb\nwarning: title: c\nerror: d\n');
  assert.equal(stdout.text, 'token\n');
});

test('--verbose prints debug messages; --quiet leaves warnings and errors', () => {
  for (const [volume, expected] of [
    ['quiet', 'warning: w\nerror: e\n'],
    ['normal', 'i\nn\np\nwarning: w\nerror: e\n'],
    ['verbose', 'd\ni\nn\np\nwarning: w\nerror: e\n'],
  ] as const) {
    const { terminal: t, stderr } = terminal();
    t.volume = volume;
    t.debug('d');
    t.info('i');
    t.notice('n');
    t.progress('p');
    t.warning('w');
    t.error('e');
    assert.equal(stderr.text, expected, volume);
  }
});

test('colour on a terminal only, never with NO_COLOR or TERM=dumb, elsewhere when forced', () => {
  const coloured = (tty: boolean, env: Record<string, string>) => {
    const { terminal: t, stderr } = terminal({ tty, env });
    t.error('x');
    return stderr.text.includes(RED);
  };
  assert.equal(coloured(true, {}), true);
  assert.equal(coloured(true, { NO_COLOR: '' }), true);
  assert.equal(coloured(true, { NO_COLOR: '1' }), false);
  assert.equal(coloured(true, { NO_COLOR: '0' }), false);
  assert.equal(coloured(true, { TERM: 'dumb' }), false);
  assert.equal(coloured(true, { FORCE_COLOR: '0' }), false);
  assert.equal(coloured(false, {}), false);
  assert.equal(coloured(false, { FORCE_COLOR: '1' }), true);
  assert.equal(coloured(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  assert.equal(coloured(false, { FORCE_COLOR: '' }), false);
});

test('on a terminal, progress overwrites one line, which is removed before other output', async () => {
  const { terminal: t, stderr } = terminal({ tty: true, env: { NO_COLOR: '1' } });
  t.progress('waiting, 1 s');
  t.progress('a line that is longer than the terminal is wide');
  assert.equal(stderr.text, `${CLEAR}waiting, 1 s${CLEAR}a line that is longer than t…`);
  t.info('done');
  t.info('really');
  t.progress('again');
  await t.print('x');
  t.clear();
  assert.ok(stderr.text.endsWith(`t…${CLEAR}done\nreally\n${CLEAR}again${CLEAR}`));
});

test('elsewhere progress is a line, one every ten seconds', () => {
  const { terminal: t, stderr, clock } = terminal();
  for (let second = 0; second < 25; second++) {
    t.progress(`${second} s`);
    clock.now += 1000;
  }
  assert.equal(stderr.text, '0 s\n10 s\n20 s\n');
});

test('a dumb terminal is not sent escape sequences', () => {
  const { terminal: t, stderr } = terminal({ tty: true, env: { TERM: 'dumb' } });
  t.progress('a');
  t.error('b');
  assert.doesNotMatch(stderr.text, /[\x1b\r]/);
});

test('secrets are redacted in messages, and not in results', async () => {
  const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl';
  const { terminal: t, stdout, stderr } = terminal();
  t.mask(secret);
  t.volume = 'verbose';
  for (const say of [t.info, t.debug, t.notice, t.warning, t.error, t.progress]) {
    say.call(t, `got ${secret} and ${encodeURIComponent(secret)} and ${secret.replace(/\.[^.]*$/, '')}`);
  }
  t.error('x', secret);
  assert.doesNotMatch(stderr.text, /eyJzdWIi/);
  await t.print(secret);
  assert.equal(stdout.text, secret);
});

test('no control character of a server reaches the terminal, except line breaks and tabs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, tty) => {
      const { terminal: t, stderr } = terminal({ tty, env: { NO_COLOR: '1' } });
      t.info(text);
      t.warning(text, text);
      assert.doesNotMatch(stderr.text, /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u200b]/u);
      t.progress(text);
      assert.doesNotMatch(stderr.text.replaceAll(CLEAR, ''), /[^\P{Cc}\n\t]/u);
    }),
  );
});

test('a reader who has gone away is no error; a full disk is', async () => {
  const { terminal: t, stdout } = terminal();
  stdout.failure = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  await t.print('x');
  stdout.failure = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  await assert.rejects(
    t.print('x'),
    (error) => error instanceof BearerError && error.code === 'FILE_WRITE_FAILED',
  );
});
