import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { HttpResponse } from './message.ts';

/** A response as far as its status and headers; the body is empty. */
export function responseHead(
  message: IncomingMessage,
  url: string,
  timing: HttpResponse['timing'],
): HttpResponse {
  return {
    url,
    status: message.statusCode ?? 0,
    reason: message.statusMessage ?? '',
    headers: pairs(message.rawHeaders),
    body: Buffer.alloc(0),
    truncated: true,
    bytes: 0,
    timing,
  };
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    found.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return found;
}

const expiries = new WeakMap<Socket, number>();

/** Milliseconds since the epoch until which the server's certificate is valid; undefined over plain HTTP. */
export function certificateExpiry(socket: Socket): number | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const known = expiries.get(socket);
  if (known !== undefined) return known;
  const expiry = Date.parse(socket.getPeerCertificate().valid_to);
  if (Number.isNaN(expiry)) return undefined;
  expiries.set(socket, expiry);
  return expiry;
}
