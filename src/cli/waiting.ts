import { formatDuration } from '../duration.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds without a message: shorter waits need no explanation. */
const SILENT_MS = 1000;

/**
 * Shows what the program waits for, once it takes long. The work's own progress is more precise and stays until another
 * line is written.
 */
export async function waiting<T>(
  terminal: Terminal,
  what: string | (() => string),
  work: Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const repeat = async () => {
    let own: string | undefined;
    for (let waited = SILENT_MS; ; waited += SILENT_MS) {
      // In the background: otherwise a promise that never settles would keep the process alive.
      await terminal.sleep(SILENT_MS, done.signal, { background: true });
      if (terminal.current !== undefined && terminal.current !== own) continue;
      own = `${typeof what === 'string' ? what : what()} … ${formatDuration(waited)}`;
      terminal.progress(own);
    }
  };
  // Aborted below.
  const repeating = repeat().catch(() => {});
  try {
    return await work;
  } finally {
    done.abort();
    await repeating;
    terminal.clear();
  }
}
