// The door of .github/actions/join. As in main.ts, the exit code says failure until the story has been told to its end.
import { BearerError } from './errors.ts';
import { githubHost } from './github.ts';
import { joinFolder } from './report/join-folder.ts';
import { logFailure } from './report/log.ts';

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
  const given = (name: string) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  await host.ready();
  process.exitCode = await joinFolder(host, {
    results: given('results'),
    resultsFile: given('results_file'),
    junitFile: given('junit_file'),
  });
  finished = true;
} catch (error) {
  fail(error);
}
