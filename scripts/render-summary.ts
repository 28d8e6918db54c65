// Renders a job summary as GitHub does (GitHub-flavoured Markdown and Mermaid) to a picture, with Chromium.
//
//   npm install --no-save marked mermaid github-markdown-css
//   node scripts/render-summary.ts [--dark] [--from FOLDER] [SUMMARY.md] PICTURE.png
//
// Without a summary it renders the sample of the tests, as for docs/images/summary.png:
//
//   node scripts/render-summary.ts docs/images/summary.png
//   pngquant --force --ext .png 64 docs/images/summary.png && optipng -quiet docs/images/summary.png
//
// Only this script needs the packages, so they are not dependencies: --from names the folder they were
// installed into, by default this one. CHROMIUM names the browser.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { summaryMarkdown } from '../src/report/summary.ts';
import { sampleReport } from '../test/report/sample.ts';

const WIDTH = 960;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dark: { type: 'boolean', default: false }, from: { type: 'string', default: '.' } },
});
const picture = positionals.at(-1);
if (picture === undefined || positionals.length > 2) throw new Error('Give [SUMMARY.md] PICTURE.png');
const summary = positionals.length === 2 ? positionals[0] : undefined;
const markdown =
  summary === undefined
    ? summaryMarkdown(sampleReport(), { redact: (text) => text })
    : readFileSync(summary, 'utf8');

const packages = createRequire(join(resolve(values.from), 'package.json'));
const folder = mkdtempSync(join(tmpdir(), 'summary-'));
try {
  const page = join(folder, 'summary.html');
  writeFileSync(page, await toPage(markdown));
  const [, height = '1000'] = /data-height="(\d+)"/.exec(chromium(page, '--dump-dom')) ?? [];
  chromium(page, `--screenshot=${resolve(picture)}`, `--window-size=${WIDTH},${height}`, '--hide-scrollbars');
} finally {
  rmSync(folder, { recursive: true });
}

async function toPage(source: string): Promise<string> {
  const { marked } = await import(pathToFileURL(packages.resolve('marked')).href);
  const theme = values.dark ? 'dark' : 'light';
  const style = readFileSync(packages.resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  const mermaid = pathToFileURL(packages.resolve('mermaid/dist/mermaid.min.js')).href;
  const body: string = await marked.parse(source, { gfm: true });
  return `<!doctype html><meta charset="utf-8"><style>${style} body { margin: 0 } .markdown-body { padding: 24px }</style>
<article class="markdown-body">${body}</article>
<script src="${mermaid}"></script>
<script type="module">
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    // On a plain ground with a frame, as GitHub shows it, not as code.
    const chart = document.createElement('div');
    chart.style.cssText = 'border: 1px solid #8882; border-radius: 6px; padding: 8px; margin-bottom: 16px';
    chart.className = 'mermaid';
    chart.textContent = code.textContent;
    code.parentElement.replaceWith(chart);
  }
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${values.dark ? 'dark' : 'default'}' });
  await mermaid.run();
  document.body.dataset.height = document.querySelector('article').scrollHeight;
</script>`;
}

function chromium(page: string, ...flags: string[]): string {
  const common = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--virtual-time-budget=20000',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--window-size=${WIDTH},1000`,
  ];
  const browser = process.env['CHROMIUM'] ?? 'chromium';
  return execFileSync(browser, [...common, ...flags, pathToFileURL(page).href], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}
