import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check, CheckResult } from '../../src/checks/check.ts';
import { Evaluator } from '../../src/checks/language/evaluator.ts';
import { parseExpectations } from '../../src/checks/language/expectation.ts';
import { prepare } from '../../src/checks/run/request.ts';
import { runCheck } from '../../src/checks/run/runner.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { jsonOf } from '../../src/google/api.ts';
import { unknownPrincipal } from '../../src/google/principal.ts';
import type { Host } from '../../src/host.ts';
import { HttpClient } from '../../src/http/client.ts';
import { connectFailure, exchangeFailure, proxyFailure, tlsFailure } from '../../src/http/failure.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { PrivateFiles } from '../../src/private-files.ts';
import { parseResults } from '../../src/report/join.ts';
import { annotateFailures, logFailure } from '../../src/report/log.ts';
import { run } from '../../src/run.ts';
import { quietHost } from '../workflows/our-effects.ts';
import { answer, NOW, PROVIDER } from './refusals.ts';

/** A failure that no server's refusal is behind. */
export interface OtherRow {
  readonly name: string;
  readonly code: string;
  readonly says: readonly string[];
  readonly saysNot?: readonly string[];
  provoke(): unknown;
}

type Env = Readonly<Record<string, string | undefined>>;

const OIDC = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token-of-the-job',
};

function host(env: Env): Host {
  return { ...quietHost(), env, now: () => NOW };
}

const parse = (inputs: RawInputs, env: Env = OIDC) => parseConfig(inputs, host(env));

/** Runs in a folder of its own, which goes with it. */
async function inFolder(work: (folder: string) => Promise<unknown>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A pull request's event, from the repository itself or from another. */
function pullRequest(from: string | null, inputs: RawInputs): Promise<unknown> {
  return inFolder(async (folder) => {
    const path = join(folder, 'event.json');
    await writeFile(path, JSON.stringify({ pull_request: { head: { repo: from && { full_name: from } } } }));
    return parse(inputs, {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_ACTOR: 'octocat',
    });
  });
}

function nodeError(code: string, more: object = {}): Error {
  return Object.assign(new Error(code), { code, ...more });
}

/** A token that only looks like one. */
function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}

const AT = { host: 'sts.googleapis.com', now: NOW };
const DEPENDABOT = { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: 'push' };
const WITH_PROVIDER: RawInputs = {
  workload_identity_provider: PROVIDER,
  service_account: 'invoker@my-project.iam.gserviceaccount.com',
};
const provider = (name: string) => () => parse({ ...WITH_PROVIDER, workload_identity_provider: name });

/** Each way in which a provider's name is wrong, and its message. */
const PROVIDERS: readonly (readonly [name: string, says: readonly string[]])[] = [
  [
    PROVIDER.replace('123456789012', 'my-project'),
    [
      'has the project id "my-project" where the project number is needed',
      "gcloud projects describe my-project --format='value(projectNumber)'",
    ],
  ],
  [PROVIDER.replace('123456789012', '$(curl evil)'), ['white space']],
  [
    PROVIDER.replace('123456789012', '$(id)'),
    ["gcloud projects describe PROJECT_ID --format='value(projectNumber)'"],
  ],
  [
    PROVIDER.replace('/providers/github', ''),
    [
      'names a pool, and a provider of the pool is needed',
      'gcloud iam workload-identity-pools providers list --workload-identity-pool=ci-pool --location=global --project=123456789012',
      `Example:\n  workload_identity_provider: ${PROVIDER.replace(/github$/, 'PROVIDER')}`,
    ],
  ],
  [PROVIDER.replace('/github', '/'), ['names a pool']],
  [
    PROVIDER.replace('global', 'us-central1'),
    ['has the location "us-central1"', `Example:\n  workload_identity_provider: ${PROVIDER}`],
  ],
  [
    PROVIDER.replace('/locations/global', ''),
    ['no /locations/global', `Example:\n  workload_identity_provider: ${PROVIDER}`],
  ],
  [PROVIDER.replace('Pools', 'Pool'), ['has /workloadIdentityPool/ where /workloadIdentityPools/ is needed']],
  [PROVIDER.replace('providers', 'provider'), ['has /provider/ where /providers/ is needed']],
  [
    PROVIDER.toLowerCase(),
    ['wrong upper or lower case', `Example:\n  workload_identity_provider: ${PROVIDER}`],
  ],
  [`${PROVIDER}/`, ['one slash too many at its end']],
  [`/${PROVIDER}`, ['must begin with projects/']],
  [
    `https://iam.googleapis.com/v1/${PROVIDER}`,
    ['must begin with projects/', `Example:\n  workload_identity_provider: ${PROVIDER}`],
  ],
  [`"${PROVIDER}"`, ['has quotes in it', `Example:\n  workload_identity_provider: ${PROVIDER}`]],
  ['${{ vars.PROVIDER }}', ['an expression in it that was not evaluated']],
  [PROVIDER.replace('ci-pool', 'ci pool'), ['white space']],
  [
    `${PROVIDER}:exchange`,
    ['characters that are not allowed', `Example:\n  workload_identity_provider: ${PROVIDER}`],
  ],
  ['locations/global/workforcePools/people/providers/okta', ['a workforce pool, which is for people']],
  [
    `principalSet://iam.googleapis.com/${PROVIDER}/attribute.repository/octo-org/octo-repo`,
    ['is a principal, as in a policy'],
  ],
  ['https://console.cloud.google.com/iam-admin/workload-identity-pools', ['is a URL']],
  ['github', ["is only one name. The provider's whole resource name is needed"]],
  ['invoker@my-project.iam.gserviceaccount.com', ['an e-mail address, which belongs in service_account']],
  ['ci-pool/github', ["is not a provider's resource name"]],
];

export const others: readonly OtherRow[] = [
  {
    name: 'an input with an invalid value',
    code: 'INPUT_INVALID',
    says: [
      'access_token_lifetime must be from 1s to 12h. It is 13h.',
      'Example:\n  access_token_lifetime: 3600s',
    ],
    provoke: () => parse({ ...WITH_PROVIDER, access_token_lifetime: '13h' }),
  },
  {
    name: 'no credentials given',
    code: 'CREDENTIAL_SOURCE_MISSING',
    says: [
      'No credentials given.',
      'the secret is empty. Its name is likely mistyped, or it is not defined for this repository or environment',
    ],
    provoke: () => parse({}),
  },
  {
    name: 'the job may not ask for its OIDC token',
    code: 'OIDC_PERMISSION_MISSING',
    says: [
      'the job lacks the permission id-token: write',
      'Example:\n  permissions: { contents: read, id-token: write }',
    ],
    provoke: () => parse(WITH_PROVIDER, { GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'octocat' }),
  },
  {
    name: "a pull request of the repository's own is not a fork's",
    code: 'OIDC_PERMISSION_MISSING',
    says: ['the job lacks the permission id-token: write'],
    saysNot: ['fork'],
    provoke: () => pullRequest('octo-org/octo-repo', WITH_PROVIDER),
  },
  {
    name: "a fork's pull request gets no OIDC token",
    code: 'UNTRUSTED_RUN',
    says: [
      'The run of a pull request from a fork gets none',
      'Example:\n  if: github.event.pull_request.head.repo.full_name == github.repository',
    ],
    saysNot: ['permissions:'],
    provoke: () => pullRequest('mallory/octo-repo', WITH_PROVIDER),
  },
  {
    name: 'a fork that was deleted meanwhile',
    code: 'UNTRUSTED_RUN',
    says: ['The run of a pull request from a fork gets none'],
    provoke: () => pullRequest(null, WITH_PROVIDER),
  },
  {
    name: "a fork's pull request gets no secrets",
    code: 'UNTRUSTED_RUN',
    says: ['The run of a pull request from a fork gets no secrets', 'is empty'],
    provoke: () => pullRequest('mallory/octo-repo', { credentials_json: '' }),
  },
  {
    name: 'a run of Dependabot gets no OIDC token',
    code: 'UNTRUSTED_RUN',
    says: [
      'Dependabot started this run',
      'id-token: write',
      "Example:\n  if: github.actor != 'dependabot[bot]'",
    ],
    provoke: () => parse(WITH_PROVIDER, DEPENDABOT),
  },
  {
    name: 'a run of Dependabot gets no secrets of Actions',
    code: 'UNTRUSTED_RUN',
    says: [
      'gets the secrets of Dependabot and not those of Actions',
      'gh secret set GCP_KEY --app dependabot',
    ],
    provoke: () => parse({ credentials_json: '' }, DEPENDABOT),
  },
  ...PROVIDERS.map(([name, says]) => ({
    name: `a provider's name: ${name}`,
    code: 'PROVIDER_INVALID',
    says,
    saysNot: ['gcloud projects describe $'],
    provoke: provider(name),
  })),
  {
    name: 'a credential that is a path',
    code: 'CREDENTIAL_INVALID',
    says: ['credentials_json is a path. The content of the file is needed'],
    provoke: () => parse({ credentials_json: './key.json' }),
  },
  {
    name: 'an ID token without a service account',
    code: 'ID_TOKEN_UNAVAILABLE',
    says: [
      'direct workload identity federation cannot get an ID token, because Google has no endpoint for it',
    ],
    provoke: () =>
      parse({ workload_identity_provider: PROVIDER, id_token_audience: 'https://range-abc123-uc.a.run.app' }),
  },
  {
    name: 'a file that is there already',
    code: 'FILE_WRITE_FAILED',
    says: ['taken.json was not written:', 'taken.json exists already, and is not overwritten.'],
    provoke: () =>
      inFolder(async (folder) => {
        await writeFile(join(folder, 'taken.json'), '');
        await new PrivateFiles(host({ RUNNER_TEMP: folder }), true).write(
          'x',
          join(folder, 'taken.json'),
          'secret',
        );
      }),
  },
  {
    name: 'a report that is not JSON',
    code: 'FILE_READ_FAILED',
    says: ['shard-1.json is not JSON.'],
    provoke: () => parseResults('{', 'shard-1.json'),
  },
  {
    name: 'no Application Default Credentials',
    code: 'ADC_NOT_FOUND',
    says: [
      'No Application Default Credentials were found. These places have none:',
      'env GOOGLE_APPLICATION_CREDENTIALS (not set)',
      'Set workload_identity_provider in place of application_default_credentials',
    ],
    provoke: () =>
      inFolder((folder) =>
        run(
          host({
            HOME: folder,
            GCE_METADATA_HOST: '127.0.0.1:1',
            RUNNER_ENVIRONMENT: 'github-hosted',
          }),
          { application_default_credentials: 'true' },
        ),
      ),
  },
  {
    name: 'Application Default Credentials that cannot be read',
    code: 'ADC_INVALID',
    says: ['env GOOGLE_APPLICATION_CREDENTIALS names /nowhere/adc.json, which does not exist.'],
    provoke: () =>
      parse(
        { application_default_credentials: 'true' },
        { GOOGLE_APPLICATION_CREDENTIALS: '/nowhere/adc.json' },
      ),
  },
  {
    name: 'a subject token that is not there',
    code: 'EXTERNAL_SUBJECT_TOKEN_FAILED',
    says: [
      'Could not get the subject token: credential_source.file is /nowhere/token, which does not exist.',
    ],
    provoke: () =>
      run(host({}), {
        credentials_json: JSON.stringify({
          type: 'external_account',
          audience: `//iam.googleapis.com/${PROVIDER}`,
          subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
          token_url: 'https://sts.googleapis.com/v1/token',
          credential_source: { file: '/nowhere/token' },
        }),
      }),
  },
  {
    name: 'an OIDC token of another CI system that has expired',
    code: 'SUBJECT_TOKEN_INVALID',
    says: ['subject_token holds a token that expired at', '12 min ago. Get a new one in this job.'],
    provoke: () =>
      parse({
        workload_identity_provider: PROVIDER,
        subject_token: jwt({ sub: 'project_path:a/b', exp: Math.floor(NOW / 1000) - 720 }),
      }),
  },
  {
    name: 'another identity than the expected one',
    code: 'PRINCIPAL_UNEXPECTED',
    says: [
      'The credentials belong to invoker@my-project.iam.gserviceaccount.com, and the expected principal is deployer@my-project.iam.gserviceaccount.com. No token was output.',
    ],
    provoke: () =>
      run(host(OIDC), {
        ...WITH_PROVIDER,
        expected_principal: 'deployer@my-project.iam.gserviceaccount.com',
      }),
  },
  {
    name: 'an identity whose name Google does not say',
    code: 'PRINCIPAL_UNKNOWN',
    says: [
      'The e-mail address of the credentials could not be determined, so they cannot be compared with the expected deployer@my-project.iam.gserviceaccount.com. Google reports no name for them. No token was output.',
    ],
    provoke: () =>
      Promise.reject(
        unknownPrincipal(
          {},
          [{ kind: 'email', value: 'deployer@my-project.iam.gserviceaccount.com' }],
          undefined,
        ),
      ),
  },
  {
    name: 'a name that does not resolve',
    code: 'NETWORK_DNS',
    says: ['the name of sts.googleapis.com could not be resolved: no such host (ENOTFOUND)'],
    provoke: () => Promise.reject(connectFailure(nodeError('ENOTFOUND', { syscall: 'getaddrinfo' }), AT)),
  },
  {
    name: 'nobody listens',
    code: 'NETWORK_CONNECT',
    says: ['no connection to 127.0.0.1:1: connection refused (ECONNREFUSED)'],
    provoke: () => send('http://127.0.0.1:1/'),
  },
  {
    name: 'a proxy that is not there',
    code: 'NETWORK_PROXY',
    says: [
      'the proxy http://127.0.0.1:1 (HTTPS_PROXY) could not be reached: connection refused (ECONNREFUSED), on the way to sts.googleapis.com',
    ],
    provoke: () =>
      Promise.reject(
        proxyFailure(
          nodeError('ECONNREFUSED'),
          { label: 'http://127.0.0.1:1', variable: 'HTTPS_PROXY' },
          'reach',
          AT,
        ),
      ),
  },
  {
    name: 'a certificate that nobody here trusts',
    code: 'NETWORK_TLS',
    says: [
      'TLS with sts.googleapis.com failed: its certificate chain ends in a self-signed one that is not trusted here (SELF_SIGNED_CERT_IN_CHAIN)',
      'NODE_EXTRA_CA_CERTS',
    ],
    provoke: () => Promise.reject(tlsFailure(nodeError('SELF_SIGNED_CERT_IN_CHAIN'), AT)),
  },
  {
    name: 'a connection that is lost',
    code: 'NETWORK_RESET',
    says: ['sts.googleapis.com closed the connection without a response'],
    provoke: () => Promise.reject(exchangeFailure(nodeError('ECONNRESET'), 'wait', AT)),
  },
  {
    name: 'an answer that is no token',
    code: 'RESPONSE_INVALID',
    says: [
      'Google STS responded 200 with HTML or XML',
      'The response is likely from a proxy or captive portal on the way.',
    ],
    provoke: async () => jsonOf(answer(200, '<html><body>Welcome to the hotel</body></html>'), 'Google STS'),
  },
  {
    name: 'no answer in time',
    code: 'NETWORK_TIMEOUT',
    says: ['no response from 127.0.0.1:'],
    provoke: () =>
      serving(
        () => {},
        (url) => send(url, { timeoutMs: 20 }),
      ),
  },
  {
    name: 'an answer that does not end',
    code: 'RESPONSE_TOO_LARGE',
    says: ['is longer than 1000 bytes'],
    provoke: () => serving((_, response) => response.end('x'.repeat(5000))),
  },
  {
    name: 'a bug',
    code: 'INTERNAL',
    says: ["Cannot read properties of undefined (reading 'x')"],
    provoke: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'x')")),
  },
  {
    name: 'an answer that is not what was expected',
    code: 'CHECK_FAILED',
    says: ['200: json $.status == "ok" does not hold', 'json $.status == "ok" — actual: "starting"'],
    provoke: failingCheck,
  },
  {
    name: 'a captured value that cannot go where it is wanted',
    code: 'CHECK_FAILED',
    says: ['a captured value would change the path of the URL: it is . or ..'],
    provoke: async () => prepare(CAPTURING, new Map([['id', '..']])),
  },
  {
    name: 'a request that was given up',
    code: 'UNFINISHED',
    says: ['the request to 127.0.0.1:1 was not finished'],
    provoke: () => send('http://127.0.0.1:1/', { signal: AbortSignal.abort() }),
  },
];

const CAPTURING: Check = {
  name: 'order can be read',
  method: 'GET',
  url: { parts: ['https://range-abc123-uc.a.run.app/orders/', { capture: 'id' }] },
  headers: [],
  body: undefined,
  auth: 'none',
  audience: undefined,
  authHeader: 'Authorization',
  expect: [],
  refused: false,
  capture: [],
  after: [],
  timeoutMs: 1000,
  waitMs: 0,
  retry: 'safe',
  redirects: 0,
};

/** A check of a service on loopback that is still starting. */
async function failingCheck(): Promise<CheckResult | undefined> {
  let result: CheckResult | undefined;
  await serving(
    (_, response) => response.end('{"status":"starting"}'),
    async (url) => {
      const { expectations } = await parseExpectations('status 200\njson $.status == "ok"', {});
      const http = new HttpClient({ env: {}, now: () => NOW });
      const run = await runCheck(
        { ...CAPTURING, name: 'health', url: { parts: [url] }, expect: expectations },
        {
          host: host({}),
          http,
          evaluator: new Evaluator(),
          universe: 'googleapis.com',
          credential: () => Promise.reject(new Error('none')),
        },
      );
      http.close();
      result = run.result;
    },
  );
  return result;
}

/** Asks a server on loopback. */
async function serving(listener: RequestListener, ask: (url: string) => Promise<void> = send): Promise<void> {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const address = server.address();
    await ask(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function send(url: string, more: Partial<HttpRequest> = {}): Promise<void> {
  const http = new HttpClient({ env: {}, now: () => NOW });
  try {
    await http.send({
      method: 'GET',
      url,
      timeoutMs: 10_000,
      maxBodyBytes: 1000,
      onLargeBody: 'error',
      ...more,
    });
  } finally {
    http.close();
  }
}

/** What a person reads of whatever a row throws, with its code: an annotation as the action makes it. */
export async function annotationsOf(
  provoke: () => unknown,
): Promise<readonly { readonly title: string; readonly text: string }[]> {
  let made: unknown;
  let thrown: unknown;
  try {
    made = await provoke();
  } catch (error) {
    thrown = error;
  }
  const annotations: { title: string; text: string }[] = [];
  const listening = {
    ...quietHost(),
    error: (text: string, title = '') => annotations.push({ title, text }),
  };
  if (thrown !== undefined) logFailure(listening, thrown);
  if (isResult(made)) annotateFailures(listening, [made]);
  return annotations;
}

function isResult(made: unknown): made is CheckResult {
  return typeof made === 'object' && made !== null && 'verdict' in made;
}
