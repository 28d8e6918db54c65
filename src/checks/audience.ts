import { isLinkLocal, isLoopback } from '../local-hosts.ts';
import { fileLines, input, setting, type Text, text } from '../message.ts';
import { piece, quote } from '../quote.ts';
import type { Check, RequestAuth } from './check.ts';

/** The audience that follows from a URL, or why none does. */
export type UrlAudience = { readonly audience: string } | { readonly unknown: string };

/** The credential of a request, with `auto` resolved. */
export type ResolvedAuth =
  | { readonly auth: 'id_token'; readonly audience: string }
  | { readonly auth: 'signed_jwt'; readonly audience: string }
  | { readonly auth: 'access_token' }
  | { readonly auth: 'none' };

export interface AuthProblem {
  readonly problem: Text;
  /** The setting that the example is a value of: a key of the check, or the input `allowed_origins`. */
  readonly setting: 'url' | 'audience' | 'allowed_origins';
  readonly example: string;
}

/** A valid value for what the problem is about. */
export function exampleOf({ setting: key, example }: AuthProblem): Text {
  return key === 'allowed_origins' ? setting(key, example) : fileLines(`${key}: ${example}`);
}

const EXAMPLE_AUDIENCE = 'https://service-abc123-uc.a.run.app';

/**
 * The domain of Cloud Run's services, by universe. Each service's own URL is below it.
 * @see https://cloud.google.com/run/docs/triggering/https-request and
 * https://documentation.s3ns.fr/run/docs/triggering/https-request
 */
export const CLOUD_RUN_DOMAINS: ReadonlyMap<string, string> = new Map([
  ['googleapis.com', 'run.app'],
  ['s3nsapis.fr', 's3nsrun.fr'],
]);

/**
 * The audience that the service behind a URL expects in ID tokens, when it follows from the URL. It is never guessed.
 * @param universe of the token; without it, the audience that the service expects of any token
 * @see https://cloud.google.com/run/docs/authenticating/service-to-service
 * @see https://cloud.google.com/functions/docs/securing/authenticating
 */
export function audienceFor(url: URL, universe?: string): UrlAudience {
  const host = bareHost(url);
  if (isLoopback(url)) return { unknown: `${url.host} is this machine` };
  for (const [home, domain] of CLOUD_RUN_DOMAINS) {
    if (!host.endsWith(`.${domain}`)) continue;
    if (isForeign(home, universe)) return { unknown: foreign(domain, home, universe) };
    // `TAG---SERVICE-…`: a tag names a revision, and the audience is that of its service.
    const [first = '', ...rest] = host.split('.');
    const service = first.includes('---') ? first.slice(first.indexOf('---') + 3) : first;
    return { audience: `${url.protocol}//${[service, ...rest].join('.')}${portOf(url)}` };
  }
  if (host.endsWith('.cloudfunctions.net')) {
    if (isForeign('googleapis.com', universe))
      return { unknown: foreign('cloudfunctions.net', 'googleapis.com', universe) };
    const name = url.pathname.split('/')[1];
    if (!name)
      return { unknown: 'a cloudfunctions.net URL has the name of its function as first part of the path' };
    return { audience: `${url.protocol}//${host}${portOf(url)}/${name}` };
  }
  return {
    unknown:
      knownElsewhere(host) ??
      `it does not follow from ${url.host}. Behind a custom domain, a Cloud Run service expects its ${CLOUD_RUN_DOMAINS.get(universe ?? '') ?? 'run.app'} URL or one of its custom audiences, and IAP expects its OAuth client id`,
  };
}

/** Whether a domain of one universe is called with a token of another. Of other universes, no domains are known. */
function isForeign(home: string, universe: string | undefined): boolean {
  return universe !== undefined && universe !== home && CLOUD_RUN_DOMAINS.has(universe);
}

function foreign(domain: string, home: string, universe: string | undefined): string {
  return `${domain} belongs to the universe ${home}, which does not accept tokens of ${universe}. If the credentials are of that universe, set universe to it`;
}

/**
 * What Google's products on other domains expect. Their configuration says it, not the URL.
 * @see https://docs.cloud.google.com/api-gateway/docs/authenticating-users-googleid
 * @see https://docs.cloud.google.com/endpoints/docs/openapi/openapi-extensions#x-google-audiences
 * @see https://docs.cloud.google.com/iap/docs/authentication-howto
 */
function knownElsewhere(host: string): string | undefined {
  if (host.endsWith('.gateway.dev')) {
    return `${host} is of API Gateway, which expects an audience of x-google-audiences in its API config, by default https:// and the name of its managed service (gcloud api-gateway apis list)`;
  }
  if (host.endsWith('.cloud.goog')) {
    return `${host} is of Cloud Endpoints, which expects an audience of x-google-audiences in its OpenAPI document, by default https://${host}`;
  }
  if (host.endsWith('.appspot.com')) {
    return `${host} is of App Engine, which itself checks no ID token. With IAP before it, it expects IAP's OAuth client id`;
  }
  return undefined;
}

/** Whether a URL is one of the universe's own APIs (`storage.googleapis.com`), which take access tokens. */
function isApiHost(url: URL, universe: string): boolean {
  return url.protocol === 'https:' && bareHost(url).endsWith(`.${universe.toLowerCase()}`);
}

/** `URL` has changed the host to lower case. With a trailing dot it is the same host. */
function bareHost(url: URL): string {
  return url.hostname.replace(/\.$/, '');
}

function portOf(url: URL): string {
  return url.port === '' ? '' : `:${url.port}`;
}

/**
 * Decides which credential a request to a URL has. None is sent over plain HTTP, except to this machine, and no audience is
 * guessed.
 * @param given the user's audience, if there is one
 */
export function resolveAuthFor(
  url: URL,
  auth: RequestAuth,
  given: string | undefined,
  universe: string,
): ResolvedAuth | AuthProblem {
  if (auth === 'none') return { auth: 'none' };
  if (url.protocol !== 'https:' && !isLoopback(url)) {
    return {
      problem: `${url.origin} must be https when a credential is sent; use https, or send no credential.`,
      setting: 'url',
      example: `https://${url.host}`,
    };
  }
  // Good for every path of the origin and for nothing else, so no other audience is needed.
  if (auth === 'signed_jwt') return { auth: 'signed_jwt', audience: `${url.origin}/*` };
  if (auth === 'access_token' || (auth === 'auto' && isApiHost(url, universe)))
    return { auth: 'access_token' };
  if (given !== undefined) return { auth: 'id_token', audience: given };
  const derived = audienceFor(url, universe);
  if ('audience' in derived) return { auth: 'id_token', audience: derived.audience };
  return {
    problem: `the audience of the ID token for ${url.origin} must be given: ${derived.unknown}.`,
    setting: 'audience',
    example: EXAMPLE_AUDIENCE,
  };
}

const EXAMPLE_ORIGIN = 'https://api.example.com';

/**
 * Why a check of a checks file may not send its credential to a URL. A checks file is reviewed as data, so the workflow
 * decides, by `allowed_origins`, which origins receive an access token or an ID token for another service. An ID token for the
 * URL's own audience is useless elsewhere.
 */
function strangerProblem(
  url: URL,
  resolved: ResolvedAuth,
  { name, audience, allowedOrigins }: AuthCheck,
  universe: string,
): AuthProblem | undefined {
  if (allowedOrigins === undefined || allowedOrigins.has(url.origin)) return undefined;
  if (isLinkLocal(url)) {
    return {
      problem: text`the check ${quote(name)} would call ${url.origin}, where the machine's own tokens are. A checks file alone cannot allow that. Name the origin in ${input('allowed_origins')}.`,
      setting: 'allowed_origins',
      example: EXAMPLE_ORIGIN,
    };
  }
  const problem = (words: string): AuthProblem => ({
    problem: text`the check ${quote(name)} would send ${words}. A checks file alone cannot allow that. Name the origin in ${input('allowed_origins')}.`,
    setting: 'allowed_origins',
    // Not the origin of the file: an example is for pasting.
    example: EXAMPLE_ORIGIN,
  });
  if (resolved.auth === 'access_token') {
    if (isApiHost(url, universe)) return undefined;
    return problem(`the access token to ${url.origin}, which is not an API host of ${universe}`);
  }
  if (resolved.auth !== 'id_token' || audience === undefined) return undefined;
  const own = audienceFor(url, universe);
  const origins = [url.origin, ...('audience' in own ? [originOf(own.audience)] : [])];
  if (origins.includes(originOf(audience))) return undefined;
  return problem(
    `an ID token for the audience ${piece(audience, 120)} to ${url.origin}, which is another origin`,
  );
}

/** `null`, which is the origin of no check, for an audience that is not a URL. */
function originOf(audience: string): string {
  return URL.parse(audience)?.origin ?? 'null';
}

type AuthCheck = Pick<Check, 'name' | 'url' | 'auth' | 'audience' | 'allowedOrigins'>;

/**
 * Decides which credential a check's request has, before any request is sent: captured values are in a path or a query, never
 * in the origin. Only the function's name in a cloudfunctions.net path could depend on one, and that is refused.
 */
export function resolveAuth(check: AuthCheck, universe: string): ResolvedAuth | AuthProblem {
  const { parts } = check.url;
  const values = parts.every((part) => typeof part === 'string') ? ['0'] : ['0', '1'];
  const resolved = values.map((value) => {
    const filled = parts.map((part) => (typeof part === 'string' ? part : value)).join('');
    if (!URL.canParse(filled)) return undefined;
    const url = new URL(filled);
    const auth = resolveAuthFor(url, check.auth, check.audience, universe);
    return 'problem' in auth ? auth : (strangerProblem(url, auth, check, universe) ?? auth);
  });
  const [one, other] = [resolved[0], resolved.at(-1)];
  if (one === undefined || other === undefined) {
    return { problem: 'the URL cannot be understood.', setting: 'url', example: EXAMPLE_AUDIENCE };
  }
  if ('audience' in one && 'audience' in other && one.audience !== other.audience) {
    return {
      problem: 'the audience of the ID token would depend on a captured value, and must be given.',
      setting: 'audience',
      example: 'https://us-central1-my-project.cloudfunctions.net/my-function',
    };
  }
  return one;
}
