import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface RefusingPort {
  readonly port: number;
  /** Releases the port. */
  close(): void;
}

/**
 * A port that refuses connections until it is released. It is the local end of a connection, so that no other program gets it
 * to listen at; another program could get a port that was closed.
 */
export async function refusingPort(address = '127.0.0.1'): Promise<RefusingPort> {
  const server = createServer();
  const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve));
  server.listen(0, address);
  await once(server, 'listening');
  const near = connect((server.address() as AddressInfo).port, address);
  const [far] = await Promise.all([accepted, once(near, 'connect')]);
  server.close();
  for (const end of [near, far]) end.on('error', () => {}).unref();
  return {
    port: near.localPort ?? 0,
    close: () => {
      near.destroy();
      far.destroy();
    },
  };
}
