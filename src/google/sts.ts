import type { Refusal } from '../diagnose/diagnose.ts';
import type { HttpRequest } from '../http/message.ts';
import type { GoogleApi } from './api.ts';
import { expiryOf, isSuccess, jsonOf, refused, tokenField } from './api.ts';
import type { AccessBoundary } from './boundary.ts';
import { endpoint } from './endpoints.ts';
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
 * @throws {BearerError} STS_* with the server's words, or RESPONSE_INVALID
 * @see RFC 8693 section 2 and https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export async function exchangeToken(api: GoogleApi, exchange: Exchange): Promise<AccessToken> {
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
