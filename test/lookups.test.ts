// Every object inherits `constructor`, `toString` and `__proto__`. A plain object that is read or written under a name
// from outside finds them, so such names are keys of a Map, or read by `own`. The compiler's types tell which names are
// known in advance: those of a literal type.
import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import ts from 'typescript';
import { own } from '../src/record.ts';

const root = join(import.meta.dirname, '..');
/** The one place that may: it asks `Object.hasOwn` first. */
const ALLOWED = ['src/record.ts'];

let program: ts.Program;
before(() => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const product = fileNames.filter((file) => /^(?:src|emulator|scripts)\//.test(nameOf(file)));
  program = ts.createProgram(product, options);
});

test('names that are not known in advance are keys of a Map, or read by own()', () => {
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!/^(?:src|emulator|scripts)\//.test(nameOf(file.fileName))) continue;
    if (ALLOWED.includes(nameOf(file.fileName))) continue;
    for (const node of lookups(file, program.getTypeChecker())) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${nameOf(file.fileName)}:${line + 1}: ${node.getText(file)}`);
    }
  }
  assert.deepEqual(found, [], 'use a Map, Object.fromEntries to write, or own() to read');
});

test('the rule finds each form of such a look-up, and no other', () => {
  const text = `
    declare const name: string, any: any, some: 'a' | 'b', index: number, generic: <Key extends string>(key: Key) => Key;
    declare const record: Record<string, number>, known: Record<'a' | 'b', number>, list: number[], text: string;
    record[name]; record[name] = 1; known[name as never as 'a']; any[name]; record[\`x-\${name}\`]; record[any];
    name in record; for (const key in record) void key; Object.assign({}, any); Reflect.get(record, name);
    record['a']; known[some]; list[index]; text[index]; 'a' in record; delete record[name]; record[generic('a')];
  `;
  const path = join(root, 'test', 'sample.ts');
  const options = { ...program.getCompilerOptions(), types: [] };
  const host = ts.createCompilerHost(options);
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const getSourceFile: typeof host.getSourceFile = (name, ...how) =>
    name === path ? file : host.getSourceFile(name, ...how);
  const sample = ts.createProgram([path], options, { ...host, getSourceFile });
  const found = lookups(file, sample.getTypeChecker()).map((node) => node.getText(file));
  assert.deepEqual(found, [
    'record[name]',
    'record[name]',
    'any[name]',
    'record[`x-${name}`]',
    'record[any]',
    'name in record',
    'for (const key in record) void key;',
    'Object.assign({}, any)',
    'Reflect.get(record, name)',
  ]);
});

test('own() reads what an object has, and nothing that it inherits', () => {
  const parsed: Record<string, unknown> = JSON.parse('{"__proto__":1,"a":2}');
  assert.equal(own(parsed, '__proto__'), 1);
  assert.equal(own(parsed, 'a'), 2);
  for (const name of ['constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', '']) {
    assert.equal(own(parsed, name), undefined, name);
  }
  assert.equal(own({}, '__proto__'), undefined);
  assert.equal(own(undefined, 'a'), undefined);
});

/** What looks a name up that is not known in advance. */
function lookups(file: ts.SourceFile, checker: ts.TypeChecker): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node)) {
      const deleted = ts.isDeleteExpression(node.parent);
      if (!deleted && !isKnown(checker, node.argumentExpression)) found.push(node);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      if (!ts.isPrivateIdentifier(node.left) && !isKnown(checker, node.left)) found.push(node);
    } else if (ts.isForInStatement(node)) found.push(node);
    else if (ts.isCallExpression(node)) {
      const called = node.expression.getText(file);
      const [, key] = node.arguments;
      if (called === 'Object.assign') found.push(node);
      if (/^Reflect\.(?:get|set|has)$/.test(called) && key && !isKnown(checker, key)) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A literal, a number, a symbol, or one of several literals. */
function isKnown(checker: ts.TypeChecker, expression: ts.Expression): boolean {
  const known = (type: ts.Type): boolean => {
    if (type.isUnion()) return type.types.every(known);
    if (type.flags & ts.TypeFlags.Instantiable) {
      const constraint = checker.getBaseConstraintOfType(type);
      return constraint !== undefined && constraint !== type && known(constraint);
    }
    const open = ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TemplateLiteral;
    return (type.flags & open) === 0;
  };
  return known(checker.getTypeAtLocation(expression));
}

function nameOf(file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
