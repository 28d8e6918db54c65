/**
 * Finds forms of secrets in a text, in one pass however many there are.
 *
 * Of each form, short runs of letters and digits are indexed by a hash, one in every few characters. The text's own runs
 * are hashed as they go by; where one is known, the form is compared with the text in both directions. All else between
 * letters and digits is passed over, which finds a token that is wrapped, spaced, quoted, or UTF-16 read as bytes.
 */
import type { Form } from './forms.ts';
import {
  betrays,
  CODES,
  type Entry,
  entryOf,
  GRAM,
  isBlank,
  lengthOf,
  NONE,
  nextCut,
  type Range,
  rangeOf,
  runAt,
  STAR,
  WIDEST_BLANK,
  WIDEST_GAP,
} from './run.ts';
import { viewOf } from './view.ts';

/** How many of them lie between two that are indexed: any run of GRAM + STEP - 1 holds one that is. */
const STEP = 8;
const SLOT_BITS = 15;
const SLOTS = 2 ** SLOT_BITS;

const BASE = 0x01000193;
const HIGHEST = power(BASE, GRAM - 1);

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
