// Files that a step cannot write: found with the inputs where that is possible, and otherwise nothing is left behind.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { parsePairs } from '../stage/runner-files.ts';
import { someOf } from '../tier.ts';
import { linux, makePipe, nodeWithFileLimit, posix, step, told, withJob } from './step.ts';

const SERVICE = 'https://range-abc123-uc.a.run.app';
const LARGE = 'https://large-abc123-uc.a.run.app';
const CREDENTIALS = { create_credentials_file: 'true', create_curl_config: 'true' };
const CHECK = { url: `${SERVICE}/`, service_account: INVOKER };
/** What @actions/core would say. */
const RAW = /Missing file at path|Unable to find environment variable/;

const emulator = await startEmulator({
  services: [
    {
      host: new URL(LARGE).host,
      invokers: [`serviceAccount:${INVOKER}`],
      handler: (_request, response) => response.end('x'.repeat(1024 * 1024)),
    },
  ],
});
after(() => emulator.close());

describe('what a step needs and cannot have', { skip: posix }, () => {
  for (const [variable, what] of [
    ['GITHUB_OUTPUT', 'outputs'],
    ['GITHUB_ENV', 'exported variables'],
    ['GITHUB_STATE', 'the state of the post step'],
  ] as const) {
    it(`is found before the network: ${variable}`, () =>
      withJob(async (job) => {
        writeFileSync(join(job.root, 'file'), '');
        const places = [
          [undefined, 'is not set'],
          ['', 'is not set'],
          [job.root, 'names a folder, not a file'],
          [join(job.root, 'nothing'), 'names a file that does not exist'],
          [
            join(job.root, 'file/below'),
            'names a file that cannot be written to: a part of the path is a file',
          ],
          [makePipe(join(job.root, 'pipe')), 'names a pipe, not a file'],
        ] as const;
        for (const [value, words] of someOf(places, variable, 1)) {
          const inputs = { ...CREDENTIALS, access_token_lifetime: 'soon' };
          const result = await step(emulator, job, inputs, { env: { [variable]: value } });
          assert.equal(result.exitCode, 1, words);
          assert.deepEqual(result.requests, [], words);
          assert.deepEqual(result.files, [], words);
          const [first, second, ...more] = told(result);
          assert.match(first ?? '', /^INPUT_INVALID: access_token_lifetime/);
          assert.ok(second?.startsWith(`FILE_WRITE_FAILED: ${variable}: ${variable} ${words}`), second);
          assert.ok(second?.includes(`must name the file that takes ${what}`), second);
          assert.deepEqual(more, []);
          assert.doesNotMatch(result.rawLog, RAW);
        }
      }));
  }

  it('is not looked for where nothing needs it', () =>
    withJob(async (job) => {
      const env = {
        GITHUB_ENV: undefined,
        GITHUB_STATE: undefined,
        RUNNER_TEMP: undefined,
        TMPDIR: '/nowhere',
      };
      const result = await step(emulator, job, {}, { env });
      assert.equal(result.exitCode, 0, result.log);
      assert.ok(result.outputs['access_token']);
    }));

  it('is found before the network: the folder for private files', () =>
    withJob(async (job) => {
      writeFileSync(join(job.root, 'file'), '');
      const without = { RUNNER_TEMP: undefined };
      const places = [
        [{ RUNNER_TEMP: join(job.root, 'nothing') }, 'RUNNER_TEMP', 'names a folder that does not exist'],
        [{ RUNNER_TEMP: join(job.root, 'file') }, 'RUNNER_TEMP', 'names a file, not a folder'],
        [{ ...without, TMPDIR: join(job.root, 'nothing') }, 'TMPDIR', 'names a folder that does not exist'],
        [
          { ...without, TMPDIR: join(job.root, 'file/below') },
          'TMPDIR',
          'names a folder that cannot be written to',
        ],
      ] as const;
      for (const [env, name, words] of someOf(places, 'RUNNER_TEMP')) {
        const result = await step(emulator, job, { create_curl_config: 'true' }, { env });
        assert.equal(result.exitCode, 1);
        assert.deepEqual(result.requests, []);
        const [only = '', ...more] = told(result);
        assert.ok(only.startsWith(`FILE_WRITE_FAILED: ${name}: ${name} ${words}`), only);
        assert.deepEqual(more, []);
      }
    }));

  it('is warned of where other users could replace what the step writes', () =>
    withJob(async (job) => {
      const open = join(job.root, 'open');
      mkdirSync(open);
      assert.equal(spawnSync('chmod', ['0777', open]).status, 0);
      const warned = await step(
        emulator,
        job,
        { create_curl_config: 'true' },
        { env: { RUNNER_TEMP: open } },
      );
      assert.equal(warned.exitCode, 0, warned.log);
      assert.match(warned.rawLog, /^::warning.*RUNNER_TEMP names a folder in which every user/m);
      assert.equal(spawnSync('chmod', ['1777', open]).status, 0);
      const sticky = await step(
        emulator,
        job,
        { create_curl_config: 'true' },
        { env: { RUNNER_TEMP: open } },
      );
      assert.deepEqual(sticky.annotations, []);
    }));
});

describe('what cannot be written after all', { skip: linux }, () => {
  for (const variable of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE'])
    it(`fails the step by its name, and leaves no file: ${variable}`, () =>
      withJob(async (job) => {
        const result = await step(emulator, job, CREDENTIALS, { env: { [variable]: '/dev/full' } });
        assert.equal(result.exitCode, 1);
        const [only = '', ...more] = told(result);
        assert.match(
          only,
          new RegExp(`^FILE_WRITE_FAILED: ${variable}: the file that takes .* the disk is full \\(ENOSPC\\)`),
        );
        assert.deepEqual(more, []);
        assert.deepEqual(result.files, []);
      }));

  it('leaves no half of an output', () =>
    withJob(async (job) => {
      const output = join(job.root, 'output');
      const before = `x<<d\n${'x'.repeat(32 * 512 - 300)}\nd\n`;
      writeFileSync(output, before);
      const node = nodeWithFileLimit(job, 32);
      const result = await step(emulator, job, {}, { env: { GITHUB_OUTPUT: output }, node });
      assert.equal(result.exitCode, 1);
      assert.match(told(result).join(), /^FILE_WRITE_FAILED: GITHUB_OUTPUT: [^:]*: the file would be larger/);
      assert.equal(readFileSync(output, 'utf8'), before);
      assert.equal(parsePairs(readFileSync(output, 'utf8')).problem, undefined);
    }));

  it('does not fail a step for its summary', () =>
    withJob(async (job) => {
      const values = [undefined, job.root, '/dev/full', makePipe(join(job.root, 'pipe'))];
      for (const value of someOf(values, 'GITHUB_STEP_SUMMARY')) {
        const result = await step(emulator, job, CHECK, { env: { GITHUB_STEP_SUMMARY: value } });
        assert.equal(result.exitCode, 0, result.log);
        assert.equal(result.outputs['checks_passed'], '1');
        const [warning = '', ...more] = told(result, 'warning');
        assert.match(warning, /^FILE_WRITE_FAILED: The job summary was not written\. GITHUB_STEP_SUMMARY/);
        assert.deepEqual(more, []);
      }
      const off = { ...CHECK, summary: 'false' };
      const silent = await step(emulator, job, off, { env: { GITHUB_STEP_SUMMARY: undefined } });
      assert.deepEqual(silent.annotations, []);
    }));

  it('fails the step for a report, after everything else was written', () =>
    withJob(async (job) => {
      const inputs = {
        ...CHECK,
        url: `${LARGE}/`,
        response_file: 'reports/response',
        junit_file: 'reports/junit.xml',
        results_file: 'reports/results.json',
      };
      const result = await step(emulator, job, inputs, { node: nodeWithFileLimit(job, 1024) });
      assert.equal(result.exitCode, 1);
      assert.deepEqual(told(result), [
        'FILE_WRITE_FAILED: reports/response was not written: the file would be larger than the system allows (EFBIG).',
      ]);
      assert.deepEqual(readdirSync(join(job.workspace, 'reports')).sort(), ['junit.xml', 'results.json']);
      assert.equal(result.outputs['checks_passed'], '1');
      assert.match(result.summary, /^## /);
    }));

  it('is reported once when outputs and reports have the same obstacle', () =>
    withJob(async (job) => {
      const inputs = { ...CHECK, results_file: 'results.json' };
      const result = await step(emulator, job, inputs, { env: { GITHUB_OUTPUT: '/dev/full' } });
      assert.equal(result.exitCode, 1);
      assert.equal(told(result).length, 1, told(result).join('\n'));
      const { errors } = JSON.parse(readFileSync(join(job.workspace, 'results.json'), 'utf8'));
      assert.equal(errors[0].code, 'FILE_WRITE_FAILED');
    }));
});

describe('a report that an input asks for', { skip: posix }, () => {
  it('is refused before the network where a link, a pipe, a device or a folder is in its way', () =>
    withJob(async (job) => {
      const target = join(job.root, 'target');
      mkdirSync(target);
      writeFileSync(join(target, 'file'), 'precious');
      symlinkSync(target, join(job.workspace, 'folder'));
      symlinkSync(join(target, 'file'), join(job.workspace, 'link'));
      mkdirSync(join(job.workspace, 'real'));
      makePipe(join(job.workspace, 'pipe'));
      const paths = [
        'folder/report',
        'folder/new/report',
        'link',
        'pipe',
        'real',
        'real/',
        '/dev/stdout',
        '/dev/null',
        join(job.workspace, 'folder/report'),
      ];
      for (const path of someOf(paths, 'paths of a report', 3)) {
        const inputs = { ...CHECK, response_file: path, results_file: 'fine.json' };
        const result = await step(emulator, job, inputs);
        assert.equal(result.exitCode, 1, path);
        assert.deepEqual(result.requests, [], path);
        assert.equal(told(result).length, 1, path);
        assert.match(told(result).join(), /^FILE_WRITE_FAILED: response_file: response_file /, path);
      }
      assert.deepEqual(readdirSync(target), ['file']);
      assert.equal(readFileSync(join(target, 'file'), 'utf8'), 'precious');
    }));

  it('is refused when another report, a credential file or a file of the runner has its path', () =>
    withJob(async (job) => {
      const output = join(job.root, 'output');
      writeFileSync(output, '');
      const inputs = {
        ...CHECK,
        create_credentials_file: 'true',
        credentials_file_path: 'out/credentials.json',
        response_file: './out/../out/CREDENTIALS.json',
        junit_file: output,
        results_file: join(job.root, '.', 'OUTPUT'),
      };
      const result = await step(emulator, job, inputs, { env: { GITHUB_OUTPUT: output } });
      assert.equal(result.exitCode, 1);
      assert.deepEqual(result.requests, []);
      assert.deepEqual(told(result), [
        'INPUT_INVALID: response_file: response_file must not be the same file as credentials_file_path.',
        'INPUT_INVALID: junit_file: junit_file must not be the same file as GITHUB_OUTPUT.',
        'INPUT_INVALID: results_file: results_file must not be the same file as GITHUB_OUTPUT.',
      ]);
    }));

  it('takes the place of a file, and not the content of its other name', () =>
    withJob(async (job) => {
      writeFileSync(join(job.workspace, 'precious'), 'precious');
      linkSync(join(job.workspace, 'precious'), join(job.workspace, 'report'));
      const result = await step(emulator, job, { ...CHECK, response_file: 'report' });
      assert.equal(result.exitCode, 0, result.log);
      assert.equal(readFileSync(join(job.workspace, 'precious'), 'utf8'), 'precious');
      assert.notEqual(readFileSync(join(job.workspace, 'report'), 'utf8'), 'precious');
    }));
});
