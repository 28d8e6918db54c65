import type { HttpResponse } from '../../http/message.ts';

/** What expectations are evaluated against: a response, and what is known about it. */
export interface Observation {
  readonly response: HttpResponse;
  /** Absolute target of the last redirect: of this response when it is one, otherwise of the one followed to get it. */
  readonly redirect: string | undefined;
  /** When the response was complete, in milliseconds since the epoch. */
  readonly at: number;
}
