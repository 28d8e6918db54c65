/** The endpoint of each host name and path. */
import { GITHUB_ISSUER, type IssuerConfig } from './config.ts';
import { globalName, isMutualTls } from './google-hosts.ts';
import { googlePage } from './google-pages.ts';
import type { Answer, EmulatedRequest, Route } from './message.ts';
import type { Site } from './proxy.ts';
import * as apis from './routes/apis.ts';
import type { InstanceMetadata } from './routes/aws.ts';
import { loginPage, type Services } from './routes/front-end.ts';
import { configuration, type Jobs, jwks } from './routes/github-oidc.ts';
import * as iam from './routes/iam-credentials.ts';
import * as metadata from './routes/metadata.ts';
import * as oauth from './routes/oauth.ts';
import { parseTarget, storage } from './routes/storage.ts';
import * as sts from './routes/sts.ts';
import type { Router } from './server.ts';
import type { World } from './world.ts';

export interface Endpoints {
  readonly world: World;
  readonly jobs: Jobs;
  readonly services: Services;
  readonly instance: InstanceMetadata;
  /** Path → token. */
  readonly subjectTokens: ReadonlyMap<string, string>;
}

interface Head {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly port: number;
}

type Find = (head: Head) => Route | undefined;

/** Host names with their routes. */
interface Host {
  readonly site: Site;
  readonly find: Find;
}

export function routing(endpoints: Endpoints): {
  router: Router;
  siteOf: (host: string, port: number) => Site | undefined;
} {
  const { services } = endpoints;
  const hosts = fixedHosts(endpoints);
  const hostOf = (host: string, port: number): Host | undefined => {
    const name = globalName(host, endpoints.world.config.universes);
    const fixed = port === 443 || port === 80 ? hosts.get(name) : undefined;
    if (fixed) return isMutualTls(host) ? { ...fixed, site: { ...fixed.site, mutualTls: true } } : fixed;
    const [first] = services.at(host, port);
    if (!first) return undefined;
    return {
      site: { routes: ['service'], certificateEnds: first.config.certificateEnds },
      find: () => ({ name: 'service', handle: (request) => services.answer(request) }),
    };
  };
  return {
    siteOf: (host, port) => hostOf(host, port)?.site,
    router: (head) => hostOf(head.host, head.port)?.find(head) ?? { name: 'unknown', handle: notFound },
  };
}

function notFound(request: EmulatedRequest): Answer {
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=UTF-8', 'referrer-policy': 'no-referrer' },
    body: googlePage(404, request.path),
  };
}

function fixedHosts({ world, jobs, instance, subjectTokens }: Endpoints): Map<string, Host> {
  const hosts = new Map<string, Host>();
  const add = (name: string, routes: readonly string[], find: Find) =>
    hosts.set(name, { site: { routes }, find });

  for (const universe of world.config.universes) {
    const stsFind: Find = ({ method, path }) => {
      if (method !== 'POST') return undefined;
      if (path === '/v1/token')
        return { name: 'sts.token', handle: (request) => sts.exchange(world, request) };
      if (path === '/v1/oauthtoken')
        return { name: 'sts.oauthtoken', handle: (request) => sts.oauthToken(world, request) };
      if (path === '/v1/introspect')
        return { name: 'sts.introspect', handle: (request) => sts.introspect(world, request) };
      return undefined;
    };
    const stsRoutes = ['sts.token', 'sts.oauthtoken', 'sts.introspect'];
    add(`sts.${universe}`, stsRoutes, stsFind);
    const iamFind: Find = ({ method, path }) => {
      if (method === 'GET' && iam.isAllowedLocations(path)) {
        const handle = (request: EmulatedRequest) => iam.allowedLocations(world, request);
        return { name: 'iamcredentials.allowedLocations', handle };
      }
      const target = method === 'POST' ? iam.parsePath(path) : undefined;
      return (
        target && { name: `iamcredentials.${target.method}`, handle: (request) => iam.call(world, request) }
      );
    };
    const iamRoutes = [
      'generateAccessToken',
      'generateIdToken',
      'signJwt',
      'signBlob',
      'allowedLocations',
    ].map((name) => `iamcredentials.${name}`);
    add(`iamcredentials.${universe}`, iamRoutes, iamFind);
    add(`cloudresourcemanager.${universe}`, ['apis.projects'], ({ method, path }) =>
      method === 'GET' && /^\/v[13]\/projects\/[^/]+$/.test(path)
        ? { name: 'apis.projects', handle: (request) => apis.project(world, request) }
        : undefined,
    );
    add(`storage.${universe}`, ['apis.storage'], ({ method, path }) =>
      (method === 'GET' || method === 'HEAD') && parseTarget(path)
        ? { name: 'apis.storage', handle: (request) => storage(world, request) }
        : undefined,
    );
  }

  // Other universes have no token endpoint: "For non-GDU universe domains, token exchange is impossible and services must
  // support self-signed JWTs" (credentials/filetypes.go of Google's auth library for Go).
  const oauthFind: Find = ({ method, path }) => oauthRoute(world, method, path);
  const oauthRoutes = ['oauth2.token', 'oauth2.certs', 'oauth2.tokeninfo', 'oauth2.revoke'];
  add('oauth2.googleapis.com', oauthRoutes, oauthFind);
  add('www.googleapis.com', oauthRoutes, oauthFind);
  add('accounts.google.com', ['accounts', 'oauth2.token', 'oauth2.revoke'], ({ method, path }) => {
    if (path === '/o/oauth2/token' && method === 'POST')
      return { name: 'oauth2.token', handle: (request) => oauth.token(world, request) };
    if (path === '/o/oauth2/revoke')
      return { name: 'oauth2.revoke', handle: (request) => oauth.revoke(world, request) };
    return { name: 'accounts', handle: loginPage };
  });

  addIssuers([{ url: GITHUB_ISSUER }, ...world.config.issuers], hosts);
  add('pipelines.actions.githubusercontent.com', ['oidc.token'], ({ path }) =>
    path.endsWith('/idtoken') ? { name: 'oidc.token', handle: (request) => jobs.answer(request) } : undefined,
  );

  const metadataRoutes = ['token', 'identity', 'email', 'project', 'universe', 'ping', 'other'].map(
    (name) => `metadata.${name}`,
  );
  const metadataFind: Find = ({ path }) =>
    world.config.metadata === false
      ? undefined
      : { name: metadata.routeOf(path), handle: (request) => metadata.answer(world, request) };
  add('metadata.google.internal', metadataRoutes, metadataFind);
  add(
    '169.254.169.254',
    [...metadataRoutes, 'aws.token', 'aws.region', 'aws.role', 'aws.credentials', 'subject'],
    (head) => {
      const subject = subjectTokens.get(head.path);
      if (subject !== undefined) return { name: 'subject', handle: () => subjectToken(subject) };
      const name = instance.routeOf(head.path);
      return name === undefined
        ? metadataFind(head)
        : { name, handle: (request) => instance.answer(request) };
    },
  );
  return hosts;
}

/** A host may have several issuers, by their paths, and other endpoints too. */
function addIssuers(issuers: readonly IssuerConfig[], hosts: Map<string, Host>): void {
  for (const { url, jwksPath } of issuers) {
    const { hostname, pathname } = new URL(url);
    const base = pathname.replace(/\/$/, '');
    const keys = jwksPath ?? `${base}/.well-known/jwks`;
    const before = hosts.get(hostname);
    const routes = new Set([...(before?.site.routes ?? []), 'oidc.configuration', 'oidc.jwks']);
    hosts.set(hostname, {
      site: { ...before?.site, routes: [...routes] },
      find: (head) => {
        if (head.path === `${base}/.well-known/openid-configuration`)
          return { name: 'oidc.configuration', handle: () => configuration(url, keys) };
        if (head.path === keys) return { name: 'oidc.jwks', handle: () => jwks(url) };
        return before?.find(head);
      },
    });
  }
}

function subjectToken(token: string): Answer {
  const type = token.startsWith('{') ? 'application/json' : 'text/plain';
  return { status: 200, headers: { 'content-type': type }, body: token };
}

function oauthRoute(world: World, method: string, path: string): Route | undefined {
  if (/^(\/token|\/oauth2\/v[34]\/token)$/.test(path) && method === 'POST') {
    return { name: 'oauth2.token', handle: (request) => oauth.token(world, request) };
  }
  if (/^\/oauth2\/v[13]\/certs$/.test(path)) return { name: 'oauth2.certs', handle: oauth.certificates };
  if (/^\/(service_accounts\/v1\/(jwk|metadata\/x509)|robot\/v1\/metadata\/x509)\/[^/]+$/.test(path)) {
    return { name: 'oauth2.certs', handle: (request) => oauth.accountCertificates(world, request) };
  }
  if (/^(\/tokeninfo|\/oauth2\/v[123]\/tokeninfo)$/.test(path)) {
    return { name: 'oauth2.tokeninfo', handle: (request) => oauth.tokenInfo(world, request) };
  }
  if (/^\/oauth2\/v[123]\/userinfo$/.test(path)) {
    return { name: 'oauth2.tokeninfo', handle: (request) => oauth.userInfo(world, request) };
  }
  if (path === '/revoke') return { name: 'oauth2.revoke', handle: (request) => oauth.revoke(world, request) };
  return undefined;
}
