/**
 * How GitHub's runner finds workflow commands in a step's output.
 * The rules are those of actions/runner at 258d6c8: ActionCommand.cs, ActionCommandManager.cs and ProcessInvoker.cs.
 */

export interface Command {
  /** In lower case: the runner compares names of commands and of properties without case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands that any step may use. `internal-set-repo-path` is not among them: only the runner's own checkout may. */
export const COMMANDS: ReadonlySet<string> = new Set([
  ...['stop-commands', 'set-env', 'set-output', 'save-state', 'add-path', 'add-mask', 'add-matcher'],
  ...['remove-matcher', 'warning', 'error', 'notice', 'debug', 'group', 'endgroup', 'echo'],
]);

/**
 * The command in a line, in the form `::name k=v::data` at its start or `##[name k=v]data` anywhere in it.
 * @param known the names of commands, in lower case
 */
export function parseCommand(line: string, known: ReadonlySet<string> = COMMANDS): Command | undefined {
  return parseV2(line, known) ?? parseV1(line, known);
}

function parseV2(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = line.replace(LEADING_SPACE, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, rest } = namedBy(text.slice(2, end));
  if (!known.has(name)) return undefined;
  const properties = propertiesIn(trimmed(rest), ',', (value) => unescaped(value, PROPERTY_ESCAPES));
  return { name, properties, data: unescaped(text.slice(end + 2), DATA_ESCAPES) };
}

function parseV1(line: string, known: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const { name, rest } = namedBy(line.slice(start + 3, end));
  if (!known.has(name)) return undefined;
  const properties = propertiesIn(rest, ';', (value) => unescaped(value, V1_ESCAPES));
  return { name, properties, data: unescaped(line.slice(end + 1), V1_ESCAPES) };
}

function namedBy(info: string): { readonly name: string; readonly rest: string } {
  const space = info.indexOf(' ');
  if (space < 0) return { name: caseless(info), rest: '' };
  return { name: caseless(info.slice(0, space)), rest: info.slice(space + 1) };
}

/** A property without a name or a value is ignored. So are further `=` between the two: .NET's `Split` drops empty parts. */
function propertiesIn(
  text: string,
  separator: string,
  decode: (value: string) => string,
): Readonly<Record<string, string>> {
  const properties = new Map<string, string>();
  for (const pair of text.split(separator)) {
    const [, name, value] = /^=*([^=]+)=+([^=][\s\S]*)$/.exec(pair) ?? [];
    if (name !== undefined && value !== undefined) properties.set(caseless(name), decode(value));
  }
  return Object.fromEntries(properties);
}

type Escapes = readonly (readonly [escape: string, character: string])[];
/** Undone one after the other, `%25` last. */
const DATA_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const V1_ESCAPES: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((decoded, [code, character]) => decoded.replaceAll(code, character), text);
}

/** .NET's `OrdinalIgnoreCase`, for names: they are ASCII. */
export function caseless(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** What .NET's `Char.IsWhiteSpace` is true for: U+0085 is white space there, U+FEFF is not. */
const SPACE = '(?:(?!\\uFEFF)[\\s\\u0085])';
const LEADING_SPACE = new RegExp(`^${SPACE}+`);
const OUTER_SPACE = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');

/** .NET's `String.Trim`. */
export function trimmed(text: string): string {
  return text.replace(OUTER_SPACE, '');
}

/** Splits lines as .NET's `StreamReader.ReadLine` does: at `\n`, `\r\n` and a bare `\r`. */
export class LineSplitter {
  #rest = '';

  push(text: string): string[] {
    // A trailing \r may be the first half of \r\n.
    const whole = this.#rest + text;
    const held = whole.endsWith('\r') ? '\r' : '';
    const lines = whole.slice(0, whole.length - held.length).split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + held;
    return lines;
  }

  end(): string[] {
    const rest = this.#rest.replace(/\r$/, '');
    const isEmpty = this.#rest === '';
    this.#rest = '';
    return isEmpty ? [] : [rest];
  }
}
