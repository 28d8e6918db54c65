// Tests the emulator, and the action's credential file, with Google's own clients, each from its registry
// and unmodified: `npm run conformance`. Prints a table of tokens compared with the action's, and compares docs/clients.md
// with what the clients do with each form of the file. Clients without a toolchain are skipped.
//
//   node scripts/conformance.ts [--require gcloud,python,go,java]    fails if one of these is missing
//   node scripts/conformance.ts --write                              writes docs/clients.md
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { DEFAULTS, type Emulator, INVOKER, PROVIDER, startEmulator } from '../emulator/emulator.ts';
import { accessTokenMeaning, idTokenClaims } from '../test/clients/claims.ts';
import { parseMatrix, withMatrix } from '../test/clients/matrix.ts';
import {
  type Client,
  ENTRY,
  findGcloud,
  findGo,
  findJava,
  findPython,
  type Missing,
  type Said,
  writeCredentials,
} from '../test/clients/toolchains.ts';
import { tryAll } from '../test/clients/try-all.ts';
import { FIREBASE_API } from '../test/clients/uses.ts';
import { endJob, runAction, type StepResult } from '../test/stage/runner.ts';

const PAGE = join(import.meta.dirname, '../docs/clients.md');

const AUDIENCE = 'https://range-abc123-uc.a.run.app';
const CLIENTS = {
  gcloud: findGcloud,
  python: () => findPython({ install: true }),
  go: findGo,
  java: findJava,
};

/** A credential, with the result of the action. */
interface Case {
  readonly name: string;
  readonly credentials: string;
  readonly ours: StepResult;
}

interface Row {
  readonly client: string;
  readonly credential: string;
  readonly access: string;
  readonly id: string;
  readonly project: string;
}

const { values } = parseArgs({
  options: { require: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
});
const required = values.require.split(',').filter((name) => name !== '');
const unknown = required.filter((name) => !Object.hasOwn(CLIENTS, name));
if (unknown.length > 0) {
  throw new RangeError(`--require takes ${Object.keys(CLIENTS).join(', ')}, not ${unknown.join(', ')}`);
}

const failures: string[] = [];
const skipped: string[] = [];
const rows: Row[] = [];
const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-conformance-'));
// A client that gets no ID token with an external_account file impersonates the account again, as itself: Google allows
// that if the account is Token Creator on itself. gcp-bearer needs no such grant.
const emulator = await startEmulator({
  metadata: false,
  services: [FIREBASE_API],
  serviceAccounts: DEFAULTS.serviceAccounts.map(({ email, iam }) => ({
    email,
    iam: {
      ...iam,
      'roles/iam.serviceAccountTokenCreator': [
        ...iam['roles/iam.serviceAccountTokenCreator'],
        `serviceAccount:${email}`,
      ],
    },
  })),
});
try {
  const cases = await makeCases(emulator, folder);
  for (const [key, find] of Object.entries(CLIENTS)) {
    let client: Client | Missing;
    try {
      client = await find();
    } catch (error) {
      failures.push(`${key}: ${wordsOf(error)}`);
      continue;
    }
    if ('missing' in client) {
      skipped.push(`${client.name}: ${client.missing}`);
      if (required.includes(key)) failures.push(`${client.name} is required, and ${client.missing}`);
      continue;
    }
    for (const one of cases) rows.push(await compare(client, one));
  }
  for (const { ours } of cases) await endJob(ours.job);
  await compareUses();
} finally {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}

print(rows);
for (const reason of skipped) console.log(`skipped  ${reason}`);
for (const failure of failures) console.error(`failed   ${failure}`);
const passed = rows.filter((row) => !Object.values(row).some((cell) => /FAILED|DIFFERS/.test(cell))).length;
console.log(`\n${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs every use of the file by every client that is here, and compares the page with it, or writes it. */
async function compareUses(): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const committed = parseMatrix(page);
  const seen = await tryAll(emulator, folder, AUDIENCE, committed);
  skipped.push(...seen.skipped);
  failures.push(...seen.failures);
  if (values.write) {
    await writeFile(PAGE, withMatrix(page, seen.matrix));
    return;
  }
  failures.push(...seen.differences);
}

async function makeCases(on: Emulator, home: string): Promise<Case[]> {
  const tokens = { token_format: 'access_token, id_token', id_token_audience: AUDIENCE };
  const key = await on.createKey(INVOKER);
  const fromKey = await runAction({
    emulator: on,
    entry: ENTRY,
    inputs: { credentials_json: JSON.stringify(key), ...tokens },
  });
  const fromGithub = await runAction({
    emulator: on,
    entry: ENTRY,
    env: on.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      create_credentials_file: 'true',
      ...tokens,
    },
  });
  for (const { exitCode, log } of [fromKey, fromGithub]) {
    if (exitCode !== 0) throw new Error(`the action failed:\n${log}`);
  }
  return [
    { name: 'key file', credentials: await writeCredentials(home, 'key.json', key), ours: fromKey },
    {
      name: "the action's credential file",
      credentials: fromGithub.outputs['credentials_file_path'] ?? '',
      ours: fromGithub,
    },
  ];
}

async function compare(client: Client, { name, credentials, ours }: Case): Promise<Row> {
  const label = `${client.name} ${client.version}`;
  const home = await mkdtemp(join(folder, 'home-'));
  let said: Said;
  try {
    said = await client.ask({ emulator, credentials, audience: AUDIENCE, account: INVOKER, home });
  } catch (error) {
    failures.push(`${label}, ${name}: ${wordsOf(error)}`);
    return { client: label, credential: name, access: 'FAILED', id: '', project: '' };
  }
  const verdict = (what: string, theirs: unknown, mine: unknown) => {
    if (isDeepStrictEqual(theirs, mine)) return 'same';
    failures.push(
      `${label}, ${name}, ${what}: ${JSON.stringify(theirs)} where ours is ${JSON.stringify(mine)}`,
    );
    return 'DIFFERS';
  };
  const mine = accessTokenMeaning(emulator, ours.outputs['access_token'] ?? '');
  const theirs = accessTokenMeaning(emulator, said.accessToken);
  // gcloud requests additional scopes, so its token has at least ours.
  const scopes = listOf(mine['scopes']).filter((scope) => listOf(theirs['scopes']).includes(scope));
  return {
    client: label,
    credential: name,
    access: verdict('access token', { ...theirs, scopes }, mine),
    id: `${verdict(
      'ID token',
      await idTokenClaims(emulator, said.idToken, AUDIENCE),
      await idTokenClaims(emulator, ours.outputs['id_token'] ?? '', AUDIENCE),
    )}${said.idTokenRefusal === undefined ? '' : ', by impersonation'}`,
    project:
      said.projectId === undefined
        ? 'not said'
        : verdict('project', said.projectId, ours.outputs['project_id']),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The output of a failed tool, or the error. */
function wordsOf(error: unknown): string {
  const stderr: unknown = error instanceof Error ? Reflect.get(error, 'stderr') : undefined;
  return typeof stderr === 'string' && stderr.trim() !== '' ? stderr.trim().slice(-2000) : String(error);
}

function print(lines: readonly Row[]): void {
  const head: Row = {
    client: 'client',
    credential: 'credential',
    access: 'access token',
    id: 'ID token',
    project: 'project',
  };
  const columns = ['client', 'credential', 'access', 'project', 'id'] as const;
  const widths = columns.map((column) => Math.max(...[head, ...lines].map((line) => line[column].length)));
  for (const line of [head, ...lines]) {
    console.log(
      columns
        .map((column, at) => line[column].padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
