/** RSA keys, and JSON Web Tokens signed with them (RFC 7515, RS256). */
import { generateKeyPair, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { selfSigned } from './certificates.ts';

const generate = promisify(generateKeyPair);
const signAsync = promisify(sign);

/** An RSA key of 2048 bits with its id. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** PEM, PKCS #8, as in a key file. */
  readonly privatePem: string;
}

/** A key as RFC 7517 publishes it. */
export type Jwk = Readonly<Record<string, string>>;

export type Claims = Readonly<Record<string, unknown>>;

/** A decoded JWT, not verified. */
export interface ParsedJwt {
  readonly header: Claims;
  readonly payload: Claims;
  readonly signingInput: string;
  readonly signature: Buffer;
}

const made = new Map<string, Promise<SigningKey>>();

/**
 * The key of this name, created on demand: that takes a tenth of a second, so a process that starts
 * several emulators creates each key once.
 */
export function signingKey(name: string): Promise<SigningKey> {
  const known = made.get(name);
  if (known) return known;
  const key = generate('rsa', { modulusLength: 2048 }).then(({ privateKey, publicKey }) => ({
    kid: randomBytes(20).toString('hex'),
    privateKey,
    publicKey,
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }));
  made.set(name, key);
  return key;
}

export function toJwk({ kid, publicKey }: SigningKey): Jwk {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e };
}

/** The self-signed certificate of a key, which Google publishes besides its JWK. */
export function toCertificate(key: SigningKey, commonName: string): string {
  return selfSigned(commonName, key.privatePem, key.publicKey);
}

export async function signJwt(key: SigningKey, claims: Claims, header: Claims = {}): Promise<string> {
  const input = `${encode({ alg: 'RS256', kid: key.kid, typ: 'JWT', ...header })}.${encode(claims)}`;
  return `${input}.${(await signBytes(key, Buffer.from(input))).toString('base64url')}`;
}

export function signBytes(key: SigningKey, bytes: Buffer): Promise<Buffer> {
  return signAsync('sha256', bytes, key.privateKey);
}

/** Undefined if the text is not a JWT. */
export function parseJwt(text: string): ParsedJwt | undefined {
  const [head, body, signature, ...rest] = text.split('.');
  if (head === undefined || body === undefined || signature === undefined || rest.length > 0)
    return undefined;
  const header = decode(head);
  const payload = decode(body);
  if (!header || !payload) return undefined;
  return { header, payload, signingInput: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') };
}

/** Whether one of the keys verifies the signature; a `kid` in the header must name it. */
export function isSignedBy(
  jwt: ParsedJwt,
  keys: Iterable<{ readonly kid: string; readonly publicKey: KeyObject }>,
): boolean {
  if (jwt.header['alg'] !== 'RS256') return false;
  for (const { kid, publicKey } of keys) {
    if (jwt.header['kid'] !== undefined && jwt.header['kid'] !== kid) continue;
    if (verify('sha256', Buffer.from(jwt.signingInput), publicKey, jwt.signature)) return true;
  }
  return false;
}

function encode(part: Claims): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
