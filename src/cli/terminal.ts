import { rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MANIFEST, parseState, removeFiles, STATE_NAME } from '../cleanup.ts';
import { BearerError } from '../errors.ts';
import { systemReason } from '../files/reason.ts';
import type { Host } from '../host.ts';
import { safeLine, safeText } from '../report/safe-text.ts';
import { Secrets } from '../secrets.ts';
import type { CheckProgress } from './progress.ts';
import { COMMAND_LINE } from './surface.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The parts of a stream that a terminal uses; `process.stdout` and `process.stderr` have them. */
export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(data: string | Uint8Array, written?: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface TerminalOptions {
  readonly env: Env;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly interrupted?: AbortSignal;
  /** Milliseconds since the epoch; a test's own clock. */
  readonly now?: () => number;
}

/** How much is written to standard error. */
export type Volume = 'quiet' | 'normal' | 'verbose';

/** Where a line cannot be overwritten, each progress is a line of its own, and a log has few of them. */
const PROGRESS_EVERY_MS = 10_000;

const CLEAR_LINE = '\r\x1b[K';
const STYLES = { red: '31', yellow: '33', green: '32', dim: '2', bold: '1' } as const;
export type Style = keyof typeof STYLES;

/** The beginning of a line about a check. */
const VERDICTS: ReadonlyMap<string, Style> = new Map([
  ['✓ ', 'green'],
  ['✗ ', 'red'],
  ['↷ ', 'yellow'],
]);

/**
 * A terminal, or a file or pipe in its place. Results go to standard output unchanged. Messages go to standard error, with
 * their secrets replaced and control characters escaped: a server's words must not move the cursor.
 */
export class Terminal implements Host {
  readonly surface = COMMAND_LINE;
  readonly env: Env;
  readonly interrupted: AbortSignal | undefined;
  readonly now: () => number;
  volume: Volume = 'normal';
  /** The state of the checks that run now. */
  checkProgress: CheckProgress | undefined;
  /** The outputs of a step; here the verbs read them. */
  readonly outputs = new Map<string, string>();
  readonly #stdout: Stream;
  readonly #stderr: Stream;
  readonly #secrets = new Secrets();
  readonly #colour: boolean;
  readonly #overwrites: boolean;
  readonly #states = new Map<string, string>();
  readonly #cleanups: (() => Promise<void>)[] = [];
  /** Whether a progress line is where the next line would be written. */
  #dirty = false;
  #progressAt = Number.NEGATIVE_INFINITY;
  #progressText = '';
  #current: string | undefined;

  constructor({ env, stdout, stderr, interrupted, now = Date.now }: TerminalOptions) {
    this.env = env;
    this.interrupted = interrupted;
    this.now = now;
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.#colour = hasColour(env, stderr);
    this.#overwrites = stderr.isTTY === true && env['TERM'] !== 'dumb';
    // The reader may stop reading, as head does. print() reports that where it matters.
    stdout.on('error', () => {});
    stderr.on('error', () => {});
  }

  /** Whether standard output is a terminal. */
  get showsResults(): boolean {
    return this.#stdout.isTTY === true;
  }

  /** Characters in a line, for wrapped text. */
  get columns(): number {
    return Math.min(100, Math.max(40, this.#stdout.columns ?? this.#stderr.columns ?? 80));
  }

  random(): number {
    return Math.random();
  }

  /** @param options.background whether the process may end meanwhile */
  async sleep(
    ms: number,
    signal?: AbortSignal,
    options: { readonly background?: boolean } = {},
  ): Promise<void> {
    const signals = [signal, this.interrupted].filter((one) => one !== undefined);
    await sleep(ms, undefined, { signal: AbortSignal.any(signals), ref: options.background !== true });
  }

  info(text: string): void {
    if (this.volume === 'quiet') return;
    const verdict = VERDICTS.get(text.slice(0, 2));
    if (verdict) this.#write(text, verdict, 1);
    else this.#write(text);
  }

  debug(text: string): void {
    if (this.volume === 'verbose') this.#write(text, 'dim');
  }

  notice(text: string): void {
    if (this.volume !== 'quiet') this.#write(text);
  }

  warning(text: string, title?: string): void {
    this.#labelled('warning', 'yellow', text, title);
  }

  error(text: string, title?: string): void {
    this.#labelled('error', 'red', text, title);
  }

  /** The last progress, unless another line was written since. */
  get current(): string | undefined {
    return this.#current;
  }

  progress(given: string, check?: string): void {
    if (check !== undefined) this.checkProgress?.waits(check, given);
    const text = check === undefined ? given : (this.checkProgress?.line() ?? given);
    this.#current = text;
    if (this.volume === 'quiet') return;
    const safe = safeLine(this.redact(text));
    const line = this.#overwrites ? fitting(safe, (this.#stderr.columns ?? 80) - 1) : safe;
    if (this.#overwrites) {
      this.#stderr.write(`${CLEAR_LINE}${this.style('dim', line)}`);
      this.#dirty = true;
      return;
    }
    if (line === this.#progressText || this.now() - this.#progressAt < PROGRESS_EVERY_MS) return;
    this.#progressAt = this.now();
    this.#progressText = line;
    this.#stderr.write(`${line}\n`);
  }

  /** Removes the progress line. */
  clear(): void {
    this.#current = undefined;
    if (!this.#dirty) return;
    this.#stderr.write(CLEAR_LINE);
    this.#dirty = false;
  }

  mask(secret: string): void {
    this.#secrets.add(secret);
  }

  redact(text: string): string {
    return this.#secrets.redact(text);
  }

  async setOutput(name: string, value: string): Promise<void> {
    this.outputs.set(name, value);
  }

  /** A process cannot change the variables of its shell. */
  async exportVariable(): Promise<void> {}

  async saveState(name: string, value: string): Promise<void> {
    this.#states.set(name, value);
  }

  appendSummary(): void {}

  /** Text in a colour, where there are colours. */
  style(style: Style, text: string): string {
    return this.#colour ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text;
  }

  /**
   * Prints a result on standard output, unchanged.
   * @param readerRequired for tokens: the command fails when its reader has closed the pipe
   * @throws {BearerError} FILE_WRITE_FAILED; without `readerRequired` a closed pipe, as by head, is no error
   */
  async print(
    data: string | Uint8Array,
    { readerRequired = false }: { readonly readerRequired?: boolean } = {},
  ): Promise<void> {
    this.clear();
    await new Promise<void>((resolve, reject) => {
      this.#stdout.write(data, (error) => {
        if (error && (readerRequired || !isGone(error))) reject(unwritten(error));
        else resolve();
      });
    });
  }

  /** Keeps the files that were written, and removes their journal, which an interruption would use. */
  async keepFiles(): Promise<void> {
    const state = parseState(this.#states.get(STATE_NAME) ?? '');
    this.#states.delete(STATE_NAME);
    if (!state) return;
    await unlink(join(state.folder, MANIFEST));
    // Without another path the folder contains the file, and stays.
    await rmdir(state.folder).catch(() => {});
  }

  /** Registers work for an interruption. */
  onInterrupt(cleanup: () => Promise<void>): void {
    this.#cleanups.push(cleanup);
  }

  /** Ends an interrupted run: no unfinished line stays, and no file whose path was not printed. */
  async abandon(): Promise<void> {
    this.clear();
    const state = parseState(this.#states.get(STATE_NAME) ?? '');
    await Promise.allSettled([state && removeFiles(state), ...this.#cleanups.map((cleanup) => cleanup())]);
  }

  #labelled(label: string, style: Style, text: string, title: string | undefined): void {
    this.#write(`${label}: ${title === undefined ? '' : `${title}: `}${text}`, style, label.length + 1);
  }

  /** @param styled how many characters of the text have the style; all without it */
  #write(text: string, style?: Style, styled?: number): void {
    this.clear();
    const safe = safeText(this.redact(text));
    const end = styled ?? safe.length;
    const shown = style ? this.style(style, safe.slice(0, end)) + safe.slice(end) : safe;
    this.#stderr.write(`${shown}\n`);
  }
}

/** Characters that take two columns: East Asian wide forms and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** The text cut to a number of columns, with `…` at its end when it was cut. */
function fitting(text: string, columns: number): string {
  let width = 0;
  let fits = '';
  for (const character of text) {
    const next = WIDE.test(character) ? 2 : 1;
    if (width + next > columns) return `${withoutLastColumn(fits, width < columns)}…`;
    width += next;
    fits += character;
  }
  return text;
}

/** Makes room for one column. */
function withoutLastColumn(text: string, hasRoom: boolean): string {
  return hasRoom ? text : [...text].slice(0, -1).join('');
}

function unwritten(error: Error): BearerError {
  return new BearerError(
    'FILE_WRITE_FAILED',
    `Could not write the result to standard output: ${isGone(error) ? 'its reader has closed it' : systemReason(error)}.`,
    {
      cause: error,
    },
  );
}

/** Whether the reader has closed the other end. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/**
 * @see https://no-color.org: set and not empty, whatever its value
 * @see https://force-color.org: likewise, and NO_COLOR goes before it
 */
function hasColour(env: Env, stream: Stream): boolean {
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true;
}
