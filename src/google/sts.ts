import type { Refusal } from '../diagnose/diagnose.ts';
import type { HttpRequest } from '../http/message.ts';
import type { GoogleApi } from './api.ts';
import { expiryOf, isSuccess, jsonOf, refused, tokenField } from './api.ts';
import type { AccessBoundary } from './boundary.ts';
import { endpoint } from './endpoints.ts';
import { untilGranted } from './grant-wait.ts';
import type { AccessToken } from './token.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';
const WHAT = 'Google STS';

export interface Exchange {
  /** Defaults to the universe's own. */
  readonly url?: string | undefined;
  /** `//iam.googleapis.com/projects/…/providers/…` */
  readonly audience: string;
  readonly scopes: readonly string[];
  readonly subjectToken: string;
  readonly subjectTokenType: string;
  /** For workforce pools without a client. */
  readonly userProject?: string | undefined;
  readonly client?: { readonly id: string; readonly secret: string | undefined } | undefined;
  readonly clientCertificate?: HttpRequest['clientCertificate'];
  readonly facts: Refusal['facts'];
}

/**
 * Exchanges a subject token for a federated access token.
 * @param prepare makes the exchange of each attempt, because its subject token may expire while a grant is waited for
 * @throws {BearerError} STS_* with the server's words, or RESPONSE_INVALID
 * @see RFC 8693 section 2 and https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export function exchangeToken(api: GoogleApi, prepare: () => Promise<Exchange>): Promise<AccessToken> {
  return untilGranted(api, async () => exchangeOnce(api, await prepare()));
}

async function exchangeOnce(api: GoogleApi, exchange: Exchange): Promise<AccessToken> {
  const { client } = exchange;
  const basic = client && Buffer.from(`${client.id}:${client.secret ?? ''}`).toString('base64');
  if (basic !== undefined) api.host.mask(basic);
  return call(
    api,
    {
      url: exchange.url ?? endpoint('sts', api.universe, '/v1/token'),
      audience: exchange.audience,
      scope: exchange.scopes.join(' '),
      subject_token: exchange.subjectToken,
      subject_token_type: exchange.subjectTokenType,
      options:
        exchange.userProject !== undefined && client === undefined
          ? JSON.stringify({ userProject: exchange.userProject })
          : undefined,
    },
    { ...exchange, facts: { ...exchange.facts, scopes: exchange.scopes } },
    basic,
  );
}

/**
 * Downscopes an access token to a credential access boundary. Without `expires_in` the new token expires with the old one.
 * @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials
 */
export async function downscope(
  api: GoogleApi,
  token: AccessToken,
  boundary: AccessBoundary,
): Promise<AccessToken> {
  const downscoped = await call(
    api,
    {
      url: endpoint('sts', api.universe, '/v1/token'),
      audience: undefined,
      scope: undefined,
      subject_token: token.value,
      subject_token_type: ACCESS_TOKEN_TYPE,
      options: JSON.stringify({ accessBoundary: boundary }),
    },
    { facts: { boundary: true } },
    undefined,
  );
  return { ...downscoped, expiresAt: downscoped.expiresAt ?? token.expiresAt };
}

/**
 * The `principal://` of a token, for the client that it was issued to; nothing when Google does not say.
 * @see RFC 7662 and https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/introspect
 */
export async function introspect(
  api: GoogleApi,
  token: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<string | undefined> {
  const basic = Buffer.from(`${id}:${secret}`).toString('base64');
  api.host.mask(basic);
  const response = await api.google({
    what: WHAT,
    url: endpoint('sts', api.universe, '/v1/introspect'),
    headers: { authorization: `Basic ${basic}` },
    form: { token, token_type_hint: ACCESS_TOKEN_TYPE },
  });
  const { username } = isSuccess(response) ? jsonOf(response, WHAT) : {};
  return typeof username === 'string' && username.startsWith('principal://') ? username : undefined;
}

async function call(
  api: GoogleApi,
  { url, ...fields }: { url: string } & Record<string, string | undefined>,
  { clientCertificate, facts }: Pick<Exchange, 'clientCertificate' | 'facts'>,
  basic: string | undefined,
): Promise<AccessToken> {
  const response = await api.google({
    what: WHAT,
    url,
    form: { grant_type: GRANT_TYPE, requested_token_type: ACCESS_TOKEN_TYPE, ...fields },
    ...(basic === undefined ? {} : { headers: { authorization: `Basic ${basic}` } }),
    clientCertificate,
  });
  if (!isSuccess(response)) throw await refused({ by: 'sts', response, now: api.host.now(), facts });
  const json = jsonOf(response, WHAT);
  const value = tokenField(json, 'access_token', WHAT);
  api.host.mask(value);
  return { value, expiresAt: expiryOf(json, api.host.now(), WHAT) };
}
