// The door of .github/actions/join, run as the runner runs it, on the results of a matrix.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { RunReport } from '../../src/report/report.ts';
import { resultsJson } from '../../src/report/results.ts';
import { beginJob, endJob, runAction } from '../stage/runner.ts';
import { liveCommands } from './runner.ts';
import { check, sampleReport } from './sample.ts';
import { hasXmllint, parseXml, validateJunit } from './xml.ts';

const ENTRY = 'src/join.ts';
const open = { redact: (text: string) => text };

const shard = (name: string, given: Partial<RunReport> = {}): string =>
  resultsJson(
    { ...sampleReport(), checks: [check({ name: `health ${name}` })], shard: name, ...given },
    open,
  );

/** The inputs of an action that is not the project's own, as the runner hands them over. */
function variables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** Runs the door in a job whose workspace has these files. */
async function joined(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  inputs: Record<string, string>,
) {
  const job = await beginJob();
  t.after(() => endJob(job));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(job.workspace, path)), { recursive: true });
    writeFileSync(join(job.workspace, path), content);
  }
  const result = await runAction({ entry: ENTRY, job, env: variables({ results: 'results', ...inputs }) });
  return { ...result, read: (path: string) => readFileSync(join(job.workspace, path), 'utf8') };
}

describe('the join action', () => {
  it('makes one summary, JUnit report and JSON report of those of all jobs', async (t) => {
    const files = {
      'results/a/results.json': shard('1/2'),
      'results/b/results.json': shard('2/2', { checks: sampleReport().checks }),
      'results/README.txt': 'not a report',
    };
    const result = await joined(t, files, { results_file: 'out/all.json', junit_file: 'out/all.xml' });
    assert.equal(result.exitCode, 1);
    assert.deepEqual(result.outputs, { checks_total: '7', checks_passed: '5', checks_failed: '1' });
    assert.equal(
      result.rawLog,
      '✗ order (shard 2/2): 409: 2 of 3 expectations do not hold\n7 checks of 2 jobs: 5 passed, 1 failed, 1 skipped\n',
    );
    assert.match(result.summary, /^## ❌ 1 of 7 checks failed\n/);
    assert.match(result.summary, /### ❌ order \(shard 2\/2\)/);
    assert.equal(JSON.parse(result.read('out/all.json')).totals.total, 7);
    const xml = result.read('out/all.xml');
    assert.deepEqual(
      parseXml(xml).children.map(({ attributes: { name, tests, failures, time } }) => [
        name,
        tests,
        failures,
        time,
      ]),
      [
        ['checks 1/2', '1', '0', '0.132'],
        ['checks 2/2', '6', '1', '0.751'],
      ],
    );
    if (hasXmllint()) validateJunit(xml);
  });

  it('ends well when all went well', async (t) => {
    const result = await joined(t, { 'results/1.json': shard('1/2'), 'results/2.json': shard('2/2') }, {});
    assert.deepEqual([result.exitCode, result.annotations], [0, []]);
    assert.match(result.summary, /^## ✅ 2 checks passed\n/);
  });

  it('fails for a job that left nothing', async (t) => {
    const result = await joined(t, { 'results/1.json': shard('1/2') }, {});
    assert.equal(result.exitCode, 1);
    assert.deepEqual(
      result.annotations.map(({ title, message }) => [title, message.slice(0, 35)]),
      [['UNFINISHED', 'There are no results of shard 2/2: ']],
    );
    assert.match(result.summary, /no results of shard 2\/2/);
  });

  it('reports all of more missing jobs than the runner has annotations', async (t) => {
    const result = await joined(t, { 'results/1.json': shard('1/14') }, {});
    const titles = result.annotations.map(({ title }) => title);
    assert.deepEqual(titles, [...Array<string>(9).fill('UNFINISHED'), '4 more problems']);
    for (let missing = 2; missing <= 14; missing++)
      assert.match(
        result.annotations.map(({ message }) => message).join('\n'),
        RegExp(`shard ${missing}/14`),
      );
  });

  for (const [what, files, inputs, title] of [
    ['no folder', {}, {}, 'INPUT_INVALID'],
    ['no input', {}, { results: '' }, 'INPUT_INVALID: results'],
    ['no results', { 'results/x.txt': '' }, {}, 'INPUT_INVALID'],
    ['something else', { 'results/x.json': '{"version": 1}' }, {}, 'FILE_READ_FAILED'],
    ['something broken', { 'results/x.json': shard('1/1').slice(0, -9) }, {}, 'FILE_READ_FAILED'],
  ] as const) {
    it(`says so when there is ${what}`, async (t) => {
      const result = await joined(t, files, inputs);
      assert.equal(result.exitCode, 1);
      assert.deepEqual(
        result.annotations.map((annotation) => annotation.title),
        [title],
      );
      assert.equal(result.summary, '');
    });
  }

  it('writes through no symbolic link', async (t) => {
    const job = await beginJob();
    t.after(() => endJob(job));
    writeFileSync(join(job.workspace, 'precious'), 'precious');
    symlinkSync('precious', join(job.workspace, 'link'));
    mkdirSync(join(job.workspace, 'results'));
    writeFileSync(join(job.workspace, 'results/1.json'), shard('1/1'));
    const env = variables({ results: 'results', junit_file: 'link' });
    const result = await runAction({ entry: ENTRY, job, env });
    assert.equal(result.exitCode, 1);
    assert.equal(result.annotations[0]?.title, 'FILE_WRITE_FAILED: junit_file');
    assert.equal(readFileSync(join(job.workspace, 'precious'), 'utf8'), 'precious');
  });

  it('makes harmless what the results say', async (t) => {
    const evil = 'x\n::error::a ##[error]b\r::c::\u001b[2J <img src=x> @octocat\u202e';
    const failed = check({ name: evil, verdict: 'failed', message: evil, remedy: evil });
    const failure = { code: 'INTERNAL' as const, message: evil };
    const files = { 'results/1.json': shard('1/1', { checks: [failed], failure }) };
    const result = await joined(t, files, { junit_file: 'all.xml', results_file: 'all.json' });
    assert.deepEqual(
      result.commands.map(({ name }) => name),
      ['error'],
    );
    for (const text of [result.summary, result.read('all.xml'), result.read('all.json')]) {
      assert.deepEqual(liveCommands(text), []);
      assert.doesNotMatch(text, /[\u202e\u001b]/);
    }
  });
});
