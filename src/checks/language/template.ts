import { BearerError } from '../../errors.ts';
import { quote, piece as safe } from '../../quote.ts';
import { isCredentialOrKey, secretIn } from '../../recognition.ts';
import { own } from '../../record.ts';
import { SHORTEST_SECRET } from '../../redaction/forms.ts';
import { ownerOf, saysSecret } from '../../variables.ts';
import { jsonText } from './json.ts';

/** A text whose variables are filled in, and whose captured values are filled in later, when its check runs. */
export interface Template {
  readonly parts: readonly (string | CapturePart)[];
}

export interface CapturePart {
  readonly capture: string;
  /** Is a whole value of a JSON body, which keeps the type of the captured value. */
  readonly typed?: boolean | undefined;
}

/**
 * Placeholders: `{{ env.NAME }}`, `{{ secret.NAME }}` and `{{ capture.NAME }}`.
 *
 * A text is parsed before values are filled in, and a value is never parsed: it cannot add a line, end a string, or be a
 * placeholder itself. `{{` without a later `}}` is text; `{{ '{{' }}` stands for `{{`.
 */

export type Env = Readonly<Record<string, string | undefined>>;

/** The captured values of earlier checks by name: typed JSON values. */
export type Captures = ReadonlyMap<string, unknown>;

/** A problem with a placeholder. */
export interface TemplateProblem {
  /** Its start, in UTF-16 units from the start of the text. */
  readonly index: number;
  readonly message: string;
}

export type Piece =
  | { readonly kind: 'text'; readonly index: number; readonly text: string }
  | { readonly kind: 'env' | 'secret' | 'capture'; readonly index: number; readonly name: string };

const PLACEHOLDER = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/;
const BRACES = /^\s*'\{\{'\s*$/;

/** Splits a text into placeholders and the text between them. Does not look names up. */
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
    // `{"a":{{{ env.X }}}`: the last two of several braces belong to the placeholder.
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
 * Fills in environment variables; {@link fill} fills in captured values later. A variable that is not set is a problem, and
 * so is an empty one: `body contains {{ env.X }}` would hold for every body.
 * @param encode writes a variable's value for its place, such as a JSON string
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

/** The variable's value, or why a check cannot have it. */
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
  const held = credentialIn(value, env);
  if (held !== undefined) {
    return {
      problem: `the environment variable ${safe(name)} holds ${held}, and no check can read it; for a secret of the service, set a variable with a secret of its own`,
    };
  }
  if (isSecret(piece) && value.trim().length < SHORTEST_SECRET) {
    const why = piece.kind === 'secret' ? '' : ' by its name';
    const way = piece.kind === 'secret' ? '' : ', or another name if it is no secret';
    return {
      problem: `the environment variable ${safe(name)} is a secret${why}, and is shorter than the ${SHORTEST_SECRET} characters that can be masked; use a longer one${way}`,
    };
  }
  return { value };
}

/** What a variable of any name may not hold: a Google credential, or the secret of a reserved variable. */
function credentialIn(value: string, env: Env): string | undefined {
  const kind = secretIn(value);
  if (isCredentialOrKey(kind)) return kind;
  if (value.length < SHORTEST_COPY) return undefined;
  for (const [name, other] of Object.entries(env))
    if (other === value && saysSecret(name) && ownerOf(name) !== undefined) return `the value of ${name}`;
  return undefined;
}

/** A shorter value may be equal by chance. */
const SHORTEST_COPY = 16;

/** Whether the value of a placeholder is a secret, by its kind or by the variable's name. */
export function isSecret({ kind, name }: Variable): boolean {
  return kind === 'secret' || (kind === 'env' && saysSecret(name));
}

/** The secrets that a text takes from the environment. Mask them before anything else is done with the text. */
export function secretsIn(text: string, env: Env): string[] {
  return scanTemplate(text).pieces.flatMap((piece) => {
    if (piece.kind === 'text' || !isSecret(piece)) return [];
    const read = readVariable(piece, env);
    return 'value' in read ? formsInUrl(read.value.trim()).concat(read.value) : [];
  });
}

/** The value, and its forms in a message about a URL: the host in lower case, the path without the origin. */
function formsInUrl(value: string): string[] {
  if (/^[\w.-]+$/.test(value)) return [value, value.toLowerCase()];
  if (!/^https?:/i.test(value) || !URL.canParse(value)) return [value];
  const { href, pathname, search } = new URL(value);
  // A short path such as /api is part of many others.
  const parts = [pathname, `${pathname}${search}`, search.slice(1)].filter((part) => part.length >= 8);
  return [value, href, ...parts];
}

/** Parses a text and fills in environment variables. */
export function parseTemplate(
  text: string,
  env: Env,
): { readonly template: Template; readonly problems: TemplateProblem[] } {
  const { pieces, problems } = scanTemplate(text);
  const bound = bindEnv(pieces, env);
  return { template: bound.template, problems: [...problems, ...bound.problems] };
}

/**
 * The text with captured values filled in.
 * @param encode writes a captured value for its place, for instance `encodeURIComponent` in a path
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

/** The names of the captured values that a text uses, each once. */
export function capturesIn(template: Template): string[] {
  return [...new Set(template.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.capture])))];
}

/** The text of a template without captured values. */
export function settledText(template: Template): string | undefined {
  if (template.parts.length === 0) return '';
  const [only, ...more] = template.parts;
  return typeof only === 'string' && more.length === 0 ? only : undefined;
}

/** The name of the captured value that is the whole text, and so keeps its type. */
export function loneCapture(template: Template): string | undefined {
  const [only, ...more] = template.parts;
  return only !== undefined && typeof only !== 'string' && more.length === 0 ? only.capture : undefined;
}

/** A text as the content of a JSON string. */
export function jsonEscape(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** One value of `application/x-www-form-urlencoded` (WHATWG URL section 5.2). */
export function formEncode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}

/** A text as one segment of a path or one value of a query. */
export function urlEncode(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}
