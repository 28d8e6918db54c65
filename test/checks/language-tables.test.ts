// The tables of subjects and operators in src/checks/language are the only list of each. What repeats them for a reader
// (documentation, the published schema, CONTRIBUTING.md) is compared with them here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TYPES } from '../../src/checks/language/json.ts';
import { COMPARISONS, OPERATORS, operatorsOf, SUGGESTIONS } from '../../src/checks/language/operators.ts';
import { SUBJECTS, writtenAs } from '../../src/checks/language/subjects.ts';
import { problemsOf } from './observation.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/expectations.md');
const names = OPERATORS.map(({ name }) => name);

/** The rows of the table under a heading, each as its cells. */
function tableUnder(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(' | '));
  return rows.slice(1);
}

function codesIn(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

describe('docs/expectations.md', () => {
  test('lists every subject', () => {
    const listed = tableUnder('Subjects').flatMap(([first]) => codesIn(first));
    assert.deepEqual(listed.sort(), SUBJECTS.map(writtenAs).sort());
  });

  test('lists the operators of each subject', () => {
    const rows = new Map(
      tableUnder('Subjects').map(([first, , operators = '']) => [codesIn(first)[0] ?? '', operators]),
    );
    const operatorsIn = (cell: string): string[] => {
      if (cell.startsWith('as ')) return operatorsIn(rowOf(codesIn(cell)[0] ?? ''));
      if (!cell.startsWith('all')) return codesIn(cell);
      const exceptions = codesIn(/^all but (.*?)(?:;|$)/.exec(cell)?.[1]);
      return names.filter((name) => !exceptions.includes(name));
    };
    const rowOf = (kind: string) =>
      [...rows].find(([written]) => written === kind || written.startsWith(`${kind} `))?.[1] ?? '';
    for (const { kind } of SUBJECTS) {
      const expected = operatorsOf(kind).map(({ name }) => name);
      assert.deepEqual(operatorsIn(rowOf(kind)).sort(), expected.sort(), kind);
    }
  });

  test('lists every operator, with an example that uses it', async () => {
    const listed = tableUnder('Operators').flatMap(([first = '', , example]) =>
      codesIn(first).map((code) => ({ name: code.split(' ')[0] ?? '', example })),
    );
    assert.deepEqual(listed.map(({ name }) => name).sort(), [...names].sort());
    for (const row of tableUnder('Operators')) {
      const operators = codesIn(row[0]).map((code) => code.split(' ')[0] ?? '');
      const [example = ''] = codesIn(row[2]);
      assert.ok(
        operators.some((operator) => example.split(' ').includes(operator)),
        example,
      );
    }
  });

  test('lists the types', () => {
    const row = tableUnder('Operators').find(([first]) => first === '`type T`');
    assert.deepEqual(codesIn(row?.[1]), [...TYPES]);
  });
});

test('docs/checks.schema.json lists subjects and operators as they are', () => {
  const { definitions } = JSON.parse(read('docs/checks.schema.json'));
  const description: string = definitions.expect.description;
  assert.equal(
    /Subjects: (.*?)\. Operators: (.*?)\. /.exec(description)?.slice(1).join('\n'),
    `${SUBJECTS.map(writtenAs).join(', ')}\n${names.join(' ')}`,
  );
});

test('every operator is used in a test of the evaluator', () => {
  const tests = read('test/checks/evaluate.test.ts');
  for (const name of names) assert.ok(tests.includes(` ${name}`), `test/checks/evaluate.test.ts: ${name}`);
});

test('CONTRIBUTING.md names the places that a new operator touches', () => {
  const section = read('CONTRIBUTING.md').split('\n## Add an operator\n')[1]?.split('\n## ')[0] ?? '';
  const places = codesIn(section).filter((code) => /^(?:src|test|docs)\//.test(code));
  assert.deepEqual(places, [
    'src/checks/language/operators.ts',
    'src/checks/language/evaluate-assertion.ts',
    'docs/expectations.md',
    'docs/checks.schema.json',
    'test/checks/evaluate.test.ts',
    'test/checks/language-tables.test.ts',
  ]);
});

test('no other file of src names operators', () => {
  // Names that mean nothing else in TypeScript.
  const distinct = names.filter((name) => /^(?:startsWith|endsWith|isEmpty)$/.test(name));
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => distinct.some((name) => read(join('src', file)).includes(`'${name}'`)));
  assert.deepEqual(files.map((file) => file.replaceAll('\\', '/')).sort(), [
    'checks/language/evaluate-assertion.ts',
    'checks/language/operators.ts',
  ]);
});

test('a word of another language is no operator itself, and what is suggested for it is one', async () => {
  for (const [word, suggestion] of SUGGESTIONS) {
    assert.ok(!names.some((name) => name === word), word);
    const [first = '', second = ''] = suggestion.split(' ');
    assert.ok(
      names.some((name) => name === (first === 'not' ? second : first)),
      suggestion,
    );
    const [problem] = await problemsOf(`json $.a ${word} x`);
    assert.ok(problem?.endsWith(`; did you mean ${suggestion}?`), problem);
  }
  for (const { kind, aliases } of SUBJECTS)
    for (const alias of aliases)
      assert.match((await problemsOf(`${alias} == x`))[0] ?? '', new RegExp(`; did you mean ${kind}\\?$`));
});

test('comparisons are the operators that compare with one value', () => {
  assert.deepEqual(COMPARISONS, ['==', '!=', '<', '<=', '>', '>=']);
});
