// Writes the README's tables from action.yml, the one place where inputs and outputs are described.
// `npm run readme` writes them; with --check it only says whether they are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');

/** The README with the text between each pair of markers replaced. */
export function withTables(readme: string, actionYml: string): string {
  const tables = tablesOf(actionYml);
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
    const heading = key.commentBefore?.trim() ?? (sections.length === 0 ? inputs.commentBefore?.trim() : undefined);
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

function cell(text: unknown): string {
  return String(text).trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

if (import.meta.main) {
  const path = join(root, 'README.md');
  const before = readFileSync(path, 'utf8');
  const after = withTables(before, readFileSync(join(root, 'action.yml'), 'utf8'));
  if (process.argv.includes('--check')) {
    if (before !== after) {
      console.error('README.md is not in step with action.yml: run npm run readme');
      process.exitCode = 1;
    }
  } else writeFileSync(path, after);
}
