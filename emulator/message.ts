/** Requests and responses of routes. */
import type { Readable } from 'node:stream';
import type { Connection } from './journal.ts';

/** A complete request. */
export interface EmulatedRequest {
  readonly method: string;
  /** Without the port, lower case. */
  readonly host: string;
  readonly path: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly query: URLSearchParams;
  /** Names in lower case; a repeated header's values joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly connection: Connection;
  /** Aborted if the client disconnects before the response. */
  readonly gone: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer | Readable;
}

/** The name and handler of a route, selected by a request's head. */
export interface Route {
  readonly name: string;
  readonly handle: (request: EmulatedRequest) => Answer | Promise<Answer>;
}

/** The fields of a form or a JSON object; undefined for other bodies. */
export function fieldsOf(request: EmulatedRequest): Readonly<Record<string, unknown>> | undefined {
  if (/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return jsonObject(request.body);
  return Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
}

/** Undefined if the bytes are not a JSON object. */
export function jsonObject(bytes: Buffer | string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The credential of an `Authorization` header of this scheme. */
export function authorization(value: string | undefined, scheme: 'bearer' | 'basic'): string | undefined {
  const match = /^(\w+) +(\S+)$/.exec(value?.trim() ?? '');
  return match?.[1]?.toLowerCase() === scheme ? match[2] : undefined;
}
