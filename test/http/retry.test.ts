import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode } from '../../src/errors.ts';
import { NetworkError, type Phase } from '../../src/http/failure.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import { Deadline, retryAfterMs, sendWithRetries } from '../../src/http/retry.ts';

const START = Date.parse('2026-03-01T12:00:00Z');
const REQUEST = {
  method: 'POST',
  url: 'https://sts.googleapis.com/v1/token',
  maxBodyBytes: 100,
  onLargeBody: 'error',
} as const;

type Answer = HttpResponse | NetworkError | Error;

/** A clock that `sleep` moves, and a client with these responses, each of which takes time. */
function world(answers: readonly Answer[], options: { random?: number; takesMs?: number } = {}) {
  let now = START;
  const slept: number[] = [];
  const said: string[] = [];
  const timeouts: number[] = [];
  const host = {
    now: () => now,
    random: () => options.random ?? 1 - Number.EPSILON,
    info: (text: string) => void said.push(text),
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
  const http = {
    async send(request: HttpRequest): Promise<HttpResponse> {
      timeouts.push(request.timeoutMs);
      const answer = answers[Math.min(timeouts.length, answers.length) - 1];
      assert.ok(answer !== undefined);
      const isTimeout = answer instanceof NetworkError && answer.code === 'NETWORK_TIMEOUT';
      now += isTimeout ? request.timeoutMs : (options.takesMs ?? 0);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const send = (ms = 60_000, rest: Partial<HttpRequest> = {}) =>
    sendWithRetries(
      http,
      host,
      { ...REQUEST, ...rest },
      {
        attemptMs: 10_000,
        deadline: new Deadline(host, ms),
        what: 'Google STS',
      },
    );
  return { host, send, slept, said, timeouts };
}

function response(status: number, headers: Record<string, string> = {}): HttpResponse {
  return {
    url: REQUEST.url,
    status,
    reason: '::error::hostile',
    headers: Object.entries(headers),
    body: Buffer.from('##[error]hostile'),
    truncated: false,
    bytes: 16,
    timing: { wait: 1, body: 1, total: 2 },
  };
}

function failure(code: ErrorCode, phase: Phase, transient: boolean): NetworkError {
  return new NetworkError(code, `what happened: ${code}`, { phase, transient });
}

const RESET = failure('NETWORK_RESET', 'wait', true);
const CUT = failure('NETWORK_RESET', 'body', true);
const TIMEOUT = failure('NETWORK_TIMEOUT', 'wait', true);
const CERTIFICATE = failure('NETWORK_TLS', 'tls', false);

test('a POST is sent again after 408, 429, 5xx and lost connections', async () => {
  for (const first of [408, 429, 500, 501, 502, 503, 504, 599].map((status) => response(status))) {
    const { send, timeouts } = world([first, response(200)]);
    const answer = await send();
    assert.deepEqual([answer.status, answer.attempts, timeouts.length], [200, 2, 2]);
  }
  for (const first of [
    RESET,
    CUT,
    TIMEOUT,
    failure('NETWORK_CONNECT', 'connect', true),
    failure('NETWORK_PROXY', 'proxy', true),
  ]) {
    assert.equal((await world([first, response(200)]).send()).status, 200);
  }
});

test('other responses are final and returned unchanged', async () => {
  for (const status of [200, 204, 302, 400, 401, 403, 404, 409, 413, 418, 422, 600]) {
    const { send, timeouts, said } = world([response(status, { 'retry-after': '1' })]);
    const answer = await send();
    assert.deepEqual(
      [answer.status, answer.attempts, timeouts.length, said.length],
      [status, undefined, 1, 0],
    );
  }
});

test('other failures are final and thrown unchanged', async () => {
  for (const error of [
    CERTIFICATE,
    failure('NETWORK_PROXY', 'proxy', false),
    failure('RESPONSE_INVALID', 'wait', false),
    failure('RESPONSE_TOO_LARGE', 'body', false),
    failure('UNFINISHED', 'wait', false),
    new Error('a bug'),
  ]) {
    const { send, timeouts } = world([error]);
    await assert.rejects(send(), (thrown) => thrown === error);
    assert.equal(timeouts.length, 1);
  }
});

test('there are 6 attempts at most, 4 without a connection, 3 for an unknown host', async () => {
  for (const [answer, attempts] of [
    [response(503), 6],
    [RESET, 6],
    [failure('NETWORK_CONNECT', 'connect', true), 4],
    [failure('NETWORK_PROXY', 'proxy', true), 4],
    [failure('NETWORK_DNS', 'dns', true), 4],
    [failure('NETWORK_TIMEOUT', 'connect', true), 4],
    [failure('NETWORK_DNS', 'dns', false), 3],
  ] as const) {
    const { send, timeouts } = world([answer]);
    await send(600_000).catch(() => {});
    assert.equal(timeouts.length, attempts, String(answer instanceof Error ? answer.code : answer.status));
  }
});

test('waits double from 0.5 s to 8 s, with jitter from half to all of it', async () => {
  const most = world([response(503)]);
  await most.send();
  assert.deepEqual(most.slept, [500, 1000, 2000, 4000, 8000]);
  const least = world([response(503)], { random: 0 });
  await least.send();
  assert.deepEqual(least.slept, [250, 500, 1000, 2000, 4000]);
});

test('Retry-After is honoured in seconds, and as a date on the server’s clock', async () => {
  const seconds = world([response(429, { 'Retry-After': '7' }), response(200)]);
  await seconds.send();
  assert.deepEqual(seconds.slept, [7000]);

  const date = world([
    response(503, { 'retry-after': 'Sun, 06 Nov 1994 08:49:40 GMT', date: 'Sun, 06 Nov 1994 08:49:37 GMT' }),
    response(200),
  ]);
  await date.send();
  assert.deepEqual(date.slept, [3000]);

  const zero = world([response(429, { 'retry-after': '0' }), response(200)], { random: 0 });
  await zero.send();
  assert.deepEqual(zero.slept, [250]);
});

test('a Retry-After beyond the deadline ends the retries, and is logged', async () => {
  const { send, slept, said, timeouts } = world([response(429, { 'retry-after': '120' })], { takesMs: 1000 });
  assert.equal((await send()).status, 429);
  assert.deepEqual([slept, timeouts.length], [[], 1]);
  assert.deepEqual(said, [
    'Google STS: HTTP 429; the server asks to wait 2 min, but only 59 s are left; giving up',
  ]);
});

test('the log line of a retry contains nothing that a server sent', async () => {
  const { send, said } = world([response(503), RESET, response(429, { 'retry-after': '2' }), response(200)]);
  await send();
  assert.deepEqual(said, [
    'Google STS: HTTP 503; attempt 2 of 6 in 500 ms',
    'Google STS: the connection was lost; attempt 3 of 6 in 1 s',
    'Google STS: HTTP 429; attempt 4 of 6 in 2 s',
  ]);
});

test('attempts and waits end within the deadline', async () => {
  const { send, slept, timeouts, host } = world([TIMEOUT]);
  await assert.rejects(send(30_000), { code: 'NETWORK_TIMEOUT' });
  assert.deepEqual(timeouts, [10_000, 10_000, 8500]);
  assert.deepEqual(slept, [500, 1000]);
  assert.equal(host.now() - START, 30_000);
});

test('several calls share one deadline', async () => {
  const { host } = world([]);
  const deadline = new Deadline(host, 1500);
  await host.sleep(1000);
  assert.equal(deadline.remaining(), 500);
  await host.sleep(1000);
  assert.equal(deadline.remaining(), 0);
  const { send, timeouts } = world([response(200)]);
  await assert.rejects(send(0), (error) => {
    assert.ok(error instanceof NetworkError);
    assert.deepEqual([error.code, error.sent, timeouts.length], ['NETWORK_TIMEOUT', false, 0]);
    assert.match(
      error.message,
      /^the request to Google STS was not sent: earlier requests used up the 0 ms that they share$/,
    );
    return true;
  });
});

test('the last failure reports all attempts', async () => {
  const { send } = world([response(503), TIMEOUT, response(502), RESET], { takesMs: 100 });
  await assert.rejects(send(), (error) => {
    assert.ok(error instanceof NetworkError);
    assert.equal(
      error.message,
      'what happened: NETWORK_RESET (after 6 attempts in 26 s; earlier attempts: HTTP 503, no response in time, HTTP 502)',
    );
    assert.deepEqual(
      [error.code, error.phase, error.sent, error.transient],
      ['NETWORK_RESET', 'wait', true, true],
    );
    return true;
  });
  await assert.rejects(world([response(503), CERTIFICATE]).send(), {
    code: 'NETWORK_TLS',
    message: 'what happened: NETWORK_TLS (after 2 attempts in 500 ms; earlier attempts: HTTP 503)',
  });
});

test('aborting ends the wait', async () => {
  const controller = new AbortController();
  const { send, timeouts } = world([response(503)]);
  controller.abort(new Error('enough'));
  await assert.rejects(send(60_000, { signal: controller.signal }), { message: 'enough' });
  assert.equal(timeouts.length, 1);
});

test('retryAfterMs reads seconds and dates', () => {
  const at = (value: string, date?: string) =>
    retryAfterMs(
      { headers: [['Retry-After', value], ...(date === undefined ? [] : [['Date', date] as const])] },
      START,
    );
  assert.equal(retryAfterMs({ headers: [] }, START), undefined);
  assert.equal(at('120'), 120_000);
  assert.equal(at(' 5 '), 5000);
  assert.equal(at('Sun, 01 Mar 2026 12:00:30 GMT'), 30_000);
  assert.equal(at('Sunday, 01-Mar-26 12:00:30 GMT'), 30_000);
  assert.equal(at('Sun Mar  1 12:00:30 2026'), 30_000);
  assert.equal(at('Sun, 01 Mar 2026 11:00:00 GMT'), 0);
  assert.equal(at('Sun, 01 Mar 2026 12:00:30 GMT', 'Sun, 01 Mar 2026 12:00:10 GMT'), 20_000);
  assert.equal(at('Sun, 01 Mar 2026 12:00:30 GMT', 'nonsense'), 30_000);
  for (const value of ['', '-1', '1.5', '1e9', 'soon', '2026-03-01T12:00:30Z', '1 hour', '9'.repeat(12)]) {
    assert.equal(at(value), undefined, value);
  }
});
