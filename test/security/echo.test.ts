// A hostile service on this machine gets a token whole and sends it back in every listed form, everywhere it can. The
// action and the command line are run as programs, and everything that they leave is searched.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { INVOKER, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { cli } from '../cli/run-cli.ts';
import { MAIN } from '../entries.ts';
import { CHARSETS, ENCODERS, pieces } from '../secrets/encoders.ts';
import { assertMaskedBeforeUse, endJob, runAction, type StepResult } from '../stage/runner.ts';
import { EVERY_CASE, someOf } from '../tier.ts';

const FORMS = Object.keys(ENCODERS);
const BODIES = Object.keys(CHARSETS);

/** What was sent back since it was emptied. */
let sent: string[] = [];
let tokens = new Set<string>();

const emulator = await startEmulator();
const server = createServer(serve);
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
assert.ok(typeof address === 'object' && address !== null);
const url = `http://127.0.0.1:${address.port}`;
after(async () => {
  server.close();
  await emulator.close();
});

function inHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, ' ').trim();
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const [, what, index] = (request.url ?? '').split('/');
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  tokens.add(token);
  if (what === 'body') {
    const [type, body] = CHARSETS[BODIES[Number(index)] ?? '']?.(`{"token":"${token}"}`)[0] ?? ['', ''];
    sent.push(token);
    response.writeHead(409, { 'content-type': type }).end(body);
    return;
  }
  const forms = ENCODERS[FORMS[Number(index)] ?? '']?.(token) ?? [];
  sent.push(...forms);
  const [, payload = '', signature = ''] = token.split('.');
  for (const [at, form] of forms.entries()) response.setHeader(`x-form-${at}`, inHeader(form).slice(0, 1500));
  response.setHeader('set-cookie', `it=${inHeader(forms.at(-1) ?? '').slice(0, 1000)}`);
  response.setHeader(`x-${signature.slice(0, 60)}`, 'the name of a header');
  const status = what === 'redirect' ? 302 : 409;
  if (what === 'redirect')
    response.setHeader('location', `https://elsewhere.example/?t=${payload}.${signature}`);
  // One place a body, so that what is found in one is not thanks to another.
  response.writeHead(status, `no ${signature.slice(0, 80)}`).end(forms.join('\n\n'));
}

/** What was left of all that was sent, in 24 characters or more. */
function assertGone(texts: Readonly<Record<string, string>>): void {
  const lost = new Set(sent.flatMap((text) => [...pieces(text), ...pieces(inHeader(text))]));
  for (const token of tokens)
    for (const piece of token.split('.').flatMap((part) => pieces(part))) lost.add(piece);
  assert.ok(lost.size > 500);
  for (const [where, text] of Object.entries(texts)) {
    for (let at = 0; at + 24 <= text.length; at++)
      assert.ok(!lost.has(text.slice(at, at + 24)), `${where}: ${text.slice(Math.max(0, at - 80), at + 80)}`);
  }
}

async function leftBy(result: StepResult): Promise<Record<string, string>> {
  const texts: Record<string, string> = {
    'the log': result.log,
    'what was printed': result.rawLog.replaceAll(/^::add-mask::.*$/gm, ''),
    annotations: result.annotations.map(({ title, message }) => `${title}\n${message}`).join('\n'),
    summary: result.summary,
  };
  for (const [name, value] of Object.entries(result.outputs)) texts[`output ${name}`] = value;
  for (const name of await readdir(result.job.workspace)) {
    const content = await readFile(join(result.job.workspace, name));
    texts[name] = content.toString('latin1');
    texts[`${name} in UTF-16`] = content.toString('utf16le');
    texts[`${name} in the other UTF-16`] = Buffer.from(content.subarray(1)).toString('utf16le');
    if (name.endsWith('.json')) texts[`${name}, parsed`] = strings(JSON.parse(content.toString())).join('\n');
  }
  return texts;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

async function run(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  sent = [];
  tokens = new Set();
  return runAction({
    emulator,
    entry: MAIN,
    env: emulator.github(),
    debug: true,
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      id_token_audience: 'https://hostile.example',
      output_tokens: 'false',
      wait: '0s',
      ...inputs,
    },
  });
}

test('a token that the service sends back in any listed form is readable nowhere', async () => {
  const expect = [
    'status == 200',
    'body == x',
    'json $.a == 1',
    'redirect == x',
    'cookie it == x',
    ...[0, 1, 2, 3].map((index) => `header x-form-${index} == x`),
  ];
  const checks = FORMS.flatMap((_, index) =>
    ['form', 'redirect'].map((what) => ({
      name: `${what} ${index}`,
      get: `/${what}/${index}`,
      redirects: 1,
      expect,
    })),
  );
  const result = await run({
    checks: JSON.stringify({
      version: 1,
      defaults: { url, wait: '0s', audience: 'https://hostile.example' },
      checks,
    }),
    allowed_origins: url,
    junit_file: 'junit.xml',
    results_file: 'results.json',
    response_file: 'response',
  });
  assert.equal(result.outputs['checks_failed'], String(2 * FORMS.length), result.log);
  assert.equal(tokens.size, 1);
  const [token = ''] = tokens;
  assertMaskedBeforeUse(result, [token, ...token.split('.')]);
  assertGone(await leftBy(result));
  await endJob(result.job);
});

for (const [index, name] of someOf([...BODIES.entries()], 'bodies')) {
  test(`a token in a body in ${name} is in no output and no file`, async () => {
    const result = await run({
      url: `${url}/body/${index}`,
      response_file: 'response',
      results_file: 'results.json',
    });
    assert.equal(result.outputs['response_status'], '409', result.log);
    // In the wrong charset the asterisks are other characters.
    if (name !== 'a charset other than that of the body')
      assert.match(result.outputs['response_body'] ?? '', /\*\*\*/);
    assertGone(await leftBy(result));
    await endJob(result.job);
  });
}

test('nor does the command line print it', async () => {
  sent = [];
  tokens = new Set();
  const key = JSON.stringify(await emulator.createKey(INVOKER));
  const common = [
    '--id-token-audience',
    'https://hostile.example',
    '--credentials-json',
    '-',
    '--wait',
    '0s',
  ];
  for (const [index] of FORMS.entries()) {
    if (index % (EVERY_CASE ? 4 : 16) > 0) continue;
    const ended = await cli(
      ['request', `${url}/form/${index}`, '--expect', 'body == x', '--verbose', ...common],
      {
        env: emulator.env,
        input: key,
      },
    );
    assert.equal(ended.status, 1, ended.stderr);
    assert.match(ended.stdout, /\*\*\*/);
    assertGone({ 'standard output': ended.stdout, 'standard error': ended.stderr });
  }
});
