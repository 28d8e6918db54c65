/** The beginning of a text from outside, as a block of lines made safe. */
import { count } from './count.ts';
import { safeBlockLine } from './safe-text.ts';

/** The prefix of each line of an excerpt: it separates the server's text from ours. */
const BLOCK_PREFIX = '  | ';

/**
 * An excerpt of text from outside, each line made safe and prefixed with `  | `; a last
 * line.
 * @param maxLines lines of the excerpt
 * @param maxChars characters of text, counted before escaping
 * @param whole whether the text is all there is: only then is it known how much was left out
 */
export function safeBlock(text: string, maxLines: number, maxChars: number, whole = true): string {
  const { lines, note } = excerpt(text, maxLines, maxChars);
  const block = lines.map((line) => `${BLOCK_PREFIX}${line}`);
  if (note !== undefined && whole) block.push(`  ${note}`);
  return block.join('\n');
}

/** The first lines of a text made safe, and a note when they are not all. */
export function excerpt(
  text: string,
  maxLines: number,
  maxChars: number,
): { readonly lines: readonly string[]; readonly note: string | undefined } {
  const trimmed = withoutLastLineBreaks(text);
  let kept = trimmed.slice(0, maxChars);
  // Half a surrogate pair would be shown as an escape that the text does not have.
  if (kept.length < trimmed.length && /[\ud800-\udbff]$/.test(kept)) kept = kept.slice(0, -1);
  const all = kept.split(/\r?\n/);
  const lines = all.slice(0, maxLines);
  const shown = lines.join('\n').length;
  const left = trimmed.length - shown;
  const cutHere = kept.length < trimmed.length || all.length > maxLines;
  return {
    lines: lines.map(safeBlockLine),
    note: cutHere ? `… ${count(left, 'more character')} not shown` : undefined,
  };
}

/** Not by a regular expression: anchored at the end alone, it takes time in the square of the line breaks. */
function withoutLastLineBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  return text.slice(0, end);
}
