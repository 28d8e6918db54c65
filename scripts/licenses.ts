// The licenses of what was bundled.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../node_modules');

/** The packages named in what ncc's license plugin wrote, one a paragraph. */
export function packagesIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^(@[\w.-]+\/)?[\w.-]+$/.test(line) && existsSync(join(modules, line, 'package.json')));
}

/** Each license once, under the names of all packages that come with it. */
export function licensesOf(names: Iterable<string>): string {
  const byText = new Map<string, string[]>();
  for (const name of [...new Set(names)].sort()) {
    const folder = join(modules, name);
    const { license, private: own } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (own) continue;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = `${license}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package holds no license text.'}`;
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText]
    .map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}
