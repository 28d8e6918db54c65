import { type JsonSchema, readJsonSchema, SchemaProblem } from './json-schema.ts';
import type { LineReader } from './line-reader.ts';
import { operandTemplate, parseOperand } from './operand.ts';
import { expected, found, ParseError } from './parse-error.ts';
import { type Env, settledText } from './template.ts';

/**
 * Parses the argument of `schema`, the path of a file, and reads the file.
 * @throws {ParseError}
 */
export async function parseSchema(
  line: LineReader,
  env: Env,
  readFile: (path: string) => Promise<string>,
): Promise<JsonSchema> {
  line.skipBlanks();
  const start = line.index;
  const file = line.parseRest((text) => parsePath(text, env));
  try {
    return await readJsonSchema(file, readFile);
  } catch (thrown) {
    if (!(thrown instanceof SchemaProblem)) throw thrown;
    const message = `expected a JSON Schema in ${found(file)}: ${thrown.message}`;
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
