/** What can be made to go wrong, and which request it happens to. */
import { isBelow } from './journal.ts';
import type { EmulatedRequest } from './message.ts';

/** The routes a fault can be set on. A name stands for all below it (`sts` for `sts.token`), `*` for everything. */
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
 * Answers in place of the endpoint's own (which never sees the request):
 * - `{status, headers?, body?, json?, html?}`: `html` gives Google's page for that status, and 200 a page of HTML
 * - `'garbage'`: bytes that are not HTTP
 * - `{answer}`: what it makes of the request, to send it back for instance
 *
 * To the connection, after the request has arrived:
 * - `'reset-before'`: reset before the endpoint sees the request
 * - `'reset'`: the endpoint does its work, then the connection is reset in place of the answer
 * - `'cut'`, `'cut-chunked'`: the endpoint's answer stops in the middle of its body, announced by Content-Length or in chunks
 * - `'silence'`: no answer, the connection stays open
 * - `{delayMs}`: the answer comes late; `{drip}`: its body comes at so many bytes a second, the head at once
 *
 * To the connection, before any request. They meet the next connection to a host of the route:
 * - `'refuse'`: closed without a word
 * - `'tls'`: the TLS handshake fails; `'certificate'`: a certificate that no one trusts; `'wrong-name'`: one for another name
 * - `'dns'`: the proxy says that the name has no address, as Squid does
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

/** An answer in place of the endpoint's own, or its own when only `delayMs` or `drip` are given. */
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
  /** How many requests meet it; all of them unless told. With a list of faults: how often the whole list. */
  readonly times?: number;
  /** Only requests to this host, for `service`. */
  readonly host?: string;
  /** Only requests whose path starts so. */
  readonly path?: string;
}

/** A fault that may be handed in as an exception: `'well'` lets one request through. */
export type Scripted = Fault | 'well';

interface Plan extends FaultOptions {
  readonly route: string;
  readonly faults: readonly Scripted[];
  readonly limit: number;
  readonly ofConnections: boolean;
  met: number;
}

/** What is known of a request, or of a connection before there is one, when a fault is looked for. */
export interface Target {
  readonly route: string;
  readonly host: string;
  readonly path?: string;
}

const OF_CONNECTIONS = new Set(['refuse', 'tls', 'certificate', 'wrong-name', 'dns']);

export class Faults {
  #plans: Plan[] = [];

  /**
   * Makes the next requests to a route fail. A list is gone through one request at a time, once unless `times` says more.
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

  /** Ends the faults of a route and of those below it. */
  clear(route = '*'): void {
    this.#plans = this.#plans.filter((plan) => !isBelow(plan.route, route));
  }

  /** The fault that this request meets, counted as met. */
  forRequest(target: Target): Fault | undefined {
    return this.#next(
      (plan) => !plan.ofConnections && isBelow(target.route, plan.route) && covers(plan, target),
    );
  }

  /** The fault that a new connection meets, given the routes that its host serves. */
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

/** A fault in a few words, for the journal. */
export function describeFault(fault: Fault): string {
  if (typeof fault === 'object' && 'answer' in fault) return 'an answer made of the request';
  return typeof fault === 'string'
    ? fault
    : JSON.stringify(fault, (_, value) => (Buffer.isBuffer(value) ? `${value.length} bytes` : value));
}
