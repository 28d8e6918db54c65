/**
 * How a message shows a value that came from outside: an input, a variable, a field of a file, a URL, an argument. The only
 * way, because a secret is often put where something else belongs, and the runner masks a secret only where all of it is
 * printed: a value is redacted first and cut after.
 */

import { BearerError, messageOf } from './errors.ts';
import { randomSpans } from './random-text.ts';
import { decodedForms, holdsKey, PEM, TOKENS, wholeSecret } from './recognition.ts';

/** Characters of a value that are read to show a piece of it. */
const MOST_SHOWN = 8 * 1024;

/**
 * A value in quotes, short and without secrets, for a message.
 * @param max characters shown of it
 */
export function quote(value: unknown, max = 120): string {
  // What is in one may be secret.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  const text = typeof value === 'string' ? value : String(value ?? 'nothing');
  return hidden(text) ?? JSON.stringify(cut(redacted(text), max));
}

/** As {@link quote} without the quotes: for paths, names and addresses within a sentence. */
export function piece(text: string, max = 200): string {
  return hidden(text) ?? cut(redacted(text), max);
}

/** A long text, such as a server's words, without tokens and keys; other things in it stay as they are. */
export function withoutSecrets(text: string): string {
  let left = text.replace(PEM, '***');
  for (const [, pattern] of TOKENS) left = left.replace(pattern, '***');
  return left;
}

/**
 * Why something failed, for a message: our own words as they are; of a system error, whose words hold the path, the code;
 * the words of any other without what looks like a secret.
 * @param redact replaces the registered secrets. It comes first: what is replaced in part could no longer be found.
 */
export function reasonOf(thrown: unknown, redact = (text: string) => text): string {
  if (thrown instanceof BearerError) return thrown.message;
  const code = codeOf(thrown);
  if (code === 'EMFILE' || code === 'ENFILE')
    return `${code}, too many open files: raise the limit (ulimit -n)`;
  if (code !== undefined) return code;
  // The parser of JSON shows the text around the place.
  if (thrown instanceof SyntaxError && / JSON\b/.test(thrown.message)) return 'not JSON';
  return piece(redact(messageOf(thrown)), 1000);
}

/** `ENOENT`; nothing of what has none, or cannot be asked. */
function codeOf(thrown: unknown): string | undefined {
  try {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function hidden(whole: string): string | undefined {
  const text = whole.slice(0, MOST_SHOWN);
  const kind = wholeSecret(text);
  if (kind !== undefined) return `(${kind}, not shown)`;
  // Nothing is shown around a key either: where it ends is a guess.
  return [...decodedForms(text)].some(holdsKey) ? '(a credential, not shown)' : undefined;
}

function redacted(text: string): string {
  return withoutRandomText(withoutUserInfo(withoutSecrets(text.slice(0, MOST_SHOWN))))
    .replace(/\b(Basic|Bearer)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
    .replace(
      /(["']?(?:passw(?:or)?d|secret|token|api[_-]?key|private[_-]key)["']?\s*[=:]\s*["']?)[^\s"',;&*]{6,}/gi,
      '$1***',
    );
}

/** URLs without user, password, query and fragment. */
function withoutUserInfo(text: string): string {
  return (
    text
      .replace(/\b([a-z][a-z0-9+.-]{0,30}:[/\\]{1,3})([^\s"']*)/gi, (_, scheme: string, rest: string) => {
        const [authority = ''] = /^[^/\\?#]*/.exec(rest) ?? [];
        // A slash in a password ends what looks like the host, which then has a port that is none.
        const end = /^[^[]*:(?!\d*$)/.test(authority) ? rest.lastIndexOf('@') : authority.lastIndexOf('@');
        const address = rest.slice(end + 1);
        const [place = ''] = /^[^?#]*/.exec(address) ?? [];
        const query = place.length < address.length ? `${address.charAt(place.length)}…` : '';
        return `${scheme}${end < 0 ? '' : '***@'}${place}${query}`;
      })
      // Without a scheme, as in a proxy's address; `serviceAccount:NAME@…` is a member, and no password.
      .replace(
        /(?<![\w/@:.])(?!(?:serviceAccount|group|domain|mailto|deleted|principal):)[^\s/@:"'=]{1,256}:[^\s/@"']{1,256}@/gi,
        '***@',
      )
      .replace(/\?[^\s"'?=]{0,256}=[^\s"']*/g, '?…')
  );
}

/** The text without what is neither words nor numbers: keys, tokens, digests, wherever they are broken. */
function withoutRandomText(text: string): string {
  let left = '';
  let done = 0;
  for (const { start, end } of randomSpans(text)) {
    left += `${text.slice(done, start)}***`;
    done = end;
  }
  return left + text.slice(done);
}

/** At most so many characters, never through the middle of a pair of surrogates. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return `${text.slice(0, end)}…`;
}
