/** Tells keys, tokens and digests from words, names and numbers, by their characters alone. */

/** Characters of base64 and hexadecimal, and their escapes in a URL or in JSON. */
const RUN = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\(?:[nrt"\\/]|u[0-9a-fA-F]{4}))+/g;
/** Random characters that a name may have: a project's suffix, the hash in a service's address. */
export const MOST_RANDOM = 13;
/** A run of digits that may be a number of a project or the id of an account. */
const MOST_DIGITS = 32;

interface Run {
  readonly start: number;
  readonly end: number;
  /** How many of its characters are in no word and no number. */
  readonly random: number;
}

/** A part of a text that is neither words nor numbers. */
export interface RandomSpan {
  readonly start: number;
  readonly end: number;
}

/** The parts of a text that are keys, tokens or digests, wherever they are broken; in order, without overlaps. */
export function randomSpans(text: string): readonly RandomSpan[] {
  const exempt = [...text.matchAll(EXEMPT)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const runs = [...text.matchAll(RUN)]
    .map(({ index, 0: run }) => ({ start: index, end: index + run.length, random: randomIn(run) }))
    .filter(({ start, end }) => !exempt.some(([from, to]) => from <= start && end <= to));
  const found = new Set<Run>();
  for (const group of grouped(runs, text)) {
    const random = group.reduce((sum, run) => sum + run.random, 0);
    const length = group.reduce((sum, run) => sum + run.end - run.start, 0);
    // A key that was wrapped at twenty columns has no long run, and little else.
    const isBroken = random > 2 * MOST_RANDOM && random > length / 2;
    for (const run of group) if (run.random > MOST_RANDOM || (isBroken && run.random > 4)) found.add(run);
  }
  for (const run of chunkedRuns(
    runs.filter((run) => !found.has(run)),
    text,
  ))
    found.add(run);
  return runs.filter((run) => found.has(run));
}

/** More random characters than any name has: a key or a token, or a part of one. */
const MOST_IN_A_NAME = 64;

/**
 * Whether a text that is to be a name, a path or a list of such holds a secret of unknown form: the middle of a key, a
 * token without its prefix.
 */
export function looksRandom(text: string): boolean {
  const random = randomSpans(text).reduce((sum, { start, end }) => {
    const run = text.slice(start, end);
    return sum + Math.max(randomIn(run), run.length <= 12 ? run.length : 0);
  }, 0);
  return random > MOST_IN_A_NAME;
}

/** Characters of a window in which chunks are looked for. */
const CHUNKED = 40;

/** Runs that together are a key in chunks: `30:82:04:be`, `MIIE.vQIB.ADAN`. */
function chunkedRuns(runs: readonly Run[], text: string): ReadonlySet<Run> {
  const found = new Set<Run>();
  for (let first = 0; first < runs.length; first++) {
    const window: Run[] = [];
    let length = 0;
    for (let next = first; next < runs.length && length < CHUNKED; next++) {
      const run = runs[next];
      const before = window.at(-1);
      if (run === undefined || (before !== undefined && run.start - before.end > WIDEST_GLUE)) break;
      window.push(run);
      length += run.end - run.start;
    }
    const chunks = window.map(({ start, end }) => text.slice(start, end));
    if ((length >= CHUNKED && isChunked(chunks)) || isHexDump(chunks) || isEvenlyChunked(chunks))
      for (const run of window) found.add(run);
  }
  return found;
}

const WIDEST_GLUE = 8;

/** How often a text changes between small letters, capitals and digits. */
function changesIn(text: string): number {
  const kinds = text.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
  return kinds.match(/(?<=(.))(?!\1)./g)?.length ?? 0;
}

/** Eight bytes or more: an address of hardware has six. */
function isHexDump(chunks: readonly string[]): boolean {
  return chunks.length >= 8 && chunks.every((chunk) => /^[0-9a-f]{2}$/i.test(chunk));
}

/** Five groups or more of the same size, in capitals, small letters and digits. */
function isEvenlyChunked(chunks: readonly string[]): boolean {
  const [first = ''] = chunks;
  const joined = chunks.join('');
  return (
    chunks.length >= 5 &&
    first.length <= 8 &&
    chunks.slice(0, -1).every((chunk) => chunk.length === first.length) &&
    [/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(joined)) &&
    changesIn(joined) > joined.length / 4
  );
}

/** Chunks of a key change between letters, capitals and digits at every other place, and are not words. */
function isChunked(chunks: readonly string[]): boolean {
  if (chunks.length < 4) return false;
  const joined = chunks.join('').replace(/[^A-Za-z0-9]/g, '');
  const words = chunks
    .flatMap((chunk) => chunk.split(/[/_+=-]+/))
    .filter((word) => /^(?:[A-Z]?[a-z]{3,}|[A-Z]{4,})\d{0,4}$/.test(word));
  return changesIn(joined) > joined.length / 5 && words.join('').length < joined.length * 0.3;
}

/** OAuth client ids, which are audiences of IAP, UUIDs, which name tenants and subscriptions, and timestamps. */
const EXEMPT =
  /\b\d{6,20}-[a-z0-9]{32}(?=\.apps\.googleusercontent\.com)|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b(?![-+/=\w])|\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/gi;

/** Runs with nothing but white space, commas and quotes between them. */
function grouped(runs: readonly Run[], text: string): Run[][] {
  const groups: Run[][] = [];
  let before: Run | undefined;
  for (const run of runs) {
    if (before !== undefined && /^[\s,;"']{1,8}$/.test(text.slice(before.end, run.start)))
      groups.at(-1)?.push(run);
    else groups.push([run]);
    before = run;
  }
  return groups;
}

/** How many characters of a run are in no word and no number. */
export function randomIn(run: string): number {
  // No name has what base64 has at its end or in its middle.
  if (/\+|==$/.test(run) && run.length >= 20) return run.length;
  return run
    .replace(/%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|[nrt"\\/])/gi, '/')
    .split(/[/_+=-]+/)
    .filter((word) => word !== '' && !isWord(word))
    .reduce((sum, word) => sum + word.length, 0);
}

/** `providers`, `workloadIdentityPools`, `GOOGLE`, `central1`, `123456789012`. */
function isWord(text: string): boolean {
  if (/^\d+$/.test(text)) return text.length <= MOST_DIGITS;
  if (
    text.length > 30 ||
    !/^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]{2,5}[a-z]+)\d{0,4}$/.test(text)
  )
    return false;
  // Words have few capitals for their length.
  return /^[A-Z]+\d*$/.test(text) || (text.match(/[A-Z]/g)?.length ?? 0) <= 1 + Math.floor(text.length / 6);
}
