// Writes the README's tables: inputs and outputs from action.yml, the one place where they are described, and the
// error codes from docs/troubleshooting.md.
// `npm run readme` writes them; with --check it only says whether they are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');

/** The README with the text between each pair of markers replaced. */
export function withTables(readme: string, actionYml: string, troubleshooting: string): string {
  const tables = { ...tablesOf(actionYml), codes: codesOf(troubleshooting) };
  return Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name}:start -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`),
        (_, start: string, end: string) => `${start}\n${table}\n${end}`,
      ),
    readme,
  );
}

function tablesOf(actionYml: string): Record<string, string> {
  const document = parseDocument(actionYml);
  const inputs = document.get('inputs');
  const outputs = document.get('outputs');
  if (!isMap(inputs) || !isMap(outputs)) throw new Error('action.yml has no inputs or no outputs');
  const sections: string[] = [];
  for (const { key, value } of inputs.items) {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an input is not a map');
    const heading =
      key.commentBefore?.trim() ?? (sections.length === 0 ? inputs.commentBefore?.trim() : undefined);
    if (heading) sections.push(`\n**${heading}**\n\n| input | default | meaning |\n|---|---|---|`);
    const fallback = value.get('default');
    const shown = fallback === undefined ? '' : `\`${String(fallback)}\``;
    sections.push(`| \`${String(key.value)}\` | ${shown} | ${cell(value.get('description'))} |`);
  }
  const rows = outputs.items.map(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an output is not a map');
    return `| \`${String(key.value)}\` | ${cell(value.get('description'))} |`;
  });
  return {
    inputs: `${sections.join('\n').trim()}\n`,
    outputs: `| output | meaning |\n|---|---|\n${rows.join('\n')}\n`,
  };
}

/** Every code and the first sentence of its entry, by the sections of the page, folded away until somebody looks. */
function codesOf(troubleshooting: string): string {
  const sections = troubleshooting.split(/^## /m).slice(1);
  return sections
    .map((section) => {
      const [title = ''] = section.split('\n');
      const rows = [...section.matchAll(/^### (\w+)\n\n([\s\S]*?)\n\n/gm)].map(([, code = '', text = '']) => {
        const sentence = /^.*?[.:](?=\s|$)/s.exec(text)?.[0].replace(/:$/, '.') ?? text;
        return `| [\`${code}\`](docs/troubleshooting.md#${code.toLowerCase()}) | ${cell(sentence)} |`;
      });
      if (rows.length === 0) return '';
      const table = `| code | what it says |\n|---|---|\n${rows.join('\n')}`;
      return `<details><summary>${title}</summary>\n\n${table}\n\n</details>\n`;
    })
    .filter((text) => text !== '')
    .join('');
}

function cell(text: unknown): string {
  return String(text).trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

if (import.meta.main) {
  const path = join(root, 'README.md');
  const before = readFileSync(path, 'utf8');
  const [actionYml, troubleshooting] = ['action.yml', 'docs/troubleshooting.md'].map((name) =>
    readFileSync(join(root, name), 'utf8'),
  );
  const after = withTables(before, actionYml ?? '', troubleshooting ?? '');
  if (process.argv.includes('--check')) {
    if (before !== after) {
      console.error('README.md is not in step with action.yml: run npm run readme');
      process.exitCode = 1;
    }
  } else writeFileSync(path, after);
}
