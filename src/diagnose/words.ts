import type { HttpResponse } from '../http/message.ts';
import { isRecord, own } from '../record.ts';
import { clip, head } from './clip.ts';

/** A server's reasons for a refusal, in the forms that Google, GitHub and proxies use. */
export interface ServerWords {
  /** OAuth's `error`, or Google's `status`. */
  readonly error: string | undefined;
  /** OAuth's `error_description`, Google's `message`, or the text of the response. */
  readonly description: string | undefined;
  /** OAuth's `error_subtype`, or the `reason` of Google's ErrorInfo. */
  readonly reason: string | undefined;
  /** `metadata` of Google's ErrorInfo: permission, service, consumer, … */
  readonly metadata: Readonly<Record<string, string>>;
  /** Google's QuotaFailure, PreconditionFailure and BadRequest, as it wrote them. */
  readonly violations: readonly string[];
  /** The response was HTML: `google` for Google's own error page, `other` for any other. */
  readonly html: 'google' | 'other' | undefined;
  /** All of it, for searches. */
  readonly all: string;
}

const SHORT = 300;
const LONG = 1000;

/**
 * Reads `{"error","error_description"}`, `{"error":{"code","message","status","details"}}`, GitHub's `{"message"}`,
 * plain text and HTML.
 * @see RFC 6749 section 5.2 and https://google.aip.dev/193
 */
export function wordsOf(response: Pick<HttpResponse, 'body'>): ServerWords {
  const text = response.body.toString('utf8').trim();
  if (/^(?:<!|<\?xml|<html|<head|<body|<title|<h\d)/i.test(text)) return htmlWords(text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return words({ description: plain(text) });
  }
  // Google wraps the errors of streamed calls in a list.
  const given = Array.isArray(json) && json.length > 0 ? json[0] : json;
  if (!isRecord(given)) return words({ description: plain(text) });
  const { error } = given;
  if (isRecord(error)) return googleWords(error);
  const description = firstText(given, ['error_description', 'message', 'errorMessage', 'detail', 'title']);
  const name = textOf(error);
  if (name === undefined && description === undefined)
    return words({ description: text === '{}' ? undefined : plain(text) });
  return words({ error: name, description, reason: textOf(given['error_subtype']) });
}

/** The server's words as one line: `PERMISSION_DENIED: Permission … denied (IAM_PERMISSION_DENIED)`. */
export function spell({ error, description, reason, violations }: ServerWords): string {
  const main = [error, description].filter((part) => part !== undefined).join(': ');
  const extra = [reason, ...violations].filter((part) => part !== undefined && !main.includes(part));
  return extra.length === 0 ? main : `${main} (${extra.join('; ')})`.trim();
}

function words(given: Partial<Omit<ServerWords, 'all'>>): ServerWords {
  const { error, description, reason, metadata = {}, violations = [], html } = given;
  const all = [error, description, reason, ...Object.values(metadata), ...violations]
    .filter((part) => part !== undefined)
    .join('\n');
  return { error, description, reason, metadata, violations, html, all };
}

function googleWords(error: Record<string, unknown>): ServerWords {
  const details = Array.isArray(error['details']) ? error['details'].filter(isRecord) : [];
  const info = details.find((detail) => typeof detail['reason'] === 'string');
  // The form before google.rpc.Status: `errors: [{"domain", "reason", "message"}]`.
  const older = Array.isArray(error['errors']) ? error['errors'].find(isRecord) : undefined;
  return words({
    error: textOf(error['status']),
    description: textOf(error['message']),
    reason: textOf(info?.['reason']) ?? textOf(older?.['reason']),
    metadata: textFields(info?.['metadata']),
    violations: details.flatMap(violationsOf).slice(0, 5),
  });
}

function violationsOf(detail: Record<string, unknown>): string[] {
  const list = detail['violations'] ?? detail['fieldViolations'];
  if (!Array.isArray(list)) return [];
  return list
    .filter(isRecord)
    .map((violation) =>
      [textOf(violation['type']), textOf(violation['field']), textOf(violation['description'])]
        .filter((part) => part !== undefined)
        .join(': '),
    );
}

/** The text that a browser would show, shortened. */
function htmlWords(html: string): ServerWords {
  const text = head(html, 16_384)
    .replace(/<(script|style|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, (entity) => ENTITIES.get(entity) ?? entity);
  return words({
    description: clip(text, SHORT),
    html: /!!1<\/title>|\/\/www\.google\.com\//.test(html.slice(0, 16_384)) ? 'google' : 'other',
  });
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

function plain(text: string): string | undefined {
  if (text === '') return undefined;
  if (/[\0\ufffd]/.test(text)) return `${Buffer.byteLength(text)} bytes that are not text`;
  return clip(text, SHORT);
}

function firstText(json: Record<string, unknown>, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const text = textOf(own(json, field));
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? clip(value, LONG) : undefined;
}

function textFields(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 20)
      .flatMap(([name, field]): [string, string][] => {
        const text = textOf(field);
        return text === undefined ? [] : [[name, text]];
      }),
  );
}
