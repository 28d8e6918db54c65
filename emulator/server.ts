/** Reads requests, records them, applies faults, and writes responses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Clock } from './clock.ts';
import { describeFault, type Fault, type Faults, type FaultyAnswer, type FaultyAnswerTo } from './faults.ts';
import { googlePage } from './google-pages.ts';
import type { Connection, Journal, JournalEntry } from './journal.ts';
import type { Answer, EmulatedRequest, Route } from './message.ts';

/** Finds the route for a request's head. */
export type Router = (head: { method: string; host: string; path: string; port: number }) => Route;

export interface ServerOptions {
  readonly journal: Journal;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly router: Router;
  /** The connection of a socket, with the host name that the client requested. */
  readonly connectionOf: (socket: Socket) => Connection;
  /** Resets the connection of a socket. */
  readonly reset: (socket: Socket) => void;
}

const JOURNALED_BYTES = 1024 * 1024;

/** An HTTP/1.1 server that does not listen: the caller gives it sockets, or calls listen(). */
export function createEmulatedServer(options: ServerOptions): Server {
  const server = createServer(
    { keepAliveTimeout: 240_000, requestTimeout: 0, headersTimeout: 0 },
    (message, response) => {
      serve(options, message, response).catch((error: unknown) => {
        // A bug of the emulator: report it in the response, which the client logs.
        response.statusCode = 500;
        response.end(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}`);
      });
    },
  );
  server.on('clientError', (_, socket) => socket.destroy());
  return server;
}

async function serve(
  options: ServerOptions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { journal, faults, router, reset } = options;
  const connection = options.connectionOf(message.socket);
  const url = absolute(message.url ?? '/', connection);
  const headers = joined(message);
  const method = message.method ?? 'GET';
  const route = router({ method, host: url.hostname, path: url.pathname, port: connection.port });
  const fault = faults.forRequest({ route: route.name, host: url.hostname, path: url.pathname });
  const entry = journal.arrived({
    route: route.name,
    method,
    host: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    target: `${url.pathname}${url.search}`,
    headers,
    rawHeaders: message.rawHeaders,
    body: '',
    bodyBytes: 0,
    at: Date.now(),
    fault: fault === undefined ? undefined : describeFault(fault),
    connection,
  });
  const gone = new AbortController();
  response.on('close', () => {
    gone.abort();
    journal.answered(entry);
  });
  if (fault === 'reset-before') {
    reset(message.socket);
    return;
  }
  const body = await readBody(message);
  if (body === undefined) return;
  note(entry, body);
  journal.read(entry);
  const request: EmulatedRequest = {
    method,
    host: url.hostname,
    path: url.pathname,
    target: `${url.pathname}${url.search}`,
    query: url.searchParams,
    headers,
    rawHeaders: message.rawHeaders,
    body,
    connection,
    gone: gone.signal,
  };
  await answer(options, { entry, request, route, fault, response });
}

interface Exchange {
  readonly entry: JournalEntry;
  readonly request: EmulatedRequest;
  readonly route: Route;
  readonly fault: Fault | undefined;
  readonly response: ServerResponse;
}

async function answer(options: ServerOptions, exchange: Exchange): Promise<void> {
  const { entry, request, route, response } = exchange;
  const planned = exchange.fault;
  const fault = typeof planned === 'object' && 'answer' in planned ? planned.answer(request) : planned;
  if (fault === 'silence') return;
  // A response has no socket of its own until the one before it has been written.
  const { socket } = response.req;
  if (fault === 'garbage') {
    socket.end('\u0016\u0003\u0001 not HTTP at all\r\n\r\n');
    return;
  }
  const faulty: FaultyAnswer = typeof fault === 'object' && !('proxyStatus' in fault) ? fault : {};
  if (faulty.delayMs !== undefined) await pause(faulty.delayMs, request.gone);
  const own = replaced(fault, request) ?? (await route.handle(request));
  if (request.gone.aborted) return;
  if (fault === 'reset') {
    options.reset(socket);
    return;
  }
  entry.status = own.status;
  const answered = compressed(own, request, route);
  response.sendDate = false;
  response.statusCode = answered.status;
  response.setHeader('date', new Date(options.clock.now()).toUTCString());
  for (const [name, value] of Object.entries(answered.headers ?? {})) response.setHeader(name, value);
  if (fault === 'cut' || fault === 'cut-chunked') {
    cutShort(response, await bytesOf(answered.body), fault === 'cut-chunked', request.method);
    return;
  }
  if (faulty.drip !== undefined) {
    await drip(response, await bytesOf(answered.body), faulty.drip, request.gone);
    return;
  }
  if (answered.body instanceof Readable) {
    answered.body.on('error', () => response.destroy());
    answered.body.pipe(response);
    return;
  }
  response.end(answered.body);
}

/** The response of a fault, in place of the endpoint's own. */
function replaced(
  fault: Exclude<Fault, FaultyAnswerTo> | undefined,
  request: EmulatedRequest,
): Answer | undefined {
  if (fault === 'html') return { status: 200, headers: { 'content-type': 'text/html' }, body: LOGIN_PAGE };
  if (typeof fault !== 'object' || 'proxyStatus' in fault) return undefined;
  const { status, headers, body, json, html } = fault;
  if (status === undefined && body === undefined && json === undefined && html !== true) return undefined;
  if (html === true) {
    return {
      status: status ?? 200,
      headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
      body: status === undefined || status === 200 ? LOGIN_PAGE : googlePage(status, request.path),
    };
  }
  const text = json === undefined ? (body ?? '') : JSON.stringify(json);
  const isJson = json !== undefined || /^\s*[{[]/.test(text.toString());
  return {
    status: status ?? 200,
    headers: {
      'content-type': isJson ? 'application/json; charset=UTF-8' : 'text/plain; charset=utf-8',
      ...headers,
    },
    body: text,
  };
}

const LOGIN_PAGE =
  '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to the network</h1></body></html>\n';

/** Google's APIs compress responses for clients that accept it; services and the metadata server need not. */
function compressed(answer: Answer, { headers }: EmulatedRequest, { name }: Route): Answer {
  const { body } = answer;
  if (body === undefined || body instanceof Readable || body.length === 0) return answer;
  if (!/^(sts|iamcredentials|oauth2|apis)\./.test(name) || !/\bgzip\b/.test(headers['accept-encoding'] ?? ''))
    return answer;
  // The content of an object has ranges and hashes: it is sent as it is stored.
  if (answer.headers?.['accept-ranges'] !== undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' }, body: gzipSync(body) };
}

function cutShort(response: ServerResponse, body: Buffer, chunked: boolean, method: string): void {
  const whole = body.length > 1 ? body : Buffer.from('{"cut":"short"}');
  if (!chunked) response.setHeader('content-length', whole.length);
  const end = () => response.socket?.destroySoon();
  if (method === 'HEAD') response.flushHeaders();
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), end);
}

async function drip(
  response: ServerResponse,
  body: Buffer,
  bytesPerSecond: number,
  gone: AbortSignal,
): Promise<void> {
  response.setHeader('content-length', body.length);
  response.flushHeaders();
  const step = Math.max(1, Math.floor(bytesPerSecond / 20));
  for (let at = 0; at + step < body.length && !gone.aborted; at += step) {
    response.write(body.subarray(at, at + step));
    await pause((1000 * step) / bytesPerSecond, gone);
  }
  // At once after the last bytes: a client that has all of them sends its next request on this connection.
  if (!gone.aborted) response.end(body.subarray(Math.floor(Math.max(0, body.length - 1) / step) * step));
}

function pause(ms: number, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      gone.removeEventListener('abort', done);
      resolve();
    }
    gone.addEventListener('abort', done);
  });
}

async function bytesOf(body: Answer['body']): Promise<Buffer> {
  if (body instanceof Readable) return Buffer.concat(await body.toArray());
  return Buffer.from(body ?? '');
}

/** Undefined if the client disconnected. */
async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

function note(entry: JournalEntry, body: Buffer): void {
  entry.bodyBytes = body.length;
  entry.body = body.subarray(0, JOURNALED_BYTES).toString('utf8');
  const type = entry.headers['content-type'] ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    entry.form = Object.fromEntries(new URLSearchParams(entry.body));
  } else if (/^application\/json\b/i.test(type)) {
    try {
      entry.json = JSON.parse(entry.body);
    } catch {
      // Not JSON; `body` has the text.
    }
  }
}

/** The URL of a request: absolute form contains the host; otherwise it is that of the connection. */
function absolute(target: string, connection: Connection): URL {
  if (/^https?:\/\//i.test(target)) return new URL(target);
  const scheme = connection.via === 'tunnel' ? 'https' : 'http';
  // Concatenated rather than resolved: `//x` is a path here.
  return new URL(`${scheme}://${connection.host}${target.startsWith('/') ? target : '/'}`);
}

function joined(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  );
}
