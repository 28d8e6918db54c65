// Loaded before the program, of which it changes nothing: a clock that runs fast while there is nothing to do but wait,
// and slowly while there is, so that a busy machine is not taken for a slow network. It runs
// - at a tenth of the machine's own while a request is under way or the program is at work;
// - fifty times as fast while all that the program waits for is a pause of its own, between two attempts;
// - as fast from SIGUSR2, by which the test says that the other side has the request and keeps silent, until the next
//   timer is due.
// A fast clock never runs past a timer that is due. All that the program can read (Date, performance) and set (timers)
// agrees. When it ends, the file named by TEST_CLOCK says how long it took.
const { writeFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const promises = require('node:timers/promises');

const FAST = 50;
const SLOW = 0.1;
const file = process.env.TEST_CLOCK;
delete process.env.TEST_CLOCK;

const { setTimeout: setRealTimeout, clearTimeout: clearRealTimeout, Date: RealDate } = globalThis;
const realPerformanceNow = performance.now.bind(performance);
const startedAt = RealDate.now();
const realStart = realPerformanceNow();

/** @type {Set<Timer>} */
const timers = new Set();
let elapsed = 0;
let realAt = realStart;
let speed = SLOW;
let hurried = false;
let alarm;
let longest = 0;

class Timer {
  constructor(run, ms, isPause) {
    this.run = run;
    this.isPause = isPause;
    this.isRef = true;
    this.setAt = read();
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
    const now = read();
    if (!this.isPause && this.isRef) longest = Math.max(longest, now - this.setAt);
    if (this.isRef && now >= this.due) hurried = false;
    rearm();
  }
  [Symbol.dispose]() {
    this.end();
  }
}

/** Milliseconds since the start. */
function read() {
  const real = realPerformanceNow();
  const wanted = elapsed + (real - realAt) * speed;
  realAt = real;
  elapsed = speed === SLOW ? wanted : Math.max(elapsed, Math.min(wanted, nextDue()));
  return elapsed;
}

function nextDue() {
  let due = Number.POSITIVE_INFINITY;
  for (const timer of timers) due = Math.min(due, timer.due);
  return due;
}

function rearm() {
  read();
  const awaited = [...timers].filter(({ isRef }) => isRef);
  speed = awaited.length > 0 && (hurried || awaited.every(({ isPause }) => isPause)) ? FAST : SLOW;
  clearRealTimeout(alarm);
  alarm = undefined;
  if (timers.size === 0) return;
  alarm = setRealTimeout(fire, Math.max(1, Math.ceil((nextDue() - elapsed) / speed)));
  if (awaited.length === 0) alarm.unref();
}

function fire() {
  const now = read();
  const due = [...timers].filter((timer) => timer.due <= now).sort((a, b) => a.due - b.due);
  for (const timer of due) {
    if (!timers.has(timer)) continue;
    timer.end();
    timer.run();
  }
  rearm();
}

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
performance.now = () => realStart + read();
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(startedAt + read());
    else super(...given);
  }
  static now() {
    return Math.floor(startedAt + read());
  }
};
syncBuiltinESMExports();

process.on('SIGUSR2', () => {
  hurried = true;
  rearm();
});
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify({ elapsedMs: read(), longestMs: longest }));
});
