// Written by scripts/flags.ts from action.yml: change it there, then run node scripts/flags.ts.
// biome-ignore-all format: as the script writes it
import type { InputName } from '../config/inputs.ts';

/** What action.yml says of an input. */
export interface InputDescription {
  /** The heading it stands under. */
  readonly group: string;
  readonly description: string;
  readonly default: string | undefined;
}

export const INPUT_DESCRIPTIONS: Readonly<Record<InputName, InputDescription>> = {
  workload_identity_provider: {
    group: 'Who is asking',
    description:
      "`projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. The job's GitHub OIDC token is exchanged at Google STS. Needs `permissions: id-token: write`.",
    default: undefined,
  },
  credentials_json: {
    group: 'Who is asking',
    description:
      'A Google credential as JSON or base64 of it: `service_account` (a key), `authorized_user`, `impersonated_service_account`, `external_account`, `external_account_authorized_user`.',
    default: undefined,
  },
  application_default_credentials: {
    group: 'Who is asking',
    description:
      "Find them as every Google library does: `GOOGLE_APPLICATION_CREDENTIALS`, gcloud's well-known file, the metadata server. For self-hosted runners; never a silent fallback for a missing secret.",
    default: 'false',
  },
  service_account: {
    group: 'Who is asking',
    description:
      'E-mail or unique id of an account to impersonate, on top of any of the three.',
    default: undefined,
  },
  delegates: {
    group: 'Who is asking',
    description:
      'Impersonation chain, e-mails or unique ids.',
    default: undefined,
  },
  audience: {
    group: 'Who is asking',
    description:
      'The `aud` asked of GitHub. Default `https://iam.googleapis.com/` + provider.',
    default: undefined,
  },
  universe: {
    group: 'Who is asking',
    description:
      '`googleapis.com`, or that of a Trusted Partner Cloud.',
    default: 'googleapis.com',
  },
  request_reason: {
    group: 'Who is asking',
    description:
      '`X-Goog-Request-Reason` on every call to Google.',
    default: undefined,
  },
  project_id: {
    group: 'Who is asking',
    description:
      'Default from the e-mail, the key, or Application Default Credentials.',
    default: undefined,
  },
  token_format: {
    group: 'Which tokens',
    description:
      '`access_token`, `id_token`, or both. Default: an ID token when `id_token_audience`, or a `url` or `checks` that needs one, is given; otherwise an access token.',
    default: undefined,
  },
  access_token_scopes: {
    group: 'Which tokens',
    description:
      'OAuth 2.0 scopes of the access token.',
    default: 'https://www.googleapis.com/auth/cloud-platform',
  },
  access_token_lifetime: {
    group: 'Which tokens',
    description:
      'Up to `12h` where the organisation allows it.',
    default: '3600s',
  },
  access_token_subject: {
    group: 'Which tokens',
    description:
      'E-mail of a Workspace user: domain-wide delegation.',
    default: undefined,
  },
  access_token_boundary: {
    group: 'Which tokens',
    description:
      'A credential access boundary (JSON or YAML, inline or a path): the access token is downscoped to it. Cloud Storage only.',
    default: undefined,
  },
  id_token_audience: {
    group: 'Which tokens',
    description:
      'One or several; one ID token each, minted side by side. Default from `url`.',
    default: undefined,
  },
  id_token_include_email: {
    group: 'Which tokens',
    description:
      "Put the account's e-mail into the ID token. IAP needs it; Cloud Run does not mind.",
    default: 'true',
  },
  output_tokens: {
    group: 'Handing them on',
    description:
      "`false`: tokens serve this step's checks only and are not outputs.",
    default: 'true',
  },
  create_credentials_file: {
    group: 'Handing them on',
    description:
      'Write a credential file for gcloud, client libraries and Terraform.',
    default: 'false',
  },
  credentials_file_path: {
    group: 'Handing them on',
    description:
      'Where to write it; a private folder in `RUNNER_TEMP` by default. Mode 0600, never through a symbolic link, never over an existing file.',
    default: undefined,
  },
  cleanup_credentials: {
    group: 'Handing them on',
    description:
      'The post step removes every credential file this step wrote, whatever else happened.',
    default: 'true',
  },
  export_environment_variables: {
    group: 'Handing them on',
    description:
      'Export the five project variables and the three credential variables that google-github-actions/auth exports. Default as `create_credentials_file`.',
    default: undefined,
  },
  create_curl_config: {
    group: 'Handing them on',
    description:
      'Write a file of mode 0600 for `curl --config`, so that a later step passes the token without putting it on a command line.',
    default: 'false',
  },
  url: {
    group: 'Checking a service',
    description:
      'The request to make.',
    default: undefined,
  },
  method: {
    group: 'Checking a service',
    description:
      'Default `GET`; `POST` with a body.',
    default: undefined,
  },
  headers: {
    group: 'Checking a service',
    description:
      '`Name: value`, one per line.',
    default: undefined,
  },
  body: {
    group: 'Checking a service',
    description:
      'Text; sent as `application/json` when it parses as JSON and no content type is given.',
    default: undefined,
  },
  request_auth: {
    group: 'Checking a service',
    description:
      "`auto`: an ID token, or an access token for the universe's own API hosts. Or `id_token`, `access_token`, `none`.",
    default: 'auto',
  },
  auth_header: {
    group: 'Checking a service',
    description:
      '`Authorization`, or `X-Serverless-Authorization`, which leaves `Authorization` to the service.',
    default: 'Authorization',
  },
  allowed_origins: {
    group: 'Checking a service',
    description:
      'Origins (`https://api.example.com`), beside that of `url`, to which `checks` may send an access token, or an ID token whose audience they name themselves.',
    default: undefined,
  },
  expect: {
    group: 'Checking a service',
    description:
      'Assertions about the answer, one per line.',
    default: 'status 2xx',
  },
  expect_unauthenticated: {
    group: 'Checking a service',
    description:
      '`refused`: the same request with no credential at all must be refused.',
    default: undefined,
  },
  timeout: {
    group: 'Checking a service',
    description:
      'One attempt, body included.',
    default: '70s',
  },
  wait: {
    group: 'Checking a service',
    description:
      'How long to keep trying until the expectations hold. `0s`: once.',
    default: '60s',
  },
  retry: {
    group: 'Checking a service',
    description:
      '`safe`: a request other than GET or HEAD is not sent again once it has reached the service. `any`: it is.',
    default: 'safe',
  },
  redirects: {
    group: 'Checking a service',
    description:
      'How many to follow: with the credential on the same origin, without it elsewhere, never from https to http.',
    default: '0',
  },
  checks: {
    group: 'Checking a service',
    description:
      'Several checks: YAML, inline or a path.',
    default: undefined,
  },
  concurrency: {
    group: 'Checking a service',
    description:
      'Checks in flight.',
    default: '8',
  },
  shard: {
    group: 'Checking a service',
    description:
      "`2/5`: this job's share of the checks, for a matrix; checks linked by `after` stay together.",
    default: undefined,
  },
  summary: {
    group: 'Checking a service',
    description:
      'Write the job summary.',
    default: 'true',
  },
  response_file: {
    group: 'Checking a service',
    description:
      'Path to write the response body to.',
    default: undefined,
  },
  junit_file: {
    group: 'Checking a service',
    description:
      'Path to write a JUnit report to.',
    default: undefined,
  },
  results_file: {
    group: 'Checking a service',
    description:
      'Path to write a JSON report to.',
    default: undefined,
  },
};
