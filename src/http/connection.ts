import { request as httpRequest, type IncomingMessage, STATUS_CODES } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { BearerError } from '../errors.ts';
import {
  type Circumstances,
  connectFailure,
  internalFailure,
  NetworkError,
  proxyFailure,
  tlsFailure,
} from './failure.ts';
import { guarded } from './guarded.ts';
import type { ProxyTarget } from './proxy.ts';
import type { Route } from './route.ts';

/** One connection: TCP, then as needed TLS to the proxy, a tunnel, and TLS to the host. */
export class Connection {
  readonly startedAt = performance.now();
  /** The step that is in progress. */
  phase: 'dns' | 'connect' | 'proxy' | 'tls';
  connectedAt: number | undefined;
  securedAt: number | undefined;
  /** Called when a request takes this connection, if it was opened ahead. */
  taken: (() => void) | undefined;
  /** Rejects with a {@link NetworkError}. */
  readonly opened: Promise<Socket>;
  /** Resolves when the TLS handshake has begun, or there will be none. Never rejects. */
  readonly connecting: Promise<void>;
  readonly #route: Route;
  readonly #layers: Socket[] = [];
  #background: boolean;
  #onConnecting: () => void = () => {};

  /** @param background Whether the process may end while the connection is being opened. */
  constructor(route: Route, background: boolean) {
    this.#route = route;
    this.#background = background;
    this.phase = route.proxy !== undefined ? 'proxy' : isIP(route.host) === 0 ? 'dns' : 'connect';
    this.connecting = new Promise((resolve) => {
      this.#onConnecting = resolve;
    });
    this.opened = this.#open();
    // A connection opened ahead may fail before any request uses it.
    this.opened.then(this.#onConnecting, this.#onConnecting);
  }

  /** Closes the connection, open or not. */
  abort(): void {
    for (const layer of this.#layers.toReversed()) layer.destroy();
  }

  /** From now on the process waits for it. */
  ref(): void {
    this.#background = false;
    for (const layer of this.#layers) layer.ref();
  }

  async #open(): Promise<Socket> {
    const { host, port, proxy, secure, contexts } = this.#route;
    try {
      const first = proxy?.host ?? host;
      let socket = this.#layer(
        connectTcp({ host: lookupName(first), port: proxy?.port ?? port, noDelay: true }),
      );
      const tcp = socket;
      const lookedUp = (error: Error | null) => {
        if (!error && proxy === undefined) this.phase = 'connect';
      };
      socket.once(
        'lookup',
        guarded((thrown) => tcp.destroy(this.#broken(thrown)), lookedUp),
      );
      // Making a context takes milliseconds: do it while TCP connects. With a nearby proxy, do it after CONNECT is sent.
      if (proxy?.secure) contexts.shared();
      else if (secure && proxy === undefined) contexts.own();
      await this.#until(socket, 'connect', (error) =>
        proxy === undefined
          ? connectFailure(error, this.#circumstances())
          : proxyFailure(error, proxy, 'reach', this.#circumstances()),
      );
      if (proxy?.secure) {
        socket = this.#secure(socket, proxy.host, contexts.shared());
        await this.#until(socket, 'secureConnect', (error) =>
          proxyFailure(error, proxy, 'tls', this.#circumstances()),
        );
      }
      if (proxy !== undefined && secure) await this.#tunnel(socket, proxy);
      this.connectedAt = performance.now();
      if (secure) {
        this.phase = 'tls';
        socket = this.#secure(socket, host, contexts.own());
        this.#onConnecting();
        await this.#until(socket, 'secureConnect', (error) => tlsFailure(error, this.#circumstances()));
        this.securedAt = performance.now();
      }
      return socket;
    } catch (error) {
      this.abort();
      throw this.#broken(error);
    }
  }

  #secure(socket: Socket, host: string, secureContext: SecureContext): Socket {
    return this.#layer(
      connectTls({
        socket,
        host,
        // SNI takes names only (RFC 6066 section 3), and without a final dot.
        ...(isIP(host) === 0 ? { servername: host.replace(/\.$/, '') } : {}),
        secureContext,
        ALPNProtocols: ['http/1.1'],
        // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED=0 cannot send a credential to an unverified server.
        rejectUnauthorized: true,
      }),
    );
  }

  /** CONNECT, RFC 9110 section 9.3.6. The library's `requestRaw` does not report the event `connect`. */
  #tunnel(socket: Socket, proxy: ProxyTarget): Promise<void> {
    const { host, port } = this.#route;
    const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
    return new Promise((resolve, reject) => {
      const lost = (error?: unknown) => reject(proxyFailure(error, proxy, 'tunnel', this.#circumstances()));
      const connecting = httpRequest({
        method: 'CONNECT',
        path: authority,
        setHost: false,
        headers: {
          host: authority,
          connection: 'keep-alive',
          ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
        },
        createConnection: () => socket,
      });
      const onConnect = (response: IncomingMessage, _socket: unknown, head: Buffer) => {
        const status = response.statusCode ?? 0;
        if (status < 200 || status > 299) {
          reject(refusal(status, response.statusMessage ?? '', proxy, this.#route.label));
        } else if (head.length > 0) {
          // Nothing was sent to the host yet, so these bytes are not the host's.
          reject(
            new NetworkError(
              'NETWORK_PROXY',
              `the proxy ${proxy.label} (${proxy.variable}) sent data of its own in the tunnel to ${this.#route.label}`,
              { phase: 'proxy', transient: false },
            ),
          );
        } else {
          resolve();
        }
      };
      const on = <Arguments extends readonly unknown[]>(handle: (...given: Arguments) => void) =>
        guarded((thrown) => reject(this.#broken(thrown)), handle);
      connecting.on('connect', on(onConnect));
      connecting.on('error', on(lost));
      connecting.on(
        'close',
        on(() => lost()),
      );
      connecting.end();
      setImmediate(() => {
        try {
          this.#route.contexts.own();
        } catch {
          // The TLS handshake makes it again, and reports the failure.
        }
      });
    });
  }

  #layer<S extends Socket>(socket: S): S {
    this.#layers.push(socket);
    if (this.#background) socket.unref();
    // A late error of a lower layer must not end the process. The user of the socket has a listener of its own.
    socket.on('error', () => {});
    return socket;
  }

  #until(socket: Socket, event: 'connect' | 'secureConnect', explain: (error: unknown) => NetworkError) {
    return new Promise<void>((resolve, reject) => {
      const settle = (finish: () => void) => {
        socket.off(event, onEvent);
        socket.off('error', onError);
        socket.off('close', onClose);
        finish();
      };
      const on = <Arguments extends readonly unknown[]>(handle: (...given: Arguments) => void) =>
        guarded((thrown) => reject(this.#broken(thrown)), handle);
      const onEvent = on(() => settle(resolve));
      const onError = on((error: unknown) =>
        settle(() => reject(error instanceof BearerError ? error : explain(error))),
      );
      const onClose = on(() => settle(() => reject(explain(undefined))));
      socket.on(event, onEvent);
      socket.on('error', onError);
      socket.on('close', onClose);
    });
  }

  #broken(thrown: unknown): Error {
    return internalFailure(thrown, this.#route.label, this.phase);
  }

  #circumstances(): Circumstances {
    return { host: this.#route.label, now: this.#route.now() };
  }
}

function refusal(status: number, reason: string, proxy: ProxyTarget, host: string): NetworkError {
  // The reason phrase comes from the proxy. Unless it is plain text, the standard phrase replaces it.
  const phrase = /^[A-Za-z0-9 ,.'()_-]{1,80}$/.test(reason) ? reason : (STATUS_CODES[status] ?? '');
  return new NetworkError(
    'NETWORK_PROXY',
    `the proxy ${proxy.label} (${proxy.variable}) refused to connect to ${host}: ${`${status} ${phrase}`.trim()}`,
    {
      phase: 'proxy',
      transient: status >= 500,
      status,
      remedy:
        status === 407
          ? `The proxy requires ${proxy.authorization === undefined ? '' : 'other '}credentials. Set ${proxy.variable} to http://user:password@${proxy.label}, special characters percent-encoded.`
          : undefined,
    },
  );
}

/**
 * `localhost` and names below it always mean this machine, whatever the resolver would answer.
 * @see RFC 6761 section 6.3
 */
function lookupName(host: string): string {
  return /(?:^|\.)localhost\.?$/i.test(host) ? 'localhost' : host;
}
