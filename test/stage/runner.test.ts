import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { assertMaskedBeforeUse, endJob, runAction, runPost } from './runner.ts';

const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-entry-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Runs a few lines as a step's entry; `write(name, text)` appends to a command file. */
async function step(code: string, options: Parameters<typeof runAction>[0] = {}) {
  const entry = join(folder, 'entry.mjs');
  await writeFile(
    entry,
    `import { appendFileSync, symlinkSync, writeFileSync } from 'node:fs';
     const write = (name, text) => appendFileSync(process.env['GITHUB_' + name], text);
     const { env } = process;
     ${code}`,
  );
  const result = await runAction({ entry, ...options });
  await endJob(result.job);
  return result;
}

test('a step returns its outputs, variables, state, summary, masked log and files', async () => {
  const result = await step(
    `console.log('::add-mask::the secret');
     console.log('here is the secret');
     console.error('::warning title=T::careful with the secret');
     console.log('::group::G');
     write('OUTPUT', 'a<<E\\n1\\n2\\nE\\n');
     write('ENV', 'B=2\\n');
     write('STATE', 'c=3\\n');
     write('PATH', '/x\\n');
     write('STEP_SUMMARY', '# of the secret');
     writeFileSync(env.RUNNER_TEMP + '/file', 'content', { mode: 0o600 });`,
  );
  assert.equal(result.exitCode, 0);
  assert.deepEqual(result.outputs, { a: '1\n2' });
  assert.deepEqual(result.exported, { B: '2' });
  assert.deepEqual(result.state, { c: '3' });
  assert.deepEqual(result.paths, ['/x']);
  assert.equal(result.summary, '# of ***\n');
  assert.match(result.log, /^here is \*\*\*$/m);
  assert.match(result.rawLog, /^here is the secret$/m);
  assert.deepEqual(result.annotations, [{ level: 'warning', title: 'T', message: 'careful with ***' }]);
  assert.deepEqual(result.files, [{ path: 'file', mode: '0600', isFolder: false, content: 'content' }]);
});

test('every declared input has a variable with its value as it is, and an undeclared one is an error', async () => {
  const { rawLog } = await step(
    'console.log(JSON.stringify([env.INPUT_URL, env.INPUT_TIMEOUT, env.INPUT_AUDIENCE]))',
    {
      inputs: { url: ' https://a.example ' },
    },
  );
  assert.deepEqual(JSON.parse(rawLog), [' https://a.example ', '70s', '']);
  await assert.rejects(step('', { inputs: { unheard_of: '1' } }), /declares no input unheard_of/);
});

test('the environment of a step inherits PATH alone', async () => {
  process.env['GOOGLE_APPLICATION_CREDENTIALS'] = '/of/this/machine';
  const { rawLog } = await step('console.log(JSON.stringify(Object.keys(env)))', {
    env: { GITHUB_JOB: undefined },
  });
  delete process.env['GOOGLE_APPLICATION_CREDENTIALS'];
  const names: string[] = JSON.parse(rawLog);
  assert.equal(names.includes('GOOGLE_APPLICATION_CREDENTIALS'), false);
  assert.equal(names.includes('GITHUB_JOB'), false);
  assert.ok(names.includes('GITHUB_ACTIONS'));
});

test('a command file with an error fails the step, and its pairs before the error are applied', async () => {
  const { exitCode, log, outputs, exported, annotations } = await step(
    `write('OUTPUT', 'a=1\\nb<<E\\nno end');
     write('ENV', 'C=2\\nnode_options=x\\nwords\\nD=3\\n');`,
  );
  assert.equal(exitCode, 1);
  assert.match(log, /^##\[error\]Unable to process file command 'output' successfully\.$/m);
  assert.deepEqual([outputs, exported], [{ a: '1' }, { C: '2' }]);
  assert.deepEqual(
    annotations.map(({ message }) => message),
    [
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
      "Unable to process file command 'env' successfully.",
      "Invalid format 'words'",
      "Unable to process file command 'output' successfully.",
      'Invalid value. EOF marker missing new line.',
    ],
  );
});

test('an output without a name fails the step', async () => {
  const { exitCode, outputs } = await step(`write('OUTPUT', 'a=1\\n=2\\nb=3\\n');`);
  assert.deepEqual([exitCode, outputs], [1, { a: '1' }]);
});

test('a summary of more than 1 MiB is dropped', async () => {
  const { summary, exitCode, annotations } = await step(
    `write('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1));`,
  );
  assert.deepEqual([summary, exitCode], ['', 0]);
  assert.match(
    annotations[0]?.message ?? '',
    /upload aborted, supports content up to a size of 1024k, got 1024k/,
  );
});

test('killWhen sends its signal at a line or at a request', async () => {
  const line = await step(`console.log('now'); setInterval(() => {}, 1000);`, {
    killWhen: { line: (text) => text === 'now', signal: 'SIGKILL' },
  });
  assert.deepEqual([line.exitCode, line.signal], [null, 'SIGKILL']);
  await using emulator = await startEmulator();
  const request = await step(`await fetch('http://' + env.GCE_METADATA_HOST); setInterval(() => {}, 1000);`, {
    emulator,
    killWhen: { request: ({ route }) => route === 'metadata.ping' },
  });
  assert.equal(request.signal, 'SIGTERM');
  assert.deepEqual(
    request.requests.map(({ route }) => route),
    ['metadata.ping'],
  );
});

test('the post step gets the state, the variables, paths, inputs and masks of its main step', async () => {
  const entry = join(folder, 'main.mjs');
  const post = join(folder, 'post.mjs');
  await writeFile(
    entry,
    `import { appendFileSync } from 'node:fs';
     appendFileSync(process.env.GITHUB_STATE, 'a=1\\n');
     appendFileSync(process.env.GITHUB_ENV, 'B=2\\nGITHUB_SHA=other\\n');
     appendFileSync(process.env.GITHUB_PATH, '/one\\n/two\\n');
     console.log('::add-mask::masked');`,
  );
  await writeFile(
    post,
    `const { STATE_a, B, INPUT_URL, GITHUB_SHA, PATH } = process.env;
     console.log(STATE_a, B, INPUT_URL, GITHUB_SHA === 'other', PATH.startsWith('/two:/one:'), 'masked');`,
  );
  const main = await runAction({ entry, inputs: { url: 'https://a.example' } });
  const { log, job } = await runPost(main, { entry: post });
  assert.equal(log, '1 2 https://a.example false true ***\n');
  assert.equal(job, main.job);
  await endJob(job);
});

test('assertMaskedBeforeUse rejects a secret printed before its mask, or never masked', async () => {
  const good = await step(`console.log('::add-mask::s3cret'); console.log('s3cret');`);
  assertMaskedBeforeUse(good, ['s3cret']);
  const late = await step(`console.log('s3cret'); console.log('::add-mask::s3cret');`);
  assert.throws(() => assertMaskedBeforeUse(late, ['s3cret']), /shown before it was masked/);
  assert.throws(() => assertMaskedBeforeUse(good, ['other']), /never masked/);
});

test('assertMaskedBeforeUse judges by what the runner masks, not by the text of commands', async () => {
  // In a command that is not one, in part only, and by a longer value.
  const result = await step(
    `console.log('x ::add-mask::not-a-command');
     console.log('::add-mask::half-of');
     console.log('::add-mask::longer than it');
     console.log('::add-mask::first line of it%0A  second line of it');`,
  );
  for (const secret of ['not-a-command', 'half-of-it', 'longer'])
    assert.throws(() => assertMaskedBeforeUse(result, [secret]), /masked/, secret);
  assertMaskedBeforeUse(result, ['first line of it\nsecond line of it']);
});
