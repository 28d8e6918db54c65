/** All cases of every property test. */
process.env['EVERY_CASE'] = '1';

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = globSync('**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  / from '[./]+\/property\.ts'/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
);
for (const file of files.toSorted()) await import(`./${file}`);
