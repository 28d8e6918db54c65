import { parseDuration } from '../../duration.ts';
import { quote } from '../../quote.ts';
import { jsonLiteral } from './json.ts';
import type { Template } from './template.ts';
import {
  bindEnv,
  type Captures,
  captured,
  type Env,
  fill,
  jsonEscape,
  loneCapture,
  scanTemplate,
  settledText,
} from './template.ts';
import { Unanswerable } from './time-limit.ts';

/** Numbers from one to another, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What stands right of an operator. */
export type Operand =
  /** Known: a JSON literal, or the text read as what the subject is compared with. */
  | { readonly kind: 'value'; readonly value: unknown; readonly text: string }
  /** `2xx`, `200-299`. */
  | { readonly kind: 'range'; readonly range: Range; readonly text: string }
  /** A JSON literal with captures in its strings. */
  | { readonly kind: 'json'; readonly template: Template }
  /** Text that is no JSON literal; with captures, or compared with JSON, whose type it does not have. */
  | { readonly kind: 'text'; readonly template: Template; readonly domain: Domain };

interface Reader {
  /** As in "expected …, found …". */
  readonly expected: string;
  /** undefined when the text is none. */
  read(text: string): unknown;
}

/** How a text is read, by what it is compared with. */
export const DOMAINS = {
  status: { expected: 'a status from 100 to 999', read: (text) => whole(text, 100, 999) },
  statuses: {
    expected: 'statuses such as 200, 2xx, 200-299 or 200,204',
    read: (text) => {
      const kind = /^([1-5])xx$/i.exec(text)?.[1];
      if (kind !== undefined) return { from: Number(kind) * 100, to: Number(kind) * 100 + 99 };
      return range(text, 100, 999);
    },
  },
  whole: { expected: 'a whole number', read: (text) => whole(text, 0, Number.MAX_SAFE_INTEGER) },
  wholes: {
    expected: 'whole numbers such as 0, 100-200 or 1,2',
    read: (text) => range(text, 0, Number.MAX_SAFE_INTEGER),
  },
  number: { expected: 'a number', read: readNumber },
  duration: { expected: 'a duration such as 500ms, 2s, 14d, or bare seconds', read: parseDuration },
  digest: {
    expected: 'a SHA-256 digest of 64 hexadecimal digits',
    read: (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined),
  },
  text: { expected: 'a text ("" is the empty one)', read: (text) => text },
  json: { expected: 'a JSON literal or a text ("" is the empty one)', read: (text) => text },
} as const satisfies Readonly<Record<string, Reader>>;

export type Domain = keyof typeof DOMAINS;

/** What was put in may have blanks at its ends: they are part of a text, and of nothing else. */
function readAs(domain: Domain, text: string): unknown {
  return DOMAINS[domain].read(domain === 'text' || domain === 'json' ? text : text.trim());
}

/** A JSON number and nothing else: no sign before, no hexadecimal, no blank. */
export function readNumber(text: string): number | undefined {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

function whole(text: string, min: number, max: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

function range(text: string, min: number, max: number): Range | undefined {
  const [, first, last] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(text) ?? [];
  const from = whole(first ?? '', min, max);
  const to = last === undefined ? from : whole(last, min, max);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

/** Something wrong in a line, and where: an index into the text it was found in. */
export class Unparsable extends Error {
  override readonly name = 'Unparsable';
  readonly index: number;

  constructor(index: number, message: string) {
    super(message);
    this.index = index;
  }
}

/** `"contains"`, or `the end of the line`; a long text only in its beginning. */
export function found(text: string): string {
  return text === '' ? 'the end of the line' : quote(text, 40);
}

/**
 * Reads what stands right of an operator.
 * @param text without blanks at its ends
 * @throws {Unparsable}
 */
export function parseOperand(text: string, domain: Domain, env: Env): Operand {
  if (text === '') throw new Unparsable(0, `expected ${DOMAINS[domain].expected}, found the end of the line`);
  const { pieces, problems } = scanTemplate(text);
  const bare = bindEnv(pieces, env);
  for (const { index, message } of [...problems, ...bare.problems]) throw new Unparsable(index, message);

  // A placeholder within a JSON string leaves it one; on its own it makes the value a text.
  const literal = jsonLiteral(pieces.map((piece) => (piece.kind === 'text' ? piece.text : 'x')).join(''));
  if (domain === 'json' ? literal !== undefined : domain === 'text' && typeof literal === 'string') {
    const { template } = bindEnv(pieces, env, jsonEscape);
    const settled = settledText(template);
    return settled === undefined
      ? { kind: 'json', template }
      : { kind: 'value', value: jsonLiteral(settled), text };
  }
  const { template } = bare;
  const settled = settledText(template);
  if (settled === undefined || domain === 'json') {
    // Both readings of `2xx` and `1-5` are kept: a number in the range, and the text.
    const asRange = settled === text ? (DOMAINS.statuses.read(text) ?? DOMAINS.wholes.read(text)) : undefined;
    return asRange ? { kind: 'range', range: asRange, text } : { kind: 'text', template, domain };
  }
  const value = readAs(domain, settled);
  if (value === undefined)
    throw new Unparsable(0, `expected ${DOMAINS[domain].expected}, found ${found(text)}`);
  return isRange(value) ? { kind: 'range', range: value, text } : { kind: 'value', value, text };
}

/**
 * The items of a list: a JSON array, or items with commas between them, of which those in double quotes may hold
 * commas.
 * @throws {Unparsable}
 */
export function parseItems(text: string, domain: Domain, env: Env): Operand[] {
  const inText = domain === 'json' || domain === 'text';
  const bracketed = text.startsWith('[') && text.endsWith(']');
  if (inText && bracketed) {
    const operand = parseOperand(text, 'json', env);
    if (operand.kind === 'json' || (operand.kind === 'value' && Array.isArray(operand.value)))
      return [operand];
  }
  const shift = !inText && bracketed ? 1 : 0;
  const list = shift === 1 ? text.slice(1, -1) : text;
  const items: Operand[] = [];
  // Nothing in it can be matched in two ways: a line of blanks would take time in the square of its length.
  const item = /\s*("(?:[^"\\]|\\.)*"(?=\s*(?:,|$))|[^,]*)\s*(?:,|$)/y;
  for (;;) {
    const start = item.lastIndex;
    const [whole = '', untrimmed = ''] = item.exec(list) ?? [];
    const value = untrimmed.trimEnd();
    const index = shift + start + (value === '' ? whole.replace(/,$/, '').length : whole.indexOf(value));
    try {
      items.push(parseOperand(value, domain, env));
    } catch (thrown) {
      if (thrown instanceof Unparsable)
        throw new Unparsable(
          index + thrown.index,
          thrown.message.replace(/the end of the line$/, whole.endsWith(',') ? '","' : '$&'),
        );
      throw thrown;
    }
    item.lastIndex = start + whole.length;
    if (!whole.endsWith(',')) return items;
  }
}

/**
 * The operand as it is compared: a JSON value, or of a range the range.
 * @throws {Unanswerable} when what was captured is not what the subject is compared with
 * @throws {BearerError} when nothing was captured
 */
export function operandValue(operand: Operand, captures: Captures): unknown {
  switch (operand.kind) {
    case 'value':
      return operand.value;
    case 'range':
      return operand.range;
    case 'json':
      return jsonLiteral(fill(operand.template, captures, jsonEscape));
    case 'text': {
      const lone = loneCapture(operand.template);
      // What was captured from JSON keeps its type, so that it is equal to what it was captured from.
      if (operand.domain === 'json' && lone !== undefined) return captured(captures, lone);
      const value = readAs(operand.domain, fill(operand.template, captures));
      if (value === undefined)
        throw new Unanswerable(
          `cannot be evaluated: what was captured is not ${DOMAINS[operand.domain].expected}`,
        );
      return value;
    }
  }
}

/** The captures an operand waits for. */
export function operandTemplate(operand: Operand): Template | undefined {
  return operand.kind === 'json' || operand.kind === 'text' ? operand.template : undefined;
}
