// Lines that take too long cost their own check a bounded time, and no other check anything.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Check, ExpectationFailure } from '../../src/checks/check.ts';
import type { EvaluationTask } from '../../src/checks/language/evaluation-task.ts';
import { EvaluationThread } from '../../src/checks/language/evaluation-thread.ts';
import { type EvaluationLimits, Evaluator } from '../../src/checks/language/evaluator.ts';
import { parseExpectations, parseSubject } from '../../src/checks/language/expectation.ts';
import { renderMessage } from '../../src/checks/language/message.ts';
import { someOf } from '../tier.ts';
import { type Answer, observed, reader } from './observation.ts';

/** Tries 2^60 ways. */
const BACKTRACKS = `${'a'.repeat(60)}!`;
const SLOW = 'body matches /^(a+)+$/';

const SCHEMAS = {
  'slow.json': '{"pattern":"^(a+)+$"}',
  'endless.json': '{"$ref":"#"}',
  'nested.json': '{"type":["array","integer"],"items":{"$ref":"#"}}',
};

const evaluators: Evaluator[] = [];
after(() => Promise.all(evaluators.map((one) => one.close())));

function evaluator(limits: Partial<EvaluationLimits> = {}): Evaluator {
  const made = new Evaluator(limits);
  evaluators.push(made);
  return made;
}

async function linesOf(
  text: string,
  captures: Readonly<Record<string, string>> = {},
): Promise<Pick<Check, 'expect' | 'capture'>> {
  const { expectations, problems } = await parseExpectations(text, {}, { readFile: reader(SCHEMAS) });
  assert.deepEqual(problems, []);
  const capture = [];
  for (const [name, subject] of Object.entries(captures)) {
    const parsed = await parseSubject(subject, {});
    assert.ok('subject' in parsed);
    capture.push({ name, subject: parsed.subject });
  }
  return { expect: expectations, capture };
}

async function evaluated(
  text: string,
  answer: Answer,
  {
    by = evaluator(),
    captured = {},
    redact = (text: string) => text,
  }: { by?: Evaluator; captured?: Record<string, string>; redact?(text: string): string } = {},
) {
  const { expect, capture } = await linesOf(text, captured);
  const evaluation = by.begin(observed(answer), new Map());
  const failures: ExpectationFailure[] = [];
  for (const expectation of expect) {
    const failure = await evaluation.failure(expectation);
    if (failure) failures.push({ line: expectation.line, actual: renderMessage(failure, redact) });
  }
  const values = new Map<string, unknown>();
  for (const { name, subject } of capture) {
    const value = await evaluation.value(subject);
    if (value.exists) values.set(name, value.value);
    else failures.push({ line: `capture ${name}`, actual: renderMessage(value.why, redact) });
  }
  return { failures, captured: values };
}

const unfinished = (line: string, limit: string) => ({
  line,
  actual: `the expression did not finish within ${limit}`,
});

/** Short limits, so that the tests are short; what fits in them is done in a hundredth of them. */
const SHORT = { lineMs: 300, checkMs: 600 };

describe('a line that is too slow', () => {
  const lines = [
    SLOW,
    'body not matches /^(a+)+$/',
    "json $[?search(@, '^(a+)+$')] exists",
    "json $[?match(@, '(a+)+')] exists",
    'json $[0] schema slow.json',
    'json $[0] matches /^(a|a)*$/',
  ];
  for (const line of someOf(lines, 'lines that are too slow')) {
    test(`fails by itself: ${line}`, async () => {
      const body = line.startsWith('json') ? JSON.stringify([BACKTRACKS]) : BACKTRACKS;
      const { failures } = await evaluated(
        `status 201\n${line}\nstatus 202\nbody exists`,
        { body },
        {
          by: evaluator(SHORT),
        },
      );
      assert.deepEqual(failures, [
        { line: 'status 201', actual: '200' },
        unfinished(line, '300 ms'),
        { line: 'status 202', actual: '200' },
      ]);
    });
  }

  test('shares a time limit with the other lines of its check', async () => {
    const thirty = Array.from({ length: 30 }, (_, index) => `body matches /^(a+)+${index}$/`);
    const { failures } = await evaluated(thirty.join('\n'), { body: BACKTRACKS }, { by: evaluator(SHORT) });
    assert.deepEqual(
      failures.map(({ actual }) => actual),
      [
        'the expression did not finish within 300 ms',
        'the expression did not finish within 300 ms',
        ...Array.from(
          { length: 28 },
          () => 'not evaluated: the lines before it used all of the 600 ms of this check',
        ),
      ],
    );
  });

  test('has less time after such lines have used all the time of the run', async () => {
    const by = evaluator({ lineMs: 100, checkMs: 200, runMs: 200, leastMs: 50 });
    const actual = [];
    for (let check = 0; check < 4; check++) {
      const { failures } = await evaluated(SLOW, { body: BACKTRACKS }, { by });
      actual.push(failures[0]?.actual);
    }
    const within = (limit: string) => `the expression did not finish within ${limit}`;
    assert.deepEqual(actual, [within('100 ms'), within('100 ms'), within('50 ms'), within('50 ms')]);
  });

  test('does not delay the lines of another check', async () => {
    const by = evaluator(SHORT);
    const [slow, fast] = await Promise.all([
      evaluated(`${SLOW}\n${SLOW}`, { body: BACKTRACKS }, { by }),
      // Too large for the main thread, so both need a thread.
      evaluated('body matches /b$/', { body: `${'a'.repeat(400_000)}b` }, { by }),
    ]);
    assert.equal(slow.failures.length, 2);
    assert.deepEqual(fast.failures, []);
  });

  test('leaves the event loop running', async () => {
    let turns = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await evaluated(SLOW, { body: BACKTRACKS }, { by: evaluator(SHORT) });
    over = true;
    // Thousands; if the line were evaluated in this thread, a handful.
    assert.ok(turns > 100, `${turns} turns`);
  });

  test('fails the capture that it is for', async () => {
    const { failures, captured } = await evaluated(
      'status 200',
      { body: JSON.stringify([BACKTRACKS]) },
      { by: evaluator(SHORT), captured: { a: "json $[?search(@, '^(a+)+$')]", b: 'json $[0]' } },
    );
    assert.deepEqual(failures, [unfinished('capture a', '300 ms')]);
    assert.deepEqual([...captured], [['b', BACKTRACKS]]);
  });
});

describe('in a worker thread', () => {
  const large = { pad: 'x'.repeat(400_000), id: 1, big: 0, __proto: 1, list: [{ a: 'S3CRET-S3CRET' }] };
  const body = JSON.stringify(large).replace('"big":0', '"big":12345678901234567890,"__proto__":{"a":1}');

  test('a line has the same result as in the main thread', async () => {
    const { failures } = await evaluated(
      [
        'json $.id == 1',
        'json $.id == "1"',
        'json $.big == 12345678901234567890',
        'json $.big == 12345678901234567891',
        'json $.__proto__.a == 1',
        'json $ schema endless.json',
        'json $ schema nested.json',
        'json $.list count == 2',
        'json $..a exists',
        'json $.none exists',
        'body contains S3CRET',
      ].join('\n'),
      { body },
    );
    assert.deepEqual(
      failures.map(({ line, actual }) => [line, actual]),
      [
        ['json $.id == "1"', '1 is a number, not a string'],
        ['json $.big == 12345678901234567891', '12345678901234567890'],
        ['json $ schema endless.json', 'cannot be evaluated: Maximum call stack size exceeded'],
        ['json $ schema nested.json', '#: Instance type "object" is invalid. Expected "array", "integer"'],
        ['json $.list count == 2', 'count 1'],
        ['json $.none exists', 'does not exist'],
      ],
    );
  });

  test('a captured value keeps its type', async () => {
    const { captured } = await evaluated(
      'status 200',
      { body },
      { captured: { id: 'json $.id', big: 'json $.big', list: 'json $.list' } },
    );
    assert.deepEqual(
      [...captured],
      [
        ['id', 1],
        ['big', 12345678901234567890n],
        ['list', large.list],
      ],
    );
  });

  test('the actual value is redacted before it is cut', async () => {
    const redact = (text: string) => text.replaceAll('S3CRET-S3CRET', '***');
    for (const [line, shown] of [
      ['json $.list == 1', '[{"a":"***"}]'],
      ['json $.list[0].a == 1', '"***"'],
      ['json $.list contains 1', undefined],
    ] as const) {
      const { failures } = await evaluated(line, { body }, { redact });
      assert.doesNotMatch(JSON.stringify(failures), /S3C/);
      if (shown !== undefined) assert.equal(failures[0]?.actual, shown);
    }
  });

  test('an evaluation that needs too much memory fails by itself', async () => {
    const by = evaluator({ memoryMb: 12 });
    const many = `[${'{"a":1},'.repeat(45_000)}{"a":1}]`;
    const { failures } = await evaluated('json $..* count == 1\nstatus 200', { body: many }, { by });
    assert.deepEqual(failures, [
      { line: 'json $..* count == 1', actual: 'cannot be evaluated: it needs more than 12 MB of memory' },
    ]);
    const next = await evaluated('body matches /b$/', { body: `${'a'.repeat(400_000)}b` }, { by });
    assert.deepEqual(next.failures, []);
  });

  test('a thread that breaks fails its line, and the next line gets a new thread', async () => {
    const thread = new EvaluationThread(64);
    const observation = observed({ status: 200 });
    const [expectation] = (await linesOf('status 200')).expect;
    assert.ok(expectation);
    const broken: object = { expectation: { subject: { kind: 'status' }, assertion: undefined } };
    const outcome = await thread.run(broken as EvaluationTask, observation, new Map(), 10_000);
    assert.equal(outcome.kind, 'broken');
    const next = await thread.run({ expectation }, observation, new Map(), 10_000);
    assert.deepEqual(next.kind === 'finished' && next.result, { holds: true });
    await thread.end();
  });
});

describe('any response in a thread', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  const responses = [
    ['ten thousand levels and a recursive schema', 'json $ schema nested.json', deep(10_000)],
    ['ten thousand levels and a descendant path', 'json $..* count > 0', deep(10_000)],
    ['five hundred levels and a recursive schema', 'json $ schema nested.json', deep(500)],
    ['five hundred levels and three descendant paths', 'json $..[*]..[*]..[*] count == 1', deep(500)],
    ['a list in each level', 'json $..*..* count == 1', `${'[[],'.repeat(500)}1${']'.repeat(500)}`],
    ['a schema that refers to itself alone', 'json $ schema endless.json', '1'],
    ['eight megabytes of brackets', 'json $..* count > 0', '['.repeat(8 * 1024 * 1024)],
    ['eight megabytes of blanks', 'json $ == 1', ' '.repeat(8 * 1024 * 1024)],
    ['eight megabytes of digits', 'json $ == 1', '1'.repeat(8 * 1024 * 1024)],
    ['eight megabytes in quotes', 'json $ contains b', `"${'\\"'.repeat(4 * 1024 * 1024 - 1)}"`],
  ] as const;
  for (const [what, line, body] of someOf(responses, 'responses', 4)) {
    test(`evaluation ends: ${what}`, async () => {
      const { failures } = await evaluated(`${line}\nstatus 200`, { body });
      for (const failure of failures) assert.equal(failure.line, line);
      assert.ok(failures.every(({ actual }) => actual.length < 1000));
    });
  }
});
