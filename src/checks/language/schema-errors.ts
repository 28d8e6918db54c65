import type { OutputUnit, Schema, SchemaDraft } from '@cfworker/json-schema';
import { decodeFragment, holdsMore, type Json } from './json.ts';
import { withinTime } from './time-limit.ts';
import { quoteWords, type Told } from './told.ts';

/** Every subschema by its absolute URI. */
export type Subschemas = Readonly<Record<string, Schema | boolean>>;

const known = new WeakMap<Schema, Subschemas>();

/** Marks the subschemas with their URIs, in the schema itself: a copy of it has to be marked again. */
export async function subschemasOf(schema: Schema | boolean): Promise<Subschemas> {
  if (typeof schema === 'boolean') return {};
  const { dereference } = await import('@cfworker/json-schema');
  const found = known.get(schema) ?? dereference(schema);
  known.set(schema, found);
  return found;
}

/** How many places of the value are named when it is not valid. */
const SHOWN_ERRORS = 3;

/** Of a value that holds more, the first error alone is looked for: all of them take a kilobyte for each. */
const MOST_WITH_ERRORS = 10_000;

/**
 * What is wrong with a value, in a few words with the places where it is; undefined when it is valid.
 * @throws {TooSlow} when the time is not enough
 */
export async function schemaErrors(
  { schema, draft }: { readonly schema: Schema | boolean; readonly draft: SchemaDraft },
  value: Json,
  limitMs: number | undefined,
): Promise<Told | undefined> {
  const { validate } = await import('@cfworker/json-schema');
  const lookup = await subschemasOf(schema);
  return withinTime(limitMs, () => {
    const first = validate(value, schema, draft, lookup, true);
    if (first.valid) return undefined;
    if (holdsMore(value, MOST_WITH_ERRORS)) return describe(first.errors);
    return describe(validate(value, schema, draft, lookup, false).errors);
  });
}

/** An error is reported at every level above it too: only the innermost ones say what is wrong. */
function describe(errors: readonly OutputUnit[]): Told {
  const inner = errors.filter((error, index) => {
    const next = errors[index + 1];
    return next === undefined || !wraps(error, next);
  });
  const shown = inner
    .slice(0, SHOWN_ERRORS)
    .map(({ instanceLocation, error }) =>
      quoteWords(`${decodeFragment(instanceLocation)}: ${error.replace(/\.$/, '')}`),
    );
  const more = inner.length - shown.length;
  return [
    ...shown.flatMap((error, index) => (index === 0 ? [error] : ['; ', error])),
    ...(more > 0 ? [`; and ${more} more`] : []),
  ];
}

function wraps(outer: OutputUnit, inner: OutputUnit): boolean {
  return (
    inner.keywordLocation.startsWith(`${outer.keywordLocation}/`) &&
    inner.instanceLocation.startsWith(outer.instanceLocation)
  );
}
