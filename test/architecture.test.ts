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

/**
 * What each folder may import besides itself and the leaves. A file in a folder of its own room is `room/folder`; a file of
 * src/ itself is named without `.ts`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  http: [],
  diagnose: ['http'],
  google: ['http', 'diagnose'],
  'google/credential': ['google', 'diagnose'],
  'google/identity': ['google', 'google/credential', 'http', 'diagnose'],
  'checks/language': ['http'],
  checks: ['checks/language', 'http'],
  'checks/file': ['checks', 'checks/language', 'http'],
  'checks/run': ['checks', 'checks/language', 'http', 'diagnose'],
  report: ['checks', 'checks/language', 'http'],
  config: [
    'google',
    'google/credential',
    'google/identity',
    'checks',
    'checks/language',
    'checks/file',
    'checks/run',
    'report',
    'diagnose',
    'private-files',
  ],
  cleanup: [],
  'private-files': ['cleanup'],
  'confirm-principal': ['session', 'google', 'config'],
  'short-lived': ['config', 'google', 'publish', 'report'],
  'credentials-file': ['config', 'google', 'google/identity', 'google/credential', 'checks'],
  'credentials-file-limits': ['credentials-file'],
  publish: [
    'config',
    'credentials-file',
    'credentials-file-limits',
    'private-files',
    'google',
    'google/identity',
    'report',
  ],
  session: ['config', 'google', 'google/identity', 'http'],
  checking: ['session', 'config', 'google', 'checks', 'checks/run', 'report'],
  run: ['session', 'config', 'publish', 'confirm-principal', 'short-lived', 'checking', 'report'],
  cli: ['*'],
  github: ['config', 'report'],
};
/** Leaves: every file may import them, and they import only each other. */
const LEAVES = [
  'host',
  'errors',
  'message',
  'input-names',
  'resource-names',
  'duration',
  'secrets',
  'redaction',
  'problems',
  'record',
  'files',
  'variables',
  'interruption',
  'quote',
  'recognition',
  'random-text',
  'local-hosts',
  'characters',
  'nearest',
  'jwt',
  'yaml',
];
const ENTRY_POINTS = [
  'main.ts',
  'action.ts',
  'post.ts',
  'cli.ts',
  'join.ts',
  'worker.ts',
  'checks/language/evaluation-worker.ts',
];

test('imports point one way', () => {
  const wrong: string[] = [];
  for (const [from, found] of imports) {
    if (ENTRY_POINTS.includes(from)) continue;
    const area = areaOf(from);
    const allowed = LEAVES.includes(area) ? [] : MAY_IMPORT[area];
    assert.ok(allowed, `${from}: add what ${area} may import to this test`);
    for (const { to } of found) {
      const target = areaOf(to);
      const fine =
        LEAVES.includes(target) || target === area || allowed.includes(target) || allowed[0] === '*';
      if (!fine) wrong.push(`${from} → ${to}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('there is no cycle of imports, of files or of folders; type-only and lazy imports count', () => {
  const files = new Map([...imports].map(([from, found]) => [from, found.map(({ to }) => to)]));
  const folders = new Map<string, string[]>();
  for (const [from, found] of files) {
    const targets = folders.get(folderOf(from)) ?? [];
    folders.set(folderOf(from), targets);
    for (const to of found) if (folderOf(to) !== folderOf(from)) targets.push(folderOf(to));
  }
  for (const graph of [files, folders]) assert.equal(cycleIn(graph), undefined);
});

test('no file has more than 450 lines', () => {
  const long = [...texts].filter(([, text]) => text.split('\n').length - 1 > 450).map(([file]) => file);
  assert.deepEqual(long, []);
});

test('only entry points act when they are imported, and no file imports an entry point', () => {
  for (const [from, found] of imports) {
    for (const { to } of found)
      assert.ok(!ENTRY_POINTS.includes(to) || ENTRY_POINTS.includes(from), `${from} imports ${to}`);
  }
  const effects: string[] = [];
  for (const file of files.filter((name) => !ENTRY_POINTS.includes(name))) {
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
    ...ENTRY_POINTS,
    'github.ts',
    'cli/terminal.ts',
  ]);
  only(/\bconsole\./, ['post.ts']);
  only(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, ['github.ts', 'cli/terminal.ts']);
  // Global fetch and what comes with it cost 100 ms and more of a process; requests go through src/http/client.ts.
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

test('no V8 flag is set', () => {
  const found = files.filter((file) => /\bsetFlagsFromString\b|['"](?:node:)?v8['"]/.test(code(file)));
  assert.deepEqual(found, []);
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

/** The folder of a file; a file of src/ itself is an area of its own. */
function areaOf(file: string): string {
  const folder = dirname(file);
  return folder === '.'
    ? file.replace(/\.ts$/, '')
    : LEAVES.includes(folder.split('/')[0] ?? '')
      ? (folder.split('/')[0] ?? '')
      : folder;
}

/** A file of src/ itself stands for itself: entry points and leaves share that folder. */
function folderOf(file: string): string {
  return dirname(file) === '.' ? file : dirname(file);
}

/** The first cycle found, as the names along it. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): string | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name].join(' → ');
    if (done.has(name)) return undefined;
    for (const to of graph.get(name) ?? []) {
      const cycle = walk(to, [...path, name]);
      if (cycle !== undefined) return cycle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const cycle = walk(name, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
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
