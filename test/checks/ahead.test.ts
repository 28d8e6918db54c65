/** Connections to the services that are checked, opened while the tokens are on their way. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { cli } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction } from '../stage/runner.ts';

const SERVICES = ['first-abc123-uc.a.run.app', 'second-abc123-uc.a.run.app'] as const;
const [FIRST, SECOND] = SERVICES;

// Far enough away for what is asked first to arrive first.
const emulator = await startEmulator({
  roundTripMs: 50,
  services: SERVICES.map((host) => ({
    host,
    invokers: [`serviceAccount:${INVOKER}`],
    handler: (_request, response) => response.end('{}'),
  })),
});
const key = JSON.stringify(await emulator.createKey(INVOKER));
after(() => emulator.close());
beforeEach(() => emulator.journal.clear());

/** How many connections each had before the first request for an ID token arrived, and in all. */
function connections() {
  const { connections, entries } = emulator.journal;
  const asked = entries.find(({ route }) => /Token$|^oauth2\.token$/.test(route)) ?? assert.fail();
  const hosts = (list: typeof connections) =>
    SERVICES.map((service) => list.filter(({ host }) => host === service).length);
  return { ahead: hosts(connections.filter(({ at }) => at < asked.at)), all: hosts(connections) };
}

async function step(inputs: Readonly<Record<string, string>>): Promise<void> {
  const { job, exitCode, log } = await runAction({
    emulator,
    entry: MAIN,
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, ...inputs },
  });
  await endJob(job);
  assert.equal(exitCode, 0, log);
}

const suite = (...checks: string[]) =>
  `{version: 1, defaults: {url: 'https://${FIRST}', wait: 0s}, checks: [${checks.join(', ')}]}`;
const checks = (count: number) => Array.from({ length: count }, (_, index) => `{name: c${index}, get: /}`);

test('one for each check that comes first, and one for a host that is asked later', async () => {
  await step({
    checks: suite(
      ...checks(3),
      '{name: then, get: /, after: c0}',
      `{name: elsewhere, get: 'https://${SECOND}/', after: c0}`,
    ),
  });
  assert.deepEqual(connections(), { ahead: [3, 1], all: [3, 1] });
});

test('no more than are used at a time', async () => {
  await step({ checks: suite(...checks(6)), concurrency: '2' });
  assert.deepEqual(connections(), { ahead: [2, 0], all: [2, 0] });
});

test('one alone where more than eight checks come first: the others would be waited for all the same', async () => {
  await step({ checks: suite(...checks(9)), concurrency: '8' });
  assert.deepEqual(connections(), { ahead: [8, 0], all: [8, 0] });
  emulator.journal.clear();
  await step({ checks: suite(...checks(9)), concurrency: '9' });
  assert.deepEqual(connections(), { ahead: [1, 0], all: [9, 0] });
});

test('one for the request with a credential and one for the same without', async () => {
  await step({ url: `https://${FIRST}/`, expect_unauthenticated: 'refused' });
  assert.deepEqual(connections(), { ahead: [2, 0], all: [2, 0] });
});

test('on the command line too', async () => {
  const start = { env: emulator.env, input: key };
  const { status, stderr } = await cli(['request', `https://${FIRST}/`, '--credentials-json', '-'], start);
  assert.equal(status, 0, stderr);
  assert.deepEqual(connections(), { ahead: [1, 0], all: [1, 0] });
});
