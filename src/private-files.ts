import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, realpath, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import type { CleanupState, ManifestEntry } from './cleanup.ts';
import { MANIFEST, removeFiles, STATE_NAME } from './cleanup.ts';
import { BearerError } from './errors.ts';
import type { Host } from './host.ts';

/**
 * Why nothing can be written at a path, from what is there now: for telling it before anything else is done. Writing
 * finds out for itself.
 */
export async function whyNotWritable(path: string, env: Host['env']): Promise<string | undefined> {
  const file = resolve(path);
  let folder = trustedBase(file, env);
  for (const part of relative(folder, file).split(sep)) {
    if (part === '') continue;
    folder = join(folder, part);
    const found = await lstat(folder).catch(() => undefined);
    if (found === undefined) return undefined;
    if (folder === file) return `${file} exists already, and is not overwritten.`;
    if (found.isSymbolicLink()) return `${folder} is a symbolic link, and none is followed.`;
    if (!found.isDirectory()) return `${folder} is not a folder.`;
  }
  return `${file} is a folder.`;
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
      if (path !== undefined) await this.#checkParents(file);
      const entry: ManifestEntry = { path: file };
      this.#entries.push(entry);
      await this.#saveManifest(folder);
      // O_EXCL follows no symbolic link and opens nothing that exists; the mode counts from the first instant.
      const handle = await open(
        file,
        constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0),
        0o600,
      );
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
      throw error instanceof BearerError ? error : explainWrite(file, error);
    }
  }

  /** Removes what was written, when a later step of the run failed and nobody will use it. */
  async removeAll(): Promise<void> {
    if (this.#folder !== undefined) await removeFiles({ folder: this.#folder, id: this.#id });
    this.#entries.length = 0;
    this.#folder = undefined;
  }

  async #privateFolder(): Promise<string> {
    if (this.#folder !== undefined) return this.#folder;
    const parent = this.#host.env['RUNNER_TEMP'] || tmpdir();
    try {
      this.#folder = await mkdtemp(join(await realpath(parent), 'gcp-bearer-'));
    } catch (error) {
      throw explainWrite(parent, error);
    }
    await this.#saveManifest(this.#folder);
    const state: CleanupState = { folder: this.#folder, id: this.#id };
    if (this.#cleanup) this.#host.saveState(STATE_NAME, JSON.stringify(state));
    return this.#folder;
  }

  async #saveManifest(folder: string): Promise<void> {
    const manifest = JSON.stringify({ id: this.#id, files: this.#entries });
    // Renamed into place: a process killed while writing leaves the manifest of before, never half of one.
    const next = join(folder, `${MANIFEST}.new`);
    await writeFile(next, manifest, { mode: 0o600 });
    await rename(next, join(folder, MANIFEST));
  }

  /**
   * A checked-out repository may hold a symbolic link where a folder is expected, and the file would land
   * wherever it points. Links above the workspace are the machine's own, such as /tmp on macOS.
   */
  async #checkParents(file: string): Promise<void> {
    const base = trustedBase(file, this.#host.env);
    let folder = base;
    for (const part of relative(base, dirname(file)).split(sep)) {
      if (part === '') continue;
      folder = join(folder, part);
      const found = await lstat(folder).catch(() => undefined);
      if (found === undefined) await mkdir(folder, { mode: 0o700 });
      else if (found.isSymbolicLink()) {
        throw new BearerError('FILE_WRITE_FAILED', `${file} was not written: ${folder} is a symbolic link.`);
      }
    }
  }
}

/** The folder above a file that is not in question: links in it and above it are the machine's own. */
function trustedBase(file: string, env: Host['env']): string {
  const bases = [env['RUNNER_TEMP'], env['GITHUB_WORKSPACE'], process.cwd(), env['HOME']];
  const inside = bases.find((base) => base && file.startsWith(resolve(base) + sep));
  if (inside) return resolve(inside);
  // Elsewhere the first folder below the root is the machine's (/tmp, /var), the rest is anybody's.
  const { root } = parse(file);
  const [first] = relative(root, dirname(file)).split(sep);
  return join(root, first ?? '');
}

function explainWrite(path: string, error: unknown): BearerError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const why =
    code === 'EEXIST' || code === 'ELOOP'
      ? 'something is there already, and it is not overwritten.'
      : code === 'ENOENT'
        ? 'its folder does not exist.'
        : `the system refused (${code}).`;
  return new BearerError('FILE_WRITE_FAILED', `${path} was not written: ${why}`, { cause: error });
}
