import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check } from '../../src/checks/check.ts';
import { parseSubject } from '../../src/checks/language/expectation.ts';
import { runCheck } from '../../src/checks/run/runner.ts';
import { fc, runs } from '../property.ts';
import {
  checkOf,
  FORBIDDEN,
  lost,
  type Script,
  type Scripted,
  SIGN_IN,
  UNAUTHORIZED,
  World,
} from './fake-service.ts';
import { SERVICE } from './suite-context.ts';

async function run(
  script: Script,
  given: Parameters<typeof checkOf>[0] = {},
  prepare?: (world: World) => void,
) {
  const world = new World(script);
  prepare?.(world);
  const { result, captured } = await runCheck(await checkOf(given), world.context);
  return { world, result, captured };
}

/** The first answers one by one, then the last one for ever. */
const inTurn =
  (...answers: (Scripted | ReturnType<typeof lost>)[]): Script =>
  (_, count) =>
    answers[Math.min(count, answers.length) - 1] ?? {};

describe('a check', () => {
  it('passes at once when its expectations hold', async () => {
    const { world, result } = await run(() => ({ body: '{"a":1}', takes: 12 }), {
      expect: 'status == 200\njson $.a == 1\ntime < 1s',
      waitMs: 60_000,
    });
    assert.equal(result.verdict, 'passed');
    assert.equal(world.sent.length, 1);
    assert.deepEqual(
      [result.durationMs, result.attempts],
      [12, [{ startMs: 0, durationMs: 12, outcome: '200' }]],
    );
    assert.deepEqual(result.request, {
      method: 'GET',
      url: `${SERVICE}/`,
      auth: 'id_token',
      audience: SERVICE,
    });
  });

  it('does not charge a redirect for the time in which the event loop was blocked', async () => {
    const redirect = { status: 302, headers: { Location: `${SERVICE}/next` }, takes: 12_000 };
    for (const [stalled, code] of [
      [0, 'NETWORK_TIMEOUT'],
      [11_000, undefined],
    ] as const) {
      const { result } = await run(inTurn({ ...redirect, stalled }, {}), { redirects: 1, timeoutMs: 10_000 });
      assert.equal(result.code, code);
    }
  });

  it('fails with every line that does not hold and its actual value', async () => {
    const { result } = await run(() => ({ status: 200, body: 'x' }), {
      expect: 'status == 204\nbody contains x\nheader A exists',
    });
    assert.equal(result.verdict, 'failed');
    assert.equal(result.code, 'CHECK_FAILED');
    assert.deepEqual(
      result.failures.map(({ line }) => line),
      ['status == 204', 'header A exists'],
    );
    assert.ok(result.failures.every(({ actual }) => actual !== ''));
  });

  it('sends its token in its header, and replaces another value', async () => {
    const { world } = await run(() => ({}), {
      headers: [
        ['authorization', { parts: ['Basic x'] }],
        ['A', { parts: ['b'] }],
      ],
    });
    assert.deepEqual(world.sent[0]?.headers, { A: 'b', Authorization: `Bearer token-for-${SERVICE}` });
    const other = await run(() => ({}), {
      headers: [['Authorization', { parts: ['Basic x'] }]],
      authHeader: 'X-Serverless-Authorization',
    });
    assert.deepEqual(other.world.sent[0]?.headers, {
      Authorization: 'Basic x',
      'X-Serverless-Authorization': `Bearer token-for-${SERVICE}`,
    });
    const none = await run(() => ({}), {
      headers: [['Authorization', { parts: ['Basic x'] }]],
      auth: 'none',
    });
    assert.deepEqual([none.world.sent[0]?.headers, none.world.minted], [{ Authorization: 'Basic x' }, []]);
  });

  it('masks secrets that it sends or captures before they are shown', async () => {
    const subject = await parseSubject('json $', {});
    assert.ok('subject' in subject);
    const capture = [{ name: 'all', secret: true, subject: subject.subject }];
    const { world, result } = await run(() => ({ body: '{"a":["secret-one",12345678,"pin"],"b":true}' }), {
      headers: [
        ['Cookie', { parts: ['a=cookie%20one; b="cookie-two"'] }],
        ['X-Api-Key', { parts: ['the-api-key'] }],
        ['Accept', { parts: ['text/plain'] }],
      ],
      capture,
      expect: 'body contains absent',
    });
    for (const secret of [
      'cookie%20one',
      'cookie one',
      'cookie-two',
      'the-api-key',
      'secret-one',
      '12345678',
    ])
      assert.ok(world.masked.includes(secret), secret);
    assert.ok(!world.masked.includes('text/plain'));
    const query = await run(() => ({}), { url: `${SERVICE}/?key=size&api_key=the-key-of-the-url` });
    assert.deepEqual(query.world.masked, ['the-key-of-the-url']);
    assert.equal(result.response?.body.toString(), '{"a":["secret-one",12345678,"***"],"b":true}');
    assert.match(result.failures[0]?.actual ?? '', /\*\*\*/);
    assert.doesNotMatch(result.failures[0]?.actual ?? '', /pin/);
  });

  it('keeps captured values with their type when it passes', async () => {
    const parsed = await parseSubject('json $.id', {});
    assert.ok('subject' in parsed);
    const capture: Check['capture'] = [{ name: 'id', subject: parsed.subject }];
    const { captured } = await run(() => ({ body: '{"id":7}' }), { capture });
    assert.deepEqual([...captured], [['id', 7]]);
    const missing = await run(() => ({ body: '{}' }), { capture });
    assert.equal(missing.result.verdict, 'failed');
    assert.deepEqual(
      missing.result.failures.map(({ line }) => line),
      ['capture id'],
    );
    assert.equal(missing.captured.size, 0);
  });
});

describe('a request is sent again within the wait', () => {
  const again: readonly (readonly [string, Scripted | ReturnType<typeof lost>])[] = [
    ...[404, 408, 429, 500, 502, 503, 504].map((status) => [String(status), { status }] as const),
    ["the platform's 403", FORBIDDEN],
    ['a name that is not resolved', lost('NETWORK_DNS')],
    ['a connection that is lost', lost('NETWORK_RESET')],
    ['TLS that fails', lost('NETWORK_TLS')],
  ];
  for (const [what, answer] of again) {
    for (const method of ['GET', 'POST']) {
      // What a service itself answers to a POST, it may have acted on.
      const reached = !('code' in answer) && answer !== FORBIDDEN;
      const repeated = method === 'GET' || !reached;
      it(`is ${what} to a ${method}: ${repeated ? 'yes' : 'no'}`, async () => {
        const { world, result } = await run(inTurn(answer, { status: 200 }), { method, waitMs: 60_000 });
        assert.equal(world.sent.length, repeated ? 2 : 1);
        assert.equal(result.verdict, repeated ? 'passed' : 'failed');
        if (repeated) return;
        assert.match(result.message, /not sent again, as a POST may have reached the service$/);
        assert.match(String(result.remedy), /^ {2}retry: any$/m);
      });
    }
  }

  it('when it may have reached the service, with retry: any', async () => {
    const { world, result } = await run(
      inTurn({ status: 503 }, lost('NETWORK_RESET', true), { status: 201 }),
      { method: 'POST', retry: 'any', waitMs: 60_000, expect: 'status 201' },
    );
    assert.deepEqual([world.sent.length, result.verdict], [3, 'passed']);
  });

  it('but no POST whose response fails only an expectation', async () => {
    for (const retry of ['safe', 'any'] as const) {
      const { world, result } = await run(() => ({ status: 200 }), {
        method: 'POST',
        retry,
        waitMs: 60_000,
        expect: 'status 201',
      });
      assert.equal(world.sent.length, 1);
      // `retry: any` would not help, so it is not named.
      assert.match(result.message, /not sent again: a POST is not repeated when an expectation fails$/);
      assert.doesNotMatch(String(result.remedy), /retry: any/);
    }
  });

  it("is any answer of the platform's own to a POST, which has not reached the service", async () => {
    for (const answer of [FORBIDDEN, SIGN_IN]) {
      const { world } = await run(inTurn(answer, { status: 200 }), { method: 'POST', waitMs: 60_000 });
      assert.equal(world.sent.length, 2);
    }
  });

  it('when an expectation of a GET or HEAD does not hold yet', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { world, result } = await run(inTurn({ body: 'old' }, { body: 'old' }, { body: 'new' }), {
        method,
        waitMs: 60_000,
        expect: 'body == new',
      });
      assert.deepEqual([world.sent.length, result.verdict], [3, 'passed']);
      assert.match(result.message, /at attempt 3/);
    }
  });

  it('but not after the token was refused', async () => {
    const { world, result } = await run(() => UNAUTHORIZED, { waitMs: 600_000 });
    assert.equal(world.sent.length, 1);
    assert.match(result.message, /^401 from Google's front end: /);
  });

  it('but not with a wait of 0', async () => {
    const { world } = await run(() => ({ status: 503 }), { waitMs: 0 });
    assert.equal(world.sent.length, 1);
    assert.deepEqual(world.slept, []);
  });

  it('with growing delays and jitter, until the wait ends', async () => {
    const { world, result } = await run(
      () => ({ status: 503, takes: 100 }),
      { waitMs: 60_000 },
      (one) => {
        one.random = 0.999;
      },
    );
    assert.deepEqual(
      world.slept.slice(0, 6).map((ms) => Math.round(ms / 100) * 100),
      [500, 1000, 2000, 4000, 8000, 8000],
    );
    assert.ok(result.durationMs <= 60_000 + 100);
    assert.ok(result.durationMs > 59_000, `gave up after ${result.durationMs} ms`);
    assert.match(result.message, /attempts in /);
  });

  it('after the time of Retry-After, unless that is beyond the wait', async () => {
    const slow = await run(inTurn({ status: 429, headers: { 'Retry-After': '7' } }, {}), { waitMs: 60_000 });
    assert.deepEqual(slow.world.slept, [7000]);
    const late = await run(() => ({ status: 503, headers: { 'Retry-After': '3600' } }), { waitMs: 60_000 });
    assert.equal(late.world.sent.length, 1);
    assert.match(late.result.message, /the service asked to wait 1 h, and 1 min were left/);
  });

  it('but never after the end of the wait', async () => {
    const answer = fc.oneof(
      fc.constantFrom<Scripted | ReturnType<typeof lost>>(FORBIDDEN, lost('NETWORK_TIMEOUT'), SIGN_IN, {
        status: 404,
      }),
      fc.record({
        status: fc.integer({ min: 400, max: 599 }),
        takes: fc.integer({ min: 0, max: 20_000 }),
        headers: fc.record({ 'Retry-After': fc.constantFrom('0', '1', '30', 'soon', '-1') }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 120_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (answers, waitMs, random) => {
          const { world, result } = await run(inTurn(...answers), { waitMs }, (one) => {
            one.random = random;
          });
          const began = world.sentAt[0] ?? 0;
          assert.ok(world.sentAt.every((at, index) => index === 0 || at - began < waitMs));
          assert.equal(result.attempts.length, world.sent.length);
          assert.ok(world.slept.every((ms) => ms >= 0));
        },
      ),
      runs(50),
    );
  });

  it('with progress: the outcome, what is missing, the time left', async () => {
    const { world } = await run(inTurn(FORBIDDEN, { status: 503 }, { body: 'top-secret' }, {}), {
      name: 'health',
      waitMs: 60_000,
      expect: 'status 2xx\nbody isEmpty',
    });
    assert.equal(world.said.length, 3);
    assert.match(
      world.said[0] ?? '',
      /^health: 403 from Google's front end, attempt 1: IAM changes may still be propagating, 1 min left$/,
    );
    assert.match(world.said[1] ?? '', /^health: 503.*, attempt 2: .*left$/);
    assert.match(world.said[2] ?? '', /^health: 200, attempt 3: body isEmpty does not hold yet, .* left$/);
  });
});

describe('a check that cannot be sent', () => {
  it('does not send a credential that its URL may not have', async () => {
    const stranger = 'https://stranger.example/';
    const own = 'https://fn-project.cloudfunctions.net';
    const checks: readonly Parameters<typeof checkOf>[0][] = [
      { url: stranger, auth: 'access_token' },
      { url: stranger, audience: SERVICE },
      { url: stranger, audience: 'client-id' },
      { url: `${SERVICE}/`, audience: own },
    ];
    for (const given of checks) {
      const { world, result } = await run(() => ({}), {
        ...given,
        allowedOrigins: new Set(['https://else.example']),
      });
      assert.deepEqual([world.sent.length, world.minted.length, result.code], [0, 0, 'INPUT_INVALID']);
      assert.match(String(result.remedy), /^Example:\n {2}allowed_origins: https:\/\//);
      const { origin } = new URL(given?.url ?? '');
      const allowed = await run(() => ({}), { ...given, allowedOrigins: new Set([origin]) });
      assert.equal(allowed.world.sent.length, 1);
    }
  });

  it('fails with the code of the error when it gets no token', async () => {
    const { BearerError } = await import('../../src/errors.ts');
    const world = new World(() => ({}));
    const context = {
      ...world.context,
      credential: async () => {
        throw new BearerError('IAM_PERMISSION_DENIED', 'denied', { remedy: 'grant it' });
      },
    };
    const { result } = await runCheck(await checkOf(), context);
    assert.deepEqual(
      [result.verdict, result.code, String(result.remedy), world.sent.length],
      ['failed', 'IAM_PERMISSION_DENIED', 'grant it', 0],
    );
  });

  it('fails when a captured value is not possible at its place', async () => {
    const world = new World(() => ({}));
    const check = { ...(await checkOf()), url: { parts: [`${SERVICE}/a/`, { capture: 'id' }, '/b'] } };
    const { result } = await runCheck(check, { ...world.context, captures: new Map([['id', '..']]) });
    assert.deepEqual([result.verdict, result.code, world.sent.length], ['failed', 'CHECK_FAILED', 0]);
  });
});

describe('expect: [ refused ]', () => {
  const refused = (script: Script, more: Parameters<typeof checkOf>[0] = {}) =>
    run(script, { refused: true, auth: 'none', ...more });
  const cases: readonly (readonly [
    what: string,
    answer: Scripted | ReturnType<typeof lost>,
    verdict: string,
    message: RegExp,
    code: string | undefined,
  ])[] = [
    ["the platform's 403", FORBIDDEN, 'passed', /^refused by Google's front end \(403\)/, undefined],
    ["the platform's 401", UNAUTHORIZED, 'passed', /^refused by Google's front end \(401\)/, undefined],
    [
      'a redirect to sign in',
      SIGN_IN,
      'passed',
      /^refused: redirected to sign-in at accounts\.google\.com \(302\)/,
      undefined,
    ],
    [
      "the service's own 401",
      { status: 401, body: '{}' },
      'passed',
      /^refused by the service itself \(401\): the platform allowed the request/,
      undefined,
    ],
    [
      "the service's own 403",
      { status: 403, body: '{}' },
      'passed',
      /^refused by the service itself \(403\): the platform allowed the request/,
      undefined,
    ],
    [
      'a 200',
      { status: 200 },
      'failed',
      /^public: the service responded with 200 to a request without a credential/,
      'SERVICE_PUBLIC',
    ],
    [
      'a redirect elsewhere',
      { status: 302, headers: { Location: '/login' } },
      'failed',
      new RegExp(`^public: the service responded with 302, a redirect to ${SERVICE}/login`),
      'SERVICE_PUBLIC',
    ],
    [
      'a redirect to somebody called like Google',
      { status: 302, headers: { Location: 'https://accounts.google.com.example/' } },
      'failed',
      /^public:/,
      'SERVICE_PUBLIC',
    ],
    ...[404, 429, 500, 502, 503].map(
      (status) =>
        [
          `a ${status}`,
          { status },
          'failed',
          new RegExp(`^inconclusive: ${status} is neither a refusal nor a success`),
          'SERVICE_INCONCLUSIVE',
        ] as const,
    ),
    [
      'no answer',
      lost('NETWORK_TIMEOUT', true),
      'failed',
      /^inconclusive: no response/,
      'SERVICE_INCONCLUSIVE',
    ],
  ];
  for (const [what, answer, verdict, message, code] of cases) {
    it(`has a verdict for ${what}`, async () => {
      const { result } = await refused(() => answer);
      assert.deepEqual([result.verdict, result.code], [verdict, code]);
      assert.match(result.message, message);
    });
  }

  it('reports an identity that was allowed, and not that the service is public', async () => {
    const { result } = await refused(() => ({}), { auth: 'id_token' });
    assert.deepEqual([result.verdict, result.code], ['failed', 'SERVICE_ADMITTED']);
  });

  it('waits for a removed binding to propagate', async () => {
    const { world, result } = await refused(inTurn({}, {}, FORBIDDEN), { waitMs: 60_000 });
    assert.deepEqual([result.verdict, world.sent.length], ['passed', 3]);
    assert.match(world.said[0] ?? '', /a removed binding may still be propagating/);
  });

  it('follows no redirect', async () => {
    const { world } = await refused(() => ({ status: 302, headers: { Location: '/x' } }), { redirects: 5 });
    assert.equal(world.sent.length, 1);
  });
});

describe('redirects', () => {
  const toPath = (path: string): Scripted => ({ status: 302, headers: { Location: path } });

  it('are not followed by default', async () => {
    const { world, result } = await run(() => toPath('/b'), {
      expect: `status 302\nredirect == ${SERVICE}/b`,
    });
    assert.deepEqual([world.sent.length, result.verdict], [1, 'passed']);
  });

  it('keep the credential on the origin and remove it permanently elsewhere', async () => {
    const { world } = await run(
      (request) =>
        request.url.endsWith('/')
          ? toPath('/b')
          : request.url.endsWith('/b')
            ? toPath('https://else.example/c')
            : request.url.endsWith('/c')
              ? toPath(`${SERVICE}/d`)
              : {},
      {
        redirects: 5,
        headers: [
          ['X-Key', { parts: ['k'] }],
          ['Accept', { parts: ['a/b'] }],
        ],
      },
    );
    assert.deepEqual(
      world.sent.map(({ url, headers }) => [url, Object.keys(headers ?? {}).sort()]),
      [
        [`${SERVICE}/`, ['Accept', 'Authorization', 'X-Key']],
        [`${SERVICE}/b`, ['Accept', 'Authorization', 'X-Key']],
        ['https://else.example/c', ['Accept']],
        [`${SERVICE}/d`, ['Accept']],
      ],
    );
  });

  it('end at the limit and in a loop', async () => {
    const many = await run((_, count) => toPath(`/${count}`), { redirects: 3 });
    assert.equal(many.world.sent.length, 4);
    assert.match(many.result.message, /3 redirects had been followed/);
    const loop = await run((request) => toPath(request.url.endsWith('/a') ? '/' : '/a'), { redirects: 20 });
    assert.equal(loop.world.sent.length, 2);
    assert.match(loop.result.message, /part of a loop/);
  });

  it('share one timeout', async () => {
    const { world, result } = await run((_, count) => ({ ...toPath(`/${count}`), takes: 4000 }), {
      redirects: 20,
      timeoutMs: 10_000,
    });
    assert.deepEqual(
      world.sent.map(({ timeoutMs }) => timeoutMs),
      [10_000, 6000, 2000],
    );
    assert.equal(result.code, 'NETWORK_TIMEOUT');
  });
});
