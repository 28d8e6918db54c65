/** Milliseconds of a day, an hour, a minute, a second and one. */
const UNITS = [86_400_000, 3_600_000, 60_000, 1000, 1];

/** A number and its unit, from the largest to the smallest, each once: `1h30m`. */
const PARTS =
  /^(?:([\d.]+) ?d)? ?(?:([\d.]+) ?h)? ?(?:([\d.]+) ?m(?!s))? ?(?:([\d.]+) ?s)? ?(?:([\d.]+) ?ms)?$/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * `500ms`, `70s`, `2m`, `1h`, `14d`, several as `1h30m`, or bare seconds, to milliseconds; undefined for anything else.
 * Fractions are allowed (`1.5s`), signs are not.
 */
export function parseDuration(text: string): number | undefined {
  // One blank at most between parts: several could be shared out among them in too many ways to try.
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const numbers = NUMBER.test(trimmed) ? [trimmed] : PARTS.exec(trimmed)?.slice(1);
  if (numbers === undefined || trimmed === '') return undefined;
  const units = numbers.length === 1 ? [1000] : UNITS;
  let ms = 0;
  for (const [index, number] of numbers.entries()) {
    if (number === undefined) continue;
    if (!NUMBER.test(number)) return undefined;
    ms += Number(number) * (units[index] ?? 0);
  }
  return Number.isSafeInteger(Math.round(ms)) ? Math.round(ms) : undefined;
}

/** Milliseconds in readable units: `132 ms`, `1.3 s`, `2 min 5 s`, `12 d`. */
export function formatDuration(ms: number): string {
  const whole = Math.round(ms);
  if (whole < 1000) return `${whole} ms`;
  if (whole < 60_000) return `${trim(whole / 1000)} s`;
  if (whole < 3_600_000) return pair(whole, 60_000, 'min', 1000, 's');
  if (whole < 86_400_000) return pair(whole, 3_600_000, 'h', 60_000, 'min');
  return `${Math.floor(whole / 86_400_000)} d`;
}

function trim(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
}

function pair(ms: number, big: number, bigName: string, small: number, smallName: string): string {
  const rest = Math.floor((ms % big) / small);
  const head = `${Math.floor(ms / big)} ${bigName}`;
  return rest === 0 ? head : `${head} ${rest} ${smallName}`;
}

/** Whether milliseconds since the epoch are a time that a `Date`, and so {@link rfc3339}, can be. */
export function isInstant(ms: number): boolean {
  return Math.abs(ms) <= 8.64e15;
}

/**
 * An instant in milliseconds since the epoch as RFC 3339, in UTC, to the second (`2026-01-31T12:00:00Z`) or, on demand, to
 * the millisecond. Not by `toISOString`: V8 looks for the machine's own time zone before it writes any date, and reads
 * 1 MB of tables for it. Years of other than four digits are written as it writes them.
 * @throws {RangeError} for what is no time, or beyond those that a `Date` can be
 */
export function rfc3339(ms: number, { milliseconds = false } = {}): string {
  if (!isInstant(ms)) throw new RangeError(`${ms} is no time in milliseconds`);
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  const digits = (value: number, count = 2) => String(value).padStart(count, '0');
  const years =
    year >= 0 && year <= 9999 ? digits(year, 4) : `${year < 0 ? '-' : '+'}${digits(Math.abs(year), 6)}`;
  const day = [years, digits(date.getUTCMonth() + 1), digits(date.getUTCDate())];
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((value) => digits(value));
  const fraction = milliseconds ? `.${digits(date.getUTCMilliseconds(), 3)}` : '';
  return `${day.join('-')}T${time.join(':')}${fraction}Z`;
}
