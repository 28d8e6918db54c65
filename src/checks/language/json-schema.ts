import { nearest } from '../../nearest.ts';
import { piece, quote, reasonOf } from '../../quote.ts';
import { type CompiledSchema, compileSchema } from './schema-compile.ts';
import { KEYWORDS, keyword } from './schema-dialect.ts';
import { type ReadSchemaFile, SchemaDocuments, type SchemaNode } from './schema-documents.ts';
import { placeInText } from './schema-position.ts';
import { below, isSchemaObject, type SchemaObject, SchemaProblem, shownPointer } from './schema-problem.ts';

/** A JSON Schema with all that it refers to. Plain data, which can be sent to a worker thread. */
export interface JsonSchema extends CompiledSchema {
  readonly file: string;
}

export interface SchemaOptions {
  readonly readFile: ReadSchemaFile;
  /** Folders that hold what belongs together: files that a schema refers to must be in the one that the schema is in. */
  readonly workspaces: readonly (string | undefined)[];
}

/**
 * Reads a schema of draft 2020-12, 2019-09, 7, 6 or 4, by its `$schema`; 2020-12 without one; or a schema of an OpenAPI
 * document. A file with the extension `.yaml` or `.yml` is YAML. Files that it refers to are read too; nothing is fetched.
 * @param name the path of a file, and after `#` the JSON Pointer or anchor of a schema in it
 * @throws {SchemaProblem}
 */
export async function readJsonSchema(name: string, options: SchemaOptions): Promise<JsonSchema> {
  const [file = '', fragment] = splitFragment(name);
  const documents = new SchemaDocuments(file, options.readFile, options.workspaces);
  try {
    const entry = await documents.open(file, fragment);
    expectKeyword(entry);
    return { file, ...(await compileSchema(entry, documents)) };
  } catch (thrown) {
    if (thrown instanceof SchemaProblem) throw await withPlace(thrown, file, documents);
    throw new SchemaProblem(`it is not a JSON Schema that can be used: ${reasonOf(thrown)}`);
  }
}

/** The path of a file, and the fragment after the first `#`. */
function splitFragment(name: string): readonly [file: string, fragment: string | undefined] {
  const end = name.indexOf('#');
  return end < 0 ? [name, undefined] : [name.slice(0, end), name.slice(end + 1)];
}

/** A file that is something else than a schema would accept every value. */
function expectKeyword({ value, pointer, resource }: SchemaNode): void {
  if (!isSchemaObject(value) || hasKeyword(value)) return;
  const { path } = resource.file;
  const inside = schemaInside(value, pointer);
  const meant = Object.keys(value).flatMap((key) => nearest(key, Object.keys(KEYWORDS)) ?? [])[0];
  const hint =
    inside !== undefined
      ? `name a schema in it, such as ${piece(`${path}#${inside}`)}`
      : meant !== undefined
        ? `did you mean ${meant}?`
        : 'the schema that does so on purpose is true';
  throw new SchemaProblem(
    `it has no keyword of JSON Schema at ${shownPointer(pointer)}, so every value would be valid; ${hint}`,
    { file: path, pointer },
  );
}

function hasKeyword(schema: SchemaObject): boolean {
  return Object.keys(schema).some((name) => keyword(name) !== undefined);
}

/** The first schema within two levels, as `$defs` and `components` have them. */
function schemaInside(value: SchemaObject, pointer: string, levels = 2): string | undefined {
  for (const [key, member] of Object.entries(value)) {
    if (!isSchemaObject(member)) continue;
    const place = below(pointer, key);
    if (hasKeyword(member)) return place;
    const inside = levels > 1 ? schemaInside(member, place, levels - 1) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The problem with its line and column, where they can be found. */
async function withPlace(
  problem: SchemaProblem,
  entry: string,
  documents: SchemaDocuments,
): Promise<SchemaProblem> {
  const { place, message } = problem;
  const text = place && documents.textOf(place.file);
  if (place === undefined || text === undefined) return problem;
  const at = await placeInText(text, place.pointer);
  const of = place.file === entry ? '' : ` of ${quote(place.file)}`;
  const where = at && ` (line ${at.line}, column ${at.column}${of})`;
  return new SchemaProblem(message, place, where ?? (of && ` (${of.trim()})`));
}
