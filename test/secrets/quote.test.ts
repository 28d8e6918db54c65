import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSuite } from '../../src/checks/file/parse.ts';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import { piece, quote } from '../../src/quote.ts';
import { secretIn } from '../../src/recognition.ts';
import { context as CONTEXT } from '../checks/suite-context.ts';
import { temporaryFolder } from '../cli/run-cli.ts';
import { FORMS, FRAGMENTS, tracesIn } from './misplaced.ts';

test('ordinary values are shown as they are', () => {
  for (const value of [
    'https://service-abc123xyz-uc.a.run.app/health',
    'https://www.googleapis.com/auth/cloud-platform',
    'deployer@my-project.iam.gserviceaccount.com',
    'serviceAccount:deployer@my-project.iam.gserviceaccount.com',
    'projects/123456789012/locations/global/workloadIdentityPools/my-pool/providers/my-provider',
    'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/a@p.iam.gserviceaccount.com:generateAccessToken',
    '123456789012-abcdefghijklmnopqrstuvwx01234567.apps.googleusercontent.com',
    '/home/runner/work/_temp/gcp-bearer-AbC123/credentials.json',
    'roles/iam.serviceAccountTokenCreator',
    '12345678-90ab-cdef-1234-567890abcdef',
    'acces_token',
    '70s',
  ]) {
    assert.equal(quote(value), JSON.stringify(value));
    assert.equal(secretIn(value), undefined);
  }
});

test('a part of a secret is not shown, wherever it was split', () => {
  for (const [form, secret] of Object.entries({ ...FORMS, ...FRAGMENTS })) {
    for (const separator of [/\n/, /,/, /[\n,]/, /(?<=^(?:.{100})+)/s, /\./]) {
      for (const part of secret.split(separator))
        assert.deepEqual(tracesIn(`${quote(part)} ${piece(part)}`), [], form);
    }
    // In the middle of other text, and cut at the end of what is shown.
    for (let words = 0; words < 60; words += 7)
      assert.deepEqual(tracesIn(quote(`${'x '.repeat(words)}${secret}`)), [], form);
  }
});

test('a URL is shown without user, password, query and fragment', () => {
  for (const [url, shown] of [
    ['https://user:pa@ss@host.example/p?x=y#z', 'https://***@host.example/p?…'],
    ['https://user:p/a@host.example/x', 'https://***@host.example/x'],
    ['https://host.example/x#secret', 'https://host.example/x#…'],
    ['user:password@proxy.example:3128', '***@proxy.example:3128'],
    ['/orders?key=hunter2', '/orders?…'],
  ] as const) {
    assert.equal(piece(url), shown);
  }
});

test('a text is redacted before it is cut, in time that does not grow with its square', () => {
  for (const text of [
    'a.',
    '?a',
    'user:',
    'eyJ',
    'https://',
    '%41',
    '\\n',
    '-----BEGIN PRIVATE KEY-----',
    '"type":',
  ]) {
    assert.ok(quote(text.repeat(1_000_000 / text.length), 40).length < 120);
  }
});

test('the parse error of a file that is no schema and no checks names the position, never its text', async (context) => {
  const folder = temporaryFolder(context);
  const secret = 'root:x:0:0:hunter2';
  for (const [name, text] of [
    ['passwd', `${secret}\nmore`],
    ['cut.json', `{\n  "a": ${secret}`],
    ['end.json', `{"a": ["${secret}"`],
    ['bad.yaml', `a: [${secret}\nb: "${secret}`],
    ['tag.yaml', `a: !<${secret}> b\n%${secret}`],
  ] as const) {
    const path = join(folder, name);
    await writeFile(path, text);
    const { problems } = await parseExpectations(`json $ schema ${path}`, {});
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /\(line \d+, column \d+\)|an object, true or false/);
    assert.doesNotMatch(problems[0]?.message ?? '', /hunter2|root:x/);
    const suite = await parseSuite(text, CONTEXT);
    assert.ok(suite.problems.length > 0);
    for (const { message } of suite.problems) assert.doesNotMatch(String(message), /hunter2/);
  }
});
