// Writes docs/faults.md, and the table between the README's markers `faults`, from the fault matrix that the tests play.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsDocument, withFaultTable } from '../test/faults/document.ts';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');

writeFileSync(join(root, 'docs/faults.md'), faultsDocument());
const before = readFileSync(readme, 'utf8');
const after = withFaultTable(before);
if (after !== before) writeFileSync(readme, after);
