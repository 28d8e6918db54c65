import type { RawInputs } from '../config/inputs.ts';
import type { InputProblem } from '../errors.ts';
import { decodeText, MOST_BYTES, PIPE_WAIT_MS, readText, tooLarge, UnreadableFile } from '../files/read.ts';
import { systemReason } from '../files/reason.ts';
import { unexpanded } from '../files/unexpanded.ts';
import type { InputName } from '../input-names.ts';
import { piece, quote } from '../quote.ts';
import type { Sending } from './arguments.ts';
import { UsageError } from './arguments.ts';

/** Opens standard input, as any access to `process.stdin` does. */
export type Stdin = () => AsyncIterable<Uint8Array | string>;

export interface Values {
  readonly raw: RawInputs;
  /** Where the credential is from, as the command line names it. */
  readonly credentialSource: string | undefined;
  readonly warnings: readonly string[];
}

/**
 * Reads the files, or standard input, that flags name, as the values of inputs: `--credentials-json FILE`,
 * `--body @FILE`, `check -`.
 * @throws {UsageError} FILE_READ_FAILED for each file that cannot be read
 */
export async function readValues({ verb, given }: Sending, stdin: Stdin): Promise<Values> {
  const raw: Partial<Record<InputName, string>> = { ...given };
  const problems: InputProblem[] = [];
  const warnings: string[] = [];
  const read = async (input: InputName, path: string, limit: number): Promise<string> => {
    try {
      return await (path === '-'
        ? readStdin(stdin, limit)
        : readText(path, { maxBytes: limit, pipeWaitMs: PIPE_WAIT_MS }));
    } catch (error) {
      problems.push({
        input: `--${input.replaceAll('_', '-')}`,
        message: `cannot be read. ${explain(path, error)}`,
        code: 'FILE_READ_FAILED',
      });
      return '';
    }
  };

  const { credentials_json: credential, body, checks } = given;
  const fromInput = [credential === '-', body === '@-', checks === '-'].filter(Boolean);
  if (fromInput.length > 1) {
    throw new UsageError([{ input: 'Standard input', message: 'can be read only once.' }], verb);
  }
  let credentialSource: string | undefined;
  if (credential !== undefined) {
    if (isCredentialText(credential)) {
      credentialSource = '--credentials-json';
      warnings.push(
        'A credential on the command line can be read by every process of this machine, and stays in the history of the shell. Give --credentials-json a file, or - for standard input.',
      );
    } else {
      credentialSource =
        credential === '-' ? '--credentials-json, standard input' : `--credentials-json ${piece(credential)}`;
      const text = await read('credentials_json', credential, MOST_BYTES.credential);
      if (text.trim() === '' && problems.length === 0) {
        problems.push({
          input: '--credentials-json',
          message: `cannot be read. ${capital(place(credential))} is empty.`,
          code: 'FILE_READ_FAILED',
        });
      }
      raw.credentials_json = text;
    }
  }
  if (body?.startsWith('@')) raw.body = await read('body', body.slice(1), MOST_BYTES.body);
  if (checks === '-') raw.checks = await read('checks', checks, MOST_BYTES.checks);
  if (problems.length > 0) throw new UsageError(problems, verb);
  return { raw, credentialSource, warnings };
}

/** JSON, or base64 of it, where a path is expected. */
function isCredentialText(value: string): boolean {
  const text = value.trim();
  if (text.startsWith('{')) return true;
  const compact = text.replace(/\s+/g, '');
  // `{"`, also with white space between, in base64.
  return compact.length > 100 && /^(?:ey|ew)[A-Za-z0-9+/_-]+={0,2}$/.test(compact);
}

async function readStdin(stdin: Stdin, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin()) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > limit) throw tooLarge(limit);
    chunks.push(buffer);
  }
  return decodeText(Buffer.concat(chunks));
}

function place(path: string): string {
  return path === '-' ? 'standard input' : quote(path);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function explain(path: string, error: unknown): string {
  if (error instanceof UnreadableFile && error.code === 'ENOENT') {
    const part = unexpanded(path);
    const why =
      part === undefined ? '' : ` Its ${part} was not expanded, likely because it is in quotes or after =.`;
    return `There is no file ${place(path)}.${why}`;
  }
  if (error instanceof UnreadableFile) return `${capital(place(path))} ${error.message}.`;
  return `The system refused ${place(path)}: ${systemReason(error)}.`;
}
