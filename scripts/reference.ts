// Writes the generated parts of the reference: docs/inputs.md, docs/outputs.md and src/cli/flags.ts from action.yml, where
// inputs and outputs are described, and docs/error-codes.md from docs/troubleshooting.md.
// `npm run reference` writes them; with --check it only reports those that are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { flagsModule } from './flags.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Each generated file with the text that it must have. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const actionYml = read('action.yml');
  return new Map([
    ['docs/inputs.md', withGenerated(read('docs/inputs.md'), inputList(actionYml))],
    ['docs/outputs.md', withGenerated(read('docs/outputs.md'), outputTable(actionYml))],
    [
      'docs/error-codes.md',
      withGenerated(read('docs/error-codes.md'), codeTables(read('docs/troubleshooting.md'))),
    ],
    ['src/cli/flags.ts', flagsModule(actionYml)],
  ]);
}

/** The page with the text between its markers replaced. */
function withGenerated(page: string, text: string): string {
  return page.replace(
    /(<!-- generated:start -->\n)[\s\S]*?(<!-- generated:end -->)/,
    (_, start: string, end: string) => `${start}\n${text}\n${end}`,
  );
}

/** A list, because a table with values as long as these is wider than GitHub's column. */
function inputList(actionYml: string): string {
  const inputs = parseDocument(actionYml).get('inputs');
  if (!isMap(inputs)) throw new Error('action.yml has no inputs.');
  const lines: string[] = [];
  for (const { key, value } of inputs.items) {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an input is not a map.');
    const heading = key.commentBefore ?? (lines.length === 0 ? inputs.commentBefore : undefined);
    if (heading) lines.push(...(lines.length === 0 ? [] : ['']), ...section(heading.trim()));
    const fallback = value.get('default');
    const shown = fallback === undefined ? '' : ` (default \`${String(fallback)}\`)`;
    lines.push(`- **\`${String(key.value)}\`**${shown}: ${oneLine(value.get('description'))}`);
  }
  return `${lines.join('\n')}\n`;
}

/** "Credentials: exactly one of the first three" is a heading with a rule below it. */
function section(heading: string): string[] {
  const [title = '', rule] = heading.split(': ');
  return [`## ${title}`, '', ...(rule ? [`${rule[0]?.toUpperCase()}${rule.slice(1)} is required.`, ''] : [])];
}

function outputTable(actionYml: string): string {
  const outputs = parseDocument(actionYml).get('outputs');
  if (!isMap(outputs)) throw new Error('action.yml has no outputs.');
  const rows = outputs.items.map(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an output is not a map.');
    return `| \`${String(key.value)}\` | ${cell(value.get('description'))} |`;
  });
  return `| Output | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
}

/** Every code with the first sentence of its entry, by the sections of the page. */
function codeTables(troubleshooting: string): string {
  const sections = troubleshooting.split(/^## /m).slice(1);
  return sections
    .map((text) => {
      const [title = ''] = text.split('\n');
      const rows = [...text.matchAll(/^### (\w+)\n\n([\s\S]*?)\n\n/gm)].map(([, code = '', entry = '']) => {
        const sentence = /^.*?[.:](?=\s|$)/s.exec(entry)?.[0].replace(/:$/, '.') ?? entry;
        return `| [\`${code}\`](troubleshooting.md#${code.toLowerCase()}) | ${cell(sentence)} |`;
      });
      return rows.length === 0 ? '' : `## ${title}\n\n| Code | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
    })
    .filter((text) => text !== '')
    .join('\n');
}

function cell(text: unknown): string {
  return oneLine(text).replaceAll('|', '\\|');
}

function oneLine(text: unknown): string {
  return String(text).trim().replace(/\s+/g, ' ');
}

if (import.meta.main) {
  const stale = [...referenceFiles()].filter(([path, text]) => read(path) !== text);
  if (!process.argv.includes('--check'))
    for (const [path, text] of stale) writeFileSync(join(root, path), text);
  else if (stale.length > 0) {
    console.error(`Stale: ${stale.map(([path]) => path).join(', ')}. Run: npm run reference`);
    process.exitCode = 1;
  }
}
