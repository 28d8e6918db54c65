import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import { text } from '../../message.ts';
import { quote } from '../../quote.ts';
import { secretsIn } from '../../recognition.ts';
import { isRecord, own } from '../../record.ts';
import { isProjectId, parseAccount } from '../../resource-names.ts';
import { hasTokenEndpoint, tokenEndpoint } from '../endpoints.ts';
import { addProblem, type CredentialContext, Fields } from './fields.ts';
import { tokenUri } from './known-urls.ts';
import { maskFields, misplacedFields } from './misplaced-fields.ts';
import type { Credential, ServiceAccountKey } from './types.ts';

/** A parsed credential and the JSON it came from, for writing it to a file again. */
export interface ParsedCredential {
  readonly credential: Credential;
  readonly json: Readonly<Record<string, unknown>>;
}

/**
 * Parses a Google credential: JSON, or base64 of JSON. Returns nothing after adding problems.
 * @see https://google.aip.dev/auth/4110
 */
export async function parseCredential(
  given: string,
  context: CredentialContext,
): Promise<ParsedCredential | undefined> {
  const before = context.problems.list.length;
  const json = await parseJson(given, context);
  if (json === undefined) return undefined;
  maskSecrets(json, context.mask);
  maskFields(json, context.mask);
  const misplaced = misplacedFields(json);
  for (const { path, kind } of misplaced) {
    addProblem(context, text`has ${kind} in ${quote(path)}, where none belongs.`);
  }
  if (misplaced.length > 0) return undefined;
  const credential = await fromJson(json, context, 0);
  return credential && context.problems.list.length === before ? { credential, json } : undefined;
}

async function parseJson(
  given: string,
  context: CredentialContext,
): Promise<Record<string, unknown> | undefined> {
  const { mask } = context;
  const trimmed = given.trim().replace(/^\uFEFF/, '');
  let source = trimmed;
  if (!trimmed.startsWith('{')) {
    const compact = trimmed.replace(/\s+/g, '');
    const decoded = /^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)
      ? Buffer.from(compact, 'base64').toString('utf8').trim()
      : '';
    if (!decoded.startsWith('{') || decoded.includes('\0')) {
      // A token, or base64 that was cut or damaged, is a single word.
      if (/^\S{64,}$/.test(trimmed)) mask(trimmed);
      if (!/^[\w.+/=-]{64,}$/.test(trimmed)) maskLooseKey(trimmed, trimmed, mask);
      addProblem(context, (await advice()).explainNotJson(trimmed));
      return undefined;
    }
    mask(compact);
    source = decoded;
  }
  try {
    const parsed: unknown = JSON.parse(source);
    if (isDeep(parsed, MOST_LEVELS)) {
      maskLooseKey(trimmed, source, mask);
      addProblem(context, `is nested more than ${MOST_LEVELS} levels deep, which no credential is.`);
    } else if (isRecord(parsed)) return parsed;
    else addProblem(context, 'is JSON, but not an object.');
  } catch {
    // The parser's own message quotes the text, which is the secret.
    maskLooseKey(trimmed, source, mask);
    addProblem(context, (await advice()).explainBrokenJson(source));
  }
  return undefined;
}

function advice() {
  return import(/* webpackChunkName: "other-credentials" */ './advice.ts');
}

/** Levels of objects and arrays, far more than any credential has: the code that reads it is recursive. */
const MOST_LEVELS = 50;

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeep(member, levels - 1));
}

/**
 * Masks what looks like a secret in text that does not parse.
 * @param text the decoded text
 */
function maskLooseKey(given: string, text: string, mask: (secret: string) => void): void {
  for (const secret of secretsIn(given)) mask(secret);
  // In JSON the lines of a key end in \n, whose n is not a part of the key.
  for (const [line] of text.replaceAll('\\n', '\n').matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) mask(line);
}

/** The fields of a credential file that are secret, at any depth. */
function maskSecrets(json: Record<string, unknown>, mask: (secret: string) => void): void {
  for (const [name, value] of Object.entries(json)) {
    if (isRecord(value)) maskSecrets(value, mask);
    else if (
      typeof value === 'string' &&
      /^(?:private_?key(?:_?data)?|refresh_?token|rapt_?token|client_?secret|access_?token|id_?token|token|api_?key)$/i.test(
        name,
      )
    ) {
      mask(value);
    } else if (typeof value === 'string' && /^(?:authorization|x-.*(?:token|key)|api-key)$/i.test(name)) {
      mask(value);
      mask(value.replace(/^Bearer\s+/i, ''));
    }
  }
}

/** @param depth how many credentials it is nested in */
async function fromJson(
  json: Record<string, unknown>,
  context: CredentialContext,
  depth: number,
): Promise<Credential | undefined> {
  const { name, problems, universe } = context;
  const domain = json['universe_domain'] || defaultUniverse(json);
  if (domain !== undefined && domain !== universe) {
    // The file's domain is no example to paste: tokens are sent to the universe that is set, and the file may be an attacker's.
    problems.add(
      'universe',
      text`is ${universe}, and ${name} belongs to the universe ${quote(domain)}. Set that domain only if it is your cloud provider's. Otherwise use a credential of ${universe}.`,
    );
    // Its URLs are those of its universe, and every one of them would be another error.
    return undefined;
  }
  if (json['type'] === 'service_account') return serviceAccountKey(json, context);
  const { otherCredential } = await import(/* webpackChunkName: "other-credentials" */ './parse-others.ts');
  return otherCredential(json, context, (inner, within) =>
    // A file could nest without end. Google's libraries allow one level.
    depth > 2 ? undefined : fromJson(inner, within, depth + 1),
  );
}

/** A file that does not name its universe is of the default one, where its URLs show it. */
function defaultUniverse(json: Record<string, unknown>): string | undefined {
  const urls = ['token_uri', 'token_url', 'service_account_impersonation_url'].map((field) =>
    own(json, field),
  );
  const isDefault = (url: unknown) =>
    typeof url === 'string' && URL.parse(url)?.hostname.endsWith('.googleapis.com') === true;
  return urls.some(isDefault) ? 'googleapis.com' : undefined;
}

async function serviceAccountKey(
  json: Record<string, unknown>,
  context: CredentialContext,
): Promise<ServiceAccountKey | undefined> {
  if (json['private_key'] === undefined || json['client_email'] === undefined) {
    const { explainNames } = await import(/* webpackChunkName: "other-credentials" */ './advice-fields.ts');
    const renamed = explainNames(json);
    if (renamed !== undefined) {
      addProblem(context, renamed);
      return undefined;
    }
  }
  const fields = new Fields(json, context);
  const clientEmail = fields.required('client_email');
  const pem = fields.required('private_key');
  const privateKeyId = fields.optional('private_key_id');
  const projectId = fields.optional('project_id');
  const token = checkTokenUri(fields, context.universe);
  if (projectId !== undefined && !isProjectId(projectId))
    fields.fail('has a "project_id" that is not the id of a project.');
  if (clientEmail && parseAccount(clientEmail) !== clientEmail)
    fields.fail(`has a "client_email" that is not an e-mail address.`);
  const privateKey = pem ? await parsePrivateKey(pem, fields) : undefined;
  if (!fields.ok || !privateKey) return undefined;
  // Used only in messages: another value is no reason to refuse the key.
  const given = json['client_id'];
  const clientId = typeof given === 'string' ? /^\d{6,32}$/.exec(given)?.[0] : undefined;
  return {
    type: 'service_account',
    clientEmail,
    privateKey,
    privateKeyId,
    clientId,
    projectId,
    tokenUri: token,
  };
}

/**
 * The token endpoint that the file names, where it has one. Other universes have none: what a key of theirs names is not used,
 * and must still be Google's, because the file may be written for gcloud.
 */
function checkTokenUri(fields: Fields, universe: string): string | undefined {
  const given = fields.optional('token_uri');
  if (given === undefined) return undefined;
  const usable = hasTokenEndpoint(universe);
  const own = tokenUri(given, universe);
  const checked = usable || !('wrong' in own) ? own : tokenUri(given, 'googleapis.com');
  fields.google(
    'token_uri',
    given,
    'wrong' in checked ? own : checked,
    'An assertion',
    tokenEndpoint(universe),
  );
  return usable && !('wrong' in checked) ? checked.href : undefined;
}

async function parsePrivateKey(pem: string, fields: Fields): Promise<KeyObject | undefined> {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return key;
    fields.fail(
      text`has a private_key of type ${key.asymmetricKeyType ?? 'unknown'}. Google issues RSA keys.`,
    );
  } catch {
    // OpenSSL's message names its own source lines, never the reason.
    const { explainPem } = await import(/* webpackChunkName: "other-credentials" */ './advice-pem.ts');
    fields.fail(explainPem(pem));
  }
  return undefined;
}
