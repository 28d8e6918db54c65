import { nearest } from '../../nearest.ts';
import { piece } from '../../quote.ts';
import { TYPES, type TypeName } from './json.ts';
import type { LineReader } from './line-reader.ts';
import { type Domain, type Operand, parseItems, parseOperand } from './operand.ts';
import {
  type Assertion,
  COMPARISONS,
  type Comparison,
  OPERATORS,
  operatorNamed,
  operatorsOf,
  SUGGESTIONS,
} from './operators.ts';
import { didYouMean, expected, ParseError } from './parse-error.ts';
import { parsePattern } from './parse-pattern.ts';
import { parseSchema } from './parse-schema.ts';
import type { ReadSchemaFile } from './schema-documents.ts';
import { type Subject, subjectRow } from './subjects.ts';
import type { Env } from './template.ts';

type OperatorRow = (typeof OPERATORS)[number];

/**
 * Parses `["not"] operator [value]`.
 * @param readFile reads a JSON Schema
 * @throws {ParseError}
 */
export async function parseAssertion(
  line: LineReader,
  subject: Subject,
  env: Env,
  readFile: ReadSchemaFile,
): Promise<{ readonly not: boolean; readonly assertion: Assertion }> {
  line.skipBlanks();
  const not = line.take(/not(?=\s|$)/y) !== '';
  line.skipBlanks();
  const operator = impliedOperator(line, subject) ?? parseOperator(line, subject, not);
  return { not, assertion: await parseArgument(operator, line, subject, env, readFile) };
}

/** `status 2xx` and `status 200,204` need no operator. */
function impliedOperator(line: LineReader, { kind }: Subject): OperatorRow | undefined {
  if (kind !== 'status' || !/^(?:\d|\{\{)/.test(line.rest)) return undefined;
  return operatorNamed(/[,-]|xx/i.test(line.rest) ? 'in' : '==');
}

function parseOperator(line: LineReader, { kind }: Subject, not: boolean): OperatorRow {
  const start = line.index;
  // `body ==<p>` is `==` and a text; `===` and `<>` are operators of other languages.
  const word = line.take(/(?:==|!=|<=|>=|<|>)(?![=~>])|[=!<>~]+|[^\s=!<>~]+/y);
  const operator = operatorNamed(word);
  if (operator === undefined) {
    const names = OPERATORS.map(({ name }) => name);
    const what = `an operator${not ? ' after not' : ''} (${names.join(' ')})`;
    throw expected(start, what, word, didYouMean(SUGGESTIONS.get(word) ?? nearest(word, names)));
  }
  const ofSubject = operatorsOf(kind);
  if (ofSubject.includes(operator)) return operator;
  const { argument, example } = subjectRow(kind);
  const hint = example === undefined || argument !== 'none' ? '' : `, as in ${example}`;
  const names = ofSubject.map(({ name }) => name).join(' ');
  throw expected(start, `one of the operators of ${kind} (${names})`, operator.name, hint);
}

async function parseArgument(
  row: OperatorRow,
  line: LineReader,
  subject: Subject,
  env: Env,
  readFile: ReadSchemaFile,
): Promise<Assertion> {
  const { equal, order } = subjectRow(subject.kind);
  const isJson = equal === 'json';
  switch (row.argument) {
    case 'none':
      line.skipBlanks();
      if (!line.done) throw expected(line.index, `the end of the line after ${row.name}`, line.rest);
      return { operator: row.name };
    case 'equal':
      return {
        operator: row.name,
        operand: line.parseRest((text) => parseEqual(text, row.name, subject, equal, env)),
      };
    case 'ordered':
      return {
        operator: row.name,
        operand: line.parseRest((text) => parseOrdered(text, row.name, order, env)),
      };
    case 'list':
      return { operator: row.name, operands: line.parseRest((text) => parseItems(text, equal, env)) };
    case 'part':
      return {
        operator: row.name,
        operand: line.parseRest((text) =>
          isJson ? withoutRange(parseOperand(text, equal, env)) : parseText(text, env),
        ),
      };
    case 'text':
      return { operator: row.name, operand: line.parseRest((text) => parseText(text, env)) };
    case 'pattern':
      return { operator: row.name, pattern: line.parseRest((text) => parsePattern(text, env)) };
    case 'count':
      return {
        operator: row.name,
        comparison: parseComparison(line),
        operand: line.parseRest((text) => parseOperand(text, 'whole', env)),
      };
    case 'type':
      return { operator: row.name, type: line.parseRest(parseType) };
    case 'schema':
      return { operator: row.name, schema: await parseSchema(line, env, readFile) };
  }
}

function parseEqual(
  text: string,
  operator: '==' | '!=',
  { kind }: Subject,
  domain: Domain,
  env: Env,
): Operand {
  const comma = text.indexOf(',');
  if (comma >= 0 && (domain === 'statuses' || domain === 'wholes')) {
    const use = operator === '==' ? 'in' : 'not in';
    const hint = `; for several values write ${kind} ${use} ${piece(text, 40)}`;
    throw expected(comma, 'the end of the line after one value', ',', hint);
  }
  return parseOperand(text, domain, env);
}

function parseOrdered(text: string, operator: Comparison, domain: Domain, env: Env): Operand {
  const operand = withoutRange(parseOperand(text, domain, env));
  if (domain === 'json' && operand.kind === 'value' && ['boolean', 'object'].includes(typeof operand.value))
    throw expected(0, `a number or a text after ${operator}`, text);
  return operand;
}

/** A text that is not empty: every text contains the empty one. */
function parseText(text: string, env: Env): Operand {
  const operand = withoutRange(parseOperand(text, 'text', env));
  if (operand.kind !== 'value' || operand.value !== '') return operand;
  throw new ParseError([
    { index: 0, message: 'expected a text that is not empty: "" is part of every text' },
  ]);
}

/** Only equality has ranges. For any other operator `1-5` is a text. */
function withoutRange(operand: Operand): Operand {
  return operand.kind === 'range' ? { kind: 'value', value: operand.text, text: operand.text } : operand;
}

function parseComparison(line: LineReader): Comparison {
  line.skipBlanks();
  const start = line.index;
  const symbol = line.take(/[=!<>~]+/y);
  const comparison = COMPARISONS.find((known) => known === symbol);
  if (comparison !== undefined) return comparison;
  const meant =
    SUGGESTIONS.get(symbol) ??
    (/^\d/.test(line.rest) && symbol === '' ? `count == ${piece(line.rest, 40)}` : undefined);
  throw expected(start, `${COMPARISONS.join(' ')} after count`, line.text.slice(start), didYouMean(meant));
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

function parseType(text: string): TypeName {
  const type = TYPES.find((known) => known === text);
  if (type !== undefined) return type;
  const meant = OTHER_TYPES.get(text) ?? nearest(text, TYPES);
  throw expected(0, `one of the types ${TYPES.join(', ')}`, text, didYouMean(meant));
}
