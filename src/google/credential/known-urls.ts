/**
 * Which URLs in a credential file are Google's own, or AWS's. An attacker may have written the file: its token URL would
 * get the subject token, its impersonation URL the federated one.
 */
import { isLinkLocal, isLoopback } from '../../local-hosts.ts';
import type { GoogleService } from '../endpoints.ts';

/**
 * Whether a URL is one of Google's own for `service`: the global host, its mutual TLS twin, a regional or
 * private-service-connect host; https, its own port, no user, query or fragment.
 * The host forms are those Google's own libraries accept.
 */
export function isGoogleUrl(text: string, service: GoogleService, universe: string, path: RegExp): boolean {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username || url.password) return false;
  if (url.search || url.hash || !path.test(url.pathname)) return false;
  const domain = universe.replaceAll('.', '\\.');
  const label = '[a-z0-9-]+';
  return new RegExp(
    `^(?:${service}|${label}\\.${service}|${service}\\.${label}|${label}-${service}|${service}-${label}\\.p)(?:\\.mtls)?\\.${domain}$`,
  ).test(url.hostname);
}

/** The account in `…/serviceAccounts/ACCOUNT:generateAccessToken`, when the whole URL is Google's own. */
export function impersonatedAccount(text: string, universe: string): string | undefined {
  const path = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
  if (!isGoogleUrl(text, 'iamcredentials', universe, path)) return undefined;
  const account = path.exec(new URL(text).pathname)?.[1];
  if (account === undefined) return undefined;
  try {
    return decodeURIComponent(account);
  } catch {
    return undefined;
  }
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

/** The AWS request that Google repeats to learn its signer; `{region}` is filled in later. */
export function isAwsVerification(text: string): boolean {
  const url = URL.parse(text.replace('{region}', 'us-east-1'));
  if (url?.protocol !== 'https:' || url.port !== '' || url.username || url.password) return false;
  return /^sts(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(url.hostname);
}
