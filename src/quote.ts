/**
 * How a message shows a value that came from outside: an input, a variable, a field of a file, a URL, an argument. The only
 * way, because a secret is often put where something else belongs, and the runner masks a secret only where all of it is
 * printed: a value is redacted first and cut after.
 */

import { BearerError, messageOf } from './errors.ts';

/** The kind of a secret, as the object of `holds`. */
export type SecretKind =
  | 'a credential'
  | 'a private key'
  | 'an access token'
  | 'a JSON Web Token'
  | 'a token'
  | 'a client secret';

/** Tokens and secrets that are known by their beginning. */
const TOKENS: readonly (readonly [kind: SecretKind, pattern: RegExp])[] = [
  // Google's access and federated tokens, and those of its metadata server.
  ['an access token', /ya29\.[\w.~+/=-]{8,}/g],
  ['a JSON Web Token', /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*/g],
  // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
  ['a token', /gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}/g],
  ['a token', /(?<![\w:])1\/\/[\w-]{16,}/g],
  ['a token', /(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{30,}/g],
  ['a client secret', /GOCSPX-[\w-]{16,}/g],
];

/** A private key in PEM, to its end or to that of the text. */
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
const PEM_BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY/;

/** The types of credential files, and the secret members that they have. */
const CREDENTIAL_TYPE =
  /["']?\btype["']?\s*:\s*["']?(?:service_account|authorized_user|impersonated_service_account|external_account(?:_authorized_user)?)\b/;
const SECRET_MEMBER = /["'](?:private_key|private_key_id|refresh_token|client_secret)["']\s*:/;
const SECRET_MEMBERS = [
  'private_key',
  'private_key_id',
  'refresh_token',
  'client_secret',
  'access_token',
  'id_token',
  'token',
];

/** What is longer is read in its beginning: no secret is a megabyte away from where it shows. */
const MOST_READ = 1024 * 1024;
/** Of what is shown, which is much shorter. */
const MOST_SHOWN = 8 * 1024;
/** How often a value may be encoded: base64 of base64, each escaped once more. */
const MOST_DECODINGS = 3;

/**
 * What kind of secret a text holds somewhere, as it is or base64, hexadecimal, percent-encoded or escaped.
 * @returns nothing when it holds none that is known by its form
 */
export function secretIn(text: string): SecretKind | undefined {
  for (const reading of readings(text)) {
    if (isCredential(reading)) return 'a credential';
    if (PEM_BEGIN.test(reading)) return 'a private key';
    const token = TOKENS.find(([, pattern]) => reading.search(pattern) >= 0);
    if (token !== undefined) return token[0];
  }
  return undefined;
}

/** What kind of secret a text is from end to end: a text of another purpose, such as a request's body, may hold one. */
export function wholeSecret(text: string): SecretKind | undefined {
  for (const reading of readings(text)) {
    const trimmed = reading.trim();
    if (trimmed === '') continue;
    if (/^[{"\\]/.test(trimmed) && CREDENTIAL_TYPE.test(trimmed) && isCredential(trimmed))
      return 'a credential';
    if (PEM_BEGIN.test(trimmed.slice(0, 60))) return 'a private key';
    const token = TOKENS.find(([, pattern]) => trimmed.replace(pattern, '') === '');
    if (token !== undefined) return token[0];
  }
  return undefined;
}

/** Everything in a text that must be masked: secrets, what they are encoded as, and the members of a credential. */
export function secretsIn(text: string): readonly string[] {
  if (secretIn(text) === undefined) return [];
  const found = new Set<string>();
  const whole = wholeSecret(text) !== undefined;
  for (const reading of readings(text)) {
    const holdsKey = isCredential(reading) || PEM_BEGIN.test(reading);
    // Of a text that was cut only the lines of the key are secret.
    const isWholeLine = /^[^\r\n]*[}"-]$/.test(reading.trim());
    if (whole && (reading === text || (holdsKey && isWholeLine))) found.add(reading.trim());
    // Base64 that was wrapped may be shown in one line.
    if (whole && reading === text && !holdsKey) found.add(reading.replace(/\s+/g, ''));
    if (holdsKey) for (const part of keyMaterial(reading)) found.add(part);
    for (const [, pattern] of TOKENS) for (const [token] of reading.matchAll(pattern)) found.add(token);
  }
  // An encoded credential in a text of other things.
  if (!whole) for (const run of base64Runs(text)) if (secretIn(run) !== undefined) found.add(run);
  return [...found].filter((secret) => secret.length >= 8);
}

/** The secret members of a credential, parsed or not, and the lines of its key. */
function keyMaterial(text: string): string[] {
  const found: string[] = [];
  try {
    collectMembers(JSON.parse(text), found, 0);
  } catch {
    // Cut or pasted into something else: the lines of the key are looked for below.
  }
  const lines = text.replace(/\\+[nr]/g, '\n');
  for (const [line] of lines.matchAll(/[A-Za-z0-9+/_=-]{32,}/g))
    if (randomIn(line) > MOST_RANDOM) found.push(line);
  for (const [pem] of lines.matchAll(PEM))
    found.push(...pem.split('\n').filter((line) => /^[\w+/=]{24,}/.test(line)));
  return found;
}

function collectMembers(value: unknown, found: string[], level: number): void {
  if (typeof value !== 'object' || value === null || level > 20) return;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'string' && SECRET_MEMBERS.includes(name)) found.push(member);
    else collectMembers(member, found, level + 1);
  }
}

function isCredential(text: string): boolean {
  return CREDENTIAL_TYPE.test(text) || SECRET_MEMBER.test(text);
}

/** The text, and what it decodes to, as often as it does. */
function readings(text: string): ReadonlySet<string> {
  const all = new Set([text.slice(0, MOST_READ)]);
  let last = [...all];
  for (let round = 0; round < MOST_DECODINGS && last.length > 0; round++) {
    const next = last.flatMap(decodings).filter((decoded) => !all.has(decoded));
    for (const decoded of next) all.add(decoded);
    last = next;
  }
  return all;
}

/** The ways in which one text may be another. */
function decodings(text: string): string[] {
  const found: string[] = [];
  if (/%[0-9a-f]{2}/i.test(text)) found.push(percentDecoded(text));
  if (/\\["\\/nrtu]/.test(text)) found.push(unescaped(text));
  for (const run of base64Runs(text)) {
    const bytes = Buffer.from(run, /^(?:[0-9a-f]{2})+$/i.test(run) ? 'hex' : 'base64');
    // A key's own bytes are no text and are not read further.
    const decoded = bytes.toString('utf8');
    if (/^[\t\r\n\x20-\x7e]{16}/.test(decoded.replace(/^\ufeff/, ''))) found.push(decoded);
  }
  return found;
}

/** Long runs of base64, joined where they were wrapped. */
function base64Runs(text: string): string[] {
  const wrapped = /[A-Za-z0-9+/_-]{24,}={0,2}(?:(?:\s|,|\\[nr])+[A-Za-z0-9+/_-]+={0,2})*/g;
  return [...text.matchAll(wrapped)]
    .map(([run]) => run.replace(/\\[nr]|[\s,]+/g, ''))
    .filter((run) => run.length >= 40);
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|(["\\/nrt]))/gi,
    (_, hex: string | undefined, character: string) =>
      hex === undefined
        ? (ESCAPES.get(character) ?? character)
        : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/**
 * A value in quotes, short and without secrets, for a message.
 * @param max characters shown of it
 */
export function quote(value: unknown, max = 120): string {
  // What is in one may be secret.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  const text = typeof value === 'string' ? value : String(value ?? 'nothing');
  return hidden(text) ?? JSON.stringify(cut(redacted(text), max));
}

/** As {@link quote} without the quotes: for paths, names and addresses within a sentence. */
export function piece(text: string, max = 200): string {
  return hidden(text) ?? cut(redacted(text), max);
}

/** A long text, such as a server's words, without tokens and keys; other things in it stay as they are. */
export function withoutSecrets(text: string): string {
  let left = text.replace(PEM, '***');
  for (const [, pattern] of TOKENS) left = left.replace(pattern, '***');
  return left;
}

/**
 * Why something failed, for a message: our own words as they are; of a system error, whose words hold the path, the code;
 * the words of any other without what looks like a secret.
 * @param redact replaces the registered secrets. It comes first: what is replaced in part could no longer be found.
 */
export function reasonOf(thrown: unknown, redact = (text: string) => text): string {
  if (thrown instanceof BearerError) return thrown.message;
  const code = codeOf(thrown);
  if (code !== undefined) return code;
  // The parser of JSON shows the text around the place.
  if (thrown instanceof SyntaxError && / JSON\b/.test(thrown.message)) return 'not JSON';
  return piece(redact(messageOf(thrown)), 1000);
}

/** `ENOENT`; nothing of what has none, or cannot be asked. */
function codeOf(thrown: unknown): string | undefined {
  try {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function hidden(whole: string): string | undefined {
  const text = whole.slice(0, MOST_SHOWN);
  const kind = wholeSecret(text);
  if (kind !== undefined) return `(${kind}, not shown)`;
  // Nothing is shown around a key either: where it ends is a guess.
  return [...readings(text)].some((reading) => isCredential(reading) || PEM_BEGIN.test(reading))
    ? '(a credential, not shown)'
    : undefined;
}

function redacted(text: string): string {
  return withoutRuns(withoutUserInfo(withoutSecrets(text.slice(0, MOST_SHOWN))))
    .replace(/\b(Basic|Bearer)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
    .replace(
      /(["']?(?:passw(?:or)?d|secret|token|api[_-]?key|private[_-]key)["']?\s*[=:]\s*["']?)[^\s"',;&*]{6,}/gi,
      '$1***',
    );
}

/** URLs without user, password, query and fragment. */
function withoutUserInfo(text: string): string {
  return (
    text
      .replace(/\b([a-z][a-z0-9+.-]{0,30}:[/\\]{1,3})([^\s"']*)/gi, (_, scheme: string, rest: string) => {
        const [authority = ''] = /^[^/\\?#]*/.exec(rest) ?? [];
        // A slash in a password ends what looks like the host, which then has a port that is none.
        const end = /^[^[]*:(?!\d*$)/.test(authority) ? rest.lastIndexOf('@') : authority.lastIndexOf('@');
        const address = rest.slice(end + 1);
        const [place = ''] = /^[^?#]*/.exec(address) ?? [];
        const query = place.length < address.length ? `${address.charAt(place.length)}…` : '';
        return `${scheme}${end < 0 ? '' : '***@'}${place}${query}`;
      })
      // Without a scheme, as in a proxy's address; `serviceAccount:NAME@…` is a member, and no password.
      .replace(
        /(?<![\w/@:.])(?!(?:serviceAccount|group|domain|mailto|deleted|principal):)[^\s/@:"'=]{1,256}:[^\s/@"']{1,256}@/gi,
        '***@',
      )
      .replace(/\?[^\s"'?=]{0,256}=[^\s"']*/g, '?…')
  );
}

/** Characters of base64 and hexadecimal, and their escapes in a URL or in JSON. */
const RUN = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\(?:[nrt"\\/]|u[0-9a-fA-F]{4}))+/g;
/** Random characters that a name may have: a project's suffix, the hash in a service's address. */
const MOST_RANDOM = 13;
/** A run of digits that may be a number of a project or the id of an account. */
const MOST_DIGITS = 32;

interface Run {
  readonly start: number;
  readonly end: number;
  /** How many of its characters are in no word and no number. */
  readonly random: number;
}

/** The text without runs of what is no words: keys, tokens, digests, wherever they are broken. */
function withoutRuns(text: string): string {
  const exempt = [...text.matchAll(EXEMPT)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const runs = [...text.matchAll(RUN)]
    .map(({ index, 0: run }) => ({ start: index, end: index + run.length, random: randomIn(run) }))
    .filter(({ start, end }) => !exempt.some(([from, to]) => from <= start && end <= to));
  let left = '';
  let done = 0;
  for (const group of grouped(runs, text)) {
    const random = group.reduce((sum, run) => sum + run.random, 0);
    const length = group.reduce((sum, run) => sum + run.end - run.start, 0);
    // A key that was wrapped at twenty columns has no long run, and little else.
    const isBroken = random > 2 * MOST_RANDOM && random > length / 2;
    for (const run of group) {
      if (run.random <= MOST_RANDOM && !(isBroken && run.random > 4)) continue;
      left += `${text.slice(done, run.start)}***`;
      done = run.end;
    }
  }
  return left + text.slice(done);
}

/** OAuth client ids, which are audiences of IAP, and UUIDs, which name tenants and subscriptions. */
const EXEMPT =
  /\b\d{6,20}-[a-z0-9]{32}(?=\.apps\.googleusercontent\.com)|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b(?![-+/=\w])/gi;

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

function randomIn(run: string): number {
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

/** At most so many characters, never through the middle of a pair of surrogates. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return `${text.slice(0, end)}…`;
}

/** What kind of secret a URL holds in its host or path. A user may mean a token in the query, and it is sent to that host. */
export function secretInAddress(url: string): SecretKind | undefined {
  return secretIn(url.replace(/[?#].*$/s, '')) ?? wholeSecret(url);
}
