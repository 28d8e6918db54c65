/**
 * Finds forms of secrets in a text, in one pass however many there are.
 *
 * Of each form, short runs of letters and digits are indexed by a hash, one in every few characters. The text's own runs
 * are hashed as they go by; where one is known, the form is compared with the text in both directions. All else between
 * letters and digits is passed over, which finds a token that is wrapped, spaced, quoted, or UTF-16 read as bytes.
 */
import type { Form } from './forms.ts';
import { textOf, viewOf } from './view.ts';

/** A piece of a secret so long, as it is written, may not remain. */
const SHORTEST_PIECE = 24;

/** The beginning of a form so long may not remain where a text is cut. */
const SHORTEST_CUT = 16;

/** Letters and digits that are hashed together. */
const GRAM = 10;
/** How many of them lie between two that are indexed: any run of GRAM + STEP - 1 holds one that is. */
const STEP = 8;
/** Units between two letters of a form, at most, white space apart. */
const WIDEST_GAP = 64;
/** The same with white space. */
const WIDEST_BLANK = 4096;
/** A few letters behind something else are likely not the form's, if it does not go on after them. */
const STRAY = 3;

const SLOT_BITS = 15;
const SLOTS = 2 ** SLOT_BITS;

const BASE = 0x01000193;
const HIGHEST = power(BASE, GRAM - 1);

const STAR = 0x2a;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;
const NONE = 255;
const CODES = letterCodes();

export type Range = readonly [from: number, to: number];

/** A form's letters and digits. */
interface Entry {
  readonly form: Form;
  /** Each in any case: 0 to 35. */
  readonly codes: Uint8Array;
  /** Where each is in the form's text. */
  readonly at: Uint32Array;
  /** The first of them from which on a piece counts. */
  readonly piecesFrom: number;
  /** Characters that its beginning must have to say anything. */
  readonly shortestCut: number;
}

/** As much of a form as a text has at a place. */
interface Run {
  readonly entry: Entry;
  /** Letters of the form, from one to the other and without it. */
  from: number;
  to: number;
  /** The units of the first and of the last. */
  first: number;
  last: number;
}

/** Letters of a form that are indexed. */
interface Gram {
  readonly entry: Entry;
  /** The first of them. */
  readonly letter: number;
  readonly hash: number;
  /** The number of the gram of the same slot that was added before this one; -1 for the first. */
  readonly before: number;
}

export class FormIndex {
  readonly #grams: Gram[] = [];
  /** Of each slot of a hash, the gram added last: a table of numbers takes a third of the time that a Map takes to fill. */
  readonly #slots = new Int32Array(SLOTS).fill(-1);
  /** Bits of the hashes that are in the map. */
  readonly #known = new Uint8Array(2 ** 17);
  /** Forms of which only the whole counts: the tokens of an issuer share some. */
  readonly #whole = new Set<string>();
  /** Exact forms by a hash of their first units. */
  readonly #exact = new Map<number, string[]>();
  /** Bits of the hashes that are in the map. */
  readonly #knownExact = new Uint8Array(2 ** 17);
  /** The last letters of the text and where they are, in a circle; here, as most texts are shorter than such arrays. */
  readonly #codes = new Uint8Array(16);
  readonly #places = new Uint32Array(16);

  add(form: Form): void {
    if (form.match === 'exact') {
      const [a, b, c, d] = viewOf(form.text).units;
      const key = exactKey(a, b, c, d);
      const known = this.#exact.get(key);
      if (known === undefined) this.#exact.set(key, [form.text]);
      else if (!known.includes(form.text)) known.push(form.text);
      setBit(this.#knownExact, key);
      return;
    }
    if (form.piecesFrom === undefined) {
      const key = `${form.match} ${form.text}`;
      if (this.#whole.has(key)) return;
      this.#whole.add(key);
    }
    const entry = entryOf(form);
    const { codes, piecesFrom } = entry;
    if (codes.length < GRAM) return;
    // The hash of the letters that end at each place, and of the GRAM before it: the same as in #findRuns.
    let hash = 0;
    let next = 0;
    for (let end = 0; end < codes.length; end++) {
      if (end >= GRAM) hash -= Math.imul((codes[end - GRAM] ?? 0) + 1, HIGHEST);
      hash = nextHash(hash, codes[end] ?? 0);
      const letter = end - GRAM + 1;
      if (letter !== next) continue;
      this.#addGram(entry, letter, hash);
      next = letter === 0 ? Math.max(1, piecesFrom) : letter + STEP;
    }
  }

  #addGram(entry: Entry, letter: number, hash: number): void {
    const slot = slotOf(hash);
    this.#grams.push({ entry, letter, hash, before: this.#slots[slot] ?? -1 });
    this.#slots[slot] = this.#grams.length - 1;
    setBit(this.#known, bitOf(hash));
  }

  /** Where secrets are in a text, in no order; they may overlap. */
  find(units: Uint16Array): Range[] {
    const found: Range[] = [];
    this.#findExact(units, found);
    this.#findRuns(units, found);
    return found;
  }

  #findExact(units: Uint16Array, found: Range[]): void {
    if (this.#exact.size === 0) return;
    const known = this.#knownExact;
    let done: Map<string, number> | undefined;
    for (let at = 0; at < units.length; at++) {
      const key = exactKey(units[at], units[at + 1], units[at + 2], units[at + 3]);
      if (!hasBit(known, key)) continue;
      for (const form of this.#exact.get(key) ?? []) {
        if (at < (done?.get(form) ?? 0) || !isAt(form, units, at)) continue;
        done ??= new Map();
        done.set(form, at + form.length);
        found.push([at, at + form.length]);
      }
    }
  }

  #findRuns(units: Uint16Array, found: Range[]): void {
    if (this.#grams.length === 0) return;
    const known = this.#known;
    const codes = this.#codes;
    const places = this.#places;
    let count = 0;
    let hash = 0;
    let stars = 0;
    /** White space since the last letter. */
    let blanks = 0;
    let last = -1;
    /** The end of what was found: a run within it is not looked at again. */
    let done = -1;
    let cut = -1;
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] ?? 0;
      const code = unit < 128 ? (CODES[unit] ?? NONE) : NONE;
      if (code === NONE) {
        if (unit === STAR) stars++;
        else if (unit !== 0) stars = 0;
        if (stars === 3) count = 0;
        if (isBlank(unit)) blanks++;
        continue;
      }
      stars = 0;
      if (at - last - blanks > WIDEST_GAP || at - last > WIDEST_BLANK) count = 0;
      last = at;
      blanks = 0;
      if (count === 0) hash = 0;
      if (count >= GRAM) hash -= Math.imul((codes[(count - GRAM) & 15] ?? 0) + 1, HIGHEST);
      hash = nextHash(hash, code);
      codes[count & 15] = code;
      places[count & 15] = at;
      count++;
      if (count < GRAM || at <= done) continue;
      if (!hasBit(known, bitOf(hash))) continue;
      const place = places[(count - GRAM) & 15] ?? 0;
      for (
        let gram = this.#grams[this.#slots[slotOf(hash)] ?? -1];
        gram !== undefined;
        gram = this.#grams[gram.before]
      ) {
        if (gram.hash !== hash) continue;
        const { entry, letter } = gram;
        if (letter === 0 && entry.piecesFrom > 0 && entry.piecesFrom < entry.codes.length) {
          // All tokens of an issuer begin so. This one is found by its pieces, unless the text is cut before them.
          if (cut < at) cut = nextCut(units, at);
          if (cut - place > 2 * lengthOf(entry, 0, entry.piecesFrom) + WIDEST_BLANK) continue;
        }
        const run = runAt(entry, letter, units, place);
        if (run === undefined || !betrays(run, units)) continue;
        found.push(rangeOf(run, units));
        done = Math.max(done, run.last);
      }
    }
  }
}

/** All of the form that is around a place where some of its letters may be. */
function runAt(entry: Entry, letter: number, units: Uint16Array, place: number): Run | undefined {
  const run: Run = { entry, from: letter, to: letter, first: place, last: place };
  for (let at = place; at >= 0 && run.to < entry.codes.length; at = nextLetter(units, at, 1)) {
    if (!isLetterOf(entry, run.to, units[at] ?? 0)) break;
    run.last = at;
    run.to++;
  }
  if (run.to - run.from < GRAM) return undefined;
  for (let at = nextLetter(units, place, -1); at >= 0 && run.from > 0; at = nextLetter(units, at, -1)) {
    if (!isLetterOf(entry, run.from - 1, units[at] ?? 0)) break;
    run.first = at;
    run.from--;
  }
  return run;
}

/** The letter or digit after a place, or before it; -1 behind a wide gap or a secret already replaced. */
function nextLetter(units: Uint16Array, place: number, step: 1 | -1): number {
  let stars = 0;
  let others = 0;
  for (
    let at = place + step;
    others < WIDEST_GAP && Math.abs(at - place) <= WIDEST_BLANK && at >= 0 && at < units.length;
    at += step
  ) {
    const unit = units[at] ?? 0;
    if (unit < 128 && CODES[unit] !== NONE) return at;
    if (!isBlank(unit)) others++;
    if (unit === STAR) stars++;
    else if (unit !== 0) stars = 0;
    if (stars === 3) return -1;
  }
  return -1;
}

/** A space, a tab or a line break. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function isLetterOf({ form, codes, at }: Entry, letter: number, unit: number): boolean {
  if (unit >= 128 || CODES[unit] !== codes[letter]) return false;
  return form.match === 'any-case' || form.text.charCodeAt(at[letter] ?? 0) === unit;
}

/** Whether what was found is the whole form, a piece of it that says enough, or its beginning where the text is cut. */
function betrays(run: Run, units: Uint16Array): boolean {
  const { entry, from, to, first, last } = run;
  const end = endOf(run, units);
  const after = charactersIn(units, last + 1, end);
  const before = from > entry.piecesFrom ? charactersIn(units, startOf(run, units), first) : 0;
  const piece = lengthOf(entry, Math.max(from, entry.piecesFrom), to);
  const says =
    (from === 0 && to === entry.codes.length) ||
    (piece > 0 && before + piece + after >= SHORTEST_PIECE) ||
    (from === 0 &&
      lengthOf(entry, 0, to) >= entry.shortestCut &&
      // The last letter may belong to an escape that was cut.
      (isCut(units, end) || isCut(units, last - 1)));
  return says && (entry.form.match !== 'word' || isWritten(run, units));
}

function charactersIn(units: Uint16Array, from: number, to: number): number {
  return units.subarray(from, to).filter((unit) => unit !== 0).length;
}

/** Characters of the form between two of its letters. */
function lengthOf({ at }: Entry, from: number, to: number): number {
  return from >= to ? 0 : (at[to - 1] ?? 0) - (at[from] ?? 0) + 1;
}

/** Whether between the letters is what the form has there, but for white space and quoting. */
function isWritten({ entry: { form, at }, from, to, first, last }: Run, units: Uint16Array): boolean {
  const written = form.text.slice(at[from], (at[to - 1] ?? 0) + 1);
  return compact(written) === compact(textOf(units.subarray(first, last + 1)));
}

function compact(text: string): string {
  return text.replace(/[\s\0-\x1f"'\\]+/g, '');
}

/** Whether a text ends here, or says that it was cut: what remains is the rest of an escape or closes a quotation. */
function isCut(units: Uint16Array, at: number): boolean {
  if (isEllipsis(units, at)) return true;
  let from = at;
  while (isBlank(units[from] ?? 0)) from++;
  const rest = textOf(units.subarray(from, from + 24));
  return /^[^\da-z*]{0,4}(?:[\\%&][#ux{]{0,2}[\da-f]{0,8}|0x?[\da-f]?)?[^\da-z*]{0,6}$/i.test(rest);
}

/** Where a text ends, or says that it was cut. */
function nextCut(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && !isEllipsis(units, at)) at++;
  return at;
}

/** `…`, its bytes in UTF-8 one by one, or three dots. */
function isEllipsis(units: Uint16Array, at: number): boolean {
  const unit = units[at];
  if (unit === 0xe2) return units[at + 1] === 0x80 && units[at + 2] === 0xa6;
  return unit === ELLIPSIS || (unit === DOT && units[at + 1] === DOT && units[at + 2] === DOT);
}

/** The units of a run, with the form's own characters at its ends, and without stray letters where it breaks off. */
function rangeOf(run: Run, units: Uint16Array): Range {
  const end = endOf(run, units);
  const isLast = run.to === run.entry.codes.length || isCut(units, end);
  return [
    run.from === 0 ? startOf(run, units) : withoutStray(run, units, 1),
    isLast ? end : withoutStray(run, units, -1) + 1,
  ];
}

/** Where a run begins, with what the form has before its first letter. */
function startOf({ entry: { form, at }, from, first }: Run, units: Uint16Array): number {
  let start = first;
  for (let own = (at[from] ?? 0) - 1; own >= 0; own--) {
    const place = withoutZeros(units, start - 1, -1);
    if (units[place] !== form.text.charCodeAt(own)) break;
    start = place;
  }
  return start;
}

/** Where a run ends, with what the form has after its last letter. */
function endOf({ entry: { form, at }, to, last }: Run, units: Uint16Array): number {
  let end = last + 1;
  for (let own = (at[to - 1] ?? 0) + 1; own < form.text.length; own++) {
    const place = withoutZeros(units, end, 1);
    if (units[place] !== form.text.charCodeAt(own)) break;
    end = place + 1;
  }
  return end;
}

/** The place behind the zeros that bytes of UTF-16 or UTF-32 have there. */
function withoutZeros(units: Uint16Array, at: number, step: 1 | -1): number {
  let place = at;
  while (Math.abs(place - at) < 3 && units[place] === 0) place += step;
  return place;
}

/** The first unit of a run, or the last, that is not cut off from the rest by what the form does not have there. */
function withoutStray(
  { entry: { at }, from, to, first, last }: Run,
  units: Uint16Array,
  step: 1 | -1,
): number {
  const end = step === 1 ? first : last;
  let kept = end;
  let place = end;
  let letter = step === 1 ? from : to - 1;
  for (let count = 0; count < STRAY; count++) {
    const next = nextLetter(units, place, step);
    const between = Math.abs(next - place) - 1;
    const own = Math.abs((at[letter + step] ?? 0) - (at[letter] ?? 0)) - 1;
    if (next < 0) break;
    if (between !== own) kept = next;
    place = next;
    letter += step;
  }
  return kept;
}

function entryOf(form: Form): Entry {
  const { text, piecesFrom } = form;
  const codes = new Uint8Array(text.length);
  const at = new Uint32Array(text.length);
  let count = 0;
  let first = -1;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const code = unit < 128 ? (CODES[unit] ?? NONE) : NONE;
    if (code === NONE) continue;
    if (piecesFrom !== undefined && first < 0 && index >= piecesFrom) first = count;
    codes[count] = code;
    at[count++] = index;
  }
  return {
    form,
    codes: codes.slice(0, count),
    at: at.slice(0, count),
    piecesFrom: first < 0 ? count : first,
    // Every key begins with the same words.
    shortestCut: SHORTEST_CUT + (/^-----[^-]*-----/.exec(text)?.[0].length ?? 0),
  };
}

function isAt(form: string, units: Uint16Array, at: number): boolean {
  if (at + form.length > units.length) return false;
  for (let index = 0; index < form.length; index++) {
    if (units[at + index] !== form.charCodeAt(index)) return false;
  }
  return true;
}

/** Of the first four units: no exact form is shorter. */
function exactKey(a = 0, b = 0, c = 0, d = 0): number {
  return (
    (Math.imul(a, 0x1f35) ^ Math.imul(b, 0x2b61) ^ Math.imul(c, 0x3c4d) ^ Math.imul(d, 0x4e27)) & 0xfffff
  );
}

function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code + 1) | 0;
}

function bitOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 12;
}

function slotOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

function hasBit(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let count = 0; count < exponent; count++) result = Math.imul(result, base);
  return result;
}

/** Of ASCII letters and digits, in any case, 0 to 35. */
function letterCodes(): Uint8Array {
  const codes = new Uint8Array(128).fill(NONE);
  for (let digit = 0; digit < 10; digit++) codes[0x30 + digit] = digit;
  for (let letter = 0; letter < 26; letter++) {
    codes[0x41 + letter] = 10 + letter;
    codes[0x61 + letter] = 10 + letter;
  }
  return codes;
}
