import { formatDuration } from '../duration.ts';
import { BearerError } from '../errors.ts';
import { backoffMs } from '../http/backoff.ts';
import { input, lines, setting, text } from '../message.ts';
import type { GoogleApi } from './api.ts';

/** Google's documentation and google-github-actions/auth say that a change takes up to five minutes. */
const USUAL = '5m';

/**
 * Repeats an attempt that STS or IAM Credentials refused while a new pool, provider or binding may explain it, until
 * the time of `wait_for_grant` has passed. Every attempt gets its own tokens, because a subject token may expire meanwhile.
 * @throws {BearerError} of the last attempt, with the time that was waited
 * @see https://github.com/google-github-actions/auth/blob/main/docs/TROUBLESHOOTING.md
 */
export async function untilGranted<T>(api: GoogleApi, attempt: () => Promise<T>): Promise<T> {
  const { host } = api;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BearerError) || !error.pendingGrant) throw error;
      const deadline = api.grantDeadline();
      const left = deadline.remaining();
      if (left <= 0) throw withWait(error, deadline.ms, tries);
      const wait = Math.min(backoffMs(tries, host.random()), left);
      host.progress(
        `${error.code}: waiting for the grant to take effect; attempt ${tries + 1} in ${formatDuration(wait)}, ${formatDuration(left)} left`,
      );
      await host.sleep(wait);
      api.renewDeadline();
    }
  }
}

function withWait(error: BearerError, waitedMs: number, tries: number): BearerError {
  const { message, remedy } = error.parts;
  const { code, status, cause } = error;
  if (waitedMs === 0) {
    const hint = text`If it was created or granted in the last five minutes, wait until it takes effect:${setting('wait_for_grant', USUAL)}`;
    return new BearerError(code, message, { remedy: lines([remedy, hint]), status, cause });
  }
  const waited = text`It was refused at ${tries === 1 ? 'the last attempt after' : `each of ${tries} attempts in`} ${formatDuration(waitedMs)}, which ${input('wait_for_grant')} sets.`;
  return new BearerError(code, lines([message, waited]) ?? message, { remedy, status, cause });
}
