/** Everything that reached the emulator, in order. */

/** A connection that a client opened: through the proxy to a name, or straight to one of the plain servers. */
export interface Connection {
  readonly id: number;
  /** The name asked for, and its port. */
  readonly host: string;
  readonly port: number;
  /** How the client came: a tunnel through the proxy, the proxy itself in absolute form, or a server of its own. */
  readonly via: 'tunnel' | 'proxy' | 'direct';
  readonly proxyAuthorization?: string | undefined;
  /** What the proxy answered to CONNECT, or undefined when nothing was answered. */
  status?: number | undefined;
  readonly at: number;
  /** Whether the TLS handshake came to its end. */
  secured: boolean;
  /** The certificate the client showed, DER. */
  clientCertificate?: Buffer | undefined;
}

export interface JournalEntry {
  readonly id: number;
  /** Which endpoint: see `ROUTES` in faults.ts. `unknown` for a path that no endpoint answers. */
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
  /** The body as text, up to 1 MiB of it. */
  body: string;
  bodyBytes: number;
  /** The body's fields when it is a form. */
  form?: Readonly<Record<string, string>> | undefined;
  /** The body when it is JSON. */
  json?: unknown;
  /** Milliseconds since the epoch, when its head had arrived. */
  readonly at: number;
  /** What was answered; undefined when nothing was, or not yet. */
  status?: number | undefined;
  /** The fault that this request met, in words. */
  fault?: string | undefined;
  readonly connection: Connection;
}

export type Listener = (entry: JournalEntry) => void;

/** The list of requests; iterating over it goes from the first to the last. */
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

  /** The route names in order: the shortest account of a run. */
  routes(): string[] {
    return this.entries.map(({ route }) => route);
  }

  /** What came after the moment that {@link mark} gave. */
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

  /** Calls back when a request has arrived whole and has not been answered yet. @returns what ends it */
  onRequest(listener: Listener): () => void {
    this.#requested.add(listener);
    return () => this.#requested.delete(listener);
  }

  /** Calls back when a request has been answered, or its connection was closed instead. @returns what ends it */
  onAnswer(listener: Listener): () => void {
    this.#answered.add(listener);
    return () => this.#answered.delete(listener);
  }

  /** Resolves with the next request, or one already there, for which the predicate holds. */
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

/** Whether a route is the named one or below it; `*` is above all. */
export function isBelow(route: string, name: string): boolean {
  return name === '*' || route === name || route.startsWith(`${name}.`);
}
