import type { RequestListener } from 'node:http';
import type { Emulator, EmulatorConfig, ServiceConfig } from '../../emulator/emulator.ts';
import { startEmulator } from '../../emulator/emulator.ts';
import { readYaml } from '../workflows/documents-of-workflows.ts';

const NUMBER = '123456789012';
const STAGING_NUMBER = '210987654321';
export const PROJECT = 'my-project';
export const INVOKER = `invoker@${PROJECT}.iam.gserviceaccount.com`;
export const DEPLOYER = `deployer@${PROJECT}.iam.gserviceaccount.com`;

const GITHUB_PROVIDER = {
  id: 'my-repo',
  oidc: { issuer: 'https://token.actions.githubusercontent.com' },
  attributeMapping: {
    'google.subject': 'assertion.sub',
    'attribute.repository_id': 'assertion.repository_id',
  },
  attributeCondition: "assertion.repository_id == '74' && assertion.repository_owner_id == '65'",
};
const repositoryOf = (number: string) =>
  `principalSet://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/github/attribute.repository_id/74`;
const anyAws = `principalSet://iam.googleapis.com/projects/${NUMBER}/locations/global/workloadIdentityPools/aws/*`;
const account = (email: string, ...members: string[]) => ({
  email,
  iam: { 'roles/iam.workloadIdentityUser': members },
});
const invokers = [`serviceAccount:${INVOKER}`];

/** The commit that was deployed. */
let version = '';

const healthy: RequestListener = (request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ path: request.url, version, message: 'hello world' }));
};
const service = (host: string, given: Partial<ServiceConfig> = {}): ServiceConfig => ({
  host,
  invokers,
  handler: healthy,
  ...given,
});

/** The world that the examples speak of. */
export async function startExampleWorld(): Promise<Emulator> {
  const config: EmulatorConfig = {
    defaults: false,
    project: { id: PROJECT, number: NUMBER },
    serviceAccounts: [
      account(INVOKER, repositoryOf(NUMBER), anyAws),
      account(DEPLOYER, repositoryOf(NUMBER)),
      account(`reader@${PROJECT}.iam.gserviceaccount.com`, repositoryOf(NUMBER)),
      account('reader@my-staging.iam.gserviceaccount.com', repositoryOf(STAGING_NUMBER)),
    ],
    pools: [
      { id: 'github', providers: [GITHUB_PROVIDER] },
      { id: 'github', projectNumber: STAGING_NUMBER, providers: [GITHUB_PROVIDER] },
      { id: 'aws', providers: [{ id: 'account', aws: { accountId: '210987654321' } }] },
    ],
    metadata: { email: INVOKER, projectId: PROJECT, projectNumber: NUMBER },
    services: [
      service('orders-abc123-uc.a.run.app', { tags: ['candidate'] }),
      service('us-central1-my-project.cloudfunctions.net', { functionName: 'hello' }),
      service('hello-abc123-uc.a.run.app'),
      service('intranet.example.com', {
        iap: { clientId: '123456789012-abc123def456.apps.googleusercontent.com' },
      }),
      service('internal-abc123-uc.a.run.app'),
      ...nightlyHosts()
        .filter((host) => host !== 'orders-abc123-uc.a.run.app')
        .map((host) => service(host)),
    ],
  };
  const emulator = await startEmulator(config);
  version = emulator.github()['GITHUB_SHA'] ?? '';
  return emulator;
}

/** The services of the nightly check. */
export function nightlyHosts(): string[] {
  const { checks } = readYaml('examples/nightly/forty-services.yaml');
  if (!Array.isArray(checks)) throw new TypeError('the nightly example has no checks');
  return checks.map((check: { readonly get: string }) => new URL(check.get).hostname);
}
