import { createContext, Script } from 'node:vm';
import { BearerError } from '../../errors.ts';
import { isShort } from '../../http/descriptors.ts';
import { reasonOf } from '../../quote.ts';
import { type Message, renderMessage } from './message.ts';

/** A line cannot be evaluated. The message goes into a report. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  readonly parts: Message;

  constructor(why: string | Message, options?: ErrorOptions) {
    const parts = typeof why === 'string' ? [why] : why;
    super(renderMessage(parts), options);
    this.parts = parts;
  }
}

/** The work did not finish within its time limit, so its result is unknown. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** File descriptors of an event loop, and some that another thread may take meanwhile. */
const WATCHDOG_DESCRIPTORS = 8;

interface Sandbox {
  work: (() => void) | undefined;
}

let shared: { readonly sandbox: Sandbox; readonly script: Script } | undefined;

/**
 * Runs synchronous work that hostile text may make slow: regular expressions, JSONPath, JSON Schema. V8 stops whatever is
 * running at the time limit, a regular expression that backtracks included. The sandbox is only there for the time limit:
 * the work changes objects outside of it, and must not leave one half changed when it is stopped.
 * @param limitMs without a limit the work is not interrupted: a worker thread is terminated instead
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 * @throws {TooSlow} when the time limit is exceeded
 * @throws {EvaluationError} when the stack overflows, or the work throws anything
 */
export function withinTime<T>(limitMs: number | undefined, work: () => T): T {
  try {
    return limitMs === undefined ? work() : interrupted(limitMs, work);
  } catch (thrown) {
    // The message of a BearerError is complete.
    if (thrown instanceof EvaluationError || thrown instanceof TooSlow || thrown instanceof BearerError)
      throw thrown;
    throw new EvaluationError(`cannot be evaluated: ${reasonOf(thrown)}`, { cause: thrown });
  }
}

function interrupted<T>(limitMs: number, work: () => T): T {
  const timeout = Math.floor(limitMs);
  if (timeout < 1) throw new TooSlow('no time left');
  // Node aborts when the thread that watches the time limit cannot create an event loop (`Watchdog` in src/node_watchdog.cc).
  if (isShort(WATCHDOG_DESCRIPTORS)) throw new TooSlow('not enough file descriptors for a time limit');
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
    // The error of a timeout belongs to the sandbox's realm, so `instanceof Error` is false.
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TooSlow(`did not finish within ${timeout} ms`);
    throw thrown;
  } finally {
    sandbox.work = undefined;
  }
  if (!outcome.result) throw new EvaluationError('cannot be evaluated');
  return outcome.result.value;
}
