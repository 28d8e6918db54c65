// Checks files as somebody may leave them: a typo in the YAML, a value of another kind, a key that objects have anyway.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import type { CheckResult } from '../../src/checks/check.ts';
import { parseSuite } from '../../src/checks/file/parse.ts';
import type { HttpResponse } from '../../src/http/message.ts';
import { collected } from '../checks/fake-service.ts';
import { context, DOCUMENTED } from '../checks/suite-context.ts';
import { fc, search } from '../property.ts';
import { YAML_SLIPS } from './dictionary.ts';
import { anyJson, anyText, mutated, mutatedJson, quietHost } from './settings.ts';

const LARGER = `version: 1
defaults:
  url: https://range-abc123-uc.a.run.app/api
  headers: { X-Trace: '{{ env.GITHUB_SHA }}' }
  auth: id_token
  audience: https://range-abc123-uc.a.run.app
  expect: [status 2xx]
checks:
  - name: form
    post: /login?next=/
    form: { user: dev, password: '{{ env.QUOTED }}' }
    capture: { sid: { from: cookie sid, secret: true }, all: 'json $..id' }
    redirects: 3
  - name: text
    put: 'https://other-abc123-uc.a.run.app/x'
    body: |
      one
      two {{ capture.sid }}
    after: [form]
    retry: any
    timeout: 500ms
    auth_header: X-Serverless-Authorization
  - &again { name: again, delete: 'https://run.googleapis.com/{{ capture.all }}', after: text, auth: access_token }
  - { name: nobody, options: /, auth: none, expect: [refused] }
`;

const valid = fc.constantFrom(DOCUMENTED, LARGER);
const file = fc.oneof(
  { weight: 3, arbitrary: mutated(valid, YAML_SLIPS) },
  {
    weight: 3,
    arbitrary: mutatedJson(valid.map((text): unknown => parse(text))).map(
      (value) => JSON.stringify(value) ?? '',
    ),
  },
  {
    weight: 2,
    arbitrary: mutatedJson(valid.map((text): unknown => parse(text))).map((value) => asYaml(value)),
  },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify({ version: 1, checks: value })) },
);

function asYaml(value: unknown): string {
  try {
    return stringify(value);
  } catch {
    // Deeper than the library writes.
    return JSON.stringify(value) ?? '';
  }
}

test('the two files that are changed are valid', async () => {
  for (const text of [DOCUMENTED, LARGER]) {
    const { checks, problems } = await parseSuite(text, context);
    assert.deepEqual(problems, []);
    assert.equal(checks.length, 4);
  }
});

test('any file is checks, or problems with a line and a column in it', async () => {
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const { checks, problems } = await parseSuite(text, context);
      assert.ok(checks.length === 0 || problems.length === 0);
      const lines = text.split(/\r\n|\r|\n/);
      for (const { at, message } of problems) {
        assert.ok(at.line >= 1 && at.line <= lines.length && at.column >= 1, JSON.stringify({ at, message }));
        assert.match(String(message), /\S/);
        assert.doesNotMatch(
          String(message),
          /\[object |undefined is not|Cannot read prop|is not a function|Maximum call stack/,
        );
      }
    }),
    search('checks-file', 250),
  );
  assert.equal(Object.keys(Object.prototype).length, 0, 'a key of a file went into every object');
});

test('a file of many small parts, or of one in itself, is refused in time', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`),
  ].join('\n');
  for (const text of [
    bomb,
    `version: 1\nchecks: &c\n  - *c\n`,
    '['.repeat(50_000),
    `${'{a: '.repeat(20_000)}`,
    `${'- '.repeat(20_000)}x`,
    `? ${'? '.repeat(20_000)}`,
    `version: 1\nchecks: [${'{ name: x, get: / }, '.repeat(2_000)}]`,
    `a: ${'!!str '.repeat(20_000)}`,
    'x'.repeat(5_000_000),
    `"${'\\u0041'.repeat(200_000)}`,
  ]) {
    const { checks, problems } = await parseSuite(text, context);
    assert.equal(checks.length, 0);
    assert.ok(problems.length > 0, text.slice(0, 100));
  }
});

const answer = fc.record({
  status: fc.constantFrom(200, 201, 204, 302, 401, 403, 404, 500),
  body: fc.oneof(
    anyJson.map((value) => JSON.stringify(value)),
    anyText,
  ),
  headers: fc.array(
    fc.tuple(
      fc.constantFrom('content-type', 'location', 'set-cookie', 'www-authenticate', 'retry-after'),
      anyText,
    ),
    { maxLength: 3 },
  ),
});

test('whatever a file asks and whatever is answered, every check has a verdict', async () => {
  const changed = fc.oneof(
    valid,
    mutatedJson(valid.map((text): unknown => parse(text))).map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(changed, fc.array(answer, { minLength: 1, maxLength: 4 }), async (text, answers) => {
      const { checks } = await parseSuite(text, context);
      const told: CheckResult[] = [];
      let asked = 0;
      const send = async ({ url }: { readonly url: string }): Promise<HttpResponse> => {
        const { status, headers, body } = answers[asked++ % answers.length] ?? assert.fail();
        const bytes = Buffer.from(body);
        return {
          url,
          status,
          headers,
          body: bytes,
          reason: '',
          truncated: false,
          bytes: bytes.length,
          timing: { wait: 1, body: 1, total: 2 },
        };
      };
      // Each look at the clock is a second later: waiting ends.
      let now = 0;
      const host = { ...quietHost(), now: () => (now += 1000) };
      const results = await collected(
        checks,
        {
          host,
          http: { send },
          universe: 'googleapis.com',
          credential: async () => 'e30.e30.e30',
          startedAt: 0,
          onResult: (result) => void told.push(result),
        },
        { concurrency: 2 },
      );
      assert.equal(results.length, checks.length);
      assert.equal(told.length, checks.length);
      for (const { verdict, message } of results) {
        assert.ok(['passed', 'failed', 'skipped'].includes(verdict));
        assert.match(String(message), /\S/);
      }
    }),
    search('checks-run', 60),
  );
});
