// Few descriptors: fewer requests at a time, and every check and report as with many.
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Emulator, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, type JobFolders, runAction } from '../stage/runner.ts';
import { EVERY_CASE, slowTest } from '../tier.ts';

const SERVICE = 'https://many-abc123-uc.a.run.app';
const CHECKS = 600;

/** Answers a moment later, so that as many connections are open as may be. */
const handler: RequestListener = (_, response) => {
  setTimeout(() => response.end('ok'), 5);
};

describe('a process that may open few files', { skip: process.platform === 'win32' }, () => {
  let emulator: Emulator;
  let folder: string;
  const jobs: JobFolders[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-ulimit-'));
    emulator = await startEmulator({
      services: [{ host: new URL(SERVICE).host, invokers: [`serviceAccount:${INVOKER}`], handler }],
    });
  });
  after(async () => {
    for (const job of jobs) await endJob(job);
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  /** Node, as started by a shell that limits it. */
  async function limitedNode(descriptors: number): Promise<string> {
    const script = join(folder, `node-${descriptors}`);
    await writeFile(script, `#!/bin/sh\nulimit -n ${descriptors}\nexec "${process.execPath}" "$@"\n`);
    await chmod(script, 0o755);
    return script;
  }

  async function run(descriptors: number, concurrency: number, expect: readonly string[]) {
    const job = await beginJob();
    jobs.push(job);
    const checks = Array.from({ length: CHECKS }, (_, index) => ({
      name: `check ${index}`,
      get: `/${index}`,
    }));
    const result = await runAction({
      entry: MAIN,
      emulator,
      job,
      node: await limitedNode(descriptors),
      env: emulator.github({ environment: 'prod' }),
      inputs: {
        workload_identity_provider: PROVIDER,
        service_account: INVOKER,
        checks: JSON.stringify({ version: 1, defaults: { url: SERVICE, wait: '0s', expect }, checks }),
        concurrency: String(concurrency),
        junit_file: 'junit.xml',
        results_file: 'results.json',
        response_file: 'body.txt',
      },
    });
    return { ...result, read: (name: string) => readFile(join(job.workspace, name), 'utf8') };
  }

  const limits = [
    [64, 64],
    [64, 256],
    [48, 64],
  ] as const;
  for (const [descriptors, concurrency] of EVERY_CASE ? limits : limits.slice(1, 2)) {
    it(`makes ${CHECKS} checks, ${concurrency} at a time, with ${descriptors} descriptors`, async () => {
      const { exitCode, outputs, summary, rawLog, read } = await run(descriptors, concurrency, [
        'status 200',
      ]);
      assert.equal(exitCode, 0, rawLog.slice(-3000));
      assert.equal(outputs['checks_passed'], String(CHECKS));
      assert.equal(await read('body.txt'), 'ok');
      assert.equal((await read('junit.xml')).match(/<testcase /g)?.length, CHECKS);
      assert.equal(JSON.parse(await read('results.json')).totals.passed, CHECKS);
      assert.match(summary, /600 checks passed/);
    });
  }

  slowTest('evaluates a slow line in a thread', async () => {
    const { outputs, rawLog } = await run(64, 64, ['status 200', 'body not matches /^(?:o+k*)+$(?<=x)/']);
    assert.equal(outputs['checks_passed'], String(CHECKS), rawLog.slice(-3000));
  });
});
