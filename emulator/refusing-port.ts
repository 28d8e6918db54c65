import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface RefusingPort {
  readonly port: number;
  /** Lets go of it: somebody may listen there from now on. */
  close(): void;
}

/**
 * A port at which connections are refused for as long as it is held. It is the near end of a connection, so that nobody is
 * given it to listen at; one that was listened at and is no longer may be somebody else's a moment later.
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
