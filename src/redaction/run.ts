/** Compares a text with the letters and digits of a form, around a place where some of them may be. */
import type { Form } from './forms.ts';
import { textOf } from './view.ts';

/** A piece of a secret so long, as it is written, may not remain. */
const SHORTEST_PIECE = 24;

/** The beginning of a form so long may not remain where a text is cut. */
const SHORTEST_CUT = 16;

/** Units between two letters of a form, at most, white space apart. */
export const WIDEST_GAP = 64;
/** The same with white space. */
export const WIDEST_BLANK = 4096;
/** A few letters behind something else are likely not the form's, if it does not go on after them. */
const STRAY = 3;

/** Letters and digits that are hashed together. */
export const GRAM = 10;

export const STAR = 0x2a;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;
/** The code of what is no letter and no digit. */
export const NONE = 255;
/** Of each ASCII character. */
export const CODES = letterCodes();

export type Range = readonly [from: number, to: number];

/** A form's letters and digits. */
export interface Entry {
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

/** All of the form that is around a place where some of its letters may be. */
export function runAt(entry: Entry, letter: number, units: Uint16Array, place: number): Run | undefined {
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
export function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function isLetterOf({ form, codes, at }: Entry, letter: number, unit: number): boolean {
  if (unit >= 128 || CODES[unit] !== codes[letter]) return false;
  return form.match === 'any-case' || form.text.charCodeAt(at[letter] ?? 0) === unit;
}

/** Whether what was found is the whole form, a piece of it that says enough, or its beginning where the text is cut. */
export function betrays(run: Run, units: Uint16Array): boolean {
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
export function lengthOf({ at }: Entry, from: number, to: number): number {
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
export function nextCut(units: Uint16Array, from: number): number {
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
export function rangeOf(run: Run, units: Uint16Array): Range {
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

export function entryOf(form: Form): Entry {
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
