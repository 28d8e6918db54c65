import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { AwsRequestSigner } from 'google-auth-library/build/src/auth/awsrequestsigner.js';
import { PROJECT, startEmulator } from '../../emulator/emulator.ts';
import { exchange, send } from './client.ts';

const PROVIDER = `projects/${PROJECT.number}/locations/global/workloadIdentityPools/external/providers/aws`;
const emulator = await startEmulator();
after(() => emulator.close());
const { aws } = emulator.config;
const fields = { subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' };

interface Signing {
  readonly secretAccessKey?: string;
  readonly token?: string;
  readonly region?: string;
  readonly url?: string;
  readonly target?: string;
  readonly unsignedTarget?: boolean;
  /** Changes the request after it was signed. */
  readonly change?: (request: {
    url: string;
    method: string;
    headers: { key: string; value: string }[];
  }) => void;
}

/** The subject token, signed by google-auth-library; the target is signed too, as Python's and Go's clients do it. */
async function signed(options: Signing = {}): Promise<string> {
  const { secretAccessKey = aws.secretAccessKey, token = aws.sessionToken, region = aws.region } = options;
  const target = {
    'x-goog-cloud-target-resource': options.target ?? `//iam.googleapis.com/${PROVIDER}`,
  };
  const url =
    options.url ?? `https://sts.${region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15`;
  const signer = new AwsRequestSigner(
    async () => ({ accessKeyId: aws.accessKeyId, secretAccessKey, token }),
    region,
  );
  const { headers: named } = await signer.getRequestOptions({
    url,
    method: 'POST',
    headers: options.unsignedTarget ? {} : target,
  });
  const headers = [];
  for (const [key, value] of new Headers({ ...target, ...Object.fromEntries(new Headers(named)) }))
    headers.push({ key, value });
  const request = { url, method: 'POST', headers };
  options.change?.(request);
  return encodeURIComponent(JSON.stringify(request));
}

test('STS exchanges a signed GetCallerIdentity request for a token of the role', async () => {
  const { status, json, text } = await exchange(emulator, PROVIDER, await signed(), fields);
  assert.equal(status, 200, text);
  const principal = emulator.inspect(json.access_token)?.principal;
  assert.ok(principal?.kind === 'federated');
  assert.equal(principal.subject, `arn:aws:sts::${aws.accountId}:assumed-role/demo-role/i-0123456789abcdef0`);
  assert.deepEqual(principal.attributes, {
    aws_role: `arn:aws:sts::${aws.accountId}:assumed-role/demo-role`,
  });
});

test("STS accepts a target header added after the signature, as Google's library for Node does", async () => {
  assert.equal(
    (await exchange(emulator, PROVIDER, await signed({ unsignedTarget: true }), fields)).status,
    200,
  );
});

const setHeader =
  (name: string, value: string): NonNullable<Signing['change']> =>
  (request) => {
    for (const header of request.headers) if (header.key === name) header.value = value;
  };

const refusals: Record<string, readonly [Signing, RegExp]> = {
  'another secret': [{ secretAccessKey: 'x' }, /SignatureDoesNotMatch/],
  'another session': [{ token: 'x' }, /security token is invalid/],
  'another provider': [{ target: `//iam.googleapis.com/${PROVIDER}x` }, /x-goog-cloud-target-resource/],
  'a target changed after the signature': [
    {
      target: '//iam.googleapis.com/x',
      change: setHeader('x-goog-cloud-target-resource', `//iam.googleapis.com/${PROVIDER}`),
    },
    /SignatureDoesNotMatch/,
  ],
  'a date of last year': [{ change: setHeader('x-amz-date', '20250101T000000Z') }, /expired/],
  'another action': [
    { url: 'https://sts.us-east-1.amazonaws.com?Action=GetSessionToken&Version=2011-06-15' },
    /not a GetCallerIdentity/,
  ],
  'another host': [
    { url: 'https://sts.us-east-1.amazonaws.com.evil.example?Action=GetCallerIdentity&Version=2011-06-15' },
    /not a request to the AWS Security Token Service/,
  ],
  'another method': [
    {
      change: (request) => {
        request.method = 'GET';
      },
    },
    /not a request to the AWS Security Token Service/,
  ],
};

for (const [what, [options, says]] of Object.entries(refusals)) {
  test(`refused: ${what}`, async () => {
    const { status, json } = await exchange(emulator, PROVIDER, await signed(options), fields);
    assert.equal(status, 400);
    assert.equal(json.error, 'invalid_grant');
    assert.match(json.error_description, says);
  });
}

test('refused: text that is not a request, another account', async () => {
  assert.match((await exchange(emulator, PROVIDER, '{}', fields)).json.error_description, /Unable to parse/);
  await using apart = await startEmulator({
    pools: [{ id: 'external', providers: [{ id: 'aws', aws: { accountId: '000000000000' } }] }],
  });
  const { json } = await exchange(apart, PROVIDER, await signed(), fields);
  assert.match(json.error_description, /does not match the expected account 000000000000/);
});

test("the instance metadata service returns the role's credentials to a session", async () => {
  const at = (path: string) => `${emulator.instanceUrl}/latest/${path}`;
  const asked = await send(emulator, at('api/token'), {
    method: 'PUT',
    headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '300' },
  });
  assert.equal(asked.status, 200);
  const headers = { 'x-aws-ec2-metadata-token': asked.text };
  assert.equal(
    (await send(emulator, at('meta-data/placement/availability-zone'), { headers })).text,
    'us-east-1b',
  );
  const roles = at('meta-data/iam/security-credentials');
  assert.equal((await send(emulator, roles, { headers })).text, 'demo-role');
  const { json } = await send(emulator, `${roles}/demo-role`, { headers });
  assert.equal(json.AccessKeyId, aws.accessKeyId);
  assert.equal(json.SecretAccessKey, aws.secretAccessKey);
  assert.equal(json.Token, aws.sessionToken);
  assert.equal((await send(emulator, `${roles}/other`, { headers })).status, 404);
  assert.equal((await send(emulator, roles)).status, 401);
  assert.equal((await send(emulator, at('api/token'), { method: 'PUT' })).status, 400);
});

test('the proxy serves the address of the instance metadata', async () => {
  const { status, text } = await send(emulator, 'http://169.254.169.254/latest/api/token', {
    method: 'PUT',
    headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '300' },
    absolute: true,
  });
  assert.equal(status, 200);
  assert.notEqual(text, '');
});
