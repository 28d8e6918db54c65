import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Descriptors that are left for files, name resolution and threads. */
const RESERVED = 16;

/** Until what failed together has failed, and what was closed is closed. */
const SETTLE_MS = 50;

/**
 * How many requests are sent at once: as many as there are, until the process has no descriptor left for a connection
 * (EMFILE, ENFILE). From then on as many as could be open, less some that other work needs.
 */
export class Descriptors {
  #most = Number.POSITIVE_INFINITY;
  #inUse = 0;
  readonly #waiting: (() => void)[] = [];
  #narrowing: Promise<void> | undefined;
  /** How often they ran out. */
  shortages = 0;

  /** Resolves when a request may be sent; first come, first served. */
  async take(): Promise<void> {
    if (this.#inUse < this.#most) this.#inUse += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  give(): void {
    // Whoever waits takes its place.
    const next = this.#inUse <= this.#most ? this.#waiting.shift() : undefined;
    if (next === undefined) this.#inUse -= 1;
    else next();
  }

  /**
   * There were none left. Called by each request that failed so, after it has given its place back.
   * @param closeIdle closes connections that no request uses, and says how many
   */
  narrow(closeIdle: () => number): Promise<void> {
    this.#narrowing ??= this.#narrow(closeIdle).finally(() => {
      this.#narrowing = undefined;
    });
    return this.#narrowing;
  }

  /** Lets all that wait go on: none of them will be sent. */
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
    // What is in use by now has a connection.
    if (closed < RESERVED) this.#most = Math.max(1, Math.min(this.#most, this.#inUse) - RESERVED);
  }
}

/** Whether an error of Node's says that no descriptor is left. */
export function isShortage(error: unknown): boolean {
  if (error instanceof AggregateError) return isShortage(error.errors.at(-1));
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EMFILE' || code === 'ENFILE';
}

/**
 * Whether fewer are left now than some work needs. Name resolution does not say that it fails for this reason, and V8's
 * time limit and a worker thread end the process.
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
