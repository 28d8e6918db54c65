/** The syntax of faults on the command line and in a configuration file: `sts=503*2`. */
import { parseDuration } from '../src/duration.ts';
import { quote } from '../src/quote.ts';
import { type Fault, type FaultOptions, ROUTES, type Scripted } from './faults.ts';
import { isBelow } from './journal.ts';

export interface FaultSetting {
  readonly route: string;
  readonly faults: readonly Scripted[];
  readonly options: FaultOptions;
}

const NAMED = [
  'reset-before',
  'reset',
  'cut',
  'cut-chunked',
  'silence',
  'garbage',
  'html',
  'refuse',
  'tls',
  'certificate',
  'wrong-name',
  'dns',
  'well',
] as const satisfies readonly Scripted[];

/** The faults of a connection, before any request. */
const OF_CONNECTIONS: readonly string[] = ['refuse', 'tls', 'certificate', 'wrong-name', 'dns'];

/** The effect of each fault, for the help. */
export const FAULT_KINDS: readonly (readonly [spelling: string, meaning: string])[] = [
  ['NNN', 'a response with this status (429, 503, …)'],
  ['html', 'an HTML page with status 200'],
  ['garbage', 'bytes that are not HTTP'],
  ['delay:DURATION', 'a delay before the response'],
  ['drip:NUMBER', 'bytes per second of the body'],
  ['cut, cut-chunked', 'half of the body, with Content-Length or in chunks'],
  ['reset-before', 'the connection is reset before the endpoint gets the request'],
  ['reset', 'the connection is reset after the endpoint got the request'],
  ['silence', 'no response; the connection stays open'],
  ['refuse', 'the next connection is closed at once'],
  ['tls', 'its TLS handshake fails'],
  ['certificate', 'it has an untrusted certificate'],
  ['wrong-name', 'it has a certificate for another name'],
  ['dns', 'the proxy responds that the name does not resolve'],
  ['proxy:NNN', 'the proxy refuses the connection with this status'],
  ['well', 'a normal response, for use in a list'],
];

/**
 * Reads `ROUTE[@HOST[/PATH]]=FAULT[,FAULT…][*TIMES]`.
 * @returns the setting, or its problem as text
 */
export function parseFault(text: string): FaultSetting | { readonly problem: string } {
  const match = /^([A-Za-z0-9.*-]+)(?:@([A-Za-z0-9.:-]+)(\/[^\s=]*)?)?=([^*]+)(?:\*(\d{1,6}))?$/.exec(
    text.trim(),
  );
  if (!match) {
    return {
      problem: `${quote(text)} is not ROUTE=FAULT, such as sts=503*2 or service@api.example.com=reset`,
    };
  }
  const [, route = '', host, path, list = '', times] = match;
  if (route !== '*' && !ROUTES.some((known) => isBelow(known, route))) {
    return { problem: `${quote(route)} is not a route; there are ${routeNames().join(', ')}` };
  }
  const faults: Scripted[] = [];
  for (const item of list.split(',').map((one) => one.trim())) {
    const fault = parseKind(item);
    if (fault === undefined) {
      return {
        problem: `${quote(item)} is not a fault; there are ${FAULT_KINDS.map(([kind]) => kind).join(', ')}`,
      };
    }
    faults.push(fault);
  }
  const kinds = new Set(faults.filter((fault) => fault !== 'well').map(meetsConnections));
  if (kinds.size > 1) {
    return { problem: 'a list holds faults of connections or of requests, not of both' };
  }
  if (times === '0') return { problem: 'a fault happens at least once' };
  // A single fault applies to all requests; a list applies once.
  const options = {
    ...(host !== undefined && { host }),
    ...(path !== undefined && { path }),
    ...(times !== undefined && { times: Number(times) }),
    ...(times === undefined && faults.length === 1 && { times: Number.POSITIVE_INFINITY }),
  };
  return { route, faults, options };
}

function parseKind(text: string): Scripted | undefined {
  const named = NAMED.find((name) => name === text);
  if (named !== undefined) return named;
  if (/^[2-5]\d\d$/.test(text)) return { status: Number(text) };
  const [, kind, value = ''] = /^(delay|drip|proxy):(.+)$/.exec(text) ?? [];
  if (kind === 'proxy' && /^[45]\d\d$/.test(value)) return { proxyStatus: Number(value) };
  if (kind === 'drip' && /^[1-9]\d{0,8}$/.test(value)) return { drip: Number(value) };
  const delayMs = kind === 'delay' ? parseDuration(value) : undefined;
  return delayMs === undefined ? undefined : { delayMs };
}

function meetsConnections(fault: Fault): boolean {
  return typeof fault === 'string' ? OF_CONNECTIONS.includes(fault) : 'proxyStatus' in fault;
}

/** Every route, and every name of several routes. */
export function routeNames(): readonly string[] {
  return ['*', ...new Set(ROUTES.flatMap((route) => [route.split('.')[0] ?? route, route]))];
}
