import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const judged = await judge(named, tests.map(({ data }) => data), async (path) =>
    readFile(join(folder, path), 'utf8'),
  );
  return tests.map((test, index) => ({
    name: `${name}: ${description}: ${test.description}`,
    valid: test.valid,
    ours: typeof judged === 'string' ? judged : (judged[index] ?? false),
  }));
}

/** The verdicts about values, or why the schema is refused. */
export async function judge(
  schema: unknown,
  values: readonly Json[],
  readOther: (path: string) => Promise<string>,
): Promise<readonly boolean[] | string> {
  const remotes = `${pathToFileURL(join(process.cwd(), FOLDER))}/`;
  const local = (text: string) => text.replaceAll(REMOTES, remotes);
  const parsed = await parseExpectation('json $ schema schema.json', {}, {
    readFile: async (path) =>
      local(path === 'schema.json' ? JSON.stringify(schema) : await readOther(relative('.', path))),
  });
  if ('problems' in parsed) return parsed.problems.map(({ message }) => message).join('; ');
  const { assertion } = parsed.expectation;
  if (!('schema' in assertion)) throw new Error('no schema');
  const verdicts: boolean[] = [];
  for (const value of values)
    verdicts.push((await schemaErrors(assertion.schema, value, undefined)) === undefined);
  return verdicts;
}
