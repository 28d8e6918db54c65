// The post step: removes what the main step wrote, even when that step failed. Loads only the file system.
import { parseState, removeFiles, STATE_NAME } from './cleanup.ts';
import { piece } from './quote.ts';

const saved = process.env[`STATE_${STATE_NAME}`];
const state = saved ? parseState(saved) : undefined;
if (saved && !state) {
  console.log(
    '::warning title=gcp-bearer::The saved state is not one this action wrote; nothing was removed.',
  );
}
if (state) {
  const { removed, left } = await removeFiles(state);
  if (removed.length > 0)
    console.log(`Removed ${removed.length} credential file${removed.length === 1 ? '' : 's'}.`);
  for (const { path, why } of left) {
    // %, CR and LF are the characters that a path could break out of the command with.
    const escaped = `${piece(path)} was left in place: ${why}.`.replace(/[%\r\n]/g, encodeURIComponent);
    console.log(`::warning title=gcp-bearer::${escaped}`);
  }
}
