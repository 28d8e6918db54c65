/** A text as UTF-16 units, some of them read otherwise than they are written, and where each is in the text. */
export interface View {
  readonly units: Uint16Array;
  /** Where what each unit was read from begins and ends; undefined where the units are the text's own. */
  readonly places?: { readonly starts: Uint32Array; readonly ends: Uint32Array } | undefined;
}

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const HASH = 0x23;
const SEMICOLON = 0x3b;
const CAPITAL_U = 0x55;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const ZERO = 0x30;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** Larger memory is not kept for the next text. */
const MOST_KEPT_UNITS = 256 * 1024;

/**
 * Memory that the views of one text after the other share. Without it, the views of a large suite's responses would be
 * most of what the process allocates, and V8 frees memory outside its heap late.
 */
export class ViewMemory {
  #text = newText(0);
  /** Two, as a view is made from the one before it. */
  readonly #readings = [emptyArrays(), emptyArrays()];

  text(length: number): TextMemory {
    if (length > MOST_KEPT_UNITS) return newText(length);
    if (length > this.#text.units.length) this.#text = newText(roomFor(length));
    return this.#text;
  }

  /** Arrays that `of` does not use. */
  reading(of: View, length: number): Arrays {
    if (length > MOST_KEPT_UNITS) return newArrays(length);
    const used = of.places?.starts.buffer;
    const slot = this.#readings[0]?.starts.buffer === used ? 1 : 0;
    let arrays = this.#readings[slot];
    if (arrays === undefined || length > arrays.units.length) {
      arrays = newArrays(roomFor(length));
      this.#readings[slot] = arrays;
    }
    return arrays;
  }
}

/** The same memory as units and as bytes. */
interface TextMemory {
  readonly units: Uint16Array;
  readonly bytes: Buffer;
}

function newText(length: number): TextMemory {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
}

interface Arrays {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function newArrays(length: number): Arrays {
  return { units: new Uint16Array(length), starts: new Uint32Array(length), ends: new Uint32Array(length) };
}

function emptyArrays(): Arrays {
  return newArrays(0);
}

/** A power of two, so that texts that are each a little longer do not each need more. */
function roomFor(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(length, 1024)));
}

/**
 * The text itself.
 * @param memory of an earlier view, which is not used any more
 */
export function viewOf(text: string, memory?: ViewMemory): View {
  const { units, bytes } = memory?.text(text.length) ?? newText(text.length);
  // A lone surrogate stays as it is.
  bytes.write(text, 'utf16le');
  return { units: units.length === text.length ? units : units.subarray(0, text.length) };
}

export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

/** Where a range of a view is in the text. */
export function inText({ places }: View, from: number, to: number): readonly [from: number, to: number] {
  return places === undefined ? [from, to] : [places.starts[from] ?? from, places.ends[to - 1] ?? to];
}

/** A view that is made of another one's units. */
class Reading {
  readonly #of: View;
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #length = 0;

  /** @param most units that it may have */
  constructor(of: View, most: number, memory: ViewMemory | undefined) {
    const { units, starts, ends } = memory?.reading(of, most) ?? newArrays(most);
    this.#of = of;
    this.#units = units;
    this.#starts = starts;
    this.#ends = ends;
  }

  add(unit: number, from: number, to: number): void {
    const places = this.#of.places;
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = places === undefined ? from : (places.starts[from] ?? 0);
    this.#ends[this.#length] = places === undefined ? to : (places.ends[to - 1] ?? 0);
    this.#length++;
  }

  view(): View {
    return {
      units: this.#units.subarray(0, this.#length),
      places: {
        starts: this.#starts.subarray(0, this.#length),
        ends: this.#ends.subarray(0, this.#length),
      },
    };
  }
}

/**
 * The view with one layer of escapes undone: those of JSON and of programming languages (`\u0065`, `\u{65}`, `\x65`,
 * `\145`, `\/`), of URLs (`%65`, `%u0065`), of HTML (`&#101;`, `&#x65;`, `&amp;`), and hexadecimal numbers (`0x65`).
 * @returns undefined when there are none
 */
export function unescaped(view: View, memory?: ViewMemory): View | undefined {
  const { units } = view;
  if (firstEscape(units) === units.length) return undefined;
  const plain = new Reading(view, units.length, memory);
  let undone = false;
  for (let at = 0; at < units.length; ) {
    const found = escapeAt(units, at);
    const code = found === undefined ? (units[at] ?? 0) : found.code;
    const end = at + (found === undefined ? 1 : found.length);
    // No escape of a character outside the basic plane is shorter than its two units.
    if (code > 0xffff) {
      plain.add(0xd800 + ((code - 0x10000) >> 10), at, end);
      plain.add(0xdc00 + ((code - 0x10000) & 0x3ff), at, end);
    } else plain.add(code, at, end);
    at = end;
    undone ||= found !== undefined;
  }
  return undone ? plain.view() : undefined;
}

/**
 * The view with its lines joined, for escapes that a line break parts.
 * @returns undefined when there are no escapes or no line breaks
 */
export function unfolded(view: View, memory?: ViewMemory): View | undefined {
  const { units } = view;
  if (!units.includes(LINE_FEED) || firstEscape(units) === units.length) return undefined;
  const joined = new Reading(view, units.length, memory);
  let isIndent = false;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) isIndent = true;
    else if (!isIndent || (unit !== SPACE && unit !== TAB)) {
      isIndent = false;
      joined.add(unit, at, at + 1);
    }
  }
  return joined.view();
}

function firstEscape(units: Uint16Array): number {
  const length = units.length;
  for (let at = 0; at < length; at++) {
    const unit = units[at];
    if (unit === BACKSLASH || unit === PERCENT || unit === AMPERSAND) return at;
    if (unit === ZERO && isX(units[at + 1])) return at;
  }
  return length;
}

interface Escape {
  readonly code: number;
  /** Units that it takes. */
  readonly length: number;
}

function escapeAt(units: Uint16Array, at: number): Escape | undefined {
  switch (units[at]) {
    case BACKSLASH:
      return afterBackslash(units, at);
    case PERCENT:
      if (isU(units[at + 1])) return fixed(units, at, 2, 4);
      return fixed(units, at, 1, 2);
    case AMPERSAND:
      return reference(units, at);
    case ZERO:
      // In a list of numbers: a longer number is not a character, nor is the end of a word.
      if (!isX(units[at + 1]) || isWord(units[at - 1]) || isWord(units[at + 4])) return undefined;
      return fixed(units, at, 2, 2);
    default:
      return undefined;
  }
}

/** What a letter after a backslash means; all of it is dropped like other white space when tokens are looked for. */
const WHITE = new Map([...'nrtbfv0'].map((letter) => [letter.charCodeAt(0), SPACE]));

function afterBackslash(units: Uint16Array, at: number): Escape | undefined {
  const next = units[at + 1];
  if (next === undefined) return undefined;
  if (isU(next) && units[at + 2] === BRACE) return until(units, at, at + 3, 16, BRACE_END);
  if (next === CAPITAL_U) return fixed(units, at, 2, 8);
  if (isU(next)) return fixed(units, at, 2, 4);
  if (isX(next)) return fixed(units, at, 2, 2);
  const octal = octalAt(units, at + 1);
  if (octal !== undefined) return { code: octal, length: 4 };
  if (isDigit(next) && (next !== ZERO || isDigit(units[at + 2]))) return undefined;
  if (next === CARRIAGE_RETURN && units[at + 2] === LINE_FEED) return { code: SPACE, length: 3 };
  return { code: WHITE.get(next) ?? next, length: 2 };
}

function octalAt(units: Uint16Array, at: number): number | undefined {
  let value = 0;
  for (let index = at; index < at + 3; index++) {
    const digit = (units[index] ?? 0) - ZERO;
    if (!(digit >= 0 && digit < 8)) return undefined;
    value = value * 8 + digit;
  }
  return value < 256 ? value : undefined;
}

/** The characters of HTML's names that stand in passwords; of other names none is a letter or a digit. */
const NAMES = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", period: '.', lowbar: '_', sol: '/' }),
);

function reference(units: Uint16Array, at: number): Escape | undefined {
  if (units[at + 1] === HASH) {
    if (isX(units[at + 2])) return until(units, at, at + 3, 16, SEMICOLON);
    return until(units, at, at + 2, 10, SEMICOLON);
  }
  let name = '';
  let end = at + 1;
  while (isLetter(units[end]) && name.length < 24) name += String.fromCharCode(units[end++] ?? 0);
  if (name === '' || units[end] !== SEMICOLON) return undefined;
  return { code: NAMES.get(name)?.charCodeAt(0) ?? SPACE, length: end + 1 - at };
}

/** So many hexadecimal digits after so many units. */
function fixed(units: Uint16Array, at: number, skip: number, digits: number): Escape | undefined {
  let code = 0;
  for (let index = at + skip; index < at + skip + digits; index++) {
    const digit = digitOf(units[index]);
    if (digit >= 16) return undefined;
    code = code * 16 + digit;
  }
  return code > 0x10ffff ? undefined : { code, length: skip + digits };
}

/** Digits from `start` on, and the unit that ends them. */
function until(units: Uint16Array, at: number, start: number, base: number, end: number): Escape | undefined {
  let code = 0;
  let index = start;
  for (; index < start + 8 && digitOf(units[index]) < base; index++)
    code = code * base + digitOf(units[index]);
  if (index === start || units[index] !== end || code > 0x10ffff) return undefined;
  return { code, length: index + 1 - at };
}

/** The value of a hexadecimal digit; 99 of anything else. */
function digitOf(unit: number | undefined): number {
  if (unit === undefined) return 99;
  if (unit >= ZERO && unit <= 0x39) return unit - ZERO;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : 99;
}

const isU = (unit: number | undefined) => unit === 0x75 || unit === 0x55;
const isX = (unit: number | undefined) => unit === 0x78 || unit === 0x58;
const isDigit = (unit: number | undefined) => unit !== undefined && unit >= ZERO && unit <= 0x39;
const isLetter = (unit: number | undefined) =>
  unit !== undefined && (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isWord = (unit: number | undefined) => isDigit(unit) || isLetter(unit);

/** Fewer numbers are not looked at: a secret has more characters. */
const FEWEST_NUMBERS = 12;

/**
 * What the decimal numbers of a text are as characters, as in `[101, 121, 74]`, which is how a list of bytes is written
 * in JSON. @returns undefined when there are too few
 */
export function numbersAsCharacters(view: View, memory?: ViewMemory): View | undefined {
  let count = 0;
  forEachNumber(view.units, () => count++);
  if (count < FEWEST_NUMBERS) return undefined;
  const characters = new Reading(view, count, memory);
  forEachNumber(view.units, (value, from, to) => characters.add(value, from, to));
  return characters.view();
}

function forEachNumber(units: Uint16Array, take: (value: number, from: number, to: number) => void): void {
  for (let at = 0; at < units.length; at++) {
    if (!isDigit(units[at])) continue;
    const from = at;
    let value = 0;
    while (isDigit(units[at])) value = Math.min(value * 10 + (units[at++] ?? 0) - ZERO, 999);
    if (value < 256 && !isLetter(units[from - 1]) && !isLetter(units[at])) take(value, from, at);
  }
}
