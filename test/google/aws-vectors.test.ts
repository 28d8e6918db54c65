/**
 * Signatures of AWS requests, version 4. The tables are facts from the tests of Google's and AWS's libraries, Apache 2.0 all:
 * `TEST_FIXTURES` in tests/test_aws.py of google-auth-library-python 2.48, with the same rows in test/test.awsrequestsigner.ts of
 * google-auth-library-nodejs; their first twelve are of botocore's tests/unit/auth/aws4_testsuite.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PROJECT, startEmulator } from '../../emulator/emulator.ts';
import { awsSignature } from '../../emulator/routes/aws.ts';
import { fipsSubjectToken } from '../../src/google/identity/aws-fips.ts';
import { exchange } from '../emulator/client.ts';

const DATE = 'Mon, 09 Sep 2011 23:36:00 GMT';

interface Vector {
  readonly method?: string;
  readonly url: string;
  /** In the order of the signature. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signature: string;
}

const SUITE: Readonly<Record<string, Vector>> = {
  'get-vanilla': {
    url: 'https://host.foo.com',
    signature: 'b27ccfbfa7df52a200ff74193ca6e32d4b48b8856fab7ebf1c595d0670a7e470',
  },
  'get-relative-relative': {
    url: 'https://host.foo.com/foo/bar/../..',
    signature: 'b27ccfbfa7df52a200ff74193ca6e32d4b48b8856fab7ebf1c595d0670a7e470',
  },
  'get-slash-dot-slash': {
    url: 'https://host.foo.com/./',
    signature: 'b27ccfbfa7df52a200ff74193ca6e32d4b48b8856fab7ebf1c595d0670a7e470',
  },
  'get-slash-pointless-dot': {
    url: 'https://host.foo.com/./foo',
    signature: '910e4d6c9abafaf87898e1eb4c929135782ea25bb0279703146455745391e63a',
  },
  'get-utf8': {
    url: 'https://host.foo.com/%E1%88%B4',
    signature: '8d6634c189aa8c75c2e51e106b6b5121bed103fdb351f7d7d4381c738823af74',
  },
  'get-vanilla-query-order-key-case': {
    url: 'https://host.foo.com/?foo=Zoo&foo=aha',
    signature: 'be7148d34ebccdc6423b19085378aa0bee970bdc61d144bd1a8c48c33079ab09',
  },
  'get-vanilla-query-order-value': {
    url: 'https://host.foo.com/?foo=b&foo=a',
    signature: 'feb926e49e382bec75c9d7dcb2a1b6dc8aa50ca43c25d2bc51143768c0875acc',
  },
  'get-vanilla-ut8-query': {
    url: 'https://host.foo.com/?\u1234=bar',
    signature: '6fb359e9a05394cc7074e0feb42573a2601abc0c869a953e8c5c12e4e01f1a8c',
  },
  'post-header-key-sort': {
    method: 'POST',
    url: 'https://host.foo.com/',
    headers: { zoo: 'zoobar' },
    signature: 'b7a95a52518abbca0964a999a880429ab734f35ebbf1235bd79a5de87756dc4a',
  },
  'post-header-value-case': {
    method: 'POST',
    url: 'https://host.foo.com/',
    headers: { zoo: 'ZOOBAR' },
    signature: '273313af9d0c265c531e11db70bbd653f3ba074c1009239e8559d3987039cad7',
  },
  'get-header-value-trim': {
    method: 'POST',
    url: 'https://host.foo.com/',
    headers: { p: ' phfft ' },
    signature: 'debf546796015d6f6ded8626f5ce98597c33b47b9164cf6b17b4642036fcb592',
  },
  'post-x-www-form-urlencoded': {
    method: 'POST',
    url: 'https://host.foo.com/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'foo=bar',
    signature: '5a15b22cf462f047318703b92e6f4f38884e4a7ab7b1d6426ca46a8bd1c26cbc',
  },
  'post-vanilla-query': {
    method: 'POST',
    url: 'https://host.foo.com/?foo=bar',
    signature: 'b6e3b79003ce0743a491606ba1035a804593b0efb1e20a11cba83f8c25a57a92',
  },
};

test("the emulator's signature of each request is that of AWS's own suite", () => {
  for (const [
    name,
    { method = 'GET', url: text, headers: more = {}, body = '', signature },
  ] of Object.entries(SUITE)) {
    const url = new URL(text);
    const headers = new Map(Object.entries({ date: DATE, host: url.host, ...more }));
    const actual = awsSignature({
      url,
      method,
      headers,
      body,
      names: [...headers.keys()].sort(),
      date: '20110909T233600Z',
      scope: '20110909/us-east-1/host/aws4_request',
      secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    });
    assert.equal(actual, signature, name);
  }
});

const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const sessionToken =
  'AQoEXAMPLEH4aoAH0gNCAPyJxz4BlCFFxWNE1OPTgk5TthT+FvwqnKwRcOIfrRh3c/LTo6UDdyJwOOvEVPvLXCrrrUtdnniCEXAMPLE/IvU1dYUg2RVAJBanLiHb4IgRmpRV3zrkuWJOgQs8IZZaIv2BXIa2R4OlgkBN9bkUDNCJiBeb/AXlzBBko7b15fjrBs2+cTQtpZ3CYWFXG8C5zqx37wnOE49mRl/+OtkIKGO7fAE';
const SIGNED_AT = Date.parse('2020-08-11T06:55:22Z');
const STS = 'sts.us-east-2.amazonaws.com';
const PROVIDER = `projects/${PROJECT.number}/locations/global/workloadIdentityPools/external/providers/aws`;
const TARGET = `//iam.googleapis.com/${PROVIDER}`;
const fields = { subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' };
const AWS = {
  region: 'us-east-2',
  accountId: '210987654321',
  role: 'demo-role',
  accessKeyId,
  secretAccessKey,
};
const ROWS = [
  ['a session', sessionToken, '596aa990b792d763465d73703e684ca273c45536c6d322c31be01a41d02e5b60'],
  ["a user's keys", '', '9e722e5b7bfa163447e2a14df118b45ebd283c5aea72019bdf921d6e7dc01a9a'],
] as const;

for (const [whose, token, signature] of ROWS) {
  test(`STS of the emulator: the requests to AWS of Google's libraries, and of this one for FIPS, by the keys of ${whose}`, async () => {
    await using emulator = await startEmulator({
      metadata: false,
      aws: { ...AWS, sessionToken: token },
    });
    emulator.clock.stop();
    emulator.clock.offsetMs = SIGNED_AT - emulator.clock.now();
    const names = `host;x-amz-date${token === '' ? '' : ';x-amz-security-token'}`;
    const subject = (signed: string) => {
      const headers = {
        Authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20200811/us-east-2/sts/aws4_request, SignedHeaders=${names}, Signature=${signed}`,
        host: STS,
        'x-amz-date': '20200811T065522Z',
        ...(token === '' ? {} : { 'x-amz-security-token': token }),
        'x-goog-cloud-target-resource': TARGET,
      };
      return encodeURIComponent(
        JSON.stringify({
          url: `https://${STS}?Action=GetCallerIdentity&Version=2011-06-15`,
          method: 'POST',
          headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
        }),
      );
    };
    const good = await exchange(emulator, PROVIDER, subject(signature), fields);
    assert.equal(good.status, 200, good.text);
    const other = await exchange(emulator, PROVIDER, subject(signature.replace(/^./, '0')), fields);
    assert.match(other.text, /SignatureDoesNotMatch/);

    process.env['AWS_REGION'] = 'us-east-2';
    process.env['AWS_ACCESS_KEY_ID'] = accessKeyId;
    process.env['AWS_SECRET_ACCESS_KEY'] = secretAccessKey;
    delete process.env['AWS_SESSION_TOKEN'];
    if (token !== '') process.env['AWS_SESSION_TOKEN'] = token;
    const fips = await fipsSubjectToken(
      { audience: TARGET, subject_token_type: fields.subject_token_type },
      {
        regional_cred_verification_url:
          'https://sts-fips.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
      },
      SIGNED_AT,
    );
    const ours = await exchange(emulator, PROVIDER, fips, fields);
    assert.equal(ours.status, 200, ours.text);
  });
}

const saved = { ...process.env };
after(() => {
  for (const name of ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) {
    if (saved[name] === undefined) delete process.env[name];
    else process.env[name] = saved[name];
  }
});
