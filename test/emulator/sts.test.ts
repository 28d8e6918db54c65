import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CompactSign, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { DEPLOYER, PROJECT, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { exchange, federatedToken, send } from './client.ts';

const POOLS = `projects/${PROJECT.number}/locations/global/workloadIdentityPools`;
const IDP = `${POOLS}/external/providers/idp`;
const AUDIENCE = `https://iam.googleapis.com/${IDP}`;
const ISSUER = 'https://idp.example.com';
const SUBJECT = { 'google.subject': 'assertion.sub' };

const emulator = await startEmulator({
  pools: [
    {
      id: 'strict',
      providers: [
        {
          id: 'listed',
          oidc: { issuer: ISSUER, allowedAudiences: ['mine', 'also-mine'] },
          attributeMapping: { 'google.subject': 'assertion.sub', 'google.groups': 'assertion.groups' },
          attributeCondition: "assertion.sub.startsWith('team-') && 'ops' in google.groups",
        },
        { id: 'off', disabled: true, oidc: { issuer: ISSUER }, attributeMapping: SUBJECT },
        {
          id: 'predicate',
          oidc: { issuer: ISSUER },
          attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.team': 'assertion.team' },
          attributeCondition: ({ attribute }) => attribute['team'] === 'blue',
        },
      ],
    },
    {
      id: 'off',
      disabled: true,
      providers: [{ id: 'idp', oidc: { issuer: ISSUER }, attributeMapping: SUBJECT }],
    },
  ],
});
after(() => emulator.close());
// Before the first test: one that is waited for between tests can find the emulator closed.
const { privateKey: stranger } = await generateKeyPair('RS256');

emulator.clock.stop();
const now = () => emulator.clock.seconds();
const subject = (claims: Record<string, unknown> = {}) =>
  emulator.oidcToken({ sub: 'somebody', aud: AUDIENCE, ...claims });

test('STS exchanges a valid token for a federated access token of an hour', async () => {
  const { status, headers, text, json } = await exchange(emulator, IDP, await subject());
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/json; charset=UTF-8');
  const { access_token: token, ...rest } = json;
  assert.deepEqual(rest, {
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: 3600,
  });
  assert.equal(text.includes('\n'), false);
  const issued = emulator.inspect(token);
  assert.deepEqual(issued?.principal, {
    kind: 'federated',
    name: `principal://iam.googleapis.com/${POOLS}/external/subject/somebody`,
    pool: `${POOLS}/external`,
    subject: 'somebody',
    attributes: {},
    groups: [],
  });
});

test('STS accepts JSON and forms, JSON in camel case too', async () => {
  const { status } = await send(emulator, 'https://sts.googleapis.com/v1/token', {
    json: {
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: `//iam.googleapis.com/${IDP}`,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      subjectToken: await subject(),
    },
  });
  assert.equal(status, 200);
});

test('a response is compressed for clients that accept it', async () => {
  const { headers } = await exchange(
    emulator,
    IDP,
    await subject(),
    {},
    { headers: { 'accept-encoding': 'gzip' } },
  );
  assert.equal(headers['content-encoding'], 'gzip');
});

interface Refusal {
  readonly token?: () => Promise<string> | string;
  readonly provider?: string;
  readonly fields?: Record<string, string | undefined>;
  readonly headers?: Record<string, string>;
  readonly status?: number;
  readonly error: string;
  readonly says: string | RegExp;
}

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

const INVALID_AUDIENCE =
  'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.';
const INVALID_TARGET =
  'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.';

const refusals: Record<string, Refusal> = {
  'another grant': {
    fields: { grant_type: 'authorization_code' },
    error: 'unsupported_grant_type',
    says: /"grant_type"/,
  },
  'no grant': { fields: { grant_type: undefined }, error: 'invalid_request', says: /"grant_type"/ },
  'another requested type': {
    fields: { requested_token_type: 'urn:ietf:params:oauth:token-type:id_token' },
    error: 'invalid_request',
    says: /"requested_token_type"/,
  },
  'no subject token': { fields: { subject_token: '' }, error: 'invalid_request', says: /"subject_token"/ },
  'no scope': { fields: { scope: undefined }, error: 'invalid_scope', says: /empty/ },
  'a scope that is none': {
    fields: { scope: 'cloud-platform' },
    error: 'invalid_scope',
    says: /cloud-platform/,
  },
  'a pool in place of a provider': {
    provider: `${POOLS}/external`,
    error: 'invalid_request',
    says: INVALID_AUDIENCE,
  },
  "a project's id in place of its number": {
    provider: IDP.replace(PROJECT.number, PROJECT.id),
    error: 'invalid_request',
    says: INVALID_AUDIENCE,
  },
  'no audience': { fields: { audience: undefined }, error: 'invalid_request', says: INVALID_AUDIENCE },
  'a provider that does not exist': {
    provider: `${POOLS}/external/providers/none`,
    error: 'invalid_target',
    says: INVALID_TARGET,
  },
  'a disabled provider': {
    provider: `${POOLS}/strict/providers/off`,
    error: 'invalid_target',
    says: INVALID_TARGET,
  },
  'a disabled pool': {
    provider: `${POOLS}/off/providers/idp`,
    error: 'invalid_target',
    says: INVALID_TARGET,
  },
  'a client that nobody has': {
    headers: { authorization: 'Basic YTpi' },
    status: 401,
    error: 'invalid_client',
    says: 'The OAuth client was not found.',
  },
  'a subject token of another type': {
    fields: { subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' },
    error: 'invalid_request',
    says: /"subject_token_type"/,
  },
  'text that is no JWT': {
    token: () => 'abc',
    error: 'invalid_grant',
    says: 'Unable to parse the ID Token.',
  },
  'a token of an issuer that this provider does not trust': {
    token: () => emulator.githubToken(AUDIENCE),
    error: 'invalid_grant',
    says: `The issuer in ID Token https://token.actions.githubusercontent.com does not match the expected ones: ${ISSUER}`,
  },
  'a token for someone else': {
    token: () => subject({ aud: ['https://a.example', 'b'] }),
    error: 'invalid_grant',
    says: `The audience in ID Token [https://a.example, b] does not match the expected audience //iam.googleapis.com/${IDP}.`,
  },
  "a token that a stranger's key signed": {
    token: () =>
      new SignJWT({ sub: 'somebody' })
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(stranger),
    error: 'invalid_grant',
    says: 'Unable to verify the ID Token signature.',
  },
  "a stranger's signature under the issuer's key id": {
    token: async () => {
      const good = await subject();
      const header = JSON.parse(Buffer.from(good.split('.')[0] ?? '', 'base64url').toString());
      return new CompactSign(Buffer.from(JSON.stringify(claimsOf(good))))
        .setProtectedHeader(header)
        .sign(stranger);
    },
    error: 'invalid_grant',
    says: 'Unable to verify the ID Token signature.',
  },
  'an unsigned token': {
    token: () =>
      new UnsecuredJWT({ sub: 'somebody' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('5m')
        .encode(),
    error: 'invalid_grant',
    says: 'Unable to verify the ID Token signature.',
  },
  'a token that was changed after it was signed': {
    token: async () => {
      const [head, body, signature] = (await subject()).split('.');
      const claims = { ...claimsOf(`${head}.${body}.`), sub: 'somebody-else' };
      return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    },
    error: 'invalid_grant',
    says: 'Unable to verify the ID Token signature.',
  },
  'a token that is over': {
    token: () => subject({ iat: now() - 600, exp: now() - 300 }),
    error: 'invalid_grant',
    says: /^ID Token issued at \d+ is stale to sign-in\.$/,
  },
  'a token of the day before yesterday': {
    token: () => subject({ iat: now() - 48 * 3600, exp: now() + 300 }),
    error: 'invalid_grant',
    says: /stale/,
  },
  'a token from the future': {
    token: () => subject({ iat: now() + 600, nbf: now(), exp: now() + 900 }),
    error: 'invalid_grant',
    says: /in the future/,
  },
  'a token that is not yet good': {
    token: () => subject({ nbf: now() + 600, exp: now() + 900 }),
    error: 'invalid_grant',
    says: /in the future/,
  },
  'a token without times': {
    token: () => subject({ exp: undefined }),
    error: 'invalid_grant',
    says: /missing the claim/,
  },
  'a token without the subject': {
    token: () => subject({ sub: undefined }),
    error: 'unauthorized_client',
    says: 'Could not obtain a value for google.subject from the given credential.',
  },
  'a subject of more than 127 bytes': {
    token: () => subject({ sub: 'é'.repeat(64) }),
    error: 'invalid_request',
    says: /^The size of mapped attribute google\.subject exceeds the 127 bytes limit\./,
  },
  'another repository owner': {
    provider: PROVIDER,
    token: () =>
      emulator.githubToken(`https://iam.googleapis.com/${PROVIDER}`, { repository: 'evil/octo-repo' }),
    error: 'unauthorized_client',
    says: 'The given credential is rejected by the attribute condition.',
  },
  'a subject that the condition does not let in': {
    provider: `${POOLS}/strict/providers/listed`,
    token: () => subject({ aud: 'mine', sub: 'team-a', groups: ['dev'] }),
    error: 'unauthorized_client',
    says: /attribute condition/,
  },
  'a condition over a claim that is not there': {
    provider: `${POOLS}/strict/providers/listed`,
    token: () => subject({ aud: 'mine', sub: 'team-a' }),
    error: 'unauthorized_client',
    says: /attribute condition/,
  },
  'a predicate that does not hold': {
    provider: `${POOLS}/strict/providers/predicate`,
    token: () => subject({ aud: `//iam.googleapis.com/${POOLS}/strict/providers/predicate`, team: 'red' }),
    error: 'unauthorized_client',
    says: /attribute condition/,
  },
  'an audience that is not on the list': {
    provider: `${POOLS}/strict/providers/listed`,
    token: () => subject({ aud: `//iam.googleapis.com/${POOLS}/strict/providers/listed` }),
    error: 'invalid_grant',
    says: /expected audience mine, also-mine\.$/,
  },
  'options that are no JSON': { fields: { options: '{' }, error: 'invalid_request', says: /"options"/ },
};

for (const [
  what,
  { token = subject, provider = IDP, fields = {}, headers = {}, ...expected },
] of Object.entries(refusals)) {
  test(`refused: ${what}`, async () => {
    const { status, json, text } = await exchange(emulator, provider, await token(), fields, { headers });
    assert.equal(status, expected.status ?? 400, text);
    assert.deepEqual(Object.keys(json), ['error', 'error_description']);
    assert.equal(json.error, expected.error);
    if (typeof expected.says === 'string') assert.equal(json.error_description, expected.says);
    else assert.match(json.error_description, expected.says);
  });
}

test('the value of a mapping has its type and its size, and only the subject is required', async () => {
  const attributes = {
    'google.subject': 'assertion.sub',
    'google.groups': 'assertion.groups',
    'attribute.team': 'assertion.team',
    'attribute.first': "assertion.path.split('/')[1]",
  };
  const provider = { id: 'idp', oidc: { issuer: ISSUER }, attributeMapping: attributes };
  await using apart = await startEmulator({
    pools: [
      { id: 'typed', providers: [provider] },
      {
        id: 'truth',
        providers: [{ ...provider, attributeMapping: { 'google.subject': "assertion.sub == 'a'" } }],
      },
    ],
  });
  const resource = `${POOLS}/typed/providers/idp`;
  const refusalOf = async (claims: Record<string, unknown>, name = resource) => {
    const token = await apart.oidcToken({ sub: 's', aud: `https://iam.googleapis.com/${name}`, ...claims });
    const { status, json } = await exchange(apart, name, token);
    return status === 200
      ? apart.inspect(json.access_token)?.principal
      : [status, json.error, json.error_description];
  };
  const ofType = (key: string, type: string) => [
    400,
    'unauthorized_client',
    `The mapped attribute '${key}' must be of type ${type}.`,
  ];
  const missing = (key: string) => [
    400,
    'unauthorized_client',
    `Could not obtain a value for ${key} from the given credential.`,
  ];
  const principal = { kind: 'federated', name: `principal://iam.googleapis.com/${POOLS}/typed/subject/s` };
  const accepted = { ...principal, pool: `${POOLS}/typed`, subject: 's', attributes: {}, groups: [] };
  for (const [claims, expected] of [
    [{}, accepted],
    [{ team: null }, accepted],
    [
      { team: 'blue', groups: ['a'], path: 'a/b' },
      { ...accepted, attributes: { team: 'blue', first: 'b' }, groups: ['a'] },
    ],
    [{ sub: null }, missing('google.subject')],
    [{ sub: '' }, missing('google.subject')],
    [{ sub: 7 }, ofType('google.subject', 'STRING')],
    [{ team: true }, ofType('attribute.team', 'STRING')],
    [{ team: ['blue'] }, ofType('attribute.team', 'STRING')],
    [{ groups: 'a' }, ofType('google.groups', 'LIST<STRING>')],
    [
      { groups: ['a', 1] },
      [
        400,
        'unauthorized_client',
        "The elements in mapped attribute 'google.groups' must be of type STRING.",
      ],
    ],
    [{ path: 'a' }, missing('attribute.first')],
    [{ path: 7 }, missing('attribute.first')],
    [{ team: 'x'.repeat(8191) }, { ...accepted, attributes: { team: 'x'.repeat(8191) } }],
    [
      { team: 'x'.repeat(8192) },
      [400, 'invalid_request', 'The size of the entire mapped attributes exceeds the 8 KB limit.'],
    ],
  ] as const) {
    assert.deepEqual(await refusalOf(claims), expected, JSON.stringify(claims).slice(0, 80));
  }
  assert.deepEqual(await refusalOf({}, `${POOLS}/truth/providers/idp`), ofType('google.subject', 'STRING'));
});

test('an emulator with a provider that Google would not create does not start', async () => {
  const start = (provider: object) =>
    startEmulator({ pools: [{ id: 'p', providers: [{ id: 'x', oidc: { issuer: ISSUER }, ...provider }] }] });
  await assert.rejects(
    start({}),
    /^RangeError: provider x of pool p: attributeMapping must map google\.subject$/,
  );
  await assert.rejects(
    start({ attributeMapping: SUBJECT, attributeCondition: 'nobody()' }),
    /attributeCondition is not an expression that Google accepts: there is no function nobody with 0 arguments/,
  );
});

test('accepted: a listed audience, a group of the condition, a predicate that holds', async () => {
  const listed = await subject({ aud: 'also-mine', sub: 'team-a', groups: ['ops'] });
  const { json } = await exchange(emulator, `${POOLS}/strict/providers/listed`, listed);
  const principal = emulator.inspect(json.access_token)?.principal;
  assert.deepEqual(principal?.kind === 'federated' && principal.groups, ['ops']);
  const provider = `${POOLS}/strict/providers/predicate`;
  const blue = await subject({ aud: `//iam.googleapis.com/${provider}`, team: 'blue' });
  assert.equal((await exchange(emulator, provider, blue)).status, 200);
});

for (const form of ['classic', 'immutable'] as const) {
  test(`the ${form} sub of a job becomes the principal`, async () => {
    const token = await federatedToken(emulator, PROVIDER, { subject: form });
    const scope = form === 'classic' ? 'repo:octo-org/octo-repo' : 'repo:octo-org@65/octo-repo@74';
    const principal = emulator.inspect(token)?.principal;
    assert.equal(
      principal?.kind === 'federated' && principal.name,
      `principal://iam.googleapis.com/${POOLS}/github/subject/${scope}:ref:refs/heads/main`,
    );
    assert.deepEqual(principal?.kind === 'federated' && principal.attributes, {
      actor: 'octocat',
      repository: 'octo-org/octo-repo',
      repository_owner: 'octo-org',
    });
  });
}

test("expiry is judged by the emulator's clock", async (t) => {
  const token = await subject();
  emulator.clock.offsetMs = 2 * 3_600_000;
  t.after(() => {
    emulator.clock.offsetMs = 0;
  });
  const { json, headers } = await exchange(emulator, IDP, token);
  assert.match(json.error_description, /stale/);
  assert.equal(Date.parse(headers['date'] ?? ''), emulator.clock.now());
});

test('expires_in can be omitted, or shorter', async () => {
  await using silent = await startEmulator({ sts: { omitExpiresIn: true, lifetimeSeconds: 600 } });
  silent.clock.stop();
  const token = await silent.oidcToken({ sub: 's', aud: AUDIENCE });
  const { json } = await exchange(silent, IDP, token);
  assert.equal('expires_in' in json, false);
  assert.equal(silent.inspect(json.access_token)?.expires, silent.clock.now() + 600_000);
});

test('another universe has its own host, and the same audience', async () => {
  await using apart = await startEmulator({ universes: ['apis-tpclp.goog'] });
  const token = await apart.oidcToken({ sub: 's', aud: AUDIENCE });
  const url = 'https://sts.apis-tpclp.goog/v1/token';
  assert.equal((await exchange(apart, IDP, token, {}, { url })).status, 200);
  for (const host of ['oauth2.apis-tpclp.goog', 'www.apis-tpclp.goog'])
    await assert.rejects(send(apart, `https://${host}/token`, { form: {} }), { status: 502 }, host);
});

test('STS has regional names and those of Private Service Connect', async () => {
  const token = await subject();
  const at = (host: string) => exchange(emulator, IDP, token, {}, { url: `https://${host}/v1/token` });
  for (const host of [
    'sts.mtls.googleapis.com',
    'sts.us-central1.rep.googleapis.com',
    'sts.us-central1.p.rep.googleapis.com',
    'us-central1-sts.googleapis.com',
    'us-east-1.sts.googleapis.com',
    'sts.us-east-1.googleapis.com',
    'sts-xyz-123.p.googleapis.com',
  ])
    assert.equal((await at(host)).status, 200, host);
  for (const host of ['sts-xyz.googleapis.com', 'xyz-sts.p.googleapis.com', 'sts.storage.googleapis.com'])
    await assert.rejects(at(host), { status: 502 }, host);
});

test('a workforce pool requires a project to charge or a client', async () => {
  const provider = 'locations/global/workforcePools/staff/providers/idp';
  const token = await subject({ aud: `//iam.googleapis.com/${provider}` });
  const bare = await exchange(emulator, provider, token);
  assert.equal(bare.status, 400);
  assert.match(bare.json.error_description, /userProject/);
  const charged = await exchange(emulator, provider, token, {
    options: encodeURIComponent('{"userProject":"123456789012"}'),
  });
  assert.equal(charged.status, 200);
  const client = await exchange(emulator, provider, token, {}, { headers: { authorization: 'Basic YTpi' } });
  assert.equal(client.status, 200);
});

test('gcloud authenticates itself at STS, and introspects its token', async () => {
  // googlecloudsdk/core/config.py and core/credentials/introspect.py of gcloud 528.
  const gcloud = Buffer.from('32555940559.apps.googleusercontent.com:ZmssLNjJy2998hD4CTg2ejr2').toString(
    'base64',
  );
  const headers = { authorization: `Basic ${gcloud}` };
  const introspect = async (token: string, more: Record<string, string> = {}, by = headers) =>
    send(emulator, 'https://sts.googleapis.com/v1/introspect', {
      headers: by,
      form: { token, token_type_hint: 'urn:ietf:params:oauth:token-type:access_token', ...more },
    });
  const { json, status } = await exchange(emulator, IDP, await subject(), {}, { headers });
  assert.equal(status, 200);
  assert.deepEqual((await introspect(json.access_token)).json, {
    active: true,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    client_id: '32555940559.apps.googleusercontent.com',
    username: `principal://iam.googleapis.com/${POOLS}/external/subject/somebody`,
    exp: now() + 3600,
    iss: 'https://sts.googleapis.com/',
  });
  const [id = '', secret = ''] = Buffer.from(gcloud, 'base64').toString().split(':');
  const inBody = await exchange(emulator, IDP, await subject(), { client_id: id, client_secret: secret });
  assert.equal((await introspect(inBody.json.access_token)).json.active, true);

  const bare = await exchange(emulator, IDP, await subject());
  assert.deepEqual((await introspect(bare.json.access_token)).json, { active: false });
  assert.deepEqual((await introspect('nothing')).json, { active: false });
  assert.equal(
    (await introspect(json.access_token, {}, { authorization: 'Basic YTpi' })).json.error,
    'invalid_client',
  );
  assert.equal(
    (await introspect(json.access_token, { token_type_hint: 'refresh_token' })).json.error,
    'unsupported_token_type',
  );
  for (const wrong of [`Basic ${Buffer.from(`${id}:wrong`).toString('base64')}`, 'Bearer abc', 'Basic']) {
    const refused = await exchange(emulator, IDP, await subject(), {}, { headers: { authorization: wrong } });
    assert.deepEqual([refused.status, refused.json.error], [401, 'invalid_client'], wrong);
  }
});

test('STS refreshes and introspects the login of a workforce user', async () => {
  const file = emulator.workforceAuthorizedUser();
  const basic = (secret = file['client_secret']) =>
    `Basic ${Buffer.from(`${file['client_id']}:${secret}`).toString('base64')}`;
  const refresh = (authorization: string, refreshToken = file['refresh_token'] ?? '') =>
    send(emulator, file['token_url'] ?? '', {
      headers: { authorization },
      form: { grant_type: 'refresh_token', refresh_token: refreshToken },
    });
  assert.equal((await refresh(basic('wrong'))).status, 401);
  assert.equal((await refresh(basic(), 'wrong')).json.error, 'invalid_grant');
  const { json } = await refresh(basic());
  assert.equal(json.expires_in, 3600);
  const introspection = await send(emulator, file['token_info_url'] ?? '', {
    headers: { authorization: basic() },
    form: { token: json.access_token },
  });
  assert.equal(introspection.json.active, true);
  assert.equal(
    introspection.json.username,
    'principal://iam.googleapis.com/locations/global/workforcePools/staff/subject/dev@example.com',
  );
});

test('a certificate is accepted at sts.mtls only, and only that of the TLS handshake', async () => {
  const provider = `${POOLS}/external/providers/x509`;
  const certificate = emulator.clientCertificate('workload-1');
  const token = JSON.stringify([certificate.der.toString('base64')]);
  const fields = { subject_token_type: 'urn:ietf:params:oauth:token-type:mtls' };
  const url = 'https://sts.mtls.googleapis.com/v1/token';
  const good = await exchange(emulator, provider, token, fields, { url, certificate });
  assert.equal(good.status, 200, good.text);
  const principal = emulator.inspect(good.json.access_token)?.principal;
  assert.equal(principal?.kind === 'federated' && principal.subject, 'workload-1');

  const elsewhere = await exchange(emulator, provider, token, fields, { certificate });
  assert.equal(elsewhere.json.error, 'invalid_request');
  const unshown = await exchange(emulator, provider, token, fields, { url });
  assert.equal(unshown.json.error, 'invalid_request');
  const other = JSON.stringify([emulator.clientCertificate('workload-2').der.toString('base64')]);
  const mixed = await exchange(emulator, provider, other, fields, { url, certificate });
  assert.match(mixed.json.error_description, /does not match the client certificate/);
  await using foreign = await startEmulator();
  const forged = foreign.clientCertificate('workload-1');
  const unknown = await exchange(
    emulator,
    provider,
    JSON.stringify([forged.der.toString('base64')]),
    fields,
    {
      url,
      certificate: forged,
    },
  );
  assert.match(unknown.json.error_description, /trust anchor/);
});

test('a boundary restricts a token to its resources', async () => {
  const key = await emulator.createKey(DEPLOYER);
  const assertion = await new SignJWT({ scope: 'https://www.googleapis.com/auth/cloud-platform' })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(DEPLOYER)
    .setAudience('https://oauth2.googleapis.com/token')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign((await import('node:crypto')).createPrivateKey(key.private_key));
  const { json: broad } = await send(emulator, 'https://oauth2.googleapis.com/token', {
    form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion },
  });
  const narrow = (rules: unknown) =>
    exchange(emulator, IDP, broad.access_token, {
      audience: undefined,
      scope: undefined,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      options: JSON.stringify({ accessBoundary: { accessBoundaryRules: rules } }),
    });
  const rule = {
    availableResource: '//storage.googleapis.com/projects/_/buckets/demo-bucket',
    availablePermissions: ['inRole:roles/storage.objectViewer'],
    availabilityCondition: {
      expression: "resource.name.startsWith('projects/_/buckets/demo-bucket/objects/public/')",
    },
  };
  const { status, json } = await narrow([rule]);
  assert.equal(status, 200);
  const object = (name: string, bearer: string) =>
    send(
      emulator,
      `https://storage.googleapis.com/storage/v1/b/demo-bucket/o/${encodeURIComponent(name)}?alt=media`,
      { bearer },
    );
  assert.equal((await object('private/secret.txt', broad.access_token)).status, 200);
  assert.equal((await object('public/hello.txt', json.access_token)).text, 'hello\n');
  assert.equal((await object('private/secret.txt', json.access_token)).status, 403);
  const elsewhere = await send(
    emulator,
    `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${DEPLOYER}:generateIdToken`,
    { bearer: json.access_token, json: { audience: 'x' } },
  );
  assert.equal(elsewhere.status, 403);

  assert.equal((await narrow([])).json.error, 'invalid_request');
  assert.equal((await narrow(Array(11).fill(rule))).json.error, 'invalid_request');
  assert.equal((await narrow([{ ...rule, resource: 'x' }])).json.error, 'invalid_request');
  assert.equal((await narrow([{ ...rule, availableResource: '//storage' }])).json.error, 'invalid_request');
  assert.equal(
    (await narrow([{ ...rule, availablePermissions: ['storage.get'] }])).json.error,
    'invalid_request',
  );
});
