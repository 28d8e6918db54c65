// A response that has arrived by the deadline is read, even if the event loop was blocked until later.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { clientFor, failureOf, get } from './requests.ts';

const TIMEOUT_MS = 300;

/** States of the server. */
const ARRIVED = 1;
const MAY_ANSWER = 2;
const ANSWERED = 3;

/** A server in a thread of its own, so that it can respond while this thread is blocked. */
const SERVER = `
const { createServer } = require('node:http');
const { parentPort, workerData: { state, body, encoding } } = require('node:worker_threads');
const server = createServer((request, response) => {
  Atomics.store(state, 0, ${ARRIVED});
  Atomics.wait(state, 0, ${ARRIVED});
  response.writeHead(200, encoding ? { 'content-encoding': encoding } : {}).end(Buffer.from(body), () => {
    Atomics.store(state, 0, ${ANSWERED});
    Atomics.notify(state, 0);
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

async function serverInThread(t: TestContext, body: Buffer, encoding = '') {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(SERVER, { eval: true, execArgv: [], workerData: { state, body, encoding } });
  t.after(() => worker.terminate());
  const [port] = await once(worker, 'message');
  return {
    url: `http://127.0.0.1:${port}/`,
    arrived: async () => {
      while (Atomics.load(state, 0) !== ARRIVED) await new Promise(setImmediate);
    },
    mayAnswer: () => {
      Atomics.store(state, 0, MAY_ANSWER);
      Atomics.notify(state, 0);
    },
    /** Blocks this thread until the server has responded. */
    answered: () => {
      while (Atomics.load(state, 0) !== ANSWERED) Atomics.wait(state, 0, MAY_ANSWER);
    },
  };
}

/** Blocks the event loop. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('a deadline that passes while the event loop is blocked', () => {
  for (const [what, body, encoding] of [
    ['a response', Buffer.from('here'), ''],
    ['a compressed response', gzipSync('here'), 'gzip'],
  ] as const) {
    it(`does not fail ${what} that has arrived`, async (t) => {
      const server = await serverInThread(t, body, encoding);
      const response = clientFor(t).send(get(server.url, { timeoutMs: TIMEOUT_MS }));
      await server.arrived();
      server.mayAnswer();
      server.answered();
      block(2 * TIMEOUT_MS);
      const { body: read, timing } = await response;
      assert.equal(read.toString(), 'here');
      assert.ok((timing.stalled ?? 0) > TIMEOUT_MS, `${timing.stalled} ms`);
    });
  }

  it('is extended for a connection that could not be opened meanwhile', async (t) => {
    const server = await serverInThread(t, Buffer.from('here'));
    server.mayAnswer();
    const response = clientFor(t).send(get(server.url, { timeoutMs: TIMEOUT_MS }));
    block(2 * TIMEOUT_MS);
    await server.arrived();
    server.mayAnswer();
    assert.equal((await response).body.toString(), 'here');
  });

  it('is a timeout when no response arrives', async (t) => {
    const server = await serverInThread(t, Buffer.from(''));
    const failure = failureOf(clientFor(t).send(get(server.url, { timeoutMs: TIMEOUT_MS })));
    await server.arrived();
    block(2 * TIMEOUT_MS);
    const { code, message } = await failure;
    assert.equal(code, 'NETWORK_TIMEOUT');
    assert.match(message, /within 300 ms: connected, request sent, no response$/);
    server.mayAnswer();
  });
});
