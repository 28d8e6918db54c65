// Loaded by `npm test` before everything else: the processes that it starts, and those that they start, keep what they
// have compiled. Most tests start the program anew, and half of that time is spent on its TypeScript.
import { join } from 'node:path';

process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/compile');
