// Makes src/cli/flags.ts from action.yml: the command line's help describes each input, and reads no YAML at run time.
import { isMap, isScalar, parseDocument } from 'yaml';

/** The text of `src/cli/flags.ts` for the text of an `action.yml`. */
export function flagsModule(actionYml: string): string {
  const inputs = parseDocument(actionYml).get('inputs');
  if (!isMap(inputs)) throw new Error('action.yml has no inputs');
  let group = '';
  const entries: string[] = [];
  for (const { key, value } of inputs.items) {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml: an input is not a map');
    const comment = key.commentBefore ?? (entries.length === 0 ? inputs.commentBefore : undefined);
    // In "Credentials: exactly one of the first three", the rule after the colon is the action's.
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
  return `// Generated from action.yml by npm run reference. Do not edit.
// biome-ignore-all format: generated
import type { InputName } from '../input-names.ts';

/** An input as action.yml describes it. */
export interface InputDescription {
  /** Heading in the help. */
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
