/** Every endpoint that a run may need: what a step must ask for to need it, and how it says no. */
import type { RequestListener } from 'node:http';
import {
  DEPLOYER,
  type Emulator,
  type EmulatorConfig,
  type Environment,
  INVOKER,
  PROJECT,
  PROVIDER,
} from '../../emulator/emulator.ts';
import type { FaultyAnswer } from '../../emulator/faults.ts';
import type { ErrorCode } from '../../src/errors.ts';

/** What the other side says in its own words; a failure must repeat it. */
export const WORDS = 'The moon is in the wrong house, says case 4711';

type EndpointName =
  | 'oidc'
  | 'sts'
  | 'generateAccessToken'
  | 'generateIdToken'
  | 'signJwt'
  | 'key'
  | 'refresh'
  | 'metadata'
  | 'get'
  | 'post';

/** Which column of the table of expectations an endpoint is held to. */
export type Kind = 'token' | 'metadata' | 'get' | 'post';

export interface Endpoint {
  readonly name: EndpointName;
  /** As the document's table is headed. */
  readonly title: string;
  readonly kind: Kind;
  /** Every fault meets each of these; the first is the one whose requests are counted. */
  readonly routes: readonly [string, ...string[]];
  /** The one host to which no proxy leads when a name server is to fail. */
  readonly host: string;
  /** Connections opened before the first request asks for one: each meets a fault of connections too. */
  readonly ahead: number;
  /** The codes of refusals that name no cause: 403, and 404. */
  readonly refused: ErrorCode;
  readonly notFound: ErrorCode;
  /** The longest that an attempt may take; milliseconds. */
  readonly attemptMs: number;
  /** Which output has the token. */
  readonly output: 'access_token' | 'id_token';
  /** On every answer of it, also on those that a fault puts in place of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A refusal in the form in which this endpoint refuses. */
  readonly refusal: (status: number) => FaultyAnswer;
  readonly step: (emulator: Emulator) => Promise<Step> | Step;
}

interface Step {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Environment;
  /** What it must keep to itself, beside what the emulator gives it. */
  readonly secrets?: readonly string[];
}

const SERVICE = 'range-abc123-uc.a.run.app';
const SCOPE = 'https://www.googleapis.com/auth/calendar.readonly';

const answerOrders: RequestListener = (request, response) => {
  request.resume().on('end', () => {
    const body = JSON.stringify({ orders: 3, note: '.'.repeat(1000) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
};

/** The world of every cell: one private service, answered by a handler of the test's own. */
export const WORLD: EmulatorConfig = {
  services: [{ host: SERVICE, invokers: [`serviceAccount:${INVOKER}`], handler: answerOrders }],
};

const github = (emulator: Emulator, inputs: Record<string, string>): Step => {
  const env = emulator.github();
  return {
    env,
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      create_credentials_file: 'true',
      ...inputs,
    },
    secrets: [env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''],
  };
};

const oauthRefusal = (status: number): FaultyAnswer => ({
  status,
  json: { error: 'not_today', error_description: WORDS },
});
const googleRefusal = (status: number): FaultyAnswer => ({
  status,
  json: {
    error: { code: status, message: WORDS, status: status === 404 ? 'NOT_FOUND' : 'FAILED_PRECONDITION' },
  },
});
const plainRefusal = (status: number): FaultyAnswer => ({ status, json: { message: WORDS } });

const OF_TOKENS = { kind: 'token', attemptMs: 10_000, ahead: 1 } as const;
const OF_SERVICE = {
  host: SERVICE,
  routes: ['service'],
  ahead: 1,
  attemptMs: 10_000,
  output: 'id_token',
  refusal: plainRefusal,
} as const;

const EXPECTED = 'status == 200\njson $.orders == 3';

/** The URL is checked with `timeout: 10s` and the default `wait` of a minute. */
const checked = (emulator: Emulator, inputs: Record<string, string>): Step =>
  github(emulator, {
    create_credentials_file: 'false',
    url: `https://${SERVICE}/orders`,
    timeout: '10s',
    expect: EXPECTED,
    ...inputs,
  });

export const ENDPOINTS: readonly Endpoint[] = [
  {
    ...OF_TOKENS,
    name: 'oidc',
    title: 'GitHub OIDC',
    routes: ['oidc.token'],
    host: 'pipelines.actions.githubusercontent.com',
    refused: 'OIDC_REFUSED',
    notFound: 'OIDC_REFUSED',
    output: 'access_token',
    refusal: plainRefusal,
    step: (emulator) => github(emulator, {}),
  },
  {
    ...OF_TOKENS,
    name: 'sts',
    title: 'STS',
    routes: ['sts.token'],
    host: 'sts.googleapis.com',
    refused: 'STS_REFUSED',
    notFound: 'STS_REFUSED',
    output: 'access_token',
    refusal: oauthRefusal,
    step: (emulator) => github(emulator, {}),
  },
  {
    ...OF_TOKENS,
    name: 'generateAccessToken',
    title: 'IAM `generateAccessToken`',
    routes: ['iamcredentials.generateAccessToken'],
    host: 'iamcredentials.googleapis.com',
    refused: 'IAM_REFUSED',
    notFound: 'ACCOUNT_NOT_FOUND',
    output: 'access_token',
    refusal: googleRefusal,
    step: (emulator) => github(emulator, {}),
  },
  {
    ...OF_TOKENS,
    name: 'generateIdToken',
    title: 'IAM `generateIdToken`',
    routes: ['iamcredentials.generateIdToken'],
    host: 'iamcredentials.googleapis.com',
    refused: 'IAM_REFUSED',
    notFound: 'ACCOUNT_NOT_FOUND',
    output: 'id_token',
    refusal: googleRefusal,
    step: (emulator) => github(emulator, { id_token_audience: `https://${SERVICE}` }),
  },
  {
    ...OF_TOKENS,
    name: 'signJwt',
    title: 'IAM `signJwt`',
    routes: ['iamcredentials.signJwt'],
    host: 'iamcredentials.googleapis.com',
    refused: 'IAM_REFUSED',
    notFound: 'ACCOUNT_NOT_FOUND',
    output: 'access_token',
    refusal: googleRefusal,
    step: (emulator) => {
      emulator.serviceAccount(DEPLOYER).delegatedScopes = [SCOPE];
      return github(emulator, {
        service_account: DEPLOYER,
        access_token_subject: 'dev@example.com',
        access_token_scopes: SCOPE,
      });
    },
  },
  {
    ...OF_TOKENS,
    name: 'key',
    title: 'OAuth, a key',
    routes: ['oauth2.token'],
    host: 'oauth2.googleapis.com',
    refused: 'OAUTH_REFUSED',
    notFound: 'OAUTH_REFUSED',
    output: 'access_token',
    refusal: oauthRefusal,
    step: async (emulator) => {
      const key = await emulator.createKey(DEPLOYER);
      return {
        inputs: { credentials_json: JSON.stringify(key), create_credentials_file: 'true' },
        secrets: key.private_key.split('\n').filter((line) => line !== '' && !line.startsWith('-----')),
      };
    },
  },
  {
    ...OF_TOKENS,
    name: 'refresh',
    title: 'OAuth, a refresh token',
    routes: ['oauth2.token'],
    host: 'oauth2.googleapis.com',
    refused: 'OAUTH_REFUSED',
    notFound: 'OAUTH_REFUSED',
    output: 'access_token',
    refusal: oauthRefusal,
    step: (emulator) => {
      const user = emulator.authorizedUser();
      return {
        inputs: {
          credentials_json: JSON.stringify(user),
          create_credentials_file: 'true',
          project_id: PROJECT.id,
        },
        secrets: [user['refresh_token'] ?? '', user['client_secret'] ?? ''],
      };
    },
  },
  {
    name: 'metadata',
    title: 'metadata server',
    kind: 'metadata',
    routes: ['metadata.token', 'metadata.email', 'metadata.project', 'metadata.universe'],
    host: 'metadata.google.internal',
    ahead: 0,
    refused: 'METADATA_REFUSED',
    notFound: 'METADATA_NO_ACCOUNT',
    attemptMs: 3_000,
    output: 'access_token',
    headers: { 'metadata-flavor': 'Google' },
    refusal: (status) => ({ status, body: `${WORDS}\n` }),
    step: () => ({ inputs: { application_default_credentials: 'true' } }),
  },
  {
    ...OF_SERVICE,
    name: 'get',
    title: 'the service, `GET`',
    kind: 'get',
    refused: 'SERVICE_REFUSED',
    notFound: 'CHECK_FAILED',
    step: (emulator) => checked(emulator, {}),
  },
  {
    ...OF_SERVICE,
    name: 'post',
    title: 'the service, `POST`',
    kind: 'post',
    refused: 'SERVICE_REFUSED',
    notFound: 'CHECK_FAILED',
    step: (emulator) => checked(emulator, { method: 'POST', body: '{"sku":"A1"}' }),
  },
];
