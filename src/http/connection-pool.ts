import { Agent, type ClientRequest, type RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { own } from '../record.ts';

type OnConnected = (error: Error | null, socket: Duplex) => void;

/** Node's types want a socket even when there is none. */
export const NO_SOCKET: never = undefined as never;

export interface PooledRequestOptions extends RequestOptions {
  /** {@link Route.key} */
  readonly routeKey: string;
  /** Opens a connection when the pool has none. */
  readonly connect: (onConnected: OnConnected) => void;
}

/** Node's pool of kept connections. Each request opens its new ones itself. */
export class ConnectionPool extends Agent {
  constructor() {
    super({ keepAlive: true });
  }

  override getName(options: PooledRequestOptions): string {
    return options.routeKey;
  }

  override createConnection(options: PooledRequestOptions, onConnected: OnConnected = () => {}): undefined {
    options.connect(onConnected);
  }

  hasIdle(key: string): boolean {
    return (own(this.freeSockets, key)?.length ?? 0) > 0;
  }

  destroyIdle(key: string): void {
    for (const socket of [...(own(this.freeSockets, key) ?? [])]) discard.call(socket);
  }

  /** Closes all idle connections. @returns how many */
  destroyAllIdle(): number {
    const idle = Object.values(this.freeSockets).flatMap((sockets) => sockets ?? []);
    for (const socket of idle) discard.call(socket);
    return idle.length;
  }

  // Node ignores bytes that arrive on an idle connection, such as the 408 that some servers send before they close it.
  override keepSocketAlive(socket: Socket): void {
    socket.on('data', discard).on('end', discard);
    // biome-ignore lint/correctness/noVoidTypeReturn: declared void, but the result decides whether the connection is kept
    return super.keepSocketAlive(socket);
  }

  override reuseSocket(socket: Socket, request: ClientRequest): void {
    socket.off('data', discard).off('end', discard);
    super.reuseSocket(socket, request);
  }
}

/** Removes an idle connection from the pool at once, before it has closed. */
function discard(this: Socket): void {
  this.emit('agentRemove');
  this.destroy();
}
