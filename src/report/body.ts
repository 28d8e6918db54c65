import { isAscii } from 'node:buffer';
import { charsetOf, decodeBody, utf16OrderOf } from '../http/charset.ts';
import type { HttpResponse } from '../http/message.ts';
import { header } from '../http/message.ts';
import { count } from './count.ts';
import type { Redactor } from './report.ts';
import { safeOutput } from './safe-output.ts';

/** A body as a person can read it, redacted but not yet made safe to print. */
export type ReadableBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  /** `complete` is false when more of the body follows. */
  | { readonly kind: 'text'; readonly text: string; readonly complete: boolean };

/** Bytes of a body that are read to show at most a few kilobytes of it. */
const WINDOW_BYTES = 64 * 1024;

/** Bytes of a body that are read to show at most 4096 characters: enough that a secret which the cut goes through is found. */
export const EXCERPT_WINDOW_BYTES = 16 * 1024;

/** An output holds the first 64 KiB of a body: a job's outputs together have 1 MiB. */
export const OUTPUT_BYTES = 64 * 1024;

/**
 * The text of a body without its secrets: the whole of a short one, the beginning of a long one.
 * @param maxBytes of the body
 */
export function readableBody(
  response: HttpResponse,
  secrets: Redactor,
  maxBytes = WINDOW_BYTES,
): ReadableBody {
  const { body } = response;
  if (body.length === 0) return { kind: 'empty' };
  const text = redactedText(response, maxBytes, secrets);
  if (isBinary(text, header(response, 'content-type') ?? '')) return { kind: 'binary' };
  return { kind: 'text', text, complete: body.length <= maxBytes && !response.truncated };
}

/**
 * A body as a step output: the beginning of its text, without its secrets.
 * @param maxBytes of UTF-8
 */
export function outputBody(response: HttpResponse, secrets: Redactor, maxBytes = OUTPUT_BYTES): string {
  // Redaction shortens the text, and UTF-16 takes two bytes a character.
  return safeOutput(redactedText(response, 2 * maxBytes, secrets), secrets, maxBytes);
}

/** A body as a file: its bytes in their own charset, without its secrets. */
export function fileBody(response: HttpResponse, secrets: Redactor): Buffer {
  const { body } = response;
  const order = utf16OrderOf(body);
  if (order === undefined) return redactedBytes(body, secrets);
  // Escapes cannot be found byte by byte in UTF-16.
  const text = swapped(body, order).toString('utf16le');
  const redacted = secrets.redact(text);
  if (redacted === text) return redactedBytes(body, secrets);
  return redactedBytes(swapped(Buffer.from(redacted, 'utf16le'), order), secrets);
}

/**
 * A copy of UTF-16, in the other byte order where it is that of big-endian; an odd last byte is half a character. Node 24
 * corrupts its memory when it reads UTF-16 at an odd address, where a slice of another buffer may be and a copy is not.
 */
function swapped(bytes: Buffer, order: 'utf-16le' | 'utf-16be'): Buffer {
  const copy = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return order === 'utf-16le' ? copy : copy.swap16();
}

/** The text that a body begins with. The charset that is named may be wrong, so bytes are searched as well. */
function redactedText(response: HttpResponse, maxBytes: number, secrets: Redactor): string {
  const window = response.body.subarray(0, maxBytes);
  const truncated = response.truncated || window.length < response.body.length;
  // Of most bodies the bytes are the text.
  if (isAscii(window) && charsetOf(response) === 'utf-8') return secrets.redact(window.toString('latin1'));
  const bytes = utf16OrderOf(window) === charsetOf(response) ? window : redactedBytes(window, secrets);
  return secrets.redact(decodeBody({ ...response, body: bytes, truncated }));
}

function redactedBytes(bytes: Buffer, secrets: Redactor): Buffer {
  // Latin-1 maps every byte to a character and back.
  const text = bytes.toString('latin1');
  const redacted = secrets.redact(text);
  return redacted === text ? bytes : Buffer.from(redacted, 'latin1');
}

const BINARY_TYPE =
  /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;

function isBinary(text: string, contentType: string): boolean {
  if (BINARY_TYPE.test(contentType) || text.includes('\0')) return true;
  const unreadable = text.length - text.replaceAll('\ufffd', '').length;
  return unreadable * 10 > text.length;
}

/** Whether there is a status and headers, and the body could not be read. */
export function isUnread(response: HttpResponse): boolean {
  return response.truncated && response.bytes === 0;
}

/** `512 bytes of application/json`; not yet made safe. */
export function describeBody(response: HttpResponse): string {
  const type = header(response, 'content-type')?.split(';')[0]?.trim();
  const more = response.truncated && response.sha256 === undefined ? 'at least ' : '';
  return `${more}${count(response.bytes, 'byte')}${type ? ` of ${type}` : ''}`;
}

/** Deeper than anybody reads: indented, ten thousand brackets would be a hundred megabytes. */
const DEEPEST_INDENT = 40;

/**
 * JSON with line breaks and indentation, its tokens unchanged: parsing and writing it again would round large
 * numbers and drop repeated keys. Anything else is returned as it is, and so is what nests too deep to be read.
 */
export function indentJson(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let indented = '';
  let depth = 0;
  const newLine = () => `\n${'  '.repeat(depth)}`;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  for (const token of tokens) {
    if (token === '{' || token === '[') {
      if (++depth > DEEPEST_INDENT) return text;
      indented += `${token}${newLine()}`;
    } else if (token === '}' || token === ']') {
      depth--;
      indented += `${newLine()}${token}`;
    } else if (token === ',') indented += `,${newLine()}`;
    else if (token === ':') indented += ': ';
    else indented += /^[{[]/.test(token) ? token.replace(/\s+/, '') : token;
  }
  return indented;
}
