import type { HttpResponse } from '../http/message.ts';
import { isRecord, own } from '../record.ts';
import { clip, head } from './clip.ts';

/** What a server said of its refusal, in the shapes that Google, GitHub and whatever stands between use. */
export interface ServerWords {
  /** OAuth's `error`, or Google's `status`. */
  readonly error: string | undefined;
  /** OAuth's `error_description`, Google's `message`, or the text of the answer. */
  readonly description: string | undefined;
  /** OAuth's `error_subtype`, or the `reason` of Google's ErrorInfo. */
  readonly reason: string | undefined;
  /** `metadata` of Google's ErrorInfo: permission, service, consumer, … */
  readonly metadata: Readonly<Record<string, string>>;
  /** Google's QuotaFailure, PreconditionFailure and BadRequest, in its own words. */
  readonly violations: readonly string[];
  /** The answer was HTML: `google` for Google's own error page, `other` for anybody's. */
  readonly html: 'google' | 'other' | undefined;
  /** All of it, to search in. */
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
  const answer = Array.isArray(json) && json.length > 0 ? json[0] : json;
  if (!isRecord(answer)) return words({ description: plain(text) });
  const { error } = answer;
  if (isRecord(error)) return googleWords(error);
  const description = firstText(answer, ['error_description', 'message', 'errorMessage', 'detail', 'title']);
  const name = textOf(error);
  if (name === undefined && description === undefined)
    return words({ description: text === '{}' ? undefined : plain(text) });
  return words({ error: name, description, reason: textOf(answer['error_subtype']) });
}

/** The server's words as one line: `PERMISSION_DENIED: Permission … denied (IAM_PERMISSION_DENIED)`. */
export function spell({ error, description, reason, violations }: ServerWords): string {
  const said = [error, description].filter((part) => part !== undefined).join(': ');
  const extra = [reason, ...violations].filter((part) => part !== undefined && !said.includes(part));
  return extra.length === 0 ? said : `${said} (${extra.join('; ')})`.trim();
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
  // The form of before google.rpc.Status: `errors: [{"domain", "reason", "message"}]`.
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

/** What a browser would show of it, in short. */
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
