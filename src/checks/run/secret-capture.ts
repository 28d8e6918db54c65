import type { HttpResponse } from '../../http/message.ts';
import { SHORTEST_SECRET } from '../../redaction/forms.ts';
import { jsonText } from '../language/json.ts';
import { captureText } from '../language/template.ts';

/** UTF-16 units of a captured secret's JSON. Everything that is printed is searched for its texts. */
export const LONGEST_SECRET = 64 * 1024;

/** The texts of a captured secret, for an array or object those of its values; undefined when it is too long. */
export function secretTexts(value: unknown): readonly string[] | undefined {
  if (jsonText(value, LONGEST_SECRET + 1).length > LONGEST_SECRET) return undefined;
  const texts: string[] = [];
  const open = [value];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (Array.isArray(one)) open.push(...one);
    else if (typeof one === 'object' && one !== null) open.push(...Object.values(one));
    else if (one !== null && typeof one !== 'boolean') texts.push(captureText(one));
  }
  return texts;
}

/** The texts that are too short to be masked everywhere. */
export function hiddenIn(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '' && text.length < SHORTEST_SECRET);
}

export function withoutText(text: string, hidden: readonly string[]): string {
  return hidden.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}

/** The response for a report, without secrets that are too short to be masked everywhere. */
export function withoutTexts(response: HttpResponse, hidden: readonly string[]): HttpResponse {
  if (hidden.length === 0) return response;
  // Latin-1 maps every byte to a character and back.
  const bytes = hidden.map((secret) => Buffer.from(secret).toString('latin1'));
  return {
    ...response,
    headers: response.headers.map(([name, value]) => [name, withoutText(value, hidden)] as const),
    body: Buffer.from(withoutText(response.body.toString('latin1'), bytes), 'latin1'),
  };
}
