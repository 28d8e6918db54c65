import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { clashes } from '../../src/files/same.ts';
import { replaceFile } from '../../src/files/write.ts';

const posix = process.platform === 'win32' ? 'links, pipes and modes of POSIX' : false;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'gcp-bearer-write-')));
after(() => rmSync(root, { recursive: true, force: true }));
let workspace = root;
let round = 0;
beforeEach(() => {
  round += 1;
  workspace = join(root, String(round));
  mkdirSync(workspace);
});
const at = (...names: string[]) => join(workspace, ...names);
const env = () => ({ GITHUB_WORKSPACE: workspace });
const modeOf = (path: string) => statSync(path).mode & 0o777;

async function refused(path: string, message: RegExp): Promise<void> {
  await assert.rejects(replaceFile(path, 'report', env()), { code: 'FILE_WRITE_FAILED', message });
}

describe('a report', () => {
  it('is written whole, with the folders above it, and nothing is left beside it', async () => {
    await replaceFile(at('new/deep/report'), 'first', env());
    await replaceFile(at('new/deep/report'), 'second', env());
    assert.equal(readFileSync(at('new/deep/report'), 'utf8'), 'second');
    assert.deepEqual(readdirSync(at('new/deep')), ['report']);
  });

  it('may be read by all, and keeps the mode of a file that was there', { skip: posix }, async () => {
    await replaceFile(at('report'), 'report', env());
    assert.equal(modeOf(at('report')), 0o644 & ~process.umask());
    chmodSync(at('report'), 0o600);
    await replaceFile(at('report'), 'report', env());
    assert.equal(modeOf(at('report')), 0o600);
  });

  it('goes through no symbolic link in any part of its path', { skip: posix }, async () => {
    mkdirSync(at('target'));
    writeFileSync(at('target/file'), 'precious');
    symlinkSync('target', at('folder'));
    symlinkSync('target/file', at('link'));
    symlinkSync('target/new', at('dangling'));
    mkdirSync(at('above'));
    symlinkSync(at('target'), at('above/folder'));
    await refused(at('folder/report'), /folder is a symbolic link, and none is followed\.$/);
    await refused(at('above/folder/new/report'), /above\/folder is a symbolic link, and none is followed\.$/);
    await refused(at('link'), /link is a symbolic link, and only a regular file is replaced\.$/);
    await refused(at('dangling'), /dangling is a symbolic link, and only a regular file is replaced\.$/);
    assert.deepEqual(readdirSync(at('target')), ['file']);
    assert.equal(readFileSync(at('target/file'), 'utf8'), 'precious');
  });

  it('waits for no pipe, and replaces no device and no folder', { skip: posix }, async () => {
    assert.equal(spawnSync('mkfifo', [at('pipe')]).status, 0);
    mkdirSync(at('folder'));
    writeFileSync(at('file'), '');
    await refused(at('pipe'), /pipe is a pipe, and only a regular file is replaced\.$/);
    await refused('/dev/null', /\/dev\/null is a device, and only a regular file is replaced\.$/);
    await refused('/dev/stdout', /\/dev\/stdout is a symbolic link, and only a regular file is replaced\.$/);
    await refused(at('folder'), /folder is a folder, and only a regular file is replaced\.$/);
    await refused(at('file/report'), /file is not a folder\.$/);
    await refused(workspace, / is a folder\.$|is a folder, and only a regular file is replaced\.$/);
  });

  it('is refused in a folder that takes no others', { skip: process.platform !== 'linux' }, () =>
    refused('/proc/nothing/there/report.json', /ENOENT/),
  );

  it('leaves another name of the same file with its content', { skip: posix }, async () => {
    writeFileSync(at('precious'), 'precious');
    linkSync(at('precious'), at('report'));
    await replaceFile(at('report'), 'report', env());
    assert.equal(readFileSync(at('precious'), 'utf8'), 'precious');
    assert.equal(readFileSync(at('report'), 'utf8'), 'report');
  });

  it('may be in a folder that the machine names by a link', { skip: posix }, async () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('temp'));
    const temp = { GITHUB_WORKSPACE: at('elsewhere'), RUNNER_TEMP: at('temp') };
    await replaceFile(join(at('temp'), 'report'), 'report', temp);
    assert.equal(readFileSync(at('real/report'), 'utf8'), 'report');
    // A link in the workspace is the checkout's, whatever variable names it.
    await assert.rejects(
      replaceFile(join(at('temp'), 'report'), 'x', { ...temp, GITHUB_WORKSPACE: workspace }),
      {
        code: 'FILE_WRITE_FAILED',
      },
    );
  });

  it('is as it was when the system refuses the new one, and nothing is left beside it', async () => {
    writeFileSync(at('report'), 'before');
    const content = new Proxy(Buffer.alloc(1), {}) as Buffer;
    await assert.rejects(replaceFile(at('report'), content, env()), { code: 'FILE_WRITE_FAILED' });
    assert.equal(readFileSync(at('report'), 'utf8'), 'before');
    assert.deepEqual(readdirSync(workspace), ['report']);
  });
});

describe('two paths of one file', () => {
  const found = async (...paths: string[]) =>
    (await clashes(paths.map((path, index) => [`${index}`, path]))).map(
      ({ name, other, below }) => `${other} ${below ? 'above or below' : 'is'} ${name}`,
    );

  it('are found however they are spelled', { skip: posix }, async () => {
    mkdirSync(at('real'));
    symlinkSync('real', at('link'));
    for (const other of ['./a/../r.xml', 'R.XML', 'x//../r.xml'])
      assert.deepEqual(await found(at('r.xml'), `${workspace}/${other}`), ['0 is 1'], other);
    assert.deepEqual(await found(at('real/é'), at('link/e\u0301')), ['0 is 1']);
    assert.deepEqual(await found(at('out'), at('out/r.xml')), ['0 above or below 1']);
    assert.deepEqual(await found(at('out/r.xml'), at('out')), ['0 above or below 1']);
    assert.deepEqual(await found(at('out'), at('outer'), at('real/out')), []);
  });
});
