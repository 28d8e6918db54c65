// Verdicts on JSON Schemas, the files they consist of, and the schemas that are refused before any request. The official test
// suite runs here too where it is installed: `npm run schema-suite` fetches it.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import type { Json } from '../../src/checks/language/json.ts';
import { schemaErrors } from '../../src/checks/language/schema-errors.ts';
import { temporaryFolder } from '../cli/run-cli.ts';
import { problemsOf, reader } from './observation.ts';
import { findSuite, judge, judgeSuite, surprises } from './schema-suite.ts';

const DRAFT = {
  4: { $schema: 'http://json-schema.org/draft-04/schema#' },
  6: { $schema: 'http://json-schema.org/draft-06/schema#' },
  7: { $schema: 'http://json-schema.org/draft-07/schema#' },
  2019: { $schema: 'https://json-schema.org/draft/2019-09/schema' },
  2020: { $schema: 'https://json-schema.org/draft/2020-12/schema' },
};

type Values = readonly Json[];

/** [what is shown, schema, valid values, invalid values] */
const VERDICTS: readonly (readonly [string, unknown, valid: Values, invalid: Values])[] = [
  ['true accepts all', true, [1, null, {}], []],
  ['false accepts nothing', false, [], [1, null, {}]],
  [
    'before 2019-09 what is beside $ref is ignored, $id too',
    {
      ...DRAFT[7],
      $id: 'http://example.com/base/',
      definitions: {
        one: { $id: 'http://example.com/other/word.json', type: 'string' },
        two: { $id: 'word.json', type: 'number' },
      },
      properties: { a: { $id: 'http://example.com/other/', $ref: 'word.json', maximum: 1 } },
    },
    [{ a: 7 }],
    [{ a: 'x' }],
  ],
  [
    'since 2019-09 it counts',
    {
      $id: 'http://example.com/base/',
      $defs: {
        one: { $id: 'http://example.com/other/word.json', type: 'string' },
        two: { $id: 'word.json', type: 'number' },
      },
      properties: { a: { $id: 'http://example.com/other/', $ref: 'word.json', maxLength: 2 } },
    },
    [{ a: 'x' }],
    [{ a: 7 }, { a: 'xyz' }],
  ],
  [
    'a root with only $ref and definitions, as generators write it',
    {
      ...DRAFT[7],
      $ref: '#/definitions/Order',
      definitions: { Order: { type: 'object', required: ['id'], properties: { next: { $ref: '#' } } } },
    },
    [{ id: 1, next: { id: 2 } }],
    [{}, { id: 1, next: {} }],
  ],
  [
    'an $id inside enum, const or an unknown keyword is none',
    {
      enum: [{ $id: '#/$defs/a', $ref: 'x' }],
      'x-mine': { $id: 'http://example.com/a', $ref: 'nowhere' },
      $defs: { a: { $id: 'http://example.com/a', type: 'string' } },
      not: { $ref: 'http://example.com/a' },
    },
    [{ $id: '#/$defs/a', $ref: 'x' }],
    [{}, 'x'],
  ],
  [
    'draft 4: exclusiveMinimum beside minimum, and id',
    {
      ...DRAFT[4],
      id: 'http://example.com/a.json',
      definitions: { small: { id: '#small', maximum: 9, exclusiveMaximum: true } },
      allOf: [{ $ref: '#small' }, { minimum: 1, exclusiveMinimum: true }],
    },
    [2, 8.9, 'x'],
    [1, 9],
  ],
  ['draft 6: a number', { ...DRAFT[6], exclusiveMinimum: 1, contains: true }, [2, [1]], [1, []]],
  [
    'a dynamic reference finds the outermost schema',
    {
      $id: 'http://example.com/strict-tree',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: {
        tree: {
          $id: 'http://example.com/tree',
          $dynamicAnchor: 'node',
          type: 'object',
          properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
        },
      },
    },
    [{ data: 1, children: [{ data: 2, children: [] }] }],
    [{ daat: 1 }, { children: [{ daat: 1 }] }],
  ],
  [
    'a recursive reference of 2019-09 likewise',
    {
      ...DRAFT[2019],
      $id: 'http://example.com/strict-tree',
      $recursiveAnchor: true,
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: {
        tree: {
          $id: 'http://example.com/tree',
          $recursiveAnchor: true,
          type: 'object',
          properties: { data: true, children: { type: 'array', items: { $recursiveRef: '#' } } },
        },
      },
    },
    [{ data: 1, children: [{ data: 2, children: [] }] }],
    [{ daat: 1 }, { children: [{ daat: 1 }] }],
  ],
  // The validator alone accepts each of these values.
  [
    'allOf sees nothing that $ref evaluated',
    {
      $ref: '#/$defs/a',
      allOf: [{ unevaluatedProperties: false }],
      $defs: { a: { properties: { a: true } } },
    },
    [{}],
    [{ a: 1 }],
  ],
  [
    'then sees nothing that if evaluated',
    JSON.parse('{"if":{"properties":{"a":true},"required":["a"]},"then":{"unevaluatedProperties":false}}'),
    [{}, { b: 1 }],
    [{ a: 1 }],
  ],
  [
    'a dependent schema sees nothing that allOf evaluated',
    { allOf: [{ properties: { a: true } }], dependentSchemas: { a: { unevaluatedProperties: false } } },
    [{}, { b: 1 }],
    [{ a: 1 }],
  ],
  [
    'contains of 2019-09 evaluates no item',
    { ...DRAFT[2019], contains: { type: 'string' }, unevaluatedItems: false },
    [],
    [['x'], ['x', 1]],
  ],
  [
    'contains of 2020-12 does',
    { contains: { type: 'string' }, unevaluatedItems: false },
    [['x']],
    [['x', 1]],
  ],
  [
    'if, then and else with what they evaluate',
    JSON.parse(
      '{"if":{"properties":{"kind":{"const":"a"}},"required":["kind"]},"then":{"properties":{"a":true}},"else":{"properties":{"b":true}},"unevaluatedProperties":false}',
    ),
    [{ kind: 'a', a: 1 }, { b: 1 }],
    [{ kind: 'a', b: 1 }, { a: 1 }],
  ],
  [
    'names that every object inherits',
    {
      properties: JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"}}'),
      required: ['toString'],
    },
    [JSON.parse('{"__proto__":"x","toString":1}')],
    [{}, JSON.parse('{"__proto__":1,"toString":1}'), { constructor: 1, toString: 1 }],
  ],
];

/** [format, texts that have it, texts that do not]; by the RFCs, and OpenAPI's registry for those after the first line. */
const FORMATS: readonly (readonly [string, valid: Values, invalid: Values])[] = [
  [
    'uri',
    ['https://a.example/b?c#d', 'urn:a:b', 'http://[::1]:80/'],
    ['/a', 'http://a:b/', 'http://[::01.2.3.4]/', 'a:[b]'],
  ],
  ['uri-reference', ['', '/a', '../a?b'], ['a"b', '1a:b', '//a:b', '//a@b@c']],
  ['iri', ['https://müller.example/ä'], ['ä', 'http://a b/']],
  [
    'hostname',
    ['a.example', 'xn--fiqs8s.example'],
    ['a_b', '-a', 'xn--a-', 'ü.example', 'a..b', `${'a'.repeat(64)}.b`],
  ],
  ['idn-hostname', ['müller.example', '中国'], ['a b', '-ü', '〮한국']],
  ['idn-email', ['jürgen@müller.example'], ['jürgen', '@a', 'a@']],
  ['ipv4', ['127.0.0.1', '255.255.255.255'], ['127.0.0.01', '256.0.0.1', '1.2.3', '1.2.3.4.']],
  ['ipv6', ['::', '::ffff:1.2.3.4'], ['::g', ':::', 'fe80::1%eth0', '1.2.3.4']],
  ['date', ['2028-02-29'], ['2027-02-29', '2027-1-1']],
  ['uuid', ['123e4567-e89b-12d3-a456-426614174000'], ['123e4567e89b12d3a456426614174000']],
];
const OPENAPI_FORMATS: typeof FORMATS = [
  ['int32', [0, -2147483648, 2147483647, '7'], [2147483648, 1.5, 'x', '2147483648']],
  ['int64', [9007199254740992, '9223372036854775807', '-1'], [1e19, '1e3', '1.5']],
  ['uint8', [255], [256, -1]],
  ['float', [1.5, '1.5'], [1e39, 'x']],
  ['double', [1e300], ['x']],
  ['byte', ['YWI=', ''], ['YWI', 'Y_I=']],
  ['password', ['any'], []],
  ['binary', ['any'], []],
  ['date-time', ['2027-01-01T00:00:00Z'], ['2027-01-01']],
];

const no = async () => {
  throw new Error('no other file');
};

describe('a schema accepts what its draft says', () => {
  for (const [title, schema, valid, invalid] of VERDICTS)
    test(title, async () => {
      const verdicts = await judge(schema, [...valid, ...invalid], no);
      assert.deepEqual(verdicts, [...valid.map(() => true), ...invalid.map(() => false)]);
    });

  test('and the format of a text in every draft', async () => {
    for (const [format, valid, invalid] of FORMATS)
      for (const draft of Object.values(DRAFT)) {
        const verdicts = await judge({ ...draft, format }, [...valid, ...invalid], no);
        assert.deepEqual(verdicts, [...valid.map(() => true), ...invalid.map(() => false)], format);
      }
  });
});

const suite = findSuite();
test('the official test suite has no surprises', {
  skip: suite === undefined && 'npm run schema-suite fetches it',
}, async () => {
  const cases = await judgeSuite(suite ?? '');
  assert.ok(cases.length > 7000);
  assert.deepEqual(surprises(cases), []);
});

/** The verdict of a line about values, with schemas in files by these names. */
async function verdicts(name: string, files: Readonly<Record<string, string>>, values: Values) {
  const { expectations, problems } = await parseExpectations(
    `json $ schema ${name}`,
    {},
    { readFile: reader(files) },
  );
  assert.deepEqual(problems, []);
  const [only] = expectations;
  assert.ok(only !== undefined && 'schema' in only.assertion);
  const found: boolean[] = [];
  for (const value of values)
    found.push((await schemaErrors(only.assertion.schema, value, undefined)) === undefined);
  return found;
}

const OPENAPI = `openapi: 3.0.3
info: { title: Shop, version: '1' }
paths:
  /orders:
    get:
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } }
components:
  schemas:
    Order:
      type: object
      required: [ id, secret ]
      example: { id: 1 }
      properties:
        id: { type: integer, format: int64, minimum: 0, exclusiveMinimum: true }
        note: { type: string, nullable: true, enum: [ a, null ] }
        secret: { type: string, writeOnly: true }
        item: { $ref: item.yaml#/Item, nullable: true }
        kind: { nullable: true, allOf: [ { $ref: '#/components/schemas/Kind' } ] }
    Kind: { type: string, discriminator: { propertyName: x } }
`;
const FILES = {
  'api/openapi.yaml': OPENAPI,
  'api/item.yaml':
    'Item: { type: object, properties: { sku: { type: string, nullable: true }, next: { $ref: "#/Item" } } }',
};

describe('a schema of an OpenAPI document', () => {
  test('of 3.0 has nullable, exclusiveMinimum: true, writeOnly and formats of its own', async () => {
    const good: Values = [
      { id: 1 },
      { id: 2, note: null },
      { id: 3, item: { sku: null, next: {} } },
      { id: 1, kind: 'x' },
    ];
    const bad: Values = [
      {},
      { id: 0 },
      { id: 1.5 },
      { id: 1, note: 'b' },
      { id: 1, item: null },
      { id: 1, item: { next: { sku: 1 } } },
      { id: 1, kind: null },
    ];
    const name = 'api/openapi.yaml#/components/schemas/Order';
    assert.deepEqual(await verdicts(name, FILES, [...good, ...bad]), [
      ...good.map(() => true),
      ...bad.map(() => false),
    ]);
    const response = 'api/openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema';
    assert.deepEqual(await verdicts(response, FILES, [[{ id: 1 }], [{}], {}]), [true, false, false]);
  });

  test('of 3.1 is of draft 2020-12; of 2.0, of draft 4', async () => {
    const file = (version: string, schema: unknown) =>
      JSON.stringify({ openapi: version, components: { schemas: { A: schema } } });
    const is = (version: string, schema: unknown, values: Values) =>
      verdicts('o.json#/components/schemas/A', { 'o.json': file(version, schema) }, values);
    assert.deepEqual(await is('3.1.0', { type: ['string', 'null'], const: null }, [null, 'x']), [
      true,
      false,
    ]);
    assert.deepEqual(await is('3.2.0', { $anchor: 'a', prefixItems: [{ type: 'string' }] }, [['x'], [1]]), [
      true,
      false,
    ]);
    const swagger = JSON.stringify({
      swagger: '2.0',
      definitions: { A: { maximum: 1, exclusiveMaximum: true } },
    });
    assert.deepEqual(await verdicts('s.json#/definitions/A', { 's.json': swagger }, [0, 1]), [true, false]);
  });

  test('asserts the formats of its registry', async () => {
    for (const [format, valid, invalid] of [...FORMATS, ...OPENAPI_FORMATS])
      for (const openapi of ['3.0.4', '3.1.1']) {
        const text = JSON.stringify({ openapi, components: { schemas: { A: { format } } } });
        const found = await verdicts('o.json#/components/schemas/A', { 'o.json': text }, [
          ...valid,
          ...invalid,
        ]);
        assert.deepEqual(found, [...valid.map(() => true), ...invalid.map(() => false)], format);
      }
  });
});

/** [what follows `schema`, the files, the problem]. */
const REFUSED: readonly (readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  problem: RegExp,
])[] = [
  [
    'a.json',
    { 'a.json': '{}' },
    /it has no keyword of JSON Schema at #, so every value would be valid; the schema that does so on purpose is true$/,
  ],
  [
    'a.json',
    { 'a.json': '{\n"title": "x", "$schema": "http://json-schema.org/draft-07/schema#"}' },
    /"a\.json" \(line 1, column 1\): it has no keyword/,
  ],
  ['a.json', { 'a.json': '{"typ":"object"}' }, /; did you mean type\?$/],
  [
    'a.json',
    { 'a.json': '{"$defs":{"order":{"type":"object"}}}' },
    /; name a schema in it, such as a\.json#\/\$defs\/order$/,
  ],
  [
    'package.json',
    { 'package.json': '{"name":"x","version":"1","dependencies2":{}}' },
    /it has no keyword of JSON Schema/,
  ],
  [
    'api/openapi.yaml',
    FILES,
    /it is a document of OpenAPI 3\.0; name one of its schemas, such as api\/openapi\.yaml#\/components\/schemas\/Order$/,
  ],
  [
    'api/openapi.yaml#/components/schemas',
    FILES,
    /; name a schema in it, such as api\/openapi\.yaml#\/components\/schemas\/Order$/,
  ],
  ['api/openapi.yaml#/components/schemas/Nope', FILES, /there is no #\/components\/schemas\/Nope in it$/],
  ['api/openapi.yaml#/info/title', FILES, /#\/info\/title is no schema in it$/],
  ['api/openapi.yaml#nope', FILES, /there is no #nope in it$/],
  [
    'o.json',
    { 'o.json': '{"openapi":"4.0.0"}' },
    /it is a document of OpenAPI "4\.0\.0", and known are 3\.2, 3\.1, 3\.0 and 2\.0$/,
  ],
  [
    'a.json',
    { 'a.json': '{"type":"object","nullable":true}' },
    /it uses nullable, which only OpenAPI 3\.0 has; add 'null' to type instead \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': '{\n  "properties": {\n    "a": { "format": "phone" }\n  }\n}' },
    /"a\.json" \(line 3, column 22\): the format "phone" cannot be checked \(at #\/properties\/a\)$/,
  ],
  [
    'a.yaml',
    { 'a.yaml': 'type: object\nproperties:\n  a:\n    type: strnig\n' },
    /"a\.yaml" \(line 4, column 11\): there is no type "strnig" \(at #\/properties\/a\)$/,
  ],
  ['a.json', { 'a.json': '{"required":true}' }, /required must be a list of names \(at #\)$/],
  ['a.json', { 'a.json': '{"minLength":"3"}' }, /minLength must be an integer of 0 or more \(at #\)$/],
  [
    'a.json',
    { 'a.json': '{"exclusiveMinimum":true,"minimum":1}' },
    /exclusiveMinimum must be a number in draft 2020-12 \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': JSON.stringify({ ...DRAFT[4], exclusiveMinimum: 1 }) },
    /exclusiveMinimum must be true or false in draft-04 \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': '{"items":[{"type":"string"}]}' },
    /items must be a schema in draft 2020-12; for a list of schemas use prefixItems \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': '{"additionalItems":false}' },
    /it uses additionalItems, which draft 2020-12 does not have: use items \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': JSON.stringify({ ...DRAFT[7], prefixItems: [true] }) },
    /it uses prefixItems, which draft-07 does not have; draft 2020-12 and later have it \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': JSON.stringify({ ...DRAFT[4], const: 1 }) },
    /it uses const, which draft-04 does not have; draft-06 and later have it \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': JSON.stringify({ ...DRAFT[7], contentEncoding: 'base64' }) },
    /it uses contentEncoding, which is not checked; /,
  ],
  ['a.json', { 'a.json': '{"properties":[]}' }, /properties must be an object of schemas \(at #\)$/],
  ['a.json', { 'a.json': '{"allOf":[1]}' }, /a schema must be an object, true or false \(at #\/allOf\/0\)$/],
  ['a.json', { 'a.json': '{"$ref":1}' }, /\$ref must be a text \(at #\)$/],
  [
    'a.json',
    { 'a.json': '{"$ref":"#/$defs/nope"}' },
    /it refers to "#\/\$defs\/nope" at #, and there is no #\/\$defs\/nope in the file$/,
  ],
  [
    'a.json',
    { 'a.json': '{"$ref":"b.json#/x"}', 'b.json': '{}' },
    /it refers to "b\.json#\/x" at #, and there is no #\/x in b\.json$/,
  ],
  ['a.json', { 'a.json': '{"$ref":"b.json"}' }, /it refers to "b\.json" at #, and b\.json does not exist$/],
  [
    'a.json',
    { 'a.json': '{"$ref":"b.json"}', 'b.json': '{"a": [secret-word' },
    /and b\.json cannot be used; it is not JSON \(line 1, column 8\)$/,
  ],
  [
    'a.json',
    { 'a.json': '{"$ref":"b.json"}', 'b.json': '{\n"minimum": "x"}' },
    /"a\.json" \(line 2, column 12 of "b\.json"\): minimum must be a number \(at #\)$/,
  ],
  [
    'a.json',
    { 'a.json': '{"$ref":"../../../../../../b.json"}' },
    /it refers to "\.\.\/\.\.\/.*b\.json" at #, which is outside of /,
  ],
  ['a.json', { 'a.json': '{"$ref":"/etc/passwd"}' }, /which is outside of /],
  ['a.json', { 'a.json': '{"$ref":"file:///etc/passwd"}' }, /which is outside of /],
  [
    'a.json',
    { 'a.json': '{"$ref":"https://example.com/b.json"}' },
    /which is not in the file, and nothing is fetched$/,
  ],
  [
    'a.json',
    { 'a.json': '{"$defs":{"a":{"$anchor":"x"},"b":{"$anchor":"x"}},"$ref":"#x"}' },
    /two schemas have the same anchor "x" /,
  ],
  [
    'a.json',
    { 'a.json': '{"$defs":{"a":{"$id":"x","type":"null"},"b":{"$id":"x"}},"$ref":"x"}' },
    /two schemas have the same URI /,
  ],
  [
    'a.json',
    { 'a.json': '{"$schema":"http://json-schema.org/draft-03/schema#","type":"object"}' },
    /its \$schema is "http:\/\/json-schema\.org\/draft-03\/schema#…", and known are /,
  ],
  [
    'a.yaml',
    { 'a.yaml': 'a: &a [ *a ]\ntype: object' },
    /it has an alias that contains itself|it is not YAML/,
  ],
];

describe('a schema that cannot be used is an input error', () => {
  for (const [index, [name, files, problem]] of REFUSED.entries())
    test(`${index}: ${Object.values(files)[0]?.slice(0, 60).replaceAll('\n', ' ')}`, async () => {
      const problems = await problemsOf(`json $ schema ${name}`, {}, files);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', problem);
      assert.doesNotMatch(problems[0] ?? '', /secret-word/);
    });
});

describe('files beside a schema', () => {
  const FILE = { readFile: undefined };
  /** The problems of a line about a file of a folder. */
  const problemsIn = async (folder: string, file: string) =>
    (await parseExpectations(`json $ schema ${join(folder, file)}`, {}, FILE)).problems.map(
      ({ message }) => message,
    );

  test('are found by path, in circles too, and by the $id of the file', async () => {
    const files = {
      's/a.json': '{"$ref":"b.json","required":["a"]}',
      's/b.json': '{"properties":{"a":{"$ref":"a.json"},"c":{"$ref":"more/c.json#c"}}}',
      's/more/c.json': '{"$defs":{"x":{"$anchor":"c","type":"string"}}}',
      's/d.json': '{"$id":"https://example.com/schemas/d.json","items":{"$ref":"more/e.json"}}',
      's/more/e.json':
        '{"$id":"https://example.com/schemas/more/e.json","properties":{"d":{"$ref":"../d.json"}},"type":"object"}',
    };
    assert.deepEqual(
      await verdicts('s/a.json', files, [
        { a: { a: { a: 1 } } },
        { a: 1, c: 'x' },
        { a: {} },
        { a: 1, c: 1 },
      ]),
      [true, true, false, false],
    );
    assert.deepEqual(await verdicts('s/d.json', files, [[{ d: [{}] }], [1], [{ d: [1] }]]), [
      true,
      false,
      false,
    ]);
  });

  test('must be in its folder, links resolved, and regular files of a size that fits', async (context) => {
    const outside = temporaryFolder(context);
    const folder = join(temporaryFolder(context), 'workspace');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    writeFileSync(join(outside, 'secret.json'), '{"type": hunter2}');
    writeFileSync(join(folder, 'fine.json'), '{"type":"object"}');
    writeFileSync(join(folder, 'large.json'), `{"type":"object"${' '.repeat(4 * 1024 * 1024)}}`);
    for (const [name, target] of [
      ['out.json', join(outside, 'secret.json')],
      ['folder', outside],
      ['in.json', join(folder, 'fine.json')],
      ['gone.json', join(folder, 'nothing.json')],
    ] as const)
      symlinkSync(target, join(folder, name));
    const cases: readonly (readonly [string, RegExp | undefined])[] = [
      ['fine.json', undefined],
      ['in.json', undefined],
      ['out.json', /out\.json leads out of the folder that it must be in, by a symbolic link$/],
      ['folder/secret.json', /leads out of the folder/],
      ['gone.json', /gone\.json does not exist$/],
      ['sub', /sub is a folder, not a file$/],
      ['large.json', /large\.json has more than 4 MiB, the most that is read$/],
      ['../workspace-other/x.json', /which is outside of /],
      ['%2e%2e/x.json', /which is outside of /],
    ];
    for (const [reference, problem] of cases) {
      writeFileSync(join(folder, 'entry.json'), JSON.stringify({ $ref: reference }));
      const [only, ...more] = await problemsIn(folder, 'entry.json');
      assert.deepEqual(more, []);
      if (problem === undefined) assert.equal(only, undefined);
      else assert.match(only ?? '', problem);
      assert.doesNotMatch(only ?? '', /hunter2/);
    }
  });

  test('are at most a hundred', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`${index}.json`, `{"$ref":"${index + 1}.json"}`]),
    );
    assert.match(
      (await problemsOf('json $ schema 0.json', {}, chain))[0] ?? '',
      /more than 100 files are not read$/,
    );
  });
});

test('the workspace is where files may be, also for a schema in one of its folders', async (context) => {
  const workspace = temporaryFolder(context);
  mkdirSync(join(workspace, 'a'));
  mkdirSync(join(workspace, 'b'));
  writeFileSync(join(workspace, 'a/x.json'), '{"$ref":"../b/y.json"}');
  writeFileSync(join(workspace, 'b/y.json'), '{"type":"object"}');
  const line = `json $ schema ${join(workspace, 'a/x.json')}`;
  assert.deepEqual((await parseExpectations(line, { GITHUB_WORKSPACE: workspace })).problems, []);
  assert.match((await parseExpectations(line, {})).problems[0]?.message ?? '', /which is outside of /);
});
