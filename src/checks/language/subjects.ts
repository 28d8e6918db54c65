import type { JsonPath } from './json-path.ts';
import type { Domain } from './operand.ts';

/** Which operators a subject has: see `appliesTo` in operators.ts. */
export type SubjectType = 'number' | 'field' | 'text' | 'body' | 'json';

interface SubjectRow {
  readonly kind: string;
  /** What follows the kind: a header's or cookie's name, or a JSONPath. */
  readonly argument: 'none' | 'name' | 'path';
  readonly type: SubjectType;
  /** How a value is read that the subject is tested for equality with. */
  readonly equal: Domain;
  /** How a value is read that the subject is ordered by. */
  readonly order: Domain;
  /**
   * What of a response is needed: status line and headers; the body, up to the limit that is kept; or all of the body,
   * whatever its length.
   */
  readonly needs: 'head' | 'body' | 'whole body';
  /** What other tools call it: suggested for these words. */
  readonly aliases: readonly string[];
  /** A name as an example, or what to write instead of an operator that the subject does not have. */
  readonly example?: string;
}

/** Every subject, in the order in which messages list them. */
export const SUBJECTS = [
  {
    kind: 'status',
    argument: 'none',
    type: 'number',
    equal: 'statuses',
    order: 'status',
    needs: 'head',
    aliases: ['http', 'code'],
    example: 'status in 2xx',
  },
  {
    kind: 'header',
    argument: 'name',
    type: 'field',
    equal: 'text',
    order: 'number',
    needs: 'head',
    aliases: [],
    example: 'content-type',
  },
  {
    kind: 'body',
    argument: 'none',
    type: 'body',
    equal: 'text',
    order: 'number',
    needs: 'body',
    aliases: ['text'],
    example: 'bytes > 0, or json $.items count > 0',
  },
  {
    kind: 'json',
    argument: 'path',
    type: 'json',
    equal: 'json',
    order: 'json',
    needs: 'body',
    aliases: ['jsonpath'],
  },
  {
    kind: 'bytes',
    argument: 'none',
    type: 'number',
    equal: 'wholes',
    order: 'whole',
    needs: 'whole body',
    aliases: ['size'],
    example: 'bytes > 0',
  },
  {
    kind: 'sha256',
    argument: 'none',
    type: 'text',
    equal: 'digest',
    order: 'digest',
    needs: 'whole body',
    aliases: [],
  },
  {
    kind: 'time',
    argument: 'none',
    type: 'number',
    equal: 'duration',
    order: 'duration',
    needs: 'whole body',
    aliases: ['duration', 'latency'],
    example: 'time < 2s',
  },
  {
    kind: 'tls expires',
    argument: 'none',
    type: 'number',
    equal: 'duration',
    order: 'duration',
    needs: 'head',
    aliases: ['certificate'],
    example: 'tls expires > 14d',
  },
  {
    kind: 'redirect',
    argument: 'none',
    type: 'text',
    equal: 'text',
    order: 'text',
    needs: 'head',
    aliases: ['location', 'url'],
  },
  {
    kind: 'cookie',
    argument: 'name',
    type: 'field',
    equal: 'text',
    order: 'number',
    needs: 'head',
    aliases: [],
    example: 'session',
  },
] as const satisfies readonly SubjectRow[];

type Row = (typeof SUBJECTS)[number];
export type SubjectKind = Row['kind'];
type KindWith<Argument> = Extract<Row, { readonly argument: Argument }>['kind'];

/** The part of a response that a line is about, or that a check captures. */
export type Subject = (
  | { readonly kind: KindWith<'name'>; readonly name: string }
  | { readonly kind: KindWith<'path'>; readonly path: JsonPath }
  | { readonly kind: KindWith<'none'> }
) & {
  /** Names of the captured values that the subject uses. */
  readonly captures: readonly string[];
};

const BY_KIND: ReadonlyMap<string, SubjectRow> = new Map(SUBJECTS.map((row) => [row.kind, row]));

export function subjectRow(kind: SubjectKind): SubjectRow {
  const row = BY_KIND.get(kind);
  if (row === undefined) throw new Error(`no subject ${kind}`);
  return row;
}

/** `header NAME`, as messages and documentation write a subject. */
export function writtenAs({ kind, argument }: Pick<SubjectRow, 'kind' | 'argument'>): string {
  return argument === 'none' ? kind : `${kind} ${argument.toUpperCase()}`;
}
