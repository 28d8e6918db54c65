import type { OutputUnit } from '@cfworker/json-schema';
import { decodeFragment, holdsMore, type Json } from './json.ts';
import { type Message, quoteWords } from './message.ts';
import type { CompiledSchema } from './schema-compile.ts';
import { withinTime } from './time-limit.ts';

/** At most this many errors are in a message. */
const SHOWN_ERRORS = 3;

/** Each error takes a kilobyte of memory, so of a value that holds more, only the first error is reported. */
const MOST_WITH_ERRORS = 10_000;

/**
 * The errors of a value with their places; undefined when it is valid.
 * @throws {TooSlow} when the time limit is exceeded
 */
export async function schemaErrors(
  { schema, targets }: CompiledSchema,
  value: Json,
  limitMs: number | undefined,
): Promise<Message | undefined> {
  const { format, validate } = await import('@cfworker/json-schema');
  const { FORMATS } = await import('./schema-formats.ts');
  // The library's table is the only place where it looks for formats.
  Object.defineProperties(format, Object.getOwnPropertyDescriptors(FORMATS));
  const lookup = { ...targets };
  return withinTime(limitMs, () => {
    const run = (stopAtFirst: boolean) => validate(value, schema, '2020-12', lookup, stopAtFirst);
    const first = run(true);
    if (first.valid) return undefined;
    if (holdsMore(value, MOST_WITH_ERRORS)) return describe(first.errors);
    return describe(run(false).errors);
  });
}

/** The validator reports an error at every level above it too. Only the innermost ones are useful. */
function describe(errors: readonly OutputUnit[]): Message {
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
