/** Text from outside made harmless for what reads it: Markdown, XML, JSON. */
import { excerpt } from './excerpt.ts';
import { isSafe, safeLine, safeText, withoutInvisible } from './safe-text.ts';

const OUTER_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Text from outside inside a line or table cell of GitHub-flavoured Markdown: it shows as it is and means nothing.
 * HTML, links, images, autolinks, mentions, issue references, emphasis, code, tables, footnotes, emoji, math and
 * whatever starts a block are defused. GitHub resolves mentions, references, emoji and math in the rendered text,
 * where a backslash is gone already: an element of our own parts those.
 * @see https://github.github.com/gfm/
 */
export function safeMarkdown(text: string, max?: number): string {
  const line = safeLine(text, max).trim();
  return (
    line
      .replace(/[\\`*~[\]]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Inside a word an underscore is no emphasis, and `invalid_token` stays readable.
      .replace(OUTER_UNDERSCORE, '\\_')
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

/** Text from outside as a fenced block of Markdown, on lines of its own. */
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

const XML: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * Text from outside as XML character data or attribute value: only what XML 1.0 allows, escaped; the rest shows as
 * an escape. Whoever reads the parsed value may print it, so runner commands are broken in it too. Line breaks stay: in
 * an attribute they must be written as references.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function safeXml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (character) => XML.get(character) ?? character);
}

/**
 * A value as JSON that is harmless as text and unchanged when parsed: what could be a runner command, and all that
 * {@link safeLine} would show as an escape, is written `\uXXXX`.
 */
export function safeJson(value: unknown, indent = 2): string {
  // In JSON `##[` and `::` occur only inside strings, so their characters may be written as escapes wherever they are.
  const json = JSON.stringify(value, null, indent);
  if (isSafe(json) && !json.includes('::')) return json;
  return withoutInvisible(json, '\n', units)
    .replaceAll('##[', '#\\u0023[')
    .replace(/:(?=:)/g, '\\u003a');
}

/** The same text as {@link safeJson} gives, a member and an item of a list at a time: the whole may be megabytes. */
export function* safeJsonParts(value: object): Iterable<string> {
  let before = '{\n  ';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${safeJson(key)}: `;
    before = ',\n  ';
    if (!Array.isArray(member) || member.length === 0) yield indented(member, 2);
    else {
      for (const [index, item] of member.entries())
        yield `${index === 0 ? '[' : ','}\n    ${indented(item, 4)}`;
      yield '\n  ]';
    }
  }
  yield '\n}';
}

/** A line break in JSON is between its tokens. */
function indented(value: unknown, by: number): string {
  return safeJson(value).replaceAll('\n', `\n${' '.repeat(by)}`);
}

function units(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
