/**
 * The Security Token Service.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token and RFC 8693
 */
import { timingSafeEqual, X509Certificate } from 'node:crypto';
import { evaluate } from '../cel.ts';
import { GOOGLE_HEADERS, oauthError, stsError } from '../google-errors.ts';
import {
  type Answer,
  authorization,
  type EmulatedRequest,
  fieldsOf,
  isObject,
  jsonObject,
} from '../message.ts';
import type { Principal, Provider } from '../principals.ts';
import { isSignedBy, parseJwt } from '../signing.ts';
import type { BoundaryRule } from '../tokens.ts';
import type { World } from '../world.ts';
import { verifyCallerIdentity } from './aws.ts';
import { issuerKey } from './github-oidc.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TYPE = 'urn:ietf:params:oauth:token-type:';
const AWS = 'urn:ietf:params:aws:token-type:aws4_request';
const LIFETIME_S = 3600;
/** Maximum age of an OIDC token, whatever its own expiry. */
const STALE_S = 24 * 3600;

type Assertion = Record<string, unknown>;

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
  const client = checkClient(request, provider, options);
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

function findProvider(world: World, audience: string | undefined): Provider {
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

/** A workload pool accepts no Authorization header; a workforce pool accepts a client, or a project to charge. */
function checkClient(
  request: EmulatedRequest,
  { poolConfig }: Provider,
  options: Readonly<Record<string, unknown>>,
): string | undefined {
  const header = request.headers['authorization'];
  const project = options['userProject'];
  if (header === undefined) {
    if (poolConfig.workforce && typeof project !== 'string') {
      refuse(
        'invalid_request',
        'The "userProject" option must be set for a workforce pool when no client authentication is given.',
      );
    }
    return undefined;
  }
  const basic = authorization(header, 'basic');
  const [id, secret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  if (!poolConfig.workforce || id === undefined || id === '' || secret === undefined || secret === '') {
    refuse('invalid_client', 'The OAuth client was not found.', 401);
  }
  return id;
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
  if (!request.host.startsWith('sts.mtls.') || !shown) {
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
  const {
    attributeMapping = DEFAULT_MAPPING[provider.config.aws ? 'aws' : 'oidc'] ?? {},
    attributeCondition,
  } = provider.config;
  const googleClaims = new Map<string, unknown>();
  const attributes = new Map<string, string>();
  for (const [target, expression] of Object.entries(attributeMapping)) {
    let value: unknown;
    try {
      value = evaluate(expression, { assertion });
    } catch {
      // Without its claim, an attribute is omitted; only the subject is required.
      continue;
    }
    if (target.startsWith('google.')) googleClaims.set(target.slice('google.'.length), value);
    else attributes.set(target.replace(/^attribute\./, ''), String(value));
  }
  const google = Object.fromEntries(googleClaims);
  const attribute = Object.fromEntries(attributes);
  const subject = google['subject'];
  if (typeof subject !== 'string' || subject === '') {
    return refuse('invalid_grant', 'The mapped attribute google.subject is missing or empty.');
  }
  if (Buffer.byteLength(subject) > 127) {
    refuse(
      'invalid_grant',
      'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.',
    );
  }
  if (!fulfils(attributeCondition, { assertion, google, attribute })) {
    refuse('unauthorized_client', 'The given credential is rejected by the attribute condition.', 401);
  }
  const groups = google['groups'];
  return {
    kind: 'federated',
    name: `principal://iam.googleapis.com/${provider.pool}/subject/${subject}`,
    pool: provider.pool,
    subject,
    attributes: attribute,
    groups: Array.isArray(groups) ? groups.map(String) : [],
  };
}

/** @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-clouds#attribute-mapping */
const DEFAULT_MAPPING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  oidc: { 'google.subject': 'assertion.sub' },
  aws: {
    'google.subject': 'assertion.arn',
    'attribute.aws_role':
      "assertion.arn.contains('assumed-role') ? assertion.arn.extract('{account_arn}assumed-role/') + 'assumed-role/' + assertion.arn.extract('assumed-role/{role_name}/') : assertion.arn",
  },
};

function fulfils(
  condition: Provider['config']['attributeCondition'],
  context: { assertion: Assertion; google: Record<string, unknown>; attribute: Record<string, string> },
): boolean {
  if (condition === undefined) return true;
  if (typeof condition === 'function') return condition(context);
  try {
    return evaluate(condition, context) === true;
  } catch {
    // A condition on a missing claim does not hold.
    return false;
  }
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

/** `POST /v1/introspect`: the principal of a federated token, for gcloud. RFC 7662. */
export function introspect(world: World, request: EmulatedRequest): Answer {
  const fields = fieldsOf(request) ?? {};
  const token = typeof fields['token'] === 'string' ? world.tokens.inspect(fields['token']) : undefined;
  if (authorization(request.headers['authorization'], 'basic') === undefined) {
    return oauthError('invalid_client', 'The OAuth client was not found.', 401);
  }
  if (!token || !world.tokens.isLive(token))
    return { status: 200, headers: GOOGLE_HEADERS, body: JSON.stringify({ active: false }) };
  const { principal } = token;
  return {
    status: 200,
    headers: GOOGLE_HEADERS,
    body: JSON.stringify({
      active: true,
      scope: token.scopes.join(' '),
      client_id: '32555940559.apps.googleusercontent.com',
      username: principal.kind === 'federated' ? principal.name : principal.email,
      exp: Math.floor(token.expires / 1000),
      iss: 'https://sts.googleapis.com/',
    }),
  };
}
