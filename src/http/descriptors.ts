import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Descriptors reserved for files, name resolution and threads. */
const RESERVED = 16;

/** Time for requests that fail together to fail, and for closed connections to close. */
const SETTLE_MS = 50;

/**
 * Limits concurrent requests once the process has no descriptor left for a connection (EMFILE, ENFILE): to as many as
 * were open then, less some for other work. Before that there is no limit.
 */
export class Descriptors {
  #most = Number.POSITIVE_INFINITY;
  #inUse = 0;
  readonly #waiting: (() => void)[] = [];
  #narrowing: Promise<void> | undefined;
  /** How often the descriptors ran out. */
  shortages = 0;

  /** Resolves when a request may be sent; first come, first served. */
  async take(): Promise<void> {
    if (this.#inUse < this.#most) this.#inUse += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  give(): void {
    // The next in the queue takes this place.
    const next = this.#inUse <= this.#most ? this.#waiting.shift() : undefined;
    if (next === undefined) this.#inUse -= 1;
    else next();
  }

  /**
   * Lowers the limit. Called by each request that found no descriptor, after `give`.
   * @param closeIdle closes connections that no request uses, and returns how many
   */
  narrow(closeIdle: () => number): Promise<void> {
    this.#narrowing ??= this.#narrow(closeIdle).finally(() => {
      this.#narrowing = undefined;
    });
    return this.#narrowing;
  }

  /** Resolves every waiting `take`. The client is closed, so none of these requests is sent. */
  end(): void {
    this.#most = Number.POSITIVE_INFINITY;
    for (const go of this.#waiting.splice(0)) {
      this.#inUse += 1;
      go();
    }
  }

  async #narrow(closeIdle: () => number): Promise<void> {
    this.shortages += 1;
    const closed = closeIdle();
    await sleep(SETTLE_MS);
    // Every request in use by now has a connection.
    if (closed < RESERVED) this.#most = Math.max(1, Math.min(this.#most, this.#inUse) - RESERVED);
  }
}

/** Whether an error of Node's means that no descriptor is left. */
export function isShortage(error: unknown): boolean {
  if (error instanceof AggregateError) return isShortage(error.errors.at(-1));
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EMFILE' || code === 'ENFILE';
}

/**
 * Whether fewer descriptors are left than some work needs. Name resolution does not report a shortage, and for V8's time
 * limit or a worker thread a shortage ends the process.
 */
export function isShort(needed: number): boolean {
  const open: number[] = [];
  try {
    while (open.length < needed) open.push(openSync(devNull, 'r'));
    return false;
  } catch (error) {
    return isShortage(error);
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}
