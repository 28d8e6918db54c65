import { type HttpResponse, header } from './message.ts';

/**
 * The charset of a body: by its byte order mark, or by `Content-Type`, or UTF-8. UTF-16 without either is recognised by
 * its zero bytes.
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
  // `utf-16` does not name the byte order, and the standard reads it as little-endian.
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

/** How many bytes of a body are searched for zero bytes. */
const SEARCHED_BYTES = 512;

/** The byte order of UTF-16 text, by its zero bytes: in mostly ASCII text nearly every second byte is zero, and few others. */
export function utf16OrderOf(body: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const length = Math.min(body.length & ~1, SEARCHED_BYTES);
  for (let at = 0; at < length; at++) if (body[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 4 || 8 * Math.min(even, odd) > Math.max(even, odd)) return undefined;
  if (Math.max(even, odd) < length / 4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The text of a body, without an incomplete character at its end. */
export function decodeBody(response: Pick<HttpResponse, 'body' | 'headers' | 'truncated'>): string {
  return new TextDecoder(charsetOf(response)).decode(response.body, { stream: response.truncated });
}
