import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { junitXml } from '../../src/report/junit.ts';
import { fc, samples } from '../property.ts';
import { hostileReport } from './hostile.ts';
import { check, response, sampleReport } from './sample.ts';
import { hasXmllint, parseXml, validateJunit } from './xml.ts';

const open = { redact: (text: string) => text };
const skip = hasXmllint() ? false : 'xmllint (libxml2) is not installed';

describe('the JUnit report', () => {
  const [suite] = parseXml(junitXml(sampleReport(), open)).children;
  const cases = suite?.children.filter(({ name }) => name === 'testcase') ?? [];

  it('counts', () => {
    const { tests, failures, errors, skipped, time, timestamp } = suite?.attributes ?? {};
    assert.deepEqual(
      { tests, failures, errors, skipped, time, timestamp },
      {
        tests: '6',
        failures: '1',
        errors: '0',
        skipped: '1',
        time: '1.249',
        timestamp: '2026-03-14T09:26:53',
      },
    );
  });

  it('has a test case for each check, in order', () => {
    assert.deepEqual(
      cases.map(({ attributes, children }) => [attributes['name'], attributes['time'], children[0]?.name]),
      [
        ['health', '0.751', undefined],
        ['private', '0.088', undefined],
        ['catalogue', '0.412', undefined],
        ['order', '0.238', 'failure'],
        ['order can be read', '0.000', 'skipped'],
        ['report', '0.574', undefined],
      ],
    );
  });

  it('says of a failure its code, each line with what came, the attempts and the body', () => {
    const failure = cases[3]?.children[0];
    assert.deepEqual(failure?.attributes, {
      type: 'CHECK_FAILED',
      message: '409: 2 of 3 expectations do not hold',
    });
    for (const part of [
      'status == 201\n  actual: 409',
      'order: 409 in 0.238 s',
      'POST https://',
      '"out of stock"',
      '#check_failed',
    ]) {
      assert.ok(failure?.text.includes(part), part);
    }
  });

  it('lists every attempt of every check', () => {
    const out = suite?.children.find(({ name }) => name === 'system-out')?.text;
    assert.match(out ?? '', /^health: 403 from Google's front end in 0\.096 s, 200 in 0\.131 s$/m);
  });

  it('has an error when the run broke off', () => {
    const failure = { code: 'STS_REFUSED' as const, message: 'Google STS refused: 400', remedy: 'gcloud …' };
    const xml = parseXml(junitXml({ startedAt: 0, tokens: [], phases: [], checks: [], failure }, open));
    const [broken] = xml.children;
    assert.equal(broken?.attributes['errors'], '1');
    assert.equal(broken?.children[1]?.children[0]?.attributes['type'], 'STS_REFUSED');
  });

  it('keeps line breaks of a message', () => {
    const report = {
      startedAt: 0,
      tokens: [],
      phases: [],
      checks: [check({ verdict: 'failed', message: 'a\nb\tc' })],
    };
    const failure = parseXml(junitXml(report, open)).children[0]?.children[1]?.children[0];
    assert.equal(failure?.attributes['message'], 'a\nb\tc');
  });

  it('is well-formed, whatever comes', () => {
    fc.assert(fc.property(hostileReport, (report) => void parseXml(junitXml(report, open))));
  });

  it('validates', { skip }, () => {
    validateJunit(junitXml(sampleReport(), open));
    validateJunit(junitXml({ startedAt: 0, tokens: [], phases: [], checks: [] }, open));
    for (const report of samples(hostileReport, 20)) validateJunit(junitXml(report, open));
  });

  it('would not validate without a code', { skip }, () => {
    assert.throws(() => validateJunit(junitXml(sampleReport(), open).replace('type="CHECK_FAILED"', '')));
  });
});

describe('the JUnit report of a large suite', () => {
  const failed = (index: number) =>
    check({
      name: `check ${index}`,
      verdict: 'failed',
      message: 'no',
      failures: Array.from({ length: 300 }, () => ({ line: 'x'.repeat(2000), actual: 'y'.repeat(2000) })),
      response: response({ text: 'z'.repeat(70_000) }),
    });
  const xml = junitXml(
    {
      startedAt: 0,
      tokens: [],
      phases: [],
      checks: Array.from({ length: 500 }, (_, index) => failed(index)),
    },
    open,
  );

  it('is at most 5 MB of well-formed XML', () => {
    assert.ok(xml.length < 5 * 1024 * 1024, `${xml.length} characters`);
    parseXml(xml);
  });

  it('counts every check', () => {
    assert.match(xml, / tests="500" failures="500" /);
    assert.equal(xml.match(/<testcase /g)?.length, 500);
    assert.equal(xml.match(/<failure /g)?.length, 500);
  });

  it('says which checks are without details', () => {
    const without = xml.match(/… details left out: this report would be too long/g)?.length ?? 0;
    assert.ok(without > 0 && without < 500, `${without} checks`);
  });
});
