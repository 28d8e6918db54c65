import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { evaluate, subjectValue } from '../../src/checks/language/evaluate.ts';
import { parseSetCookie } from '../../src/checks/language/evaluate-subject.ts';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import { fc, runs } from '../property.ts';
import { type Answer, actual, captured, DAY, judged, none, observed, parsed } from './observation.ts';

/** Each line with its actual value; undefined where it holds. */
async function check(answer: Answer, lines: Record<string, string | undefined>): Promise<void> {
  for (const [line, came] of Object.entries(lines)) assert.equal(await actual(line, answer), came, line);
}

const holds = undefined;

test('status', () =>
  check(
    { status: 204 },
    {
      'status 2xx': holds,
      'status 204': holds,
      'status == 204': holds,
      'status == 2xx': holds,
      'status in 200,204': holds,
      'status in [200, 204]': holds,
      'status in 200-203,205-299': '204',
      'status != 204': '204',
      'status != 5xx': holds,
      'status not 2xx': '204',
      'status not in 400-599': holds,
      'status < 204': '204',
      'status <= 204': holds,
      'status > 203': holds,
      'status >= 205': '204',
      'status not > 300': holds,
      'status exists': holds,
    },
  ));

test('header', () =>
  check(
    {
      headers: [
        ['X-One', 'A'],
        ['Length', '42'],
        ['vary', 'a'],
        ['Vary', 'b, c'],
        ['Empty', ''],
      ],
    },
    {
      'header x-one == A': holds,
      'header X-ONE == "A"': holds,
      'header x-one == a': '"A"',
      'header x-one in B,A': holds,
      'header x-one matches /^a$/i': holds,
      'header x-one count == 1': holds,
      'header length == 42': holds,
      'header length == "42"': holds,
      'header length > 41': holds,
      'header length < 42': '"42"',
      'header x-one > 1': '"A" is not a number',
      'header x-one not > 1': '"A" is not a number',
      'header vary == a': holds,
      'header vary == "b, c"': holds,
      'header vary == "a, b, c"': holds,
      'header vary != b': holds,
      'header vary != a': '"a, b, c"',
      'header vary contains c': holds,
      'header vary not contains b': '"a, b, c"',
      'header vary count == 2': holds,
      'header vary count > 2': 'count 2',
      'header empty exists': holds,
      'header empty isEmpty': holds,
      'header x-one isEmpty': '"A"',
      'header none exists': 'does not exist',
      'header none not exists': holds,
      'header none not contains a': 'does not exist',
      'header none != a': 'does not exist',
      'header none isEmpty': 'does not exist',
      'header none count == 0': 'does not exist',
      'header x-one not exists': '"A"',
    },
  ));

test('cookie', () =>
  check(
    {
      headers: [
        ['Set-Cookie', 'theme=dark; Path=/; Secure'],
        ['set-cookie', ' session = "a=b" ; HttpOnly'],
        ['Set-Cookie', 'theme=light'],
        ['Set-Cookie', 'no pair'],
        ['Cookie', 'other=1'],
      ],
    },
    {
      'cookie theme == light': holds,
      'cookie theme == dark': '"light"',
      'cookie theme count == 2': holds,
      'cookie session == "\\"a=b\\""': holds,
      'cookie Session exists': 'does not exist: the response sets "theme, session"',
      'cookie other not exists': holds,
    },
  ));

test('Set-Cookie is parsed as in RFC 6265 section 5.2', () => {
  const pairs: Record<string, [string, string] | undefined> = {
    'a=b': ['a', 'b'],
    'a=': ['a', ''],
    'a==b=': ['a', '=b='],
    '\ta =\t b\t; x=y': ['a', 'b'],
    'a="b;c"': ['a', '"b'],
    '=b': undefined,
    ' =b': undefined,
    a: undefined,
    '': undefined,
    '; a=b': undefined,
  };
  for (const [field, pair] of Object.entries(pairs)) {
    const [name, value] = pair ?? [];
    assert.deepEqual(parseSetCookie(field), pair && { name, value }, field);
  }
});

test('body', () =>
  check(
    { body: 'Hello\nWörld', type: 'text/plain' },
    {
      'body == "Hello\\nWörld"': holds,
      'body != Hello': holds,
      'body contains Wör': holds,
      'body not contains Error': holds,
      'body contains Error': '"Hello\\nWörld"',
      'body startsWith Hello': holds,
      'body endsWith Hello': '"Hello\\nWörld"',
      'body matches /^Wörld$/': '"Hello\\nWörld"',
      'body matches /^wörld$/im': holds,
      'body isEmpty': '"Hello\\nWörld"',
      'body exists': holds,
      'body > 1': '"Hello\\nWörld" is not a number',
      'body type object': 'not JSON: text/plain, "Hello\\nWörld"',
      'bytes == 12': holds,
      'bytes in 10-20': holds,
      'bytes < 12': '12',
    },
  ));

test('a body is decoded by its byte order mark, its charset, or as UTF-8', async () => {
  const latin = Buffer.from('Wörld', 'latin1');
  assert.equal(
    await actual('body == Wörld', { body: latin, type: 'text/plain; charset=iso-8859-1' }),
    undefined,
  );
  assert.equal(
    await actual('body == Wörld', { body: latin, type: 'text/plain;Charset="ISO-8859-1"' }),
    undefined,
  );
  assert.equal(await actual('body == Wörld', { body: latin, type: 'text/plain' }), '"W�rld"');
  assert.equal(
    await actual('body == Wörld', {
      body: Buffer.from('\ufeffWörld', 'utf16le'),
      type: 'text/plain; charset=utf-8',
    }),
    undefined,
  );
  assert.equal(
    await actual('body == Wörld', { body: '\ufeffWörld', type: 'text/plain; charset=unheard-of' }),
    undefined,
  );
  assert.equal(await actual('json $.a == 1', { body: '\ufeff{"a":1}' }), undefined);
});

test('sha256', async () => {
  const digest = createHash('sha256').update('x').digest('hex');
  await check(
    { body: 'x' },
    {
      [`sha256 == ${digest}`]: holds,
      [`sha256 == ${digest.toUpperCase()}`]: holds,
      [`sha256 startsWith ${digest.slice(0, 8)}`]: holds,
      [`sha256 != ${digest}`]: `"${digest}"`,
    },
  );
  assert.equal(
    await actual(`sha256 == ${digest}`, { body: 'cut', truncated: true, sha256: digest }),
    undefined,
  );
  assert.match((await actual(`sha256 != ${digest}`, { body: 'cut', truncated: true })) ?? '', /^unknown: /);
});

test('time and tls expires', async () => {
  await check(
    { ms: 2004 },
    {
      'time < 2s': '2 s (2004 ms)',
      'time < 2.1': holds,
      'time <= 2004ms': holds,
      'time == 2004ms': holds,
      'time > 1m': '2 s (2004 ms)',
      'tls expires > 1d': 'does not exist: the connection had no certificate',
      'tls expires not exists': holds,
    },
  );
  await check(
    { expiresIn: 14 * DAY },
    { 'tls expires > 14d': '14 d', 'tls expires >= 14d': holds, 'tls expires > 335h': holds },
  );
  await check({ expiresIn: -2 * DAY }, { 'tls expires > 0': 'expired 2 d ago', 'tls expires < 0s': holds });
});

test('redirect', async () => {
  await check(
    { status: 200 },
    { 'redirect exists': 'does not exist: status 200 is not a redirect', 'redirect not exists': holds },
  );
  await check(
    { status: 302, redirect: 'https://a.example/login?x=1' },
    {
      'redirect startsWith https://a.example/': holds,
      'redirect matches /login/': holds,
      'redirect == /login': '"https://a.example/login?x=1"',
    },
  );
});

const document = {
  text: 'abc',
  n: 1,
  float: 1.5,
  yes: true,
  nothing: null,
  one: '1',
  empty: '',
  date: '2026-01-02',
  list: ['a', 'b', 3, null, { k: 1 }],
  none: [],
  object: { a: { b: [1, 2] }, c: 1 },
  void: {},
  items: [
    { sku: 'A1', price: 5 },
    { sku: 'B2', price: 50 },
  ],
};

describe('json', () => {
  const tables: Record<string, Record<string, string | undefined>> = {
    'is typed': {
      'json $.n == 1': holds,
      'json $.n == 1.0': holds,
      'json $.n == 1e0': holds,
      'json $.n == "1"': '1 is a number, not a string',
      'json $.one == 1': '"1" is a string, not a number',
      'json $.one == "1"': holds,
      'json $.one != 1': holds,
      'json $.yes == true': holds,
      'json $.yes == "true"': 'true is a boolean, not a string',
      'json $.nothing == null': holds,
      'json $.nothing == "null"': 'null, not a string',
      'json $.nothing exists': holds,
      'json $.text == abc': holds,
      'json $.text == "abc"': holds,
      'json $.text == abcd': '"abc"',
      'json $.none == []': holds,
      'json $.void == {}': holds,
      'json $.void == []': '{}',
      'json $.object == {"c":1,"a":{"b":[1,2]}}': holds,
      'json $.object == {"c":1,"a":{"b":[2,1]}}': '{"a":{"b":[1,2]},"c":1}',
      'json $.n in 1,2': holds,
      'json $.n in "1","2"': '1',
      'json $.n == 1-5': holds,
      'json $.n in [2,3]': '1',
      'json $.text in abc,"d,e"': holds,
      'json $.n not in 2,3': holds,
    },
    'has no value, one, or a list': {
      'json $.missing == 1': 'does not exist',
      'json $.missing != 1': 'does not exist',
      'json $.missing not == 1': 'does not exist',
      'json $.missing not contains a': 'does not exist',
      'json $.missing isEmpty': 'does not exist',
      'json $.missing count == 0': 'does not exist',
      'json $.missing type null': 'does not exist',
      'json $.missing exists': 'does not exist',
      'json $.missing not exists': holds,
      'json $.n not exists': '1',
      'json $.items[?@.price > 10].sku == B2': holds,
      'json $.items[*].sku == ["A1","B2"]': holds,
      'json $.items[*].sku == A1': '["A1","B2"] (2 nodes)',
      'json $.items[*].sku contains A1': holds,
      'json $.items[?@.price > 99] exists': 'does not exist',
    },
    'is counted': {
      'json $.items count == 2': holds,
      'json $.items count > 2': 'count 2',
      'json $.items not count == 2': 'count 2',
      'json $.items[*] count == 2': holds,
      'json $.items[?@.price > 10] count == 1': holds,
      'json $.items[?@.price > 99] count == 0': holds,
      'json $.items[?@.price > 99] isEmpty': holds,
      'json $.items[?@.price > 99] not isEmpty': 'does not exist',
      'json $.items[*] isEmpty': '[{"sku":"A1","price":5},{"sku":"B2","price":50}] (2 nodes)',
      'json $..b count == 2': holds,
      'json $.object count == 2': holds,
      'json $.text count == 3': '"abc" is a string; count needs an array or an object',
      'json $.none isEmpty': holds,
      'json $.void isEmpty': holds,
      'json $.empty isEmpty': holds,
      'json $.n isEmpty': '1 is a number; isEmpty needs a string, an array or an object',
      'json $.n not isEmpty': '1 is a number; isEmpty needs a string, an array or an object',
    },
    'contains, starts and ends': {
      'json $.text contains b': holds,
      'json $.date contains 2026': holds,
      'json $.list contains a': holds,
      'json $.list contains 3': holds,
      'json $.list contains "3"': '["a","b",3,null,{"k":1}]',
      'json $.list contains null': holds,
      'json $.list contains {"k":1}': holds,
      'json $.object contains c': holds,
      'json $.object contains toString': '{"a":{"b":[1,2]},"c":1}',
      'json $.n contains 1': '1 is a number; contains needs a string, an array or an object',
      'json $.n not contains 2': '1 is a number; contains needs a string, an array or an object',
      'json $.text startsWith ab': holds,
      'json $.text endsWith ab': '"abc"',
      'json $.date startsWith 2026': holds,
      'json $.list startsWith a': '["a","b",3,null,{"k":1}] is an array; startsWith needs a string',
      'json $.text matches ^a.c$': holds,
      'json $.text matches /B/i': holds,
      'json $.date matches "^\\\\d{4}-"': holds,
    },
    'is ordered by number or code point': {
      'json $.n < 1.5': holds,
      'json $.n >= 2': '1',
      'json $.date > 2026-01-01': holds,
      'json $.date < "2026-01-02"': '"2026-01-02"',
      'json $.one < 2': '"1" is a string, which cannot be ordered against a number',
      'json $.one not < 2': '"1" is a string, which cannot be ordered against a number',
      'json $.nothing < 2': 'null, which cannot be ordered against a number',
    },
    'has a type': {
      'json $.text type string': holds,
      'json $.n type integer': holds,
      'json $.n type number': holds,
      'json $.float type integer': 'a number: 1.5',
      'json $.one type number': 'a string: "1"',
      'json $.nothing type null': holds,
      'json $.none type array': holds,
      'json $.none type object': 'an array: []',
      'json $.void not type array': holds,
      'body type object': holds,
    },
  };
  for (const [name, lines] of Object.entries(tables)) test(name, () => check({ json: document }, lines));

  test('whole numbers beyond 2^53 keep their digits', {
    skip: process.versions.node.startsWith('20.'),
  }, async () => {
    const body = '{"id":12345678901234567891}';
    assert.equal(await actual('json $.id == 12345678901234567891', { body }), undefined);
    assert.equal(await actual('json $.id == 12345678901234567890', { body }), '12345678901234567891');
    assert.equal(await actual('json $.id > 12345678901234567890', { body }), undefined);
    assert.equal(await actual('json $.id type integer', { body }), undefined);
  });

  test('texts beyond U+FFFF are ordered by code point', async () => {
    assert.equal(await actual('json $.a > "\uffff"', { json: { a: '💥' } }), undefined);
  });

  test('a body that is not JSON is quoted', async () => {
    const html = { body: '<!doctype html><p>Sign in', type: 'text/html; charset=utf-8' };
    const came = 'not JSON: text/html; charset=utf-8, "<!doctype html><p>Sign in"';
    await check(html, { 'json $.a == 1': came, 'json $.a not exists': came, 'json $ exists': came });
    await check({ body: ' \n' }, { 'json $ exists': 'not JSON: the body is empty' });
    assert.match(
      (await actual('json $.a exists', { body: '{"a":1,}' })) ?? '',
      /^not JSON at position 7.*: no content type, "\{/,
    );
    assert.match(
      (await actual('json $ exists', { body: '['.repeat(100_000) })) ?? '',
      /^JSON that cannot be evaluated, it is nested more than 512 levels deep: /,
    );
    assert.match(
      (await actual('json $ exists', { body: `[${'[],'.repeat(200_000)}[]]` })) ?? '',
      /^JSON that cannot be evaluated, it holds more than 200000 values: no content type, "\[/,
    );
  });

  test('is evaluated when nodes contain each other', async () => {
    // Each of 511 arrays holds the text: all of them together would be longer than any string can be.
    const body = `${'['.repeat(511)}${JSON.stringify('x'.repeat(2_000_000))}${']'.repeat(511)}`;
    for (const line of [
      'json $..* == 1',
      'json $..* != 1',
      'json $..* == "x"',
      'json $..* schema list.json',
    ]) {
      const came = await actual(line, { body }, { files: { 'list.json': '{"type":"string"}' } });
      if (line.includes('!=')) assert.equal(came, undefined);
      else assert.match(came ?? '', /^\[\[\[|Expected "string"$/, line);
    }
    const kept = await captured('json $..*', { body });
    assert.deepEqual(kept, {
      exists: false,
      why: 'cannot be captured: it is longer than 1048576 characters',
    });
  });
});

describe('schema', () => {
  const schema = JSON.stringify({
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'integer' }, items: { type: 'array', items: { $ref: '#/$defs/item' } } },
    $defs: { item: { type: 'object', required: ['sku'], properties: { price: { minimum: 0 } } } },
  });
  const files = { 's.json': schema };

  test('holds, or reports the places of errors', async () => {
    const good = { id: 1, items: [{ sku: 'A', price: 1 }] };
    assert.equal(await actual('json $ schema s.json', { json: good }, { files }), undefined);
    assert.equal(await actual('body schema s.json', { json: good }, { files }), undefined);
    assert.match((await actual('json $ not schema s.json', { json: good }, { files })) ?? '', /^\{"id":1/);
    const came =
      (await actual('json $ schema s.json', { json: { id: 'x', items: [{ price: -1 }] } }, { files })) ?? '';
    assert.match(came, /#\/id/);
    assert.match(came, /#\/items\/0/);
    assert.equal(await actual('json $ not schema s.json', { json: [] }, { files }), undefined);
  });

  test('validates large numbers as numbers', async () => {
    assert.equal(
      await actual(
        'json $.id schema n.json',
        { body: '{"id":12345678901234567891}' },
        { files: { 'n.json': '{"type":"integer","minimum":1}' } },
      ),
      undefined,
    );
  });
});

test('captured values keep their type, and variables are texts', async () => {
  const answer = { json: { id: 7, name: 'seven', list: [7], uuid: 'a.c' }, body: '' };
  assert.equal(await actual('json $.id == {{ capture.id }}', answer, { captures: { id: 7 } }), undefined);
  assert.equal(
    await actual('json $.id == {{ capture.id }}', answer, { captures: { id: '7' } }),
    '7 is a number, not a string',
  );
  assert.equal(
    await actual('json $.id == {{ env.ID }}', answer, { env: { ID: '7' } }),
    '7 is a number, not a string',
  );
  assert.equal(
    await actual('json $.name == "{{ capture.a }}n"', answer, { captures: { a: 'seve' } }),
    undefined,
  );
  assert.equal(
    await actual('json $.list == {{ capture.list }}', answer, { captures: { list: [7] } }),
    undefined,
  );
  assert.equal(
    await actual('json $.id in {{ capture.list }}', answer, { captures: { list: [6, 7] } }),
    undefined,
  );
  assert.equal(await actual('json $.id in 1,{{ capture.id }}', answer, { captures: { id: 7 } }), undefined);
  assert.equal(
    await actual('json $.uuid matches /^{{ capture.x }}$/', answer, { captures: { x: 'a.c' } }),
    undefined,
  );
  assert.equal(
    await actual('json $.name matches /^{{ capture.x }}$/', answer, { captures: { x: '.*' } }),
    '"seven"',
  );
  assert.equal(
    await actual('json $.list count == {{ capture.n }}', answer, { captures: { n: 1 } }),
    undefined,
  );
  assert.match(
    (await actual('json $.list count == {{ capture.n }}', answer, { captures: { n: 'one' } })) ?? '',
    /the captured value is not a whole number$/,
  );
  assert.equal(await actual('status {{ capture.s }}', answer, { captures: { s: 200 } }), undefined);
  assert.equal(await actual('status == {{ capture.s }}', answer, { captures: { s: '2xx' } }), undefined);
  assert.equal(await actual('status {{ env.S }}', answer, { env: { S: '404' } }), '200');
  assert.equal(await actual('json $.id == {{ capture.gone }}', answer), 'nothing was captured as gone');
  assert.equal(
    await actual('header content-type contains {{ capture.t }}', answer, { captures: { t: 'json' } }),
    undefined,
  );
});

test('values keep their blanks, and an empty value is no part of a text', async () => {
  const answer = { json: { s: 'a b', t: ' a' } };
  assert.equal(await actual('json $.s contains {{ env.X }}', answer, { env: { X: ' b' } }), undefined);
  assert.equal(await actual('json $.t == {{ env.X }}', answer, { env: { X: ' a' } }), undefined);
  assert.equal(
    await actual('body contains {{ capture.x }}', answer, { captures: { x: '  ' } }),
    JSON.stringify(JSON.stringify(answer.json)),
  );
  for (const line of ['body contains', 'body not contains', 'json $.s startsWith', 'json $.s contains']) {
    const came = await actual(`${line} {{ capture.x }}`, answer, { captures: { x: '' } });
    assert.equal(came, 'cannot be evaluated: an empty text is part of every text', line);
  }
});

test('captured values', async () => {
  const answer: Answer = {
    json: { id: 7, items: [{ n: 1 }, { n: 2 }] },
    headers: [
      ['ETag', '"x"'],
      ['Vary', 'a'],
      ['Vary', 'b'],
      ['Set-Cookie', 's=1'],
    ],
    ms: 12,
    expiresIn: DAY,
    redirect: 'https://a.example/',
  };
  const values: Record<string, unknown> = {
    status: 200,
    'header etag': '"x"',
    'header vary': 'a, b',
    'json $.id': 7,
    'json $.items[*].n': [1, 2],
    'json $.items[0]': { n: 1 },
    'cookie s': '1',
    time: 12,
    'tls expires': DAY,
    redirect: 'https://a.example/',
    bytes: 37,
    body: '{"id":7,"items":[{"n":1},{"n":2}]}'.padEnd(34),
    sha256: createHash('sha256').update('{"id":7,"items":[{"n":1},{"n":2}]}').digest('hex'),
  };
  values.bytes = String(values.body).length;
  for (const [subject, value] of Object.entries(values))
    assert.deepEqual(await captured(subject, answer), { exists: true, value }, subject);
  assert.deepEqual(await captured('json $.gone', answer), { exists: false, why: 'does not exist' });
  assert.deepEqual(await captured('header gone', answer), { exists: false, why: 'does not exist' });
  const html = await captured('json $.id', { body: '<p>', type: 'text/html' });
  assert.deepEqual(html, { exists: false, why: 'not JSON: text/html, "<p>"' });
  assert.equal((await captured('body', { body: 'x', truncated: true })).exists, false);
});

describe('a truncated body', () => {
  const cut = {
    body: 'one two three',
    truncated: true,
    bytes: 1e9,
    sha256: 'f'.repeat(64),
    type: 'text/plain',
  };
  const unknown = 'unknown: the body is longer than the 13 bytes that are evaluated';

  test('decides lines whose result depends only on its beginning', () =>
    check(cut, {
      'body contains two': holds,
      'body contains four': unknown,
      'body not contains four': unknown,
      'body not contains two': '"one two three"',
      'body startsWith one': holds,
      'body not startsWith two': holds,
      'body endsWith three': unknown,
      'body not endsWith four': unknown,
      'body matches /t.o/': holds,
      'body matches /three$/': unknown,
      'body not matches /four/': unknown,
      'body == "one two three"': '"one two three"',
      'body != "one two three"': holds,
      'body isEmpty': '"one two three"',
      'bytes == 1000000000': holds,
      [`sha256 == ${'f'.repeat(64)}`]: holds,
      'json $.a == 1': 'not read as JSON: the body is longer than the 13 bytes that are evaluated',
    }));

  test('has no known length and digest unless all of it was read', () =>
    check(
      { body: 'x', truncated: true },
      {
        'bytes == 1': 'unknown: only the first 1 bytes of the body were read',
        'bytes exists': 'unknown: only the first 1 bytes of the body were read',
      },
    ));

  test('leaves out a character that is cut', async () => {
    const body = Buffer.from('añ').subarray(0, 2);
    assert.equal(
      await judged(await parsed('body contains z'), observed({ body, truncated: true }), none),
      'unknown: the body is longer than the 2 bytes that are evaluated',
    );
    assert.equal(await actual('body not startsWith a', { body, truncated: true }), '"a"');
  });
});

describe('the actual value', () => {
  test('is cut', async () => {
    const long = (await actual('body == x', { body: 'y'.repeat(100_000) })) ?? '';
    assert.ok(long.length <= 200 && long.endsWith('…'));
    const list = (await actual('json $ == 1', { json: Array.from({ length: 5000 }, (_, n) => n) })) ?? '';
    assert.ok(list.length <= 200 && list.endsWith('…'));
  });

  test('has no part of a secret that is cut', async () => {
    const secret = 'S3CRET-'.repeat(100);
    const redact = (text: string) => text.replaceAll(secret, '***');
    for (const before of [0, 150, 190, 199, 500]) {
      const text = `${'x'.repeat(before)}${secret}`;
      for (const [line, answer] of [
        ['body == z', { body: text }],
        ['header h == z', { headers: [['h', text]] }],
        ['json $.a == z', { json: { a: text } }],
        ['json $ == z', { json: [text, { [text]: 1 }] }],
        ['json $.a exists', { body: text, type: 'text/plain' }],
        ['redirect == z', { redirect: text }],
        ['cookie z exists', { headers: [['set-cookie', `${text}=1`]] }],
        ['json $ schema s.json', { json: { [text]: text } }],
      ] as const) {
        const files = { 's.json': '{"additionalProperties":false}' };
        assert.doesNotMatch((await actual(line, answer, { redact, files })) ?? '', /S3C/, line);
      }
    }
  });

  test('has no part of a secret at the search limit, however much is redacted before it', async () => {
    const secret = 'S3CRET-'.repeat(300);
    const redact = (text: string) => text.replaceAll(secret, '');
    for (const more of [0, 1, 7, 1000]) {
      const came =
        (await actual('body == z', { body: 'x'.repeat(more) + secret.repeat(600) }, { redact })) ?? '';
      assert.doesNotMatch(came, /S3C/);
    }
  });
});

describe('hostile responses', () => {
  const limitMs = 50;

  async function stopped(line: string, answer: Answer, files = {}) {
    return judged(await parsed(line, {}, files), observed(answer), { captures: new Map(), limitMs });
  }

  test('a regular expression that backtracks is stopped, with not as without', async () => {
    const body = `${'a'.repeat(50)}!`;
    assert.equal(await stopped('body matches /^(a+)+$/', { body }), 'too slow');
    assert.equal(await stopped('body not matches /^(a+)+$/', { body }), 'too slow');
    assert.equal(await stopped('header h matches /^(a|a)*$/', { headers: [['h', body]] }), 'too slow');
    assert.equal(await stopped("json $[?search(@, '^(a+)+$')] exists", { json: [body] }), 'too slow');
    const files = { 's.json': '{"pattern":"^(a+)+$"}' };
    assert.equal(await stopped('json $ schema s.json', { json: body }, files), 'too slow');
  });

  test('a path with exponentially many nodes is stopped', async () => {
    let json: unknown = 1;
    for (let depth = 0; depth < 400; depth++) json = [json, 1];
    assert.match(
      (await stopped('json $..*..*..* count > 0', { json })) ?? '',
      /^(too slow|selects more than)/,
    );
  });

  test('a long text is searched for in linear time', async () => {
    const half = 'a'.repeat(8192);
    const body = 'a'.repeat(8 * 1024 * 1024);
    // V8's own search is at this for more than twenty seconds.
    assert.notEqual(await actual(`body contains ${half}b${half}`, { body }), undefined);
    assert.equal(await actual(`body contains ${half}b${half}`, { body: `${body}b${half}` }), undefined);
  });

  test('names of Object.prototype are ordinary keys', async () => {
    const body = '{"__proto__":{"a":1},"constructor":null,"hasOwnProperty":2}';
    await check(
      { body },
      {
        'json $.__proto__.a == 1': holds,
        'json $.constructor == null': holds,
        'json $.toString exists': 'does not exist',
        'json $.a exists': 'does not exist',
        'json $ == {"hasOwnProperty":2,"constructor":null,"__proto__":{"a":1}}': holds,
        'json $ contains __proto__': holds,
      },
    );
  });
});

describe('any response', () => {
  const json = fc.json({ maxDepth: 4, stringUnit: 'binary' });
  const answer = fc.record({
    status: fc.integer({ min: 100, max: 999 }),
    body: fc.oneof(
      json,
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    ),
    truncated: fc.boolean(),
    type: fc.constantFrom(
      'application/json',
      'text/html; charset=utf-16',
      'text/plain; charset="\u0000',
      ';;charset=;',
    ),
    headers: fc.array(fc.tuple(fc.constantFrom('x', 'X', 'Set-Cookie'), fc.string({ unit: 'binary' }))),
    ms: fc.double({ min: 0, max: 1e9, noNaN: true }),
    expiresIn: fc.integer(),
  });
  const lines = [
    'status 2xx',
    'header x == a',
    'header x > 1',
    'header x count >= 1',
    'cookie x exists',
    'cookie x isEmpty',
    'body contains a',
    'body matches /(a|b)*c/u',
    'body > 3',
    'body isEmpty',
    'body type object',
    'json $ exists',
    'json $ == null',
    'json $..* count > 2',
    'json $..* contains a',
    'json $[0] < 1',
    'json $[?length(@) > 1] startsWith a',
    'json $.a endsWith b',
    'json $ schema s.json',
    'json $..a isEmpty',
    'json $ in 1,2,a',
    'bytes > 10',
    'sha256 startsWith a',
    'time < 1s',
    'tls expires > 1d',
    'redirect exists',
    'json $ count == {{ capture.n }}',
    'json $ == "{{ capture.n }}"',
    'body contains {{ capture.n }}',
    'json $[?@ == {{ capture.n }}] exists',
  ];

  test('a line holds, or has an actual value of one line; never holds both with and without not', async () => {
    const files = { 's.json': '{"type":["array","object"],"minProperties":1}' };
    const both = await Promise.all(
      lines.map(
        async (line) =>
          [
            await parsed(line, {}, files),
            await parsed(
              line.replace(
                /^(status|(?:header|cookie) x|body|json \$\S*(?: > 1\]| == \{\{ capture\.n \}\}\])?|bytes|sha256|time|tls expires|redirect) /,
                '$1 not ',
              ),
              {},
              files,
            ),
          ] as const,
      ),
    );
    await fc.assert(
      fc.asyncProperty(answer, fc.jsonValue(), async (given, n) => {
        const observation = observed(given);
        const options = { captures: new Map([['n', n]]) };
        for (const [positive, negative] of both) {
          assert.ok(negative.not && !positive.not);
          const failures = [
            await judged(positive, observation, options),
            await judged(negative, observation, options),
          ];
          assert.ok(
            failures.some((failure) => failure !== undefined),
            positive.line,
          );
          for (const failure of failures) {
            if (failure === undefined) continue;
            assert.ok(failure.length > 0 && failure.length < 1000);
            assert.doesNotMatch(failure, /\[object|undefined|internal/i);
          }
          const value = await subjectValue(positive.subject, observation, options);
          assert.ok(value.exists || value.why.length > 0);
        }
      }),
      runs(150),
    );
  });

  test('JSON equals the same value written differently, and no other value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), async (a, b) => {
        const text = JSON.stringify(a);
        const { expectations, problems } = await parseExpectations(
          `json $ == ${text.replaceAll('{{', '{ {').replaceAll('}}', '} }')}`,
          {},
        );
        fc.pre(problems.length === 0 && !text.includes('{{') && !text.includes('}}'));
        const [line] = expectations;
        assert.ok(line);
        assert.equal(await evaluate(line, observed({ json: a }), none), undefined);
        const same = (await evaluate(line, observed({ json: b }), none)) === undefined;
        assert.equal(same, isDeepEqual(a, b));
      }),
    );
  });

  function isDeepEqual(a: unknown, b: unknown): boolean {
    try {
      assert.deepEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
      return true;
    } catch {
      return false;
    }
  }
});
