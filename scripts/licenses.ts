// The licences of the bundled packages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { own } from '../src/record.ts';

const modules = join(import.meta.dirname, '../node_modules');

interface WebpackModule {
  readonly name?: string;
  readonly modules?: readonly WebpackModule[];
}

export interface Statistics {
  readonly modules?: readonly WebpackModule[];
}

/**
 * The packages in a bundle, from webpack's statistics. ncc's own `license` option omits those that are
 * loaded late.
 */
export function packagesIn(statistics: Statistics): string[] {
  const names = new Set<string>();
  const visit = ({ name = '', modules: parts = [] }: WebpackModule) => {
    const found = [...name.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].at(-1)?.[1];
    if (found !== undefined) names.add(found);
    for (const part of parts) visit(part);
  };
  for (const one of statistics.modules ?? []) visit(one);
  return [...names];
}

/** Licence texts from the repositories of packages that contain none. */
const MISSING: Readonly<Record<string, string>> = {
  '@bufbuild/cel': 'bufbuild-cel.txt',
  '@bufbuild/cel-spec': 'bufbuild-cel.txt',
  '@bufbuild/protobuf': 'bufbuild-protobuf.txt',
  '@cfworker/json-schema': 'cfworker-json-schema.txt',
};

/**
 * Each licence once, with the names of its packages.
 * @throws {Error} for a package without a license text
 */
export function licensesOf(names: Iterable<string>): string {
  const byText = new Map<string, string[]>();
  for (const name of [...new Set(names)].sort()) {
    const folder = join(modules, name);
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const licence = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const missing = own(MISSING, name);
    const file = licence ? join(folder, licence) : missing && join(import.meta.dirname, 'licenses', missing);
    if (!file) throw new Error(`${name} has no license text: add it to scripts/licenses/.`);
    const text = `${license}\n\n${readFileSync(file, 'utf8').trim()}`;
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText]
    .map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}
