/**
 * The Common Expression Language as Google evaluates it for attribute mappings, attribute conditions and access
 * boundaries: `@bufbuild/cel`, with the functions that Google adds to the standard ones.
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md
 */
import {
  type CelInput,
  CelScalar,
  type CelValue,
  celEnv,
  celMethod,
  isCelError,
  isCelList,
  isCelMap,
  isCelUint,
  listType,
  mapType,
  parse,
  plan,
} from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import type { Expr } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { isRecord, own } from '../src/record.ts';

/** Values by the name of their variable. */
type Scope = Readonly<Record<string, unknown>>;

/** The kind of value that an expression returns, as far as that is known without its variables. */
type StaticType = 'bool' | 'string' | 'other' | 'unknown';

/** The value of an expression; `missing` if a field that it reads does not exist. */
type Result = { readonly value: unknown } | { readonly error: string; readonly missing: boolean };

export interface Expression {
  readonly type: StaticType;
  /** The fields that it reads, such as `assertion.sub`, and variables that it reads as a whole. */
  readonly references: ReadonlySet<string>;
  readonly evaluate: (scope: Scope) => Result;
}

/** The expression has a syntax error, or uses a variable or a function that does not exist. */
export class CelError extends Error {
  override readonly name = 'CelError';
}

const { STRING, INT, DYN, BOOL } = CelScalar;

/**
 * Google's pages for workload identity federation and IAM conditions use these. `split` and `replace` are ours: those
 * of the library drop what is left at the limit, and separate UTF-16 code units instead of code points.
 * @see https://cloud.google.com/iam/docs/conditions-attribute-reference#extract
 */
const FUNCTIONS = [
  ...strings.filter(({ name }) => ['join', 'lowerAscii', 'upperAscii'].includes(name)),
  celMethod('extract', STRING, [STRING], STRING, function (template) {
    return extracted(this, template);
  }),
  celMethod('split', STRING, [STRING], listType(STRING), function (separator) {
    return split(this, separator);
  }),
  celMethod('split', STRING, [STRING, INT], listType(STRING), function (separator, limit) {
    return split(this, separator, Number(limit));
  }),
  celMethod('replace', STRING, [STRING, STRING], STRING, function (from, to) {
    return split(this, from, -1, true).join(to);
  }),
  celMethod('replace', STRING, [STRING, STRING, INT], STRING, function (from, to, limit) {
    return split(this, from, limit < 0n ? -1 : Number(limit) + 1, true).join(to);
  }),
  // Only access boundaries have a variable with this method.
  celMethod('getAttribute', mapType(STRING, DYN), [STRING, DYN], DYN, function (name, otherwise) {
    return this.get(name) ?? otherwise;
  }),
];

const OPERATORS: ReadonlyMap<string, StaticType> = new Map([
  ...['!_', '_&&_', '_||_', '_==_', '_!=_', '_<_', '_<=_', '_>_', '_>=_', '@in'].map(
    (name) => [name, 'bool'] as const,
  ),
  ['@not_strictly_false', 'bool'],
  ['_?_:_', 'unknown'],
  ['_[_]', 'unknown'],
  ['_+_', 'unknown'],
  ...['_-_', '_*_', '_/_', '_%_', '-_'].map((name) => [name, 'other'] as const),
]);

/** Names of types, which are values in CEL. */
const TYPES: ReadonlySet<string> = new Set(
  'bool bytes double int list map null_type string type uint'.split(' '),
);

const compiled = new Map<string, Expression>();

/**
 * Parses an expression and checks its names.
 * @param variables the variables that it may use
 * @throws {CelError}
 */
export function compile(text: string, variables: readonly string[]): Expression {
  const key = `${variables.join()} ${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const env = celEnv({
    funcs: FUNCTIONS,
    variables: Object.fromEntries(variables.map((name) => [name, DYN])),
  });
  const expr = parsed(text);
  const names = new Set<string>();
  new Checker(env, variables, names).check(expr, new Map());
  const run = plan(env, expr);
  const expression: Expression = {
    type: new Checker(env, variables, names).typeOf(expr, new Map()),
    references: names,
    evaluate: (scope) => {
      const bindings = Object.fromEntries(variables.map((name) => [name, toCel(own(scope, name))]));
      const result = run(bindings);
      if (!isCelError(result)) return { value: fromCel(result) };
      return { error: result.message, missing: /^field not found: /.test(result.message) };
    },
  };
  compiled.set(key, expression);
  return expression;
}

function parsed(text: string): Expr {
  try {
    return parse(text).expr;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CelError(message.replace(/^<input>:(\d+):(\d+): /, 'line $1, column $2: '));
  }
}

/** Types of the variables of macros, by name. */
type Locals = ReadonlyMap<string, StaticType>;

type Environment = ReturnType<typeof celEnv>;

class Checker {
  readonly #env: Environment;
  readonly #variables: readonly string[];
  readonly #references: Set<string>;

  constructor(env: Environment, variables: readonly string[], references: Set<string>) {
    this.#env = env;
    this.#variables = variables;
    this.#references = references;
  }

  /** @throws {CelError} */
  check(expr: Expr | undefined, locals: Locals): void {
    const kind = expr?.exprKind;
    switch (kind?.case) {
      case 'identExpr':
        this.#name(kind.value.name, locals, undefined);
        break;
      case 'selectExpr':
        this.#access(kind.value.operand, kind.value.field, locals);
        break;
      case 'listExpr':
        this.#all(kind.value.elements, locals);
        break;
      case 'structExpr':
        if (kind.value.messageName !== '')
          throw new CelError(`there is no type ${JSON.stringify(kind.value.messageName)}`);
        for (const { keyKind, value } of kind.value.entries) {
          if (keyKind.case === 'mapKey') this.check(keyKind.value, locals);
          this.check(value, locals);
        }
        break;
      case 'callExpr': {
        const { function: name, target, args } = kind.value;
        const [on, index] = args;
        const field = index?.exprKind.case === 'constExpr' ? index.exprKind.value.constantKind : undefined;
        if (name === '_[_]' && field?.case === 'stringValue') {
          this.#access(on, field.value, locals);
          break;
        }
        this.check(target, locals);
        this.#all(args, locals);
        this.#call(name, target !== undefined, args);
        this.#conditions(name, args, locals);
        if (expr && isConstant(expr)) this.#constant(expr);
        break;
      }
      case 'comprehensionExpr': {
        const { iterRange, iterVar, accuVar, accuInit, loopCondition, loopStep, result } = kind.value;
        this.#all([iterRange, accuInit], locals);
        const accumulated = this.typeOf(accuInit, locals);
        const inner = new Map(locals).set(iterVar, 'unknown').set(accuVar, accumulated);
        this.#all([loopCondition, loopStep, result], inner);
      }
    }
  }

  /** The type of the value where the syntax determines it. */
  typeOf(expr: Expr | undefined, locals: Locals): StaticType {
    const kind = expr?.exprKind;
    switch (kind?.case) {
      case 'constExpr': {
        const constant = kind.value.constantKind.case;
        return constant === 'boolValue' ? 'bool' : constant === 'stringValue' ? 'string' : 'other';
      }
      case 'identExpr':
        return locals.get(kind.value.name) ?? (TYPES.has(kind.value.name) ? 'other' : 'unknown');
      case 'selectExpr':
        return kind.value.testOnly ? 'bool' : 'unknown';
      case 'listExpr':
      case 'structExpr':
        return 'other';
      case 'callExpr':
        return this.#resultOf(kind.value.function, kind.value.target !== undefined, kind.value.args, locals);
      case 'comprehensionExpr': {
        const { accuVar, accuInit, result } = kind.value;
        return this.typeOf(result, new Map(locals).set(accuVar, this.typeOf(accuInit, locals)));
      }
      default:
        return 'unknown';
    }
  }

  #all(parts: readonly (Expr | undefined)[], locals: Locals): void {
    for (const part of parts) this.check(part, locals);
  }

  #name(name: string, locals: Locals, field: string | undefined): void {
    if (locals.has(name) || (field === undefined && TYPES.has(name))) return;
    if (!this.#variables.includes(name)) {
      throw new CelError(`there is no variable ${JSON.stringify(name)}, only ${this.#variables.join(', ')}`);
    }
    this.#references.add(field === undefined ? name : `${name}.${field}`);
  }

  #access(on: Expr | undefined, field: string, locals: Locals): void {
    if (on?.exprKind.case === 'identExpr') this.#name(on.exprKind.value.name, locals, field);
    else this.check(on, locals);
  }

  #functions(name: string, method: boolean, arity: number) {
    return [...(this.#env.funcs.find(name) ?? [])].filter(
      (one) => (one.target !== undefined) === method && one.arguments.length === arity,
    );
  }

  #call(name: string, method: boolean, args: readonly Expr[]): void {
    if (OPERATORS.has(name)) return;
    const boundaryOnly = name === 'getAttribute' && !this.#variables.includes('api');
    if (!boundaryOnly && this.#functions(name, method, args.length).length > 0) {
      // Reported for Google's implementation by wif-go, which emulates it.
      const [first] = args;
      const inner = first?.exprKind.case === 'callExpr' ? first.exprKind.value.function : undefined;
      if (name !== 'timestamp' || inner !== 'int') return;
      throw new CelError('timestamp() does not accept an int');
    }
    const count = `${args.length} argument${args.length === 1 ? '' : 's'}`;
    const what = /^\w+$/.test(name) ? `${method ? 'method' : 'function'} ${name}` : `operator ${name}`;
    throw new CelError(`there is no ${what} with ${count}`);
  }

  /** Logic has operands of type bool. */
  #conditions(name: string, args: readonly Expr[], locals: Locals): void {
    const operands = ['_&&_', '_||_', '!_'].includes(name) ? args : name === '_?_:_' ? args.slice(0, 1) : [];
    const wrong = operands
      .map((arg) => this.typeOf(arg, locals))
      .find((type) => type === 'string' || type === 'other');
    if (wrong) throw new CelError(`found no matching overload for '${name}': an operand is no bool`);
  }

  /** An operator or function without variables has the types that it has. */
  #constant(expr: Expr): void {
    const result = plan(this.#env, expr)({});
    if (isCelError(result) && result.message.includes('no matching overload'))
      throw new CelError(result.message);
  }

  #resultOf(name: string, method: boolean, args: readonly Expr[], locals: Locals): StaticType {
    const types = args.map((arg) => this.typeOf(arg, locals));
    if (name === '_?_:_') return types[1] === types[2] ? (types[1] ?? 'unknown') : 'unknown';
    if (name === '_+_') return types.find((type) => type === 'string' || type === 'other') ?? 'unknown';
    const operator = OPERATORS.get(name);
    if (operator) return operator;
    const results = new Set(
      this.#functions(name, method, args.length).map(({ result }) =>
        result === BOOL ? 'bool' : result === STRING ? 'string' : result === DYN ? 'unknown' : 'other',
      ),
    );
    const [only = 'unknown'] = results;
    return results.size === 1 ? only : 'unknown';
  }
}

function isConstant(expr: Expr | undefined): boolean {
  const kind = expr?.exprKind;
  switch (kind?.case) {
    case 'constExpr':
      return true;
    case 'listExpr':
      return kind.value.elements.every(isConstant);
    case 'callExpr': {
      const { target, args } = kind.value;
      return (target === undefined || isConstant(target)) && args.every(isConstant);
    }
    default:
      return false;
  }
}

/** JSON as CEL has it: numbers are doubles. */
function toCel(value: unknown): CelInput {
  if (Array.isArray(value)) return value.map(toCel);
  if (isRecord(value)) return new Map(Object.entries(value).map(([key, one]) => [key, toCel(one)]));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function fromCel(value: CelValue): unknown {
  if (isCelList(value)) return [...value].map(fromCel);
  if (isCelMap(value)) return new Map([...value].map(([key, one]) => [fromCel(key), fromCel(one)]));
  return isCelUint(value) ? value.value : value;
}

/** `extract('/prefix/{name}/')` returns the text at the braces, up to the text after them. */
function extracted(text: string, template: string): string {
  const [, before, after] = /^(.*?)\{[\w-]+\}(.*)$/s.exec(template) ?? [];
  if (before === undefined || after === undefined) return '';
  const from = text.indexOf(before);
  if (from < 0) return '';
  const rest = text.slice(from + before.length);
  if (after === '') return rest;
  const to = rest.indexOf(after);
  return to < 0 ? '' : rest.slice(0, to);
}

/**
 * The parts of a text. With an empty separator, those are its characters.
 * @param limit how many parts at most, the last one with all the rest; negative for no limit
 * @param edges whether an empty separator is also at both ends, as it is for `replace`
 */
function split(text: string, separator: string, limit = -1, edges = false): string[] {
  if (limit === 0) return [];
  const characters = edges ? ['', ...text, ''] : [...text];
  const parts = separator === '' ? characters : text.split(separator);
  if (limit < 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separator)];
}
