import { resolve } from 'node:path';
import type { Config } from './config/config.ts';
import { BearerError } from './errors.ts';
import { endpoint, IAM_AUDIENCE_PREFIX } from './google/endpoints.ts';
import type { Impersonation } from './google/identity/impersonated.ts';
import type { Source } from './google/identity/source.ts';
import { isRecord } from './record.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the credential file is made from. */
type Wanted = Pick<Config, 'source' | 'impersonate' | 'universe'> & {
  readonly access: Pick<Config['access'], 'lifetimeSeconds'>;
};

/** Who reads credential files: `gcloud auth login` is its flag `--cred-file`. */
type Reader = 'gcloud auth login' | 'gcloud' | 'Python' | 'Java';

/** What a credential file cannot do. */
export interface FileLimits {
  /** Those who cannot read it. */
  readonly unreadable: readonly Reader[];
  /** How its lifetime of access tokens differs from the requested one. */
  readonly lifetime:
    | { readonly kind: 'absent'; readonly type: string }
    | { readonly kind: 'raised'; readonly seconds: number }
    | undefined;
}

/** A credential file, and what its readers must know. */
export interface CredentialsFile {
  readonly content: string;
  readonly limits: FileLimits;
}

/**
 * A credential file for gcloud, Google's client libraries and Terraform, which gives them the identity of this step: in the form
 * that most of them read.
 * @see https://google.aip.dev/auth/4110 and https://google.aip.dev/auth/4117
 */
export function credentialsFile({ source, impersonate, universe, access }: Wanted): CredentialsFile {
  const base = baseCredential(source, universe);
  const acting = impersonate ? impersonating(base, impersonate, universe) : asExternalAccount(base);
  const { lifetimeSeconds } = access;
  const json = lifetimeSeconds === undefined ? acting : withLifetime(acting, lifetimeSeconds);
  return {
    content: `${JSON.stringify(json, null, 2)}\n`,
    limits: { unreadable: unreadableBy(json), lifetime: lifetimeLimit(json, lifetimeSeconds) },
  };
}

function baseCredential(source: Source, universe: string): Json {
  switch (source.kind) {
    case 'credential':
      return source.json;
    case 'metadata':
      throw new BearerError('INTERNAL', 'A metadata server has no credential to write.');
    case 'oidc':
      if (source.place.kind !== 'file')
        throw new BearerError('INTERNAL', 'There is no file that holds the OIDC token.');
      return {
        ...federated(source.provider, universe),
        credential_source: { file: resolve(source.place.path), format: { type: 'text' } },
      };
    case 'github': {
      const url = new URL(source.requestUrl);
      url.searchParams.set('audience', source.audience);
      return {
        ...federated(source.provider, universe),
        credential_source: {
          url: url.href,
          headers: { Authorization: `Bearer ${source.requestToken}` },
          format: { type: 'json', subject_token_field_name: 'value' },
        },
      };
    }
  }
}

function federated(provider: string, universe: string): Json {
  return {
    type: 'external_account',
    audience: `${IAM_AUDIENCE_PREFIX}${provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: endpoint('sts', universe, '/v1/token'),
    universe_domain: universe,
  };
}

function impersonating(base: Json, { account, delegates }: Impersonation, universe: string): Json {
  const url = endpoint(
    'iamcredentials',
    universe,
    `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
  );
  if (
    base['type'] === 'external_account' &&
    delegates.length === 0 &&
    !base['service_account_impersonation_url']
  ) {
    // Its lifetime is of an account that the file did not impersonate.
    const { service_account_impersonation: _, ...direct } = base;
    return { ...direct, service_account_impersonation_url: url };
  }
  const chain = delegates.map(resourceName);
  if (base['type'] === 'impersonated_service_account') {
    // Readers take no impersonation inside another; a chain of delegates has the same effect.
    const inner = accountIn(base['service_account_impersonation_url']);
    const before = Array.isArray(base['delegates']) ? base['delegates'] : [];
    return {
      ...base,
      service_account_impersonation_url: url,
      delegates: [...before, ...(inner === undefined ? [] : [resourceName(inner)]), ...chain],
    };
  }
  return {
    type: 'impersonated_service_account',
    service_account_impersonation_url: url,
    delegates: chain,
    source_credentials: base,
    ...(universe === 'googleapis.com' ? {} : { universe_domain: universe }),
  };
}

/**
 * A file that impersonates one account from an `external_account`, in the form that every reader takes: the
 * `external_account` with the URL. Any other file unchanged.
 */
function asExternalAccount(file: Json): Json {
  const { type, source_credentials: inner, delegates, ...fields } = file;
  const hasChain = Array.isArray(delegates) && delegates.length > 0;
  if (type !== 'impersonated_service_account' || hasChain || fields['scopes'] !== undefined) return file;
  if (!isRecord(inner) || inner['type'] !== 'external_account') return file;
  if (inner['service_account_impersonation_url']) return file;
  return { ...inner, ...fields };
}

/** The form that IAM Credentials documents; libraries send what the file has. */
function resourceName(account: string): string {
  return `projects/-/serviceAccounts/${account}`;
}

function accountIn(url: unknown): string | undefined {
  return /serviceAccounts\/([^/:]+):/.exec(String(url))?.[1];
}

/** Every library refuses a shorter one in a file. */
const SHORTEST_LIFETIME = 600;

function carriesLifetime(file: Json): boolean {
  return file['type'] === 'external_account' && Boolean(file['service_account_impersonation_url']);
}

function withLifetime(file: Json, seconds: number): Json {
  return carriesLifetime(file)
    ? {
        ...file,
        service_account_impersonation: { token_lifetime_seconds: Math.max(seconds, SHORTEST_LIFETIME) },
      }
    : file;
}

function lifetimeLimit(file: Json, seconds: number | undefined): FileLimits['lifetime'] {
  if (seconds === undefined) return undefined;
  if (!carriesLifetime(file)) return { kind: 'absent', type: String(file['type']) };
  return seconds < SHORTEST_LIFETIME ? { kind: 'raised', seconds: SHORTEST_LIFETIME } : undefined;
}

/**
 * Who cannot read a file, by the readers' own sources: gcloud's `auth login --cred-file` takes external_account and
 * service_account; the sources of an impersonated_service_account that each library takes are in google-auth for Python
 * (`from_impersonated_service_account_info`, which gcloud uses) and Java (`ImpersonatedCredentials.fromJson`). Go and Node.js take all.
 */
function unreadableBy(file: Json): readonly Reader[] {
  switch (file['type']) {
    case 'external_account':
    case 'service_account':
      return [];
    case 'impersonated_service_account': {
      const inner = isRecord(file['source_credentials']) ? file['source_credentials']['type'] : undefined;
      if (inner === 'service_account' || inner === 'authorized_user') return ['gcloud auth login'];
      if (inner === 'external_account_authorized_user') return ['gcloud auth login', 'Java'];
      return ['gcloud auth login', 'gcloud', 'Python', 'Java'];
    }
    default:
      return ['gcloud auth login'];
  }
}

/**
 * A file for `curl --config`. The token stays off the command line, where every process of the machine could read it.
 * curl sends `Authorization` to no other host, but any other header to every host that a redirect leads to: such a file
 * makes `curl -L` stop at a redirect.
 * @see https://curl.se/docs/manpage.html#-K
 */
export function curlConfig(header: string, token: string): string {
  const lines = [`header = ${quoted(`${header}: Bearer ${token}`)}`, 'proto-redir = "=https"'];
  if (header.toLowerCase() !== 'authorization') lines.push('max-redirs = 0');
  return `${lines.join('\n')}\n`;
}

/** Between quotes, curl reads a backslash as the beginning of an escape. */
function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
