import type { Schema } from '@cfworker/json-schema';
import { quote } from '../../quote.ts';
import { own } from '../../record.ts';
import { type Json, TYPES } from './json.ts';
import { patternReason } from './pattern.ts';
import {
  type Dialect,
  type Draft,
  keyword,
  keywordObstacle,
  refIsAlone,
  type Shape,
} from './schema-dialect.ts';
import type { Resource, SchemaDocuments, SchemaNode } from './schema-documents.ts';
import { isKnownFormat, numberFormat } from './schema-formats.ts';
import {
  below,
  fragmentPointer,
  isSchemaObject,
  type SchemaObject,
  SchemaProblem,
  shownPointer,
} from './schema-problem.ts';

/**
 * A schema as the validator takes it, in draft 2020-12 whatever draft it was written in. Plain data, which can be sent to a
 * worker thread.
 */
export interface CompiledSchema {
  readonly schema: Schema | boolean;
  /** What `$ref` names, by its text. */
  readonly targets: Readonly<Record<string, Schema | boolean>>;
}

/** Schemas that are written at most: a dynamic reference has a copy of what it finds for each way to it. */
const MOST_SCHEMAS = 200_000;

/**
 * The resources that were entered on the way to a schema, as far as a dynamic reference can see them: for each name, the
 * outermost schema that has it.
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-7.1
 */
interface Scope {
  readonly key: string;
  readonly found: ReadonlyMap<string, SchemaNode>;
}

interface Reference {
  readonly kind: '$ref' | '$dynamicRef' | '$recursiveRef';
  readonly text: string;
  readonly node: SchemaNode;
  readonly scope: Scope;
  /** The schema that gets the `$ref`. */
  readonly to: Record<string, unknown>;
}

/**
 * Follows the references from a schema and writes all that they reach as schemas of draft 2020-12 with plain references.
 * What the validator would ignore or throw about is a problem.
 * @throws {SchemaProblem}
 */
export async function compileSchema(entry: SchemaNode, documents: SchemaDocuments): Promise<CompiledSchema> {
  const compiler = new Compiler(documents, false);
  const compiled = await compiler.compile(entry);
  return compiler.hasUnevaluated ? new Compiler(documents, true).compile(entry) : compiled;
}

class Compiler {
  hasUnevaluated = false;
  readonly #documents: SchemaDocuments;
  readonly #isolate: boolean;
  readonly #written = new Map<Json, Map<string, Schema | boolean>>();
  readonly #names = new Map<Schema | boolean, string>();
  readonly #targets = new Map<string, Schema | boolean>();
  readonly #references: Reference[] = [];
  #count = 0;

  /**
   * @param isolate write what applies to the same value so that no part sees the properties and items that its neighbours
   * evaluated. The validator hands them on from `$ref`, `if` and `dependentSchemas`, which only matters to
   * `unevaluatedProperties` and `unevaluatedItems`, and makes its errors harder to read.
   */
  constructor(documents: SchemaDocuments, isolate: boolean) {
    this.#documents = documents;
    this.#isolate = isolate;
  }

  async compile(entry: SchemaNode): Promise<CompiledSchema> {
    const schema = this.#write(entry, { key: '', found: new Map() });
    for (let reference = this.#references.pop(); reference; reference = this.#references.pop())
      reference.to['$ref'] = await this.#nameOf(reference);
    return { schema, targets: Object.fromEntries(this.#targets) };
  }

  async #nameOf({ kind, text, node, scope }: Reference): Promise<string> {
    let target = await this.#documents.resolve(text, node);
    if (kind !== '$ref') {
      const name = kind === '$recursiveRef' ? '' : anchorOf(text);
      // Only a reference that finds a dynamic anchor where it is written looks for others.
      const here = name === undefined ? undefined : target.resource.dynamic.get(name);
      if (name !== undefined && here?.value === target.value) target = scope.found.get(name) ?? target;
    }
    const written = this.#write(target, scope);
    const known = typeof written === 'boolean' ? String(written) : this.#names.get(written);
    if (known !== undefined && this.#targets.has(known)) return known;
    const name = known ?? `${this.#names.size}`;
    this.#names.set(written, name);
    this.#targets.set(name, written);
    return name;
  }

  #write(node: SchemaNode, outer: Scope): Schema | boolean {
    const { value, pointer } = node;
    const resource = this.#documents.resourceAt(value) ?? node.resource;
    const scope = extended(outer, resource);
    if (typeof value === 'boolean') return value;
    if (!isSchemaObject(value)) throw this.#problem(node, 'a schema must be an object, true or false');
    const known = this.#written.get(value)?.get(scope.key);
    if (known !== undefined) return known;
    if (++this.#count > MOST_SCHEMAS)
      throw new SchemaProblem(`with its references it has more than ${MOST_SCHEMAS} schemas`);
    const written = this.#writeObject({ value, resource, pointer }, value, scope);
    const byScope = this.#written.get(value) ?? new Map<string, Schema | boolean>();
    this.#written.set(value, byScope.set(scope.key, written));
    return written;
  }

  #writeObject(node: SchemaNode, value: SchemaObject, scope: Scope): Schema {
    const { dialect } = node.resource;
    const parts = new Map<string, unknown>();
    /** What is to hold besides. */
    const more: Record<string, unknown>[] = [];
    if (Object.hasOwn(value, '$ref') && refIsAlone(dialect)) {
      return this.#refer(node, '$ref', value, scope);
    }
    for (const [name, given] of Object.entries(value)) {
      const row = keyword(name);
      if (row === undefined) continue;
      const obstacle = keywordObstacle(name, row, dialect);
      if (obstacle !== undefined) throw this.#problem(node, `it uses ${name}, ${obstacle}`, name);
      if (name === 'contentEncoding' || name === 'contentMediaType') continue;
      if (name === '$ref' || name === '$dynamicRef' || name === '$recursiveRef') {
        more.push(this.#refer(node, name, value, scope));
        continue;
      }
      this.#expectShape(node, name, row.shape, given);
      parts.set(name, this.#convert(node, name, row.shape, given, scope));
    }
    if (parts.has('unevaluatedProperties') || parts.has('unevaluatedItems')) this.hasUnevaluated = true;
    const why =
      adaptOpenapi(value, parts, dialect.openapi) ??
      (dialect.draft === 4 ? makeLimitsNumbers(parts) : undefined);
    if (why !== undefined) throw this.#problem(node, why);
    const range = numberFormat(parts.get('format'), dialect);
    if (range !== undefined) more.push({ ...range });
    if (this.#isolate) isolate(parts, more, dialect.draft);
    // A reference that is alone of its kind needs no list, and its errors are shorter.
    const [first] = more;
    if (!this.#isolate && more.length === 1 && first !== undefined && '$ref' in first)
      return Object.defineProperties(first, Object.getOwnPropertyDescriptors(Object.fromEntries(parts)));
    if (more.length > 0) parts.set('allOf', [...listOf(parts.get('allOf')), ...more]);
    return Object.fromEntries(parts);
  }

  /** The `$ref` of `to` is written when its target is. */
  #refer(
    node: SchemaNode,
    kind: Reference['kind'],
    value: SchemaObject,
    scope: Scope,
  ): Record<string, unknown> {
    const text = own(value, kind);
    if (typeof text !== 'string') throw this.#problem(node, `${kind} must be a text`, kind);
    const to = { $ref: '' };
    this.#references.push({ kind, text, node, scope, to });
    return to;
  }

  #convert(node: SchemaNode, name: string, shape: Shape, given: Json, scope: Scope): unknown {
    const { resource, pointer } = node;
    const write = (value: Json, ...keys: readonly (string | number)[]) =>
      this.#write({ value, resource, pointer: keys.reduce<string>(below, pointer) }, scope);
    switch (shape) {
      case 'schema':
        return write(given, name);
      case 'schemas':
      case 'schema or schemas':
        return Array.isArray(given)
          ? given.map((item, index) => write(item, name, index))
          : write(given, name);
      case 'map of schemas':
      case 'map of patterns':
      case 'dependencies':
        return Object.fromEntries(
          Object.entries(given ?? {}).map(([key, item]: [string, Json]) => [
            key,
            Array.isArray(item) ? item : write(item, name, key),
          ]),
        );
      default:
        return given;
    }
  }

  #expectShape(node: SchemaNode, name: string, shape: Shape, given: Json): void {
    const { dialect } = node.resource;
    const must = (what: string) => this.#problem(node, `${name} must be ${what}`, name);
    const isNames = (list: Json) => Array.isArray(list) && list.every((item) => typeof item === 'string');
    switch (shape) {
      case 'schemas':
        if (!Array.isArray(given)) throw must('a list of schemas');
        return;
      case 'schema or schemas':
        if (Array.isArray(given) && dialect.draft === 2020)
          throw must(`a schema in ${dialect.name}; for a list of schemas use prefixItems`);
        return;
      case 'map of schemas':
      case 'dependencies':
      case 'map of patterns':
        if (!isSchemaObject(given)) throw must('an object of schemas');
        for (const [key, item] of Object.entries(given)) {
          if (shape === 'map of patterns') this.#expectPattern(node, key, name);
          if (Array.isArray(item) && !(shape === 'dependencies' && isNames(item)))
            throw must('an object of schemas');
        }
        return;
      case 'map of names':
        if (!isSchemaObject(given) || !Object.values(given).every(isNames))
          throw must('an object of lists of names');
        return;
      case 'names':
        if (!isNames(given)) throw must('a list of names');
        return;
      case 'values':
        if (!Array.isArray(given)) throw must('a list of values');
        return;
      case 'number':
        if (typeof given !== 'number') throw must('a number');
        return;
      case 'positive number':
        if (typeof given !== 'number' || given <= 0) throw must('a number greater than 0');
        return;
      case 'count':
        if (typeof given !== 'number' || given < 0 || !Number.isInteger(given))
          throw must('an integer of 0 or more');
        return;
      case 'boolean':
        if (typeof given !== 'boolean') throw must('true or false');
        return;
      case 'limit':
        if (dialect.draft === 4 ? typeof given !== 'boolean' : typeof given !== 'number')
          throw must(`${dialect.draft === 4 ? 'true or false' : 'a number'} in ${dialect.name}`);
        return;
      case 'type': {
        const types = Array.isArray(given) ? given : [given];
        const wrong = types.find((type) => !TYPES.some((known) => known === type));
        if (wrong !== undefined) throw this.#problem(node, `there is no type ${quote(wrong, 40)}`, name);
        if (types.length === 0) throw must('a type or a list of types');
        return;
      }
      case 'text':
      case 'pattern':
        if (typeof given !== 'string') throw must('a text');
        if (shape === 'pattern') this.#expectPattern(node, given, name);
        if (name === 'format' && !isKnownFormat(given, dialect))
          throw this.#problem(node, `the format ${quote(given, 40)} cannot be checked`, name);
        return;
      case 'schema':
      case 'anything':
        return;
    }
  }

  #expectPattern(node: SchemaNode, pattern: string, name: string): void {
    try {
      new RegExp(pattern, 'u');
    } catch (thrown) {
      throw this.#problem(node, `it has a pattern that does not compile: ${patternReason(thrown)}`, name);
    }
  }

  #problem({ pointer, resource }: SchemaNode, why: string, name?: string): SchemaProblem {
    return new SchemaProblem(`${why} (at ${shownPointer(pointer)})`, {
      file: resource.file.path,
      pointer: name === undefined ? pointer : below(pointer, name),
    });
  }
}

/** The scope after a resource was entered. */
function extended(scope: Scope, { dynamic }: Resource): Scope {
  const added = [...dynamic].filter(([name]) => !scope.found.has(name));
  if (added.length === 0) return scope;
  const found = new Map([...scope.found, ...added]);
  return { found, key: [...found].map(([name, node]) => `${node.resource.id} ${name}`).join('\n') };
}

/** The anchor in a reference; nothing when it has a pointer or no fragment. */
function anchorOf(reference: string): string | undefined {
  const name = /#([^/].*)$/s.exec(reference)?.[1];
  return name === undefined ? undefined : fragmentPointer(name);
}

type Parts = Map<string, unknown>;

/** Draft 4 has `exclusiveMinimum: true` beside `minimum`. */
function makeLimitsNumbers(parts: Parts): string | undefined {
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    const isExclusive = parts.get(exclusive);
    parts.delete(exclusive);
    if (isExclusive !== true) continue;
    if (!parts.has(limit)) return `${exclusive} needs ${limit}`;
    parts.set(exclusive, parts.get(limit));
    parts.delete(limit);
  }
  return undefined;
}

/**
 * What the schemas of OpenAPI have of their own.
 * @see https://spec.openapis.org/oas/v3.0.4#schema-object
 */
function adaptOpenapi(value: SchemaObject, parts: Parts, openapi: Dialect['openapi']): string | undefined {
  if (own(value, 'nullable') === true) {
    if (openapi !== '3.0') return "it uses nullable, which only OpenAPI 3.0 has; add 'null' to type instead";
    // Without a type it has no effect: "adds null to the allowed type specified by the type keyword".
    if (parts.has('type')) parts.set('type', [parts.get('type'), 'null'].flat());
  }
  const properties = own(value, 'properties');
  // "The required will take effect on the request only."
  if (openapi === '3.0' && parts.has('required') && isSchemaObject(properties)) {
    const isWriteOnly = (name: unknown) => {
      const property = own(properties, String(name));
      return isSchemaObject(property) && own(property, 'writeOnly') === true;
    };
    parts.set(
      'required',
      listOf(parts.get('required')).filter((name) => !isWriteOnly(name)),
    );
  }
  return undefined;
}

/** Writes each part that has annotations for the schema around it so that it sees none of its neighbours'. */
function isolate(parts: Parts, more: Record<string, unknown>[], draft: Draft): void {
  const take = (name: string) => {
    const part = parts.get(name);
    parts.delete(name);
    return part;
  };
  const condition = take('if');
  const then = take('then') ?? true;
  const otherwise = take('else') ?? true;
  if (condition !== undefined)
    more.push({ anyOf: [{ allOf: [condition, then] }, { allOf: [{ not: condition }, otherwise] }] });
  for (const dependent of Object.entries(take('dependentSchemas') ?? {}))
    more.push({ dependentSchemas: Object.fromEntries([dependent]) });
  // Items that `contains` found count as evaluated since 2020-12.
  if (draft <= 2019 && parts.has('contains')) {
    const names = ['contains', 'minContains', 'maxContains'].filter((name) => parts.has(name));
    more.push({ not: { not: Object.fromEntries(names.map((name) => [name, take(name)])) } });
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
