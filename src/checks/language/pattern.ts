import { messageOf } from '../../errors.ts';
import { piece, quote } from '../../quote.ts';
import type { Template } from './template.ts';
import {
  bindEnv,
  type Captures,
  type Env,
  fill,
  type Piece,
  settledText,
  type TemplateProblem,
} from './template.ts';
import { withinTime } from './time-limit.ts';

/**
 * A regular expression of ECMAScript, from `/regex/flags` or from a bare text. The value of a placeholder is escaped, so it
 * matches itself and cannot become an operator.
 */
export interface Pattern {
  readonly source: Template;
  readonly flags: string;
  /** Compiled, when the source has no captured values. */
  readonly regex?: RegExp | undefined;
}

/** What was expected, at an index into the value. */
export interface PatternProblem {
  readonly index: number;
  readonly message: string;
}

/**
 * Splits `/regex/flags`. The last slash ends the expression, as in `/a/b/i`.
 * @param text the whole value; without slashes it is the regular expression itself
 */
export function splitPattern(
  text: string,
): { readonly start: number; readonly end: number; readonly flags: string } | PatternProblem {
  if (!text.startsWith('/')) return { start: 0, end: text.length, flags: '' };
  const end = text.lastIndexOf('/');
  const flags = text.slice(end + 1);
  if (end === 0) return { index: text.length, message: 'expected a slash that ends the regular expression' };
  if (!/^[a-z]*$/i.test(flags)) {
    return {
      index: end + 1,
      message: `expected the end of the line or flags after the last slash, found ${quote(flags, 40)}`,
    };
  }
  if (end === 1)
    return { index: 1, message: 'expected a regular expression between the slashes, found none' };
  if (!/^[gimsuv]*$/.test(flags) || new Set(flags).size < flags.length || /u.*v|v.*u/.test(flags)) {
    return {
      index: end + 1,
      message: `expected the flags i, m, s, u or v, each once and not both u and v, found ${quote(flags, 40)}`,
    };
  }
  // Only the first match counts, so `g` has no effect.
  return { start: 1, end, flags: flags.replace('g', '') };
}

/** Compiles a pattern. One with captured values is compiled with `x` in their place, to find errors now. */
export function compilePattern(
  pieces: readonly Piece[],
  flags: string,
  env: Env,
): { readonly pattern: Pattern } | { readonly problems: readonly TemplateProblem[] } {
  const { template, problems } = bindEnv(pieces, env, escapeRegex);
  if (problems.length > 0) return { problems };
  const settled = settledText(template);
  try {
    const standIn = template.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
    const regex = new RegExp(settled ?? standIn, flags);
    return { pattern: { source: template, flags, regex: settled === undefined ? undefined : regex } };
  } catch (thrown) {
    const message = `expected a regular expression: ${patternReason(thrown)}`;
    return { problems: [{ index: pieces[0]?.index ?? 0, message }] };
  }
}

/** Why a regular expression does not compile: the end of the engine's message, which starts with the expression. */
export function patternReason(thrown: unknown): string {
  return piece(messageOf(thrown).replace(/^.*: (?=[^:]*$)/s, ''), 120);
}

/**
 * The start and the end of the first match.
 * @throws {TooSlow} when the time limit is exceeded
 * @throws {EvaluationError} when V8 throws
 */
export function matchPattern(
  pattern: Pattern,
  text: string,
  captures: Captures,
  limitMs: number | undefined,
): { readonly start: number; readonly end: number } | undefined {
  return withinTime(limitMs, () => {
    const regex = pattern.regex ?? new RegExp(fill(pattern.source, captures, escapeRegex), pattern.flags);
    const match = regex.exec(text);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  });
}

/**
 * An expression that matches the text itself, in every mode and place. Escapes the first letter or digit too, which would
 * otherwise continue a `\1` or `{` before it. (RegExp.escape does the same, from Node 24.)
 */
function escapeRegex(text: string): string {
  return text.replace(
    /^\w|[^\w\u0080-\uffff]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
