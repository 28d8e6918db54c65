// A step stays under 250 MB whatever a service sends: 300 MB here, 400 MB in `npm run test:slow`. The step is run as the
// runner runs it, and its memory is the peak that the system reports.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Emulator, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, runAction } from '../stage/runner.ts';
import { EVERY_CASE } from '../tier.ts';

const HOST = 'large-abc123-uc.a.run.app';
const MEBIBYTE = 1024 * 1024;
/** More than the limit: a body that is kept, in whatever part of the program, is found. */
const MEBIBYTES = EVERY_CASE ? 400 : 300;
const WHOLE = MEBIBYTES * MEBIBYTE;
const LIMIT = 250 * MEBIBYTE;

/** Writes as fast as it is read, until it is all written or nobody listens any more. */
function write(response: ServerResponse, chunk: Buffer, times: number): void {
  let left = times;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

const filler = Buffer.alloc(MEBIBYTE, 'x');
/** gzip members one after the other are one file (RFC 1952 section 2.2). */
const packed = gzipSync(Buffer.alloc(MEBIBYTE, '0'));
const packedTwice = gzipSync(Buffer.concat(Array.from({ length: MEBIBYTES }, () => packed)));
const packedJson = gzipSync(Buffer.from('[0],'.repeat(MEBIBYTE / 4)));

/** As much JSON as a body may have that is looked into, and what V8 makes most memory of. */
const json = (text: string): RequestListener => {
  return (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(text);
};
const arrays = (bytes: number) => `[${'[],'.repeat((bytes - 4) / 3)}[]]`;
const objects = (bytes: number) => `[${'{"a":1},'.repeat((bytes - 9) / 8)}{"a":1}]`;
const names = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])));
const longNumbers = (count: number) => `[${'12345678901234567,'.repeat(count - 1)}12345678901234567]`;
const nested = `${'['.repeat(511)}${JSON.stringify('x'.repeat(8 * MEBIBYTE - 2000))}${']'.repeat(511)}`;

const ANSWERS: Readonly<Record<string, RequestListener>> = {
  '/arrays': json(arrays(8 * MEBIBYTE)),
  '/arrays-looked-into': json(arrays(297_000)),
  '/objects': json(objects(8 * MEBIBYTE)),
  '/objects-looked-into': json(objects(396_000)),
  '/names-looked-into': json(names(66_000)),
  '/long-numbers': json(longNumbers(450_000)),
  '/long-numbers-looked-into': json(longNumbers(98_000)),
  '/nested': json(nested),
  '/identity': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': WHOLE });
    write(response, filler, MEBIBYTES);
  },
  '/chunked': (_, response) =>
    write(response.writeHead(200, { 'content-type': 'text/plain' }), filler, MEBIBYTES),
  '/gzip': (_, response) => write(response.writeHead(200, { 'content-encoding': 'gzip' }), packed, MEBIBYTES),
  '/gzip-twice': (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(packedTwice),
  '/json': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.write(gzipSync('['));
    write(response, packedJson, MEBIBYTES);
  },
  '/claims-more': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 10 ** 15 });
    write(response, filler, MEBIBYTES);
  },
  '/claims-less': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 5 });
    write(response, filler, MEBIBYTES);
  },
  '/one-character-a-chunk': (_, response) => write(response.writeHead(200), Buffer.from('x'), 200_000),
};

/** Each check of another path: 140 MB of bodies, or 28 MB. */
const FAILING = EVERY_CASE ? 2000 : 400;
const MANY = {
  checks: JSON.stringify({
    version: 1,
    defaults: { url: `https://${HOST}`, wait: '0s', expect: ['status 200', 'json $.status == "ok"'] },
    checks: Array.from({ length: FAILING }, (_, index) => ({
      name: `check ${index}`,
      get: `/large-error?${index}`,
    })),
  }),
};

/** 70 kB, each another, as a service may answer with a page or a stack trace. */
const largeError: RequestListener = (request, response) => {
  const line = `at ${request.url} in ${'x'.repeat(60)}\n`;
  response.writeHead(500, { 'content-type': 'text/plain' });
  response.end(line.repeat(Math.ceil(70_000 / line.length)));
};

/** Leaves what the system says of a process at its end, in kibibytes, in the file that `PEAK_FILE` names. */
const PRELOAD = fileURLToPath(new URL('../../bench/peak.cjs', import.meta.url));

describe('the memory of a step', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({
      services: [
        {
          host: HOST,
          invokers: ['allUsers'],
          handler: (request, response) => {
            const [path = ''] = (request.url ?? '').split('?');
            (path === '/large-error' ? largeError : ANSWERS[path])?.(request, response);
          },
        },
      ],
    });
  });
  after(() => emulator.close());

  async function peakOf(path: string, inputs: Record<string, string>) {
    const job = await beginJob();
    try {
      const peakFile = join(job.root, 'peak');
      const result = await runAction({
        entry: MAIN,
        emulator,
        job,
        env: { ...emulator.github({ environment: 'prod' }), PEAK_FILE: peakFile },
        nodeArguments: ['--require', PRELOAD],
        inputs: {
          workload_identity_provider: PROVIDER,
          service_account: INVOKER,
          url: `https://${HOST}${path}`,
          wait: '0s',
          junit_file: 'junit.xml',
          results_file: 'results.json',
          ...inputs,
        },
      });
      const read = (name: string) => readFile(join(job.workspace, name), 'utf8');
      return {
        ...result,
        junit: await read('junit.xml'),
        results: await read('results.json'),
        peak: Number(await readFile(peakFile, 'utf8')) * 1024,
      };
    } finally {
      await endJob(job);
    }
  }

  const OTHER_BODIES = [
    [`${MEBIBYTES} MB as they are`, '/identity', `bytes == ${WHOLE}`, 65_536, true],
    [`${MEBIBYTES} MB in chunks`, '/chunked', `bytes == ${WHOLE}`, 65_536, true],
    ['a chunk for each character', '/one-character-a-chunk', 'bytes == 200000', 65_536, true],
    [`${MEBIBYTES} MB packed twice`, '/gzip-twice', `bytes == ${WHOLE}`, 65_536, true],
  ] as const;
  for (const [what, path, expect, response_body, passes] of [
    ...(EVERY_CASE ? OTHER_BODIES : []),
    [`${MEBIBYTES} MB in chunks that nobody asks to count`, '/chunked', 'status 200', 65_536, true],
    [`${MEBIBYTES} MB packed`, '/gzip', `bytes == ${WHOLE}`, 65_536, true],
    [`${MEBIBYTES} MB of packed JSON that is looked into`, '/json', 'json $[0][0] == 0', 65_536, false],
    ['a length that claims a petabyte', '/claims-more', 'status 200', 65_536, true],
    ['a length that claims five bytes', '/claims-less', 'bytes == 5', 5, true],
  ] as const) {
    it(`stays under 250 MB for ${what}`, async () => {
      const { exitCode, outputs, rawLog, peak } = await peakOf(path, { expect });
      assert.equal(exitCode, passes ? 0 : 1, rawLog);
      assert.equal(outputs['response_body']?.length, response_body);
      assert.ok(peak < LIMIT, `${(peak / MEBIBYTE).toFixed()} MiB`);
    });
  }

  const SHAPES = [
    ['/arrays', false],
    ['/names-looked-into', true],
  ] as const;
  const OTHER_SHAPES = [
    ['/objects-looked-into', true],
    ['/nested', true],
    ['/arrays-looked-into', true],
    ['/objects', false],
    ['/long-numbers', false],
    ['/long-numbers-looked-into', true],
  ] as const;
  for (const [path, looksInto] of EVERY_CASE ? [...SHAPES, ...OTHER_SHAPES] : SHAPES) {
    it(`stays under 250 MB for JSON such as ${path}`, async () => {
      const expect = ['json $..a == 1', 'json $..* == 1', 'json $[?@.a == 1] == 1', 'json $ == 1'].join('\n');
      const { exitCode, log, peak } = await peakOf(path, { expect });
      assert.equal(exitCode, 1, log);
      assert.equal(/JSON that cannot be evaluated, it holds more than/.test(log), !looksInto, log);
      assert.ok(peak < LIMIT, `${(peak / MEBIBYTE).toFixed()} MiB`);
    });
  }

  it(`stays under 250 MB for ${FAILING} failing checks of 70 kB each, and reports them all`, async () => {
    const inputs = { expect: 'status 200', ...MANY };
    const { exitCode, outputs, peak, summary, junit, results } = await peakOf('/large-error', inputs);
    assert.equal(exitCode, 1);
    assert.equal(outputs['checks_failed'], String(FAILING + 1));
    assert.equal(outputs['response_body']?.length, 65_536);
    assert.ok(Buffer.byteLength(summary) < MEBIBYTE);
    assert.equal(junit.match(/<testcase /g)?.length, FAILING + 1);
    assert.match(junit, new RegExp(` tests="${FAILING + 1}" failures="${FAILING + 1}" `));
    assert.ok(junit.length < 8 * MEBIBYTE, `${junit.length} characters`);
    assert.equal(JSON.parse(results).checks.length, FAILING + 1);
    assert.ok(peak < LIMIT, `${(peak / MEBIBYTE).toFixed()} MiB`);
  });

  it('stays under 250 MB when the answer goes to a file', async () => {
    const { exitCode, rawLog, peak } = await peakOf('/gzip', { expect: 'status 200', response_file: 'body' });
    assert.equal(exitCode, 0, rawLog);
    assert.ok(peak < LIMIT, `${(peak / MEBIBYTE).toFixed()} MiB`);
  });
});
