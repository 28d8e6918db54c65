/**
 * X.509 certificates for the emulator's host names, signed by an authority that it creates at its start.
 * Encoded in DER (RFC 5280) without a library: a certificate takes about fifty lines, and the libraries for it
 * take longer to load than the emulator takes to start.
 */
import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate with its key. */
export interface Certificate {
  /** PEM, leaf first, without the authority. */
  readonly cert: string;
  /** PEM, PKCS #8. */
  readonly key: string;
  /** The certificate alone, DER. */
  readonly der: Buffer;
}

export interface CertificateOptions {
  /** DNS names and IP addresses of the certificate; the first is the common name. */
  readonly names: readonly string[];
  /** Milliseconds since the epoch. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** `server` by default. */
  readonly use?: 'server' | 'client';
}

const DAY = 86_400_000;

const OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
} as const;

/** A certificate authority; its key never leaves the process. */
export class Authority {
  /** PEM, for clients to trust. */
  readonly cert: string;
  readonly #key: KeyObject;
  readonly #name: string;
  readonly #keyId: Buffer;

  constructor(name = 'gcp-bearer emulator') {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#name = name;
    this.#keyId = keyIdentifier(publicKey);
    this.cert = pem(
      'CERTIFICATE',
      encodeCertificate({
        subject: name,
        issuer: name,
        publicKey,
        signingKey: privateKey,
        notBefore: Date.now() - DAY,
        notAfter: Date.now() + 365 * DAY,
        extensions: [
          extension(OID.basicConstraints, true, sequence(boolean(true))),
          // keyCertSign and cRLSign
          extension(OID.keyUsage, true, bits(0x06, 1)),
          extension(OID.subjectKeyIdentifier, false, octets(this.#keyId)),
        ],
      }),
    );
  }

  /** Issues a certificate with an EC key of its own. */
  issue({
    names,
    notBefore = Date.now() - DAY,
    notAfter = Date.now() + 90 * DAY,
    use = 'server',
  }: CertificateOptions): Certificate {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const der = encodeCertificate({
      subject: names[0] ?? '',
      issuer: this.#name,
      publicKey,
      signingKey: this.#key,
      notBefore,
      notAfter,
      extensions: [
        extension(OID.basicConstraints, true, sequence()),
        // digitalSignature
        extension(OID.keyUsage, true, bits(0x80, 7)),
        extension(
          OID.extendedKeyUsage,
          false,
          sequence(oid(use === 'server' ? OID.serverAuth : OID.clientAuth)),
        ),
        extension(OID.subjectAltName, false, sequence(...names.map(generalName))),
        extension(OID.subjectKeyIdentifier, false, octets(keyIdentifier(publicKey))),
        extension(OID.authorityKeyIdentifier, false, sequence(tlv(0x80, this.#keyId))),
      ],
    });
    return {
      cert: pem('CERTIFICATE', der),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      der,
    };
  }
}

/** A self-signed certificate around an RSA key, as Google publishes its signing keys. PEM. */
export function selfSigned(name: string, privateKeyPem: string, publicKey: KeyObject): string {
  return pem(
    'CERTIFICATE',
    encodeCertificate({
      subject: name,
      issuer: name,
      publicKey,
      signingKey: createPrivateKey(privateKeyPem),
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 16 * DAY,
      extensions: [
        extension(OID.basicConstraints, true, sequence()),
        extension(OID.keyUsage, true, bits(0x80, 7)),
        extension(OID.extendedKeyUsage, false, sequence(oid(OID.clientAuth))),
      ],
    }),
  );
}

interface Fields {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signingKey: KeyObject;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Buffer[];
}

/** RFC 5280 section 4.1. */
function encodeCertificate(fields: Fields): Buffer {
  const algorithm =
    fields.signingKey.asymmetricKeyType === 'rsa'
      ? sequence(oid(OID.sha256WithRsa), tlv(0x05))
      : sequence(oid(OID.ecdsaWithSha256));
  const tbs = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    algorithm,
    distinguishedName(fields.issuer),
    sequence(time(fields.notBefore), time(fields.notAfter)),
    distinguishedName(fields.subject),
    fields.publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...fields.extensions)),
  );
  return sequence(tbs, algorithm, bits(sign('sha256', tbs, fields.signingKey), 0));
}

/** RFC 5280 section 4.2.1.2 does not prescribe the method; this is a digest of the whole SPKI. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

function distinguishedName(commonName: string): Buffer {
  const attribute = (type: string, value: string) =>
    tlv(0x31, sequence(oid(type), tlv(0x0c, Buffer.from(value))));
  // A common name has at most 64 characters (RFC 5280 appendix A); the whole name is in the alternative names.
  return sequence(
    attribute(OID.organization, 'gcp-bearer emulator'),
    attribute(OID.commonName, commonName.slice(0, 64)),
  );
}

function generalName(name: string): Buffer {
  if (isIP(name) === 4) return tlv(0x87, Buffer.from(name.split('.').map(Number)));
  return tlv(0x82, Buffer.from(name, 'ascii'));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function tlv(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content]);
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return tlv(0x30, ...contents);
}

function integer(bytes: Buffer): Buffer {
  return tlv(0x02, bytes);
}

function boolean(value: boolean): Buffer {
  return tlv(0x01, Buffer.from([value ? 0xff : 0]));
}

function octets(value: Buffer): Buffer {
  return tlv(0x04, value);
}

function bits(value: Buffer | number, unused: number): Buffer {
  return tlv(0x03, Buffer.from([unused]), typeof value === 'number' ? Buffer.from([value]) : value);
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const digits = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return tlv(0x06, Buffer.from(bytes));
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 section 4.1.2.5). */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  return digits < '2050' ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
