import { HttpClient as ActionsHttpClient } from '@actions/http-client';
import { ConnectAhead } from './connect-ahead.ts';
import { ConnectionPool } from './connection-pool.ts';
import { Descriptors, isShort, isShortage } from './descriptors.ts';
import { internalFailure, NetworkError, unfinished } from './failure.ts';
import type { HttpRequest, HttpResponse } from './message.ts';
import { CANCELLED, LONGEST_TIMER_MS, PendingRequest } from './pending-request.ts';
import { requestHeaders, requestUrl } from './request-head.ts';
import { Routes } from './route.ts';
import { Stalls } from './stalls.ts';

/** What the product calls itself; the version is the package's. */
export const USER_AGENT = 'gcp-bearer/1.0.0';

/** How often a request waits for a descriptor before it fails: some seconds, when none becomes free. */
const MOST_SHORTAGES = 100;

const CLOSED = 'the HTTP client was closed';

export interface HttpClientOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Sends all requests of the program, through `@actions/http-client`. A request always settles: with a response, or with a
 * {@link NetworkError} within its `timeoutMs`. Connections are kept, and redirects are not followed. A request is sent a
 * second time only when the server had closed its kept connection.
 */
export class HttpClient {
  /**
   * Only `requestRaw` is used; docs/libraries.md says why. Its timeout, 3 minutes of silence by default, is off: it leaves
   * the request open (lib/index.js line 389), and does not cover a connection being opened or a slow body.
   */
  readonly #library = new ActionsHttpClient(USER_AGENT, [], { socketTimeout: LONGEST_TIMER_MS });
  readonly #routes: Routes;
  readonly #pool = new ConnectionPool();
  readonly #ahead = new ConnectAhead();
  readonly #pending = new Set<PendingRequest>();
  readonly #stalls = new Stalls();
  readonly #descriptors = new Descriptors();
  #closed = false;

  constructor(options: HttpClientOptions) {
    this.#routes = new Routes(options);
  }

  /**
   * Sends one request. When the process has no descriptor left for its connection, it waits until one is free: nothing has
   * been sent by then.
   * @throws {BearerError} INPUT_INVALID, before connecting, when the request cannot be sent.
   * @throws {NetworkError} NETWORK_*, RESPONSE_TOO_LARGE, RESPONSE_INVALID; UNFINISHED when ended by its signal or {@link close}.
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

  /**
   * Opens a connection for the next request to this origin, or several. Failures are not reported: the request then
   * opens its connection itself. The process does not wait for a connection once it is open.
   * @param options.count For that many requests. The others are opened once the first is connected, one fewer for each
   *   request that finds none.
   */
  connectAhead(url: string, options: { readonly direct?: boolean; readonly count?: number } = {}): void {
    if (this.#closed) return;
    try {
      this.#ahead.open(this.#routes.to(requestUrl(url), { direct: options.direct }), options.count);
    } catch {
      // The request itself reports it.
    }
  }

  /**
   * Resolves when the first connection opened ahead has begun its TLS handshake or has failed: the time for work that
   * needs the processor and not the network.
   */
  connecting(): Promise<void> {
    return this.#ahead.connecting();
  }

  /** Closes the connections that no request uses. @returns how many */
  closeIdle(): number {
    return this.#ahead.closeAll() + this.#pool.destroyAllIdle();
  }

  /** Resolves when descriptors are free again, for other work than requests. */
  async makeRoom(): Promise<void> {
    await this.#descriptors.narrow(() => this.closeIdle());
  }

  /** Closes every connection. Pending and later requests are rejected. */
  close(): void {
    this.#closed = true;
    for (const pending of this.#pending) pending.cancel(CLOSED);
    this.#ahead.closeAll();
    this.#pool.destroy();
    this.#descriptors.end();
  }

  async #sendOnce(request: HttpRequest): Promise<HttpResponse> {
    const url = requestUrl(request.url);
    const route = this.#routes.to(url, request);
    // Two turns of the event loop poll the sockets: by now the server may have closed a kept connection, or sent on it.
    if (this.#pool.hasIdle(route.key)) {
      await nextTurn();
      await nextTurn();
    }
    if (this.#closed || request.signal?.aborted) {
      throw unfinished(this.#closed ? CLOSED : CANCELLED, url.host, 'dns');
    }
    const headers = requestHeaders(request, url, route, this.#library.userAgent ?? USER_AGENT);
    let pending: PendingRequest | undefined;
    try {
      this.#stalls.watch();
      pending = new PendingRequest(request, url, headers, route, {
        library: this.#library,
        pool: this.#pool,
        stalls: this.#stalls,
        takeAhead: () => this.#ahead.take(route.key),
      });
      this.#pending.add(pending);
      return await pending.response();
    } catch (thrown) {
      throw internalFailure(thrown, url.host, 'connect');
    } finally {
      this.#stalls.unwatch();
      if (pending) this.#pending.delete(pending);
    }
  }

  #lacksDescriptor(error: unknown, shortages: number): boolean {
    if (!(error instanceof NetworkError)) return false;
    if (isShortage(error.cause)) return true;
    // The system reports only that a name could not be resolved.
    return error.phase === 'dns' && (this.#descriptors.shortages > shortages || isShort(1));
  }
}

/** What was to be written is written before the next turn of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
