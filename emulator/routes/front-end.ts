/**
 * The front end of Cloud Run and Cloud Functions, and Identity-Aware Proxy: which requests get to the service, and the
 * responses to the others.
 * @see https://cloud.google.com/run/docs/authenticating/overview and https://cloud.google.com/iap/docs/authentication-howto
 */
import { randomBytes } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { ServiceConfig } from '../config.ts';
import { Functions } from '../functions.ts';
import { escapeHtml, frontEndPage, googlePage } from '../google-pages.ts';
import { type Answer, authorization, type EmulatedRequest } from '../message.ts';
import { asPrincipal, GCLOUD_CLIENT, isMember, type Principal, userPrincipal } from '../principals.ts';
import { type Claims, isSignedBy, parseJwt } from '../signing.ts';
import type { World } from '../world.ts';
import { assertionKeys } from './oauth.ts';

const HTML = { 'content-type': 'text/html; charset=UTF-8', server: 'Google Frontend' };
/** Cloud Run's domains, of Google and of S3NS. */
const CLOUD_RUN = /\.(?:run\.app|s3nsrun\.fr)$/;
const REMOVED = 'SIGNATURE_REMOVED_BY_GOOGLE';

/** The state of a service; tests can change its invokers while the emulator runs. */
export interface Service {
  readonly config: ServiceConfig;
  invokers: readonly string[];
  /** The number of requests at the invoker check, and the time of the first one. */
  asked: number;
  firstAsked: number | undefined;
  noInstanceLeft: number;
}

export class Services {
  readonly all: Service[];
  readonly #world: World;
  readonly #functions = new Functions();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

  constructor(world: World) {
    this.#world = world;
    this.all = world.config.services.map((config) => ({
      config,
      invokers: config.invokers ?? [],
      asked: 0,
      firstAsked: undefined,
      noInstanceLeft: config.noInstance?.times ?? 0,
    }));
  }

  /** The services at a name; several functions share one. */
  at(host: string, port: number): Service[] {
    const name = port === 443 ? host : `${host}:${port}`;
    return this.all.filter(({ config }) => namesOf(config).includes(name));
  }

  async answer(request: EmulatedRequest): Promise<Answer> {
    const candidates = this.at(request.host, request.connection.port);
    const [, segment = ''] = request.path.split('/');
    const service = candidates.find(
      ({ config }) => !isFunctionHost(config, request.host) || config.functionName === segment,
    );
    if (!service) return pageNotFound();
    const { config } = service;
    if (config.ingress === 'internal') return pageNotFound();
    if (CLOUD_RUN.test(request.host) && isReserved(request.path)) {
      return {
        status: 404,
        headers: { ...HTML, 'referrer-policy': 'no-referrer' },
        body: googlePage(404, request.path),
      };
    }
    const verdict = config.iap
      ? await this.#iap(service, config.iap, request)
      : await this.#invoker(service, request);
    if ('refused' in verdict) return verdict.refused;
    if (service.noInstanceLeft > 0) {
      service.noInstanceLeft -= 1;
      return noInstance(config.noInstance?.status ?? 429);
    }
    return this.#forward(service, request, verdict.headers);
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    await this.#functions.close();
  }

  async #invoker(service: Service, request: EmulatedRequest): Promise<Verdict> {
    const { config } = service;
    const header =
      request.headers['x-serverless-authorization'] === undefined
        ? 'authorization'
        : 'x-serverless-authorization';
    const text = request.headers[header];
    const stripped = { [header]: withoutSignature(text) };
    if (config.invokerIamDisabled || service.invokers.includes('allUsers')) return { headers: stripped };
    if (text === undefined) return { refused: forbidden(request) };
    const claims = await this.#world.tokens.verifyIdToken(authorization(text, 'bearer') ?? '');
    const principal = claims && this.#principalOf(claims);
    if (!claims || !principal || !isMeantFor(config, claims, principal, request.host))
      return { refused: unauthorized() };
    if (!this.#hasPropagated(service) || !service.invokers.some((member) => isMember(member, principal))) {
      return { refused: forbidden(request) };
    }
    return { headers: stripped };
  }

  /** IAM bindings take effect with a delay. */
  #hasPropagated(service: Service): boolean {
    const { invokerAfter } = service.config;
    service.asked += 1;
    service.firstAsked ??= this.#world.clock.now();
    if (invokerAfter === undefined) return true;
    if ('requests' in invokerAfter) return service.asked > invokerAfter.requests;
    return this.#world.clock.now() - service.firstAsked >= invokerAfter.ms;
  }

  /** Reads Proxy-Authorization first. With a valid token there, Authorization belongs to the application. */
  async #iap(service: Service, iap: IapConfig, request: EmulatedRequest): Promise<Verdict> {
    const { 'proxy-authorization': proxy, authorization: own } = request.headers;
    if (proxy === undefined && own === undefined) return { refused: signIn(iap.clientId, request) };
    const stripped = { 'proxy-authorization': undefined };
    if (proxy !== undefined) {
      const verdict = await this.#iapToken(service, iap, request, proxy);
      if ('headers' in verdict || own === undefined)
        return 'headers' in verdict ? { headers: { ...verdict.headers, ...stripped } } : verdict;
    }
    const verdict = await this.#iapToken(service, iap, request, own ?? '');
    return 'headers' in verdict
      ? { headers: { ...verdict.headers, ...stripped, authorization: undefined } }
      : verdict;
  }

  async #iapToken(
    service: Service,
    iap: IapConfig,
    request: EmulatedRequest,
    header: string,
  ): Promise<Verdict> {
    const token = authorization(header, 'bearer') ?? '';
    const jwt = parseJwt(token);
    if (!jwt) return { refused: iapRefusal('Unable to parse JWT') };
    const isOver =
      typeof jwt.payload['exp'] === 'number' && jwt.payload['exp'] <= this.#world.clock.seconds();
    const issuer = this.#world.directory.account(String(jwt.payload['iss']));
    let principal: Principal | undefined;
    if (issuer) {
      const isSigned = !issuer.disabled && isSignedBy(jwt, await assertionKeys(issuer));
      const problem = isSigned ? this.#signedJwtProblem(jwt.payload, request) : undefined;
      if (!isSigned || problem !== undefined)
        return { refused: iapRefusal(problem ?? 'JWT signature is invalid') };
      const { issued } = this.#world.tokens;
      // A key of the client's signed it: a secret that the emulator has not issued.
      if (!issued.includes(token)) issued.push(token);
      principal = asPrincipal(issuer);
    } else {
      const claims = await this.#world.tokens.verifyIdToken(token);
      if (!claims) return { refused: iapRefusal(isOver ? 'Expired JWT' : 'JWT signature is invalid') };
      if (iap.managed) return { refused: iapRefusal('Invalid bearer token. Invalid JWT audience.') };
      if (claims['aud'] !== iap.clientId) {
        return {
          refused: iapRefusal(
            `JWT audience doesn't match this application ('aud' claim (${String(claims['aud'])}) doesn't match expected value (${iap.clientId}))`,
          ),
        };
      }
      if (typeof claims['email'] !== 'string') return { refused: iapRefusal("JWT 'email' claim isn't set") };
      principal = this.#principalOf(claims);
    }
    if (principal?.kind === undefined || principal.kind === 'federated') return { refused: iapForbidden() };
    if (!service.invokers.some((member) => isMember(member, principal))) return { refused: iapForbidden() };
    return {
      headers: {
        'x-goog-authenticated-user-email': `accounts.google.com:${principal.email}`,
        'x-goog-authenticated-user-id': `accounts.google.com:${principal.uniqueId}`,
      },
    };
  }

  /** @see https://cloud.google.com/iap/docs/authentication-howto#create_the_jwt */
  #signedJwtProblem({ iss, sub, aud, exp }: Claims, request: EmulatedRequest): string | undefined {
    const now = this.#world.clock.seconds();
    if (typeof exp !== 'number') return "JWT 'exp' claim isn't set";
    if (exp <= now) return 'Expired JWT';
    if (exp > now + 3600) return "JWT 'exp' claim is more than an hour in the future";
    if (sub !== iss) return "JWT 'sub' claim doesn't match its 'iss' claim";
    return coversUrl(aud, request) ? undefined : 'Invalid bearer token. Invalid JWT audience.';
  }

  #principalOf(claims: Claims): Principal | undefined {
    const { sub } = claims;
    const account = this.#world.directory.accounts.find(({ uniqueId }) => uniqueId === sub);
    if (account) return asPrincipal(account);
    const user = this.#world.directory.users.find(({ uniqueId }) => uniqueId === sub);
    return user && userPrincipal(user);
  }

  async #forward(service: Service, request: EmulatedRequest, replaced: Replaced): Promise<Answer> {
    const { config } = service;
    const port = await this.#functions.portOf(config);
    const target = isFunctionHost(config, request.host)
      ? request.target.replace(`/${config.functionName}`, '').replace(/^(?=\?|$)/, '/')
      : request.target;
    const trace = randomBytes(16).toString('hex');
    const headers = new Map<string, string>();
    const added = {
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
      forwarded: 'for="203.0.113.7";proto=https',
      'x-cloud-trace-context': `${trace}/1;o=1`,
    };
    for (const [name, value] of Object.entries({ ...request.headers, ...added, ...replaced })) {
      if (value !== undefined && !HOP_BY_HOP.has(name)) headers.set(name, value);
    }
    if (request.body.length > 0 || request.headers['transfer-encoding'] !== undefined) {
      headers.set('content-length', String(request.body.length));
    }
    let response: IncomingMessage;
    try {
      response = await new Promise((resolve, reject) => {
        httpRequest(
          {
            host: '127.0.0.1',
            port,
            method: request.method,
            path: target,
            headers: Object.fromEntries(headers),
            agent: this.#agent,
            signal: request.gone,
          },
          resolve,
        )
          .on('error', reject)
          .end(request.body);
      });
    } catch {
      await this.#functions.settle(config);
      return {
        status: 503,
        headers: { 'content-type': 'text/plain', server: 'Google Frontend' },
        body: 'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
      };
    }
    const answered = new Map<string, string | string[]>([
      ['x-cloud-trace-context', trace],
      ['server', 'Google Frontend'],
    ]);
    for (const [name, values] of Object.entries(response.headersDistinct)) {
      if (values && !HOP_BY_HOP.has(name) && name !== 'date') answered.set(name, values);
    }
    return { status: response.statusCode ?? 502, headers: Object.fromEntries(answered), body: response };
  }
}

type IapConfig = NonNullable<ServiceConfig['iap']>;
type Replaced = Readonly<Record<string, string | undefined>>;
type Verdict = { readonly headers: Replaced } | { readonly refused: Answer };

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
]);

function namesOf(config: ServiceConfig): string[] {
  const names = [config.host, ...(config.aliases ?? [])];
  return [...names, ...(config.tags ?? []).flatMap((tag) => names.map((name) => `${tag}---${name}`))];
}

function isFunctionHost(config: ServiceConfig, host: string): boolean {
  return config.functionName !== undefined && host.endsWith('.cloudfunctions.net');
}

/** Its own addresses without tags, and the configured audiences; a custom domain is not an audience by itself. */
function isMeantFor(config: ServiceConfig, { aud }: Claims, principal: Principal, host: string): boolean {
  if (typeof aud !== 'string') return false;
  // A user's token has the OAuth client of the login as audience. Google's own clients are accepted at Google's own names.
  if (principal.kind === 'user' && /\.(?:run\.app|cloudfunctions\.net)$/.test(host))
    return aud === GCLOUD_CLIENT.id || aud === GCLOUD_CLIENT.adcId;
  const addresses = [config.host, ...(config.aliases ?? [])].flatMap((host) => {
    if (isFunctionHost(config, host)) return [`https://${host}/${config.functionName}`];
    return CLOUD_RUN.test(host) ? [`https://${host}`] : [];
  });
  return [
    ...addresses,
    ...addresses.map((address) => `${address}/`),
    ...(config.customAudiences ?? []),
  ].includes(aud);
}

/** Whether the audience of a signed JWT is the URL of a request without its query, or ends in `/*` and begins as the URL does. */
function coversUrl(aud: unknown, { host, connection, path }: EmulatedRequest): boolean {
  if (typeof aud !== 'string') return false;
  const url = `https://${connection.port === 443 ? host : `${host}:${connection.port}`}${path}`;
  if (aud.endsWith('/*')) return url.startsWith(aud.slice(0, -1));
  return url === aud || (path === '/' && url === `${aud}/`);
}

/** @see https://cloud.google.com/run/docs/known-issues#ah */
function isReserved(path: string): boolean {
  return /^\/(healthz|eventlog|statusz|varz|rpcz|configz)$/.test(path) || path.startsWith('/_ah/');
}

/** The service gets the caller's identity, without a usable token. */
function withoutSignature(header: string | undefined): string | undefined {
  const [, start] = /^(bearer +[\w-]+\.[\w-]+)\.[\w-]+$/i.exec(header ?? '') ?? [];
  return start === undefined ? header : `${start}.${REMOVED}`;
}

function forbidden(request: EmulatedRequest): Answer {
  return {
    status: 403,
    headers: HTML,
    body: frontEndPage(
      '403 Forbidden',
      'Forbidden',
      `Your client does not have permission to get URL <code>${escapeHtml(request.path)}</code> from this server.`,
    ),
  };
}

function unauthorized(): Answer {
  return {
    status: 401,
    headers: {
      ...HTML,
      'www-authenticate':
        'Bearer error="invalid_token" error_description="The access token could not be verified"',
    },
    body: frontEndPage(
      '401 Unauthorized',
      'Unauthorized',
      'Your client does not have permission to the requested URL <code>/</code>.',
    ),
  };
}

function pageNotFound(): Answer {
  return {
    status: 404,
    headers: HTML,
    body: frontEndPage(
      '404 Page not found',
      'Page not found',
      'The requested URL was not found on this server.',
    ),
  };
}

function noInstance(status: 429 | 500 | 503): Answer {
  if (status === 429)
    return { status, headers: { ...HTML, 'content-type': 'text/html' }, body: 'Rate exceeded.' };
  const text =
    status === 503
      ? 'The service you requested is not available yet.<p>Please try again in 30 seconds. '
      : 'The server encountered an error and could not complete your request.<p>Please try again in 30 seconds.';
  return { status, headers: HTML, body: frontEndPage(`${status} Server Error`, 'Server Error', text) };
}

const IAP_HEADERS = { 'x-goog-iap-generated-response': 'true' };

function signIn(clientId: string, request: EmulatedRequest): Answer {
  if (request.headers['x-requested-with'] === 'XMLHttpRequest') return iapRefusal('empty token');
  const url = new URL('https://accounts.google.com/o/oauth2/v2/auth');
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid email',
    access_type: 'online',
    redirect_uri: `https://iap.googleapis.com/v1/oauth/clientIds/${clientId}:handleRedirect`,
    cred_ref: 'true',
    state: randomBytes(60).toString('base64url'),
  }).toString();
  return {
    status: 302,
    headers: {
      ...IAP_HEADERS,
      location: url.href,
      'set-cookie': `GCP_IAP_XSRF_NONCE_${randomBytes(6).toString('base64url')}=1; expires=Thu, 01-Jan-2037 00:00:00 GMT; path=/; Secure; HttpOnly`,
    },
  };
}

function iapRefusal(why: string): Answer {
  return {
    status: 401,
    headers: { ...IAP_HEADERS, 'content-type': 'text/html' },
    body: `Invalid IAP credentials: ${why}`,
  };
}

function iapForbidden(): Answer {
  return {
    status: 403,
    headers: { ...IAP_HEADERS, 'content-type': 'text/html' },
    body: '<!doctype html><html><head><title>Error 403 (Forbidden)</title></head><body><h1>You don&#39;t have access</h1></body></html>\n',
  };
}

/** The sign-in page at the end of IAP's redirects: a 200. */
export function loginPage(): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'ESF' },
    body: '<!doctype html><html lang="en"><head><title>Sign in - Google Accounts</title></head><body><h1>Sign in</h1><form></form></body></html>\n',
  };
}
