import { formatDuration } from '../../duration.ts';
import type { SubjectValue } from './evaluate.ts';
import { type EvaluationResult, type EvaluationTask, runTask } from './evaluation-task.ts';
import { EvaluationThread } from './evaluation-thread.ts';
import type { Expectation } from './expectation.ts';
import type { Message } from './message.ts';
import type { Observation } from './observation.ts';
import { type Subject, subjectRow } from './subjects.ts';
import type { Captures } from './template.ts';
import { TooSlow } from './time-limit.ts';

/**
 * Limits for the lines of checks; times are in milliseconds. Most lines take less than one and are evaluated in the main
 * thread. A line that exceeds the limit there, or reads a large body, is evaluated in a worker thread, so that no check waits
 * for the expression of another. A thread costs 20 MB and 40 ms, and most runs need none.
 */
export interface EvaluationLimits {
  /** In the main thread: for one line, and for all lines of one check. */
  readonly inPlaceMs: { readonly line: number; readonly check: number };
  /** In a worker thread. */
  readonly lineMs: number;
  readonly checkMs: number;
  /** When lines that did not finish have taken this long in all, each further line has only `leastMs`. */
  readonly runMs: number;
  readonly leastMs: number;
  /** Megabytes. */
  readonly memoryMb: number;
}

const LIMITS: EvaluationLimits = {
  inPlaceMs: { line: 20, check: 50 },
  lineMs: 1000,
  checkMs: 2000,
  runMs: 5000,
  leastMs: 100,
  memoryMb: 512,
};

/** Parsing and searching a longer body blocks the main thread for too long. */
const IN_PLACE_BYTES = 256 * 1024;

/** After this many lines that were too slow, all further lines are evaluated in a worker thread. */
const MOST_TOO_SLOW = 10;

/** While one thread is busy with a slow line, the other evaluates the lines of other checks. */
const MOST_THREADS = 2;

/** Evaluates lines against one response. All of them share a budget. */
export interface Evaluation {
  /** The actual value when a line does not hold. */
  failure(expectation: Expectation): Promise<Message | undefined>;
  value(subject: Subject): Promise<SubjectValue>;
  /** Milliseconds that were spent waiting for the lines of other checks. */
  readonly queuedMs: number;
}

/** Evaluates the lines of all checks of a run. */
export class Evaluator {
  readonly #limits: EvaluationLimits;
  readonly #threads: Threads;
  #tooSlow = 0;
  #unfinishedMs = 0;

  /** @param makeRoom frees file descriptors for a thread */
  constructor(limits: Partial<EvaluationLimits> = {}, makeRoom?: () => Promise<void>) {
    this.#limits = { ...LIMITS, ...limits };
    this.#threads = new Threads(() => new EvaluationThread(this.#limits.memoryMb, makeRoom));
  }

  begin(observation: Observation, captures: Captures): Evaluation {
    const budget = { inPlaceMs: this.#limits.inPlaceMs.check, ms: this.#limits.checkMs, queuedMs: 0 };
    const run = (task: EvaluationTask) => this.#run(task, observation, captures, budget);
    return {
      failure: async (expectation) => {
        const result = await run({ expectation });
        return 'failure' in result ? result.failure : undefined;
      },
      value: async (subject) => {
        const result = await run({ subject });
        if ('failure' in result) return { exists: false, why: result.failure };
        return { exists: true, value: 'value' in result ? result.value : undefined };
      },
      get queuedMs() {
        return budget.queuedMs;
      },
    };
  }

  /** Ends the worker threads. */
  async close(): Promise<void> {
    await this.#threads.close();
  }

  async #run(
    task: EvaluationTask,
    observation: Observation,
    captures: Captures,
    budget: Budget,
  ): Promise<EvaluationResult> {
    if (!readsLargeBody(task, observation)) {
      const limitMs =
        this.#tooSlow < MOST_TOO_SLOW ? Math.min(this.#limits.inPlaceMs.line, budget.inPlaceMs) : 0;
      const startedAt = performance.now();
      try {
        return await runTask(task, observation, captures, limitMs);
      } catch (thrown) {
        if (!(thrown instanceof TooSlow)) throw thrown;
        if (limitMs > 0) this.#tooSlow += 1;
      } finally {
        budget.inPlaceMs -= Math.min(limitMs, performance.now() - startedAt);
      }
    }
    return this.#runInThread(task, observation, captures, budget);
  }

  async #runInThread(
    task: EvaluationTask,
    observation: Observation,
    captures: Captures,
    budget: Budget,
  ): Promise<EvaluationResult> {
    const { checkMs, lineMs, runMs, leastMs, memoryMb } = this.#limits;
    const queuedAt = performance.now();
    const thread = await this.#threads.take();
    budget.queuedMs += performance.now() - queuedAt;
    try {
      const most = this.#unfinishedMs < runMs ? lineMs : leastMs;
      const limitMs = Math.round(Math.min(most, budget.ms));
      if (limitMs < 1) {
        return {
          failure: [
            `not evaluated: the lines before it used all of the ${formatDuration(checkMs)} of this check`,
          ],
        };
      }
      const outcome = await thread.run(task, observation, captures, limitMs);
      budget.ms -= outcome.ms;
      switch (outcome.kind) {
        case 'finished':
          return outcome.result;
        case 'unfinished':
          this.#unfinishedMs += limitMs;
          return { failure: [`the expression did not finish within ${formatDuration(limitMs)}`] };
        case 'out of memory':
          return { failure: [`cannot be evaluated: it needs more than ${memoryMb} MB of memory`] };
        case 'broken':
          return { failure: [`cannot be evaluated: ${outcome.why}`] };
      }
    } finally {
      this.#threads.give(thread);
    }
  }
}

interface Budget {
  inPlaceMs: number;
  ms: number;
  queuedMs: number;
}

function readsLargeBody(task: EvaluationTask, { response }: Observation): boolean {
  const { kind } = 'subject' in task ? task.subject : task.expectation.subject;
  return subjectRow(kind).needs === 'body' && response.body.length > IN_PLACE_BYTES;
}

/** The worker threads of a run, started when they are needed. */
class Threads {
  readonly #idle: EvaluationThread[] = [];
  readonly #all: EvaluationThread[] = [];
  readonly #waiting: ((thread: EvaluationThread) => void)[] = [];
  readonly #start: () => EvaluationThread;

  constructor(start: () => EvaluationThread) {
    this.#start = start;
  }

  /** The next free thread. Calls are served in order. */
  async take(): Promise<EvaluationThread> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.length === MOST_THREADS) return new Promise((resolve) => this.#waiting.push(resolve));
    const thread = this.#start();
    this.#all.push(thread);
    return thread;
  }

  give(thread: EvaluationThread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.end()));
  }
}
