import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_CODES } from '../../src/errors.ts';
import { NetworkError } from '../../src/http/failure.ts';
import { HTTP_PIECES, LANGUAGE_NAMES } from '../fuzz/dictionary.ts';
import { fc, search } from '../property.ts';
import { clientFor, get } from './requests.ts';
import { onRequestHead, tcpServer } from './servers.ts';

const PIECES = [
  ...HTTP_PIECES,
  ...LANGUAGE_NAMES.flatMap((name) => [
    `Content-Encoding: ${name}\r\n`,
    `Content-Encoding: gzip, ${name}\r\n`,
    `Transfer-Encoding: ${name}\r\n`,
    `${name}: x\r\n`,
  ]),
];

test('random bytes from a server, in random packets, yield a response or a typed error', async (t) => {
  let script: { packets: readonly Buffer[]; end: 'end' | 'resetAndDestroy' } = { packets: [], end: 'end' };
  const server = await tcpServer(t, (socket) => {
    onRequestHead(socket, () => {
      const { packets, end } = script;
      for (const packet of packets) socket.write(packet);
      setImmediate(() => socket[end]());
    });
  });
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  t.after(() => {
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
  });
  const http = clientFor(t);
  const packet = fc.oneof(
    fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece, 'latin1')),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(packet, { maxLength: 12 }),
      fc.constantFrom('end' as const, 'resetAndDestroy' as const),
      fc.boolean(),
      fc.constantFrom('GET', 'HEAD', 'POST'),
      async (packets, end, wellBegun, method) => {
        script = { packets: wellBegun ? [Buffer.from(PIECES[0] ?? ''), ...packets] : packets, end };
        try {
          const { status, bytes, body } = await http.send(get(server.url, { method, maxBodyBytes: 100 }));
          assert.ok(status >= 100 && status <= 999 && body.length <= bytes);
        } catch (error) {
          assert.ok(error instanceof NetworkError, `${error}`);
          assert.ok(ERROR_CODES.includes(error.code));
          assert.doesNotMatch(error.message, /[^\x20-\x7e]|::error/);
        }
        assert.deepEqual(unhandled, []);
      },
    ),
    search('http-bytes', 300),
  );
});
