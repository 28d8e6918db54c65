import type { ErrorCode, InputProblem } from './errors.ts';
import { InputError } from './errors.ts';

/** Collects what is wrong with the inputs, so that a person hears all of it at once. */
export class Problems {
  readonly list: InputProblem[] = [];
  readonly #refused = new Set<string>();

  add(input: string, message: string, example?: string, code?: ErrorCode): void {
    if (!this.#refused.has(input)) this.list.push({ input, message, example, code });
  }

  /** Adds what makes an input unusable; whatever else is found to be wrong with it follows from that. */
  refuse(input: string, message: string, example?: string): void {
    this.add(input, message, example);
    this.#refused.add(input);
  }

  isRefused(input: string): boolean {
    return this.#refused.has(input);
  }

  /** @throws {InputError} with every problem found */
  throwIfAny(): void {
    if (this.list.length > 0) throw new InputError(this.list);
  }
}
