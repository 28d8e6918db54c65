import { parseDuration } from '../duration.ts';
import type { Problems } from '../problems.ts';

/**
 * The public inputs, in the order of the documentation. The same names are the command line's flags, with
 * hyphens. `action.yml` and the README's tables are held to this list by a test.
 */
export const INPUT_NAMES = [
  'workload_identity_provider',
  'credentials_json',
  'application_default_credentials',
  'service_account',
  'delegates',
  'audience',
  'universe',
  'request_reason',
  'project_id',
  'token_format',
  'access_token_scopes',
  'access_token_lifetime',
  'access_token_subject',
  'access_token_boundary',
  'id_token_audience',
  'id_token_include_email',
  'output_tokens',
  'create_credentials_file',
  'credentials_file_path',
  'cleanup_credentials',
  'export_environment_variables',
  'create_curl_config',
  'url',
  'method',
  'headers',
  'body',
  'request_auth',
  'auth_header',
  'allowed_origins',
  'expect',
  'expect_unauthenticated',
  'timeout',
  'wait',
  'retry',
  'redirects',
  'checks',
  'concurrency',
  'shard',
  'summary',
  'response_file',
  'junit_file',
  'results_file',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** Raw values by input name. The empty string is an input not given. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** Reads typed values from raw inputs; what does not parse becomes a problem and the default stands in. */
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

  /** Trimmed, as every action reads its inputs; nothing of an input that was refused. */
  text(name: InputName): string | undefined {
    const value = this.verbatim(name)?.trim();
    return value === '' ? undefined : value;
  }

  /** As given: a request body's own white space counts. */
  verbatim(name: InputName): string | undefined {
    const value = this.#raw[name];
    return value === '' || this.#problems.isRefused(name) ? undefined : value;
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
      this.#problems.add(name, 'is not a duration: 500ms, 70s, 2m, 1h, or bare seconds.', limits.example);
      return fallback;
    }
    if (ms < limits.min || ms > limits.max) {
      this.#problems.add(
        name,
        `must be from ${spell(limits.min)} to ${spell(limits.max)}, and is ${spell(ms)}.`,
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

  /** One item per line or commas; blank items are skipped, repeated ones kept once. */
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

function spell(ms: number): string {
  if (ms % 3_600_000 === 0 && ms > 0) return `${ms / 3_600_000}h`;
  if (ms % 1000 === 0) return `${ms / 1000}s`;
  return `${ms}ms`;
}

/** What describes the one request. */
export const OF_URL = [
  'method',
  'headers',
  'body',
  'request_auth',
  'expect',
  'expect_unauthenticated',
] as const satisfies readonly InputName[];

/** What holds for every check that does not say otherwise, and for their reports. */
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

/** `action.yml` gives these to every step: as good as not given. */
const DEFAULTS: Readonly<Partial<Record<InputName, string>>> = {
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

/** Given, and not what `action.yml` gives to every step. */
export function isSet(inputs: InputReader, name: InputName): boolean {
  return inputs.given(name) && inputs.text(name) !== DEFAULTS[name];
}

/** Whether anything asks for a check, or is about one. */
export function speaksOfChecks(inputs: InputReader): boolean {
  return (['url', 'checks', 'allowed_origins', 'shard', 'summary', ...OF_URL, ...OF_CHECKS] as const).some(
    (name) => isSet(inputs, name),
  );
}
