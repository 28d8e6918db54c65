import { quote } from '../../quote.ts';
import { own } from '../../record.ts';
import type { Json } from './json.ts';
import { isSchemaObject, type SchemaObject, SchemaProblem } from './schema-problem.ts';

/** A draft of JSON Schema; the later ones by their year. */
export type Draft = 4 | 6 | 7 | 2019 | 2020;

/** The version of JSON Schema that a schema is written in. */
export interface Dialect {
  /** For messages: `draft-07`, `OpenAPI 3.0`. */
  readonly name: string;
  readonly draft: Draft;
  /** Of a document of OpenAPI, whose schemas have keywords and formats of their own. */
  readonly openapi?: '2.0' | '3.0' | '3.1' | undefined;
}

export const NEWEST: Dialect = { name: 'draft 2020-12', draft: 2020 };

const DRAFTS: readonly (readonly [pattern: RegExp, dialect: Dialect])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, NEWEST],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, { name: 'draft 2019-09', draft: 2019 }],
  [/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, { name: 'draft-07', draft: 7 }],
  [/^https?:\/\/json-schema\.org\/draft-06\/schema#?$/, { name: 'draft-06', draft: 6 }],
  [/^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, { name: 'draft-04', draft: 4 }],
];

/** OpenAPI's own name of its dialect, which is 2020-12 with annotations. */
const OPENAPI_DIALECT = /^https:\/\/spec\.openapis\.org\/oas\/3\.\d\/dialect\/(?:base|\d{4}-\d{2}-\d{2})$/;

/** The dialect of a schema by its `$schema`; `otherwise` without one. */
export function dialectOf(schema: SchemaObject, otherwise: Dialect): Dialect {
  const given = own(schema, '$schema');
  if (given === undefined) return otherwise;
  if (typeof given === 'string') {
    for (const [pattern, dialect] of DRAFTS)
      if (pattern.test(given))
        return otherwise.openapi === undefined ? dialect : { ...dialect, openapi: otherwise.openapi };
    if (otherwise.openapi === '3.1' && OPENAPI_DIALECT.test(given)) return otherwise;
  }
  throw new SchemaProblem(
    `its $schema is ${quote(given, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`,
  );
}

/** The dialect of the schemas of an OpenAPI document; nothing for another file. */
export function openapiDialect(root: Json): Dialect | undefined {
  if (!isSchemaObject(root)) return undefined;
  const swagger = own(root, 'swagger');
  if (swagger === '2.0' || swagger === 2) return { name: 'OpenAPI 2.0', draft: 4, openapi: '2.0' };
  const version = own(root, 'openapi');
  if (version === undefined && swagger === undefined) return undefined;
  const [, minor] = /^3\.([012])(?:\.|$)/.exec(String(version)) ?? [];
  if (minor === undefined)
    throw new SchemaProblem(
      `it is a document of OpenAPI ${quote(version ?? swagger, 20)}, and known are 3.2, 3.1, 3.0 and 2.0`,
    );
  if (minor === '0') return { name: 'OpenAPI 3.0', draft: 4, openapi: '3.0' };
  const newest: Dialect = { name: `OpenAPI 3.${minor}`, draft: 2020, openapi: '3.1' };
  const given = own(root, 'jsonSchemaDialect');
  return given === undefined ? newest : { ...dialectOf({ $schema: given }, newest), openapi: '3.1' };
}

/** What the value of a keyword must be. */
export type Shape =
  | 'schema'
  | 'schemas'
  | 'map of schemas'
  | 'schema or schemas'
  | 'map of patterns'
  | 'dependencies'
  | 'number'
  | 'positive number'
  | 'count'
  | 'boolean'
  | 'limit'
  | 'type'
  | 'names'
  | 'map of names'
  | 'values'
  | 'anything'
  | 'pattern'
  | 'text';

export interface Keyword {
  readonly shape: Shape;
  readonly since: Draft;
  readonly until: Draft;
}

const row = (shape: Shape, since: Draft = 4, until: Draft = 2020): Keyword => ({ shape, since, until });

/**
 * The keywords that decide whether a value is valid, by draft. All others are annotations, or unknown, and have no effect.
 * @see https://json-schema.org/specification
 */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $ref: row('text'),
  $recursiveRef: row('text', 2019, 2019),
  $dynamicRef: row('text', 2020),
  type: row('type'),
  enum: row('values'),
  const: row('anything', 6),
  allOf: row('schemas'),
  anyOf: row('schemas'),
  oneOf: row('schemas'),
  not: row('schema'),
  if: row('schema', 7),
  // biome-ignore lint/suspicious/noThenProperty: a keyword
  then: row('schema', 7),
  else: row('schema', 7),
  properties: row('map of schemas'),
  patternProperties: row('map of patterns'),
  additionalProperties: row('schema'),
  unevaluatedProperties: row('schema', 2019),
  propertyNames: row('schema', 6),
  required: row('names'),
  minProperties: row('count'),
  maxProperties: row('count'),
  // Since 2019-09 it is optional, and other validators apply it too.
  dependencies: row('dependencies'),
  dependentRequired: row('map of names', 2019),
  dependentSchemas: row('map of schemas', 2019),
  prefixItems: row('schemas', 2020),
  items: row('schema or schemas'),
  additionalItems: row('schema', 4, 2019),
  unevaluatedItems: row('schema', 2019),
  contains: row('schema', 6),
  minContains: row('count', 2019),
  maxContains: row('count', 2019),
  minItems: row('count'),
  maxItems: row('count'),
  uniqueItems: row('boolean'),
  minimum: row('number'),
  maximum: row('number'),
  exclusiveMinimum: row('limit'),
  exclusiveMaximum: row('limit'),
  multipleOf: row('positive number'),
  minLength: row('count'),
  maxLength: row('count'),
  pattern: row('pattern'),
  format: row('text'),
  // Annotations in later drafts. Draft-07 lets a validator assert them, and this one does not.
  contentEncoding: row('text', 7, 7),
  contentMediaType: row('text', 7, 7),
};

/** Keywords that are annotations in the drafts that do not have them as an assertion. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['contentEncoding', 'contentMediaType']);

export function keyword(name: string): Keyword | undefined {
  return own(KEYWORDS, name);
}

/** Why a keyword cannot be used in a dialect: a clause that follows its name. */
export function keywordObstacle(
  name: string,
  { since, until }: Keyword,
  dialect: Dialect,
): string | undefined {
  const { draft } = dialect;
  if (ANNOTATIONS.has(name))
    return draft === 7
      ? 'which is not checked; remove it, or name draft 2019-09 or later in $schema, where it is an annotation'
      : undefined;
  if (since <= draft && draft <= until) return undefined;
  const has =
    since > draft ? `; ${nameOf(since)} and later have it` : `; ${nameOf(until)} and earlier have it`;
  const use =
    name === 'additionalItems' ? ': use items' : name === '$recursiveRef' ? ': use $dynamicRef' : '';
  return `which ${dialect.name} does not have${use === '' ? has : use}`;
}

function nameOf(draft: Draft): string {
  return draft === 2020 ? 'draft 2020-12' : draft === 2019 ? 'draft 2019-09' : `draft-0${draft}`;
}

/** Of drafts 4 to 7 and OpenAPI before 3.1: all keywords beside `$ref` are ignored. */
export function refIsAlone({ draft }: Dialect): boolean {
  return draft <= 7;
}

/** The keyword that gives a schema its URI. */
export function idKeyword({ draft, openapi }: Dialect): string | undefined {
  if (draft !== 4) return '$id';
  return openapi === undefined ? 'id' : undefined;
}

/** The schemas directly inside a schema, with the keys that lead to each. */
export function* innerSchemas(
  schema: SchemaObject,
): Iterable<readonly [keys: readonly (string | number)[], value: Json]> {
  for (const name of Object.keys(schema)) {
    const shape = name === '$defs' || name === 'definitions' ? 'map of schemas' : keyword(name)?.shape;
    const value = own(schema, name);
    if (value === undefined) continue;
    switch (shape) {
      case 'schema':
        yield [[name], value];
        break;
      case 'schemas':
      case 'schema or schemas':
        if (Array.isArray(value)) for (const [index, item] of value.entries()) yield [[name, index], item];
        else if (shape === 'schema or schemas') yield [[name], value];
        break;
      case 'map of schemas':
      case 'map of patterns':
      case 'dependencies':
        if (isSchemaObject(value))
          for (const [key, item] of Object.entries(value))
            if (!Array.isArray(item)) yield [[name, key], item];
        break;
    }
  }
}
