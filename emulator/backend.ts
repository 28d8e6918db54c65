/** The backends of `gcp-bearer emulator`: a program on this machine, or an echo. */
import { request as httpRequest, type RequestListener, type ServerResponse } from 'node:http';

/**
 * Forwards each request to a program on this machine, as Cloud Run does to a container.
 * @param origin `http://127.0.0.1:8080`
 */
export function backendHandler(origin: string): RequestListener {
  return (request, response) => {
    const forwarded = httpRequest(
      new URL(request.url ?? '/', origin),
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    forwarded.on('error', (error) => {
      if (response.headersSent) response.destroy();
      // As the platform does for a container that does not listen.
      else send(response, 503, { error: `nothing answers at ${origin}: ${error.message}` });
    });
    response.on('close', () => forwarded.destroy());
    request.pipe(forwarded);
  };
}

/** Returns the request and its identity; `/status/NNN` with that status. */
export const echo: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url ?? '/', 'http://service');
    const status = /^\/status\/([2-5]\d\d)$/.exec(url.pathname)?.[1];
    const text = Buffer.concat(chunks).toString('utf8');
    send(response, Number(status ?? 200), {
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? null : text,
      identity: identityOf(request.headers['x-serverless-authorization'] ?? request.headers.authorization),
    });
  });
};

/** The front end verified the token and removed its signature. */
function identityOf(header: string | readonly string[] | undefined): object | null {
  const payload = /^Bearer [\w-]+\.([\w-]+)\./i.exec(String(header ?? ''))?.[1];
  if (payload === undefined) return null;
  try {
    const { aud, email, sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return { aud, email, sub };
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  const bodiless = status === 204 || status === 205 || status === 304;
  response.writeHead(status, bodiless ? {} : { 'content-type': 'application/json' });
  response.end(bodiless ? undefined : `${JSON.stringify(body)}\n`);
}
