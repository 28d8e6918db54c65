import { formatDuration } from '../../duration.ts';
import { BearerError, messageOf } from '../../errors.ts';
import { decodeBody } from '../../http/charset.ts';
import { type HttpResponse, header } from '../../http/message.ts';
import type { Assertion, Comparison, Expectation, Subject, TypeName } from './expectation.ts';
import {
  asDoubles,
  hasKey,
  isInteger,
  isNumeric,
  type JsonDocument,
  jsonEqual,
  jsonText,
  jsonType,
  parseJson,
  sizeOf,
} from './json.ts';
import { select } from './json-path.ts';
import type { Observation } from './observation.ts';
import { type Operand, operandValue, type Range, readNumber } from './operand.ts';
import { matchPattern } from './pattern.ts';
import { schemaErrors } from './schema-errors.ts';
import { type Captures, captureText } from './template.ts';
import { Unanswerable } from './time-limit.ts';
import { quote, quoteWords, type Told, told } from './told.ts';

export interface EvaluateOptions {
  readonly captures: Captures;
  /** Milliseconds that regular expressions, JSONPath and JSON Schema may each take; any time when not given. */
  readonly limitMs?: number | undefined;
}

/** The value of a subject, as `capture` keeps it; or why there is none. */
export type SubjectValue =
  | { readonly exists: true; readonly value: unknown }
  | { readonly exists: false; readonly why: Told };

/** UTF-16 units of a captured value's JSON; it goes into paths, headers and bodies. */
const LONGEST_CAPTURE = 1024 * 1024;

/**
 * Judges one line by what was seen of an answer.
 * @returns what came instead; nothing when the line holds. What cannot be decided (a body that is not JSON, a value of
 *   another type than the operator's) does not hold, with `not` as without.
 * @throws {TooSlow} when the time was not enough
 */
export async function evaluate(
  expectation: Expectation,
  observation: Observation,
  options: EvaluateOptions,
): Promise<Told | undefined> {
  const { subject, not, assertion } = expectation;
  try {
    const came = await look(subject, observation, options);
    const { holds, actual } = await judge(assertion, came, options);
    return holds === not ? withoutCookies(subject, actual ?? came.describe()) : undefined;
  } catch (thrown) {
    return withoutCookies(subject, toldOf(thrown));
  }
}

/** From so many characters on, a cookie may be a session's, and is not shown. */
const SHOWN_COOKIE = 16;

/** Whoever has a session's cookie has the session: of those that the service sets, a report shows short values alone. */
function withoutCookies(subject: Subject, parts: Told): Told {
  const cookie = subject.kind === 'cookie';
  if (!cookie && !(subject.kind === 'header' && subject.name.toLowerCase() === 'set-cookie')) return parts;
  return parts.map((part) => {
    if (typeof part === 'string' || part.as !== 'string') return part;
    if (!cookie) return { ...part, text: part.text.replace(/=[^;,]{16,}/g, '=***') };
    const { length } = part.text;
    return length < SHOWN_COOKIE ? part : `a value of ${length} characters, not shown`;
  });
}

/** Both tell a report why a line cannot be decided; a capture that is missing is a BearerError. */
function toldOf(thrown: unknown): Told {
  if (thrown instanceof Unanswerable) return thrown.told;
  if (thrown instanceof BearerError) return [thrown.message];
  throw thrown;
}

/**
 * The value of a subject. A status and `bytes` are numbers, `time` and `tls expires` milliseconds; a header that came
 * several times is one text with commas (RFC 9110 section 5.3); several nodes of a JSONPath are a list.
 */
export async function subjectValue(
  subject: Subject,
  observation: Observation,
  options: EvaluateOptions,
): Promise<SubjectValue> {
  try {
    const came = await look(subject, observation, options);
    if (came.kind === 'nothing') return { exists: false, why: came.describe() };
    if (came.kind === 'text' && came.cut !== undefined) return { exists: false, why: [came.cut] };
    if (came.kind === 'json' && jsonText(came.value, LONGEST_CAPTURE + 1).length > LONGEST_CAPTURE)
      return { exists: false, why: told`cannot be kept: it is longer than ${LONGEST_CAPTURE} characters` };
    return { exists: true, value: came.value };
  } catch (thrown) {
    return { exists: false, why: withoutCookies(subject, toldOf(thrown)) };
  }
}

/** What of the answer a subject is. */
type Came = (
  | { readonly kind: 'nothing'; readonly value: undefined; readonly nodes?: 0 | undefined }
  /** A status, a length, milliseconds. */
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'text';
      readonly value: string;
      /** Of a field that came several times, each time and all together: what holds of one of them holds. */
      readonly each?: readonly string[] | undefined;
      /** How often the field came. */
      readonly times?: number | undefined;
      /** Why there is more than the value. */
      readonly cut?: string | undefined;
      /** The body, read as JSON. */
      readonly json?: (() => JsonDocument) | undefined;
    }
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** How many nodes a path that may select several did select. */
      readonly nodes?: number | undefined;
    }
) & { describe(): Told };

async function look(
  subject: Subject,
  { response, redirect, at }: Observation,
  options: EvaluateOptions,
): Promise<Came> {
  const nothing = (why: string | Told): Came => ({
    kind: 'nothing',
    value: undefined,
    describe: () => (typeof why === 'string' ? [why] : why),
  });
  const number = (value: number, describe: () => string): Came => ({
    kind: 'number',
    value,
    describe: () => [describe()],
  });
  const text = (value: string, more: Partial<Extract<Came, { kind: 'text' }>> = {}): Came => ({
    kind: 'text',
    value,
    describe: () => [quote(value)],
    ...more,
  });

  switch (subject.kind) {
    case 'status':
      return number(response.status, () => String(response.status));
    case 'time': {
      const { total } = response.timing;
      return number(total, () =>
        total < 1000 ? formatDuration(total) : `${formatDuration(total)} (${Math.round(total)} ms)`,
      );
    }
    case 'bytes':
      if (response.truncated && response.sha256 === undefined) {
        throw new Unanswerable(`cannot be known: the body is cut after ${response.body.length} bytes`);
      }
      return number(response.bytes, () => String(response.bytes));
    case 'sha256':
      return text(await digestOf(response));
    case 'tls expires': {
      const { certificateExpiresAt } = response;
      if (certificateExpiresAt === undefined) return nothing('does not exist: no certificate was seen');
      const left = certificateExpiresAt - at;
      return number(left, () => (left < 0 ? `expired ${formatDuration(-left)} ago` : formatDuration(left)));
    }
    case 'redirect':
      return redirect === undefined
        ? nothing(`does not exist: ${response.status} is no redirect`)
        : text(redirect);
    case 'header': {
      const values = fieldsOf(response, subject.name);
      if (values.length === 0) return nothing('does not exist');
      const joined = values.join(', ');
      return text(joined, { each: values.length === 1 ? values : [...values, joined], times: values.length });
    }
    case 'cookie': {
      const cookies = fieldsOf(response, 'set-cookie').flatMap((field) => parseSetCookie(field) ?? []);
      const values = cookies.filter(({ name }) => name === subject.name).map(({ value }) => value);
      const last = values.at(-1);
      if (last !== undefined) return text(last, { each: [last], times: values.length });
      const names = [...new Set(cookies.map(({ name }) => name))].join(', ');
      return nothing(
        names === ''
          ? 'does not exist: no cookie is set'
          : told`does not exist: set are ${quoteWords(JSON.stringify(names))}`,
      );
    }
    case 'body':
      return text(textOf(response), {
        cut: response.truncated ? cutWords(response) : undefined,
        json: () => jsonOf(response),
      });
    case 'json': {
      const { captures, limitMs } = options;
      const values = await select(subject.path, jsonOf(response), captures, limitMs);
      const nodes = subject.path.singular ? undefined : values.length;
      if (values.length === 0) {
        return {
          kind: 'nothing',
          value: undefined,
          nodes: nodes === 0 ? 0 : undefined,
          describe: () => ['does not exist'],
        };
      }
      const value = values.length === 1 ? values[0] : values;
      return {
        kind: 'json',
        value,
        nodes,
        describe: () =>
          values.length === 1 ? [quote(value)] : told`${quote(value)} (${values.length} nodes)`,
      };
    }
  }
}

interface Judged {
  readonly holds: boolean;
  /** What came, when the value alone does not tell. */
  readonly actual?: Told | undefined;
}

async function judge(
  assertion: Assertion,
  came: Came,
  { captures, limitMs }: EvaluateOptions,
): Promise<Judged> {
  const { operator } = assertion;
  if (operator === 'exists') return { holds: came.kind !== 'nothing' };
  // An empty selection can be counted; anything else that is not there is neither so nor otherwise.
  if (came.kind === 'nothing') {
    if (came.nodes === 0 && operator === 'isEmpty') return { holds: true };
    if (came.nodes === 0 && operator === 'count') return counted(0, assertion, captures);
    throw new Unanswerable(came.describe());
  }
  switch (operator) {
    case 'isEmpty':
      return { holds: isEmpty(came) };
    case 'count':
      return counted(sizeIn(came), assertion, captures);
    case 'type': {
      const value = came.kind === 'text' && came.json ? came.json().exact : came.value;
      return { holds: isOfType(value, assertion.type), actual: told`${typeName(value)}: ${quote(value)}` };
    }
    case 'schema': {
      const value = came.kind === 'text' && came.json ? came.json().value : asDoubles(came.value);
      const errors = await schemaErrors(assertion.schema, value, limitMs);
      return { holds: errors === undefined, actual: errors };
    }
    case 'matches': {
      const { pattern } = assertion;
      const holds = texts(came, operator).some((text) => {
        const match = matchPattern(pattern, text, captures, limitMs);
        if (came.kind !== 'text' || came.cut === undefined) return match !== undefined;
        // What touches the cut might go on after it.
        if (match === undefined || match.end === text.length)
          throw new Unanswerable(`cannot be known: ${came.cut}`);
        return true;
      });
      return { holds };
    }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return textual(operator, assertion.operand, came, captures);
    case 'in':
      return equality(
        came,
        assertion.operands.flatMap((operand) => wanted(operand, captures)),
      );
    case '==':
    case '!=': {
      const { holds, actual } = equality(came, wanted(assertion.operand, captures, false));
      return { holds: holds === (operator === '=='), actual };
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { holds: ordered(came, operator, assertion.operand, captures) };
  }
}

/** One of the values that a subject may be equal to. */
type Wanted = { readonly value: unknown } | { readonly range: Range; readonly text: string };

/** @param members whether the members of an array are wanted, not the array */
function wanted(operand: Operand, captures: Captures, members = true): Wanted[] {
  if (operand.kind === 'range') return [{ range: operand.range, text: operand.text }];
  const value = operandValue(operand, captures);
  if (isRange(value) && operand.kind === 'text' && operand.domain !== 'json')
    return [{ range: value, text: '' }];
  return members && Array.isArray(value) ? value.map((item: unknown) => ({ value: item })) : [{ value }];
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

function equality(came: Exclude<Came, { kind: 'nothing' }>, values: readonly Wanted[]): Judged {
  const equals = (actual: unknown, one: Wanted): boolean => {
    if ('range' in one)
      return isNumeric(actual) ? actual >= one.range.from && actual <= one.range.to : actual === one.text;
    // What a field or a body is compared with is text, whatever it looks like.
    return jsonEqual(actual, came.kind === 'text' ? captureText(one.value) : one.value);
  };
  if (came.kind === 'text') {
    const candidates = came.each ?? [came.value];
    if (came.cut !== undefined) {
      // No text that could be written in a line is as long as what is kept.
      return { holds: false };
    }
    return { holds: candidates.some((text) => values.some((one) => equals(text, one))) };
  }
  const holds = values.some((one) => equals(came.value, one));
  const [only, ...more] = values;
  const typed = only !== undefined && more.length === 0 && 'value' in only && came.kind === 'json';
  // `"1"` is not `1`: the types say why, where the values look the same.
  if (holds || !typed || !looksLike(came.value, captureText(only.value))) return { holds };
  return {
    holds,
    actual: told`${typeName(came.value)}, ${quote(came.value)}, which is not ${typeName(only.value)}`,
  };
}

/** Whether a value reads as a text. The nodes of `$..*` may be a thousand times the document: no more is written. */
function looksLike(value: unknown, text: string): boolean {
  return typeof value === 'string' ? value === text : jsonText(value, text.length + 1) === text;
}

function counted(
  size: number,
  assertion: Extract<Assertion, { operator: 'count' }>,
  captures: Captures,
): Judged {
  const number = operandValue(assertion.operand, captures);
  if (!isNumeric(number))
    throw new Unanswerable('cannot be evaluated: the count to compare with is not a number');
  return { holds: compare(size, assertion.comparison, number), actual: told`count ${size}` };
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

function ordered(
  came: Exclude<Came, { kind: 'nothing' }>,
  comparison: Comparison,
  operand: Operand,
  captures: Captures,
): boolean {
  const right = operandValue(operand, captures);
  if (came.kind === 'text') {
    const numbers = (
      came.times === undefined || came.times === 1 ? [came.value] : (came.each ?? []).slice(0, -1)
    ).map((text) => {
      const number = readNumber(text.trim());
      if (number === undefined || came.cut !== undefined)
        throw new Unanswerable(told`${quote(text)}, which is not a number`);
      return number;
    });
    return numbers.some((number) => isNumeric(right) && compare(number, comparison, right));
  }
  const left = came.value;
  if (isNumeric(left) && isNumeric(right)) return compare(left, comparison, right);
  if (typeof left === 'string' && typeof right === 'string')
    return compare(codePointOrder(left, right), comparison, 0);
  throw new Unanswerable(
    told`${typeName(left)}, ${quote(left)}, which cannot be compared with ${typeName(right)}`,
  );
}

/** RFC 9535 section 2.3.5.2.2: by code points, which UTF-16 units order otherwise beyond U+FFFF. */
function codePointOrder(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
}

function textual(
  operator: 'contains' | 'startsWith' | 'endsWith',
  operand: Operand,
  came: Exclude<Came, { kind: 'nothing' }>,
  captures: Captures,
): Judged {
  const value = operandValue(operand, captures);
  if (
    operator === 'contains' &&
    came.kind === 'json' &&
    typeof came.value === 'object' &&
    came.value !== null
  ) {
    const within = came.value;
    if (Array.isArray(within)) return { holds: within.some((item) => jsonEqual(item, value)) };
    return { holds: hasKey(within, captureText(value)) };
  }
  // A literal such as 5 is looked for as it was written.
  const part = typeof value === 'string' || operand.kind !== 'value' ? captureText(value) : operand.text;
  if (part === '') throw new Unanswerable('cannot be evaluated: an empty text is part of every text');
  const holds = texts(came, operator).some((text) => {
    if (operator === 'startsWith') return text.startsWith(part);
    return operator === 'endsWith' ? text.endsWith(part) : includes(text, part);
  });
  if (
    came.kind === 'text' &&
    came.cut !== undefined &&
    (operator === 'endsWith' || (operator === 'contains' && !holds))
  ) {
    throw new Unanswerable(`cannot be known: ${came.cut}`);
  }
  return { holds };
}

/** What an operator of texts looks at: texts, or nothing that it could. */
function texts(came: Exclude<Came, { kind: 'nothing' }>, operator: string): readonly string[] {
  if (came.kind === 'text') return came.each ?? [came.value];
  if (typeof came.value === 'string') return [came.value];
  const others = operator === 'contains' ? 'a string, an array or an object' : 'a string';
  throw new Unanswerable(
    told`${typeName(came.value)}, ${quote(came.value)}, where ${operator} asks for ${others}`,
  );
}

/** Longer texts are looked for by our own means: V8's take minutes to find 16 KiB of `aa…b…aa` in 8 MiB of `a`. */
const SHORT = 200;

/** Whether a text has a part, in linear time (Knuth, Morris and Pratt) when the part is long. */
function includes(text: string, part: string): boolean {
  if (part.length <= SHORT) return text.includes(part);
  const back = new Int32Array(part.length);
  for (let index = 1, length = 0; index < part.length; index++) {
    const code = part.charCodeAt(index);
    while (length > 0 && part.charCodeAt(length) !== code) length = back[length - 1] ?? 0;
    if (part.charCodeAt(length) === code) length++;
    back[index] = length;
  }
  for (let index = 0, length = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    while (length > 0 && part.charCodeAt(length) !== code) length = back[length - 1] ?? 0;
    if (part.charCodeAt(length) === code) length++;
    if (length === part.length) return true;
  }
  return false;
}

function isEmpty(came: Exclude<Came, { kind: 'nothing' }>): boolean {
  if (came.kind === 'text') return (came.each ?? [came.value]).every((text) => text === '');
  if (typeof came.value === 'string') return came.value === '';
  const size = came.kind === 'json' ? ((came.nodes ?? 0) > 1 ? came.nodes : sizeOf(came.value)) : undefined;
  if (size !== undefined) return size === 0;
  throw new Unanswerable(
    told`${typeName(came.value)}, ${quote(came.value)}, where isEmpty asks for a string, an array or an object`,
  );
}

/**
 * How many: fields of a name, elements of an array, members of an object, nodes of a path that may select several.
 * A single node of such a path is its value when that is an array, and otherwise one.
 */
function sizeIn(came: Exclude<Came, { kind: 'nothing' }>): number {
  if (came.kind === 'text') return came.times ?? 1;
  if (came.kind === 'json' && came.nodes !== undefined && !Array.isArray(came.value)) return came.nodes;
  const size = came.kind === 'json' ? sizeOf(came.value) : undefined;
  if (size !== undefined) return size;
  throw new Unanswerable(
    told`${typeName(came.value)}, ${quote(came.value)}, where count asks for an array or an object`,
  );
}

function isOfType(value: unknown, type: TypeName): boolean {
  return type === 'integer' ? isInteger(value) : jsonType(value) === type;
}

/** `a string`, `an array`, `null`. */
function typeName(value: unknown): string {
  const type = jsonType(value);
  if (type === 'null') return 'null';
  return `${type === 'array' || type === 'object' ? 'an' : 'a'} ${type}`;
}

/** Values of a field, in order. */
function fieldsOf(response: Pick<HttpResponse, 'headers'>, name: string): string[] {
  const wantedName = name.toLowerCase();
  return response.headers.filter(([given]) => given.toLowerCase() === wantedName).map(([, value]) => value);
}

/** Name and value of a `Set-Cookie` field as user agents read it: RFC 6265 section 5.2. */
export function parseSetCookie(field: string): { readonly name: string; readonly value: string } | undefined {
  const [pair = ''] = field.split(';', 1);
  const equals = pair.indexOf('=');
  if (equals < 0) return undefined;
  const name = trimBlanks(pair.slice(0, equals));
  return name === '' ? undefined : { name, value: trimBlanks(pair.slice(equals + 1)) };
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

async function digestOf(response: HttpResponse): Promise<string> {
  if (response.sha256 !== undefined) return response.sha256;
  if (response.truncated) throw new Unanswerable(`cannot be known: ${cutWords(response)}`);
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(response.body).digest('hex');
}

function cutWords({ body }: HttpResponse): string {
  return `the body is longer than the first ${body.length} bytes, which are looked at`;
}

interface Decoded {
  text?: string | undefined;
  json?: JsonDocument | undefined;
}

/** Several lines speak of the same body. */
const decoded = new WeakMap<HttpResponse, Decoded>();

function decodedOf(response: HttpResponse): Decoded {
  const known = decoded.get(response);
  if (known !== undefined) return known;
  const fresh: Decoded = {};
  decoded.set(response, fresh);
  return fresh;
}

/** The body as text: by its byte order mark, its `charset`, or else UTF-8. */
function textOf(response: HttpResponse): string {
  const known = decodedOf(response);
  // A character that is cut through is left out.
  const text = known.text ?? decodeBody(response);
  known.text = text;
  return text;
}

/** @throws {Unanswerable} saying what came instead of JSON */
function jsonOf(response: HttpResponse): JsonDocument {
  const known = decodedOf(response);
  if (known.json !== undefined) return known.json;
  if (response.truncated) throw new Unanswerable(`not JSON that can be read: ${cutWords(response)}`);
  const text = textOf(response);
  if (/^\s*$/.test(text)) throw new Unanswerable('not JSON: the body is empty');
  try {
    known.json = parseJson(text);
    return known.json;
  } catch (thrown) {
    const type = header(response, 'content-type');
    const what = told`${type === undefined ? 'no content type' : quoteWords(type)}, ${quote(text)}`;
    if (!(thrown instanceof SyntaxError))
      throw new Unanswerable([...told`JSON that is not looked into, ${messageOf(thrown)}: `, ...what]);
    const [where = ''] = / at position \d+(?: \(line \d+ column \d+\))?/.exec(thrown.message) ?? [];
    throw new Unanswerable([...told`not JSON${/^\s*[[{"]/.test(text) ? where : ''}: `, ...what]);
  }
}
