const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * Milliseconds to wait before the next attempt: exponential backoff with jitter, or longer when the server asks for that.
 * @param attempt of the attempt that failed, from 1
 * @param random from 0 to 1
 * @param retryAfterMs what the server asked for. A shorter time than the first wait is not used, as many jobs start in
 *   the same second.
 */
export function backoffMs(attempt: number, random: number, retryAfterMs?: number): number {
  const jittered = (most: number) => Math.round(most * (0.5 + random / 2));
  if (retryAfterMs !== undefined) return Math.max(retryAfterMs, jittered(FIRST_WAIT_MS));
  return jittered(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
}
