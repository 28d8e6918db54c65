import { cutText, jsonText } from './json.ts';

/**
 * A text for a report in parts. A value from outside stays a {@link Quote} until the secrets are known: it is redacted
 * first and cut after, because a secret that a cut goes through is not found.
 */
export type Told = readonly (string | Quote)[];

export interface Quote {
  readonly text: string;
  /** `string`: shown as a JSON string. `json`: is JSON text already. `words`: shown as it is. */
  readonly as: 'string' | 'json' | 'words';
}

/** UTF-16 units of a quote that a report shows. */
const SHOWN = 200;

/** What is longer is not searched for secrets. */
const LOOKED_AT = 1024 * 1024;

/** No secret in any of its forms is longer. */
const LONGEST_SECRET = 64 * 1024;

/** A value from outside, in no more than is looked at. */
export function quote(value: unknown): Quote {
  return typeof value === 'string'
    ? { as: 'string', text: value.slice(0, LOOKED_AT + 1) }
    : { as: 'json', text: jsonText(value, LOOKED_AT + 1) };
}

export function quoteWords(text: string): Quote {
  return { as: 'words', text };
}

/** Our words with quotes between them. */
export function told(words: TemplateStringsArray, ...values: readonly (string | number | Quote)[]): Told {
  return words.flatMap((text, index) => {
    const value = values[index];
    return value === undefined ? [text] : [text, typeof value === 'number' ? String(value) : value];
  });
}

/** The text of a report: quotes without secrets, then cut. */
export function tell(parts: Told, redact: (text: string) => string = (text) => text): string {
  const clean = (text: string): string => {
    if (text.length <= LOOKED_AT) return redact(text);
    // A secret at the end of what is looked at may be incomplete, and is not found: that part is left out.
    const cleaned = redact(text.slice(0, LOOKED_AT));
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
