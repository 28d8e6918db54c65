const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * `500ms`, `70s`, `2m`, `1h`, `14d`, or bare seconds, to milliseconds; undefined for anything else.
 * Fractions are allowed (`1.5s`), signs are not.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
  if (match?.[1] === undefined) return undefined;
  const ms = Number(match[1]) * (UNITS[match[2] ?? 's'] ?? 1000);
  return Number.isSafeInteger(Math.round(ms)) ? Math.round(ms) : undefined;
}

/** Milliseconds as a person would say them: `132 ms`, `1.3 s`, `2 min 5 s`, `12 d`. */
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

/** An instant in milliseconds since the epoch as RFC 3339, in UTC, to the second: `2026-01-31T12:00:00Z`. */
export function rfc3339(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
