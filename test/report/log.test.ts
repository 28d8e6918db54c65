import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BearerError, InputError } from '../../src/errors.ts';
import { indentJson, outputBody } from '../../src/report/body.ts';
import { logCheck, logChecks, logFailure, logResponse } from '../../src/report/log.ts';
import { Listener } from './listener.ts';
import { check, response, sampleReport } from './sample.ts';

const HELP = 'https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md';

describe('the log of checks', () => {
  it('has a line for each, and the details of those that failed', () => {
    const host = new Listener();
    logChecks(host, sampleReport().checks);
    assert.deepEqual(host.lines, [
      '✓ health — 200 in 751 ms, 2 attempts',
      '✓ private — 403 in 88 ms',
      '✓ catalogue — 200 in 412 ms',
      '✗ order — 409 in 238 ms: 2 of 3 expectations do not hold',
      '    status == 201',
      '      actual: 409',
      '    json $.order.state == "accepted"',
      '      actual: "rejected"',
      '  | {"order":{"id":"A1-7","state":"rejected","reason":"out of stock"}}',
      '↷ order can be read — skipped: it comes after order, which failed',
      '✓ report — 200 in 574 ms',
      '6 checks: 4 passed, 1 failed, 1 skipped, in 751 ms',
    ]);
  });

  it('annotates what failed, with the code in the title', () => {
    const host = new Listener();
    logChecks(host, [
      check({
        verdict: 'failed',
        code: 'SERVICE_FORBIDDEN',
        message: 'refused',
        remedy: 'gcloud a\n\ngcloud b',
      }),
    ]);
    assert.deepEqual(host.errors, [
      { title: 'SERVICE_FORBIDDEN: health', text: `refused\ngcloud a\ngcloud b\n${HELP}#service_forbidden` },
    ]);
    assert.deepEqual(host.lines.slice(0, 3), [
      '✗ health — 200 in 132 ms: refused',
      '    gcloud a',
      '    gcloud b',
    ]);
  });

  it('names in the last annotation those for which GitHub has no room', () => {
    const host = new Listener();
    logChecks(
      host,
      Array.from({ length: 12 }, (_, index) =>
        check({ name: `c${index}`, verdict: 'failed', message: 'no' }),
      ),
    );
    assert.equal(host.errors.length, 10);
    assert.deepEqual(host.errors[9], {
      title: '3 more checks failed',
      text: 'CHECK_FAILED: c9: no\nCHECK_FAILED: c10: no\nCHECK_FAILED: c11: no',
    });
  });

  it('says how it ended when nothing was answered', () => {
    const host = new Listener();
    const attempts = [{ startMs: 0, durationMs: 5, outcome: 'connection reset' }];
    logChecks(host, [check({ verdict: 'failed', response: undefined, attempts, message: 'no answer' })]);
    assert.equal(host.lines[0], '✗ health — connection reset in 132 ms: no answer');
  });

  it('keeps an annotation within what GitHub shows', () => {
    const host = new Listener();
    const failures = Array.from({ length: 50 }, () => ({ line: 'x'.repeat(900), actual: 'y' }));
    logChecks(host, [check({ verdict: 'failed', failures })]);
    const text = host.errors[0]?.text ?? '';
    assert.ok(text.length <= 4096 && text.endsWith(`…\n${HELP}#check_failed`), String(text.length));
  });
});

describe('the log of the request that the inputs describe', () => {
  it('has its body once', () => {
    const host = new Listener();
    const failed = check({ verdict: 'failed', message: 'no', response: response({ text: 'a body' }) });
    logResponse(host, response({ text: 'a body' }));
    logCheck(host, failed, { body: false });
    assert.deepEqual(host.lines, ['HTTP 200 OK in 132 ms', '  | a body', '✗ health — 200 in 132 ms: no']);
  });
});

describe('the log of a response', () => {
  const log = (given: Parameters<typeof response>[0]) => {
    const host = new Listener('secret-token-0123456789');
    logResponse(host, response(given));
    return host.lines;
  };

  it('is its status, time and body', () => {
    assert.deepEqual(log({ text: 'hello\n' }), ['HTTP 200 OK in 132 ms', '  | hello']);
    assert.deepEqual(log({ text: '', reason: '' }), ['HTTP 200 in 132 ms']);
  });
  it('indents JSON that is longer than a line', () => {
    const long = 'x'.repeat(100);
    assert.deepEqual(log({ text: '{"a":[1]}' }).slice(1), ['  | {"a":[1]}']);
    assert.deepEqual(log({ text: `{"a":["${long}"]}` }).slice(1), [
      '  | {',
      '  |   "a": [',
      `  |     "${long}"`,
      '  |   ]',
      '  | }',
    ]);
  });
  it('describes a binary body', () => {
    const headers = [['content-type', 'image/png']] as const;
    assert.deepEqual(log({ body: Buffer.from([137, 80, 0]), headers }).slice(1), [
      '  3 bytes of image/png, not shown',
    ]);
    assert.deepEqual(log({ body: Buffer.alloc(20, 0xff), headers: [] }).slice(1), ['  20 bytes, not shown']);
  });
  it('reads the charset of the response', () => {
    const headers = [['Content-Type', 'text/plain; charset="ISO-8859-1"']] as const;
    assert.deepEqual(log({ body: Buffer.from('caf\xe9', 'latin1'), headers }).slice(1), ['  | café']);
  });
  it('says that there is more', () => {
    assert.deepEqual(log({ text: 'some words', truncated: true, bytes: 5_000_000, sha256: 'a' }).slice(1), [
      '  | some words',
      '  (the beginning of 5,000,000 bytes of application/json)',
    ]);
    assert.match(log({ text: 'ab\n'.repeat(500) }).at(-1) ?? '', /^ {2}… 1,20\d more characters not shown$/);
  });
  it('has no secret, not even the beginning of one that was cut', () => {
    for (const text of ['a secret-token-0123456789', `${'a '.repeat(32_760)}secret-token-0123456789 z`]) {
      assert.doesNotMatch(log({ text }).join(), /secret-t/);
    }
    assert.doesNotMatch(log({ text: 'a secret-token-0123', truncated: true }).join(), /secret-t/);
  });
});

describe('a body as an output', () => {
  const host = new Listener('secret-token-0123456789');
  it('is its first 64 KiB, as they came', () => {
    assert.equal(outputBody(response({ text: '::x::\r\n' }), host), '::x::\r\n');
    assert.equal(outputBody(response({ text: 'x'.repeat(100_000) }), host), 'x'.repeat(65_536));
    assert.equal(outputBody(response({ text: `a${'é'.repeat(50_000)}` }), host), `a${'é'.repeat(32_767)}`);
    // As a check keeps it: nothing beyond.
    const kept = { text: 'x'.repeat(65_536), truncated: true };
    assert.equal(outputBody(response(kept), host), 'x'.repeat(65_536));
  });
  it('has no secret that the cut goes through', () => {
    for (const before of [65_520, 65_536 + 16_370]) {
      assert.doesNotMatch(
        outputBody(response({ text: `${' '.repeat(before)}secret-token-0123456789` }), host),
        /secret-token-012/,
      );
    }
    // Redaction makes the text shorter: the end of what was looked at comes before the cut.
    assert.doesNotMatch(
      outputBody(response({ text: 'secret-token-0123456789 '.repeat(10_000) }), host),
      /secret-token-012/,
    );
    assert.doesNotMatch(
      outputBody(response({ text: 'x secret-token-0123', truncated: true }), host),
      /secret/,
    );
  });
});

describe('indentJson', () => {
  for (const [given, indented] of [
    ['[]', '[]'],
    ['{ "a" : { } , "b":[ ] }', '{\n  "a": {},\n  "b": []\n}'],
    ['[12345678901234567890,1.0,"a, b: {\\"}"]', '[\n  12345678901234567890,\n  1.0,\n  "a, b: {\\"}"\n]'],
    ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    ['{broken', '{broken'],
    // Indented, this would be thousands of times as long.
    ['['.repeat(42) + ']'.repeat(42), '['.repeat(42) + ']'.repeat(42)],
    ['text', 'text'],
  ] as const) {
    it(`writes ${given}`, () => assert.equal(indentJson(given), indented));
  }
});

describe('the log of a failure', () => {
  const log = (thrown: unknown) => {
    const host = new Listener('secret-token-0123456789');
    logFailure(host, thrown);
    return host;
  };

  it('has message, remedy and help, with the code in the title', () => {
    const error = new BearerError('STS_REFUSED', 'Google STS refused: 400\nbecause', { remedy: 'gcloud x' });
    assert.deepEqual(log(error).errors, [
      { title: 'STS_REFUSED', text: `Google STS refused: 400\nbecause\ngcloud x\n${HELP}#sts_refused` },
    ]);
  });

  it('has an annotation for each problem of the inputs', () => {
    const error = new InputError([
      { input: 'wait', message: 'is not a duration.', example: '60s' },
      { input: 'checks[2].expect[0]', message: 'line 1, column 8: an operator was expected.' },
    ]);
    assert.deepEqual(log(error).errors, [
      {
        title: 'INPUT_INVALID: wait',
        text: `wait is not a duration.\nExample:\n  wait: 60s\n${HELP}#input_invalid`,
      },
      {
        title: 'INPUT_INVALID: checks[2].expect[0]',
        text: `checks[2].expect[0] line 1, column 8: an operator was expected.\n${HELP}#input_invalid`,
      },
    ]);
  });

  it('loses none of many problems', () => {
    const said = log(
      new InputError(Array.from({ length: 30 }, (_, n) => ({ input: `i${n}`, message: `m${n}` }))),
    );
    assert.equal(said.errors.length, 10);
    for (let n = 0; n < 30; n++) assert.match(said.said(), new RegExp(`i${n}\\b[^]*m${n}\\b`));
    // Each input is named once in its line.
    assert.match(said.errors.at(-1)?.text ?? '', /^INPUT_INVALID: i9 m9\nINPUT_INVALID: i10 m10\n/);
  });

  it('takes errors thrown as one for several', () => {
    const error = new AggregateError([
      new BearerError('STS_REFUSED', 'a'),
      new BearerError('IAM_REFUSED', 'b'),
    ]);
    assert.deepEqual(
      log(error).errors.map(({ title }) => title),
      ['STS_REFUSED', 'IAM_REFUSED'],
    );
  });

  it('takes whatever was thrown', () => {
    const circular = new Error('loop');
    circular.cause = circular;
    for (const thrown of [
      undefined,
      null,
      'text',
      7,
      Symbol('s'),
      Object.create(null),
      new Error(''),
      circular,
      new AggregateError([]),
    ]) {
      const { errors } = log(thrown);
      assert.deepEqual([errors.length, errors[0]?.title], [1, 'INTERNAL']);
    }
  });

  it('has no secret and no command', () => {
    const host = log(
      new BearerError('STS_REFUSED', 'a\n::error::b ##[x] secret-token-0123456789', {
        cause: new Error('secret-token-0123456789'),
      }),
    );
    assert.equal(host.errors[0]?.text.split('\n')[1], '\\::error::b ##\\[x] ***');
    assert.deepEqual(host.debugged, ['caused by: ***']);
  });
});
