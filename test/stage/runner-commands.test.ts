import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandFileError, LineSplitter, Masks, parseCommand, parsePairs } from './runner-commands.ts';

const named = (line: string, stopToken?: string) => {
  const command = parseCommand(line, stopToken);
  return command && [command.name, command.data];
};

test('a line is a command if it starts with :: after trimming, or contains ##[', () => {
  assert.deepEqual(named('::add-mask::x'), ['add-mask', 'x']);
  assert.deepEqual(named('  \t::add-mask::x'), ['add-mask', 'x']);
  assert.deepEqual(named('body: "##[add-mask]x"'), ['add-mask', 'x"']);
  assert.deepEqual(named('::ADD-MASK::x'), ['add-mask', 'x']);
  assert.equal(named('body: ::add-mask::x'), undefined);
  assert.equal(named('::unheard-of::x'), undefined);
  assert.equal(named('::add-mask x'), undefined);
});

test('properties and data are unescaped, each by its own rules', () => {
  const command = parseCommand('::error title=a%2Cb%3Ac%25,file=x::1%0A2%2C%253A', undefined);
  assert.deepEqual(command, {
    name: 'error',
    properties: { title: 'a,b:c%', file: 'x' },
    data: '1\n2%2C%3A',
  });
});

test('after stop-commands only the token is a command', () => {
  assert.equal(named('::add-mask::x', 'token'), undefined);
  assert.deepEqual(named('::token::', 'token'), ['token', '']);
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

test('masks cover each line of a value, merge overlaps, and ignore blank values', () => {
  const masks = new Masks();
  masks.add('first line\nsecond line');
  assert.equal(masks.apply('a second line here'), 'a *** here');
  assert.equal(masks.apply('first line'), '***');
  masks.add('abcd');
  masks.add('cdef');
  assert.equal(masks.apply('xabcdefx'), 'x***x');
  masks.add(' ');
  assert.equal(masks.apply('a b'), 'a b');
});

test('command files contain name=value lines and heredocs', () => {
  assert.deepEqual(parsePairs('a=1\nb<<END\nx=y\n\nz\nEND\n\nc=\n'), [
    ['a', '1'],
    ['b', 'x=y\n\nz'],
    ['c', ''],
  ]);
  assert.deepEqual(parsePairs('a=b<<c\n'), [['a', 'b<<c']]);
  assert.deepEqual(parsePairs('a<<E\r\nx\r\nE\r\n'), [['a', 'x']]);
  for (const broken of ['=x\n', 'words\n', 'a<<END\nx\n', '<<END\nEND\n', 'a<<\n']) {
    assert.throws(() => parsePairs(broken), CommandFileError, broken);
  }
});
