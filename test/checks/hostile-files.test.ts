// Whatever a checks file holds, reading it ends: what would take time in a power of its length is read in time, or refused.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSuite } from '../../src/checks/file/parse.ts';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import { readYaml } from '../../src/checks/language/yaml-tree.ts';
import { parseDuration } from '../../src/duration.ts';
import { EVERY_CASE } from '../tier.ts';
import { context } from './suite-context.ts';

/** Long enough for a reader that takes the square of a length to be noticed in the time that the suite takes. */
const SCALE = EVERY_CASE ? 10 : 1;
const blanks = ' '.repeat(50_000 * SCALE);

describe('a hostile checks file', () => {
  for (const line of [
    `status in 1${blanks}x`,
    `time < 1d${blanks}x`,
    `time < ${'1'.repeat(50_000 * SCALE)}x`,
    `json $ in "${'\\"'.repeat(25_000 * SCALE)}`,
    `json $${'['.repeat(50_000 * SCALE)}`,
    `body matches /${'('.repeat(10_000 * SCALE)}/`,
    `header a == {{${blanks}}}`,
  ]) {
    it(`has a line that is refused or read: ${line.slice(0, 20)}`, async () => {
      const { expectations, problems } = await parseExpectations(line, {});
      assert.equal(expectations.length + problems.length, 1);
    });
  }

  it('has a duration of blanks', () => {
    assert.equal(parseDuration(`1h${blanks}30m`), 5_400_000);
    assert.equal(parseDuration(`1h${blanks}30x`), undefined);
  });

  it('has aliases that multiply', async () => {
    let text = 'a0: &a0 [x,x,x,x,x,x,x,x,x]\n';
    for (let index = 1; index < 20; index++)
      text += `a${index}: &a${index} [${Array(9)
        .fill(`*a${index - 1}`)
        .join(',')}]\n`;
    const { checks, problems } = await parseSuite(`${text}checks: *a19\n`, context);
    assert.equal(checks.length, 0);
    assert.ok(problems.length > 0);
  });

  for (const [what, text] of [
    ['lists in lists', `checks: ${'['.repeat(10_000 * SCALE)}`],
    ['maps in maps', `checks: ${'{a: '.repeat(10_000 * SCALE)}`],
    ['a map that merges itself', 'a: &a { <<: *a }\nchecks: [ *a ]'],
    ['keys', Array.from({ length: 5_000 * SCALE }, (_, index) => `k${index}: 1`).join('\n')],
    ['quotes', `checks: ${'"'.repeat(30_000 * SCALE)}`],
  ] as const) {
    it(`is nothing but ${what}`, async () => {
      const { checks, problems } = await parseSuite(text, context);
      assert.equal(checks.length, 0);
      assert.ok(problems.length > 0);
    });
  }

  it('has scalars of blanks and of lines', async () => {
    const lines = 'a\n\n  '.repeat(10_000 * SCALE);
    for (const scalar of [
      `"${blanks}"`,
      `'${blanks}x'`,
      `x${blanks}x`,
      `>\n  ${lines}`,
      `|\n  ${lines}`,
      `"${lines}"`,
    ]) {
      const { tree, problems } = await readYaml(`a: ${scalar}`);
      assert.ok(tree !== undefined || problems.length > 0);
    }
  });

  it('is refused when reading it takes too long', async () => {
    const { tree, problems } = await readYaml('a: 1', 0);
    assert.equal(tree, undefined);
    assert.deepEqual(problems, [{ at: { line: 1, column: 1 }, message: 'takes longer than 0 ms to read' }]);
  });
});
