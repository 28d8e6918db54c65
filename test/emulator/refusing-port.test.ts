import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { test } from 'node:test';
import { refusingPort } from '../../emulator/refusing-port.ts';

test('connections are refused, and no other program can listen at the port', async () => {
  const held = await refusingPort();
  const [error] = await once(connect(held.port, '127.0.0.1'), 'error');
  assert.equal(error.code, 'ECONNREFUSED');
  const other = createServer().listen(held.port, '127.0.0.1');
  const [taken] = await once(other, 'error');
  assert.equal(taken.code, 'EADDRINUSE');
  held.close();
});
