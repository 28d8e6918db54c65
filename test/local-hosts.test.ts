import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConfidential } from '../src/google/credential/known-urls.ts';
import { isLinkLocal, isLoopback } from '../src/local-hosts.ts';

/** Each as a URL has it. */
const HOSTS: readonly (readonly [host: string, kind: 'loopback' | 'link-local' | 'other'])[] = [
  ['localhost', 'loopback'],
  ['LOCALHOST.', 'loopback'],
  ['a.localhost', 'loopback'],
  ['a.b.localhost.', 'loopback'],
  ['127.0.0.1', 'loopback'],
  ['127.9.9.9', 'loopback'],
  ['127.1', 'loopback'],
  ['0x7f000001', 'loopback'],
  ['[::1]', 'loopback'],
  ['[0:0:0:0:0:0:0:1]', 'loopback'],
  ['[::ffff:127.0.0.1]', 'loopback'],
  ['[::ffff:7fff:ffff]', 'loopback'],
  ['169.254.169.254', 'link-local'],
  ['[fe80::1]', 'link-local'],
  ['[febf::a:1]', 'link-local'],
  ['[fd00:ec2::254]', 'link-local'],
  ['metadata.google.internal', 'link-local'],
  ['localhost.example.com', 'other'],
  ['notlocalhost', 'other'],
  ['127.example.com', 'other'],
  ['127.0.0.1.example.com', 'other'],
  ['128.0.0.1', 'other'],
  ['0.0.0.0', 'other'],
  ['[::2]', 'other'],
  ['[::ffff:8.8.8.8]', 'other'],
  ['[::7f00:1]', 'other'],
  ['169.255.0.1', 'other'],
  ['[fec0::1]', 'other'],
  ['metadata', 'other'],
  ['metadata.google.internal.example.com', 'other'],
];

test('loopback and link-local hosts, and names that only look like them', () => {
  for (const [host, kind] of HOSTS) {
    const url = new URL(`http://${host}/`);
    assert.equal(isLoopback(url), kind === 'loopback', host);
    assert.equal(isLinkLocal(url), kind === 'link-local', host);
  }
});

test('plain http is confidential to loopback and link-local hosts only', () => {
  for (const [host, kind] of HOSTS) {
    assert.equal(isConfidential(new URL(`http://${host}/`)), kind !== 'other', host);
    assert.ok(isConfidential(new URL(`https://${host}/`)), host);
    assert.ok(!isConfidential(new URL(`ftp://${host}/`)), host);
  }
});
