import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { parse } from 'yaml';
import { AUTH_HEADERS, METHODS, REQUEST_AUTHS, RETRIES } from '../../src/checks/check.ts';
import { parseSuite } from '../../src/checks/file/parse.ts';
import { context, DOCUMENTED, SERVICE } from './suite-context.ts';

const file = join(import.meta.dirname, '../../docs/checks.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8'));
const validator = new Validator(schema, '7', false);

/** Both judges of a text: the published schema, and the parser. */
async function judges(text: string): Promise<{ schema: boolean; parser: boolean; why: string }> {
  const { problems } = await parseSuite(text, context);
  const { valid, errors } = validator.validate(parse(text));
  const why = [
    ...problems.map(({ message }) => message),
    ...errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`),
  ];
  return { schema: valid, parser: problems.length === 0, why: why.join('\n') };
}

const check = (keys: string) => `defaults: { url: ${SERVICE} }\nchecks: [ { name: a, ${keys} } ]`;

const RIGHT: readonly string[] = [
  DOCUMENTED,
  `checks: [ { get: ${SERVICE} } ]`,
  `version: 1\ndefaults:\nchecks: [ { get: ${SERVICE} } ]`,
  `defaults: { url: '{{ env.SERVICE_URL }}' }\nchecks: [ { get: / } ]`,
  "checks: [ { get: '{{ env.SERVICE_URL }}/x' } ]",
  ...METHODS.map((method) => check(`${method.toLowerCase()}: /x`)),
  check('get: ?x=1'),
  check('post: /, json: [ 1, x, null, true, { a: b } ]'),
  check('post: /, json: null'),
  check('post: /, form: { a: 1, b: [ x, 2 ], c: true }'),
  check('post: /, body: some text'),
  check('post: /, body: 17'),
  check('get: /, headers: { Accept: text/plain, X-Count: 3, X-On: true }'),
  check('get: /, headers: {}'),
  ...['auto', 'id_token', 'none'].map((auth) => check(`get: /, auth: ${auth}`)),
  check('get: https://run.googleapis.com/, auth: access_token'),
  check(`get: /, auth: id_token, audience: ${SERVICE}`),
  check('get: /, auth_header: X-Serverless-Authorization'),
  check('get: /, expect: status == 200'),
  check('get: /, expect: [ refused ]'),
  check('get: /, expect: refused'),
  check('get: /, expect: [ status == 200, body contains x ]'),
  check('get: /, capture: { id: json $.id, Some_name-1: body }'),
  check(
    'get: /, capture: { id: { from: json $.id, secret: true }, other: { from: body }, no: { from: body, secret: false } }',
  ),
  check('get: /, after: []'),
  check('get: /, timeout: 500ms, wait: 0'),
  check('get: /, timeout: 1.5, wait: 2m'),
  check('get: /, retry: any, redirects: 20'),
  `defaults: { url: ${SERVICE}, headers: { A: b }, auth: id_token, audience: '${SERVICE}', auth_header: Authorization, expect: [ status == 200 ], capture: { a: body }, after: a, timeout: 1s, wait: 1s, retry: safe, redirects: 1 }\nchecks: [ { name: a, get: / } ]`,
];

const WRONG: readonly string[] = [
  '[]',
  '{}',
  'checks: []',
  'checks: {}',
  `version: 2\nchecks: [ { get: ${SERVICE} } ]`,
  `version: '1'\nchecks: [ { get: ${SERVICE} } ]`,
  `chekcs: 1\nchecks: [ { get: ${SERVICE} } ]`,
  `defaults: []\nchecks: [ { get: ${SERVICE} } ]`,
  `defaults: { url: ${SERVICE}?a=1 }\nchecks: [ { get: / } ]`,
  `defaults: { url: range.run.app }\nchecks: [ { get: / } ]`,
  ...['json: {}', 'form: {}', 'body: x', 'name: x', 'get: /', 'nope: 1'].map(
    (key) => `defaults: { url: ${SERVICE}, ${key} }\nchecks: [ { get: / } ]`,
  ),
  'checks: [ x ]',
  'checks: [ null ]',
  check('auth: none'),
  check('get: /a, post: /b'),
  check('get: a'),
  check("get: ''"),
  check('get:'),
  check('get: 3'),
  check("get: '{{ capture.a }}'"),
  check('get: /, nope: 1'),
  check('GET: /'),
  check('post: /, json: {}, body: x'),
  check('post: /, json: {}, form: {}'),
  check('post: /, form: { a: { b: c } }'),
  check('post: /, form: x'),
  check('post: /, body: { a: b }'),
  check('get: /, headers: [ A ]'),
  check('get: /, headers: { "A B": c }'),
  check('get: /, headers: { Host: c }'),
  check('get: /, headers: { A: [ c ] }'),
  check('get: /, headers: { A: null }'),
  check('get: /, auth: NONE'),
  check('get: /, auth: none, audience: x'),
  check("get: /, audience: ''"),
  check('get: /, auth_header: Cookie'),
  check('get: /, expect: []'),
  check("get: /, expect: ''"),
  check('get: /, expect: { status: 200 }'),
  check('get: /, expect: [ { status: 200 } ]'),
  check('get: /, expect: [ refused, status == 403 ]'),
  check('get: /, capture: [ id ]'),
  check('get: /, capture: { "1a": body }'),
  check('get: /, capture: { a: 1 }'),
  check('get: /, capture: { a: { secret: true } }'),
  check('get: /, capture: { a: { from: 1 } }'),
  check('get: /, capture: { a: { from: body, secret: yes } }'),
  check('get: /, capture: { a: { from: body, as: b } }'),
  check('get: /, capture: { a: [ body ] }'),
  check('get: /, after: { a: b }'),
  check('get: /, after: [ null ]'),
  check('get: /, timeout: soon'),
  check('get: /, timeout: -1'),
  check('get: /, timeout: [ 1 ]'),
  check('get: /, retry: always'),
  check('get: /, redirects: -1'),
  check('get: /, redirects: 21'),
  check('get: /, redirects: 1.5'),
  `checks: [ { name: '', get: ${SERVICE} } ]`,
  `checks: [ { name: [ a ], get: ${SERVICE} } ]`,
  `checks: [ { name: ${'x'.repeat(201)}, get: ${SERVICE} } ]`,
];

describe('the published schema of checks', () => {
  for (const [index, text] of RIGHT.entries()) {
    it(`accepts what the parser accepts, ${index}: ${text.slice(-70).replaceAll('\n', ' ')}`, async () => {
      const { schema: bySchema, parser, why } = await judges(text);
      assert.deepEqual({ bySchema, parser }, { bySchema: true, parser: true }, why);
    });
  }

  for (const [index, text] of WRONG.entries()) {
    it(`refuses what the parser refuses, ${index}: ${text.slice(-70).replaceAll('\n', ' ')}`, async () => {
      const { schema: bySchema, parser } = await judges(text);
      assert.deepEqual({ bySchema, parser }, { bySchema: false, parser: false });
    });
  }

  it('knows the keys that the parser knows', async () => {
    const said = async (text: string) => {
      const { problems } = await parseSuite(text, context);
      const known = problems.flatMap(
        ({ message }) => /^unknown key "§§§"; known are (.*)$/.exec(String(message))?.[1] ?? [],
      );
      return known.flatMap((list) => list.split(', ')).sort();
    };
    const { properties, definitions } = schema;
    assert.deepEqual(await said(`§§§: 1\nchecks: [ { get: ${SERVICE} } ]`), Object.keys(properties).sort());
    assert.deepEqual(
      await said(`defaults: { §§§: 1 }\nchecks: [ { get: ${SERVICE} } ]`),
      Object.keys(properties.defaults.properties).sort(),
    );
    assert.deepEqual(
      await said(`checks: [ { get: ${SERVICE}, §§§: 1 } ]`),
      Object.keys(definitions.check.properties).sort(),
    );
  });

  it('has the choices and the defaults of the inputs', () => {
    const { definitions } = schema;
    const { inputs } = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'));
    assert.deepEqual(definitions.auth.enum, [...REQUEST_AUTHS]);
    assert.deepEqual(definitions.auth_header.enum, [...AUTH_HEADERS]);
    assert.deepEqual(definitions.retry.enum, [...RETRIES]);
    for (const key of ['auth', 'auth_header', 'expect', 'timeout', 'wait', 'retry', 'redirects']) {
      const input = inputs[key === 'auth' ? 'request_auth' : key];
      assert.equal(String(definitions[key].default), input.default, key);
    }
  });

  it('describes every key, for editors to show', () => {
    const { properties, definitions } = schema;
    for (const set of [properties, properties.defaults.properties, definitions.check.properties]) {
      for (const [name, value] of Object.entries<Record<string, unknown>>(set)) {
        const ref = String(value['$ref'] ?? '').replace('#/definitions/', '');
        const described: unknown = value['description'] ?? definitions[ref]?.description;
        assert.equal(typeof described, 'string', name);
      }
    }
  });

  it('holds of its own examples', () => {
    for (const [name, definition] of Object.entries<{ examples?: unknown[]; default?: unknown }>(
      schema.definitions,
    )) {
      const part = new Validator(
        {
          ...schema,
          type: undefined,
          required: undefined,
          properties: undefined,
          additionalProperties: undefined,
          $ref: `#/definitions/${name}`,
        },
        '7',
      );
      for (const example of [
        ...(definition.examples ?? []),
        ...(definition.default === undefined ? [] : [definition.default]),
      ]) {
        assert.ok(part.validate(example).valid, `${name}: ${JSON.stringify(example)}`);
      }
    }
  });
});
