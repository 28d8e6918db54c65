import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import type { Problems } from '../problems.ts';
import { isRecord } from '../record.ts';
import {
  impersonatedAccount,
  isAwsMetadata,
  isAwsVerification,
  isConfidential,
  isGoogleUrl,
  parseUrl,
} from './endpoints.ts';

/** A Google credential file, parsed: every field checked, nothing sent. */
export type Credential =
  | ServiceAccountKey
  | AuthorizedUser
  | ExternalAccount
  | ExternalAccountAuthorizedUser
  | ImpersonatedServiceAccount;

export interface ServiceAccountKey {
  readonly type: 'service_account';
  readonly clientEmail: string;
  readonly privateKey: KeyObject;
  readonly privateKeyId: string | undefined;
  /** The account's unique id, to which domain-wide delegation is granted. */
  readonly clientId: string | undefined;
  readonly projectId: string | undefined;
}

export interface AuthorizedUser {
  readonly type: 'authorized_user';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** gcloud writes it when it knows; otherwise the e-mail shows in the tokens. */
  readonly account: string | undefined;
}

export interface ExternalAccount {
  readonly type: 'external_account';
  readonly audience: string;
  readonly subjectTokenType: string;
  readonly tokenUrl: string;
  /** The service account its impersonation URL names, e-mail or unique id. */
  readonly impersonate: string | undefined;
  readonly impersonationLifetimeSeconds: number | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly workforcePoolUserProject: string | undefined;
  readonly source: 'file' | 'url' | 'aws' | 'certificate' | 'executable';
  /** As in the file: what google-auth-library's suppliers read. */
  readonly credentialSource: Readonly<Record<string, unknown>>;
}

export interface ExternalAccountAuthorizedUser {
  readonly type: 'external_account_authorized_user';
  readonly audience: string | undefined;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export interface ImpersonatedServiceAccount {
  readonly type: 'impersonated_service_account';
  readonly account: string;
  readonly delegates: readonly string[];
  readonly source: Credential;
}

const TYPES = [
  'service_account',
  'authorized_user',
  'impersonated_service_account',
  'external_account',
  'external_account_authorized_user',
];

const KEY_EXAMPLE = "${{ secrets.GCP_KEY }}, where the secret is the key file's whole text or base64 of it";
const FILE_EXAMPLE =
  'GOOGLE_APPLICATION_CREDENTIALS: /home/runner/adc.json, a credential file as Google or gcloud wrote it';

/** What a valid one looks like, where it was looked for. */
function exampleOf({ code }: Pick<Context, 'code'>): string {
  return code === 'ADC_INVALID' ? FILE_EXAMPLE : KEY_EXAMPLE;
}

interface Context {
  /** What to call it in a message: `credentials_json`, or the path of a file. */
  readonly name: string;
  /** For its problems. */
  readonly code: 'CREDENTIAL_INVALID' | 'ADC_INVALID';
  readonly universe: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly problems: Problems;
  /** Registers every secret field before anything may fail over it. */
  readonly mask: (secret: string) => void;
}

/** A parsed credential and the JSON it came from, for writing it to a file again. */
export interface ParsedCredential {
  readonly credential: Credential;
  readonly json: Readonly<Record<string, unknown>>;
  /** Lists what is wrong in `problems` and returns nothing when anything is. */
}

/**
 * Parses a Google credential: JSON, or base64 of JSON.
 * @see https://google.aip.dev/auth/4110
 */
export function parseCredential(text: string, context: Context): ParsedCredential | undefined {
  const before = context.problems.list.length;
  const json = parseJson(text, context);
  if (json === undefined) return undefined;
  maskSecrets(json, context.mask);
  const credential = fromJson(json, context, 0);
  return credential && context.problems.list.length === before ? { credential, json } : undefined;
}

function parseJson(text: string, context: Context): Record<string, unknown> | undefined {
  const { name, code, problems, mask } = context;
  const example = exampleOf(context);
  const trimmed = text.trim().replace(/^\uFEFF/, '');
  let source = trimmed;
  if (!trimmed.startsWith('{')) {
    const compact = trimmed.replace(/\s+/g, '');
    const decoded = /^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)
      ? Buffer.from(compact, 'base64').toString('utf8').trim()
      : '';
    if (!decoded.startsWith('{')) {
      // A token, or base64 that was cut, is one word.
      if (/^[\w.+/=-]{64,}$/.test(trimmed)) mask(trimmed);
      else maskLooseKey(trimmed, mask);
      problems.add(name, explainNotJson(trimmed), example, code);
      return undefined;
    }
    mask(compact);
    source = decoded;
  }
  try {
    const parsed: unknown = JSON.parse(source);
    if (isDeep(parsed, MOST_LEVELS)) {
      maskLooseKey(source, mask);
      problems.add(
        name,
        `is nested more than ${MOST_LEVELS} levels deep, which no credential is.`,
        example,
        code,
      );
    } else if (isRecord(parsed)) return parsed;
    else problems.add(name, 'is JSON, but not an object.', example, code);
  } catch {
    // The parser's own message quotes the text, which is the secret.
    maskLooseKey(source, mask);
    problems.add(name, explainBrokenJson(source), example, code);
  }
  return undefined;
}

/** Levels of objects and arrays, far more than any credential has; what goes through it recurs. */
const MOST_LEVELS = 50;

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeep(member, levels - 1));
}

function explainNotJson(text: string): string {
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

function explainBrokenJson(text: string): string {
  if (!text.endsWith('}')) {
    return `was cut short: it ends after ${text.length} characters without its closing brace. Copy the key file again, whole.`;
  }
  if (/"private_key"\s*:\s*"[^"]*\n/.test(text)) {
    return 'is not valid JSON: the private key has real line breaks in it where the key file has \\n. Store the file unchanged, or base64 of it.';
  }
  return `is not valid JSON (${text.length} characters). A shell that removed the quotes or the backslashes is the usual reason; base64 of the file survives both.`;
}

/** Whatever looks like key material in text that does not parse. */
function maskLooseKey(text: string, mask: (secret: string) => void): void {
  // In JSON the lines of a key end in \n, whose n is not theirs.
  for (const [line] of text.replaceAll('\\n', '\n').matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) mask(line);
}

/** The fields of a credential file that are secret, at any depth. */
function maskSecrets(json: Record<string, unknown>, mask: (secret: string) => void): void {
  for (const [name, value] of Object.entries(json)) {
    if (isRecord(value)) maskSecrets(value, mask);
    else if (
      typeof value === 'string' &&
      /^(?:private_key|refresh_token|client_secret|access_token|id_token|token)$/.test(name)
    ) {
      mask(value);
    } else if (typeof value === 'string' && /^(?:authorization|x-.*(?:token|key)|api-key)$/i.test(name)) {
      mask(value);
      mask(value.replace(/^Bearer\s+/i, ''));
    }
  }
}

function fromJson(json: Record<string, unknown>, context: Context, depth: number): Credential | undefined {
  const { name, problems, universe } = context;
  const domain = json['universe_domain'];
  if (domain !== undefined && domain !== '' && domain !== universe) {
    problems.add(
      'universe',
      `${name} belongs to the universe ${show(domain)}, and this step is set to ${universe}.`,
      typeof domain === 'string' ? domain : 'googleapis.com',
    );
  }
  switch (json['type']) {
    case 'service_account':
      return serviceAccountKey(json, context);
    case 'authorized_user':
      return authorizedUser(json, context);
    case 'external_account':
      return externalAccount(json, context);
    case 'external_account_authorized_user':
      return externalAccountAuthorizedUser(json, context);
    case 'impersonated_service_account':
      return impersonatedServiceAccount(json, context, depth);
    default:
      problems.add(name, explainType(json), exampleOf(context), context.code);
      return undefined;
  }
}

function explainType(json: Record<string, unknown>): string {
  if (isRecord(json['installed']) || isRecord(json['web'])) {
    return 'is an OAuth client secret, which identifies an application and not who is asking. A service-account key or another Google credential is needed.';
  }
  if (json['type'] === undefined) {
    return `has no "type". A Google credential has one of ${TYPES.join(', ')}.`;
  }
  return `has the type ${show(json['type'])}, which is not one of ${TYPES.join(', ')}.`;
}

/** Reads fields of one JSON object and remembers whether any was missing. */
class Fields {
  readonly #json: Record<string, unknown>;
  readonly #context: Context;
  ok = true;

  constructor(json: Record<string, unknown>, context: Context) {
    this.#json = json;
    this.#context = context;
  }

  fail(message: string, example = exampleOf(this.#context)): void {
    this.ok = false;
    this.#context.problems.add(this.#context.name, message, example, this.#context.code);
  }

  required(field: string): string {
    const value = this.#json[field];
    if (typeof value === 'string' && value !== '') return value;
    this.fail(
      value === undefined || value === ''
        ? `has no "${field}", which a credential of type ${show(this.#json['type'])} needs.`
        : `has a "${field}" that is not text.`,
    );
    return '';
  }

  optional(field: string): string | undefined {
    const value = this.#json[field];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    this.fail(`has a "${field}" that is not text.`);
    return undefined;
  }
}

function serviceAccountKey(json: Record<string, unknown>, context: Context): ServiceAccountKey | undefined {
  const fields = new Fields(json, context);
  const clientEmail = fields.required('client_email');
  const pem = fields.required('private_key');
  const privateKeyId = fields.optional('private_key_id');
  const projectId = fields.optional('project_id');
  const tokenUri = fields.optional('token_uri');
  if (clientEmail && !clientEmail.includes('@'))
    fields.fail(`has a "client_email" that is not an e-mail address.`);
  if (tokenUri !== undefined && !isTokenUri(tokenUri, context.universe)) {
    fields.fail(
      `has the token_uri ${show(tokenUri)}, which is not Google's in ${context.universe}: an assertion would be sent there.`,
      `https://oauth2.${context.universe}/token`,
    );
  }
  const privateKey = pem ? parsePrivateKey(pem, fields) : undefined;
  if (!fields.ok || !privateKey) return undefined;
  // For messages alone: whatever else it may be is no reason to refuse the key.
  const given = json['client_id'];
  const clientId = typeof given === 'string' ? /^\d{6,32}$/.exec(given)?.[0] : undefined;
  return { type: 'service_account', clientEmail, privateKey, privateKeyId, clientId, projectId };
}

function isTokenUri(text: string, universe: string): boolean {
  if (isGoogleUrl(text, 'oauth2', universe, /^\/token$/)) return true;
  // Keys made years ago name these; the endpoint of today takes their assertions.
  return (
    text === `https://accounts.google.com/o/oauth2/token` ||
    text === 'https://www.googleapis.com/oauth2/v4/token'
  );
}

function parsePrivateKey(pem: string, fields: Fields): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return key;
    fields.fail(`has a private_key of type ${key.asymmetricKeyType ?? 'unknown'}; Google issues RSA keys.`);
  } catch {
    // OpenSSL's words name its own source lines, never the reason.
    fields.fail(explainPem(pem));
  }
  return undefined;
}

function explainPem(pem: string): string {
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

function authorizedUser(json: Record<string, unknown>, context: Context): AuthorizedUser | undefined {
  const fields = new Fields(json, context);
  const credential: AuthorizedUser = {
    type: 'authorized_user',
    clientId: fields.required('client_id'),
    clientSecret: fields.required('client_secret'),
    refreshToken: fields.required('refresh_token'),
    account: fields.optional('account'),
  };
  return fields.ok ? credential : undefined;
}

function externalAccountAuthorizedUser(
  json: Record<string, unknown>,
  context: Context,
): ExternalAccountAuthorizedUser | undefined {
  const fields = new Fields(json, context);
  const tokenUrl = fields.optional('token_url') ?? `https://sts.${context.universe}/v1/oauthtoken`;
  if (!isGoogleUrl(tokenUrl, 'sts', context.universe, /^\/v1\/oauthtoken$/)) {
    fields.fail(
      `has the token_url ${show(tokenUrl)}, which is not Google's in ${context.universe}: the refresh token would be sent there.`,
      `https://sts.${context.universe}/v1/oauthtoken`,
    );
  }
  checkTokenInfoUrl(fields, context);
  const credential: ExternalAccountAuthorizedUser = {
    type: 'external_account_authorized_user',
    audience: fields.optional('audience'),
    tokenUrl,
    clientId: fields.required('client_id'),
    clientSecret: fields.required('client_secret'),
    refreshToken: fields.required('refresh_token'),
  };
  return fields.ok ? credential : undefined;
}

function checkTokenInfoUrl(fields: Fields, { universe }: Context): void {
  const url = fields.optional('token_info_url');
  if (url !== undefined && !isGoogleUrl(url, 'sts', universe, /^\/v1\/introspect$/)) {
    fields.fail(
      `has the token_info_url ${show(url)}, which is not Google's in ${universe}.`,
      `https://sts.${universe}/v1/introspect`,
    );
  }
}

function impersonatedServiceAccount(
  json: Record<string, unknown>,
  context: Context,
  depth: number,
): ImpersonatedServiceAccount | undefined {
  const fields = new Fields(json, context);
  const url = fields.required('service_account_impersonation_url');
  const account = impersonatedAccount(url, context.universe);
  if (url && account === undefined) {
    fields.fail(
      `has the service_account_impersonation_url ${show(url)}, which is not Google's in ${context.universe}.`,
      `https://iamcredentials.${context.universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`,
    );
  }
  const delegates = json['delegates'] ?? [];
  if (!isTextList(delegates)) fields.fail('has "delegates" that are not a list of e-mail addresses.');
  const inner = json['source_credentials'];
  // A file could nest without end; Google's libraries take one level.
  if (!isRecord(inner) || depth > 2) {
    fields.fail('has no "source_credentials" that say who impersonates.');
    return undefined;
  }
  const source = fromJson(inner, { ...context, name: `${context.name} (source_credentials)` }, depth + 1);
  if (!fields.ok || !source || account === undefined || !isTextList(delegates)) return undefined;
  return { type: 'impersonated_service_account', account, delegates: delegates.map(accountOf), source };
}

/** Delegates stand in files as resource names, in the interface as e-mails. */
function accountOf(resource: string): string {
  return resource.replace(/^projects\/-\/serviceAccounts\//, '');
}

function externalAccount(json: Record<string, unknown>, context: Context): ExternalAccount | undefined {
  const { universe } = context;
  const fields = new Fields(json, context);
  const audience = fields.required('audience');
  if (
    audience &&
    !/^\/\/iam\.[a-z0-9.-]+\/(?:projects\/[^/]+\/)?locations\/[^/]+\/work(?:load|force)(?:Identity)?Pools\/[^/]+\/providers\/[^/]+$/.test(
      audience,
    )
  ) {
    fields.fail(
      `has the audience ${show(audience)}, which is not the resource name of a provider.`,
      '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
    );
  }
  const subjectTokenType = fields.required('subject_token_type');
  const tokenUrl = fields.optional('token_url') ?? `https://sts.${universe}/v1/token`;
  if (!isGoogleUrl(tokenUrl, 'sts', universe, /^\/v1\/token$/)) {
    fields.fail(
      `has the token_url ${show(tokenUrl)}, which is not Google's in ${universe}: the subject token would be sent there.`,
      `https://sts.${universe}/v1/token`,
    );
  }
  checkTokenInfoUrl(fields, context);
  const impersonationUrl = fields.optional('service_account_impersonation_url');
  const impersonate =
    impersonationUrl === undefined ? undefined : impersonatedAccount(impersonationUrl, universe);
  if (impersonationUrl !== undefined && impersonate === undefined) {
    fields.fail(
      `has the service_account_impersonation_url ${show(impersonationUrl)}, which is not Google's in ${universe}: the federated token would be sent there.`,
      `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`,
    );
  }
  const credentialSource = json['credential_source'];
  if (!isRecord(credentialSource)) {
    fields.fail('has no "credential_source" that says where its subject token comes from.');
    return undefined;
  }
  const source = sourceKind(credentialSource, fields, context);
  const options = json['service_account_impersonation'];
  const lifetime = isRecord(options) ? options['token_lifetime_seconds'] : undefined;
  if (
    lifetime !== undefined &&
    !(typeof lifetime === 'number' && Number.isInteger(lifetime) && lifetime >= 600 && lifetime <= 43200)
  ) {
    fields.fail('has a "token_lifetime_seconds" that is not a whole number of seconds from 600 to 43200.');
  }
  const workforcePoolUserProject = fields.optional('workforce_pool_user_project');
  const workforce = audience.includes('/workforcePools/');
  if (workforcePoolUserProject !== undefined && !workforce) {
    fields.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
  }
  const credential = {
    type: 'external_account' as const,
    audience,
    subjectTokenType,
    tokenUrl,
    impersonate,
    impersonationLifetimeSeconds: typeof lifetime === 'number' ? lifetime : undefined,
    clientId: fields.optional('client_id'),
    clientSecret: fields.optional('client_secret'),
    workforcePoolUserProject,
    credentialSource,
  };
  return fields.ok && source !== undefined ? { ...credential, source } : undefined;
}

function sourceKind(
  source: Record<string, unknown>,
  fields: Fields,
  { env }: Context,
): ExternalAccount['source'] | undefined {
  if (typeof source['environment_id'] === 'string') return awsSource(source, fields);
  const kinds = (['file', 'url', 'certificate', 'executable'] as const).filter(
    (kind) => source[kind] !== undefined,
  );
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    fields.fail(
      'has a "credential_source" that is not exactly one of file, url, AWS environment, certificate, executable.',
    );
    return undefined;
  }
  const format = source['format'];
  if (format !== undefined) {
    const type = isRecord(format) ? (format['type'] ?? 'text') : undefined;
    if (!isRecord(format) || (type !== 'text' && type !== 'json')) {
      fields.fail('has a "credential_source.format" that is neither text nor json.');
    } else if (type === 'json' && typeof format['subject_token_field_name'] !== 'string') {
      fields.fail('has a "credential_source.format" of json without its subject_token_field_name.');
    }
  }
  const value = source[kind];
  switch (kind) {
    case 'file':
      if (typeof value !== 'string' || value === '')
        fields.fail('has a "credential_source.file" that is not a path.');
      break;
    case 'url': {
      const url = typeof value === 'string' ? parseUrl(value) : undefined;
      if (!url || !isConfidential(url) || url.username || url.password) {
        fields.fail(
          `has the credential_source.url ${show(value)}: it must be https, or http of this machine or a link-local address.`,
          'https://issuer.example.com/token',
        );
      }
      const headers = source['headers'];
      if (
        headers !== undefined &&
        !(isRecord(headers) && Object.values(headers).every((v) => typeof v === 'string'))
      ) {
        fields.fail('has "credential_source.headers" that are not a map of text.');
      }
      break;
    }
    case 'certificate': {
      const usesDefault = isRecord(value) && value['use_default_certificate_config'] === true;
      const location = isRecord(value) && typeof value['certificate_config_location'] === 'string';
      if (usesDefault === location) {
        fields.fail(
          'has a "credential_source.certificate" that must have either use_default_certificate_config or certificate_config_location.',
        );
      }
      break;
    }
    case 'executable':
      executableSource(value, fields, env);
      break;
  }
  return kind;
}

function executableSource(value: unknown, fields: Fields, env: Context['env']): void {
  if (!isRecord(value) || typeof value['command'] !== 'string' || value['command'].trim() === '') {
    fields.fail('has a "credential_source.executable" without a command.');
    return;
  }
  const timeout = value['timeout_millis'];
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout >= 5000 && timeout <= 120_000)) {
    fields.fail('has a "credential_source.executable.timeout_millis" that is not from 5000 to 120000.');
  }
  if (env['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES'] !== '1') {
    fields.fail(
      'names an executable to run. Google requires an opt-in for that: set the environment variable GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES to 1 if you trust the file.',
      'env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1" }',
    );
  }
}

function awsSource(source: Record<string, unknown>, fields: Fields): 'aws' {
  if (source['environment_id'] !== 'aws1') {
    fields.fail(`has the AWS environment ${show(source['environment_id'])}; only aws1 is defined.`);
  }
  for (const field of ['url', 'region_url', 'imdsv2_session_token_url']) {
    const url = source[field];
    if (url !== undefined && !(typeof url === 'string' && isAwsMetadata(url))) {
      fields.fail(
        `has the credential_source.${field} ${show(url)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`,
        'http://169.254.169.254/latest/meta-data/…',
      );
    }
  }
  const verification = source['regional_cred_verification_url'];
  if (!(typeof verification === 'string' && isAwsVerification(verification))) {
    fields.fail(
      `has the credential_source.regional_cred_verification_url ${show(verification)}, which is not AWS's own.`,
      'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    );
  }
  return 'aws';
}

/** A value out of a file, for a message: short, quoted, and never more than its beginning. */
function show(value: unknown): string {
  // What is in one may be secret.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  const text = typeof value === 'string' ? value : String(value ?? 'nothing');
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
