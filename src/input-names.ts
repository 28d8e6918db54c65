/**
 * The public inputs, in the order of the documentation. The same names are the command line's flags, with
 * hyphens. `action.yml` and the README's tables are held to this list by a test.
 */
export const INPUT_NAMES = [
  'workload_identity_provider',
  'credentials_json',
  'application_default_credentials',
  'service_account',
  'delegates',
  'audience',
  'universe',
  'request_reason',
  'project_id',
  'expected_principal',
  'wait_for_grant',
  'subject_token',
  'token_format',
  'access_token_scopes',
  'access_token_lifetime',
  'access_token_subject',
  'access_token_boundary',
  'id_token_audience',
  'id_token_include_email',
  'output_tokens',
  'create_credentials_file',
  'credentials_file_path',
  'cleanup_credentials',
  'export_environment_variables',
  'create_curl_config',
  'url',
  'method',
  'headers',
  'body',
  'request_auth',
  'auth_header',
  'allowed_origins',
  'expect',
  'expect_unauthenticated',
  'timeout',
  'wait',
  'retry',
  'redirects',
  'checks',
  'concurrency',
  'shard',
  'summary',
  'response_file',
  'junit_file',
  'results_file',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

export function isInputName(name: string): name is InputName {
  return INPUT_NAMES.some((known) => known === name);
}
