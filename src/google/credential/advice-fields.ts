/** Explains JSON that is not a credential by its fields. */

import { fileLines, type Text, text } from '../../message.ts';
import { nearest } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { isRecord, own } from '../../record.ts';

const TYPES = [
  'service_account',
  'authorized_user',
  'impersonated_service_account',
  'external_account',
  'external_account_authorized_user',
];

type Json = Readonly<Record<string, unknown>>;

/** Why JSON whose `type` is not that of a credential is not one, as a predicate. */
export function explainType(json: Json): Text {
  return explainOtherFile(json) ?? explainNames(json) ?? explainMissingType(json) ?? explainUnknownType(json);
}

const has = (json: Json, ...names: readonly string[]) => names.every((name) => own(json, name) !== undefined);

/** Files of Google's that identify something else, or hold a credential in another form. */
function explainOtherFile(json: Json): Text | undefined {
  if (isRecord(json['installed']) || isRecord(json['web'])) {
    return 'is an OAuth client secret, which identifies an application and not a principal. A service-account key or another Google credential is needed.';
  }
  if (
    has(json, 'apiKey') &&
    ['authDomain', 'projectId', 'appId', 'storageBucket'].some((name) => has(json, name))
  ) {
    return 'is the configuration of a Firebase web app, which identifies the app and holds no credential. In the Firebase console, create a key under Project settings, Service accounts.';
  }
  if (isRecord(json['project_info']) && Array.isArray(json['client'])) {
    return 'is google-services.json, which identifies an Android app and holds no credential. A service-account key or another Google credential is needed.';
  }
  if (has(json, 'privateKeyData')) {
    return text`is a response of the IAM API. Its privateKeyData is base64 of the key file, and only that value is needed.`;
  }
  if (
    json['type'] === undefined &&
    (has(json, 'access_token') || (has(json, 'token') && !has(json, 'refresh_token')))
  ) {
    return 'has a token and no credential to renew it. A service-account key or another Google credential is needed.';
  }
  return undefined;
}

/** The field names of Google's credential files as other programs write them. */
const NAMES: readonly string[] = [
  'type',
  'project_id',
  'private_key_id',
  'private_key',
  'client_email',
  'client_id',
  'client_secret',
  'refresh_token',
  'token_uri',
  'audience',
  'subject_token_type',
  'token_url',
  'credential_source',
];

/** Field names as other programs write them. @returns nothing when there are none */
export function explainNames(json: Json): Text | undefined {
  const renamed = Object.keys(json)
    .map(
      (name) =>
        [
          name,
          name
            .replace(/-|\s/g, '_')
            .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
            .toLowerCase(),
        ] as const,
    )
    .filter(([name, known]) => name !== known && NAMES.includes(known) && own(json, known) === undefined);
  const [first] = renamed;
  if (first === undefined) return undefined;
  const list = renamed.map(([name, known]) => `${name} for ${known}`).join(', ');
  const camel = renamed.some(([name]) => ['privateKey', 'clientEmail', 'projectId'].includes(name));
  const isKey = renamed.some(([, known]) => known === 'private_key' || known === 'client_email');
  return text`has other names of fields than a Google credential: ${list}. ${camel ? "Firebase's Admin SDK for Node.js takes them in camelCase. " : ''}Use the key file as Google issues it${isKey && json['type'] === undefined ? ', which also has a type' : ''}.`;
}

function explainMissingType(json: Json): Text | undefined {
  if (json['type'] !== undefined && json['type'] !== null && json['type'] !== '') return undefined;
  const line = (type: string) => fileLines(`"type": "${type}",`);
  if (has(json, 'private_key') || has(json, 'client_email'))
    return text`has no "type". It is a service-account key but for that. Use the key file as Google issues it, or add the line:${line('service_account')}`;
  if (has(json, 'refresh_token')) {
    const what = has(json, 'token')
      ? 'is a token.json of Google\'s quickstarts, which has no "type"'
      : 'has no "type", and a refresh_token';
    return text`${what}. To use it as a user's credential, add the line:${line('authorized_user')}`;
  }
  if (has(json, 'audience') && has(json, 'credential_source'))
    return text`has no "type". It is a workload identity configuration but for that. Add the line:${line('external_account')}`;
  if (has(json, 'source_credentials'))
    return text`has no "type", and source_credentials. Add the line:${line('impersonated_service_account')}`;
  const [only, ...others] = Object.entries(json);
  if (only !== undefined && others.length === 0) {
    const [name, value] = only;
    if (isRecord(value) && typeof value['type'] === 'string')
      return text`has the credential within ${quote(name)}. Only the inner object is needed.`;
    if (typeof value === 'string' && /^\s*(?:\{|ey|ew)/.test(value) && value.length > 40)
      return text`has the credential as text within ${quote(name)}. Only that text is needed.`;
  }
  return text`has no "type". A Google credential has one of ${TYPES.join(', ')}.`;
}

function explainUnknownType(json: Json): Text {
  const type = json['type'];
  const meant =
    typeof type === 'string' ? (TYPES.find((one) => sameWord(one, type)) ?? nearest(type, TYPES)) : undefined;
  if (meant !== undefined) return text`has the type ${quote(type)}. The type is ${meant}.`;
  return text`has the type ${quote(type)}, which is not one of ${TYPES.join(', ')}.`;
}

function sameWord(a: string, b: string): boolean {
  const letters = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');
  return letters(a) === letters(b);
}
