import { BearerError } from '../../errors.ts';
import { quote, piece as safe } from '../../quote.ts';
import { own } from '../../record.ts';
import { SHORTEST_SECRET } from '../../redaction/forms.ts';
import { ownerOf, saysSecret } from '../../variables.ts';
import { jsonText } from './json.ts';

/** Text in which `{{ env.X }}` was parsed already and `{{ capture.x }}` waits for its check. */
export interface Template {
  readonly parts: readonly (string | CapturePart)[];
}

export interface CapturePart {
  readonly capture: string;
  /** In a JSON body, where it is a whole value: written with the type it has. */
  readonly typed?: boolean | undefined;
}

/**
 * Placeholders: `{{ env.NAME }}`, `{{ secret.NAME }}` and `{{ capture.NAME }}`.
 *
 * A text is taken apart before anything is put in, so what is put in is never read again: it cannot add a line, end a
 * string, or be a placeholder itself. `{{` that no `}}` follows is text; `{{ '{{' }}` stands for `{{`.
 */

export type Env = Readonly<Record<string, string | undefined>>;

/** What was captured from the answers so far: JSON values, typed, by name. */
export type Captures = ReadonlyMap<string, unknown>;

/** Something wrong with a placeholder. */
export interface TemplateProblem {
  /** Where it starts, in UTF-16 units from the start of the text. */
  readonly index: number;
  readonly message: string;
}

export type Piece =
  | { readonly kind: 'text'; readonly index: number; readonly text: string }
  | { readonly kind: 'env' | 'secret' | 'capture'; readonly index: number; readonly name: string };

const PLACEHOLDER = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/;
const BRACES = /^\s*'\{\{'\s*$/;

/** Takes a text apart. Names are not looked up. */
export function scanTemplate(text: string): {
  readonly pieces: Piece[];
  readonly problems: TemplateProblem[];
} {
  const pieces: Piece[] = [];
  const problems: TemplateProblem[] = [];
  let done = 0;
  for (;;) {
    let start = text.indexOf('{{', done);
    const end = start < 0 ? -1 : text.indexOf('}}', start + 2);
    if (end < 0) break;
    // `{"a":{{{ env.X }}}`: of several braces the last two are the placeholder's.
    while (text[start + 2] === '{') start++;
    if (start > done) pieces.push({ kind: 'text', index: done, text: text.slice(done, start) });
    const inner = text.slice(start + 2, end);
    const [, kind, name] = PLACEHOLDER.exec(inner) ?? [];
    if ((kind === 'env' || kind === 'secret' || kind === 'capture') && name !== undefined)
      pieces.push({ kind, index: start, name });
    else if (BRACES.test(inner)) pieces.push({ kind: 'text', index: start, text: '{{' });
    else {
      const found = inner.trim();
      const message = `expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found ${quote(found, 40)}; {{ '{{' }} stands for the two braces`;
      problems.push({ index: start, message });
    }
    done = end + 2;
  }
  if (done < text.length) pieces.push({ kind: 'text', index: done, text: text.slice(done) });
  return { pieces, problems };
}

/**
 * Puts environment variables in; captures wait for {@link fill}. A variable that is not set is a problem, and so is an
 * empty one: `body contains {{ env.X }}` would hold of everything.
 * @param encode how a variable's value is written where it stands, such as within a JSON string
 */
export function bindEnv(
  pieces: readonly Piece[],
  env: Env,
  encode: (value: string, piece: Piece) => string = (value) => value,
): { readonly template: Template; readonly problems: TemplateProblem[] } {
  const parts: (string | { capture: string })[] = [];
  const problems: TemplateProblem[] = [];
  const add = (text: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') add(piece.text);
    else if (piece.kind === 'capture') parts.push({ capture: piece.name });
    else {
      const read = readVariable(piece, env);
      if ('value' in read) add(encode(read.value, piece));
      else problems.push({ index: piece.index, message: read.problem });
    }
  }
  return { template: { parts }, problems };
}

export type Variable = Extract<Piece, { kind: 'env' | 'secret' | 'capture' }>;

/** The variable's value, or why there is none for a check. */
function readVariable(piece: Variable, env: Env): { readonly value: string } | { readonly problem: string } {
  const { name } = piece;
  const owner = ownerOf(name);
  if (owner !== undefined) {
    return {
      problem: `the environment variable ${safe(name)} is reserved for ${owner}, and no check can read it; for a secret of the service, set a variable with a name of your own in the workflow and write {{ secret.NAME }}`,
    };
  }
  const value: unknown = own(env, name);
  if (typeof value !== 'string' || value === '')
    return { problem: `the environment variable ${safe(name)} is ${value === '' ? 'empty' : 'not set'}` };
  if (isSecret(piece) && value.trim().length < SHORTEST_SECRET) {
    const why = piece.kind === 'secret' ? '' : ' by its name';
    const way = piece.kind === 'secret' ? '' : ', or another name if it is no secret';
    return {
      problem: `the environment variable ${safe(name)} is a secret${why}, and is shorter than the ${SHORTEST_SECRET} characters that can be masked; use a longer one${way}`,
    };
  }
  return { value };
}

/** Whether what is put in is a secret: by its kind, or because the variable's name says so. */
export function isSecret({ kind, name }: Variable): boolean {
  return kind === 'secret' || (kind === 'env' && saysSecret(name));
}

/** The secrets that a text takes from the environment: to be masked before anything is done with it. */
export function secretsIn(text: string, env: Env): string[] {
  return scanTemplate(text).pieces.flatMap((piece) => {
    if (piece.kind === 'text' || !isSecret(piece)) return [];
    const read = readVariable(piece, env);
    return 'value' in read ? formsInUrl(read.value.trim()).concat(read.value) : [];
  });
}

/** The value, and what a message about a URL may show of it: a host is in lower case there, a path is without its origin. */
function formsInUrl(value: string): string[] {
  if (/^[\w.-]+$/.test(value)) return [value, value.toLowerCase()];
  if (!/^https?:/i.test(value) || !URL.canParse(value)) return [value];
  const { href, pathname, search } = new URL(value);
  // A short path such as /api is a part of many others.
  const parts = [pathname, `${pathname}${search}`, search.slice(1)].filter((part) => part.length >= 8);
  return [value, href, ...parts];
}

/** A text with placeholders, environment variables put in: for URLs, headers and bodies. */
export function parseTemplate(
  text: string,
  env: Env,
): { readonly template: Template; readonly problems: TemplateProblem[] } {
  const { pieces, problems } = scanTemplate(text);
  const bound = bindEnv(pieces, env);
  return { template: bound.template, problems: [...problems, ...bound.problems] };
}

/**
 * The text with captured values put in.
 * @param encode how a captured value is written where it stands: `encodeURIComponent` in a path, for one
 * @throws {BearerError} CHECK_FAILED when nothing was captured under a name
 */
export function fill(
  template: Template,
  captures: Captures,
  encode: (value: string, name: string) => string = (value) => value,
): string {
  return template.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return encode(captureText(captured(captures, part.capture)), part.capture);
    })
    .join('');
}

/** @throws {BearerError} CHECK_FAILED when nothing was captured under this name */
export function captured(captures: Captures, name: string): unknown {
  if (captures.has(name)) return captures.get(name);
  throw new BearerError('CHECK_FAILED', `nothing was captured as ${safe(name)}`);
}

/** A captured value as text: a string as it is, anything else as JSON. */
export function captureText(value: unknown): string {
  return typeof value === 'string' ? value : jsonText(value);
}

/** The names of the captures a text waits for, each once. */
export function capturesIn(template: Template): string[] {
  return [...new Set(template.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.capture])))];
}

/** The text of a template that waits for nothing. */
export function settledText(template: Template): string | undefined {
  if (template.parts.length === 0) return '';
  const [only, ...more] = template.parts;
  return typeof only === 'string' && more.length === 0 ? only : undefined;
}

/** The capture that is the whole text, if one is: it keeps its type. */
export function loneCapture(template: Template): string | undefined {
  const [only, ...more] = template.parts;
  return only !== undefined && typeof only !== 'string' && more.length === 0 ? only.capture : undefined;
}

/** A value as it stands within a JSON string. */
export function jsonEscape(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** One value of `application/x-www-form-urlencoded` (WHATWG URL section 5.2). */
export function formEncode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}

/** One part of a path or query: nothing in it separates. */
export function urlEncode(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}
