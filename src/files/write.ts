import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import { BearerError } from '../errors.ts';
import { piece, quote } from '../quote.ts';
import { kindOf } from './read.ts';
import { systemCode, systemReason } from './reason.ts';
import { unexpandedProblem } from './unexpanded.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What is done with a regular file that is at the path already. */
export type Existing = 'kept' | 'replaced';

/**
 * What is wrong with a path that an input names for a file to write, found before anything else is done. Follows the
 * name of the input.
 */
export async function pathProblem(path: string, existing: Existing, env: Env): Promise<string | undefined> {
  if (/[\u0000-\u001f]/.test(path)) return 'is a path, and has a line break or another control character.';
  if (/[\\/]$/.test(path)) return `${quote(path)} names a folder, and a file is needed.`;
  const problem = unexpandedProblem(path);
  return problem === undefined ? pathObstacle(path, existing, env) : `${quote(path)} ${problem}`;
}

/**
 * What keeps a file from being written, from what is there now, as a sentence; nothing when nothing does. A symbolic
 * link is never followed: a checkout may hold one, and the file would land wherever it points.
 */
export async function pathObstacle(path: string, existing: Existing, env: Env): Promise<string | undefined> {
  const file = resolve(path);
  const base = trustedBase(file, env);
  let place = base;
  for (const part of relative(base, file).split(sep)) {
    if (part === '') continue;
    place = join(place, part);
    const found = await look(place);
    if (found === undefined) return folderObstacle(dirname(place));
    if (typeof found === 'string') return `${piece(place)} cannot be used: ${found}.`;
    if (place === file) return existingObstacle(file, found, existing);
    if (found.isSymbolicLink()) return `${piece(place)} is a symbolic link, and none is followed.`;
    if (!found.isDirectory()) return `${piece(place)} is not a folder.`;
  }
  return `${piece(file)} is a folder.`;
}

/**
 * Creates a file that did not exist, with the folders above it. Its mode holds from the first instant.
 * @param folderMode of the folders that are made
 * @throws {Error} the system's
 */
export async function createFile(file: string, mode: number, folderMode: number): Promise<FileHandle> {
  await makeFolders(dirname(file), folderMode);
  // O_EXCL follows no symbolic link and opens nothing that exists.
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  return open(file, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), mode);
}

/** Makes a folder and those above it. `mkdir` with `recursive` never ends in a folder that takes no others, such as /proc. */
async function makeFolders(folder: string, mode: number): Promise<void> {
  const make = () => mkdir(folder, { mode }).catch(unlessItExists);
  try {
    await make();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolders(dirname(folder), mode);
    await make();
  }
}

function unlessItExists(error: unknown): void {
  if (systemCode(error) !== 'EEXIST') throw error;
}

/**
 * Writes a report: whole, or not at all. It is written beside its place and renamed, which follows no link, opens no
 * pipe or device, and leaves another name of the same file (a hard link) with its content.
 * @throws {BearerError} FILE_WRITE_FAILED
 */
export async function replaceFile(
  path: string,
  content: string | Buffer | Iterable<string>,
  env: Env,
): Promise<void> {
  const file = resolve(path);
  const obstacle = await pathProblem(path, 'replaced', env);
  if (obstacle !== undefined)
    throw new BearerError('FILE_WRITE_FAILED', `${piece(path)} was not written: ${obstacle}`);
  const unfinished = join(dirname(file), `.gcp-bearer-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const handle = await createFile(unfinished, 0o644, 0o777);
    try {
      const before = await look(file);
      if (typeof before === 'object') await handle.chmod(before.mode & 0o777);
      await handle.writeFile(
        typeof content === 'string' || Buffer.isBuffer(content) ? content : inBlocks(content),
      );
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await unlink(unfinished).catch(() => {});
    throw writeFailed(path, error);
  }
}

/** Parts of a text joined to blocks of this many characters: each block is one write. */
const BLOCK_CHARS = 16 * 1024;

function* inBlocks(parts: Iterable<string>): Iterable<string> {
  let block = '';
  for (const part of parts) {
    block += part;
    if (block.length < BLOCK_CHARS) continue;
    yield block;
    block = '';
  }
  yield block;
}

/** A failure of the system while a file was written. */
export function writeFailed(path: string, error: unknown): BearerError {
  if (error instanceof BearerError) return error;
  const message = `${piece(path)} was not written: ${systemReason(error)}.`;
  return new BearerError('FILE_WRITE_FAILED', message, { cause: error });
}

/** What is at a path; nothing, or why that cannot be known. */
async function look(path: string): Promise<Stats | string | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? undefined : systemReason(error);
  }
}

async function existingObstacle(file: string, found: Stats, existing: Existing): Promise<string | undefined> {
  if (existing === 'kept') return `${piece(file)} exists already, and is not overwritten.`;
  if (!found.isFile()) return `${piece(file)} is ${kindOf(found)}, and only a regular file is replaced.`;
  return folderObstacle(dirname(file));
}

/** Why nothing can be created below a folder, which may not exist yet. */
async function folderObstacle(folder: string): Promise<string | undefined> {
  try {
    await access(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    const above = dirname(folder);
    if (systemCode(error) === 'ENOENT' && above !== folder) return folderObstacle(above);
    return `${piece(folder)} cannot be written to: ${systemReason(error)}.`;
  }
}

/**
 * The folder above a file that is not in question: links in it and above it are the machine's own, such as /tmp on
 * macOS. The workspace comes first, since a checkout may have made whatever is in it, a folder for temporary files too.
 */
function trustedBase(file: string, env: Env): string {
  const bases = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP'], process.cwd(), env['HOME']];
  const inside = bases.find((base) => base && file.startsWith(resolve(base) + sep));
  if (inside) return resolve(inside);
  // Elsewhere the first folder below the root is the machine's (/tmp, /var), the rest is anybody's.
  const { root } = parse(file);
  const [first] = relative(root, dirname(file)).split(sep);
  return join(root, first ?? '');
}
