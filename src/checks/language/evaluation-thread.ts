import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../../errors.ts';
import { isShort } from '../../http/descriptors.ts';
import type { Observation } from './observation.ts';
import type { Answer, Question } from './question.ts';
import type { Captures } from './template.ts';

/** Beside this file, in the sources as in a bundle. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? './evaluation-worker.ts' : './evaluation-worker.js',
  import.meta.url,
);

/** Milliseconds for a thread to start. */
const START_MS = 20_000;
/** A thread needs some descriptors, which other checks may hold for a while. */
const START_ATTEMPTS = 20;
const BETWEEN_STARTS_MS = 250;

/** What a thread needs to start, and some to spare. */
const THREAD_DESCRIPTORS = 12;

/** What the worker is told. */
export interface Job {
  readonly question: Question;
  readonly captures: Captures;
  /** Absent when it is the one of the job before: several lines are about one body. */
  readonly observation: Observation | undefined;
}

/** What the worker reports, in this order: the time of a job begins with `started`. */
export type Report = { readonly started: true } | { readonly answer: Answer };

/** How a question ended. `ms`: what it took of its time. */
export type Outcome = { readonly ms: number } & (
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'out of memory' }
);

/** What a thread is at work on. */
interface Pending {
  readonly limitMs: number;
  readonly settle: (outcome: Outcome | 'not started') => void;
  /** When the thread began with it. */
  startedAt: number | undefined;
  timer: NodeJS.Timeout;
}

/** A worker thread that answers one question at a time, and is terminated when that takes too long. */
export class EvaluationThread {
  #worker: Worker | undefined;
  #pending: Pending | undefined;
  #known: Observation | undefined;
  #whyNotStarted = '';
  readonly #memoryMb: number;
  readonly #makeRoom: () => Promise<void>;

  /**
   * @param memoryMb megabytes that one evaluation may use
   * @param makeRoom frees descriptors, of which a thread needs some
   */
  constructor(memoryMb: number, makeRoom: () => Promise<void> = async () => {}) {
    this.#memoryMb = memoryMb;
    this.#makeRoom = makeRoom;
  }

  /** Never rejects: whatever happens to the thread is the outcome of this question. The next one gets a new thread. */
  async ask(
    question: Question,
    observation: Observation,
    captures: Captures,
    limitMs: number,
  ): Promise<Outcome> {
    for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      const outcome = await this.#askOnce(question, observation, captures, limitMs);
      if (outcome !== 'not started') return outcome;
      await this.#makeRoom();
      await sleep(BETWEEN_STARTS_MS);
    }
    return { kind: 'broken', why: `no thread could be started (${this.#whyNotStarted})`, ms: 0 };
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #askOnce(
    question: Question,
    observation: Observation,
    captures: Captures,
    limitMs: number,
  ): Promise<Outcome | 'not started'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#lost('it did not start'), START_MS);
      this.#pending = { limitMs, settle: resolve, startedAt: undefined, timer };
      try {
        // Without them the thread may end the process.
        if (this.#worker === undefined && isShort(THREAD_DESCRIPTORS)) throw new Error('EMFILE');
        this.#worker ??= this.#start();
        // The process waits for a thread that is at work, and for no other.
        this.#worker.ref();
        const job: Job = {
          question,
          captures,
          observation: observation === this.#known ? undefined : withOwnBody(observation),
        };
        this.#worker.postMessage(job);
        this.#known = observation;
      } catch (thrown) {
        this.#lost(messageOf(thrown));
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
      if ('started' in report) this.#begun();
      else this.#settle({ kind: 'answer', answer: report.answer, ms: this.#taken() });
    });
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      const code = 'code' in error ? error.code : undefined;
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') this.#end({ kind: 'out of memory', ms: this.#taken() });
      else this.#lost(messageOf(error));
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#lost('its thread ended');
    });
    return worker;
  }

  /** The thread has read the job, and its time begins. */
  #begun(): void {
    const pending = this.#pending;
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    pending.startedAt = performance.now();
    pending.timer = setTimeout(() => {
      // What the thread has answered while this one was busy is read first.
      setImmediate(() => {
        if (pending === this.#pending) this.#end({ kind: 'unfinished', ms: pending.limitMs });
      });
    }, pending.limitMs);
  }

  #taken(): number {
    const { startedAt, limitMs = 0 } = this.#pending ?? {};
    return startedAt === undefined ? 0 : Math.min(limitMs, performance.now() - startedAt);
  }

  #lost(why: string): void {
    if (this.#pending !== undefined && this.#pending.startedAt === undefined) {
      this.#whyNotStarted = why;
      this.#end('not started');
    } else this.#end({ kind: 'broken', why, ms: this.#taken() });
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

/** A small Buffer is a part of a larger one, all of which would be copied. */
function withOwnBody(observation: Observation): Observation {
  const { response } = observation;
  const body = Buffer.from(new Uint8Array(response.body).buffer);
  return { ...observation, response: { ...response, body } };
}
