import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatDuration } from '../../duration.ts';
import { UnreadableFile } from '../../files/read.ts';
import { systemCode } from '../../files/reason.ts';
import { piece, quote, reasonOf } from '../../quote.ts';
import { own } from '../../record.ts';
import { parseYaml } from '../../yaml.ts';
import { type Json, jsonErrorPlace, parseJson } from './json.ts';
import {
  type Dialect,
  dialectOf,
  idKeyword,
  innerSchemas,
  NEWEST,
  openapiDialect,
  refIsAlone,
} from './schema-dialect.ts';
import {
  below,
  fragmentPointer,
  isSchemaObject,
  pointerKeys,
  type SchemaObject,
  SchemaProblem,
  shownPointer,
} from './schema-problem.ts';
import { TooSlow, withinTime } from './time-limit.ts';
import { READING_MS } from './yaml-tree.ts';

/**
 * Reads a file. With `within`, refuses one that is outside of that folder once symbolic links are resolved.
 * @throws {UnreadableFile} or the system's error
 */
export type ReadSchemaFile = (path: string, within?: string) => Promise<string>;

/** Files that one schema may consist of, and their characters in all. */
const MOST_FILES = 100;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** A file that was read. */
interface SchemaFile {
  readonly path: string;
  readonly text: string;
  readonly root: Json;
  readonly openapi: Dialect | undefined;
}

/** A schema with a URI of its own, and what is in it up to the next one: a schema resource. */
export interface Resource {
  readonly id: number;
  readonly file: SchemaFile;
  readonly base: string;
  readonly dialect: Dialect;
  readonly root: Json;
  readonly pointer: string;
  /** By the names of `$anchor` and `$dynamicAnchor`. */
  readonly anchors: Map<string, SchemaNode>;
  /** The schemas that a reference may find by its dynamic scope, by `$dynamicAnchor`; by '' for `$recursiveAnchor`. */
  readonly dynamic: Map<string, SchemaNode>;
}

/** A schema at its place. */
export interface SchemaNode {
  readonly value: Json;
  readonly resource: Resource;
  /** From the root of the file. */
  readonly pointer: string;
}

/** The files of a schema, and the URIs in them. */
export class SchemaDocuments {
  readonly #read: ReadSchemaFile;
  readonly #folder: string;
  readonly #isRelative: boolean;
  readonly #byUri = new Map<string, Resource>();
  readonly #byRoot = new Map<object, Resource>();
  readonly #scanned = new Set<object>();
  readonly #files = new Map<string, SchemaFile>();
  #characters = 0;
  #resources = 0;

  /** @param workspaces folders that hold what belongs together; the file's own folder when none holds it */
  constructor(entry: string, read: ReadSchemaFile, workspaces: readonly (string | undefined)[]) {
    this.#read = read;
    const inside = workspaces.find((folder) => folder && isInside(resolve(folder), resolve(entry)));
    this.#folder = inside === undefined ? dirname(resolve(entry)) : resolve(inside);
    this.#isRelative = !isAbsolute(entry);
  }

  textOf(file: string): string | undefined {
    return this.#files.get(file)?.text;
  }

  /** The schema in a file that a fragment names. */
  async open(path: string, fragment: string | undefined): Promise<SchemaNode> {
    const text = await this.#read(path).catch((thrown: unknown) => {
      if (systemCode(thrown) === 'ENOENT') throw new SchemaProblem('there is no such file');
      throw new SchemaProblem(
        thrown instanceof UnreadableFile ? `it ${thrown.message}` : 'it cannot be read',
      );
    });
    const resource = await this.#add(path, text, pathToFileURL(resolve(path)).href, undefined);
    const { openapi, root } = resource.file;
    if (fragment === undefined && openapi !== undefined) {
      const [[first] = ['/components/schemas/NAME']] = componentsOf(root);
      throw new SchemaProblem(
        `it is a document of ${openapi.name}; name one of its schemas, such as ${piece(`${path}#${first}`)}`,
      );
    }
    if (fragment === undefined && !isSchemaObject(root) && typeof root !== 'boolean')
      throw new SchemaProblem('a JSON Schema is an object, true or false');
    return this.#find(resource, fragment ?? '', (what) => new SchemaProblem(`${what} in it`));
  }

  /**
   * The schema that a reference names. Reads the file that it is in, at most once.
   * @throws {SchemaProblem}
   */
  async resolve(reference: string, from: SchemaNode): Promise<SchemaNode> {
    const problem = (why: string) =>
      new SchemaProblem(`it refers to ${quote(reference, 120)} at ${shownPointer(from.pointer)}, ${why}`, {
        file: from.resource.file.path,
        pointer: from.pointer,
      });
    const url = parseUri(reference, from.resource.base);
    if (url === undefined) throw problem('which is not a URI');
    const fragment = url.hash.slice(1);
    const resource = this.#byUri.get(uriOf(url)) ?? (await this.#load(url, from, problem));
    return this.#find(resource, fragment, (what) => problem(`and ${what} in ${whereOf(resource, from)}`));
  }

  /** The resource that begins with a value. */
  resourceAt(value: Json): Resource | undefined {
    return typeof value === 'object' && value !== null ? this.#byRoot.get(value) : undefined;
  }

  async #load(url: URL, from: SchemaNode, problem: (why: string) => SchemaProblem): Promise<Resource> {
    const place = this.#placeOf(url, from.resource.file);
    if (place === undefined) throw problem('which is not in the file, and nothing is fetched');
    const known = [...this.#byUri.values()].find(
      ({ file, pointer }) => pointer === '' && resolve(file.path) === place,
    );
    if (known !== undefined) return known;
    if (!isInside(this.#folder, place)) throw problem(`which is outside of ${piece(this.#folder)}`);
    const path = this.#isRelative ? relative(process.cwd(), place) : place;
    const shown = piece(path);
    if (this.#files.size >= MOST_FILES) throw problem(`and more than ${MOST_FILES} files are not read`);
    let text: string;
    try {
      text = await this.#read(path, this.#folder);
    } catch (thrown) {
      if (thrown instanceof UnreadableFile) throw problem(`and ${shown} ${thrown.message}`);
      throw problem(`and ${shown} ${systemCode(thrown) === 'ENOENT' ? 'does not exist' : 'cannot be read'}`);
    }
    try {
      return await this.#add(path, text, uriOf(url), from.resource.dialect);
    } catch (thrown) {
      if (!(thrown instanceof SchemaProblem) || thrown.place !== undefined) throw thrown;
      throw problem(`and ${shown} cannot be used; ${thrown.message}`);
    }
  }

  /** The file that a URI stands for: a URI of the kind of the file's own `$id` is at the same place relative to the file. */
  #placeOf(url: URL, { path, root, openapi }: SchemaFile): string | undefined {
    if (url.protocol === 'file:') {
      try {
        return fileURLToPath(uriOf(url));
      } catch {
        return undefined;
      }
    }
    const base = openapi === undefined ? parseUri(this.resourceAt(root)?.base ?? '') : undefined;
    if (base === undefined || base.host === '' || base.host !== url.host || base.protocol !== url.protocol)
      return undefined;
    const way = posix.relative(posix.dirname(base.pathname), url.pathname);
    return resolve(dirname(path), ...decoded(way).split('/'));
  }

  async #add(path: string, text: string, uri: string, inherited: Dialect | undefined): Promise<Resource> {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS)
      throw new SchemaProblem(
        `with the files it refers to it has more than ${MOST_CHARACTERS / 1024 / 1024} MiB`,
      );
    const root = await parseFile(path, text);
    const openapi = openapiDialect(root);
    const file: SchemaFile = { path, text: withoutMark(text), root, openapi };
    this.#files.set(path, file);
    const otherwise = openapi ?? inherited ?? NEWEST;
    const dialect = isSchemaObject(root) && openapi === undefined ? dialectOf(root, otherwise) : otherwise;
    const resource = this.#addResource({ file, base: uri, dialect, root, pointer: '' });
    for (const [pointer, value] of openapi === undefined ? [['', root] as const] : componentsOf(root))
      this.#scan({ value, resource, pointer });
    // The root may have a URI of its own by its $id. References find it by the one it was read from, too.
    const own = this.resourceAt(root) ?? resource;
    this.#byUri.set(uri, own);
    return own;
  }

  #addResource(made: Omit<Resource, 'id' | 'anchors' | 'dynamic'>): Resource {
    const resource: Resource = { ...made, id: this.#resources++, anchors: new Map(), dynamic: new Map() };
    const { base, root, file, pointer } = resource;
    const other = this.#byUri.get(base);
    if (other !== undefined && other.root !== root)
      throw new SchemaProblem(`two schemas have the same URI ${quote(base, 120)}`, {
        file: file.path,
        pointer,
      });
    this.#byUri.set(base, resource);
    if (typeof root === 'object' && root !== null) this.#byRoot.set(root, resource);
    return resource;
  }

  /** Notes the URIs and anchors of a schema and those in it. */
  #scan(node: SchemaNode): void {
    const { value, pointer } = node;
    if (!isSchemaObject(value) || this.#scanned.has(value)) return;
    this.#scanned.add(value);
    const resource = this.#identify(value, node);
    for (const [keys, inner] of innerSchemas(value))
      this.#scan({ value: inner, resource, pointer: keys.reduce<string>(below, pointer) });
  }

  #identify(value: SchemaObject, { resource: outer, pointer }: SchemaNode): Resource {
    const { file } = outer;
    const place = { file: file.path, pointer };
    const hasRef = typeof own(value, '$ref') === 'string';
    // A file is in the dialect of its root. A schema within it may name another one only with a URI of its own.
    const dialect =
      pointer !== '' && typeof own(value, '$id') === 'string'
        ? dialectOf(value, outer.dialect)
        : outer.dialect;
    if (hasRef && refIsAlone(dialect)) return outer;
    const name = idKeyword(dialect);
    const id = name === undefined ? undefined : own(value, name);
    let resource = outer;
    if (id !== undefined) {
      if (typeof id !== 'string')
        throw new SchemaProblem(`${name} must be a text (at ${shownPointer(pointer)})`, place);
      const url = parseUri(id, outer.base);
      if (url === undefined)
        throw new SchemaProblem(`${name} is not a URI (at ${shownPointer(pointer)})`, place);
      const anchor = url.hash.slice(1);
      if (anchor !== '' && dialect.draft >= 2019) {
        throw new SchemaProblem(
          `$id has a fragment, which ${dialect.name} does not allow; use $anchor (at ${shownPointer(pointer)})`,
          place,
        );
      }
      if (!id.startsWith('#') && uriOf(url) !== outer.base)
        resource = this.#addResource({ file, base: uriOf(url), dialect, root: value, pointer });
      if (anchor !== '') this.#addAnchor(resource.anchors, anchor, { value, resource, pointer });
    }
    const node: SchemaNode = { value, resource, pointer };
    const { draft } = dialect;
    const anchor = own(value, '$anchor');
    if (draft >= 2019 && typeof anchor === 'string') this.#addAnchor(resource.anchors, anchor, node);
    const dynamic = own(value, '$dynamicAnchor');
    if (draft === 2020 && typeof dynamic === 'string') {
      this.#addAnchor(resource.anchors, dynamic, node);
      resource.dynamic.set(dynamic, node);
    }
    if (draft === 2019 && own(value, '$recursiveAnchor') === true && resource.root === value)
      resource.dynamic.set('', node);
    return resource;
  }

  #addAnchor(anchors: Map<string, SchemaNode>, name: string, node: SchemaNode): void {
    const known = anchors.get(name);
    if (known !== undefined && known.value !== node.value) {
      throw new SchemaProblem(
        `two schemas have the same anchor ${quote(name, 40)} (at ${shownPointer(node.pointer)})`,
        { file: node.resource.file.path, pointer: node.pointer },
      );
    }
    anchors.set(name, node);
  }

  #find(resource: Resource, fragment: string, problem: (what: string) => SchemaProblem): SchemaNode {
    const name = fragmentPointer(fragment);
    let found: SchemaNode | undefined;
    if (name === '') found = { value: resource.root, resource, pointer: resource.pointer };
    else if (name.startsWith('/')) found = this.#walk(resource, name);
    else found = resource.anchors.get(name);
    if (found === undefined) throw problem(`there is no ${piece(`#${name}`, 120)}`);
    if (!isSchemaObject(found.value) && typeof found.value !== 'boolean')
      throw problem(`${piece(`#${name}`, 120)} is no schema`);
    this.#scan(found);
    return found;
  }

  #walk(from: Resource, name: string): SchemaNode | undefined {
    let { root: value, pointer } = from;
    let resource = from;
    for (const key of pointerKeys(name)) {
      const next = Array.isArray(value)
        ? /^(?:0|[1-9]\d*)$/.test(key)
          ? value[Number(key)]
          : undefined
        : isSchemaObject(value)
          ? own(value, key)
          : undefined;
      if (next === undefined) return undefined;
      value = next;
      pointer = below(pointer, key);
      resource = this.resourceAt(value) ?? resource;
    }
    return { value, resource, pointer };
  }
}

/** The named schemas of an OpenAPI document, by their pointers. */
function* componentsOf(root: Json): Iterable<readonly [pointer: string, schema: Json]> {
  for (const pointer of ['/components/schemas', '/definitions']) {
    const map = pointerKeys(pointer).reduce<Json | undefined>(
      (value, key) => (isSchemaObject(value) ? own(value, key) : undefined),
      root,
    );
    if (!isSchemaObject(map)) continue;
    for (const [name, schema] of Object.entries(map)) yield [below(pointer, name), schema];
  }
}

/** Of a message: which file, when it is not the one that the reference is in. */
function whereOf(resource: Resource, from: SchemaNode): string {
  return resource.file === from.resource.file ? 'the file' : piece(resource.file.path);
}

/** A URI without its fragment. */
function uriOf(url: URL): string {
  const { href, hash } = url;
  return href.slice(0, href.length - hash.length).replace(/#$/, '');
}

function parseUri(uri: string, base?: string): URL | undefined {
  return URL.canParse(uri, base) ? new URL(uri, base) : undefined;
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function parseFile(path: string, given: string): Promise<Json> {
  let json = withoutMark(given);
  const isYaml = /\.ya?ml$/i.test(path);
  if (isYaml) json = await jsonOfYaml(json);
  try {
    return parseJson(json).value;
  } catch (thrown) {
    throw new SchemaProblem(`it is not JSON (${jsonReason(thrown, json)})`);
  }
}

async function jsonOfYaml(text: string): Promise<string> {
  let read: Awaited<ReturnType<typeof parseYaml>>;
  try {
    read = await parseYaml(text, 100, (parse) => withinTime(READING_MS, parse));
  } catch (thrown) {
    if (thrown instanceof TooSlow)
      throw new SchemaProblem(`it takes longer than ${formatDuration(READING_MS)} to read`);
    throw new SchemaProblem('it is not YAML');
  }
  if ('problem' in read) {
    const { place } = read.problem;
    throw new SchemaProblem(
      `it is not YAML${place === undefined ? '' : ` (line ${place.line}, column ${place.column})`}`,
    );
  }
  try {
    return JSON.stringify(read.value) ?? 'null';
  } catch {
    throw new SchemaProblem('it has an alias that contains itself');
  }
}

/** Where a text stops being JSON. The parser's own message would show what is there. */
function jsonReason(thrown: unknown, text: string): string {
  if (!(thrown instanceof SyntaxError)) return reasonOf(thrown);
  const { line, column } = jsonErrorPlace(text);
  return `line ${line}, column ${column}`;
}
