// The licenses of what was bundled.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../node_modules');

interface WebpackModule {
  readonly name?: string;
  readonly modules?: readonly WebpackModule[];
}

/**
 * The packages whose files are in a bundle, by the statistics that ncc writes with `--stats-out`. Its own `--license`
 * leaves out those that are loaded late.
 */
export function packagesIn(statistics: { readonly modules?: readonly WebpackModule[] }): string[] {
  const names = new Set<string>();
  const visit = ({ name = '', modules: parts = [] }: WebpackModule) => {
    const found = [...name.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].at(-1)?.[1];
    if (found !== undefined) names.add(found);
    for (const part of parts) visit(part);
  };
  for (const one of statistics.modules ?? []) visit(one);
  return [...names];
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
