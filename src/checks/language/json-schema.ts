import type { Schema, SchemaDraft } from '@cfworker/json-schema';
import { formatDuration } from '../../duration.ts';
import { UnreadableFile } from '../../files/read.ts';
import { systemCode } from '../../files/reason.ts';
import { piece, quote, reasonOf } from '../../quote.ts';
import { own } from '../../record.ts';
import { parseYaml } from '../../yaml.ts';
import { decodeFragment, type Json, jsonErrorPlace, parseJson, TYPES } from './json.ts';
import { patternReason } from './pattern.ts';
import { type Subschemas, subschemasOf } from './schema-errors.ts';
import { TooSlow, withinTime } from './time-limit.ts';
import { READING_MS } from './yaml-tree.ts';

/** A JSON Schema without references to other files. Plain data, which can be sent to a worker thread. */
export interface JsonSchema {
  readonly file: string;
  readonly draft: SchemaDraft;
  readonly schema: Schema | boolean;
}

const DRAFTS: readonly (readonly [pattern: RegExp, draft: SchemaDraft])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/, '7'],
  [/^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, '4'],
];

/** A problem of a schema, in a sentence without a full stop. */
export class SchemaProblem extends Error {
  override readonly name = 'SchemaProblem';
}

/**
 * Reads a schema of draft 2020-12, 2019-09, 7, 6 or 4, by its `$schema`; 2020-12 without one. A file with the extension
 * `.yaml` or `.yml` is YAML. References to other files are not fetched.
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
  const { format } = await import('@cfworker/json-schema');
  try {
    const lookup = await subschemasOf(schema);
    for (const [uri, part] of Object.entries(lookup)) inspect(part, uri, lookup, format);
    return { file, draft, schema };
  } catch (thrown) {
    if (thrown instanceof SchemaProblem) throw thrown;
    throw new SchemaProblem(`it is not a JSON Schema that can be used: ${reasonOf(thrown)}`);
  }
}

async function parseSchema(file: string, text: string): Promise<Schema | boolean> {
  let json = text.replace(/^\ufeff/, '');
  if (/\.ya?ml$/i.test(file)) {
    json = JSON.stringify(await readYaml(json)) ?? 'null';
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

async function readYaml(text: string): Promise<unknown> {
  let read: Awaited<ReturnType<typeof parseYaml>>;
  try {
    read = await parseYaml(text, 100, (parse) => withinTime(READING_MS, parse));
  } catch (thrown) {
    if (thrown instanceof TooSlow)
      throw new SchemaProblem(`it takes longer than ${formatDuration(READING_MS)} to read`);
    throw new SchemaProblem('it is not YAML');
  }
  if ('value' in read) return read.value;
  const { place } = read.problem;
  throw new SchemaProblem(
    `it is not YAML${place === undefined ? '' : ` (line ${place.line}, column ${place.column})`}`,
  );
}

/** Where a text stops being JSON. The parser's own message would show what is there. */
function jsonReason(thrown: unknown, text: string): string {
  if (!(thrown instanceof SyntaxError)) return reasonOf(thrown);
  const { line, column } = jsonErrorPlace(text);
  return `line ${line}, column ${column}`;
}

function draftOf(schema: Schema | boolean): SchemaDraft {
  const given: unknown = typeof schema === 'boolean' ? undefined : schema.$schema;
  if (given === undefined) return '2020-12';
  for (const [pattern, draft] of DRAFTS) if (typeof given === 'string' && pattern.test(given)) return draft;
  throw new SchemaProblem(
    `its $schema is ${quote(given, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`,
  );
}

/** Finds what the validator would later throw about or ignore. */
function inspect(
  part: Schema | boolean,
  uri: string,
  lookup: Subschemas,
  formats: Readonly<Record<string, unknown>>,
): void {
  if (typeof part === 'boolean') return;
  const where = `at ${uri.includes('#') ? piece(decodeFragment(uri.slice(uri.indexOf('#')))) : '#'}`;
  // The validator would ignore it.
  if (part['$dynamicRef'] !== undefined)
    throw new SchemaProblem(`it uses $dynamicRef ${where}, which is not supported`);
  const ref = part.__absolute_ref__;
  if (ref !== undefined && own(lookup, ref) === undefined) {
    throw new SchemaProblem(
      `it refers to ${quote(part.$ref, 120)} ${where}, which is not in the file, and nothing is fetched`,
    );
  }
  const types: readonly unknown[] = part.type === undefined ? [] : [part.type].flat();
  const wrong = types.find((type) => !TYPES.some((known) => known === type));
  if (wrong !== undefined) throw new SchemaProblem(`there is no type ${quote(wrong, 40)} (${where})`);
  // The validator would ignore it, or use what every object inherits under its name.
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
