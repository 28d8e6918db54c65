import { isUtf8 } from 'node:buffer';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode, systemReason } from './reason.ts';
import { unexpanded } from './unexpanded.ts';

const MIB = 1024 * 1024;

/** The most bytes that are read of a file of each kind: far more than any such file has. */
export const MOST_BYTES = {
  credential: MIB,
  boundary: MIB,
  schema: 4 * MIB,
  checks: 16 * MIB,
  body: 64 * MIB,
  results: 64 * MIB,
} as const;

/** Milliseconds that a pipe is waited for, all pauses of its writer together. */
export const PIPE_WAIT_MS = 30_000;
const POLL_MS = 20;
const CHUNK_BYTES = 64 * 1024;

/** Why a file cannot be read. The message follows the name of the file: `is a folder, not a file`. */
export class UnreadableFile extends Error {
  /** The system's, such as `ENOENT`; `UNREADABLE` when the system would have read it. */
  readonly code: string;

  constructor(why: string, code = 'UNREADABLE') {
    super(why);
    this.name = 'UnreadableFile';
    this.code = code;
  }

  /** Whether there is nothing at the path. */
  get isAbsent(): boolean {
    return this.code === 'ENOENT' || this.code === 'ENOTDIR';
  }
}

export interface ReadOptions {
  readonly maxBytes: number;
  /**
   * Milliseconds that a pipe is waited for. Without them a pipe is refused: only a person at a shell means one, by
   * `check <(generate)`, and in a workflow it would keep the step waiting.
   */
  readonly pipeWaitMs?: number | undefined;
  /** A folder that the file must be in, once symbolic links are resolved. */
  readonly within?: string | undefined;
}

/**
 * The only way a file that a user names is read: a regular file, by symbolic links too (Kubernetes projects tokens so),
 * of a size that fits. Devices and pipes have no end.
 * @throws {UnreadableFile} whose message holds neither the path nor anything of the content
 */
export async function readBytes(
  path: string,
  { maxBytes, pipeWaitMs, within }: ReadOptions,
): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    const real = within === undefined ? path : await realpathWithin(path, within);
    // Looked at before it is opened, which makes some devices act, and after, as it may be another one by then.
    refuseOther(await stat(real), pipeWaitMs);
    // A pipe that is opened otherwise blocks a thread until somebody writes, and the process cannot even exit.
    file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await file.stat();
    refuseOther(found, pipeWaitMs);
    if (found.size > maxBytes) throw tooLarge(maxBytes);
    return await readAll(file, maxBytes, found.isFIFO() ? pipeWaitMs : undefined);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw unreadable(error, path);
  } finally {
    await file?.close();
  }
}

async function realpathWithin(name: string, folder: string): Promise<string> {
  const [path, root] = await Promise.all([realpath(name), realpath(folder)]);
  if (path.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
  throw new UnreadableFile('leads out of the folder that it must be in, by a symbolic link');
}

/** As {@link readBytes}, of a text in UTF-8. */
export async function readText(path: string, options: ReadOptions): Promise<string> {
  return decodeText(await readBytes(path, options));
}

/** @throws {UnreadableFile} when it is not UTF-8: replacement characters would change what the file says */
export function decodeText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new UnreadableFile('is not UTF-8 text');
  return bytes.toString('utf8');
}

export function tooLarge(maxBytes: number): UnreadableFile {
  return new UnreadableFile(`has more than ${maxBytes / MIB} MiB, the most that is read`);
}

function refuseOther(found: Stats, pipeWaitMs: number | undefined): void {
  if (found.isFile() || (found.isFIFO() && pipeWaitMs !== undefined)) return;
  throw new UnreadableFile(`is ${kindOf(found)}, not a file`);
}

/** What is at a path: `a folder`, `a pipe`. */
export function kindOf(found: Stats): string {
  if (found.isFile()) return 'a file';
  if (found.isDirectory()) return 'a folder';
  if (found.isSymbolicLink()) return 'a symbolic link';
  if (found.isFIFO()) return 'a pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}

function unreadable(error: unknown, path: string): UnreadableFile {
  const code = systemCode(error);
  const part = unexpanded(path);
  if (code === 'ENOENT') {
    const why = part === undefined ? '' : `. It has ${part} in it, which only a shell expands`;
    return new UnreadableFile(`does not exist${why}`, code);
  }
  return new UnreadableFile(`cannot be read: ${systemReason(error)}`, code);
}

/**
 * A pipe without a writer reads as ended, before the first writer has come too; one whose writer pauses, as "try again".
 * @param waitMs of a pipe; nothing for a file
 */
async function readAll(file: FileHandle, maxBytes: number, waitMs: number | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  let waitedMs = 0;
  let hasWriter = false;
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const read = await readSome(file, chunk);
    if (read === 0 && (hasWriter || waitMs === undefined)) return Buffer.concat(chunks);
    hasWriter ||= read !== 0;
    if (read === 'later' || read === 0) {
      if (waitedMs >= (waitMs ?? 0))
        throw new UnreadableFile(`was not written to its end within ${waitedMs / 1000} s`);
      await sleep(POLL_MS);
      waitedMs += POLL_MS;
      continue;
    }
    total += read;
    if (total > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk.subarray(0, read));
  }
}

async function readSome(file: FileHandle, into: Buffer): Promise<number | 'later'> {
  try {
    return (await file.read(into, 0, into.length, null)).bytesRead;
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return 'later';
    throw error;
  }
}
