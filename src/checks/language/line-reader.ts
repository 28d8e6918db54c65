import { ParseError } from './parse-error.ts';

/** Reads a line from left to right. */
export class LineReader {
  /** The line without white space at its end. */
  readonly text: string;
  index = 0;

  constructor(line: string) {
    this.text = line.trimEnd();
  }

  get done(): boolean {
    return this.index >= this.text.length;
  }

  get rest(): string {
    return this.text.slice(this.index);
  }

  skipBlanks(): void {
    this.take(/\s*/y);
  }

  /** The text that a sticky pattern matches here; empty when it does not match. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.index;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.index += taken.length;
    return taken;
  }

  /** Parses the rest of the line. Problems are reported at their place in the line. */
  parseRest<T>(parse: (text: string) => T): T {
    this.skipBlanks();
    const start = this.index;
    const text = this.rest;
    this.index = this.text.length;
    try {
      return parse(text);
    } catch (thrown) {
      throw thrown instanceof ParseError ? thrown.shiftedBy(start) : thrown;
    }
  }
}
