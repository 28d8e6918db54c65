import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { jsonEqual, parseJson } from '../../src/checks/language/json.ts';
import { compileJsonPath, scanJsonPath, select } from '../../src/checks/language/json-path.ts';
import { EvaluationError } from '../../src/checks/language/time-limit.ts';
import { fc, search } from '../property.ts';

interface Case {
  readonly name: string;
  readonly selector: string;
  readonly invalid_selector?: boolean;
  readonly document?: unknown;
  readonly result?: readonly unknown[];
  readonly results?: readonly (readonly unknown[])[];
}

// The compliance test suite of RFC 9535, github.com/jsonpath-standard/jsonpath-compliance-test-suite.
const suite: { tests: Case[] } = JSON.parse(
  readFileSync(new URL('../fixtures/jsonpath-compliance/cts.json', import.meta.url), 'utf8'),
);

const none = new Map<string, unknown>();

async function compiled(source: string, env = {}) {
  const compiled = await compileJsonPath(source, env);
  assert.ok(
    'path' in compiled,
    `${source}: ${'problems' in compiled ? JSON.stringify(compiled.problems) : ''}`,
  );
  return compiled.path;
}

async function values(source: string, document: unknown, captures = none) {
  return select(await compiled(source), parseJson(JSON.stringify(document)), captures, 2000);
}

describe('the compliance suite of RFC 9535', () => {
  test('is complete', () => assert.ok(suite.tests.length >= 703));

  test('every valid path selects the expected nodes, and is scanned to its end', async () => {
    for (const { name, selector, document, result, results, invalid_selector } of suite.tests) {
      if (invalid_selector) continue;
      assert.deepEqual(scanJsonPath(selector, 0), { end: selector.length }, name);
      const found = await values(selector, document);
      const allowed = results ?? [result];
      assert.ok(
        allowed.some((one) => jsonEqual(found, one)),
        `${name}: ${selector} selected ${JSON.stringify(found)}`,
      );
    }
  });

  test('every invalid path is refused, with a place in it', async () => {
    for (const { name, selector, invalid_selector } of suite.tests) {
      if (!invalid_selector) continue;
      const outcome = await compileJsonPath(selector, {});
      assert.ok('problems' in outcome, `${name}: ${selector}`);
      for (const { index, message } of outcome.problems) {
        assert.ok(index >= 0 && index <= selector.length, `${name}: index ${index} of ${selector}`);
        assert.match(message, /^expected a JSONPath \(RFC 9535\): ./, name);
      }
    }
  });
});

test('a path ends with its last segment', () => {
  const ends: Record<string, string> = {
    '$ exists': '$',
    '$.a == 1': '$.a',
    '$.a==1': '$.a',
    '$ .a [0] exists': '$ .a [0]',
    '$["a b"] == 1': '$["a b"]',
    "$['it\\'s ]'] == 1": "$['it\\'s ]']",
    '$[?@.a == "x ]" && @.b[0] > 1].c != 2': '$[?@.a == "x ]" && @.b[0] > 1].c',
    '$..* count > 1': '$..*',
    '$..[0] exists': '$..[0]',
    '$.ключ exists': '$.ключ',
  };
  for (const [text, path] of Object.entries(ends))
    assert.deepEqual(scanJsonPath(text, 0), { end: path.length }, text);
});

test('an unclosed bracket or quote is reported at its start', () => {
  assert.deepEqual(scanJsonPath('$.a[?(@.b', 0), {
    index: 3,
    message: 'expected a ] for this [ of the path, found the end of the line',
  });
  const string = scanJsonPath('$["a', 0);
  assert.ok('message' in string);
  assert.equal(string.index, 2);
  const other = scanJsonPath('.a', 0);
  assert.ok('message' in other);
  assert.equal(other.message, 'expected a JSONPath, which starts with $, found ".a"');
});

test('singular paths are recognised', async () => {
  assert.equal((await compiled('$.a[0]["b"]')).singular, true);
  assert.equal((await compiled('$.a[*]')).singular, false);
  assert.equal((await compiled('$..a')).singular, false);
});

test('a placeholder is a string or a number and never changes the path', async () => {
  const hostile = `"] , $..*, ["`;
  const path = await compiled('$["{{ env.MEMBER }}"]', { MEMBER: hostile });
  const document = parseJson(JSON.stringify({ [hostile]: 1, other: 2 }));
  assert.deepEqual(await select(path, document, none, 2000), [1]);

  const single = await compiled("$['{{ env.MEMBER }}']", { MEMBER: `it's "x"` });
  assert.deepEqual(await select(single, parseJson(JSON.stringify({ [`it's "x"`]: 3 })), none, 2000), [3]);

  const items = { items: [{ id: 7 }, { id: '7' }] };
  assert.deepEqual(await values('$.items[?@.id == {{ capture.id }}]', items, new Map([['id', 7]])), [
    { id: 7 },
  ]);
  assert.deepEqual(await values('$.items[?@.id == {{ capture.id }}]', items, new Map([['id', '7']])), [
    { id: '7' },
  ]);
  assert.deepEqual(await values('$.items[{{ capture.index }}].id', items, new Map([['index', 1]])), ['7']);
  await assert.rejects(
    values('$.items[?@.id == {{ capture.id }}]', items, new Map([['id', [7]]])),
    EvaluationError,
  );
  await assert.rejects(values('$.items[?@.id == {{ capture.id }}]', items), /nothing was captured as id/);
});

test('any filled-in text selects only the member of that name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('"', "'"),
      async (key, quote) => {
        // A lone surrogate is no text of JSON; the library refuses `\u0000` to `\u001f` in a path, which is no harm.
        fc.pre(!/[\u0000-\u001f\p{Surrogate}]/u.test(key));
        const path = await compiled(`$[${quote}{{ env.MEMBER }}${quote}]`, { MEMBER: key });
        const document = parseJson(
          JSON.stringify({ [`${key}x`]: 'other', ...Object.fromEntries([[key, 'this']]) }),
        );
        assert.deepEqual(await select(path, document, none, 2000), ['this']);
      },
    ),
  );
});

test('any text is a path or a problem with a place in it', async () => {
  const token = fc.constantFrom(
    '$',
    '.',
    '..',
    '*',
    '[',
    ']',
    '?',
    '@',
    '"',
    "'",
    '(',
    ')',
    ',',
    ':',
    '==',
    '&&',
    '!',
    'a',
    '0',
    '-1',
    ' ',
    'match(',
    'length(',
    '{{ env.X }}',
    '{{ x }}',
    '\\',
    '\u0000',
    '💥',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(token, { maxLength: 24 }), async (tokens) => {
      const text = `$${tokens.join('')}`;
      const scanned = scanJsonPath(text, 0);
      if ('message' in scanned) return;
      const source = text.slice(0, scanned.end);
      const outcome = await compileJsonPath(source, { X: 'x' });
      if ('path' in outcome) return;
      for (const { index } of outcome.problems) assert.ok(index >= 0 && index <= source.length);
    }),
    search('json-path', 500),
  );
});

test('functions are as strict as RFC 9535', async () => {
  assert.deepEqual(await values('$[?length(@) == 1]', ['💥', 'ab']), ['💥']);
  assert.deepEqual(await values("$[?match(@, 'a|b')]", ['a', 'b', 'ab']), ['a', 'b']);
  assert.deepEqual(await values("$[?search(@, '[0-9]+')]", ['x12', 12, null]), ['x12']);
});

test('filters compare arrays and objects by their own members', async () => {
  const texts = [
    '{}',
    '[]',
    '[1]',
    '{"0":1}',
    '{"length":0}',
    '{"x":1}',
    '{"__proto__":{}}',
    '{"__proto__":1}',
    '{"__proto__":{"__proto__":null}}',
    '{"constructor":{}}',
    '{"toString":1}',
    '{"x":1,"y":[{}]}',
    '{"y":[{}],"x":1.0}',
    'null',
    '1',
  ];
  const path = async (operator: string) => compiled(`$[?@.a ${operator} @.b]`);
  const paths = { equal: await path('=='), unequal: await path('!='), least: await path('<=') };
  for (const a of texts) {
    for (const b of texts) {
      const document = parseJson(`[{"a":${a},"b":${b}}]`);
      const equal = jsonEqual(parseJson(a).value, parseJson(b).value);
      const selects = async (which: keyof typeof paths) =>
        (await select(paths[which], document, none, 2000)).length === 1;
      assert.equal(await selects('equal'), equal, `${a} == ${b}`);
      assert.equal(await selects('unequal'), !equal, `${a} != ${b}`);
      assert.equal(await selects('least'), equal, `${a} <= ${b}`);
    }
  }
});

test('whole numbers beyond 2^53 keep their digits', async () => {
  const document = parseJson('{"id": 9007199254740993, "list": [12345678901234567890]}');
  const [id] = await select(await compiled('$.id'), document, none, 2000);
  // Node 20 does not renderMessage the digits.
  assert.ok(id === 9007199254740993n || process.versions.node.startsWith('20.'));
});

test('a path that takes too long is stopped', async () => {
  const text = `${'a'.repeat(40)}!`;
  const document = parseJson(JSON.stringify({ text: [text] }));
  const path = await compiled("$.text[?search(@, '^(a+)+$')]");
  await assert.rejects(select(path, document, none, 50), { name: 'TooSlow' });
});

test('a path deep into a deep document ends', async () => {
  const deep = parseJson(`${'['.repeat(512)}${']'.repeat(512)}`);
  const found = await select(await compiled('$..*'), deep, none, 2000);
  assert.equal(found.length, 511);
});
