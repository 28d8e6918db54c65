import { evaluate, subjectValue } from './evaluate.ts';
import type { Expectation } from './expectation.ts';
import type { Message } from './message.ts';
import type { Observation } from './observation.ts';
import type { Subject } from './subjects.ts';
import type { Captures } from './template.ts';

/** A line to evaluate, or a subject whose value is needed. Plain data, which can be sent to a worker thread. */
export type EvaluationTask = { readonly expectation: Expectation } | { readonly subject: Subject };

/** The line holds; or the subject's value; or why there is neither. */
export type EvaluationResult =
  | { readonly holds: true }
  | { readonly value: unknown }
  | { readonly failure: Message };

/** @throws {TooSlow} when `limitMs` is exceeded */
export async function runTask(
  task: EvaluationTask,
  observation: Observation,
  captures: Captures,
  limitMs?: number,
): Promise<EvaluationResult> {
  const options = { captures, limitMs };
  if ('expectation' in task) {
    const failure = await evaluate(task.expectation, observation, options);
    return failure === undefined ? { holds: true } : { failure };
  }
  const value = await subjectValue(task.subject, observation, options);
  return value.exists ? { value: value.value } : { failure: value.why };
}
