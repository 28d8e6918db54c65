import { setMaxListeners } from 'node:events';
import { BearerError } from './errors.ts';
import type { Host } from './host.ts';

/**
 * What ends a run besides its own result: an exception that nothing caught, and an empty event loop while a promise
 * is still pending. `signal` tells the run, which writes its reports and fails.
 */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #errors: unknown[] = [];

  constructor() {
    // Each check that waits listens.
    setMaxListeners(0, this.signal);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** An exception or a rejection that was not caught. */
  by(error: unknown): void {
    this.#errors.push(error);
    this.#controller.abort(error);
  }

  /** Nothing is left that could settle a promise. */
  byNothingLeft(): void {
    if (this.signal.aborted) return;
    this.by(
      new BearerError('UNFINISHED', 'The run ended before it had finished. This is a bug in gcp-bearer.'),
    );
  }

  /** What is wrong altogether, each once: what the run failed with, if it did, and all that was thrown beside it. */
  allErrors(...thrown: readonly unknown[]): readonly unknown[] {
    const parts = thrown.flatMap((error) => (error instanceof AggregateError ? error.errors : [error]));
    return [...new Set([...parts, ...this.#errors])];
  }
}

/**
 * Settles as the work does, or rejects as soon as the run is interrupted.
 * @throws whatever interrupted it
 */
export async function untilInterrupted<Result>(
  { interrupted }: Pick<Host, 'interrupted'>,
  start: () => Promise<Result>,
): Promise<Result> {
  if (interrupted === undefined) return start();
  interrupted.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(interrupted.reason);
  interrupted.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([start(), promise]);
  } finally {
    interrupted.removeEventListener('abort', stop);
  }
}
