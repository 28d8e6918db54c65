import assert from 'node:assert/strict';
import { isIP as nodeIsIP } from 'node:net';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { compileAddressTest, isIP } from '../../src/http/address.ts';

test("what V8 compiled ahead is still good after Node's expression was compiled: flags are as they were", () => {
  const source = 'function twice(n) { return 2 * n; } twice(21)';
  const cachedData = new Script(source).createCachedData();
  compileAddressTest();
  // By another name, or V8 would take the script that it has in memory.
  const script = new Script(source, { cachedData, filename: 'other.js' });
  assert.equal(script.cachedDataRejected, false);
  assert.equal(script.runInThisContext(), 42);
});

test('addresses and names are told apart, by Node too', () => {
  compileAddressTest();
  for (const [host, version] of Object.entries({
    '127.0.0.1': 4,
    '255.255.255.255': 4,
    '256.0.0.1': 0,
    '1.2.3': 0,
    '::': 6,
    '::1': 6,
    '2001:db8::8a2e:370:7334': 6,
    '2001:db8:85a3:8d3:1319:8a2e:370:7348': 6,
    '2001:db8:85a3:8d3:1319:8a2e:370:7348:1': 0,
    '::ffff:192.0.2.1': 6,
    'fe80::1%eth0': 6,
    '1::2::3': 0,
    ':': 0,
    '': 0,
    localhost: 0,
    'sts.googleapis.com': 0,
    'dead.beef': 0,
  })) {
    assert.equal(isIP(host), version, host);
    assert.equal(nodeIsIP(host), version, host);
  }
});
