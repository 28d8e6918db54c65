/** YAML 1.2 without custom tags and merge keys, whatever a document asks for. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // Otherwise the library writes warnings to standard error.
  logLevel: 'error',
} as const;

/** Why a text could not be read. */
export interface YamlProblem {
  /** `syntax`: it is not YAML. `aliases`: it has more aliases than allowed, or an alias without an anchor. */
  readonly kind: 'syntax' | 'aliases';
  /** Line and column, both from 1. */
  readonly place: { readonly line: number; readonly column: number } | undefined;
}

/**
 * Reads a YAML document into plain data, with duplicate keys and keys that are not text as problems. Where the place of each
 * value matters, checks/language/yaml-tree.ts is used.
 * @param maxAliases limits how far aliases may multiply values; 0 allows none
 * @param run runs the parser, with a time limit for instance
 */
export async function parseYaml(
  text: string,
  maxAliases: number,
  run: <T>(parse: () => T) => T = (parse) => parse(),
): Promise<{ readonly value: unknown } | { readonly problem: YamlProblem }> {
  const { parseDocument } = await import('yaml');
  return run(() => {
    const document = parseDocument(text, { ...YAML_OPTIONS, stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
      const at = error.linePos?.[0];
      return { problem: { kind: 'syntax', place: at && { line: at.line, column: at.col } } };
    }
    try {
      return { value: document.toJS({ maxAliasCount: maxAliases }) };
    } catch {
      return { problem: { kind: 'aliases', place: undefined } };
    }
  });
}
