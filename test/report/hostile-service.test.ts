// A whole step against a service, and token endpoints, that answer with commands to the runner, markup, and the token
// itself in every form: nothing the step leaves behind does anything or tells the token.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { type Emulator, INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import { beginJob, endJob, runAction } from '../stage/runner.ts';
import { someOf } from '../tier.ts';
import { betrayalsOf } from './hostile.ts';
import { liveCommands } from './runner.ts';

const HOST = 'hostile-abc123-uc.a.run.app';

const COMMANDS = [
  '::error::pwned',
  '  \t::set-output name=id_token::pwned',
  '\u3000::save-state name=cleanup::pwned',
  'x\r::stop-commands::pwned',
  'x ##[error]pwned',
  '{"quoted":"##[add-mask]***"}',
  '\u200b::warning::pwned',
  '\ufeff::notice::pwned',
  '\x1b[2K::debug::pwned',
  'a\u2028::error::pwned\u2029::error::pwned\x85::error::pwned',
].join('\n');
const MARKUP =
  '<script>pwned()</script> <img src=x onerror=y> ![p](https://e.example/p) [p](https://e.example) @octocat #1 | </td>\n```\n</details>\n# pwned\n\u202ekcab \x1b]8;;https://e.example\x07';

/** What a header may hold of it: Node refuses to send what is no Latin-1, or ends the line. */
const inHeader = (text: string) => text.replace(/[^\t\x20-\x7e]/g, '?');

const given = (request: IncomingMessage) => String(request.headers['authorization'] ?? '');

/** Everything somebody could make of a token. */
function forms(bearer: string): string[] {
  const token = bearer.replace(/^Bearer /, '');
  const base64 = ['', 'x', 'xy'].flatMap((prefix) => {
    const bytes = Buffer.from(`${prefix}${token}`);
    return [bytes.toString('base64'), bytes.toString('base64url')];
  });
  return [
    bearer,
    token,
    token.slice(0, token.lastIndexOf('.')),
    encodeURIComponent(bearer),
    JSON.stringify({ authorization: bearer }),
    JSON.stringify(JSON.stringify({ authorization: bearer })),
    Buffer.from(bearer).toString('base64'),
    ...base64,
  ];
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/body': (request, response) => {
    response.writeHead(409, inHeader('::error::pwned ##[error]pwned <b>'), {
      'content-type': inHeader(`text/plain; ##[error]pwned ${given(request)}`),
      'x-echo': forms(given(request)).map(inHeader),
      'x-command': '##[error]pwned',
    });
    response.end(`${COMMANDS}\n${MARKUP}\n${forms(given(request)).join('\n')}`);
  },
  '/json': (request, response) => {
    const evil = { [COMMANDS]: forms(given(request)), [given(request)]: MARKUP };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(evil));
  },
  // The token lies across the end of what is kept, shown, or handed on.
  '/cut': (request, response) => {
    const token = given(request).slice('Bearer '.length);
    const size = Number(new URL(request.url ?? '', 'http://x').searchParams.get('at'));
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(`${'x '.repeat(size / 2).slice(0, size - 30)} ${token} ${'y '.repeat(60_000)}`);
  },
  '/redirect': (request, response) => {
    const location = `https://elsewhere.example/${encodeURIComponent('##[error]pwned')}?t=${given(request).slice(7)}#::error::`;
    response.writeHead(302, { location }).end(MARKUP);
  },
  '/cookie': (request, response) => {
    response.writeHead(200, { 'set-cookie': [`s=${given(request).slice(7)}`, '##[error]=pwned'] }).end('{}');
  },
};

describe('a hostile service', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({
      services: [
        {
          host: HOST,
          invokers: [`serviceAccount:${INVOKER}`],
          handler: (request, response) => {
            const { pathname } = new URL(request.url ?? '/', 'http://x');
            ANSWERS[pathname]?.(request, response);
          },
        },
      ],
    });
  });
  after(() => emulator.close());

  /** Runs a step, and holds everything that it left behind against what is never to be seen in it. */
  async function harmless(
    t: TestContext,
    inputs: Record<string, string>,
    files: Record<string, string> = {},
  ) {
    const job = await beginJob();
    t.after(() => endJob(job));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(job.workspace, name), content);
    mkdirSync(join(job.workspace, 'out'));
    const result = await runAction({
      entry: MAIN,
      emulator,
      job,
      debug: true,
      env: emulator.github({ environment: 'prod' }),
      inputs: {
        workload_identity_provider: PROVIDER,
        service_account: INVOKER,
        output_tokens: 'false',
        wait: '0s',
        response_file: 'out/response',
        junit_file: 'out/junit.xml',
        results_file: 'out/results.json',
        ...inputs,
      },
    });
    const { rawLog, commands, summary, outputs, annotations } = result;
    const written = ['response', 'junit.xml', 'results.json'].flatMap((name) => {
      try {
        return [readFileSync(join(job.workspace, 'out', name), 'latin1')];
      } catch {
        return [];
      }
    });
    assert.deepEqual(
      commands.filter(({ name }) => !['add-mask', 'error', 'debug', 'warning'].includes(name)),
      [],
    );
    for (const { data, properties } of commands) {
      assert.doesNotMatch(`${data}${properties['title'] ?? ''}`, /^pwned/);
      assert.doesNotMatch(properties['title'] ?? '', /[\n\r]/);
    }
    // What is no command of ours is none at all, and shows nothing that cannot be seen.
    const said = rawLog.split('\n').filter((line) => !/^::(?:add-mask|error|debug|warning)\b/.test(line));
    const texts = [
      said.join('\n'),
      summary,
      ...written.slice(1),
      ...annotations.map(({ message }) => message),
    ];
    for (const text of texts) {
      assert.deepEqual(liveCommands(text), []);
      const decoded = text === summary || text.startsWith('<?xml') || text.startsWith('{') ? '' : text;
      assert.doesNotMatch(decoded, /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
    const masked = rawLog.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const everything = [...masked, summary, ...Object.values(outputs), ...written].join('\n');
    assert.ok(emulator.issued.length > 0);
    for (const betrayal of betrayalsOf(emulator.issued)) {
      const found = everything.indexOf(betrayal);
      assert.ok(found < 0, `${betrayal} in ${everything.slice(Math.max(0, found - 200), found + 100)}`);
    }
    return result;
  }

  it('answers with what is no body', async (t) => {
    const { exitCode, outputs, annotations } = await harmless(t, {
      url: `https://${HOST}/body`,
      expect: 'status 200\nheader x-echo == nothing\nheader content-type == x\njson $.a == 1',
    });
    assert.equal(exitCode, 1);
    assert.equal(outputs['response_status'], '409');
    assert.equal(annotations.length, 1);
  });

  it('answers with JSON that holds it all', async (t) => {
    const { exitCode, outputs } = await harmless(t, {
      url: `https://${HOST}/json`,
      expect: 'json $ == 1\njson $.* == 2\nstatus 404',
    });
    assert.deepEqual([exitCode, outputs['response_status']], [1, '200']);
  });

  for (const at of someOf([1000, 2000, 4096, 65_536, 81_920], 'where a body is cut', 1)) {
    it(`has the token across the place where ${at} bytes are cut`, async (t) => {
      const { exitCode, outputs } = await harmless(t, {
        url: `https://${HOST}/cut?at=${at}`,
        expect: 'status 200\nbytes == 1',
      });
      assert.deepEqual([exitCode, outputs['response_status']], [1, '500']);
    });
  }

  it('redirects to a URL that has the token', async (t) => {
    const { exitCode, outputs, requests } = await harmless(t, {
      url: `https://${HOST}/redirect`,
      redirects: '3',
      expect: 'redirect == https://x\nstatus 200',
    });
    assert.equal(exitCode, 1);
    assert.equal(outputs['checks_failed'], '1');
    const elsewhere = requests.filter(({ host }) => host === 'elsewhere.example');
    for (const { headers } of elsewhere) assert.equal(headers['authorization'], undefined);
  });

  it('sets it as a cookie, and what is captured goes on', async (t) => {
    const checks = JSON.stringify({
      version: 1,
      defaults: { url: `https://${HOST}` },
      checks: [
        {
          name: '::error::pwned ##[error]pwned',
          get: '/cookie',
          capture: { it: 'cookie s' },
          expect: ['cookie s == x'],
        },
        { name: 'first', get: '/cookie', capture: { it: 'cookie s' }, expect: ['status == 200'] },
        {
          name: '\u202e\u200b<img src=x> | `x` @octocat ![p](https://e.example)',
          get: '/json?{{ capture.it }}',
          after: 'first',
          expect: ['status == {{ capture.it }}'],
        },
      ],
    });
    const { exitCode, outputs, rawLog } = await harmless(
      t,
      { checks: 'checks.yml' },
      { 'checks.yml': checks },
    );
    assert.equal(exitCode, 1);
    assert.deepEqual([outputs['checks_total'], outputs['checks_failed']], ['3', '2'], rawLog);
  });

  it('has checks with names that are no names', async (t) => {
    const checks = JSON.stringify({
      version: 1,
      checks: [COMMANDS, MARKUP].map((name) => ({ name, get: `https://${HOST}/json` })),
    });
    const { exitCode, annotations } = await harmless(t, { checks });
    assert.equal(exitCode, 1);
    assert.ok(annotations.every(({ title }) => title?.startsWith('INPUT_INVALID: checks')));
  });

  for (const [route, body] of [
    ['sts', { error: COMMANDS, error_description: `${COMMANDS}${MARKUP}` }],
    ['iamcredentials', { error: { code: 403, message: `${COMMANDS}${MARKUP}`, status: COMMANDS } }],
    ['oidc.token', { message: COMMANDS }],
  ] as const) {
    it(`is ${route}`, async (t) => {
      t.after(() => emulator.heal());
      emulator.fail(route, { status: 403, json: body });
      const { exitCode, annotations } = await harmless(t, { url: `https://${HOST}/body` });
      assert.equal(exitCode, 1);
      assert.equal(annotations.filter(({ level }) => level === 'error').length, 1);
    });
  }
});
