// What an issuer sends in place of a token. Every response that holds one is replaced in turn, for every kind of credential.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after as afterAll, before, test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { BearerError } from '../../src/errors.ts';
import { GoogleApi } from '../../src/google/api.ts';
import { identify } from '../../src/google/identity/identify.ts';
import { requireToken } from '../../src/google/token.ts';
import { TokenCache } from '../../src/google/token-cache.ts';
import { HttpClient } from '../../src/http/client.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import { CREDENTIALS, env } from '../fuzz/credentials.ts';
import { quietHost } from '../fuzz/settings.ts';
import { someOf } from '../tier.ts';

const AUDIENCE = 'https://range-abc123-uc.a.run.app';
const ACCESS = 'ya29.c.an-access-token-of-the-usual-form-0123456789';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const JWT = `${part({ alg: 'RS256' })}.${part({ aud: AUDIENCE, sub: '104', exp: 1_768_440_000 })}.${'c2ln'.repeat(40)}`;

const JUNK = 'junk-'.repeat(3_300);
/** Each with what the message says of it. */
const NOT_TOKENS: readonly (readonly [value: unknown, says: RegExp])[] = [
  ['', /It has 0 characters, and a token has at least 20\./],
  ['null', /It has 4 characters/],
  ['a.b.c', /It has 5 characters/],
  ['nineteen-characters', /It has 19 characters/],
  ['ya29.with a space in it-0123456789', /It has characters that no token has/],
  ['ya29.with-a-line\nbreak-0123456789', /It has characters that no token has/],
  ['ya29.with-a-nul\0-0123456789-0123', /It has characters that no token has/],
  ['ya29.with-an-é-0123456789-01234567', /It has characters that no token has/],
  ['<html>Sign in to the network</html>', /It has characters that no token has/],
  ['ya29.padding=within-0123456789-012', /It has characters that no token has/],
  [JUNK, /It has 16500 characters, and a token has at most 16384\./],
  [123456789012345, /It is a number\./],
  [true, /It is a boolean\./],
  [null, /It is null\./],
  [{ token: ACCESS }, /It is an object\./],
  [[ACCESS], /It is a list\./],
];
const FIELDS = ['value', 'access_token', 'accessToken', 'id_token', 'token', 'signedJwt'] as const;
const GOOD: Readonly<Record<string, unknown>> = {
  value: JWT,
  access_token: ACCESS,
  accessToken: ACCESS,
  id_token: JWT,
  token: JWT,
  signedJwt: JWT,
  expires_in: 3600,
  expireTime: '2026-01-15T01:00:00Z',
};

/** Responds to everything as each endpoint would, except that one response holds no token. */
class Issuer extends HttpClient {
  readonly #bad: { readonly response: number; readonly value: unknown } | undefined;
  sent: string[] = [];

  constructor(bad?: { readonly response: number; readonly value: unknown }) {
    super({ env: {}, now: () => 0 });
    this.#bad = bad;
  }

  override connectAhead(): void {}

  override async send({ url }: HttpRequest): Promise<HttpResponse> {
    const isBad = this.sent.push(url) - 1 === this.#bad?.response;
    const value = this.#bad?.value;
    const path = new URL(url).pathname;
    let text = JSON.stringify({
      ...GOOD,
      // A grant has either; the other would hide that one is missing.
      ...(isBad ? Object.fromEntries(FIELDS.map((field) => [field, value])) : {}),
    });
    if (path.endsWith('/email')) text = 'robot@my-project.iam.gserviceaccount.com';
    if (path.endsWith('/project-id')) text = 'my-project';
    if (path.endsWith('/universe-domain')) text = 'googleapis.com';
    if (path.endsWith('/identity')) text = isBad ? String(value) : JWT;
    const body = Buffer.from(text);
    return {
      url,
      status: 200,
      reason: 'OK',
      headers: [
        ['metadata-flavor', 'Google'],
        ['content-type', 'application/json'],
      ],
      body,
      truncated: false,
      bytes: body.length,
      timing: { wait: 1, body: 1, total: 2 },
    };
  }
}

let folder: string;
let sources: readonly RawInputs[];
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-not-a-token-'));
  const subject = join(folder, 'subject');
  writeFileSync(subject, JSON.stringify({ value: JWT }));
  const inProcess = CREDENTIALS.map((credential) =>
    JSON.stringify(credential).replace('/var/run/token', subject),
  )
    // The others ask the machine: for variables, files of its own, a process.
    .filter((text) => !/"(?:environment_id|certificate|executable|url)":/.test(text));
  sources = [
    {
      workload_identity_provider:
        'projects/123456789012/locations/global/workloadIdentityPools/github/providers/my-repo',
    },
    { application_default_credentials: 'true' },
    ...inProcess.map((text) => ({ credentials_json: text })),
  ];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ASKS = {
  'access token': (mint: TokenCache) => mint.accessToken(),
  'ID token': (mint: TokenCache) => mint.idToken(AUDIENCE),
  'federated token': (mint: TokenCache) => mint.federatedToken(),
};

async function ask(inputs: RawInputs, issuer: Issuer, what: keyof typeof ASKS): Promise<string> {
  const host = quietHost({ HOME: folder, ...env });
  const config = await parseConfig(inputs, host);
  const api = new GoogleApi({ http: issuer, host, universe: config.universe, requestReason: undefined });
  const mint = new TokenCache(await identify(config.source, config.impersonate, api), config, api);
  const { value } = await ASKS[what](mint);
  return value;
}

const INVOKER = 'invoker@demo-project.iam.gserviceaccount.com';
const holdsToken = (url: string) => !/\/(?:email|project-id|universe-domain)$/.test(new URL(url).pathname);

test('what is not a token is RESPONSE_INVALID wherever it arrives, and none of it is repeated', async () => {
  const tried = new Set<string>();
  for (const source of sources) {
    for (const more of [
      {},
      { service_account: INVOKER },
      { service_account: INVOKER, access_token_subject: 'dev@example.com' },
    ]) {
      for (const what of ['access token', 'ID token', 'federated token'] as const) {
        const inputs = { ...source, ...more };
        const good = new Issuer();
        try {
          assert.ok([ACCESS, JWT].includes(await ask(inputs, good, what)));
        } catch (error) {
          // Not every credential gives every token.
          if (error instanceof BearerError) continue;
          throw error;
        }
        for (const [response, url] of good.sent.entries()) {
          if (!holdsToken(url)) continue;
          tried.add(`${new URL(url).host}${new URL(url).pathname.replace(/^.*[/:]/, ' ')}`);
          for (const [value, says] of someOf(NOT_TOKENS, `${url} ${tried.size}`, 4)) {
            const isText = new URL(url).pathname.endsWith('/identity');
            if (isText && typeof value !== 'string') continue;
            const failed = ask(inputs, new Issuer({ response, value }), what);
            await assert.rejects(failed, (error) => {
              assert.ok(error instanceof BearerError, `${error}`);
              assert.equal(error.code, 'RESPONSE_INVALID', `${url}: ${JSON.stringify(value)}`);
              assert.match(error.message, says);
              assert.doesNotMatch(error.message, /ya29|junk|html|nineteen-/);
              return true;
            });
          }
          const absent = ask(inputs, new Issuer({ response, value: undefined }), what);
          if (!url.endsWith('/identity')) await assert.rejects(absent, { code: 'RESPONSE_INVALID' });
        }
      }
    }
  }
  assert.deepEqual([...tried].sort(), [
    'iamcredentials.googleapis.com generateAccessToken',
    'iamcredentials.googleapis.com generateIdToken',
    'iamcredentials.googleapis.com signJwt',
    'metadata.google.internal identity',
    'metadata.google.internal token',
    'oauth2.googleapis.com token',
    'pipelines.actions.githubusercontent.com idtoken',
    'sts.googleapis.com oauthtoken',
    'sts.googleapis.com token',
  ]);
});

test('a token has from 20 to 16,384 of the characters that RFC 6750 names', () => {
  for (const token of [
    'a'.repeat(20),
    'a'.repeat(16_384),
    `${'AZaz09-._~+/'.repeat(2)}==`,
    `${ACCESS}......`,
  ]) {
    assert.equal(requireToken(token, 'access_token', 'It'), token);
  }
  for (const value of ['a'.repeat(19), 'a'.repeat(16_385), `${ACCESS}\n`, ` ${ACCESS}`, `${ACCESS}\u2028`]) {
    assert.throws(() => requireToken(value, 'access_token', 'It'), { code: 'RESPONSE_INVALID' });
  }
});

test('a file with a word in place of a JWT is no subject token', async () => {
  const file = join(folder, 'word');
  writeFileSync(file, 'disabled\n');
  const credential = {
    type: 'external_account',
    audience: `//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file },
  };
  const issuer = new Issuer();
  await assert.rejects(ask({ credentials_json: JSON.stringify(credential) }, issuer, 'access token'), {
    code: 'EXTERNAL_SUBJECT_TOKEN_FAILED',
    message: /has 8 characters, and a token has at least 20/,
  });
  assert.deepEqual(issuer.sent, []);
});
