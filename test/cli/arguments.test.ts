import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments, type Sending, UsageError } from '../../src/cli/arguments.ts';
import { FLAGS, NOT_FLAGS } from '../../src/cli/flag-table.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { INPUT_NAMES } from '../../src/config/inputs.ts';
import { LANGUAGE_NAMES } from '../fuzz/dictionary.ts';
import { fc, search } from '../property.ts';

function sending(line: readonly string[]): Sending {
  const invocation = parseArguments(line);
  assert.equal(invocation.kind, 'send');
  return invocation as Sending;
}

function given(...line: string[]) {
  return sending(line).given;
}

/** The problems of a line, as `input message`. */
function problems(...line: string[]): string[] {
  try {
    parseArguments(line);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.problems.map(({ input, message }) => `${input} ${message}`);
  }
  return [];
}

test('every input is a flag of some verb, or is explained', () => {
  const taken = new Set(VERBS.flatMap(({ flags }) => flags.map(({ input }) => input)));
  for (const input of INPUT_NAMES) {
    assert.notEqual(taken.has(input), NOT_FLAGS[input] !== undefined, input);
  }
});

test('every flag of every verb is understood in each of its spellings', () => {
  for (const { name: verb, flags, operand } of VERBS) {
    for (const flag of flags) {
      if (!flag.input) continue;
      const words = operand && operand.input !== flag.input ? [verb, 'OPERAND'] : [verb];
      // An ID token's audience alone makes sense of the other one.
      if (verb === 'id-token' && flag.input === 'audience') words.push('--url', 'u');
      const underscored = flag.name.replaceAll('-', '_');
      const spellings =
        flag.kind === 'boolean'
          ? [[`--${flag.name}`], [`--${underscored}`], [`--${flag.name}=true`], [`--${underscored}=TRUE`]]
          : [
              [`--${flag.name}`, 'v'],
              [`--${flag.name}=v`],
              [`--${underscored}`, 'v'],
              [`--${underscored}=v`],
            ];
      if (flag.short) spellings.push([`-${flag.short}`, 'v'], [`-${flag.short}v`]);
      for (const spelling of spellings) {
        const value: string | undefined = given(...words, ...spelling)[flag.input];
        assert.equal(value, flag.kind === 'boolean' ? 'true' : 'v', spelling.join(' '));
      }
    }
  }
});

test('true-or-false flags: alone, with a value, negated', () => {
  const email = (...words: string[]) => given('id-token', ...words).id_token_include_email;
  assert.equal(email('--id-token-include-email'), 'true');
  assert.equal(email('--id-token-include-email=false'), 'false');
  assert.equal(email('--no-id-token-include-email'), 'false');
  assert.equal(email('--no_id_token_include_email'), 'false');
  assert.equal(email(), undefined);
  assert.deepEqual(problems('id-token', '--id-token-include-email=maybe'), [
    '--id-token-include-email must be true or false.',
  ]);
  assert.deepEqual(problems('id-token', '--no-id-token-include-email=true'), [
    '--no-id-token-include-email takes no value. Its opposite is --id-token-include-email=true.',
  ]);
  assert.match(problems('id-token', '--id-token-include-email', 'false')[0] ?? '', /--flag=false/);
});

test('lists may be given several times, other flags once', () => {
  const { given: values } = sending([
    'request',
    'https://x.example',
    '-H',
    'A: 1',
    '--headers=B: 2',
    '--expect',
    'status 200',
    '--expect',
    'time < 2s',
  ]);
  assert.equal(values.headers, 'A: 1\nB: 2');
  assert.equal(values.expect, 'status 200\ntime < 2s');
  assert.deepEqual(problems('request', 'u', '--wait', '1s', '--wait=2s'), ['--wait is given twice.']);
});

test("the user's line with curl's short flags", () => {
  const { given: values } = sending([
    'request',
    'URL',
    '-X',
    'POST',
    '-d',
    '{}',
    '--credentials-json',
    'key.json',
  ]);
  assert.deepEqual({ ...values }, { url: 'URL', method: 'POST', body: '{}', credentials_json: 'key.json' });
  assert.equal(given('request', 'u', '-XPUT').method, 'PUT');
});

test('the operand is an input by another way, and not by both', () => {
  assert.equal(given('request', '--url', 'u').url, 'u');
  assert.equal(given('check', 'checks.yaml').checks, 'checks.yaml');
  assert.equal(given('request', '--', '-odd').url, '-odd');
  assert.deepEqual(problems('request', 'u', '--url', 'v'), [
    '--url is given twice, as a flag and as a word of its own.',
  ]);
  assert.deepEqual(problems('request'), ['URL is missing.']);
  assert.deepEqual(problems('check', 'a', 'b'), ['"b" is one word too many. check takes one FILE.']);
  assert.deepEqual(problems('id-token', 'https://a.example'), [
    '"https://a.example" is one word too many. Did you mean --id-token-audience https://a.example?',
  ]);
});

test('a value that is another flag was forgotten; any other word is a value', () => {
  assert.deepEqual(problems('request', 'u', '--body', '--json'), [
    '--body needs a value, and the flag --json follows.',
  ]);
  assert.deepEqual(problems('request', 'u', '-X'), ['-X needs a value.']);
  assert.equal(given('request', 'u', '--body=--json').body, '--json');
  assert.equal(given('request', 'u', '-d', '-5').body, '-5');
  assert.equal(given('request', 'u', '-d', '--- a').body, '--- a');
});

test('slips of the finger and words of other tools lead to what was meant', () => {
  const meant = (...line: string[]) => /Did you mean (.*)\?$/.exec(problems(...line)[0] ?? '')?.[1];
  assert.equal(meant('acces-token'), 'access-token');
  assert.equal(meant('print-identity-token'), 'id-token');
  assert.equal(meant('chekc', 'x'), 'check');
  assert.equal(meant('https://a.example'), 'gcp-bearer request https://a.example');
  assert.equal(meant('help', 'reqest'), 'request');
  assert.equal(meant('id-token', '--id-token-audeince', 'x'), '--id-token-audience');
  assert.equal(meant('access-token', '--impersonate-service-account=a@b.c'), '--service-account');
  assert.equal(meant('access-token', '--scopes', 'x'), '--access-token-scopes');
  assert.equal(meant('request', 'u', '--data', '{}'), '--body');
  assert.equal(meant('access-token', '--id_token-audience', 'x'), '--id-token-audience');
  assert.equal(meant('access-token', '--zzzzzz'), undefined);
});

test('a flag of another verb, and an input of the action alone, are refused with the reason', () => {
  assert.deepEqual(problems('access-token', '--shard', '1/2'), [
    '--shard has no effect with access-token. It is a flag of check.',
  ]);
  for (const [input, why] of Object.entries(NOT_FLAGS)) {
    const flag = `--${input.replaceAll('_', '-')}`;
    assert.deepEqual(problems('access-token', flag), [`${flag} is not a flag of the command line. ${why}`]);
  }
});

test('all problems are reported at once', () => {
  assert.equal(problems('request', '--nope', 'x', '--shard=1/2', '--json=7', '--wait').length, 5);
});

test('what would quietly be somebody else is an error, not an input not given', () => {
  for (const flag of ['--credentials-json', '--workload-identity-provider', '--service-account']) {
    assert.deepEqual(problems('access-token', flag, ''), [
      `${flag} is empty. The shell variable in its value is likely not set.`,
    ]);
  }
  const { warnings } = sending(['access-token', '--project-id', '']);
  assert.deepEqual(warnings, ['--project-id is empty and has no effect.']);
});

test('--audience is not taken for the audience of an ID token', () => {
  assert.match(problems('id-token', '--audience', 'https://a.example')[0] ?? '', /is --id-token-audience\.$/);
  const provider = 'projects/1/locations/global/workloadIdentityPools/a/providers/b';
  assert.deepEqual(
    problems(
      'id-token',
      '--audience',
      'a',
      '--id-token-audience',
      'b',
      '--workload-identity-provider',
      provider,
    ),
    [],
  );
});

test('values are spelled with underscores in a workflow, and with hyphens here too', () => {
  assert.equal(given('request', 'u', '--request-auth', 'id-token').request_auth, 'id_token');
  assert.equal(given('request', 'u', '--request-auth', 'id_token').request_auth, 'id_token');
});

test('help and version win over whatever else is wrong', () => {
  assert.deepEqual(parseArguments(['--help']), { kind: 'help', verb: undefined });
  assert.deepEqual(parseArguments(['id-token', '-h', '--nope']), { kind: 'help', verb: 'id-token' });
  assert.deepEqual(parseArguments(['help', 'check']), { kind: 'help', verb: 'check' });
  assert.deepEqual(parseArguments(['-V']), { kind: 'version' });
});

test("the emulator's arguments are its own", () => {
  assert.deepEqual(parseArguments(['emulator', '--config', 'x', '--help']), {
    kind: 'emulator',
    args: ['--config', 'x', '--help'],
  });
});

test('whatever the words, the outcome is an invocation or a usage error', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...VERBS.map(({ name }) => name)),
    fc.constantFrom(...[...FLAGS.keys()].flatMap((name) => [`--${name}`, `--no-${name}`, `--${name}=x`])),
    fc.constantFrom(
      '-',
      '--',
      '-X',
      '-d',
      '@-',
      ...LANGUAGE_NAMES.flatMap((name) => [name, `--${name}`, `--${name}=1`]),
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (line) => {
      try {
        parseArguments(line);
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error));
        assert.ok(error.problems.length > 0);
      }
    }),
    search('command-line', 100),
  );
});
