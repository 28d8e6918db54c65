/**
 * What google-github-actions/auth makes of its inputs, as its documentation says, in the words in which ours can be
 * compared with it.
 * @see https://github.com/google-github-actions/auth/blob/v3.0.0/README.md
 * @see https://github.com/google-github-actions/auth/blob/v3.0.0/docs/EXAMPLES.md
 */

/** Its seventeen inputs. */
export const GOOGLE_INPUTS = [
  'project_id',
  'workload_identity_provider',
  'service_account',
  'audience',
  'credentials_json',
  'create_credentials_file',
  'export_environment_variables',
  'token_format',
  'delegates',
  'universe',
  'request_reason',
  'cleanup_credentials',
  'access_token_lifetime',
  'access_token_scopes',
  'access_token_subject',
  'id_token_audience',
  'id_token_include_email',
] as const;

/** Inputs of v2 that had no effect any more, and that v3 took away. */
export const GOOGLE_INPUTS_V2 = ['retries', 'backoff', 'backoff_limit'] as const;

/** Its five outputs. */
export const GOOGLE_OUTPUTS = [
  'project_id',
  'credentials_file_path',
  'auth_token',
  'access_token',
  'id_token',
] as const;

export type With = Readonly<Record<string, string>>;

/** What a step leaves for those after it. */
export interface Effects {
  readonly projectId: string | undefined;
  /** Whose tokens they are: an account, or the federated identity. */
  readonly actsAs: string;
  readonly delegates: readonly string[];
  /** The `aud` asked of GitHub. */
  readonly audience: string | undefined;
  readonly universe: string;
  readonly requestReason: string | undefined;
  readonly accessToken:
    | {
        readonly scopes: readonly string[];
        readonly lifetimeSeconds: number;
        readonly subject: string | undefined;
      }
    | undefined;
  readonly idToken: { readonly audience: string; readonly email: boolean } | undefined;
  readonly authToken: 'federated token' | 'JWT signed by the key' | 'access token' | undefined;
  /** Where the credential file is, whose it is, and the chain it goes through. */
  readonly credentialsFile:
    | {
        readonly place: 'workspace' | 'private folder';
        readonly actsAs: string;
        readonly delegates: readonly string[];
      }
    | undefined;
  readonly cleanup: boolean;
  readonly exported: { readonly project: boolean; readonly credentials: boolean };
  /** Whether a key's account needs a role on itself. */
  readonly tokenCreatorOnItself: boolean;
}

/**
 * @param given inputs as the workflow has them
 * @param key the account and project of the key that `credentials_json` stands for
 */
export function googleEffects(
  given: With,
  key: { readonly account: string; readonly project: string },
): Effects {
  const text = (name: (typeof GOOGLE_INPUTS)[number], fallback = '') => given[name] || fallback;
  const flag = (name: (typeof GOOGLE_INPUTS)[number], fallback: string) => text(name, fallback) === 'true';
  const list = (name: (typeof GOOGLE_INPUTS)[number], fallback = '') =>
    text(name, fallback)
      .split(/[\n,]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const provider = text('workload_identity_provider');
  const account = text('service_account');
  const format = text('token_format');
  const keyed = provider === '';
  const actsAs = account || (keyed ? key.account : 'federated identity');
  const file = flag('create_credentials_file', 'true');
  const exported = flag('export_environment_variables', 'true');
  return {
    projectId:
      text('project_id') ||
      /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1] ||
      (keyed ? key.project : undefined),
    actsAs,
    delegates: list('delegates'),
    audience: keyed ? undefined : text('audience', `https://iam.googleapis.com/${provider}`),
    universe: text('universe', 'googleapis.com'),
    requestReason: text('request_reason') || undefined,
    accessToken:
      format === 'access_token'
        ? {
            scopes: list('access_token_scopes', 'https://www.googleapis.com/auth/cloud-platform'),
            lifetimeSeconds: Number(text('access_token_lifetime', '3600s').replace(/s$/, '')),
            subject: text('access_token_subject') || undefined,
          }
        : undefined,
    idToken:
      format === 'id_token'
        ? { audience: text('id_token_audience'), email: flag('id_token_include_email', 'false') }
        : undefined,
    authToken: keyed ? 'JWT signed by the key' : 'federated token',
    credentialsFile: file
      ? { place: 'workspace', actsAs: keyed ? key.account : actsAs, delegates: [] }
      : undefined,
    cleanup: flag('cleanup_credentials', 'true'),
    exported: { project: exported, credentials: exported && file },
    tokenCreatorOnItself: keyed && format !== '',
  };
}
