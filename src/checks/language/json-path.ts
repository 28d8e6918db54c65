import type { JSONPathEnvironment, JSONPathQuery } from 'json-p3';
import { messageOf } from '../../errors.ts';
import { piece, quote, reasonOf } from '../../quote.ts';
import type { Json, JsonDocument } from './json.ts';
import { jsonEqual, MAX_DEPTH } from './json.ts';
import type { Template } from './template.ts';
import {
  bindEnv,
  type Captures,
  captured,
  captureText,
  type Env,
  jsonEscape,
  type Piece,
  scanTemplate,
  settledText,
  type TemplateProblem,
} from './template.ts';
import { EvaluationError, withinTime } from './time-limit.ts';

/**
 * A JSONPath of RFC 9535. A placeholder is possible in a string, or in place of a string or number. Its value is written as
 * a string or number, so it cannot change the path.
 */
export interface JsonPath {
  /** As the user wrote it. */
  readonly source: string;
  /** Selects at most one node, by its syntax (RFC 9535 section 2.3.5.1). */
  readonly singular: boolean;
  readonly path: Template;
  /** The place of each captured value of `path`, in order. */
  readonly places: readonly Place[];
}

/** In a string with this quote, or outside of strings. */
type Place = '"' | "'" | 'outside';

/** The nodes are held in memory. */
const MAX_NODES = 100_000;

const NAME_CHARACTER = /[\w\u0080-\uffff-]/;
const BLANK = /[ \t\r\n]/;

/**
 * Finds the end of the path that starts at `start`: after the last segment, each of which may have blanks before it (RFC 9535
 * section 2.1.1). Strings and brackets in a path may contain blanks, operators and brackets.
 */
export function scanJsonPath(text: string, start: number): { readonly end: number } | TemplateProblem {
  if (text[start] !== '$')
    return { index: start, message: `expected a JSONPath, which starts with $, found ${found(text, start)}` };
  let end = start + 1;
  for (;;) {
    let next = end;
    while (BLANK.test(text[next] ?? '')) next++;
    if (text[next] === '[') {
      const closed = scanBrackets(text, next);
      if ('message' in closed) return closed;
      end = closed.end;
    } else if (text[next] === '.') {
      end = next + (text[next + 1] === '.' ? 2 : 1);
      if (text[end] === '*') end++;
      else if (text[end] !== '[') while (NAME_CHARACTER.test(text[end] ?? '')) end++;
    } else return { end };
  }
}

function scanBrackets(text: string, start: number): { readonly end: number } | TemplateProblem {
  const open: number[] = [];
  let index = start;
  for (; index < text.length; index++) {
    const character = text[index];
    if (character === '[') open.push(index);
    else if (character === ']') {
      open.pop();
      if (open.length === 0) return { end: index + 1 };
    } else if (character === '"' || character === "'") {
      const from = index;
      for (index++; index < text.length && text[index] !== character; index++)
        if (text[index] === '\\') index++;
      if (index >= text.length)
        return {
          index: from,
          message: 'expected the quote that ends this string of the path, found the end of the line',
        };
    }
  }
  return {
    index: open.at(-1) ?? start,
    message: 'expected a ] for this [ of the path, found the end of the line',
  };
}

function found(text: string, index: number): string {
  return index < text.length ? quote(text.slice(index), 40) : 'the end of the line';
}

/**
 * Compiles a path, or reports its problems with their places.
 * @param source a text that {@link scanJsonPath} has found to be one path
 */
export async function compileJsonPath(
  source: string,
  env: Env,
): Promise<{ readonly path: JsonPath } | { readonly problems: readonly TemplateProblem[] }> {
  const { pieces, problems } = scanTemplate(source);
  if (problems.length > 0) return { problems };
  const places = placesOf(pieces);
  const bound = bindEnv(pieces, env, (value, piece) => encode(value, places.get(piece) ?? 'outside'));
  if (bound.problems.length > 0) return { problems: bound.problems };
  const library = await loadJsonPath();
  // `"x"` is valid wherever a placeholder is, and `x` in a string.
  const plain = pieces.map((piece) =>
    piece.kind === 'text' ? piece.text : encode('x', places.get(piece) ?? 'outside'),
  );
  try {
    const singular = library.compile(plain.join('')).singularQuery();
    // Compiled again where it is used: an expectation is plain data, which can be sent to a worker thread.
    const settled = settledText(bound.template);
    if (settled !== undefined) library.compile(settled);
    const captures = pieces.filter((piece) => piece.kind === 'capture');
    const path: JsonPath = {
      source,
      singular,
      path: bound.template,
      places: captures.map((piece) => places.get(piece) ?? 'outside'),
    };
    return { path };
  } catch (thrown) {
    return { problems: [pathProblem(thrown, pieces, plain)] };
  }
}

/** The place of each placeholder. */
function placesOf(pieces: readonly Piece[]): Map<Piece, Place> {
  const places = new Map<Piece, Place>();
  let place: Place = 'outside';
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      places.set(piece, place);
      continue;
    }
    for (let index = 0; index < piece.text.length; index++) {
      const character = piece.text[index];
      if (place === 'outside') {
        if (character === '"' || character === "'") place = character;
      } else if (character === '\\') index++;
      else if (character === place) place = 'outside';
    }
  }
  return places;
}

/** A value as it is written in a path. Outside of strings only a literal of RFC 9535 is possible. */
function encode(value: unknown, place: Place): string {
  if (place === '"') return jsonEscape(captureText(value));
  if (place === "'") return jsonEscape(captureText(value)).replaceAll('\\"', '"').replaceAll("'", "\\'");
  if (typeof value === 'object' && value !== null) {
    throw new EvaluationError(
      'cannot be evaluated: an array or object was captured, and a path can only hold a string, a number, true, false or null',
    );
  }
  return typeof value === 'string' ? JSON.stringify(value) : captureText(value);
}

/** The library's error as a problem. Its index is one in the path with stand-ins, and is mapped to the path as written. */
function pathProblem(thrown: unknown, pieces: readonly Piece[], plain: readonly string[]): TemplateProblem {
  const given = typeof thrown === 'object' && thrown !== null && 'token' in thrown ? thrown.token : undefined;
  const at =
    typeof given === 'object' && given !== null && 'index' in given && typeof given.index === 'number'
      ? given.index
      : 0;
  let before = 0;
  let index = 0;
  for (const [position, piece] of pieces.entries()) {
    const length = plain[position]?.length ?? 0;
    if (at >= before) index = piece.index + (piece.kind === 'text' ? Math.min(at - before, length) : 0);
    before += length;
  }
  // Its messages end with the text around the error and its index, which the column replaces.
  const words = messageOf(thrown).replace(/ \('.*$/s, '');
  const why = words === "can't backup beyond start" ? 'unexpected end of the path' : piece(words, 120);
  return { index: Math.max(index, 0), message: `expected a JSONPath (RFC 9535): ${why}` };
}

/**
 * The values of the nodes that a path selects.
 * @throws {TooSlow} when the time limit is exceeded
 * @throws {EvaluationError} when it selects more than {@link MAX_NODES}
 */
export async function select(
  path: JsonPath,
  document: JsonDocument,
  captures: Captures,
  limitMs: number | undefined,
): Promise<readonly unknown[]> {
  const environment = await loadJsonPath();
  return withinTime(limitMs, () => {
    const query = compileFilled(path, captures, environment);
    const values: unknown[] = [];
    for (const { value, location } of query.lazyQuery(document.value)) {
      if (values.length >= MAX_NODES) throw new EvaluationError(`selects more than ${MAX_NODES} nodes`);
      values.push(document.exact === document.value ? value : at(document.exact, location));
    }
    return values;
  });
}

function compileFilled(path: JsonPath, captures: Captures, environment: JSONPathEnvironment): JSONPathQuery {
  let next = 0;
  const text = path.path.parts
    .map((part) =>
      typeof part === 'string'
        ? part
        : encode(captured(captures, part.capture), path.places[next++] ?? 'outside'),
    )
    .join('');
  try {
    return environment.compile(text);
  } catch (thrown) {
    throw new EvaluationError(
      `cannot be evaluated: with the captured value it is no JSONPath (${reasonOf(thrown)})`,
      { cause: thrown },
    );
  }
}

function at(root: unknown, location: readonly (string | number)[]): unknown {
  let value = root;
  for (const key of location) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

let library: Promise<JSONPathEnvironment> | undefined;

/**
 * json-p3, which passes the whole compliance suite of RFC 9535. Its functions are made strict where the suite has no test:
 * `length` counts characters, not UTF-16 units (section 2.4.4), `match` and `search` are false for anything but strings, and
 * an anchor in a pattern does not make `match` a search (sections 2.4.6 and 2.4.7). So are its comparisons:
 * {@link compareStrictly}.
 */
function loadJsonPath(): Promise<JSONPathEnvironment> {
  library ??= import(
    /* webpackExports: ["JSONPathEnvironment", "jsonpath", "FunctionExpressionType", "Nothing"] */ 'json-p3'
  ).then(({ JSONPathEnvironment, jsonpath, FunctionExpressionType, Nothing }) => {
    // The levels of a document, the value itself, and a margin.
    const environment = new JSONPathEnvironment({ maxRecursionDepth: MAX_DEPTH + 3 });
    const { ValueType, LogicalType } = FunctionExpressionType;
    const { Length, Match, Search } = jsonpath.functions;
    const length = new Length();
    environment.functionRegister.set('length', {
      argTypes: [ValueType],
      returnType: ValueType,
      call: (value: Json | typeof Nothing) =>
        typeof value === 'string' ? characters(value) : length.call(value),
    });
    const match = new Match();
    const search = new Search();
    const strict = (call: (text: string, pattern: string) => boolean) => ({
      argTypes: [ValueType, ValueType],
      returnType: LogicalType,
      call: (text: unknown, pattern: unknown) =>
        typeof text === 'string' && typeof pattern === 'string' && call(text, pattern),
    });
    environment.functionRegister.set(
      'match',
      strict((text, pattern) => match.call(text, `(${pattern})`)),
    );
    environment.functionRegister.set(
      'search',
      strict((text, pattern) => search.call(text, pattern)),
    );
    compareStrictly(jsonpath);
    return environment;
  });
  return library;
}

/**
 * Makes `==` in filters compare arrays and objects as RFC 9535 section 2.3.5.2.2 says. The library looks members up without
 * regard to whether the object has them itself: to it `{"constructor": {}}` equals `{"x": 1}`, and `{}` equals `[]`.
 */
function compareStrictly({
  JSONPathNodeList,
  expressions: { InfixExpression, compare },
}: typeof import('json-p3').jsonpath): void {
  const isStructured = (value: unknown) =>
    typeof value === 'object' && value !== null && !(value instanceof JSONPathNodeList);
  /** The value of a query that selects one node. */
  const single = (operand: unknown): unknown =>
    operand instanceof JSONPathNodeList && operand.nodes.length === 1 ? operand.nodes[0]?.value : operand;
  const evaluateLogical = InfixExpression.prototype.evaluate;
  InfixExpression.prototype.evaluate = function (context) {
    if (this.logical) return evaluateLogical.call(this, context);
    const left = single(this.left.evaluate(context));
    const right = single(this.right.evaluate(context));
    if (!isStructured(left) || !isStructured(right)) return compare(left, this.operator, right);
    // An array or object is neither less nor greater than another.
    const equal = jsonEqual(left, right);
    return this.operator === '!=' ? !equal : equal && this.operator.endsWith('=');
  };
}

function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}
