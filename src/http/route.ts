import { createHash } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { BearerError } from '../errors.ts';
import type { HttpRequest } from './message.ts';
import { type ProxyTarget, proxyFor, withoutBrackets } from './proxy.ts';

/** Where a connection leads. Connections are interchangeable when their keys are equal. */
export interface Route {
  readonly key: string;
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** Host for messages, with the port unless it is the scheme's default. */
  readonly label: string;
  readonly proxy: ProxyTarget | undefined;
  /** `shared` is made once for all connections without a client certificate. */
  readonly contexts: { readonly shared: () => SecureContext; readonly own: () => SecureContext };
  readonly now: () => number;
}

/** Finds the route of each request: directly or through a proxy, with which TLS context. */
export class Routes {
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #now: () => number;
  /** By origin: a suite may send a thousand requests to one origin. */
  readonly #proxies = new Map<string, ProxyTarget | undefined>();
  readonly #ownContexts = new Map<string, SecureContext>();
  #sharedContext: SecureContext | undefined;

  /** @param options.now Milliseconds since the epoch. */
  constructor(options: { readonly env: Readonly<Record<string, string | undefined>>; now(): number }) {
    this.#env = options.env;
    this.#now = () => options.now();
  }

  /**
   * @throws {NetworkError} NETWORK_PROXY when the proxy's variable cannot be used.
   * @throws {BearerError} INPUT_INVALID when the client certificate cannot be used.
   */
  to(url: URL, request: Pick<HttpRequest, 'direct' | 'clientCertificate'>): Route {
    const secure = url.protocol === 'https:';
    const proxy = request.direct ? undefined : this.#proxyFor(url);
    const { key, own } = this.#certificate(request.clientCertificate);
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    const via = proxy === undefined ? '' : `${proxy.secure ? 'https' : 'http'}://${proxy.label}`;
    // Plain requests through a proxy share its connections, whatever their host.
    const target = proxy !== undefined && !secure ? '' : `${url.protocol}//${url.hostname}:${port}`;
    return {
      key: `${via} ${target} ${key}`,
      secure,
      host: withoutBrackets(url.hostname),
      port,
      label: url.host,
      proxy,
      contexts: { shared: () => this.#shared(), own },
      now: this.#now,
    };
  }

  #proxyFor(url: URL): ProxyTarget | undefined {
    const { origin } = url;
    if (!this.#proxies.has(origin)) this.#proxies.set(origin, proxyFor(url, this.#env));
    return this.#proxies.get(origin);
  }

  #shared(): SecureContext {
    this.#sharedContext ??= createSecureContext();
    return this.#sharedContext;
  }

  /** A client certificate has a TLS context of its own, and connections that no other request may use. */
  #certificate(given: HttpRequest['clientCertificate']): { key: string; own: () => SecureContext } {
    if (given === undefined) return { key: '', own: () => this.#shared() };
    const key = createHash('sha256').update(given.cert).update('\0').update(given.key).digest('hex');
    let context = this.#ownContexts.get(key);
    if (context === undefined) {
      try {
        context = createSecureContext({ cert: given.cert, key: given.key });
      } catch {
        // OpenSSL's message is about the key, and is not repeated.
        throw new BearerError(
          'INPUT_INVALID',
          'the client certificate and its private key cannot be used together as PEM',
        );
      }
      this.#ownContexts.set(key, context);
    }
    const own = context;
    return { key, own: () => own };
  }
}
