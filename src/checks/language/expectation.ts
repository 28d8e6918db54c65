import { piece } from '../../quote.ts';
import { jsonLiteral } from './json.ts';
import { compileJsonPath, type JsonPath, scanJsonPath } from './json-path.ts';
import { type JsonSchema, readJsonSchema, SchemaProblem } from './json-schema.ts';
import {
  type Domain,
  found,
  type Operand,
  operandTemplate,
  parseItems,
  parseOperand,
  Unparsable,
} from './operand.ts';
import { compilePattern, type Pattern, splitPattern } from './pattern.ts';
import { nearest } from './suggest.ts';
import type { Template } from './template.ts';
import {
  capturesIn,
  type Env,
  type Piece,
  scanTemplate,
  settledText,
  type TemplateProblem,
} from './template.ts';

/**
 * The language of expectations: one assertion a line, `subject ["not"] operator [value]`. A line is taken apart before
 * any placeholder in it is filled, so that no value can add a line or drop one.
 */

/** What of an answer a line speaks about, or a check captures. */
export type Subject = (
  | { readonly kind: 'header' | 'cookie'; readonly name: string }
  | { readonly kind: 'json'; readonly path: JsonPath }
  | { readonly kind: 'status' | 'body' | 'bytes' | 'sha256' | 'time' | 'tls expires' | 'redirect' }
) & {
  /** Names of what must have been captured before. */
  readonly captures: readonly string[];
};

export type SubjectKind = Subject['kind'];

export const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const;
export type TypeName = (typeof TYPES)[number];

/** An operator with what stands right of it. */
export type Assertion =
  | { readonly operator: Comparison | 'contains' | 'startsWith' | 'endsWith'; readonly operand: Operand }
  | { readonly operator: 'in'; readonly operands: readonly Operand[] }
  | { readonly operator: 'matches'; readonly pattern: Pattern }
  | { readonly operator: 'exists' | 'isEmpty' }
  | { readonly operator: 'count'; readonly comparison: Comparison; readonly operand: Operand }
  | { readonly operator: 'type'; readonly type: TypeName }
  | { readonly operator: 'schema'; readonly schema: JsonSchema };

export type Operator = Assertion['operator'];

/** A line, parsed. */
export interface Expectation {
  /** As the user wrote it, without blanks at its ends; nothing is put in for its placeholders. */
  readonly line: string;
  readonly subject: Subject;
  /** Whether `not` stands before the operator. */
  readonly not: boolean;
  readonly assertion: Assertion;
  /** Names of everything captured that the line waits for, each once. */
  readonly captures: readonly string[];
}

/** Something wrong with a text of expectations: what was expected where. */
export interface ExpectationProblem {
  /** From 1; a CR, an LF or both together end a line. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** `expected an operator (…), found "equals"`, without a full stop. */
  readonly message: string;
}

export interface ParseOptions {
  /** How a JSON Schema is read: a path to its text. Unless given, a file, relative to the working directory. */
  readonly readFile?: ((path: string) => Promise<string>) | undefined;
}

export interface ParsedExpectations {
  /** Empty when `refused` is expected: it judges the whole answer and stands alone. */
  readonly expectations: readonly Expectation[];
  /** Where a line first says `refused`. */
  readonly refused: { readonly line: number; readonly column: number } | undefined;
  /** Every line that cannot be used, in order. */
  readonly problems: readonly ExpectationProblem[];
}

/**
 * Parses a text of expectations: the input `expect`, or an item of a check's `expect`, whose place the caller adds to
 * that of a problem. Blank lines and lines that start with `#` are skipped. Reads the JSON Schemas it names; throws
 * nothing, whatever the text.
 */
export async function parseExpectations(
  text: string,
  env: Env,
  options: ParseOptions = {},
): Promise<ParsedExpectations> {
  const expectations: Expectation[] = [];
  const problems: ExpectationProblem[] = [];
  const refusals: ExpectationProblem[] = [];
  let lines = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    lines++;
    if (content === 'refused') {
      const message = 'expected no other line beside refused, which judges the whole answer and stands alone';
      refusals.push({ line: index + 1, column: line.indexOf(content) + 1, message });
      continue;
    }
    const parsed = await parseExpectation(line, env, options);
    if ('expectation' in parsed) expectations.push(parsed.expectation);
    else for (const problem of parsed.problems) problems.push({ ...problem, line: index + 1 });
  }
  const [refused] = refusals;
  if (refused !== undefined && lines > 1) {
    problems.push(...refusals);
    problems.sort((a, b) => a.line - b.line);
  }
  return {
    expectations: refused === undefined ? expectations : [],
    refused: refused && { line: refused.line, column: refused.column },
    problems,
  };
}

/** Parses one line that is neither blank nor a comment nor `refused`. Throws nothing. */
export async function parseExpectation(
  line: string,
  env: Env,
  options: ParseOptions = {},
): Promise<{ readonly expectation: Expectation } | { readonly problems: readonly ExpectationProblem[] }> {
  const cursor = new Cursor(line);
  return reporting(async () => {
    const subject = await readSubject(cursor, env);
    const { not, assertion } = await readAssertion(cursor, subject, env, options.readFile ?? readSchemaFile);
    const captures = new Set([
      ...subject.captures,
      ...templatesOf(assertion).flatMap((template) => capturesIn(template)),
    ]);
    return { expectation: { line: line.trim(), subject, not, assertion, captures: [...captures] } };
  });
}

/** Parses a subject that is the whole text: what a check captures. Throws nothing. */
export async function parseSubject(
  text: string,
  env: Env,
): Promise<{ readonly subject: Subject } | { readonly problems: readonly ExpectationProblem[] }> {
  const cursor = new Cursor(text);
  return reporting(async () => {
    const subject = await readSubject(cursor, env);
    cursor.skipBlanks();
    if (!cursor.done)
      throw new Unparsable(
        cursor.index,
        `expected the end of the line after the subject, found ${found(cursor.rest)}`,
      );
    return { subject };
  });
}

async function reporting<T>(
  parse: () => Promise<T>,
): Promise<T | { readonly problems: readonly ExpectationProblem[] }> {
  try {
    return await parse();
  } catch (thrown) {
    const several =
      thrown instanceof UnparsableParts
        ? thrown.problems
        : thrown instanceof Unparsable
          ? [thrown]
          : undefined;
    if (several === undefined) throw thrown;
    return { problems: several.map(({ index, message }) => ({ line: 1, column: index + 1, message })) };
  }
}

/** Several things wrong in one line. */
class UnparsableParts extends Error {
  override readonly name = 'UnparsableParts';
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[], shift: number) {
    super('unparsable');
    this.problems = problems.map(({ index, message }) => ({ index: index + shift, message }));
  }
}

/** A line, read from left to right. */
class Cursor {
  readonly text: string;
  index = 0;

  constructor(line: string) {
    this.text = line.trimEnd();
  }

  get done(): boolean {
    return this.index >= this.text.length;
  }

  get rest(): string {
    return this.text.slice(this.index);
  }

  skipBlanks(): void {
    this.take(/\s*/y);
  }

  /** What a sticky pattern matches here, or nothing. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.index;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.index += taken.length;
    return taken;
  }
}

const SUBJECT_LIST =
  'status, header NAME, body, json PATH, bytes, sha256, time, tls expires, redirect or cookie NAME';

const SUBJECT_WORDS = [
  'status',
  'header',
  'body',
  'json',
  'bytes',
  'sha256',
  'time',
  'tls',
  'redirect',
  'cookie',
] as const;

/** What others call them. */
const OTHER_SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['jsonpath', 'json'],
  ['http', 'status'],
  ['code', 'status'],
  ['duration', 'time'],
  ['latency', 'time'],
  ['certificate', 'tls expires'],
  ['location', 'redirect'],
  ['url', 'redirect'],
  ['size', 'bytes'],
  ['text', 'body'],
]);

async function readSubject(cursor: Cursor, env: Env): Promise<Subject> {
  cursor.skipBlanks();
  const start = cursor.index;
  const word = cursor.take(/[A-Za-z0-9]*/y);
  switch (word) {
    case 'status':
    case 'body':
    case 'bytes':
    case 'sha256':
    case 'time':
    case 'redirect':
      endOfWord(cursor, start);
      return { kind: word, captures: [] };
    case 'header':
    case 'cookie':
      endOfWord(cursor, start);
      return { kind: word, name: readName(cursor, word), captures: [] };
    case 'tls': {
      endOfWord(cursor, start);
      cursor.skipBlanks();
      const second = cursor.index;
      if (cursor.take(/[A-Za-z0-9]*/y) !== 'expires') {
        throw new Unparsable(second, `expected expires after tls, found ${found(cursor.text.slice(second))}`);
      }
      endOfWord(cursor, start);
      return { kind: 'tls expires', captures: [] };
    }
    case 'json':
      endOfWord(cursor, start);
      return readJson(cursor, env);
    case 'refused':
      throw new Unparsable(start, 'expected a subject, found refused, which stands alone in its line');
    default:
      throw unknownSubject(cursor.text, start);
  }
}

/** `status==200` is as good as `status == 200`; `status_code` is another word. */
function endOfWord(cursor: Cursor, start: number): void {
  if (!/^(?:\s|[=!<>]|$)/.test(cursor.rest)) throw unknownSubject(cursor.text, start);
}

function unknownSubject(text: string, start: number): Unparsable {
  const [word = ''] = /^[^\s=!<>]*/.exec(text.slice(start)) ?? [];
  const meant = OTHER_SUBJECTS.get(word.toLowerCase()) ?? nearest(word, SUBJECT_WORDS);
  return new Unparsable(
    start,
    `expected a subject (${SUBJECT_LIST}), found ${found(word || text.slice(start))}${didYouMean(meant)}`,
  );
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

/** A header's or cookie's name: a token of RFC 9110 section 5.6.2, as RFC 6265 section 4.1.1 has it too. */
function readName(cursor: Cursor, of: 'header' | 'cookie'): string {
  cursor.skipBlanks();
  const start = cursor.index;
  const name = cursor.take(/[\w#$%&'*+.^`|~-]+/y);
  const next = cursor.text[cursor.index] ?? ' ';
  if (name !== '' && /[\s=!<>]/.test(next)) return name;
  const example = of === 'header' ? 'content-type' : 'session';
  const hint = /^["']/.test(cursor.rest) && name === '' ? ', without quotes' : '';
  throw new Unparsable(
    start,
    `expected the name of a ${of} such as ${example}${hint}, found ${found(cursor.text.slice(start))}`,
  );
}

async function readJson(cursor: Cursor, env: Env): Promise<Subject> {
  cursor.skipBlanks();
  const start = cursor.index;
  const scanned = scanJsonPath(cursor.text, start);
  if ('message' in scanned) {
    const quoted = /^["']\$/.test(cursor.rest) ? '; it is written without quotes' : '';
    throw new Unparsable(scanned.index, scanned.message + quoted);
  }
  cursor.index = scanned.end;
  if (cursor.rest.startsWith('{{')) {
    throw new Unparsable(
      cursor.index,
      'expected a blank after the path; a placeholder stands within its brackets, as in $["{{ env.NAME }}"]',
    );
  }
  const compiled = await compileJsonPath(cursor.text.slice(start, scanned.end), env);
  if ('problems' in compiled) throw new UnparsableParts(compiled.problems, start);
  const { path } = compiled;
  return { kind: 'json', path, captures: capturesIn(path.path) };
}

/** What may be said of a subject, and how the values it is compared with are read. */
interface Ability {
  readonly operators: ReadonlySet<Operator>;
  readonly equal: Domain;
  readonly order: Domain;
}

const EQUALITY = ['==', '!=', 'in', 'exists'] as const;
const ORDER = ['<', '<=', '>', '>='] as const;
const TEXT = ['contains', 'matches', 'startsWith', 'endsWith'] as const;

const NUMERIC = new Set<Operator>([...EQUALITY, ...ORDER]);
const FIELD = new Set<Operator>([...EQUALITY, ...ORDER, ...TEXT, 'isEmpty', 'count']);

/**
 * `body` is read as JSON by `type` and `schema`; texts are ordered as numbers.
 */
const ABILITIES: Readonly<Record<SubjectKind, Ability>> = {
  status: { operators: NUMERIC, equal: 'statuses', order: 'status' },
  header: { operators: FIELD, equal: 'text', order: 'number' },
  cookie: { operators: FIELD, equal: 'text', order: 'number' },
  body: {
    operators: new Set([...EQUALITY, ...ORDER, ...TEXT, 'isEmpty', 'type', 'schema']),
    equal: 'text',
    order: 'number',
  },
  json: { operators: new Set([...FIELD, 'type', 'schema']), equal: 'json', order: 'json' },
  bytes: { operators: NUMERIC, equal: 'wholes', order: 'whole' },
  sha256: { operators: new Set([...EQUALITY, ...TEXT]), equal: 'digest', order: 'digest' },
  time: { operators: NUMERIC, equal: 'duration', order: 'duration' },
  'tls expires': { operators: NUMERIC, equal: 'duration', order: 'duration' },
  redirect: { operators: new Set([...EQUALITY, ...TEXT]), equal: 'text', order: 'text' },
};

/** What to write instead of an operator that a subject does not have. */
const INSTEAD: Readonly<Partial<Record<SubjectKind, string>>> = {
  status: 'status in 2xx',
  body: 'bytes > 0, or json $.items count > 0',
  bytes: 'bytes > 0',
  time: 'time < 2s',
  'tls expires': 'tls expires > 14d',
};

/** In the order in which they are tried and shown. */
const OPERATORS = [
  ...COMPARISONS,
  'in',
  'contains',
  'matches',
  'startsWith',
  'endsWith',
  'exists',
  'isEmpty',
  'count',
  'type',
  'schema',
] as const satisfies readonly Operator[];

const OTHER_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['===', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['=~', 'matches'],
  ['!~', 'not matches'],
  ['~', 'matches'],
  ['is', '=='],
  ['eq', '=='],
  ['equal', '=='],
  ['equals', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['gt', '>'],
  ['includes', 'contains'],
  ['has', 'contains'],
  ['like', 'matches'],
  ['present', 'exists'],
  ['missing', 'not exists'],
  ['empty', 'isEmpty'],
  ['length', 'count'],
  ['size', 'count'],
  ['isString', 'type string'],
  ['isNumber', 'type number'],
  ['isInteger', 'type integer'],
  ['isBoolean', 'type boolean'],
]);

async function readAssertion(
  cursor: Cursor,
  subject: Subject,
  env: Env,
  readText: (path: string) => Promise<string>,
): Promise<{ readonly not: boolean; readonly assertion: Assertion }> {
  cursor.skipBlanks();
  const not = cursor.take(/not(?=\s|$)/y) !== '';
  cursor.skipBlanks();
  const start = cursor.index;
  const ability = ABILITIES[subject.kind];
  // `status 2xx` and `status 200,204`.
  if (subject.kind === 'status' && /^(?:\d|\{\{)/.test(cursor.rest)) {
    const operator = /[,-]|xx/i.test(cursor.rest) ? 'in' : '==';
    return { not, assertion: readValue(cursor, operator, subject, ability, env) };
  }
  const operator = readOperator(cursor, not);
  if (!ability.operators.has(operator)) throw mismatch(subject.kind, operator, start);

  switch (operator) {
    case 'exists':
    case 'isEmpty':
      cursor.skipBlanks();
      if (!cursor.done)
        throw new Unparsable(
          cursor.index,
          `expected the end of the line after ${operator}, found ${found(cursor.rest)}`,
        );
      return { not, assertion: { operator } };
    case 'type':
      return { not, assertion: { operator, type: readType(cursor) } };
    case 'schema':
      return { not, assertion: { operator, schema: await readSchema(cursor, env, readText) } };
    case 'matches':
      return { not, assertion: { operator, pattern: readPattern(cursor, env) } };
    case 'count': {
      cursor.skipBlanks();
      const at = cursor.index;
      const symbol = cursor.take(/[=!<>~]+/y);
      const comparison = COMPARISONS.find((known) => known === symbol);
      if (comparison === undefined) {
        const meant =
          OTHER_OPERATORS.get(symbol) ??
          (/^\d/.test(cursor.rest) && symbol === '' ? `count == ${piece(cursor.rest, 40)}` : undefined);
        throw new Unparsable(
          at,
          `expected ${COMPARISONS.join(' ')} after count, found ${found(cursor.text.slice(at))}${didYouMean(meant)}`,
        );
      }
      return {
        not,
        assertion: {
          operator,
          comparison,
          operand: shifted(cursor, (text) => parseOperand(text, 'whole', env)),
        },
      };
    }
    default:
      return { not, assertion: readValue(cursor, operator, subject, ability, env) };
  }
}

function readOperator(cursor: Cursor, not: boolean): Operator {
  const start = cursor.index;
  // `body ==<p>` is `==` and a text; `===` and `<>` are operators of other languages.
  const word = cursor.take(/(?:==|!=|<=|>=|<|>)(?![=~>])|[=!<>~]+|[^\s=!<>~]+/y);
  const operator = OPERATORS.find((known) => known === word);
  if (operator !== undefined) return operator;
  const meant = OTHER_OPERATORS.get(word) ?? nearest(word, OPERATORS);
  const negated = not ? ` after not` : '';
  throw new Unparsable(
    start,
    `expected an operator${negated} (${OPERATORS.join(' ')}), found ${found(word)}${didYouMean(meant)}`,
  );
}

function mismatch(kind: SubjectKind, operator: Operator, index: number): Unparsable {
  const known = OPERATORS.filter((candidate) => ABILITIES[kind].operators.has(candidate));
  const example = INSTEAD[kind];
  const hint = example === undefined ? '' : `, as in ${example}`;
  return new Unparsable(
    index,
    `expected one of the operators of ${kind} (${known.join(' ')}), found ${found(operator)}${hint}`,
  );
}

/** The value of an operator that compares; the rest of the line. */
function readValue(
  cursor: Cursor,
  operator: Comparison | 'in' | 'contains' | 'startsWith' | 'endsWith',
  { kind }: Subject,
  { equal, order }: Ability,
  env: Env,
): Assertion {
  switch (operator) {
    case 'in':
      return { operator, operands: shifted(cursor, (text) => parseItems(text, equal, env)) };
    case '==':
    case '!=':
      return {
        operator,
        operand: shifted(cursor, (text) => {
          const comma = text.indexOf(',');
          if (comma >= 0 && (equal === 'statuses' || equal === 'wholes')) {
            const use = operator === '==' ? 'in' : 'not in';
            throw new Unparsable(
              comma,
              `expected the end of the line after one value, found ","; several are written as ${kind} ${use} ${piece(text, 40)}`,
            );
          }
          return parseOperand(text, equal, env);
        }),
      };
    case 'contains':
      return {
        operator,
        operand: shifted(cursor, (text) =>
          asText(parseOperand(text, kind === 'json' ? 'json' : 'text', env), kind !== 'json'),
        ),
      };
    case 'startsWith':
    case 'endsWith':
      return { operator, operand: shifted(cursor, (text) => asText(parseOperand(text, 'text', env), true)) };
    default:
      return {
        operator,
        operand: shifted(cursor, (text) => {
          const operand = asText(parseOperand(text, order, env), false);
          const ordered = operand.kind !== 'value' || !['boolean', 'object'].includes(typeof operand.value);
          if (kind === 'json' && !ordered)
            throw new Unparsable(0, `expected a number or a text after ${operator}, found ${found(text)}`);
          return operand;
        }),
      };
  }
}

/** Only equality has ranges: of any other operator `1-5` is a text. */
function asText(operand: Operand, notEmpty: boolean): Operand {
  if (notEmpty && operand.kind === 'value' && operand.value === '') {
    throw new Unparsable(0, 'expected a text that is not empty: "" is part of every text');
  }
  return operand.kind === 'range' ? { kind: 'value', value: operand.text, text: operand.text } : operand;
}

/** Reads the rest of the line, which what is wrong in it is counted from. */
function shifted<T>(cursor: Cursor, read: (text: string) => T): T {
  cursor.skipBlanks();
  const start = cursor.index;
  const text = cursor.rest;
  cursor.index = cursor.text.length;
  try {
    return read(text);
  } catch (thrown) {
    if (thrown instanceof UnparsableParts) throw new UnparsableParts(thrown.problems, start);
    if (thrown instanceof Unparsable) throw new Unparsable(start + thrown.index, thrown.message);
    throw thrown;
  }
}

/** What other languages call the types. */
const OTHER_TYPES: ReadonlyMap<string, TypeName> = new Map([
  ['bool', 'boolean'],
  ['int', 'integer'],
  ['float', 'number'],
  ['list', 'array'],
  ['map', 'object'],
  ['text', 'string'],
]);

function readType(cursor: Cursor): TypeName {
  return shifted(cursor, (text) => {
    const type = TYPES.find((known) => known === text);
    if (type !== undefined) return type;
    const meant = OTHER_TYPES.get(text) ?? nearest(text, TYPES);
    throw new Unparsable(
      0,
      `expected one of the types ${TYPES.join(', ')}, found ${found(text)}${didYouMean(meant)}`,
    );
  });
}

function readPattern(cursor: Cursor, env: Env): Pattern {
  return shifted(cursor, (text) => {
    if (text === '')
      throw new Unparsable(
        0,
        'expected a regular expression such as /^v[0-9]+$/i, found the end of the line',
      );
    if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return quotedPattern(text, env);
    const split = splitPattern(text);
    if ('message' in split) throw new Unparsable(split.index, split.message);
    const { pieces, problems } = scanTemplate(text.slice(split.start, split.end));
    if (problems.length > 0) throw new UnparsableParts(problems, split.start);
    const compiled = compilePattern(pieces, split.flags, env);
    if ('problems' in compiled) throw new UnparsableParts(compiled.problems, split.start);
    return compiled.pattern;
  });
}

/** A regular expression in a JSON string: `"^v\\d"`. */
function quotedPattern(text: string, env: Env): Pattern {
  const { pieces, problems } = scanTemplate(text);
  if (problems.length > 0) throw new UnparsableParts(problems, 0);
  const last = pieces.length - 1;
  const inner = pieces.map((piece, index): Piece | undefined => {
    if (piece.kind !== 'text') return piece;
    const content = piece.text.slice(index === 0 ? 1 : 0, index === last ? -1 : undefined);
    const literal = jsonLiteral(`"${content}"`);
    return typeof literal === 'string' ? { kind: 'text', index: piece.index, text: literal } : undefined;
  });
  if (inner.includes(undefined)) {
    throw new Unparsable(
      0,
      `expected /regex/flags, or a JSON string, in which \\\\d stands for \\d; found ${found(text)}`,
    );
  }
  const known = inner
    .filter((piece) => piece !== undefined)
    .filter((piece) => piece.kind !== 'text' || piece.text !== '');
  if (known.length === 0)
    throw new Unparsable(1, 'expected a regular expression between the quotes, found none');
  const compiled = compilePattern(known, '', env);
  if ('problems' in compiled) throw new UnparsableParts(compiled.problems, 0);
  return compiled.pattern;
}

async function readSchema(
  cursor: Cursor,
  env: Env,
  readText: (path: string) => Promise<string>,
): Promise<JsonSchema> {
  const start = cursor.index;
  const file = shifted(cursor, (text) => {
    if (text === '')
      throw new Unparsable(
        0,
        'expected the path of a JSON Schema such as schemas/order.json, found the end of the line',
      );
    const operand = parseOperand(text, 'text', env);
    const template = operandTemplate(operand);
    const path =
      operand.kind === 'value' && typeof operand.value === 'string'
        ? operand.value
        : template && settledText(template);
    if (path === undefined) {
      throw new Unparsable(
        0,
        'expected a path that is known now: the schema is read before anything is captured',
      );
    }
    return path;
  });
  try {
    return await readJsonSchema(file, readText);
  } catch (thrown) {
    if (!(thrown instanceof SchemaProblem)) throw thrown;
    const shift = /^\s*/.exec(cursor.text.slice(start))?.[0].length ?? 0;
    throw new Unparsable(start + shift, `expected a JSON Schema in ${found(file)}: ${thrown.message}`);
  }
}

async function readSchemaFile(path: string): Promise<string> {
  const { MOST_BYTES, readText } = await import('../../files/read.ts');
  return readText(path, { maxBytes: MOST_BYTES.schema });
}

function templatesOf(assertion: Assertion): Template[] {
  const operands =
    'operand' in assertion ? [assertion.operand] : 'operands' in assertion ? assertion.operands : [];
  const templates = operands.flatMap((operand) => operandTemplate(operand) ?? []);
  return 'pattern' in assertion ? [assertion.pattern.source] : templates;
}
