import { BearerError } from '../../errors.ts';
import { evaluateAssertion } from './evaluate-assertion.ts';
import { evaluateSubject } from './evaluate-subject.ts';
import type { Expectation } from './expectation.ts';
import { jsonText } from './json.ts';
import { type Message, message } from './message.ts';
import type { Observation } from './observation.ts';
import type { Subject } from './subjects.ts';
import type { Captures } from './template.ts';
import { EvaluationError } from './time-limit.ts';

export interface EvaluateOptions {
  readonly captures: Captures;
  /** Milliseconds that each regular expression, JSONPath and JSON Schema may take. Not limited when not given. */
  readonly limitMs?: number | undefined;
}

/** The value of a subject, as `capture` keeps it; or why there is none. */
export type SubjectValue =
  | { readonly exists: true; readonly value: unknown }
  | { readonly exists: false; readonly why: Message };

/** UTF-16 units of a captured value's JSON, which goes into paths, headers and bodies. */
const LONGEST_CAPTURE = 1024 * 1024;

/**
 * Evaluates one line against a response.
 * @returns the actual value; undefined when the line holds. A line that cannot be evaluated (the body is not JSON, the
 *   value has a type that the operator does not take) does not hold, with or without `not`.
 * @throws {TooSlow} when the time limit is exceeded
 */
export async function evaluate(
  { subject, not, assertion }: Expectation,
  observation: Observation,
  options: EvaluateOptions,
): Promise<Message | undefined> {
  try {
    const actual = await evaluateSubject(subject, observation, options);
    const { holds, difference } = await evaluateAssertion(assertion, actual, options);
    return holds === not ? withoutCookies(subject, difference ?? actual.describe()) : undefined;
  } catch (thrown) {
    return withoutCookies(subject, reasonOf(thrown));
  }
}

/** A cookie with this many characters may be a session cookie, and is not shown. */
const SHORTEST_SESSION = 16;

/** A session cookie is a credential. Reports show cookies that the service sets only when they are short. */
function withoutCookies(subject: Subject, parts: Message): Message {
  const isCookie = subject.kind === 'cookie';
  if (!isCookie && !(subject.kind === 'header' && subject.name.toLowerCase() === 'set-cookie')) return parts;
  return parts.map((part) => {
    if (typeof part === 'string' || part.as !== 'string') return part;
    if (!isCookie) return { ...part, text: part.text.replace(/=[^;,]{16,}/g, '=***') };
    const { length } = part.text;
    return length < SHORTEST_SESSION ? part : `a value of ${length} characters, not shown`;
  });
}

/** Why a line cannot be evaluated. A missing captured value is a BearerError. */
function reasonOf(thrown: unknown): Message {
  if (thrown instanceof EvaluationError) return thrown.parts;
  if (thrown instanceof BearerError) return [thrown.message];
  throw thrown;
}

/**
 * The value of a subject. `status` and `bytes` are numbers, `time` and `tls expires` milliseconds. A header with several
 * fields is one text with commas (RFC 9110 section 5.3). Several nodes of a JSONPath are a list.
 */
export async function subjectValue(
  subject: Subject,
  observation: Observation,
  options: EvaluateOptions,
): Promise<SubjectValue> {
  try {
    const actual = await evaluateSubject(subject, observation, options);
    if (actual.kind === 'missing') return { exists: false, why: actual.describe() };
    if (actual.kind === 'text' && actual.truncated !== undefined)
      return { exists: false, why: [actual.truncated] };
    if (actual.kind === 'json' && jsonText(actual.value, LONGEST_CAPTURE + 1).length > LONGEST_CAPTURE)
      return {
        exists: false,
        why: message`cannot be captured: it is longer than ${LONGEST_CAPTURE} characters`,
      };
    return { exists: true, value: actual.value };
  } catch (thrown) {
    return { exists: false, why: withoutCookies(subject, reasonOf(thrown)) };
  }
}
