/**
 * The IAM Service Account Credentials API: tokens of an account for principals that may impersonate it.
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest
 */
import { errorInfo, googleJson, rpcError, serviceDisabled } from '../google-errors.ts';
import { type Answer, type EmulatedRequest, jsonObject } from '../message.ts';
import {
  type AccountPermission,
  asPrincipal,
  type Principal,
  type ServiceAccount,
  systemKey,
} from '../principals.ts';
import { signBytes, signJwt } from '../signing.ts';
import { authenticate, CLOUD_PLATFORM, type World } from '../world.ts';

export type Method = 'generateAccessToken' | 'generateIdToken' | 'signJwt' | 'signBlob';

const SERVICE = 'iamcredentials.googleapis.com';
const TITLE = 'IAM Service Account Credentials API';
const SCOPES = [CLOUD_PLATFORM, 'https://www.googleapis.com/auth/iam'];

const PERMISSION: Readonly<Record<Method, AccountPermission>> = {
  generateAccessToken: 'iam.serviceAccounts.getAccessToken',
  generateIdToken: 'iam.serviceAccounts.getOpenIdToken',
  signJwt: 'iam.serviceAccounts.signJwt',
  signBlob: 'iam.serviceAccounts.signBlob',
};

/** Fields of a request, which may be in snake case too: `include_email`. */
const FIELDS: Readonly<Record<Method, readonly string[]>> = {
  generateAccessToken: ['delegates', 'scope', 'lifetime'],
  generateIdToken: ['delegates', 'audience', 'includeEmail', 'organizationNumberIncluded'],
  signJwt: ['delegates', 'payload'],
  signBlob: ['delegates', 'payload'],
};
/** @see https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS =
  'access_token alt $.xgafv $alt callback $callback fields $fields key $key oauth_token prettyPrint $prettyPrint quotaUser $quotaUser uploadType upload_protocol $userProject userProject'.split(
    ' ',
  );

const HOUR_S = 3600;

/** The method and account of a path of this API. */
export function parsePath(path: string): { method: Method; project: string; account: string } | undefined {
  const [, project, account, method] =
    /^\/v1\/projects\/([^/]+)\/serviceAccounts\/([^/:]+):(\w+)$/.exec(path) ?? [];
  if (project === undefined || account === undefined || !isMethod(method)) return undefined;
  return { method, project, account: decodeURIComponent(account) };
}

function isMethod(name: string | undefined): name is Method {
  return name !== undefined && Object.hasOwn(PERMISSION, name);
}

export async function call(world: World, request: EmulatedRequest): Promise<Answer> {
  const target = parsePath(request.path);
  if (!target) return rpcError(404, 'Method not found.');
  const { method, project } = target;
  const rpc = {
    service: SERVICE,
    method: `google.iam.credentials.v1.IAMCredentials.${method.charAt(0).toUpperCase()}${method.slice(1)}`,
  };
  const authenticated = await authenticate(world, request, rpc, SCOPES);
  if ('refused' in authenticated) return authenticated.refused;
  if (world.config.disabledApis.includes(SERVICE))
    return serviceDisabled(SERVICE, TITLE, world.config.project.number);
  const json = request.body.length === 0 ? {} : jsonObject(request.body);
  if (!json) return invalid('Invalid JSON payload received. Unexpected token.');
  // In the JSON of protocol buffers null is a field left out; gcloud and Python send `delegates: null`.
  const body = Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), value]),
  );
  const unknown = unknownNames(request, body, method);
  if (unknown.length > 0) return badRequest(unknown);
  if (project !== '-')
    return invalid(
      'Invalid form of account ID. Only "-" is allowed as the project: projects/-/serviceAccounts/{ACCOUNT}.',
    );
  // A token with an access boundary is good for Cloud Storage alone.
  if (authenticated.token.boundary) return denied(PERMISSION[method]);
  const account = find(world, target.account);
  if (!account) return unknownAccount(target.account);
  const refused = checkChain(
    world,
    authenticated.token.principal,
    body['delegates'],
    account,
    PERMISSION[method],
  );
  if (refused) return refused;
  if (account.disabled)
    return rpcError(400, `Service account ${account.email} is disabled.`, [], {
      status: 'FAILED_PRECONDITION',
    });
  switch (method) {
    case 'generateAccessToken':
      return generateAccessToken(world, account, body);
    case 'generateIdToken':
      return generateIdToken(world, account, body);
    case 'signJwt':
      return signAJwt(world, account, body);
    case 'signBlob':
      return signABlob(account, body);
  }
}

function find(world: World, name: string): ServiceAccount | undefined {
  return world.directory.account(name);
}

/** Caller → first delegate → … → account: each must allow the one before it to impersonate it. */
function checkChain(
  world: World,
  caller: Principal,
  delegates: unknown,
  account: ServiceAccount,
  permission: AccountPermission,
): Answer | undefined {
  let actor = caller;
  if (delegates !== undefined && !Array.isArray(delegates))
    return invalid('Invalid value at "delegates": not a list.');
  for (const delegate of delegates ?? []) {
    // gcloud's --impersonate-service-account=FIRST,LAST sends a bare e-mail.
    const [, name] = /^(?:projects\/-\/serviceAccounts\/)?([^/]+)$/.exec(String(delegate)) ?? [];
    if (name === undefined)
      return invalid(
        `Invalid form of delegate "${String(delegate)}": expected projects/-/serviceAccounts/{ACCOUNT_EMAIL_OR_UNIQUEID}.`,
      );
    const next = find(world, name);
    if (!next) return unknownAccount(name);
    if (!world.directory.mayOn(next, actor, 'iam.serviceAccounts.implicitDelegation'))
      return denied('iam.serviceAccounts.implicitDelegation');
    actor = asPrincipal(next);
  }
  return world.directory.mayOn(account, actor, permission) ? undefined : denied(permission);
}

function generateAccessToken(
  world: World,
  account: ServiceAccount,
  body: Readonly<Record<string, unknown>>,
): Answer {
  const { scope, lifetime = `${HOUR_S}s` } = body;
  if (!Array.isArray(scope) || scope.length === 0 || !scope.every((one) => typeof one === 'string')) {
    return invalid('Scope required.');
  }
  const unknown = scope.find((one: string) => !/^(https:\/\/\S+|openid|email|profile)$/.test(one));
  if (unknown !== undefined) return invalid(`Invalid OAuth scope: ${unknown}`);
  const [, digits] = /^(\d+)(?:\.\d{1,9})?s$/.exec(String(lifetime)) ?? [];
  if (digits === undefined) {
    return badField(
      'lifetime',
      `Invalid value at 'lifetime' (type.googleapis.com/google.protobuf.Duration), "${String(lifetime)}"`,
    );
  }
  const seconds = Number(digits);
  const most = account.lifetimeExtension ? 12 * HOUR_S : HOUR_S;
  if (seconds > most) return invalid(`The access token lifetime cannot exceed ${most} seconds.`);
  if (seconds <= 0) return invalid('The access token lifetime must be positive.');
  const issued = world.tokens.accessToken({
    principal: asPrincipal(account),
    scopes: scope,
    lifetimeSeconds: seconds,
    via: 'iamcredentials.generateAccessToken',
  });
  return googleJson({
    accessToken: issued.token,
    expireTime: new Date(issued.expires).toISOString().replace(/\.\d+Z$/, 'Z'),
  });
}

async function generateIdToken(
  world: World,
  account: ServiceAccount,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { audience, includeEmail = false } = body;
  if (typeof audience !== 'string' || audience === '') return invalid('Audience required.');
  if (typeof includeEmail !== 'boolean') {
    return badField(
      'include_email',
      `Invalid value at 'include_email' (TYPE_BOOL), ${JSON.stringify(includeEmail)}`,
    );
  }
  const token = await world.tokens.idToken({ principal: asIdentity(account), audience, includeEmail });
  return googleJson({ token });
}

async function signAJwt(
  world: World,
  account: ServiceAccount,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { payload } = body;
  const claims = typeof payload === 'string' ? jsonObject(payload) : undefined;
  if (!claims) return invalid('Invalid payload: it must be a JSON object of claims.');
  const { exp } = claims;
  if (exp !== undefined && (typeof exp !== 'number' || exp > world.clock.seconds() + 12 * HOUR_S)) {
    return invalid("The 'exp' claim must be at most 12 hours in the future.");
  }
  const key = await systemKey(account);
  const signedJwt = await signJwt(key, claims);
  world.tokens.issued.push(signedJwt);
  return googleJson({ keyId: key.kid, signedJwt });
}

async function signABlob(account: ServiceAccount, body: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { payload } = body;
  if (typeof payload !== 'string' || payload === '') return invalid('Payload required.');
  const key = await systemKey(account);
  const signature = await signBytes(key, Buffer.from(payload, 'base64'));
  return googleJson({ keyId: key.kid, signedBlob: signature.toString('base64') });
}

function asIdentity({ email, uniqueId }: ServiceAccount) {
  return { kind: 'serviceAccount' as const, email, uniqueId };
}

function invalid(message: string): Answer {
  return rpcError(400, message);
}

function badField(field: string, description: string): Answer {
  return badRequest([{ field, description }]);
}

function badRequest(fieldViolations: readonly { field?: string; description: string }[]): Answer {
  return rpcError(400, fieldViolations.map(({ description }) => description).join('\n'), [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
  ]);
}

/** Google refuses names that the message of a method does not have. */
function unknownNames(
  request: EmulatedRequest,
  body: Readonly<Record<string, unknown>>,
  method: Method,
): { description: string }[] {
  const invalid = 'Invalid JSON payload received. Unknown name';
  return [
    ...Object.keys(body)
      .filter((name) => !FIELDS[method].includes(name))
      .map((name) => ({ description: `${invalid} "${name}": Cannot find field.` })),
    ...[...request.query.keys()]
      .filter((name) => !SYSTEM_PARAMETERS.includes(name))
      .map((name) => ({
        description: `${invalid} "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      })),
  ];
}

const ALLOWED_LOCATIONS = [
  /^\/v1\/projects\/-\/serviceAccounts\/(?<account>[^/:]+)\/allowedLocations$/,
  /^\/v1\/(?<pool>projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+)\/allowedLocations$/,
  /^\/v1\/(?<pool>locations\/global\/workforcePools\/[^/]+)\/allowedLocations$/,
];

export function isAllowedLocations(path: string): boolean {
  return ALLOWED_LOCATIONS.some((form) => form.test(path));
}

/**
 * `GET …/allowedLocations`: where a principal may be used from. Google's libraries ask for it before other requests. No
 * account and no pool of the emulator is restricted.
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/getAllowedLocations
 */
export async function allowedLocations(world: World, request: EmulatedRequest): Promise<Answer> {
  const rpc = { service: SERVICE, method: 'google.iam.credentials.v1.IAMCredentials.GetAllowedLocations' };
  const authenticated = await authenticate(world, request, rpc, SCOPES);
  if ('refused' in authenticated) return authenticated.refused;
  if (world.config.disabledApis.includes(SERVICE))
    return serviceDisabled(SERVICE, TITLE, world.config.project.number);
  const groups = ALLOWED_LOCATIONS.map((form) => form.exec(request.path)?.groups).find((found) => found);
  const account = groups?.['account'];
  const pool = groups?.['pool'];
  if (account !== undefined && !find(world, decodeURIComponent(account)))
    return unknownAccount(decodeURIComponent(account));
  const { id, number } = world.config.project;
  const known = (name: string) =>
    world.directory.providers.some((provider) =>
      [name, name.replace(`/${id}/`, `/${number}/`)].includes(provider.pool),
    );
  if (pool !== undefined && !known(pool)) return rpcError(404, 'Requested entity was not found.');
  return googleJson({ encodedLocations: '0x0' });
}

function denied(permission: AccountPermission): Answer {
  return rpcError(403, `Permission '${permission}' denied on resource (or it may not exist).`, [
    errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission }),
  ]);
}

function unknownAccount(name: string): Answer {
  return /@/.test(name)
    ? rpcError(404, `Not found; Gaia id not found for email ${name}`)
    : rpcError(404, 'Requested entity was not found.');
}
