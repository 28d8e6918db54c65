import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HttpClient as ActionsHttpClient } from '@actions/http-client';
import { formatDuration } from '../duration.ts';
import { type Body, readBody } from './body.ts';
import { Connection } from './connection.ts';
import { type ConnectionPool, NO_SOCKET, type PooledRequestOptions } from './connection-pool.ts';
import {
  type Circumstances,
  exchangeFailure,
  internalFailure,
  NetworkError,
  type Phase,
  unfinished,
} from './failure.ts';
import { guarded } from './guarded.ts';
import { bodyOf, observed } from './library-request.ts';
import type { HttpRequest, HttpResponse } from './message.ts';
import { requestTarget } from './request-head.ts';
import { certificateExpiry, responseHead } from './response-head.ts';
import type { Route } from './route.ts';
import type { Stalls } from './stalls.ts';

/** A longer timer overflows and fires at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The longest that a body which has arrived in time may take to be decompressed. */
const MOST_DECODING_MS = 1000;

/** Node's default, whatever NODE_OPTIONS sets. */
const MAX_HEAD_BYTES = 16_384;

export const CANCELLED = 'it was cancelled';

/** What all requests of a client share. */
export interface Shared {
  readonly library: Pick<ActionsHttpClient, 'requestRaw'>;
  readonly pool: ConnectionPool;
  readonly stalls: Stalls;
  /** The connection opened ahead for this request, if there is one. */
  readonly takeAhead: () => Connection | undefined;
}

/** One request through the library until its response has been read, with its deadline, limits and failures. */
export class PendingRequest {
  #response: Promise<HttpResponse> | undefined;
  readonly #request: HttpRequest;
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #route: Route;
  readonly #shared: Shared;
  readonly #startedAt = performance.now();
  readonly #stalledBefore: number;
  readonly #onAbort = this.#guarded(() => this.cancel(CANCELLED));
  #settle: { resolve: (response: HttpResponse) => void; reject: (error: Error) => void } | undefined;
  #timer: NodeJS.Timeout;
  /** Milliseconds by which the deadline was moved because the event loop was blocked. */
  #excusedMs = 0;
  #decoding = false;
  /** The request was sent on a kept connection that was closed, and is sent once more on a new one. */
  #repeated = false;
  #abort = new AbortController();
  #outgoing: ClientRequest | undefined;
  #connection: Connection | undefined;
  #phase: 'connection' | 'send' | 'wait' | 'body' = 'connection';
  /** Bytes that the connection had received before this request. */
  #receivedBefore = 0;
  #writtenAt = 0;
  #message: IncomingMessage | undefined;
  /** Status and headers, which remain when the body cannot be read. */
  #received: HttpResponse | undefined;
  #stopReading: (() => void) | undefined;

  constructor(
    request: HttpRequest,
    url: URL,
    headers: Readonly<Record<string, string>>,
    route: Route,
    shared: Shared,
  ) {
    this.#request = request;
    this.#url = url;
    this.#headers = headers;
    this.#route = route;
    this.#shared = shared;
    this.#response = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#stalledBefore = shared.stalls.total();
    this.#timer = this.#expireIn(Math.min(request.timeoutMs, LONGEST_TIMER_MS));
    request.signal?.addEventListener('abort', this.#onAbort, { once: true });
    this.#start();
  }

  /** Settles once, and is asked for once: afterwards nothing here refers to the response. */
  response(): Promise<HttpResponse> {
    const response = this.#response;
    this.#response = undefined;
    return response ?? Promise.reject(new Error('the response has been read'));
  }

  cancel(why: string): void {
    this.#fail(unfinished(why, this.#route.label, this.#phaseName()));
  }

  /** A handler whose exception fails this request. */
  #guarded<Arguments extends readonly unknown[]>(handle: (...given: Arguments) => void) {
    return guarded((thrown) => this.#broken(thrown), handle);
  }

  #broken(thrown: unknown): void {
    this.#fail(internalFailure(thrown, this.#route.label, this.#phaseName(), this.#received));
  }

  #start(): void {
    const abort = new AbortController();
    this.#abort = abort;
    const options: PooledRequestOptions = {
      method: this.#request.method,
      path: requestTarget(this.#url, this.#route),
      headers: { ...this.#headers },
      setHost: false,
      maxHeaderSize: MAX_HEAD_BYTES,
      insecureHTTPParser: false,
      signal: abort.signal,
      agent: this.#shared.pool,
      routeKey: this.#route.key,
      connect: (onConnected) => this.#connect(onConnected),
    };
    let failed = false;
    let settled: Promise<void> = Promise.resolve();
    // The library settles a few microtasks after the event, and other events may come between.
    const afterwards = (handle: () => void) => {
      void settled.then(this.#guarded(handle));
    };
    const listen = (outgoing: ClientRequest) => {
      this.#outgoing = outgoing;
      outgoing.on('error', (error) => {
        failed = true;
        afterwards(() => this.#onLost(outgoing, error));
      });
      outgoing.on('close', () => {
        afterwards(() => {
          if (this.#message?.complete !== true) this.#onLost(outgoing, undefined);
        });
      });
      this.#listen(outgoing);
    };
    settled = this.#shared.library
      .requestRaw({ options, parsedUrl: this.#url, httpModule: observed(listen) }, bodyOf(this.#request))
      .then(
        this.#guarded(({ message }) => this.#onResponse(message)),
        this.#guarded((thrown) => {
          // An error of the connection was an event too. Anything else was thrown before or instead of the request.
          if (!failed) this.#broken(thrown);
        }),
      );
  }

  /** Opens the connection of this request, when the pool has none. */
  #connect(onConnected: (error: Error | null, socket: Duplex) => void): void {
    const connection = this.#repeated ? undefined : this.#shared.takeAhead();
    if (connection === undefined) {
      this.#connectAnew(onConnected);
      return;
    }
    this.#connection = connection;
    // A connection opened ahead that failed does not fail the request.
    connection.opened.then(
      this.#guarded((socket) => onConnected(null, socket)),
      this.#guarded(() => this.#connectAnew(onConnected)),
    );
  }

  #connectAnew(onConnected: (error: Error | null, socket: Duplex) => void): void {
    if (this.#settle === undefined) {
      onConnected(new Error(CANCELLED), NO_SOCKET);
      return;
    }
    this.#connection = new Connection(this.#route, false);
    this.#connection.opened.then(
      this.#guarded((socket) => onConnected(null, socket)),
      this.#guarded((error) => onConnected(error, NO_SOCKET)),
    );
  }

  /** Listens for what the library does not report: how far the request came, and a change of the protocol. */
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
    const upgraded = (_message: IncomingMessage, socket: Duplex) => {
      socket.destroy();
      this.#fail(this.#invalid('switched to another protocol, which the request did not ask for'));
    };
    outgoing.on('socket', this.#guarded(sending));
    outgoing.on('finish', this.#guarded(waiting));
    outgoing.on('upgrade', this.#guarded(upgraded));
  }

  #onLost(outgoing: ClientRequest, error: unknown): void {
    // Of a request that was repeated, only the second attempt counts.
    if (outgoing !== this.#outgoing) return;
    if (this.#wasClosedBefore(error)) this.#repeat();
    else this.#fail(this.#explain(error));
  }

  /**
   * The deadline has passed. Unless the event loop was blocked: then the server gets that time again. What has arrived by
   * now is read before the request fails, and a body that has arrived is decompressed.
   */
  #expire(): void {
    const stalledMs = this.#stalledMs() - this.#excusedMs;
    if (stalledMs >= 1) {
      this.#excusedMs += stalledMs;
      this.#timer = this.#expireIn(stalledMs);
      return;
    }
    const end = () => {
      if (this.#settle === undefined) return;
      if (this.#message?.complete !== true || this.#decoding) return this.#fail(this.#timeout());
      this.#decoding = true;
      this.#timer = this.#expireIn(MOST_DECODING_MS);
    };
    setImmediate(this.#guarded(end));
  }

  #expireIn(ms: number): NodeJS.Timeout {
    return setTimeout(
      this.#guarded(() => this.#expire()),
      ms,
    );
  }

  #stalledMs(): number {
    return this.#shared.stalls.total() - this.#stalledBefore;
  }

  /**
   * The connection was kept from an earlier request and closed without a byte of a response: the server had closed it while
   * it was idle, and never saw the request. It is sent again whatever its method, as by curl and browsers.
   * @see RFC 9112 section 9.3.1, and `Curl_retry_request` in curl's lib/transfer.c
   */
  #wasClosedBefore(error: unknown): boolean {
    return (
      this.#settle !== undefined &&
      !this.#repeated &&
      this.#outgoing?.reusedSocket === true &&
      this.#outgoing.socket?.bytesRead === this.#receivedBefore &&
      this.#explain(error).code === 'NETWORK_RESET'
    );
  }

  /**
   * A 408 that closes a connection which was idle before: the server's timeout for idle connections, sent while the
   * request was on its way. RFC 9110 section 15.5.9: the request may be repeated.
   */
  #isIdleTimeout(message: IncomingMessage): boolean {
    return (
      this.#settle !== undefined &&
      !this.#repeated &&
      message.statusCode === 408 &&
      this.#outgoing?.shouldKeepAlive === false &&
      this.#reused()
    );
  }

  #repeat(): void {
    const abandoned = this.#abort;
    this.#repeated = true;
    this.#phase = 'connection';
    this.#connection = undefined;
    // The server has likely closed the other idle connections too.
    this.#shared.pool.destroyIdle(this.#route.key);
    this.#start();
    abandoned.abort();
  }

  #onResponse(message: IncomingMessage): void {
    if (this.#settle === undefined) return;
    if (this.#isIdleTimeout(message)) this.#repeat();
    else this.#read(message);
  }

  #read(message: IncomingMessage): void {
    const headAt = performance.now();
    this.#phase = 'body';
    this.#message = message;
    message.on(
      'error',
      this.#guarded((error: Error) => this.#fail(this.#explain(error))),
    );
    const { url, maxBodyBytes, certificate = false } = this.#request;
    const timing = {
      connect: this.#since(this.#connection?.startedAt, this.#connection?.connectedAt),
      tls: this.#since(this.#connection?.connectedAt, this.#connection?.securedAt),
      wait: Math.max(0, headAt - this.#writtenAt),
      body: 0,
      total: headAt - this.#startedAt,
    };
    const received = responseHead(message, url, timing);
    this.#received = received;
    const head = {
      ...received,
      certificateExpiresAt: certificate && this.#route.secure ? certificateExpiry(message.socket) : undefined,
    };
    this.#received = head;
    this.#stopReading = readBody(message, this.#request, {
      done: (body) => this.#succeed(head, headAt, body),
      tooLarge: () =>
        this.#fail(
          new NetworkError(
            'RESPONSE_TOO_LARGE',
            `the response of ${this.#route.label} is longer than ${maxBodyBytes} bytes`,
            { phase: 'body', transient: false, status: message.statusCode },
          ),
        ),
      corrupt: (encoding) => this.#fail(this.#invalid(`sent a body that is not valid ${encoding}`)),
      broken: (thrown) => this.#broken(thrown),
    });
  }

  #succeed(head: HttpResponse, headAt: number, body: Body): void {
    const endAt = performance.now();
    const timing = {
      ...head.timing,
      body: endAt - headAt,
      total: endAt - this.#startedAt,
      stalled: this.#stalledMs(),
    };
    const settle = this.#release();
    if (settle === undefined) return;
    const { kept, truncated, bytes, sha256 } = body;
    settle.resolve({ ...head, body: kept, truncated, bytes, sha256, timing });
    // A connection cannot be used again before the response is read, and the request written, to the end.
    if (this.#message?.complete !== true || this.#outgoing?.writableFinished !== true) this.#discard();
    this.#forget();
  }

  /**
   * V8 keeps a request's object until it collects its whole heap, as promises of the library that are done lead to it. What
   * the object refers to, some 12 kB, would be kept with it: tens of megabytes in a large suite.
   */
  #forget(): void {
    this.#outgoing = undefined;
    this.#message = undefined;
    this.#received = undefined;
    this.#stopReading = undefined;
    this.#connection = undefined;
  }

  #fail(error: Error): void {
    const settle = this.#release();
    if (settle === undefined) return;
    settle.reject(this.#repeated && error instanceof NetworkError ? error.afterSending() : error);
    this.#discard();
  }

  /** Closes what is still open. The request has its outcome, which an exception here does not change. */
  #discard(): void {
    try {
      if (this.#phase === 'connection') this.#connection?.abort();
      this.#abort.abort();
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

  /** The part of a phase that this request waited for; undefined when the connection was there already. */
  #since(from: number | undefined, to: number | undefined): number | undefined {
    if (from === undefined || to === undefined || to <= this.#startedAt) return undefined;
    return to - Math.max(from, this.#startedAt);
  }

  #phaseName(): Phase {
    return this.#phase === 'connection' ? (this.#connection?.phase ?? 'connect') : this.#phase;
  }

  /** Whether the connection was there, idle, before the request. */
  #reused(): boolean {
    const openedAt = this.#connection?.securedAt ?? this.#connection?.connectedAt;
    return this.#outgoing?.reusedSocket === true || (openedAt !== undefined && openedAt < this.#startedAt);
  }

  #circumstances(): Circumstances {
    return {
      host: this.#route.label,
      now: this.#route.now(),
      reused: this.#reused(),
      status: this.#message?.statusCode,
    };
  }

  #explain(error: unknown): NetworkError {
    if (error instanceof NetworkError) return error;
    return exchangeFailure(error, this.#phase === 'connection' ? 'send' : this.#phase, this.#circumstances());
  }

  #invalid(what: string): NetworkError {
    return new NetworkError('RESPONSE_INVALID', `${this.#route.label} ${what}`, {
      phase: this.#phaseName(),
      transient: false,
      status: this.#message?.statusCode,
      received: this.#received,
    });
  }

  #timeout(): NetworkError {
    const phase = this.#phaseName();
    const { label, proxy } = this.#route;
    const status = this.#message?.statusCode;
    const stuck = {
      dns: 'its name was still being resolved',
      connect: 'no connection yet',
      proxy: `the proxy ${proxy?.label} (${proxy?.variable}) had not connected yet`,
      tls: 'connected, TLS handshake not finished',
      send: 'connected, request not yet sent in full',
      wait: 'connected, request sent, no response',
      body: `status ${status} received, the body not to its end`,
    }[phase];
    return new NetworkError(
      'NETWORK_TIMEOUT',
      `no ${phase === 'body' ? 'complete ' : ''}response from ${label} within ${formatDuration(this.#request.timeoutMs)}: ${stuck}`,
      { phase, transient: true, status, reused: this.#reused() },
    );
  }
}
