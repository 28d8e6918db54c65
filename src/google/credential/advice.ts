/** Explains why a text is not a credential. Loaded only for that message. */

import { characterName, INVISIBLE, placeOf } from '../../characters.ts';
import { command, setting, type Text, text, variable } from '../../message.ts';
import { quote } from '../../quote.ts';
import { type SecretKind, TOKENS } from '../../recognition.ts';
import { explainBase64, zshNote } from './advice-base64.ts';
import { pemLabel, whatPemIs } from './advice-pem.ts';

const STORE_UNCHANGED = 'Store the file unchanged, or base64 of it.';
const STORE_BASE64 = text`Store base64 of the file, which has neither quotes nor backslashes:${command('base64 < key.json')}`;

/** Texts that are encoded in texts that are encoded: more is nobody's accident. */
const MOST_LEVELS = 5;

/**
 * Why a text is neither JSON nor base64 of JSON.
 * @param given without white space around it
 * @param level how many encodings it was found in
 */
export function explainNotJson(given: string, level = 0): Text {
  if (given === '') return 'is empty.';
  if (/^\*{3,}$/.test(given))
    return 'is ***, which GitHub shows in place of a secret. Copy the key file itself, not a log.';
  if (given.includes('\0')) return 'is UTF-16 text, and UTF-8 is needed. Save the file as UTF-8.';
  if (/^-{2,}\s*BEGIN /.test(given)) return `is only ${whatPemIs(pemLabel(given))}`;
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(given)) {
    return text`is a path. The content of the file is needed. To use a file on a self-hosted runner, set both of these:${setting('application_default_credentials', 'true')}${variable('GOOGLE_APPLICATION_CREDENTIALS', '/home/runner/adc.json')}`;
  }
  const token = TOKENS.find(([, pattern]) => given.replace(pattern, '') === '');
  if (token !== undefined) return explainToken(token[0], given);
  return (
    explainQuotes(given, level) ??
    explainOtherSyntax(given) ??
    explainBase64(given, (inner) => explainInner(inner, level)) ??
    explainTextAround(given) ??
    text`is neither JSON nor base64 of JSON (${given.length} characters).`
  );
}

function explainInner(inner: string, level: number): Text {
  const trimmed = inner.trim();
  if (level >= MOST_LEVELS) return 'is encoded again.';
  return trimmed.startsWith('{') ? explainBrokenJson(trimmed) : explainNotJson(trimmed, level + 1);
}

function explainToken(kind: SecretKind, given: string): string {
  if (kind === 'a client secret')
    return 'is a client secret, which identifies an application and not a principal. A Google credential is JSON.';
  if (given.startsWith('AIza'))
    return 'is an API key, which identifies a project and not a principal. A Google credential is JSON.';
  return 'is a token, not a credential.';
}

function explainQuotes(given: string, level: number): Text | undefined {
  const [, opening = '', content = '', closing] =
    /^(["'`\u2018\u201c\u201e]?)(.*?)(["'`\u2018\u2019\u201c\u201d]?)$/s.exec(given) ?? [];
  const inside = content.trim();
  if (opening === '' && !(closing !== '' && /^[A-Za-z0-9+/=_-]{40,}$/.test(inside))) return undefined;
  if (opening === '"' && given.includes('\\"')) {
    const value = parsed(given);
    if (typeof value === 'string' && value.trim().startsWith('{'))
      return text`has quotes around it and escaped quotes (\\") in it, as a JSON string of the key file has. To take the file out of the string:${command('jq -r . < key.txt > key.json')}`;
  }
  const isWhole = parsed(inside) !== undefined || /^[A-Za-z0-9+/=_\s-]+$/.test(inside);
  if ((opening === '' || closing === '') && !isWhole) return undefined;
  if (opening === '' || closing === '')
    return `has a quote at its ${opening === '' ? 'end' : 'beginning'}. ${STORE_UNCHANGED}`;
  if (isWhole || level >= MOST_LEVELS) return `has quotes around it. ${STORE_UNCHANGED}`;
  if (inside.startsWith('{'))
    return text`has quotes around it, and what is inside ${explainBrokenJson(inside)}`;
  return `has quotes around it. ${STORE_UNCHANGED}`;
}

/** Texts of another format, or of a shell. */
function explainOtherSyntax(given: string): Text | undefined {
  if (given.startsWith('[')) return 'is a JSON list. The key file itself is needed, which begins with {.';
  if (/^\$\{?\{?\s*\w/.test(given)) return 'is an expression or a variable that was not evaluated.';
  const yaml = /^(?:---\s*\n)?(?:\s*#.*\n)*\s*["']?(?:type|private_key|client_email|project_id)["']?\s*:\s/;
  if (yaml.test(given) && !given.endsWith('}'))
    return text`is YAML, and JSON is needed. To convert it:${command("python3 -c 'import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin)))' < key.yaml > key.json")}`;
  if (/^data:/i.test(given)) return 'is a data: URL. Leave out everything up to its comma.';
  if (/^(?:%7B|%22)/i.test(given)) return `is percent-encoded, as in a URL. ${STORE_UNCHANGED}`;
  if (/^(?:0x)?7b(?:[0-9a-f]{2}\s*){20,}$/i.test(given)) return `is hexadecimal. ${STORE_UNCHANGED}`;
  const assigned =
    /^(?:export\s+|set\s+|\$env:)?([A-Za-z_][\w.-]{0,60})\s*[=:]\s*["']?(?=\{|[A-Za-z0-9+/]{40})/.exec(given);
  if (assigned === null) return undefined;
  const name = quote(assigned[0].replace(/["'\s]+$/, ''));
  if (!given.endsWith('}'))
    return text`has ${name} before the key file. Leave out the name, and quotes around the value.`;
  return text`${cutOrPreceded(given)} It begins with ${name}, which is no part of the file.`;
}

function cutOrPreceded(given: string): Text {
  return text`has ${given.length} characters and does not begin with {. Its beginning was cut off, or there is text before it.`;
}

/** JSON with something before it. */
function explainTextAround(given: string): Text | undefined {
  const start = given.indexOf('{');
  if (start > 0 && parsed(given.slice(start)) !== undefined) {
    return INVISIBLE.test(given.slice(0, start)) && start <= 4
      ? `begins with ${characterName(given)}, which cannot be seen. ${STORE_UNCHANGED}`
      : text`has ${start} characters of other text before the {. Store only the key file.`;
  }
  if (given.endsWith('}')) {
    return text`${cutOrPreceded(given)} Copy the whole key file again.`;
  }
  return undefined;
}

/** Why a text that begins with { is not JSON. @param given without white space around it */
export function explainBrokenJson(given: string): Text {
  if (given.includes('\0'))
    return 'is UTF-16 text, and UTF-8 is needed. Save the file as UTF-8, or store base64 of its bytes.';
  if (/^\{\s*(?:\\[nrt]\s*)*\\+["'u]/.test(given))
    return text`has escaped quotes (\\") where JSON has quotes. It was written as a JSON string or quoted for a shell. ${STORE_BASE64}`;
  if (/^\{\s*(?:\\[nrt]\s*)+"/.test(given))
    return text`has \\n in place of the line breaks between its fields. ${STORE_BASE64}`;
  if (/^\{\s*&(?:quot|#34|#x22);/i.test(given))
    return `has &quot; in place of quotes. It was copied from the source of a web page. ${STORE_UNCHANGED}`;
  const { outside, end } = withoutStrings(given);
  return (
    explainQuoting(given, outside) ??
    explainEnd(given, end) ??
    explainPunctuation(given, outside) ??
    text`is not valid JSON (${given.length} characters). A shell likely removed quotes or backslashes. Store base64 of the file, which has neither:${command('base64 < key.json')}`
  );
}

function explainQuoting(given: string, outside: string): Text | undefined {
  if (/^\{\s*u?'/.test(given)) {
    return text`has single quotes, as Python prints a dict, and JSON has double quotes. To convert it:${command("python3 -c 'import ast,json,sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))' < key.txt > key.json")}`;
  }
  const foreign = /[^\x20-\x7e\t\r\n]/u.exec(outside);
  if (foreign !== null) {
    const isQuote = /[\u2018-\u201f]/.test(foreign[0]);
    return `has the character ${characterName(foreign[0])} at ${placeOf(given, foreign.index)}, ${isQuote ? 'where JSON has a plain quote (")' : 'outside its strings'}. A text editor or a web page likely changed the text. ${STORE_UNCHANGED}`;
  }
  if (/"private_key"\s*:\s*"[^"]*\n/.test(given))
    return `is not valid JSON. The private key has real line breaks where the key file has \\n. ${STORE_UNCHANGED}`;
  return undefined;
}

/** @param end after the brace that closes the first one */
function explainEnd(given: string, end: number | undefined): Text | undefined {
  if (end === undefined) {
    if (given.endsWith('}')) return undefined;
    return text`was cut short. It ends after ${given.length} characters without its closing brace. Copy the whole key file again.`;
  }
  const rest = given.slice(end).trim();
  if (rest === '' || parsed(given.slice(0, end)) === undefined) return undefined;
  if (/^,?\s*\{/.test(rest)) return 'holds more than one JSON object. Exactly one credential is needed.';
  const at = end + given.slice(end).indexOf(rest);
  return `has the character ${characterName(rest)} at ${placeOf(given, at)}, after its closing brace.${zshNote(rest)} Remove what follows the brace.`;
}

function explainPunctuation(given: string, outside: string): Text | undefined {
  // Without quotes, the values are not known from the punctuation.
  if (!/^\{\s*(?:S|[/,}#])/.test(outside)) return undefined;
  const at = (pattern: RegExp) => {
    const found = pattern.exec(outside);
    return found === null ? undefined : placeOf(given, found.index);
  };
  const comma = at(/,(?=\s*[}\]])/);
  if (comma !== undefined)
    return `has a comma after its last field, at ${comma}, which JSON does not allow. Remove the comma.`;
  const comment = at(/\/\/|\/\*|#/);
  if (comment !== undefined)
    return `has a comment at ${comment}, and JSON has no comments. Remove the comment.`;
  const missing = /S(?=\s+S)/.exec(outside);
  if (missing !== null)
    return `has no comma after the field that ends at ${placeOf(given, missing.index)}. Add the comma.`;
  const doubled = at(/,(?=\s*,)/);
  if (doubled !== undefined) return `has two commas at ${doubled}. Remove one.`;
  return undefined;
}

/** A JSON text with S for each character of a string, and where its first brace is closed. */
function withoutStrings(given: string): { readonly outside: string; readonly end: number | undefined } {
  const outside = given.replace(/"(?:[^"\\]|\\.)*"/gs, (string) => 'S'.repeat(string.length));
  let depth = 0;
  for (let index = 0; index < outside.length; index++) {
    const character = outside[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return { outside, end: index + 1 };
  }
  return { outside, end: undefined };
}

/** undefined when it does not parse, or is null. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) ?? undefined;
  } catch {
    return undefined;
  }
}
