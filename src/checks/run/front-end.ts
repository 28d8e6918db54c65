import { type HttpResponse, header } from '../../http/message.ts';

/**
 * The server that sent a response: Google's front end for Cloud Run and Cloud Functions, Identity-Aware Proxy, or the service.
 * `unknown`: a refusal of HEAD, which has no page to tell by.
 */
export type Responder =
  | { readonly by: 'service' | 'unknown' }
  | { readonly by: 'front-end'; readonly what: 'forbidden' | 'unauthorized' | 'not-found' | 'no-instance' }
  | {
      readonly by: 'iap';
      readonly what: 'sign-in' | 'unauthorized' | 'forbidden';
      /** The audience that IAP expects, the OAuth client id, when the response has it. */
      readonly wants?: string | undefined;
      /** The audience of the token it refused. */
      readonly got?: string | undefined;
    };

/** Longer than any of Google's own pages. */
const PAGE_BYTES = 8192;

/** `WWW-Authenticate` of Google's front end; a service's own has a comma between its parameters (RFC 9110 section 11.2). */
const GOOGLE_CHALLENGE =
  /^Bearer error="invalid_token" error_description="The access token could not be verified"$/i;

/**
 * Tells from the response which server sent it. The patterns are those of real responses of Google. A service that imitates
 * them causes a wrong hint in the report of this run, and nothing else.
 * @see https://cloud.google.com/run/docs/troubleshooting
 */
export function responderOf(response: HttpResponse, method: string): Responder {
  const { status } = response;
  const signIn = signInTarget(response);
  if (signIn !== undefined) return { by: 'iap', what: 'sign-in', wants: clientId(signIn) };
  // With external identities, IAP redirects to a sign-in page of the user's.
  if (status >= 300 && status < 400 && isByIap(response)) return { by: 'iap', what: 'sign-in' };
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

/** Whether the request reached the service, where it may have had an effect. */
export function reachedService(responder: Responder): boolean {
  return responder.by === 'service' || responder.by === 'unknown';
}

/** The sign-in page that a redirect leads to. Compares the whole host: anybody may own `accounts.google.com.example`. */
function signInTarget(response: Pick<HttpResponse, 'status' | 'headers' | 'url'>): URL | undefined {
  if (response.status < 300 || response.status > 399) return undefined;
  const location = header(response, 'location');
  if (location === undefined || !URL.canParse(location, response.url)) return undefined;
  const target = new URL(location, response.url);
  return isSignIn(target) ? target : undefined;
}

export function isSignIn(url: URL): boolean {
  return url.protocol === 'https:' && url.host === 'accounts.google.com';
}

function refuser(response: HttpResponse, method: string, text: string, page: string): Responder {
  const { status } = response;
  const what = status === 401 ? 'unauthorized' : 'forbidden';
  if (/^Invalid IAP credentials\b/i.test(text.trim()) || isByIap(response)) {
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
  // Only together with Google's challenge, the title of the page is enough: a service may have the same title.
  const challenge = header(response, 'www-authenticate')?.trim() ?? '';
  const challenged = status === 401 && GOOGLE_CHALLENGE.test(challenge);
  if (challenged && (text === '' || /\b401 Unauthorized\b/i.test(page))) return { by: 'front-end', what };
  if (text === '' && method.toUpperCase() === 'HEAD') return { by: 'unknown' };
  return { by: 'service' };
}

function isByIap(response: Pick<HttpResponse, 'headers'>): boolean {
  return header(response, 'x-goog-iap-generated-response') === 'true';
}

/** The page of the front end itself, and that for a service that does not exist or is not visible from here. */
function isGooglesNotFound(page: string): boolean {
  return (
    /<title>\s*Error 404 \(Not Found\)!!1/i.test(page) ||
    (/Error: Page not found/i.test(page) && /The requested URL was not found on this server/i.test(page))
  );
}

function isHtml(response: HttpResponse): boolean {
  return /^\s*text\/html\b/i.test(header(response, 'content-type') ?? '');
}

/** The audience that IAP accepts, from its redirect. The value is untrusted, so only the form of a client id is accepted. */
function clientId(target: URL): string | undefined {
  const id = target.searchParams.get('client_id') ?? '';
  return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(id) ? id : undefined;
}
