// The entry point of dist/: the action; in a worker thread, the evaluation of expectations (evaluation-worker.ts).
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  // Exit code stays 1 until run() resolves, so that a promise that never settles fails the step.
  process.exitCode = 1;
  void import(/* webpackChunkName: "action" */ './action.ts');
} else {
  void import(/* webpackChunkName: "evaluation" */ './checks/language/evaluation-worker.ts');
}
