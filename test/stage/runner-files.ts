/**
 * How GitHub's runner reads its command files.
 * The rules are those of actions/runner at 258d6c8: FileCommandManager.cs.
 */
import { LineSplitter } from './runner-commands.ts';
import type { Masks } from './runner-masks.ts';

/** What a command file says up to its first error. The runner applies these pairs, and fails the step. */
export interface Pairs {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly problem?: string;
}

/**
 * The pairs of a command file (`GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_STATE`): `name=value`, or `name<<END`, lines, `END`. Only
 * `\n` ends a line, so a `\r` belongs to the value or to the delimiter; on Windows `\r\n` ends one too.
 */
export function parsePairs(file: string, onWindows = false): Pairs {
  const text = withoutMark(file);
  const pairs: (readonly [string, string])[] = [];
  let index = 0;
  /** The next line, and the line break that ends it; empty at the end of the file. */
  const next = (): { readonly line: string; readonly newline: string } | undefined => {
    if (index >= text.length) return undefined;
    const [line = '', newline = ''] = text.slice(index).split(onWindows ? /(\r?\n)/ : /(\n)/, 2);
    index += line.length + newline.length;
    return { line, newline };
  };
  for (let read = next(); read; read = next()) {
    const { line } = read;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    if (heredoc < 0) return { pairs, problem: `Invalid format '${line}'` };
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      const problem = `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`;
      return { pairs, problem };
    }
    const start = index;
    let end = index;
    let inside = next();
    while (inside?.line !== delimiter) {
      if (!inside) return { pairs, problem: `Invalid value. Matching delimiter not found '${delimiter}'` };
      if (inside.newline === '') return { pairs, problem: 'Invalid value. EOF marker missing new line.' };
      end = index - inside.newline.length;
      inside = next();
    }
    pairs.push([name, text.slice(start, end)]);
  }
  return { pairs };
}

/** The lines of `GITHUB_PATH`, the last of equal ones. */
export function parsePaths(file: string): string[] {
  const paths: string[] = [];
  for (const line of linesOf(withoutMark(file))) {
    if (line === '') continue;
    if (paths.includes(line)) paths.splice(paths.indexOf(line), 1);
    paths.push(line);
  }
  return paths;
}

const SUMMARY_LIMIT = 1024 * 1024;

/** The summary as the runner uploads it: masked line by line. One of more than 1 MiB is not uploaded. */
export function summaryOf(
  file: string,
  masks: Masks,
): { readonly summary: string; readonly problem?: string } {
  const size = Buffer.byteLength(file);
  if (size > SUMMARY_LIMIT) {
    const [limit, got] = [SUMMARY_LIMIT, size].map((bytes) => Math.floor(bytes / 1024));
    const problem = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${got}k.`;
    return { summary: '', problem };
  }
  const lines = linesOf(withoutMark(file)).map((line) => masks.apply(line));
  return { summary: lines.map((line) => `${line}\n`).join('') };
}

function linesOf(text: string): string[] {
  const splitter = new LineSplitter();
  return [...splitter.push(text), ...splitter.end()];
}

/** .NET takes a byte order mark for what it is. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
