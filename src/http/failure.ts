import { rfc3339 } from '../duration.ts';
import { BearerError, type BearerErrorDetails, type ErrorCode, messageOf } from '../errors.ts';
import type { HttpResponse } from './message.ts';

/**
 * How far a request got. `proxy` is everything up to an open tunnel: finding the proxy, reaching it and CONNECT. From
 * `send` on, the request may have reached the server.
 */
export type Phase = 'dns' | 'connect' | 'proxy' | 'tls' | 'send' | 'wait' | 'body';

export interface NetworkErrorDetails extends BearerErrorDetails {
  readonly phase: Phase;
  readonly transient: boolean;
  readonly reused?: boolean | undefined;
  readonly received?: HttpResponse | undefined;
  /** Given when the phase alone does not say it. */
  readonly sent?: boolean | undefined;
}

/** A request without a usable response. Its message contains the host and what happened, and no secret. */
export class NetworkError extends BearerError {
  readonly phase: Phase;
  /** The request may have reached the server. */
  readonly sent: boolean;
  /** The same request may succeed a moment later. */
  readonly transient: boolean;
  /**
   * It was sent on a connection kept from an earlier request. A reset without a response may only mean that the server
   * had closed an idle connection (RFC 9112 section 9.3.1).
   */
  readonly reused: boolean;
  /** Status and headers of a response whose body cannot be read; its own body is empty. */
  readonly received: HttpResponse | undefined;

  constructor(code: ErrorCode, message: string, details: NetworkErrorDetails) {
    super(code, message, details);
    this.name = 'NetworkError';
    this.phase = details.phase;
    this.sent =
      details.sent ?? (details.phase === 'send' || details.phase === 'wait' || details.phase === 'body');
    this.transient = details.transient;
    this.reused = details.reused ?? false;
    this.received = details.received;
  }

  /** The same failure, when the request had been sent before on a connection that was closed. */
  afterSending(): NetworkError {
    const { phase, transient, reused, remedy, status, received, cause } = this;
    return new NetworkError(this.code, this.message, {
      phase,
      transient,
      reused,
      remedy,
      status,
      received,
      cause,
      sent: true,
    });
  }
}

/** The parts of Node's errors that are used here, checked. */
interface NodeFailure {
  readonly code: string;
  readonly thrown: unknown;
}

/** One code for anything Node throws. Trying all addresses of a host gives several codes; the last is used. */
function failureOf(thrown: unknown): NodeFailure {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) {
    return { code: failureOf(thrown.errors.at(-1)).code, thrown };
  }
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return { code: typeof code === 'string' ? code : '', thrown };
}

const DNS_CODES: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'no such host (ENOTFOUND)'],
  ['EAI_AGAIN', 'the name server did not respond (EAI_AGAIN)'],
  ['EAI_NODATA', 'the name has no address (EAI_NODATA)'],
  ['EAI_FAIL', 'the name server failed (EAI_FAIL)'],
]);

const CONNECT_CODES: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused (ECONNREFUSED)'],
  ['EMFILE', 'this process may open no more files and connections; raise ulimit -n (EMFILE)'],
  ['ENFILE', 'this machine can open no more files and connections (ENFILE)'],
  ['ECONNRESET', 'connection reset (ECONNRESET)'],
  ['ETIMEDOUT', 'connection timed out (ETIMEDOUT)'],
  ['EHOSTUNREACH', 'host unreachable (EHOSTUNREACH)'],
  ['ENETUNREACH', 'network unreachable (ENETUNREACH)'],
  ['EACCES', 'not permitted (EACCES)'],
  ['EPERM', 'not permitted (EPERM)'],
]);

const LOST_CODES = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** Certificates that would be valid if their issuer were trusted here. */
const UNKNOWN_ISSUER = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);

const CERTIFICATE_CODES: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['CERT_REVOKED', 'its certificate was revoked'],
  ['CERT_REJECTED', 'its certificate was rejected'],
  ['CERT_UNTRUSTED', 'its certificate is not trusted'],
  ['CERT_SIGNATURE_FAILURE', 'its certificate has a wrong signature'],
  ['CERT_CHAIN_TOO_LONG', 'its certificate chain is too long'],
  ['INVALID_CA', 'the issuer of its certificate is not a certificate authority'],
  ['INVALID_PURPOSE', 'its certificate is not meant for servers'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate chain ends in a self-signed one that is not trusted here'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the issuer of its certificate is unknown here'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'the issuer of its certificate is unknown here'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'the issuer of its certificate is unknown here'],
]);

const EXTRA_CA =
  'If this network intercepts TLS, or the server uses a private certificate authority, set NODE_EXTRA_CA_CERTS ' +
  'to a PEM file with the certificate of that authority.';

/** Context of a failure, for its message. */
export interface Circumstances {
  /** Host, with the port unless it is the scheme's default. */
  readonly host: string;
  /** Milliseconds since the epoch, shown when a certificate's dates do not fit this machine's clock. */
  readonly now: number;
  readonly reused?: boolean | undefined;
  /** The status of the response whose body was being read. */
  readonly status?: number | undefined;
}

/** A failure to resolve or reach a host directly. */
export function connectFailure(thrown: unknown, at: Circumstances): NetworkError {
  const failure = failureOf(thrown);
  const dns = isDns(failure);
  return new NetworkError(
    dns ? 'NETWORK_DNS' : 'NETWORK_CONNECT',
    dns
      ? `the name of ${at.host} could not be resolved: ${reachFailure(failure)}`
      : `no connection to ${at.host}: ${reachFailure(failure)}`,
    { phase: dns ? 'dns' : 'connect', transient: isTransientReach(failure), cause: harmless(thrown) },
  );
}

/** A failure to resolve or reach the proxy, or in TLS with it. */
export function proxyFailure(
  thrown: unknown,
  proxy: { readonly label: string; readonly variable: string },
  stage: 'reach' | 'tls' | 'tunnel',
  at: Circumstances,
): NetworkError {
  const failure = failureOf(thrown);
  const lost = stage !== 'reach' && (LOST_CODES.has(failure.code) || failure.code === '');
  const why =
    stage === 'reach'
      ? `could not be reached: ${reachFailure(failure)}`
      : lost
        ? `closed the connection ${stage === 'tls' ? 'during the TLS handshake' : 'without opening a tunnel'}`
        : stage === 'tls'
          ? `failed in TLS: ${tlsReason(failure, proxy.label, at.now)}`
          : 'sent a response that is not HTTP';
  return new NetworkError(
    'NETWORK_PROXY',
    `the proxy ${proxy.label} (${proxy.variable}) ${why}, on the way to ${at.host}`,
    {
      phase: 'proxy',
      transient: lost || (stage === 'reach' && isTransientReach(failure)),
      remedy: stage === 'tls' && UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : undefined,
      cause: harmless(thrown),
    },
  );
}

/** A failure in the TLS handshake with the host itself. */
export function tlsFailure(thrown: unknown, at: Circumstances): NetworkError {
  const failure = failureOf(thrown);
  if (LOST_CODES.has(failure.code)) {
    return new NetworkError('NETWORK_RESET', `${at.host} closed the connection during the TLS handshake`, {
      phase: 'tls',
      transient: true,
      cause: harmless(thrown),
    });
  }
  return refusedTls(failure, 'tls', at);
}

function refusedTls(failure: NodeFailure, phase: Phase, at: Circumstances): NetworkError {
  return new NetworkError(
    'NETWORK_TLS',
    `TLS with ${at.host} failed: ${tlsReason(failure, at.host, at.now)}`,
    {
      phase,
      transient: false,
      reused: at.reused,
      remedy: UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : undefined,
      cause: harmless(failure.thrown),
    },
  );
}

/** A failure on an open connection: while sending, waiting or reading the body. */
export function exchangeFailure(
  thrown: unknown,
  phase: 'send' | 'wait' | 'body',
  at: Circumstances,
): NetworkError {
  const failure = failureOf(thrown);
  if (failure.code.startsWith('HPE_') && failure.code !== 'HPE_INVALID_EOF_STATE') {
    const what =
      failure.code === 'HPE_HEADER_OVERFLOW'
        ? 'response headers of more than 16 KiB'
        : `a response that is not HTTP (${failure.code})`;
    // Node's error contains the bytes received, so it is not kept as the cause.
    return new NetworkError('RESPONSE_INVALID', `${at.host} sent ${what}`, {
      phase,
      transient: false,
      status: at.status,
      reused: at.reused,
    });
  }
  // In TLS 1.3 a server refuses the client's certificate only after the handshake (RFC 8446 section 4.4.2.4).
  if (failure.code.startsWith('ERR_SSL_')) return refusedTls(failure, phase, at);
  const how = LOST_CODES.has(failure.code) || failure.code === '' ? '' : ` (${failure.code})`;
  const when = {
    send: 'while the request was being sent',
    wait: 'without a response',
    body: `in the middle of its response${at.status === undefined ? '' : ` (status ${at.status})`}`,
  }[phase];
  return new NetworkError('NETWORK_RESET', `${at.host} closed the connection ${when}${how}`, {
    phase,
    transient: true,
    status: at.status,
    reused: at.reused,
    cause: harmless(thrown),
  });
}

/** A request that was cancelled. */
export function unfinished(why: string, host: string, phase: Phase): NetworkError {
  return new NetworkError('UNFINISHED', `the request to ${host} was not finished: ${why}`, {
    phase,
    transient: false,
  });
}

/** An exception in our own handling of a connection or a response. */
export function internalFailure(
  thrown: unknown,
  host: string,
  phase: Phase,
  received?: HttpResponse,
): BearerError {
  if (thrown instanceof BearerError) return thrown;
  const what =
    phase === 'body' ? `the response of ${host} could not be read` : `the request to ${host} failed`;
  return new NetworkError('INTERNAL', `${what} because of a bug in gcp-bearer: ${messageOf(thrown)}`, {
    phase,
    transient: false,
    status: received?.status,
    received,
    cause: thrown,
  });
}

function isDns({ code, thrown }: NodeFailure): boolean {
  if (DNS_CODES.has(code) || code.startsWith('EAI_')) return true;
  return thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'getaddrinfo';
}

function isTransientReach(failure: NodeFailure): boolean {
  return isDns(failure) ? failure.code === 'EAI_AGAIN' : true;
}

function reachFailure({ code }: NodeFailure): string {
  return DNS_CODES.get(code) ?? CONNECT_CODES.get(code) ?? (code || 'connection closed');
}

function tlsReason({ code, thrown }: NodeFailure, host: string, now: number): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = certificateNames(thrown);
    return names === ''
      ? `its certificate is not for ${host}`
      : `its certificate is for ${names}, not for ${host}`;
  }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return `it does not speak TLS on this port (${code})`;
  }
  const known = CERTIFICATE_CODES.get(code);
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return `${known} (${code}; the clock of this machine says ${rfc3339(now, { milliseconds: true })})`;
  }
  return known === undefined ? code || 'handshake failed' : `${known} (${code})`;
}

/** The first names of a certificate. The server chose them, so only characters of host names are kept. */
function certificateNames(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('cert' in thrown)) return '';
  const cert = thrown.cert;
  if (typeof cert !== 'object' || cert === null || !('subjectaltname' in cert)) return '';
  if (typeof cert.subjectaltname !== 'string') return '';
  const names = [
    ...cert.subjectaltname.matchAll(/(?:DNS|IP Address):([A-Za-z0-9.*:_-]{1,253})(?=, |$)/g),
  ].map((match) => match[1]);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** The error as a cause, unless it contains bytes of the response (parser errors) or a certificate (wrong name). */
function harmless(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || 'rawPacket' in thrown || 'cert' in thrown) return undefined;
  return thrown;
}
