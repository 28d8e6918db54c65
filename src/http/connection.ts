import type { IncomingMessage } from 'node:http';
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
import { request as httpRequest, STATUS_CODES } from './node-http.ts';
import type { ProxyTarget } from './proxy.ts';

/** Where a connection leads. Connections are interchangeable when their keys are equal. */
export interface Route {
  readonly key: string;
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** Host for messages, with the port unless it is the scheme's own. */
  readonly label: string;
  readonly proxy: ProxyTarget | undefined;
  /** Made once for all connections without a client certificate. */
  readonly contexts: { readonly shared: () => SecureContext; readonly own: () => SecureContext };
  readonly now: () => number;
}

/** One connection being opened: TCP, then as needed TLS to the proxy, a tunnel, and TLS to the host. */
export class Dial {
  readonly startedAt = performance.now();
  /** What is under way. */
  phase: 'dns' | 'connect' | 'proxy' | 'tls';
  connectedAt: number | undefined;
  securedAt: number | undefined;
  /** Set by whoever keeps it open ahead: called when a request takes it. */
  taken: (() => void) | undefined;
  /** Rejects with a {@link NetworkError}. */
  readonly opened: Promise<Socket>;
  /** The TLS handshake has begun, or there will be none. Never rejects. */
  readonly connecting: Promise<void>;
  readonly #route: Route;
  readonly #layers: Socket[] = [];
  #background: boolean;
  #onConnecting: () => void = () => {};

  /** @param background Whether the process may end while this is under way. */
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

  /** Gives the connection up, open or not. */
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
      let socket = this.#layer(connectTcp({ host: first, port: proxy?.port ?? port, noDelay: true }));
      const tcp = socket;
      const lookedUp = (error: Error | null) => {
        if (!error && proxy === undefined) this.phase = 'connect';
      };
      socket.once(
        'lookup',
        guarded((thrown) => tcp.destroy(this.#broken(thrown)), lookedUp),
      );
      // Making a context takes milliseconds: now, while the network is busy; with a proxy nearby, once it has been asked.
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
        // Said outright: NODE_TLS_REJECT_UNAUTHORIZED=0 must not send a credential to whoever answers.
        rejectUnauthorized: true,
      }),
    );
  }

  /** CONNECT, RFC 9110 section 9.3.6. */
  #tunnel(socket: Socket, proxy: ProxyTarget): Promise<void> {
    const { host, port } = this.#route;
    const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
    return new Promise((resolve, reject) => {
      const lost = (error?: unknown) => reject(proxyFailure(error, proxy, 'tunnel', this.#circumstances()));
      const asking = httpRequest({
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
      const answered = (response: IncomingMessage, _socket: unknown, head: Buffer) => {
        const status = response.statusCode ?? 0;
        if (status < 200 || status > 299) {
          reject(refusal(status, response.statusMessage ?? '', proxy, this.#route.label));
        } else if (head.length > 0) {
          // The host has not been spoken to yet, so these bytes cannot be its own.
          reject(
            new NetworkError(
              'NETWORK_PROXY',
              `the proxy ${proxy.label} (${proxy.variable}) spoke before ${this.#route.label} could`,
              {
                phase: 'proxy',
                transient: false,
              },
            ),
          );
        } else {
          resolve();
        }
      };
      const on = <Arguments extends readonly unknown[]>(handle: (...given: Arguments) => void) =>
        guarded((thrown) => reject(this.#broken(thrown)), handle);
      asking.on('connect', on(answered));
      asking.on('error', on(lost));
      asking.on(
        'close',
        on(() => lost()),
      );
      asking.end();
      setImmediate(() => {
        try {
          this.#route.contexts.own();
        } catch {
          // It is asked for once more when it is needed, and fails there.
        }
      });
    });
  }

  #layer<S extends Socket>(socket: S): S {
    this.#layers.push(socket);
    if (this.#background) socket.unref();
    // Whoever uses the socket listens too; a late error of a layer below must not end the process.
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
  // The reason phrase comes from outside: words pass, anything else gives way to the standard phrase.
  const words = /^[A-Za-z0-9 ,.'()_-]{1,80}$/.test(reason) ? reason : (STATUS_CODES[status] ?? '');
  return new NetworkError(
    'NETWORK_PROXY',
    `the proxy ${proxy.label} (${proxy.variable}) refused to connect to ${host}: ${`${status} ${words}`.trim()}`,
    {
      phase: 'proxy',
      transient: status >= 500,
      status,
      remedy:
        status === 407
          ? `The proxy wants ${proxy.authorization === undefined ? '' : 'other '}credentials: set ${proxy.variable} to http://user:password@${proxy.label}, special characters percent-encoded.`
          : undefined,
    },
  );
}
