// Loaded before the program. At the response of that number: throws where nobody catches, in place of the response or after
// it, or rejects a promise that nobody handles in its place. Or leaves a promise pending with nothing else to do.
const http = require('node:http');
const timers = require('node:timers/promises');
const { syncBuiltinESMExports } = require('node:module');

const { TEST_INTERRUPT: how, TEST_INTERRUPT_AT: at, TEST_INTERRUPT_SECRET: secret } = process.env;
let responses = 0;

const { emit } = http.ClientRequest.prototype;
http.ClientRequest.prototype.emit = function interrupting(event, ...given) {
  if (event !== 'response' || ++responses !== Number(at) || how === 'pending') {
    return emit.call(this, event, ...given);
  }
  const error = new TypeError(`something broke with ${secret}`);
  if (how === 'exception') throw error;
  if (how === 'rejection') return Promise.reject(error) !== undefined;
  setImmediate(() => {
    throw error;
  });
  return emit.call(this, event, ...given);
};

if (how === 'pending') {
  // Waiting before the second attempt, half a second at most, ends by being given up, if at all, and keeps nothing alive.
  const { setTimeout: sleep } = timers;
  timers.setTimeout = (ms, value, options) =>
    ms > 500
      ? sleep(ms, value, options)
      : new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal.reason));
        });
  syncBuiltinESMExports();
}
