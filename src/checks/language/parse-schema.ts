import { quote } from '../../quote.ts';
import type { JsonSchema } from './json-schema.ts';
import type { LineReader } from './line-reader.ts';
import { operandTemplate, parseOperand } from './operand.ts';
import { expected, ParseError } from './parse-error.ts';
import type { ReadSchemaFile } from './schema-documents.ts';
import { SchemaProblem } from './schema-problem.ts';
import { type Env, settledText } from './template.ts';

/**
 * Parses the argument of `schema`, the path of a file and a fragment, and reads the file.
 * @throws {ParseError}
 */
export async function parseSchema(line: LineReader, env: Env, readFile: ReadSchemaFile): Promise<JsonSchema> {
  line.skipBlanks();
  const start = line.index;
  const name = line.parseRest((text) => parsePath(text, env));
  // Most runs have no schema.
  const { readJsonSchema } = await import('./json-schema.ts');
  try {
    const workspaces = [env['GITHUB_WORKSPACE'], process.cwd()];
    return await readJsonSchema(name, { readFile, workspaces });
  } catch (thrown) {
    if (!(thrown instanceof SchemaProblem)) throw thrown;
    const message = `expected a JSON Schema in ${quote(name)}${thrown.where}: ${thrown.message}`;
    throw new ParseError([{ index: start, message }]);
  }
}

function parsePath(text: string, env: Env): string {
  if (text === '') throw expected(0, 'the path of a JSON Schema such as schemas/order.json', text);
  const operand = parseOperand(text, 'text', env);
  const template = operandTemplate(operand);
  const path =
    operand.kind === 'value' && typeof operand.value === 'string'
      ? operand.value
      : template && settledText(template);
  if (path !== undefined) return path;
  const message = 'expected a path without captured values: a schema is read before the first request';
  throw new ParseError([{ index: 0, message }]);
}
