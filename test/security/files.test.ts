// What SECURITY.md says of the files with secrets in them, tried on the program itself and its post step.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DEPLOYER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN, POST } from '../entries.ts';
import { beginJob, endJob, type JobFolders, runAction, runPost } from '../stage/runner.ts';

const posix = process.platform === 'win32' ? 'modes and links of POSIX' : false;

const emulator = await startEmulator();
after(() => emulator.close());

async function withJob(run: (job: JobFolders) => Promise<void>): Promise<void> {
  const job = await beginJob();
  try {
    await run(job);
  } finally {
    await endJob(job);
  }
}

function step(job: JobFolders, inputs: Readonly<Record<string, string>> = {}) {
  return runAction({
    emulator,
    job,
    entry: MAIN,
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: DEPLOYER,
      create_credentials_file: 'true',
      ...inputs,
    },
  });
}

test('a file with a secret is its owner’s alone, from the folder on', { skip: posix }, () =>
  withJob(async (job) => {
    const { files } = await step(job, { create_curl_config: 'true' });
    assert.ok(files.filter(({ isFolder }) => !isFolder).length >= 2);
    for (const { mode, isFolder, path } of files) assert.equal(mode, isFolder ? '0700' : '0600', path);
  }),
);

test(
  'a link or a file that is already there is neither followed nor overwritten, and nothing is left behind',
  { skip: posix },
  () =>
    withJob(async (job) => {
      const target = join(job.root, 'elsewhere');
      mkdirSync(target);
      symlinkSync(target, join(job.workspace, 'folder'));
      symlinkSync(join(target, 'file'), join(job.workspace, 'link'));
      writeFileSync(join(job.workspace, 'there'), 'mine');
      for (const path of ['folder/credentials.json', 'link', 'there']) {
        const { exitCode, annotations, files, outputs } = await step(job, { credentials_file_path: path });
        assert.equal(exitCode, 1, path);
        assert.match(annotations[0]?.title ?? '', /^FILE_WRITE_FAILED/);
        assert.deepEqual(files, [], path);
        assert.equal(outputs['access_token'], undefined);
      }
      assert.equal(existsSync(join(target, 'file')), false);
      assert.equal(existsSync(join(target, 'credentials.json')), false);
      assert.equal(readFileSync(join(job.workspace, 'there'), 'utf8'), 'mine');
    }),
);

test('a state that printed text has set removes nothing', { skip: posix }, () =>
  withJob(async (job) => {
    const main = await step(job);
    const precious = join(job.workspace, 'precious');
    writeFileSync(precious, 'mine');
    // A folder that looks like ours, with a manifest that names the file: its id is not the one that was saved.
    const fake = join(job.temp, 'gcp-bearer-aaaaaa');
    mkdirSync(fake, { mode: 0o700 });
    const manifest = (id: string) => JSON.stringify({ id, files: [{ path: precious }] });
    writeFileSync(join(fake, 'manifest.json'), manifest('0'.repeat(32)));
    const states = [
      precious,
      JSON.stringify({ folder: job.workspace, id: '1'.repeat(32) }),
      JSON.stringify({ folder: fake, id: '1'.repeat(32) }),
      JSON.stringify({ folder: `${fake}/../../workspace`, id: '0'.repeat(32) }),
      // Even a manifest that is believed takes away no file but the one that was written.
      JSON.stringify({ folder: fake, id: '0'.repeat(32) }),
    ];
    for (const state of states) {
      const post = await runPost({ ...main, state: { cleanup: state } }, { entry: POST });
      assert.equal(post.exitCode, 0, state);
      assert.equal(readFileSync(precious, 'utf8'), 'mine', state);
    }
  }),
);

test('the post step removes what the step wrote, and not what took its place', { skip: posix }, () =>
  withJob(async (job) => {
    const main = await step(job, { credentials_file_path: 'credentials.json' });
    const written = join(job.workspace, 'credentials.json');
    assert.equal(main.outputs['credentials_file_path'], written);
    writeFileSync(`${written}.new`, 'another');
    renameSync(`${written}.new`, written);
    const post = await runPost(main, { entry: POST });
    assert.match(post.log, /was left in place/);
    assert.equal(readFileSync(written, 'utf8'), 'another');
    assert.deepEqual(post.files, []);
  }),
);

test('killed while it works, the post step still removes everything', { skip: posix }, () =>
  withJob(async (job) => {
    const killed = await runAction({
      emulator,
      job,
      entry: MAIN,
      env: emulator.github(),
      inputs: {
        workload_identity_provider: PROVIDER,
        service_account: DEPLOYER,
        create_credentials_file: 'true',
        url: 'https://range-abc123-uc.a.run.app/slow?ms=60000',
        request_auth: 'none',
      },
      killWhen: { request: ({ route }) => route.startsWith('service'), signal: 'SIGKILL' },
    });
    assert.equal(killed.signal, 'SIGKILL');
    assert.ok(killed.files.some(({ path }) => path.endsWith('credentials.json')));
    const post = await runPost(killed, { entry: POST });
    assert.deepEqual(post.files, []);
  }),
);
