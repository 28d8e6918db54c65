import type { HttpResponse } from '../../http/message.ts';

/** What was seen of one answer: everything an expectation can speak about. */
export interface Observation {
  readonly response: HttpResponse;
  /** Absolute target of the last redirect: of this answer when it is one, otherwise of the one followed to get here. */
  readonly redirect: string | undefined;
  /** Milliseconds since the epoch when the answer was complete. */
  readonly at: number;
}
