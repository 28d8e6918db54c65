import type { Check, CheckResult } from '../checks/check.ts';
import type { ErrorCode } from '../errors.ts';
import { render, setting, text } from '../message.ts';
import { COMMAND_LINE } from './surface.ts';
import type { Terminal } from './terminal.ts';

/** Failures that often end by themselves: a grant that is not in effect yet, a service that starts, a network. */
const PASSING: readonly ErrorCode[] = [
  'SERVICE_FORBIDDEN',
  'SERVICE_NO_INSTANCE',
  'SERVICE_NOT_FOUND',
  'SERVICE_PUBLIC',
  'NETWORK_DNS',
  'NETWORK_CONNECT',
  'NETWORK_RESET',
  'NETWORK_TIMEOUT',
];
const PASSING_STATUSES = [429, 500, 502, 503, 504];

const HINT = text`The check may pass later, for example when a recent grant is in effect or the service has started. To try again until then:${setting('wait', '60s')}`;

/** Names --wait, once, when a check failed at its only attempt and another attempt could help. */
export function waitHint(
  terminal: Terminal,
  checks: readonly Check[],
  results: readonly CheckResult[],
): void {
  const patient = new Set(checks.filter(({ waitMs }) => waitMs > 0).map(({ name }) => name));
  const couldPass = ({ name, verdict, code, response, request }: CheckResult) =>
    verdict === 'failed' &&
    !patient.has(name) &&
    // Without credentials, no grant can come into effect.
    !(code === 'SERVICE_FORBIDDEN' && request.auth === 'none') &&
    ((code !== undefined && PASSING.includes(code)) || PASSING_STATUSES.includes(response?.status ?? 0));
  if (results.some(couldPass)) terminal.notice(render(HINT, COMMAND_LINE));
}
