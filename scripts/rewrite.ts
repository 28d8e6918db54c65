// Rewrites bundled code: takes out what nothing in it names, which webpack leaves to minifiers (dist/ is not minified), and
// writes the rest as V8 reads it best.
import ts from 'typescript';

/**
 * Removes the functions, classes and constants of each bundled module that nothing with an effect leads to. A declaration
 * whose evaluation could have an effect stays.
 */
export function withoutUnused(code: string, name: string): string {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const unused = moduleFunctions(file).flatMap(({ body }) => (ts.isBlock(body) ? unusedIn(body) : []));
  let text = code;
  for (const node of unused.sort((a, b) => b.pos - a.pos)) {
    text = text.slice(0, node.getFullStart()) + text.slice(node.end);
  }
  return text;
}

/**
 * Puts the functions of bundled modules in parentheses, which tells V8 to compile them at once: each is run, and would
 * otherwise be gone through twice, first to find its end. A tenth of the time that loading takes.
 * @see https://v8.dev/blog/preparser#pife
 */
export function inParentheses(code: string, name: string): string {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  let text = code;
  for (const { start, end } of moduleFunctions(file)
    .map((node) => ({ start: node.getStart(file), end: node.end }))
    .sort((a, b) => b.start - a.start)) {
    text = `${text.slice(0, start)}(${text.slice(start, end)})${text.slice(end)}`;
  }
  return text;
}

/** What webpack calls the parameters of every module, some hundred times. */
const PARAMETERS: Readonly<Record<string, string>> = {
  __webpack_require__: 'webpack_require',
  __webpack_exports__: 'webpack_exports',
  __unused_webpack_module: 'unused_module',
};
const LONG = new RegExp(
  `\\b(?:(\\w+?)__WEBPACK_IMPORTED_MODULE_(\\d+)__|${Object.keys(PARAMETERS).join('|')})\\b`,
  'g',
);

/**
 * Shortens what webpack calls imports, `_errors_js__WEBPACK_IMPORTED_MODULE_0__` to `errors_js`, and the parameters of
 * modules, where nothing else in the file has that name.
 */
export function withShortNames(code: string): string {
  const words = new Set(code.match(/[\w$]+/g));
  const short = new Map<string, string>();
  return code.replace(LONG, (long, name = '', index = '') => {
    const known = short.get(long);
    if (known !== undefined) return known;
    const plain = PARAMETERS[long] ?? name.replace(/^_+/, '');
    const free =
      [plain, `${plain}_${index}`].find((candidate) => /^[a-z]/i.test(candidate) && !words.has(candidate)) ??
      long;
    words.add(free);
    short.set(long, free);
    return free;
  });
}

/**
 * Writes characters beyond ASCII as escapes. V8 keeps a source that has one of them in two bytes a character, from reading
 * the file to the end of the process.
 * @throws {Error} where an escape would mean something else than the character: in a name, or a template with a tag
 */
export function inAscii(code: string, name: string): string {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  let text = code;
  for (const node of literals(file).sort((a, b) => b.pos - a.pos)) {
    const start = node.getStart(file);
    const escaped = text.slice(start, node.end).replace(/[^\x00-\x7f]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    text = text.slice(0, start) + escaped + text.slice(node.end);
  }
  const left = /^.*[^\x00-\x7f].*$/m.exec(text)?.[0];
  if (left !== undefined)
    throw new Error(`${name}: not in ASCII, and no escape would mean the same:\n${left}`);
  return text;
}

function literals(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) return;
    if (ts.isStringLiteral(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node))
      found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Takes away the steps by which formatting indents whole modules, as webpack writes them. */
export function withoutModuleIndent(code: string, name: string): string {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const kept = templateLines(file);
  const lines = code.split('\n');
  for (const node of moduleFunctions(file)) {
    const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
    const last = file.getLineAndCharacterOfPosition(node.end).line;
    const steps = new RegExp(`^\\t{1,${(/^\t*/.exec(lines[first] ?? '')?.[0].length ?? 0) + 1}}`);
    for (let line = first + 1; line < last; line++) {
      if (!kept.has(line)) lines[line] = lines[line]?.replace(steps, '') ?? '';
    }
  }
  return lines.join('\n');
}

/** Lines that begin within a template literal: what they begin with is text. */
function templateLines(file: ts.SourceFile): Set<number> {
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node)) {
      const { line: first } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const { line: last } = file.getLineAndCharacterOfPosition(node.end);
      for (let line = first + 1; line <= last; line++) lines.add(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

/** The functions that webpack makes of modules: the values of numbered properties. */
function moduleFunctions(file: ts.SourceFile): (ts.ArrowFunction | ts.FunctionExpression)[] {
  const found: (ts.ArrowFunction | ts.FunctionExpression)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isNumericLiteral(node.name)) {
      const value = withoutParentheses(node.initializer);
      if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) {
        found.push(value);
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

/** What no statement with an effect names, nor anything that such a statement names. */
function unusedIn(body: ts.Block): ts.Statement[] {
  const removable = new Map<ts.Statement, readonly string[]>();
  for (const statement of body.statements) {
    const names = declaredBy(statement);
    if (names) removable.set(statement, names);
  }
  const uses = new Map(body.statements.map((statement) => [statement, namesIn(statement)]));
  const used = new Set<string>();
  const waiting = new Set(removable.keys());
  const use = (statement: ts.Statement) => {
    for (const name of uses.get(statement) ?? []) used.add(name);
  };
  for (const statement of body.statements) if (!removable.has(statement)) use(statement);
  for (let found = true; found; ) {
    found = false;
    for (const statement of waiting) {
      if (!removable.get(statement)?.some((name) => used.has(name))) continue;
      waiting.delete(statement);
      use(statement);
      found = true;
    }
  }
  return [...waiting];
}

/** The names that a statement declares and does nothing else; undefined for one with an effect. */
function declaredBy(node: ts.Statement): readonly string[] | undefined {
  if (ts.isFunctionDeclaration(node) && node.name) return [node.name.text];
  if (ts.isClassDeclaration(node) && node.name && isPureClass(node)) return [node.name.text];
  if (ts.isVariableStatement(node)) {
    const names: string[] = [];
    for (const { name, initializer } of node.declarationList.declarations) {
      if (!ts.isIdentifier(name) || (initializer && !isPure(initializer))) return undefined;
      names.push(name.text);
    }
    return names;
  }
  if (!ts.isExpressionStatement(node)) return undefined;
  const { expression } = node;
  // What webpack writes for an export of CommonJS that nobody imports.
  const value =
    ts.isBinaryExpression(expression) && expression.left.getText() === '__webpack_unused_export__'
      ? expression.right
      : expression;
  // A directive is a literal too, and means something.
  return !ts.isStringLiteral(value) && isPure(value) ? [] : undefined;
}

function isPureClass(node: ts.ClassLikeDeclaration): boolean {
  const heritage =
    node.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression)) ?? [];
  return (
    heritage.every((parent) => ts.isIdentifier(parent)) &&
    node.members.every(
      (member) =>
        !ts.isClassStaticBlockDeclaration(member) &&
        !(
          member.name &&
          ts.isComputedPropertyName(member.name) &&
          !/^Symbol\.\w+$/.test(member.name.expression.getText())
        ) &&
        !(
          ts.isPropertyDeclaration(member) &&
          member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) &&
          member.initializer &&
          !isPure(member.initializer)
        ),
    )
  );
}

/** Whether working it out can change nothing and cannot fail. */
function isPure(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isPure(node.expression);
  if (ts.isArrayLiteralExpression(node))
    return node.elements.every((element) => !ts.isSpreadElement(element) && isPure(element));
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) =>
        (ts.isPropertyAssignment(property) &&
          !ts.isComputedPropertyName(property.name) &&
          isPure(property.initializer)) ||
        ts.isMethodDeclaration(property) ||
        ts.isShorthandPropertyAssignment(property),
    );
  }
  if (ts.isClassExpression(node)) return isPureClass(node);
  if (ts.isCallExpression(node) && node.expression.getText() === 'Object.freeze')
    return node.arguments.every(isPure);
  if (ts.isNewExpression(node)) {
    const plain =
      ts.isIdentifier(node.expression) && ['Set', 'Map', 'WeakMap', 'RegExp'].includes(node.expression.text);
    return (
      plain &&
      (node.arguments ?? []).every((argument) => ts.isArrayLiteralExpression(argument) && isPure(argument))
    );
  }
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node;
    // What TypeScript writes before its helpers: `(undefined && undefined.__awaiter) || function …`.
    if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && left.getText() === 'undefined')
      return true;
    return operatorToken.kind === ts.SyntaxKind.BarBarToken && isPure(left) && isPure(right);
  }
  return (
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

/** The names that stand for a binding; that of a property or method stands for none. */
function namesIn(node: ts.Node, into = new Set<string>()): Set<string> {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ((ts.isPropertyAssignment(parent) ||
        ts.isMethodDeclaration(parent) ||
        ts.isPropertyDeclaration(parent)) &&
        parent.name === node);
    if (!isMember) into.add(node.text);
    return into;
  }
  ts.forEachChild(node, (child) => {
    namesIn(child, into);
  });
  return into;
}
