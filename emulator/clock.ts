/** The emulator's time: that of this machine plus `offsetMs`, or a fixed time. */
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

  /** Stops the clock; `offsetMs` still moves it. At the start of a second, because tokens and headers have whole seconds. */
  stop(): void {
    this.#stoppedAt = Math.floor(Date.now() / 1000) * 1000;
  }
}
