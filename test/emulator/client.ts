/**
 * A plain HTTP client that goes through the emulator's proxy, so that what the emulator says is judged by something that
 * shares no line with the product. One connection a request.
 */
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { connect as tlsConnect } from 'node:tls';
import { createRemoteJWKSet, customFetch, type JWTPayload, jwtVerify } from 'jose';
import type { Emulator } from '../../emulator/emulator.ts';

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bearer?: string | undefined;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: string;
  /** A client certificate with its key, PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string };
  /** Path of the authority to trust; the emulator's unless given. */
  readonly caFile?: string;
  /** Sent to the proxy in absolute form: the way of plain HTTP. */
  readonly absolute?: boolean;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON, an object. @throws {SyntaxError} */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and an unexpected shape fails it
  readonly json: any;
}

/** Opens a tunnel. @throws {Error} with `status` when the proxy refuses */
export function tunnel(emulator: Emulator, authority: string, headers: Record<string, string> = {}) {
  const proxy = new URL(emulator.proxyUrl);
  return new Promise<Socket>((resolve, reject) => {
    httpRequest({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: authority, headers })
      .on('connect', (response: IncomingMessage, socket: Socket) => {
        if (response.statusCode === 200) resolve(socket);
        else {
          socket.destroy();
          reject(
            Object.assign(new Error(`the proxy answered ${response.statusCode}`), {
              status: response.statusCode,
              headers: response.headers,
            }),
          );
        }
      })
      .on('error', reject)
      .end();
  });
}

/** Opens TLS in a tunnel, with the emulator's authority as the only one trusted. */
export async function secured(emulator: Emulator, host: string, port: number, call: Call = {}) {
  const raw = await tunnel(emulator, `${host}:${port}`);
  return new Promise<ReturnType<typeof tlsConnect>>((resolve, reject) => {
    const tls = tlsConnect({
      socket: raw,
      servername: host,
      ca: readFileSync(call.caFile ?? emulator.caFile),
      ALPNProtocols: ['http/1.1'],
      ...call.certificate,
    });
    tls.once('secureConnect', () => resolve(tls));
    tls.once('error', (error) => {
      raw.destroy();
      reject(error);
    });
  });
}

/** Sends one request and reads the whole answer. @throws {Error} with the `code` of a connection that fails */
export async function send(emulator: Emulator, address: string, call: Call = {}): Promise<Reply> {
  const url = new URL(address);
  const body =
    call.form !== undefined
      ? new URLSearchParams(call.form).toString()
      : call.json !== undefined
        ? JSON.stringify(call.json)
        : call.body;
  const headers: Record<string, string> = {
    host: url.host,
    connection: 'close',
    ...(call.bearer === undefined ? {} : { authorization: `Bearer ${call.bearer}` }),
    ...(call.form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...call.headers,
  };
  const method = call.method ?? (body === undefined ? 'GET' : 'POST');
  const path = `${url.pathname}${url.search}`;
  const proxy = new URL(emulator.proxyUrl);
  const options = call.absolute
    ? { host: proxy.hostname, port: proxy.port, path: url.href }
    : url.protocol === 'https:'
      ? { path, socket: await secured(emulator, url.hostname, Number(url.port || 443), call) }
      : { host: url.hostname, port: url.port, path };
  const { socket, ...target } = { socket: undefined, ...options };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({
      ...target,
      method,
      headers,
      // With an agent, be it false, Node would open a connection of its own.
      ...(socket === undefined ? { agent: false } : { createConnection: () => socket }),
    })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
  });
  const text = (await buffer(response)).toString('utf8');
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
    ),
    text,
    get json() {
      return JSON.parse(text);
    },
  };
}

const STS = 'https://sts.googleapis.com/v1/token';
export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

/** The exchange of a subject token at STS; a field that is undefined is left out. */
export function exchange(
  emulator: Emulator,
  provider: string,
  subjectToken: string,
  fields: Readonly<Record<string, string | undefined>> = {},
  call: Call & { readonly url?: string } = {},
): Promise<Reply> {
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${provider}`,
    scope: CLOUD_PLATFORM,
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token: subjectToken,
    ...fields,
  };
  return send(emulator, call.url ?? STS, { ...call, form: given(form) });
}

/** A federated token of a job of GitHub's default repository. */
export async function federatedToken(emulator: Emulator, provider: string, claims = {}): Promise<string> {
  const subject = await emulator.githubToken(`https://iam.googleapis.com/${provider}`, claims);
  return (await exchange(emulator, provider, subject)).json.access_token;
}

/** The claims of a token, once jose has found it good by the keys that the emulator publishes. */
export async function verified(
  emulator: Emulator,
  token: string,
  { jwks, issuer, audience }: { jwks: string; issuer: string; audience: string },
): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(jwks), {
    [customFetch]: async (url: string) => {
      const { status, text } = await send(emulator, url);
      return new Response(text, { status });
    },
  });
  return (await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256'] })).payload;
}

export function googleClaims(emulator: Emulator, token: string, audience: string): Promise<JWTPayload> {
  return verified(emulator, token, {
    jwks: 'https://www.googleapis.com/oauth2/v3/certs',
    issuer: 'https://accounts.google.com',
    audience,
  });
}

function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const form: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form[name] = value;
  return form;
}
