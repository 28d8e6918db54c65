import { looksRandom } from '../../random-text.ts';
import {
  isCredentialOrKey,
  type SecretKind,
  secretIn,
  secretInAddress,
  secretsIn,
  wholeSecret,
} from '../../recognition.ts';
import { isRecord } from '../../record.ts';

/** Fields that are for a secret. */
const SECRETS = ['private_key', 'client_secret', 'refresh_token', 'rapt_token'];

/** Fields that are shown, compared or sent: a secret in one of them would be too. */
const OPEN = [
  'type',
  'audience',
  'universe_domain',
  'client_email',
  'client_id',
  'project_id',
  'quota_project_id',
  'private_key_id',
  'account',
  'token_uri',
  'token_url',
  'token_info_url',
  'revoke_url',
  'subject_token_type',
  'service_account_impersonation_url',
  'workforce_pool_user_project',
  'delegates',
  'credential_source',
  'service_account_impersonation',
];

interface Text {
  /** `credential_source.headers.Authorization` */
  readonly path: string;
  /** Names of the fields on the path. */
  readonly names: readonly string[];
  readonly value: string;
}

/** Every text of a credential file that holds a secret although its field is for another value. */
export function misplacedFields(
  json: Record<string, unknown>,
): readonly { readonly path: string; readonly kind: SecretKind }[] {
  return textsIn(json, []).flatMap((text) => {
    const kind = misplacedIn(text);
    return kind === undefined ? [] : [{ path: text.path, kind }];
  });
}

/** Masks what looks like a secret in any field. */
export function maskFields(json: Record<string, unknown>, mask: (secret: string) => void): void {
  for (const { names, value } of textsIn(json, [])) {
    // The secret fields are masked elsewhere, unless one holds a whole credential.
    if (!SECRETS.includes(names.at(-1) ?? '') || wholeSecret(value) === 'a credential')
      for (const secret of secretsIn(value)) mask(secret);
  }
}

function misplacedIn({ names, value }: Text): SecretKind | undefined {
  const last = names.at(-1) ?? '';
  const [first = ''] = names.filter((name) => name !== 'source_credentials');
  if (last === 'private_key') return undefined;
  const isSecret = SECRETS.includes(last);
  if (!isSecret && !OPEN.includes(first)) return undefined;
  // A header or a command may hold a token. Only one field is for a private key.
  if (isSecret || names.includes('headers') || last === 'command') {
    const kind = secretIn(value);
    return isCredentialOrKey(kind) ? kind : undefined;
  }
  if (last.endsWith('url')) return secretInAddress(value);
  return secretIn(value) ?? (looksRandom(value) ? 'what looks like a secret' : undefined);
}

function textsIn(value: unknown, names: readonly string[]): Text[] {
  if (typeof value === 'string') return [{ path: names.join('.'), names, value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, names));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, [...names, name]));
}
