/** Secrets as people paste them into the wrong place, and whether any part of one shows in a text. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Bytes that look random and are the same in every run. */
function bytes(length: number, seed: string): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const wrapped = (text: string, columns: number) =>
  text.replace(new RegExp(`.{${columns}}(?=.)`, 'g'), '$&\n');

// As a key of 2048 bits begins; what follows is of nobody's key.
const DER = Buffer.concat([
  Buffer.from('MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ', 'base64'),
  bytes(1180, 'private key'),
]);
const PEM = `-----BEGIN PRIVATE KEY-----\n${wrapped(DER.toString('base64'), 64)}\n-----END PRIVATE KEY-----\n`;

const KEY = {
  type: 'service_account',
  project_id: 'my-project',
  private_key_id: bytes(20, 'key id').toString('hex'),
  private_key: PEM,
  client_email: 'robot@my-project.iam.gserviceaccount.com',
  client_id: '123456789012345678901',
  token_uri: 'https://oauth2.googleapis.com/token',
};

const ONE_LINE = JSON.stringify(KEY);
const BASE64 = Buffer.from(ONE_LINE).toString('base64');
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const spaced = (text: string, every: number, by: string) =>
  text.replace(new RegExp(`.{${every}}(?=.)`, 'g'), `$&${by}`);
const DER_BASE64 = DER.toString('base64');
const DER_HEX = DER.toString('hex');

/** Every form by what it is called. */
export const FORMS: Readonly<Record<string, string>> = {
  'a key in one line': ONE_LINE,
  'an indented key': JSON.stringify(KEY, null, 2),
  'a key in base64': BASE64,
  'a key in wrapped base64': wrapped(BASE64, 76),
  'a key in base64url': Buffer.from(JSON.stringify(KEY, null, 2)).toString('base64url'),
  'a key in PEM': PEM,
  'a percent-encoded key': encodeURIComponent(ONE_LINE),
  'a key in UTF-16 and base64': Buffer.from(ONE_LINE, 'utf16le').toString('base64'),
  'a key in gzip and base64': gzipSync(ONE_LINE).toString('base64'),
  'a key in base64 at 16 columns': wrapped(BASE64, 16),
  'PEM in lower case': PEM.replaceAll('PRIVATE KEY', 'private key').replaceAll('BEGIN', 'begin'),
  'PEM with four dashes': PEM.replaceAll('-----', '----'),
  'the lines of a private key': wrapped(DER_BASE64, 64),
  'a private key in hexadecimal': DER_HEX,
  'a private key in hexadecimal with colons': wrapped(spaced(DER_HEX, 2, ':'), 45),
  'a private key in groups with dots': spaced(DER_BASE64, 4, '.'),
  'a private key in groups with bars': spaced(DER_BASE64, 12, '|'),
  'a private key in groups with blanks': spaced(DER_BASE64, 3, ' '),
  'a PKCS #12 file in base64': Buffer.concat([
    Buffer.from('308209a1020103308209', 'hex'),
    bytes(1200, 'pkcs12'),
  ]).toString('base64'),
  'an access token': `ya29.c.${bytes(180, 'access token').toString('base64url')}`,
  'an ID token': [
    part({ alg: 'RS256', kid: bytes(20, 'kid').toString('hex'), typ: 'JWT' }),
    part({
      iss: 'https://accounts.google.com',
      aud: 'https://service-abc123-uc.a.run.app',
      sub: KEY.client_id,
    }),
    bytes(256, 'signature').toString('base64url'),
  ].join('.'),
};

/** Parts of secrets, most of which only their randomness gives away. */
export const FRAGMENTS: Readonly<Record<string, string>> = {
  'the end of a key': ONE_LINE.slice(-700),
  'the middle of a key in base64': BASE64.slice(801, 1500),
  'the middle of a key in hexadecimal': Buffer.from(ONE_LINE).toString('hex').slice(1001, 3000),
  'the last lines of a private key': wrapped(DER_BASE64, 64).slice(650),
  'a signature': bytes(256, 'signature').toString('base64url'),
  'an access token without its prefix': bytes(180, 'access token').toString('base64url'),
};

/** Tokens, which may be meant where text of the user's own is sent. */
export const TOKENS: readonly string[] = ['an access token', 'an ID token'];

const WINDOW = 24;
const windows = new Map<string, string>();
for (const [form, text] of [
  ['the private key', DER.toString('base64')],
  ['the private key in base64url', DER.toString('base64url')],
  ['the private key in hexadecimal', DER.toString('hex')],
  ["the key's id", KEY.private_key_id],
  // What else is in a key's JSON is in messages and examples anyway.
  ...Object.entries({ ...FORMS, ...FRAGMENTS }).filter(
    ([name]) => !/one line|indented|percent|the end/.test(name),
  ),
] as const) {
  for (const line of [text.replaceAll('\n', ''), ...text.split('\n')]) {
    if (line.startsWith('-----')) continue;
    for (let at = 0; at + WINDOW <= line.length; at++) windows.set(line.slice(at, at + WINDOW), form);
  }
}

/** Which secrets 24 characters in a row are of, with those characters. */
export function tracesIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at + WINDOW <= text.length; at++) {
    const piece = text.slice(at, at + WINDOW);
    const form = windows.get(piece);
    if (form === undefined) continue;
    found.push(`${form}: ${piece}`);
    at += WINDOW;
  }
  return found;
}
