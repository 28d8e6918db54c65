import { own } from '../../record.ts';

/**
 * Untrusted JSON: parsed within limits, compared, shown in a line.
 *
 * Values are those of `JSON.parse`, except for a whole number beyond 2^53, which is a bigint: a 64-bit id keeps its value when
 * it is compared or captured.
 */

/** Levels of arrays and objects; RFC 8259 section 9 allows a limit, and other parsers have 64 to 1000. */
export const MAX_DEPTH = 512;

/**
 * Values of a document. A member of an object counts three times, an array or object twice, and all of it twice when
 * there are whole numbers beyond 2^53: a byte of text can take fifty bytes of memory, and 8 MiB of `[[],[],…]` would take
 * 400 MB.
 */
export const MAX_VALUES = 200_000;

/** Digits of a whole number that is exact. A longer one is rounded to a double. */
const MAX_EXACT_DIGITS = 40;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface JsonDocument {
  /** Every number is a double, as JSONPath filters and JSON Schema expect. */
  readonly value: Json;
  /** The same, with whole numbers beyond 2^53 as bigints. */
  readonly exact: unknown;
}

const BEGINNING = /^[ \t\r\n]*(?:[[{"\d-]|true|false|null)/;

/** Whether a text begins as JSON does. */
export function beginsAsJson(text: string): boolean {
  return BEGINNING.test(text);
}

/**
 * @throws {SyntaxError} when the text is not JSON
 * @throws {RangeError} when it is nested deeper than {@link MAX_DEPTH}, or holds more than {@link MAX_VALUES}
 */
export function parseJson(text: string): JsonDocument {
  // V8 makes a script of each text that JSON.parse refuses, and keeps it until it collects all of its heap.
  if (!beginsAsJson(text)) throw new SyntaxError('the text does not begin as JSON does');
  const { depth, values, longNumbers } = survey(text);
  // A text that is not JSON may have any number of brackets. JSON.parse reports what it is.
  if (/^\s*[[{]/.test(text)) {
    if (depth > MAX_DEPTH) throw new RangeError(`it is nested more than ${MAX_DEPTH} levels deep`);
    if (values > MAX_VALUES) throw new RangeError(`it holds more than ${MAX_VALUES} values`);
  }
  const value: Json = JSON.parse(text);
  const exact: unknown = longNumbers ? JSON.parse(text, keepWholeNumbers) : value;
  return { value, exact };
}

/**
 * Where a text stops being JSON. Only some messages of the parser have a position, and the others show the text around it; so
 * this searches for the longest beginning that may still become JSON.
 */
export function jsonErrorPlace(text: string): { readonly line: number; readonly column: number } {
  let good = 0;
  let bad = text.length;
  while (good + 1 < bad) {
    const middle = Math.floor((good + bad) / 2);
    if (mayBecomeJson(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, mayBecomeJson(text) ? text.length : good).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function mayBecomeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    const position = / at position (\d+)/.exec(message)?.[1];
    return position === undefined ? /end of JSON input/.test(message) : Number(position) >= text.length;
  }
}

/** The value when the whole text is a JSON literal, which `undefined` never is. */
export function jsonLiteral(text: string): unknown {
  try {
    return parseJson(text).exact;
  } catch {
    return undefined;
  }
}

interface Survey {
  readonly depth: number;
  /** As {@link MAX_VALUES} counts them. */
  readonly values: number;
  readonly longNumbers: boolean;
}

/** The cost of parsing a JSON text, computed without recursion. Meaningless for other texts. */
function survey(text: string): Survey {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let longNumbers = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) {
      index = endOfString(text, index);
    } else if (code === 0x5b || code === 0x7b) {
      values++;
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x2c) {
      values++;
    } else if (code === 0x3a) {
      values += 2;
    } else if (code === 0x5d || code === 0x7d) {
      depth--;
    } else if (code >= 0x31 && code <= 0x39) {
      const start = index;
      while (isDigit(text.charCodeAt(index + 1))) index++;
      if (index - start >= 15) longNumbers = true;
    } else if (code === 0x2e) {
      // The digits of a fraction are not a whole number.
      while (isDigit(text.charCodeAt(index + 1))) index++;
    }
  }
  // Such a document is kept twice.
  return { depth: deepest, values: longNumbers ? 2 * values : values, longNumbers };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The index of the quote that ends the string which starts at `start`, or of the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** On Node 20, which has no `source`, numbers stay doubles. */
function keepWholeNumbers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  if (source === undefined || source.length > MAX_EXACT_DIGITS || !/^-?\d+$/.test(source)) return value;
  return BigInt(source);
}

/** A value with every number as a double: {@link JsonDocument.value} of a part of the document. */
export function asDoubles(exact: unknown): Json {
  // Nodes of one document may contain each other. Each is converted once.
  const converted = new Map<object, Json>();
  const convert = (item: unknown): Json => {
    if (typeof item === 'bigint') return Number(item);
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return item;
    if (!isObject(item)) return null;
    const known = converted.get(item);
    if (known !== undefined) return known;
    const made: Json = Array.isArray(item)
      ? item.map(convert)
      : Object.fromEntries(Object.entries(item).map(([key, member]) => [key, convert(member)]));
    converted.set(item, made);
    return made;
  };
  return convert(exact);
}

/** The types of JSON Schema, and what may follow the operator `type`. */
export const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const;
export type TypeName = (typeof TYPES)[number];

export type JsonType = Exclude<TypeName, 'integer'>;

export function jsonType(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
    case 'bigint':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'object';
  }
}

/** A number without a fraction: `1.0` is an integer, as in JSON Schema. */
export function isInteger(value: unknown): boolean {
  return typeof value === 'bigint' || Number.isInteger(value);
}

export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether two JSON values are equal: of the same type, numbers by value (`1` is `1.0`), arrays in order, objects in any order
 * of their keys. The parser has limited the depth of both.
 */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // < and > compare a bigint and a number by value, === does not.
  if (isNumeric(a) && isNumeric(b)) return typeof a !== typeof b && !(a < b) && !(a > b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => jsonEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && jsonEqual(own(a, key), own(b, key)));
}

/** Whether an object has a key of its own. */
export function hasKey(value: unknown, key: string): boolean {
  return isObject(value) && Object.hasOwn(value, key);
}

/** Whether a value contains more than `most` others, at any depth. Stops there. */
export function holdsMore(value: unknown, most: number): boolean {
  let left = most;
  const count = (item: unknown): void => {
    for (const member of isObject(item) ? Object.values(item) : []) {
      left--;
      if (left < 0) return;
      count(member);
    }
  };
  count(value);
  return left < 0;
}

/** Elements of an array or members of an object. */
export function sizeOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

/**
 * A value as JSON without white space, bigints as numbers.
 * @param max UTF-16 units. A longer text is cut and ends in `…`; the rest of the value is not written
 */
export function jsonText(value: unknown, max = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let left = max;
  const put = (text: string) => {
    parts.push(text);
    left -= text.length;
  };
  const write = (item: unknown): void => {
    if (left < 0) return;
    if (typeof item === 'string') put(JSON.stringify(item.length > left ? item.slice(0, left + 1) : item));
    else if (Array.isArray(item)) {
      put('[');
      for (let index = 0; index < item.length && left >= 0; index++) {
        if (index > 0) put(',');
        write(item[index]);
      }
      put(']');
    } else if (isObject(item)) {
      put('{');
      let first = true;
      for (const key of Object.keys(item)) {
        if (left < 0) break;
        if (!first) put(',');
        first = false;
        write(key);
        put(':');
        write(own(item, key));
      }
      put('}');
    } else put(String(item));
  };
  write(value);
  return cutText(parts.join(''), max);
}

/** The text with at most `max` UTF-16 units, ending in `…` when cut; never cut within a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = Math.max(0, max - 1);
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}

/** A JSON Pointer in a URI's fragment (RFC 6901 section 6) as text. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
