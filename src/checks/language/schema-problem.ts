import { piece } from '../../quote.ts';
import { decodeFragment, type Json } from './json.ts';

/** A place in a file: the JSON Pointer of a value, empty for all of it (RFC 6901). */
export interface SchemaPlace {
  readonly file: string;
  readonly pointer: string;
}

/** A problem of a schema, in a sentence without a full stop. */
export class SchemaProblem extends Error {
  override readonly name = 'SchemaProblem';
  /** Where it is, when it is about a value of a file. */
  readonly place: SchemaPlace | undefined;

  /** ` (line 3, column 5)`, or nothing: follows the name of the file. */
  readonly where: string;

  constructor(message: string, place?: SchemaPlace, where = '') {
    super(message);
    this.place = place;
    this.where = where;
  }
}

/** `#/properties/a`, for a message. */
export function shownPointer(pointer: string): string {
  return `#${piece(pointer)}`;
}

/** The pointer of a member or an element. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys of a pointer. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer that a fragment of a URI stands for: percent-encoding is decoded (RFC 6901 section 6). */
export function fragmentPointer(fragment: string): string {
  return decodeFragment(fragment);
}

export type SchemaObject = Readonly<Record<string, Json>>;

export function isSchemaObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
