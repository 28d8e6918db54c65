// What the redaction of texts finds, whatever a service makes of a token, and what it leaves alone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { header } from '../../src/http/message.ts';
import { fileBody, outputBody, readableBody } from '../../src/report/body.ts';
import { Secrets } from '../../src/secrets.ts';
import { fc, runs, samples } from '../property.ts';
import { response } from '../report/sample.ts';
import { CHARSETS, ENCODERS, pieces } from './encoders.ts';

const base64url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
/** As random as those of a real secret, also when a failing case is made smaller. */
const random = (length: number, of = 'secret') =>
  fc.nat().map((seed) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
      createHash('sha256').update(`${of} ${seed} ${at}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, length);
  });
const alphanumeric = (length: number) =>
  random(length).map((bytes) => bytes.toString('hex').slice(0, length));

/** An ID token of Google, as it is shaped. */
const jwt = fc
  .tuple(alphanumeric(40), alphanumeric(10), alphanumeric(21), random(256))
  .map(([kid, name, subject, signature]) => {
    const claims = {
      aud: `https://${name}-uc.a.run.app`,
      email: `${name}@my-project.iam.gserviceaccount.com`,
      email_verified: true,
      exp: 1773483999,
      iss: 'https://accounts.google.com',
      sub: subject,
    };
    return `${base64url(JSON.stringify({ alg: 'RS256', kid, typ: 'JWT' }))}.${base64url(JSON.stringify(claims))}.${base64url(signature)}`;
  });
const accessToken = random(150).map((bytes) => `ya29.c.b0${base64url(bytes)}`);
const token = fc.oneof(jwt, accessToken);
const keyBody = random(1200).map((bytes) => Buffer.from(bytes).toString('base64'));
const pem = keyBody.map(
  (body) =>
    `-----BEGIN PRIVATE KEY-----\n${(body.match(/.{1,64}/g) ?? []).join('\n')}\n-----END PRIVATE KEY-----\n`,
);

function knowing(...known: string[]): Secrets {
  const secrets = new Secrets();
  for (const secret of known) secrets.add(secret);
  return secrets;
}

/** Not a piece of 24 characters of what was sent is left; of an encoding with several characters for one, of so many more. */
function assertGone(shown: string, sent: string, how: string, length = 24): void {
  for (const piece of pieces(sent, length))
    assert.ok(!shown.includes(piece), `${how}: ${piece} in ${shown.slice(0, 300)}`);
}

/** As many characters as 24 of the secret take. */
const widthOf = (sent: string, secret: string) => Math.ceil((24 * sent.length) / secret.length) + 24;

describe('a secret is redacted', () => {
  for (const [name, encode] of Object.entries(ENCODERS)) {
    it(name, () => {
      fc.assert(
        fc.property(token, fc.constantFrom('', 'token=', '{"a":"', 'Bearer '), (secret, before) => {
          const secrets = knowing(secret);
          for (const sent of encode(secret)) assertGone(secrets.redact(`${before}${sent}" tail`), sent, sent);
        }),
        runs(15),
      );
    });
  }

  it('in any form in any other that keeps its characters', () => {
    // A number that a line break parts is two numbers, and an ellipsis is no longer one.
    const names = fc.constantFrom(...Object.keys(ENCODERS).filter((name) => !/list|beginning/.test(name)));
    const outer = fc.constantFrom(
      (text: string) => JSON.stringify(text),
      encodeURIComponent,
      (text: string) => text.replace(/(.{50})/g, '$1\n'),
      (text: string) => `<p>${text.replaceAll('"', '&quot;')}</p>`,
    );
    fc.assert(
      fc.property(token, names, outer, (secret, name, write) => {
        const secrets = knowing(secret);
        for (const sent of ENCODERS[name]?.(secret) ?? []) {
          const written = write(sent);
          assertGone(secrets.redact(`a ${written} b`), written, name, widthOf(written, secret));
        }
      }),
      runs(120),
    );
  });

  it('when it is a private key, however its lines are wrapped', () => {
    fc.assert(
      fc.property(pem, fc.integer({ min: 1, max: 100 }), (key, width) => {
        const secrets = knowing(key);
        const body = key.split('\n').slice(1, -2).join('');
        const wrapped = (body.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
        const base64 = Buffer.from(JSON.stringify({ private_key: key })).toString('base64');
        for (const sent of [key, body, wrapped, JSON.stringify(key), key.replaceAll('\n', '\\\\n')])
          assertGone(secrets.redact(`x ${sent} y`), sent.replace(/-----[^-]*-----/g, ''), sent);
        assertGone(secrets.redact(base64), base64.slice(80, -80), 'base64');
      }),
      runs(20),
    );
  });

  it('up to where a text is cut, wherever that is', () => {
    fc.assert(
      fc.property(
        token,
        fc.constantFrom(...Object.keys(ENCODERS).filter((name) => !/beginning/.test(name))),
        fc.nat(),
        (secret, name, place) => {
          const secrets = knowing(secret);
          for (const sent of ENCODERS[name]?.(secret) ?? []) {
            const cut = sent.slice(0, place % (sent.length + 1));
            assertGone(secrets.redact(`the body is ${cut}`), cut, name, widthOf(sent, secret));
          }
        },
      ),
      runs(150),
    );
  });

  it('when it is short: as it is, with escapes, and in hexadecimal and base64', () => {
    const secrets = knowing('p@ss wörd"1', 'a1b2', 'hunter2!');
    for (const [given, shown] of [
      ['x p@ss wörd"1 y', 'x *** y'],
      [JSON.stringify({ a: 'p@ss wörd"1' }), '{"a":"***"}'],
      [encodeURIComponent('p@ss wörd"1'), null],
      ['=a1b2;', '=***;'],
      ['hunter2%21', '***'],
      [`x${Buffer.from('hunter2!').toString('hex')}`, 'x***'],
      [Buffer.from('hunter2!').toString('hex').toUpperCase(), '***'],
    ] as const) {
      const redacted = secrets.redact(given);
      if (shown !== null) assert.equal(redacted, shown);
      assert.doesNotMatch(redacted, /hunter2|a1b2|p@ss|p%40ss/);
    }
  });

  it('by the runner too: whole, and each part of a JWT and each line of a key', () => {
    fc.assert(
      fc.property(jwt, pem, (secret, key) => {
        const [head = '', payload = '', signature = ''] = secret.split('.');
        const secrets = new Secrets();
        assert.deepEqual(secrets.add(secret), [secret, `${head}.${payload}`, head, payload, signature]);
        assert.deepEqual(secrets.add(secret), [], 'once');
        const lines = key.split('\n').slice(1, -2);
        assert.deepEqual(secrets.add(key), [...lines, key.replaceAll('\n', '\\n')]);
        for (const short of ['x', 'e30.e30.', 'eyJhbGciOiJub25lIn0.e30.c2lnbmF0dXJl'])
          for (const mask of new Secrets().add(short)) assert.ok(mask.length >= 4, mask);
      }),
      runs(5),
    );
  });

  it('only from four characters on', () => {
    const secrets = new Secrets();
    assert.deepEqual(secrets.add('abc'), []);
    assert.equal(secrets.redact('abc abcd'), 'abc abcd');
    assert.deepEqual(secrets.add('abcd'), ['abcd']);
    assert.equal(secrets.redact('abc abcd'), 'abc ***');
  });
});

describe('redaction', () => {
  const ordinary = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'{}[]:,"\\%&#;=0x19afAF.- \n\r\t*…'), maxLength: 400 }),
    fc.json(),
    fc.webUrl(),
    random(100, 'digest').map((bytes) => Buffer.from(bytes).toString('hex')),
    random(100, 'other').map(base64url),
  );

  it('leaves a text without secrets as it is', () => {
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 5 }),
        pem,
        fc.array(ordinary),
        (tokens, key, texts) => {
          const secrets = knowing(
            ...tokens,
            key,
            'https://user:pass@example.com/path',
            'correct horse battery staple',
          );
          for (const text of texts) assert.equal(secrets.redact(text), text);
        },
      ),
      runs(300),
    );
  });

  it('leaves another token, another key’s certificate and public words as they are', () => {
    fc.assert(
      fc.property(jwt, jwt, (ours, other) => {
        const secrets = knowing(ours);
        const [head = ''] = other.split('.');
        fc.pre(!ours.startsWith(head));
        assert.equal(secrets.redact(`${head}.x`), `${head}.x`);
        // Of what all of Google's tokens say, only the sender's own claims are ours.
        assert.ok(secrets.redact(other).endsWith(other.slice(-340)));
      }),
      runs(30),
    );
    const secrets = knowing(
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu\n-----END PRIVATE KEY-----\n',
    );
    for (const text of ['-----BEGIN PRIVATE KEY-----', 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA'])
      assert.equal(secrets.redact(text), text);
  });

  it('done twice is done once, and gives text for any text', () => {
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (tokens, stream) => {
          const secrets = knowing(...tokens);
          const next = () => Number(stream.next().value);
          const encoders = Object.values(ENCODERS);
          let text = '';
          for (let count = 0; count < 6; count++) {
            const secret = tokens[next() % tokens.length] ?? '';
            const forms = encoders[next() % encoders.length]?.(secret) ?? [];
            const form = forms[next() % forms.length] ?? '';
            const from = next() % form.length;
            text +=
              form.slice(from, from + (next() % form.length)) +
              ['', ' ', '*', '***', '%', '\\', '\ud800', '…'][next() % 8];
          }
          const once = secrets.redact(text);
          assert.equal(secrets.redact(once), once);
        },
      ),
      runs(150),
    );
  });

  it('keeps what is around a secret, JSON above all', () => {
    fc.assert(
      fc.property(jwt, (secret) => {
        const secrets = knowing(secret);
        const body = {
          headers: { authorization: `Bearer ${secret}` },
          next: secret.slice(0, 90),
          list: [secret, 'a'],
        };
        const shown = JSON.parse(secrets.redact(JSON.stringify(body, null, 2)));
        assert.equal(shown.headers.authorization, 'Bearer ***');
        assert.equal(secrets.redact(`${secret}\n${secret}`), '***\n***');
      }),
      runs(50),
    );
  });

  it('passes over a text as often for hundreds of secrets as for one', () => {
    const passes = (count: number, text: string): number => {
      const secrets = knowing(...samples(jwt, count));
      secrets.redact('the forms are made first');
      let read = 0;
      // Every pass reads the text by way of its units, which are made of it once.
      const original = Buffer.prototype.write;
      Buffer.prototype.write = function (this: Buffer, ...args: unknown[]) {
        read += String(args[0]).length;
        return Reflect.apply(original, this, args);
      } as typeof original;
      try {
        secrets.redact(text);
      } finally {
        Buffer.prototype.write = original;
      }
      return read / text.length;
    };
    const text = 'a long text of ordinary words. '.repeat(5000);
    assert.equal(passes(200, text), 1);
    assert.equal(passes(1, text), 1);
  });
});

describe('a body is redacted', () => {
  for (const [name, encode] of Object.entries(CHARSETS)) {
    it(`in ${name}: what is read of it, the output and the file`, () => {
      fc.assert(
        fc.property(token, fc.constantFrom(...Object.keys(ENCODERS)), (secret, form) => {
          const secrets = knowing(secret);
          for (const sent of ENCODERS[form]?.(secret) ?? []) {
            // These characters are not in every charset.
            if (/[^\x00-\xff]/.test(sent)) continue;
            // Bytes that are not text are searched for the secret, not for escapes of its characters in UTF-16.
            for (const [type, body] of encode(`{"a":"${sent}" }`)) {
              const answer = response({ body, headers: [['Content-Type', type]] });
              assert.equal(header(answer, 'content-type'), type);
              const read = readableBody(answer, secrets);
              const file = fileBody(answer, secrets);
              const shown = [
                read.kind === 'text' ? read.text : '',
                outputBody(answer, secrets),
                ...(['latin1', 'utf16le'] as const).map((charset) => file.toString(charset)),
                Buffer.from(file.subarray(0, file.length & ~1))
                  .swap16()
                  .toString('utf16le'),
              ];
              const escaped =
                /^(?:bytes that are not text|a charset other than that of the body)$/.test(name) &&
                /[%\\&]|0x|\d[, ]\d/.test(sent);
              if (!escaped)
                for (const text of shown)
                  assertGone(text.replaceAll('\0', ''), sent.replaceAll('\0', ''), `${form} as ${type}`);
            }
          }
        }),
        runs(30),
      );
    });
  }

  it('in its own charset, and is else the same', () => {
    const secret = samples(jwt, 1)[0] ?? '';
    const secrets = knowing(secret);
    const file = (body: Buffer, type: string) =>
      fileBody(response({ body, headers: [['Content-Type', type]] }), secrets);
    for (const bigEndian of [false, true]) {
      const encode = (text: string) => {
        const body = Buffer.from(`\ufeff${text}`, 'utf16le');
        return bigEndian ? body.swap16() : body;
      };
      assert.deepEqual(file(encode(`é ${secret} ü`), 'text/plain'), encode('é *** ü'));
      const escaped = secret.replace(/[a-z]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
      assert.deepEqual(file(encode(`é ${escaped} ü`), 'text/plain'), encode('é *** ü'));
    }
    // At an odd address, where Node 24 cannot read UTF-16.
    const odd = Buffer.concat([Buffer.from([0]), Buffer.from(`a ${secret} b`.repeat(9), 'utf16le')]).subarray(
      1,
    );
    for (let count = 0; count < 100; count++)
      assert.equal(file(odd, 'text/plain').toString('utf16le'), 'a *** b'.repeat(9));
    const bytes = Buffer.from([0, 255, 128, 10, 13, 0xd8]);
    assert.equal(file(bytes, 'text/plain'), bytes);
    assert.deepEqual(
      file(Buffer.concat([bytes, Buffer.from(secret), bytes]), 'application/octet-stream'),
      Buffer.concat([bytes, Buffer.from('***'), bytes]),
    );
  });
});
