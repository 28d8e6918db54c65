import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { GoogleApi } from '../../src/google/api.ts';
import { ImpersonatedIdentity } from '../../src/google/identity/impersonated.ts';
import { MetadataIdentity } from '../../src/google/identity/metadata.ts';
import type { Identity } from '../../src/google/identity.ts';
import { toIdToken } from '../../src/google/token.ts';
import { TokenCache } from '../../src/google/token-cache.ts';
import { HttpClient } from '../../src/http/client.ts';
import { quietHost } from '../workflows/our-effects.ts';

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];

function callerWith(env: Readonly<Record<string, string>> = {}, now = () => 0) {
  const host = { ...quietHost(), now, env: { ...quietHost().env, ...env } };
  const http = new HttpClient({ env: host.env, now: host.now });
  return new GoogleApi({ http, host, universe: 'googleapis.com', requestReason: undefined });
}

/** Tokens that live for some seconds of a clock that the test sets; a request ends when the test says so. */
function cacheOf(lifetimeSeconds: number) {
  const clock = { ms: 0 };
  const requests: { readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  const request = () =>
    new Promise<number>((resolve, reject) => {
      requests.push({ answer: () => resolve(clock.ms + lifetimeSeconds * 1000), fail: reject });
    });
  const identity: Identity = {
    principal: () => undefined,
    accessToken: async () => {
      const value = `access-${requests.length + 1}`;
      return { value, expiresAt: await request() };
    },
    idToken: async (audience) => {
      const value = `id-${requests.length + 1}`;
      return { value, audience, expiresAt: await request(), email: undefined };
    },
    signedJwt: () => Promise.reject(new Error('not asked')),
    delegatedToken: () => Promise.reject(new Error('not asked')),
  };
  const api = callerWith({}, () => clock.ms);
  const access = { scopes: SCOPES, lifetimeSeconds: undefined, subject: undefined, boundary: undefined };
  const mint = new TokenCache({ identity, base: identity }, { access, includeEmail: true }, api);
  api.http.close();
  return { clock, requests, mint };
}

const KINDS = {
  'an access token': (mint: TokenCache) => mint.accessToken(),
  'an ID token': (mint: TokenCache) => mint.idToken('https://a.example'),
};
for (const [what, ask] of Object.entries(KINDS)) {
  const eight = (mint: TokenCache) =>
    Promise.all(Array.from({ length: 8 }, async () => (await ask(mint)).value));
  const onlyValue = (values: readonly string[]) => {
    assert.equal(values.length, 8);
    assert.equal(new Set(values).size, 1);
    return values[0];
  };

  test(`eight concurrent callers for ${what} make one request, and one more after it expired`, async () => {
    const { clock, requests, mint } = cacheOf(3600);
    for (const round of [1, 2, 3]) {
      const asked = eight(mint);
      assert.equal(requests.length, round);
      requests.at(-1)?.answer();
      const value = onlyValue(await asked);
      assert.equal((await ask(mint)).value, value);
      assert.equal(requests.length, round);
      clock.ms += 3600 * 1000;
    }
  });

  test(`eight concurrent callers for ${what} share one that expires within the minute`, async () => {
    const { requests, mint } = cacheOf(30);
    for (const round of [1, 2]) {
      const asked = eight(mint);
      const late = Promise.resolve().then(() => ask(mint));
      await Promise.resolve();
      requests.at(-1)?.answer();
      assert.equal(onlyValue(await asked), (await late).value);
      assert.equal(requests.length, round);
    }
  });

  test(`eight concurrent callers for ${what} get the same failure, and so does a later one`, async () => {
    const { requests, mint } = cacheOf(3600);
    const asked = Promise.allSettled(Array.from({ length: 8 }, () => ask(mint)));
    const failure = new Error('no connection');
    requests[0]?.fail(failure);
    for (const outcome of await asked) assert.equal(outcome.status === 'rejected' && outcome.reason, failure);
    await assert.rejects(ask(mint), failure);
    assert.equal(requests.length, 1);
  });
}

test('ID tokens for two audiences are two requests', async () => {
  const { requests, mint } = cacheOf(3600);
  const asked = Promise.all(['https://a.example', 'https://b.example'].map((one) => mint.idToken(one)));
  assert.equal(requests.length, 2);
  for (const { answer } of requests) answer();
  assert.deepEqual(
    (await asked).map(({ audience }) => audience),
    ['https://a.example', 'https://b.example'],
  );
});

test('the project is the one that the account’s e-mail names, once an id’s e-mail is known', () => {
  const base: Identity = {
    principal: () => undefined,
    accessToken: () => Promise.reject(new Error('not asked')),
    idToken: () => Promise.reject(new Error('not asked')),
    signedJwt: () => Promise.reject(new Error('not asked')),
    delegatedToken: () => Promise.reject(new Error('not asked')),
    projectId: () => 'of-the-machine',
  };
  const api = callerWith();
  const projectOf = (account: string) => {
    const options = { account, delegates: [] };
    return new ImpersonatedIdentity(base, options, api).projectId();
  };
  assert.equal(projectOf('robot@my-project.iam.gserviceaccount.com'), 'my-project');
  assert.equal(projectOf('123456789012345678901'), 'of-the-machine');
  api.http.close();
});

test('the metadata server may be named as a host and as an origin', async () => {
  const server = createServer((request, response) => {
    response.setHeader('metadata-flavor', 'Google');
    const path = request.url ?? '';
    if (path.includes('/token'))
      response.end('{"access_token":"access-token-of-the-machine","expires_in":3600}');
    else
      response.end(
        path.endsWith('universe-domain') ? 'googleapis.com' : 'robot@my-project.iam.gserviceaccount.com',
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  try {
    for (const named of [host, `http://${host}`, `http://${host}/`]) {
      const api = callerWith({ GCE_METADATA_HOST: named });
      const token = await new MetadataIdentity([], api).accessToken({ scopes: SCOPES });
      assert.equal(token.value, 'access-token-of-the-machine', named);
      api.http.close();
    }
  } finally {
    server.close();
  }
});

test('an ID token ends at a time that a calendar has', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issued = (exp: unknown) =>
    toIdToken(
      `${part({ alg: 'RS256' })}.${part({ aud: 'https://a.example', exp })}.sig`,
      'https://a.example',
      'It',
    );
  assert.equal(issued(1_800_000_000).expiresAt, 1_800_000_000_000);
  assert.equal(issued(8.64e12).expiresAt, 8.64e15);
  for (const exp of [8.64e12 + 1, 1e300, '1800000000', null, undefined]) {
    assert.throws(
      () => issued(exp),
      { code: 'RESPONSE_INVALID', message: /without a usable expiry/ },
      `${exp}`,
    );
  }
});
