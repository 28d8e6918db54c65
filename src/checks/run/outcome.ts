import type { ErrorCode } from '../../errors.ts';
import type { AttemptResult } from './attempt.ts';

const FAILURES: Readonly<Partial<Record<ErrorCode, string>>> = {
  NETWORK_DNS: 'name not resolved',
  NETWORK_CONNECT: 'no connection',
  NETWORK_PROXY: 'no connection through the proxy',
  NETWORK_TLS: 'TLS failed',
  NETWORK_RESET: 'connection lost',
  NETWORK_TIMEOUT: 'no response in time',
  RESPONSE_INVALID: 'a response that is not HTTP',
};

/** The outcome of an attempt in a few words: `404`, `403 from Google's front end`, `no connection`. */
export function outcomeOf(result: AttemptResult): string {
  if (result.kind === 'error') {
    if (result.received) return `${result.received.response.status}, body not readable`;
    return FAILURES[result.error.code] ?? 'not sent';
  }
  const { responder, observation } = result;
  const { status } = observation.response;
  if (responder.by === 'front-end') return `${status} from Google's front end`;
  if (responder.by === 'iap') {
    return responder.what === 'sign-in'
      ? `${status} to Google's sign-in page`
      : `${status} from Identity-Aware Proxy`;
  }
  return (status === 401 || status === 403) && responder.by === 'service'
    ? `${status} from the service itself`
    : String(status);
}
