/** The fault matrix, whole: the cells that faults.test.ts leaves out. */
import { describe, it } from 'node:test';
import { CELLS, FEW_CELLS } from './matrix.ts';
import { AT_ONCE, hold } from './play.ts';

describe('a fault', { concurrency: AT_ONCE }, () => {
  for (const cell of CELLS.filter((one) => !FEW_CELLS.includes(one)))
    it(`${cell.endpoint.name}: ${cell.row.title}`, () => hold(cell));
});
