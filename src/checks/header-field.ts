import { FIELD_VALUE, TOKEN } from '../http/field.ts';
import { piece, quote } from '../quote.ts';
import { saysSecret } from '../variables.ts';
import type { AuthHeader, RequestAuth } from './check.ts';

/**
 * Headers that the HTTP client sets. Another `Host` would send a request, and its credential, to another service behind the
 * same front end.
 */
const RESERVED = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'proxy-authorization',
  'proxy-connection',
]);

/** Whether the value of a header is a credential, by the header's name. */
export function isCredentialHeader(name: string): boolean {
  return /^cookie2?$|jwt/i.test(name) || saysSecret(name);
}

/** Without them no metadata service answers. */
const OF_METADATA =
  /^(?:metadata-flavor|x-google-metadata-request|metadata|x-aws-ec2-metadata-token(?:-ttl-seconds)?)$/i;

/** What is wrong with the name of a header. */
export function headerNameProblem(name: string): string | undefined {
  if (!TOKEN.test(name)) return `${quote(name, 60)} is not the name of a header: letters, digits and - are.`;
  if (RESERVED.has(name.toLowerCase()))
    return `${piece(name, 60)} is set by the HTTP client and cannot be given.`;
  if (OF_METADATA.test(name))
    return `${piece(name, 60)} is a header of a cloud's metadata service, which issues the machine's own tokens.`;
  return undefined;
}

/** What is wrong with the value of a header. A line break would start another header (RFC 9110 section 5.5). */
export function headerValueProblem(name: string, value: string): string | undefined {
  if (FIELD_VALUE.test(value)) return undefined;
  return `the value of ${piece(name, 60)} has a line break or another character that a header cannot carry.`;
}

/** A user's header with the name of the token's header would be replaced, which is likely a mistake. */
export function takenHeaderProblem(
  name: string,
  authHeader: AuthHeader,
  auth: RequestAuth,
): string | undefined {
  if (auth === 'none' || name.toLowerCase() !== authHeader.toLowerCase()) return undefined;
  return `${name} is the header for the token.`;
}
