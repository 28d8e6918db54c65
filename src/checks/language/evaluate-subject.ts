import { formatDuration } from '../../duration.ts';
import type { HttpResponse } from '../../http/message.ts';
import { bodyJson, bodyText, digestOf, truncation } from './body.ts';
import type { JsonDocument } from './json.ts';
import { select } from './json-path.ts';
import { type Message, message, quote, quoteWords } from './message.ts';
import type { Observation } from './observation.ts';
import type { Subject } from './subjects.ts';
import type { Captures } from './template.ts';
import { EvaluationError } from './time-limit.ts';

/** The actual value of a subject. */
export type Actual = Missing | Present;

type Missing = {
  readonly kind: 'missing';
  /** 0 for a JSONPath that may select several nodes and selected none. */
  readonly nodes?: 0 | undefined;
  /** Why it is missing. */
  describe(): Message;
};

export type Present = (
  | {
      readonly kind: 'number';
      /** A status, a number of bytes, or milliseconds. */
      readonly value: number;
    }
  | {
      readonly kind: 'text';
      readonly value: string;
      /** The values of a header: each field and all of them together. An operator holds when it holds for one of them. */
      readonly alternatives: readonly string[];
      /** Number of fields. */
      readonly fields: number;
      /** Why the value is only a part of the text. */
      readonly truncated?: string | undefined;
      /** Parses the body as JSON. */
      readonly json?: (() => JsonDocument) | undefined;
    }
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** Number of nodes, for a JSONPath that may select several. */
      readonly nodes?: number | undefined;
    }
) & { describe(): Message };

export type PresentText = Extract<Present, { kind: 'text' }>;

/**
 * @throws {EvaluationError} when the subject's value cannot be determined
 * @throws {TooSlow} when the time limit is exceeded
 */
export async function evaluateSubject(
  subject: Subject,
  { response, redirect, at }: Observation,
  { captures, limitMs }: { readonly captures: Captures; readonly limitMs?: number | undefined },
): Promise<Actual> {
  switch (subject.kind) {
    case 'status':
      return number(response.status, () => String(response.status));
    case 'time': {
      const { total } = response.timing;
      return number(total, () =>
        total < 1000 ? formatDuration(total) : `${formatDuration(total)} (${Math.round(total)} ms)`,
      );
    }
    case 'bytes':
      if (response.truncated && response.sha256 === undefined)
        throw new EvaluationError(
          `unknown: only the first ${response.body.length} bytes of the body were read`,
        );
      return number(response.bytes, () => String(response.bytes));
    case 'sha256':
      return text(await digestOf(response));
    case 'tls expires': {
      const { certificateExpiresAt } = response;
      if (certificateExpiresAt === undefined)
        return missing('does not exist: the connection had no certificate');
      const left = certificateExpiresAt - at;
      return number(left, () => (left < 0 ? `expired ${formatDuration(-left)} ago` : formatDuration(left)));
    }
    case 'redirect':
      return redirect === undefined
        ? missing(`does not exist: status ${response.status} is not a redirect`)
        : text(redirect);
    case 'header':
      return header(response, subject.name);
    case 'cookie':
      return cookie(response, subject.name);
    case 'body':
      return {
        ...text(bodyText(response)),
        truncated: response.truncated ? truncation(response) : undefined,
        json: () => bodyJson(response),
      };
    case 'json': {
      const { path } = subject;
      return json(await select(path, bodyJson(response), captures, limitMs), path.singular);
    }
  }
}

function missing(why: string | Message): Actual {
  return { kind: 'missing', describe: () => (typeof why === 'string' ? [why] : why) };
}

function number(value: number, describe: () => string): Actual {
  return { kind: 'number', value, describe: () => [describe()] };
}

function text(value: string): PresentText {
  return { kind: 'text', value, alternatives: [value], fields: 1, describe: () => [quote(value)] };
}

function header(response: HttpResponse, name: string): Actual {
  const fields = fieldsOf(response, name);
  if (fields.length === 0) return missing('does not exist');
  const joined = fields.join(', ');
  const alternatives = fields.length === 1 ? fields : [...fields, joined];
  return { ...text(joined), alternatives, fields: fields.length };
}

function cookie(response: HttpResponse, name: string): Actual {
  const cookies = fieldsOf(response, 'set-cookie').flatMap((field) => parseSetCookie(field) ?? []);
  const values = cookies.filter((one) => one.name === name).map(({ value }) => value);
  const last = values.at(-1);
  if (last !== undefined) return { ...text(last), fields: values.length };
  const names = [...new Set(cookies.map((one) => one.name))].join(', ');
  return missing(
    names === ''
      ? 'does not exist: the response sets no cookie'
      : message`does not exist: the response sets ${quoteWords(JSON.stringify(names))}`,
  );
}

function json(values: readonly unknown[], singular: boolean): Actual {
  if (values.length === 0)
    return { kind: 'missing', nodes: singular ? undefined : 0, describe: () => ['does not exist'] };
  const value = values.length === 1 ? values[0] : values;
  return {
    kind: 'json',
    value,
    nodes: singular ? undefined : values.length,
    describe: () =>
      values.length === 1 ? [quote(value)] : message`${quote(value)} (${values.length} nodes)`,
  };
}

/** The values of a header's fields, in order. */
function fieldsOf({ headers }: Pick<HttpResponse, 'headers'>, name: string): string[] {
  const lowerCase = name.toLowerCase();
  return headers.filter(([given]) => given.toLowerCase() === lowerCase).map(([, value]) => value);
}

/** Name and value of a `Set-Cookie` field, parsed as user agents do: RFC 6265 section 5.2. */
export function parseSetCookie(field: string): { readonly name: string; readonly value: string } | undefined {
  const [pair = ''] = field.split(';', 1);
  const equals = pair.indexOf('=');
  if (equals < 0) return undefined;
  const name = trimBlanks(pair.slice(0, equals));
  return name === '' ? undefined : { name, value: trimBlanks(pair.slice(equals + 1)) };
}

/** Without spaces and tabs at the ends; `trim()` would remove other white space too. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
