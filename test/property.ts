/**
 * The one setting of all property tests: every search starts from the same seed, so that it finds the same every time.
 *
 *     FUZZ_SEED=7 FUZZ_RUNS=100000 node --test "test/checks/*.test.ts"
 *
 * searches elsewhere and longer. A failure prints its seed, its path and the command that repeats it. Tests import
 * `fc` from here, never from fast-check: `test/suite.test.ts` holds them to it.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getTestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { EVERY_CASE } from './tier.ts';

export { fc };

const CORPUS = fileURLToPath(new URL('./fuzz/corpus/', import.meta.url));

const SEED = 20_261_121;
const USUAL_CASES = 100;

// Some tests change their folder.
const startedIn = process.cwd();

const seed = whole('FUZZ_SEED') ?? SEED;
const asked = whole('FUZZ_RUNS');
/** Where only one target is searched, every other property is left at one case. */
const only = process.env['FUZZ_TARGET'] || undefined;
const path = process.env['FUZZ_PATH'];

const repeated = path === undefined || path === '' ? {} : { path };
fc.configureGlobal({ seed, numRuns: cases(USUAL_CASES), reporter: report, ...repeated });

/** @param usual cases of a property in the slow tier, unless FUZZ_RUNS asks for more or fewer; `npm test` has a third */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: cases(usual) };
}

/**
 * The same for a target of `npm run fuzz`: every case that is kept in `test/fuzz/corpus/<target>/` is tried first. A
 * file ending in `.json` holds the property's arguments in a list; any other holds its one argument, a text.
 * @param target its name: of its folder, and for `npm run fuzz -- --target`
 */
export function search<T>(target: string, usual: number): fc.Parameters<T> {
  const examples: T[] = corpus(target);
  return { numRuns: cases(usual, target) + examples.length, examples };
}

function cases(usual: number, target?: string): number {
  return only === undefined || only === target ? (asked ?? (EVERY_CASE ? usual : Math.ceil(usual / 3))) : 1;
}

/** The arguments of each kept case. The files are ours: what is in them is what the property takes. */
function corpus<T>(target: string): T[] {
  const folder = join(CORPUS, target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return JSON.parse(file.endsWith('.json') ? text : JSON.stringify([text]), revive);
    });
}

/** Bytes are kept as `JSON.stringify` writes a Buffer, or as their text in `{"latin1":"…"}`. */
function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('latin1' in value && typeof value.latin1 === 'string') return Buffer.from(value.latin1, 'latin1');
  if ('type' in value && value.type === 'Buffer' && 'data' in value && Array.isArray(value.data))
    return Buffer.from(value.data);
  return value;
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
  keep(details);
  throw new Error(`${message}\n${repeat}`, { cause: details.errorInstance });
}

/** A shell command that runs this property alone, from the case that failed. */
function repeatCommand({ seed: from, numRuns, counterexamplePath }: fc.RunDetails<unknown>): string {
  const file = relative(startedIn, process.argv[1] ?? '');
  const settings = [`FUZZ_SEED=${from}`];
  if (counterexamplePath !== null) settings.push(`FUZZ_PATH=${counterexamplePath}`);
  else settings.push(`FUZZ_RUNS=${numRuns}`);
  const title = getTestContext()?.name;
  const alone = title === undefined ? '' : ` --test-name-pattern ${quoted(`^${escaped(title)}$`)}`;
  return `${settings.join(' ')} node --test${alone} ${quoted(file)}`;
}

/** With FUZZ_FAILURES, the failing case is left in that folder as a file for the corpus. */
function keep({ seed: from, counterexample }: fc.RunDetails<unknown>): void {
  const folder = process.env['FUZZ_FAILURES'];
  if (folder === undefined || folder === '' || counterexample === null) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `seed-${from}.json`), `${JSON.stringify(counterexample, null, 2)}\n`);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
