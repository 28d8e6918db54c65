/** Whenever the program is killed, its post step leaves no credential behind. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Emulator, INVOKER, type KeyFile, startEmulator } from '../../emulator/emulator.ts';
import { beginJob, endJob, runAction, runPost } from '../stage/runner.ts';
import { EVERY_CASE } from '../tier.ts';
import { ENTRIES } from './stage/entries.ts';

const DIE = fileURLToPath(new URL('./stage/die.cjs', import.meta.url));

test('killed before any change that it makes to the file system', async () => {
  await using emulator = await startEmulator();
  const key = await emulator.createKey(INVOKER);
  const steps: string[] = [];
  for (let before = 1; before < 100; before += EVERY_CASE ? 1 : 3) {
    const step = await killedBefore(before, emulator, key);
    steps.push(step);
    if (step === 'ended') break;
  }
  assert.equal(steps.at(-1), 'ended');
  // Fewer would mean that the kills do not happen where they should.
  assert.ok(steps.length > (EVERY_CASE ? 15 : 5), `killed ${steps.length - 1} times`);
  // From the moment that there is a credential on the disk, the state is saved.
  assert.ok(steps.includes('killed with a credential on the disk'), steps.join('\n'));
});

/** Runs both steps. @returns how the first one ended */
async function killedBefore(change: number, emulator: Emulator, key: KeyFile): Promise<string> {
  const job = await beginJob();
  try {
    const main = await runAction({
      emulator,
      job,
      entry: ENTRIES.main,
      nodeArguments: ['--require', DIE],
      env: { TEST_DIE_BEFORE: String(change) },
      inputs: {
        credentials_json: JSON.stringify(key),
        create_credentials_file: 'true',
        credentials_file_path: 'private/credentials.json',
        create_curl_config: 'true',
      },
    });
    const secrets = [key.private_key.split('\n')[1] ?? '', ...emulator.issued];
    const exposed = await withSecrets(job.root, secrets);
    const { nodeArguments: _, ...options } = main.options;
    const post = await runPost({ ...main, options }, { entry: ENTRIES.post });
    assert.equal(post.exitCode, 0, post.log);
    assert.deepEqual(await withSecrets(job.root, secrets), [], `killed before change ${change}`);
    assert.deepEqual(
      await filesNamed(job.root, /^(?:credentials\.json|curl\.config)$/),
      [],
      `killed before change ${change}`,
    );
    if (main.exitCode === 0) return 'ended';
    assert.equal(main.signal, 'SIGKILL', main.log);
    return exposed.length > 0 ? 'killed with a credential on the disk' : 'killed';
  } finally {
    await endJob(job);
  }
}

/** Files that hold a secret, but for the runner's own. */
async function withSecrets(root: string, secrets: readonly string[]): Promise<string[]> {
  const paths = await filesNamed(root, /^(?!output_|env_)/);
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return paths.filter((_, at) => secrets.some((secret) => texts[at]?.includes(secret)));
}

async function filesNamed(root: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
