/**
 * Hostile text made harmless: every line this product prints and every report it writes goes through here.
 *
 * The runner takes a line for a command when, trimmed, it starts with `::name::`, or when it contains `##[name]`
 * anywhere; a bare carriage return ends a line. So neither indenting nor quoting defuses such text: it has to be
 * broken, and is, visibly, with a backslash. Nothing is ever removed (that could put a secret together that was not
 * there) and nothing invisible is ever added. Secrets must be redacted before: what is cut here cannot be found later.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * Control characters (C0, C1, DEL), format characters (bidi, zero-width, BOM, tags), line and paragraph separators,
 * lone surrogates, what fonts do not draw, and noncharacters: shown as escapes.
 * @param kept the one that stays
 * @param show a character, with both its surrogates, as an escape
 */
export function withoutInvisible(text: string, kept: '' | '\t' | '\n' = '', show = visible): string {
  return text.replace(INVISIBLE, (character) => (character === kept ? character : show(character)));
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function visible(character: string): string {
  const named = NAMED.get(character);
  if (named !== undefined) return named;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** Breaks both forms of a runner command in a line whose invisible characters were made visible before. */
function defuse(line: string): string {
  return line.replaceAll('##[', '##\\[').replace(/^(\s*)::/, '$1\\::');
}

/**
 * One line of text from outside: line breaks, control, bidi and zero-width characters are shown as escapes
 * (`\n`, `\x1b`, `\u202e`), runner commands are broken (`\::error::`, `##\[error]`).
 * @param max characters of the result, the `…` of a cut included
 */
export function safeLine(text: string, max = Number.POSITIVE_INFINITY): string {
  // Escaping only ever lengthens, so what is beyond `max` before cannot be within it after.
  const start = text.length > max ? text.slice(0, max + 1) : text;
  return cut(defuse(withoutInvisible(start)), max);
}

/** What {@link safeText} changes; most text has none of it. */
const UNSAFE =
  /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|[\0-\x08\x0b-\x1f\x7f-\x9f]|##\[|^[^\S\n]*::/mu;

/** Whether {@link safeText} would leave a text as it is. */
export function isSafe(text: string): boolean {
  return !UNSAFE.test(text);
}

/** Text of several lines, each made safe as by {@link safeLine}; tabs and line breaks stay, a bare CR does not break a line. */
export function safeText(text: string): string {
  if (isSafe(text)) return text;
  return text.split(/\r?\n/).map(safeBlockLine).join('\n');
}

/** A line of a block: tabs stay. */
export function safeBlockLine(line: string): string {
  return defuse(withoutInvisible(line, '\t'));
}

/** The text with at most `max` UTF-16 units, ending in `…` when cut; never through the middle of a surrogate pair. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = Math.max(0, max - 1);
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
