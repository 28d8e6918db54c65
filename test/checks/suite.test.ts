import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveAuth } from '../../src/checks/audience.ts';
import type { Check } from '../../src/checks/check.ts';
import { parseSuite } from '../../src/checks/file/parse.ts';
import { prepare } from '../../src/checks/run/request.ts';
import { fc } from '../property.ts';
import { EVERY_CASE } from '../tier.ts';
import { checksOf, context, DOCUMENTED, problemsOf, SERVICE } from './suite-context.ts';

const BASE = `defaults: { url: ${SERVICE} }`;

/** One check of the given lines, with a base for its path. */
async function one(lines: string, defaults = BASE): Promise<Check> {
  const [check] = await checksOf(`${defaults}\nchecks:\n  - ${lines.trim().replaceAll('\n', '\n    ')}\n`);
  assert.ok(check);
  return check;
}

/** What is wrong with one check; its first line is line 3, its keys start in column 5. */
async function wrong(lines: string, defaults = BASE): Promise<string[]> {
  return problemsOf(`${defaults}\nchecks:\n  - ${lines.trim().replaceAll('\n', '\n    ')}\n`);
}

describe('a checks file', () => {
  it('is read as documented', async () => {
    const [health, order, read, hidden] = await checksOf(DOCUMENTED);
    assert.ok(health && order && read && hidden);
    assert.deepEqual(
      [health.name, health.method, health.timeoutMs, health.waitMs],
      ['health', 'GET', 10_000, 240_000],
    );
    assert.deepEqual(health.url, { parts: [`${SERVICE}/health`] });
    assert.equal(health.expect.length, 2);
    assert.deepEqual(
      [order.method, order.body, order.bodyKind],
      ['POST', { parts: ['{"sku":"A1"}'] }, 'json'],
    );
    assert.deepEqual(
      order.capture.map(({ name }) => name),
      ['id'],
    );
    assert.deepEqual(read.url, { parts: [`${SERVICE}/orders/`, { capture: 'id' }] });
    assert.deepEqual(read.after, ['order']);
    assert.deepEqual([hidden.auth, hidden.refused, hidden.expect], ['none', true, []]);
  });

  it('takes every key', async () => {
    const check = await one(`
name: all
put: /x?y=1
headers: { Accept: text/plain, X-Count: 2 }
auth: id_token
audience: https://range-abc123-uc.a.run.app/audience
auth_header: X-Serverless-Authorization
form: { a: 1, b: [x, 'y z'] }
expect: |
  # what must hold
  status == 200

  body contains ok
timeout: 1500ms
wait: 0
retry: any
redirects: 3
`);
    assert.deepEqual(check, {
      name: 'all',
      method: 'PUT',
      url: { parts: [`${SERVICE}/x?y=1`] },
      headers: [
        ['Accept', { parts: ['text/plain'] }],
        ['X-Count', { parts: ['2'] }],
      ],
      body: { parts: ['a=1&b=x&b=y+z'] },
      bodyKind: 'form',
      auth: 'id_token',
      audience: `${SERVICE}/audience`,
      authHeader: 'X-Serverless-Authorization',
      allowedOrigins: new Set(),
      expect: check.expect,
      refused: false,
      capture: [],
      after: [],
      timeoutMs: 1500,
      waitMs: 0,
      retry: 'any',
      redirects: 3,
    });
    assert.deepEqual(
      check.expect.map(({ line }) => line.trim()),
      ['status == 200', 'body contains ok'],
    );
  });

  for (const method of ['get', 'head', 'post', 'put', 'patch', 'delete', 'options']) {
    it(`makes a request of ${method}`, async () => {
      assert.equal((await one(`name: x\n${method}: /`)).method, method.toUpperCase());
    });
  }

  it('expects a 2xx by default', async () => {
    assert.deepEqual(
      (await one('name: x\nget: /')).expect.map(({ line }) => line),
      ['status 2xx'],
    );
  });

  it('names a check without a name after its request', async () => {
    assert.equal((await one('get: /health')).name, 'GET /health');
  });

  it('keeps names as they were written', async () => {
    const checks = await checksOf(
      `${BASE}\nchecks:\n  - { name: 1.10, get: / }\n  - { name: on, get: /, after: 1.10 }`,
    );
    assert.deepEqual(
      checks.map(({ name, after }) => [name, after]),
      [
        ['1.10', []],
        ['on', ['1.10']],
      ],
    );
  });

  it('uses the settings of the step where the file has none', async () => {
    const base = {
      ...context.base,
      waitMs: 5,
      timeoutMs: 6,
      redirects: 2,
      retry: 'any',
      authHeader: 'X-Serverless-Authorization',
    } as const;
    const { checks } = await parseSuite(`${BASE}\nchecks: [ { get: /a }, { get: /b, wait: 1s } ]`, {
      ...context,
      base,
    });
    assert.deepEqual(
      checks.map(({ waitMs, timeoutMs, redirects, retry, authHeader }) => [
        waitMs,
        timeoutMs,
        redirects,
        retry,
        authHeader,
      ]),
      [
        [5, 6, 2, 'any', 'X-Serverless-Authorization'],
        [1000, 6, 2, 'any', 'X-Serverless-Authorization'],
      ],
    );
  });

  it('may be JSON', async () => {
    const [check] = await checksOf(
      JSON.stringify({ version: 1, checks: [{ name: 'x', get: `${SERVICE}/` }] }),
    );
    assert.equal(check?.name, 'x');
  });

  it('may share parts by anchors', async () => {
    const checks = await checksOf(
      `${BASE}\nchecks:\n  - { name: a, get: /a, expect: &ok [ status == 200, body contains x ] }\n  - { name: b, get: /b, expect: *ok }`,
    );
    assert.deepEqual(
      checks.map(({ expect }) => expect.length),
      [2, 2],
    );
  });
});

describe('defaults', () => {
  it('apply where a check has no setting, and lists are replaced as a whole', async () => {
    const [a, b] = await checksOf(`
defaults:
  url: ${SERVICE}
  expect: [ status == 204, body isEmpty ]
  headers: { Accept: application/json, X-Team: range }
  redirects: 1
checks:
  - { name: a, get: /a }
  - { name: b, get: /b, expect: status == 200, headers: { accept: text/plain }, redirects: 0 }
`);
    assert.ok(a && b);
    assert.deepEqual([a.expect.length, b.expect.length, a.redirects, b.redirects], [2, 1, 1, 0]);
    assert.deepEqual(b.headers, [
      ['X-Team', { parts: ['range'] }],
      ['accept', { parts: ['text/plain'] }],
    ]);
  });

  it('may put all checks after one, except that one itself', async () => {
    const checks = await checksOf(
      `defaults: { url: ${SERVICE}, after: login }\nchecks: [ { name: login, get: / }, { name: a, get: /a }, { name: b, get: /b, after: [] } ]`,
    );
    assert.deepEqual(
      checks.map(({ after }) => after),
      [[], ['login'], []],
    );
  });

  it('append paths to a base with a path of its own', async () => {
    const fn = 'https://us-central1-demo-project.cloudfunctions.net/range';
    const [a, b, c] = await checksOf(
      `defaults: { url: ${fn}/ }\nchecks: [ { get: /orders }, { get: '?x=1' }, { get: '${SERVICE}/x' } ]`,
    );
    assert.deepEqual(a?.url.parts, [`${fn}/orders`]);
    assert.deepEqual(b?.url.parts, [`${fn}/?x=1`]);
    assert.deepEqual(c?.url.parts, [`${SERVICE}/x`]);
    assert.ok(a);
    assert.deepEqual(resolveAuth(a, 'googleapis.com'), { auth: 'id_token', audience: fn });
  });

  it('give their audience and their access token to their own origin only', async () => {
    const text = (auth: string) => `
defaults: { url: 'https://api.example.com', audience: https://api.example.com/secret-audience, ${auth} }
checks: [ { name: own, get: /x }, { name: other, get: '${SERVICE}/x' } ]`;
    const auths = async (auth: string) =>
      (await checksOf(text(auth), undefined, ['https://api.example.com'])).map((check) =>
        resolveAuth(check, 'googleapis.com'),
      );
    const audience = 'https://api.example.com/secret-audience';
    assert.deepEqual(await auths('auth: id_token'), [
      { auth: 'id_token', audience },
      { auth: 'id_token', audience: SERVICE },
    ]);
    assert.deepEqual(await auths('auth: access_token'), [
      { auth: 'access_token' },
      { auth: 'id_token', audience: SERVICE },
    ]);
    assert.deepEqual(await auths('auth: none'), [{ auth: 'none' }, { auth: 'none' }]);
  });

  it('take no part of the request itself', async () => {
    assert.deepEqual(
      await problemsOf(
        'defaults: { json: {}, get: /, name: x, timout: 3s }\nchecks: [ { get: https://x-abc123-uc.a.run.app/ } ]',
      ),
      [
        '1:13 unknown key "json"; json belongs to each check, and cannot be a default',
        '1:23 unknown key "get"; get belongs to each check, and cannot be a default',
        '1:31 unknown key "name"; name belongs to each check, and cannot be a default',
        '1:40 unknown key "timout"; did you mean timeout?',
      ],
    );
  });

  it('have no query in their url, as paths are appended', async () => {
    assert.deepEqual(await problemsOf(`defaults: { url: '${SERVICE}/?a=1' }\nchecks: [ { get: /x } ]`), [
      '1:18 url has a query or a fragment, and paths are appended to it.',
    ]);
  });
});

describe('bodies', () => {
  const bodyOf = async (lines: string, captures = new Map<string, unknown>()) => {
    const text = `${BASE}\nchecks:\n  - { name: before, get: /, capture: { id: json $.id, text: json $.text } }\n  - name: x\n    post: /\n    after: before\n    ${lines.replaceAll('\n', '\n    ')}`;
    const check = (await checksOf(text)).at(-1);
    assert.ok(check);
    return prepare(check, captures);
  };

  it('are JSON of any value, numbers to the digit', async () => {
    const { body, headers } = await bodyOf(
      'json: { a: [1.50, 12345678901234567890, true, null, "x\\n", 0x10], "b c": {}, d: 2026-01-01 }',
    );
    assert.equal(body, '{"a":[1.50,12345678901234567890,true,null,"x\\n",16],"b c":{},"d":"2026-01-01"}');
    assert.equal(headers['Content-Type'], 'application/json');
  });

  it('keep the type of captured values, which are escaped', async () => {
    const captures = new Map<string, unknown>([
      ['id', 7],
      ['text', '", "admin": "true'],
    ]);
    const { body } = await bodyOf(
      "json: { id: '{{ capture.id }}', s: 'id {{ capture.id }}', t: '{{ capture.text }}', e: '{{ env.QUOTED }}' }",
      captures,
    );
    assert.deepEqual(JSON.parse(body ?? ''), { id: 7, s: 'id 7', t: '", "admin": "true', e: 'a "b" c\nd' });
  });

  it('are forms, encoded whatever is filled in', async () => {
    const captures = new Map<string, unknown>([['text', 'a&b=c']]);
    const { body, headers } = await bodyOf(
      "form: { 'x y': '{{ capture.text }}', e: '{{ env.QUOTED }}', n: 1 }",
      captures,
    );
    assert.deepEqual(
      [...new URLSearchParams(body)],
      [
        ['x y', 'a&b=c'],
        ['e', 'a "b" c\nd'],
        ['n', '1'],
      ],
    );
    assert.equal(headers['Content-Type'], 'application/x-www-form-urlencoded');
  });

  it('are text as written, including the last line break', async () => {
    assert.equal((await bodyOf('body: |\n  one\n    two\n')).body, 'one\n  two\n');
  });

  it('are one for each check', async () => {
    assert.deepEqual(await wrong('name: x\npost: /\njson: {}\nbody: x'), [
      '6:5 a request has one body, and this one has json already.',
    ]);
  });

  it('that are structured data under body are an error that names json', async () => {
    assert.deepEqual(await wrong('name: x\npost: /\nbody: { a: 1 }'), [
      '5:11 body is a map, and must be a text; structured data goes under json or form.',
    ]);
  });

  it('with numbers that JSON does not have are refused', async () => {
    assert.deepEqual(await wrong('name: x\npost: /\njson: [ .nan, -.inf ]'), [
      '5:13 .nan is not a number that JSON has.',
      '5:19 -.inf is not a number that JSON has.',
    ]);
  });
});

describe('filled-in values', () => {
  it('may be the URL', async () => {
    const [check] = await checksOf(
      "defaults: { url: '{{ env.SERVICE_URL }}' }\nchecks: [ { get: '/v/{{ env.GITHUB_SHA }}' } ]",
    );
    assert.deepEqual(check?.url.parts, [`${SERVICE}/v/0f1e2d3`]);
  });

  it('cannot change its host', async () => {
    assert.deepEqual(await wrong("name: x\nget: '{{ env.HOST_PART }}/x'"), [
      '4:10 get must be a path that starts with /, or a whole URL.',
    ]);
    assert.deepEqual(await wrong("name: x\nget: '{{ capture.a }}/x'\ncapture: { a: body }"), [
      '4:10 get starts with a captured value: it must start with / or be a whole URL.',
      '4:11 capture.a is captured only after this check itself.',
    ]);
    const [problem] = await wrong("name: x\nget: 'https://{{ capture.a }}.run.app/x'");
    assert.match(problem ?? '', /^4:10 get has a captured value in its host or port/);
    const [port] = await wrong("name: x\nget: 'https://a.run.app:{{ capture.a }}/x'");
    assert.match(port ?? '', /^4:10 get has a captured value in its host or port/);
  });

  it('must exist', async () => {
    assert.deepEqual(
      await wrong("name: x\nget: /\nheaders: { A: '{{ env.NOPE }}', B: 'x {{ env.EMPTY }}' }"),
      ['5:20 the environment variable NOPE is not set', '5:43 the environment variable EMPTY is empty'],
    );
  });

  it('are only variables and captured values', async () => {
    const [problem] = await wrong("name: x\nget: '/{{ secrets.X }}'");
    assert.match(
      problem ?? '',
      /^4:12 expected env\.NAME, secret\.NAME or capture\.NAME between \{\{ and \}\}, found "secrets\.X"/,
    );
  });

  it('are possible only at some places', async () => {
    assert.deepEqual(
      await wrong(
        "name: 'x {{ env.GITHUB_SHA }}'\nget: /\ntimeout: '{{ env.GITHUB_SHA }}'\nafter: []\naudience: '{{ capture.a }}'\njson: { '{{ env.GITHUB_SHA }}': 1 }",
      ),
      [
        '3:14 placeholders are not filled in here, in name.',
        '5:15 placeholders are not filled in here, in timeout.',
        '7:16 captured values are not filled in here, in audience: it must be known before the first request.',
        '8:13 placeholders are possible in values, and this is a key.',
      ],
    );
  });

  it('cannot add a header', async () => {
    assert.deepEqual(await wrong("name: x\nget: /\nheaders: { A: '{{ env.QUOTED }}' }"), [
      '5:19 the value of A has a line break or another character that a header cannot carry.',
    ]);
  });
});

describe('headers', () => {
  it('for the token are refused, with both alternatives', async () => {
    const [problem] = await wrong('name: x\nget: /\nheaders: { authorization: Basic abc }');
    assert.match(problem ?? '', /^5:16 authorization is the header for the token\..*auth: none/);
    await one('name: x\nget: /\nauth: none\nheaders: { authorization: Basic abc }');
    await one(
      'name: x\nget: /\nauth_header: X-Serverless-Authorization\nheaders: { authorization: Basic abc }',
    );
  });

  it('of the connection, of other services behind the same front end, and twice are refused', async () => {
    assert.deepEqual(
      await wrong(
        'name: x\nget: /\nheaders: { HOST: a, Content-Length: 3, "a:b": c, X: 1, x: 2, Y: [1], Z: }',
      ),
      [
        '5:16 HOST is set by the HTTP client and cannot be given.',
        '5:25 Content-Length is set by the HTTP client and cannot be given.',
        '5:44 "a:b" is not the name of a header: letters, digits and - are.',
        '5:60 x and X are the same header.',
        '5:69 Y is a list, and must be a text.',
        '5:74 Z is empty, and must be a text.',
      ],
    );
  });
});

describe('a problem', () => {
  const cases: readonly (readonly [what: string, text: string, problems: readonly (string | RegExp)[]])[] = [
    ['nothing at all', '', ['1:1 is empty, and must be a map with the key checks.']],
    ['a list', '- get: /', ['1:1 is a list, and must be a map with the key checks.']],
    ['no checks', 'version: 1', ['1:1 has no checks.']],
    ['an empty list of checks', 'checks: []', ['1:9 checks is empty, and must be a list of checks.']],
    ['checks of nothing', 'checks:', ['1:1 checks is empty, and must be a list of checks.']],
    ['checks by name', 'checks: { a: {} }', ['1:9 checks is a map, and must be a list of checks.']],
    ['another version', `version: 2\nchecks: [ { get: ${SERVICE} } ]`, ['1:10 version must be 1.']],
    [
      'a version that is a text',
      `version: '1'\nchecks: [ { get: ${SERVICE} } ]`,
      ['1:10 version must be 1.'],
    ],
    [
      'a key mistyped at the top',
      `chekcs: []\nchecks: [ { get: ${SERVICE} } ]`,
      ['1:1 unknown key "chekcs"; did you mean checks?'],
    ],
    ['a second document', `checks: []\n---\nchecks: []`, [/^2:1 a second document starts here/]],
    [
      'a key twice',
      `checks:\n  - name: a\n    name: b\n    get: ${SERVICE}`,
      ['3:5 "name" is given twice, first in line 2'],
    ],
    ['a merge key', `x: &x { get: / }\nchecks: [ { <<: *x } ]`, [/^2:13 is a merge key/]],
    ['a tag', `checks: [ { name: !!binary aGk=, get: ${SERVICE} } ]`, [/tags are not used here/]],
    ['an alias without an anchor', 'checks: *nope', [/nope/]],
    ['an alias that holds itself', 'checks: &a [ *a ]', [/leads into itself/]],
    ['what is not YAML', 'checks: [ { get: / ]', [/^1:20 is not YAML/]],
    ['an unquoted placeholder', 'checks: [ { get: {{ env.X }} } ]', [/must be quoted/]],
    ['no request', 'checks: [ { name: a } ]', [/^1:11 the check has no request: it needs one of get, head/]],
    [
      'two requests',
      `checks: [ { get: ${SERVICE}/a, post: ${SERVICE}/b } ]`,
      ['1:55 a check is one request, and this one has get already.'],
    ],
    [
      'a path without a base',
      'checks: [ { get: /a } ]',
      ['1:18 get is a path, and there is no URL to append it to: give the whole URL, or one for all checks.'],
    ],
    [
      'a path without a slash',
      `${BASE}\nchecks: [ { get: health } ]`,
      ['2:18 get must be a path that starts with /, or a whole URL.'],
    ],
    [
      'another scheme',
      'checks: [ { get: "ftp://x/y" } ]',
      ['1:18 get is not an absolute https:// or http:// URL.'],
    ],
    ['a URL that is none', 'checks: [ { get: "https://" } ]', ['1:18 get is not a URL.']],
    [
      'a password in a URL',
      'checks: [ { get: "https://u:p@x.run.app/" } ]',
      [/^1:18 get has a user name or password/],
    ],
    [
      'a domain without an audience',
      'checks: [ { get: https://api.example.com/ } ]',
      [/^1:18 the audience of the ID token for https:\/\/api\.example\.com must be given/],
    ],
    [
      'a credential over plain HTTP',
      'checks: [ { get: "http://x-abc123-uc.a.run.app/" } ]',
      [/^1:18 http:.* must be https when a credential is sent/],
    ],
    [
      'an audience for nothing',
      `checks: [ { get: ${SERVICE}, auth: none, audience: x } ]`,
      [/audience has no effect with auth: none/],
    ],
    [
      'settings that are none',
      `${BASE}\nchecks: [ { get: /, auth: idtoken, retry: always, timeout: 3 weeks, wait: 7h, redirects: -1 } ]`,
      [
        '2:27 auth must be one of auto, id_token, access_token, none; did you mean id_token?',
        '2:43 retry must be one of safe, any',
        '2:60 timeout is not a duration: 500ms, 70s, 2m, 1h, or bare seconds.',
        '2:75 wait must be from 0s to 6h.',
        '2:90 redirects must be a whole number from 0 to 20.',
      ],
    ],
    [
      'a key of another tool',
      `${BASE}\nchecks: [ { get: /, status: 200, depends_on: x } ]`,
      [
        `2:21 unknown key "status"; expectations are under expect, as in expect: [ 'status == 200' ]`,
        '2:34 unknown key "depends_on"; the checks before this one are under after',
      ],
    ],
    [
      'a check that is a text',
      `${BASE}\nchecks: [ x, ~ ]`,
      [
        '2:11 a check is a map with a name and a request, and this is a text.',
        '2:14 a check is a map with a name and a request, and this is empty.',
      ],
    ],
    [
      'an expectation that is a map to YAML',
      `${BASE}\nchecks: [ { get: /, expect: [ status: 200 ] } ]`,
      [/^2:31 an expectation is a line of text, and this is a map to YAML: put the line in quotes/],
    ],
    [
      'no expectation',
      `${BASE}\nchecks: [ { get: /, expect: [] } ]`,
      ['2:29 expect has no line; leave it out to expect status 2xx.'],
    ],
    [
      'refused with others',
      `${BASE}\nchecks: [ { get: /, expect: [ refused, status == 403 ] } ]`,
      [/^2:31 refused must be the only line/],
    ],
    [
      'refused with captures',
      `${BASE}\nchecks: [ { get: /, expect: refused, capture: { a: body } } ]`,
      ['2:49 a check that expects refusal cannot capture values.'],
    ],
    [
      'a name taken',
      `${BASE}\nchecks:\n  - { name: a, get: / }\n  - { name: a, get: /b }`,
      ['4:13 the name "a" is taken by the check in line 3.'],
    ],
    ['an empty name', `${BASE}\nchecks: [ { name: ' ', get: / } ]`, ['2:19 name is empty.']],
    [
      'a name of two lines',
      `${BASE}\nchecks: [ { name: "a\\nb", get: / } ]`,
      ['2:19 name has a line break or another control character.'],
    ],
    [
      'an unknown check in after',
      `${BASE}\nchecks: [ { name: login, get: / }, { name: b, get: /, after: [ logni ] } ]`,
      ['2:64 after names "logni", which is not the name of a check; did you mean "login"?'],
    ],
    [
      'a circle',
      `${BASE}\nchecks:\n  - { name: a, get: /, after: c }\n  - { name: b, get: /, after: a }\n  - { name: c, get: /, after: [ b ] }`,
      [/^\d:\d+ the checks wait for each other: (a → c → b → a|b → a → c → b|c → b → a → c)\.$/],
    ],
    [
      'a check after itself',
      `${BASE}\nchecks: [ { name: a, get: /, after: a } ]`,
      ['2:37 the checks wait for each other: a → a.'],
    ],
    [
      'a captured value that nobody captures',
      `${BASE}\nchecks: [ { name: a, get: /, capture: { id: body } }, { name: b, after: a, get: '/{{ capture.di }}' } ]`,
      ['2:83 no check captures di'],
    ],
    [
      'a captured value of a check that may come later',
      `${BASE}\nchecks: [ { name: a, get: /, capture: { id: body } }, { name: b, get: '/{{ capture.id }}' } ]`,
      ['2:73 capture.id is captured by "a", and "b" is not after it.'],
    ],
    [
      'a captured value of either of two',
      `${BASE}\nchecks:\n  - { name: a, get: /, capture: { id: body } }\n  - { name: b, get: /, capture: { id: body } }\n  - { name: c, after: [ a, b ], get: '/{{ capture.id }}' }`,
      [/^5:40 capture\.id could be from "[ab]" or "[ab]"/],
    ],
    [
      'a captured value in an expectation',
      `${BASE}\nchecks: [ { name: a, get: /, expect: [ 'body contains {{ capture.x }}' ] } ]`,
      ['2:55 no check captures x'],
    ],
    [
      'a name that cannot be captured',
      `${BASE}\nchecks: [ { get: /, capture: { '1a': body } } ]`,
      [/^2:32 "1a" is not a name for a captured value/],
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(`is reported: ${what}`, async () => {
      const found = await problemsOf(text);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, want] of expected.entries()) {
        if (typeof want === 'string') assert.equal(found[index], want);
        else assert.match(found[index] ?? '', want);
      }
    });
  }

  it('is reported for each line of an expectation at its place in the file', async () => {
    const text = `${BASE}
checks:
  - name: a
    get: /
    expect:
      - bogus 1
      - 'json $.a[ == 1'
      - "status > "
  - name: b
    get: /
    expect: |
      status == 200
        nonsense == 3
    capture:
      x: json $[
`;
    const places = (await problemsOf(text)).map((problem) => problem.split(' ', 1)[0]);
    assert.deepEqual(
      places.map((place) => Number(place?.split(':')[0])),
      [6, 7, 8, 13, 15],
    );
    assert.equal(places[0], '6:9');
    assert.equal(places[3], '13:9');
  });

  it('is reported at the character, whatever quotes, escapes and line breaks are before it', async () => {
    const texts: Readonly<Record<string, string>> = {
      'an escaped double quote': String.raw`expect: "json $.a == \"x\" \u0041\nstatus wrong"`,
      'a doubled single quote': `expect: 'json $[''a''] wrong 1'`,
      'a quoted text over two lines': `expect: "status\n      wrong 200"`,
      'a plain text over two lines': 'expect: status\n      wrong 200',
      'a continued line': `expect: "status \\\n      wrong 200"`,
      'a literal block': 'expect: |\n      status 200\n\n      status wrong 200',
      'a literal block with CRLF': 'expect: |\r\n      status 200\r\n      status wrong 200',
      'a literal block with its indentation given': 'expect: |2-\n        status wrong 200',
      'a folded block': 'expect: >\n      status\n      wrong 200',
      'a folded block of paragraphs': 'expect: >-\n      status\n      200\n\n      status wrong 200',
      'a flow list': 'expect: [ status 200, "status 2xx", status wrong 200 ]',
      'characters outside the basic plane': "expect: 'json $.😀 wrong 1'",
    };
    for (const [what, lines] of Object.entries(texts)) {
      const text = `${BASE}\nchecks:\n  - get: /\n    ${lines}\n`;
      const [found = '', ...more] = await problemsOf(text);
      const [, line, column] = /^(\d+):(\d+) /.exec(found) ?? [];
      const at = text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1);
      assert.ok(more.length === 0 && at?.startsWith('wrong'), `${what}: ${found}`);
    }
  });

  it('is reported at the tag', async () => {
    for (const [text, place] of [
      ['checks: !!seq\n  - get: /', '1:9'],
      [`checks:\n  - get: !x "${SERVICE}"`, '2:10'],
    ] as const)
      assert.match((await problemsOf(text)).join(), new RegExp(`^${place} has the tag`));
  });

  it('is reported once for a name that is not possible', async () => {
    const found = await problemsOf(`${BASE}\nchecks: [ { name: "", get: / }, { name: "a\\tb", get: / } ]`);
    assert.deepEqual(
      found.map((line) => line.replace(/^\S+ /, '')),
      ['name is empty.', 'name has a line break or another control character.'],
    );
  });

  it('is reported all at once, in the order of the text', async () => {
    const found = await problemsOf(`version: 3
defaults: { wiat: 1s }
checks:
  - name: a
    name: b
    get: nowhere
    frobnicate: 1
  - get: ${SERVICE}/{{ capture.zzz }}
    after: [ nope ]
    timeout: soon
`);
    assert.deepEqual(
      found.map((line) => Number(line.split(':', 1)[0])),
      [1, 2, 5, 6, 7, 8, 9, 10],
    );
  });

  it('is reported for at most a hundred places', async () => {
    const found = await problemsOf(`${BASE}\nchecks:\n${'  - { get: /, nope: 1 }\n'.repeat(500)}`);
    assert.equal(found.length, 101);
    assert.match(found.at(-1) ?? '', /more problems follow\.$/);
  });
});

describe('a hostile file', () => {
  const bomb = (levels: number, leaf: string) =>
    Array.from(
      { length: levels },
      (_, level) =>
        `l${level}: &l${level} [${Array(10)
          .fill(level === 0 ? leaf : `*l${level - 1}`)
          .join(', ')}]`,
    ).join('\n');

  it('does not multiply by aliases', async () => {
    const found = await problemsOf(`${bomb(30, 'x')}\nchecks: *l29`);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^\d+:\d+ has more than 200000 values, its aliases counted in full/);
  });

  it('does not multiply long texts either', async () => {
    const text = `x: &x ${'a'.repeat(100_000)}\n${BASE}\nchecks:\n  - name: a\n    post: /\n    json: [ ${Array(1000).fill('*x').join(', ')} ]`;
    const found = await problemsOf(text);
    assert.ok(
      found.some((line) => /^6:11 json has more than 8388608 characters/.test(line)),
      found.join('\n'),
    );
  });

  it('has a limit of levels', async () => {
    const found = await problemsOf(`checks: ${'['.repeat(10_000)}`);
    assert.ok(found.length <= 3 && found.every((line) => line.startsWith('1:')), found.join('\n'));
    assert.match(found[0] ?? '', /^1:\d+ is nested more than 64 levels deep/);
  });

  it('is not read when it is larger than the limit', async () => {
    assert.match(
      (await problemsOf(`# ${'x'.repeat(1_100_000)}`)).join(),
      /1:1 has \d+ characters, and may have 1048576/,
    );
  });

  it('reads expectations that are shared once', async () => {
    const lines = Array(500).fill("'status == 200'").join(', ');
    const checks = await checksOf(
      `${BASE}\nchecks:\n  - { name: first, get: /, expect: &e [ ${lines} ] }\n${Array.from({ length: 300 }, (_, index) => `  - { name: c${index}, get: /, expect: *e }`).join('\n')}`,
    );
    assert.equal(checks.length, 301);
    assert.equal(checks[300]?.expect, checks[0]?.expect);
  });

  it('with very many checks that have the same problem is read quickly', async () => {
    const checks = Array.from(
      { length: EVERY_CASE ? 10_000 : 2_000 },
      (_, index) => `  - { name: n${index}, get: /, after: m${index} }`,
    ).join('\n');
    const found = await problemsOf(`${BASE}\nchecks:\n${checks}`);
    assert.equal(found.length, 101);
  });

  it('may use names of Object.prototype', async () => {
    const checks = await checksOf(
      `${BASE}\nchecks: [ { name: __proto__, get: /, json: { __proto__: 1, constructor: 2 }, capture: { toString: body } }, { name: constructor, get: '/{{ capture.toString }}', after: __proto__ } ]`,
    );
    assert.deepEqual(checks[0]?.body?.parts, ['{"__proto__":1,"constructor":2}']);
    assert.deepEqual(
      await problemsOf(`${BASE}\nchecks: [ { get: /, constructor: 1 } ]`).then((found) => found.length),
      1,
    );
  });

  it('never throws', async () => {
    const keys = [
      'version',
      'defaults',
      'checks',
      'name',
      'get',
      'post',
      'json',
      'form',
      'body',
      'headers',
      'auth',
      'audience',
      'expect',
      'capture',
      'after',
      'timeout',
      'wait',
      'redirects',
      'url',
    ];
    const values = [
      '1',
      '/a',
      SERVICE,
      '{{ capture.a }}',
      '{{ env.X }}',
      '{{',
      'refused',
      'status == 200',
      'a',
      '',
      '\n',
      '10s',
      'none',
    ];
    const leaf = fc.oneof(
      fc.constantFrom(...values),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('tree'), { maxKeys: 6 }),
      ),
    }));
    const check = fc.record(
      {
        name: leaf,
        get: leaf,
        json: tree,
        form: tree,
        headers: tree,
        expect: tree,
        capture: tree,
        after: tree,
        auth: leaf,
        timeout: leaf,
      },
      { requiredKeys: [] },
    );
    const file = fc.record(
      { version: leaf, defaults: tree, checks: fc.oneof(fc.array(check), tree) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          file.map((value) => JSON.stringify(value)),
          fc.string(),
        ),
        async (text) => {
          const { checks, problems } = await parseSuite(text, context);
          assert.ok(checks.length === 0 || problems.length === 0);
          for (const { at } of problems) assert.ok(at.line >= 1 && at.column >= 1);
        },
      ),
    );
  });
});
