/**
 * The default function of a service: it returns the request, or a response that the path selects.
 *
 *   /orders            POST {…} creates an order (201, with its id), GET /orders/ID reads it
 *   /slow?ms=100       responds after this number of milliseconds
 *   /status/NNN        responds with that status, and with `body` of the query
 *   /bytes/N           responds with N bytes
 *   /echo-headers      the request's headers
 *   /redirect?to=URL   302
 *   anything else      the request: method, path, query, body, and whether it had an identity
 */
import { randomUUID } from 'node:crypto';
import { http } from '@google-cloud/functions-framework';

/** @type {Map<string, object>} */
const orders = new Map();

http('sample', (request, response) => {
  const [, first = '', second = ''] = request.path.split('/');
  switch (first) {
    case 'orders':
      if (request.method === 'POST') {
        const order = { id: randomUUID(), ...request.body };
        orders.set(order.id, order);
        response.status(201).location(`/orders/${order.id}`).json(order);
      } else if (orders.has(second)) {
        response.json(orders.get(second));
      } else {
        response.status(404).json({ error: 'no such order' });
      }
      break;
    case 'slow':
      setTimeout(() => response.json({ slept: Number(request.query.ms) }), Number(request.query.ms));
      break;
    case 'status':
      response.status(Number(second)).send(request.query.body ?? `status ${second}\n`);
      break;
    case 'bytes':
      sendBytes(response, Number(second));
      break;
    case 'echo-headers':
      response.json(request.headers);
      break;
    case 'redirect':
      response.redirect(302, String(request.query.to));
      break;
    default:
      response.json({
        method: request.method,
        path: request.path,
        query: request.query,
        body: request.rawBody === undefined ? null : request.body,
        identity: identityOf(request.headers),
      });
  }
});

/** In chunks, so that a hundred megabytes are not in memory at once. */
function sendBytes(response, count) {
  const piece = Buffer.alloc(64 * 1024, 'x');
  response.set('content-type', 'application/octet-stream').set('content-length', String(count));
  let left = count;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      const bytes = piece.subarray(0, Math.min(left, piece.length));
      left -= bytes.length;
      if (!response.write(bytes)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

/** The platform verified the token and removed its signature. */
function identityOf(headers) {
  const header = headers['x-serverless-authorization'] ?? headers.authorization ?? '';
  const payload = /^Bearer [\w-]+\.([\w-]+)\./i.exec(header)?.[1];
  if (payload === undefined) return null;
  const { aud, email, sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return { aud, email, sub };
}
