/** Real functions behind the front end, run by Google's functions framework. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const INSTANCE = new URL('functions/instance.js', import.meta.url);
const SAMPLE = { source: new URL('functions/sample.js', import.meta.url).href, target: 'sample' };

/** What answers behind the front end, and how it ends. */
interface Backend {
  readonly port: number;
  close(): Promise<void>;
  /** Resolves once it is known whether it still runs. */
  settle?(): Promise<void>;
}

/** What answers a request: a listener, or a function of a file. */
interface What {
  readonly function?: { readonly source: string; readonly target: string };
  readonly handler?: RequestListener;
}

/** Backends for functions and handlers, each started when first needed. */
export class Functions {
  readonly #backends = new Map<unknown, Promise<Backend>>();

  /**
   * The port at which a function answers on 127.0.0.1. One that has crashed is started again, as the platform does.
   * @throws {Error} when the function cannot be loaded
   */
  async portOf(what: What): Promise<number> {
    const { handler, function: { source, target } = SAMPLE } = what;
    const key = keyOf(what);
    let backend = this.#backends.get(key);
    if (!backend) {
      const started: Promise<Backend> = handler
        ? serveHandler(handler)
        : startInstance(source, target, () => {
            // Another one may have been started in its place by now.
            if (this.#backends.get(key) === started) this.#backends.delete(key);
          });
      backend = started;
      this.#backends.set(key, started);
    }
    return (await backend).port;
  }

  /** To be called when a connection to it was lost: the next request then finds another instance, if this one is gone. */
  async settle(what: What): Promise<void> {
    const backend = await this.#backends.get(keyOf(what))?.catch(() => undefined);
    await backend?.settle?.();
  }

  async close(): Promise<void> {
    const backends = [...this.#backends.values()];
    this.#backends.clear();
    await Promise.all(backends.map(async (started) => (await started.catch(() => undefined))?.close()));
  }
}

function keyOf({ handler, function: { source, target } = SAMPLE }: What): unknown {
  return handler ?? `${source} ${target}`;
}

/** A listener of the caller's own, in this process: it may look at what the caller knows. */
function serveHandler(handler: RequestListener): Promise<Backend> {
  const server: Server = createServer({ keepAliveTimeout: 600_000 }, handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: async () => {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}

function startInstance(source: string, target: string, gone: () => void): Promise<Backend> {
  const worker = new Worker(INSTANCE, {
    workerData: { source: source.startsWith('file:') ? source : pathToFileURL(source).href, target },
    // Flags of this process, a test runner's say, are none of the function's business.
    execArgv: [],
    // Its log goes where a person reads, never into what this process prints for a program.
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  }
  let answers = false;
  return new Promise((resolve, reject) => {
    worker.once('message', (port: number) => {
      answers = true;
      resolve({
        port,
        close: async () => {
          await worker.terminate();
        },
        settle: () =>
          new Promise((settled) => {
            // A function that blocks its thread answers nothing, and is there all the same.
            const timer = setTimeout(settled, 1000);
            const done = () => {
              clearTimeout(timer);
              settled();
            };
            worker.once('message', done);
            worker.once('exit', done);
            worker.postMessage('are you there?');
          }),
      });
    });
    worker.on('error', (error) => {
      gone();
      if (answers) process.stderr.write(`The function ${target} crashed: ${text(error)}\n`);
      reject(error);
    });
    worker.once('exit', (code) => {
      gone();
      reject(new Error(`the function ${target} ended with code ${code} before it answered`));
    });
  });
}

function text(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
