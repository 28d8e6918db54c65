/**
 * Hostile text made harmless: every line this product prints and every report it writes goes through here.
 *
 * The runner takes a line for a command when, trimmed, it starts with `::name::`, or when it contains `##[name]`
 * anywhere; a bare carriage return ends a line. So neither indenting nor quoting defuses such text: it has to be
 * broken, and is, visibly, with a backslash. Nothing is ever removed (that could put a secret together that was not
 * there) and nothing invisible is ever added. Secrets must be redacted before: what is cut here cannot be found later.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

/**
 * Control characters (C0, C1, DEL), format characters (bidi, zero-width, BOM, tags), line and paragraph separators,
 * lone surrogates, what fonts do not draw, and noncharacters.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const INVISIBLE_BUT_TAB =
  /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function visible(character: string): string {
  const named = NAMED[character];
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
  return cut(defuse(start.replace(INVISIBLE, visible)), max);
}

/** Text of several lines, each made safe as by {@link safeLine}; tabs and line breaks stay, a bare CR does not break a line. */
export function safeText(text: string): string {
  return text.split(/\r?\n/).map(safeBlockLine).join('\n');
}

function safeBlockLine(line: string): string {
  return defuse(line.replace(INVISIBLE_BUT_TAB, visible));
}

/** The text with at most `max` UTF-16 units, ending in `…` when cut; never through the middle of a surrogate pair. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = Math.max(0, max - 1);
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}

/** What stands before each line of an excerpt: it tells the other side's words from ours. */
const BLOCK_PREFIX = '  | ';

/**
 * An excerpt of text from outside, each line made safe and prefixed with `  | `; what was left out is said in a last
 * line.
 * @param maxLines lines of the excerpt
 * @param maxChars characters of text, counted before escaping
 */
export function safeBlock(text: string, maxLines: number, maxChars: number): string {
  const { lines, note } = excerpt(text, maxLines, maxChars);
  const block = lines.map((line) => `${BLOCK_PREFIX}${line}`);
  if (note !== undefined) block.push(`  ${note}`);
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

/**
 * Text from outside inside a line or table cell of GitHub-flavoured Markdown: it shows as it is and means nothing.
 * HTML, links, images, autolinks, mentions, issue references, emphasis, code, tables, footnotes, emoji, math and
 * whatever starts a block are defused. GitHub resolves mentions, references, emoji and math in the rendered text,
 * where a backslash is gone already: an element of our own parts those.
 * @see https://github.github.com/gfm/
 */
export function safeMarkdown(text: string, max?: number): string {
  return (
    safeLine(text, max)
      .trim()
      .replace(/[\\`*~[\]]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Inside a word an underscore is no emphasis, and `invalid_token` stays readable.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // Where a block could start: list, setext underline.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/[@$#]/g, '<span>$&</span>')
      .replace(/:(?=\/\/|[\w+-]+:)/g, '<span>:</span>')
      .replace(/(www)\./gi, '$1<span>.</span>')
      .replace(/(GH)-(?=\d)/gi, '$1<span>-</span>')
      .replaceAll('|', '&#124;')
  );
}

/** Text from outside as inline code, also in a table cell of GitHub-flavoured Markdown; nothing for the empty text. */
export function safeCode(text: string, max?: number): string {
  const line = safeLine(text, max);
  if (line.trim() === '') return '';
  // A backslash before a pipe cannot be written in a code span inside a table: the table takes one of them away.
  if (line.includes('|')) return `<code>${safeMarkdown(line)}</code>`;
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^[`\s]|[`\s]$/.test(line) ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** Text from outside as a fenced block of Markdown, to stand on lines of its own. */
export function safeFence(text: string, maxLines: number, maxChars: number): string {
  const { lines, note } = excerpt(text, maxLines, maxChars);
  const body = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  const block = `${fence}text\n${body}\n${fence}`;
  return note === undefined ? block : `${block}\n\n${note}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text from outside as XML character data or attribute value: only what XML 1.0 allows, escaped; the rest shows as
 * an escape. Whoever reads the parsed value may print it, so runner commands are broken in it too. Line breaks stay: in
 * an attribute they must be written as references.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function safeXml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (character) => XML[character] ?? character);
}

/**
 * A value as JSON that is harmless as text and unchanged when parsed: what could be a runner command, and all that
 * {@link safeLine} would show as an escape, is written `\uXXXX`.
 */
export function safeJson(value: unknown, indent = 2): string {
  // In JSON `##[` and `::` occur only inside strings, so their characters may be written as escapes wherever they are.
  return JSON.stringify(value, null, indent)
    .replace(
      /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu,
      units,
    )
    .replaceAll('##[', '#\\u0023[')
    .replace(/:(?=:)/g, '\\u003a');
}

function units(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * Text from outside as the value of a step output: as it came, but without secrets, and well-formed (a lone surrogate
 * becomes U+FFFD). The runner reads outputs from a file with a random delimiter, so nothing in it is a command.
 * @param maxBytes of UTF-8 kept; counted after redaction, so that no secret is cut and then missed
 */
export function safeOutput(
  text: string,
  host: { redact(text: string): string },
  maxBytes = Number.POSITIVE_INFINITY,
): string {
  return firstBytes(Buffer.from(host.redact(text), 'utf8'), maxBytes).toString('utf8');
}

/** The first bytes of a text in UTF-8, at most `max`, never ending within a character. */
export function firstBytes(buffer: Buffer, max: number): Buffer {
  if (buffer.length <= max) return buffer;
  let end = max;
  // A character has at most three continuation bytes; more of them are no UTF-8, and are cut anywhere.
  while (end > max - 4 && end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end--;
  return buffer.subarray(0, end > max - 4 ? end : max);
}

/** `1 check`, `1,200 checks`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,200`; Intl would cost milliseconds of every start. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
