import { type HttpResponse, header } from '../../http/message.ts';
import { isLinkLocal } from '../../local-hosts.ts';
import { isSignIn } from './front-end.ts';

/** A request as it is sent, without its limits. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** The next request after a response, or why its redirect is not followed. Not yet safe to print. */
export type Hop =
  | { readonly kind: 'none' }
  | { readonly kind: 'stop'; readonly target: string; readonly why: string }
  | { readonly kind: 'follow'; readonly target: string; readonly request: Outgoing };

const FOLLOWED = new Set([301, 302, 303, 307, 308]);

/** The only headers that are sent to another origin: any header of the user may hold a credential. */
const CROSSING = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'cache-control']);

/** RFC 9110 section 15.4: removed together with the body that they describe. */
const OF_BODY = new Set([
  'content-type',
  'content-encoding',
  'content-language',
  'content-location',
  'content-length',
]);

/** The absolute target of a redirect; as the service sent it when it is not a URL. */
export function redirectTarget(
  response: Pick<HttpResponse, 'status' | 'headers' | 'url'>,
): string | undefined {
  if (response.status < 300 || response.status > 399) return undefined;
  const location = header(response, 'location');
  if (location === undefined) return undefined;
  if (!URL.canParse(location, response.url)) return location;
  return new URL(location, response.url).href;
}

/**
 * The request after a redirect, as browsers make it (fetch, "HTTP-redirect fetch"): the method changes to GET after 303, and
 * after 301 and 302 to POST. The credential is sent to its own origin only and, once removed, stays removed. A body is sent
 * again, as the redirecting server has it already. Not followed: https to http, another scheme, a target with a user name,
 * and Google's sign-in page, whose 200 says nothing about the service.
 * @see RFC 9110 section 15.4
 */
export function nextHop(request: Outgoing, response: HttpResponse): Hop {
  const target = redirectTarget(response);
  if (target === undefined || !FOLLOWED.has(response.status)) return { kind: 'none' };
  const stop = (why: string): Hop => ({ kind: 'stop', target, why });
  if (!URL.canParse(target)) return stop('its target is not a URL');
  const from = new URL(request.url);
  const to = new URL(target);
  to.hash = '';
  if (to.protocol !== 'https:' && to.protocol !== 'http:')
    return stop('its target is neither http nor https');
  if (to.username !== '' || to.password !== '') return stop('its target has a user name or password');
  if (from.protocol === 'https:' && to.protocol === 'http:') return stop('it leads from https to http');
  if (isLinkLocal(to) && from.origin !== to.origin) return stop("it leads to the cloud's metadata service");
  if (isSignIn(to)) return stop("it leads to Google's sign-in page");

  const method = methodAfter(response.status, request.method);
  const keepsBody = response.status !== 303 && method === request.method && request.body !== undefined;
  const crosses = from.origin !== to.origin;
  const headers = Object.entries(request.headers).filter(([given]) => {
    const name = given.toLowerCase();
    return OF_BODY.has(name) ? keepsBody : !crosses || CROSSING.has(name);
  });
  return {
    kind: 'follow',
    target: to.href,
    request: {
      method,
      url: to.href,
      headers: Object.fromEntries(headers),
      body: keepsBody ? request.body : undefined,
    },
  };
}

function methodAfter(status: number, method: string): string {
  if (status === 303) return method === 'HEAD' ? method : 'GET';
  return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method;
}
