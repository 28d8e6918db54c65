import assert from 'node:assert/strict';
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { deliver } from '../../src/report/deliver.ts';
import { fc, runs } from '../property.ts';
import { BETRAYALS, hostileReport, hostileText, PLANTED } from './hostile.ts';
import { Listener } from './listener.ts';
import { liveCommands } from './runner.ts';
import { check, response, sampleReport } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-deliver-'));
after(() => rmSync(folder, { recursive: true }));

const NOWHERE = { summary: false, responseFile: undefined, junitFile: undefined, resultsFile: undefined };
const TOKEN = PLANTED[0] ?? '';

describe('the outputs and reports', () => {
  it('is totals, and the answer', async () => {
    const host = new Listener();
    const { checks } = sampleReport();
    await deliver(host, NOWHERE, sampleReport(), checks[3]);
    assert.deepEqual(host.outputs, {
      response_status: '409',
      response_headers: '{"content-type":"application/json; charset=utf-8"}',
      response_body: '{"order":{"id":"A1-7","state":"rejected","reason":"out of stock"}}',
      response_truncated: 'false',
      response_time_ms: '132',
      checks_total: '6',
      checks_passed: '4',
      checks_failed: '1',
    });
    assert.equal(host.summary, '');
  });

  it('has no answer where there was none', async () => {
    const host = new Listener();
    await deliver(host, NOWHERE, { ...sampleReport(), checks: [] }, undefined);
    assert.deepEqual(Object.keys(host.outputs), ['checks_total', 'checks_passed', 'checks_failed']);
  });

  it('has all values of a repeated header, and no header sets a property of its own', async () => {
    const host = new Listener();
    const headers = [
      ['Set-Cookie', 'a=1'],
      ['__proto__', 'x'],
      ['set-cookie', 'b=2'],
      ['SET-COOKIE', 'c=3'],
    ] as const;
    await deliver(host, NOWHERE, sampleReport(), check({ response: response({ headers }) }));
    assert.equal(host.outputs['response_headers'], '{"set-cookie":["a=1","b=2","c=3"],"__proto__":"x"}');
  });

  it('is a body cut at 64 KiB, and marked as cut', async () => {
    const host = new Listener();
    const long = check({ response: response({ text: 'x'.repeat(65_537) }) });
    await deliver(host, NOWHERE, sampleReport(), long);
    assert.equal(host.outputs['response_body'], 'x'.repeat(65_536));
    assert.equal(host.outputs['response_truncated'], 'true');
  });

  it('is files too, in folders made for them, over what was there', async () => {
    const host = new Listener();
    const into = (name: string) => join(folder, 'new/deep', name);
    const reports = {
      summary: true,
      responseFile: into('body'),
      junitFile: into('junit.xml'),
      resultsFile: into('results.json'),
    };
    const bytes = Buffer.from([0, 255, 128, 10, 13]);
    const answer = check({ response: response({ body: bytes }) });
    await deliver(host, reports, sampleReport(), check({ response: response({ text: 'longer than that' }) }));
    await deliver(host, reports, sampleReport(), answer);
    assert.deepEqual(readFileSync(into('body')), bytes);
    assert.match(readFileSync(into('junit.xml'), 'utf8'), /^<\?xml .*<testcase .*<\/testsuites>\n$/s);
    assert.equal(JSON.parse(readFileSync(into('results.json'), 'utf8')).totals.total, 6);
    assert.match(host.summary, /^## ❌ 1 of 6 checks failed\n/);
  });

  it('goes through no symbolic link, and everything else is still written', async () => {
    const target = join(folder, 'target');
    const link = join(folder, 'link');
    writeFileSync(target, 'precious');
    symlinkSync(target, link);
    const host = new Listener();
    const reports = { summary: true, responseFile: join(folder, 'body'), junitFile: link, resultsFile: link };
    await assert.rejects(deliver(host, reports, sampleReport(), check()), (error: unknown) => {
      assert.ok(error instanceof AggregateError);
      for (const { code, message } of error.errors) {
        assert.equal(code, 'FILE_WRITE_FAILED');
        assert.equal(
          message,
          `${link} was not written: ${link} is a symbolic link, and only a regular file is replaced.`,
        );
      }
      return error.errors.length === 2;
    });
    assert.equal(readFileSync(target, 'utf8'), 'precious');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(join(folder, 'body'), 'utf8'), '{"status":"ok"}');
    assert.match(host.summary, /^## /);
    assert.equal(host.outputs['checks_total'], '6');
  });

  it('has the token nowhere, nor its beginning where the body was cut', async () => {
    const path = join(folder, 'echo');
    for (const [text, truncated] of [
      [`\xff${TOKEN}\0`, false],
      [`words ${TOKEN.slice(0, 60)}`, true],
    ] as const) {
      const host = new Listener(TOKEN);
      const body = Buffer.from(text, 'latin1');
      await deliver(
        host,
        { ...NOWHERE, responseFile: path },
        sampleReport(),
        check({ response: response({ body, truncated, headers: [['X-Echo', `Bearer ${TOKEN}`]] }) }),
      );
      const written = readFileSync(path, 'latin1');
      assert.equal(written, truncated ? 'words ***' : '\xff***\0');
      assert.equal(host.outputs['response_headers'], '{"x-echo":"Bearer ***"}');
      assert.equal(host.lines.length, truncated ? 1 : 0);
      assert.doesNotMatch(JSON.stringify(host.outputs) + written, /eyJ/);
    }
  });

  it('is harmless, whatever came', async () => {
    const reports = { ...NOWHERE, summary: true, responseFile: join(folder, 'any') };
    const headers = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(hostileReport, headers, async (report, given) => {
        const host = new Listener(...PLANTED);
        const seen = report.checks.find((one) => one.response)?.response;
        await deliver(host, reports, report, check({ response: response({ ...seen, headers: given }) }));
        const file = readFileSync(reports.responseFile, 'latin1');
        const all = [...Object.values(host.outputs), file, host.summary, host.said()].join('\n');
        for (const betrayal of BETRAYALS) assert.ok(!all.includes(betrayal), betrayal);
        assert.deepEqual(liveCommands(`${host.summary}\n${host.said()}`), []);
        assert.doesNotThrow(() => JSON.parse(host.outputs['response_headers'] ?? ''));
      }),
      runs(50),
    );
  });
});
