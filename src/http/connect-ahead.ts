import { Connection } from './connection.ts';
import type { Route } from './route.ts';

/** A connection opened ahead is given up when it is not open after this time. */
const AHEAD_MS = 10_000;

/** Connections opened before the requests that use them. */
export class ConnectAhead {
  /** Not yet taken, by {@link Route.key}. */
  readonly #connections = new Map<string, Connection[]>();
  /** How many more to open once the first is connected. */
  readonly #more = new Map<string, number>();
  #first: Connection | undefined;

  /**
   * Opens connections for that many requests: one now, the others once it is connected. A request that finds none reduces
   * their number by one. Failures are not reported, as the request then opens a connection itself. The process does
   * not wait for a connection once it is open.
   */
  open(route: Route, count = 1): void {
    const { key } = route;
    let connection: Connection;
    try {
      connection = new Connection(route, true);
    } catch {
      return;
    }
    this.#first ??= connection;
    this.#connections.set(key, [...(this.#connections.get(key) ?? []), connection]);
    if (count > 1) this.#openMore(connection, route, count - 1);
    const forget = () => {
      connection.abort();
      this.#connections.set(key, this.#connections.get(key)?.filter((other) => other !== connection) ?? []);
    };
    // A connection attempt cannot be unreferenced, so it gets a limit.
    const timer = setTimeout(() => {
      if (this.#connections.get(key)?.includes(connection)) forget();
    }, AHEAD_MS).unref();
    connection.opened.then((socket) => {
      clearTimeout(timer);
      if (!this.#connections.get(key)?.includes(connection)) return;
      // An idle connection that receives anything, an end included, is unusable. `end` is noticed only while it is read.
      socket.once('data', forget);
      socket.once('end', forget);
      socket.once('close', forget);
      connection.taken = () => {
        socket.off('data', forget);
        socket.off('end', forget);
        socket.off('close', forget);
      };
    }, forget);
  }

  /** The oldest connection on a route, open or not. From now on the process waits for it. */
  take(key: string): Connection | undefined {
    const connection = this.#connections.get(key)?.shift();
    const more = this.#more.get(key) ?? 0;
    if (connection === undefined && more > 0) this.#more.set(key, more - 1);
    connection?.taken?.();
    connection?.ref();
    return connection;
  }

  /**
   * Resolves when the first connection has begun its TLS handshake or has failed: the time for work that needs the
   * processor and not the network.
   */
  async connecting(): Promise<void> {
    await this.#first?.connecting;
  }

  /** Closes all that no request has taken. @returns how many */
  closeAll(): number {
    const connections = [...this.#connections.values()].flat();
    this.#connections.clear();
    this.#more.clear();
    for (const connection of connections) connection.abort();
    return connections.length;
  }

  #openMore(first: Connection, route: Route, count: number): void {
    this.#more.set(route.key, count);
    void first.connecting.then(() => {
      const more = this.#more.get(route.key) ?? 0;
      this.#more.delete(route.key);
      if (first.connectedAt === undefined) return;
      for (let index = 0; index < more; index++) this.open(route);
    });
  }
}
