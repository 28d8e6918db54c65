/** All requests to the emulator, in order. */

/** A client's connection: through the proxy to a host name, or to one of the plain servers. */
export interface Connection {
  readonly id: number;
  /** The requested host name and port. */
  readonly host: string;
  readonly port: number;
  /** A tunnel through the proxy, the proxy itself in absolute form, or a plain server. */
  readonly via: 'tunnel' | 'proxy' | 'direct';
  readonly proxyAuthorization?: string | undefined;
  /** The proxy's response to CONNECT; undefined without one. */
  status?: number | undefined;
  readonly at: number;
  /** Whether the TLS handshake succeeded. */
  secured: boolean;
  /** The client certificate, DER. */
  clientCertificate?: Buffer | undefined;
}

export interface JournalEntry {
  readonly id: number;
  /** The endpoint: see `ROUTES` in faults.ts. `unknown` for a path without an endpoint. */
  readonly route: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Path and query as sent. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawHeaders: readonly string[];
  /** The body as text, up to 1 MiB. */
  body: string;
  bodyBytes: number;
  /** The fields of a form. */
  form?: Readonly<Record<string, string>> | undefined;
  /** The value of a JSON body. */
  json?: unknown;
  /** Time when its head arrived; milliseconds since the epoch. */
  readonly at: number;
  /** The status of the response; undefined without one. */
  status?: number | undefined;
  /** The fault of this request, as text. */
  fault?: string | undefined;
  readonly connection: Connection;
}

export type Listener = (entry: JournalEntry) => void;

/** The list of requests, from the first to the last. */
export class Journal implements Iterable<JournalEntry> {
  entries: JournalEntry[] = [];
  connections: Connection[] = [];
  readonly #requested = new Set<Listener>();
  readonly #answered = new Set<Listener>();
  #lastEntry = 0;
  #lastConnection = 0;

  [Symbol.iterator](): Iterator<JournalEntry> {
    return this.entries[Symbol.iterator]();
  }

  get length(): number {
    return this.entries.length;
  }

  /** The requests to a route, or to all routes below one: `sts` gives those to `sts.token` too. */
  to(route: string): JournalEntry[] {
    return this.entries.filter((entry) => isBelow(entry.route, route));
  }

  /** The route names in order. */
  routes(): string[] {
    return this.entries.map(({ route }) => route);
  }

  /** The requests after a {@link mark}. */
  since(mark: number): JournalEntry[] {
    return this.entries.filter(({ id }) => id > mark);
  }

  mark(): number {
    return this.#lastEntry;
  }

  clear(): void {
    this.entries = [];
    this.connections = [];
  }

  /** Calls back for each complete request, before its response. @returns a function that ends it */
  onRequest(listener: Listener): () => void {
    this.#requested.add(listener);
    return () => this.#requested.delete(listener);
  }

  /** Calls back after each response, or after the connection was closed in its place. @returns a function that ends it */
  onAnswer(listener: Listener): () => void {
    this.#answered.add(listener);
    return () => this.#answered.delete(listener);
  }

  /** Resolves with the first request for which the predicate holds, also an earlier one. */
  async waitFor(predicate: (entry: JournalEntry) => boolean): Promise<JournalEntry> {
    const present = this.entries.find(predicate);
    if (present) return present;
    return new Promise((resolve) => {
      const end = this.onRequest((entry) => {
        if (!predicate(entry)) return;
        end();
        resolve(entry);
      });
    });
  }

  /** @internal */
  connected(connection: Omit<Connection, 'id'>): Connection {
    this.#lastConnection += 1;
    const numbered = { id: this.#lastConnection, ...connection };
    this.connections.push(numbered);
    return numbered;
  }

  /** @internal */
  arrived(entry: Omit<JournalEntry, 'id'>): JournalEntry {
    this.#lastEntry += 1;
    const numbered = { id: this.#lastEntry, ...entry };
    this.entries.push(numbered);
    return numbered;
  }

  /** @internal */
  read(entry: JournalEntry): void {
    for (const listener of this.#requested) listener(entry);
  }

  /** @internal */
  answered(entry: JournalEntry): void {
    for (const listener of this.#answered) listener(entry);
  }
}

/** Whether a route is the named one or below it; `*` includes all. */
export function isBelow(route: string, name: string): boolean {
  return name === '*' || route === name || route.startsWith(`${name}.`);
}
