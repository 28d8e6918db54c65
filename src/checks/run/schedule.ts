import { reasonOf } from '../../quote.ts';
import type { Check, CheckResult, Verdict } from '../check.ts';
import { Evaluator } from '../language/evaluator.ts';
import type { Captures } from '../language/template.ts';
import { captureSources } from '../order.ts';
import type { RunContext } from './context.ts';
import { usedCaptures } from './request.ts';
import { type CheckRun, failedBeforeSending } from './result.ts';
import { runCheck } from './runner.ts';

export interface SuiteContext extends Omit<RunContext, 'evaluator'> {
  /** Frees file descriptors of idle connections. */
  readonly makeRoom?: (() => Promise<void>) | undefined;
  /** Called once for each check when it ends, with its index in the list of checks. */
  onResult(result: CheckResult, index: number): void;
}

/**
 * Runs checks concurrently, at most `concurrency` at a time. A check starts when all checks in its `after` have passed; when
 * one of them failed, it is skipped. Other checks are not affected by a failure. Keeps no results, because those of a suite
 * may need more memory than there is.
 */
export async function runSuite(
  checks: readonly Check[],
  context: SuiteContext,
  options: { readonly concurrency: number },
): Promise<void> {
  const startedAt = context.startedAt ?? context.host.now();
  const evaluator = new Evaluator({}, context.makeRoom);
  const suite = new Suite(checks, { ...context, evaluator, startedAt });
  const workers = Array.from({ length: Math.max(1, Math.min(options.concurrency, checks.length)) }, () =>
    suite.work(),
  );
  try {
    await Promise.all(workers);
  } finally {
    await evaluator.close();
  }
  suite.finish();
}

class Suite {
  readonly #checks: readonly Check[];
  readonly #context: SuiteContext & Pick<RunContext, 'evaluator'> & { readonly startedAt: number };
  readonly #byName: ReadonlyMap<string, Check>;
  readonly #places: ReadonlyMap<Check, number>;
  /** Number of checks in a check's `after` that have not ended. */
  readonly #waiting = new Map<string, number>();
  readonly #children = new Map<string, Check[]>();
  readonly #verdicts = new Map<string, Verdict>();
  readonly #captured = new Map<string, Captures>();
  /** Names of captured values that checks use. */
  readonly #used: ReadonlySet<string>;
  /** In the order in which they became ready. `#next` is the index of the first one that has not started. */
  readonly #ready: Check[] = [];
  #next = 0;
  #running = 0;
  #wake: (() => void)[] = [];

  constructor(
    checks: readonly Check[],
    context: SuiteContext & Pick<RunContext, 'evaluator'> & { readonly startedAt: number },
  ) {
    this.#checks = checks;
    this.#context = context;
    this.#places = new Map(checks.map((check, index) => [check, index]));
    this.#byName = new Map(checks.map((check) => [check.name, check]));
    this.#used = new Set(checks.flatMap((check) => [...usedCaptures(check)]));
    for (const check of checks) {
      const parents = new Set(check.after.filter((name) => this.#byName.has(name)));
      this.#waiting.set(check.name, parents.size);
      for (const parent of parents) {
        const children = this.#children.get(parent);
        if (children === undefined) this.#children.set(parent, [check]);
        else children.push(check);
      }
      if (parents.size === 0) this.#ready.push(check);
    }
  }

  /** Runs checks until none is left that can become ready. */
  async work(): Promise<void> {
    while (this.#context.host.interrupted?.aborted !== true) {
      const check = this.#ready[this.#next];
      if (check === undefined) {
        if (this.#running === 0) return;
        await new Promise<void>((resolve) => this.#wake.push(resolve));
        continue;
      }
      this.#next += 1;
      this.#running += 1;
      const run = await this.#run(check);
      this.#running -= 1;
      this.#finish(check, run);
    }
  }

  /** Reports the checks that never became ready, unless the run was interrupted. */
  finish(): void {
    if (this.#context.host.interrupted?.aborted === true) return;
    for (const [index, check] of this.#checks.entries()) {
      if (this.#verdicts.has(check.name)) continue;
      this.#context.onResult(this.#skipped(check, 'its `after` is circular'), index);
    }
  }

  async #run(check: Check): Promise<CheckRun> {
    const why = this.#whySkipped(check);
    if (why !== undefined) return { result: this.#skipped(check, why), captured: new Map() };
    try {
      return await runCheck(check, { ...this.#context, ...this.#capturesFor(check) });
    } catch (thrown) {
      // A bug fails only the check in which it occurs.
      const result = failedBeforeSending(
        check,
        this.#context,
        'INTERNAL',
        `a bug in gcp-bearer: ${reasonOf(thrown)}`,
      );
      return { result, captured: new Map() };
    }
  }

  #finish(check: Check, { result, captured }: CheckRun): void {
    this.#verdicts.set(check.name, result.verdict);
    // A captured value that no check uses is not kept.
    const kept = new Map([...captured].filter(([name]) => this.#used.has(name)));
    if (kept.size > 0) this.#captured.set(check.name, kept);
    for (const child of this.#children.get(check.name) ?? []) {
      const waiting = (this.#waiting.get(child.name) ?? 0) - 1;
      this.#waiting.set(child.name, waiting);
      if (waiting === 0) this.#ready.push(child);
    }
    this.#context.onResult(result, this.#places.get(check) ?? 0);
    const wake = this.#wake;
    this.#wake = [];
    for (const resume of wake) resume();
  }

  #whySkipped(check: Check): string | undefined {
    for (const name of check.after) {
      const verdict = this.#verdicts.get(name);
      if (verdict === undefined) return `it comes after ${name}, which is not one of the checks`;
      if (verdict === 'failed') return `it comes after ${name}, which failed`;
      if (verdict === 'skipped') return `it comes after ${name}, which was skipped`;
    }
    return undefined;
  }

  #skipped(check: Check, why: string): CheckResult {
    const result = failedBeforeSending(check, this.#context, undefined, `skipped: ${why}`);
    return { ...result, verdict: 'skipped' };
  }

  /** The captured values that a check may use: for each name that of the last check before it. */
  #capturesFor(check: Check): Pick<RunContext, 'captures' | 'secretCaptures'> {
    const captures = new Map<string, unknown>();
    const secretCaptures = new Set<string>();
    for (const name of usedCaptures(check)) {
      const [source, ...others] = captureSources(check, name, this.#byName);
      const values = source === undefined || others.length > 0 ? undefined : this.#captured.get(source);
      if (!values?.has(name)) continue;
      captures.set(name, values.get(name));
      const capture = this.#byName.get(source ?? '')?.capture.find((one) => one.name === name);
      if (capture?.secret) secretCaptures.add(name);
    }
    return { captures, secretCaptures };
  }
}
