/** What the property tests generate, and what they hold every outcome to. */
import assert from 'node:assert/strict';
import { BearerError, ERROR_CODES, InputError } from '../../src/errors.ts';
import type { Host } from '../../src/host.ts';
import { Secrets } from '../../src/secrets.ts';
import { fc } from '../property.ts';
import { Traces } from '../secrets/forms.ts';
import { LANGUAGE_NAMES } from './dictionary.ts';

/** A text as somebody might type it, or as nobody would. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'{}[]:,"\'$.*?@()\\/ \n\t\r\0-=<>&|!#%{{}}01aé💥\ud800\ufeff\u2028'),
    maxLength: 60,
  }),
  fc.constantFrom(...LANGUAGE_NAMES),
);

/** Any JSON value; deep, wide and with keys that objects have anyway now and then. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...LANGUAGE_NAMES), fc.jsonValue({ maxDepth: 1 })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 3000 })
      .map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((length) => 'x'.repeat(length)) },
  { weight: 1, arbitrary: fc.constantFrom(...LANGUAGE_NAMES) },
);

/** A text with pieces taken out, doubled, moved or replaced. */
export function mutated(text: fc.Arbitrary<string>, pieces: readonly string[] = []): fc.Arbitrary<string> {
  const piece = fc.oneof(anyText, ...(pieces.length > 0 ? [fc.constantFrom(...pieces)] : []));
  const change = fc.record({ at: fc.nat(10_000), length: fc.nat(30), put: piece, how: fc.nat(3) });
  return fc.tuple(text, fc.array(change, { minLength: 1, maxLength: 4 })).map(([whole, changes]) =>
    changes.reduce((now, { at, length, put, how }) => {
      const start = at % (now.length + 1);
      const taken = now.slice(start, start + length);
      const by = [put, '', taken + taken, put + taken][how] ?? '';
      return now.slice(0, start) + by + now.slice(start + length);
    }, whole),
  );
}

/** A JSON value with one or a few of its values or keys, at any depth, replaced. */
export function mutatedJson(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(200),
    by: anyJson,
    how: fc.constantFrom('replace', 'remove', 'add', 'rename'),
    key: fc.constantFrom(...LANGUAGE_NAMES),
  });
  return fc.tuple(value, fc.array(change, { minLength: 1, maxLength: 3 })).map(([whole, changes]) => {
    let now = structuredClone(whole);
    for (const { at, by, how, key } of changes) {
      const places = placesIn(now);
      const place = places[at % (places.length + 1)];
      if (place === undefined) now = by;
      else alter(place, how, key, by);
    }
    return now;
  });
}

interface Holder {
  readonly holder: object;
  readonly key: string;
}

function placesIn(value: unknown, depth = 0): Holder[] {
  if (typeof value !== 'object' || value === null || depth > 20) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value, key },
    ...placesIn(inner, depth + 1),
  ]);
}

function alter({ holder, key }: Holder, how: string, other: string, by: unknown): void {
  const define = (name: string, value: unknown) =>
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  const old: unknown = Object.getOwnPropertyDescriptor(holder, key)?.value;
  // An array stays one.
  if (Array.isArray(holder) || how === 'replace') define(key, by);
  else if (how === 'add') define(other, by);
  else {
    Reflect.deleteProperty(holder, key);
    if (how === 'rename') define(other, old);
  }
}

/** A host that prints nothing; what is masked is taken out of what is redacted, as it would be. */
export function quietHost(env: Readonly<Record<string, string>> = {}): Host {
  const secrets = new Secrets();
  const nothing = () => {};
  return {
    env,
    now: () => Date.UTC(2026, 0, 15),
    sleep: async () => {},
    random: () => 0.5,
    info: nothing,
    debug: nothing,
    notice: nothing,
    warning: nothing,
    error: nothing,
    progress: nothing,
    mask: (secret) => void secrets.add(secret),
    redact: (text) => secrets.redact(text),
    setOutput: async () => {},
    exportVariable: async () => {},
    saveState: async () => {},
    appendSummary: nothing,
  };
}

/** That what was thrown is of ours, with a code that people find, and says nothing secret. */
export function assertTyped(thrown: unknown, traces: Traces = new Traces()): asserts thrown is BearerError {
  assert.ok(thrown instanceof BearerError, `${thrown instanceof Error ? thrown.stack : thrown}`);
  assert.ok(ERROR_CODES.includes(thrown.code));
  assert.notEqual(thrown.code, 'INTERNAL', thrown.message);
  assert.notEqual(thrown.message, '');
  if (thrown instanceof InputError) assert.ok(thrown.problems.length > 0);
  const said = `${thrown.message}\n${thrown.remedy ?? ''}`;
  assert.deepEqual(traces.in(said), []);
  assert.doesNotMatch(said, /\[object |undefined is not|Cannot read prop|is not a function/);
}

/** What it throws, or that it does not. */
export async function outcomeOf<T>(
  work: () => Promise<T> | T,
): Promise<{ readonly value: T } | { readonly thrown: unknown }> {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { thrown };
  }
}
