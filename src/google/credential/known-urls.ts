/**
 * Which URLs in a credential file are Google's own, or AWS's. An attacker may have written the file: its token URL would
 * get the subject token, its impersonation URL the federated one.
 */
import { isLinkLocal, isLoopback } from '../../local-hosts.ts';
import type { GoogleService } from '../endpoints.ts';

/** `www` had the OAuth token endpoint before `oauth2`. */
type Service = GoogleService | 'www';

/** What a URL must be: the service by its host, and the path. */
interface Expected {
  readonly service: Service;
  readonly universe: string;
  readonly path: RegExp;
  /** The path, for messages. */
  readonly shownPath: string;
}

interface WrongUrl {
  /** A clause about the URL: `whose path is not /v1/token`. */
  readonly wrong: string;
  /** Whether a credential would be sent to somebody else's host, or unencrypted. */
  readonly isElsewhere: boolean;
}

/** The URL, normalized, or what of it is wrong. */
export type CheckedUrl = Pick<URL, 'href' | 'pathname' | 'origin'> | WrongUrl;

/** The same for the tokens of a service account, with its e-mail or unique id. */
export type ImpersonationUrl = { readonly origin: string; readonly account: string } | WrongUrl;

/** A label of a host name (RFC 1123 section 2.1). */
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** `us-central1`, and `us-east-1` as in the tests of Google's libraries; not `storage`, below which are the hosts of buckets. */
const LOCATION = '[a-z]+(?:-[a-z]+)*-?[0-9]+';

/**
 * Whether a host is one of a service: the global one, that for mutual TLS, a regional one, or one of Private Service Connect.
 * @see https://docs.cloud.google.com/docs/security/compliance/endpoints
 * @see https://docs.cloud.google.com/vpc/docs/configure-private-service-connect-apis
 */
function isHostOf(host: string, service: Service, universe: string): boolean {
  const forms = [
    service,
    `${service}\\.${LABEL}(?:\\.p)?\\.rep`,
    `${service}-${LABEL}\\.p`,
    // Older names of regional hosts, which Google's libraries still know.
    `${service}\\.${LOCATION}`,
    `${LABEL}\\.${service}`,
    `${LABEL}-${service}`,
  ];
  return new RegExp(`^(?:${forms.join('|')})(?:\\.mtls)?\\.${universe.replaceAll('.', '\\.')}$`).test(host);
}

/** Checks that a URL is one of Google's own, and says which of form, host and path is not. */
export function googleUrl(given: string, { service, universe, path, shownPath }: Expected): CheckedUrl {
  // `URL` repairs a missing slash and drops line breaks and tabs. Google's libraries take no such URL.
  const url = /^https?:\/\/[^/?#][!-~]*$/i.test(given) && !given.includes('\\') ? URL.parse(given) : null;
  if (url === null) return { wrong: 'which is not a URL', isElsewhere: false };
  const isOwnHost = isHostOf(url.hostname, service, universe);
  const clauses = [
    url.protocol === 'https:' ? '' : 'which is not https',
    isOwnHost ? '' : hostProblem(url.hostname, service, universe),
    url.port === '' ? '' : 'which has a port',
    url.username === '' && url.password === '' ? '' : 'which has a user name or a password',
    path.test(url.pathname) ? '' : `whose path is not ${shownPath}`,
    url.search === '' && url.hash === '' ? '' : 'which has a query or a fragment',
  ].filter((clause) => clause !== '');
  if (clauses.length === 0) return url;
  return { wrong: sentenceOf(clauses), isElsewhere: !isOwnHost || url.protocol !== 'https:' };
}

function hostProblem(host: string, service: Service, universe: string): string {
  return host.endsWith(`.${universe}`)
    ? `whose host is neither ${service}.${universe} nor a regional or private name of it`
    : `whose host is not Google's in ${universe}`;
}

function sentenceOf(clauses: readonly string[]): string {
  return clauses.length < 2 ? clauses.join('') : `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}`;
}

const IMPERSONATION = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;

/** The URL of the tokens of a service account, with the account that it names. */
export function impersonationUrl(given: string, universe: string): ImpersonationUrl {
  const url = googleUrl(given, {
    service: 'iamcredentials',
    universe,
    path: IMPERSONATION,
    shownPath: '/v1/projects/-/serviceAccounts/ACCOUNT:generateAccessToken',
  });
  if ('wrong' in url) return url;
  const account = decoded(IMPERSONATION.exec(url.pathname)?.[1]);
  if (account === undefined) return { wrong: 'whose path names no account', isElsewhere: false };
  return { origin: url.origin, account };
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The token endpoint that a key names: today's, or one of those that keys made years ago name. */
export function tokenUri(given: string, universe: string): CheckedUrl {
  const today = googleUrl(given, { service: 'oauth2', universe, path: /^\/token$/, shownPath: '/token' });
  if (!('wrong' in today)) return today;
  if (given === 'https://accounts.google.com/o/oauth2/token') return new URL(given);
  const path = /^\/oauth2\/v[34]\/token$/;
  const former = googleUrl(given, { service: 'www', universe, path, shownPath: '/oauth2/v4/token' });
  // Where only the path of the former host is wrong, that is what is wrong.
  return 'wrong' in former && former.isElsewhere ? today : former;
}

/** https, or http where no other machine can read it: loopback and link-local. */
export function isConfidential(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback(url) || isLinkLocal(url)));
}

/** The two addresses of the AWS instance metadata service. */
export function isAwsMetadata(text: string): boolean {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
    return false;
  return url.port === '' && (url.hostname === '169.254.169.254' || url.hostname === '[fd00:ec2::254]');
}

/**
 * The AWS request that Google repeats to learn its signer; `{region}` is filled in later.
 * @see https://docs.aws.amazon.com/general/latest/gr/sts.html
 */
export function isAwsVerification(text: string): boolean {
  const url = URL.parse(text.replace('{region}', 'us-east-1'));
  if (url?.protocol !== 'https:' || url.port !== '' || url.username || url.password) return false;
  return /^sts(?:(?:-fips)?\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(url.hostname);
}
