/**
 * A CONNECT proxy that terminates its own tunnels: it serves TLS for the emulator's host names and
 * rejects all others, so that no request leaves this machine.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { Authority } from './certificates.ts';
import type { Faults } from './faults.ts';
import type { Connection, Journal } from './journal.ts';
import { DistantSocket } from './latency.ts';

/** A host name of the emulator. */
export interface Site {
  /** Its routes: their faults can apply to its connections. */
  readonly routes: readonly string[];
  /** Requests a client certificate, as Google's `mtls` hosts do. */
  readonly mutualTls?: boolean;
  /** Expiry of its certificate; milliseconds since the epoch. */
  readonly certificateEnds?: number | undefined;
}

export interface ProxyOptions {
  readonly authority: Authority;
  readonly journal: Journal;
  readonly faults: Faults;
  /** Undefined for other host names. */
  readonly siteOf: (host: string, port: number) => Site | undefined;
  /** Gets the connections, and the requests to the proxy in absolute form. */
  readonly server: Server;
  /** `user:password` of the proxy. */
  readonly credentials: string | undefined;
  readonly roundTripMs: () => number;
}

/** The connection of each socket. */
export class Sockets {
  readonly #connections = new WeakMap<object, Connection>();
  readonly #raw = new WeakMap<object, Socket>();
  readonly #open = new Set<Socket>();
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  opened(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#open.delete(socket));
  }

  tunnelled(tls: TLSSocket, raw: Socket, connection: Connection): void {
    this.#connections.set(tls, connection);
    this.#raw.set(tls, raw);
  }

  /** A connection without a tunnel is to a plain server, or to the proxy itself. */
  connectionOf(socket: Socket, direct: { host: string; port: number; via: 'proxy' | 'direct' }): Connection {
    const known = this.#connections.get(socket);
    if (known) return known;
    const connection = this.#journal.connected({ ...direct, at: Date.now(), secured: false });
    this.#connections.set(socket, connection);
    return connection;
  }

  /** Resets the connection: the client sees ECONNRESET, not the end of a stream. */
  reset(socket: Socket): void {
    const raw = this.#raw.get(socket) ?? socket;
    raw.resetAndDestroy();
    socket.destroy();
  }

  destroyAll(): void {
    for (const socket of this.#open) socket.destroy();
  }
}

/** The proxy's server; its tunnels and requests go to `options.server`. */
export function createProxy(options: ProxyOptions, sockets: Sockets): Server {
  const { journal, faults, siteOf, roundTripMs } = options;
  const contexts = new Map<string, SecureContext>();
  const stranger = new Authority('an authority that nobody trusts');

  const contextFor = (host: string, site: Site, fault: string | undefined): SecureContext => {
    const key = `${host} ${fault ?? ''} ${site.certificateEnds ?? ''}`;
    const known = contexts.get(key);
    if (known) return known;
    const authority = fault === 'certificate' ? stranger : options.authority;
    const context = createSecureContext(
      authority.issue({
        names: [fault === 'wrong-name' ? 'wrong-name.example' : host],
        ...(site.certificateEnds === undefined ? {} : { notAfter: site.certificateEnds }),
      }),
    );
    contexts.set(key, context);
    return context;
  };

  const proxy = createServer({ keepAliveTimeout: 240_000 }, (request, response) => {
    if (!isAllowed(request, options.credentials)) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="emulator"', 'content-length': 0 }).end();
    } else if (/^http:\/\//i.test(request.url ?? '')) {
      options.server.emit('request', request, response);
    } else {
      response
        .writeHead(400, { 'content-type': 'text/plain' })
        .end('This is a proxy: ask it for whole URLs, or CONNECT.\n');
    }
  });
  proxy.on('connection', (socket: Socket) => {
    socket.setNoDelay(true);
    sockets.opened(socket);
  });
  proxy.on('clientError', (_, socket) => socket.destroy());
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const { host, port } = authorityForm(request.url ?? '');
    const connection = journal.connected({
      host,
      port,
      via: 'tunnel',
      proxyAuthorization: request.headers['proxy-authorization'],
      at: Date.now(),
      secured: false,
    });
    const refuse = (status: number, headers: Record<string, string> = {}) => {
      connection.status = status;
      const lines = Object.entries({ ...headers, 'content-length': '0', connection: 'close' }).map(
        ([n, v]) => `${n}: ${v}`,
      );
      socket.end(`HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}\r\n${lines.join('\r\n')}\r\n\r\n`);
    };
    if (!isAllowed(request, options.credentials))
      return refuse(407, { 'proxy-authenticate': 'Basic realm="emulator"' });
    const site = siteOf(host, port);
    if (!site) return refuse(502, { 'x-emulator': 'this name is not configured' });
    const fault = faults.forConnection(host, site.routes);
    if (fault === 'refuse') {
      socket.destroy();
      return undefined;
    }
    if (fault === 'dns') return refuse(503, { 'x-squid-error': 'ERR_DNS_FAIL 0' });
    if (typeof fault === 'object' && 'proxyStatus' in fault) return refuse(fault.proxyStatus);

    const latency = roundTripMs();
    const established = () => {
      if (socket.destroyed) return;
      connection.status = 200;
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      if (fault === 'tls') {
        // A fatal alert, handshake_failure (RFC 8446 section 6.2), whatever the client sends.
        socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex')));
        return;
      }
      const tls = new TLSSocket(latency > 0 ? new DistantSocket(socket, latency) : socket, {
        isServer: true,
        secureContext: contextFor(host, site, typeof fault === 'string' ? fault : undefined),
        ALPNProtocols: ['http/1.1'],
        requestCert: site.mutualTls === true,
        rejectUnauthorized: false,
      });
      sockets.tunnelled(tls, socket, connection);
      tls.on('error', () => socket.destroy());
      tls.on('secure', () => {
        connection.secured = true;
        if (site.mutualTls) connection.clientCertificate = tls.getPeerX509Certificate()?.raw;
        options.server.emit('connection', tls);
      });
    };
    // A proxy responds after it connected to the server, which takes a round trip.
    if (latency > 0) setTimeout(established, latency);
    else established();
    return undefined;
  });
  return proxy;
}

const REASONS: Record<number, string> = {
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

function isAllowed(request: IncomingMessage, credentials: string | undefined): boolean {
  if (credentials === undefined) return true;
  return request.headers['proxy-authorization'] === `Basic ${Buffer.from(credentials).toString('base64')}`;
}

/** RFC 9112 section 3.2.3. */
function authorityForm(target: string): { host: string; port: number } {
  const at = target.lastIndexOf(':');
  const host = (at < 0 ? target : target.slice(0, at)).toLowerCase().replace(/^\[|\]$/g, '');
  return { host, port: at < 0 ? 443 : Number(target.slice(at + 1)) };
}
