import type { Refusal } from '../diagnose/diagnose.ts';
import { BearerError } from '../errors.ts';
import type { GoogleApi } from './api.ts';
import { isSuccess, jsonOf, refused, tokenField } from './api.ts';
import { endpoint } from './endpoints.ts';
import { untilGranted } from './grant-wait.ts';
import type { Federation } from './identity.ts';
import type { AccessToken, IdToken } from './token.ts';
import { toIdToken } from './token.ts';

const WHAT = 'Google IAM Credentials';

/** A service account to impersonate, and a token that may. */
export interface ActingFor {
  /** E-mail or unique id. */
  readonly account: string;
  readonly delegates: readonly string[];
  readonly accountFrom?: 'file' | undefined;
  readonly bearer: string;
  /** The origin to call, when a credential file names it. */
  readonly origin?: string | undefined;
  /** The principal of `bearer`, for messages. */
  readonly principal: string | undefined;
  readonly federation?: Federation | undefined;
}

/** Called for each attempt: the bearer may expire while a grant is waited for. */
export type GetActingFor = () => Promise<ActingFor>;

/**
 * @throws {BearerError} IAM_* with the server's words, or RESPONSE_INVALID
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
export async function generateAccessToken(
  api: GoogleApi,
  acting: GetActingFor,
  scopes: readonly string[],
  lifetimeSeconds: number,
): Promise<AccessToken> {
  const json = await call(
    api,
    acting,
    'generateAccessToken',
    { scope: scopes, lifetime: `${lifetimeSeconds}s` },
    { scopes, lifetimeSeconds },
  );
  const value = tokenField(json, 'accessToken', WHAT);
  api.host.mask(value);
  const expireTime = json['expireTime'];
  const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN;
  if (Number.isNaN(expiresAt)) {
    throw new BearerError(
      'RESPONSE_INVALID',
      `${WHAT} responded with an access token whose expireTime is not a time.`,
    );
  }
  return { value, expiresAt };
}

/** @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken */
export async function generateIdToken(
  api: GoogleApi,
  acting: GetActingFor,
  audience: string,
  includeEmail: boolean,
): Promise<IdToken> {
  const json = await call(api, acting, 'generateIdToken', { audience, includeEmail }, { audience });
  const value = tokenField(json, 'token', WHAT);
  api.host.mask(value);
  return toIdToken(value, audience, WHAT);
}

/** @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signJwt */
export async function signJwt(
  api: GoogleApi,
  acting: GetActingFor,
  claims: Record<string, string | number>,
): Promise<string> {
  const json = await call(api, acting, 'signJwt', { payload: JSON.stringify(claims) }, {});
  const value = tokenField(json, 'signedJwt', WHAT);
  api.host.mask(value);
  return value;
}

function call(
  api: GoogleApi,
  acting: GetActingFor,
  ...request: [method: Method, body: Record<string, unknown>, facts: Refusal['facts']]
): Promise<Readonly<Record<string, unknown>>> {
  return untilGranted(api, async () => callOnce(api, await acting(), ...request));
}

type Method = 'generateAccessToken' | 'generateIdToken' | 'signJwt';

async function callOnce(
  api: GoogleApi,
  acting: ActingFor,
  method: Method,
  body: Record<string, unknown>,
  facts: Refusal['facts'],
): Promise<Readonly<Record<string, unknown>>> {
  const account = encodeURIComponent(acting.account).replaceAll('%40', '@');
  const path = `/v1/projects/-/serviceAccounts/${account}:${method}`;
  const response = await api.google({
    what: WHAT,
    url: `${acting.origin ?? endpoint('iamcredentials', api.universe, '')}${path}`,
    json: {
      delegates: acting.delegates.map((delegate) => `projects/-/serviceAccounts/${delegate}`),
      ...body,
    },
    bearer: acting.bearer,
  });
  if (!isSuccess(response)) {
    throw await refused({
      by: 'iam',
      response,
      now: api.host.now(),
      facts: {
        ...facts,
        ...acting.federation,
        method,
        account: acting.account,
        delegates: acting.delegates,
        accountFrom: acting.accountFrom,
        principal: acting.principal,
        projectId: api.projectId,
      },
    });
  }
  return jsonOf(response, WHAT);
}
