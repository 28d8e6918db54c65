import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BearerError, InputError } from '../../src/errors.ts';
import { outputBody } from '../../src/report/body.ts';
import { junitXml } from '../../src/report/junit.ts';
import { logChecks, logFailure, logResponse } from '../../src/report/log.ts';
import { resultsJson, resultsOf } from '../../src/report/results.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { fc, search } from '../property.ts';
import { BETRAYALS, hostileCheck, hostileReport, hostileText, PLANTED } from './hostile.ts';
import { Listener } from './listener.ts';
import { liveCommands } from './runner.ts';
import { parseXml } from './xml.ts';

const host = new Listener(...PLANTED);

/** No line a command, nothing unseen, no secret in any form, not even a part of one. */
function assertHarmless(text: string): void {
  assert.deepEqual(liveCommands(text), []);
  assert.doesNotMatch(text, /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  assertNoSecret(text);
}

function assertNoSecret(text: string): void {
  for (const betrayal of BETRAYALS)
    assert.ok(!text.includes(betrayal), `${betrayal} in ${text.slice(0, 300)}`);
}

describe('hostile answers', () => {
  it('are looked for by pieces that the secrets have', () => {
    assert.ok(BETRAYALS.size > 100);
    for (const planted of PLANTED) assert.throws(() => assertNoSecret(`x ${planted.slice(28)}`));
  });

  it('are harmless in the log and in annotations', () => {
    fc.assert(
      fc.property(fc.array(hostileCheck, { maxLength: 3 }), (checks) => {
        const listener = new Listener(...PLANTED);
        logChecks(listener, checks);
        for (const { response } of checks) if (response) logResponse(listener, response);
        assertHarmless(listener.said());
      }),
    );
  });

  it('are harmless in the report of a failure', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.array(hostileText, { maxLength: 12 }),
        (message, remedy, inputs) => {
          const listener = new Listener(...PLANTED);
          logFailure(listener, new BearerError('STS_REFUSED', message, { remedy, cause: new Error(remedy) }));
          logFailure(listener, new InputError(inputs.map((input) => ({ input, message, example: remedy }))));
          logFailure(listener, new Error(message));
          logFailure(listener, message);
          assertHarmless(listener.said());
        },
      ),
    );
  });

  it('are harmless in the summary', () => {
    fc.assert(
      fc.property(hostileReport, (report) => assertHarmless(summaryMarkdown(report, host))),
      search('summary', 60),
    );
  });

  it('are harmless in the JUnit report, as text and to those who read it', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const xml = junitXml(report, host);
        assertHarmless(xml);
        const walk = ({ attributes, text, children }: ReturnType<typeof parseXml>): string[] => [
          ...Object.values(attributes),
          text,
          ...children.flatMap(walk),
        ];
        for (const value of walk(parseXml(xml))) assertHarmless(value);
      }),
      search('junit', 60),
    );
  });

  it('are harmless in the results as text, and data to those who read them', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const json = resultsJson(report, host);
        assertHarmless(json);
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(resultsOf(report, host))));
        assertNoSecret(JSON.stringify(JSON.parse(json)));
      }),
      search('results', 60),
    );
  });

  it('are without secrets and well-formed as outputs', () => {
    fc.assert(
      fc.property(hostileCheck, ({ response }) => {
        const output = response ? outputBody(response, host) : '';
        assertNoSecret(output);
        assert.ok(!/\p{Cs}/u.test(output) && Buffer.byteLength(output) <= 65_536);
      }),
    );
  });
});
