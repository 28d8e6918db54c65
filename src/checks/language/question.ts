import { evaluate, subjectValue } from './evaluate.ts';
import type { Expectation, Subject } from './expectation.ts';
import type { Observation } from './observation.ts';
import type { Captures } from './template.ts';
import type { Told } from './told.ts';

/** What is asked of a response: whether a line holds, or what a subject's value is. Data, so that a thread can be asked. */
export type Question = { readonly expectation: Expectation } | { readonly subject: Subject };

/** The line holds; or the value; or why not. */
export type Answer = { readonly holds: true } | { readonly value: unknown } | { readonly told: Told };

/** @throws {TooSlow} when `limitMs` was not enough */
export async function answer(
  question: Question,
  observation: Observation,
  captures: Captures,
  limitMs?: number,
): Promise<Answer> {
  const options = { captures, limitMs };
  if ('expectation' in question) {
    const failure = await evaluate(question.expectation, observation, options);
    return failure === undefined ? { holds: true } : { told: failure };
  }
  const value = await subjectValue(question.subject, observation, options);
  return value.exists ? { value: value.value } : { told: value.why };
}
