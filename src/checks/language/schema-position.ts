import { YAML_OPTIONS } from '../../yaml.ts';
import { pointerKeys } from './schema-problem.ts';
import { withinTime } from './time-limit.ts';

/** Milliseconds for a message to be more exact. */
const SEARCH_MS = 2000;

/**
 * Line and column, from 1, of a value of a JSON or YAML text, which is known to be one; nothing when they cannot be found
 * in time.
 */
export async function placeInText(
  text: string,
  pointer: string,
): Promise<{ readonly line: number; readonly column: number } | undefined> {
  const { isNode, LineCounter, parseDocument } = await import('yaml');
  try {
    return withinTime(SEARCH_MS, () => {
      const lineCounter = new LineCounter();
      const document = parseDocument(text, { ...YAML_OPTIONS, uniqueKeys: false, lineCounter });
      const keys = pointerKeys(pointer);
      const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
      if (!isNode(node) || !node.range) return undefined;
      const { line, col } = lineCounter.linePos(node.range[0]);
      return { line, column: col };
    });
  } catch {
    return undefined;
  }
}
