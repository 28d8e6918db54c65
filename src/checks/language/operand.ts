import { parseDuration } from '../../duration.ts';
import { jsonLiteral } from './json.ts';
import { expected, ParseError } from './parse-error.ts';
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
import { EvaluationError } from './time-limit.ts';

/** Both ends are included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The value that an operator compares the subject with. */
export type Operand =
  /** Known when the line is parsed: a JSON literal, or a text that was read by its domain. */
  | { readonly kind: 'value'; readonly value: unknown; readonly text: string }
  /** `2xx`, `200-299`. */
  | { readonly kind: 'range'; readonly range: Range; readonly text: string }
  /** A JSON literal with captured values in its strings. */
  | { readonly kind: 'json'; readonly template: Template }
  /** Any other text: with captured values, or to be compared with JSON. */
  | { readonly kind: 'text'; readonly template: Template; readonly domain: Domain };

interface Reader {
  /** The noun in "expected …, found …". */
  readonly expected: string;
  /** undefined when the text is not one. */
  read(text: string): unknown;
}

/** How the text of an operand is read. The subject and the operator decide which domain applies. */
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
  text: { expected: 'a text ("" is the empty text)', read: (text) => text },
  json: { expected: 'a JSON literal or a text ("" is the empty text)', read: (text) => text },
} as const satisfies Readonly<Record<string, Reader>>;

export type Domain = keyof typeof DOMAINS;

/** A captured value may have white space at its ends: it is part of a text, and ignored in anything else. */
function readAs(domain: Domain, text: string): unknown {
  return DOMAINS[domain].read(domain === 'text' || domain === 'json' ? text : text.trim());
}

/** A JSON number and nothing else: no plus sign, no hexadecimal, no white space. */
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

export function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

/**
 * Parses the value after an operator.
 * @param text without white space at its ends
 * @throws {ParseError}
 */
export function parseOperand(text: string, domain: Domain, env: Env): Operand {
  if (text === '') throw expected(0, DOMAINS[domain].expected, text);
  const { pieces, problems } = scanTemplate(text);
  const bare = bindEnv(pieces, env);
  const [problem] = [...problems, ...bare.problems];
  if (problem !== undefined) throw new ParseError([problem]);

  // `"{{ env.X }}"` is a JSON string whatever the value of X; a bare `{{ env.X }}` is a text.
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
    // `2xx` and `1-5` match a number in the range as well as the same text.
    const asRange = settled === text ? (DOMAINS.statuses.read(text) ?? DOMAINS.wholes.read(text)) : undefined;
    return asRange ? { kind: 'range', range: asRange, text } : { kind: 'text', template, domain };
  }
  const value = readAs(domain, settled);
  if (value === undefined) throw expected(0, DOMAINS[domain].expected, text);
  return isRange(value) ? { kind: 'range', range: value, text } : { kind: 'value', value, text };
}

/**
 * Parses a list: a JSON array, or items separated by commas. An item in double quotes may contain commas.
 * @throws {ParseError}
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
  // Unambiguous on purpose: otherwise a line of blanks would take quadratic time.
  const item = /\s*("(?:[^"\\]|\\.)*"(?=\s*(?:,|$))|[^,]*)\s*(?:,|$)/y;
  for (;;) {
    const start = item.lastIndex;
    const [whole = '', untrimmed = ''] = item.exec(list) ?? [];
    const value = untrimmed.trimEnd();
    const index = shift + start + (value === '' ? whole.replace(/,$/, '').length : whole.indexOf(value));
    if (value === '' && whole.endsWith(',')) throw expected(index, DOMAINS[domain].expected, ',');
    try {
      items.push(parseOperand(value, domain, env));
    } catch (thrown) {
      throw thrown instanceof ParseError ? thrown.shiftedBy(index) : thrown;
    }
    item.lastIndex = start + whole.length;
    if (!whole.endsWith(',')) return items;
  }
}

/**
 * The value of an operand, with captured values filled in: a JSON value, or a range.
 * @throws {EvaluationError} when a captured value does not fit the operand's domain
 * @throws {BearerError} when nothing was captured under a name
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
      // A value captured from JSON keeps its type, so that it equals the value that it was captured from.
      if (operand.domain === 'json' && lone !== undefined) return captured(captures, lone);
      const value = readAs(operand.domain, fill(operand.template, captures));
      if (value === undefined)
        throw new EvaluationError(
          `cannot be evaluated: the captured value is not ${DOMAINS[operand.domain].expected}`,
        );
      return value;
    }
  }
}

/** The template of an operand whose value is known only when captured values are. */
export function operandTemplate(operand: Operand): Template | undefined {
  return operand.kind === 'json' || operand.kind === 'text' ? operand.template : undefined;
}
