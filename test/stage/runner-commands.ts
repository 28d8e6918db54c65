/**
 * How GitHub's runner reads a step's output (workflow commands) and its command files.
 * The rules are those of actions/runner: ActionCommand.cs, ActionCommandManager.cs, FileCommandManager.cs.
 */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const NAMES = [
  ...[
    'add-mask',
    'set-output',
    'save-state',
    'set-env',
    'add-path',
    'debug',
    'warning',
    'error',
    'notice',
    'group',
  ],
  ...['endgroup', 'echo', 'stop-commands', 'add-matcher', 'remove-matcher', 'internal-set-repo-path'],
];

/** The command in a line, in the form `::name k=v::data` at its start or `##[name k=v]data` anywhere in it. */
export function parseCommand(line: string, stopToken: string | undefined): Command | undefined {
  const known = new Set(stopToken === undefined ? NAMES : [stopToken.toLowerCase()]);
  return parseV2(line, known) ?? parseV1(line, known);
}

function parseV2(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return command(text.slice(2, end), text.slice(end + 2), ',', known, unescapeV2);
}

function parseV1(line: string, known: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), line.slice(end + 1), ';', known, unescapeV1);
}

type Unescape = (text: string, isProperty: boolean) => string;

function command(
  info: string,
  data: string,
  separator: string,
  known: ReadonlySet<string>,
  decode: Unescape,
): Command | undefined {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals >= 0) properties.set(pair.slice(0, equals), decode(pair.slice(equals + 1), true));
  }
  return { name, properties: Object.fromEntries(properties), data: decode(data, false) };
}

function unescapeV2(text: string, isProperty: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (isProperty ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%');
}

function unescapeV1(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%');
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

/** The values that the runner masks. A mask works on lines printed after it. */
export class Masks {
  /** In the order in which they were added. */
  readonly values: string[] = [];

  add(value: string): void {
    if (value.trim() === '') return;
    // Each line of a value of several lines is masked too.
    for (const part of new Set([value, ...value.split(/[\r\n]+/)])) {
      if (part.trim() === '') continue;
      for (const form of encodings(part)) if (!this.values.includes(form)) this.values.push(form);
    }
  }

  /** Overlapping matches become one `***`, as in the runner. */
  apply(text: string): string {
    const found: [number, number][] = [];
    for (const value of this.values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
        found.push([at, at + value.length]);
    }
    found.sort((a, b) => a[0] - b[0]);
    let masked = '';
    let done = 0;
    for (const [from, to] of found) {
      if (from >= done) masked += `${text.slice(done, from)}***`;
      done = Math.max(done, to);
    }
    return masked + text.slice(done);
  }
}

/** The encodings of a value that the runner masks too. */
function encodings(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const base64 = [0, 1, 2].map((shift) => base64WithShift(value, shift));
  return [value, json, encodeURIComponent(value), ...base64].filter((form) => form.length > 0);
}

/** The part of the base64 that is the same in every text in which the value begins `shift` bytes into a group of three. */
function base64WithShift(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  if (bytes.length <= shift) return '';
  const whole = bytes.subarray(shift);
  return whole.subarray(0, whole.length - (whole.length % 3)).toString('base64');
}

/** A command file that the runner rejects. */
export class CommandFileError extends Error {
  override readonly name = 'CommandFileError';
}

/**
 * The pairs of a command file (`GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_STATE`): `name=value`, or `name<<END`, lines, `END`.
 * @throws {CommandFileError} where the runner fails the step
 */
export function parsePairs(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  const lines = text.split(/(?<=\n)/);
  const bare = (line: string) => line.replace(/\r?\n$/, '');
  for (let at = 0; at < lines.length; at += 1) {
    const line = bare(lines[at] ?? '');
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      const name = line.slice(0, equals);
      if (name === '') throw new CommandFileError(`Invalid format '${line}'. Name must not be empty`);
      pairs.push([name, line.slice(equals + 1)]);
    } else if (heredoc >= 0) {
      const name = line.slice(0, heredoc);
      const delimiter = line.slice(heredoc + 2);
      if (name === '' || delimiter === '') {
        throw new CommandFileError(
          `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      let value = '';
      for (at += 1; ; at += 1) {
        const next = lines[at];
        if (next === undefined)
          throw new CommandFileError(`Invalid value. Matching delimiter not found '${delimiter}'`);
        if (bare(next) === delimiter) break;
        value += next;
      }
      pairs.push([name, value.replace(/\r?\n$/, '')]);
    } else {
      throw new CommandFileError(`Invalid format '${line}'`);
    }
  }
  return pairs;
}
