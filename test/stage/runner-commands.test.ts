// The rules of actions/runner's source that its own tests do not have; those are in runner-l0.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineSplitter, parseCommand } from './runner-commands.ts';
import { parsePairs, parsePaths } from './runner-files.ts';
import { StepLog } from './runner-log.ts';
import { Masks } from './runner-masks.ts';

const named = (line: string) => {
  const command = parseCommand(line);
  return command && [command.name, command.data];
};

/** The log of a step that prints these lines. */
function logOf(lines: readonly string[], { debug = false, masks = new Masks() } = {}): StepLog {
  const log = new StepLog(masks, debug);
  for (const line of lines) log.line(line);
  return log;
}

test('a line is a command if it starts with :: after trimming, or contains ##[', () => {
  assert.deepEqual(named('::add-mask::x'), ['add-mask', 'x']);
  assert.deepEqual(named('  \t\u0085\u00a0::add-mask::x'), ['add-mask', 'x']);
  assert.deepEqual(named('body: "##[add-mask]x"'), ['add-mask', 'x"']);
  assert.deepEqual(named('::ADD-MASK::x'), ['add-mask', 'x']);
  assert.equal(named('\uFEFF::add-mask::x'), undefined);
  assert.equal(named('body: ::add-mask::x'), undefined);
  assert.equal(named('::unheard-of::x'), undefined);
  assert.equal(named('::add-mask x'), undefined);
  assert.equal(named('::add-mas\u212A::x'), undefined);
});

test('properties and data are unescaped, each by its own rules', () => {
  assert.deepEqual(parseCommand('::error title=a%2Cb%3Ac%25,file=x::1%0A2%2C%253A'), {
    name: 'error',
    properties: { title: 'a,b:c%', file: 'x' },
    data: '1\n2%2C%3A',
  });
});

test('names of properties have no case, and .NET drops empty parts of a pair', () => {
  const properties = (line: string) => parseCommand(line)?.properties;
  assert.deepEqual(properties('::error TITLE=a,Title=b::'), { title: 'b' });
  assert.deepEqual(properties('::error =title==b,c==,=,d::'), { title: 'b' });
  assert.deepEqual(properties('::error  file=a, line=1 ::'), { file: 'a', ' line': '1' });
  assert.deepEqual(properties('##[error  file=a;line=1 ]'), { ' file': 'a', line: '1 ' });
});

test('internal-set-repo-path is not a command of a step', () => {
  assert.equal(named('::internal-set-repo-path repoFullName=a/b,workspaceRepo=true::/'), undefined);
});

test('lines end at \\n, \\r\\n and a bare \\r, wherever the chunks are split', () => {
  const split = (...pieces: string[]) => {
    const splitter = new LineSplitter();
    return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
  };
  assert.deepEqual(split('a\nb\r\nc\rd'), ['a', 'b', 'c', 'd']);
  assert.deepEqual(split('a\r', '\nb'), ['a', 'b']);
  assert.deepEqual(split('a\r', 'b\r'), ['a', 'b']);
  assert.deepEqual(split('a', 'b\n'), ['ab']);
  assert.deepEqual(split('\n\n'), ['', '']);
  assert.deepEqual(split(), []);
});

test('set-env and add-path fail the step and set nothing', () => {
  for (const line of ['::set-env name=A::b', '::add-path::/x', '##[set-env name=A]b']) {
    const log = logOf([line]);
    assert.equal(log.failed, true, line);
    assert.match(log.annotations[1]?.message ?? '', /^The `(set-env|add-path)` command is disabled\./);
  }
});

test('set-output and save-state need a name, and their names have no case', () => {
  const log = logOf(['::set-output name=a::1', '::set-output name=A::2', '::save-state Name=b::3']);
  assert.deepEqual(
    [...log.outputs, ...log.state],
    [
      ['a', '2'],
      ['b', '3'],
    ],
  );
  assert.equal(log.failed, false);
  assert.equal(logOf(['::set-output::x']).failed, true);
  assert.equal(logOf(['::save-state name=::x']).failed, true);
});

test('while commands are stopped, a :: command on the line wins over ##[token]', () => {
  const log = logOf([
    '::stop-commands::tok',
    '::debug::##[tok]',
    '::add-mask::secret',
    'x ##[TOK] y',
    '::group::g',
  ]);
  assert.deepEqual(log.shown, [
    '::stop-commands::tok',
    '::debug::##[tok]',
    '::add-mask::secret',
    'x ##[TOK] y',
    '##[group]g',
  ]);
});

test('an empty or reserved stop token ends the step, whose later commands do nothing', () => {
  for (const token of ['', 'add-mask', 'Pause-Logging', 'STOP-COMMANDS']) {
    const log = logOf([`::stop-commands::${token}`, '::set-output name=a::1', 'more']);
    assert.equal(log.failed, true, token);
    assert.equal(log.outputs.size, 0, token);
    assert.doesNotMatch(log.shown.join('\n'), /more/);
  }
});

test('a stop token of more than six characters is masked', () => {
  assert.deepEqual(logOf(['::stop-commands::sixsix', 'sixsix']).shown[1], 'sixsix');
  assert.deepEqual(logOf(['::stop-commands::seven77', 'seven77']).shown[1], '***');
});

test('ten annotations of a kind a step are sent, of 4,096 characters, and the log shows all', () => {
  const warnings = Array.from({ length: 12 }, (_, at) => `::warning::w${at}`);
  const log = logOf([...warnings, '::error::e', `::notice::${'n'.repeat(5000)}`]);
  const levels = log.annotations.map(({ level }) => level);
  assert.deepEqual(levels, [...Array<string>(10).fill('warning'), 'error', 'notice']);
  assert.equal(log.annotations.at(-1)?.message.length, 4096);
  assert.ok(log.shown.includes('##[warning]w11'));
});

test('messages of annotations are masked before they are cut, titles are not masked', () => {
  const secret = 'z'.repeat(40);
  const log = logOf([`::add-mask::${secret}`, `::error title=${secret}::${'e'.repeat(4080)}${secret}`]);
  assert.deepEqual(log.annotations, [{ level: 'error', title: secret, message: `${'e'.repeat(4080)}***` }]);
});

test('debug shows only when debugging', () => {
  assert.deepEqual(logOf(['::debug::a']).shown, []);
  assert.deepEqual(logOf(['::debug::a%0Ab'], { debug: true }).shown, ['##[debug]a', '##[debug]b']);
});

test('add-mask is never echoed with its value, and an empty one warns', () => {
  assert.deepEqual(logOf(['::add-mask::secret', 'secret'], { debug: true }).shown, [
    '::add-mask::***',
    '***',
  ]);
  assert.equal(logOf(['::add-mask:: ']).annotations[0]?.level, 'warning');
});

test("the runner's own markers are broken in a step's output", () => {
  assert.deepEqual(logOf(['##[start-action x]', '##[end-action x]']).shown, [
    '##[\\start-action x]',
    '##[\\end-action x]',
  ]);
});

test('masks cover each line of a value, trimmed, and ignore blank lines', () => {
  const masks = new Masks();
  masks.add('first line\n  second line \r\n \n');
  assert.equal(masks.apply('a second line here'), 'a *** here');
  assert.equal(masks.apply('first line'), '***');
  assert.equal(masks.apply('a b'), 'a b');
});

test('adjacent and overlapping masks become one ***', () => {
  const masks = new Masks();
  masks.add('abcd');
  masks.add('cdef');
  masks.add('ghij');
  assert.equal(masks.apply('xabcdefx'), 'x***x');
  assert.equal(masks.apply('xabcdghijx'), 'x***x');
  assert.equal(masks.apply('abcd ghij'), '*** ***');
  assert.equal(masks.apply('xabcdabcd'), 'x***');
});

test('base64 is masked as whole shifted strings, so not where text follows the value', () => {
  const masks = new Masks();
  masks.add('Password123!!');
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  assert.equal(masks.apply(base64('user:Password123!!')), `${base64('user:P')}***`);
  assert.equal(masks.apply(base64('Password123!!:user')), base64('Password123!!:user'));
  assert.equal(masks.apply(base64('Password123!!')), '***');
});

test('JSON is masked as Newtonsoft writes it, URIs as .NET does', () => {
  const masks = new Masks();
  masks.add('a\u2028\u0085\ud800\t"b');
  masks.add("it's (a) *!");
  assert.equal(masks.apply('a\\u2028\\u0085\ud800\\t\\"b'), '***');
  assert.equal(masks.apply('it%27s%20%28a%29%20%2A%21'), '***');
  assert.equal(masks.apply("it's%20(a)%20*!"), "it's%20(a)%20*!");
  assert.equal(masks.apply('it&apos;s (a) *!'), '***');
});

test('in a command file only \\n ends a line: \\r stays in the value and in the delimiter', () => {
  assert.deepEqual(parsePairs('a=1\r\nb<<E\r\nx\r\nE\r\n').pairs, [
    ['a', '1\r'],
    ['b', 'x\r'],
  ]);
  assert.match(
    parsePairs('a<<E\r\nx\nE\n').problem ?? '',
    /^Invalid value\. Matching delimiter not found 'E\r'/,
  );
});

test('on Windows \\r\\n ends a line of a command file too', () => {
  assert.deepEqual(parsePairs('a=1\r\nb<<E\r\nx\r\ny\nE\r\nc=\r\n', true).pairs, [
    ['a', '1'],
    ['b', 'x\r\ny'],
    ['c', ''],
  ]);
});

test('pairs before a bad line of a command file are applied', () => {
  assert.deepEqual(parsePairs('a=1\nwords\nb=2\n'), {
    pairs: [['a', '1']],
    problem: "Invalid format 'words'",
  });
  for (const broken of ['<<END\nEND\n', 'a<<\n', 'a<<END\nx\n', 'a<<END\nx'])
    assert.notEqual(parsePairs(`a=1\n${broken}`).problem, undefined, broken);
  assert.deepEqual(parsePairs('=x\n'), { pairs: [['', 'x']] });
  assert.deepEqual(parsePairs('a=b<<c\n').pairs, [['a', 'b<<c']]);
});

test('of equal lines of GITHUB_PATH the last counts', () => {
  assert.deepEqual(parsePaths('\uFEFF/a\n/b\r\n\n/a\n'), ['/b', '/a']);
});
