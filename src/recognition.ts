/** Recognises secrets by their form: credentials, private keys, tokens, as they are or encoded. */

import { gunzipSync } from 'node:zlib';
import { MOST_RANDOM, randomIn } from './random-text.ts';

/** The kind of a secret, as the object of `holds`. */
export type SecretKind =
  | 'a credential'
  | 'a private key'
  | 'an access token'
  | 'a JSON Web Token'
  | 'a token'
  | 'a client secret'
  | 'what looks like a secret';

/** A token may be meant in a header, a body or an expectation. A credential or a private key is not. */
export function isCredentialOrKey(kind: SecretKind | undefined): kind is 'a credential' | 'a private key' {
  return kind === 'a credential' || kind === 'a private key';
}

/** Tokens and secrets that are known by their beginning. */
export const TOKENS: readonly (readonly [kind: SecretKind, pattern: RegExp])[] = [
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
export const PEM = /-{2,}\s*BEGIN [A-Z ]*PRIVATE KEY-*[\s\S]*?(?:-{2,}\s*END [A-Z ]*PRIVATE KEY-*|$)/gi;
/** Its first or last line: of a key that was cut, one may be left. */
const PEM_MARKER = /-{2,}\s*(?:BEGIN|END) [A-Z ]*PRIVATE KEY/i;

/** The types of credential files, and the secret members that they have. */
const CREDENTIAL_TYPE =
  /["']?\btype["']?\s*:\s*["']?(?:service_account|authorized_user|impersonated_service_account|external_account(?:_authorized_user)?)\b/;
const SECRET_MEMBER = /["'](?:private_key|private_key_id|refresh_token|client_secret)["']\s*:/;
const SECRET_MEMBERS = [
  'private_key',
  'private_key_id',
  'refresh_token',
  'rapt_token',
  'client_secret',
  'access_token',
  'id_token',
  'token',
];

/** What is longer is read in its beginning: no secret is a megabyte away from where it shows. */
const MOST_READ = 1024 * 1024;
/** How often a value may be encoded: base64 of base64, each escaped once more. */
const MOST_DECODINGS = 3;

/**
 * What kind of secret a text holds somewhere, as it is or base64, hexadecimal, percent-encoded or escaped.
 * @returns nothing when it holds none that is known by its form
 */
export function secretIn(text: string): SecretKind | undefined {
  for (const reading of decodedForms(text)) {
    if (isCredential(reading)) return 'a credential';
    if (isPrivateKey(reading)) return 'a private key';
    const token = TOKENS.find(([, pattern]) => reading.search(pattern) >= 0);
    if (token !== undefined) return token[0];
  }
  return undefined;
}

/** What kind of secret a text is from end to end: a text of another purpose, such as a request's body, may hold one. */
export function wholeSecret(text: string): SecretKind | undefined {
  for (const reading of decodedForms(text)) {
    const trimmed = reading.trim();
    if (trimmed === '') continue;
    if (/^[{"\\]/.test(trimmed) && CREDENTIAL_TYPE.test(trimmed) && isCredential(trimmed))
      return 'a credential';
    if (PEM_MARKER.test(trimmed.slice(0, 60)) || beginsWithKey(trimmed)) return 'a private key';
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
  for (const reading of decodedForms(text)) {
    const isKey = holdsKey(reading);
    // Of a text that was cut only the lines of the key are secret.
    const isWholeLine = /^[^\r\n]*[}"-]$/.test(reading.trim());
    if (whole && (reading === text || (isKey && isWholeLine))) found.add(reading.trim());
    // Base64 that was wrapped may be shown in one line.
    if (whole && reading === text && !isKey) found.add(reading.replace(/\s+/g, ''));
    if (isKey) for (const part of keyMaterial(reading)) found.add(part);
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
  // A key without its first and last line, or in chunks: the lines as they are.
  if (keyBytes(lines))
    for (const line of lines.split(/\r?\n/))
      if (line.replace(/[^A-Za-z0-9+/=]/g, '').length >= 12) found.push(line.trim());
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

/** Whether a text holds a credential or a private key. */
export function holdsKey(text: string): boolean {
  return isCredential(text) || isPrivateKey(text);
}

function isPrivateKey(text: string): boolean {
  return PEM_MARKER.test(text) || keyBytes(text);
}

/**
 * The beginning of a private key in DER, as hexadecimal: PKCS #8 (RFC 5958), PKCS #1 (RFC 8017), SEC 1 (RFC 5915) and
 * PKCS #12 (RFC 7292).
 */
const KEY_DER =
  '30(?:82[0-9a-f]{4}|81[0-9a-f]{2}|[0-7][0-9a-f])0201(?:0030(?:0d|13|10|05)06|00028[12]|0104[23]0|0330)';
const KEY_DER_AT_START = new RegExp(`^${KEY_DER}`);
const KEY_DER_ANYWHERE = new RegExp(KEY_DER);

/** Whether a text has the bytes that a private key begins with, in base64 or hexadecimal, whatever is between them. */
function keyBytes(text: string): boolean {
  const dense = text.replace(/\\[nrt]|%(?:0[ad]|20|2c|3a|7c)/gi, '').replace(/[^A-Za-z0-9+/_-]/g, '');
  for (const { index } of dense.matchAll(/M(?:I[IGH]|H[cE]|[CEF][0-9A-Za-z])/g)) {
    const bytes = Buffer.from(dense.slice(index, index + 48), 'base64');
    if (KEY_DER_AT_START.test(bytes.toString('hex'))) return true;
  }
  const pairs = text.replace(/\\x|0x/gi, '').matchAll(/(?:[0-9a-f]{2}[^0-9a-z]{0,8}){12,}/gi);
  for (const [run] of pairs)
    if (KEY_DER_ANYWHERE.test(run.replace(/[^0-9a-f]/gi, '').toLowerCase())) return true;
  return false;
}

function beginsWithKey(text: string): boolean {
  return keyBytes(text.slice(0, 200));
}

function isCredential(text: string): boolean {
  return CREDENTIAL_TYPE.test(text) || SECRET_MEMBER.test(text);
}

/** The text, and what it decodes to, repeatedly. */
export function decodedForms(text: string): ReadonlySet<string> {
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
    const decoded = textOf(bytes);
    if (decoded !== undefined) found.push(decoded);
    found.push(...embeddedTexts(run));
  }
  return found;
}

/** The text that bytes are; undefined for others, such as a key's own. */
function textOf(bytes: Buffer): string | undefined {
  const isText = (text: string) => /^[\t\r\n\x20-\x7e]{16}/.test(text.replace(/^\ufeff/, ''));
  const utf8 = bytes.toString('utf8');
  if (isText(utf8)) return utf8;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unzipped(bytes);
  // PowerShell encodes text as UTF-16, in either order of bytes.
  const utf16 = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return [utf16.toString('utf16le'), utf16.swap16().toString('utf16le')].find(isText);
}

/** What JSON, PEM, UTF-16 and gzip begin with in base64: `{"`, `{` and a line break, `-----BEGIN`, a byte-order mark. */
const ENCODED_START = /eyJ|ew(?:og|0K|oJ|Ai|AK|A0|AN)|\/\/57|\/v8A|AHsA|LS0tLS1C|H4sI/g;
/** Characters of base64 that are decoded to look for a credential: its type and its key are among the first. */
const ENCODED_CHARS = 16 * 1024;

/** The texts that begin within a run of base64: after the path of a URL, whose slashes are base64 too. */
function embeddedTexts(run: string): string[] {
  return [...run.matchAll(ENCODED_START)]
    .slice(0, 20)
    .filter(({ index }) => index > 0)
    .map(({ index }) => textOf(Buffer.from(run.slice(index, index + ENCODED_CHARS), 'base64')))
    .filter((text) => text !== undefined);
}

/** Long runs of base64, joined where they were wrapped. */
function base64Runs(text: string): string[] {
  const wrapped = /[A-Za-z0-9+/_-]{12,}={0,2}(?:(?:\s|,|\\[nr])+[A-Za-z0-9+/_-]+={0,2})*/g;
  return [...text.matchAll(wrapped)]
    .map(([run]) => run.replace(/\\[nr]|[\s,]+/g, ''))
    .filter((run) => run.length >= 40);
}

/** The text of a gzip file; nothing of one that is too large or broken. */
function unzipped(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_READ }).toString('utf8');
  } catch {
    return '';
  }
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

/** What kind of secret a URL holds in its host or path. A user may mean a token in the query, and it is sent to that host. */
export function secretInAddress(url: string): SecretKind | undefined {
  return secretIn(url.replace(/[?#].*$/s, '')) ?? wholeSecret(url);
}
