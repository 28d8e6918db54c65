import type { ErrorCode, InputProblem } from './errors.ts';
import { InputError } from './errors.ts';

/** Collects what is wrong with the inputs, so that a person hears all of it at once. */
export class Problems {
  readonly list: InputProblem[] = [];

  add(input: string, message: string, example?: string, code?: ErrorCode): void {
    this.list.push({ input, message, example, code });
  }

  /** @throws {InputError} with every problem found */
  throwIfAny(): void {
    if (this.list.length > 0) throw new InputError(this.list);
  }
}
