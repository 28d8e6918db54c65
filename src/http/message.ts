/** One request of {@link HttpClient}. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute `http:` or `https:` URL. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
  /** Milliseconds for this attempt: connection, request, response headers and body together. */
  readonly timeoutMs: number;
  /** Bytes of the body to keep, counted after decompression. */
  readonly maxBodyBytes: number;
  /** For a longer body: `error` rejects with RESPONSE_TOO_LARGE, `truncate` keeps the first bytes. */
  readonly onLargeBody: 'error' | 'truncate';
  /** A client certificate for mutual TLS. */
  readonly clientCertificate?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
  /** Send a header Proxy-Authorization to the server, never to a proxy. Identity-Aware Proxy reads it. */
  readonly proxyAuthorization?: boolean | undefined;
  /** Do not use a proxy: metadata servers are link-local. */
  readonly direct?: boolean | undefined;
  /** Compute the digest of the whole body, beyond what is kept. */
  readonly digest?: boolean | undefined;
  /** Report the expiry of the server's certificate. */
  readonly certificate?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  /** The URL of the request. */
  readonly url: string;
  readonly status: number;
  /** The reason phrase as sent; untrusted text. */
  readonly reason: string;
  /** Names and values as sent, in order, with repetitions; untrusted text. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decompressed; at most `maxBodyBytes`. */
  readonly body: Buffer;
  /** The body is longer than what was kept. */
  readonly truncated: boolean;
  /** Bytes of the whole body after decompression; when truncated without `digest`, only of what was read. */
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the whole body, with `digest`. */
  readonly sha256?: string | undefined;
  /**
   * Milliseconds since the epoch until which the server's certificate is valid, with `certificate`; undefined over
   * plain HTTP.
   */
  readonly certificateExpiresAt?: number | undefined;
  readonly timing: Timing;
  /** How often the request was sent, when more than once. */
  readonly attempts?: number | undefined;
}

/** Milliseconds of each phase. A phase that did not happen, as with a kept connection, is undefined. */
export interface Timing {
  readonly connect?: number | undefined;
  readonly tls?: number | undefined;
  /** From the written request to the response headers. */
  readonly wait: number;
  readonly body: number;
  readonly total: number;
  /** Time in which the event loop was blocked or no descriptor was free, for which the server is not responsible. */
  readonly stalled?: number | undefined;
}

/** The first value of a header, by case-insensitive name. */
export function header(response: Pick<HttpResponse, 'headers'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return response.headers.find(([given]) => given.toLowerCase() === wanted)?.[1];
}
