import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';

const FILE_EXAMPLE = {
  access_token_boundary: '.github/boundary.yaml',
  checks: '.github/checks.yaml',
} as const;

/**
 * YAML and JSON come inline or as a path. Several lines, a brace or a `key: value` are text; the rest is a path.
 * @returns the text, or nothing after reporting why the file cannot be read
 */
export async function inlineOrFile(
  input: 'access_token_boundary' | 'checks',
  text: string,
  problems: Problems,
  pipeWaitMs?: number,
): Promise<string | undefined> {
  if (/[\n{[]|:\s/.test(text)) return text;
  const { MOST_BYTES, readText, UnreadableFile } = await import('../files/read.ts');
  const maxBytes = input === 'checks' ? MOST_BYTES.checks : MOST_BYTES.boundary;
  try {
    return await readText(text, { maxBytes, pipeWaitMs });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.add(
      input,
      `the file ${quote(text)} ${error.message}. A path is relative to the workspace.`,
      FILE_EXAMPLE[input],
      'FILE_READ_FAILED',
    );
  }
  return undefined;
}
