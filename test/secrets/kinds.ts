/** Every kind of credential, with the secrets that it brings; each can get an ID token for INVOKER. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DEPLOYER, type Emulator, INVOKER, PROVIDER } from '../../emulator/emulator.ts';
import { externalAccount, impersonationUrl, JWT_TYPE } from '../scenarios/stage/scenario.ts';
import type { JobFolders } from '../stage/runner.ts';

interface Given {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** What nobody may see, by what it is called; what the emulator hands out is known anyway. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface Place {
  readonly emulator: Emulator;
  readonly job: JobFolders;
  /** Writes a file that the step finds. @returns its path */
  file(name: string, content: string, mode?: number): Promise<string>;
}

export interface Kind {
  readonly name: string;
  /** The emulator's endpoints that it asks. */
  readonly routes: readonly string[];
  /** Whether a credential file can be written of it. */
  readonly file: boolean;
  give(place: Place): Promise<Given>;
}

const impersonated = { service_account: INVOKER };
const IDP =
  'https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/external/providers/idp';
const AWS_TYPE = 'urn:ietf:params:aws:token-type:aws4_request';
const GET_CALLER_IDENTITY = 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15';

const UNUSED = 'a-secret-that-nobody-asks-for-0123456789';

const federated = ['sts.token', 'iamcredentials.generateIdToken'];

export const KINDS: readonly Kind[] = [
  {
    name: "the job's own token",
    routes: ['oidc.token', ...federated, 'iamcredentials.generateAccessToken'],
    file: true,
    give: async () => ({ inputs: { workload_identity_provider: PROVIDER, ...impersonated } }),
  },
  {
    name: 'a key',
    routes: ['oauth2.token'],
    file: true,
    give: async ({ emulator }) => {
      const key = await emulator.createKey(INVOKER);
      return {
        inputs: { credentials_json: JSON.stringify(key) },
        secrets: { 'private key': key.private_key },
      };
    },
  },
  {
    name: 'a key in base64 that impersonates',
    routes: ['oauth2.token', 'iamcredentials.generateIdToken'],
    file: true,
    give: async ({ emulator }) => {
      const key = await emulator.createKey(DEPLOYER);
      const encoded = Buffer.from(JSON.stringify(key)).toString('base64');
      return {
        inputs: { credentials_json: encoded, ...impersonated },
        secrets: { 'private key': key.private_key },
      };
    },
  },
  {
    name: 'a person',
    routes: ['oauth2.token', 'iamcredentials.generateIdToken'],
    file: true,
    give: async ({ emulator }) => ({
      inputs: { credentials_json: JSON.stringify(emulator.authorizedUser()), ...impersonated },
      secrets: ofUser(emulator.authorizedUser()),
    }),
  },
  {
    name: 'an impersonated account of a person',
    routes: ['oauth2.token', 'iamcredentials.generateAccessToken'],
    file: true,
    give: async ({ emulator, file }) => ({
      inputs: { application_default_credentials: 'true' },
      env: {
        GOOGLE_APPLICATION_CREDENTIALS: await file(
          'adc.json',
          JSON.stringify({
            type: 'impersonated_service_account',
            service_account_impersonation_url: impersonationUrl(INVOKER),
            source_credentials: emulator.authorizedUser(),
          }),
        ),
      },
      secrets: ofUser(emulator.authorizedUser()),
    }),
  },
  {
    name: 'a person of a workforce pool',
    routes: ['sts.oauthtoken'],
    file: true,
    give: async ({ emulator }) => ({
      inputs: { credentials_json: JSON.stringify(emulator.workforceAuthorizedUser()) },
      secrets: ofUser(emulator.workforceAuthorizedUser()),
    }),
  },
  {
    name: 'the metadata server',
    routes: ['metadata.token', 'iamcredentials.generateIdToken'],
    file: false,
    give: async () => ({ inputs: { application_default_credentials: 'true', ...impersonated } }),
  },
  {
    name: 'a token in a file',
    routes: federated,
    file: true,
    give: async ({ emulator, file }) => {
      const token = await emulator.oidcToken({ sub: 'workload-1', aud: IDP });
      return external({ file: await file('token', token) });
    },
  },
  {
    name: 'a token from a URL',
    routes: ['subject', ...federated],
    file: true,
    give: async ({ emulator }) => {
      const token = await emulator.oidcToken({ sub: 'workload-1', aud: IDP });
      const header = 'the-secret-of-the-url-source-0123456789';
      const source = {
        url: emulator.subjectUrl(JSON.stringify({ value: token })),
        headers: { Authorization: `Bearer ${header}` },
        format: { type: 'json', subject_token_field_name: 'value' },
      };
      return { ...external(source), secrets: { 'header of the URL source': header } };
    },
  },
  {
    name: 'a token of an executable',
    routes: federated,
    file: true,
    give: async ({ emulator, job, file }) => {
      const answer = JSON.stringify({
        version: 1,
        success: true,
        token_type: JWT_TYPE,
        id_token: await emulator.oidcToken({ sub: 'workload-1', aud: IDP }),
        expiration_time: Math.floor(Date.now() / 1000) + 3600,
      });
      const seen = join(job.root, CHILD);
      const script = `#!/bin/sh\nprintf '%s\\n' "$0" "$@" >> '${seen}'\nenv >> '${seen}'\ncat '${await file('answer', answer)}'\n`;
      const command = `${await file('source.sh', script, 0o755)} --for gcp`;
      return {
        // A secret in the inputs, which a child process must not inherit.
        ...external({ executable: { command, timeout_millis: 10_000 } }, { refresh_token: UNUSED }),
        secrets: { 'refresh token': UNUSED },
        env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' },
      };
    },
  },
  {
    name: 'keys of AWS in the environment',
    routes: federated,
    file: true,
    give: async ({ emulator }) => ({
      ...external(
        { environment_id: 'aws1', regional_cred_verification_url: GET_CALLER_IDENTITY },
        { provider: 'aws', subject_token_type: AWS_TYPE },
      ),
      env: emulator.awsEnv,
      secrets: ofAws(emulator),
    }),
  },
  {
    name: 'an instance of AWS',
    routes: ['aws.credentials', ...federated],
    file: true,
    give: async ({ emulator }) => {
      const metadata = 'http://169.254.169.254/latest';
      return {
        ...external(
          {
            environment_id: 'aws1',
            region_url: `${metadata}/meta-data/placement/availability-zone`,
            url: `${metadata}/meta-data/iam/security-credentials`,
            imdsv2_session_token_url: `${metadata}/api/token`,
            regional_cred_verification_url: GET_CALLER_IDENTITY,
          },
          { provider: 'aws', subject_token_type: AWS_TYPE },
        ),
        env: { TEST_LINK_LOCAL: emulator.instanceUrl },
        secrets: ofAws(emulator),
      };
    },
  },
  {
    name: 'a client certificate',
    routes: federated,
    file: true,
    give: async ({ emulator, file }) => {
      const { cert, key } = emulator.clientCertificate('workload-1');
      const workload = {
        cert_path: await file('client.pem', cert),
        key_path: await file('client.key', key, 0o600),
      };
      const config = await file('certificate.json', JSON.stringify({ cert_configs: { workload } }));
      return {
        ...external(
          { certificate: { certificate_config_location: config } },
          {
            provider: 'x509',
            subject_token_type: 'urn:ietf:params:oauth:token-type:mtls',
            token_url: 'https://sts.mtls.googleapis.com/v1/token',
          },
        ),
        // The private number alone (RFC 5915): what is around it is in the certificate too.
        secrets: { 'client key': key.split('\n')[2]?.slice(0, 24) ?? '' },
      };
    },
  },
];

/** Where an executable leaves what it was started with, in the job's folder. */
export const CHILD = 'child';

function external(source: object, fields: Record<string, unknown> = {}): Given {
  return { inputs: { credentials_json: JSON.stringify(externalAccount(source, fields)), ...impersonated } };
}

function ofUser(file: Readonly<Record<string, string>>): Record<string, string> {
  const { refresh_token: token = '', client_secret: secret = '' } = file;
  return { 'refresh token': token, 'client secret': secret };
}

function ofAws({ config }: Emulator): Record<string, string> {
  return {
    'AWS secret access key': config.aws.secretAccessKey,
    'AWS session token': config.aws.sessionToken,
  };
}

/** Where the files that a step finds are: beside its own folders, so that all else in those is left by it. */
export function placeFor(emulator: Emulator, job: JobFolders): Place {
  return {
    emulator,
    job,
    async file(name, content, mode = 0o600) {
      const path = join(job.root, 'found', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { mode });
      return path;
    },
  };
}
