// Lines by the grammar and lines that are not quite, judged by any answer: each is a problem with a place, or a verdict.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectValue } from '../../src/checks/language/evaluate.ts';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import { TYPES } from '../../src/checks/language/json.ts';
import { renderMessage } from '../../src/checks/language/message.ts';
import type { Observation } from '../../src/checks/language/observation.ts';
import { COMPARISONS, OPERATORS } from '../../src/checks/language/operators.ts';
import { judged } from '../checks/observation.ts';
import { SERVICE } from '../checks/suite-context.ts';
import { fc, search } from '../property.ts';
import { EXPECTATION_SLIPS, LANGUAGE_NAMES } from './dictionary.ts';
import { anyJson, anyText, mutated } from './settings.ts';

const ENV = { GITHUB_SHA: '0f1e2d3', QUOTED: 'a "b" c\nd', EMPTY: '' };
const SCHEMAS: Readonly<Record<string, string>> = {
  'object.json': '{"type":"object","required":["a"],"additionalProperties":{"type":["string","null"]}}',
  'list.json':
    '{"items":{"$ref":"#/$defs/one"},"$defs":{"one":{"anyOf":[{"type":"integer"},{"pattern":"^(a+)+$"}]}}}',
  'recursive.json': '{"additionalProperties":{"$ref":"#"},"items":{"$ref":"#"}}',
  'broken.json': '{"type":',
};
const options = {
  readFile: async (path: string) => {
    const text = SCHEMAS[path];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return text;
  },
};

const jsonPath = fc.oneof(
  fc.constantFrom(
    '$',
    '$.a',
    '$..a',
    '$.*',
    '$..*',
    '$[0]',
    '$[-1]',
    "$['a b']",
    '$[?@.a == 1]',
    '$[?match(@.a, "a.*")]',
    '$.a[1:3:2]',
    '$[?length(@) > 1]',
    ...LANGUAGE_NAMES.map((name) => `$.${name}`),
    '$["__proto__"]',
    '$[?@.constructor == @.__proto__]',
    '$[{{ capture.it }}]',
  ),
  mutated(
    fc.constantFrom(
      '$.items[?@.price < 10 && @.name != "x"].name',
      '$..book[?count(@.*) > 2]',
      '$[\'a\']["b"][*]',
    ),
  ),
);
const subject = fc.oneof(
  fc.constantFrom(
    'status',
    'body',
    'bytes',
    'sha256',
    'time',
    'tls expires',
    'redirect',
    'header content-type',
    'header X-Twice',
    'cookie sid',
    'cookie __Host-a',
  ),
  jsonPath.map((path) => `json ${path}`),
  fc.tuple(fc.constantFrom('header', 'cookie'), anyText).map((words) => words.join(' ')),
);
const value = fc.oneof(
  fc.constantFrom(
    '200',
    '2xx',
    '200-299',
    '200,204',
    '"ok"',
    'ok',
    'null',
    'true',
    '1e999',
    '-0',
    '[1,2]',
    '{"a":1}',
    '2s',
    '14d',
    '500ms',
    '/^a.*b$/i',
    '/(a+)+$/',
    '/[/',
    '{{ env.GITHUB_SHA }}',
    '{{ env.EMPTY }}',
    '{{ env.NONE }}',
    '{{ capture.it }}',
    '12345678901234567890',
    '',
  ),
  fc.json({ maxDepth: 2 }),
  anyText,
);
/** Operators whose argument is one of these; all others are followed by a value. */
const OTHERS: readonly string[] = ['none', 'count', 'type', 'schema'];
const comparison = fc.constantFrom(...COMPARISONS);
const operation = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...OPERATORS.filter(({ argument }) => !OTHERS.includes(argument)).map(({ name }) => name),
      ),
      value,
    )
    .map((words) => words.join(' ')),
  fc.constantFrom(...OPERATORS.filter(({ argument }) => argument === 'none').map(({ name }) => name)),
  fc.tuple(comparison, value).map((words) => `count ${words.join(' ')}`),
  fc.constantFrom(...TYPES, 'text').map((type) => `type ${type}`),
  fc.constantFrom(...Object.keys(SCHEMAS), 'none.json').map((file) => `schema ${file}`),
);
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(subject, fc.constantFrom('', ' not'), operation)
      .map(([what, not, how]) => `${what}${not} ${how}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('status 2xx', 'status 200', 'refused', '# a comment', '') },
);
const lines = fc.oneof(
  line,
  mutated(line, EXPECTATION_SLIPS),
  fc.array(line, { maxLength: 4 }).map((all) => all.join('\n')),
  anyText,
);

const body: fc.Arbitrary<Buffer> = fc.oneof(
  anyJson.map((json) => Buffer.from(JSON.stringify(json))),
  mutated(anyJson.map((json) => JSON.stringify(json))).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  anyText.map((text) => Buffer.from(text, 'utf16le')),
  fc
    .constantFrom(
      '{"a":[1,"1",null,12345678901234567890],"__proto__":{"b":1}}',
      '"\\ud800"',
      `${'a'.repeat(30)}!`,
      '[1e999,-0,0.1]',
    )
    .map((text) => Buffer.from(text)),
);
const anyHeader = fc.tuple(
  fc.constantFrom('content-type', 'X-Twice', 'set-cookie', 'location', ...LANGUAGE_NAMES),
  fc.oneof(
    anyText,
    fc.constantFrom(
      'application/json',
      'text/html; charset=utf-16',
      'text/plain; charset="latin1"',
      'text/plain; charset=none',
      'sid=1; Path=/',
      'sid=',
      '__Host-a=b=c',
      ...LANGUAGE_NAMES.flatMap((name) => [`${name}=${name}`, `text/plain; charset=${name}`, name]),
    ),
  ),
);
const observation: fc.Arbitrary<Observation> = fc
  .record({
    status: fc.oneof(fc.constantFrom(200, 204, 302, 404, 500), fc.integer({ min: 100, max: 999 })),
    headers: fc.array(anyHeader, { maxLength: 4 }),
    body,
    truncated: fc.boolean(),
    sha256: fc.option(fc.constant('0'.repeat(64)), { nil: undefined }),
    certificateExpiresAt: fc.option(fc.constantFrom(0, 1e15, -1e15), { nil: undefined }),
    total: fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(100)),
    redirect: fc.option(anyText, { nil: undefined }),
  })
  .map(({ total, redirect, truncated, ...given }) => ({
    at: Date.UTC(2026, 0, 15),
    redirect,
    response: {
      url: SERVICE,
      reason: 'OK',
      ...given,
      truncated,
      bytes: given.body.length + (truncated ? 1 : 0),
      timing: { wait: 1, body: 1, total },
    },
  }));

const SECRET = 'planted-secret-0123456789-0123456789-0123456789';

test('any text is expectations, or problems with a line and a column in it', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (text) => {
      const { expectations, problems } = await parseExpectations(text, ENV, options);
      const all = text.split(/\r\n|\r|\n/);
      for (const problem of problems) {
        const at = all[problem.line - 1];
        assert.ok(
          at !== undefined && problem.column >= 1 && problem.column <= at.length + 1,
          JSON.stringify(problem),
        );
        assert.match(problem.message, /\S/);
      }
      const meant = all.filter((one) => one.trim() !== '' && !one.trim().startsWith('#')).length;
      assert.ok(expectations.length <= meant && expectations.length + problems.length >= meant - 4);
    }),
    search('expectations', 800),
  );
});

test('any line is evaluated against any response, and the actual value is reported without secrets', async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      observation,
      fc.oneof(anyJson, anyText, fc.constant(undefined)),
      async (text, seen, it) => {
        const { expectations } = await parseExpectations(text, ENV, options);
        const captures = new Map(it === undefined ? [] : [['it', it] as const]);
        const judging = { captures, redact: (said: string) => said.replaceAll(SECRET, '***'), limitMs: 50 };
        for (const expectation of expectations) {
          const failure = await judged(expectation, seen, judging);
          if (failure === 'too slow') continue;
          if (failure !== undefined) {
            assert.match(failure, /\S/);
            assert.ok(failure.length < 2000, failure);
          }
          const kept = await subjectValue(expectation.subject, seen, { captures });
          if (!kept.exists) assert.match(renderMessage(kept.why), /\S/);
        }
      },
    ),
    search('judgements', 600),
  );
});

test('a secret in the response is in no report about it, wherever it is cut', async () => {
  const around = fc.string({ maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(line, observation, around, around, async (text, seen, before, behind) => {
      const { expectations } = await parseExpectations(text, ENV, options);
      const said = `${before}${SECRET}${behind}`;
      const response = {
        ...seen.response,
        headers: [
          ['content-type', said],
          ['X-Twice', said],
          ['set-cookie', `sid=${said}`],
        ] as const,
        body: Buffer.from(JSON.stringify({ a: said, [said]: [said] })),
        truncated: false,
      };
      const captures = new Map([['it', 'a']]);
      for (const expectation of expectations) {
        const failure = await judged(
          expectation,
          { ...seen, redirect: said, response },
          { captures, redact: (shown) => shown.replaceAll(SECRET, '***'), limitMs: 50 },
        );
        assert.ok(!failure?.includes(SECRET.slice(0, 12)), failure);
      }
    }),
    search('secret-shown', 400),
  );
});
