import { spawn } from 'node:child_process';
import { piece, reasonOf } from '../../quote.ts';
import { isRecord } from '../../record.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The library's default; a credential file may set another. */
const TIMEOUT_MS = 30_000;
/** A subject token has a few kilobytes. */
const MAX_OUTPUT_CHARACTERS = 1024 * 1024;

/**
 * The subject token of an executable source. google-auth-library implements the protocol: the command's environment, its
 * output file, its response. The command itself runs here. The library would end the process when the command does not exist
 * or a signal ends it, read warnings on standard error as a part of the response, and wait after the time limit for the
 * command's own children.
 * @param options the library's
 * @param source `credential_source` of the file
 * @throws {Error} with the library's words or those of {@link runCommand}
 * @see https://google.aip.dev/auth/4117
 */
export async function executableSubjectToken(
  // biome-ignore lint/suspicious/noExplicitAny: the library's clients' options share no type
  options: any,
  { executable }: Readonly<Record<string, unknown>>,
  env: Env,
): Promise<string> {
  const { timeout_millis: timeoutMs = TIMEOUT_MS } = isRecord(executable) ? executable : {};
  if (typeof timeoutMs !== 'number') throw new Error('its timeout_millis is not a number');
  const [{ PluggableAuthClient }, { PluggableAuthHandler }, { ExecutableResponse }] = await Promise.all([
    import(
      /* webpackChunkName: "google-auth-library" */ 'google-auth-library/build/src/auth/pluggable-auth-client.js'
    ),
    import(
      /* webpackChunkName: "google-auth-library" */ 'google-auth-library/build/src/auth/pluggable-auth-handler.js'
    ),
    import(
      /* webpackChunkName: "google-auth-library" */ 'google-auth-library/build/src/auth/executable-response.js'
    ),
  ]);
  const client = new PluggableAuthClient(options);
  const handler: unknown = Reflect.get(client, 'handler');
  if (!(handler instanceof PluggableAuthHandler))
    throw new Error('the library runs executables in another way');
  handler.retrieveResponseFromExecutable = async (variables) => {
    const [file = '', ...rest] = wordsOf(handler);
    const output = await runCommand([file, ...rest], { ...env, ...Object.fromEntries(variables) }, timeoutMs);
    try {
      return new ExecutableResponse(JSON.parse(output));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Error(`The executable returned ${output.length} characters that are not JSON.`);
    }
  };
  return client.retrieveSubjectToken();
}

/** The words of the command, as the library splits it. */
function wordsOf(handler: object): readonly string[] {
  const words: unknown = Reflect.get(handler, 'commandComponents');
  if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words;
  throw new Error('the library runs executables in another way');
}

/**
 * Runs a command without a shell and returns its standard output. Its processes have ended or are no longer waited for when
 * this returns.
 * @param timeoutMs after which the command and its children are killed
 * @throws {Error} when it cannot be run, fails, prints too much or does not end in time
 */
export function runCommand(
  [file, ...rest]: readonly [string, ...string[]],
  env: Env,
  timeoutMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that its children end with it. Windows has no such groups.
    const detached = process.platform !== 'win32';
    const child = spawn(file, rest, { env: { ...env }, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    const end = (problem: Error | undefined) => {
      clearTimeout(timer);
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      if (problem) reject(problem);
      else resolve(output);
    };
    const kill = (why: string) => {
      try {
        if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended since.
      }
      end(new Error(why));
    };
    const timer = setTimeout(
      () => kill('The executable failed to finish within the timeout specified.'),
      timeoutMs,
    );
    const read = (stream: NodeJS.ReadableStream, take: (text: string) => void) => {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        take(text);
        if (output.length + errors.length > MAX_OUTPUT_CHARACTERS)
          kill('The executable printed more than a token.');
      });
    };
    read(child.stdout, (text) => {
      output += text;
    });
    read(child.stderr, (text) => {
      errors += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      end(new Error(`Could not run the executable ${piece(file)} (${reasonOf(error)}).`)),
    );
    child.on('close', (code, signal) => {
      if (code === 0) end(undefined);
      else if (code === null) end(new Error(`The executable was ended by the signal ${signal}.`));
      else
        end(
          new Error(`The executable failed with exit code: ${code} and error message: ${output}${errors}.`),
        );
    });
  });
}
