import type { HttpResponse } from '../http/message.ts';
import { header } from '../http/message.ts';
import { count } from './count.ts';
import type { Redactor } from './report.ts';
import { firstBytes, safeOutput } from './safe-output.ts';

/** A body as a person can read it, redacted but not yet made safe to print. */
export type ReadableBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  /** `complete` is false when more of the body follows. */
  | { readonly kind: 'text'; readonly text: string; readonly complete: boolean };

/** How much of a body is looked at to show at most a few kilobytes of it. */
const WINDOW_BYTES = 64 * 1024;

/** An output holds the first 64 KiB of a body: a job's outputs together have 1 MiB. */
export const OUTPUT_BYTES = 64 * 1024;

/** What a body says, without its secrets: the whole of a short one, the beginning of a long one. */
export function readableBody(response: HttpResponse, secrets: Redactor): ReadableBody {
  const { body } = response;
  if (body.length === 0) return { kind: 'empty' };
  const window = firstBytes(body, WINDOW_BYTES);
  const type = header(response, 'content-type') ?? '';
  const text = decode(window, type);
  if (isBinary(text, type)) return { kind: 'binary' };
  const complete = window.length === body.length && !response.truncated;
  return { kind: 'text', text: secrets.redact(text), complete };
}

/**
 * A body as a step output: its first bytes as they came, without its secrets.
 * @param maxBytes of UTF-8
 */
export function outputBody(response: HttpResponse, secrets: Redactor, maxBytes = OUTPUT_BYTES): string {
  const window = response.body.subarray(0, 2 * maxBytes);
  return safeOutput(window.toString('utf8'), secrets, maxBytes);
}

/** A body as a file: byte for byte, whatever it is, without its secrets. */
export function fileBody({ body }: HttpResponse, secrets: Redactor): Buffer {
  // Latin-1 maps every byte to a character and back.
  return Buffer.from(secrets.redact(body.toString('latin1')), 'latin1');
}

/** The charset the server names, UTF-8 when it names none or one that is unknown. */
function decode(bytes: Buffer, contentType: string): string {
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
  if (charset === 'utf-8' || charset === 'utf8') return bytes.toString('utf8');
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

const BINARY_TYPE =
  /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;

function isBinary(text: string, contentType: string): boolean {
  if (BINARY_TYPE.test(contentType) || text.includes('\0')) return true;
  const unreadable = text.length - text.replaceAll('\ufffd', '').length;
  return unreadable * 10 > text.length;
}

/** `512 bytes of application/json`; not yet made safe. */
export function describeBody(response: HttpResponse): string {
  const type = header(response, 'content-type')?.split(';')[0]?.trim();
  const more = response.truncated && response.sha256 === undefined ? 'more than ' : '';
  return `${more}${count(response.bytes, 'byte')}${type ? ` of ${type}` : ''}`;
}

/** Deeper than anybody reads: indented, ten thousand brackets would be a hundred megabytes. */
const DEEPEST_INDENT = 40;

/**
 * JSON with line breaks and indentation, its tokens as they came: parsing and writing it again would round large
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
