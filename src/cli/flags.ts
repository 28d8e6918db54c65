// Generated from action.yml by npm run reference. Do not edit.
// biome-ignore-all format: generated
import type { InputName } from '../input-names.ts';

/** An input as action.yml describes it. */
export interface InputDescription {
  /** Heading in the help. */
  readonly group: string;
  readonly description: string;
  readonly default: string | undefined;
}

export const INPUT_DESCRIPTIONS: Readonly<Record<InputName, InputDescription>> = {
  workload_identity_provider: {
    group: 'Credentials',
    description:
      "`projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. The job's GitHub OIDC token is exchanged at Google STS. Needs `permissions: id-token: write`.",
    default: undefined,
  },
  credentials_json: {
    group: 'Credentials',
    description:
      'A Google credential as JSON or base64 of it: `service_account` (a key), `authorized_user`, `impersonated_service_account`, `external_account`, `external_account_authorized_user`.',
    default: undefined,
  },
  application_default_credentials: {
    group: 'Credentials',
    description:
      "Use the credentials that Google's libraries find: `GOOGLE_APPLICATION_CREDENTIALS`, gcloud's well-known file, the metadata server. For self-hosted runners. A missing secret never falls back to them.",
    default: 'false',
  },
  service_account: {
    group: 'Credentials',
    description:
      'E-mail or unique id of a service account to impersonate, with any of the three. Also as Terraform and gcloud write it: `serviceAccount:E`, `projects/P/serviceAccounts/E`, `//iam.googleapis.com/projects/P/serviceAccounts/E`.',
    default: undefined,
  },
  delegates: {
    group: 'Credentials',
    description:
      'Service accounts of an impersonation chain: e-mails or unique ids, in the same forms.',
    default: undefined,
  },
  audience: {
    group: 'Credentials',
    description:
      "Audience of GitHub's OIDC token. Default `https://iam.googleapis.com/` + provider.",
    default: undefined,
  },
  universe: {
    group: 'Credentials',
    description:
      '`googleapis.com`, or the domain of a Trusted Partner Cloud.',
    default: 'googleapis.com',
  },
  request_reason: {
    group: 'Credentials',
    description:
      'Sent as `X-Goog-Request-Reason` with every call to Google, for audit logs.',
    default: undefined,
  },
  project_id: {
    group: 'Credentials',
    description:
      'Google Cloud project. Default from the e-mail, the key, or Application Default Credentials.',
    default: undefined,
  },
  expected_principal: {
    group: 'Credentials',
    description:
      'One or several e-mails, unique ids or `principal://…` subjects. If the credentials belong to another identity, the step fails before it outputs a token, writes a file or makes a check.',
    default: undefined,
  },
  wait_for_grant: {
    group: 'Credentials',
    description:
      'How long to repeat a request that STS or IAM Credentials refuses because a new pool, provider or binding may not be in effect yet: up to five minutes as a rule. `0s`: one attempt.',
    default: '0s',
  },
  subject_token: {
    group: 'Credentials',
    description:
      "With `workload_identity_provider`, the OIDC token of another CI system, in place of GitHub's.",
    default: undefined,
  },
  token_format: {
    group: 'Tokens',
    description:
      '`access_token`, `id_token`, or both. Default: `id_token` if `id_token_audience` is set, or if `url` or `checks` needs one; otherwise `access_token`.',
    default: undefined,
  },
  access_token_scopes: {
    group: 'Tokens',
    description:
      'OAuth 2.0 scopes of the access token. Default: the `scopes` of an `impersonated_service_account` file, otherwise `https://www.googleapis.com/auth/cloud-platform`.',
    default: undefined,
  },
  access_token_lifetime: {
    group: 'Tokens',
    description:
      'Lifetime of the access token, up to `12h` where the organisation policy allows it.',
    default: '3600s',
  },
  access_token_subject: {
    group: 'Tokens',
    description:
      "E-mail of the Workspace user to act as, by domain-wide delegation. Only access tokens can be the user's: an ID token in its place is an error.",
    default: undefined,
  },
  access_token_boundary: {
    group: 'Tokens',
    description:
      'A credential access boundary, to which the access token is downscoped: JSON or YAML, inline or a path. Cloud Storage only.',
    default: undefined,
  },
  id_token_audience: {
    group: 'Tokens',
    description:
      'One or several audiences; one ID token each. Default from `url`.',
    default: undefined,
  },
  id_token_include_email: {
    group: 'Tokens',
    description:
      "Put the account's e-mail into the ID token. IAP requires it.",
    default: 'true',
  },
  output_tokens: {
    group: 'Outputs and files',
    description:
      '`false`: use the tokens for the checks of this step, and set no token as an output.',
    default: 'true',
  },
  create_credentials_file: {
    group: 'Outputs and files',
    description:
      'Write a credential file for gcloud, client libraries and Terraform.',
    default: 'false',
  },
  credentials_file_path: {
    group: 'Outputs and files',
    description:
      'Path of the credential file; by default in a private folder in `RUNNER_TEMP`. Written with mode 0600, never through a symbolic link, never over an existing file.',
    default: undefined,
  },
  cleanup_credentials: {
    group: 'Outputs and files',
    description:
      'Remove all credential files of this step in its post step, also after a failure or a cancellation.',
    default: 'true',
  },
  export_environment_variables: {
    group: 'Outputs and files',
    description:
      'Export the five project variables and the three credential variables that google-github-actions/auth exports. Default: the value of `create_credentials_file`.',
    default: undefined,
  },
  create_curl_config: {
    group: 'Outputs and files',
    description:
      'Write a file of mode 0600 for `curl --config`, so that a later step sends the token without putting it on the command line.',
    default: 'false',
  },
  url: {
    group: 'Checks of a service',
    description:
      'URL to send a request to.',
    default: undefined,
  },
  method: {
    group: 'Checks of a service',
    description:
      'HTTP method. Default `GET`; `POST` with a body.',
    default: undefined,
  },
  headers: {
    group: 'Checks of a service',
    description:
      'Request headers: `Name: value`, one per line.',
    default: undefined,
  },
  body: {
    group: 'Checks of a service',
    description:
      'Request body. Sent as `application/json` if it parses as JSON and `headers` has no content type.',
    default: undefined,
  },
  request_auth: {
    group: 'Checks of a service',
    description:
      "Credential of the request: `id_token`, `access_token` or `none`. `auto`: an access token for Google's API hosts, an ID token for all others. `signed_jwt`: a JWT that the service account signs for this URL, for IAP.",
    default: 'auto',
  },
  auth_header: {
    group: 'Checks of a service',
    description:
      'Header for the token: `Authorization`, or `X-Serverless-Authorization` or (IAP) `Proxy-Authorization`, which leave `Authorization` to the service.',
    default: 'Authorization',
  },
  allowed_origins: {
    group: 'Checks of a service',
    description:
      'Origins (`https://api.example.com`), in addition to that of `url`, to which `checks` may send an access token, or an ID token whose audience the checks file sets.',
    default: undefined,
  },
  expect: {
    group: 'Checks of a service',
    description:
      'Assertions about the response, one per line.',
    default: 'status 2xx',
  },
  expect_unauthenticated: {
    group: 'Checks of a service',
    description:
      '`refused`: the service must refuse the same request without a credential.',
    default: undefined,
  },
  timeout: {
    group: 'Checks of a service',
    description:
      'Time limit of one attempt, including the response body.',
    default: '70s',
  },
  wait: {
    group: 'Checks of a service',
    description:
      'How long to repeat the request until the expectations hold. `0s`: one attempt.',
    default: '60s',
  },
  retry: {
    group: 'Checks of a service',
    description:
      '`safe`: repeat a request other than GET or HEAD only if it has not reached the service. `any`: repeat every request.',
    default: 'safe',
  },
  redirects: {
    group: 'Checks of a service',
    description:
      'How many redirects to follow: with the credential on the same origin, without it to another, never from https to http.',
    default: '0',
  },
  checks: {
    group: 'Checks of a service',
    description:
      'A checks file with several checks: YAML, inline or a path.',
    default: undefined,
  },
  concurrency: {
    group: 'Checks of a service',
    description:
      'How many checks run at the same time.',
    default: '8',
  },
  shard: {
    group: 'Checks of a service',
    description:
      '`2/5`: run the second of five parts of the checks, for a matrix of jobs. Checks linked by `after` stay together.',
    default: undefined,
  },
  summary: {
    group: 'Checks of a service',
    description:
      'Write the job summary.',
    default: 'true',
  },
  response_file: {
    group: 'Checks of a service',
    description:
      'Path to write the response body to.',
    default: undefined,
  },
  junit_file: {
    group: 'Checks of a service',
    description:
      'Path to write a JUnit report to.',
    default: undefined,
  },
  results_file: {
    group: 'Checks of a service',
    description:
      'Path to write a JSON report to.',
    default: undefined,
  },
};
