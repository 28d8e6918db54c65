import { formatDuration } from '../../duration.ts';
import type { SubjectValue } from './evaluate.ts';
import { EvaluationThread } from './evaluation-thread.ts';
import type { Expectation, Subject } from './expectation.ts';
import type { Observation } from './observation.ts';
import { type Answer, answer, type Question } from './question.ts';
import type { Captures } from './template.ts';
import { TooSlow } from './time-limit.ts';
import type { Told } from './told.ts';

/**
 * What the lines of checks may use; times are in milliseconds. Most take well under one and are evaluated where they are. A
 * line that is not finished by then, or reads a large body, goes to a worker thread, so that no check waits for the
 * expression of another. A thread costs 20 MB and 40 ms, so most runs start none.
 */
export interface EvaluationLimits {
  /** In the main thread: for one line, and for all lines of one check. */
  readonly inPlaceMs: { readonly line: number; readonly check: number };
  /** In a worker thread. */
  readonly lineMs: number;
  readonly checkMs: number;
  /** Once lines that did not finish have taken so long in all, each further line has only `leastMs`. */
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

/** Parsing and searching a longer body takes more than the loop can spare. */
const IN_PLACE_BYTES = 256 * 1024;

/** After so many lines that were too slow, no other is tried in the main thread first. */
const MOST_TOO_SLOW = 10;

/** One may be busy with the slow line of one check while the other serves the rest. */
const MOST_THREADS = 2;

/** What is asked about one response; all of it shares a budget. */
export interface Evaluation {
  /** What came instead, when a line does not hold. */
  failure(expectation: Expectation): Promise<Told | undefined>;
  value(subject: Subject): Promise<SubjectValue>;
  /** Milliseconds so far in which the lines of other checks were evaluated first. */
  readonly queuedMs: number;
}

/** Evaluates the lines of all checks of a run. */
export class Evaluator {
  readonly #limits: EvaluationLimits;
  readonly #threads: Threads;
  #tooSlow = 0;
  #unfinishedMs = 0;

  /** @param makeRoom frees descriptors, of which a thread needs some */
  constructor(limits: Partial<EvaluationLimits> = {}, makeRoom?: () => Promise<void>) {
    this.#limits = { ...LIMITS, ...limits };
    this.#threads = new Threads(() => new EvaluationThread(this.#limits.memoryMb, makeRoom));
  }

  begin(observation: Observation, captures: Captures): Evaluation {
    const budget = { inPlaceMs: this.#limits.inPlaceMs.check, ms: this.#limits.checkMs, queuedMs: 0 };
    const ask = (question: Question) => this.#answer(question, observation, captures, budget);
    return {
      failure: async (expectation) => {
        const given = await ask({ expectation });
        return 'told' in given ? given.told : undefined;
      },
      value: async (subject) => {
        const given = await ask({ subject });
        if ('told' in given) return { exists: false, why: given.told };
        return { exists: true, value: 'value' in given ? given.value : undefined };
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

  async #answer(
    question: Question,
    observation: Observation,
    captures: Captures,
    budget: Budget,
  ): Promise<Answer> {
    if (!readsLargeBody(question, observation)) {
      const limitMs =
        this.#tooSlow < MOST_TOO_SLOW ? Math.min(this.#limits.inPlaceMs.line, budget.inPlaceMs) : 0;
      const startedAt = performance.now();
      try {
        return await answer(question, observation, captures, limitMs);
      } catch (thrown) {
        if (!(thrown instanceof TooSlow)) throw thrown;
        if (limitMs > 0) this.#tooSlow += 1;
      } finally {
        budget.inPlaceMs -= Math.min(limitMs, performance.now() - startedAt);
      }
    }
    return this.#answerInThread(question, observation, captures, budget);
  }

  async #answerInThread(
    question: Question,
    observation: Observation,
    captures: Captures,
    budget: Budget,
  ): Promise<Answer> {
    const { checkMs, lineMs, runMs, leastMs, memoryMb } = this.#limits;
    const queuedAt = performance.now();
    const thread = await this.#threads.take();
    budget.queuedMs += performance.now() - queuedAt;
    try {
      const most = this.#unfinishedMs < runMs ? lineMs : leastMs;
      const limitMs = Math.round(Math.min(most, budget.ms));
      if (limitMs < 1) {
        return {
          told: [`not evaluated: the lines before it used up the ${formatDuration(checkMs)} of this check`],
        };
      }
      const outcome = await thread.ask(question, observation, captures, limitMs);
      budget.ms -= outcome.ms;
      switch (outcome.kind) {
        case 'answer':
          return outcome.answer;
        case 'unfinished':
          this.#unfinishedMs += limitMs;
          return { told: [`the expression did not finish within ${formatDuration(limitMs)}`] };
        case 'out of memory':
          return { told: [`cannot be evaluated: it needs more than ${memoryMb} MB of memory`] };
        case 'broken':
          return { told: [`cannot be evaluated: ${outcome.why}`] };
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

function readsLargeBody(question: Question, { response }: Observation): boolean {
  const { kind } = 'subject' in question ? question.subject : question.expectation.subject;
  return (kind === 'json' || kind === 'body') && response.body.length > IN_PLACE_BYTES;
}

/** The worker threads of a run, started as they are needed. */
class Threads {
  readonly #idle: EvaluationThread[] = [];
  readonly #all: EvaluationThread[] = [];
  readonly #waiting: ((thread: EvaluationThread) => void)[] = [];
  readonly #start: () => EvaluationThread;

  constructor(start: () => EvaluationThread) {
    this.#start = start;
  }

  /** The next that is free; first come, first served. */
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
