import { TYPES, type TypeName } from './json.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Operand } from './operand.ts';
import type { Pattern } from './pattern.ts';
import type { SubjectKind, SubjectType } from './subjects.ts';
import { subjectRow } from './subjects.ts';

/** What follows an operator. The parser has one function for each. */
type Argument =
  | 'none'
  | 'equal'
  | 'ordered'
  | 'list'
  | 'part'
  | 'text'
  | 'pattern'
  | 'count'
  | 'type'
  | 'schema';

interface OperatorRow {
  readonly name: string;
  readonly argument: Argument;
  readonly appliesTo: readonly SubjectType[];
  /** What other languages call it: suggested for these words. */
  readonly aliases?: readonly string[];
  /** What other languages call its opposite: `not` and the operator are suggested for these words. */
  readonly opposites?: readonly string[];
}

const ALL = ['number', 'field', 'text', 'body', 'json'] as const;
const ORDERED = ['number', 'field', 'body', 'json'] as const;
const TEXTS = ['field', 'text', 'body', 'json'] as const;

/**
 * Every operator, in the order in which messages list them. Parser, suggestions and messages use this table; tests compare
 * docs/expectations.md and docs/checks.schema.json with it. CONTRIBUTING.md says what else a new operator needs.
 */
export const OPERATORS = [
  { name: '==', argument: 'equal', appliesTo: ALL, aliases: ['=', '===', 'is', 'eq', 'equal', 'equals'] },
  { name: '!=', argument: 'equal', appliesTo: ALL, aliases: ['!==', '<>', 'ne'] },
  { name: '<', argument: 'ordered', appliesTo: ORDERED, aliases: ['lt'] },
  { name: '<=', argument: 'ordered', appliesTo: ORDERED, aliases: ['=<'] },
  { name: '>', argument: 'ordered', appliesTo: ORDERED, aliases: ['gt'] },
  { name: '>=', argument: 'ordered', appliesTo: ORDERED, aliases: ['=>'] },
  { name: 'in', argument: 'list', appliesTo: ALL },
  { name: 'contains', argument: 'part', appliesTo: TEXTS, aliases: ['includes', 'has'] },
  { name: 'matches', argument: 'pattern', appliesTo: TEXTS, aliases: ['=~', '~', 'like'], opposites: ['!~'] },
  { name: 'startsWith', argument: 'text', appliesTo: TEXTS },
  { name: 'endsWith', argument: 'text', appliesTo: TEXTS },
  { name: 'exists', argument: 'none', appliesTo: ALL, aliases: ['present'], opposites: ['missing'] },
  { name: 'isEmpty', argument: 'none', appliesTo: ['field', 'body', 'json'], aliases: ['empty'] },
  { name: 'count', argument: 'count', appliesTo: ['field', 'json'], aliases: ['length', 'size'] },
  { name: 'type', argument: 'type', appliesTo: ['body', 'json'] },
  { name: 'schema', argument: 'schema', appliesTo: ['body', 'json'] },
] as const satisfies readonly OperatorRow[];

type Row = (typeof OPERATORS)[number];
type OperatorWith<A extends Argument> = Extract<Row, { readonly argument: A }>['name'];
export type Comparison = OperatorWith<'equal' | 'ordered'>;

/** The operators that may follow `count`. */
export const COMPARISONS: readonly Comparison[] = OPERATORS.flatMap((row) =>
  row.argument === 'equal' || row.argument === 'ordered' ? [row.name] : [],
);

/** An operator with its argument. */
export type Assertion =
  | { readonly operator: OperatorWith<'equal' | 'ordered' | 'part' | 'text'>; readonly operand: Operand }
  | { readonly operator: OperatorWith<'list'>; readonly operands: readonly Operand[] }
  | { readonly operator: OperatorWith<'pattern'>; readonly pattern: Pattern }
  | { readonly operator: OperatorWith<'none'> }
  | { readonly operator: OperatorWith<'count'>; readonly comparison: Comparison; readonly operand: Operand }
  | { readonly operator: OperatorWith<'type'>; readonly type: TypeName }
  | { readonly operator: OperatorWith<'schema'>; readonly schema: JsonSchema };

/** The operators of a subject. */
export function operatorsOf(kind: SubjectKind): readonly Row[] {
  const { type } = subjectRow(kind);
  return OPERATORS.filter(({ appliesTo }: OperatorRow) => appliesTo.includes(type));
}

/** The operator of this name. */
export function operatorNamed(word: string): Row | undefined {
  return OPERATORS.find(({ name }) => name === word);
}

/** What to write for an operator of another language: `not matches` for `!~`, `type string` for `isString`. */
export const SUGGESTIONS: ReadonlyMap<string, string> = new Map([
  ...OPERATORS.flatMap(({ name, aliases = [], opposites = [] }: OperatorRow): [string, string][] => [
    ...aliases.map((alias): [string, string] => [alias, name]),
    ...opposites.map((opposite): [string, string] => [opposite, `not ${name}`]),
  ]),
  ...TYPES.map((type): [string, string] => [`is${type[0]?.toUpperCase()}${type.slice(1)}`, `type ${type}`]),
]);
