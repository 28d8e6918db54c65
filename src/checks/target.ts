import { secretIn } from '../recognition.ts';

/** What is wrong with a URL that a request is to go to, in words that follow it. */
export function urlProblem(text: string): string | undefined {
  // The URL standard takes tabs and line breaks out without a word.
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

/** A base for paths: what comes after it is appended, as in a Cloud Function's `/name`. */
export function joinPath(base: string, path: string): string {
  return path.startsWith('/') ? `${base.replace(/\/+$/, '')}${path}` : `${base}${path}`;
}
