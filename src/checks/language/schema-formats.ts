import type { Dialect } from './schema-dialect.ts';

/** Whether a text has a format. */
type Check = (text: string) => boolean;

const STANDARD: readonly string[] = [
  'date',
  'time',
  'date-time',
  'duration',
  'uri',
  'uri-reference',
  'uri-template',
  'url',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'regex',
  'uuid',
  'json-pointer',
  'json-pointer-uri-fragment',
  'relative-json-pointer',
];

const OPENAPI: ReadonlyMap<string, Check> = new Map();
export function isKnownFormat(name: string, dialect: Dialect): boolean {
  return STANDARD.includes(name) || (dialect.openapi !== undefined && OPENAPI.has(name));
}
export function numberFormat(_f: unknown, _d: Dialect): Readonly<Record<string, unknown>> | undefined {
  return undefined;
}
export const FORMATS: Readonly<Record<string, Check>> = {};
