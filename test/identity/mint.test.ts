import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Door } from '../../src/http/door.ts';
import type { Identity } from '../../src/identity/identity.ts';
import { ImpersonatedIdentity } from '../../src/identity/impersonated.ts';
import { MetadataIdentity } from '../../src/identity/metadata.ts';
import { TokenCaller } from '../../src/tokens/google.ts';
import { Mint } from '../../src/tokens/mint.ts';
import { toIdToken } from '../../src/tokens/token.ts';
import { quietHost } from '../workflows/our-effects.ts';

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];

function callerWith(env: Readonly<Record<string, string>> = {}) {
  const host = { ...quietHost(), env: { ...quietHost().env, ...env } };
  const door = new Door({ env: host.env, now: host.now });
  return new TokenCaller({ door, host, universe: 'googleapis.com', requestReason: undefined });
}

/** Makes tokens that live for some seconds, and counts them. */
function identityOf(seconds: number) {
  const made = { access: 0, id: 0 };
  const expiresAt = seconds * 1000;
  const identity: Identity = {
    principal: () => undefined,
    accessToken: async () => ({ value: `access-${++made.access}`, expiresAt }),
    idToken: async (audience) => ({ value: `id-${++made.id}`, audience, expiresAt, email: undefined }),
    delegatedToken: () => Promise.reject(new Error('not asked')),
  };
  return { identity, made };
}

function mintOf(identity: Identity) {
  const access = { scopes: SCOPES, lifetimeSeconds: undefined, subject: undefined, boundary: undefined };
  return new Mint({ identity, base: identity }, { access, includeEmail: true }, callerWith());
}

test('a token is made once for all who ask, and a short-lived one not twice for who asks first', async () => {
  for (const [seconds, forTwo] of [
    [3600, 1],
    [30, 2],
  ] as const) {
    const { identity, made } = identityOf(seconds);
    const mint = mintOf(identity);
    assert.equal((await mint.accessToken()).value, 'access-1');
    assert.equal((await mint.idToken('a')).value, 'id-1');
    assert.deepEqual(made, { access: 1, id: 1 });
    await mint.accessToken();
    await mint.idToken('a');
    assert.deepEqual(made, { access: forTwo, id: forTwo }, `${seconds} s`);
  }
});

test('the project is the one that the account’s e-mail names, once an id’s e-mail is known', () => {
  const { identity } = identityOf(3600);
  const base = { ...identity, projectId: () => 'of-the-machine' };
  const caller = callerWith();
  const projectOf = (account: string) => {
    const options = { account, delegates: [] };
    return new ImpersonatedIdentity(base, options, caller).projectId();
  };
  assert.equal(projectOf('robot@my-project.iam.gserviceaccount.com'), 'my-project');
  assert.equal(projectOf('123456789012345678901'), 'of-the-machine');
  caller.door.close();
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
      const caller = callerWith({ GCE_METADATA_HOST: named });
      const token = await new MetadataIdentity([], caller).accessToken({ scopes: SCOPES });
      assert.equal(token.value, 'access-token-of-the-machine', named);
      caller.door.close();
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
