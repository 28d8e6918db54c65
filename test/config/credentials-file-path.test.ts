import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { InputError } from '../../src/errors.ts';
import { PrivateFiles } from '../../src/private-files.ts';
import { quietHost } from '../workflows/our-effects.ts';

const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/pool/providers/provider';
const posix = process.platform === 'win32' ? 'links of POSIX' : false;
const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'gcp-bearer-path-')));
after(() => rmSync(workspace, { recursive: true, force: true }));

const host = () => ({
  ...quietHost(),
  env: { ...quietHost().env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace },
});

function read(path: string, create = 'true') {
  return parseConfig(
    {
      workload_identity_provider: PROVIDER,
      create_credentials_file: create,
      credentials_file_path: path,
      access_token_lifetime: 'soon',
    },
    host(),
  );
}

/** What is wrong with the path, told together with what is wrong elsewhere. */
async function problemOf(path: string, create?: string): Promise<string | undefined> {
  const error: unknown = await read(path, create).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof InputError);
  assert.ok(error.problems.some(({ input }) => input === 'access_token_lifetime'));
  const found = error.problems.find(({ input }) => input === 'credentials_file_path');
  return found && String(found.message);
}

mkdirSync(join(workspace, 'folder'));
writeFileSync(join(workspace, 'there'), 'mine');

test('an obstacle to the credential file is reported with all other problems', async () => {
  const at = (path: string) => join(workspace, path);
  assert.equal(await problemOf(at('there')), `${at('there')} exists already, and is not overwritten.`);
  assert.equal(await problemOf(at('folder')), `${at('folder')} exists already, and is not overwritten.`);
  assert.equal(await problemOf(at('there/new')), `${at('there')} is not a folder.`);
  assert.match((await problemOf(`${at('new')}/`)) ?? '', /names a folder, and a file is needed/);
  assert.match((await problemOf(at('a\nb'))) ?? '', /line break or another control character/);
  for (const free of ['new', 'folder/new', 'new/folder/file'])
    assert.equal(await problemOf(at(free)), undefined);
});

test('a symbolic link is in the way, wherever it leads', { skip: posix }, async () => {
  const at = (path: string) => join(workspace, path);
  symlinkSync(at('nowhere'), at('dangling'));
  symlinkSync(at('folder'), at('link'));
  assert.equal(await problemOf(at('dangling')), `${at('dangling')} exists already, and is not overwritten.`);
  assert.equal(await problemOf(at('link/new')), `${at('link')} is a symbolic link, and none is followed.`);
});

test('without a file to write, nothing is looked for at its path', async () => {
  assert.equal(await problemOf(join(workspace, 'there'), 'false'), undefined);
});

test('what gets in the way later is found when the file is written', { skip: posix }, async () => {
  const files = new PrivateFiles(host(), true);
  symlinkSync(join(workspace, 'folder'), join(workspace, 'later'));
  for (const path of ['there', 'folder', 'later', 'later/file'])
    await assert.rejects(files.write('credentials.json', join(workspace, path), 'secret'), {
      code: 'FILE_WRITE_FAILED',
    });
  await files.removeAll();
});
