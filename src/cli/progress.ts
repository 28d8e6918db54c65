/** The state of a suite in one line: how many checks are finished, how many wait for another attempt, and one of those. */
export class CheckProgress {
  readonly #total: number;
  readonly #waiting = new Map<string, string>();
  #finished = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** @param text why the check waits, with its name */
  waits(name: string, text: string): void {
    // The last one to report is shown.
    this.#waiting.delete(name);
    this.#waiting.set(name, text);
  }

  finish(name: string): void {
    this.#waiting.delete(name);
    this.#finished += 1;
  }

  line(): string {
    const last = [...this.#waiting.values()].at(-1);
    if (this.#total === 1) return last ?? 'Waiting for the response';
    const waiting = this.#waiting.size === 0 ? '' : `, ${this.#waiting.size} waiting`;
    const summary = `${this.#finished} of ${this.#total} checks finished${waiting}`;
    return last === undefined ? summary : `${summary}; ${last}`;
  }
}
