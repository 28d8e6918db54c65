// docs/troubleshooting.md has an entry for each code, and shows what is really said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ERROR_CODES } from '../../src/errors.ts';
import { helpLink } from '../../src/report/report.ts';
import { provoked } from './provoked.ts';

const page = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');

interface Entry {
  readonly code: string;
  readonly text: string;
  /** Lines of what it looks like. */
  readonly samples: readonly string[];
}

const entries: readonly Entry[] = page
  .split(/^### /m)
  .slice(1)
  .map((section) => {
    const [code = '', ...rest] = section.split('\n');
    const text = rest.join('\n').split(/^## /m)[0] ?? '';
    const blocks = [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
    return {
      code,
      text,
      samples: blocks.flatMap((block) => block.split('\n')).filter((line) => line !== ''),
    };
  });

test('every code has an entry, and every entry is a code', () => {
  const codes = entries.map(({ code }) => code);
  assert.deepEqual([...codes].sort(), [...ERROR_CODES].sort());
  assert.equal(new Set(codes).size, codes.length);
});

test('the link of an error leads to the heading of its entry', () => {
  for (const code of ERROR_CODES) {
    // GitHub's anchor of a heading: lower case, punctuation but hyphens and underscores left out.
    const anchor = code.toLowerCase().replace(/[^\w -]/g, '');
    assert.ok(helpLink(code).endsWith(`/docs/troubleshooting.md#${anchor}`), helpLink(code));
    assert.match(page, new RegExp(`^### ${code}$`, 'm'));
  }
});

test('every link within the page leads somewhere', () => {
  const anchors = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  for (const [, anchor = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(anchors.has(anchor), anchor);
});

const texts = await provoked();

for (const { code, text, samples } of entries) {
  test(`${code}: the entry shows the message as it is printed`, () => {
    assert.match(text, /^[A-Z`\d]/m, 'it begins with what it means');
    assert.match(text, /^\*\*What to do\.\*\* /m, 'it says what to do');
    assert.ok(samples.length > 0, 'it shows what it looks like');
    const said = texts.get(code) ?? [];
    assert.ok(said.length > 0, 'nothing provokes it');
    for (const sample of samples) {
      assert.ok(
        said.some((one) => one.includes(sample)),
        `${sample}\nis not in:\n${said.join('\n---\n')}`,
      );
    }
  });
}
