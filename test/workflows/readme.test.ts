// The claims of README.md: its hosts, its versions, its links, and a first screen that explains the project.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { filesIn, isMapping, ROOT } from './documents-of-workflows.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');

/** The README describes them in words. */
const NAMED_BY_A_FILE = /\.(?:rep|p)\.googleapis\.com$/;
const TOKEN_HOST = /(?:googleapis\.com|githubusercontent\.com|metadata\.google\.internal)$/;

/** The hosts for tokens that a scenario sent requests to, from its snapshot. */
function hostsOf(snapshot: string): string[] {
  const hosts = [...snapshot.matchAll(/^(?:GET|POST|PUT) https?:\/\/([^/ ]+)/gm)].map(
    ([, host = '']) => host,
  );
  return [...new Set(hosts)]
    .filter((host) => TOKEN_HOST.test(host) && !NAMED_BY_A_FILE.test(host))
    .filter((host) => host !== 'storage.googleapis.com')
    .sort();
}

const snapshot = (name: string) => read(`test/scenarios/snapshots/${name}.txt`);

/** A scenario for each row of the two tables of hosts; the second table adds to the first. */
const SHOWN_BY: Readonly<Record<string, { scenario: string; added?: string[] }>> = {
  workload_identity_provider: { scenario: 'github/direct' },
  'a service-account key': { scenario: 'key/id-token' },
  authorized_user: { scenario: 'default-credentials/user' },
  'an external account': { scenario: 'external/file-text' },
  'an external account with a certificate': {
    scenario: 'external/certificate',
    added: ['iamcredentials.googleapis.com'],
  },
  external_account_authorized_user: { scenario: 'default-credentials/workforce-user' },
  'the metadata server': { scenario: 'default-credentials/metadata' },
  service_account: { scenario: 'key/impersonating', added: ['oauth2.googleapis.com'] },
  access_token_lifetime: { scenario: 'key/lifetime-long', added: ['oauth2.googleapis.com'] },
  access_token_subject: {
    scenario: 'github/delegated',
    added: ['pipelines.actions.githubusercontent.com', 'sts.googleapis.com'],
  },
  access_token_boundary: { scenario: 'key/boundary', added: ['oauth2.googleapis.com'] },
};

test('the hosts of each credential source are those that its scenario sends requests to', () => {
  const tables = /<!-- hosts:start -->([\s\S]*?)<!-- hosts:end -->/.exec(readme)?.[1] ?? '';
  const rows = [...tables.matchAll(/^\| (?!-|Cred|With)(.+?) \| (.+?) \|$/gm)];
  assert.equal(rows.length, Object.keys(SHOWN_BY).length);
  for (const [, label = '', cell = ''] of rows) {
    const found =
      SHOWN_BY[label] ?? SHOWN_BY[[...label.matchAll(/`(\w+)`/g)].map(([, name]) => name)[0] ?? ''];
    assert.ok(found, label);
    const listed = [...cell.matchAll(/`([^`]+)`/g)].map(([, host = '']) => host.replace('*.', 'pipelines.'));
    const { scenario, added = [] } = found;
    assert.deepEqual([...listed, ...added].sort(), hostsOf(snapshot(scenario)), label);
  }
});

test('no scenario sends a request for a token to a host that the README does not list', () => {
  for (const path of filesIn('test/scenarios/snapshots', /\.txt$/, true)) {
    for (const host of hostsOf(read(path))) {
      const listed = host.replace(/^pipelines\.(?=actions\.)/, '*.');
      assert.ok(readme.includes(`\`${listed}\``), `${host} in ${path}`);
    }
  }
});

test('package.json, CHANGELOG.md, README.md and the examples have one version', () => {
  const manifest: unknown = JSON.parse(read('package.json'));
  assert.ok(isMapping(manifest));
  const version = String(manifest['version']);
  const [major = ''] = version.split('.');
  const [, newest = ''] = /^## \[(\d+\.\d+\.\d+)\]/m.exec(read('CHANGELOG.md')) ?? [];
  assert.equal(newest, version, 'the newest version of CHANGELOG.md');
  for (const path of [
    'README.md',
    'SECURITY.md',
    ...filesIn('docs', /\.md$/),
    ...filesIn('examples', /\.yml$/),
  ]) {
    for (const [found, tag = ''] of read(path).matchAll(/org\/gcp-bearer(?:\/[\w./-]+)?@(v[\w.]+)/g))
      assert.equal(tag, `v${major}`, `${found} in ${path}`);
  }
  for (const [comment] of readme.matchAll(/(?<=[0-9a-f]{40} # )v\S+/g)) assert.equal(comment, `v${version}`);
  assert.match(readme, new RegExp(`\`v${major}\` moves to each release .* \`v${version}\` never moves`));
});

test('the first screen has the purpose, a workflow and the comparison; pictures come later and are small', () => {
  const screen = readme.split('\n').slice(0, 45).join('\n');
  assert.match(screen, /```yaml\n[\s\S]*uses: org\/gcp-bearer@v1[\s\S]*?```/);
  assert.match(screen, /^\| \| google-github-actions\/auth \+ gcloud \+ curl \| gcp-bearer \|$/m);
  assert.doesNotMatch(screen, /<img|!\[/);
  for (const [, width] of readme.matchAll(/<img [^>]*width="(\d+)"/g)) assert.ok(Number(width) <= 480);
  assert.ok(readme.indexOf('## Moving over') < readme.indexOf('## Examples'));
});

test('no table of the README is wider than GitHub shows it', () => {
  // A cell is as wide as its longest unbreakable text; code does not break. About 100 characters fit.
  const tables = readme.match(/(?:^\|.*\|\n)+/gm) ?? [];
  for (const table of tables) {
    const widths: number[] = [];
    for (const line of table
      .trim()
      .split('\n')
      .filter((text) => !/^[|-]+$/.test(text))) {
      for (const [index, text] of line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .entries()) {
        const words = text.replace(/\]\([^)]*\)/g, ']').match(/`[^`]*`|\S+/g) ?? [];
        widths[index] = Math.max(widths[index] ?? 0, ...words.map((word) => word.length));
      }
    }
    const total = widths.reduce((sum, width) => sum + width, 0);
    assert.ok(total <= 100, `${total} characters: ${table.slice(0, 200)}`);
  }
});

/** As GitHub makes the anchor of a heading. */
function anchorsOf(text: string): Set<string> {
  return new Set(
    [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

for (const path of [...filesIn('.', /\.md$/), ...filesIn('docs', /\.md$/), 'examples/README.md']) {
  test(`${path}: each link leads to a file and a heading that exist`, () => {
    const text = read(path).replace(/^```[\s\S]*?^```/gm, '');
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(?:https?|mailto):/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      assert.ok(existsSync(join(ROOT, found)), target);
      if (anchor !== undefined && found.endsWith('.md'))
        assert.ok(anchorsOf(read(found)).has(anchor), target);
    }
  });
}

test('docs/libraries.md has every dependency', () => {
  const manifest: unknown = JSON.parse(read('package.json'));
  assert.ok(isMapping(manifest));
  const { devDependencies, peerDependencies } = manifest;
  assert.ok(isMapping(devDependencies) && isMapping(peerDependencies));
  const page = read('docs/libraries.md');
  for (const name of Object.keys({ ...devDependencies, ...peerDependencies })) {
    if (!name.startsWith('@types/')) assert.match(page, new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm'), name);
  }
});

test('docs/libraries.md names files that exist', () => {
  for (const [, path = ''] of read('docs/libraries.md').matchAll(/`((?:src|emulator)\/[\w./-]+)`/g))
    assert.ok(existsSync(join(ROOT, path)), path);
});
