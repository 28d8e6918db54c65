import { createContext, Script } from 'node:vm';
import { formatDuration } from '../duration.ts';
import { reasonOf } from '../quote.ts';

/** Milliseconds that one expectation may think about one answer. */
export const TIME_LIMIT_MS = 2000;

/** A question that has no answer: it took too long, or the machinery gave up. The message goes into a report. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
}

interface Sandbox {
  work: (() => void) | undefined;
}

let shared: { readonly sandbox: Sandbox; readonly script: Script } | undefined;

/**
 * Runs synchronous work that hostile text may draw out: regular expressions, JSONPath, JSON Schema. V8 stops whatever
 * is running when the time is over, a regular expression that backtracks included, and it checks between two steps of
 * one; nothing else in Node does so without a thread of its own.
 *
 * Only the door of the sandbox is used: the work itself runs among our own objects.
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 * @throws {Unanswerable} when the time is over, the stack is, or the work throws anything
 */
export function withinTime<T>(limitMs: number, work: () => T): T {
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
    script.runInContext(sandbox, { timeout: limitMs });
  } catch (thrown) {
    // The error of a timeout is the sandbox's: `instanceof` does not know it.
    if (
      typeof thrown === 'object' &&
      thrown !== null &&
      'code' in thrown &&
      thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    ) {
      throw new Unanswerable(`took longer than ${formatDuration(limitMs)}`, { cause: thrown });
    }
    if (thrown instanceof Unanswerable) throw thrown;
    throw new Unanswerable(`cannot be evaluated: ${reasonOf(thrown)}`, { cause: thrown });
  } finally {
    sandbox.work = undefined;
  }
  if (!outcome.result) throw new Unanswerable('cannot be evaluated');
  return outcome.result.value;
}
