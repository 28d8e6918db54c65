import { formatDuration } from '../../duration.ts';
import type { ErrorCode } from '../../errors.ts';
import { header } from '../../http/message.ts';
import { claimsOf, expiryOfClaims } from '../../jwt.ts';
import { fileLines, type Message, setting, type Text, text } from '../../message.ts';
import { audienceFor, type ResolvedAuth } from '../audience.ts';
import type { AuthHeader } from '../check.ts';
import type { AttemptResult } from './attempt.ts';

/** A response that was not expected, and what is known of this run to explain it. */
export interface UnexpectedResponse {
  readonly result: Extract<AttemptResult, { kind: 'response' }>;
  /** The URL of the response, after redirects. */
  readonly url: URL;
  readonly auth: ResolvedAuth;
  readonly authHeader: AuthHeader;
  /** Whether the check is in a checks file; otherwise the inputs describe the request. */
  readonly inFile: boolean;
  /** The claims of the ID token that was sent. */
  readonly claims: TokenClaims | undefined;
  /** The principal of the tokens: an e-mail, a unique id or `principal://…`. */
  readonly principal: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Cause and remedy; not yet safe to print. */
export interface Explanation {
  readonly code: ErrorCode;
  /** The cause in a sentence; "likely" where it is likely. */
  readonly because: string;
  readonly remedy?: Text | undefined;
}

export interface TokenClaims {
  readonly aud: readonly string[];
  readonly email: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
}

/** The claims of a token that was sent; undefined when it is not a JWT. */
export function tokenClaims(token: string): TokenClaims | undefined {
  const claims = claimsOf(token);
  if (claims === undefined) return undefined;
  const { aud, email } = claims;
  return {
    aud: (Array.isArray(aud) ? aud : [aud]).filter((one) => typeof one === 'string'),
    email: typeof email === 'string' ? email : undefined,
    expiresAt: expiryOfClaims(claims),
  };
}

/** Whether it is the URL of a service of Cloud Run or Cloud Functions. */
export function isOnGoogle(url: URL): boolean {
  return 'audience' in audienceFor(url);
}

const FAR_OFF_MS = 60_000;

/** The difference between this machine's clock and the server's, when it is large. */
export function skew({ result, now }: UnexpectedResponse): string | undefined {
  const date = Date.parse(header(result.observation.response, 'date') ?? '');
  if (Number.isNaN(date) || Math.abs(now - date) < FAR_OFF_MS) return undefined;
  return `this machine's clock is ${formatDuration(Math.abs(now - date))} ${now > date ? 'ahead of' : 'behind'} Google's`;
}

/** A principal as a member of a policy. */
export function memberOf(who: string | undefined): string {
  if (who === undefined || /^\d+$/.test(who)) return 'serviceAccount:EMAIL';
  if (/^principal(?:Set)?:\/\//.test(who)) return who;
  return `${who.endsWith('.gserviceaccount.com') ? 'serviceAccount' : 'user'}:${who}`;
}

export function sendIdToken({ inFile }: UnexpectedResponse): Message {
  return text`Send an ID token:${inFile ? fileLines('auth: id_token') : setting('request_auth', 'id_token')}`;
}

export function audienceSetting({ inFile }: UnexpectedResponse, audience: string): Message {
  return inFile ? fileLines(`audience: ${audience}`) : setting('id_token_audience', audience);
}

export function headerSetting({ inFile }: UnexpectedResponse, name: AuthHeader): Message {
  return inFile ? fileLines(`auth_header: ${name}`) : setting('auth_header', name);
}

export function isClientId(text: string): boolean {
  return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(text);
}
