/** Explains why a text is not a credential. Loaded only for that message. */

import { command, setting, type Text, text, variable } from '../../message.ts';
import { quote } from '../../quote.ts';
import { isRecord } from '../../record.ts';

const TYPES = [
  'service_account',
  'authorized_user',
  'impersonated_service_account',
  'external_account',
  'external_account_authorized_user',
];

export function explainNotJson(given: string): Text {
  if (given === '') return 'is empty.';
  if (given.startsWith('-----BEGIN')) {
    return 'is only a PEM key. The whole key file is needed, which is JSON with the e-mail, the key id and the key.';
  }
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(given)) {
    return text`is a path. The content of the file is needed. To use a file on a self-hosted runner, set both of these:${setting('application_default_credentials', 'true')}${variable('GOOGLE_APPLICATION_CREDENTIALS', '/home/runner/adc.json')}`;
  }
  if (/^ya29\.|^eyJ/.test(given)) return 'is a token, not a credential.';
  if (/^(["'`]).*\1$/s.test(given)) return 'has quotes around it. Store the file unchanged, or base64 of it.';
  if (given.startsWith('[')) return 'is a JSON list. The key file itself is needed, which begins with {.';
  if (/^\$\{?\{?\s*\w/.test(given)) return 'is an expression or a variable that was not evaluated.';
  if (given.endsWith('}')) {
    return text`has ${given.length} characters and does not begin with {. Its beginning was cut off, or there is text before it. Copy the whole key file again.`;
  }
  return text`is neither JSON nor base64 of JSON (${given.length} characters).`;
}

export function explainBrokenJson(given: string): Text {
  if (!given.endsWith('}')) {
    return text`was cut short. It ends after ${given.length} characters without its closing brace. Copy the whole key file again.`;
  }
  if (/"private_key"\s*:\s*"[^"]*\n/.test(given)) {
    return 'is not valid JSON. The private key has real line breaks where the key file has \\n. Store the file unchanged, or base64 of it.';
  }
  return text`is not valid JSON (${given.length} characters). A shell likely removed quotes or backslashes. Store base64 of the file, which has neither:${command('base64 < key.json')}`;
}

export function explainType(json: Record<string, unknown>): Text {
  if (isRecord(json['installed']) || isRecord(json['web'])) {
    return 'is an OAuth client secret, which identifies an application and not a principal. A service-account key or another Google credential is needed.';
  }
  if (json['type'] === undefined) {
    return text`has no "type". A Google credential has one of ${TYPES.join(', ')}.`;
  }
  return text`has the type ${quote(json['type'])}, which is not one of ${TYPES.join(', ')}.`;
}

export function explainPem(pem: string): string {
  if (!pem.includes('-----BEGIN'))
    return 'has a private_key without its first line, -----BEGIN PRIVATE KEY-----.';
  if (!pem.includes('-----END'))
    return 'has a private_key that was cut short. Its last line, -----END PRIVATE KEY-----, is missing.';
  if (pem.includes('\\n'))
    return 'has a private_key whose line breaks were escaped twice (\\\\n). Store the key file unchanged, or base64 of it.';
  if (!/-----BEGIN [A-Z ]+-----\r?\n/.test(pem))
    return 'has a private_key whose line breaks were lost. Store the key file unchanged, or base64 of it.';
  if (pem.includes('ENCRYPTED'))
    return 'has an encrypted private_key. Google issues keys without a passphrase.';
  return 'has a private_key that is damaged. Its PEM text does not decode to a key. Copy the whole key file again.';
}
