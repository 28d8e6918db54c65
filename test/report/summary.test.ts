import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { resultsOf } from '../../src/report/results.ts';
import { safeCode, safeMarkdown } from '../../src/report/safe-markup.ts';
import { safeLine } from '../../src/report/safe-text.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { timeline } from '../../src/report/timeline.ts';
import { fc, samples } from '../property.ts';
import { hostileReport, hostileText } from './hostile.ts';
import { check, response, sampleReport } from './sample.ts';

const open = { redact: (text: string) => text };
const HELP = 'https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md';
const EMPTY = { startedAt: Date.UTC(2026, 2, 14), tokens: [], phases: [], checks: [] };

describe('the summary', () => {
  const lines = summaryMarkdown(sampleReport(), open).split('\n');

  it('begins with the verdict', () => {
    assert.deepEqual(lines.slice(0, 3), [
      '## ❌ 1 of 6 checks failed',
      '',
      '4 passed · 1 failed · 1 skipped · in 1.2 s',
    ]);
  });

  it('has a row for each check, and the origin once', () => {
    for (const row of [
      'Requests go to `https://range-abc123-uc.a.run.app`',
      '| ✅ | health | `GET /health` | 200 | 2 | 751 ms |',
      '| ✅ | private | `GET /health` without credentials | 403 | 1 | 88 ms |',
      '| ❌ | order | `POST /orders` | 409 | 1 | 238 ms |',
      '| ➖ | order can be read | `GET /orders/{{ capture.id }}` |  |  |  |',
    ]) {
      assert.ok(lines.includes(row), row);
    }
  });

  it('says the request of a check once when that is its name too', () => {
    const url = 'https://range-abc123-uc.a.run.app/health';
    const markdown = summaryMarkdown({ ...EMPTY, checks: [check({ name: `GET ${url}` })] }, open);
    assert.match(
      markdown,
      /^## ✅ 1 check passed\n\nin 132 ms\n\n\| \| Request \| Response \| Attempts \| Time \|\n\|:-:\|---\|--:\|--:\|--:\|\n\| ✅ \| `GET [^ `]*` \| 200 \| 1 \| 132 ms \|\n/,
    );
    assert.match(markdown, /\n {4}✓ GET \/health 132 ms :/);
  });

  it('says how a check without an answer ended, in place of a status', () => {
    const attempts = [{ startMs: 0, durationMs: 132, outcome: 'connection reset' }];
    const lost = check({ verdict: 'failed', response: undefined, attempts });
    const markdown = summaryMarkdown({ ...EMPTY, checks: [lost] }, open);
    assert.match(markdown, /\n\| ❌ \| health \| `GET [^ ]*` \| connection reset \| 1 \| 132 ms \|\n/);
  });

  it('says of a failed check each line that did not hold, and what came', () => {
    for (const line of [
      '### ❌ order',
      `[\`CHECK_FAILED\`](${HELP}#check_failed): 409: 2 of 3 expectations do not hold`,
      '| `status == 201` | `409` |',
      '- order can be read: it comes after order, which failed',
      '| `json $.order.state == "accepted"` | `"rejected"` |',
      '    "reason": "out of stock"',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('draws tokens and checks on one axis', () => {
    for (const line of [
      '    › Google STS 148 ms :224, 372',
      '    ✓ health 751 ms :498, 1249',
      '    ✗ order 238 ms :crit, 502, 740',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('says who asked, for what, and until when', () => {
    assert.ok(
      lines.includes('- ID token for `https://range-abc123-uc.a.run.app`, until 2026-03-14 10:26:53 UTC'),
    );
    assert.ok(lines.includes('- Project: `my-project`'));
  });

  it('says what ended the run, and what to do', () => {
    const failure = {
      code: 'STS_REFUSED' as const,
      message: 'Google STS refused: 400\nThe provider <x> …',
      remedy: 'gcloud iam …',
    };
    const markdown = summaryMarkdown({ ...EMPTY, failure }, open);
    assert.match(markdown, /^## ❌ The run failed\n/);
    assert.match(markdown, /\*\*\[`STS_REFUSED`\]\(https:[^)]*#sts_refused\)\*\*: Google STS refused: 400\n/);
    assert.match(markdown, /```text\nThe provider <x> …\n```\n\nWhat to do:\n\n```text\ngcloud iam …\n```/);
  });

  it('is short for a run that only got tokens', () => {
    const tokens = [{ kind: 'access_token' as const, scopes: ['a', 'b'], expiresAt: EMPTY.startedAt }];
    const markdown = summaryMarkdown({ ...EMPTY, tokens }, open);
    assert.equal(
      markdown,
      '## ✅ A token for this job\n\nin 0 ms\n\n### Identity and tokens\n\n- Access token with `a b`, until 2026-03-14 00:00:00 UTC\n',
    );
  });

  it('shows those that failed when there are too many to show', () => {
    const checks = Array.from({ length: 1000 }, (_, index) =>
      check({ name: `c${index}`, verdict: index === 999 ? 'failed' : 'passed' }),
    );
    const markdown = summaryMarkdown({ ...EMPTY, checks }, open);
    assert.match(markdown, /\| ❌ \| c999 \|/);
    assert.match(markdown, /\n… and 700 more\n/);
    assert.match(markdown, /The 40 slowest of 1,000 checks\./);
  });

  it('stays below 1 MiB, which is where GitHub drops it whole', () => {
    const long = '<$@|`_\u202e'.repeat(2000);
    const failing = check({
      name: long,
      verdict: 'failed',
      message: long,
      remedy: long,
      failures: Array.from({ length: 50 }, () => ({ line: long, actual: long })),
      request: { method: 'GET', url: `https://a.b/${long}`, auth: 'none' },
      response: response({ text: `${long}\n`.repeat(100) }),
      attempts: Array.from({ length: 30 }, () => ({ startMs: 0, durationMs: 1, outcome: long })),
    });
    const checks = Array.from({ length: 1000 }, (_, index) => ({
      ...failing,
      verdict: index % 3 ? ('failed' as const) : ('skipped' as const),
    }));
    const tokens = Array.from({ length: 200 }, () => ({ kind: 'id_token' as const, audience: long }));
    const phases = Array.from({ length: 200 }, () => ({ name: long, startMs: 0, durationMs: 1 }));
    const failure = {
      code: 'INTERNAL' as const,
      message: `${long}\n`.repeat(100),
      remedy: `${long}\n`.repeat(100),
    };
    const identity = { kind: long, source: long, principal: long, projectId: long };
    const bytes = Buffer.byteLength(
      summaryMarkdown({ ...EMPTY, checks, tokens, phases, failure, identity }, open),
    );
    assert.ok(bytes < 1024 * 1024, `${bytes} bytes`);
  });

  it('has no HTML, link or image but its own, and whole tables, whatever comes', () => {
    fc.assert(fc.property(hostileReport, (report) => assertOwnMarkup(summaryMarkdown(report, open))));
  });

  it('would be caught with HTML of another', () => {
    assert.throws(() => assertOwnMarkup('a <img src=x>'));
    assert.throws(() => assertOwnMarkup('| a | b |\n|---|---|\n| a | b | c |'));
    assert.throws(() => assertOwnMarkup('a [b](http://e)'));
  });
});

/** Reads the Markdown as far as its own structure goes, and throws at markup that is not of this project. */
function assertOwnMarkup(markdown: string): void {
  let fence: string | undefined;
  let columns: number | undefined;
  for (const line of markdown.split('\n')) {
    if (fence !== undefined) {
      if (line.trim() === fence) fence = undefined;
      continue;
    }
    const [, opened] = /^(`{3,})(?:text|mermaid)$/.exec(line) ?? [];
    if (opened !== undefined) {
      fence = opened;
      continue;
    }
    const prose = withoutCodeSpans(line)
      .replace(/^<details(?: open)?><summary>Response body<\/summary>$|^<\/details>$/, '')
      // Something stays, as what an element of ours parts does not come together for GitHub either.
      .replace(/<\/?(?:span|code)>/g, '\0')
      .replace(
        /\[`?[A-Z_]*`?\]\(https:\/\/github\.com\/org\/gcp-bearer\/blob\/main\/docs\/troubleshooting\.md#[a-z_]+\)/g,
        '',
      )
      .replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.doesNotMatch(prose, /[<>`[\]]/, line);
    assert.doesNotMatch(prose, /:\/\/|www\./i, line);
    if (!line.startsWith('|')) columns = undefined;
    else {
      const cells = prose.split('|').length;
      columns ??= cells;
      assert.equal(cells, columns, line);
    }
  }
  assert.equal(fence, undefined, 'a fence is not closed');
}

function withoutCodeSpans(line: string): string {
  return line.replace(/\\.|(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/g, (whole, ticks?: string) =>
    ticks === undefined ? whole : '',
  );
}

describe('the picture', () => {
  const chart = (name: string, durationMs = 10) =>
    timeline(
      resultsOf(
        { ...EMPTY, phases: [{ name, startMs: 0, durationMs }], checks: [check({ name, durationMs })] },
        open,
      ),
    ) ?? '';

  it('is nothing when nothing took time', () => assert.equal(timeline(resultsOf(EMPTY, open)), undefined));

  it('has ticks that fit the time', () => {
    const ticks = [10, 99, 1000, 9000, 100_000, 1_000_000].map((ms) =>
      /axisFormat (.*)\n {2}tickInterval (.*)\n/.exec(chart('a', ms))?.slice(1),
    );
    assert.deepEqual(ticks, [
      ['%Q ms', '1millisecond'],
      ['%Q ms', '10millisecond'],
      ['%Q ms', '100millisecond'],
      ['%s s', '1second'],
      ['%s s', '10second'],
      ['%s s', '2minute'],
    ]);
  });

  it('takes nothing in a name for Mermaid, whatever comes', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const rows = chart(name).split('\n');
        assert.equal(rows.length, 12);
        for (const row of [rows[8], rows[10]]) {
          assert.match(row ?? '', /^ {4}[›✓] [\p{L}\p{N} ·✓✗’._/()…-]* ?10 ms :0, 10$/u);
        }
      }),
    );
  });
});

describe('Markdown as GitHub reads it', () => {
  const gfm = spawnSync('cmark-gfm', ['--version']).status === 0;
  const skip = gfm ? false : "cmark-gfm, GitHub's renderer, is not installed";
  const texts = samples(hostileText, 2000).filter((text) => safeLine(text).trim() !== '');
  const SEPARATOR = 'qqqqqq';

  const render = (documents: readonly string[]) => {
    const flags = ['table', 'autolink', 'strikethrough', 'tasklist', 'footnotes'].flatMap((extension) => [
      '-e',
      extension,
    ]);
    const input = documents.join(`\n\n${SEPARATOR}\n\n`);
    const { stdout } = spawnSync('cmark-gfm', ['--unsafe', ...flags], {
      input,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return stdout.split(`<p>${SEPARATOR}</p>`).map((html) => html.trim());
  };
  /** What a reader sees of HTML that has no elements but ours. */
  const seen = (html: string) => {
    const text = html.replace(/<\/?(?:span|code)>/g, '');
    assert.doesNotMatch(text, /[<>]/, html);
    return text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim();
  };
  const wanted = (text: string) => safeLine(text).replace(/\s+/g, ' ').trim();

  it('shows text as it is', { skip }, () => {
    const html = render(texts.map((text) => safeMarkdown(text)));
    assert.deepEqual(
      html.map((paragraph) => seen(paragraph.replace(/^<p>|<\/p>$/g, ''))),
      texts.map(wanted),
    );
  });

  for (const [name, write] of [
    ['text', safeMarkdown],
    ['code', safeCode],
  ] as const) {
    it(`shows ${name} in a table as it is, in its own cell`, { skip }, () => {
      const html = render(texts.map((text) => `| a | b |\n|---|---|\n| ${write(text)} | z |`));
      const cells = html.map(
        (table) =>
          /<tbody>\n<tr>\n<td>(.*)<\/td>\n<td>z<\/td>\n<\/tr>\n<\/tbody>/.exec(table)?.[1] ?? 'no cell',
      );
      assert.deepEqual(cells.map(seen), texts.map(wanted));
    });
  }

  it('has no element of another in a whole summary', { skip }, () => {
    const summaries = samples(hostileReport, 100).map((report) => summaryMarkdown(report, open));
    const elements = new Set(
      render(summaries)
        .join('')
        .match(/<\/?[a-z][^>]*>/gi)
        ?.map((tag) =>
          tag.replace(/ href="https:\/\/github\.com\/org\/gcp-bearer\/[^"]*"| (?:class|align)="[\w-]+"/g, ''),
        ),
    );
    const ours =
      'a br code details h2 h3 hr li p pre span strong summary table tbody td th thead tr ul'.split(' ');
    const expected = new Set([...ours.flatMap((name) => [`<${name}>`, `</${name}>`]), '<details open>']);
    assert.deepEqual(
      [...elements].filter((element) => !expected.has(element)),
      [],
    );
  });
});
