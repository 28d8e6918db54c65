/** Functions behind the front end, run by Google's functions framework. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const INSTANCE = new URL('functions/instance.js', import.meta.url);
const SAMPLE = { source: new URL('functions/sample.js', import.meta.url).href, target: 'sample' };

/** A backend behind the front end. */
interface Backend {
  readonly port: number;
  close(): Promise<void>;
  /** Resolves to whether it still runs. */
  settle?(): Promise<void>;
}

/** A request listener, or a function of a file. */
interface What {
  readonly function?: { readonly source: string; readonly target: string };
  readonly handler?: RequestListener;
}

/** Backends of functions and handlers, started on demand. */
export class Functions {
  readonly #backends = new Map<unknown, Promise<Backend>>();

  /**
   * The port of a function on 127.0.0.1. A crashed function is started again, as on the platform.
   * @throws {Error} if the function cannot be loaded
   */
  async portOf(what: What): Promise<number> {
    const { handler, function: { source, target } = SAMPLE } = what;
    const key = keyOf(what);
    let backend = this.#backends.get(key);
    if (!backend) {
      const started: Promise<Backend> = handler
        ? serveHandler(handler)
        : startInstance(source, target, () => {
            // Another instance may have replaced it.
            if (this.#backends.get(key) === started) this.#backends.delete(key);
          });
      backend = started;
      this.#backends.set(key, started);
    }
    return (await backend).port;
  }

  /** Call it after a lost connection: the next request then gets another instance if this one ended. */
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

/** A listener of the caller, in this process. */
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
    // Flags of this process, such as those of a test runner, do not apply to the function.
    execArgv: [],
    // Its log goes to standard error, because programs read standard output.
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
            // A function that blocks its thread does not respond, but still runs.
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
