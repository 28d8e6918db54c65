/** Explains why the private key of a key file cannot be read. */

import { characterName } from '../../characters.ts';

const STORE = 'Store the key file unchanged, or base64 of it.';
const COPY = 'Copy the whole key file again.';

/** `PRIVATE KEY`, `CERTIFICATE`: the label of the first PEM block of a text (RFC 7468). */
export function pemLabel(pem: string): string {
  return /-{2,}\s*BEGIN ([A-Z0-9 ]+?)\s*-/.exec(pem)?.[1] ?? '';
}

/** What a PEM block is that is given in place of a key file, after "is only". */
export function whatPemIs(label: string): string {
  const needed = 'The whole key file is needed, which is JSON with the e-mail, the key id and the key.';
  if (/CERTIFICATE REQUEST/.test(label)) return `a certificate request. ${needed}`;
  if (/CERTIFICATE/.test(label)) return `a certificate, which holds no private key. ${needed}`;
  if (/PUBLIC/.test(label)) return `a public key. ${needed}`;
  if (/OPENSSH/.test(label)) return `an SSH key, which Google does not issue. ${needed}`;
  return `a PEM key. ${needed}`;
}

/** Why a private_key is not a private key, as a predicate. */
export function explainPem(given: string): string {
  const pem = given.trim();
  const instead = explainOther(pem);
  if (instead !== undefined) return instead;
  if (!pem.includes('-----BEGIN')) {
    return /-BEGIN /.test(pem)
      ? `has a private_key whose first line has lost some of its dashes. It must be -----BEGIN PRIVATE KEY-----. ${COPY}`
      : 'has a private_key without its first line, -----BEGIN PRIVATE KEY-----.';
  }
  if (!pem.includes('-----END'))
    return 'has a private_key that was cut short. Its last line, -----END PRIVATE KEY-----, is missing.';
  if (pem.includes('\\n')) return `has a private_key whose line breaks were escaped twice (\\\\n). ${STORE}`;
  if (/-----BEGIN [A-Z ]+-----n[A-Za-z0-9+/]/.test(pem))
    return `has a private_key whose backslashes were removed: n is in place of \\n. ${STORE}`;
  if (!/-----BEGIN [A-Z ]+-----[ \t]*\r?\n/.test(pem) || !/\n-----END/.test(pem)) {
    if (/\n\s+-----END/.test(pem)) return `has a private_key whose lines are indented. ${STORE}`;
    return `has a private_key whose line breaks were lost. ${STORE}`;
  }
  if (!pem.startsWith('-----BEGIN'))
    return `has a private_key with text before its first line, -----BEGIN PRIVATE KEY-----. ${COPY}`;
  return explainBody(pem);
}

/** Another value in place of a private key in PEM. */
function explainOther(pem: string): string | undefined {
  const label = pemLabel(pem);
  if (/CERTIFICATE/.test(label))
    return `has a certificate${/REQUEST/.test(label) ? ' request' : ''} in private_key, where the private key belongs. ${COPY}`;
  if (/PUBLIC/.test(label)) return `has a public key in private_key, where the private key belongs. ${COPY}`;
  if (/OPENSSH|^PGP/.test(label))
    return `has ${/^PGP/.test(label) ? 'a PGP' : 'an SSH'} key in private_key. Google issues keys in PEM (PKCS #8). ${COPY}`;
  if (/ENCRYPTED/.test(label) || /^Proc-Type:.*ENCRYPTED/m.test(pem))
    return 'has an encrypted private_key. Google issues keys without a passphrase.';
  if (/^EC /.test(label))
    return 'has an elliptic-curve key in private_key, which is damaged. Google issues RSA keys.';
  if (label !== '') return undefined;
  if (/^[0-9a-f]{40}$/i.test(pem))
    return `has the id of a key in private_key, where the key itself belongs. ${COPY}`;
  if (/^LS0tLS1CRUdJTi/.test(pem))
    return `has a private_key that was encoded as base64. Only the whole file may be. ${STORE}`;
  if (/^\*+$|REDACTED|^\.{3}|^<.*>$/i.test(pem))
    return `has a placeholder in private_key, where the key belongs. ${COPY}`;
  return undefined;
}

/** The base64 between the first and the last line: characters that it cannot have, and its length by DER. */
function explainBody(pem: string): string {
  const body = /-----BEGIN [A-Z ]+-----\s*([\s\S]*?)\s*-----END/.exec(pem)?.[1] ?? '';
  if (/\n[ \t]*\r?\n/.test(body)) return `has a private_key with empty lines in it. ${STORE}`;
  if (/\n[ \t]/.test(body)) return `has a private_key whose lines are indented. ${STORE}`;
  const lines = body.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const foreign = /[^A-Za-z0-9+/=\s]/u.exec(line);
    if (foreign !== null)
      return `has a private_key with the character ${characterName(foreign[0])} in line ${index + 2}, position ${foreign.index + 1}, which base64 does not have. ${COPY}`;
  }
  const bytes = Buffer.from(body, 'base64');
  // A key begins with a sequence, whose length is in its third and fourth byte (X.690 section 8.1.3).
  if (bytes[0] === 0x30 && bytes[1] === 0x82 && bytes.length > 4) {
    const whole = bytes.readUInt16BE(2) + 4;
    if (bytes.length < whole)
      return `has a private_key that is damaged. ${whole - bytes.length} of its bytes are missing. ${COPY}`;
  }
  return `has a private_key that is damaged. Its PEM text does not decode to a key. ${COPY}`;
}
