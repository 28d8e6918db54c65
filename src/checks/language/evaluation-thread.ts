import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../../errors.ts';
import { isShort } from '../../http/descriptors.ts';
import type { EvaluationResult, EvaluationTask } from './evaluation-task.ts';
import type { Observation } from './observation.ts';

import type { Captures } from './template.ts';

/** In the same folder as this file, in src/ and in a bundle. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './evaluation-worker.ts' : './evaluation-worker.js',
  import.meta.url,
);

/** Milliseconds for a thread to start. */
const START_MS = 20_000;
/** Other checks may hold the descriptors that a thread needs. */
const START_ATTEMPTS = 20;
const BETWEEN_STARTS_MS = 250;

/** File descriptors that a thread needs to start, with a margin. */
const THREAD_DESCRIPTORS = 12;

/** A message to the worker. */
export interface Job {
  readonly task: EvaluationTask;
  readonly captures: Captures;
  /** undefined when it is the same as in the job before: several lines are about one body. */
  readonly observation: Observation | undefined;
}

/** The messages of the worker, in this order. The time of a job begins with `started`. */
export type Report = { readonly started: true } | { readonly result: EvaluationResult };

/** How a task ended, and how long it took. */
export type Outcome = { readonly ms: number } & (
  | { readonly kind: 'finished'; readonly result: EvaluationResult }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'out of memory' }
);

/** The task that a thread is working on. */
interface Pending {
  readonly limitMs: number;
  readonly settle: (outcome: Outcome | 'not started') => void;
  /** When the thread began with the task. */
  startedAt: number | undefined;
  timer: NodeJS.Timeout;
}

/** A worker thread that runs one task at a time, and is terminated when the task takes too long. */
export class EvaluationThread {
  #worker: Worker | undefined;
  #pending: Pending | undefined;
  #known: Observation | undefined;
  #startProblem = '';
  readonly #memoryMb: number;
  readonly #makeRoom: () => Promise<void>;

  /**
   * @param memoryMb megabytes that one evaluation may use
   * @param makeRoom frees file descriptors
   */
  constructor(memoryMb: number, makeRoom: () => Promise<void> = async () => {}) {
    this.#memoryMb = memoryMb;
    this.#makeRoom = makeRoom;
  }

  /** Never rejects: whatever happens to the thread is the outcome of this task. The next task gets a new thread. */
  async run(
    task: EvaluationTask,
    observation: Observation,
    captures: Captures,
    limitMs: number,
  ): Promise<Outcome> {
    for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      const outcome = await this.#runOnce(task, observation, captures, limitMs);
      if (outcome !== 'not started') return outcome;
      await this.#makeRoom();
      await sleep(BETWEEN_STARTS_MS);
    }
    return { kind: 'broken', why: `could not start a thread (${this.#startProblem})`, ms: 0 };
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #runOnce(
    task: EvaluationTask,
    observation: Observation,
    captures: Captures,
    limitMs: number,
  ): Promise<Outcome | 'not started'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#fail('it did not start'), START_MS);
      this.#pending = { limitMs, settle: resolve, startedAt: undefined, timer };
      try {
        // A thread that gets no descriptors may end the process.
        if (this.#worker === undefined && isShort(THREAD_DESCRIPTORS)) throw new Error('EMFILE');
        this.#worker ??= this.#start();
        // The process waits for a thread that has a task, and for no other.
        this.#worker.ref();
        const job: Job = {
          task,
          captures,
          observation: observation === this.#known ? undefined : withOwnBody(observation),
        };
        this.#worker.postMessage(job);
        this.#known = observation;
      } catch (thrown) {
        this.#fail(messageOf(thrown));
      }
    });
  }

  #start(): Worker {
    const worker = new Worker(FILE, {
      // No secret, and no flag that is meant for the process.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb, maxYoungGenerationSizeMb: 16 },
    });
    worker.on('message', (report: Report) => {
      if ('started' in report) this.#markStarted();
      else this.#settle({ kind: 'finished', result: report.result, ms: this.#elapsedMs() });
    });
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      const code = 'code' in error ? error.code : undefined;
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') this.#end({ kind: 'out of memory', ms: this.#elapsedMs() });
      else this.#fail(messageOf(error));
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#fail('its thread ended');
    });
    return worker;
  }

  /** The thread has read the job: its time begins now. */
  #markStarted(): void {
    const pending = this.#pending;
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    pending.startedAt = performance.now();
    pending.timer = setTimeout(() => {
      // First read a result that arrived while this thread was busy.
      setImmediate(() => {
        if (pending === this.#pending) this.#end({ kind: 'unfinished', ms: pending.limitMs });
      });
    }, pending.limitMs);
  }

  #elapsedMs(): number {
    const { startedAt, limitMs = 0 } = this.#pending ?? {};
    return startedAt === undefined ? 0 : Math.min(limitMs, performance.now() - startedAt);
  }

  #fail(why: string): void {
    if (this.#pending !== undefined && this.#pending.startedAt === undefined) {
      this.#startProblem = why;
      this.#end('not started');
    } else this.#end({ kind: 'broken', why, ms: this.#elapsedMs() });
  }

  #end(outcome: Outcome | 'not started'): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#known = undefined;
    void worker?.terminate();
    worker?.unref();
    this.#settle(outcome);
  }

  #settle(outcome: Outcome | 'not started'): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    this.#worker?.unref();
    pending.settle(outcome);
  }
}

/** A small Buffer is a part of a larger one, and postMessage would copy all of that. */
function withOwnBody(observation: Observation): Observation {
  const { response } = observation;
  const body = Buffer.from(new Uint8Array(response.body).buffer);
  return { ...observation, response: { ...response, body } };
}
