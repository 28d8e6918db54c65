// Runs the action, or join.ts's part of it, as this process: inputs, signals, the exit code and what was not caught.

import { maskSecretsIn } from './config/misplaced.ts';
import { githubHost, takeInputs } from './github.ts';
import { Interruption, untilInterrupted } from './interruption.ts';
import { logFailure } from './report/failure.ts';
import { run } from './run.ts';
import { secretsOf } from './variables.ts';

// Paths are relative to the workspace, where the runner starts an action. A process started elsewhere uses the same paths.
const workspace = process.env['GITHUB_WORKSPACE'];
if (workspace) {
  try {
    process.chdir(workspace);
  } catch {
    // Without that folder there are no paths relative to it.
  }
}

const results = process.env['INPUT_RESULTS'];
const inputs = takeInputs(process.env);
const interruption = new Interruption();
const host = githubHost(process.env, interruption.signal);
let ended = false;

// The log is closed: an error about that would fail to be written too.
process.stdout.on('error', () => process.exit(1));
process.on('uncaughtException', notCaught);
process.on('unhandledRejection', notCaught);
process.on('beforeExit', () => {
  if (!ended) interruption.byNothingLeft();
});
// Also for a run that does not settle after an interruption.
process.on('exit', () => end(1));

for (const secret of secretsOf(process.env)) host.mask(secret);
const step = process.argv[2] === 'join' ? join() : run(host, inputs);
step.then(
  (exitCode) => end(exitCode),
  (error: unknown) => end(1, error),
);

function notCaught(error: unknown): void {
  if (ended) fail([error]);
  else interruption.by(error);
}

function end(exitCode: number, ...thrown: readonly unknown[]): void {
  if (ended) return;
  ended = true;
  const errors = interruption.allErrors(...thrown);
  if (errors.length === 0) process.exitCode = exitCode;
  else fail(errors);
}

function fail(errors: readonly unknown[]): void {
  process.exitCode = 1;
  try {
    logFailure(host, errors.length === 1 ? errors[0] : new AggregateError(errors));
  } catch {
    // Without a redactor nothing of the error may be shown.
    process.stdout.write('::error title=INTERNAL::The step failed, and its error could not be shown.\n');
  }
}

async function join(): Promise<number> {
  maskSecretsIn([...Object.values(inputs), results, ...Object.values(process.env)], host);
  const { joinFolder } = await import(/* webpackChunkName: "reports" */ './report/join-folder.ts');
  const given = (value: string | undefined) => value?.trim() || undefined;
  const files = {
    results: given(results),
    resultsFile: given(inputs.results_file),
    junitFile: given(inputs.junit_file),
  };
  return untilInterrupted(host, () => joinFolder(host, files));
}
