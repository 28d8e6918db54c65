import { cutText, jsonText } from './json.ts';

/**
 * A message of a report, in parts. A value from outside stays a {@link Quote} until the secrets are known: it is redacted
 * first and cut after, because redaction does not find a secret that was cut.
 */
export type Message = readonly (string | Quote)[];

export interface Quote {
  readonly text: string;
  /** `string`: shown as a JSON string. `json`: the text is JSON. `words`: shown as it is. */
  readonly as: 'string' | 'json' | 'words';
}

/** UTF-16 units of a quote that a report shows. */
const SHOWN = 200;

/** UTF-16 units of a quote that are searched for secrets; the rest is never shown. */
const SEARCHED = 1024 * 1024;

/** No secret in any of its forms is longer. */
const LONGEST_SECRET = 64 * 1024;

/** A value from outside. Keeps no more of it than is searched for secrets. */
export function quote(value: unknown): Quote {
  return typeof value === 'string'
    ? { as: 'string', text: value.slice(0, SEARCHED + 1) }
    : { as: 'json', text: jsonText(value, SEARCHED + 1) };
}

export function quoteWords(text: string): Quote {
  return { as: 'words', text };
}

/** Template tag: a message of our words with quotes between them. */
export function message(
  words: TemplateStringsArray,
  ...values: readonly (string | number | Quote)[]
): Message {
  return words.flatMap((text, index) => {
    const value = values[index];
    return value === undefined ? [text] : [text, typeof value === 'number' ? String(value) : value];
  });
}

/** The message as text: redacts each quote, then cuts it. */
export function renderMessage(parts: Message, redact: (text: string) => string = (text) => text): string {
  const clean = (text: string): string => {
    if (text.length <= SEARCHED) return redact(text);
    // Redaction cannot find a secret that is cut at the limit, so the last part is left out.
    const cleaned = redact(text.slice(0, SEARCHED));
    return cleaned.slice(0, Math.max(0, cleaned.length - LONGEST_SECRET));
  };
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const text = clean(part.text);
      return part.as === 'string' ? jsonText(text, SHOWN) : cutText(text, SHOWN);
    })
    .join('');
}
