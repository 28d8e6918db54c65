/** The time that the emulator believes in: this machine's, shifted by `offsetMs`, or one that stands still. */
export class Clock {
  /** Milliseconds ahead of this machine; a negative number is behind it. */
  offsetMs = 0;
  #stoppedAt: number | undefined;

  /** Milliseconds since the epoch. */
  now(): number {
    return (this.#stoppedAt ?? Date.now()) + this.offsetMs;
  }

  /** Seconds since the epoch, as JWTs count. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** From now on it moves by `offsetMs` alone. At the beginning of a second, as tokens and headers count. */
  stop(): void {
    this.#stoppedAt = Math.floor(Date.now() / 1000) * 1000;
  }
}
