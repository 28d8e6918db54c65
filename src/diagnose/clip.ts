/**
 * One line of at most `max` characters, cut between words: a server may quote a token, and a part of one would not be
 * recognised as a secret.
 */
export function clip(text: string, max: number): string | undefined {
  const line = head(text, 65_536).replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  if (line.length <= max) return line;
  return `${line.slice(0, line.lastIndexOf(' ', max) + 1)}…`;
}

/** The beginning of a text, cut between words. */
export function head(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
