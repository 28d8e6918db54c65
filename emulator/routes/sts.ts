/**
 * The Security Token Service.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token and RFC 8693
 */
import { timingSafeEqual, X509Certificate } from 'node:crypto';
import { CelError, compile } from '../cel.ts';
import { type Assertion, principalOf } from '../federation.ts';
import { GOOGLE_HEADERS, stsError } from '../google-errors.ts';
import { isMutualTls } from '../google-hosts.ts';
import {
  type Answer,
  authorization,
  type EmulatedRequest,
  fieldsOf,
  isObject,
  jsonObject,
} from '../message.ts';
import { GCLOUD_CLIENT, nameOf, type Principal, type Provider } from '../principals.ts';
import { isSignedBy, parseJwt } from '../signing.ts';
import { BOUNDARY_VARIABLES, type BoundaryRule } from '../tokens.ts';
import type { World } from '../world.ts';
import { verifyCallerIdentity } from './aws.ts';
import { issuerKey } from './github-oidc.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TYPE = 'urn:ietf:params:oauth:token-type:';
const AWS = 'urn:ietf:params:aws:token-type:aws4_request';
const LIFETIME_S = 3600;
/** Maximum age of an OIDC token, whatever its own expiry. */
const STALE_S = 24 * 3600;

/** Carries a refusal out of the checks below. */
class Refused extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('refused');
    this.answer = answer;
  }
}

function refuse(error: string, description: string, status = 400): never {
  throw new Refused(stsError(error, description, status));
}

/** `POST /v1/token`. */
export async function exchange(world: World, request: EmulatedRequest): Promise<Answer> {
  try {
    const fields = textFields(request);
    if (fields['grant_type'] !== GRANT) {
      refuse(
        fields['grant_type'] === undefined ? 'invalid_request' : 'unsupported_grant_type',
        `Invalid value for "grant_type": expected "${GRANT}".`,
      );
    }
    const requested = fields['requested_token_type'];
    if (requested !== undefined && requested !== `${TYPE}access_token`) {
      refuse(
        'invalid_request',
        'Invalid value for "requested_token_type". Only "urn:ietf:params:oauth:token-type:access_token" is supported.',
      );
    }
    const subjectToken = fields['subject_token'];
    if (subjectToken === undefined || subjectToken === '')
      refuse('invalid_request', 'Missing required field: "subject_token".');
    const options = parseOptions(fields['options']);
    if (fields['subject_token_type'] === `${TYPE}access_token` && fields['audience'] === undefined) {
      return downscope(world, subjectToken, options);
    }
    return await federate(world, request, { ...fields, subject_token: subjectToken }, options);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

async function federate(
  world: World,
  request: EmulatedRequest,
  fields: Record<string, string | undefined> & { subject_token: string },
  options: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const provider = findProvider(world, fields['audience']);
  const client = checkClient(world, request, provider, fields, options);
  const scopes = (fields['scope'] ?? '').split(/\s+/).filter((scope) => scope !== '');
  if (scopes.length === 0) refuse('invalid_scope', 'The requested scope is empty.');
  const bad = scopes.filter((scope) => !/^(https:\/\/\S+|openid|email|profile)$/.test(scope));
  if (bad.length > 0)
    refuse('invalid_scope', `Some requested scopes were invalid. {invalid=[${bad.join(', ')}]}`);
  const assertion = await readSubject(world, request, provider, fields);
  const principal = mapAttributes(provider, assertion);
  const issued = world.tokens.accessToken({
    principal,
    scopes,
    lifetimeSeconds: lifetimeOf(world, assertion),
    boundary: boundaryOf(options),
    via: `sts.token${client === undefined ? '' : ` as ${client}`}`,
    client,
  });
  return granted(world, issued.token, issued.expires);
}

/**
 * A federated token lives as long as its subject token, an hour at most: five minutes after GitHub's issuer. AWS requests and
 * certificates have no expiry of their own here.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token, `expires_in`
 */
function lifetimeOf(world: World, { exp }: Assertion): number {
  const left = typeof exp === 'number' ? Math.ceil(exp - world.clock.now() / 1000) : LIFETIME_S;
  return Math.min(left, world.config.sts.lifetimeSeconds ?? LIFETIME_S);
}

function granted(world: World, token: string, expires: number | undefined): Answer {
  const seconds =
    expires === undefined || world.config.sts.omitExpiresIn
      ? undefined
      : Math.floor((expires - world.clock.now()) / 1000);
  return {
    status: 200,
    headers: GOOGLE_HEADERS,
    body: JSON.stringify({
      access_token: token,
      issued_token_type: `${TYPE}access_token`,
      token_type: 'Bearer',
      ...(seconds === undefined ? {} : { expires_in: seconds }),
    }),
  };
}

/**
 * The provider of an audience. A member cluster of a fleet names its pool and issuer.
 * @see https://docs.cloud.google.com/kubernetes-engine/fleet-management/docs/use-workload-identity
 */
function findProvider(world: World, audience: string | undefined): Provider {
  const [, pool, cluster] =
    /^identitynamespace:([^:]+\.svc\.id\.goog):(https:\/\/\S+)$/.exec(audience ?? '') ?? [];
  const fleet = world.directory.providers.find(
    ({ config, poolConfig }) => poolConfig.id === pool && config.id === cluster,
  );
  if (fleet) return fleet;
  const [, resource] =
    /^\/\/iam\.googleapis\.com\/((?:projects\/\d+\/locations\/[^/]+\/workloadIdentityPools|locations\/[^/]+\/workforcePools)\/[^/]+\/providers\/[^/]+)$/.exec(
      audience ?? '',
    ) ?? [];
  if (resource === undefined) {
    refuse(
      'invalid_request',
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.',
    );
  }
  const provider = world.directory.provider(resource);
  if (!provider || provider.config.disabled || provider.poolConfig.disabled) {
    refuse(
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    );
  }
  return provider;
}

/** The client that authenticates itself with the request. A workforce pool requires one, or a project to charge. */
function checkClient(
  world: World,
  request: EmulatedRequest,
  { poolConfig }: Provider,
  fields: Readonly<Record<string, string | undefined>>,
  options: Readonly<Record<string, unknown>>,
): string | undefined {
  const client = clientOf(request, fields);
  if (client === undefined) {
    if (poolConfig.workforce && typeof options['userProject'] !== 'string') {
      refuse(
        'invalid_request',
        'The "userProject" option must be set for a workforce pool when no client authentication is given.',
      );
    }
    return undefined;
  }
  // An organisation may have clients of its own for its workforce pools.
  const ofOrganisation = poolConfig.workforce && client.id !== '' && client.secret !== '';
  if (!ofOrganisation && !isKnownClient(world, client))
    refuse('invalid_client', 'The OAuth client was not found.', 401);
  return client.id;
}

interface Client {
  readonly id: string;
  readonly secret: string;
}

/** The client of the header or of the fields, RFC 6749 section 2.3.1. */
function clientOf(request: EmulatedRequest, fields: Readonly<Record<string, unknown>>): Client | undefined {
  const header = request.headers['authorization'];
  if (header !== undefined) {
    const basic = Buffer.from(authorization(header, 'basic') ?? '', 'base64').toString('utf8');
    const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(basic) ?? [];
    return { id, secret };
  }
  const { client_id: id, client_secret: secret } = fields;
  return typeof id === 'string' ? { id, secret: typeof secret === 'string' ? secret : '' } : undefined;
}

/** gcloud sends its own client with every exchange that no account is impersonated after. */
function isKnownClient({ workforceUser, directory }: World, { id, secret }: Client): boolean {
  return [
    { clientId: GCLOUD_CLIENT.id, clientSecret: GCLOUD_CLIENT.secret },
    workforceUser,
    ...directory.users,
  ].some((known) => known.clientId === id && known.clientSecret === secret);
}

async function readSubject(
  world: World,
  request: EmulatedRequest,
  provider: Provider,
  fields: Record<string, string | undefined> & { subject_token: string },
): Promise<Assertion> {
  const type = fields['subject_token_type'];
  const { oidc, aws, x509 } = provider.config;
  if (oidc && (type === `${TYPE}jwt` || type === `${TYPE}id_token`))
    return verifyOidc(world, provider, oidc, fields.subject_token);
  if (aws && type === AWS) {
    const verdict = verifyCallerIdentity(
      world,
      fields.subject_token,
      `//iam.googleapis.com/${provider.resource}`,
    );
    if ('refused' in verdict) refuse('invalid_grant', verdict.refused);
    if (verdict.account !== aws.accountId)
      refuse(
        'invalid_grant',
        `The account in the AWS credential ${verdict.account} does not match the expected account ${aws.accountId}.`,
      );
    return { account: verdict.account, arn: verdict.arn, userid: verdict.userid };
  }
  if (x509 && type === `${TYPE}mtls`) return verifyCertificate(world, request, fields.subject_token);
  return refuse(
    'invalid_request',
    'Invalid value for "subject_token_type": it does not match the type of the identity provider.',
  );
}

async function verifyOidc(
  world: World,
  provider: Provider,
  oidc: { issuer: string; allowedAudiences?: readonly string[] },
  token: string,
): Promise<Assertion> {
  const jwt = parseJwt(token);
  if (!jwt) return refuse('invalid_grant', 'Unable to parse the ID Token.');
  const { iss, aud, exp, iat, nbf } = jwt.payload;
  if (iss !== oidc.issuer) {
    refuse(
      'invalid_grant',
      `The issuer in ID Token ${String(iss)} does not match the expected ones: ${oidc.issuer}`,
    );
  }
  const audiences = Array.isArray(aud) ? aud.map(String) : [String(aud)];
  const canonical = `//iam.googleapis.com/${provider.resource}`;
  const allowed = oidc.allowedAudiences?.length ? oidc.allowedAudiences : [canonical, `https:${canonical}`];
  if (!audiences.some((audience) => allowed.includes(audience))) {
    refuse(
      'invalid_grant',
      `The audience in ID Token [${audiences.join(', ')}] does not match the expected audience ${oidc.allowedAudiences?.join(', ') ?? canonical}.`,
    );
  }
  if (!isSignedBy(jwt, [await issuerKey(oidc.issuer)])) {
    refuse('invalid_grant', 'Unable to verify the ID Token signature.');
  }
  const now = world.clock.seconds();
  if (typeof exp !== 'number' || typeof iat !== 'number')
    return refuse('invalid_grant', 'The ID Token is missing the claim exp or iat.');
  if (exp <= now || iat < now - STALE_S)
    refuse('invalid_grant', `ID Token issued at ${iat} is stale to sign-in.`);
  if (iat > now + 60 || (typeof nbf === 'number' && nbf > now + 60)) {
    refuse('invalid_grant', `ID Token issued at ${iat} is in the future.`);
  }
  return { ...jwt.payload };
}

/** The subject token repeats the certificate chain of the TLS handshake. */
function verifyCertificate(world: World, request: EmulatedRequest, token: string): Assertion {
  const shown = request.connection.clientCertificate;
  if (!isMutualTls(request.host) || !shown) {
    return refuse(
      'invalid_request',
      'A client certificate must be presented over mutual TLS at sts.mtls.googleapis.com.',
    );
  }
  let chain: unknown;
  try {
    chain = JSON.parse(token);
  } catch {
    chain = undefined;
  }
  const [leaf] = Array.isArray(chain) ? chain : [];
  if (typeof leaf !== 'string' || !sameBytes(Buffer.from(leaf, 'base64'), shown)) {
    return refuse(
      'invalid_grant',
      'The leaf certificate in the subject token does not match the client certificate of the connection.',
    );
  }
  const certificate = new X509Certificate(shown);
  if (!certificate.verify(new X509Certificate(world.authority.cert).publicKey)) {
    refuse('invalid_grant', 'The certificate chain does not end in a configured trust anchor.');
  }
  const now = world.clock.now();
  if (Date.parse(certificate.validTo) < now || Date.parse(certificate.validFrom) > now) {
    refuse('invalid_grant', 'The client certificate is not valid at this time.');
  }
  const dn = Object.fromEntries(
    certificate.subject.split('\n').map((line) => {
      const [name = '', ...value] = line.split('=');
      return [name.toLowerCase(), value.join('=')];
    }),
  );
  return {
    subject: { dn },
    serialNumberHex: certificate.serialNumber.toLowerCase(),
    san: { dns: certificate.subjectAltName ?? '' },
  };
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function mapAttributes(provider: Provider, assertion: Assertion): Principal {
  const principal = principalOf(provider, assertion);
  if (!('refused' in principal)) return principal;
  return refuse(principal.refused.error, principal.refused.description);
}

/** @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials */
function downscope(world: World, token: string, options: Readonly<Record<string, unknown>>): Answer {
  const source = world.tokens.inspect(token);
  if (!source || !world.tokens.isLive(source))
    return stsError('invalid_grant', 'The subject token is invalid or expired.');
  const boundary = boundaryOf(options);
  if (!boundary) return stsError('invalid_request', 'The "options" parameter must hold an "accessBoundary".');
  if (source.boundary) return stsError('invalid_grant', 'The subject token already has an access boundary.');
  const lifetimeSeconds = Math.floor((source.expires - world.clock.now()) / 1000);
  const issued = world.tokens.accessToken({ ...source, boundary, lifetimeSeconds, via: 'sts.token' });
  // The new token expires with the old one; Google returns the expiry for tokens of service accounts only.
  return granted(
    world,
    issued.token,
    source.principal.kind === 'serviceAccount' ? issued.expires : undefined,
  );
}

const MAX_RULES = 10;

function boundaryOf(options: Readonly<Record<string, unknown>>): readonly BoundaryRule[] | undefined {
  const boundary = options['accessBoundary'];
  if (boundary === undefined) return undefined;
  const invalid = (why: string): never => refuse('invalid_request', `Invalid access boundary: ${why}`);
  const rules = isObject(boundary) ? boundary['accessBoundaryRules'] : undefined;
  if (!Array.isArray(rules) || rules.length === 0) return invalid('accessBoundaryRules must not be empty.');
  if (rules.length > MAX_RULES) return invalid(`there may be at most ${MAX_RULES} rules.`);
  return rules.map((rule: unknown) => {
    if (!isObject(rule)) return invalid('a rule must be an object.');
    const unknown = Object.keys(rule).find(
      (key) => !['availableResource', 'availablePermissions', 'availabilityCondition'].includes(key),
    );
    if (unknown !== undefined) return invalid(`unknown field "${unknown}".`);
    const { availableResource, availablePermissions, availabilityCondition } = rule;
    if (
      typeof availableResource !== 'string' ||
      !/^\/\/storage\.googleapis\.com\/projects\/_\/buckets\/[^/]+$/.test(availableResource)
    ) {
      return invalid('availableResource must be the full resource name of a Cloud Storage bucket.');
    }
    if (
      !Array.isArray(availablePermissions) ||
      availablePermissions.length === 0 ||
      !availablePermissions.every((one) => typeof one === 'string' && one.startsWith('inRole:roles/'))
    ) {
      return invalid('availablePermissions must be a list of "inRole:roles/…".');
    }
    if (availabilityCondition === undefined) return { availableResource, availablePermissions };
    const expression = isObject(availabilityCondition) ? availabilityCondition['expression'] : undefined;
    if (typeof expression !== 'string' || expression === '')
      return invalid('availabilityCondition needs an expression.');
    try {
      compile(expression, BOUNDARY_VARIABLES);
    } catch (error) {
      if (!(error instanceof CelError)) throw error;
      return invalid(`availabilityCondition: ${error.message}.`);
    }
    return { availableResource, availablePermissions, availabilityCondition: { expression } };
  });
}

/** `options` is JSON in a form, percent-encoded by some clients, and may be an object in a JSON body. */
function parseOptions(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined || text === '') return {};
  const options = jsonObject(text) ?? jsonObject(decoded(text));
  return options ?? refuse('invalid_request', 'Invalid value for "options": it is not a JSON object.');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** STS accepts `snake_case` and, in JSON, `camelCase`. */
function textFields(request: EmulatedRequest): Record<string, string | undefined> {
  const fields = fieldsOf(request) ?? refuse('invalid_request', 'The request body cannot be parsed.');
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

/** `POST /v1/oauthtoken`: the refresh of a workforce login. @see https://cloud.google.com/iam/docs/workforce-obtaining-short-lived-credentials */
export async function oauthToken(world: World, request: EmulatedRequest): Promise<Answer> {
  const basic = authorization(request.headers['authorization'], 'basic');
  const [id, secret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const { form } = { form: fieldsOf(request) ?? {} };
  const { workforceUser } = world;
  if (id !== workforceUser.clientId || secret !== workforceUser.clientSecret) {
    return stsError('invalid_client', 'The OAuth client was not found.', 401);
  }
  if (form['grant_type'] !== 'refresh_token')
    return stsError('unsupported_grant_type', 'Invalid value for "grant_type".');
  if (form['refresh_token'] !== workforceUser.refreshToken || workforceUser.revoked) {
    return stsError('invalid_grant', 'Token has been expired or revoked.');
  }
  const issued = world.tokens.accessToken({
    principal: workforceUser.principal,
    scopes: ['https://www.googleapis.com/auth/cloud-platform'],
    lifetimeSeconds: LIFETIME_S,
    via: 'sts.oauthtoken',
    client: id,
  });
  return {
    status: 200,
    headers: GOOGLE_HEADERS,
    body: JSON.stringify({
      access_token: issued.token,
      expires_in: LIFETIME_S,
      token_type: 'Bearer',
      refresh_token: workforceUser.refreshToken,
    }),
  };
}

/**
 * `POST /v1/introspect`: the principal of a federated token, for the client that the token was issued to. gcloud names the
 * account after it.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/introspect and RFC 7662
 */
export function introspect(world: World, request: EmulatedRequest): Answer {
  const fields = fieldsOf(request) ?? {};
  const client = clientOf(request, fields);
  if (!client || !isKnownClient(world, client))
    return stsError('invalid_client', 'The OAuth client was not found.', 401);
  const hint = fields['token_type_hint'];
  if (hint !== undefined && hint !== `${TYPE}access_token`)
    return stsError('unsupported_token_type', `Invalid value for "token_type_hint": ${String(hint)}.`);
  if (typeof fields['token'] !== 'string' || fields['token'] === '')
    return stsError('invalid_request', 'Missing required field: "token".');
  const token = world.tokens.inspect(fields['token']);
  if (!token || !world.tokens.isLive(token) || token.client !== client.id)
    return { status: 200, headers: GOOGLE_HEADERS, body: JSON.stringify({ active: false }) };
  return {
    status: 200,
    headers: GOOGLE_HEADERS,
    body: JSON.stringify({
      active: true,
      scope: token.scopes.join(' '),
      client_id: client.id,
      username: nameOf(token.principal),
      exp: Math.floor(token.expires / 1000),
      iss: 'https://sts.googleapis.com/',
    }),
  };
}
