import { type HttpResponse, header } from '../../http/message.ts';

/**
 * Who gave an answer: Google's front end before Cloud Run and Cloud Functions, Identity-Aware Proxy, or the service.
 * `unknown`: a refusal to HEAD, which has no page that would tell.
 */
export type Answerer =
  | { readonly by: 'service' | 'unknown' }
  | { readonly by: 'front-end'; readonly what: 'forbidden' | 'unauthorized' | 'not-found' | 'no-instance' }
  | {
      readonly by: 'iap';
      readonly what: 'sign-in' | 'unauthorized' | 'forbidden';
      /** The audience IAP wants, as far as it says: the OAuth client id. */
      readonly wants?: string | undefined;
      /** The audience of the token it refused. */
      readonly got?: string | undefined;
    };

/** More than any of Google's own pages. */
const PAGE_BYTES = 8192;

/** `WWW-Authenticate` of Google's front end; a service's own has a comma between its parameters (RFC 9110 section 11.2). */
const GOOGLE_CHALLENGE =
  /^Bearer error="invalid_token" error_description="The access token could not be verified"$/i;

/**
 * Tells who answered from the answer alone. What Google's pages look like was collected from real answers; a service
 * could imitate them, which gains it nothing but a wrong hint in this run's report.
 * @see https://cloud.google.com/run/docs/troubleshooting
 */
export function answererOf(response: HttpResponse, method: string): Answerer {
  const { status } = response;
  const signIn = signInTarget(response);
  if (signIn !== undefined) return { by: 'iap', what: 'sign-in', wants: clientId(signIn) };
  if (status < 400) return { by: 'service' };
  const text = response.body.subarray(0, PAGE_BYTES).toString('utf8');
  const page = isHtml(response) ? text : '';
  if (status === 401 || status === 403) return refuser(response, method, text, page);
  if (status === 404 && isGooglesNotFound(page)) return { by: 'front-end', what: 'not-found' };
  if (status === 429 && /^\s*Rate exceeded\.\s*$/.test(text)) return { by: 'front-end', what: 'no-instance' };
  if (status >= 500 && /The service you requested is not available yet/i.test(page)) {
    return { by: 'front-end', what: 'no-instance' };
  }
  return { by: 'service' };
}

/** Whether the request came as far as the service: what may have had an effect is not sent again unasked. */
export function reachedService(answerer: Answerer): boolean {
  return answerer.by === 'service' || answerer.by === 'unknown';
}

/** The sign-in page a redirect leads to: the host exactly, as `accounts.google.com.example` is anybody's. */
export function signInTarget(response: Pick<HttpResponse, 'status' | 'headers' | 'url'>): URL | undefined {
  if (response.status < 300 || response.status > 399) return undefined;
  const location = header(response, 'location');
  if (location === undefined || !URL.canParse(location, response.url)) return undefined;
  const target = new URL(location, response.url);
  return isSignIn(target) ? target : undefined;
}

export function isSignIn(url: URL): boolean {
  return url.protocol === 'https:' && url.host === 'accounts.google.com';
}

function refuser(response: HttpResponse, method: string, text: string, page: string): Answerer {
  const { status } = response;
  const what = status === 401 ? 'unauthorized' : 'forbidden';
  if (
    /^Invalid IAP credentials\b/i.test(text.trim()) ||
    header(response, 'x-goog-iap-generated-response') === 'true'
  ) {
    const said = /'aud' claim \(([^()\s]{1,300})\) doesn't match expected value \(([^()\s]{1,300})\)/.exec(
      text,
    );
    return { by: 'iap', what, got: said?.[1], wants: said?.[2] };
  }
  const error = status === 401 ? 'Unauthorized' : 'Forbidden';
  const permission = /Your client does not have permission to (?:get|the requested) URL/i.test(page);
  if (new RegExp(`Error: ${error}`, 'i').test(page)) return { by: 'front-end', what };
  if (permission && new RegExp(`<title>\\s*${status} ${error}`, 'i').test(page))
    return { by: 'front-end', what };
  // Of the page only what no service would write of its own: with Google's challenge its title is enough.
  const challenge = header(response, 'www-authenticate')?.trim() ?? '';
  const challenged = status === 401 && GOOGLE_CHALLENGE.test(challenge);
  if (challenged && (text === '' || /\b401 Unauthorized\b/i.test(page))) return { by: 'front-end', what };
  if (text === '' && method.toUpperCase() === 'HEAD') return { by: 'unknown' };
  return { by: 'service' };
}

/** The page of the front end itself, and the one for a service that is not there or not to be seen from here. */
function isGooglesNotFound(page: string): boolean {
  return (
    /<title>\s*Error 404 \(Not Found\)!!1/i.test(page) ||
    (/Error: Page not found/i.test(page) && /The requested URL was not found on this server/i.test(page))
  );
}

function isHtml(response: HttpResponse): boolean {
  return /^\s*text\/html\b/i.test(header(response, 'content-type') ?? '');
}

/** The audience IAP accepts, from its redirect; it comes from outside, so only what a client id is made of passes. */
function clientId(target: URL): string | undefined {
  const id = target.searchParams.get('client_id') ?? '';
  return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(id) ? id : undefined;
}
