import { guarded } from './guarded.ts';

/** Interval of the measurements. A gap of more than twice as much is a stall. */
const TICK_MS = 50;

/**
 * Measures how long the event loop could not read from the network: the process was busy, or the machine gave it no
 * time. A deadline that passes meanwhile means nothing: the response may have arrived long before.
 */
export class Stalls {
  #timer: NodeJS.Timeout | undefined;
  #watchers = 0;
  #lastAt = 0;
  #total = 0;

  /** Measures until {@link unwatch}. */
  watch(): void {
    this.#watchers += 1;
    if (this.#timer !== undefined) return;
    this.#lastAt = performance.now();
    // A measurement that throws is skipped.
    const look = guarded(
      () => {},
      () => this.#look(),
    );
    this.#timer = setInterval(look, TICK_MS).unref();
  }

  unwatch(): void {
    this.#watchers -= 1;
    if (this.#watchers > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Total milliseconds up to now. The difference of two totals is what matters. */
  total(): number {
    if (this.#timer !== undefined) this.#look();
    return this.#total;
  }

  #look(): void {
    const now = performance.now();
    const gap = now - this.#lastAt;
    this.#lastAt = now;
    if (gap > 2 * TICK_MS) this.#total += gap - TICK_MS;
  }
}
