// The action's door, and by join.ts that of .github/actions/join. The exit code says failure until the story has been told
// to its end: a promise that never settles would otherwise end the process well, in silence, without a token.
import { BearerError } from './errors.ts';
import { githubHost, takeInputs } from './github.ts';
import { logFailure } from './report/failure.ts';
import { run } from './run.ts';
import { secretsOf } from './variables.ts';

// Paths are relative to the workspace, where the runner starts an action; whoever starts it elsewhere means the same.
const workspace = process.env['GITHUB_WORKSPACE'];
if (workspace) {
  try {
    process.chdir(workspace);
  } catch {
    // Whoever has no such folder has no paths relative to it either.
  }
}

const results = process.env['INPUT_RESULTS'];
const inputs = takeInputs(process.env);
const host = githubHost(process.env);
let finished = false;
const fail = (error: unknown) => {
  finished = true;
  process.exitCode = 1;
  logFailure(host, error);
};

process.exitCode = 1;
// Nobody reads the log any more. To say so would fail as well, and to say that, and so on without end.
process.stdout.on('error', () => process.exit(1));
process.on('uncaughtException', fail);
process.on('exit', () => {
  if (!finished)
    fail(
      new BearerError('UNFINISHED', 'The step ended before it had finished. This is a bug in gcp-bearer.'),
    );
});

for (const secret of secretsOf(process.env)) host.mask(secret);
const step = process.argv[2] === 'join' ? join() : run(host, inputs);
step.then((exitCode) => {
  process.exitCode = exitCode;
  finished = true;
  // Nothing is left to be done: to take the process apart piece by piece would take milliseconds more.
  if (process.stdout.writableLength === 0) process.exit();
}, fail);

async function join(): Promise<number> {
  await host.ready();
  const { joinFolder } = await import(/* webpackChunkName: "reports" */ './report/join-folder.ts');
  const given = (value: string | undefined) => value?.trim() || undefined;
  return joinFolder(host, {
    results: given(results),
    resultsFile: given(inputs.results_file),
    junitFile: given(inputs.junit_file),
  });
}
