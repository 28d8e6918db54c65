// The commands of README.md and CONTRIBUTING.md run as written.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { ROOT } from './documents-of-workflows.ts';

const HOST = 'my-service-abc123-uc.a.run.app';
const emulator = await startEmulator({
  services: [
    {
      host: HOST,
      invokers: [`serviceAccount:${INVOKER}`],
      handler: (request, response) => {
        request.resume();
        response.setHeader('content-type', 'application/json').end('{"status":"ok"}');
      },
    },
  ],
});
const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-commands-'));
after(async () => {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});

function run(command: string, cwd: string, env: Readonly<Record<string, string | undefined>>) {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
    });
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

const bash = (await run('command -v curl', ROOT, process.env).catch(() => ({ status: 1 }))).status === 0;

test('README.md: each line of the command line section succeeds', {
  skip: !bash && 'needs bash and curl',
}, async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = /## Command line\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const [, commands = ''] = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const lines = commands.trim().split('\n');
  assert.ok(lines.length >= 7);
  const [checks] = readme.match(/(?<=```yaml\n)version: 1\n[\s\S]*?(?=```)/) ?? [];
  assert.ok(checks);
  const key = JSON.stringify(await emulator.createKey(INVOKER));
  await writeFile(join(folder, 'key.json'), key);
  await writeFile(join(folder, 'checks.yaml'), checks);
  await writeFile(join(folder, 'script.sh'), '#!/bin/sh\ntest -n "$HTTPS_PROXY"\n');
  await writeFile(
    join(folder, 'gcp-bearer'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'src/cli.ts')}" "$@"\n`,
  );
  for (const name of ['script.sh', 'gcp-bearer']) await chmod(join(folder, name), 0o755);
  const env = {
    ...emulator.env,
    PATH: `${folder}:${process.env['PATH']}`,
    HOME: folder,
    URL: `https://${HOST}`,
    GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
  };
  for (const line of lines) {
    const { status, output } = await run(line, folder, env);
    assert.equal(status, 0, `${line}\n${output}`);
  }
});
