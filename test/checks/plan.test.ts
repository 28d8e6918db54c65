import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { resolveAuth } from '../../src/checks/audience.ts';
import type { Check } from '../../src/checks/check.ts';
import { prepare } from '../../src/checks/run/request.ts';
import { planChecks } from '../../src/config/checks.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { INPUT_NAMES, InputReader } from '../../src/config/inputs.ts';
import { inlineOrFile } from '../../src/config/text-or-file.ts';
import { InputError, sentenceOf } from '../../src/errors.ts';
import type { Host } from '../../src/host.ts';
import { Problems } from '../../src/problems.ts';
import { DOCUMENTED, SERVICE } from './suite-context.ts';

const OTHER = 'https://other-abc123-uc.a.run.app';
const env = { GITHUB_SHA: '0f1e2d3' };

async function attempt(inputs: RawInputs) {
  const problems = new Problems();
  const reader = new InputReader(inputs, problems);
  const plan = await planChecks(
    reader,
    { env, mask: () => {} },
    {
      universe: 'googleapis.com',
      audiences: reader.list('id_token_audience'),
      problems,
      textOf: (input, value) => inlineOrFile(input, value, problems),
    },
  );
  return { plan, problems: problems.list };
}

async function planOf(inputs: RawInputs) {
  const { plan, problems } = await attempt(inputs);
  assert.deepEqual(problems, []);
  assert.ok(plan);
  return plan;
}

async function single(inputs: RawInputs): Promise<Check> {
  const [check] = (await planOf({ url: `${SERVICE}/health`, ...inputs })).list;
  assert.ok(check);
  return check;
}

/** The sentence of each problem, which has an example. */
async function problemsOf(inputs: RawInputs): Promise<string[]> {
  const { plan, problems } = await attempt(inputs);
  assert.equal(plan, undefined);
  return problems.map((problem) => String(sentenceOf(problem)));
}

/** What `action.yml` gives to a step that says nothing. */
const DEFAULTS: RawInputs = {
  request_auth: 'auto',
  auth_header: 'Authorization',
  expect: 'status 2xx',
  timeout: '70s',
  wait: '60s',
  retry: 'safe',
  redirects: '0',
  concurrency: '8',
  summary: 'true',
};

describe('no checks', () => {
  it('are planned when nothing is asked, the defaults of the action given', async () => {
    for (const inputs of [{}, DEFAULTS, { ...DEFAULTS, url: '', checks: ' ' }]) {
      assert.deepEqual(await attempt(inputs), { plan: undefined, problems: [] });
    }
  });

  const idle: readonly (readonly [keyof RawInputs, string])[] = [
    ['method', 'POST'],
    ['headers', 'A: b'],
    ['body', '{}'],
    ['request_auth', 'none'],
    ['auth_header', 'X-Serverless-Authorization'],
    ['allowed_origins', 'https://api.example.com'],
    ['expect', 'status 204'],
    ['expect_unauthenticated', 'refused'],
    ['timeout', '5s'],
    ['wait', '0s'],
    ['retry', 'any'],
    ['redirects', '1'],
    ['concurrency', '2'],
    ['shard', '1/2'],
    ['response_file', 'x'],
    ['junit_file', 'x'],
    ['results_file', 'x'],
  ];
  for (const [name, value] of idle) {
    it(`are an error when ${name} is about them`, async () => {
      const { problems } = await attempt({ ...DEFAULTS, [name]: value });
      assert.deepEqual(
        problems.map(({ input }) => input),
        [name],
      );
      assert.ok(problems.every(({ example }) => example));
    });
  }

  it('are listed one by one: each input about checks is here', () => {
    const about = INPUT_NAMES.slice(INPUT_NAMES.indexOf('url'));
    assert.deepEqual(new Set([...idle.map(([name]) => name), 'url', 'checks', 'summary']), new Set(about));
  });
});

describe('the request of the inputs', () => {
  it('is a GET that expects a 2xx, with a token for the URL', async () => {
    const plan = await planOf({ ...DEFAULTS, url: `${SERVICE}/health?deep=1` });
    assert.equal(plan.single, `GET ${SERVICE}/health`);
    assert.deepEqual(plan.idAudiences, [SERVICE]);
    const [check, ...more] = plan.list;
    assert.ok(check);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [check.method, check.url.parts, check.timeoutMs, check.waitMs, check.retry, check.redirects],
      ['GET', [`${SERVICE}/health?deep=1`], 70_000, 60_000, 'safe', 0],
    );
    assert.deepEqual(
      check.expect.map(({ line }) => line),
      ['status 2xx'],
    );
    assert.deepEqual(plan.reports, {
      summary: true,
      responseFile: undefined,
      junitFile: undefined,
      resultsFile: undefined,
    });
  });

  it('is what all inputs say', async () => {
    const plan = await planOf({
      url: `${SERVICE}/x`,
      method: 'patch',
      headers: 'Accept: text/plain\n\n  X-Time: 12:30:00 \r\nX-Empty:',
      body: ' {"a": 1}\n',
      request_auth: 'id_token',
      auth_header: 'x-serverless-authorization',
      expect: '# two\nstatus in 200,204\n\nheader content-type contains json\n',
      timeout: '2m',
      wait: '0s',
      retry: 'any',
      redirects: '3',
      concurrency: '2',
      summary: 'false',
      response_file: 'out/body',
      junit_file: 'out/junit.xml',
      results_file: 'out/results.json',
    });
    const [check] = plan.list;
    assert.ok(check);
    assert.deepEqual(
      [
        check.method,
        check.auth,
        check.authHeader,
        check.timeoutMs,
        check.waitMs,
        check.retry,
        check.redirects,
      ],
      ['PATCH', 'id_token', 'X-Serverless-Authorization', 120_000, 0, 'any', 3],
    );
    assert.deepEqual(prepare(check, new Map()).headers, {
      Accept: 'text/plain',
      'X-Time': '12:30:00',
      'X-Empty': '',
      'Content-Type': 'application/json',
    });
    assert.deepEqual(check.body, { parts: [' {"a": 1}\n'] });
    assert.equal(check.expect.length, 2);
    assert.deepEqual(plan.reports, {
      summary: false,
      responseFile: 'out/body',
      junitFile: 'out/junit.xml',
      resultsFile: 'out/results.json',
    });
    assert.deepEqual([plan.concurrency, plan.authHeader], [2, 'X-Serverless-Authorization']);
  });

  it('is a POST with a body, unless a method is named', async () => {
    assert.equal((await single({ body: 'x' })).method, 'POST');
    assert.equal((await single({ body: 'x', method: 'PUT' })).method, 'PUT');
    assert.equal((await single({})).method, 'GET');
  });

  it('says what its body is, unless a header does', async () => {
    const type = async (inputs: RawInputs) => prepare(await single(inputs), new Map()).headers;
    assert.equal((await type({ body: '[1]' }))['Content-Type'], 'application/json');
    assert.equal((await type({ body: 'a=1' }))['Content-Type'], 'text/plain; charset=utf-8');
    assert.deepEqual(await type({ body: '{}', headers: 'content-type: text/x' }), {
      'content-type': 'text/x',
    });
  });

  it('sends the braces of its body as they are', async () => {
    assert.equal(
      prepare(await single({ body: '{{ env.GITHUB_SHA }}' }), new Map()).body,
      '{{ env.GITHUB_SHA }}',
    );
  });

  it('may expect to be refused', async () => {
    const check = await single({ expect: 'refused' });
    assert.deepEqual([check.refused, check.expect], [true, []]);
  });

  it('takes the audience that is given, its own before others', async () => {
    const audience = async (inputs: RawInputs) => resolveAuth(await single(inputs), 'googleapis.com');
    assert.deepEqual(await audience({ id_token_audience: 'https://a.example.com' }), {
      auth: 'id_token',
      audience: 'https://a.example.com',
    });
    assert.deepEqual(await audience({ id_token_audience: `https://a.example.com\n${SERVICE}` }), {
      auth: 'id_token',
      audience: SERVICE,
    });
    assert.deepEqual(await audience({ url: 'https://api.example.com/', id_token_audience: 'client-id,b' }), {
      auth: 'id_token',
      audience: 'client-id',
    });
  });

  it('takes the access token to the APIs of the universe', async () => {
    const plan = await planOf({
      url: 'https://storage.googleapis.com/x',
      id_token_audience: 'https://a.example.com',
    });
    assert.deepEqual(plan.idAudiences, []);
    assert.ok(plan.list[0]);
    assert.deepEqual(resolveAuth(plan.list[0], 'googleapis.com'), { auth: 'access_token' });
  });

  it('is asked again without a credential when that is to be refused', async () => {
    const plan = await planOf({
      url: SERVICE,
      headers: 'X-Api-Key: k\nAccept: text/plain',
      expect_unauthenticated: 'refused',
      redirects: '3',
    });
    const [check, bare] = plan.list;
    assert.ok(check && bare);
    assert.equal(bare.name, `${check.name} without a credential`);
    assert.deepEqual([bare.auth, bare.refused, bare.redirects, bare.url], ['none', true, 0, check.url]);
    assert.deepEqual(
      bare.headers.map(([name]) => name),
      ['Accept'],
    );
    assert.deepEqual(plan.idAudiences, [SERVICE]);
  });

  const wrong: readonly (readonly [what: string, inputs: RawInputs, problems: readonly RegExp[]])[] = [
    [
      'a URL without a scheme',
      { url: 'range-abc123-uc.a.run.app' },
      [/^url is not an absolute https:\/\/ or http:\/\/ URL/],
    ],
    ['another scheme', { url: 'file:///etc/passwd' }, [/^url is not an absolute/]],
    ['a URL with a password', { url: 'https://u:p@a.run.app' }, [/^url has a user name or password/]],
    ['a URL with a line break', { url: `${SERVICE}/a\nb` }, [/^url has a line break/]],
    [
      'a credential over plain HTTP',
      { url: 'http://a.run.app/' },
      [/^url must be https when a credential is sent/],
    ],
    [
      'a domain without an audience',
      { url: 'https://api.example.com/' },
      [
        /^id_token_audience is not given, and the audience of the ID token for https:\/\/api\.example\.com must be given[\s\S]*request_auth: none/,
      ],
    ],
    ['another method', { url: SERVICE, method: 'CONNECT' }, [/^method must be one of GET, HEAD/]],
    [
      'headers that are none',
      { url: SERVICE, headers: 'no colon\nA B: c\nHost: x\nA: 1\na: 2\nX: \u0000' },
      [
        /^headers, line 1: has no colon/,
        /^headers, line 2: "A B" is not the name of a header/,
        /^headers, line 3: Host is set by the HTTP client/,
        /^headers, line 5: a is given twice/,
        /^headers, line 6: the value of X has a line break or another character/,
      ],
    ],
    [
      'a header where the token goes',
      { url: SERVICE, headers: 'authorization: Basic x' },
      [
        /^headers, line 1: authorization is the header for the token\.[\s\S]*request_auth: none[\s\S]*auth_header: X-Serverless-Authorization/,
      ],
    ],
    [
      'expectations that are none',
      { url: SERVICE, expect: 'status 200\nstats == 3\n  status ==' },
      [/^expect, line 2, column 1: expected a subject/, /^expect, line 3, column \d+: expected/],
    ],
    [
      'refused beside others',
      { url: SERVICE, expect: 'status 403\nrefused' },
      [/^expect, line 2, column 1: expected refused to be the only line/],
    ],
    ['comments for expectations', { url: SERVICE, expect: '# nothing' }, [/^expect has only comments/]],
    [
      'captured values',
      { url: SERVICE, expect: 'body contains {{ capture.id }}' },
      [/^expect uses capture\.id/],
    ],
    [
      'a variable that is not set',
      { url: SERVICE, expect: 'body contains {{ env.NOPE }}' },
      [/^expect, line 1, column 15: .*NOPE is not set/],
    ],
    [
      'anything but refused',
      { url: SERVICE, expect_unauthenticated: '403' },
      [/^expect_unauthenticated has one value, refused\./],
    ],
    [
      'a request without a credential that is to be answered and refused',
      { url: SERVICE, request_auth: 'none', expect_unauthenticated: 'refused' },
      [/^expect_unauthenticated needs a request with a credential, and request_auth is none/],
    ],
    [
      'settings that are none',
      {
        url: SERVICE,
        request_auth: 'idtoken',
        retry: 'yes',
        timeout: 'x',
        wait: '7h',
        redirects: '99',
        concurrency: '0',
        summary: 'maybe',
        auth_header: 'Cookie',
      },
      [
        /^auth_header /,
        /^timeout /,
        /^wait /,
        /^retry /,
        /^redirects /,
        /^concurrency /,
        /^summary /,
        /^request_auth /,
      ],
    ],
    [
      'one file for two reports',
      { url: SERVICE, junit_file: 'a', results_file: 'a' },
      [/^results_file must not be the same file as junit_file/],
    ],
    ['a shard of one request', { url: SERVICE, shard: '1/2' }, [/^shard has no effect without checks/]],
  ];
  for (const [what, inputs, expected] of wrong) {
    it(`is refused with ${what}`, async () => {
      const found = await problemsOf(inputs);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, want] of expected.entries()) assert.match(found[index] ?? '', want);
    });
  }

  it('may carry a credential of the caller, and be refused without it', async () => {
    const plan = await planOf({
      url: SERVICE,
      request_auth: 'none',
      headers: 'Authorization: Basic x',
      expect_unauthenticated: 'refused',
    });
    assert.deepEqual(
      plan.list.map(({ headers }) => headers.length),
      [1, 0],
    );
    assert.deepEqual(plan.idAudiences, []);
  });
});

describe('checks', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('are taken as text, with the line of each problem', async () => {
    assert.equal((await planOf({ checks: DOCUMENTED })).list.length, 4);
    assert.deepEqual(await problemsOf({ checks: `\n\nchecks:\n  - gte: ${SERVICE}\n` }), [
      'checks, line 4, column 5: unknown key "gte"; did you mean get?',
      'checks, line 4, column 5: the check has no request: it needs one of get, head, post, put, patch, delete, options with a path or a URL.',
    ]);
  });

  it('come as a path, which what is wrong names', async () => {
    const file = join(folder, 'checks.yaml');
    await writeFile(file, DOCUMENTED);
    const plan = await planOf({ checks: file });
    assert.deepEqual(
      plan.list.map(({ name }) => name),
      ['health', 'order', 'order can be read', 'private'],
    );
    assert.equal(plan.single, undefined);
    assert.deepEqual(plan.idAudiences, [SERVICE]);
    await writeFile(file, 'checks: 3');
    assert.deepEqual(await problemsOf({ checks: file }), [
      `${file}, line 1, column 9: checks is a number, and must be a list of checks.`,
    ]);
  });

  it('may be a path without a file, which is an error', async () => {
    assert.match(
      (await problemsOf({ checks: join(folder, 'nope.yaml') })).join(),
      /^The file ".*nope\.yaml" of checks does not exist\./,
    );
    assert.match(
      (await problemsOf({ checks: folder })).join(),
      /^The file ".*" of checks is a folder, not a file\./,
    );
  });

  it('go with a request of the inputs, whose name no other has', async () => {
    const checks = `checks: [ { name: 'GET ${SERVICE}/', get: '${OTHER}/' } ]`;
    const plan = await planOf({ url: SERVICE, checks });
    assert.deepEqual(
      plan.list.map(({ name }) => name),
      [`GET ${SERVICE}/ (url)`, `GET ${SERVICE}/`],
    );
    assert.equal(plan.single, `GET ${SERVICE}/ (url)`);
    assert.deepEqual(plan.idAudiences, [SERVICE, OTHER]);
  });

  it('take wait, timeout, retry, redirects and auth_header of the step where they say nothing', async () => {
    const { list } = await planOf({
      checks: `checks: [ { get: '${SERVICE}/a', wait: 1s }, { get: '${SERVICE}/b' } ]`,
      wait: '0s',
      timeout: '5s',
      retry: 'any',
      redirects: '1',
      auth_header: 'X-Serverless-Authorization',
    });
    assert.deepEqual(
      list.map(({ waitMs, timeoutMs, retry, redirects, authHeader }) => [
        waitMs,
        timeoutMs,
        retry,
        redirects,
        authHeader,
      ]),
      [
        [1000, 5000, 'any', 1, 'X-Serverless-Authorization'],
        [0, 5000, 'any', 1, 'X-Serverless-Authorization'],
      ],
    );
  });

  it('do not take what the inputs say of the one request', async () => {
    const found = await problemsOf({
      checks: DOCUMENTED,
      expect: 'status 204',
      body: 'x',
      request_auth: 'none',
    });
    assert.deepEqual(
      found.map((line) => line.split(' ')[0]),
      ['body', 'request_auth', 'expect'],
    );
  });

  it('never take the audience of the inputs', async () => {
    const plan = await planOf({ checks: DOCUMENTED, id_token_audience: 'https://elsewhere.example.com' });
    assert.deepEqual(plan.idAudiences, [SERVICE]);
  });

  it('are split so that each is made once, and tokens are for the share alone', async () => {
    const checks = `checks:\n${Array.from({ length: 7 }, (_, index) => `  - { name: c${index}, get: 'https://s${index}-abc123-uc.a.run.app/' }`).join('\n')}`;
    const shares = await Promise.all(
      [1, 2, 3].map((index) => planOf({ checks, url: SERVICE, shard: `${index}/3` })),
    );
    const names = shares.flatMap(({ list }) => list.map(({ name }) => name));
    assert.deepEqual([...names].sort(), [`GET ${SERVICE}/`, 'c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
    assert.deepEqual(shares.map(({ list }) => list.length).sort(), [2, 3, 3]);
    for (const { list, idAudiences, shard } of shares) {
      assert.equal(idAudiences.length, list.length);
      assert.match(shard ?? '', /^[123]\/3$/);
    }
    assert.equal(shares.filter((share) => share.single !== undefined).length, 1);
  });

  it('may leave a share empty', async () => {
    const plan = await planOf({ checks: `checks: [ { get: ${SERVICE} } ]`, shard: '2/2' });
    assert.deepEqual([plan.list, plan.idAudiences], [[], []]);
  });

  it('are not split into what is no share', async () => {
    for (const shard of ['0/2', '3/2', '1', '1/0', 'a/b']) {
      assert.match(
        (await problemsOf({ checks: DOCUMENTED, shard })).join(),
        /^shard must be the number of this job and of all/,
      );
    }
  });
});

describe('the inputs as a whole', () => {
  const lines: string[] = [];
  const host: Host = {
    env: {
      ...env,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.example/?x',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    },
    now: () => 0,
    sleep: async () => {},
    random: () => 0,
    info: (text) => lines.push(text),
    debug: () => {},
    notice: () => {},
    warning: () => {},
    error: () => {},
    progress: () => {},
    mask: () => {},
    redact: (text) => text,
    setOutput: async () => {},
    exportVariable: async () => {},
    saveState: async () => {},
    appendSummary: () => {},
  };
  const provider = 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/my-repo';
  const problemsIn = async (inputs: RawInputs) => {
    try {
      await parseConfig({ workload_identity_provider: provider, ...inputs }, host);
      return [];
    } catch (thrown) {
      assert.ok(thrown instanceof InputError, String(thrown));
      return thrown.problems.map(({ input, code }) => `${input} ${code}`);
    }
  };

  it('need a service account for a check with an ID token', async () => {
    assert.deepEqual(await problemsIn({ url: SERVICE }), ['service_account ID_TOKEN_UNAVAILABLE']);
    assert.deepEqual(await problemsIn({ checks: DOCUMENTED }), ['service_account ID_TOKEN_UNAVAILABLE']);
    assert.deepEqual(await problemsIn({ url: SERVICE, request_auth: 'none' }), []);
    assert.deepEqual(await problemsIn({ url: 'https://storage.googleapis.com/x' }), []);
    assert.deepEqual(await problemsIn({ url: SERVICE, service_account: 'a@b.iam.gserviceaccount.com' }), []);
  });

  it('are wrong all at once', async () => {
    const found = await problemsIn({
      url: 'nowhere',
      expect: 'x',
      checks: 'checks: 1',
      timeout: 'x',
      token_format: 'id_token',
      universe: '-',
    });
    assert.deepEqual(found.map((line) => line.split(' ')[0]).sort(), [
      'checks',
      'expect',
      'timeout',
      'universe',
      'url',
    ]);
  });

  it('ask for the ID tokens that the checks need', async () => {
    const service_account = 'a@b.iam.gserviceaccount.com';
    const config = await parseConfig(
      { workload_identity_provider: provider, service_account, checks: DOCUMENTED },
      host,
    );
    assert.deepEqual(config.wanted, { access: false, idAudiences: [SERVICE] });
    const open = await parseConfig(
      { workload_identity_provider: provider, service_account, url: SERVICE, request_auth: 'none' },
      host,
    );
    assert.deepEqual(open.wanted, { access: true, idAudiences: [] });
  });

  it('may ask for ID tokens where a share has none', async () => {
    const service_account = 'a@b.iam.gserviceaccount.com';
    assert.deepEqual(
      await problemsIn({
        service_account,
        token_format: 'id_token',
        checks: `checks: [ { get: ${SERVICE} } ]`,
        shard: '2/2',
      }),
      [],
    );
  });
});
