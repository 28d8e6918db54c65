// Writes docs/faults.md from the fault matrix that the tests play.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsDocument } from '../test/faults/document.ts';

writeFileSync(join(import.meta.dirname, '../docs/faults.md'), faultsDocument());
