import { BearerError } from '../errors.ts';
import { quote } from '../quote.ts';
import { FIELD_VALUE, TOKEN } from './field.ts';
import type { HttpRequest } from './message.ts';
import type { Route } from './route.ts';

/**
 * The URL of a request.
 * @throws {BearerError} INPUT_INVALID when it cannot be requested.
 */
export function requestUrl(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new BearerError('INPUT_INVALID', 'a request needs an absolute http:// or https:// URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw new BearerError(
      'INPUT_INVALID',
      `the URL for ${url.host} contains a user name or password; send an Authorization header instead`,
    );
  }
  return url;
}

/** RFC 9112 section 3.2.2: a proxy needs the whole URL of a plain request. */
export function requestTarget(url: URL, route: Route): string {
  return `${route.proxy !== undefined && !route.secure ? url.origin : ''}${url.pathname}${url.search}`;
}

/**
 * The headers of a request with the defaults. They are checked, because a line break in a value would start another
 * header or another request.
 * @throws {BearerError} INPUT_INVALID when the method or a header cannot be sent.
 */
export function requestHeaders(
  request: HttpRequest,
  url: URL,
  route: Route,
  userAgent: string,
): Record<string, string> {
  if (!TOKEN.test(request.method) || request.method.toUpperCase() === 'CONNECT') {
    throw new BearerError('INPUT_INVALID', 'the request method cannot be sent');
  }
  // A header may be called __proto__, and assigning that to an object would lose it.
  const headers = new Map<string, string>();
  const given = new Set<string>();
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (!TOKEN.test(name)) {
      throw new BearerError('INPUT_INVALID', `${quote(name, 60)} is not the name of a header`);
    }
    if (!FIELD_VALUE.test(value)) {
      throw new BearerError(
        'INPUT_INVALID',
        `the value of header ${name} contains a line break or another character that a header cannot contain`,
      );
    }
    const lower = name.toLowerCase();
    // The body alone decides the framing.
    if (lower === 'content-length' || lower === 'transfer-encoding') continue;
    // The proxy's URL alone has its credentials. Inside a tunnel the header is for the server.
    if (lower === 'proxy-authorization') {
      const reachesServer = route.proxy === undefined || route.secure;
      if (!(request.proxyAuthorization && reachesServer)) continue;
    }
    given.add(lower);
    headers.set(name, value);
  }
  if (route.proxy?.authorization !== undefined && !route.secure) {
    headers.set('Proxy-Authorization', route.proxy.authorization);
  }
  if (!given.has('host')) headers.set('Host', url.host);
  if (!given.has('user-agent')) headers.set('User-Agent', userAgent);
  if (!given.has('accept')) headers.set('Accept', '*/*');
  if (request.body !== undefined) headers.set('Content-Length', String(Buffer.byteLength(request.body)));
  // Google's front end responds with 411 to a POST without a length.
  else if (/^(POST|PUT|PATCH)$/i.test(request.method)) headers.set('Content-Length', '0');
  return Object.fromEntries(headers);
}
