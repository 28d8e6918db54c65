import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseExpectation, parseExpectations, parseSubject } from '../../src/checks/language/expectation.ts';
import { OPERATORS, operatorsOf } from '../../src/checks/language/operators.ts';
import { SUBJECTS as TABLE } from '../../src/checks/language/subjects.ts';
import { fc, runs } from '../property.ts';
import { parsed, problemsOf, reader } from './observation.ts';

const SUBJECTS = TABLE.map(
  ({ kind, argument }) => ({ none: kind, name: `${kind} x`, path: `${kind} $.a` })[argument],
);
const NAMES = OPERATORS.map(({ name }) => name);

/** What may follow an operator. */
const VALUES: Readonly<Record<(typeof OPERATORS)[number]['argument'], string>> = {
  none: '',
  equal: '1',
  ordered: '1',
  list: '1',
  part: 'a',
  text: 'a',
  pattern: '/a/',
  count: '>= 1',
  type: 'integer',
  schema: 'a.json',
};

/** A value of an operator that the subject can have. */
function valueFor(subject: string, argument: keyof typeof VALUES): string {
  const compares = argument === 'equal' || argument === 'list' || argument === 'ordered';
  if (compares && subject === 'sha256')
    return '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  return compares && subject === 'status' ? '200' : VALUES[argument];
}

describe('every subject with every operator', () => {
  for (const subject of SUBJECTS) {
    test(subject, async () => {
      const kind = TABLE[SUBJECTS.indexOf(subject)]?.kind ?? 'status';
      const able = operatorsOf(kind).map(({ name }) => name);
      for (const { name: operator, argument } of OPERATORS) {
        const files = { 'a.json': '{"type":"object"}' };
        for (const not of ['', 'not ']) {
          const line = `${subject} ${not}${operator} ${valueFor(subject, argument)}`;
          const problems = await problemsOf(line, {}, files);
          if (!able.includes(operator)) {
            const column = subject.length + not.length + 2;
            assert.equal(problems.length, 1, line);
            assert.match(
              problems[0] ?? '',
              new RegExp(`^1:${column} expected one of the operators of`),
              line,
            );
            continue;
          }
          assert.deepEqual(problems, [], line);
          const expectation = await parsed(line, {}, files);
          assert.equal(expectation.assertion.operator, operator);
          assert.equal(expectation.not, not !== '');
          assert.equal(expectation.line, line.trim());
          assert.equal(expectation.subject.kind, kind);
        }
      }
    });
  }
});

test('blank lines and comments are skipped, whatever ends a line', async () => {
  const text = '\n# status 500\n  status 200  \r\n\t# no\r\rbody contains # not a comment\n\n';
  const { expectations, problems, refused } = await parseExpectations(text, {});
  assert.deepEqual(problems, []);
  assert.equal(refused, undefined);
  assert.deepEqual(
    expectations.map(({ line }) => line),
    ['status 200', 'body contains # not a comment'],
  );
});

test('a text without a line has no expectations', async () => {
  for (const text of ['', '\n\n', '# nothing\n']) {
    assert.deepEqual(await parseExpectations(text, {}), {
      expectations: [],
      refused: undefined,
      problems: [],
    });
  }
});

test('refused must be the only line', async () => {
  assert.deepEqual(await parseExpectations('\n  refused\n', {}), {
    expectations: [],
    refused: { line: 2, column: 3 },
    problems: [],
  });
  const alone = 'expected refused to be the only line, as it is about the response as a whole';
  assert.deepEqual(await problemsOf('status 200\nrefused'), [`2:1 ${alone}`]);
  assert.deepEqual(await problemsOf('refused\nrefused'), [`1:1 ${alone}`, `2:1 ${alone}`]);
  assert.match(
    (await problemsOf('refused now'))[0] ?? '',
    /^1:1 expected a subject, found refused, which must be the only line$/,
  );
  const one = await parseExpectation('refused', {});
  assert.ok('problems' in one);
});

test('short forms of status', async () => {
  const forms: Record<string, [string, boolean]> = {
    'status 200': ['==', false],
    'status 2xx': ['in', false],
    'status 2XX': ['in', false],
    'status 200,204': ['in', false],
    'status 200-299': ['in', false],
    'status not 5xx': ['in', true],
    'status not 404': ['==', true],
  };
  for (const [line, [operator, not]] of Object.entries(forms)) {
    const expectation = await parsed(line);
    assert.equal(expectation.assertion.operator, operator, line);
    assert.equal(expectation.not, not, line);
  }
});

test('symbols need no blanks', async () => {
  for (const line of [
    'status==200',
    'status>=200',
    'time<2s',
    'header x==a',
    'json $.a==1',
    'bytes!=0',
    'json $.a count>=1',
    'body ==<p>',
  ]) {
    assert.equal((await parsed(line)).line, line);
  }
});

describe('problems have their place', () => {
  const cases: Record<string, string> = {
    'stauts 200':
      '1:1 expected a subject (status, header NAME, body, json PATH, bytes, sha256, time, tls expires, redirect or cookie NAME), found "stauts"; did you mean status?',
    'jsonpath $.a == 1':
      '1:1 expected a subject (status, header NAME, body, json PATH, bytes, sha256, time, tls expires, redirect or cookie NAME), found "jsonpath"; did you mean json?',
    status:
      '1:7 expected an operator (== != < <= > >= in contains matches startsWith endsWith exists isEmpty count type schema), found the end of the line',
    'body not':
      '1:9 expected an operator after not (== != < <= > >= in contains matches startsWith endsWith exists isEmpty count type schema), found the end of the line',
    'body equals x':
      '1:6 expected an operator (== != < <= > >= in contains matches startsWith endsWith exists isEmpty count type schema), found "equals"; did you mean ==?',
    'body = x':
      '1:6 expected an operator (== != < <= > >= in contains matches startsWith endsWith exists isEmpty count type schema), found "="; did you mean ==?',
    'body startswith x':
      '1:6 expected an operator (== != < <= > >= in contains matches startsWith endsWith exists isEmpty count type schema), found "startswith"; did you mean startsWith?',
    'status startsWith 2':
      '1:8 expected one of the operators of status (== != < <= > >= in exists), found "startsWith", as in status in 2xx',
    'status ==': '1:10 expected statuses such as 200, 2xx, 200-299 or 200,204, found the end of the line',
    'status == OK': '1:11 expected statuses such as 200, 2xx, 200-299 or 200,204, found "OK"',
    'status in 200,,204': '1:15 expected statuses such as 200, 2xx, 200-299 or 200,204, found ","',
    'status in 200,abc': '1:15 expected statuses such as 200, 2xx, 200-299 or 200,204, found "abc"',
    'status in 299-200': '1:11 expected statuses such as 200, 2xx, 200-299 or 200,204, found "299-200"',
    'status == 200,204':
      '1:14 expected the end of the line after one value, found ","; for several values write status in 200,204',
    'status < 2xx': '1:10 expected a status from 100 to 999, found "2xx"',
    'status 6xx': '1:8 expected statuses such as 200, 2xx, 200-299 or 200,204, found "6xx"',
    'status 1000': '1:8 expected statuses such as 200, 2xx, 200-299 or 200,204, found "1000"',
    header: '1:7 expected the name of a header such as content-type, found the end of the line',
    'header "x" exists':
      '1:8 expected the name of a header such as content-type, without quotes, found "\\"x\\" exists"',
    'header x':
      '1:9 expected an operator (== != < <= > >= in contains matches startsWith endsWith exists isEmpty count type schema), found the end of the line',
    'header x: y': '1:8 expected the name of a header such as content-type, found "x: y"',
    'header x exists y': '1:17 expected the end of the line after exists, found "y"',
    'json == 1': '1:6 expected a JSONPath, which starts with $, found "== 1"',
    'json "$.a" == 1':
      '1:6 expected a JSONPath, which starts with $, found "\\"$.a\\" == 1"; write it without quotes',
    'json $.a[ == 1': '1:9 expected a ] for this [ of the path, found the end of the line',
    'json $.items[?@.p >> 6] exists': "1:20 expected a JSONPath (RFC 9535): unexpected '>'",
    'json $.a > true': '1:12 expected a number or a text after >, found "true"',
    'json $.a count 3': '1:16 expected == != < <= > >= after count, found "3"; did you mean count == 3?',
    'json $.a count >= x': '1:19 expected a whole number, found "x"',
    'json $.a type int':
      '1:15 expected one of the types string, number, integer, boolean, null, array, object, found "int"; did you mean integer?',
    'json $.{{ env.X }} exists':
      '1:8 expected a blank after the path, found "{{ env.X }} exists"; a placeholder belongs into the brackets of the path, as in $["{{ env.NAME }}"]',
    'json $. exists': '1:8 expected a JSONPath (RFC 9535): unexpected end of the path',
    'tls expire > 1d': '1:5 expected expires after tls, found "expire > 1d"',
    'time < soon': '1:8 expected a duration such as 500ms, 2s, 14d, or bare seconds, found "soon"',
    'time < -1s': '1:8 expected a duration such as 500ms, 2s, 14d, or bare seconds, found "-1s"',
    'bytes > 1.5': '1:9 expected a whole number, found "1.5"',
    'sha256 == abc': '1:11 expected a SHA-256 digest of 64 hexadecimal digits, found "abc"',
    'body contains ""': '1:15 expected a text that is not empty: "" is part of every text',
    'body matches': '1:13 expected a regular expression such as /^v[0-9]+$/i, found the end of the line',
    'body matches /a': '1:16 expected a slash that ends the regular expression',
    'body matches //': '1:15 expected a regular expression between the slashes, found none',
    'body matches /a/x': '1:17 expected the flags i, m, s, u or v, each once and not both u and v, found "x"',
    'body matches /(/': '1:15 expected a regular expression: Unterminated group',
    'body contains {{ env.NOT_SET }}': '1:15 the environment variable NOT_SET is not set',
    'body contains a{{ env.EMPTY }}': '1:16 the environment variable EMPTY is empty',
    'body contains {{ sha }}':
      '1:15 expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found "sha"; {{ \'{{\' }} stands for the two braces',
    'json $ schema':
      '1:14 expected the path of a JSON Schema such as schemas/order.json, found the end of the line',
    'json $ schema no.json': '1:15 expected a JSON Schema in "no.json": there is no such file',
    'json $ schema {{ capture.file }}':
      '1:15 expected a path without captured values: a schema is read before the first request',
  };
  for (const [line, problem] of Object.entries(cases)) {
    test(line, async () => assert.deepEqual(await problemsOf(line, { EMPTY: '', X: 'x' }), [problem]));
  }

  test('problems of all lines are reported at once, in order', async () => {
    const text = 'status 200\n  stauts 200\n\nbody contains\njson $[ exists\n   time < 1 week';
    const places = (await problemsOf(text)).map((problem) => problem.split(' ', 1)[0]);
    assert.deepEqual(places, ['2:3', '4:14', '5:7', '6:11']);
  });

  test('problems of all placeholders of a path are reported at once', async () => {
    assert.deepEqual(await problemsOf('json $["{{ env.A }}"]["{{ env.B }}"] exists'), [
      '1:9 the environment variable A is not set',
      '1:24 the environment variable B is not set',
    ]);
  });
});

test('values of placeholders are not parsed', async () => {
  const env = { EVIL: 'x"\nstatus 500 # ,{{ env.EVIL }} not exists', LIST: '200,204' };
  const { expectations, problems } = await parseExpectations(
    'body contains {{ env.EVIL }}\nheader x in a,{{ env.LIST }}',
    env,
  );
  assert.deepEqual(problems, []);
  assert.equal(expectations.length, 2);
  assert.equal(expectations[0]?.line, 'body contains {{ env.EVIL }}');
});

test('a line has the names of the captured values that it uses', async () => {
  const { captures, subject } = await parsed(
    'json $[?@.id == {{ capture.id }}]["{{ capture.key }}"] == "{{ capture.id }}-{{ capture.n }}"',
  );
  assert.deepEqual([...captures].sort(), ['id', 'key', 'n']);
  assert.deepEqual([...subject.captures].sort(), ['id', 'key']);
  assert.deepEqual((await parsed('body matches /^{{ capture.x }}/')).captures, ['x']);
  assert.deepEqual((await parsed('json $.a in {{ capture.x }},{{ capture.y }}')).captures, ['x', 'y']);
  assert.deepEqual((await parsed('json $.a count == {{ capture.n }}')).captures, ['n']);
});

test('a subject to capture is the whole text', async () => {
  for (const text of [
    'status',
    ' header ETag ',
    'json $.id',
    'json $["a b"] ',
    'tls expires',
    'cookie s',
    'body',
  ]) {
    assert.ok('subject' in (await parseSubject(text, {})), text);
  }
  const more = await parseSubject('json $.id == 1', {});
  assert.deepEqual(more, {
    problems: [
      { line: 1, column: 11, message: 'expected the end of the line after the subject, found "== 1"' },
    ],
  });
  assert.ok('problems' in (await parseSubject('', {})));
});

describe('schema', () => {
  test('is read and checked before any request', async () => {
    const problem = async (schema: string, name = 's.json') =>
      (await problemsOf(`json $ schema ${name}`, {}, { [name]: schema }))[0];
    assert.equal(await problem('{"type":"object"}'), undefined);
    assert.equal(await problem('true'), undefined);
    assert.equal(await problem('type: object\n', 's.yaml'), undefined);
    assert.equal(
      await problem('{}', '"a b.json"').catch(() => 'x'),
      '1:15 expected a JSON Schema in "a b.json": there is no such file',
    );
    assert.match((await problem('{')) ?? '', /^1:15 expected a JSON Schema in "s\.json": it is not JSON/);
    assert.match((await problem('[]')) ?? '', /a JSON Schema is an object, true or false$/);
    assert.match((await problem('{"type":"strnig"}')) ?? '', /there is no type "strnig" \(at #\)$/);
    for (const format of ['__proto__', 'constructor', 'toString', 'int64'])
      assert.match(
        (await problem(JSON.stringify({ format }))) ?? '',
        new RegExp(`the format "${format}" cannot be checked \\(at #\\)$`),
      );
    assert.match((await problem('{"properties":{"a":{"pattern":"("}}}')) ?? '', /at #\/properties\/a\)$/);
    assert.match(
      (await problem('{"$ref":"https://example.com/other.json"}')) ?? '',
      /not in the file, and nothing is fetched$/,
    );
    assert.match(
      (await problem('{"$schema":"https://example.com/mine"}')) ?? '',
      /its \$schema is "https:\/\/example\.com\/mine"/,
    );
  });

  test('is a regular file relative to the working directory, unless the caller reads', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'expectation-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'order schema.json');
    writeFileSync(file, '{"type":"object"}');
    const { problems } = await parseExpectations(
      `json $ schema ${file}\njson $ not schema ${JSON.stringify(file)}\nbody schema {{ env.FILE }}`,
      { FILE: file },
    );
    assert.deepEqual(problems, []);
    const [problem] = (await parseExpectations(`json $ schema ${folder}`, {})).problems;
    assert.match(problem?.message ?? '', /it is a folder, not a file$/);
  });
});

test('every example of the documentation can be parsed', async () => {
  const page = readFileSync(new URL('../../docs/expectations.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/^```expect\n(.*?)^```$/gms)].map(([, block = '']) => block);
  // A table's last column holds the example of its operator.
  const cells = [...page.matchAll(/^\|.*\| `([^`]+)` \|$/gm)].map(([, cell = '']) => cell);
  assert.ok(blocks.length >= 5 && cells.length >= 10);
  const env = { GITHUB_SHA: 'abc', GITHUB_RUN_ID: '1' };
  for (const text of [...blocks, ...cells.filter((cell) => /^[a-z]/.test(cell))]) {
    const { expectations, problems } = await parseExpectations(text, env, {
      readFile: async () => '{"type":"object","$defs":{"item":true},"components":{"schemas":{"Order":true}}}',
    });
    assert.deepEqual(problems, [], text);
    assert.ok(expectations.length > 0, text);
  }
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...SUBJECTS,
    ...NAMES,
    ...Object.values(VALUES),
    'not',
    'refused',
    '$',
    '$..*',
    '[?@.a',
    '"',
    "'",
    '/',
    '/(a+)+$/',
    '{{ env.X }}',
    '{{ capture.y }}',
    '{{',
    '}}',
    "{{ '{{' }}",
    '2xx',
    '200-299',
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '\\',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\u2028',
    '💥',
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...NAMES), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join(' ')),
  );

  test('each line is an expectation or a problem within it', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const lines = source.split(/\r\n|\r|\n/);
        const { expectations, problems, refused } = await parseExpectations(
          source,
          { X: 'x' },
          { readFile: reader({}) },
        );
        for (const { line, column, message } of problems) {
          const content = lines[line - 1];
          assert.ok(
            content !== undefined && column >= 1 && column <= content.length + 1,
            `${line}:${column}`,
          );
          assert.ok(message.length > 0 && !/[\n\r]/.test(message), message);
        }
        const meant = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
        const wrong = new Set(problems.map(({ line }) => line)).size;
        if (refused === undefined) assert.equal(expectations.length + wrong, meant.length);
        else assert.equal(expectations.length, 0);
      }),
      runs(1500),
    );
  });

  test('a variable changes nothing but the value of a line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (value) => {
        const source =
          'body contains {{ env.X }}\njson $.a == "{{ env.X }}"\nheader h in a,{{ env.X }}\nbody matches /{{ env.X }}/iu\njson $.b != {{ env.X }}';
        const { expectations, problems } = await parseExpectations(source, { X: value });
        // A lone surrogate is no text that an expression of code points could match.
        if (!/\p{Surrogate}/u.test(value)) assert.deepEqual(problems, []);
        assert.equal(expectations.length + problems.length, 5);
      }),
    );
  });
});

test('the default expectation is what the parser makes of its line', async () => {
  const { ANY_SUCCESS } = await import('../../src/checks/file/single.ts');
  const { expectations, problems } = await parseExpectations(ANY_SUCCESS.line, {});
  assert.deepEqual({ expectations, problems }, { expectations: [ANY_SUCCESS], problems: [] });
});
