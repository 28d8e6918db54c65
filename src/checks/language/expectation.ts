import { LineReader } from './line-reader.ts';
import { operandTemplate } from './operand.ts';
import type { Assertion } from './operators.ts';
import { parseAssertion } from './parse-assertion.ts';
import { expected, ParseError } from './parse-error.ts';
import { parseSubjectPart } from './parse-subject.ts';
import type { ReadSchemaFile } from './schema-documents.ts';
import type { Subject } from './subjects.ts';
import { capturesIn, type Env, type Template } from './template.ts';

/**
 * The language of expectations: one assertion a line, `subject ["not"] operator [value]`. A line is parsed before its
 * placeholders are replaced, so no value can add or remove a line. docs/expectations.md describes the language.
 *
 * The parser has a file for each part of a line, and the evaluator a file of the same name: parse-subject.ts and
 * evaluate-subject.ts, parse-assertion.ts and evaluate-assertion.ts. Both read the tables in subjects.ts and operators.ts.
 */

/** A parsed line. */
export interface Expectation {
  /** As the user wrote it, without white space at its ends; placeholders are not replaced. */
  readonly line: string;
  readonly subject: Subject;
  /** Whether `not` is before the operator. */
  readonly not: boolean;
  readonly assertion: Assertion;
  /** Names of the captured values that the line uses, each once. */
  readonly captures: readonly string[];
}

/** A problem in a text of expectations. */
export interface ExpectationProblem {
  /** From 1. CR, LF or CR LF end a line. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** `expected an operator (…), found "equals"`, without a full stop. */
  readonly message: string;
}

export interface ParseOptions {
  /** Reads a file of a JSON Schema by its path. By default relative to the working directory. */
  readonly readFile?: ReadSchemaFile | undefined;
}

export interface ParsedExpectations {
  /** Empty when the text is `refused`, which is about the response as a whole. */
  readonly expectations: readonly Expectation[];
  /** The place of the first line `refused`. */
  readonly refused: { readonly line: number; readonly column: number } | undefined;
  /** The problems of all lines, in order. */
  readonly problems: readonly ExpectationProblem[];
}

/**
 * Parses a text of expectations: the input `expect`, or an item of a check's `expect`. Skips blank lines and lines that
 * start with `#`. Reads the JSON Schemas that lines name. Never rejects.
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
      const message = 'expected refused to be the only line, as it is about the response as a whole';
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

/** Parses one line that is neither blank nor a comment nor `refused`. Never rejects. */
export async function parseExpectation(
  text: string,
  env: Env,
  options: ParseOptions = {},
): Promise<{ readonly expectation: Expectation } | { readonly problems: readonly ExpectationProblem[] }> {
  const line = new LineReader(text);
  return withProblems(async () => {
    const subject = await parseSubjectPart(line, env);
    const readFile = options.readFile ?? readSchemaFile;
    const { not, assertion } = await parseAssertion(line, subject, env, readFile);
    const captures = new Set([...subject.captures, ...templatesOf(assertion).flatMap(capturesIn)]);
    return { expectation: { line: text.trim(), subject, not, assertion, captures: [...captures] } };
  });
}

/** Parses a text that is a subject and nothing else: the value of a check's `capture`. Never rejects. */
export async function parseSubject(
  text: string,
  env: Env,
): Promise<{ readonly subject: Subject } | { readonly problems: readonly ExpectationProblem[] }> {
  const line = new LineReader(text);
  return withProblems(async () => {
    const subject = await parseSubjectPart(line, env);
    line.skipBlanks();
    if (!line.done) throw expected(line.index, 'the end of the line after the subject', line.rest);
    return { subject };
  });
}

async function withProblems<T>(
  parse: () => Promise<T>,
): Promise<T | { readonly problems: readonly ExpectationProblem[] }> {
  try {
    return await parse();
  } catch (thrown) {
    if (!(thrown instanceof ParseError)) throw thrown;
    return {
      problems: thrown.problems.map(({ index, message }) => ({ line: 1, column: index + 1, message })),
    };
  }
}

async function readSchemaFile(path: string, within?: string): Promise<string> {
  const { MOST_BYTES, readText } = await import('../../files/read.ts');
  return readText(path, { maxBytes: MOST_BYTES.schema, within });
}

function templatesOf(assertion: Assertion): Template[] {
  if ('pattern' in assertion) return [assertion.pattern.source];
  const operands =
    'operand' in assertion ? [assertion.operand] : 'operands' in assertion ? assertion.operands : [];
  return operands.flatMap((operand) => operandTemplate(operand) ?? []);
}
