import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const { INPUT_PATTERN: pattern, INPUT_PATH: path, ARTIFACTS: folder } = process.env;
const start = pattern.replace(/\*$/, '');
for (const name of readdirSync(folder)) {
  if (name.startsWith(start)) cpSync(join(folder, name), path, { recursive: true });
}
