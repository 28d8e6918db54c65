import { BearerError } from '../errors.ts';
import type { Host } from '../host.ts';

/** The summary is for reading: a step whose checks passed does not fail for the lack of it. */
export function writeSummary(host: Host, markdown: string): void {
  try {
    host.appendSummary(markdown);
  } catch (error) {
    if (!(error instanceof BearerError)) throw error;
    host.warning(`The job summary was not written. ${error.message}`, error.code);
  }
}
