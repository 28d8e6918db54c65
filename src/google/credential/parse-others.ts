/** Credential files of every type but a key. Loaded only for such a file. */

import { command, text, variable } from '../../message.ts';
import { quote } from '../../quote.ts';
import { isRecord, own } from '../../record.ts';
import { parseAccount } from '../../resource-names.ts';
import { endpoint, hasTokenEndpoint } from '../endpoints.ts';
import { explainType } from './advice-fields.ts';
import { addProblem, type CredentialContext, Fields } from './fields.ts';
import {
  googleUrl,
  type ImpersonationUrl,
  impersonationUrl,
  isAwsMetadata,
  isAwsVerification,
  isConfidential,
} from './known-urls.ts';
import type {
  AuthorizedUser,
  Credential,
  ExternalAccount,
  ExternalAccountAuthorizedUser,
  ImpersonatedServiceAccount,
} from './types.ts';

/** Reads a credential that is nested in another; nothing where it is nested too deep. */
export type ReadInner = (
  json: Record<string, unknown>,
  context: CredentialContext,
) => Promise<Credential | undefined> | undefined;

/** Reads a credential by its `type`, and lists what is wrong with it. */
export async function otherCredential(
  json: Record<string, unknown>,
  context: CredentialContext,
  within: ReadInner,
): Promise<Credential | undefined> {
  switch (json['type']) {
    case 'authorized_user':
      return authorizedUser(json, context);
    case 'external_account':
      return externalAccount(json, context);
    case 'external_account_authorized_user':
      return externalAccountAuthorizedUser(json, context);
    case 'impersonated_service_account':
      return impersonatedServiceAccount(json, context, within);
    default:
      addProblem(context, explainType(json));
      return undefined;
  }
}

function authorizedUser(
  json: Record<string, unknown>,
  context: CredentialContext,
): AuthorizedUser | undefined {
  const fields = new Fields(json, context);
  if (!hasTokenEndpoint(context.universe)) {
    fields.fail(
      text`is of type authorized_user, which does not exist in the universe ${context.universe}. A person of a workforce pool logs in there:${command('gcloud auth application-default login --login-config=LOGIN_CONFIG.json')}`,
    );
  }
  const credential: AuthorizedUser = {
    type: 'authorized_user',
    clientId: fields.required('client_id'),
    clientSecret: fields.required('client_secret'),
    refreshToken: fields.required('refresh_token'),
    raptToken: fields.optional('rapt_token'),
    account: fields.optional('account'),
  };
  return fields.ok ? credential : undefined;
}

function externalAccountAuthorizedUser(
  json: Record<string, unknown>,
  context: CredentialContext,
): ExternalAccountAuthorizedUser | undefined {
  const fields = new Fields(json, context);
  const tokenUrl = stsUrl(fields, context, '/v1/oauthtoken', 'The refresh token');
  dropTokenInfoUrl(json, context);
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

/** The `token_url`, or the universe's own. */
function stsUrl(fields: Fields, { universe }: CredentialContext, path: string, sent: string): string {
  const own = endpoint('sts', universe, path);
  const given = fields.optional('token_url');
  if (given === undefined) return own;
  const expected = { service: 'sts' as const, universe, path: new RegExp(`^${path}$`), shownPath: path };
  const checked = googleUrl(given, expected);
  fields.google('token_url', given, checked, sent, own);
  return 'wrong' in checked ? own : checked.href;
}

/**
 * Nothing here calls `token_info_url`, so it refuses nothing. gcloud sends its token there: a file written for it must not name
 * somebody else's host.
 */
function dropTokenInfoUrl(json: Record<string, unknown>, { universe }: CredentialContext): void {
  const url = json['token_info_url'];
  const expected = {
    service: 'sts' as const,
    universe,
    path: /^\/v1\/introspect$/,
    shownPath: '/v1/introspect',
  };
  if (typeof url !== 'string' || 'wrong' in googleUrl(url, expected)) delete json['token_info_url'];
}

async function impersonatedServiceAccount(
  json: Record<string, unknown>,
  context: CredentialContext,
  within: ReadInner,
): Promise<ImpersonatedServiceAccount | undefined> {
  const fields = new Fields(json, context);
  const given = fields.required('service_account_impersonation_url');
  const url = impersonationUrl(given, context.universe);
  if (given !== '') checkImpersonationUrl(fields, given, url, context, "The source's token");
  const delegates = json['delegates'] ?? [];
  const chain = isTextList(delegates) ? delegates.map(parseAccount).filter((one) => one !== undefined) : [];
  if (!isTextList(delegates) || chain.length < delegates.length)
    fields.fail('has "delegates" that are not a list of e-mail addresses.');
  // Google's Node.js library takes one scope as text too.
  const named = typeof json['scopes'] === 'string' ? [json['scopes']] : (json['scopes'] ?? []);
  const scopes = isTextList(named) ? named.flatMap((item) => item.split(' ')).filter((item) => item) : [];
  if (!isTextList(named) || !scopes.every(isScope))
    fields.fail('has "scopes" that are not a list of OAuth scopes.');
  const inner = json['source_credentials'];
  const reading = isRecord(inner)
    ? within(inner, { ...context, name: text`${context.name} (source_credentials)` })
    : undefined;
  if (reading === undefined) {
    fields.fail('has no "source_credentials", the credential that impersonates.');
    return undefined;
  }
  const source = await reading;
  if (!fields.ok || !source || 'wrong' in url) return undefined;
  const { account, origin } = url;
  return {
    type: 'impersonated_service_account',
    account,
    origin,
    delegates: chain,
    scopes: scopes.length === 0 ? undefined : scopes,
    source,
  };
}

function checkImpersonationUrl(
  fields: Fields,
  given: string,
  url: ImpersonationUrl,
  { universe }: CredentialContext,
  sent: string,
): void {
  const path = '/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken';
  const example = endpoint('iamcredentials', universe, path);
  fields.google('service_account_impersonation_url', given, url, sent, example);
}

function externalAccount(
  json: Record<string, unknown>,
  context: CredentialContext,
): ExternalAccount | undefined {
  const fields = new Fields(json, context);
  const audience = fields.required('audience');
  const subjectTokenType = fields.required('subject_token_type');
  const tokenUrl = stsUrl(fields, context, '/v1/token', 'The subject token');
  dropTokenInfoUrl(json, context);
  const givenUrl = fields.optional('service_account_impersonation_url');
  const impersonation = givenUrl === undefined ? undefined : impersonationUrl(givenUrl, context.universe);
  if (givenUrl !== undefined && impersonation !== undefined)
    checkImpersonationUrl(fields, givenUrl, impersonation, context, 'The federated token');
  const named = impersonation === undefined || 'wrong' in impersonation ? undefined : impersonation;
  const credentialSource = json['credential_source'];
  if (!isRecord(credentialSource)) {
    fields.fail('has no "credential_source", the source of its subject token.');
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
  const workforce = isWorkforceAudience(audience);
  if (workforcePoolUserProject !== undefined && !workforce) {
    fields.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
  }
  const credential = {
    type: 'external_account' as const,
    audience,
    subjectTokenType,
    tokenUrl,
    impersonate: named?.account,
    impersonationOrigin: named?.origin,
    impersonationLifetimeSeconds: typeof lifetime === 'number' ? lifetime : undefined,
    clientId: fields.optional('client_id'),
    clientSecret: fields.optional('client_secret'),
    workforcePoolUserProject,
    credentialSource,
  };
  return fields.ok && source !== undefined ? { ...credential, source } : undefined;
}

/**
 * The audience of a workforce pool. No other form of audience is a reason to refuse a file: besides
 * `//iam.googleapis.com/…/providers/PROVIDER` there are those of fleets, `identitynamespace:POOL:IDENTITY_PROVIDER`.
 * @see `is_workforce_pool` in google/auth/external_account.py of google-auth-library-python
 */
function isWorkforceAudience(audience: string): boolean {
  return /^\/\/iam\.googleapis\.com\/locations\/[^/]+\/workforcePools\//.test(audience);
}

function sourceKind(
  source: Record<string, unknown>,
  fields: Fields,
  { env }: CredentialContext,
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
      checkSourceUrl(value, fields, env);
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

/** Google's libraries take http from any host. The environment decides, never the file. */
function checkSourceUrl(value: unknown, fields: Fields, env: CredentialContext['env']): void {
  const url = typeof value === 'string' ? URL.parse(value) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.username || url.password) {
    fields.fail(
      text`has the credential_source.url ${quote(value)}, which is not an http or https URL without a user name.`,
      ['url', 'https://issuer.example.com/token'],
    );
  } else if (!isConfidential(url) && env['GCP_BEARER_ALLOW_HTTP_SOURCE'] !== '1') {
    fields.fail(
      text`has the credential_source.url ${quote(value)}, which is http to another machine. The subject token and the headers of the request would be sent unencrypted. If you trust the network between, such as that of a cluster, set the environment variable:${variable('GCP_BEARER_ALLOW_HTTP_SOURCE', '1')}`,
    );
  }
}

function executableSource(value: unknown, fields: Fields, env: CredentialContext['env']): void {
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
      text`names an executable to run. Google requires an opt-in for that. If you trust the file, set the environment variable:${variable('GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES', '1')}`,
    );
  }
}

function awsSource(source: Record<string, unknown>, fields: Fields): 'aws' {
  if (source['environment_id'] !== 'aws1') {
    fields.fail(text`has the AWS environment ${quote(source['environment_id'])}. Only aws1 is defined.`);
  }
  for (const field of ['url', 'region_url', 'imdsv2_session_token_url']) {
    const url = own(source, field);
    if (url !== undefined && !(typeof url === 'string' && isAwsMetadata(url))) {
      fields.fail(
        text`has the credential_source.${field} ${quote(url)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`,
        [field, 'http://169.254.169.254/latest/meta-data/…'],
      );
    }
  }
  const verification = source['regional_cred_verification_url'];
  if (!(typeof verification === 'string' && isAwsVerification(verification))) {
    fields.fail(
      text`has the credential_source.regional_cred_verification_url ${quote(verification)}, which is not AWS's own.`,
      [
        'regional_cred_verification_url',
        'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
      ],
    );
  }
  return 'aws';
}

/** RFC 6749 section 3.3 */
function isScope(text: string): boolean {
  return /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(text);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
