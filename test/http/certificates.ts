import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

export interface Certificate {
  /** PEM */
  readonly cert: string;
  /** PEM */
  readonly key: string;
  readonly notAfter: Date;
}

interface CertificateOptions {
  /** Host names and addresses. */
  readonly names: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

export interface Authority extends Certificate {
  issue(options: CertificateOptions): Promise<Certificate>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;

/**
 * A certificate authority for one test, which this process trusts after {@link trust}. With names it can also be the
 * self-signed certificate of a server.
 */
export async function authority(name = 'Test Authority', names: readonly string[] = []): Promise<Authority> {
  const x509 = await library();
  const keys = await keyPair();
  const end = new Date(Date.now() + 365 * DAY);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys: keys.pair,
    notBefore: new Date(Date.now() - DAY),
    notAfter: end,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true), ...alternativeNames(x509, names)],
  });
  return {
    cert: root.toString('pem'),
    key: keys.pem,
    notAfter: end,
    async issue({
      names,
      notBefore = new Date(Date.now() - DAY),
      notAfter = new Date(Date.now() + 30 * DAY),
    }) {
      const leaf = await keyPair();
      const certificate = await x509.X509CertificateGenerator.create({
        subject: `CN=${names[0]}`,
        issuer: root.subject,
        publicKey: leaf.pair.publicKey,
        signingKey: keys.pair.privateKey,
        signingAlgorithm: ALGORITHM,
        notBefore,
        notAfter,
        extensions: [new x509.BasicConstraintsExtension(false), ...alternativeNames(x509, names)],
      });
      // X.509 counts whole seconds.
      const end = new Date(Math.floor(notAfter.getTime() / 1000) * 1000);
      return { cert: certificate.toString('pem'), key: leaf.pem, notAfter: end };
    },
  };
}

/** As NODE_EXTRA_CA_CERTS does when a process starts. */
export function trust(...authorities: readonly Authority[]): void {
  setDefaultCACertificates([...getCACertificates('default'), ...authorities.map(({ cert }) => cert)]);
}

function alternativeNames(x509: typeof import('@peculiar/x509'), names: readonly string[]) {
  if (names.length === 0) return [];
  return [
    new x509.SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
    ),
  ];
}

async function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { subtle } = webcrypto;
  const der = {
    private: privateKey.export({ type: 'pkcs8', format: 'der' }),
    public: publicKey.export({ type: 'spki', format: 'der' }),
  };
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pair: {
      privateKey: await subtle.importKey('pkcs8', der.private, ALGORITHM, true, ['sign']),
      publicKey: await subtle.importKey('spki', der.public, ALGORITHM, true, ['verify']),
    },
  };
}

let loaded: Promise<typeof import('@peculiar/x509')> | undefined;

/** The library's dependency injection needs three functions of a proposal that was not accepted. A map each suffices. */
function library() {
  loaded ??= (() => {
    const stored = new WeakMap<object, Map<unknown, unknown>>();
    const get = (key: unknown, target: object) => stored.get(target)?.get(key);
    Object.assign(Reflect, {
      getMetadata: get,
      getOwnMetadata: get,
      defineMetadata(key: unknown, value: unknown, target: object) {
        stored.set(target, (stored.get(target) ?? new Map()).set(key, value));
      },
    });
    return import('@peculiar/x509');
  })();
  return loaded;
}
