import { BearerError } from '../../errors.ts';
import { FIELD_VALUE } from '../../http/field.ts';
import type { Check } from '../check.ts';
import { jsonText } from '../language/json.ts';
import type { Template } from '../language/template.ts';
import {
  type Captures,
  captured,
  capturesIn,
  fill,
  formEncode,
  jsonEscape,
  urlEncode,
} from '../language/template.ts';
import type { Outgoing } from './redirect.ts';

/**
 * A check's request with captured values filled in, without the credential. Values are percent-encoded in the URL, so that
 * they change neither its host, nor its path segments, nor its query; they are escaped in a JSON or form body, and may not
 * have a line break in a header.
 * @throws {BearerError} CHECK_FAILED when a captured value is not possible at its place
 */
export function prepare(check: Check, captures: Captures): Outgoing {
  const url = fillUrl(check.url, captures);
  const headers = new Map(
    check.headers.map(([name, template]) => [name, fillHeader(name, template, captures)]),
  );
  const body = check.body && fillBody(check.body, check.bodyKind ?? 'text', captures);
  if (body !== undefined && ![...headers.keys()].some((name) => name.toLowerCase() === 'content-type')) {
    headers.set('Content-Type', contentType(check.bodyKind ?? 'text', body));
  }
  return { method: check.method, url, headers: Object.fromEntries(headers), body };
}

type BodyKind = NonNullable<Check['bodyKind']>;

/** The content type of a body. A text is JSON when it parses as JSON. */
function contentType(kind: BodyKind, body: string): string {
  if (kind === 'form') return 'application/x-www-form-urlencoded';
  return kind === 'json' || isJson(body) ? 'application/json' : 'text/plain; charset=utf-8';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function fillBody(template: Template, kind: BodyKind, captures: Captures): string {
  switch (kind) {
    case 'text':
      return fill(template, captures);
    case 'form':
      return fill(template, captures, formEncode);
    case 'json':
      return template.parts
        .map((part) => {
          if (typeof part === 'string') return part;
          if (part.typed) return jsonText(captured(captures, part.capture));
          return fill({ parts: [part] }, captures, jsonEscape);
        })
        .join('');
  }
}

function fillHeader(name: string, template: Template, captures: Captures): string {
  return fill(template, captures, (value) => {
    if (FIELD_VALUE.test(value)) return value;
    throw new BearerError(
      'CHECK_FAILED',
      `a captured value cannot go into the header ${name}: it has a line break or another character that a header cannot carry`,
    );
  });
}

function fillUrl(template: Template, captures: Captures): string {
  const filled = fill(template, captures, urlEncode);
  if (template.parts.every((part) => typeof part === 'string')) return filled;
  // Encoding does not help against `..`, as `%2e%2e` means the same (WHATWG URL section 4.1).
  const plain = template.parts.map((part) => (typeof part === 'string' ? part : '0')).join('');
  const wanted = shape(plain);
  const got = shape(filled);
  if (
    wanted === undefined ||
    got === undefined ||
    wanted.origin !== got.origin ||
    wanted.segments !== got.segments
  ) {
    throw new BearerError('CHECK_FAILED', 'a captured value would change the path of the URL: it is . or ..');
  }
  return filled;
}

/** The URL for reports when a captured secret is in it. Redaction does not find a short one. */
export function shownUrl(
  template: Template,
  captures: Captures,
  secrets: ReadonlySet<string> | undefined,
): string | undefined {
  if (!capturesIn(template).some((name) => secrets?.has(name))) return undefined;
  return fill(template, captures, (value, name) => (secrets?.has(name) ? '***' : urlEncode(value)));
}

/** The parts of a URL that captured values must not change. Counts a last segment `.`, which URL parsers remove. */
function shape(text: string): { readonly origin: string; readonly segments: number } | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, pathname } = new URL(text);
  const last =
    text
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  const dot = /^(?:\.|%2e)$/i.test(last);
  return { origin, segments: pathname.split('/').length - (dot ? 1 : 0) };
}

/** The names of the captured values that a check uses. */
export function usedCaptures(check: Check): Set<string> {
  const templates = [
    check.url,
    ...check.headers.map(([, value]) => value),
    ...(check.body ? [check.body] : []),
  ];
  const names = new Set(templates.flatMap((template) => capturesIn(template)));
  for (const expectation of check.expect) for (const name of expectation.captures) names.add(name);
  for (const { subject } of check.capture) for (const name of subject.captures) names.add(name);
  return names;
}
