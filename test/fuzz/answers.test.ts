// Whatever the token endpoints answer, and however little of it is what they should: tokens, or an error of ours that
// says nothing secret. The whole way from the inputs to the tokens is gone, with answers in place of a network.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after as afterAll, before, test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { explainRefusal, type Refusal } from '../../src/diagnose/diagnose.ts';
import { ERROR_CODES } from '../../src/errors.ts';
import { GoogleApi } from '../../src/google/api.ts';
import { identify } from '../../src/google/identity/identify.ts';
import { TokenCache } from '../../src/google/token-cache.ts';
import { HttpClient } from '../../src/http/client.ts';
import { NetworkError } from '../../src/http/failure.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import { fc, search } from '../property.ts';
import { Traces } from '../secrets/forms.ts';
import { CREDENTIALS, env, traces } from './credentials.ts';
import { LANGUAGE_NAMES } from './dictionary.ts';
import { anyJson, anyText, assertTyped, mutatedJson, outcomeOf, quietHost } from './settings.ts';

const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/my-repo';
const INVOKER = 'invoker@demo-project.iam.gserviceaccount.com';
const AUDIENCE = 'https://range-abc123-uc.a.run.app';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '').toString('base64url');
const jwt = (claims: unknown) =>
  `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}.${'c2lnbmF0dXJl'.repeat(20)}`;
const ACCESS = 'ya29.c.the-access-token-that-was-issued-0123456789-0123456789';
const ISSUED = jwt({ aud: AUDIENCE, sub: '104567890123456789012', email: INVOKER, exp: 1_768_440_000 });

/** What each field of an answer is when all is well; an answer with all of them suits every endpoint. */
const WELL = {
  value: ISSUED,
  count: 1,
  access_token: ACCESS,
  accessToken: ACCESS,
  id_token: ISSUED,
  token: ISSUED,
  signedJwt: ISSUED,
  keyId: 'k',
  expires_in: 3600,
  expireTime: '2026-01-15T01:00:00Z',
  token_type: 'Bearer',
  issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
};
const REFUSED = {
  error: 'invalid_grant',
  error_description: 'Invalid JWT Signature.',
};
const DENIED = {
  error: {
    code: 403,
    message: "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    status: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'IAM_PERMISSION_DENIED',
        domain: 'iam.googleapis.com',
        metadata: { permission: 'iam.serviceAccounts.getAccessToken' },
      },
    ],
  },
};

/** A refusal by each of the language's own names. */
const NAMED = LANGUAGE_NAMES.flatMap((name) => [
  { error: name, error_description: name, error_subtype: name },
  { error: { ...DENIED.error, status: name, details: [{ reason: name, metadata: { [name]: name } }] } },
  { ...WELL, [name]: name, token_type: name },
]);
const bodies = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(WELL, REFUSED, DENIED) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...NAMED) },
);
const claims = fc.oneof(
  anyJson,
  fc.dictionary(fc.constantFrom('sub', 'iss', 'aud', 'exp', 'email', ...LANGUAGE_NAMES), anyJson),
);
const body: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(WELL).map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 1, arbitrary: bodies.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 5, arbitrary: mutatedJson(bodies).map((value) => Buffer.from(JSON.stringify(value) ?? '')) },
  {
    weight: 1,
    arbitrary: claims.map((inner) =>
      Buffer.from(JSON.stringify({ ...WELL, value: jwt(inner), token: jwt(inner), id_token: jwt(inner) })),
    ),
  },
  { weight: 1, arbitrary: anyText.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)) },
);
const answer = fc.record({
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(200, 200, 200, 400, 401, 403, 404) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 999 }) },
  ),
  reason: anyText,
  headers: fc.array(
    fc.tuple(
      fc.constantFrom(
        'date',
        'Retry-After',
        'content-type',
        'Metadata-Flavor',
        'www-authenticate',
        'content-encoding',
        ...LANGUAGE_NAMES,
      ),
      fc.oneof(
        anyText,
        fc.constantFrom('Google', '0', '99999999', 'Thu, 15 Jan 2026 02:00:00 GMT', 'application/json'),
      ),
    ),
    { maxLength: 3 },
  ),
  body,
});
const lost = fc
  .constantFrom('NETWORK_RESET', 'NETWORK_TIMEOUT', 'NETWORK_DNS', 'NETWORK_TLS', 'RESPONSE_TOO_LARGE')
  .map((code) => ({ code }) as const);
const answers = fc.array(fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: lost }), {
  minLength: 1,
  maxLength: 6,
});
type Given = typeof answers extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Answers in turn, over and over, in place of a network. */
class Answering extends HttpClient {
  readonly #given: readonly Given[];
  sent = 0;

  constructor(given: readonly Given[]) {
    super({ env: {}, now: () => 0 });
    this.#given = given;
  }

  override connectAhead(): void {}

  override async send({ url }: HttpRequest): Promise<HttpResponse> {
    const given = this.#given[this.sent++ % this.#given.length] ?? assert.fail();
    assert.ok(this.sent < 200, 'it asks for ever');
    if ('code' in given) throw new NetworkError(given.code, 'lost', { phase: 'wait', transient: true });
    return {
      ...given,
      url,
      truncated: false,
      bytes: given.body.length,
      timing: { wait: 1, body: 1, total: 2 },
    };
  }
}

let folder: string;
let sources: readonly RawInputs[];
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-fuzz-'));
  const subject = join(folder, 'subject');
  writeFileSync(
    subject,
    JSON.stringify({ value: jwt({ sub: 'workload-1', iss: 'https://idp.example.com' }) }),
  );
  const inProcess = CREDENTIALS.map((credential) =>
    JSON.stringify(credential).replace('/var/run/token', subject),
  )
    // The others ask the machine: for variables, files of its own, a process.
    .filter((text) => !/"(?:environment_id|certificate|executable)"/.test(text));
  sources = [
    { workload_identity_provider: PROVIDER },
    { application_default_credentials: 'true' },
    ...inProcess.map((text) => ({ credentials_json: text })),
  ];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = new Traces();
secret.add('access token', ACCESS);
secret.add('ID token', ISSUED);

test('random server responses yield a token or a coded BearerError', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1000),
      fc.boolean(),
      fc.boolean(),
      answers,
      async (which, impersonating, subject, given) => {
        const clock = { ms: Date.UTC(2026, 0, 15) };
        const after = (ms: number) => {
          clock.ms += ms;
          return clock.ms;
        };
        const host = {
          ...quietHost({ HOME: folder, ...env }),
          now: () => after(10),
          sleep: async (ms: number) => void after(ms),
        };
        const inputs = {
          ...sources[which % sources.length],
          ...(impersonating ? { service_account: INVOKER } : {}),
          ...(subject ? { access_token_subject: 'dev@example.com' } : {}),
        };
        const parsed = await outcomeOf(() => parseConfig(inputs, host));
        if ('thrown' in parsed) return assertTyped(parsed.thrown, traces);
        const config = parsed.value;
        const http = new Answering(given);
        const api = new GoogleApi({ http, host, universe: config.universe, requestReason: undefined });
        const identities = await identify(config.source, config.impersonate, api);
        const mint = new TokenCache(identities, config, api);
        for (const ask of [
          () => mint.accessToken(),
          () => mint.idToken(AUDIENCE),
          () => mint.federatedToken(),
        ]) {
          const outcome = await outcomeOf(ask);
          if ('thrown' in outcome) {
            assertTyped(outcome.thrown, traces);
            // What the other side says of its own tokens is made safe where it is printed.
            assert.deepEqual(
              secret.in(host.redact(`${outcome.thrown.message}\n${outcome.thrown.remedy}`)),
              [],
            );
          } else {
            assert.match(outcome.value.value, /^[\x21-\x7e]+$/);
            assert.ok(outcome.value.expiresAt === undefined || Number.isFinite(outcome.value.expiresAt));
          }
        }
        const principal = identities.identity.principal();
        assert.ok(principal === undefined || typeof principal === 'string');
      },
    ),
    search('token-answers', 300),
  );
});

const facts = fc.record({
  claims: fc.oneof(claims, fc.constant(undefined)),
  account: fc.constantFrom(INVOKER, undefined),
  principal: anyText,
  lifetimeSeconds: fc.nat(),
});

test('any refusal is explained, whatever is in it and in the token that was refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Refusal['by']>('oidc', 'sts', 'oauth', 'iam', 'metadata'),
      answer,
      facts,
      (by, given, known) => {
        const response = {
          ...given,
          url: 'https://x.example/',
          truncated: false,
          bytes: given.body.length,
          timing: { wait: 1, body: 1, total: 2 },
        };
        const { claims: inner } = known;
        const record =
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? { claims: { ...inner } }
            : {};
        const { claims: _, ...others } = known;
        const error = explainRefusal({ by, response, now: 0, facts: { ...others, ...record } });
        assert.ok(ERROR_CODES.includes(error.code));
        assertTyped(error);
      },
    ),
    search('refusals', 500),
  );
});
