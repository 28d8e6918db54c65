// A grant that is not in effect yet: which refusals are tried again, for how long, and what the step reports. The program's clock
// moves only while it waits.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DEPLOYER, type Emulator, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, runAction, type StepResult } from '../stage/runner.ts';
import { someOf } from '../tier.ts';

const CLOCK = fileURLToPath(new URL('../faults/clock.cjs', import.meta.url));

interface Played {
  readonly result: StepResult;
  readonly elapsedMs: number;
  /** By route. */
  readonly count: (route: string) => number;
}

async function play(
  inputs: Readonly<Record<string, string>>,
  prepare: (emulator: Emulator) => void,
): Promise<Played> {
  const emulator = await startEmulator();
  const job = await beginJob();
  try {
    prepare(emulator);
    const clock = join(emulator.folder, 'clock');
    const result = await runAction({
      emulator,
      job,
      entry: MAIN,
      inputs: { workload_identity_provider: PROVIDER, ...inputs },
      nodeArguments: ['--require', CLOCK],
      env: { ...emulator.github(), TEST_CLOCK: clock },
    });
    const { elapsedMs }: { elapsedMs: number } = JSON.parse(readFileSync(clock, 'utf8'));
    return {
      result,
      elapsedMs,
      count: (route) => result.requests.filter((entry) => entry.route === route).length,
    };
  } finally {
    await emulator.close();
    await endJob(job);
  }
}

const sts = (status: number, error: string, description: string) => ({
  route: 'sts.token',
  fault: { status, json: { error, error_description: description } },
});
const iam = (code: number, status: string, message: string, reason?: string) => ({
  route: 'iamcredentials.generateAccessToken',
  fault: {
    status: code,
    json: {
      error: {
        code,
        status,
        message,
        details:
          reason === undefined
            ? []
            : [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'iam.googleapis.com' }],
      },
    },
  },
});

const NEW_PROVIDER = sts(
  400,
  'invalid_target',
  'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
);
const NEW_BINDING = iam(
  403,
  'PERMISSION_DENIED',
  "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
  'IAM_PERMISSION_DENIED',
);

for (const [what, { route, fault }] of [
  ['a new provider', NEW_PROVIDER],
  ['a new binding', NEW_BINDING],
] as const) {
  test(`${what} that takes effect after twenty attempts gives a token`, async () => {
    const { result, count, elapsedMs } = await play(
      { service_account: DEPLOYER, wait_for_grant: '5m' },
      (emulator) => emulator.fail(route, fault, { times: 20 }),
    );
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(count(route), 21);
    // Longer than the minute that the requests of a token share.
    assert.ok(elapsedMs > 60_000 && elapsedMs < 300_000, String(elapsedMs));
    assert.match(result.log, /waiting for the grant to take effect; attempt 2 in .*, 5 min left/);
  });
}

test('a grant that stays away fails after the whole time, and the message has that time', async () => {
  const { result, count, elapsedMs } = await play(
    { service_account: DEPLOYER, wait_for_grant: '10m' },
    (emulator) => emulator.fail(NEW_BINDING.route, NEW_BINDING.fault),
  );
  assert.equal(result.exitCode, 1);
  assert.ok(elapsedMs >= 600_000 && elapsedMs < 610_000, String(elapsedMs));
  const [error] = result.annotations.filter(({ level }) => level === 'error');
  assert.equal(error?.title, 'IAM_PERMISSION_DENIED');
  assert.match(
    error?.message ?? '',
    /refused at each of \d+ attempts in 10 min, which wait_for_grant sets\./,
  );
  assert.doesNotMatch(error?.message ?? '', /wait_for_grant: 5m/);
  // GitHub's token is valid for five minutes.
  assert.ok(count('oidc.token') > 1, 'a new subject token is requested while it waits');
});

test('without wait_for_grant there is one attempt, and the message names the input', async () => {
  for (const { route, fault } of [NEW_PROVIDER, NEW_BINDING]) {
    const { result, count } = await play({ service_account: DEPLOYER }, (emulator) =>
      emulator.fail(route, fault),
    );
    assert.equal(count(route), 1);
    assert.match(result.log, /wait until it takes effect:\s+wait_for_grant: 5m/);
  }
});

/** No new pool, provider or binding explains them. */
const FINAL = {
  'a condition that is false': sts(
    401,
    'unauthorized_client',
    'The given credential is rejected by the attribute condition.',
  ),
  'another audience': sts(
    400,
    'invalid_grant',
    'The audience in ID Token [https://a.example] does not match the expected audience //iam.googleapis.com/b.',
  ),
  'an expired token': sts(400, 'invalid_grant', 'ID Token issued at 1 is stale to sign-in.'),
  'another issuer': sts(
    400,
    'invalid_grant',
    'The issuer in ID Token https://a.example does not match the expected ones: https://b.example',
  ),
  'an audience of another form': sts(400, 'invalid_request', 'Invalid value for "audience".'),
  'an account that does not exist': iam(
    404,
    'NOT_FOUND',
    'Not found; Gaia id not found for email a@b.example',
  ),
  'an API that is off': iam(403, 'PERMISSION_DENIED', 'It is disabled.', 'SERVICE_DISABLED'),
  'an invalid argument': iam(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'),
};

test('a refusal that a new grant does not explain is final', async () => {
  const attempts: Record<string, number> = {};
  const final = someOf(Object.entries(FINAL), 'final refusals');
  for (const [what, { route, fault }] of final) {
    const { result, count } = await play({ service_account: DEPLOYER, wait_for_grant: '5m' }, (emulator) =>
      emulator.fail(route, fault),
    );
    assert.equal(result.exitCode, 1, what);
    assert.doesNotMatch(result.log, /wait_for_grant/, what);
    attempts[what] = count(route);
  }
  assert.deepEqual(attempts, Object.fromEntries(final.map(([what]) => [what, 1])));
});

test('a step that is cancelled while it waits ends at once', async () => {
  const emulator = await startEmulator();
  try {
    emulator.fail(NEW_PROVIDER.route, NEW_PROVIDER.fault);
    const result = await runAction({
      emulator,
      entry: MAIN,
      inputs: { workload_identity_provider: PROVIDER, wait_for_grant: '1h' },
      env: emulator.github(),
      killWhen: { line: (line) => line.includes('waiting for the grant'), signal: 'SIGTERM' },
    });
    assert.notEqual(result.exitCode, 0);
    await endJob(result.job);
  } finally {
    await emulator.close();
  }
});
