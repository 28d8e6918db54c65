/** The reason that the operating system gives when a file cannot be read or written; a clause without a full stop. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EEXIST', 'something is there already, and it is not overwritten'],
  ['ELOOP', 'a symbolic link is in the way'],
  ['ENAMETOOLONG', 'the path is longer than the system allows'],
  ['EACCES', 'this user has no permission'],
  ['EPERM', 'this user has no permission'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', "the user's disk quota is used up"],
  ['EFBIG', 'the file would be larger than the system allows'],
  ['EROFS', 'the file system is read-only'],
  ['EMFILE', 'this process has too many files open'],
  ['ENFILE', 'the machine has too many files open'],
  ['EIO', 'the disk has an error'],
  ['ERR_INVALID_ARG_VALUE', 'the path has a NUL character'],
]);

/** The code of a system error. Its message is not used: it may quote the path, and a path may be anything. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** Why the system refused: `the disk is full (ENOSPC)`. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  const reason = REASONS.get(code);
  return reason === undefined ? `the system refused (${code})` : `${reason} (${code})`;
}
