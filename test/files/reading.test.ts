// Files that a step is told to read and that have no end, no content or no permission: an error that names the input.
import assert from 'node:assert/strict';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { externalAccount } from '../scenarios/stage/scenario.ts';
import type { JobFolders } from '../stage/runner.ts';
import { someOf } from '../tier.ts';
import { makePipe, posix, step, told, withJob } from './step.ts';

const emulator = await startEmulator();
after(() => emulator.close());

/** Files that are none, and what is said of each after its path. */
function wrongFiles(job: JobFolders): readonly (readonly [path: string, words: string])[] {
  const huge = join(job.workspace, 'huge');
  writeFileSync(huge, '');
  truncateSync(huge, 8 * 1024 ** 3);
  mkdirSync(join(job.workspace, 'folder'));
  return [
    [makePipe(join(job.workspace, 'pipe')), 'is a pipe, not a file'],
    ['/dev/zero', 'is a device, not a file'],
    [join(job.workspace, 'folder'), 'is a folder, not a file'],
    [huge, 'MiB, the most that is read'],
    [join(job.workspace, 'nothing'), 'does not exist'],
  ];
}

const KEY = { workload_identity_provider: '', service_account: '' };

async function refuses(
  job: JobFolders,
  title: string,
  given: (path: string) => {
    inputs: Readonly<Record<string, string>>;
    env?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  for (const [path, words] of someOf(wrongFiles(job), title, 1)) {
    const { inputs, env = {} } = given(path);
    const result = await step(emulator, job, inputs, { env });
    assert.equal(result.exitCode, 1, path);
    assert.deepEqual(result.requests, [], path);
    const [only = '', ...more] = told(result);
    assert.deepEqual(more, []);
    assert.ok(only.startsWith(title), only);
    if (words === 'does not exist') assert.match(only, /does not exist|there is no such file/);
    else assert.ok(only.includes(words), only);
    assert.ok(only.includes(basename(path)), only);
  }
}

describe('a file without an end, or none, is refused by the name of its input', { skip: posix }, () => {
  it('checks', () =>
    withJob((job) => refuses(job, 'FILE_READ_FAILED: checks', (path) => ({ inputs: { checks: path } }))));

  it('access_token_boundary', () =>
    withJob((job) =>
      refuses(job, 'FILE_READ_FAILED: access_token_boundary', (path) => ({
        inputs: { access_token_boundary: path },
      })),
    ));

  it('a schema', () =>
    withJob((job) =>
      refuses(job, 'INPUT_INVALID: expect', (path) => ({
        inputs: {
          url: 'https://range-abc123-uc.a.run.app/',
          service_account: INVOKER,
          // Only the beginning of a long value is shown.
          expect: `json $ schema ${relative(job.workspace, path)}`,
        },
      })),
    ));

  it('GOOGLE_APPLICATION_CREDENTIALS', () =>
    withJob((job) =>
      refuses(job, 'ADC_INVALID: application_default_credentials', (path) => ({
        inputs: { ...KEY, application_default_credentials: 'true' },
        env: { GOOGLE_APPLICATION_CREDENTIALS: path },
      })),
    ));

  it('credential_source.file', () =>
    withJob((job) =>
      refuses(job, 'EXTERNAL_SUBJECT_TOKEN_FAILED', (path) => ({
        inputs: { ...KEY, credentials_json: JSON.stringify(externalAccount({ file: path })) },
      })),
    ));

  it('each file of a certificate', () =>
    withJob(async (job) => {
      const { cert, key } = emulator.clientCertificate('workload-1');
      writeFileSync(join(job.root, 'cert.pem'), cert);
      writeFileSync(join(job.root, 'key.pem'), key);
      const wrong = wrongFiles(job);
      const cases = [
        ['certificate_config_location', {}],
        ['cert_path', { cert_path: true }],
        ['key_path', { key_path: true }],
        ['trust_chain_path', { trust_chain_path: true }],
      ] as const;
      for (const [field] of cases)
        for (const [path, words] of someOf(wrong, field, 1)) {
          const config = join(job.root, 'config.json');
          const at = (name: string, fine: string) => (name === field ? path : join(job.root, fine));
          writeFileSync(
            config,
            JSON.stringify({
              cert_configs: {
                workload: { cert_path: at('cert_path', 'cert.pem'), key_path: at('key_path', 'key.pem') },
              },
            }),
          );
          const certificate = {
            certificate_config_location: at('certificate_config_location', 'config.json'),
            ...(field === 'trust_chain_path' ? { trust_chain_path: path } : {}),
          };
          const result = await step(emulator, job, {
            ...KEY,
            credentials_json: JSON.stringify(
              externalAccount({ certificate }, { token_url: 'https://sts.mtls.googleapis.com/v1/token' }),
            ),
          });
          assert.equal(result.exitCode, 1);
          const [only = '', ...more] = told(result);
          assert.deepEqual(more, []);
          assert.match(only, new RegExp(`^EXTERNAL_SUBJECT_TOKEN_FAILED: .*${field}.*${words}`), only);
        }
    }));
});

it("a pipe in gcloud's folder is passed over", { skip: posix }, () =>
  withJob(async (job) => {
    const gcloud = join(job.root, 'gcloud');
    mkdirSync(gcloud);
    makePipe(join(gcloud, 'active_config'));
    writeFileSync(
      join(gcloud, 'application_default_credentials.json'),
      JSON.stringify(emulator.authorizedUser()),
    );
    const result = await step(
      emulator,
      job,
      { ...KEY, application_default_credentials: 'true' },
      { env: { CLOUDSDK_CONFIG: gcloud } },
    );
    assert.equal(result.exitCode, 0, result.log);
  }),
);
