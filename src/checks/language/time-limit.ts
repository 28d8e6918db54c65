import { createContext, Script } from 'node:vm';
import { BearerError } from '../../errors.ts';
import { isShort } from '../../http/descriptors.ts';
import { reasonOf } from '../../quote.ts';
import { type Told, tell } from './told.ts';

/** A line that cannot be decided, and why: the text goes into a report. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
  readonly told: Told;

  constructor(why: string | Told, options?: ErrorOptions) {
    const parts = typeof why === 'string' ? [why] : why;
    super(tell(parts), options);
    this.told = parts;
  }
}

/** The work did not finish within its limit. Nobody knows yet what its result is. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** What an event loop takes, and some that another thread may take meanwhile. */
const WATCHDOG_DESCRIPTORS = 8;

interface Sandbox {
  work: (() => void) | undefined;
}

let shared: { readonly sandbox: Sandbox; readonly script: Script } | undefined;

/**
 * Runs synchronous work that hostile text may draw out: regular expressions, JSONPath, JSON Schema. V8 stops whatever
 * is running when the time is over, a regular expression that backtracks included. The sandbox only carries the time
 * limit: the work itself runs among our own objects, and must leave none of them half changed.
 * @param limitMs without one, the work is not interrupted: a worker thread is terminated instead
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 * @throws {TooSlow} when the time is over
 * @throws {Unanswerable} when the stack overflows, or the work throws anything
 */
export function withinTime<T>(limitMs: number | undefined, work: () => T): T {
  try {
    return limitMs === undefined ? work() : interrupted(limitMs, work);
  } catch (thrown) {
    // A BearerError says itself what is missing.
    if (thrown instanceof Unanswerable || thrown instanceof TooSlow || thrown instanceof BearerError)
      throw thrown;
    throw new Unanswerable(`cannot be evaluated: ${reasonOf(thrown)}`, { cause: thrown });
  }
}

function interrupted<T>(limitMs: number, work: () => T): T {
  const timeout = Math.floor(limitMs);
  if (timeout < 1) throw new TooSlow('no time is left');
  // Node aborts when the thread that watches the time cannot have an event loop (`Watchdog` in src/node_watchdog.cc).
  if (isShort(WATCHDOG_DESCRIPTORS)) throw new TooSlow('no descriptors are left for a time limit');
  if (!shared) {
    const sandbox: Sandbox = { work: undefined };
    createContext(sandbox);
    shared = { sandbox, script: new Script('work()') };
  }
  const { sandbox, script } = shared;
  const outcome: { result?: { value: T } } = {};
  sandbox.work = () => {
    outcome.result = { value: work() };
  };
  try {
    script.runInContext(sandbox, { timeout });
  } catch (thrown) {
    // The error of a timeout is the sandbox's: `instanceof` does not know it.
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TooSlow(`not within ${timeout} ms`);
    throw thrown;
  } finally {
    sandbox.work = undefined;
  }
  if (!outcome.result) throw new Unanswerable('cannot be evaluated');
  return outcome.result.value;
}
