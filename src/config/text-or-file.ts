import { input as inputRef, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';

const FILE_EXAMPLE = {
  access_token_boundary: '.github/boundary.yaml',
  checks: '.github/checks.yaml',
} as const;

/**
 * The text of an input that is YAML or JSON, inline or in a file. A value with several lines, a brace or a `key: value` is
 * inline, any other is a path.
 * @returns the text, or nothing after adding the problem of the file
 */
export async function inlineOrFile(
  input: 'access_token_boundary' | 'checks',
  given: string,
  problems: Problems,
  pipeWaitMs?: number,
): Promise<string | undefined> {
  // The braces of ${HOME} make no YAML or JSON.
  if (/[\n{[]|:\s/.test(given.replaceAll(/\$\{\{?[\w. ]*\}\}?/g, ''))) return given;
  const { MOST_BYTES, readText, UnreadableFile } = await import('../files/read.ts');
  const maxBytes = input === 'checks' ? MOST_BYTES.checks : MOST_BYTES.boundary;
  try {
    return await readText(given, { maxBytes, pipeWaitMs });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.add(
      input,
      text`${error.message}. A path is relative to the working directory, which is the workspace in a job.`,
      FILE_EXAMPLE[input],
      { code: 'FILE_READ_FAILED', subject: text`The file ${quote(given)} of ${inputRef(input)}` },
    );
  }
  return undefined;
}
