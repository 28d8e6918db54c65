import { nearest } from '../../nearest.ts';
import { compileJsonPath, scanJsonPath } from './json-path.ts';
import type { LineReader } from './line-reader.ts';
import { didYouMean, expected, ParseError } from './parse-error.ts';
import { SUBJECTS, type Subject, writtenAs } from './subjects.ts';
import { capturesIn, type Env } from './template.ts';

const FIRST_WORDS = SUBJECTS.map(({ kind }) => kind.split(' ', 1)[0] ?? '');
const ALIASES: ReadonlyMap<string, string> = new Map(
  SUBJECTS.flatMap(({ kind, aliases }) => aliases.map((alias): [string, string] => [alias, kind])),
);
/** `status, header NAME, … or cookie NAME` */
const LIST = SUBJECTS.map(writtenAs)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

/** @throws {ParseError} */
export async function parseSubjectPart(line: LineReader, env: Env): Promise<Subject> {
  line.skipBlanks();
  const start = line.index;
  const word = line.take(/[A-Za-z0-9]*/y);
  if (word === 'refused') {
    throw new ParseError([
      { index: start, message: 'expected a subject, found refused, which must be the only line' },
    ]);
  }
  const row = SUBJECTS.find((_, index) => FIRST_WORDS[index] === word);
  if (row === undefined) throw unknownSubject(line.text, start);
  requireEndOfWord(line, start);
  for (const more of row.kind.split(' ').slice(1)) {
    line.skipBlanks();
    const at = line.index;
    if (line.take(/[A-Za-z0-9]*/y) !== more) throw expected(at, `${more} after ${word}`, line.text.slice(at));
    requireEndOfWord(line, start);
  }
  switch (row.argument) {
    case 'none':
      return { kind: row.kind, captures: [] };
    case 'name':
      return { kind: row.kind, name: parseName(line, row), captures: [] };
    case 'path':
      return parsePath(line, row.kind, env);
  }
}

/** `status==200` is the same as `status == 200`; `status_code` is another word. */
function requireEndOfWord(line: LineReader, start: number): void {
  if (!/^(?:\s|[=!<>]|$)/.test(line.rest)) throw unknownSubject(line.text, start);
}

function unknownSubject(text: string, start: number): ParseError {
  const [word = ''] = /^[^\s=!<>]*/.exec(text.slice(start)) ?? [];
  const meant = ALIASES.get(word.toLowerCase()) ?? nearest(word, FIRST_WORDS);
  return expected(start, `a subject (${LIST})`, word || text.slice(start), didYouMean(meant));
}

/** A header's or cookie's name: a token of RFC 9110 section 5.6.2, as in RFC 6265 section 4.1.1. */
function parseName(line: LineReader, { kind, example }: { kind: string; example: string }): string {
  line.skipBlanks();
  const start = line.index;
  const name = line.take(/[\w#$%&'*+.^`|~-]+/y);
  const next = line.text[line.index] ?? ' ';
  if (name !== '' && /[\s=!<>]/.test(next)) return name;
  const hint = /^["']/.test(line.rest) && name === '' ? ', without quotes' : '';
  throw expected(start, `the name of a ${kind} such as ${example}${hint}`, line.text.slice(start));
}

async function parsePath(line: LineReader, kind: 'json', env: Env): Promise<Subject> {
  line.skipBlanks();
  const start = line.index;
  const scanned = scanJsonPath(line.text, start);
  if ('message' in scanned) {
    const hint = /^["']\$/.test(line.rest) ? '; write it without quotes' : '';
    throw new ParseError([{ index: scanned.index, message: scanned.message + hint }]);
  }
  line.index = scanned.end;
  if (line.rest.startsWith('{{')) {
    const example = 'a placeholder belongs into the brackets of the path, as in $["{{ env.NAME }}"]';
    throw expected(line.index, 'a blank after the path', line.rest, `; ${example}`);
  }
  const compiled = await compileJsonPath(line.text.slice(start, scanned.end), env);
  if ('problems' in compiled) throw new ParseError(compiled.problems).shiftedBy(start);
  const { path } = compiled;
  return { kind, path, captures: capturesIn(path.path) };
}
