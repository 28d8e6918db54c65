import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const src = join(import.meta.dirname, '../src');

interface Import {
  readonly to: string;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
  /** Loaded where it is needed, not before. */
  readonly lazy: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const codes = new Map<string, string>();
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));

/** What each folder may import besides itself and the ground; a file of src/ itself is named without `.ts`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  http: [],
  diagnose: ['http', 'identity/names'],
  identity: ['tokens', 'http', 'diagnose', 'config', 'misplaced'],
  tokens: ['identity', 'http', 'diagnose', 'config'],
  checks: ['http', 'diagnose/command'],
  report: ['checks', 'http'],
  'cli': ['*'],
  config: ['inputs', 'misplaced', 'plan', 'checks/check', 'identity', 'tokens', 'diagnose', 'private-files'],
  plan: ['inputs', 'checks', 'report', 'checking'],
  'credentials-file': ['config', 'identity'],
  'private-files': ['cleanup'],
  publish: ['config', 'credentials-file', 'private-files', 'identity', 'tokens', 'report'],
  checking: ['checks', 'report', 'plan', 'http', 'tokens', 'publish'],
  run: ['config', 'plan', 'inputs', 'identity', 'tokens', 'publish', 'checking', 'report', 'http'],
  github: ['inputs', 'report/safe-text'],
  main: ['run', 'github', 'report', 'misplaced'],
  join: ['main'],
  post: ['cleanup'],
  cli: ['cli'],
  inputs: [],
  misplaced: ['inputs'],
  cleanup: [],
};
/** What everyone may know. */
const GROUND = [
  'host',
  'errors',
  'duration',
  'secrets',
  'redaction',
  'problems',
  'record',
  'files',
  'variables',
  'interruption',
  'quote',
];
const DOORS = ['main.ts', 'post.ts', 'cli.ts', 'join.ts', 'checks/evaluation-worker.ts'];

test('imports point one way', () => {
  const wrong: string[] = [];
  for (const [from, found] of imports) {
    const area = areaOf(from);
    if (GROUND.includes(area)) {
      for (const { to } of found) if (!GROUND.includes(areaOf(to))) wrong.push(`${from} → ${to}`);
      continue;
    }
    const allowed = MAY_IMPORT[area];
    assert.ok(allowed, `${from}: say in this test what ${area} may import`);
    for (const { to } of found) {
      const target = to.replace(/\.ts$/, '');
      const fine =
        GROUND.includes(areaOf(to)) ||
        areaOf(to) === area ||
        allowed.some((name) => name === '*' || target === name || target.startsWith(`${name}/`));
      if (!fine) wrong.push(`${from} → ${to}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('no file needs itself to start, by way of others', () => {
  const state = new Map<string, 'open' | 'done'>();
  const walk = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    assert.ok(state.get(file) !== 'open', `a circle: ${[...path, file].join(' → ')}`);
    state.set(file, 'open');
    for (const { to, typeOnly, lazy } of imports.get(file) ?? [])
      if (!typeOnly && !lazy) walk(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) walk(file, []);
});

test('only the doors act when they are imported, and nobody imports a door', () => {
  for (const [from, found] of imports) {
    for (const { to } of found) assert.ok(!DOORS.includes(to) || from === 'join.ts', `${from} imports ${to}`);
  }
  const effects: string[] = [];
  for (const file of files.filter((name) => !DOORS.includes(name))) {
    const tree = ts.createSourceFile(file, texts.get(file) ?? '', ts.ScriptTarget.Latest);
    for (const statement of tree.statements) {
      const acts =
        ts.isExpressionStatement(statement) ||
        ts.isIfStatement(statement) ||
        ts.isForOfStatement(statement) ||
        ts.isTryStatement(statement);
      if (acts) effects.push(`${file}: ${statement.getText(tree).slice(0, 80)}`);
    }
  }
  assert.deepEqual(effects, []);
});

test('the outside world comes from the host', () => {
  const only = (pattern: RegExp, allowed: readonly string[]) => {
    const users = files.filter((file) => pattern.test(code(file))).filter((file) => !allowed.includes(file));
    assert.deepEqual(users, [], String(pattern));
  };
  only(/\bprocess\.(env|argv|exit|exitCode|stdout|stderr|stdin)\b/, [
    ...DOORS,
    'github.ts',
    'cli/terminal.ts',
  ]);
  only(/\bconsole\./, ['post.ts']);
  only(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, ['github.ts', 'cli/terminal.ts']);
  // Global fetch and what comes with it cost 100 ms and more of a process; requests go through the one door.
  only(/(?<![.\w])fetch\(|\bnew (Response|Request|Headers)\(/, []);
  only(/\bsetOutput\(/, [
    'github.ts',
    'host.ts',
    'publish.ts',
    'report/deliver.ts',
    'report/join-folder.ts',
    'cli/terminal.ts',
  ]);
});

test('sockets are opened in http/ alone', () => {
  const builtin =
    /from 'node:(net|tls|http|https|http2|dns|dgram)(\/promises)?'|getBuiltinModule\('node:(http|https|net|tls)/;
  const users = files.filter((file) =>
    builtin.test(texts.get(file)?.replace(/^import type .*$/gm, '') ?? ''),
  );
  assert.deepEqual(
    users.filter((file) => !file.startsWith('http/')),
    [],
  );
});

function areaOf(file: string): string {
  const [first = ''] = file.split('/');
  return first.replace(/\.ts$/, '');
}

function importsOf(file: string): Import[] {
  const tree = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, lazy: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    found.push({
      to: relative(src, join(dirname(join(src, file)), specifier.text))
        .split(sep)
        .join('/'),
      typeOnly,
      lazy,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true, false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The file without its comments, which may speak of anything. */
function code(file: string): string {
  const known = codes.get(file);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(texts.get(file) ?? '', {
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  codes.set(file, outputText);
  return outputText;
}
