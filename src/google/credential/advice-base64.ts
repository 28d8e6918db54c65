/** Explains base64 that is not base64 of a credential's JSON. */

import { characterName, placeOf } from '../../characters.ts';
import { command, type Text, text } from '../../message.ts';

const ENCODE_FILE = text`Encode the file itself, once:${command('base64 < key.json')}`;

/** What bytes are, by their first ones. */
type Content =
  | { readonly kind: 'gzip' | 'zip' | 'DER' | 'PKCS #12' }
  | { readonly kind: 'UTF-16' | 'text'; readonly text: string };

/**
 * What is wrong with base64 text.
 * @param explainText why a text is not a credential, as a predicate
 * @returns nothing when the text is not base64 of anything known
 */
export function explainBase64(given: string, explainText: (inner: string) => Text): Text | undefined {
  if (given.length < 16) return undefined;
  return explainForeign(given) ?? explainContent(given, explainText) ?? explainLostStart(given);
}

/** zsh marks the end of output without a line break, and a selection of the terminal includes the mark. */
export function zshNote(rest: string): string {
  return rest === '%' ? ' zsh shows % after output without a line break. It is no part of the text.' : '';
}

/** Characters that base64 does not have: at most a few, or the text is not base64. */
function explainForeign(given: string): Text | undefined {
  const foreign = [...given.matchAll(/=(?=\s*[A-Za-z0-9+/_-])|[^A-Za-z0-9+/=_\s-]/gu)];
  const [first] = foreign;
  const padding = /=[=\s]*$/.exec(given)?.[0].replace(/\s/g, '').length ?? 0;
  if (first === undefined && padding <= 2) return undefined;
  if (foreign.length > Math.max(4, given.length / 20)) return undefined;
  const before = given.slice(0, first?.index);
  if (contentOf(decode(before)) === undefined && contentOf(decode(given)) === undefined) return undefined;
  if (first === undefined)
    return text`is base64 with ${padding} characters = at its end, and base64 has at most two. Remove the others, or encode the file again:${command('base64 < key.json')}`;
  const rest = given.slice(first.index);
  const place = placeOf(given, first.index);
  if (first[0] === '=')
    return text`is base64 with = at ${place}, which only its end may have. Encode the whole file at once, not in parts:${command('base64 < key.json')}`;
  return text`is base64 with the character ${characterName(first[0])} at ${place}, which base64 does not have.${zshNote(rest)} Remove it, or encode the file again:${command('base64 < key.json')}`;
}

function explainContent(given: string, explainText: (inner: string) => Text): Text | undefined {
  let content = contentOf(decode(given));
  let times = 1;
  while (content?.kind === 'text' && times < 10) {
    const inner = isBase64(content.text) ? contentOf(decode(content.text)) : undefined;
    if (inner === undefined) break;
    content = inner;
    times += 1;
  }
  const encoded = times === 1 ? 'is base64 of' : `is base64 encoded ${count(times)}, of`;
  switch (content?.kind) {
    case undefined:
      return undefined;
    case 'gzip':
      return text`${encoded} a gzip file. Google's libraries read only uncompressed JSON. Encode the file before it is compressed:${command('gunzip < key.json.gz | base64')}`;
    case 'zip':
      return text`${encoded} a zip file. Encode the key file in it:${command('unzip -p key.zip | base64')}`;
    case 'PKCS #12':
      return `${encoded} a P12 (PKCS #12) key. The key file in JSON is needed, with the e-mail, the key id and the key.`;
    case 'DER':
      return `${encoded} only a key or a certificate in DER. The key file in JSON is needed, with the e-mail, the key id and the key.`;
    case 'UTF-16':
      return text`${encoded} UTF-16 text, which PowerShell makes of a string. In PowerShell, encode the bytes of the file:${command('[Convert]::ToBase64String([IO.File]::ReadAllBytes("$PWD/key.json"))')}`;
    case 'text':
      if (times > 1 && content.text.trim().startsWith('{'))
        return text`was encoded as base64 ${count(times)}. ${ENCODE_FILE}`;
      return text`${encoded} a text that ${explainText(content.text)}`;
  }
}

/** The four characters that encode three bytes are out of step when the first ones are lost. */
function explainLostStart(given: string): Text | undefined {
  if (!isBase64(given)) return undefined;
  const compact = given.replace(/\s+/g, '');
  const found = [1, 2, 3].some((lost) => /[{},:"]/.test(textIn(contentOf(decode(compact.slice(lost))))));
  return found ? text`is base64 whose beginning was cut off. Copy the whole text again.` : undefined;
}

function textIn(content: Content | undefined): string {
  return content?.kind === 'text' ? content.text : '';
}

function isBase64(given: string): boolean {
  return given.trim().length >= 16 && /^[A-Za-z0-9+/_\s-]+={0,2}\s*$/.test(given);
}

function count(times: number): string {
  return times === 2 ? 'twice' : `${times} times`;
}

/** Every character that base64 does not have is skipped. */
function decode(given: string): Buffer {
  return Buffer.from(given.replace(/[^A-Za-z0-9+/_-]+/g, ''), 'base64');
}

function contentOf(bytes: Buffer): Content | undefined {
  const hex = bytes.subarray(0, 12).toString('hex');
  if (hex.startsWith('1f8b')) return { kind: 'gzip' };
  if (hex.startsWith('504b0304')) return { kind: 'zip' };
  // RFC 7292: a sequence that begins with version 3. RFC 5958 and RFC 5280: any other sequence.
  if (/^30(?:82.{4}|83.{6}|80|81..)/.test(hex))
    return { kind: /^30(?:82.{4}|80|81..)020103/.test(hex) ? 'PKCS #12' : 'DER' };
  const utf16 = utf16Text(bytes);
  if (utf16 !== undefined) return { kind: 'UTF-16', text: utf16 };
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  // The last characters may be cut, and so may the encoding be that follows a foreign character.
  const start = text.slice(0, 64);
  return start.length >= 12 && !/[^\t\n\r\x20-\x7e\u00a0-\ufffc]/.test(start)
    ? { kind: 'text', text }
    : undefined;
}

/** Text of which every other byte is zero, or with a byte-order mark. */
function utf16Text(bytes: Buffer): string | undefined {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  const [first = 0, second = 0] = even;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && even[3] === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && even[2] === 0);
  if (isBig) even.swap16();
  return isLittle || isBig ? even.toString('utf16le').replace(/^\ufeff/, '') : undefined;
}
