import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CleanupState, ManifestEntry } from './cleanup.ts';
import { MANIFEST, removeFiles, STATE_NAME } from './cleanup.ts';
import { BearerError } from './errors.ts';
import { kindOf } from './files/read.ts';
import { systemCode, systemReason } from './files/reason.ts';
import { createFile, pathObstacle, pathProblem, writeFailed } from './files/write.ts';
import type { Host } from './host.ts';
import { piece } from './quote.ts';

/** The folder for files without a path in an input, and the variable that names it. */
function temporaryFolder(env: Host['env']): { readonly variable: string; readonly path: string } {
  const path = env['RUNNER_TEMP'];
  if (path) return { variable: 'RUNNER_TEMP', path };
  return { variable: process.platform === 'win32' ? 'TEMP' : 'TMPDIR', path: tmpdir() };
}

/** What is wrong with the path that `credentials_file_path` gives, found before anything else is done. */
export function credentialsPathProblem(path: string, env: Host['env']): Promise<string | undefined> {
  return pathProblem(path, 'kept', env);
}

/** What is wrong with the folder for private files, found before one is needed. */
export interface TemporaryFolderProblem {
  readonly variable: string;
  /** Follows the name of the variable; the value is not shown, as it may be anything. */
  readonly message: string;
  /** Whether no file can be written there. */
  readonly fatal: boolean;
}

export async function temporaryFolderProblem(env: Host['env']): Promise<TemporaryFolderProblem | undefined> {
  const { variable, path } = temporaryFolder(env);
  const use = 'It must name the folder for temporary files, where this step makes a private folder.';
  try {
    const found = await stat(path);
    if (!found.isDirectory())
      return { variable, message: `names ${kindOf(found)}, not a folder. ${use}`, fatal: true };
    await access(path, constants.W_OK | constants.X_OK);
    // Anybody could rename the private folder and put another one in its place.
    if (process.getuid === undefined || (found.mode & 0o1002) !== 0o002) return undefined;
    const message =
      'names a folder in which every user of this machine may replace what others made. Set its sticky bit (chmod +t), or take the right to write from others (chmod o-w).';
    return { variable, message, fatal: false };
  } catch (error) {
    const why =
      systemCode(error) === 'ENOENT'
        ? 'names a folder that does not exist'
        : `names a folder that cannot be written to: ${systemReason(error)}`;
    return { variable, message: `${why}. ${use}`, fatal: true };
  }
}

/**
 * Files with secrets in them. Each is journalled in a manifest before it exists, so that the post step removes it
 * even if this process is killed between two system calls; it belongs to its owner alone, is never written
 * through a symbolic link, and never over anything that was there.
 */
export class PrivateFiles {
  readonly #host: Host;
  readonly #cleanup: boolean;
  readonly #id = randomBytes(16).toString('hex');
  readonly #entries: ManifestEntry[] = [];
  #folder: string | undefined;

  /** @param cleanup whether the post step removes what is written here */
  constructor(host: Host, cleanup: boolean) {
    this.#host = host;
    this.#cleanup = cleanup;
  }

  /**
   * Writes a new file of mode 0600.
   * @param name its name in a private folder, when `path` is not given
   * @returns its absolute path
   * @throws {BearerError} FILE_WRITE_FAILED
   */
  async write(name: string, path: string | undefined, content: string): Promise<string> {
    const folder = await this.#privateFolder();
    const file = path === undefined ? join(folder, name) : resolve(path);
    try {
      if (path !== undefined) {
        const obstacle = await pathObstacle(file, 'kept', this.#host.env);
        if (obstacle !== undefined)
          throw new BearerError('FILE_WRITE_FAILED', `${piece(file)} was not written: ${obstacle}`);
      }
      const entry: ManifestEntry = { path: file };
      this.#entries.push(entry);
      await this.#saveManifest(folder);
      const handle = await createFile(file, 0o600, 0o700);
      try {
        const { dev, ino } = await handle.stat({ bigint: true });
        this.#entries[this.#entries.indexOf(entry)] = { path: file, dev: String(dev), ino: String(ino) };
        await this.#saveManifest(folder);
        await handle.writeFile(content);
      } finally {
        await handle.close();
      }
      return file;
    } catch (error) {
      throw writeFailed(file, error);
    }
  }

  /** Removes what was written, when the run failed after writing it. */
  async removeAll(): Promise<void> {
    const folder = this.#folder;
    this.#folder = undefined;
    this.#entries.length = 0;
    if (folder === undefined) return;
    await removeFiles({ folder, id: this.#id });
    // Without a manifest, for which a full disk had no room, the folder is not known as ours; here it is.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }

  async #privateFolder(): Promise<string> {
    if (this.#folder !== undefined) return this.#folder;
    const { variable, path } = temporaryFolder(this.#host.env);
    try {
      this.#folder = await mkdtemp(join(await realpath(path), 'gcp-bearer-'));
      await this.#saveManifest(this.#folder);
    } catch (error) {
      const message = `No private folder could be made in the folder that ${variable} names: ${systemReason(error)}.`;
      throw new BearerError('FILE_WRITE_FAILED', message, { cause: error });
    }
    const state: CleanupState = { folder: this.#folder, id: this.#id };
    if (this.#cleanup) await this.#host.saveState(STATE_NAME, JSON.stringify(state));
    return this.#folder;
  }

  async #saveManifest(folder: string): Promise<void> {
    const manifest = JSON.stringify({ id: this.#id, files: this.#entries });
    // Renamed into place: a process killed while writing leaves the manifest of before, never half of one.
    const next = join(folder, `${MANIFEST}.new`);
    await writeFile(next, manifest, { mode: 0o600 });
    await rename(next, join(folder, MANIFEST));
  }
}
