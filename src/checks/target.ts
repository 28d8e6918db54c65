import { secretIn } from '../recognition.ts';

/** What is wrong with the URL of a request, as a predicate. */
export function urlProblem(text: string): string | undefined {
  // URL parsers remove tabs and line breaks.
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'has a line break or another control character.';
  if (!/^https?:\/\//i.test(text)) return 'is not an absolute https:// or http:// URL.';
  if (!URL.canParse(text)) return 'is not a URL.';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    return 'has a user name or password; use a header Authorization and no credential of this step.';
  }
  const kind = secretIn(text.replace(/[?#].*$/s, ''));
  if (kind !== undefined) return `holds ${kind}, where none belongs.`;
  if (text.length > 8000) return 'is longer than 8000 characters.';
  return undefined;
}

/** Appends a path to a base URL, which may have a path itself, such as a Cloud Function's `/name`. */
export function joinPath(base: string, path: string): string {
  return path.startsWith('/') ? `${base.replace(/\/+$/, '')}${path}` : `${base}${path}`;
}
