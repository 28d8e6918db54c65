// cel-spec's conformance suite (Apache-2.0, https://github.com/google/cel-spec/tree/master/tests/simple), as the package
// @bufbuild/cel-spec has it: the cases of the language that attribute mappings have. Mappings have no protobuf messages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SimpleTest } from '@bufbuild/cel-spec/cel/expr/conformance/test/simple_pb.js';
import type { Value } from '@bufbuild/cel-spec/cel/expr/value_pb.js';
import { getConformanceSuite, type IncrementalTestSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { CelError, compile } from '../../emulator/cel.ts';

const SECTIONS = [
  'basic',
  'comparisons',
  'conversions',
  'fields',
  'fp_math',
  'integer_math',
  'lists',
  'logic',
  'macros',
  'parse',
  'plumbing',
  'string',
  'string_ext/ascii_casing',
  'string_ext/join',
  'string_ext/replace',
  'string_ext/split',
  'timestamps',
];

/** Cases with another result here. */
const DIFFERENT = [
  // Names of fields in backquotes are an option of cel-go that is off by default.
  'fields/quoted_map_fields/',
  // Fails in cel-go and cel-java too.
  'fields/qualified_identifier_resolution/map_value_repeat_key_heterogeneous',
];

function* casesOf(suite: IncrementalTestSuite, path: string): Generator<readonly [string, SimpleTest]> {
  for (const { name, original } of suite.tests) yield [`${path}/${name}`, original];
  for (const inner of suite.suites) yield* casesOf(inner, `${path}/${inner.name}`);
}

class Unsupported extends Error {}

/** A value as the emulator has it. @throws {Unsupported} for messages, types and enumerations */
function plain(value: Value | undefined): unknown {
  const kind = value?.kind;
  switch (kind?.case) {
    case 'nullValue':
      return null;
    case 'boolValue':
    case 'int64Value':
    case 'uint64Value':
    case 'doubleValue':
    case 'stringValue':
    case 'bytesValue':
      return kind.value;
    case 'listValue':
      return kind.value.values.map(plain);
    case 'mapValue':
      return new Map(kind.value.entries.map(({ key, value: one }) => [plain(key), plain(one)]));
    default:
      throw new Unsupported();
  }
}

/** A variable's value as JSON. @throws {Unsupported} */
function json(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(json);
  if (value instanceof Map) {
    const entries = [...value].map(([key, one]) => {
      if (typeof key !== 'string') throw new Unsupported();
      return [key, json(one)];
    });
    return Object.fromEntries(entries);
  }
  if (typeof value === 'bigint' || value instanceof Uint8Array) throw new Unsupported();
  return value;
}

/** Asserts that the result is the expected one. @throws {Unsupported} */
function check({ expr, container, bindings, resultMatcher, ...options }: SimpleTest): void {
  // An expression is always checked here, as Google checks it when a provider is created.
  if (options.disableCheck || options.checkOnly || options.disableMacros) throw new Unsupported();
  if (/TestAllTypes|google\.protobuf/.test(`${container} ${expr}`)) throw new Unsupported();
  const scope = Object.fromEntries(
    Object.entries(bindings).map(([name, { kind }]) => {
      if (kind.case !== 'value' || !/^\w+$/.test(name)) throw new Unsupported();
      return [name, json(plain(kind.value))];
    }),
  );
  const expected =
    resultMatcher.case === 'value'
      ? { value: plain(resultMatcher.value) }
      : resultMatcher.case === 'evalError'
        ? 'error'
        : resultMatcher.case === undefined
          ? { value: true }
          : undefined;
  if (expected === undefined) throw new Unsupported();
  let actual: unknown;
  try {
    const result = compile(expr, Object.keys(scope)).evaluate(scope);
    actual = 'value' in result ? result : 'error';
    if (actual === 'error' && expected !== 'error') actual = result;
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    actual = expected === 'error' ? 'error' : error.message;
  }
  assert.deepEqual(actual, expected);
}

test("cel-spec's conformance suite: the cases without protobuf messages", () => {
  const wrong: string[] = [];
  let passed = 0;
  for (const suite of getConformanceSuite().suites) {
    for (const [name, one] of casesOf(suite, suite.name)) {
      if (!SECTIONS.some((section) => name.startsWith(`${section}/`))) continue;
      if (DIFFERENT.some((other) => name.startsWith(other))) continue;
      try {
        check(one);
        passed += 1;
      } catch (error) {
        if (error instanceof Unsupported) continue;
        wrong.push(`${name}: ${one.expr}\n${error instanceof Error ? error.message : error}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
  assert.equal(passed, 989, 'a filter above has changed');
});
