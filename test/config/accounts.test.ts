// The names of accounts: the forms that Terraform and gcloud write, and the mistakes that are found before the network.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { DEPLOYER, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { AUTH_HEADERS } from '../../src/checks/check.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { curlConfig } from '../../src/credentials-file.ts';
import { InputError } from '../../src/errors.ts';
import { MAIN } from '../entries.ts';
import { quietHost } from '../fuzz/settings.ts';
import { runAction } from '../stage/runner.ts';

const E = 'deployer@my-project.iam.gserviceaccount.com';
const ENV = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/abc/idtoken',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token-of-the-job',
};

const parse = (inputs: RawInputs) =>
  parseConfig({ workload_identity_provider: PROVIDER, ...inputs }, quietHost(ENV));

async function problemsOf(inputs: RawInputs): Promise<readonly string[]> {
  try {
    await parse(inputs);
    return [];
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    return error.problems.map(({ input, message, example }) => `${input} ${message} [${example}]`);
  }
}

const FORMS: readonly (readonly [given: string, account: string])[] = [
  [E, E],
  [` ${E}\n`, E],
  ['104293847561029384756', '104293847561029384756'],
  [`serviceAccount:${E}`, E],
  [`projects/my-project/serviceAccounts/${E}`, E],
  [`projects/-/serviceAccounts/${E}`, E],
  [`projects/example.com:my-project/serviceAccounts/${E}`, E],
  ['projects/-/serviceAccounts/104293847561029384756', '104293847561029384756'],
  [`//iam.googleapis.com/projects/my-project/serviceAccounts/${E}`, E],
  [`//iam.googleapis.com/projects/-/serviceAccounts/${E}`, E],
  [`https://iam.googleapis.com/v1/projects/my-project/serviceAccounts/${E}`, E],
  ['12345-compute@developer.gserviceaccount.com', '12345-compute@developer.gserviceaccount.com'],
  ['a@p.example.com.iam.gserviceaccount.com', 'a@p.example.com.iam.gserviceaccount.com'],
];

/** Each refused in every input for a name; what is the matter, and the name that is shown as an example. */
const WRONG: readonly (readonly [given: (name: string) => string, says: RegExp])[] = [
  [(name) => `"${name}"`, /has quotes in it\. Write the address without quotes/],
  [(name) => `'${name}'`, /has quotes in it/],
  [(name) => `\`${name}\``, /has quotes in it/],
  [(name) => `\u201c${name}\u201d`, /has quotes in it/],
  [(name) => `"${name}`, /has quotes in it/],
  [(name) => `${name}'`, /has quotes in it/],
  [(name) => `<${name}>`, /has angle brackets in it\. Write only the address/],
  [(name) => `Deployer <${name}>`, /has angle brackets in it/],
  [
    (name) => `\u200b${name}`,
    /has the character U\+200B \(zero width space\) at position 1, which cannot be seen/,
  ],
  [(name) => `${name}\u200b`, /has the character U\+200B \(zero width space\) at position \d\d/],
  [(name) => `${name}\u200e`, /U\+200E \(left-to-right mark\)/],
  [(name) => `\u202b${name}\u202c`, /U\+202B \(right-to-left embedding\)/],
  [(name) => `\u2068${name}\u2069`, /U\+2068 \(first strong isolate\)/],
  [(name) => `\ufeff${name}`, /U\+FEFF \(byte-order mark\)/],
  [(name) => `\u00a0${name}`, /U\+00A0 \(no-break space\)/],
  [(name) => `${name}\u00a0`, /U\+00A0 \(no-break space\)/],
  [(name) => `${name}\u2028`, /U\+2028 \(line separator\)/],
  [(name) => name.replace('@', '\u2060@'), /U\+2060 \(word joiner\)/],
  [(name) => name.replace('.', '\u00ad.'), /U\+00AD \(soft hyphen\)/],
  [(name) => name.replace('@', '\u3164@'), /U\+3164 \(hangul filler\)/],
  [(name) => name.replace('@', '\u0007@'), /U\+0007 at position/],
  [(name) => `mailto:${name}`, /begins with mailto:/],
  [(name) => `group:${name}`, /begins with group:/],
  [(name) => `${name};`, /has punctuation at its end/],
  [(name) => `\${{ vars.NAME }}@${name}`, /has an expression in it|must be|which has an expression/],
];

describe('names of accounts', () => {
  it('are taken as Terraform and gcloud write them', async () => {
    for (const [given, account] of FORMS) {
      const { impersonate } = await parse({ service_account: given });
      assert.deepEqual(impersonate, { account, delegates: [] }, given);
    }
    const delegates = FORMS.map(([given]) => given.trim()).join(',\n');
    const { impersonate } = await parse({ service_account: E, delegates });
    assert.deepEqual(impersonate?.delegates, [...new Set(FORMS.map(([, account]) => account))]);
  });

  it('are refused with what is wrong with them, in every input', async () => {
    const user = { service_account: E, access_token_subject: '' };
    for (const [make, says] of WRONG) {
      const account = await problemsOf({ service_account: make(E) });
      const delegate = await problemsOf({ service_account: E, delegates: make(E) });
      const subject = await problemsOf({ ...user, access_token_subject: make('jo.doe@example.com') });
      for (const [problems, name, meant] of [
        [account, 'service_account', E],
        [delegate, 'delegates', E],
        [subject, 'access_token_subject', 'jo.doe@example.com'],
      ] as const) {
        assert.equal(problems.length, 1, `${name} ${make(E)}: ${problems.join()}`);
        assert.ok(problems[0]?.startsWith(`${name} `), problems[0]);
        assert.match(problems[0] ?? '', says);
        assert.doesNotMatch(problems[0] ?? '', /[\x00-\x08\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
        if (!/expression|group/.test(problems[0] ?? ''))
          assert.ok(problems[0]?.endsWith(`[${meant}]`), problems[0]);
      }
    }
  });

  it('of users may have what a mailbox may have', async () => {
    for (const name of ["o'brien@example.com", 'jo+test@sub.example.co.uk', 'j_d-e@example.com'])
      assert.deepEqual(await problemsOf({ service_account: E, access_token_subject: name }), [], name);
  });

  it('that are several, keys or other principals are not an account', async () => {
    for (const [given, says] of [
      [`${E}, ${INVOKER}`, /names several accounts/],
      ['user:jo@example.com', /begins with user:/],
      ['principal://iam.googleapis.com/projects/1/x', /begins with principal:/],
      [`projects/my-project/serviceAccounts/${E}/keys/0123`, /is the name of a key/],
      [
        'd\u0435ployer@my-project.iam.gserviceaccount.com',
        /has the character U\+0435 at position 2, which no service account has/,
      ],
      ['deployer', /must be an e-mail address or the unique id/],
    ] as const)
      assert.match((await problemsOf({ service_account: given })).join(), says, given);
  });
});

describe('inputs of an access token without one', () => {
  const ID = { service_account: E, id_token_audience: 'https://a.example' };
  const warningsOf = async (inputs: RawInputs) => (await parse(inputs)).warnings.map(String);

  it('with a user, are refused where the ID token would be of the service account', async () => {
    const subject = { access_token_subject: 'jo@example.com' };
    for (const inputs of [
      ID,
      { ...ID, token_format: 'id_token' },
      { service_account: E, url: 'https://range-abc123-uc.a.run.app/', token_format: 'id_token' },
    ]) {
      const [only, ...more] = await problemsOf({ ...inputs, ...subject });
      assert.match(
        only ?? '',
        /^access_token_subject has no effect on an ID token, which would be the service account's and not the user's.* \[ *token_format: access_token\]$/s,
      );
      assert.deepEqual(more, []);
    }
    for (const inputs of [
      { service_account: E },
      { ...ID, token_format: 'access_token, id_token' },
      { service_account: E, url: 'https://storage.googleapis.com/b/o', request_auth: 'access_token' },
    ])
      assert.deepEqual(await problemsOf({ ...inputs, ...subject }), []);
    const none = {
      service_account: E,
      url: 'https://a.example',
      request_auth: 'none',
      output_tokens: 'false',
    };
    assert.deepEqual(await warningsOf({ ...none, ...subject }), [
      'access_token_subject has no effect, because no access token is requested.',
    ]);
    const check = { service_account: E, url: 'https://range-abc123-uc.a.run.app/' };
    assert.deepEqual(await warningsOf({ ...check, ...subject }), [
      'access_token_subject has no effect, because no access token is requested. The checks send ID tokens, which are of the service account and not of the user.',
    ]);
  });

  it('are warned of', async () => {
    for (const [name, value] of [
      ['access_token_scopes', 'https://www.googleapis.com/auth/pubsub'],
      ['access_token_lifetime', '600s'],
      [
        'access_token_boundary',
        JSON.stringify({
          accessBoundary: {
            accessBoundaryRules: [
              {
                availableResource: '//storage.googleapis.com/projects/_/buckets/b',
                availablePermissions: ['inRole:roles/storage.objectViewer'],
              },
            ],
          },
        }),
      ],
    ] as const) {
      const warning = `${name} has no effect, because no access token is requested.`;
      assert.deepEqual(await warningsOf({ ...ID, [name]: value }), [warning]);
      assert.deepEqual(await warningsOf({ service_account: E, [name]: value }), []);
      assert.deepEqual(await warningsOf({ ...ID, token_format: 'access_token,id_token', [name]: value }), []);
    }
    const file = { ...ID, create_credentials_file: 'true', access_token_lifetime: '900s' };
    assert.ok(!(await warningsOf(file)).some((warning) => warning.includes('has no effect, because')));
    // The defaults of action.yml, which every step has.
    const defaults = {
      access_token_scopes: 'https://www.googleapis.com/auth/cloud-platform',
      access_token_lifetime: '3600s',
    };
    assert.deepEqual(await warningsOf({ ...ID, ...defaults }), []);
  });
});

describe('names of accounts in a step', () => {
  it('with invisible characters or quotes end it before any request; forms of Terraform get a token', async () => {
    const emulator = await startEmulator();
    after(() => emulator.close());
    const step = (inputs: Record<string, string>) =>
      runAction({
        emulator,
        entry: MAIN,
        env: emulator.github(),
        inputs: { workload_identity_provider: PROVIDER, ...inputs },
        timeoutMs: 60_000,
      });
    const bad = await step({
      service_account: `\u200b${DEPLOYER}`,
      delegates: `"${INVOKER}"`,
      access_token_subject: '<jo@example.com>',
    });
    assert.equal(bad.exitCode, 1);
    assert.deepEqual(bad.requests, []);
    assert.deepEqual(
      bad.annotations.map(({ title, message }) => `${title}: ${message.split('\n')[0]}`.slice(0, 70)),
      [
        'INPUT_INVALID: service_account: service_account has the character U+20',
        'INPUT_INVALID: delegates: delegates has "\\"invoker@demo-project.iam.gs',
        'INPUT_INVALID: access_token_subject: access_token_subject has angle br',
      ],
    );
    const good = await step({ service_account: `projects/demo-project/serviceAccounts/${DEPLOYER}` });
    assert.equal(good.exitCode, 0, good.log);
    assert.equal(good.outputs['principal'], DEPLOYER);
  });
});

const curl = promisify(execFile);
const noCurl = await curl('curl', ['--version']).then(
  () => false,
  () => 'curl is not installed',
);

describe('the file for curl', { skip: noCurl }, () => {
  it('gives curl the header as it is, whatever is in the token, and gives it to no other host', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-curl-'));
    const seen: (readonly [host: string, header: string | undefined])[] = [];
    let name = '';
    const listener = (host: string, location?: () => string) =>
      createServer((request, response) => {
        const value = request.headers[name.toLowerCase()];
        seen.push([host, Array.isArray(value) ? value.join() : value]);
        response.writeHead(location ? 302 : 200, location && { location: location() }).end();
      });
    const other = listener('other');
    const first = listener('first', () => `http://localhost:${(other.address() as AddressInfo).port}/`);
    for (const server of [other, first]) await new Promise<void>((done) => server.listen(0, done));
    after(() => {
      other.close();
      first.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const url = `http://127.0.0.1:${(first.address() as AddressInfo).port}/`;
    const file = join(folder, 'curl.config');
    for (name of [...AUTH_HEADERS, 'Proxy-Authorization']) {
      for (const token of [
        'ya29.a-b_c~d+e/f=',
        'quote"in',
        'back\\slash',
        'back\\nslash',
        '\\',
        '\\"',
        'end\\',
      ]) {
        seen.length = 0;
        // Plain http is for this test: the file allows redirects to https alone.
        writeFileSync(file, curlConfig(name, token).replace('"=https"', '"=http"'));
        await curl('curl', ['-sS', '-L', '--noproxy', '*', '--config', file, url]).catch(() => {});
        assert.deepEqual(seen[0], ['first', `Bearer ${token}`], name);
        // curl follows a redirect with Authorization left out, and follows none with another header.
        assert.deepEqual(seen.slice(1), name === 'Authorization' ? [['other', undefined]] : [], name);
      }
    }
  });
});
