/**
 * The faults that a step may meet. Token endpoints share the code that handles them: here each fault is at one of them, and each
 * second one at an endpoint of another kind; all.slow.ts has the other cells.
 */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { ENDPOINTS, WORDS } from './endpoints.ts';
import { CELLS, FEW_CELLS, ROWS } from './matrix.ts';
import { AT_ONCE, checkFailed, checkSecrets, checkSurvived, checkTime, hold, run } from './play.ts';

test('every fault is in the table once, and every endpoint meets most of them', () => {
  assert.equal(new Set(ROWS.map(({ title }) => title)).size, ROWS.length);
  assert.equal(new Set(ENDPOINTS.map(({ name }) => name)).size, ENDPOINTS.length);
  for (const { name } of ENDPOINTS) {
    const met = CELLS.filter(({ endpoint }) => endpoint.name === name).length;
    assert.ok(met >= ROWS.length - (name === 'metadata' ? 11 : 0), `${name} meets ${met}`);
  }
});

describe('a fault', { concurrency: AT_ONCE }, () => {
  for (const cell of FEW_CELLS) it(`${cell.endpoint.name}: ${cell.row.title}`, () => hold(cell));
});

describe('faults on the whole way to a token', { concurrency: AT_ONCE }, () => {
  const lastOfThree = ENDPOINTS.find(({ name }) => name === 'generateAccessToken');
  assert.ok(lastOfThree);
  const ON_THE_WAY = ['oidc.token', 'sts.token', 'iamcredentials.generateAccessToken'];

  it('each endpoint is silent once, and the token comes in time', async () => {
    const played = await run(lastOfThree, { keepsWaiting: true }, (emulator) => {
      for (const route of ON_THE_WAY) emulator.fail(route, 'silence', { times: 1 });
    });
    const context = `\n${played.result.log}`;
    checkSecrets(played, context);
    checkTime(played, lastOfThree, context);
    checkSurvived(played, { kind: 'survives', attempts: 2, atLeastMs: 30_000 }, lastOfThree, context);
  });

  it('each asks for 25 s of patience, and the third for more than is left of the minute', async () => {
    const played = await run(lastOfThree, {}, (emulator) => {
      const fault = { status: 503, headers: { 'retry-after': '25' }, body: WORDS };
      for (const route of ON_THE_WAY) emulator.fail(route, fault, { times: 1 });
    });
    const { result, elapsedMs } = played;
    const context = `\n${result.log}`;
    checkSecrets(played, context);
    checkTime(played, lastOfThree, context);
    assert.ok(elapsedMs >= 50_000, `${elapsedMs} ms${context}`);
    assert.equal(result.requests.at(-1)?.route, 'iamcredentials.generateAccessToken', context);
    checkFailed(
      { ...played, attempts: result.requests.length },
      { kind: 'fails', code: 'SERVER_ERROR', attempts: 5, says: WORDS },
      lastOfThree,
      context,
    );
  });
});
