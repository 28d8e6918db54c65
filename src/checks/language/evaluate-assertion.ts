import type { Actual, Present, PresentText } from './evaluate-subject.ts';
import {
  asDoubles,
  hasKey,
  isInteger,
  isNumeric,
  jsonEqual,
  jsonText,
  jsonType,
  sizeOf,
  type TypeName,
} from './json.ts';
import { type Message, message, quote } from './message.ts';
import { isRange, type Operand, operandValue, type Range, readNumber } from './operand.ts';
import type { Assertion, Comparison } from './operators.ts';
import { matchPattern } from './pattern.ts';
import { schemaErrors } from './schema-errors.ts';
import { type Captures, captureText } from './template.ts';
import { includes } from './text-search.ts';
import { EvaluationError } from './time-limit.ts';

interface Outcome {
  readonly holds: boolean;
  /** What a report shows in place of the actual value. */
  readonly difference?: Message | undefined;
}

interface Options {
  readonly captures: Captures;
  readonly limitMs?: number | undefined;
}

/**
 * Tells whether an assertion holds of a value, without regard to `not`.
 * @throws {EvaluationError} when that cannot be determined
 * @throws {TooSlow} when the time limit is exceeded
 */
export async function evaluateAssertion(
  assertion: Assertion,
  actual: Actual,
  options: Options,
): Promise<Outcome> {
  if (assertion.operator === 'exists') return { holds: actual.kind !== 'missing' };
  if (actual.kind === 'missing') {
    // An empty selection of nodes can be counted. No other operator applies to a missing value, with or without `not`.
    if (actual.nodes === 0 && assertion.operator === 'isEmpty') return { holds: true };
    if (actual.nodes === 0 && assertion.operator === 'count') return hasCount(0, assertion, options);
    throw new EvaluationError(actual.describe());
  }
  switch (assertion.operator) {
    case '==':
      return equalsOne(actual, expectedValues(assertion.operand, options));
    case '!=': {
      const { holds, difference } = equalsOne(actual, expectedValues(assertion.operand, options));
      return { holds: !holds, difference };
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { holds: isOrdered(actual, assertion.operator, assertion.operand, options) };
    case 'in':
      return equalsOne(
        actual,
        assertion.operands.flatMap((operand) => expectedValues(operand, options, 'members')),
      );
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { holds: hasPart(actual, assertion.operator, assertion.operand, options) };
    case 'matches':
      return { holds: matches(actual, assertion, options) };
    case 'isEmpty':
      return { holds: isEmpty(actual) };
    case 'count':
      return hasCount(countOf(actual), assertion, options);
    case 'type':
      return hasType(actual, assertion.type);
    case 'schema': {
      const value = actual.kind === 'text' && actual.json ? actual.json().value : asDoubles(actual.value);
      const errors = await schemaErrors(assertion.schema, value, options.limitMs);
      return { holds: errors === undefined, difference: errors };
    }
  }
}

/** One of the values that the actual value may be equal to. */
type Expected = { readonly value: unknown } | { readonly range: Range; readonly text: string };

/** @param use `members`: an array stands for its members, each of them a possible value */
function expectedValues(
  operand: Operand,
  { captures }: Options,
  use: 'whole' | 'members' = 'whole',
): Expected[] {
  if (operand.kind === 'range') return [{ range: operand.range, text: operand.text }];
  const value = operandValue(operand, captures);
  if (isRange(value) && operand.kind === 'text' && operand.domain !== 'json')
    return [{ range: value, text: '' }];
  return use === 'members' && Array.isArray(value)
    ? value.map((item: unknown) => ({ value: item }))
    : [{ value }];
}

function equalsOne(actual: Present, values: readonly Expected[]): Outcome {
  if (actual.kind === 'text') {
    // No expected text is as long as a body that is truncated.
    if (actual.truncated !== undefined) return { holds: false };
    const equals = (text: string, one: Expected) =>
      // Header fields and bodies are texts, so an expected number or boolean is compared as it is written.
      'range' in one ? text === one.text : text === captureText(one.value);
    return { holds: actual.alternatives.some((text) => values.some((one) => equals(text, one))) };
  }
  const { value } = actual;
  const holds = values.some((one) => {
    if (!('range' in one)) return jsonEqual(value, one.value);
    return isNumeric(value) ? value >= one.range.from && value <= one.range.to : value === one.text;
  });
  const [only, ...more] = values;
  const typed = only !== undefined && more.length === 0 && 'value' in only && actual.kind === 'json';
  // `"1"` is not `1`: where the two values look the same, the types are the difference.
  if (holds || !typed || !looksLike(value, captureText(only.value))) return { holds };
  return { holds, difference: [...valueWithType(value), `, not ${typeName(only.value)}`] };
}

/** Whether a value is written as this text. The nodes of `$..*` may be very long: writes no more than is needed. */
function looksLike(value: unknown, text: string): boolean {
  return typeof value === 'string' ? value === text : jsonText(value, text.length + 1) === text;
}

function hasCount(
  count: number,
  { comparison, operand }: Extract<Assertion, { operator: 'count' }>,
  { captures }: Options,
): Outcome {
  const number = operandValue(operand, captures);
  if (!isNumeric(number))
    throw new EvaluationError('cannot be evaluated: the value after count is not a number');
  return { holds: compare(count, comparison, number), difference: message`count ${count}` };
}

function compare(a: number | bigint, comparison: Comparison, b: number | bigint): boolean {
  switch (comparison) {
    case '==':
      return jsonEqual(a, b);
    case '!=':
      return !jsonEqual(a, b);
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function isOrdered(
  actual: Present,
  comparison: Comparison,
  operand: Operand,
  { captures }: Options,
): boolean {
  const right = operandValue(operand, captures);
  if (actual.kind === 'text') {
    const numbers = numbersIn(actual);
    return isNumeric(right) && numbers.some((number) => compare(number, comparison, right));
  }
  const left = actual.value;
  if (isNumeric(left) && isNumeric(right)) return compare(left, comparison, right);
  if (typeof left === 'string' && typeof right === 'string')
    return compare(codePointOrder(left, right), comparison, 0);
  throw new EvaluationError([...valueWithType(left), `, which cannot be ordered against ${typeName(right)}`]);
}

/** Each header field as a number, or the body. */
function numbersIn({ value, alternatives, fields, truncated }: PresentText): number[] {
  const texts = fields === 1 ? [value] : alternatives.slice(0, fields);
  return texts.map((text) => {
    const number = truncated === undefined ? readNumber(text.trim()) : undefined;
    if (number === undefined) throw new EvaluationError(message`${quote(text)} is not a number`);
    return number;
  });
}

/** RFC 9535 section 2.3.5.2.2: by code points, whose order differs from that of UTF-16 units above U+FFFF. */
function codePointOrder(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
}

function hasPart(
  actual: Present,
  operator: 'contains' | 'startsWith' | 'endsWith',
  operand: Operand,
  { captures }: Options,
): boolean {
  const value = operandValue(operand, captures);
  if (operator === 'contains' && actual.kind === 'json') {
    const within = actual.value;
    if (Array.isArray(within)) return within.some((item) => jsonEqual(item, value));
    if (typeof within === 'object' && within !== null) return hasKey(within, captureText(value));
  }
  // A literal such as 1.0 is searched for as it is written.
  const part = typeof value === 'string' || operand.kind !== 'value' ? captureText(value) : operand.text;
  if (part === '') throw new EvaluationError('cannot be evaluated: an empty text is part of every text');
  const holds = textsOf(actual, operator).some((text) => {
    if (operator === 'startsWith') return text.startsWith(part);
    return operator === 'endsWith' ? text.endsWith(part) : includes(text, part);
  });
  const truncated = actual.kind === 'text' ? actual.truncated : undefined;
  if (truncated !== undefined && (operator === 'endsWith' || (operator === 'contains' && !holds)))
    throw new EvaluationError(`unknown: ${truncated}`);
  return holds;
}

function matches(
  actual: Present,
  { operator, pattern }: Extract<Assertion, { operator: 'matches' }>,
  { captures, limitMs }: Options,
): boolean {
  const truncated = actual.kind === 'text' ? actual.truncated : undefined;
  return textsOf(actual, operator).some((text) => {
    const match = matchPattern(pattern, text, captures, limitMs);
    if (truncated === undefined) return match !== undefined;
    // A match that ends where the text is cut might be another one in the whole text.
    if (match === undefined || match.end === text.length) throw new EvaluationError(`unknown: ${truncated}`);
    return true;
  });
}

/** The texts that an operator for texts applies to. */
function textsOf(actual: Present, operator: string): readonly string[] {
  if (actual.kind === 'text') return actual.alternatives;
  if (typeof actual.value === 'string') return [actual.value];
  throw wrongType(actual, operator, operator === 'contains' ? 'a string, an array or an object' : 'a string');
}

function isEmpty(actual: Present): boolean {
  if (actual.kind === 'text') return actual.alternatives.every((text) => text === '');
  if (typeof actual.value === 'string') return actual.value === '';
  const size =
    actual.kind === 'json' ? ((actual.nodes ?? 0) > 1 ? actual.nodes : sizeOf(actual.value)) : undefined;
  if (size !== undefined) return size === 0;
  throw wrongType(actual, 'isEmpty', 'a string, an array or an object');
}

/**
 * The number of fields of a header, elements of an array, members of an object, or nodes of a path that may select several.
 * When such a path selects a single array, its elements are counted.
 */
function countOf(actual: Present): number {
  if (actual.kind === 'text') return actual.fields;
  if (actual.kind === 'json' && actual.nodes !== undefined && !Array.isArray(actual.value))
    return actual.nodes;
  const size = actual.kind === 'json' ? sizeOf(actual.value) : undefined;
  if (size !== undefined) return size;
  throw wrongType(actual, 'count', 'an array or an object');
}

function hasType(actual: Present, type: TypeName): Outcome {
  const value = actual.kind === 'text' && actual.json ? actual.json().exact : actual.value;
  return {
    holds: type === 'integer' ? isInteger(value) : jsonType(value) === type,
    difference: message`${typeName(value)}: ${quote(value)}`,
  };
}

function wrongType({ value }: Present, operator: string, types: string): EvaluationError {
  return new EvaluationError([...valueWithType(value), `; ${operator} needs ${types}`]);
}

/** `1 is a number`, or `null`. */
function valueWithType(value: unknown): Message {
  return value === null ? ['null'] : message`${quote(value)} is ${typeName(value)}`;
}

/** `a string`, `an array`, `null`. */
function typeName(value: unknown): string {
  const type = jsonType(value);
  if (type === 'null') return 'null';
  return `${type === 'array' || type === 'object' ? 'an' : 'a'} ${type}`;
}
