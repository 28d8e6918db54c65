// Loaded before the program, of which it changes nothing: a clock of its own, on which a busy machine has no influence.
// It stands still while a request is under way or the program is at work. It moves to the next timer that is due, and
// fires it,
// - while all that the program waits for is a pause of its own, between two attempts;
// - once for each request that the server keeps waiting: the test adds a byte to the file named by TEST_SILENCES, and
//   sends SIGUSR2. The bytes are counted, because a signal that follows another at once is not delivered.
// All that the program can read (Date, performance) and set (timers) agrees. When it ends, the file named by TEST_CLOCK
// says how long it took.
const { statSync, writeFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const promises = require('node:timers/promises');

/** Real milliseconds before the clock moves, in which what has arrived is read. */
const BREATH_MS = 5;
/** Before it moves past a request that is kept waiting, in which others that are on their way are answered. */
const SILENCE_MS = 50;
const { TEST_CLOCK: file, TEST_SILENCES: silences } = process.env;
delete process.env.TEST_CLOCK;
delete process.env.TEST_SILENCES;

const {
  setTimeout: setRealTimeout,
  clearTimeout: clearRealTimeout,
  clearInterval: clearRealInterval,
  Date: RealDate,
} = globalThis;
// A timer that is awaited keeps the process alive, whether the clock moves or not.
const keepsAlive = setInterval(() => {}, 2 ** 30);
keepsAlive.unref();
const startedAt = RealDate.now();
const realStart = performance.now();

/** @type {Set<{ run(): void, ms: number, due: number }>} */
const intervals = new Set();
/** @type {Set<Timer>} */
const timers = new Set();
/** Milliseconds since the start. */
let elapsed = 0;
/** Timers of requests that were kept waiting, and have fired. */
let silenced = 0;
let alarm;
let longest = 0;

class Timer {
  constructor(run, ms, isPause) {
    this.run = run;
    this.isPause = isPause;
    this.isRef = true;
    this.setAt = elapsed;
    this.due = this.setAt + Math.max(1, Number(ms) || 0);
    timers.add(this);
    rearm();
  }
  ref() {
    this.isRef = true;
    rearm();
    return this;
  }
  unref() {
    this.isRef = false;
    rearm();
    return this;
  }
  hasRef() {
    return this.isRef;
  }
  end() {
    if (!timers.delete(this)) return;
    if (!this.isPause && this.isRef) longest = Math.max(longest, elapsed - this.setAt);
    rearm();
  }
  [Symbol.dispose]() {
    this.end();
  }
}

function rearm() {
  const awaited = [...timers].filter(({ isRef }) => isRef);
  if (awaited.length > 0) keepsAlive.ref();
  else keepsAlive.unref();
  if (awaited.length > 0 && awaited.every(({ isPause }) => isPause))
    alarm ??= setRealTimeout(fire, BREATH_MS);
  else if (awaited.length > 0 && silencesSoFar() > silenced) alarm ??= setRealTimeout(fire, SILENCE_MS);
  else {
    clearRealTimeout(alarm);
    alarm = undefined;
  }
}

function fire() {
  alarm = undefined;
  // The order in which they were set decides between two that are due at the same time.
  const [next] = [...timers].sort((a, b) => a.due - b.due);
  if (next === undefined) return;
  moveTo(next.due);
  if (next.isRef && !next.isPause && silencesSoFar() > silenced) silenced += 1;
  next.end();
  next.run();
  rearm();
}

/** Intervals tick as the clock moves: a program that measures gaps between ticks sees none. */
function moveTo(due) {
  for (;;) {
    const [tick] = [...intervals].sort((a, b) => a.due - b.due);
    if (tick === undefined || tick.due > due) break;
    elapsed = Math.max(elapsed, tick.due);
    tick.due += tick.ms;
    tick.run();
  }
  elapsed = Math.max(elapsed, due);
}

globalThis.setInterval = (run, ms, ...rest) => {
  const every = Math.max(1, Number(ms) || 0);
  const interval = {
    run: () => run(...rest),
    ms: every,
    due: elapsed + every,
    ref: () => interval,
    unref: () => interval,
    [Symbol.dispose]: () => intervals.delete(interval),
  };
  intervals.add(interval);
  return interval;
};
globalThis.clearInterval = (interval) => {
  if (!intervals.delete(interval)) clearRealInterval(interval);
};
globalThis.setTimeout = (run, ms, ...rest) => new Timer(() => run(...rest), ms, false);
globalThis.clearTimeout = (timer) => {
  if (timer instanceof Timer) timer.end();
  else clearRealTimeout(timer);
};
promises.setTimeout = (ms, value, { signal } = {}) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = new Timer(() => resolve(value), ms, true);
    signal?.addEventListener('abort', () => {
      timer.end();
      reject(signal.reason);
    });
    return undefined;
  });
performance.now = () => realStart + elapsed;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(startedAt + elapsed);
    else super(...given);
  }
  static now() {
    return Math.floor(startedAt + elapsed);
  }
};
syncBuiltinESMExports();

function silencesSoFar() {
  return silences === undefined ? 0 : (statSync(silences, { throwIfNoEntry: false })?.size ?? 0);
}

process.on('SIGUSR2', rearm);
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify({ elapsedMs: elapsed, longestMs: longest }));
});
