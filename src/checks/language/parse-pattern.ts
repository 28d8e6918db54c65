import { jsonLiteral } from './json.ts';
import { expected, ParseError } from './parse-error.ts';
import { compilePattern, type Pattern, splitPattern } from './pattern.ts';
import { type Env, type Piece, scanTemplate } from './template.ts';

/**
 * Parses the argument of `matches`: `/regex/flags`, a JSON string, or the regular expression itself.
 * @throws {ParseError}
 */
export function parsePattern(text: string, env: Env): Pattern {
  if (text === '') throw expected(0, 'a regular expression such as /^v[0-9]+$/i', text);
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return parseQuoted(text, env);
  const split = splitPattern(text);
  if ('message' in split) throw new ParseError([split]);
  const { pieces, problems } = scanTemplate(text.slice(split.start, split.end));
  if (problems.length > 0) throw new ParseError(problems).shiftedBy(split.start);
  const compiled = compilePattern(pieces, split.flags, env);
  if ('problems' in compiled) throw new ParseError(compiled.problems).shiftedBy(split.start);
  return compiled.pattern;
}

/** A regular expression in a JSON string: `"^v\\d"`. */
function parseQuoted(text: string, env: Env): Pattern {
  const { pieces, problems } = scanTemplate(text);
  if (problems.length > 0) throw new ParseError(problems);
  const last = pieces.length - 1;
  const unquoted: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'text') {
      unquoted.push(piece);
      continue;
    }
    const content = piece.text.slice(index === 0 ? 1 : 0, index === last ? -1 : undefined);
    const literal = jsonLiteral(`"${content}"`);
    if (typeof literal !== 'string')
      throw expected(0, '/regex/flags or a JSON string, in which \\d is written as \\\\d', text);
    if (literal !== '') unquoted.push({ kind: 'text', index: piece.index, text: literal });
  }
  if (unquoted.length === 0) {
    throw new ParseError([
      { index: 1, message: 'expected a regular expression between the quotes, found none' },
    ]);
  }
  const compiled = compilePattern(unquoted, '', env);
  if ('problems' in compiled) throw new ParseError(compiled.problems);
  return compiled.pattern;
}
