import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count } from '../../src/report/count.ts';
import { safeBlock } from '../../src/report/excerpt.ts';
import { safeCode, safeFence, safeJson, safeMarkdown, safeXml } from '../../src/report/safe-markup.ts';
import { firstBytes, safeOutput } from '../../src/report/safe-output.ts';
import { safeLine, safeText } from '../../src/report/safe-text.ts';
import { fc } from '../property.ts';
import { hostileText } from './hostile.ts';
import { liveCommands } from './runner.ts';

describe('the rules of the runner in these tests', () => {
  for (const live of [
    '::error::x',
    '  \t::add-mask::x',
    '\u3000::x::',
    'a\r::error::x',
    'a ##[error]x',
    '{"a":"##[group]"}',
  ]) {
    it(`know ${JSON.stringify(live)}`, () => assert.equal(liveCommands(live).length, 1));
  }
  for (const dead of ['a ::error::x', '::error', '#[error]', '# #[x]', '##[error']) {
    it(`let ${JSON.stringify(dead)} be`, () => assert.deepEqual(liveCommands(dead), []));
  }
});

describe('safeLine', () => {
  const cases: readonly (readonly [given: string, shown: string])[] = [
    ['plain text, ünï¢ode and 😀', 'plain text, ünï¢ode and 😀'],
    ['a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
    ['\x1b[31mred\x1b]8;;x\x07\x9b1m\0', '\\x1b[31mred\\x1b]8;;x\\x07\\x9b1m\\x00'],
    ['\u202eevil\u2066\u200e\u061c', '\\u202eevil\\u2066\\u200e\\u061c'],
    ['zero\u200bwidth\u00ad\ufeff\ufe0f', 'zero\\u200bwidth\\xad\\ufeff\\ufe0f'],
    ['\u2028\u2029\x85', '\\u2028\\u2029\\x85'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['\ud800x\udc00', '\\ud800x\\udc00'],
    ['\ufffe\uffff', '\\ufffe\\uffff'],
    ['::error::x', '\\::error::x'],
    ['  \u3000::x::', '  \u3000\\::x::'],
    ['a::b::c', 'a::b::c'],
    ['x ##[error]y ###[z]', 'x ##\\[error]y ###\\[z]'],
    ['#\u200b#[x]', '#\\u200b#[x]'],
  ];
  for (const [given, shown] of cases) {
    it(`shows ${JSON.stringify(given)} as ${shown}`, () => assert.equal(safeLine(given), shown));
  }

  it('cuts at a length, marks the cut, and splits no character', () => {
    assert.equal(safeLine('abcdef', 6), 'abcdef');
    assert.equal(safeLine('abcdefg', 6), 'abcde…');
    assert.equal(safeLine('abc😀😀', 5), 'abc…');
    assert.equal(safeLine('\u202e'.repeat(100), 10).length, 10);
  });

  it('is one harmless line, whatever comes, and is not changed when made safe again', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        for (const line of [safeLine(text), safeLine(text, max)]) {
          assert.deepEqual(liveCommands(line), []);
          assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u);
          assert.equal(safeLine(line), line);
        }
        assert.ok(safeLine(text, max).length <= max);
      }),
    );
  });
});

describe('safeText', () => {
  it('keeps lines and tabs, and breaks commands on each line', () => {
    assert.equal(safeText('a\tb\n::x::\r\n  ::y::'), 'a\tb\n\\::x::\n  \\::y::');
    assert.equal(safeText('a\r::x::'), 'a\\r::x::');
  });

  it('has no live command, whatever comes', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        assert.deepEqual(liveCommands(safeText(text)), []);
        assert.equal(safeText(safeText(text)), safeText(text));
      }),
    );
  });
});

describe('safeBlock', () => {
  it('takes time as the text is long, whatever it is: this one has taken minutes', () => {
    const breaks = '\n'.repeat(400_000);
    assert.equal(safeBlock(`a${breaks}`, 10, 100), '  | a');
    assert.match(safeBlock(`a${breaks}b`, 1, 100), /more characters not shown$/);
  });
  it('prefixes each line', () => assert.equal(safeBlock('a\nb\n', 10, 100), '  | a\n  | b'));
  it('says what it left out', () => {
    assert.equal(safeBlock('one\ntwo\nthree', 2, 100), '  | one\n  | two\n  … 6 more characters not shown');
    assert.equal(
      safeBlock('x'.repeat(2000), 5, 10),
      `  | ${'x'.repeat(10)}\n  … 1,990 more characters not shown`,
    );
  });
  it('does not show half a surrogate pair', () => assert.match(safeBlock('ab😀', 5, 3), /^ {2}\| ab\n/));
  it('has no live command', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(5), fc.nat(40), (text, lines, chars) => {
        assert.deepEqual(liveCommands(safeBlock(text, lines, chars)), []);
      }),
    );
  });
});

describe('safeMarkdown', () => {
  const cases: readonly (readonly [given: string, written: string])[] = [
    ['invalid_token at 12:30', 'invalid_token at 12:30'],
    ['_a_ *b* ~c~', '\\_a\\_ \\*b\\* \\~c\\~'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['a|b \\|', 'a&#124;b \\\\&#124;'],
    ['[x](y) ![z](w) [^1]', '\\[x\\](y) !\\[z\\](w) \\[^1\\]'],
    ['`code`', '\\`code\\`'],
    ['@user #12 GH-7', '<span>@</span>user <span>#</span>12 GH<span>-</span>7'],
    ['http://a.b www.c.d', 'http<span>:</span>//a.b www<span>.</span>c.d'],
    [':tada: $x$', '<span>:</span>tada: <span>$</span>x<span>$</span>'],
    ['# h', '<span>#</span> h'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['<!-- x -->', '&lt;!-- x --&gt;'],
    ['a\nb', 'a\\\\nb'],
  ];
  for (const [given, written] of cases) {
    it(`writes ${JSON.stringify(given)} as ${written}`, () => assert.equal(safeMarkdown(given), written));
  }
});

describe('safeCode', () => {
  it('is a code span with a fence that the text cannot close', () => {
    assert.equal(safeCode('GET /x'), '`GET /x`');
    assert.equal(safeCode('a`b'), '``a`b``');
    assert.equal(safeCode('`a``'), '``` `a`` ```');
  });
  it('takes elements where a table would take a pipe for its own', () =>
    assert.equal(safeCode('a|b'), '<code>a&#124;b</code>'));
  it('is nothing for nothing', () => assert.equal(safeCode(' '), ''));
});

describe('safeFence', () => {
  it('has a fence longer than any in the text', () => {
    assert.equal(safeFence('a\n```\nb', 10, 100), '````text\na\n```\nb\n````');
  });
  it('breaks commands: somebody may print the file', () => {
    assert.equal(safeFence('::error::x', 10, 100), '```text\n\\::error::x\n```');
  });
});

describe('safeXml', () => {
  it('escapes markup and shows what XML forbids', () => {
    assert.equal(
      safeXml('<a b="c">&\'\0\x1b\ud800'),
      '&lt;a b=&quot;c&quot;&gt;&amp;&apos;\\x00\\x1b\\ud800',
    );
  });
});

describe('safeJson', () => {
  it('parses to the same value and is harmless as text, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(hostileText, fc.array(hostileText, { maxLength: 3 }), { maxKeys: 3 }),
        (given) => {
          const value = Object.fromEntries(Object.entries(given));
          const json = safeJson(value);
          assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(value)));
          assert.deepEqual(liveCommands(json), []);
          assert.deepEqual(liveCommands(json.replaceAll('\\n', '\n').replaceAll('\\r', '\r')), []);
          assert.doesNotMatch(json, /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u);
        },
      ),
    );
  });
});

describe('safeOutput', () => {
  const host = { redact: (text: string) => text.replaceAll('sesame-open', '***') };
  it('keeps text as it came', () =>
    assert.equal(safeOutput('::error::x\r\n\x1b', host), '::error::x\r\n\x1b'));
  it('redacts', () => assert.equal(safeOutput('a sesame-open b', host), 'a *** b'));
  it('redacts before it cuts', () => assert.equal(safeOutput('abc sesame-open', host, 8), 'abc ***'));
  it('is well-formed', () => assert.equal(safeOutput('a\ud800', host), 'a\ufffd'));
});

describe('firstBytes', () => {
  it('never ends within a character', () => {
    const text = Buffer.from('aé€😀');
    const cuts = Array.from({ length: 11 }, (_, max) => firstBytes(text, max).toString());
    assert.deepEqual(cuts, ['', 'a', 'a', 'aé', 'aé', 'aé', 'aé€', 'aé€', 'aé€', 'aé€', 'aé€😀']);
  });
  it('cuts what is no UTF-8 where it must', () =>
    assert.equal(firstBytes(Buffer.alloc(100, 0x80), 10).length, 10));
});

describe('count', () => {
  it('groups thousands and knows one from many', () => {
    assert.deepEqual(
      [count(1, 'check'), count(0, 'byte'), count(1234567, 'byte')],
      ['1 check', '0 bytes', '1,234,567 bytes'],
    );
  });
});
