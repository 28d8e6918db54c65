// docs/other-ci.md: the provider of each recipe as its gcloud command creates it, and the commands of its pipeline, run with a
// token that has the claims of that CI system.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { type Emulator, type IssuerConfig, startEmulator } from '../../emulator/emulator.ts';
import { someOf } from '../tier.ts';
import { ROOT } from '../workflows/documents-of-workflows.ts';

const page = readFileSync(join(ROOT, 'docs/other-ci.md'), 'utf8');
const CLI = join(ROOT, 'src/cli.ts');
const POOL = 'projects/123456789012/locations/global/workloadIdentityPools/ci';
const ACCOUNT = 'deployer@my-project.iam.gserviceaccount.com';
const SERVICE = 'my-service-abc123-uc.a.run.app';
const UUID = 'cccccccc-1111-4222-8333-444444444444';

interface Recipe {
  /** Beside `iss` and `aud`, as the system's documentation lists them. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The value of attribute.source. */
  readonly source: string;
  // biome-ignore lint/suspicious/noExplicitAny: the pipelines of six systems have no common type
  readonly commands: (pipeline: any) => string;
  /** The variable of the token, where the system sets one. */
  readonly variable?: string;
}

const RECIPES: Readonly<Record<string, Recipe>> = {
  GitLab: {
    claims: {
      sub: 'project_path:my-group/my-project:ref_type:branch:ref:main',
      project_id: '42',
      project_path: 'my-group/my-project',
      namespace_id: '4711',
      namespace_path: 'my-group',
      ref: 'main',
      ref_type: 'branch',
    },
    source: '42',
    variable: 'GCP_OIDC_TOKEN',
    commands: (pipeline) => pipeline.deploy.script.join('\n'),
  },
  Buildkite: {
    claims: {
      sub: `organization:my-org:pipeline:my-pipeline:ref:refs/heads/main:commit:${'0a'.repeat(20)}:step:${'deploy'.repeat(5)}`,
      organization_slug: 'my-org',
      pipeline_slug: 'my-pipeline',
      pipeline_id: UUID,
    },
    source: 'my-pipeline',
    commands: (pipeline) => pipeline.steps[0].command,
  },
  CircleCI: {
    claims: {
      sub: `org/${UUID}/project/${UUID}/user/${UUID}/vcs-origin/github.com/my-org/my-repo/vcs-ref/refs/heads/main`,
      'oidc.circleci.com/project-id': UUID,
    },
    source: UUID,
    variable: 'CIRCLE_OIDC_TOKEN_V2',
    commands: (pipeline) => pipeline.jobs.deploy.steps[0].run.command,
  },
  Bitbucket: {
    claims: { sub: `{${UUID}}:{${UUID}}`, repositoryUuid: `{${UUID}}`, branchName: 'main' },
    source: `{${UUID}}`,
    variable: 'BITBUCKET_STEP_OIDC_TOKEN',
    commands: (pipeline) => pipeline.pipelines.default[0].step.script.join('\n'),
  },
  'Azure DevOps': {
    claims: { sub: 'sc://my-org/my-project/my-connection' },
    source: 'sc://my-org/my-project/my-connection',
    commands: (pipeline) => pipeline.steps[0].bash,
  },
  Kubernetes: {
    claims: { sub: 'system:serviceaccount:ci:deployer', 'kubernetes.io': { namespace: 'ci' } },
    source: 'ci',
    commands: (pod) => pod.spec.containers[0].args[0],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-ci-'));
const noShell = process.platform === 'win32' ? 'there is no sh' : false;
after(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): void {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function section(name: string): { provider: string; pipeline: unknown } {
  const text = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
  const provider = /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const pipeline = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  return { provider: provider.replaceAll('\\\n', ' '), pipeline: parse(pipeline) };
}

function flagOf(command: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`--${name}=(?:"([^"]*)"|(\\S+))`).exec(command) ?? [];
  return quoted ?? plain;
}

/** The world that the recipe's gcloud command makes. */
async function worldOf(name: string, { claims, source }: Recipe) {
  const { provider } = section(name);
  const id = /create-oidc (\S+)/.exec(provider)?.[1] ?? '';
  const issuer = flagOf(provider, 'issuer-uri') ?? '';
  const audience = flagOf(provider, 'allowed-audiences') ?? '';
  const condition = flagOf(provider, 'attribute-condition');
  const mapping = (flagOf(provider, 'attribute-mapping') ?? '').split(/,(?=[a-z]+\.\w+=)/);
  const config: IssuerConfig = { url: issuer, claims: { ...claims, aud: audience } };
  const emulator = await startEmulator({
    defaults: false,
    issuers: [config],
    pools: [
      {
        id: 'ci',
        providers: [
          {
            id,
            oidc: { issuer, allowedAudiences: [audience] },
            attributeMapping: Object.fromEntries(
              mapping.map((pair) => /^([^=]+)=(.*)$/.exec(pair)?.slice(1) ?? []),
            ),
            ...(condition === undefined ? {} : { attributeCondition: condition }),
          },
        ],
      },
    ],
    services: [{ host: SERVICE, invokers: [`serviceAccount:${ACCOUNT}`] }],
    serviceAccounts: [
      {
        email: ACCOUNT,
        iam: {
          'roles/iam.workloadIdentityUser': [
            `principalSet://iam.googleapis.com/${POOL}/attribute.source/${source}`,
          ],
        },
      },
    ],
  });
  return { emulator, provider: `${POOL}/providers/${id}`, token: await emulator.oidcToken({}, issuer) };
}

/** Azure DevOps' endpoint for tokens of a service connection. */
async function azure(token: string) {
  const server = createServer((request, response) => {
    const allowed =
      request.method === 'POST' &&
      request.headers.authorization === 'Bearer the-access-token-of-the-job' &&
      request.url === '/oidctoken?api-version=7.1&serviceConnectionId=a-connection';
    response.statusCode = allowed ? 200 : 401;
    response.end(JSON.stringify(allowed ? { oidcToken: token } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidctoken` };
}

function shell(script: string, env: Record<string, string>) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn('sh', ['-ec', script], {
      cwd: folder,
      env: { PATH: `${folder}${delimiter}${process.env['PATH']}`, HOME: folder, ...env },
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (texts.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (texts.stderr += text));
    child.on('close', (status) => resolve({ status, ...texts }));
  });
}

program('gcp-bearer', `exec '${process.execPath}' '${CLI}' "$@"`);
program(
  'buildkite-agent',
  'test "$*" = "oidc request-token --audience https://iam.googleapis.com" && cat token-of-the-agent',
);

async function play(
  recipe: Recipe,
  name: string,
  use: (emulator: Emulator, outcome: Awaited<ReturnType<typeof shell>>) => void,
) {
  const { emulator, provider, token } = await worldOf(name, recipe);
  const connection = await azure(token);
  try {
    writeFileSync(join(folder, 'token-of-the-agent'), token);
    mkdirSync(join(folder, 'mounted'), { recursive: true });
    writeFileSync(join(folder, 'mounted/token'), token);
    const script = recipe
      .commands(section(name).pipeline)
      .replaceAll('/var/run/secrets/gcp', join(folder, 'mounted'));
    const outcome = await shell(script, {
      ...emulator.env,
      GCP_PROVIDER: provider,
      GCP_SERVICE_ACCOUNT: ACCOUNT,
      SERVICE_URL: `https://${SERVICE}/health`,
      SYSTEM_ACCESSTOKEN: 'the-access-token-of-the-job',
      SYSTEM_OIDCREQUESTURI: connection.url,
      SERVICE_CONNECTION_ID: 'a-connection',
      ...(recipe.variable === undefined ? {} : { [recipe.variable]: token }),
    });
    use(emulator, outcome);
    assert.ok(!outcome.stderr.includes(token), 'the OIDC token is not printed');
  } finally {
    connection.server.close();
    await emulator.close();
  }
}

test('the page has a recipe for each system that is played here', () => {
  const names = [...page.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  assert.deepEqual(names, ['Set-up', ...Object.keys(RECIPES), 'Try it without an account']);
});

for (const [name, recipe] of someOf(Object.entries(RECIPES), 'recipes', 3)) {
  test(`${name}: the recipe calls a private service as the service account`, { skip: noShell }, async () => {
    await play(recipe, name, (emulator, { status, stderr }) => {
      assert.equal(status, 0, stderr);
      const calls = emulator.journal.entries.filter(({ route }) => route === 'service');
      assert.deepEqual(
        calls.map(({ host, path, status: answered }) => ({ host, path, answered })),
        [{ host: SERVICE, path: '/health', answered: 200 }],
      );
    });
  });
}
