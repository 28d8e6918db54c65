/**
 * Responses of the metadata server. The table has facts from tests/compute_engine/test__metadata.py of
 * google-auth-library-python 2.48 (Apache 2.0): which responses have a token, which universe they mean, what is requested.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BearerError } from '../../src/errors.ts';
import { MetadataIdentity } from '../../src/google/identity/metadata.ts';

const ACCOUNT = 'instance/service-accounts/default';
const TOKEN = 'ya29.c.an-access-token-of-the-usual-form-0123456789';

interface Given {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly flavor?: string;
}

const text = (body: string): Given => ({ type: 'text/plain', body });
const json = (value: object, type = 'application/json'): Given => ({ type, body: JSON.stringify(value) });
const GOOD: Readonly<Record<string, Given>> = {
  email: text('account@my-project.iam.gserviceaccount.com'),
  token: json({ access_token: TOKEN, expires_in: 500 }),
  'project-id': text('my-project'),
  'universe-domain': text('googleapis.com'),
};

/** An identity of a server with these responses, by the last part of the path. */
function identityOf(changed: Readonly<Record<string, Given>>, universe = 'googleapis.com') {
  const requests: { url: string; headers: Record<string, string> }[] = [];
  const responses = { ...GOOD, ...changed };
  const google = async (request: { url: string; headers: Record<string, string> }) => {
    requests.push(request);
    const name = new URL(request.url).pathname.split('/').at(-1) ?? '';
    const {
      status = 200,
      type = 'text/plain',
      body = '',
      flavor = 'Google',
    } = responses[name] ?? { status: 404 };
    const headers = [['content-type', type], ...(flavor === '' ? [] : [['Metadata-Flavor', flavor]])];
    return {
      url: request.url,
      status,
      reason: '',
      headers,
      body: Buffer.from(body),
      truncated: false,
      bytes: body.length,
    };
  };
  const host = { env: {}, now: () => 0, mask: () => {} };
  // biome-ignore lint/suspicious/noExplicitAny: the part of the API that this identity calls
  const api: any = { universe, host, google };
  return { identity: new MetadataIdentity([], api), requests };
}

const accessToken = (changed: Readonly<Record<string, Given>>, universe?: string) =>
  identityOf(changed, universe).identity.accessToken({ scopes: ['foo', 'bar'], lifetimeSeconds: undefined });

test('what is requested, and the token that comes of it', async () => {
  const { identity, requests } = identityOf({});
  const token = await identity.accessToken({ scopes: ['foo', 'bar'], lifetimeSeconds: undefined });
  assert.deepEqual([token.value, token.expiresAt], [TOKEN, 500_000]);
  const root = 'http://metadata.google.internal/computeMetadata/v1';
  assert.deepEqual(requests.map(({ url }) => url).sort(), [
    `${root}/${ACCOUNT}/email`,
    `${root}/${ACCOUNT}/token?scopes=foo%2Cbar`,
    `${root}/project/project-id`,
    `${root}/universe/universe-domain`,
  ]);
  for (const { url, headers } of requests) assert.equal(headers['metadata-flavor'], 'Google', url);
});

test('responses with a token', async () => {
  const token = { access_token: TOKEN, expires_in: 500 };
  for (const [what, changed] of Object.entries({
    'JSON with a charset': { token: json(token, 'application/json; charset=UTF-8') },
    'a token type': { token: json({ ...token, token_type: 'Bearer' }) },
    'no project': { 'project-id': { status: 404, body: 'not found' } },
    'a name with a line break': { email: text('account@my-project.iam.gserviceaccount.com\n') },
  })) {
    assert.equal((await accessToken(changed)).value, TOKEN, what);
  }
});

test('responses without a token', async () => {
  for (const [what, changed, code] of [
    ['another flavor', { email: { ...GOOD['email'], flavor: 'meep' } }, 'ADC_NOT_FOUND'],
    ['no flavor', { email: { ...GOOD['email'], flavor: '' } }, 'ADC_NOT_FOUND'],
    ['broken JSON', { token: { type: 'application/json', body: '{' } }, undefined],
    ['no token', { token: json({ expires_in: 500 }) }, undefined],
    ['not found', { token: { status: 404, body: 'Metadata error' } }, undefined],
  ] as const) {
    await assert.rejects(accessToken(changed), (error: BearerError) => {
      assert.equal(error.name, 'BearerError', what);
      if (code !== undefined) assert.equal(error.code, code, what);
      return true;
    });
  }
});

test('the universe: a server without the path, or without a value, is in googleapis.com', async () => {
  const missing = { 'universe-domain': { status: 404, body: 'not found' } };
  const empty = { 'universe-domain': text('') };
  const other = { 'universe-domain': text('universe.foo') };
  const silent = { 'universe-domain': { status: 401, body: 'unauthorized' } };
  for (const [what, changed, universe] of [
    ['missing', missing, 'googleapis.com'],
    ['empty', empty, 'googleapis.com'],
    ['another', other, 'universe.foo'],
    ['refused', silent, 'googleapis.com'],
    ['refused elsewhere', silent, 'universe.foo'],
  ] as const)
    assert.equal((await accessToken(changed, universe)).value, TOKEN, what);
  for (const [what, changed, universe, machine] of [
    ['missing', missing, 'universe.foo', 'googleapis.com'],
    ['empty', empty, 'universe.foo', 'googleapis.com'],
    ['another', other, 'googleapis.com', 'universe.foo'],
  ] as const) {
    await assert.rejects(
      accessToken(changed, universe),
      new RegExp(`universe is ${universe}, and this machine belongs to the universe ${machine}`),
      what,
    );
  }
});
