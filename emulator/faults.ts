/** Faults, and the requests and connections that they apply to. */
import { isBelow } from './journal.ts';
import type { EmulatedRequest } from './message.ts';

/** The routes that can have a fault. A name includes all routes below it (`sts`: `sts.token`), `*` includes all. */
export const ROUTES = [
  'oidc.token',
  'oidc.jwks',
  'oidc.configuration',
  'sts.token',
  'sts.oauthtoken',
  'sts.introspect',
  'iamcredentials.generateAccessToken',
  'iamcredentials.generateIdToken',
  'iamcredentials.signJwt',
  'iamcredentials.signBlob',
  'iamcredentials.allowedLocations',
  'oauth2.token',
  'oauth2.certs',
  'oauth2.tokeninfo',
  'oauth2.revoke',
  'metadata.ping',
  'metadata.token',
  'metadata.identity',
  'metadata.email',
  'metadata.project',
  'metadata.universe',
  'metadata.other',
  'service',
  'aws.token',
  'aws.region',
  'aws.role',
  'aws.credentials',
  'subject',
  'accounts',
  'apis.projects',
  'apis.storage',
] as const;

/**
 * One fault.
 *
 * Responses in place of the endpoint's own (which does not get the request):
 * - `{status, headers?, body?, json?, html?}`: `html` is Google's page for that status, or a page of HTML for 200
 * - `'garbage'`: bytes that are not HTTP
 * - `{answer}`: a function that makes a response from the request
 *
 * Faults of the connection, after the request arrived:
 * - `'reset-before'`: reset before the endpoint sees the request
 * - `'reset'`: the endpoint handles the request, then the connection is reset in place of the response
 * - `'cut'`, `'cut-chunked'`: the endpoint's response stops in the middle of its body, with Content-Length or in chunks
 * - `'silence'`: no response, the connection stays open
 * - `{delayMs}`: a late response; `{drip}`: bytes per second of its body, the head is sent at once
 *
 * Faults of the connection, before any request. They apply to the next connection to a host of the route:
 * - `'refuse'`: closed without a response
 * - `'tls'`: the TLS handshake fails; `'certificate'`: an untrusted certificate; `'wrong-name'`: a certificate for another name
 * - `'dns'`: the proxy responds that the name does not resolve, as Squid does
 * - `{proxyStatus}`: the proxy refuses CONNECT
 */
export type Fault =
  | 'reset-before'
  | 'reset'
  | 'cut'
  | 'cut-chunked'
  | 'silence'
  | 'garbage'
  | 'html'
  | 'refuse'
  | 'tls'
  | 'certificate'
  | 'wrong-name'
  | 'dns'
  | FaultyAnswer
  | FaultyAnswerTo
  | { readonly proxyStatus: number };

/** A response in place of the endpoint's own, or its own if only `delayMs` or `drip` are set. */
export interface FaultyAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly json?: unknown;
  readonly html?: boolean;
  readonly delayMs?: number;
  readonly drip?: number;
}

export interface FaultyAnswerTo {
  readonly answer: (request: EmulatedRequest) => FaultyAnswer;
}

export interface FaultOptions {
  /** How many requests it applies to; all by default. With a list of faults: how often the list repeats. */
  readonly times?: number;
  /** Only requests to this host, for `service`. */
  readonly host?: string;
  /** Only requests whose path starts with it. */
  readonly path?: string;
}

/** An item of a list of faults: `'well'` lets one request through. */
export type Scripted = Fault | 'well';

interface Plan extends FaultOptions {
  readonly route: string;
  readonly faults: readonly Scripted[];
  readonly limit: number;
  readonly ofConnections: boolean;
  met: number;
}

/** The properties of a request, or of a connection before its first request, that select a fault. */
export interface Target {
  readonly route: string;
  readonly host: string;
  readonly path?: string;
}

const OF_CONNECTIONS = new Set(['refuse', 'tls', 'certificate', 'wrong-name', 'dns']);

export class Faults {
  #plans: Plan[] = [];

  /**
   * Makes the next requests to a route fail. A list has one item for each request; `times` repeats it.
   * @throws {RangeError} for a route that does not exist, or a list that mixes faults of connections and of requests
   */
  plan(route: string, fault: Scripted | readonly Scripted[], options: FaultOptions = {}): void {
    if (route !== '*' && !ROUTES.some((known) => isBelow(known, route))) {
      throw new RangeError(`no route is called ${route}; there are ${ROUTES.join(', ')}`);
    }
    const faults = isList(fault) ? fault : [fault];
    const kinds = new Set(faults.filter((one) => one !== 'well').map(isOfConnections));
    if (kinds.size > 1)
      throw new RangeError('a list holds faults of connections or of requests, not of both');
    const times = options.times ?? (isList(fault) ? 1 : Number.POSITIVE_INFINITY);
    this.#plans.push({
      ...options,
      route,
      faults,
      limit: faults.length * times,
      ofConnections: kinds.has(true),
      met: 0,
    });
  }

  /** Removes the faults of a route and of those below it. */
  clear(route = '*'): void {
    this.#plans = this.#plans.filter((plan) => !isBelow(plan.route, route));
  }

  /** The fault of this request; counts the use. */
  forRequest(target: Target): Fault | undefined {
    return this.#next(
      (plan) => !plan.ofConnections && isBelow(target.route, plan.route) && covers(plan, target),
    );
  }

  /** The fault of a new connection, from the routes of its host. */
  forConnection(host: string, routes: readonly string[]): Fault | undefined {
    return this.#next(
      (plan) =>
        plan.ofConnections &&
        routes.some((route) => isBelow(route, plan.route)) &&
        covers(plan, { route: '', host }),
    );
  }

  #next(suits: (plan: Plan) => boolean): Fault | undefined {
    const plan = this.#plans.find((one) => one.met < one.limit && suits(one));
    if (!plan) return undefined;
    const fault = plan.faults[plan.met % plan.faults.length];
    plan.met += 1;
    return fault === 'well' ? undefined : fault;
  }
}

function covers({ host, path }: FaultOptions, target: Target): boolean {
  if (host !== undefined && host !== target.host) return false;
  return path === undefined || target.path === undefined || target.path.startsWith(path);
}

function isList(fault: Scripted | readonly Scripted[]): fault is readonly Scripted[] {
  return Array.isArray(fault);
}

function isOfConnections(fault: Scripted): boolean {
  return typeof fault === 'string' ? OF_CONNECTIONS.has(fault) : 'proxyStatus' in fault;
}

/** A short name of the fault, for the journal. */
export function describeFault(fault: Fault): string {
  if (typeof fault === 'object' && 'answer' in fault) return 'an answer made of the request';
  return typeof fault === 'string'
    ? fault
    : JSON.stringify(fault, (_, value) => (Buffer.isBuffer(value) ? `${value.length} bytes` : value));
}
