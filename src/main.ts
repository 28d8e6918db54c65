// The action's door. The exit code says failure until the story has been told to its end: a promise that never
// settles would otherwise end the process well, in silence, without a token.
import { existsSync } from 'node:fs';
import { BearerError } from './errors.ts';
import { githubHost, takeInputs } from './github.ts';
import { logFailure } from './report/log.ts';
import { run } from './run.ts';

// Paths are relative to the workspace, where the runner starts an action; whoever starts it elsewhere means the same.
const workspace = process.env['GITHUB_WORKSPACE'];
if (workspace && existsSync(workspace)) process.chdir(workspace);

const inputs = takeInputs(process.env);
const host = githubHost(process.env);
let finished = false;
const fail = (error: unknown) => {
  finished = true;
  process.exitCode = 1;
  logFailure(host, error);
};

process.exitCode = 1;
process.on('uncaughtException', fail);
process.on('exit', () => {
  if (!finished)
    fail(
      new BearerError('UNFINISHED', 'The step ended before it had finished. This is a bug in gcp-bearer.'),
    );
});

try {
  process.exitCode = await run(host, inputs);
  finished = true;
} catch (error) {
  fail(error);
}
