/**
 * Where each UTF-16 unit of a scalar's value, and its end, stands in the text it was written as: what is wrong with a
 * value is reported at the character, whatever quotes, escapes and folded lines are around it.
 * @param raw the scalar as written, with its quotes or the header of its block
 * @param type as the library `yaml` calls it
 * @returns offsets into `raw`; nothing when they cannot be told
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
  // What the library made of it decides; the end of a block may have line breaks that were not read.
  if (text.replace(/\n+$/, '') !== value.replace(/\n+$/, '')) return undefined;
  while (offsets.length <= value.length) offsets.push(reading.end);
  return offsets;
}

/** Escapes of one letter (YAML 1.2.2, section 5.7); of the others the digits that follow are counted. */
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

/** Blanks that all lines begin with, empty ones apart. */
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
  /** No line break follows the blanks before it: they are not looked at again, one by one. */
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
   * Lines under a header such as `|` or `>-`, without their indentation.
   * @param kept blanks that all lines of the value begin with
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

  /** Of line breaks between two lines of text one goes, and a single one is a blank. */
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

  /** Reads so many units, which stand for `text`, or for themselves one by one. */
  #take(length: number, text?: string): void {
    if (text !== undefined) this.#put(text, this.#index);
    else
      for (let unit = 0; unit < length; unit++)
        this.#put(this.#raw[this.#index + unit] ?? '', this.#index + unit);
    this.#index += length;
  }

  /** A line break within a flow scalar, with the blanks around it: a blank, or the line breaks beyond the first. */
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
