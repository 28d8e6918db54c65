import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Paths by the names of the inputs or variables that give them. */
export type NamedPaths = readonly (readonly [name: string, path: string | undefined])[];

export interface Clash {
  readonly name: string;
  readonly other: string;
  /** One path names the file, the other something below it. */
  readonly below: boolean;
}

/** Which of the paths name the file of a path before them, however they are spelled. */
export async function clashes(paths: NamedPaths): Promise<readonly Clash[]> {
  const found: Clash[] = [];
  const seen: { readonly name: string; readonly place: string }[] = [];
  for (const [name, path] of paths) {
    if (path === undefined || path === '') continue;
    const place = await placeOf(path);
    const isBelow = (other: string) => place.startsWith(other + sep) || other.startsWith(place + sep);
    const other = seen.find((one) => one.place === place || isBelow(one.place));
    if (other !== undefined) found.push({ name, other: other.name, below: other.place !== place });
    seen.push({ name, place });
  }
  return found;
}

/**
 * The path with links resolved as far as it exists, and without regard to case or to the form of accents: disks of
 * macOS and Windows have none, and what works on Linux should not lose a report there.
 */
async function placeOf(path: string): Promise<string> {
  return (await resolved(resolve(path))).normalize('NFC').toLowerCase();
}

async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await resolved(above), basename(path));
  }
}
