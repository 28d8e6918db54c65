import { createHash } from 'node:crypto';
import type { ClientRequest, ClientRequestArgs, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { formatDuration } from '../duration.ts';
import { BearerError } from '../errors.ts';
import { quote } from '../quote.ts';
import { own } from '../record.ts';
import { readBody } from './body.ts';
import { Dial, type Route } from './connection.ts';
import { Descriptors, isShort, isShortage } from './descriptors.ts';
import { type Circumstances, exchangeFailure, internalFailure, NetworkError, type Phase } from './failure.ts';
import { FIELD_VALUE, TOKEN } from './field.ts';
import { guarded } from './guarded.ts';
import type { HttpRequest, HttpResponse } from './message.ts';
import { Agent, request as httpRequest } from './node-http.ts';
import { type ProxyTarget, proxyFor, withoutBrackets } from './proxy.ts';
import { Stalls } from './stalls.ts';

export { NetworkError, type Phase } from './failure.ts';

/** What the product calls itself; the version is the package's. */
export const USER_AGENT = 'gcp-bearer/0.1.0';

/** A connection opened ahead that is not there by then is given up. */
const AHEAD_MS = 10_000;

/** More overflows, and fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The longest that a body which has arrived in time may take to be decompressed. */
const MOST_DECODING_MS = 1000;

/** How often a request waits for a descriptor: some seconds, when nothing gives one back. */
const MOST_SHORTAGES = 100;

/** Unwritten limit of every server; Node's own default, held to whatever NODE_OPTIONS says. */
const MAX_HEAD_BYTES = 16_384;

export interface HttpClientOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * The one door to the network. A request that went through it always settles: with a response, or with a
 * {@link NetworkError} within its `timeoutMs`. It keeps connections and never follows redirects. It sends a request a
 * second time only when a kept connection turns out to be closed.
 */
export class HttpClient {
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #now: () => number;
  readonly #connections = new Connections();
  /** Opened ahead and not yet taken, by {@link Route.key}. */
  readonly #ahead = new Map<string, Dial[]>();
  /** How many more are to be opened ahead once the first has got through. */
  readonly #more = new Map<string, number>();
  #first: Dial | undefined;
  /** By origin: a suite asks one of them a thousand times. */
  readonly #proxies = new Map<string, ProxyTarget | undefined>();
  readonly #exchanges = new Set<Exchange>();
  readonly #stalls = new Stalls();
  readonly #descriptors = new Descriptors();
  readonly #ownContexts = new Map<string, SecureContext>();
  #sharedContext: SecureContext | undefined;
  #closed = false;

  constructor(options: HttpClientOptions) {
    this.#env = options.env;
    this.#now = () => options.now();
  }

  /**
   * Sends one request. When no descriptor is left for it, it waits until one is free: nothing has been sent by then.
   * @throws {BearerError} INPUT_INVALID, before connecting, when the request cannot be written.
   * @throws {NetworkError} NETWORK_*, RESPONSE_TOO_LARGE, RESPONSE_INVALID; UNFINISHED when given up by signal or {@link close}.
   */
  async send(request: HttpRequest): Promise<HttpResponse> {
    const startedAt = performance.now();
    for (let attempts = 1; ; attempts++) {
      await this.#descriptors.take();
      const { shortages } = this.#descriptors;
      const sentAt = performance.now();
      try {
        const response = await this.#sendOnce(request);
        const stalled = (response.timing.stalled ?? 0) + sentAt - startedAt;
        return attempts === 1 ? response : { ...response, timing: { ...response.timing, stalled } };
      } catch (error) {
        const missing = this.#lacksDescriptor(error, shortages);
        if (!missing || this.#closed || attempts === MOST_SHORTAGES) throw error;
      } finally {
        this.#descriptors.give();
      }
      await this.#descriptors.narrow(() => this.closeIdle());
    }
  }

  /** Closes connections that no request uses, and says how many. */
  closeIdle(): number {
    const ahead = [...this.#ahead.values()].flat();
    this.#ahead.clear();
    this.#more.clear();
    for (const dial of ahead) dial.abort();
    return ahead.length + this.#connections.destroyAllIdle();
  }

  /** Resolves when descriptors are free again, for other work than requests. */
  async makeRoom(): Promise<void> {
    await this.#descriptors.narrow(() => this.closeIdle());
  }

  #lacksDescriptor(error: unknown, shortages: number): boolean {
    if (!(error instanceof NetworkError)) return false;
    if (isShortage(error.cause)) return true;
    // The system says of a name only that it could not be resolved.
    return error.phase === 'dns' && (this.#descriptors.shortages > shortages || isShort(1));
  }

  async #sendOnce(request: HttpRequest): Promise<HttpResponse> {
    const url = parseUrl(request.url);
    const route = this.#route(url, request);
    // A poll of the sockets: the server may have closed a kept connection, or sent something on it, by now.
    if (this.#connections.hasIdle(route.key)) {
      await nextTurn();
      await nextTurn();
    }
    if (this.#closed || request.signal?.aborted) {
      throw unfinished(this.#closed ? CLOSED : GIVEN_UP, url.host, 'dns');
    }
    const headers = headersOf(request, url, route);
    let exchange: Exchange | undefined;
    try {
      this.#stalls.watch();
      exchange = new Exchange(request, url, headers, route, this.#connections, this.#stalls, () =>
        this.#takeAhead(route.key),
      );
      this.#exchanges.add(exchange);
      return await exchange.answer;
    } catch (thrown) {
      throw internalFailure(thrown, url.host, 'connect');
    } finally {
      this.#stalls.unwatch();
      if (exchange) this.#exchanges.delete(exchange);
    }
  }

  /**
   * Opens a connection for the next request to this origin; called several times, several. Nothing is
   * reported: without it, the request dials. The process does not wait for it once it is open.
   * @param options.count For so many requests: the others follow once the first has reached the origin, and a request
   *   that finds none takes one off.
   */
  connectAhead(url: string, options: { readonly direct?: boolean; readonly count?: number } = {}): void {
    if (this.#closed) return;
    let dial: Dial;
    let key: string;
    try {
      const route = this.#route(parseUrl(url), { direct: options.direct });
      key = route.key;
      dial = new Dial(route, true);
      this.#first ??= dial;
    } catch {
      return; // The request itself will say it.
    }
    this.#ahead.set(key, [...(this.#ahead.get(key) ?? []), dial]);
    const { count = 1, ...others } = options;
    if (count > 1) {
      this.#more.set(key, count - 1);
      void dial.connecting.then(() => {
        const more = this.#more.get(key) ?? 0;
        this.#more.delete(key);
        if (dial.connectedAt === undefined) return;
        for (let index = 0; index < more; index++) this.connectAhead(url, others);
      });
    }
    const forget = () => {
      dial.abort();
      this.#ahead.set(key, this.#ahead.get(key)?.filter((other) => other !== dial) ?? []);
    };
    // A connection attempt cannot be unreferenced, only cut short.
    const timer = setTimeout(() => {
      if (this.#ahead.get(key)?.includes(dial)) forget();
    }, AHEAD_MS).unref();
    dial.opened.then((socket) => {
      clearTimeout(timer);
      if (!this.#ahead.get(key)?.includes(dial)) return;
      // Read, or the server's goodbye goes unnoticed; anything else it says unasked disqualifies it.
      socket.once('data', forget);
      socket.once('end', forget);
      socket.once('close', forget);
      dial.taken = () => {
        socket.off('data', forget);
        socket.off('end', forget);
        socket.off('close', forget);
      };
    }, forget);
  }

  /**
   * Resolves once the first connection opened ahead has begun its TLS handshake, or has failed: the time for work that
   * needs the processor and not the network.
   */
  async connecting(): Promise<void> {
    await this.#first?.connecting;
  }

  /** Ends every connection; requests in flight are rejected. */
  close(): void {
    this.#closed = true;
    for (const exchange of this.#exchanges) exchange.giveUp(CLOSED);
    for (const dial of [...this.#ahead.values()].flat()) dial.abort();
    this.#ahead.clear();
    this.#connections.destroy();
    this.#descriptors.end();
  }

  #takeAhead(key: string): Dial | undefined {
    const dial = this.#ahead.get(key)?.shift();
    const more = this.#more.get(key) ?? 0;
    if (dial === undefined && more > 0) this.#more.set(key, more - 1);
    dial?.taken?.();
    dial?.ref();
    return dial;
  }

  #route(url: URL, request: Pick<HttpRequest, 'direct' | 'clientCertificate'>): Route {
    const secure = url.protocol === 'https:';
    const proxy = request.direct ? undefined : this.#proxyFor(url);
    const { key, own } = this.#certificate(request.clientCertificate);
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    const via = proxy === undefined ? '' : `${proxy.secure ? 'https' : 'http'}://${proxy.label}`;
    // Plain requests through a proxy share its connections, whatever host they are for.
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
        // OpenSSL's words are about the key; none of it is repeated.
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

/** What was to be written is written before the loop's next turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

type Opened = (error: Error | null, socket: Duplex) => void;

/** Node's types want a connection even when there is none. */
const NONE: never = undefined as never;

interface ConnectionOptions extends ClientRequestArgs {
  readonly routeKey: string;
  readonly open: (opened: Opened) => void;
}

/** Node's pool of kept connections, with the opening of new ones left to the request's {@link Dial}. */
class Connections extends Agent {
  constructor() {
    super({ keepAlive: true });
  }

  override getName(options: ConnectionOptions): string {
    return options.routeKey;
  }

  override createConnection(options: ConnectionOptions, opened: Opened = () => {}): undefined {
    options.open(opened);
  }

  hasIdle(key: string): boolean {
    return (own(this.freeSockets, key)?.length ?? 0) > 0;
  }

  destroyIdle(key: string): void {
    for (const socket of [...(own(this.freeSockets, key) ?? [])]) discard.call(socket);
  }

  destroyAllIdle(): number {
    const idle = Object.values(this.freeSockets).flatMap((sockets) => sockets ?? []);
    for (const socket of idle) discard.call(socket);
    return idle.length;
  }

  // Node ignores bytes that arrive on an idle connection, such as the 408 that some servers send before they close it.
  override keepSocketAlive(socket: Socket): void {
    socket.on('data', discard).on('end', discard);
    // biome-ignore lint/correctness/noVoidTypeReturn: declared void, and its result says whether the connection is kept
    return super.keepSocketAlive(socket);
  }

  override reuseSocket(socket: Socket, request: ClientRequest): void {
    socket.off('data', discard).off('end', discard);
    super.reuseSocket(socket, request);
  }
}

/** Removes an idle connection from the pool now, not only when it has closed. */
function discard(this: Socket): void {
  this.emit('agentRemove');
  this.destroy();
}

/** One request and its answer. */
class Exchange {
  readonly answer: Promise<HttpResponse>;
  readonly #request: HttpRequest;
  readonly #route: Route;
  readonly #agent: Connections;
  readonly #options: ClientRequestArgs;
  readonly #takeAhead: () => Dial | undefined;
  #outgoing: ClientRequest;
  /** The request was sent on a kept connection that was closed, and is sent once more on a fresh one. */
  #repeated = false;
  /** What the connection had received before this request. */
  #receivedBefore = 0;
  readonly #startedAt = performance.now();
  readonly #stalls: Stalls;
  readonly #stalledBefore: number;
  /** Milliseconds by which the deadline was moved because the event loop was blocked. */
  #excusedMs = 0;
  #decoding = false;
  #timer: NodeJS.Timeout;
  #settle: { resolve: (response: HttpResponse) => void; reject: (error: Error) => void } | undefined;
  #dial: Dial | undefined;
  #phase: 'dial' | 'send' | 'wait' | 'body' = 'dial';
  #writtenAt = 0;
  #response: IncomingMessage | undefined;
  /** Status and headers, once they are there: what is left when the body cannot be read. */
  #received: HttpResponse | undefined;
  #stopReading: (() => void) | undefined;
  readonly #onAbort = this.#guarded(() => this.giveUp(GIVEN_UP));

  constructor(
    request: HttpRequest,
    url: URL,
    headers: Record<string, string>,
    route: Route,
    agent: Connections,
    stalls: Stalls,
    takeAhead: () => Dial | undefined,
  ) {
    this.#request = request;
    this.#route = route;
    this.answer = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#stalls = stalls;
    this.#stalledBefore = stalls.total();
    this.#timer = this.#expireIn(Math.min(request.timeoutMs, LONGEST_TIMER_MS));

    this.#agent = agent;
    this.#takeAhead = takeAhead;
    this.#options = {
      method: request.method,
      // RFC 9112 section 3.2.2: a proxy is told the whole URL.
      path: `${route.proxy !== undefined && !route.secure ? url.origin : ''}${url.pathname}${url.search}`,
      headers,
      setHost: false,
      maxHeaderSize: MAX_HEAD_BYTES,
      insecureHTTPParser: false,
      agent,
    };
    try {
      this.#outgoing = this.#start();
    } catch (thrown) {
      clearTimeout(this.#timer);
      throw thrown;
    }
    request.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** A handler whose exception fails this request. */
  #guarded<Arguments extends readonly unknown[]>(handle: (...given: Arguments) => void) {
    return guarded((thrown) => this.#broken(thrown), handle);
  }

  #broken(thrown: unknown): void {
    this.#fail(internalFailure(thrown, this.#route.label, this.#phaseName(), this.#received));
  }

  #start(): ClientRequest {
    const options: ConnectionOptions = {
      ...this.#options,
      routeKey: this.#route.key,
      open: (opened) => this.#open(opened),
    };
    const outgoing = httpRequest(options);
    this.#listen(outgoing);
    outgoing.end(this.#request.body);
    return outgoing;
  }

  #open(opened: Opened): void {
    this.#dial = this.#repeated ? undefined : this.#takeAhead();
    if (this.#dial === undefined) {
      this.#dialAfresh(opened);
      return;
    }
    // A connection opened ahead that failed is no reason to fail.
    this.#dial.opened.then(
      this.#guarded((socket) => opened(null, socket)),
      this.#guarded(() => this.#dialAfresh(opened)),
    );
  }

  #dialAfresh(opened: Opened): void {
    if (this.#settle === undefined) {
      opened(new Error('given up'), NONE);
      return;
    }
    this.#dial = new Dial(this.#route, false);
    this.#dial.opened.then(
      this.#guarded((socket) => opened(null, socket)),
      this.#guarded((error) => opened(error, NONE)),
    );
  }

  /**
   * The time is over, unless the event loop was blocked: the server gets as much again. What has arrived by now is read
   * before the request fails, and a body that has arrived is decompressed.
   */
  #expire(): void {
    const stalledMs = this.#stalledMs() - this.#excusedMs;
    if (stalledMs >= 1) {
      this.#excusedMs += stalledMs;
      this.#timer = this.#expireIn(stalledMs);
      return;
    }
    const give = () => {
      if (this.#settle === undefined) return;
      if (this.#response?.complete !== true || this.#decoding) return this.#fail(this.#timeout());
      this.#decoding = true;
      this.#timer = this.#expireIn(MOST_DECODING_MS);
    };
    setImmediate(this.#guarded(give));
  }

  #expireIn(ms: number): NodeJS.Timeout {
    return setTimeout(
      this.#guarded(() => this.#expire()),
      ms,
    );
  }

  #stalledMs(): number {
    return this.#stalls.total() - this.#stalledBefore;
  }

  giveUp(why: string): void {
    this.#fail(unfinished(why, this.#route.label, this.#phaseName()));
  }

  #listen(outgoing: ClientRequest): void {
    const sending = (socket: Socket) => {
      this.#phase = 'send';
      this.#receivedBefore = socket.bytesRead;
      this.#writtenAt = performance.now();
    };
    const waiting = () => {
      if (this.#phase !== 'send') return;
      this.#phase = 'wait';
      this.#writtenAt = performance.now();
    };
    const answered = (response: IncomingMessage) => {
      if (this.#isGoodbye(response)) this.#repeat();
      else this.#read(response);
    };
    const upgraded = (_response: IncomingMessage, socket: Duplex) => {
      socket.destroy();
      this.#fail(this.#invalid('changed the protocol, which it was not asked to'));
    };
    const lost = (error?: unknown) => {
      // Of a request that was repeated, only the second attempt counts.
      if (outgoing !== this.#outgoing) return;
      if (this.#wasClosedBefore(error)) this.#repeat();
      else this.#fail(this.#explain(error));
    };
    const closed = () => {
      if (this.#response?.complete !== true) lost();
    };
    outgoing.on('socket', this.#guarded(sending));
    outgoing.on('finish', this.#guarded(waiting));
    outgoing.on('response', this.#guarded(answered));
    outgoing.on('upgrade', this.#guarded(upgraded));
    outgoing.on('error', this.#guarded(lost));
    outgoing.on('close', this.#guarded(closed));
  }

  /**
   * The connection was kept from an earlier request and ended without a byte of a response: the server closed it while
   * it was idle, and never saw the request. Sent again whatever its method, as curl and browsers do.
   * @see RFC 9112 section 9.3.1, and `Curl_retry_request` in curl's lib/transfer.c
   */
  #wasClosedBefore(error: unknown): boolean {
    return (
      this.#settle !== undefined &&
      !this.#repeated &&
      this.#outgoing.reusedSocket &&
      this.#outgoing.socket?.bytesRead === this.#receivedBefore &&
      this.#explain(error).code === 'NETWORK_RESET'
    );
  }

  /**
   * A 408 that closes a connection which was idle before: the server's timeout for idle connections, sent while the
   * request was on its way. RFC 9110 section 15.5.9: the request may be repeated.
   */
  #isGoodbye(response: IncomingMessage): boolean {
    return (
      this.#settle !== undefined &&
      !this.#repeated &&
      response.statusCode === 408 &&
      !this.#outgoing.shouldKeepAlive &&
      this.#reused()
    );
  }

  #repeat(): void {
    const dead = this.#outgoing;
    this.#repeated = true;
    this.#phase = 'dial';
    this.#dial = undefined;
    // Likely as dead as this one.
    this.#agent.destroyIdle(this.#route.key);
    this.#outgoing = this.#start();
    dead.destroy();
  }

  #read(response: IncomingMessage): void {
    const headAt = performance.now();
    this.#phase = 'body';
    this.#response = response;
    response.on(
      'error',
      this.#guarded((error: Error) => this.#fail(this.#explain(error))),
    );
    const { maxBodyBytes, certificate = false } = this.#request;
    const timing = {
      connect: this.#since(this.#dial?.startedAt, this.#dial?.connectedAt),
      tls: this.#since(this.#dial?.connectedAt, this.#dial?.securedAt),
      wait: Math.max(0, headAt - this.#writtenAt),
    };
    this.#received = {
      url: this.#request.url,
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      headers: pairs(response.rawHeaders),
      body: Buffer.alloc(0),
      truncated: true,
      bytes: 0,
      timing: { ...timing, body: 0, total: headAt - this.#startedAt },
    };
    const head = {
      ...this.#received,
      certificateExpiresAt: certificate && this.#route.secure ? expiryOf(response.socket) : undefined,
    };
    this.#received = head;
    this.#stopReading = readBody(response, this.#request, {
      done: (body) => {
        const endAt = performance.now();
        this.#succeed({
          ...head,
          body: body.kept,
          truncated: body.truncated,
          bytes: body.bytes,
          sha256: body.sha256,
          timing: {
            ...timing,
            body: endAt - headAt,
            total: endAt - this.#startedAt,
            stalled: this.#stalledMs(),
          },
        });
      },
      tooLarge: () =>
        this.#fail(
          new NetworkError(
            'RESPONSE_TOO_LARGE',
            `${this.#route.label} answered with more than ${maxBodyBytes} bytes`,
            {
              phase: 'body',
              transient: false,
              status: response.statusCode,
            },
          ),
        ),
      corrupt: (encoding) =>
        this.#fail(this.#invalid(`sent a body that is not the ${encoding} it claims to be`)),
      broken: (thrown) => this.#broken(thrown),
    });
  }

  #succeed(response: HttpResponse): void {
    const settle = this.#release();
    if (settle === undefined) return;
    settle.resolve(response);
    // An answer that was not read to its end, or came before the request was written to its own, uses up the connection.
    if (this.#response?.complete !== true || !this.#outgoing.writableFinished) this.#discard();
  }

  #fail(error: Error): void {
    const settle = this.#release();
    if (settle === undefined) return;
    settle.reject(this.#repeated && error instanceof NetworkError ? error.afterSending() : error);
    this.#discard();
  }

  /** Ends what is still open. The request has its outcome, which an exception here would not change. */
  #discard(): void {
    try {
      if (this.#phase === 'dial') this.#dial?.abort();
      this.#outgoing.destroy();
      this.#stopReading?.();
    } catch {
      // The connection is not used again in any case.
    }
  }

  #release() {
    const settle = this.#settle;
    this.#settle = undefined;
    clearTimeout(this.#timer);
    this.#request.signal?.removeEventListener('abort', this.#onAbort);
    return settle;
  }

  /** The part of a phase that this request waited for; none of it when the connection was there already. */
  #since(from: number | undefined, to: number | undefined): number | undefined {
    if (from === undefined || to === undefined || to <= this.#startedAt) return undefined;
    return to - Math.max(from, this.#startedAt);
  }

  #phaseName(): Phase {
    return this.#phase === 'dial' ? (this.#dial?.phase ?? 'connect') : this.#phase;
  }

  /** Whether the connection was there, idle, before the request. */
  #reused(): boolean {
    const openedAt = this.#dial?.securedAt ?? this.#dial?.connectedAt;
    return this.#outgoing.reusedSocket || (openedAt !== undefined && openedAt < this.#startedAt);
  }

  #circumstances(): Circumstances {
    return {
      host: this.#route.label,
      now: this.#route.now(),
      reused: this.#reused(),
      status: this.#response?.statusCode,
    };
  }

  #explain(error: unknown): NetworkError {
    if (error instanceof NetworkError) return error;
    return exchangeFailure(error, this.#phase === 'dial' ? 'send' : this.#phase, this.#circumstances());
  }

  #invalid(what: string): NetworkError {
    const phase = this.#phaseName();
    const status = this.#response?.statusCode;
    return new NetworkError('RESPONSE_INVALID', `${this.#route.label} ${what}`, {
      phase,
      transient: false,
      status,
      received: this.#received,
    });
  }

  #timeout(): NetworkError {
    const phase = this.#phaseName();
    const { label, proxy } = this.#route;
    const stuck = {
      dns: 'its name was still being resolved',
      connect: 'no connection yet',
      proxy: `the proxy ${proxy?.label} (${proxy?.variable}) had not connected yet`,
      tls: 'connected, TLS handshake not finished',
      send: 'connected, request not yet sent in full',
      wait: 'connected, request sent, no response',
      body: `status ${this.#response?.statusCode} came, the body not to its end`,
    }[phase];
    return new NetworkError(
      'NETWORK_TIMEOUT',
      `no ${phase === 'body' ? 'whole ' : ''}answer from ${label} within ${formatDuration(this.#request.timeoutMs)}: ${stuck}`,
      { phase, transient: true, status: this.#response?.statusCode, reused: this.#reused() },
    );
  }
}

const CLOSED = 'the door to the network was closed';
const GIVEN_UP = 'it was given up';

function unfinished(why: string, host: string, phase: Phase): NetworkError {
  return new NetworkError('UNFINISHED', `the request to ${host} was not finished: ${why}`, {
    phase,
    transient: false,
  });
}

function parseUrl(text: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // Reported below.
  }
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new BearerError('INPUT_INVALID', 'a request needs an absolute http:// or https:// URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw new BearerError(
      'INPUT_INVALID',
      `the URL for ${url.host} carries a user name or password; send an Authorization header instead`,
    );
  }
  return url;
}

/** The request's headers with the defaults, checked: a line break in one would become a header, or a request, of its own. */
function headersOf(request: HttpRequest, url: URL, route: Route): Record<string, string> {
  if (!TOKEN.test(request.method) || request.method.toUpperCase() === 'CONNECT') {
    throw new BearerError('INPUT_INVALID', 'the request method is not one that can be sent');
  }
  // A header may be called __proto__: to set that on an object would lose it.
  const headers = new Map<string, string>();
  const given = new Set<string>();
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (!TOKEN.test(name)) {
      throw new BearerError('INPUT_INVALID', `${quote(name, 60)} is not the name of a header`);
    }
    if (!FIELD_VALUE.test(value)) {
      throw new BearerError(
        'INPUT_INVALID',
        `the value of header ${name} contains a line break or another character that a header cannot carry`,
      );
    }
    const lower = name.toLowerCase();
    // Framing follows from the body alone, and the proxy's credentials from its URL.
    if (['content-length', 'transfer-encoding', 'proxy-authorization'].includes(lower)) continue;
    given.add(lower);
    headers.set(name, value);
  }
  if (route.proxy?.authorization !== undefined && !route.secure) {
    headers.set('Proxy-Authorization', route.proxy.authorization);
  }
  if (!given.has('host')) headers.set('Host', url.host);
  if (!given.has('user-agent')) headers.set('User-Agent', USER_AGENT);
  if (!given.has('accept')) headers.set('Accept', '*/*');
  if (request.body !== undefined) headers.set('Content-Length', String(Buffer.byteLength(request.body)));
  // Google's front end answers 411 to a POST that says nothing of its length.
  else if (/^(POST|PUT|PATCH)$/i.test(request.method)) headers.set('Content-Length', '0');
  return Object.fromEntries(headers);
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    found.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return found;
}

const expiries = new WeakMap<Socket, number>();

function expiryOf(socket: Socket): number | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const known = expiries.get(socket);
  if (known !== undefined) return known;
  const expiry = Date.parse(socket.getPeerCertificate().valid_to);
  if (Number.isNaN(expiry)) return undefined;
  expiries.set(socket, expiry);
  return expiry;
}
