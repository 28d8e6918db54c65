// docs/clients.md: every use of the credential file was tried with every form of it, or has its reason; its recipe works in a shell.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEPLOYER, INVOKER, PROVIDER } from '../../emulator/emulator.ts';
import { credentialsFile } from '../../src/credentials-file.ts';
import { CLIENT_IDS, FORMS, type FormId, parseMatrix, USES, type UseId, withMatrix } from './matrix.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/clients.md'), 'utf8');
const { rows, versions } = parseMatrix(page);

test('docs/clients.md has a cell for each use with each form: ok, a limit in words, or why it was not tried', () => {
  for (const { id } of USES) {
    for (const form of FORMS) {
      const cell = rows.get(id)?.[form.id];
      assert.ok(cell, `${id}, ${form.id}: npm run conformance -- --write`);
      if (cell.kind === 'limit') assert.match(cell.words, /\w{3}/, `${id}, ${form.id}`);
      if (cell.kind === 'untried') assert.match(cell.reason, /\w{3}/, `${id}, ${form.id}`);
    }
  }
  const tried = CLIENT_IDS.filter((client) =>
    USES.some((use) => use.client === client && rows.get(use.id)?.key.kind !== 'untried'),
  );
  assert.deepEqual([...versions.keys()], tried);
});

test('its table is as npm run conformance -- --write writes it', () => {
  assert.equal(withMatrix(page, { rows, versions }), page);
});

test('a cell with neither a try nor a reason is an error, and so is a missing one', () => {
  const row = /^\| `docker-credential-gcr get` .*$/m.exec(page)?.[0] ?? '';
  for (const [broken, message] of [
    [row.replace(' ok ', ' ? '), /docker-access has a cell with neither a try nor a reason: "\?"/],
    [row.replace(' ok |', ' not tried: |'), /neither a try nor a reason/],
    [row.replace(' ok |', ''), /docker-access has 6 cells/],
  ] as const) {
    assert.throws(() => parseMatrix(page.replace(row, broken)), message);
  }
  assert.equal(parseMatrix(page.replace(row, '')).rows.has('docker-access'), false);
});

test('who cannot read a file, by the warnings of the step, are those of the page', () => {
  const key = { type: 'service_account' };
  const user = { type: 'authorized_user' };
  const [deployer] = [DEPLOYER];
  const account = { account: INVOKER, delegates: [] };
  const github = {
    kind: 'github',
    provider: PROVIDER,
    audience: `https://iam.googleapis.com/${PROVIDER}`,
    requestUrl: 'https://token.example/idtoken?a=b',
    requestToken: 'request-token',
  };
  const given = (json: object) => ({ kind: 'credential', json });
  const forms: Record<FormId, [source: object, impersonate?: object]> = {
    federation: [github],
    'federation-account': [github, account],
    'federation-delegates': [github, { ...account, delegates: [deployer] }],
    key: [given(key)],
    'key-account': [given(key), account],
    user: [given(user)],
    'user-account': [given(user), account],
  };
  const uses: Readonly<Record<string, UseId>> = {
    'gcloud auth login': 'gcloud-login',
    gcloud: 'gcloud-access',
    Python: 'python-access',
    Java: 'java-access',
  };
  for (const { id } of FORMS) {
    const [source, impersonate] = forms[id];
    // biome-ignore lint/suspicious/noExplicitAny: the parts of a configuration that a file is made from
    const wanted: any = { source, impersonate, universe: 'googleapis.com', access: {} };
    const { unreadable } = credentialsFile(wanted).limits;
    const limited = Object.keys(uses).filter(
      (reader) => rows.get(uses[reader] ?? 'go-access')?.[id].kind === 'limit',
    );
    assert.deepEqual([...unreadable].sort(), limited.sort(), id);
    for (const use of ['go-access', 'node-access'] as const)
      assert.equal(rows.get(use)?.[id].kind, 'ok', `${use}, ${id}`);
  }
});

test('the recipe for docker login gives Docker the token on standard input, and no process has it as an argument', {
  skip: process.platform === 'win32' && 'a recipe for sh',
}, (t) => {
  const [, line = ''] = /^- run: (.*docker login.*)$/m.exec(page) ?? [];
  assert.notEqual(line, '');
  const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-docker-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const docker = join(folder, 'docker');
  writeFileSync(docker, '#!/bin/sh\necho "args: $*"\nprintf "input: "\ncat\n');
  chmodSync(docker, 0o700);
  const token = "ya29.a-token-with-'quotes'-%s-and-\\n";
  const { stdout } = spawnSync('bash', ['-e', '-x', '-c', line], {
    env: { PATH: `${folder}:${process.env['PATH']}`, TOKEN: token },
    encoding: 'utf8',
  });
  assert.equal(
    stdout,
    `args: login --username oauth2accesstoken --password-stdin https://us-central1-docker.pkg.dev\ninput: ${token}`,
  );
});
