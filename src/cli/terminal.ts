import { rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MANIFEST, parseState, removeFiles, STATE_NAME } from '../cleanup.ts';
import { BearerError } from '../errors.ts';
import { systemReason } from '../files/reason.ts';
import type { Host } from '../host.ts';
import { safeLine, safeText } from '../report/safe-text.ts';
import { Secrets } from '../secrets.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What a terminal needs of a stream; `process.stdout` and `process.stderr` are two. */
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

/** How much is said to a person. */
export type Volume = 'quiet' | 'normal' | 'verbose';

/** Without a terminal to overwrite, progress is a line, and a log wants few of them. */
const PROGRESS_EVERY_MS = 10_000;

const CLEAR_LINE = '\r\x1b[K';
const STYLES = { red: '31', yellow: '33', green: '32', dim: '2', bold: '1' } as const;
export type Style = keyof typeof STYLES;

/** What a line about a check begins with. */
const VERDICTS: ReadonlyMap<string, Style> = new Map([
  ['✓ ', 'green'],
  ['✗ ', 'red'],
  ['↷ ', 'yellow'],
]);

/**
 * A person's terminal, or whatever stands where one could be. Results go to standard output as they are; all that is
 * said to a person goes to standard error, with its secrets replaced and its control characters made visible: what a
 * server says must not move the cursor.
 */
export class Terminal implements Host {
  readonly env: Env;
  readonly interrupted: AbortSignal | undefined;
  readonly now: () => number;
  volume: Volume = 'normal';
  /** Set by the core for a step; here the verbs look at them. */
  readonly outputs = new Map<string, string>();
  readonly #stdout: Stream;
  readonly #stderr: Stream;
  readonly #secrets = new Secrets();
  readonly #colour: boolean;
  readonly #overwrites: boolean;
  readonly #states = new Map<string, string>();
  readonly #cleanups: (() => Promise<void>)[] = [];
  /** A progress line stands where the next line would be written. */
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
    // Whoever reads may stop reading, as head does. What matters of it is learnt where a result is printed.
    stdout.on('error', () => {});
    stderr.on('error', () => {});
  }

  /** Whether a person reads the results themselves. */
  get showsResults(): boolean {
    return this.#stdout.isTTY === true;
  }

  /** Characters in a line, for whoever wraps text. */
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
    if (verdict) this.#say(text, verdict, 1);
    else this.#say(text);
  }

  debug(text: string): void {
    if (this.volume === 'verbose') this.#say(text, 'dim');
  }

  notice(text: string): void {
    if (this.volume !== 'quiet') this.#say(text);
  }

  warning(text: string, title?: string): void {
    this.#labelled('warning', 'yellow', text, title);
  }

  error(text: string, title?: string): void {
    this.#labelled('error', 'red', text, title);
  }

  /** The progress that was said last, unless something else was said since. */
  get current(): string | undefined {
    return this.#current;
  }

  progress(text: string): void {
    this.#current = text;
    if (this.volume === 'quiet') return;
    const line = safeLine(this.redact(text), this.#overwrites ? (this.#stderr.columns ?? 80) - 1 : undefined);
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

  /** Takes the progress line away. */
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

  /** The shell that started this has variables of its own. */
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
   * Prints a result on standard output, as it is.
   * @param readerRequired for tokens: without them the command has not succeeded, even if its reader wants no more
   * @throws {BearerError} FILE_WRITE_FAILED; but a reader who has gone away, as head does, is no error otherwise
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

  /** What was written stays: the journal of it, for the case of an interruption, goes. */
  async keepFiles(): Promise<void> {
    const state = parseState(this.#states.get(STATE_NAME) ?? '');
    this.#states.delete(STATE_NAME);
    if (!state) return;
    await unlink(join(state.folder, MANIFEST));
    // The folder holds a file when no other path was given, and stays then.
    await rmdir(state.folder).catch(() => {});
  }

  /** Registers what must be undone when this is interrupted. */
  onInterrupt(cleanup: () => Promise<void>): void {
    this.#cleanups.push(cleanup);
  }

  /** Leaves nothing behind: no half-written line, no file that nobody was told of. */
  async abandon(): Promise<void> {
    this.clear();
    const state = parseState(this.#states.get(STATE_NAME) ?? '');
    await Promise.allSettled([state && removeFiles(state), ...this.#cleanups.map((cleanup) => cleanup())]);
  }

  #labelled(label: string, style: Style, text: string, title: string | undefined): void {
    this.#say(`${label}: ${title === undefined ? '' : `${title}: `}${text}`, style, label.length + 1);
  }

  /** @param styled how many characters of the text have the style; all without it */
  #say(text: string, style?: Style, styled?: number): void {
    this.clear();
    const safe = safeText(this.redact(text));
    const end = styled ?? safe.length;
    const shown = style ? this.style(style, safe.slice(0, end)) + safe.slice(end) : safe;
    this.#stderr.write(`${shown}\n`);
  }
}

function unwritten(error: Error): BearerError {
  return new BearerError(
    'FILE_WRITE_FAILED',
    `The result could not be written to standard output: ${isGone(error) ? 'its reader has closed it' : systemReason(error)}.`,
    {
      cause: error,
    },
  );
}

/** The reader has closed the other end. */
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
