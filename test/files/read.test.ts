import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { decodeText, readBytes, readText, UnreadableFile } from '../../src/files/read.ts';

const posix = process.platform === 'win32' ? 'pipes and devices of POSIX' : false;
const linux = process.platform === 'linux' ? false : 'files of Linux';
const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-read-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const LIMIT = { maxBytes: 1024 * 1024 };

function pipe(name: string): string {
  assert.equal(spawnSync('mkfifo', [at(name)]).status, 0);
  return at(name);
}

async function refusal(
  path: string,
  options: Parameters<typeof readBytes>[1] = LIMIT,
): Promise<UnreadableFile> {
  const error: unknown = await readBytes(path, options).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof UnreadableFile, String(error));
  return error;
}

describe('a file that a user names', () => {
  it('is read whole, through symbolic links too', { skip: posix }, async () => {
    writeFileSync(at('text'), 'x'.repeat(200_000));
    symlinkSync(at('text'), at('link'));
    assert.equal((await readText(at('link'), LIMIT)).length, 200_000);
    writeFileSync(at('empty'), '');
    assert.equal(await readText(at('empty'), LIMIT), '');
  });

  it('may be one whose size the system does not know', { skip: linux }, async () => {
    assert.match(await readText('/proc/self/status', LIMIT), /^Name:/);
  });

  it('is refused in words that name neither the path nor the content', { skip: posix }, async () => {
    const socket = createServer().listen(at('socket'));
    await once(socket, 'listening');
    symlinkSync(at('loop'), at('loop'));
    const cases = [
      [at('nothing'), 'does not exist'],
      [at('text/below'), 'cannot be read: a part of the path is a file, not a folder (ENOTDIR)'],
      [folder, 'is a folder, not a file'],
      [pipe('pipe'), 'is a pipe, not a file'],
      [at('socket'), 'is a socket, not a file'],
      ['/dev/zero', 'is a device, not a file'],
      [at('loop'), 'cannot be read: a symbolic link is in the way (ELOOP)'],
      [at('x'.repeat(5000)), 'cannot be read: the path is longer than the system allows (ENAMETOOLONG)'],
      [`${at('text')}\0`, 'cannot be read: the path has a NUL character (ERR_INVALID_ARG_VALUE)'],
    ] as const;
    for (const [path, message] of cases) assert.equal((await refusal(path)).message, message);
    socket.close();
  });

  it('is refused when it is larger than its kind, before it is read', async () => {
    writeFileSync(at('huge'), '');
    truncateSync(at('huge'), 64 * 1024 ** 3);
    assert.equal((await refusal(at('huge'))).message, 'has more than 1 MiB, the most that is read');
    writeFileSync(at('full'), Buffer.alloc(LIMIT.maxBytes));
    assert.equal((await readBytes(at('full'), LIMIT)).length, LIMIT.maxBytes);
    writeFileSync(at('over'), Buffer.alloc(LIMIT.maxBytes + 1));
    await refusal(at('over'));
  });

  it('must be UTF-8 where it is text', () => {
    assert.throws(() => decodeText(Buffer.from([0xff, 0xfe, 0x7b, 0])), { message: 'is not UTF-8 text' });
  });

  it('leaves no descriptor open, whatever the result', { skip: linux }, async () => {
    const open = () => readdirSync('/proc/self/fd').length;
    await refusal(folder);
    const before = open();
    for (let round = 0; round < 50; round += 1) {
      await readBytes(at('text'), LIMIT);
      await refusal(at('over'));
      await refusal(at('pipe'));
      await refusal(at('pipe'), { ...LIMIT, pipeWaitMs: 0 });
    }
    assert.equal(open(), before);
  });
});

describe('a pipe, where one is allowed', { skip: posix }, () => {
  const patient = { ...LIMIT, pipeWaitMs: 30_000 };

  it('is read to its end, with a writer that comes late and pauses', async () => {
    const path = pipe('written');
    const read = readText(path, patient);
    const writer = spawn('sh', ['-c', 'exec > "$0"; echo one; sleep 0.1; echo two', path]);
    const closed = once(writer, 'close');
    assert.equal(await read, 'one\ntwo\n');
    await closed;
  });

  it('is refused when nothing is written to it, or it does not end', async () => {
    const path = pipe('silent');
    const brief = { ...LIMIT, pipeWaitMs: 60 };
    assert.equal((await refusal(path, brief)).message, 'was not written to its end within 0.06 s');
    const held = openSync(path, 'r+');
    assert.equal((await refusal(path, brief)).message, 'was not written to its end within 0.06 s');
    closeSync(held);
  });

  it('is refused when more comes than its kind has', async () => {
    const path = pipe('endless');
    const writer = spawn('sh', ['-c', 'exec cat /dev/zero > "$0"', path]);
    const closed = once(writer, 'close');
    assert.equal((await refusal(path, patient)).message, 'has more than 1 MiB, the most that is read');
    await closed;
  });
});
