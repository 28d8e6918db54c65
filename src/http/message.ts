/** One request, as the door to the network takes it. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute `http:` or `https:` URL. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
  /** Milliseconds for this one attempt: connection, request, response headers and body together. */
  readonly timeoutMs: number;
  /** Bytes of body kept, counted after decompression. */
  readonly maxBodyBytes: number;
  /** What to do with a longer body: `error` rejects with RESPONSE_TOO_LARGE, `truncate` keeps the first bytes. */
  readonly onLargeBody: 'error' | 'truncate';
  /** A client certificate for mutual TLS. */
  readonly clientCertificate?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
  /** Never sent through a proxy: metadata servers are link-local. */
  readonly direct?: boolean | undefined;
  /** Digest the whole body as it passes, beyond what is kept. */
  readonly digest?: boolean | undefined;
  /** Look until when the server's certificate is valid. */
  readonly certificate?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  /** The URL that was asked. */
  readonly url: string;
  readonly status: number;
  /** The reason phrase as sent; hostile text. */
  readonly reason: string;
  /** Names as sent and values, in order, repeated as sent; hostile text. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decompressed; at most `maxBodyBytes`. */
  readonly body: Buffer;
  /** The body was longer than what was kept. */
  readonly truncated: boolean;
  /** Bytes of the whole body after decompression; when truncated without `digest`, only of what was read. */
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the whole body, when `digest` was asked. */
  readonly sha256?: string | undefined;
  /**
   * Milliseconds since the epoch until which the server's certificate is valid, when `certificate` was asked;
   * undefined over plain HTTP.
   */
  readonly certificateExpiresAt?: number | undefined;
  readonly timing: Timing;
  /** How often the request was sent, when that was more than once. */
  readonly attempts?: number | undefined;
}

/** Milliseconds each phase took; a phase that did not happen (a kept connection) is undefined. */
export interface Timing {
  readonly connect?: number | undefined;
  readonly tls?: number | undefined;
  /** From the request being written to the first byte of the response's head. */
  readonly wait: number;
  readonly body: number;
  readonly total: number;
  /** In which the event loop was blocked or no descriptor was free, which is not the server's fault. */
  readonly stalled?: number | undefined;
}

/** The first value of a header, by case-insensitive name. */
export function header(response: Pick<HttpResponse, 'headers'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return response.headers.find(([given]) => given.toLowerCase() === wanted)?.[1];
}
