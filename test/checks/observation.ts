import { type EvaluateOptions, evaluate, subjectValue } from '../../src/checks/language/evaluate.ts';
import { type Expectation, parseExpectations, parseSubject } from '../../src/checks/language/expectation.ts';
import { renderMessage } from '../../src/checks/language/message.ts';
import type { Observation } from '../../src/checks/language/observation.ts';
import type { Env } from '../../src/checks/language/template.ts';
import { TooSlow } from '../../src/checks/language/time-limit.ts';

const NOW = Date.UTC(2026, 0, 15);
export const DAY = 86_400_000;

export interface Answer {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly json?: unknown;
  readonly truncated?: boolean;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly ms?: number;
  readonly expiresIn?: number;
  readonly redirect?: string;
}

/** A response as a check receives it; of `json`, `body` and nothing, the first that is given is the body. */
export function observed(answer: Answer = {}): Observation {
  const isJson = 'json' in answer;
  const body = Buffer.from(isJson ? JSON.stringify(answer.json) : (answer.body ?? ''));
  const type = answer.type ?? (isJson ? 'application/json' : undefined);
  return {
    at: NOW,
    redirect: answer.redirect,
    response: {
      url: 'https://service.example.com/',
      status: answer.status ?? 200,
      reason: 'OK',
      headers: [...(type === undefined ? [] : [['Content-Type', type] as const]), ...(answer.headers ?? [])],
      body,
      truncated: answer.truncated ?? false,
      bytes: answer.bytes ?? body.length,
      sha256: answer.sha256,
      certificateExpiresAt: answer.expiresIn === undefined ? undefined : NOW + answer.expiresIn,
      timing: { wait: 1, body: 1, total: answer.ms ?? 10 },
    },
  };
}

/** Parses a text of one line without problems. */
export async function parsed(
  line: string,
  env: Env = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Expectation> {
  const { expectations, problems } = await parseExpectations(line, env, { readFile: reader(files) });
  const [only, ...more] = expectations;
  if (problems.length > 0 || only === undefined || more.length > 0)
    throw new Error(`${line}: ${JSON.stringify(problems)}`);
  return only;
}

/** Files that exist by these names alone. */
export function reader(files: Readonly<Record<string, string>>): (path: string) => Promise<string> {
  return async (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return text;
  };
}

export const none: EvaluateOptions = { captures: new Map() };

/** The actual value as text; undefined when the line holds. */
export async function actual(
  line: string,
  answer: Answer,
  more: {
    readonly env?: Env;
    readonly captures?: Record<string, unknown>;
    readonly files?: Record<string, string>;
    readonly redact?: (text: string) => string;
  } = {},
): Promise<string | undefined> {
  const expectation = await parsed(line, more.env, more.files);
  const captures = new Map(Object.entries(more.captures ?? {}));
  const failure = await evaluate(expectation, observed(answer), { captures });
  return failure && renderMessage(failure, more.redact);
}

/** The actual value as text, or `too slow`; undefined when the line holds. */
export async function judged(
  expectation: Expectation,
  observation: Observation,
  { redact, ...options }: EvaluateOptions & { redact?(text: string): string },
): Promise<string | undefined> {
  try {
    const failure = await evaluate(expectation, observation, options);
    return failure && renderMessage(failure, redact);
  } catch (thrown) {
    if (thrown instanceof TooSlow) return 'too slow';
    throw thrown;
  }
}

/** The value that a check would capture. */
export async function captured(text: string, answer: Answer) {
  const found = await parseSubject(text, {});
  if (!('subject' in found)) throw new Error(JSON.stringify(found.problems));
  const value = await subjectValue(found.subject, observed(answer), none);
  return value.exists ? value : { ...value, why: renderMessage(value.why) };
}

/** The problems of a text, as `LINE:COLUMN message`. */
export async function problemsOf(
  text: string,
  env: Env = {},
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { problems } = await parseExpectations(text, env, { readFile: reader(files) });
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
