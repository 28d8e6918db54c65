// A path in which the author expected a shell to expand something: an error that says so, before the network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { InputError } from '../../src/errors.ts';
import { readText } from '../../src/files/read.ts';
import { unexpanded } from '../../src/files/unexpanded.ts';
import { quietHost } from '../workflows/our-effects.ts';

/** Paths, with the part that a shell would expand. */
const PATHS: readonly (readonly [path: string, part: string | undefined])[] = [
  ['~/file.json', '~'],
  ['~\\file.json', '~'],
  ['~', '~'],
  ['~runner/file.json', '~runner'],
  ['$HOME/file.json', '$HOME'],
  ['${HOME}/file.json', '${HOME}'],
  ['/tmp/${GITHUB_RUN_ID}.json', '${GITHUB_RUN_ID}'],
  ['/tmp/$USER/file.json', '$USER'],
  ['$env:TEMP\\file.json', '$env:TEMP'],
  ['$(pwd)/file.json', '$(pwd)'],
  ['${{ runner.temp }}/file.json', '${{'],
  ['%USERPROFILE%\\file.json', '%USERPROFILE%'],
  ['%TEMP%/file.json', '%TEMP%'],
  ['file.json', undefined],
  ['C:\\Users\\RUNNER~1\\file.json', undefined],
  ['~$file.json', undefined],
  ['backup~/file.json', undefined],
  ['a$b.json', undefined],
  ['100%/50%.json', undefined],
  ['reports/%20%/file.json', undefined],
];

test('what only a shell expands is found', () => {
  for (const [path, part] of PATHS) assert.equal(unexpanded(path), part, path);
});

const WRITTEN = ['credentials_file_path', 'response_file', 'junit_file', 'results_file'] as const;
const READ = ['checks', 'access_token_boundary'] as const;

async function problemsOf(inputs: Record<string, string>): Promise<InputError['problems']> {
  const error: unknown = await parseConfig(
    {
      workload_identity_provider:
        'projects/123456789012/locations/global/workloadIdentityPools/pool/providers/provider',
      service_account: 'invoker@my-project.iam.gserviceaccount.com',
      create_credentials_file: 'true',
      ...inputs,
    },
    { ...quietHost(), env: { ...quietHost().env, RUNNER_TEMP: import.meta.dirname } },
  ).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof InputError, JSON.stringify(inputs));
  return error.problems;
}

for (const input of [...WRITTEN, ...READ]) {
  test(`${input} with ~ or a variable is an error that names it, with a valid line`, async () => {
    for (const [path, part] of PATHS) {
      if (part === undefined) continue;
      const url: Record<string, string> =
        input === 'checks' || input === 'access_token_boundary' || input === 'credentials_file_path'
          ? {}
          : { url: 'https://range-abc123-uc.a.run.app' };
      const found = (await problemsOf({ ...url, [input]: path })).find((problem) => problem.input === input);
      const message = String(found?.message);
      assert.ok(message.includes(`has ${part} in it, which only a shell expands`), `${path}: ${message}`);
      assert.notEqual(found?.example, undefined, path);
    }
  });
}

test('a file that is there is read, whatever its name', async () => {
  await assert.rejects(readText('~/file.json', { maxBytes: 10 }), /does not exist. It has ~ in it/);
  await assert.rejects(
    readText('file-that-is-not.json', { maxBytes: 10 }),
    /^UnreadableFile: does not exist$/,
  );
});
