/**
 * The part of the Common Expression Language that attribute mappings and conditions use: literals, lists, fields,
 * comparison, logic, `in`, `?:`, `+`, and the string functions of workload identity federation.
 * @see https://github.com/google/cel-spec and https://cloud.google.com/iam/docs/workload-identity-federation#mapping
 */

import { isRecord, own } from '../src/record.ts';

export type Scope = Readonly<Record<string, unknown>>;

type Expression = (scope: Scope) => unknown;

/** An expression does not parse, or a field does not exist. */
export class CelError extends Error {
  override readonly name = 'CelError';
}

const parsed = new Map<string, Expression>();

/** Evaluates an expression. @throws {CelError} */
export function evaluate(text: string, scope: Scope): unknown {
  let expression = parsed.get(text);
  if (!expression) {
    expression = new Parser(text).whole();
    parsed.set(text, expression);
  }
  return expression(scope);
}

/** Parses an expression. @throws {CelError} */
export function checkSyntax(text: string): void {
  new Parser(text).whole();
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+!<>?:.,()[\]]))/y;

type Token = { readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end'; readonly text: string };

class Parser {
  readonly #tokens: Token[] = [];
  #at = 0;

  constructor(text: string) {
    const source = text.trimEnd();
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < source.length) {
      const from = TOKEN.lastIndex;
      const match = TOKEN.exec(source);
      if (!match) throw new CelError(`unexpected character at ${from} in ${text}`);
      const [, number, string, name, sign] = match;
      if (number !== undefined) this.#tokens.push({ kind: 'number', text: number });
      else if (string !== undefined) this.#tokens.push({ kind: 'string', text: unquoted(string) });
      else if (name !== undefined) this.#tokens.push({ kind: 'name', text: name });
      else this.#tokens.push({ kind: 'sign', text: sign ?? '' });
    }
  }

  whole(): Expression {
    const expression = this.#ternary();
    if (this.#peek().kind !== 'end') throw new CelError(`unexpected ${this.#peek().text}`);
    return expression;
  }

  #ternary(): Expression {
    const condition = this.#or();
    if (!this.#accept('?')) return condition;
    const yes = this.#ternary();
    this.#expect(':');
    const no = this.#ternary();
    return (scope) => (truth(condition(scope)) ? yes(scope) : no(scope));
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#accept('||')) {
      const [a, b] = [left, this.#and()];
      left = (scope) => logic(scope, a, b, true);
    }
    return left;
  }

  #and(): Expression {
    let left = this.#relation();
    while (this.#accept('&&')) {
      const [a, b] = [left, this.#relation()];
      left = (scope) => logic(scope, a, b, false);
    }
    return left;
  }

  #relation(): Expression {
    let left = this.#sum();
    for (;;) {
      const operator =
        ['==', '!=', '<', '<=', '>', '>='].find((sign) => this.#accept(sign)) ??
        (this.#acceptName('in') ? 'in' : undefined);
      if (operator === undefined) return left;
      const [a, b] = [left, this.#sum()];
      left = (scope) => compare(operator, a(scope), b(scope));
    }
  }

  #sum(): Expression {
    let left = this.#unary();
    while (this.#accept('+')) {
      const [a, b] = [left, this.#unary()];
      left = (scope) => add(a(scope), b(scope));
    }
    return left;
  }

  #unary(): Expression {
    if (this.#accept('!')) {
      const operand = this.#unary();
      return (scope) => !truth(operand(scope));
    }
    if (this.#accept('-')) {
      const operand = this.#unary();
      return (scope) => -Number(operand(scope));
    }
    return this.#member();
  }

  #member(): Expression {
    let target = this.#primary();
    for (;;) {
      if (this.#accept('.')) {
        const name = this.#name();
        const on = target;
        if (this.#accept('(')) {
          const args = this.#list(')');
          target = (scope) =>
            method(
              name,
              on(scope),
              args.map((arg) => arg(scope)),
            );
        } else target = (scope) => field(on(scope), name);
      } else if (this.#accept('[')) {
        const index = this.#ternary();
        this.#expect(']');
        const on = target;
        target = (scope) => field(on(scope), index(scope));
      } else return target;
    }
  }

  #primary(): Expression {
    const token = this.#next();
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'string') return () => token.text;
    if (token.kind === 'name') return this.#named(token.text);
    if (token.text === '(') {
      const inner = this.#ternary();
      this.#expect(')');
      return inner;
    }
    if (token.text === '[') {
      const items = this.#list(']');
      return (scope) => items.map((item) => item(scope));
    }
    throw new CelError(`unexpected ${token.text || 'end'}`);
  }

  #named(name: string): Expression {
    if (name === 'true' || name === 'false') return () => name === 'true';
    if (name === 'null') return () => null;
    if (!this.#accept('(')) return (scope) => field(scope, name);
    const args = this.#list(')');
    const [first = () => undefined] = args;
    if (name === 'has') return (scope) => exists(() => first(scope));
    if (name === 'size') return (scope) => method('size', first(scope), []);
    if (name === 'string') return (scope) => String(first(scope));
    throw new CelError(`no function is called ${name}`);
  }

  #list(end: string): Expression[] {
    const items: Expression[] = [];
    if (this.#accept(end)) return items;
    do items.push(this.#ternary());
    while (this.#accept(','));
    this.#expect(end);
    return items;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #accept(sign: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'sign' || token.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #acceptName(name: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'name' || token.text !== name) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#accept(sign)) throw new CelError(`expected ${sign}, found ${this.#peek().text || 'end'}`);
  }

  #name(): string {
    const token = this.#next();
    if (token.kind !== 'name') throw new CelError(`expected a name, found ${token.text || 'end'}`);
    return token.text;
  }
}

/** `||` and `&&` are commutative in CEL: the value of one side can override an error of the other. */
function logic(scope: Scope, a: Expression, b: Expression, decisive: boolean): boolean {
  let failed: unknown;
  for (const side of [a, b]) {
    try {
      if (truth(side(scope)) === decisive) return decisive;
    } catch (error) {
      failed ??= error;
    }
  }
  if (failed !== undefined) throw failed;
  return !decisive;
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new CelError(`expected a bool, found ${JSON.stringify(value)}`);
  return value;
}

function exists(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}

function field(target: unknown, name: unknown): unknown {
  if (Array.isArray(target) && typeof name === 'number' && name in target) return target[name];
  if (isRecord(target) && Object.hasOwn(target, String(name))) return own(target, String(name));
  throw new CelError(`no such key: ${String(name)}`);
}

function compare(operator: string, a: unknown, b: unknown): boolean {
  if (operator === 'in') {
    if (Array.isArray(b)) return b.some((item) => item === a);
    return typeof b === 'object' && b !== null && Object.hasOwn(b, String(a));
  }
  const equal = a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
  if (operator === '==') return equal;
  if (operator === '!=') return !equal;
  if (typeof a !== typeof b || (typeof a !== 'string' && typeof a !== 'number'))
    throw new CelError('no such overload');
  const [left, right] = [a, b as typeof a];
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  throw new CelError('no such overload');
}

function method(name: string, on: unknown, args: readonly unknown[]): unknown {
  const [first] = args;
  if (name === 'size' && (typeof on === 'string' || Array.isArray(on))) return on.length;
  if (name === 'exists' || typeof on !== 'string') throw new CelError(`no such overload: ${name}`);
  const text = String(first);
  switch (name) {
    case 'startsWith':
      return on.startsWith(text);
    case 'endsWith':
      return on.endsWith(text);
    case 'contains':
      return on.includes(text);
    case 'matches':
      return new RegExp(text, 'u').test(on);
    case 'split':
      return on.split(text);
    case 'replace':
      return on.replaceAll(text, String(args[1]));
    case 'lowerAscii':
      return on.toLowerCase();
    case 'upperAscii':
      return on.toUpperCase();
    case 'extract': {
      // extract('/prefix/{name}/') returns the text at the braces, up to the text after them.
      const [, before = '', after = ''] = /^(.*?)\{\w+\}(.*)$/s.exec(text) ?? [];
      const from = on.indexOf(before);
      if (from < 0) return '';
      const rest = on.slice(from + before.length);
      if (after === '') return rest;
      const to = rest.indexOf(after);
      return to < 0 ? '' : rest.slice(0, to);
    }
    default:
      throw new CelError(`no such overload: ${name}`);
  }
}

function unquoted(literal: string): string {
  const escapes = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
  ]);
  return literal
    .slice(1, -1)
    .replace(/\\(.)/gs, (_, character: string) => escapes.get(character) ?? character);
}
