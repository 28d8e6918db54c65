import { formatDuration, rfc3339 } from '../duration.ts';
import type { HttpResponse } from '../http/message.ts';
import { header } from '../http/message.ts';

/** A smaller difference may be the response's time on the network, and Google allows about a minute. */
const NOTABLE_MS = 30_000;

/** The server's clock when it responded, in milliseconds since the epoch (RFC 9110 section 6.6.1). */
export function serverTime(response: Pick<HttpResponse, 'headers'>): number | undefined {
  const time = Date.parse(header(response, 'date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}

export interface ClockMeasurement {
  /** The difference between this machine's clock and the server's, as a sentence. */
  readonly sentence: string;
  readonly wrong: boolean;
}

/** Compares this machine's clock with the `Date` of a response; nothing when it has none. */
export function measureClock(
  response: Pick<HttpResponse, 'headers'>,
  now: number,
): ClockMeasurement | undefined {
  const server = serverTime(response);
  if (server === undefined) return undefined;
  const ahead = now - server;
  if (Math.abs(ahead) < NOTABLE_MS) {
    return { sentence: "This machine's clock agrees with the server's to within 30 s.", wrong: false };
  }
  return {
    sentence: `This machine's clock is ${sayGap(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} the server's. It shows ${rfc3339(now)}, and the server's ${rfc3339(server)}.`,
    wrong: true,
  };
}

/** `45 s`, `312 s (5 min 12 s)`; the sign is left out. */
export function sayGap(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return seconds < 60 ? `${seconds} s` : `${seconds} s (${formatDuration(seconds * 1000)})`;
}
