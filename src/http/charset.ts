import { type HttpResponse, header } from './message.ts';

/**
 * The charset of a body, by its byte order mark, else as its `Content-Type` names it, else UTF-8. UTF-16 of which nothing
 * is named is recognised by its zero bytes.
 * @see https://encoding.spec.whatwg.org/#decode
 */
export function charsetOf({ body, headers }: Pick<HttpResponse, 'body' | 'headers'>): string {
  const [first, second, third] = body;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  const [, quoted, plain] =
    /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(header({ headers }, 'content-type') ?? '') ?? [];
  const named = labelled(quoted ?? plain);
  // `utf-16` alone says nothing of the byte order, and the standard takes it for little-endian.
  if (named === undefined || named === 'utf-16le') return utf16OrderOf(body) ?? named ?? 'utf-8';
  return named;
}

function labelled(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** How much of a body is looked at for zero bytes. */
const LOOKED_AT = 512;

/** UTF-16 by its zero bytes: text that is mostly ASCII has one in nearly every second byte, and hardly any in the others. */
export function utf16OrderOf(body: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const length = Math.min(body.length & ~1, LOOKED_AT);
  for (let at = 0; at < length; at++) if (body[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 4 || 8 * Math.min(even, odd) > Math.max(even, odd)) return undefined;
  if (Math.max(even, odd) < length / 4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The text of a body, without a character at its end that is cut. */
export function decodeBody(response: Pick<HttpResponse, 'body' | 'headers' | 'truncated'>): string {
  return new TextDecoder(charsetOf(response)).decode(response.body, { stream: response.truncated });
}
