/**
 * What GitHub's runner masks.
 * The rules are those of actions/runner at 258d6c8: SecretMasker.cs, ValueEncoders.cs, and HostContext.cs, which lists the
 * encoders in use.
 */
import { trimmed } from './runner-commands.ts';

/** The values that the runner masks in a job. A mask works on what is written after it. */
export class Masks {
  readonly #values = new Set<string>();
  readonly #forms = new Set<string>();

  /** As given and line by line, in the order in which they were added; without their encodings. */
  get values(): readonly string[] {
    return [...this.#values];
  }

  /** `add-mask`: the value as it is, and each of its lines, trimmed. */
  add(value: string): void {
    this.addExactly(value);
    for (const line of value.split(/[\r\n]/)) this.addExactly(trimmed(line));
  }

  /** A value with its encodings. */
  addExactly(value: string): void {
    if (value === '' || this.#values.has(value)) return;
    this.#values.add(value);
    this.#forms.add(value);
    for (const encoded of ENCODERS) {
      const form = encoded(value);
      if (form !== '') this.#forms.add(form);
    }
  }

  /** Matches that overlap or touch become one `***`. */
  apply(text: string): string {
    const found: [number, number][] = [];
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
        found.push([at, at + form.length]);
    }
    if (found.length === 0) return text;
    found.sort((a, b) => a[0] - b[0]);
    let masked = '';
    let done = -1;
    for (const [from, to] of found) {
      if (from > done) masked += `${text.slice(Math.max(0, done), from)}***`;
      done = Math.max(done, to);
    }
    return masked + text.slice(done);
  }
}

const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  // An argument on a command line.
  (value) => value.replaceAll('"', '\\"'),
  // A literal in an expression of a workflow.
  (value) => value.replaceAll("'", "''"),
  inJson,
  inUri,
  inXml,
  withoutQuotes,
  beforeAmpersand,
  afterAmpersand,
];

/**
 * The base64 of the value without its first bytes, padding included. In a longer text it is found only where the value
 * ends the text: nothing is cut off to whole groups.
 */
function base64From(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

/** Newtonsoft's form: U+0085, U+2028 and U+2029 are escaped, lone surrogates are not. */
function inJson(value: string): string {
  return value.replace(
    /[\0-\x1f"\\\u0085\u2028\u2029]/g,
    (character) =>
      JSON_ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const JSON_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\f', '\\f'],
  ['\b', '\\b'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

/** RFC 3986: unlike JavaScript's `encodeURIComponent`, .NET's `EscapeDataString` encodes `!'()*`. */
function inUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function inXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function withoutQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/** PowerShell puts colour codes into a command that failed, behind `&`. Shorter parts are not masked. */
const SHORTEST_SECTION = 6;

function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  const section = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1);
  return section.length >= SHORTEST_SECTION ? section : '';
}

function afterAmpersand(value: string): string {
  if (!value.includes('&')) return '';
  const plus = value.indexOf('&+');
  const section = plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1);
  return section.length >= SHORTEST_SECTION ? section : '';
}
