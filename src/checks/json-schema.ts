import type { OutputUnit, Schema, SchemaDraft } from '@cfworker/json-schema';
import { UnreadableFile } from '../files/read.ts';
import { systemCode } from '../files/reason.ts';
import { piece, quote, reasonOf } from '../quote.ts';
import { isRecord, own } from '../record.ts';
import { cutText, holdsMore, type Json, jsonErrorPlace, parseJson } from './json.ts';
import { patternReason } from './pattern.ts';
import { withinTime } from './time-limit.ts';

/** A JSON Schema, read and looked through; everything it refers to is in it. */
export interface JsonSchema {
  readonly file: string;
  readonly draft: SchemaDraft;
  readonly schema: Schema | boolean;
  /** Every subschema by its absolute URI. */
  readonly lookup: Readonly<Record<string, Schema | boolean>>;
}

const DRAFTS: readonly (readonly [pattern: RegExp, draft: SchemaDraft])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/, '7'],
  [/^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, '4'],
];

const TYPES: ReadonlySet<unknown> = new Set([
  'string',
  'number',
  'integer',
  'boolean',
  'null',
  'array',
  'object',
]);

/** What is wrong with a schema, in a sentence without a full stop. */
export class SchemaProblem extends Error {
  override readonly name = 'SchemaProblem';
}

/**
 * Reads a schema of draft 2020-12, 2019-09, 7, 6 or 4 as its `$schema` says, 2020-12 without one. A file that ends in
 * `.yaml` or `.yml` is YAML. Nothing it refers to is fetched.
 * @throws {SchemaProblem}
 */
export async function readJsonSchema(
  file: string,
  readFile: (path: string) => Promise<string>,
): Promise<JsonSchema> {
  let text: string;
  try {
    text = await readFile(file);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') throw new SchemaProblem('there is no such file');
    throw new SchemaProblem(thrown instanceof UnreadableFile ? `it ${thrown.message}` : 'it cannot be read');
  }
  const schema = await parseSchema(file, text);
  const draft = draftOf(schema);
  const { dereference, format } = await import('@cfworker/json-schema');
  try {
    // It marks the subschemas with their URIs, so it gets them all to itself.
    const lookup = dereference(schema);
    for (const [uri, part] of Object.entries(lookup)) inspect(part, uri, lookup, format);
    return { file, draft, schema, lookup };
  } catch (thrown) {
    if (thrown instanceof SchemaProblem) throw thrown;
    throw new SchemaProblem(`it is not a JSON Schema that can be used: ${reasonOf(thrown)}`);
  }
}

/** YAML 1.2 and nothing of 1.1, whatever a document asks for: the rest of the library is not part of the bundle. */
const YAML_OPTIONS = { version: '1.2', schema: 'core', resolveKnownTags: false, logLevel: 'error' } as const;

async function parseSchema(file: string, text: string): Promise<Schema | boolean> {
  let json = text.replace(/^\ufeff/, '');
  if (/\.ya?ml$/i.test(file)) {
    const { parse } = await import('yaml');
    try {
      const value: unknown = parse(json, {
        ...YAML_OPTIONS,
        maxAliasCount: 100,
        uniqueKeys: true,
        stringKeys: true,
      });
      json = JSON.stringify(value) ?? 'null';
    } catch (thrown) {
      throw new SchemaProblem(`it is not YAML${yamlPlace(thrown)}`);
    }
  }
  let value: Json;
  try {
    ({ value } = parseJson(json));
  } catch (thrown) {
    throw new SchemaProblem(`it is not JSON (${jsonReason(thrown, json)})`);
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new SchemaProblem('a JSON Schema is an object, true or false');
}

/** Where a text stops being JSON: the parser's own message shows what is there. */
function jsonReason(thrown: unknown, text: string): string {
  if (!(thrown instanceof SyntaxError)) return reasonOf(thrown);
  const { line, column } = jsonErrorPlace(text);
  return `line ${line}, column ${column}`;
}

function yamlPlace(thrown: unknown): string {
  const places = typeof thrown === 'object' && thrown !== null && 'linePos' in thrown ? thrown.linePos : [];
  const place: unknown = Array.isArray(places) ? places[0] : undefined;
  return isRecord(place) ? ` (line ${place['line']}, column ${place['col']})` : '';
}

function draftOf(schema: Schema | boolean): SchemaDraft {
  const given: unknown = typeof schema === 'boolean' ? undefined : schema.$schema;
  if (given === undefined) return '2020-12';
  for (const [pattern, draft] of DRAFTS) if (typeof given === 'string' && pattern.test(given)) return draft;
  throw new SchemaProblem(
    `its $schema is ${quote(given, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`,
  );
}

/** Finds what would make the validator throw, or say nothing, later. */
function inspect(
  part: Schema | boolean,
  uri: string,
  lookup: JsonSchema['lookup'],
  formats: Readonly<Record<string, unknown>>,
): void {
  if (typeof part === 'boolean') return;
  const where = `at ${uri.includes('#') ? piece(decode(uri.slice(uri.indexOf('#')))) : '#'}`;
  // The validator would pass over it in silence.
  if (part['$dynamicRef'] !== undefined)
    throw new SchemaProblem(`it uses $dynamicRef ${where}, which is not supported`);
  const ref = part.__absolute_ref__;
  if (ref !== undefined && own(lookup, ref) === undefined) {
    throw new SchemaProblem(
      `it refers to ${quote(part.$ref, 120)} ${where}, which is not in the file, and nothing is fetched`,
    );
  }
  const types: readonly unknown[] = part.type === undefined ? [] : [part.type].flat();
  const wrong = types.find((type) => !TYPES.has(type));
  if (wrong !== undefined) throw new SchemaProblem(`there is no type ${quote(wrong, 40)} (${where})`);
  // The validator would pass over it, or find what every object inherits under its name.
  if (part.format !== undefined && !Object.hasOwn(formats, part.format)) {
    throw new SchemaProblem(`the format ${quote(part.format, 40)} cannot be checked (${where})`);
  }
  const named: unknown = part.patternProperties;
  const keys = typeof named === 'object' && named !== null ? Object.keys(named) : [];
  for (const pattern of [part.pattern, ...keys]) {
    if (pattern === undefined) continue;
    try {
      new RegExp(pattern, 'u');
    } catch (thrown) {
      throw new SchemaProblem(`it has a pattern that does not compile: ${patternReason(thrown)} (${where})`);
    }
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** How many places of the value are named when it is not valid. */
const SHOWN_ERRORS = 3;

/** Of a value that holds more, the first error alone is looked for: all of them take a kilobyte for each. */
const MOST_WITH_ERRORS = 10_000;

/**
 * What is wrong with a value, in a few words with the places where it is; undefined when it is valid.
 * @param clean replaces secrets, before a text is cut
 * @throws {Unanswerable} when it takes too long
 */
export async function schemaErrors(
  schema: JsonSchema,
  value: Json,
  limitMs: number,
  clean: (text: string) => string = (text) => text,
): Promise<string | undefined> {
  const { validate } = await import('@cfworker/json-schema');
  const check = (stopEarly: boolean) =>
    withinTime(limitMs, () => validate(value, schema.schema, schema.draft, schema.lookup, stopEarly));
  const first = check(true);
  if (first.valid) return undefined;
  if (holdsMore(value, MOST_WITH_ERRORS)) return describe(first.errors, clean);
  try {
    return describe(check(false).errors, clean);
  } catch {
    // Not all could be found in time; the first one is known already.
    return describe(first.errors, clean);
  }
}

/** An error is reported at every level above it too: only the innermost ones say what is wrong. */
function describe(errors: readonly OutputUnit[], clean: (text: string) => string): string {
  const inner = errors.filter((error, index) => {
    const next = errors[index + 1];
    return next === undefined || !wraps(error, next);
  });
  const shown = inner.slice(0, SHOWN_ERRORS).map(({ instanceLocation, error }) => {
    return cutText(clean(`${decode(instanceLocation)}: ${error.replace(/\.$/, '')}`), 200);
  });
  const more = inner.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function wraps(outer: OutputUnit, inner: OutputUnit): boolean {
  return (
    inner.keywordLocation.startsWith(`${outer.keywordLocation}/`) &&
    inner.instanceLocation.startsWith(outer.instanceLocation)
  );
}
