import { lstat, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_BYTES, readText } from './files/read.ts';

export const STATE_NAME = 'cleanup';
export const MANIFEST = 'manifest.json';

/** What the main step leaves for the post step: where the manifest is, and what proves that it is ours. */
export interface CleanupState {
  readonly folder: string;
  readonly id: string;
}

/** A file that was about to be written, and which one it was once it existed. */
export interface ManifestEntry {
  readonly path: string;
  readonly dev?: string;
  readonly ino?: string;
}

export interface Cleaned {
  readonly removed: readonly string[];
  /** Left in place, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Reads a saved state. It names what to remove, but any text printed by a step can set a state of that step: so
 * the state names no file, only a private folder whose own manifest must repeat the state's random id.
 */
export function parseState(text: string): CleanupState | undefined {
  try {
    const state: unknown = JSON.parse(text);
    if (typeof state !== 'object' || state === null) return undefined;
    const { folder, id } = state as Partial<Record<string, unknown>>;
    if (typeof folder !== 'string' || typeof id !== 'string') return undefined;
    if (!/^[0-9a-f]{32}$/.test(id) || !/[\\/]gcp-bearer-[A-Za-z0-9]{6}$/.test(folder)) return undefined;
    return { folder, id };
  } catch {
    return undefined;
  }
}

/**
 * Removes the files that a manifest lists, as long as each is still the one that was written, then the folder.
 * Never throws for a file that is gone or is another one by now.
 */
export async function removeFiles(state: CleanupState): Promise<Cleaned> {
  const removed: string[] = [];
  const left: { path: string; why: string }[] = [];
  const files = await readManifest(state);
  if (!files) {
    const gone = await lstat(state.folder).then(
      () => false,
      () => true,
    );
    if (!gone) left.push({ path: state.folder, why: 'it is not the folder that was made' });
    return { removed, left };
  }
  for (const entry of files) {
    const why = await removeOne(entry);
    if (why === undefined) removed.push(entry.path);
    else if (why !== 'ENOENT') left.push({ path: entry.path, why });
  }
  await rm(state.folder, { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
    left.push({ path: state.folder, why: error.code ?? 'unknown' });
  });
  return { removed, left };
}

async function readManifest({ folder, id }: CleanupState): Promise<ManifestEntry[] | undefined> {
  try {
    const found = await lstat(folder);
    // On Windows there is no owner and no mode to compare.
    const foreign =
      process.getuid !== undefined && (found.uid !== process.getuid() || (found.mode & 0o077) !== 0);
    if (!found.isDirectory() || foreign) return undefined;
    const path = join(folder, MANIFEST);
    if (!(await lstat(path)).isFile()) return undefined;
    const manifest: unknown = JSON.parse(await readText(path, { maxBytes: MOST_BYTES.credential }));
    if (typeof manifest !== 'object' || manifest === null) return undefined;
    const { id: writtenId, files } = manifest as Partial<Record<string, unknown>>;
    if (writtenId !== id || !Array.isArray(files)) return undefined;
    return files.filter((file): file is ManifestEntry => typeof file?.path === 'string');
  } catch {
    return undefined;
  }
}

/** Why a file was not removed; nothing when it was. */
async function removeOne(entry: ManifestEntry): Promise<string | undefined> {
  try {
    const found = await lstat(entry.path, { bigint: true });
    const written =
      entry.ino === undefined
        ? // Killed between creating the file and noting which it is: it is empty then.
          found.isFile() && found.size === 0n
        : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev;
    if (!written) return 'it is another file than the one that was written';
    await unlink(entry.path);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
