/**
 * The one setting of all property tests: every search starts from the same seed, so that it finds the same every time.
 *
 *     FUZZ_SEED=7 FUZZ_RUNS=100000 node --test "test/checks/*.test.ts"
 *
 * searches elsewhere and longer. A failure prints its seed, its path and the command that repeats it. Tests import
 * `fc` from here, never from fast-check: `test/suite.test.ts` holds them to it.
 */
import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { getTestContext } from 'node:test';
import fc from 'fast-check';

export { fc };

const SEED = 20_261_121;
const USUAL_CASES = 100;

const seed = whole('FUZZ_SEED') ?? SEED;
const asked = whole('FUZZ_RUNS');
const path = process.env['FUZZ_PATH'];

const repeated = path === undefined || path === '' ? {} : { path };
fc.configureGlobal({ seed, numRuns: asked ?? USUAL_CASES, reporter: report, ...repeated });

/** @param usual cases of a property, unless FUZZ_RUNS asks for more or fewer */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: asked ?? usual };
}

/** The same cases every time, for what is tried on several at once. */
export function samples<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(arbitrary, { seed, numRuns: count });
}

function whole(name: string): number | undefined {
  const value = process.env[name];
  if (value === undefined || value === '') return undefined;
  assert.match(value, /^\d{1,9}$/, `${name} must be a whole number of at most nine digits`);
  return Number(value);
}

function report(details: fc.RunDetails<unknown>): void {
  const message = fc.defaultReportMessage(details);
  if (message === undefined) return;
  const repeat = `Repeat it: ${repeatCommand(details)}`;
  throw new Error(`${message}\n${repeat}`, { cause: details.errorInstance });
}

/** A shell command that runs this property alone, from the case that failed. */
function repeatCommand({ seed: from, numRuns, counterexamplePath }: fc.RunDetails<unknown>): string {
  const file = relative(process.cwd(), process.argv[1] ?? '');
  const settings = [`FUZZ_SEED=${from}`];
  if (counterexamplePath !== null) settings.push(`FUZZ_PATH=${counterexamplePath}`);
  else settings.push(`FUZZ_RUNS=${numRuns}`);
  const title = getTestContext()?.name;
  const alone = title === undefined ? '' : ` --test-name-pattern ${quoted(`^${escaped(title)}$`)}`;
  return `${settings.join(' ')} node --test${alone} ${quoted(file)}`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
