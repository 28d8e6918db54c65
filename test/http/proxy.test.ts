import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { NetworkError } from '../../src/http/failure.ts';
import { proxyFor } from '../../src/http/proxy.ts';

function isProxied(url: string, noProxy: string): boolean {
  const env = { HTTPS_PROXY: 'http://proxy:3128', HTTP_PROXY: 'http://proxy:3128', NO_PROXY: noProxy };
  return proxyFor(new URL(url), env) !== undefined;
}

const BYPASSED: readonly (readonly [noProxy: string, url: string])[] = [
  ['*', 'https://example.com'],
  ['a.example, *', 'https://example.com'],
  ['example.com', 'https://example.com'],
  ['example.com', 'https://api.example.com'],
  ['example.com', 'https://a.b.example.com'],
  ['.example.com', 'https://api.example.com'],
  ['.example.com', 'https://example.com'],
  ['*.example.com', 'https://api.example.com'],
  ['EXAMPLE.com', 'https://example.COM'],
  ['example.com.', 'https://example.com'],
  ['example.com', 'https://example.com.'],
  ['  a.example ,\texample.com  ', 'https://example.com'],
  ['a.example example.com', 'https://example.com'],
  ['a.example\nexample.com', 'https://example.com'],
  ['example.com:443', 'https://example.com'],
  ['example.com:80', 'http://example.com'],
  ['example.com:8443', 'https://example.com:8443'],
  ['.example.com:8443', 'https://api.example.com:8443'],
  ['*:8443', 'https://example.com:8443'],
  ['10.0.0.1', 'http://10.0.0.1'],
  ['10.0.0.1:8080', 'http://10.0.0.1:8080'],
  ['10.0.0.0/8', 'http://10.200.0.1:8080'],
  ['169.254.169.254', 'http://169.254.169.254'],
  ['fd00::1', 'https://[fd00::1]'],
  ['[fd00::1]', 'https://[fd00::1]'],
  ['[fd00::1]:8443', 'https://[fd00::1]:8443'],
  ['FD00:0:0:0:0:0:0:1', 'https://[fd00::1]'],
  ['fd00::/8', 'https://[fd12::1]'],
  ['com', 'https://example.com'],
  // Loopback, whatever NO_PROXY contains.
  ['', 'http://localhost:8080'],
  ['', 'http://LOCALHOST.'],
  ['', 'http://app.localhost'],
  ['', 'https://127.0.0.1'],
  ['', 'https://127.8.9.10:1'],
  ['', 'https://127.1'],
  ['', 'https://[::1]:8443'],
  ['', 'https://[0:0:0:0:0:0:0:1]'],
  ['', 'https://[::ffff:127.0.0.1]'],
];

const PROXIED: readonly (readonly [noProxy: string, url: string])[] = [
  ['', 'https://example.com'],
  [',, ,', 'https://example.com'],
  ['example.com', 'https://notexample.com'],
  ['example.com', 'https://example.com.evil.example'],
  ['example.com', 'https://example.org'],
  ['.example.com', 'https://badexample.com'],
  ['api.example.com', 'https://example.com'],
  ['example.com:8443', 'https://example.com'],
  ['example.com:443', 'https://example.com:8443'],
  ['example.com:80', 'https://example.com'],
  ['*:8443', 'https://example.com'],
  ['.', 'https://example.com'],
  ['*.', 'https://example.com'],
  ['10.0.0.1', 'http://10.0.0.10'],
  ['0.0.1', 'http://10.0.0.1'],
  ['10.0.0.0/8', 'http://11.0.0.1'],
  ['10.0.0.0/40', 'http://10.0.0.1'],
  ['10.0.0.0/8', 'https://fd00.example'],
  ['fd00::/8', 'https://[fe80::1]'],
  ['[fd00::1]:8443', 'https://[fd00::1]'],
  ['', 'https://127.example.com'],
  ['', 'https://localhost.example.com'],
  ['', 'https://notlocalhost'],
  ['', 'https://[::2]'],
];

test('NO_PROXY lists the exceptions', () => {
  for (const [noProxy, url] of BYPASSED) assert.equal(isProxied(url, noProxy), false, `${noProxy} | ${url}`);
  for (const [noProxy, url] of PROXIED) assert.equal(isProxied(url, noProxy), true, `${noProxy} | ${url}`);
});

test('each scheme has its variables, lower case first', () => {
  const https = new URL('https://example.com');
  const http = new URL('http://example.com');
  const named = (url: URL, env: Record<string, string>) => {
    const proxy = proxyFor(url, env);
    return proxy && `${proxy.variable} ${proxy.label}`;
  };
  assert.equal(named(https, { HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2' }), 'https_proxy b:2');
  assert.equal(named(https, { HTTPS_PROXY: 'http://a:1', https_proxy: '' }), 'HTTPS_PROXY a:1');
  assert.equal(named(https, { HTTPS_PROXY: 'http://a:1', https_proxy: ' ' }), 'HTTPS_PROXY a:1');
  assert.equal(named(http, { HTTP_PROXY: 'http://a:1', http_proxy: 'http://b:2' }), 'http_proxy b:2');
  assert.equal(named(http, { HTTP_PROXY: 'http://a:1' }), 'HTTP_PROXY a:1');
  assert.equal(named(https, { HTTP_PROXY: 'http://a:1', http_proxy: 'http://b:2' }), undefined);
  assert.equal(named(http, { HTTPS_PROXY: 'http://a:1' }), undefined);
  assert.equal(named(https, {}), undefined);
  assert.equal(
    named(https, { HTTPS_PROXY: 'a:1', NO_PROXY: 'example.com', no_proxy: 'b.example' }),
    'HTTPS_PROXY a:1',
  );
  assert.equal(named(https, { HTTPS_PROXY: 'a:1', NO_PROXY: 'example.com', no_proxy: '' }), undefined);
});

test('a proxy is accepted in each common form', () => {
  const url = new URL('https://example.com');
  const parsed = (value: string) => {
    const proxy = proxyFor(url, { HTTPS_PROXY: value });
    return proxy && [proxy.secure, proxy.host, proxy.port, proxy.authorization];
  };
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
  assert.deepEqual(parsed('http://proxy:3128'), [false, 'proxy', 3128, undefined]);
  assert.deepEqual(parsed('http://proxy:3128/'), [false, 'proxy', 3128, undefined]);
  assert.deepEqual(parsed(' HTTP://Proxy.Example '), [false, 'proxy.example', 80, undefined]);
  assert.deepEqual(parsed('https://proxy'), [true, 'proxy', 443, undefined]);
  assert.deepEqual(parsed('proxy:3128'), [false, 'proxy', 3128, undefined]);
  assert.deepEqual(parsed('proxy.example'), [false, 'proxy.example', 80, undefined]);
  assert.deepEqual(parsed('10.0.0.1:8080'), [false, '10.0.0.1', 8080, undefined]);
  assert.deepEqual(parsed('http://[fd00::1]:3128'), [false, 'fd00::1', 3128, undefined]);
  assert.deepEqual(parsed('user:pass@proxy:3128'), [false, 'proxy', 3128, basic('user:pass')]);
  assert.deepEqual(parsed('http://us%40er:p%3Ass%2F%C3%BC@proxy:3128'), [
    false,
    'proxy',
    3128,
    basic('us@er:p:ss/ü'),
  ]);
  assert.deepEqual(parsed('http://user@proxy'), [false, 'proxy', 80, basic('user:')]);
  assert.deepEqual(parsed('http://user:100%@proxy'), [false, 'proxy', 80, basic('user:100%')]);
});

test('an invalid value is refused and not shown', () => {
  for (const value of [
    'socks5://user:hunter2hunter2@proxy:1080',
    'ftp://hunter2hunter2',
    'http://user:hunter2hunter2@',
    'http://user:hunter2hunter2@proxy:99999',
    'http://user:hunter2hunter2@pro xy:3128',
    'http://user:hunter2hunter2@proxy:0',
    'http://user:hunter2/hunter2hunter2@proxy:3128',
    'http://',
  ]) {
    assert.throws(
      () => proxyFor(new URL('https://example.com'), { https_proxy: value }),
      (error) => {
        assert.ok(error instanceof NetworkError, value);
        assert.equal(error.code, 'NETWORK_PROXY');
        assert.match(error.message, /^the value of https_proxy cannot be used as a proxy: /);
        assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes('hunter2'), value);
        return true;
      },
    );
  }
});
