// The emulator's configuration file and its faults in text: what they mean, and where they are wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigFileError, readConfigFile } from '../../emulator/config-file.ts';
import { FAULT_KINDS, parseFault, routeNames } from '../../emulator/fault-setting.ts';
import { Faults } from '../../emulator/faults.ts';
import { fc, search } from '../property.ts';

const read = (text: string) => readConfigFile(text, 'e.yaml', '/functions');

async function problemsOf(text: string): Promise<readonly string[]> {
  try {
    await read(text);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigFileError, String(error));
    return error.problems;
  }
}

test('an empty file, and one of comments, changes nothing', async () => {
  assert.deepEqual(await read(''), { config: {}, faults: [] });
  assert.deepEqual(await read('# nothing\n'), { config: {}, faults: [] });
});

test('every key of the documentation is understood, and every key that is understood is documented', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/emulator.md'), 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) => block);
  assert.ok(blocks.length > 0);
  for (const block of blocks) assert.deepEqual(await problemsOf(block), []);
  const whole = blocks.join('\n');
  const [hint = ''] = await problemsOf('zzzzzz: 1');
  const keys = /the keys are (.*)$/.exec(hint)?.[1]?.split(', ') ?? [];
  assert.ok(keys.length > 10);
  for (const key of keys) assert.match(whole, new RegExp(`^${key}:`, 'm'), key);
});

test('names become those of the configuration, durations milliseconds, paths absolute', async () => {
  const { config, faults } = await read(`
service_accounts:
  - { email: a@p.iam.gserviceaccount.com, unique_id: 123456789012345678901, delegated_scopes: [ 'https://a/b' ], lifetime_extension: true }
services:
  - { host: a.run.app, invokers: [ allUsers ], invoker_after: 2m, certificate_ends: '2026-01-31T12:00:00Z', function: { source: f.js, target: hello } }
  - { host: b.run.app, invoker_after: { requests: 3 }, no_instance: { status: 503, times: 2 } }
  - { host: 'c.example:8443', backend: 'http://127.0.0.1:8080' }
metadata: false
faults: [ 'service@a.run.app/x=503,well*2' ]
`);
  assert.deepEqual(config.serviceAccounts, [
    {
      email: 'a@p.iam.gserviceaccount.com',
      uniqueId: '123456789012345678901',
      delegatedScopes: ['https://a/b'],
      lifetimeExtension: true,
    },
  ]);
  const [a, b, c] = config.services ?? [];
  assert.deepEqual(a, {
    host: 'a.run.app',
    invokers: ['allUsers'],
    invokerAfter: { ms: 120_000 },
    certificateEnds: Date.UTC(2026, 0, 31, 12),
    function: { source: '/functions/f.js', target: 'hello' },
  });
  assert.deepEqual(b?.invokerAfter, { requests: 3 });
  assert.deepEqual(b?.noInstance, { status: 503, times: 2 });
  assert.equal(typeof c?.handler, 'function');
  assert.equal(config.metadata, false);
  assert.deepEqual(faults, [
    {
      route: 'service',
      faults: [{ status: 503 }, 'well'],
      options: { host: 'a.run.app', path: '/x', times: 2 },
    },
  ]);
});

test('problems are reported with line and column, all at once', async () => {
  const cases: readonly (readonly [string, ...RegExp[]])[] = [
    [
      'service_account: []',
      /^e\.yaml:1:1: "service_account" is not a key here; did you mean service_accounts\?$/,
    ],
    ['serviceAccounts: []', /^e\.yaml:1:1: .* did you mean service_accounts\?$/],
    [
      'service_accounts:\n  - emial: a@b.c',
      /^e\.yaml:2:5: email is missing$/,
      /^e\.yaml:2:5: "emial" .* did you mean email\?$/,
    ],
    ['service_accounts:\n  - email: nobody', /^e\.yaml:2:12: must be an e-mail address, and is "nobody"$/],
    ['service_accounts: { email: a@b.c }', /^e\.yaml:1:19: must be a list, and is a map$/],
    [
      'services:\n  - host: https://a.run.app\n    invokers: [ a@b.c ]',
      /^e\.yaml:2:11: must be a host name/,
      /^e\.yaml:3:17: must be a member: serviceAccount:EMAIL/,
    ],
    [
      'services: [ { host: a.b, no_instance: { status: 404, times: 1 } } ]',
      /must be one of 429, 500, 503, and is 404/,
    ],
    ['services: [ { host: a.b, backend: "http://example.com" } ]', /must be an address on this machine/],
    [
      'services: [ { host: a.b, backend: "http://127.0.0.1:1", function: { source: a, target: b } } ]',
      /not both/,
    ],
    ['pools: [ { id: p, providers: [ { id: x } ] } ]', /a provider has exactly one of oidc, aws and x509/],
    [
      'pools:\n- id: p\n  providers:\n  - id: x\n    aws: { account_id: 1 }\n    attribute_condition: "assertion.x =="',
      /^e\.yaml:5:24: must be an account id of 12 digits, and is 1$/,
      /^e\.yaml:6:26: is not an expression that Google accepts: line 1, column \d+: /,
    ],
    [
      'service_accounts: [ { email: a@b.c, iam: { roles/owner: [] } } ]',
      /"roles\/owner" is no role or permission/,
    ],
    ['defaults: maybe', /must be true or false, and is "maybe"/],
    ['round_trip_ms: 99999999', /must be a whole number from 0 to 60000/],
    ['faults: [ sts=nope ]', /^e\.yaml:1:11: "nope" is not a fault/],
    ['defaults: true\ndefaults: false', /^e\.yaml:2:1: .*given twice/],
    ['- a', /^e\.yaml:1:1: must be a map, and is a list$/],
    ['a: [', /is not YAML/],
  ];
  for (const [text, ...expected] of cases) {
    const problems = await problemsOf(text);
    assert.equal(problems.length, expected.length, `${text}: ${problems.join(' | ')}`);
    for (const pattern of expected)
      assert.ok(
        problems.some((line) => pattern.test(line)),
        `${problems.join(' | ')} ${pattern}`,
      );
  }
});

const provider = (...lines: string[]) =>
  ['pools:', '- id: p', '  providers:', '  - id: x', ...lines].map((line) => `${line}\n`).join('');
const IDP = '    oidc: { issuer: https://idp.example.com }';
const GITHUB = '    oidc: { issuer: https://token.actions.githubusercontent.com/ }';
const MAPPING = '    attribute_mapping: { google.subject: assertion.sub }';

test('a provider that Google would not create is a problem of the file', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [provider(IDP), /^e\.yaml:4:5: attribute_mapping must map google\.subject$/],
    [
      provider(IDP, '    attribute_mapping: { attribute.a: assertion.a }'),
      /^e\.yaml:6:24: must map google\.subject$/,
    ],
    [
      provider(
        IDP,
        '    attribute_mapping:',
        '      google.subject: assertion.sub',
        '      sub: assertion.sub',
      ),
      /^e\.yaml:8:12: "sub" is not google\.subject, google\.groups or attribute\.NAME/,
    ],
    [
      provider(
        IDP,
        '    attribute_mapping: { google.subject: assertion.sub, google.display_name: assertion.n }',
      ),
      /"google\.display_name" is not google\.subject/,
    ],
    [
      provider(IDP, '    attribute_mapping: { google.subject: assertion.sub, attribute.Team: assertion.n }'),
      /"attribute\.Team" is not/,
    ],
    [
      provider(
        IDP,
        `    attribute_mapping: { google.subject: assertion.sub, attribute.${'a'.repeat(101)}: "'a'" }`,
      ),
      /at most 100 of the characters/,
    ],
    [
      provider(IDP, `    attribute_mapping: { google.subject: "'${'a'.repeat(2047)}'" }`),
      /^e\.yaml:6:42: has 2049 characters, and Google accepts at most 2048$/,
    ],
    [
      provider(
        IDP,
        '    attribute_mapping:',
        '      google.subject: assertion.sub',
        ...Array.from({ length: 51 }, (_, index) => `      attribute.a${index}: assertion.a`),
      ),
      /^e\.yaml:7:7: has 51 custom attributes, and Google accepts at most 50$/,
    ],
    [
      provider(IDP, '    attribute_mapping: { google.subject: "assertion.sub.nothing()" }'),
      /^e\.yaml:6:42: is not an expression that Google accepts: there is no method nothing/,
    ],
    [
      provider(IDP, '    attribute_mapping: { google.subject: "attribute.sub" }'),
      /there is no variable "attribute", only assertion$/,
    ],
    [
      provider(IDP, MAPPING, `    attribute_condition: "assertion.sub != '${'a'.repeat(4096)}'"`),
      /^e\.yaml:7:26: has \d+ characters, and Google accepts at most 4096$/,
    ],
    [
      provider(IDP, MAPPING, '    attribute_condition: "\'main\'"'),
      /^e\.yaml:7:26: must return true or false$/,
    ],
    [
      provider(IDP, MAPPING, '    attribute_condition: attribute.repository == "a"'),
      /reads attribute\.repository, which attribute_mapping does not map$/,
    ],
    [
      provider(IDP, MAPPING, '    attribute_condition: "\'ops\' in google.groups"'),
      /reads google\.groups, which attribute_mapping does not map$/,
    ],
    [
      provider(GITHUB, MAPPING),
      /^e\.yaml:4:5: attribute_condition is missing; it must restrict whose tokens/,
    ],
    [provider(GITHUB, MAPPING, '    attribute_condition: "true"'), /^e\.yaml:7:26: reads no claim; it must/],
  ];
  for (const [text, pattern] of cases) {
    const problems = await problemsOf(text);
    assert.equal(problems.length, 1, `${text}: ${problems.join(' | ')}`);
    assert.match(problems[0] ?? '', pattern);
  }
  for (const text of [
    provider('    aws: { account_id: "210987654321" }'),
    provider(IDP, `    attribute_mapping: { google.subject: "'${'a'.repeat(2046)}'" }`),
    provider(GITHUB, MAPPING, "    attribute_condition: google.subject.startsWith('repo:a/')"),
    provider(
      IDP,
      '    attribute_mapping: { google.subject: assertion.sub, google.display_name: assertion.n }',
    ).replace('id: p\n', 'id: p\n  workforce: true\n'),
  ]) {
    assert.deepEqual(await problemsOf(text), []);
  }
});

test('whatever the file, it is read or its problems are', async () => {
  const part = fc.constantFrom(
    'services:',
    '\n  - host: ',
    'a.b',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '\n',
    ' ',
    '*a',
    '&a',
    '"',
    '- ',
    'true',
    '1e999',
    '!!x',
    'pools: ',
    '?',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
      for (const problem of await problemsOf(parts.join(''))) assert.match(problem, /^e\.yaml:\d+:\d+: ./);
    }),
    search('emulator-config', 200),
  );
});

test('the emulator accepts every fault that its help lists', () => {
  const spellings = FAULT_KINDS.flatMap(([kind]) => kind.split(', ')).map((kind) =>
    kind.replace('NNN', '503').replace('DURATION', '2s').replace('NUMBER', '100'),
  );
  for (const spelling of spellings) {
    for (const route of routeNames()) {
      const setting = parseFault(`${route}=${spelling}*2`);
      assert.ok(!('problem' in setting), `${route}=${spelling}`);
      assert.equal(setting.options.times, 2);
      new Faults().plan(setting.route, setting.faults, setting.options);
    }
  }
});

test('one fault lasts, a list is gone through once', () => {
  const met = (text: string, times: number) => {
    const setting = parseFault(text);
    assert.ok(!('problem' in setting), text);
    const faults = new Faults();
    faults.plan(setting.route, setting.faults, setting.options);
    return Array.from(
      { length: times },
      () => faults.forRequest({ route: 'sts.token', host: 'h' }) ?? 'well',
    );
  };
  assert.deepEqual(met('sts=reset', 4), ['reset', 'reset', 'reset', 'reset']);
  assert.deepEqual(met('sts=reset*2', 3), ['reset', 'reset', 'well']);
  assert.deepEqual(met('sts=cut,well,silence', 4), ['cut', 'well', 'silence', 'well']);
  assert.deepEqual(met('*=delay:70s', 1), [{ delayMs: 70_000 }]);
});

test('an unknown fault is an error', () => {
  for (const text of [
    '',
    'sts',
    'sts=',
    '=503',
    'sts=99',
    'sts=600',
    'sts=proxy:200',
    'sts=delay:x',
    'sts=drip:0',
    'sts=503*0',
    'sts=503*x',
    'sts=dns,503',
    'x.y=503',
    'sts=__proto__',
  ]) {
    assert.ok('problem' in parseFault(text), text);
  }
});
