/** Why a text is no credential. Loaded only to say so. */

import { quote } from '../../quote.ts';
import { isRecord } from '../../record.ts';

const TYPES = [
  'service_account',
  'authorized_user',
  'impersonated_service_account',
  'external_account',
  'external_account_authorized_user',
];

export function explainNotJson(text: string): string {
  if (text === '') return 'is empty.';
  if (text.startsWith('-----BEGIN')) {
    return 'is a PEM key alone. The whole key file is needed, in JSON: the e-mail and key id stand beside the key.';
  }
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(text)) {
    return 'is a path. The content of the file is needed; to use a file on a self-hosted runner, set GOOGLE_APPLICATION_CREDENTIALS and application_default_credentials: true.';
  }
  if (/^ya29\.|^eyJ/.test(text)) return 'is a token, not a credential.';
  if (/^(["'`]).*\1$/s.test(text)) return 'has quotes around it. Store the file unchanged, or base64 of it.';
  if (text.startsWith('[')) return 'is a JSON list. The key file itself is needed, which begins with {.';
  if (/^\$\{?\{?\s*\w/.test(text)) return 'is an expression or a variable that was not evaluated.';
  if (text.endsWith('}')) {
    return `has its beginning cut off or something before it: a key file begins with {. Copy it again, whole (these are ${text.length} characters).`;
  }
  return `is neither JSON nor base64 of JSON (${text.length} characters).`;
}

export function explainBrokenJson(text: string): string {
  if (!text.endsWith('}')) {
    return `was cut short: it ends after ${text.length} characters without its closing brace. Copy the key file again, whole.`;
  }
  if (/"private_key"\s*:\s*"[^"]*\n/.test(text)) {
    return 'is not valid JSON: the private key has real line breaks in it where the key file has \\n. Store the file unchanged, or base64 of it.';
  }
  return `is not valid JSON (${text.length} characters). A shell that removed the quotes or the backslashes is the usual reason; base64 of the file survives both.`;
}

export function explainType(json: Record<string, unknown>): string {
  if (isRecord(json['installed']) || isRecord(json['web'])) {
    return 'is an OAuth client secret, which identifies an application and not who is asking. A service-account key or another Google credential is needed.';
  }
  if (json['type'] === undefined) {
    return `has no "type". A Google credential has one of ${TYPES.join(', ')}.`;
  }
  return `has the type ${quote(json['type'])}, which is not one of ${TYPES.join(', ')}.`;
}

export function explainPem(pem: string): string {
  if (!pem.includes('-----BEGIN'))
    return 'has a private_key without its first line, -----BEGIN PRIVATE KEY-----.';
  if (!pem.includes('-----END'))
    return 'has a private_key that was cut short: its last line, -----END PRIVATE KEY-----, is missing.';
  if (pem.includes('\\n'))
    return 'has a private_key whose line breaks were escaped twice (\\\\n). Store the key file unchanged, or base64 of it.';
  if (!/-----BEGIN [A-Z ]+-----\r?\n/.test(pem))
    return 'has a private_key whose line breaks were lost. Store the key file unchanged, or base64 of it.';
  if (pem.includes('ENCRYPTED'))
    return 'has an encrypted private_key. Google issues keys without a passphrase.';
  return 'has a private_key that is damaged: its PEM text does not decode to a key. Copy the key file again, whole.';
}
