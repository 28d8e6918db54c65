/** What a shell would put something else in place of: home folders and variables, of POSIX shells, cmd and PowerShell. */
const UNEXPANDED = [
  /^~(?=[\\/]|$)/,
  /^~[A-Za-z_][\w-]*(?=[\\/])/,
  /\$\{\{/,
  /\$\{[A-Za-z_]\w*\}/,
  /\$\([^()]{1,40}\)/,
  /(?<=^|[\\/])\$(?:env:)?[A-Za-z_]\w*(?=[\\/]|$)/i,
  /(?<=^|[\\/])%[A-Za-z_]\w*%(?=[\\/]|$)/,
];

/**
 * The part of a path that its author expected a shell to expand, such as `~` or `${HOME}`. Inputs of an action and flags in
 * quotes pass no shell: such a part is the name of a folder.
 */
export function unexpanded(path: string): string | undefined {
  for (const pattern of UNEXPANDED) {
    const part = pattern.exec(path)?.[0];
    if (part !== undefined) return part.length > 40 ? part.slice(0, 2) : part;
  }
  return undefined;
}

/** What {@link unexpanded} found, as a sentence; nothing when it found nothing. */
export function unexpandedProblem(path: string): string | undefined {
  const part = unexpanded(path);
  return part === undefined
    ? undefined
    : `has ${part} in it, which only a shell expands. Here it would be the name of a folder. Give the path itself.`;
}
