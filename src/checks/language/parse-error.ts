import { quote } from '../../quote.ts';

/** One thing that is wrong in a line. */
export interface ParseProblem {
  /** In UTF-16 units from the start of the text that was parsed. */
  readonly index: number;
  /** `expected …, found …`, without a full stop. */
  readonly message: string;
}

/** A line, or a part of one, that cannot be parsed. Has at least one problem. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  readonly problems: readonly ParseProblem[];

  constructor(problems: readonly ParseProblem[]) {
    super(problems.map(({ message }) => message).join('; '));
    this.problems = problems;
  }

  /** The same problems, counted from the start of a text in which the parsed one begins at `start`. */
  shiftedBy(start: number): ParseError {
    return new ParseError(this.problems.map(({ index, message }) => ({ index: start + index, message })));
  }
}

/**
 * `expected an operator, found "equals"`
 * @param text what is there instead, up to the end of the line
 * @param hint is appended to the message
 */
export function expected(index: number, what: string, text: string, hint = ''): ParseError {
  return new ParseError([{ index, message: `expected ${what}, found ${found(text)}${hint}` }]);
}

/** `"contains"`, or `the end of the line`; of a long text only the beginning. */
function found(text: string): string {
  return text === '' ? 'the end of the line' : quote(text, 40);
}

export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}
