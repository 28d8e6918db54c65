// Writes what the command line's help says of each input from action.yml, the one place where inputs are described:
// the command line reads no YAML when it runs. `node scripts/flags.ts` writes it; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');

/** The text of `src/cli/flags.ts` for the text of an `action.yml`. */
export function flagsModule(actionYml: string): string {
  const inputs = parseDocument(actionYml).get('inputs');
  if (!isMap(inputs)) throw new Error('action.yml has no inputs');
  let group = '';
  const entries: string[] = [];
  for (const { key, value } of inputs.items) {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an input is not a map');
    const comment = key.commentBefore ?? (entries.length === 0 ? inputs.commentBefore : undefined);
    // "Who is asking: exactly one of the first three" is a rule of the action's; the group is what stands before it.
    group = comment?.trim().split(':')[0] ?? group;
    const fallback = value.get('default');
    entries.push(
      `  ${String(key.value)}: {
    group: ${quote(group)},
    description:
      ${quote(String(value.get('description')).trim().replace(/\s+/g, ' '))},
    default: ${fallback === undefined ? 'undefined' : quote(String(fallback))},
  },`,
    );
  }
  return `// Written by scripts/flags.ts from action.yml: change it there, then run node scripts/flags.ts.
// biome-ignore-all format: as the script writes it
import type { InputName } from '../config/inputs.ts';

/** What action.yml says of an input. */
export interface InputDescription {
  /** The heading it stands under. */
  readonly group: string;
  readonly description: string;
  readonly default: string | undefined;
}

export const INPUT_DESCRIPTIONS: Readonly<Record<InputName, InputDescription>> = {
${entries.join('\n')}
};
`;
}

function quote(text: string): string {
  return text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (import.meta.main) {
  const path = join(root, 'src/cli/flags.ts');
  const text = flagsModule(readFileSync(join(root, 'action.yml'), 'utf8'));
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error('src/cli/flags.ts is not in step with action.yml: run node scripts/flags.ts');
    process.exitCode = 1;
  }
}
