// What holds for the tests themselves: they can be repeated, filtered and relied on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fuzzTargets } from './fuzz/targets.ts';
import { mapping, ROOT, readYaml } from './workflows/documents-of-workflows.ts';

const FILES = globSync('test/**/*.ts', { cwd: ROOT });
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const FAILING = 'test/fixtures/properties/failing.ts';
const targets = fuzzTargets(ROOT);

function run(command: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [program = '', ...rest] = command;
  const { PATH, HOME } = process.env;
  const path = `${dirname(process.execPath)}:${PATH}`;
  const options = { cwd: ROOT, env: { HOME, PATH: path, ...env }, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(program, rest, options);
  return stdout + stderr;
}

const counterexample = (output: string) => /Counterexample: (.*)/.exec(output)?.[1];

test('property tests take their seed and their number of cases from test/property.ts alone', () => {
  for (const file of FILES) {
    if (file === join('test', 'property.ts') || file === join('test', 'suite.test.ts')) continue;
    const text = read(file);
    assert.doesNotMatch(
      text,
      /from 'fast-check'/,
      `${file} imports fast-check: import { fc } from property.ts`,
    );
    assert.doesNotMatch(text, /\bnumRuns\b|\bfc\s*\.sample\(/, `${file}: use runs(), search() or samples()`);
  }
});

test('a property that fails prints its seed and path, and a command that repeats that case alone', () => {
  const output = run([process.execPath, '--test', FAILING]);
  assert.match(output, /seed: 20261121, path: "\d+[\d:]*"/);
  assert.equal(counterexample(output), '[1001]');
  const command = /Repeat it: (.*)/.exec(output)?.[1] ?? '';
  const repeated = run(['sh', '-c', command]);
  assert.equal(counterexample(repeated), '[1001]');
  assert.match(repeated, /Property failed after 1 tests/);
  assert.match(repeated, /^ℹ tests 1$/m);
});

test('FUZZ_SEED and FUZZ_RUNS say where a search begins, and how long it is', () => {
  const elsewhere = run([process.execPath, '--test', FAILING], { FUZZ_SEED: '7' });
  assert.match(elsewhere, /seed: 7,/);
  assert.match(elsewhere, /FUZZ_SEED=7 /);
  const short = run([process.execPath, '--test', FAILING], { FUZZ_RUNS: '0' });
  assert.match(short, /^ℹ fail 0$/m);
  assert.match(
    run([process.execPath, '--test', FAILING], { FUZZ_RUNS: 'many' }),
    /FUZZ_RUNS must be a whole/,
  );
});

test('no file starts anything in a hook that is not waited for when no test runs', () => {
  // The runner calls a hook at the top of a file even when every test is filtered out, and then `after` at once.
  for (const file of FILES.filter((name) => name.endsWith('.test.ts')))
    assert.doesNotMatch(read(file), /^before\(async/m, `${file}: await it at the top of the file`);
});

test('every folder of the corpus is of a target, and every file in it is one case', () => {
  const corpus = join(ROOT, 'test/fuzz/corpus');
  for (const target of readdirSync(corpus)) {
    assert.ok(targets.has(target), target);
    for (const file of readdirSync(join(corpus, target))) {
      assert.match(file, /^[\w-]+\.(?:json|yaml|txt)$/);
      if (file.endsWith('.json'))
        assert.ok(Array.isArray(JSON.parse(read(`test/fuzz/corpus/${target}/${file}`))));
    }
  }
});

test('the nightly workflow searches every target', () => {
  const workflow = mapping(readYaml('.github/workflows/fuzz.yml')['jobs'], 'jobs');
  const strategy = mapping(mapping(workflow['search'], 'search')['strategy'], 'strategy');
  assert.deepEqual(mapping(strategy['matrix'], 'matrix')['target'], [...targets.keys()].sort());
});

test('every file that leaves cases to the slow tier is run whole there', () => {
  for (const file of FILES.filter((name) => name.endsWith('.test.ts'))) {
    const text = read(file);
    if (!/ from '[./]+\/tier\.ts'/.test(text)) continue;
    const own = join(file, '..', file.replace(/^.*[\\/]/, '').replace('.test.ts', '.slow.ts'));
    // properties.slow.ts imports every file with a property.
    const isWhole =
      / from '[./]+\/property\.ts'/.test(text) || (FILES.includes(own) && read(own).includes('EVERY_CASE'));
    assert.ok(isWhole, `${file} has no ${own}`);
  }
});
