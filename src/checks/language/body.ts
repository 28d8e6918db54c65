import { messageOf } from '../../errors.ts';
import { decodeBody } from '../../http/charset.ts';
import { type HttpResponse, header } from '../../http/message.ts';
import { beginsAsJson, type JsonDocument, parseJson } from './json.ts';
import { message, quote, quoteWords } from './message.ts';
import { EvaluationError } from './time-limit.ts';

interface Decoded {
  text?: string | undefined;
  json?: JsonDocument | undefined;
}

/**
 * The body that the last line was about, decoded: lines of one check follow each other. Not a WeakMap, whose values V8
 * frees only when it collects all of its heap, so that the texts of a hundred responses would be in memory.
 */
let last: { readonly response: HttpResponse; readonly decoded: Decoded } | undefined;

function decodedOf(response: HttpResponse): Decoded {
  if (last?.response !== response) last = { response, decoded: {} };
  return last.decoded;
}

/** The body as text, by its byte order mark, its `charset`, or else UTF-8. Leaves out a character that is cut. */
export function bodyText(response: HttpResponse): string {
  const known = decodedOf(response);
  const text = known.text ?? decodeBody(response);
  known.text = text;
  return text;
}

/** How much of a body is decoded to see that it is not JSON, and to quote its beginning. */
const BEGINNING_BYTES = 16 * 1024;

/** @throws {EvaluationError} with what the body is instead of JSON */
export function bodyJson(response: HttpResponse): JsonDocument {
  const known = decodedOf(response);
  if (known.json !== undefined) return known.json;
  if (response.truncated) throw new EvaluationError(`not read as JSON: ${truncation(response)}`);
  if (response.body.length > BEGINNING_BYTES) {
    // A suite may receive thousands of pages that are not JSON: none is decoded whole.
    const beginning = decodeBody({
      ...response,
      body: response.body.subarray(0, BEGINNING_BYTES),
      truncated: true,
    });
    if (beginning.trim().length > 'false'.length && !beginsAsJson(beginning))
      throw notJson(response, beginning, new SyntaxError());
  }
  const text = bodyText(response);
  if (/^\s*$/.test(text)) throw new EvaluationError('not JSON: the body is empty');
  try {
    known.json = parseJson(text);
    return known.json;
  } catch (thrown) {
    throw notJson(response, text, thrown);
  }
}

function notJson(response: HttpResponse, text: string, thrown: unknown): EvaluationError {
  const type = header(response, 'content-type');
  const what = message`${type === undefined ? 'no content type' : quoteWords(type)}, ${quote(text)}`;
  if (!(thrown instanceof SyntaxError))
    return new EvaluationError([...message`JSON that cannot be evaluated, ${messageOf(thrown)}: `, ...what]);
  const [where = ''] = / at position \d+(?: \(line \d+ column \d+\))?/.exec(thrown.message) ?? [];
  return new EvaluationError([...message`not JSON${/^\s*[[{"]/.test(text) ? where : ''}: `, ...what]);
}

/** The SHA-256 digest of the whole body, in hexadecimal. */
export async function digestOf(response: HttpResponse): Promise<string> {
  if (response.sha256 !== undefined) return response.sha256;
  if (response.truncated) throw new EvaluationError(`unknown: ${truncation(response)}`);
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(response.body).digest('hex');
}

/** Why a part of the body is missing. */
export function truncation({ body }: HttpResponse): string {
  return `the body is longer than the ${body.length} bytes that are evaluated`;
}
