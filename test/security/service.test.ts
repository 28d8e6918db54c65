// The service under test may be hostile, or taken over: what it can make the step do, tried on the program itself.
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, test } from 'node:test';
import { INVOKER, PROVIDER, type ServiceConfig, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { assertMaskedBeforeUse, endJob, runAction, type StepResult } from '../stage/runner.ts';

const HOSTILE = 'https://hostile-abc123-uc.a.run.app';
const OTHER = 'https://other-abc123-uc.a.run.app';
const invokers = [`serviceAccount:${INVOKER}`];

/** What a service might say to a runner that reads along. */
const COMMANDS = [
  '::add-mask::status',
  '::set-output name=access_token::forged',
  '::save-state name=cleanup::{"folder":"/","id":""}',
  '::stop-commands::forever',
  '  ::error::forged',
  'inline ##[error]forged',
  'after a bare return\r::notice::forged',
  '\u001b[2Jforged',
];

const hostile: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', HOSTILE);
  switch (pathname) {
    case '/redirect':
      response.writeHead(302, { location: searchParams.get('to') ?? '' }).end();
      break;
    case '/echo':
      // Everything it was sent, in the forms in which somebody might look for it later.
      response.writeHead(500, {
        'content-type': 'text/plain',
        'x-echo': request.headers.authorization ?? '',
      });
      response.end(
        ['utf8', 'base64', 'hex']
          .map((form) => Buffer.from(request.headers.authorization ?? '').toString(form as BufferEncoding))
          .join('\n'),
      );
      break;
    case '/commands':
      response.writeHead(500, 'forged ##[error]reason', {
        'content-type': 'text/plain',
        'x-hostile': '##[error]forged',
      });
      response.end(COMMANDS.join('\n'));
      break;
    case '/backtracking':
      response.end('a'.repeat(50_000));
      break;
    default:
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ id: '../../admin?x=1#', next: `@${new URL(OTHER).host}/`, path: request.url }),
      );
  }
};
const other: RequestListener = (_request, response) => {
  response.end('{}');
};

const services: ServiceConfig[] = [
  { host: new URL(HOSTILE).host, invokers, handler: hostile },
  { host: new URL(OTHER).host, invokers: ['allUsers'], handler: other },
];
const emulator = await startEmulator({ services });
after(() => emulator.close());

async function run(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const result = await runAction({
    emulator,
    entry: MAIN,
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, wait: '0s', ...inputs },
  });
  await endJob(result.job);
  return result;
}

const to = (result: StepResult, url: string) =>
  result.requests.filter(({ host }) => host === new URL(url).host);

test('a redirect to another origin takes no credential and no header of the user’s along', async () => {
  const result = await run({
    url: `${HOSTILE}/redirect?to=${encodeURIComponent(`${OTHER}/`)}`,
    redirects: '3',
    headers: 'X-Api-Key: the-key-of-the-user',
  });
  const [arrived] = to(result, OTHER);
  assert.ok(arrived, result.log);
  assert.equal(arrived.headers['authorization'], undefined);
  assert.equal(arrived.headers['x-api-key'], undefined);
  assert.match(to(result, HOSTILE)[0]?.headers['authorization'] ?? '', /^Bearer /);
});

test('no redirect is followed unasked, and none from https to http', async () => {
  const unasked = await run({ url: `${HOSTILE}/redirect?to=${encodeURIComponent(`${OTHER}/`)}` });
  assert.deepEqual(to(unasked, OTHER), []);
  const downgraded = await run({
    url: `${HOSTILE}/redirect?to=${encodeURIComponent(OTHER.replace('https', 'http'))}`,
    redirects: '3',
  });
  assert.deepEqual(to(downgraded, OTHER), []);
  assert.equal(downgraded.exitCode, 1);
});

test('a token that the service sends back is nowhere to be read', async () => {
  const result = await run({ url: `${HOSTILE}/echo`, output_tokens: 'false' });
  assert.equal(result.exitCode, 1);
  // Google's front end takes the signature away: what is sent back is the rest, which says who was asking.
  const sent = to(result, HOSTILE)[0]?.headers['authorization']?.replace('Bearer ', '') ?? '';
  assertMaskedBeforeUse(result, [sent]);
  const [header, payload] = sent.split('.');
  const secret = `${header}.${payload}`;
  const core = Buffer.from(`Bearer ${secret}`).toString('base64').slice(24, -24);
  for (const form of [sent, secret, core]) {
    for (const text of [
      result.log,
      result.summary,
      JSON.stringify(result.outputs),
      JSON.stringify(result.annotations),
    ]) {
      assert.ok(!text.includes(form));
    }
  }
});

test('an answer is never a command to the runner', async () => {
  const result = await run({ url: `${HOSTILE}/commands` });
  assert.equal(result.exitCode, 1);
  assert.equal(result.outputs['access_token'], undefined);
  assert.ok(!result.masks.includes('status'));
  assert.ok(
    !result.commands.some(({ name }) => ['set-output', 'save-state', 'stop-commands'].includes(name)),
  );
  for (const line of result.rawLog.split(/\r\n|\r|\n/)) {
    if (!/forged/.test(line) || /^::(error|debug) ?[^:]*::/.test(line)) continue;
    assert.doesNotMatch(line, /^\s*::[\w-]+|##\[[a-z]|\u001b/i);
  }
  assert.ok(!result.rawLog.includes('\u001b'));
});

test('a captured value changes neither host nor path of a later request', async () => {
  const checks = `
version: 1
defaults: { url: '${HOSTILE}', wait: 0s }
checks:
  - { name: first, get: /start, capture: { id: json $.id, next: json $.next } }
  - { name: second, get: '/orders/{{ capture.id }}/lines', after: first }
  - { name: third, get: '/orders?next={{ capture.next }}', after: first }
`;
  const result = await run({ checks });
  assert.equal(result.exitCode, 0, result.log);
  assert.deepEqual(to(result, OTHER), []);
  const [second, third] = ['/orders/', '/orders?'].map((start) =>
    to(result, HOSTILE).find(({ target }) => target.startsWith(start)),
  );
  assert.equal(second?.target, '/orders/..%2F..%2Fadmin%3Fx%3D1%23/lines');
  assert.equal(third?.query['next'], `@${new URL(OTHER).host}/`);
});

test('a check of another origin gets a token for that origin, never this one’s', async () => {
  const checks = `
version: 1
defaults: { url: '${HOSTILE}', wait: 0s }
checks:
  - { name: ours, get: /start }
  - { name: theirs, get: '${OTHER}/' }
`;
  const result = await run({ checks });
  const audience = (url: string) => {
    const payload = to(result, url)[0]?.headers['authorization']?.split('.')[1] ?? '';
    const claims: { aud?: unknown } =
      payload === '' ? {} : JSON.parse(Buffer.from(payload, 'base64url').toString());
    return claims.aud;
  };
  assert.equal(audience(HOSTILE), HOSTILE);
  assert.equal(audience(OTHER), OTHER);
});

test('an expression that would think for years about an answer is given up', async () => {
  const result = await run({ url: `${HOSTILE}/backtracking`, expect: 'body matches /^(a+)+$b/' });
  assert.equal(result.exitCode, 1);
  assert.match(result.log, /the expression did not finish within/);
});
