import { resolve } from 'node:path';
import type { Config } from './config/config.ts';
import { BearerError } from './errors.ts';
import { endpoint, IAM_AUDIENCE_PREFIX } from './google/endpoints.ts';
import type { Impersonation } from './google/identity/impersonated.ts';
import type { Source } from './google/identity/source.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A credential file for gcloud, Google's client libraries and Terraform, which gives them the identity of this step.
 * @see https://google.aip.dev/auth/4110 and https://google.aip.dev/auth/4117
 */
export function credentialsFile({
  source,
  impersonate,
  universe,
}: Pick<Config, 'source' | 'impersonate' | 'universe'>): string {
  const base = baseCredential(source, universe);
  return `${JSON.stringify(impersonate ? impersonating(base, impersonate, universe) : base, null, 2)}\n`;
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
    return { ...base, service_account_impersonation_url: url };
  }
  if (base['type'] === 'impersonated_service_account') {
    // Readers take no impersonation inside another; a chain of delegates has the same effect.
    const inner = /serviceAccounts\/([^/:]+):/.exec(String(base['service_account_impersonation_url']))?.[1];
    const before = Array.isArray(base['delegates']) ? base['delegates'] : [];
    return { ...base, service_account_impersonation_url: url, delegates: [...before, inner, ...delegates] };
  }
  return {
    type: 'impersonated_service_account',
    service_account_impersonation_url: url,
    delegates,
    source_credentials: base,
    ...(universe === 'googleapis.com' ? {} : { universe_domain: universe }),
  };
}

/**
 * A file for `curl --config`. The token stays off the command line, where every process of the machine could read
 * it, and curl keeps the header to itself when a redirect leads to another host.
 * @see https://curl.se/docs/manpage.html#-K
 */
export function curlConfig(header: string, token: string): string {
  return `header = "${header}: Bearer ${token}"\nproto-redir = "=https"\n`;
}
