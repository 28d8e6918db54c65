/** The time that the emulator believes in: this machine's, shifted by `offsetMs`. */
export class Clock {
  /** Milliseconds ahead of this machine; a negative number is behind it. */
  offsetMs = 0;

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Seconds since the epoch, as JWTs count. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }
}
