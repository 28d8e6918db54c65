// The commands of README.md and CONTRIBUTING.md run as written.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { INVOKER, startEmulator } from '../../emulator/emulator.ts';
import { ROOT } from './documents-of-workflows.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-commands-'));
after(() => rm(folder, { recursive: true, force: true }));

const isAvailable = ['bash', 'curl', 'npm'].every(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
);
const skip = !isAvailable && 'needs bash, curl and npm';
const { PATH = '' } = process.env;
const withNode = `${dirname(process.execPath)}:${PATH}`;

function run(command: string, cwd: string, env: Readonly<Record<string, string>>) {
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

test('README.md: each line of the section "Command line" succeeds', { skip }, async () => {
  const host = 'my-service-abc123-uc.a.run.app';
  await using emulator = await startEmulator({
    services: [
      {
        host,
        invokers: [`serviceAccount:${INVOKER}`],
        handler: (request, response) => {
          request.resume();
          response.setHeader('content-type', 'application/json').end('{"status":"ok"}');
        },
      },
    ],
  });
  const readme = read('README.md');
  const section = /## Command line\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const [, commands = ''] = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const lines = commands.trim().split('\n');
  assert.ok(lines.length >= 7);
  const [checks = ''] = readme.match(/(?<=```yaml\n)version: 1\n[\s\S]*?(?=```)/) ?? [];
  await writeFile(join(folder, 'key.json'), JSON.stringify(await emulator.createKey(INVOKER)));
  await writeFile(join(folder, 'checks.yaml'), checks);
  await writeFile(join(folder, 'script.sh'), '#!/bin/sh\ntest -n "$HTTPS_PROXY"\n');
  await writeFile(
    join(folder, 'gcp-bearer'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'src/cli.ts')}" "$@"\n`,
  );
  for (const name of ['script.sh', 'gcp-bearer']) await chmod(join(folder, name), 0o755);
  const env = {
    ...emulator.env,
    PATH: `${folder}:${withNode}`,
    HOME: folder,
    URL: `https://${host}`,
    GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
  };
  for (const line of lines) {
    const { status, output } = await run(line, folder, env);
    assert.equal(status, 0, `${line}\n${output}`);
  }
});

/** Too slow to run again here, or about a clone: `.ci/run` runs them on a clean one. */
const IN_CI_RUN = [
  'npm ci',
  'npm test',
  'npm run test:slow',
  'npm run test:package',
  'npm run test:windows',
  'npm run conformance',
  'npm run schema-suite',
];
const ELSEWHERE = [/^git /, /^cd /, /^\.ci\//, /^npm rebuild node$/];

/** Every command of the guide: in its console blocks, and in code in its text. */
function commandsOf(guide: string): string[] {
  const blocks = [...guide.matchAll(/^\$ (.+?)(?:\s{2,}#.*)?$/gm)].map(([, line = '']) => line);
  const inText = [...guide.matchAll(/`((?:[A-Z_]+=\S+ )*(?:npm|\.ci\/)[^`]*)`/g)].map(
    ([, line = '']) => line,
  );
  return [...new Set([...blocks, ...inText])].filter(
    (line) => line !== 'npm ci --ignore-scripts' && line !== 'npm run fuzz',
  );
}

test('CONTRIBUTING.md: each command succeeds as written', { skip }, async () => {
  const guide = read('CONTRIBUTING.md');
  const ci = read('.ci/run');
  const copy = join(folder, 'copy');
  const left = new Set(['.git', 'node_modules', 'build', 'lib']);
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !left.has(relative(ROOT, path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const [, path = '', code = ''] = /```ts\n\/\/ (test\/scenarios\/\S+)\n([\s\S]*?)```/.exec(guide) ?? [];
  await writeFile(join(copy, path), code);
  const commands = commandsOf(guide);
  assert.ok(commands.length >= 20);
  // Of another Node's npm too: the scripts take Node 24 from node_modules.
  const env = { PATH, HOME: folder };
  for (const command of commands) {
    if (IN_CI_RUN.includes(command)) {
      assert.match(
        ci,
        new RegExp(`^${command.replace('npm run ', 'npm run (?:--silent )?')}\\b`, 'm'),
        command,
      );
      continue;
    }
    const [program = ''] = command.split(' ');
    if (program.startsWith('.ci/')) assert.ok(existsSync(join(ROOT, program)), command);
    if (ELSEWHERE.some((pattern) => pattern.test(command))) continue;
    const { status, output } = await run(command, copy, env);
    assert.equal(status, 0, `${command}\n${output.slice(-4000)}`);
    if (command.includes('--test-name-pattern'))
      assert.match(output, /✔ github\/access-token-for-storage/, command);
  }
});
