import type { Host } from '../../host.ts';
import { saysSecret } from '../../variables.ts';
import type { Check } from '../check.ts';
import { isCredentialHeader } from '../header-field.ts';
import type { Template } from '../language/template.ts';
import { settledText } from '../language/template.ts';
import type { Outgoing } from './redirect.ts';

/** Query parameters that hold a secret: `key`, `api_key`, `access_token`, `sig`, `X-Goog-Signature`. */
const SECRET_PARAMETER =
  /^(?:x[-_](?:goog|amz)[-_])?(?:api|access|auth|id|client|refresh|session|security|subscription)?[-_]?(?:key|token|secret|password|signature|sig|auth)$/i;

/** Registers the secrets in the URL and headers of a check, except captured ones, which are not known yet. */
export function maskRequestSecrets(check: Check, host: Pick<Host, 'mask'>): void {
  const known = ([name, value]: readonly [string, Template]) => [name, settledText(value) ?? ''] as const;
  maskSent(
    { url: settledText(check.url) ?? '', headers: Object.fromEntries(check.headers.map(known)) },
    host,
  );
}

/** Registers the secrets of a request that is about to be sent. */
export function maskSent(
  { url, headers }: Pick<Outgoing, 'url' | 'headers'>,
  host: Pick<Host, 'mask'>,
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (isCredentialHeader(name)) for (const secret of secretsOfHeader(name, value)) host.mask(secret);
  }
  if (!URL.canParse(url)) return;
  for (const [name, value] of new URL(url).searchParams) {
    // A short value is likely a word: `?key=size`.
    if (SECRET_PARAMETER.test(name) && value.length >= 8) host.mask(value);
  }
}

/** The value of a header and the secrets in it, as a service may send back only a part. */
export function secretsOfHeader(name: string, value: string): string[] {
  const whole = value.trim();
  if (/^cookie2?$/i.test(name)) return [whole, ...cookieValues(whole)];
  // RFC 9110 section 11.4: a scheme and its credentials.
  const credentials = /^[\w!#$%&'*+.^`|~-]+ +(\S.*)$/.exec(whole)?.[1];
  if (credentials === undefined) return [whole];
  return [
    whole,
    credentials,
    ...(/^basic /i.test(whole) ? basicParts(credentials) : parameters(credentials)),
  ];
}

/** RFC 6265 section 4.2.1: pairs, whose values may be quoted; many services percent-encode them. */
function cookieValues(cookies: string): string[] {
  return cookies.split(';').flatMap((pair) => {
    const value = pair.slice(pair.indexOf('=') + 1).trim();
    const bare = value.replace(/^"(.*)"$/, '$1');
    return [value, bare, decoded(bare)];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 7617: `user:password` in base64. */
function basicParts(credentials: string): string[] {
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : [];
}

/** RFC 9110 section 11.2: `token="…"`, and `response="…"` of Digest; a realm or a path is not secret. */
function parameters(credentials: string): string[] {
  return [...credentials.matchAll(/(?:^|[\s,])([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))/g)].flatMap(
    ([, name = '', quoted, plain]) =>
      /response|signature/i.test(name) || saysSecret(name) ? [quoted ?? plain ?? ''] : [],
  );
}
