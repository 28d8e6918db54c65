import { parseDuration } from '../duration.ts';
import type { InputName } from '../input-names.ts';
import type { Problems } from '../problems.ts';

export { INPUT_NAMES, type InputName } from '../input-names.ts';

/** Raw values by input name. The empty string is an input not given. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** Reads typed values from raw inputs. A value that does not parse becomes a problem, and the default is used. */
export class InputReader {
  readonly #raw: RawInputs;
  readonly #problems: Problems;

  constructor(raw: RawInputs, problems: Problems) {
    this.#raw = raw;
    this.#problems = problems;
  }

  given(name: InputName): boolean {
    const value = this.#raw[name]?.trim();
    return value !== undefined && value !== '';
  }

  /** Trimmed, as every action reads its inputs; nothing for an input that was refused. */
  text(name: InputName): string | undefined {
    const value = this.verbatim(name)?.trim();
    return value === '' ? undefined : value;
  }

  /** Not trimmed: a request body's own white space counts. */
  verbatim(name: InputName): string | undefined {
    const value = this.#raw[name];
    return value === '' || this.#problems.isRefused(name) ? undefined : value;
  }

  /**
   * The name of an account. Only ordinary white space around it is left out: other invisible characters are reported, since
   * they may as well be within it.
   */
  account(name: InputName): string | undefined {
    const value = trimmed(this.verbatim(name) ?? '');
    return value === '' ? undefined : value;
  }

  /** Names of accounts, as {@link account} reads one, one per line or comma. */
  accounts(name: InputName): string[] {
    const items = (this.verbatim(name) ?? '').split(/[\n,]/).map(trimmed);
    return [...new Set(items.filter((item) => item !== ''))];
  }

  boolean(name: InputName, fallback: boolean): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (value === 'true') return true;
    if (value === 'false') return false;
    this.#problems.add(name, 'must be true or false.', String(!fallback));
    return fallback;
  }

  /** Milliseconds. */
  duration(name: InputName, fallback: number, limits: { min: number; max: number; example: string }): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const ms = parseDuration(value);
    if (ms === undefined) {
      this.#problems.add(
        name,
        'must be a duration, such as 500ms, 70s, 2m, 1h, or a number of seconds.',
        limits.example,
      );
      return fallback;
    }
    if (ms < limits.min || ms > limits.max) {
      this.#problems.add(
        name,
        `must be from ${spell(limits.min)} to ${spell(limits.max)}. It is ${spell(ms)}.`,
        limits.example,
      );
      return fallback;
    }
    return ms;
  }

  integer(name: InputName, fallback: number, min: number, max: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    this.#problems.add(name, `must be a whole number from ${min} to ${max}.`, String(fallback));
    return fallback;
  }

  /** One item per line or comma. Blank items are skipped, repeated ones are kept once. */
  list(name: InputName): string[] {
    const items = (this.text(name) ?? '').split(/[\n,]/).map((item) => item.trim());
    return [...new Set(items.filter((item) => item !== ''))];
  }

  choice<const T extends string>(name: InputName, choices: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
    if (found !== undefined) return found;
    this.#problems.add(name, `must be one of ${choices.join(', ')}.`, choices[0]);
    return fallback;
  }
}

function trimmed(value: string): string {
  return value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function spell(ms: number): string {
  if (ms % 3_600_000 === 0 && ms > 0) return `${ms / 3_600_000}h`;
  if (ms % 1000 === 0) return `${ms / 1000}s`;
  return `${ms}ms`;
}

/** The inputs that describe the request of `url`. */
export const OF_URL = [
  'method',
  'headers',
  'body',
  'request_auth',
  'expect',
  'expect_unauthenticated',
] as const satisfies readonly InputName[];

/** The defaults of every check, and the inputs for their reports. */
export const OF_CHECKS = [
  'auth_header',
  'timeout',
  'wait',
  'retry',
  'redirects',
  'concurrency',
  'response_file',
  'junit_file',
  'results_file',
] as const satisfies readonly InputName[];

/** The defaults of `action.yml`: every step has them, so they count as not given. */
const DEFAULTS: Readonly<Partial<Record<InputName, string>>> = {
  access_token_scopes: 'https://www.googleapis.com/auth/cloud-platform',
  access_token_lifetime: '3600s',
  request_auth: 'auto',
  summary: 'true',
  auth_header: 'Authorization',
  expect: 'status 2xx',
  timeout: '70s',
  wait: '60s',
  retry: 'safe',
  redirects: '0',
  concurrency: '8',
};

/** Given, and not the default of `action.yml`. */
export function isSet(inputs: InputReader, name: InputName): boolean {
  return inputs.given(name) && inputs.text(name) !== DEFAULTS[name];
}

/** Whether any input asks for a check, or has an effect on checks only. */
export function concernsChecks(inputs: InputReader): boolean {
  return (['url', 'checks', 'allowed_origins', 'shard', 'summary', ...OF_URL, ...OF_CHECKS] as const).some(
    (name) => isSet(inputs, name),
  );
}
