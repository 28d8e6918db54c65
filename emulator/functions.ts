/** Real functions behind the front end, run by Google's functions framework. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';

const SAMPLE = { source: new URL('functions/sample.js', import.meta.url).href, target: 'sample' };

/** Servers for functions and handlers, each started when first needed. */
export class Functions {
  readonly #servers = new Map<unknown, Promise<Server>>();

  /** The port at which a function answers on 127.0.0.1. */
  async portOf(what: {
    readonly function?: { readonly source: string; readonly target: string };
    readonly handler?: RequestListener;
  }): Promise<number> {
    const { handler, function: { source, target } = SAMPLE } = what;
    const key = handler ?? `${source} ${target}`;
    let server = this.#servers.get(key);
    if (!server) {
      server = (handler ? Promise.resolve(createServer(handler)) : loadFunction(source, target)).then(listen);
      this.#servers.set(key, server);
    }
    return ((await server).address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const started of this.#servers.values()) {
      const server = await started.catch(() => undefined);
      server?.closeAllConnections();
      server?.close();
    }
  }
}

/** As the framework's own command line does it, in this process: the file registers its function, or exports it. */
async function loadFunction(source: string, target: string): Promise<Server> {
  const framework = await import('@google-cloud/functions-framework');
  const testing = await import('@google-cloud/functions-framework/testing');
  const module: Record<string, unknown> = await import(
    source.startsWith('file:') ? source : pathToFileURL(source).href
  );
  if (!testing.getFunction(target)) {
    const exported = module[target];
    if (typeof exported !== 'function') throw new Error(`${source} has no function ${target}`);
    framework.http(target, (request, response) => exported(request, response));
  }
  return testing.getTestServer(target);
}

function listen(server: Server): Promise<Server> {
  server.keepAliveTimeout = 600_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
