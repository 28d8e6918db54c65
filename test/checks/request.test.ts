import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audienceFor, resolveAuth, resolveAuthFor } from '../../src/checks/audience.ts';
import { responderOf } from '../../src/checks/run/front-end.ts';
import { nextHop } from '../../src/checks/run/redirect.ts';
import { prepare } from '../../src/checks/run/request.ts';
import { unauthenticated } from '../../src/checks/unauthenticated.ts';
import { fc } from '../property.ts';
import { checkOf, FORBIDDEN, response, type Scripted, SIGN_IN, UNAUTHORIZED } from './fake-service.ts';
import { SERVICE } from './suite-context.ts';

describe('the audience of a URL', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['https://range-abc123-uc.a.run.app', 'https://range-abc123-uc.a.run.app'],
    ['https://range-abc123-uc.a.run.app/a/b?c=d#e', 'https://range-abc123-uc.a.run.app'],
    ['https://RANGE-abc123-uc.A.run.app/', 'https://range-abc123-uc.a.run.app'],
    ['https://canary---range-abc123-uc.a.run.app/x', 'https://range-abc123-uc.a.run.app'],
    ['https://range-123456789012.us-central1.run.app/x', 'https://range-123456789012.us-central1.run.app'],
    [
      'https://tag---range-123456789012.us-central1.run.app/x',
      'https://range-123456789012.us-central1.run.app',
    ],
    [
      'https://us-central1-p.cloudfunctions.net/MyFunction/x?y',
      'https://us-central1-p.cloudfunctions.net/MyFunction',
    ],
    ['https://us-central1-p.cloudfunctions.net/', undefined],
    ['https://api.example.com/', undefined],
    ['https://run.app.example.com/', undefined],
    ['https://xrun.app/', undefined],
    ['http://localhost:8080/', undefined],
  ];
  for (const [url, audience] of cases) {
    it(`of ${url} is ${audience ?? 'not known'}`, () => {
      const found = audienceFor(new URL(url));
      assert.equal('audience' in found ? found.audience : undefined, audience);
    });
  }
});

describe("a universe's own services", () => {
  const S3NS = 'https://range-123456789012.u-france-east1.s3nsrun.fr';
  const cases: readonly (readonly [url: string, universe: string, audience: string | RegExp])[] = [
    [`${S3NS}/x`, 's3nsapis.fr', S3NS],
    [S3NS.replace('//', '//canary---'), 's3nsapis.fr', S3NS],
    [S3NS, 'googleapis.com', /s3nsrun\.fr belongs to the universe s3nsapis\.fr/],
    [SERVICE, 's3nsapis.fr', /run\.app belongs to the universe googleapis\.com/],
    ['https://us-central1-p.cloudfunctions.net/f', 's3nsapis.fr', /cloudfunctions\.net belongs to/],
    // Of other universes no domain is known.
    [SERVICE, 'apis.cloud.example', SERVICE],
    ['https://api.example.com/', 's3nsapis.fr', /expects its s3nsrun\.fr URL/],
    ['https://api.example.com/', 'googleapis.com', /expects its run\.app URL/],
    ['https://orders-abc123.uc.gateway.dev/', 'googleapis.com', /API Gateway.* x-google-audiences/],
    ['https://p.appspot.com/', 'googleapis.com', /App Engine.* IAP's OAuth client id/],
    ['https://p.uc.r.appspot.com/', 'googleapis.com', /App Engine/],
    [
      'https://orders.endpoints.p.cloud.goog/',
      'googleapis.com',
      /Cloud Endpoints.* by default https:\/\/orders\.endpoints\.p\.cloud\.goog/,
    ],
  ];
  for (const [url, universe, expected] of cases) {
    it(`${url} in ${universe}: ${expected}`, () => {
      const found = audienceFor(new URL(url), universe);
      const actual = 'audience' in found ? found.audience : found.unknown;
      if (typeof expected === 'string') assert.equal(actual, expected);
      else assert.match('audience' in found ? `the audience ${actual}` : actual, expected);
    });
  }
});

describe('the credential of a request', () => {
  const auth = (
    url: string,
    given: Parameters<typeof resolveAuthFor>[1] = 'auto',
    audience?: string,
    universe = 'googleapis.com',
  ) => {
    const found = resolveAuthFor(new URL(url), given, audience, universe);
    return 'problem' in found ? 'problem' : 'audience' in found ? found.audience : found.auth;
  };

  it('is an access token only for the APIs of the universe', () => {
    assert.equal(auth('https://storage.googleapis.com/x'), 'access_token');
    assert.equal(
      auth('https://storage.example-universe.test/x', 'auto', undefined, 'example-universe.test'),
      'access_token',
    );
    assert.equal(auth('https://googleapis.com.example.test/x'), 'problem');
    assert.equal(auth('https://notgoogleapis.com/x'), 'problem');
  });

  it('is not sent over plain HTTP, except to this machine', () => {
    assert.equal(auth(`${SERVICE}/`.replace('https', 'http')), 'problem');
    assert.equal(auth('http://storage.googleapis.com/x', 'access_token'), 'problem');
    assert.equal(auth('http://localhost:8080/', 'auto', 'a'), 'a');
    assert.equal(auth('http://127.0.0.1/', 'auto', 'a'), 'a');
    assert.equal(auth('http://example.com/', 'none'), 'none');
  });

  it('does not depend on captured values', async () => {
    const check = {
      ...(await checkOf()),
      url: { parts: ['https://us-central1-p.cloudfunctions.net/', { capture: 'fn' }, '/x'] },
    };
    assert.match(JSON.stringify(resolveAuth(check, 'googleapis.com')), /would depend on a captured value/);
    const path = {
      ...check,
      url: { parts: ['https://us-central1-p.cloudfunctions.net/fn/', { capture: 'id' }] },
    };
    assert.deepEqual(resolveAuth(path, 'googleapis.com'), {
      auth: 'id_token',
      audience: 'https://us-central1-p.cloudfunctions.net/fn',
    });
  });
});

describe('captured values', () => {
  const fillIn = async (parts: (string | { capture: string })[], value: unknown) =>
    prepare({ ...(await checkOf()), url: { parts } }, new Map([['v', value]])).url;

  it('change neither host nor path structure nor query of a URL, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.constantFrom('../../x', '%2e%2e', '//evil', '?a=b', '#x', '\\', '@evil'),
        ),
        async (value) => {
          const parts = [`${SERVICE}/a/`, { capture: 'v' }, '/b?q=', { capture: 'v' }, '&r=1'];
          let filled: URL;
          try {
            filled = new URL(await fillIn(parts, value));
          } catch (thrown) {
            assert.match(String(thrown), /would change the path of the URL/);
            return;
          }
          assert.equal(filled.origin, SERVICE);
          assert.deepEqual(
            [filled.pathname.split('/').length, filled.pathname.endsWith('/b'), filled.hash],
            [4, true, ''],
          );
          assert.deepEqual([...filled.searchParams.keys()], ['q', 'r']);
        },
      ),
    );
  });

  it('that are dots are refused in a path', async () => {
    for (const value of ['..', '.', '%2e%2e']) {
      const filled = fillIn([`${SERVICE}/a/`, { capture: 'v' }, '/b'], value);
      if (value.startsWith('%')) assert.equal(await filled, `${SERVICE}/a/%252e%252e/b`);
      else await assert.rejects(filled, /it is \. or \.\./);
    }
  });

  it('cannot end a header', async () => {
    const check = { ...(await checkOf()), headers: [['A', { parts: ['x ', { capture: 'v' }] }]] as const };
    assert.equal(prepare(check, new Map([['v', 7]])).headers['A'], 'x 7');
    for (const value of ['a\r\nB: c', 'a\nb', '\u0000', '\u20ac'])
      assert.throws(() => prepare(check, new Map([['v', value]])), /cannot go into the header A/);
  });
});

describe('the request after a redirect', () => {
  const request = {
    method: 'POST',
    url: `${SERVICE}/a`,
    headers: {
      Authorization: 'Bearer x',
      Cookie: 'c',
      'Content-Type': 'text/plain',
      Accept: '*/*',
      'X-Key': 'k',
    },
    body: 'b',
  };
  const hop = (status: number, location: string, from = request) =>
    nextHop(from, response(from.url, { status, headers: { Location: location } }));

  it('has the method and the body that browsers send', () => {
    for (const [status, method, body] of [
      [301, 'GET', undefined],
      [302, 'GET', undefined],
      [303, 'GET', undefined],
      [307, 'POST', 'b'],
      [308, 'POST', 'b'],
    ] as const) {
      const next = hop(status, '/b');
      assert.equal(next.kind, 'follow');
      if (next.kind === 'follow')
        assert.deepEqual(
          [next.request.method, next.request.body, 'Content-Type' in next.request.headers],
          [method, body, body !== undefined],
        );
    }
  });

  it('has no credential elsewhere: another host, port or scheme', () => {
    for (const target of ['https://else.example/b', `${SERVICE}:8443/b`]) {
      const next = hop(302, target);
      assert.ok(next.kind === 'follow');
      assert.deepEqual(next.request.headers, { Accept: '*/*' });
    }
  });

  it('has its method and body elsewhere too after 307 and 308, and no credential', () => {
    for (const status of [307, 308]) {
      const next = hop(status, 'https://else.example/b');
      assert.ok(next.kind === 'follow');
      const { method, body, headers } = next.request;
      assert.deepEqual([method, body], ['POST', 'b']);
      assert.deepEqual(Object.keys(headers).sort(), ['Accept', 'Content-Type']);
    }
  });

  it('is not sent where it is unsafe', () => {
    const why = (status: number, location: string) => {
      const next = hop(status, location);
      return next.kind === 'stop' ? next.why : next.kind;
    };
    assert.match(why(302, 'http://range-abc123-uc.a.run.app/b'), /from https to http/);
    assert.match(why(302, 'javascript:alert(1)'), /neither http nor https/);
    assert.match(why(302, 'file:///etc/passwd'), /neither http nor https/);
    assert.match(why(302, 'https://u:p@else.example/'), /user name or password/);
    assert.match(why(302, 'https://accounts.google.com/x'), /sign-in page/);
    assert.match(why(302, 'https://['), /not a URL/);
    assert.equal(why(304, '/b'), 'none');
    assert.equal(why(200, '/b'), 'none');
  });

  it('never carries a credential to another origin, whatever the target', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.constantFrom('//else.example', '/\\else.example', '\\\\else.example'),
        ),
        fc.constantFrom(301, 302, 303, 307, 308),
        (target, status) => {
          const next = hop(status, target);
          if (next.kind !== 'follow' || new URL(next.request.url).origin === SERVICE) return;
          const { headers, body } = next.request;
          assert.deepEqual(
            Object.keys(headers).sort(),
            body === undefined ? ['Accept'] : ['Accept', 'Content-Type'],
          );
        },
      ),
    );
  });
});

describe('the server that responded', () => {
  const by = (scripted: Scripted, method = 'GET') => {
    const found = responderOf(response(SERVICE, scripted), method);
    return 'what' in found ? `${found.by} ${found.what}` : found.by;
  };
  const html = { 'Content-Type': 'text/html' };
  const cases: readonly (readonly [string, string, Scripted, string?])[] = [
    ['front-end forbidden', "the platform's 403", FORBIDDEN],
    ['front-end unauthorized', "the platform's 401", UNAUTHORIZED],
    ['front-end unauthorized', 'a 401 to HEAD with its challenge', { ...UNAUTHORIZED, body: '' }, 'HEAD'],
    [
      'front-end unauthorized',
      'a 401 with its challenge and no more than its title',
      { ...UNAUTHORIZED, body: '<html><title>401 Unauthorized</title></html>' },
    ],
    [
      'service',
      'JSON with its challenge',
      {
        ...UNAUTHORIZED,
        body: '{}',
        headers: { ...UNAUTHORIZED.headers, 'Content-Type': 'application/json' },
      },
    ],
    ['unknown', 'a 403 to HEAD', { status: 403 }, 'HEAD'],
    [
      'service',
      'JSON with 403',
      { status: 403, body: '{"error":"Forbidden"}', headers: { 'Content-Type': 'application/json' } },
    ],
    ['service', 'a page of its own with 403', { status: 403, headers: html, body: '<h1>Not yours</h1>' }],
    [
      'service',
      'text that says what the page says',
      { status: 403, headers: { 'Content-Type': 'text/plain' }, body: FORBIDDEN.body ?? '' },
    ],
    ['iap sign-in', 'IAP without a credential', SIGN_IN],
    [
      'service',
      'a redirect to a name like it',
      { status: 302, headers: { Location: 'https://accounts.google.com.example/' } },
    ],
    [
      'service',
      'a redirect over plain HTTP',
      { status: 302, headers: { Location: 'http://accounts.google.com/' } },
    ],
    [
      'iap unauthorized',
      'IAP with another audience',
      {
        status: 401,
        body: "Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (X) doesn't match expected value (Y))",
      },
    ],
    ['front-end no-instance', 'no instance', { status: 429, body: 'Rate exceeded.' }],
    ['service', 'its own 429', { status: 429, body: '{"error":"slow down"}' }],
    ['service', 'a 200 that looks like a refusal', { ...FORBIDDEN, status: 200 }],
  ];
  for (const [want, what, scripted, method] of cases) {
    it(`is ${want} for ${what}`, () => assert.equal(by(scripted, method), want));
  }

  it('is IAP, whose message has the audience that it expects', () => {
    const found = responderOf(
      response(SERVICE, {
        status: 401,
        body: "Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (X) doesn't match expected value (Y))",
      }),
      'GET',
    );
    assert.deepEqual(found, { by: 'iap', what: 'unauthorized', got: 'X', wants: 'Y' });
  });
});

describe('the same request without a credential', () => {
  it('has no credential header, and expects refusal', async () => {
    const names = [
      'Authorization',
      'x-serverless-authorization',
      'Cookie',
      'X-API-Key',
      'x-goog-api-key',
      'X-Auth-Token',
      'X-Client-Secret',
      'X-Session-Key',
      'Accept',
    ];
    const check = unauthenticated(
      await checkOf({
        headers: names.map((name) => [name, { parts: ['v'] }] as const),
        method: 'POST',
        body: { parts: ['{}'] },
        redirects: 5,
      }),
    );
    assert.deepEqual(
      check.headers.map(([name]) => name),
      ['Accept'],
    );
    assert.deepEqual(
      [check.auth, check.refused, check.redirects, check.method, check.expect],
      ['none', true, 0, 'POST', []],
    );
    assert.deepEqual(check.body, { parts: ['{}'] });
  });
});
