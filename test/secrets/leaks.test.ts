// Whatever credential a step is given, and whatever the other side does with it: no secret is in anything that leaves
// the step but where it belongs, and each is masked before it could be.
import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Emulator, INVOKER, startEmulator } from '../../emulator/emulator.ts';
import type { Fault, FaultyAnswer } from '../../emulator/faults.ts';
import type { EmulatedRequest } from '../../emulator/message.ts';
import { MAIN, POST } from '../entries.ts';
import {
  assertMaskedBeforeUse,
  beginJob,
  endJob,
  runAction,
  runPost,
  type StepResult,
} from '../stage/runner.ts';
import { EVERY_CASE } from '../tier.ts';
import { encodingsOf, partsOf } from './forms.ts';
import { CHILD, KINDS, type Kind, placeFor } from './kinds.ts';
import { leaksOf, type Secret, secretsOf } from './left.ts';

const WITNESS = fileURLToPath(new URL('../scenarios/stage/witness.cjs', import.meta.url));
const SERVICE = 'https://echo-abc123-uc.a.run.app';
const ELSEWHERE = 'https://elsewhere.example';

/** Everything that was sent, in every form in which somebody may send it back. */
function echo(headers: Readonly<Record<string, unknown>>, body: string): string {
  const fields = [...new URLSearchParams(body).values()];
  const credentials = Object.entries(headers).filter(([name]) => /auth|token|cookie/i.test(name));
  const sent = [...credentials.map(([, value]) => String(value)), ...fields];
  const secrets = sent.flatMap((text) => [text, text.replace(/^(?:Bearer|Basic) /, ''), decoded(text)]);
  return [JSON.stringify(headers), body, ...secrets.flatMap(partsOf).flatMap(encodingsOf)].join('\n');
}

function decoded(text: string): string {
  const basic = /^Basic (\S+)$/.exec(text)?.[1];
  if (basic !== undefined) return Buffer.from(basic, 'base64').toString();
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const inHeader = (text: string) => text.replace(/[^\x21-\x7e]/g, '_').slice(0, 6000);

type Say = (said: string, token: string) => FaultyAnswer;
/** Answers that end it. What is said is all that was sent. */
const FINAL: Readonly<Record<string, Say>> = {
  '403 with everything in its words': (said) => ({
    status: 403,
    json: { error: { code: 403, message: said, status: said } },
  }),
  '400 with everything in its words': (said) => ({
    status: 400,
    json: { error: said, error_description: said },
  }),
  '404 with everything as text': (said) => ({
    status: 404,
    body: said,
    headers: { 'x-echo': inHeader(said) },
  }),
  '401 with everything in HTML': (said) => ({
    status: 401,
    body: `<title>${said}</title><h1>${said}</h1>`,
    headers: {
      'content-type': 'text/html',
      'www-authenticate': `Bearer error_description="${inHeader(said)}"`,
    },
  }),
  '200 with tokens of the wrong types': (said, token) => ({
    status: 200,
    json: {
      access_token: [token],
      id_token: { [token]: said },
      token: `${token}\n${said}`,
      accessToken: ` ${token} `,
      value: [token],
      expires_in: said,
      expireTime: said,
    },
  }),
  '200 with {}': () => ({ status: 200, json: {} }),
  '200 with HTML': (said) => ({ status: 200, body: `<p>${said}` }),
  'a redirect to elsewhere': (said, token) => ({
    status: 302,
    headers: {
      location: `${ELSEWHERE}/?token=${encodeURIComponent(token)}#${encodeURIComponent(said.slice(0, 300))}`,
    },
    body: said,
  }),
};

/** What is tried again, and then the end. */
function faultsBefore(final: Say): Fault[] {
  const answer = (say: Say): Fault => ({
    answer: ({ headers, body }: EmulatedRequest) => {
      const token =
        (headers['authorization'] ?? '').replace(/^\w+ /, '') ||
        [...new URLSearchParams(`${body}`).values()].join('');
      return say(echo(headers, body.toString()), token);
    },
  });
  const again: Say = (said) => ({
    status: 500,
    body: said,
    headers: { 'retry-after': '0', 'x-echo': inHeader(said) },
  });
  return [answer(again), 'reset', answer(final)];
}

/** What the service does with what it is sent, by path. */
const SERVICE_DOES: Readonly<
  Record<string, (said: string, token: string) => FaultyAnswer & { reset?: boolean }>
> = {
  '/well': () => ({ status: 200, json: { well: true } }),
  '/says': (said, token) => ({
    status: 409,
    body: said,
    headers: { 'x-echo': inHeader(said), 'set-cookie': `it=${token}` },
  }),
  '/json': (said, token) => ({ status: 200, json: { said, [token]: [token] } }),
  '/refuses': (said) => ({
    status: 403,
    body: said,
    headers: { 'www-authenticate': `Bearer ${inHeader(said)}` },
  }),
  '/redirects': (said, token) => ({
    status: 302,
    headers: { location: `${ELSEWHERE}/?t=${token}` },
    body: said,
  }),
  '/resets': () => ({ reset: true }),
};

function serve(request: IncomingMessage, response: import('node:http').ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', SERVICE);
  const token = String(
    request.headers['authorization'] ?? request.headers['x-serverless-authorization'],
  ).replace(/^\w+ /, '');
  const {
    status = 200,
    headers = {},
    json,
    body = '',
    reset,
  } = SERVICE_DOES[pathname]?.(echo(request.headers, ''), token) ?? {};
  if (reset === true) request.socket.destroy();
  else response.writeHead(status, headers).end(json === undefined ? body : JSON.stringify(json));
}

/** Both headers, in one of which the service gets the token without its signature. */
const CHECKS = (['Authorization', 'X-Serverless-Authorization'] as const).flatMap((auth_header) =>
  Object.keys(SERVICE_DOES).map((get) => ({
    name: `${auth_header} ${get}`,
    get,
    auth_header,
    redirects: 2,
    wait: '0s',
    capture: { it: get === '/json' ? 'json $.said' : 'status' },
    expect: [
      'status == 200',
      'header x-echo not exists',
      'json $.said not exists',
      'cookie it == x',
      'redirect == x',
    ],
  })),
);

interface Played {
  readonly result: StepResult;
  readonly secrets: readonly Secret[];
}

/** Runs a step that says all it can, and holds everything that it left against its secrets. */
async function play(
  emulator: Emulator,
  kind: Kind,
  more: Readonly<Record<string, string>>,
  check: (played: Played) => Promise<void> | void,
) {
  const job = await beginJob();
  try {
    const { inputs, env = {}, secrets: given = {} } = await kind.give(placeFor(emulator, job));
    const options = {
      emulator,
      job,
      entry: MAIN,
      debug: true,
      env: {
        ...emulator.github(),
        GOOGLE_SDK_NODE_LOGGING: '*',
        TEST_CHILDREN: `${job.root}/${CHILD}`,
        ...env,
      },
      inputs: { ...inputs, create_credentials_file: String(kind.file), ...more },
    };
    const result = await runAction({ ...options, nodeArguments: ['--require', WITNESS] });
    const secrets = secretsOf(emulator, result, given);
    assert.deepEqual(await leaksOf(result, secrets), []);
    assertMaskedBeforeUse(result, result.requests.flatMap(tokensIn));
    await check({ result, secrets });
    const post = await runPost({ ...result, options }, { entry: POST });
    assert.equal(post.exitCode, 0, post.log);
    assert.deepEqual(await leaksOf(post, secrets), []);
  } finally {
    await endJob(job);
  }
}

/** What went out as a credential of ours; none but the runner's own request token goes unmasked. */
function tokensIn({ route, headers, form }: StepResult['requests'][number]): string[] {
  if (route === 'oidc.token' || route === 'subject' || route.startsWith('aws.')) return [];
  const bearers = [headers['authorization'], headers['x-serverless-authorization']].map(
    (value) => /^Bearer (.+)$/.exec(value ?? '')?.[1],
  );
  const fields = ['assertion', 'refresh_token', 'client_secret'].map((name) => form?.[name]);
  return [...bearers, ...fields].filter((value) => value !== undefined);
}

const REPORTS = { response_file: 'response', junit_file: 'junit.xml', results_file: 'results.json' };
const COMMON = { create_curl_config: 'true', token_format: 'access_token' };
const finals = Object.entries(FINAL);

describe('no secret leaves a step', { concurrency: 2 * availableParallelism() }, () => {
  for (const [kindAt, kind] of KINDS.entries()) {
    describe(`with ${kind.name}`, { concurrency: 1 }, () => {
      let emulator: Emulator;
      before(async () => {
        emulator = await startEmulator({
          services: [
            { host: new URL(SERVICE).host, invokers: [`serviceAccount:${INVOKER}`], handler: serve },
            {
              host: new URL(ELSEWHERE).host,
              invokers: ['allUsers'],
              handler: (_, response) => void response.end('{}'),
            },
          ],
        });
      });
      after(() => emulator.close());

      const idTokens = kind.routes.includes('iamcredentials.generateIdToken') || kind.name === 'a key';
      const wanted = idTokens
        ? { ...COMMON, token_format: 'access_token,id_token', id_token_audience: SERVICE }
        : COMMON;

      it('that hands on what it was asked for', () =>
        play(emulator, kind, wanted, ({ result, secrets }) => {
          assert.equal(result.exitCode, 0, result.log);
          const access = secrets
            .filter(({ label }) => /^(?:access|federated) token$/.test(label))
            .map(({ value }) => value);
          assert.ok(access.includes(result.outputs['access_token'] ?? ''));
          assertMaskedBeforeUse(
            result,
            Object.values(result.outputs).filter((value) => access.includes(value)),
          );
          assert.equal(
            result.files.some(({ path }) => path.endsWith('credentials.json')),
            kind.file,
          );
        }));

      if (idTokens && (EVERY_CASE || kindAt < 3)) {
        it('that checks a service which sends back all that it gets', () =>
          play(
            emulator,
            kind,
            {
              ...wanted,
              ...REPORTS,
              checks: JSON.stringify({ version: 1, defaults: { url: SERVICE }, checks: CHECKS }),
            },
            ({ result }) => {
              assert.equal(result.outputs['checks_total'], String(CHECKS.length), result.log);
              assert.equal(result.exitCode, 1);
            },
          ));
      }

      for (const [routeAt, route] of kind.routes.entries()) {
        // One route of every second kind of credential meets one of the ends; in `npm run test:slow` each route meets two.
        if (!EVERY_CASE && (kindAt % 2 === 1 || routeAt !== (kindAt / 2) % kind.routes.length)) continue;
        for (const [final, say] of (EVERY_CASE ? [0, 3] : [0]).map(
          (step) => finals[(kindAt + 3 * routeAt + step) % finals.length] ?? assert.fail(),
        )) {
          it(`that ${route} ends by ${final}`, async () => {
            emulator.fail(route, faultsBefore(say));
            try {
              await play(emulator, kind, wanted, ({ result }) => {
                assert.equal(result.exitCode, 1, result.log);
                assert.ok(
                  result.requests.some((request) => request.route === route && request.fault !== undefined),
                );
                assert.deepEqual(result.outputs, {}, 'what failed hands nothing on');
                assert.deepEqual(result.files, []);
              });
            } finally {
              emulator.heal();
            }
          });
        }
      }
    });
  }
});
