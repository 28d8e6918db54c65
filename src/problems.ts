import type { ErrorCode, InputProblem } from './errors.ts';
import { InputError } from './errors.ts';
import type { Text } from './message.ts';

/** What a problem has besides its input and its message. */
type ProblemDetails = Pick<InputProblem, 'code' | 'subject'>;

/** Collects what is wrong with the inputs, so that all of it is reported at once. */
export class Problems {
  readonly list: InputProblem[] = [];
  readonly #refused = new Set<string>();

  /**
   * @param message follows the name of the input, as the predicate of the sentence
   * @param example a valid value of the input
   * @param details an error code, when it is not INPUT_INVALID, and a subject in place of the input's name
   */
  add(input: string, message: Text, example?: Text, details: ErrorCode | ProblemDetails = {}): void {
    if (this.#refused.has(input)) return;
    const { code, subject } = typeof details === 'string' ? { code: details } : details;
    this.list.push({ input, message, example, code, ...(subject !== undefined && { subject }) });
  }

  /** Adds what makes an input unusable; further problems with it would only follow from that. */
  refuse(input: string, message: Text, example?: Text): void {
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
