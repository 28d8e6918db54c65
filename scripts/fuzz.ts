/**
 * Searches the property tests for a failing case, with many more cases than `npm test`, on all cores:
 *
 *     npm run fuzz -- --target checks-file --cases 1000000 --seed 7
 *
 * Without --target it runs all of them; without --seed or FUZZ_SEED it takes a random seed and prints it. `--list` prints the
 * targets: each is a property that calls `search('its-name', …)` of test/property.ts. It writes a failing case to
 * fuzz-failures/TARGET/, as a file for test/fuzz/corpus/TARGET/.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzTargets } from '../test/fuzz/targets.ts';

const ROOT = join(import.meta.dirname, '..');
const FAILURES = 'fuzz-failures';
/** Cases of one process: few enough to find the one that never ends. */
const CHUNK = 20_000;
/** Time limit of a chunk; far more than any needs. */
const CHUNK_MS = 30 * 60_000;
const MOST_SEED = 1_000_000_000;

const { values } = parseArgs({
  options: {
    target: { type: 'string', multiple: true },
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    list: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log('npm run fuzz -- [--target NAME]... [--cases N] [--seed N] [--list]');
  process.exit(0);
}
const targets = fuzzTargets(ROOT);
const chosen = values.target ?? [...targets.keys()];
const cases = whole('--cases', values.cases);
const seed = values.seed ?? process.env['FUZZ_SEED'];
const firstSeed = seed === undefined ? randomInt(MOST_SEED) : whole('--seed', seed);
for (const target of chosen) {
  if (!targets.has(target)) fail(`--target: ${target} is none of ${[...targets.keys()].join(', ')}.`);
}

if (values.list) console.log([...targets.keys()].join('\n'));
else {
  console.log(`Seed ${firstSeed}.`);
  for (const target of chosen) {
    if (!(await search(target, targets.get(target) ?? ''))) process.exitCode = 1;
  }
}

interface Chunk {
  readonly seed: number;
  readonly count: number;
}

/** @returns whether every case held */
async function search(target: string, file: string): Promise<boolean> {
  const chunks: Chunk[] = [];
  for (let at = 0; at < cases; at += CHUNK) {
    chunks.push({ seed: (firstSeed + chunks.length) % MOST_SEED, count: Math.min(CHUNK, cases - at) });
  }
  const startedAt = performance.now();
  let held = true;
  const work = async () => {
    for (let chunk = chunks.shift(); chunk && held; chunk = chunks.shift()) {
      const output = await run(target, file, chunk);
      if (output === undefined) continue;
      held = false;
      const folder = join(FAILURES, target);
      mkdirSync(join(ROOT, folder), { recursive: true });
      writeFileSync(join(ROOT, folder, `seed-${chunk.seed}.log`), output);
      console.error(
        `${output}\n${target}: failed with seed ${chunk.seed}; what is known of it is in ${folder}/.`,
      );
      console.error(
        `Repeat it: npm run fuzz -- --target ${target} --seed ${chunk.seed} --cases ${chunk.count}`,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (held) console.log(`${target}: ${cases} cases held, in ${seconds} s.`);
  return held;
}

/** @returns the output of a run that failed */
function run(target: string, file: string, { seed, count }: Chunk): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--test', file], {
      cwd: ROOT,
      env: {
        ...process.env,
        FUZZ_TARGET: target,
        FUZZ_SEED: String(seed),
        FUZZ_RUNS: String(count),
        FUZZ_FAILURES: join(ROOT, FAILURES, target),
      },
      timeout: CHUNK_MS,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-100_000);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(undefined);
      else resolve(signal === null ? output : `${output}\nIt did not end, and was stopped: ${signal}.`);
    });
  });
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) fail(`${name} must be a whole number from 1, of at most nine digits.`);
  return Number(text);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
