import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';
import type { TestContext } from 'node:test';
import type { Certificate } from './certificates.ts';

export interface Listening {
  readonly port: number;
  /** `http://127.0.0.1:port` or `https://127.0.0.1:port`. */
  readonly url: string;
  /** Sockets accepted so far. */
  readonly sockets: readonly Socket[];
  readonly server: TcpServer;
}

export async function listen(t: TestContext, server: TcpServer | Server, scheme: string): Promise<Listening> {
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `${scheme}://127.0.0.1:${port}`, sockets, server };
}

/** A server that does with each connection what the test says. */
export function tcpServer(
  t: TestContext,
  onConnection: (socket: Socket, index: number) => void,
): Promise<Listening> {
  let index = 0;
  return listen(
    t,
    createTcpServer((socket) => {
      socket.on('error', () => {});
      onConnection(socket, index);
      index += 1;
    }),
    'http',
  );
}

/** Responds to every request, however it is split into packets, with these bytes, and then calls `then`. */
export function respondingWith(
  t: TestContext,
  bytes: string | Buffer | readonly Buffer[],
  then: (socket: Socket) => void = () => {},
): Promise<Listening> {
  return tcpServer(t, (socket) => {
    onRequestHead(socket, () => {
      for (const part of Array.isArray(bytes) ? bytes : [bytes]) socket.write(part);
      then(socket);
    });
  });
}

/** Calls back for each request head received. Bodies are ignored. */
export function onRequestHead(socket: Socket, callback: (head: string) => void): void {
  let seen = '';
  socket.on('data', (chunk) => {
    seen += chunk.toString('latin1');
    for (let end = seen.indexOf('\r\n\r\n'); end >= 0; end = seen.indexOf('\r\n\r\n')) {
      const head = seen.slice(0, end);
      seen = seen.slice(end + 4);
      callback(head);
    }
  });
}

export function httpServer(t: TestContext, handler: RequestListener): Promise<Listening> {
  return listen(t, createServer(handler), 'http');
}

export function httpsServer(
  t: TestContext,
  certificate: Certificate,
  handler: RequestListener,
  options: { readonly requestClientCertificateFrom?: string } = {},
): Promise<Listening> {
  const ca = options.requestClientCertificateFrom;
  const server = createHttpsServer(
    {
      cert: certificate.cert,
      key: certificate.key,
      ...(ca === undefined ? {} : { ca, requestCert: true, rejectUnauthorized: true }),
    },
    handler,
  );
  server.on('tlsClientError', () => {});
  return listen(t, server, 'https');
}

export interface ProxySeen {
  readonly method: string;
  readonly target: string;
  readonly authorization: string | undefined;
}

/** A forward proxy. It tunnels every CONNECT to one local port, and responds to absolute-form requests itself. */
export async function proxyServer(
  t: TestContext,
  tunnelTo: number,
  options: { readonly certificate?: Certificate } = {},
): Promise<Listening & { readonly seen: ProxySeen[] }> {
  const seen: ProxySeen[] = [];
  const note = (request: IncomingMessage) =>
    seen.push({
      method: request.method ?? '',
      target: request.url ?? '',
      authorization: request.headers['proxy-authorization'],
    });
  const handler: RequestListener = (request, response) => {
    note(request);
    response.end(`by the proxy, for ${request.headers.host}`);
  };
  const server =
    options.certificate === undefined
      ? createServer(handler)
      : createHttpsServer({ cert: options.certificate.cert, key: options.certificate.key }, handler);
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    note(request);
    const upstream = connect(tunnelTo, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  const listening = await listen(t, server, options.certificate === undefined ? 'http' : 'https');
  return { ...listening, seen };
}
