import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BearerError } from '../errors.ts';

/**
 * Writes a report where it was asked for, with the folders on the way. A file that is there is overwritten, as every
 * tool does; a symbolic link in its place, which a checkout may hold, is not followed.
 * @throws {BearerError} FILE_WRITE_FAILED
 */
export async function writeReportFile(path: string, content: string | Buffer): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, flags, 0o644);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = code === 'ELOOP' ? 'a symbolic link is in its place' : `the system refused (${code})`;
    throw new BearerError('FILE_WRITE_FAILED', `${path} was not written: ${why}.`, { cause: error });
  }
}
