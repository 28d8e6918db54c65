/**
 * Maps each UTF-16 unit of a scalar's value, and its end, to its offset in the YAML text, across quotes, escapes and folded
 * lines. So a problem in a value is reported at its character.
 *
 * `LineCounter` of the library `yaml`, which yaml-tree.ts uses, turns an offset into line and column; the library does not
 * say at which offset a character of a value is. Without this file, 10 of the 95 tests in test/checks/suite.test.ts fail, as
 * each problem in an expectation or a placeholder has the place of the scalar.
 * @param raw the scalar as written, with its quotes or the header of its block
 * @param type the library's name for the style of the scalar
 * @returns offsets into `raw`; undefined when they are not known
 * @see https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions and chapter 8.1
 */
export function offsetsOf(value: string, raw: string, type: string | undefined): number[] | undefined {
  const reading = new Reading(raw);
  if (type === 'QUOTE_DOUBLE') reading.doubleQuoted();
  else if (type === 'QUOTE_SINGLE') reading.singleQuoted();
  else if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    reading.block(indentOf(value));
    if (type === 'BLOCK_FOLDED') reading.foldLines();
  } else reading.plain();
  const { text, offsets } = reading;
  // Compares with the library's value, except for line breaks at the end of a block, which are not read here.
  if (text.replace(/\n+$/, '') !== value.replace(/\n+$/, '')) return undefined;
  while (offsets.length <= value.length) offsets.push(reading.end);
  return offsets;
}

/** Escapes of one letter, and the number of digits of the others (YAML 1.2.2, section 5.7). */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Number of spaces that all lines start with, empty lines excepted. */
function indentOf(text: string): number {
  const indents = text.match(/^ *(?=[^ \r\n])/gm) ?? [];
  return indents.reduce((least, { length }) => Math.min(least, length), indents[0]?.length ?? 0);
}

class Reading {
  text = '';
  readonly offsets: number[] = [];
  /** Where the value ends. */
  end: number;
  readonly #raw: string;
  #index = 0;
  /** The blanks before this index are followed by no line break. Avoids quadratic time for a long run of blanks. */
  #unbroken = 0;

  constructor(raw: string) {
    this.#raw = raw;
    this.end = raw.length;
  }

  plain(): void {
    while (this.#index < this.end) if (!this.#fold()) this.#take(1);
  }

  singleQuoted(): void {
    this.#unquote();
    while (this.#index < this.end) {
      if (this.#fold()) continue;
      this.#take(this.#raw.startsWith("''", this.#index) ? 2 : 1, this.#raw[this.#index]);
    }
  }

  doubleQuoted(): void {
    this.#unquote();
    while (this.#index < this.end) {
      if (this.#fold()) continue;
      if (this.#raw[this.#index] === '\\') this.#escape();
      else this.#take(1);
    }
  }

  /**
   * Reads the lines after a header such as `|` or `>-`, without their indentation.
   * @param kept number of spaces that all lines of the value start with
   */
  block(kept: number): void {
    const lines = [...this.#raw.matchAll(/[^\n]*(?:\n|$)/g)].slice(1).filter(([line]) => line !== '');
    const indent = indentOf(lines.map(([line]) => line).join('')) - kept;
    for (const [number, match] of lines.entries()) {
      const content = match[0].replace(/\r?\n$/, '');
      this.#index = match.index + Math.min(indent, content.length);
      this.#take(content.length - Math.min(indent, content.length));
      this.end = this.#index;
      if (number < lines.length - 1) this.#put('\n', this.#index);
    }
  }

  /** Folds line breaks: a single one becomes a space, several lose one. */
  foldLines(): void {
    const lines = this.text;
    const offsets = this.offsets.splice(0);
    this.text = '';
    for (const { 0: breaks, index } of lines.matchAll(/\n+|[^\n]+/g)) {
      const start = offsets.slice(index, index + breaks.length);
      if (!breaks.startsWith('\n')) {
        this.text += breaks;
        for (const offset of start) this.offsets.push(offset);
      } else if (breaks.length === 1) this.#put(' ', start[0] ?? 0);
      else for (const offset of start.slice(1)) this.#put('\n', offset);
    }
  }

  #unquote(): void {
    this.#index = 1;
    this.end = this.#raw.length - 1;
  }

  #put(text: string, offset: number): void {
    this.text += text;
    for (let unit = 0; unit < text.length; unit++) this.offsets.push(offset);
  }

  /** Reads `length` units, whose value is `text`, or the units themselves. */
  #take(length: number, text?: string): void {
    if (text !== undefined) this.#put(text, this.#index);
    else
      for (let unit = 0; unit < length; unit++)
        this.#put(this.#raw[this.#index + unit] ?? '', this.#index + unit);
    this.#index += length;
  }

  /** Reads a line break in a flow scalar with the blanks around it: its value is a space, or all line breaks but the first. */
  #fold(): boolean {
    if (this.#index < this.#unbroken) return false;
    const pattern = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
    pattern.lastIndex = this.#index;
    const [blanks] = pattern.exec(this.#raw) ?? [];
    if (blanks === undefined) {
      const run = /[ \t]*/y;
      run.lastIndex = this.#index;
      run.exec(this.#raw);
      this.#unbroken = run.lastIndex;
      return false;
    }
    const breaks = blanks.split('\n').length - 1;
    this.#take(blanks.length, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1));
    return true;
  }

  #escape(): void {
    const letter = this.#raw[this.#index + 1] ?? '';
    const continued = /^\\[ \t]*\r?\n[ \t]*/.exec(this.#raw.slice(this.#index, this.#index + 2000))?.[0];
    if (continued !== undefined) this.#take(continued.length, '');
    else {
      const digits = HEX_DIGITS.get(letter) ?? 0;
      const code = Number.parseInt(this.#raw.slice(this.#index + 2, this.#index + 2 + digits), 16);
      const known = digits > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ESCAPED.get(letter);
      this.#take(2 + digits, known ?? '');
    }
  }
}
