// `npm run demo`: the main job, end to end, on this machine. Starts the emulator with a Cloud Function behind its
// front end, runs the steps of examples/demo.yml as a runner does, and prints what the author of a workflow sees.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { parse } from 'yaml';
import { PROJECT, startEmulator } from '../emulator/emulator.ts';
import { own } from '../src/record.ts';
import { endJob, runAction, runPost, type StepResult } from '../test/stage/runner.ts';

interface Job {
  readonly env: Readonly<Record<string, string>>;
  readonly steps: readonly [
    { readonly with: Readonly<Record<string, unknown>> },
    { readonly run: string; readonly env: Readonly<Record<string, string>> },
  ];
}

const path = 'examples/demo.yml';
const text = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const job: Job = parse(text).jobs.demo;
const [action, curl] = job.steps;
const title = (words: string) => console.log(`\n${styleText('bold', `── ${words}`)}`);
const indented = (words: string) => console.log(words.trimEnd().replace(/^/gm, '   '));

title('The emulator');
const emulator = await startEmulator();
console.log(
  `   The emulator listens at ${emulator.proxyUrl}: token endpoints, STS, IAM Credentials, GitHub's OIDC issuer, and`,
);
console.log(
  `   the front end of project ${PROJECT.id} with a function of @google-cloud/functions-framework behind it.`,
);

title(`The steps of ${path}`);
indented(text.slice(text.indexOf('    steps:')).replace(/^ {4}/gm, ''));

const hasCurl = spawnSync('curl', ['--version']).status === 0;
let failed = false;
const inputs = Object.fromEntries(
  Object.entries(action.with).map(([name, value]) => [name, filled(String(value), {})]),
);
const result = await runAction({ emulator, env: emulator.github(), inputs });
try {
  title(`Step 1: uses: org/gcp-bearer (exit code ${result.exitCode})`);
  indented(result.log);
  title('Its outputs, with secrets masked');
  for (const [name, value] of Object.entries(result.outputs))
    indented(`${name}: ${short(masked(value, result))}`);
  title('Its requests');
  for (const { method, host, path: target, status } of result.requests)
    indented(`${status} ${method} ${host}${short(target)}`);

  const step = {
    ...job.env,
    ...Object.fromEntries(
      Object.entries(curl.env).map(([name, value]) => [name, filled(value, result.outputs)]),
    ),
  };
  const { status, output } = hasCurl
    ? await shell(curl.run, step)
    : { status: 0, output: 'curl is missing.' };
  title(`Step 2: run: curl, with the token of step 1 (${hasCurl ? `exit code ${status}` : 'skipped'})`);
  indented(masked(output, result));

  const post = await runPost(result);
  title(`After the job: the post step (exit code ${post.exitCode})`);
  indented(post.log);
  failed = result.exitCode !== 0 || post.exitCode !== 0 || status !== 0;
} finally {
  await endJob(result.job);
  await emulator.close();
}
title(
  failed ? 'Something failed: see above' : 'Done. The README explains how to run it with your own project.',
);
process.exitCode = failed ? 1 : 0;

/** The two expressions that the example uses. */
function filled(value: string, outputs: Readonly<Record<string, string>>): string {
  return value
    .replace(/\$\{\{ env\.(\w+) \}\}/g, (_, name: string) => own(job.env, name) ?? '')
    .replace(/\$\{\{ steps\.google\.outputs\.(\w+) \}\}/g, (_, name: string) => own(outputs, name) ?? '');
}

function masked(value: string, { masks }: StepResult): string {
  return masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), value);
}

function short(value: string): string {
  return value.length > 150 ? `${value.slice(0, 149)}…` : value;
}

function shell(
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, ...emulator.env, ...env },
      timeout: 60_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
