/**
 * The OAuth token endpoint, and the endpoints for keys and token information.
 * @see https://developers.google.com/identity/protocols/oauth2/service-account and RFC 7523
 */
import { googleJson, oauthError } from '../google-errors.ts';
import { type Answer, authorization, type EmulatedRequest, fieldsOf } from '../message.ts';
import { asPrincipal, type ServiceAccount, systemKey, type User, userPrincipal } from '../principals.ts';
import { isSignedBy, parseJwt, type SigningKey, toCertificate, toJwk } from '../signing.ts';
import { googleKey } from '../tokens.ts';
import type { World } from '../world.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const HOUR_S = 3600;
/** Google counts from before it creates the token. */
const EXPIRES_IN = 3599;
const SKEW_S = 300;

/** `POST /token` */
export async function token(world: World, request: EmulatedRequest): Promise<Answer> {
  const fields = fieldsOf(request);
  if (!fields) return oauthError('invalid_request', 'Could not parse the request body.');
  const grantType = fields['grant_type'];
  if (grantType === JWT_BEARER) return jwtBearer(world, request, fields['assertion']);
  if (grantType === 'refresh_token') return refresh(world, request, fields);
  if (grantType === undefined)
    return oauthError('invalid_request', 'Required parameter is missing: grant_type');
  return oauthError('unsupported_grant_type', `Invalid grant_type: ${String(grantType)}`);
}

async function jwtBearer(world: World, request: EmulatedRequest, assertion: unknown): Promise<Answer> {
  if (typeof assertion !== 'string' || assertion === '')
    return oauthError('invalid_request', 'Required parameter is missing: assertion');
  const jwt = parseJwt(assertion);
  if (!jwt) return oauthError('invalid_grant', 'Bad Request');
  const { iss, aud, iat, exp, scope, target_audience: targetAudience, sub } = jwt.payload;
  if (typeof iss !== 'string' || iss === '')
    return oauthError('invalid_grant', 'Invalid JWT: Missing issuer.');
  if (!/@/.test(iss)) return oauthError('invalid_grant', 'Invalid issuer: Not a service account.');
  const account = world.directory.account(iss);
  if (!account) return oauthError('invalid_grant', 'Invalid grant: account not found');
  if (!isSignedBy(jwt, await assertionKeys(account)))
    return oauthError('invalid_grant', 'Invalid JWT Signature.');
  if (![...AUDIENCES, `https://${request.host}/token`].includes(String(aud)))
    return oauthError('invalid_grant', 'Invalid JWT: Failed audience check.');
  const now = world.clock.seconds();
  if (
    typeof iat !== 'number' ||
    typeof exp !== 'number' ||
    exp <= now ||
    exp - iat > HOUR_S ||
    exp <= iat ||
    iat > now + SKEW_S ||
    exp > now + HOUR_S + SKEW_S
  ) {
    return oauthError(
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
    );
  }
  if (account.disabled) return oauthError('invalid_grant', `Account disabled: ${account.uniqueId}`);
  const wanted = { scope, targetAudience };
  if (typeof wanted.targetAudience === 'string' && wanted.targetAudience !== '' && scope === undefined) {
    const idToken = await world.tokens.idToken({
      principal: serviceAccount(account),
      audience: wanted.targetAudience,
      includeEmail: true,
    });
    return googleJson({ id_token: idToken });
  }
  // Neither, or both.
  if (typeof scope !== 'string' || scope.trim() === '' || targetAudience !== undefined) {
    return oauthError('invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
  }
  const scopes = scope.trim().split(/\s+/);
  if (scopes.some((one) => !/^(https:\/\/\S+|openid|email|profile)$/.test(one))) {
    return oauthError('invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
  }
  if (sub === undefined || sub === account.email)
    return granted(world, asPrincipal(account), scopes, { via: 'oauth2.token' });
  return delegated(world, account, String(sub), scopes);
}

/** Domain-wide delegation: the token is the user's. */
function delegated(
  world: World,
  account: ServiceAccount,
  subject: string,
  scopes: readonly string[],
): Answer {
  if (!scopes.every((scope) => account.delegatedScopes.includes(scope))) {
    return oauthError(
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      401,
    );
  }
  const user = world.directory.user(subject);
  if (!user) return oauthError('invalid_grant', 'Invalid email or User ID');
  return granted(world, userPrincipal(user), scopes, { via: 'oauth2.token', subject });
}

function granted(
  world: World,
  principal: ReturnType<typeof asPrincipal>,
  scopes: readonly string[],
  { via, subject }: { via: string; subject?: string },
): Answer {
  const issued = world.tokens.accessToken({ principal, scopes, lifetimeSeconds: EXPIRES_IN, via, subject });
  return googleJson({ access_token: issued.token, expires_in: EXPIRES_IN, token_type: 'Bearer' });
}

async function refresh(
  world: World,
  request: EmulatedRequest,
  fields: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const basic = authorization(request.headers['authorization'], 'basic');
  const [basicId, basicSecret] =
    basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const clientId = fields['client_id'] ?? basicId;
  const clientSecret = fields['client_secret'] ?? basicSecret;
  const users = world.directory.users.filter((user) => user.clientId === clientId);
  if (typeof clientId !== 'string')
    return oauthError('invalid_request', 'Could not determine client ID from request.');
  if (users.length === 0) return oauthError('invalid_client', 'The OAuth client was not found.', 401);
  const refreshToken = fields['refresh_token'];
  if (typeof refreshToken !== 'string' || refreshToken === '')
    return oauthError('invalid_request', 'Missing required parameter: refresh_token');
  const user = users.find((one) => one.refreshToken === refreshToken);
  if (!users.some((one) => one.clientSecret === clientSecret))
    return oauthError('invalid_client', 'Unauthorized', 401);
  if (!user) return oauthError('invalid_grant', 'Bad Request');
  if (user.revoked) return oauthError('invalid_grant', 'Token has been expired or revoked.');
  if (user.reauthenticate && fields['rapt'] === undefined) {
    return oauthError('invalid_grant', 'reauth related error (invalid_rapt)', 400, {
      error_uri: 'https://support.google.com/a/answer/9368756',
      error_subtype: 'invalid_rapt',
    });
  }
  return refreshed(world, user, fields);
}

async function refreshed(
  world: World,
  user: User,
  fields: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const asked = typeof fields['scope'] === 'string' ? fields['scope'].trim().split(/\s+/) : user.scopes;
  const refused = asked.filter((scope) => !user.scopes.includes(scope));
  if (refused.length > 0) {
    return oauthError(
      'invalid_scope',
      `Some requested scopes were invalid. {valid=[${user.scopes.join(', ')}], invalid=[${refused.join(', ')}]}`,
    );
  }
  const principal = userPrincipal(user);
  const issued = world.tokens.accessToken({
    principal,
    scopes: asked,
    lifetimeSeconds: EXPIRES_IN,
    via: 'oauth2.token',
  });
  const idToken =
    asked.includes('openid') && principal.kind === 'user'
      ? await world.tokens.idToken({
          principal,
          // The client itself, whatever audience the request has.
          audience: user.clientId,
          includeEmail: true,
          extra: { azp: user.clientId, at_hash: 'HK6E_P6Dh8Y93mRNtsDB1Q' },
        })
      : undefined;
  return googleJson({
    access_token: issued.token,
    expires_in: EXPIRES_IN,
    scope: asked.join(' '),
    token_type: 'Bearer',
    ...(idToken === undefined ? {} : { id_token: idToken }),
  });
}

/** The keys for an account's assertions: its own enabled keys, and the key of signJwt. */
export async function assertionKeys(account: ServiceAccount): Promise<SigningKey[]> {
  const own = [...account.keys.values()].filter(({ disabled }) => !disabled).map(({ key }) => key);
  return [...own, await systemKey(account)];
}

/** The names that the endpoint has had; each accepts assertions for any of them. */
const AUDIENCES: readonly string[] = [
  'https://oauth2.googleapis.com/token',
  'https://www.googleapis.com/oauth2/v4/token',
  'https://www.googleapis.com/oauth2/v3/token',
  'https://accounts.google.com/o/oauth2/token',
];

function serviceAccount({ email, uniqueId }: ServiceAccount) {
  return { kind: 'serviceAccount' as const, email, uniqueId };
}

/** JWKS; certificates at the older address. */
export async function certificates(request: EmulatedRequest): Promise<Answer> {
  const key = await googleKey();
  const cached = { 'cache-control': 'public, max-age=22837, must-revalidate, no-transform' };
  if (request.path === '/oauth2/v1/certs') {
    return googleJson(
      { [key.kid]: toCertificate(key, 'federated-signon.system.gserviceaccount.com') },
      200,
      cached,
    );
  }
  return googleJson({ keys: [toJwk(key)] }, 200, cached);
}

/** `/service_accounts/v1/jwk/EMAIL` and `/robot/v1/metadata/x509/EMAIL`: the public keys of an account. */
export async function accountCertificates(world: World, request: EmulatedRequest): Promise<Answer> {
  const account = world.directory.account(decodeURIComponent(request.path.split('/').at(-1) ?? ''));
  if (!account) return googleJson({ error: { code: 404, message: 'Not Found', status: 'NOT_FOUND' } }, 404);
  const keys = await assertionKeys(account);
  if (request.path.includes('/jwk/')) return googleJson({ keys: keys.map(toJwk) });
  return googleJson(Object.fromEntries(keys.map((key) => [key.kid, toCertificate(key, account.email)])));
}

/** `/tokeninfo`, `/oauth2/v1/tokeninfo` and `/oauth2/v3/tokeninfo`. */
export async function tokenInfo(world: World, request: EmulatedRequest): Promise<Answer> {
  const fields = {
    ...Object.fromEntries(request.query),
    ...(request.method === 'POST' ? fieldsOf(request) : {}),
  };
  if (typeof fields['id_token'] === 'string') {
    const claims = await world.tokens.verifyIdToken(fields['id_token']);
    if (!claims) return oauthError('invalid_token', 'Invalid Value');
    const jwt = parseJwt(fields['id_token']);
    const texts = Object.entries({ ...claims, ...jwt?.header }).map(([name, value]) => [name, String(value)]);
    return googleJson(Object.fromEntries(texts));
  }
  const text = fields['access_token'];
  const token = typeof text === 'string' ? world.tokens.inspect(text) : undefined;
  if (!token || !world.tokens.isLive(token)) return oauthError('invalid_token', 'Invalid Value');
  const { principal } = token;
  if (principal.kind === 'federated') return oauthError('invalid_token', 'Invalid Value');
  const seconds = Math.floor((token.expires - world.clock.now()) / 1000);
  const withEmail = token.scopes.some((scope) => /userinfo\.email$|^email$|cloud-platform$/.test(scope));
  return googleJson({
    azp: principal.uniqueId,
    aud: principal.uniqueId,
    ...(principal.kind === 'user' ? { sub: principal.uniqueId } : {}),
    scope: token.scopes.join(' '),
    exp: String(Math.floor(token.expires / 1000)),
    expires_in: String(seconds),
    ...(withEmail ? { email: principal.email, email_verified: 'true' } : {}),
    access_type: principal.kind === 'user' ? 'offline' : 'online',
  });
}

/** `/revoke`. RFC 7009. */
export function revoke(world: World, request: EmulatedRequest): Answer {
  const fields = { ...Object.fromEntries(request.query), ...fieldsOf(request) };
  const text = fields['token'];
  const issued = typeof text === 'string' ? world.tokens.inspect(text) : undefined;
  const user = world.directory.users.find(({ refreshToken }) => refreshToken === text);
  if (user) user.revoked = true;
  else if (issued) issued.revoked = true;
  else return oauthError('invalid_token', 'Token expired or revoked');
  return googleJson({});
}

/** `/oauth2/v1/userinfo` and its successors. */
export function userInfo(world: World, request: EmulatedRequest): Answer {
  const bearer =
    authorization(request.headers['authorization'], 'bearer') ?? request.query.get('access_token') ?? '';
  const issued = world.tokens.inspect(bearer);
  if (!issued || !world.tokens.isLive(issued) || issued.principal.kind === 'federated') {
    return googleJson({ error: 'invalid_request', error_description: 'Invalid Credentials' }, 401);
  }
  const { email, uniqueId } = issued.principal;
  return googleJson({ id: uniqueId, sub: uniqueId, email, verified_email: true, email_verified: true });
}
