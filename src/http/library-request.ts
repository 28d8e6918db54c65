import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import type { HttpClient as ActionsHttpClient } from '@actions/http-client';
import type { HttpRequest } from './message.ts';

type RequestInfo = Parameters<ActionsHttpClient['requestRaw']>[0];

/**
 * `node:http` with an observer of the request that the library makes. The library keeps its ClientRequest to itself and
 * reports only the first event of it (lib/index.js line 380); the others tell a failed body from a lost connection.
 */
export function observed(observe: (outgoing: ClientRequest) => void): RequestInfo['httpModule'] {
  const request = (options: RequestOptions, onResponse: (message: IncomingMessage) => void) => {
    const outgoing = http.request(options, onResponse);
    observe(outgoing);
    return outgoing;
  };
  return Object.create(http, { request: { value: request } });
}

/** The library takes text or a stream. */
export function bodyOf({ body }: HttpRequest): string | Readable | null {
  if (body === undefined || typeof body === 'string') return body ?? null;
  return Readable.from(body);
}
