/** The whole program against the emulator, a real function behind its front end. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { MAIN } from '../entries.ts';
import { endJob, runAction, type StepResult } from '../stage/runner.ts';
import { slowTest } from '../tier.ts';
import { DOCUMENTED, SERVICE } from './suite-context.ts';

/** What is run: the sources. */

const invokers = [`serviceAccount:${INVOKER}`] as const;
const PUBLIC = 'https://public-abc123-uc.a.run.app';
/** More than is kept of a body. */
const BOMB = 16 * 1024 * 1024;

/** Requests are answered two by two: one alone waits for another. */
const pairs = { most: 0, waiting: [] as (() => void)[] };

/** Answers that somebody thought out. */
const odd: RequestListener = (request, response) => {
  const path = request.url ?? '/';
  if (path === '/bomb') {
    const zeros = gzipSync(Buffer.alloc(BOMB));
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/plain' }).end(zeros);
  } else if (path === '/hostile') {
    const echo = String(request.headers['x-serverless-authorization'] ?? request.headers.authorization ?? '');
    response.writeHead(500, 'x ##[add-mask]y', { 'content-type': 'text/plain', 'x-echo': echo });
    response.end(
      `::set-output name=id_token::stolen\r::error::hit\n##[set-env name=PATH;]evil\n${echo}\n\u001b[2J\u202e<script>`,
    );
  } else if (path === '/forbidden') {
    response.writeHead(403, { 'content-type': 'application/json' }).end('{"error":"not yours"}');
  } else if (path === '/pair') {
    pairs.waiting.push(() => response.writeHead(204).end());
    pairs.most = Math.max(pairs.most, pairs.waiting.length);
    // What would be a third has time to come.
    const answer = () => {
      for (const end of pairs.waiting.splice(0)) end();
    };
    if (pairs.waiting.length === 2) setTimeout(answer, 20);
  } else if (path === '/late-body') {
    response.writeHead(200, { 'content-type': 'text/plain' }).write('a');
  } else if (path.startsWith('/to?')) {
    response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end();
  } else {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ seen: request.headers }));
  }
};

const ended: StepResult[] = [];

const emulator = await startEmulator({
  services: [
    { host: 'odd-abc123-uc.a.run.app', invokers, handler: odd },
    { host: 'open-abc123-uc.a.run.app', invokers: ['allUsers'], handler: odd },
    { host: 'spreading-abc123-uc.a.run.app', invokers, invokerAfter: { requests: 2 } },
    { host: 'cold-abc123-uc.a.run.app', invokers, noInstance: { status: 429, times: 1 } },
    { host: 'stranger-abc123-uc.a.run.app', invokers: [] },
    { host: 'internal-abc123-uc.a.run.app', ingress: 'internal' },
  ],
});

after(async () => {
  await Promise.all(ended.map(({ job }) => endJob(job)));
  await emulator.close();
});

async function step(inputs: RawInputs, env: Record<string, string> = {}): Promise<StepResult> {
  const result = await runAction({
    emulator,
    entry: MAIN,
    env: { ...emulator.github(), ...env },
    inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, ...inputs },
  });
  ended.push(result);
  return result;
}

/** Requests that came to a service. */
function toService({ requests }: StepResult, host?: string) {
  return requests.filter(
    ({ route, host: at }) => route.startsWith('service') && (host === undefined || at === host),
  );
}

function audiencesMinted({ requests }: StepResult): string[] {
  return requests
    .filter(({ path }) => path.endsWith(':generateIdToken'))
    .map(({ json }) =>
      typeof json === 'object' && json !== null && 'audience' in json ? String(json.audience) : '?',
    );
}

/** Codes and names stand in the titles of annotations. */
const titles = ({ annotations }: StepResult) => annotations.map(({ title }) => title ?? '');

const totals = ({ outputs }: StepResult) => [
  outputs['checks_total'],
  outputs['checks_passed'],
  outputs['checks_failed'],
];

describe('one request', () => {
  it('is sent with a token for the service, and its response is output', async () => {
    const result = await step({
      url: `${SERVICE}/hello?x=1`,
      expect: `status == 200\njson $.identity.aud == ${SERVICE}\njson $.identity.email == ${INVOKER}\ntls expires > 1d`,
    });
    assert.equal(result.exitCode, 0, result.log);
    assert.deepEqual(totals(result), ['1', '1', '0']);
    assert.equal(result.outputs['response_status'], '200');
    assert.equal(JSON.parse(result.outputs['response_body'] ?? '').path, '/hello');
    assert.equal(result.outputs['response_truncated'], 'false');
    assert.equal(toService(result).length, 1);
    assert.match(result.summary, /hello/);
  });

  it('fails with every line that does not hold and its actual value', async () => {
    const result = await step({
      url: `${SERVICE}/hello`,
      expect: 'status == 204\njson $.path == /other\njson $.method == GET',
      wait: '0s',
    });
    assert.equal(result.exitCode, 1, result.log);
    assert.deepEqual(totals(result), ['1', '0', '1']);
    assert.match(result.log, /status == 204/);
    assert.match(result.log, /json \$\.path == \/other/);
    assert.doesNotMatch(result.log, /json \$\.method == GET\n/);
  });

  it('is a POST of JSON with a body', async () => {
    const result = await step({
      url: `${SERVICE}/orders`,
      body: '{"sku":"A1"}',
      expect: 'status 201\njson $.sku == A1',
    });
    assert.equal(result.exitCode, 0, result.log);
    const [request] = toService(result);
    assert.deepEqual(
      [request?.method, request?.headers['content-type'], request?.body],
      ['POST', 'application/json', '{"sku":"A1"}'],
    );
  });

  it('leaves Authorization to the service when the token goes elsewhere', async () => {
    const result = await step({
      url: `${SERVICE}/echo-headers`,
      auth_header: 'X-Serverless-Authorization',
      headers: 'Authorization: Basic abc',
      expect: 'json $.authorization == "Basic abc"',
    });
    assert.equal(result.exitCode, 0, result.log);
  });

  it('is not made when anything in the inputs is wrong', async () => {
    const result = await step({ url: SERVICE, expect: 'status is fine', timeout: 'soon' });
    assert.equal(result.exitCode, 1);
    assert.equal(result.requests.length, 0);
    assert.deepEqual(titles(result).sort(), ['INPUT_INVALID: expect', 'INPUT_INVALID: timeout']);
  });

  it('of a domain that does not say its audience is an error before any request', async () => {
    const result = await step({ url: 'https://api.example.com/' });
    assert.equal(result.exitCode, 1);
    assert.equal(result.requests.length, 0);
    const given = await step({
      url: 'https://api.example.com/',
      id_token_audience: 'https://api.example.com',
    });
    assert.equal(given.exitCode, 0, given.log);
  });

  it('with direct federation has no ID token, which is an error before any request', async () => {
    const result = await step({ url: SERVICE, service_account: '' });
    assert.equal(result.exitCode, 1);
    assert.equal(result.requests.length, 0);
    assert.match(titles(result).join(), /ID_TOKEN_UNAVAILABLE/);
  });
});

describe('a checks file', () => {
  it('is made as documented: captures, order, refusal', async () => {
    const text = DOCUMENTED.replace("'json $.version == {{ env.GITHUB_SHA }}'", "'json $.path == /health'");
    const result = await step({ checks: text, summary: 'false' });
    assert.equal(result.exitCode, 0, result.log);
    assert.deepEqual(totals(result), ['4', '4', '0']);
    const read = toService(result).find(
      ({ path, method }) => method === 'GET' && path.startsWith('/orders/'),
    );
    assert.match(read?.path ?? '', /^\/orders\/[0-9a-f-]{36}$/);
    assert.deepEqual(audiencesMinted(result), [SERVICE]);
    assert.equal(result.summary, '');
  });

  it('skips and reports the checks that come after a failure', async () => {
    const result = await step({
      wait: '0s',
      checks: `
defaults: { url: ${SERVICE} }
checks:
  - { name: first, get: /status/418, capture: { id: json $.id } }
  - { name: second, get: '/x/{{ capture.id }}', after: first }
  - { name: third, get: /x, after: [ second ] }
  - { name: alone, get: /x }
`,
    });
    assert.equal(result.exitCode, 1);
    assert.equal(toService(result).length, 2);
    assert.match(result.log, /second — skipped: (?!skipped)/);
    assert.match(result.log, /third — skipped/);
    assert.match(result.log, /✓ alone/);
  });

  it('gets one token an audience, however many checks share it, and another origin its own', async () => {
    const many = Array.from(
      { length: 12 },
      (_, index) => `  - { name: c${index}, get: '${SERVICE}/${index}' }`,
    ).join('\n');
    const result = await step({
      checks:
        `checks:\n${many}\n  - { name: tag, get: 'https://canary---range-abc123-uc.a.run.app/x' }\n  - { name: fn, get: 'https://us-central1-demo-project.cloudfunctions.net/range/x' }\n  - { name: open, get: '${PUBLIC}/echo-headers', auth: none, expect: [ not exists ] }`.replace(
          '[ not exists ]',
          "[ 'json $.authorization not exists' ]",
        ),
    });
    assert.equal(result.exitCode, 0, result.log);
    assert.deepEqual(
      audiencesMinted(result).sort(),
      [
        'https://range-abc123-uc.a.run.app',
        'https://us-central1-demo-project.cloudfunctions.net/range',
      ].sort(),
    );
    const tokens = new Set(
      toService(result, 'range-abc123-uc.a.run.app').map(({ headers }) => headers['authorization']),
    );
    assert.equal(tokens.size, 1);
  });

  slowTest('mints nothing that its share does not need', async () => {
    const checks = `checks: [ { name: a, get: '${SERVICE}/' }, { name: b, get: '${PUBLIC}/', auth: none } ]`;
    const shares = [await step({ checks, shard: '1/2' }), await step({ checks, shard: '2/2' })];
    assert.deepEqual(
      shares.map(({ exitCode }) => exitCode),
      [0, 0],
    );
    assert.deepEqual(shares.map(totals), [
      ['1', '1', '0'],
      ['1', '1', '0'],
    ]);
    assert.deepEqual(shares.map((share) => audiencesMinted(share).length).sort(), [0, 1]);
  });

  it('is made as many at a time as `concurrency` says, and no more', async () => {
    const checks = `checks:\n${Array.from({ length: 6 }, (_, index) => `  - { name: c${index}, get: 'https://open-abc123-uc.a.run.app/pair', auth: none }`).join('\n')}`;
    const result = await step({ checks, concurrency: '2' });
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(pairs.most, 2);
  });

  it('reports the place of each problem, and sends no request', async () => {
    const result = await step({
      checks: `version: 1\nchecks:\n  - name: a\n    gte: ${SERVICE}\n    expect: [ 'stats == 200' ]\n`,
    });
    assert.equal(result.exitCode, 1);
    assert.equal(result.requests.length, 0);
    assert.match(result.log, /line 4, column 5: unknown key "gte"; did you mean get\?/);
    assert.match(result.log, /line 5, column 16: expected a subject/);
  });
});

describe('expect_unauthenticated: refused', () => {
  const bare = (url: string, more: RawInputs = {}) =>
    step({ url, expect_unauthenticated: 'refused', wait: '0s', ...more });

  it('holds of a private service, in words of its own', async () => {
    const result = await bare(`${SERVICE}/x`);
    assert.equal(result.exitCode, 0, result.log);
    assert.deepEqual(totals(result), ['2', '2', '0']);
    assert.ok(toService(result).some(({ headers }) => headers['authorization'] === undefined));
  });

  it('fails of a public one', async () => {
    const result = await bare(`${PUBLIC}/x`);
    assert.equal(result.exitCode, 1);
    assert.match(titles(result).join(), /SERVICE_PUBLIC/);
    assert.match(result.log, /public: the service responded with 200 to a request without a credential/);
  });

  it('holds of IAP, which asks to sign in', async () => {
    const result = await bare('https://iap.example.com/x', {
      id_token_audience: '123456789012-iap.apps.googleusercontent.com',
    });
    assert.equal(result.exitCode, 0, result.log);
    assert.deepEqual(totals(result), ['2', '2', '0']);
  });

  const verdicts: readonly (readonly [what: string, url: string, expect: RegExp, passed: boolean])[] = [
    ["the platform's refusal", `${SERVICE}/x`, /✓ v — 403/, true],
    ["the service's own refusal", 'https://open-abc123-uc.a.run.app/forbidden', /✓ v — 403/, true],
    [
      'a redirect elsewhere',
      `https://open-abc123-uc.a.run.app/to?${encodeURIComponent('https://example.com/login')}`,
      /public: the service responded with 302, a redirect to https:\/\/example\.com\/login/,
      false,
    ],
    [
      'a sign-in page',
      `https://open-abc123-uc.a.run.app/to?${encodeURIComponent('https://accounts.google.com/o/oauth2/v2/auth')}`,
      /✓ v — 302/,
      true,
    ],
    ['a 404', `${PUBLIC}/status/404`, /inconclusive: 404 is neither a refusal nor a success/, false],
    ['a 429', `${PUBLIC}/status/429`, /inconclusive: 429/, false],
    ['a 503', `${PUBLIC}/status/503`, /inconclusive: 503/, false],
    ['no response', 'https://nowhere-abc123-uc.a.run.app/', /inconclusive: no response/, false],
  ];
  it('has a verdict for each answer', async () => {
    const result = await step({
      wait: '0s',
      results_file: 'results.json',
      checks: `defaults: { auth: none, expect: [ refused ] }\nchecks:\n${verdicts.map(([, url], index) => `  - { name: v${index}, get: '${url}' }`).join('\n')}`,
    });
    assert.equal(result.exitCode, 1);
    const failed = verdicts.filter(([, , , passed]) => !passed).length;
    assert.deepEqual(totals(result), [
      String(verdicts.length),
      String(verdicts.length - failed),
      String(failed),
    ]);
    for (const [index, [what, , expected]] of verdicts.entries()) {
      const [line = ''] = result.log.split('\n').filter((text) => new RegExp(`[✓✗] v${index} —`).test(text));
      assert.match(line.replace(`v${index}`, 'v'), expected, `${what}: ${line}`);
    }
  });
});

describe('what is tried again', () => {
  it('is the refusal of the platform, while IAM spreads', async () => {
    const result = await step({ url: 'https://spreading-abc123-uc.a.run.app/x', wait: '20s' });
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(toService(result).length, 3);
    assert.match(
      result.log,
      /403 from Google's front end, attempt 2: IAM changes may still be propagating, .* left/,
    );
  });

  it('is a service without an instance, for a POST too', async () => {
    const result = await step({
      url: 'https://cold-abc123-uc.a.run.app/orders',
      body: '{}',
      expect: 'status 201',
      wait: '20s',
    });
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(toService(result).length, 2);
  });

  slowTest('is not a POST that has reached the service, unless any is asked for', async () => {
    const safe = await step({ url: `${PUBLIC}/status/503`, body: '{}', request_auth: 'none', wait: '20s' });
    assert.equal(safe.exitCode, 1);
    assert.equal(toService(safe).length, 1);
    assert.match(safe.log, /not sent again/);
    const any = await step({
      url: `${PUBLIC}/status/503`,
      body: '{}',
      request_auth: 'none',
      wait: '800ms',
      retry: 'any',
    });
    assert.equal(any.exitCode, 1);
    assert.ok(toService(any).length > 1);
  });

  it('but not after the token was refused', async () => {
    const result = await step({
      url: `${SERVICE}/x`,
      id_token_audience: 'https://elsewhere.example.com',
      wait: '20s',
    });
    assert.equal(result.exitCode, 1);
    assert.equal(toService(result).length, 1);
    assert.match(titles(result).join(), /SERVICE_AUDIENCE_MISMATCH/);
    assert.match(result.log, /https:\/\/elsewhere\.example\.com/);
  });

  it('says who lacks what when the wait is over', async () => {
    const result = await step({ url: 'https://stranger-abc123-uc.a.run.app/x', wait: '0s' });
    assert.equal(result.exitCode, 1);
    assert.match(titles(result).join(), /SERVICE_FORBIDDEN/);
    assert.match(result.log, new RegExp(`--member=serviceAccount:${INVOKER}`));
  });
});

describe('redirects', () => {
  const ODD = 'https://odd-abc123-uc.a.run.app';
  const to = (url: string) => `${ODD}/to?${encodeURIComponent(url)}`;

  it('are not followed by default', async () => {
    const result = await step({ url: to('/x'), expect: `status == 302\nredirect == ${ODD}/x` });
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(toService(result).length, 1);
  });

  it('are followed with the token on the same origin, without it elsewhere', async () => {
    const same = await step({ url: to('/x'), redirects: '1' });
    assert.equal(same.exitCode, 0, same.log);
    assert.deepEqual(
      toService(same).map(({ headers }) => headers['authorization'] !== undefined),
      [true, true],
    );
    const other = await step({ url: to(`${PUBLIC}/x`), headers: 'X-Api-Key: abc', redirects: '1' });
    assert.equal(other.exitCode, 0, other.log);
    const crossed = toService(other, 'public-abc123-uc.a.run.app');
    assert.deepEqual(
      crossed.map(({ headers }) => [headers['authorization'], headers['x-api-key']]),
      [[undefined, undefined]],
    );
  });

  it('send no token back to the first origin by way of another, and give the reason', async () => {
    const back = `${PUBLIC}/redirect?to=${encodeURIComponent(`${ODD}/x`)}`;
    const result = await step({ url: to(back), redirects: '2', wait: '0s' });
    assert.equal(result.exitCode, 1);
    assert.match(result.log, /redirects led to another origin and back/);
  });

  slowTest('are never followed from https to http, nor to the sign-in page', async () => {
    for (const target of ['http://public-abc123-uc.a.run.app/x', 'https://accounts.google.com/signin']) {
      const result = await step({ url: to(target), redirects: '5', wait: '0s' });
      assert.equal(result.exitCode, 1, result.log);
      assert.equal(toService(result).length, 1);
    }
  });
});

describe('answers made to harm', () => {
  const ODD = 'https://odd-abc123-uc.a.run.app';

  it('come out harmless, without the token in any form', async () => {
    const result = await step({
      url: `${ODD}/hostile`,
      wait: '0s',
      auth_header: 'X-Serverless-Authorization',
      junit_file: 'junit.xml',
      results_file: 'results.json',
      response_file: 'body.txt',
    });
    assert.equal(result.exitCode, 1);
    const token = result.outputs['id_token'] ?? '';
    const payload = token.split('.').slice(0, 2).join('.');
    assert.ok(payload.length > 20);
    const { response_body: body = '', response_headers: headers = '' } = result.outputs;
    for (const text of [
      body,
      headers,
      result.summary,
      result.annotations.map(({ message }) => message).join(),
    ]) {
      assert.ok(!text.includes(payload));
    }
    const said = result.rawLog.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    assert.ok(
      said.every((line) => !line.includes(payload)),
      'the log has the token',
    );
    for (const line of result.rawLog.split(/[\r\n]/)) assert.doesNotMatch(line, /^\s*::set-output|##\[/);
    assert.ok(result.annotations.every(({ message }) => !/^hit$/.test(message)));
    assert.ok(!result.log.includes('\u001b') && !result.log.includes('\u202e'));
  });

  it('that are small and become large are cut where they must be', async () => {
    const result = await step({
      url: `${ODD}/bomb`,
      expect: `status 200\nbytes == ${BOMB}\nsha256 == ${createHash('sha256')
        .update(Buffer.alloc(BOMB))
        .digest('hex')}`,
    });
    assert.equal(result.exitCode, 0, result.log);
    assert.equal(result.outputs['response_truncated'], 'true');
    assert.ok((result.outputs['response_body'] ?? '').length <= 64 * 1024);
  });

  it('that never end are over when the timeout is', async () => {
    const result = await step({ url: `${ODD}/late-body`, timeout: '300ms', wait: '0s' });
    assert.equal(result.exitCode, 1);
    assert.match(titles(result).join(), /NETWORK_TIMEOUT/);
  });
});

describe('a run that has no token', () => {
  it('says so in every report that was asked for', async () => {
    emulator.fail('iamcredentials', { status: 403, json: { error: { code: 403, message: 'no' } } });
    const result = await step({
      url: `${SERVICE}/hello`,
      junit_file: 'reports/junit.xml',
      results_file: 'reports/results.json',
    });
    emulator.heal();
    assert.equal(result.exitCode, 1);
    assert.deepEqual(totals(result), ['0', '0', '0']);
    assert.match(result.summary, /The run failed.*IAM_REFUSED/s);
    const report = (file: string) => readFileSync(join(result.job.workspace, 'reports', file), 'utf8');
    assert.match(report('junit.xml'), /errors="1".*<error type="IAM_REFUSED"/s);
    const results: unknown = JSON.parse(report('results.json'));
    assert.ok(
      typeof results === 'object' && results !== null && 'errors' in results && Array.isArray(results.errors),
    );
    assert.equal(results.errors.length, 1);
    assert.equal(titles(result).length, 1);
    assert.equal(toService(result).length, 0);
  });
});

describe("a path that one of Google's APIs does not have", () => {
  it('is not explained by what may be wrong with a Cloud Run service', async () => {
    const result = await step({ url: 'https://storage.googleapis.com/nothing', wait: '0s' });
    assert.equal(result.exitCode, 1);
    assert.match(
      result.log,
      /404: status 2xx does not hold|404 from Google's front end: status 2xx does not hold/,
    );
    assert.doesNotMatch(result.log, /gcloud run/);
  });
});

describe('a request that is refused as it should be', () => {
  it('says by whom, in the log and the summary', async () => {
    const result = await step({
      checks: `checks:
  - { name: platform, get: '${SERVICE}/', auth: none, expect: [ refused ] }
  - { name: own, get: 'https://open-abc123-uc.a.run.app/forbidden', auth: none, expect: [ refused ] }
`,
    });
    assert.equal(result.exitCode, 0, result.log);
    for (const text of [result.log, result.summary]) {
      assert.match(text, /refused by Google's front end \(403\)/);
      assert.match(text, /refused by the service itself \(403\): the platform allowed the request/);
    }
  });
});

describe('paths', () => {
  it('are relative to the workspace, wherever the step was started', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'workspace-'));
    writeFileSync(join(folder.path, 'order.json'), '{ "type": "objekt" }');
    writeFileSync(
      join(folder.path, 'checks.yaml'),
      `checks:\n  - get: ${SERVICE}\n    expect: json $ schema order.json\n`,
    );
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../..', MAIN)], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { GITHUB_WORKSPACE: folder.path, INPUT_CHECKS: 'checks.yaml', INPUT_CREDENTIALS_JSON: '{}' },
    });
    assert.match(stdout, /checks\.yaml, line 3, column 27: .* there is no type "objekt"/);
  });

  it('lead from a schema to files of the workspace, and out of it by no link', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'workspace-'));
    await using outside = await mkdtempDisposable(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside.path, 'other.yaml'), 'type: hunter2');
    symlinkSync(join(outside.path, 'other.yaml'), join(folder.path, 'link.yaml'));
    writeFileSync(join(folder.path, 'item.yaml'), 'type: strnig');
    writeFileSync(
      join(folder.path, 'openapi.yaml'),
      `openapi: 3.0.3
components:
  schemas:
    Order: { properties: { item: { $ref: link.yaml } } }
    Item: { $ref: item.yaml }
    Right: { type: string, nullable: true, format: int64 }
`,
    );
    const names = [
      '',
      '#/components/schemas/Order',
      '#/components/schemas/Item',
      '#/components/schemas/Right',
    ];
    writeFileSync(
      join(folder.path, 'checks.yaml'),
      `checks:\n  - get: ${SERVICE}\n    expect:\n${names.map((name) => `      - json $ schema openapi.yaml${name}\n`).join('')}`,
    );
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../..', MAIN)], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { GITHUB_WORKSPACE: folder.path, INPUT_CHECKS: 'checks.yaml', INPUT_CREDENTIALS_JSON: '{}' },
    });
    assert.match(
      stdout,
      /checks\.yaml, line 4, column 23: .* name one of its schemas, such as openapi\.yaml#/,
    );
    assert.match(
      stdout,
      /line 5, column 23: .*\(line 4, column 34\): it refers to "link\.yaml" at .*, and link\.yaml leads out of/,
    );
    assert.match(
      stdout,
      /line 6, column 23: .*\(line 1, column 7 of "item\.yaml"\): there is no type "strnig" \(at #\)/,
    );
    assert.doesNotMatch(stdout, /checks\.yaml, line 7|hunter2/);
  });
});
