/** The forms in which a service may send a secret back, by the names that SECURITY.md lists them under. */

const base64 = (text: string, before = '') => Buffer.from(before + text).toString('base64');
const base64url = (text: string, before = '') => Buffer.from(before + text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const bytes = (text: string) => [...Buffer.from(text)];
const wrapped = (text: string, width: number, by: string) =>
  (text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).join(by);
const each = (text: string, show: (code: number, index: number) => string) => bytes(text).map(show).join('');
const twoDigits = (code: number) => code.toString(16).padStart(2, '0');
const unicode = (code: number) => `\\u00${twoDigits(code)}`;
const percent = (code: number) => `%${twoDigits(code)}`;

/** Each gives one or several texts, all of which a reader could turn into the secret again. */
export const ENCODERS: Readonly<Record<string, (secret: string) => readonly string[]>> = {
  unchanged: (secret) => [secret],
  'one or two parts of a JWT': (secret) => {
    const parts = secret.split('.');
    if (parts.length !== 3) return [secret];
    return [...parts, parts.slice(0, 2).join('.'), parts.slice(1).join('.')];
  },
  'a piece of 24 characters of a token': (secret) => {
    const start = secret.lastIndexOf('.') + 1;
    return [secret.slice(start, start + 24), secret.slice(-24)];
  },
  'the beginning, at the end of a truncated text': (secret) => [
    `${secret.slice(0, 40)}…`,
    `${secret.slice(0, -20)}...`,
  ],
  'in lower or upper case': (secret) => [secret.toLowerCase(), secret.toUpperCase()],
  'hexadecimal, in lower and upper case': (secret) => [hex(secret), hex(secret).toUpperCase()],
  'hexadecimal with separators': (secret) => [
    wrapped(hex(secret), 2, ':'),
    wrapped(hex(secret), 2, ' ').toUpperCase(),
    wrapped(hex(secret), 64, '\n'),
  ],
  'hexadecimal or decimal numbers in a list': (secret) => [
    bytes(secret)
      .map((code) => `0x${twoDigits(code)}`)
      .join(', '),
    JSON.stringify(bytes(secret)),
    bytes(secret).join(' '),
  ],
  'base64 and base64url, at any offset of the encoded text': (secret) =>
    ['', 'x', 'xy'].flatMap((before) => [base64(secret, before), base64url(secret, before)]),
  'base64 in lines of 64 or 76 characters': (secret) =>
    [64, 76].flatMap((width) =>
      ['\n', '\r\n', '\\n', '\\r\\n', '%0A', '\n    '].map((by) => wrapped(base64(secret, 'a'), width, by)),
    ),
  'base64 of base64': (secret) =>
    ['', 'x', 'xy'].flatMap((before) =>
      ['', 'x', 'xy'].map((outer) => base64(base64(secret, before), outer)),
    ),
  'URL-encoded, any of its characters, also repeatedly': (secret) => [
    encodeURIComponent(secret),
    secret.replaceAll('.', '%2e').replaceAll('-', '%2D'),
    each(secret, percent),
    each(secret, (code) => percent(code).toUpperCase()),
    each(secret, (code, index) => (index % 3 === 0 ? percent(code) : String.fromCharCode(code))),
    encodeURIComponent(each(secret, percent)),
    each(secret, (code) => `%u00${twoDigits(code)}`),
  ],
  'JSON-escaped, any of its characters, also repeatedly': (secret) => [
    JSON.stringify(secret),
    JSON.stringify(JSON.stringify({ secret })),
    secret.replace(/[a-z]/, (letter) => unicode(letter.charCodeAt(0))),
    each(secret, unicode),
    each(secret, (code, index) =>
      index % 5 === 0 ? unicode(code).toUpperCase().replace('U', 'u') : String.fromCharCode(code),
    ),
    JSON.stringify(each(secret, unicode)),
    secret.replaceAll('/', '\\/'),
  ],
  'with escapes of programming languages': (secret) => [
    each(secret, (code) => `\\x${twoDigits(code)}`),
    each(secret, (code) => `\\u{${code.toString(16)}}`),
    each(secret, (code) => `\\${code.toString(8).padStart(3, '0')}`),
    each(secret, (code) => `\\U000000${twoDigits(code)}`),
  ],
  'character references of HTML and XML': (secret) => [
    each(secret, (code) => `&#${code};`),
    each(secret, (code) => `&#x${code.toString(16)};`),
    each(secret, (code, index) => (index % 7 === 0 ? `&#0${code};` : String.fromCharCode(code))),
    secret.replaceAll('.', '&period;').replaceAll('_', '&lowbar;').replaceAll('-', '&hyphen;'),
  ],
  'with white space or line breaks between its characters': (secret) => [
    wrapped(secret, 40, '\n'),
    wrapped(secret, 7, '\r\n\t'),
    wrapped(secret, 1, ' '),
    wrapped(secret, 23, ' '.repeat(200)),
    wrapped(secret, 30, '\\n'),
    wrapped(secret, 30, '%0d%0a%20'),
    wrapped(secret, 30, '=\r\n'),
    wrapped(secret, 30, '\\\n'),
  ],
  'with quotes, punctuation or invisible characters between its characters': (secret) => [
    wrapped(secret, 30, '" + "'),
    JSON.stringify(wrapped(secret, 20, ' ').split(' ')),
    wrapped(secret, 5, '-'),
    wrapped(secret, 1, '\u200b'),
    wrapped(secret, 3, '\u00ad'),
    wrapped(secret, 10, ' | '),
    wrapped(secret, 1, '\0'),
  ],
};

/** Bytes of a text in the charsets in which a body may come, by the names that SECURITY.md lists them under. */
export const CHARSETS: Readonly<
  Record<string, (text: string) => readonly (readonly [type: string, body: Buffer])[]>
> = {
  'UTF-8 with and without a byte order mark': (text) => [
    ['text/plain; charset=utf-8', Buffer.from(text)],
    ['text/plain', Buffer.from(`\ufeff${text}`)],
  ],
  'ISO-8859-1 and windows-1252': (text) => [
    ['text/plain; charset=iso-8859-1', Buffer.from(`é${text}`, 'latin1')],
    ['text/plain; charset=windows-1252', Buffer.from(`\x80${text}`, 'latin1')],
  ],
  'UTF-16 in both byte orders, with and without a byte order mark': (text) => [
    ['text/plain; charset=utf-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['text/plain', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['text/plain; charset=utf-16le', Buffer.from(text, 'utf16le')],
    ['text/plain; charset=utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ['text/plain', Buffer.from(text, 'utf16le')],
    ['application/json', Buffer.from(text, 'utf16le').swap16()],
  ],
  'a charset other than that of the body': (text) => [
    ['text/plain; charset=utf-16be', Buffer.from(text)],
    ['text/plain; charset=utf-8', Buffer.from(text, 'utf16le')],
    ['text/plain; charset=utf-16le', Buffer.from(text, 'utf16le').swap16()],
  ],
  'bytes that are not text': (text) => [
    [
      'application/octet-stream',
      Buffer.concat([Buffer.from([0, 255, 254, 128]), Buffer.from(text), Buffer.from([0, 192])]),
    ],
    [
      'image/png',
      Buffer.concat([
        Buffer.from([137, 80, 0, 200]),
        Buffer.from(text, 'utf16le'),
        Buffer.from([9, 0, 0, 7]),
      ]),
    ],
  ],
};

/** Pieces of a text; whoever has 24 characters of a secret has too much of it. */
export function pieces(text: string, length = 24): string[] {
  return Array.from({ length: Math.max(0, text.length + 1 - length) }, (_, at) =>
    text.slice(at, at + length),
  );
}
