import { spawn } from 'node:child_process';
import { piece, reasonOf } from '../../quote.ts';
import { isRecord } from '../../record.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The library's default; a credential file may say another. */
const TIMEOUT_MS = 30_000;
/** Subject tokens are a few kilobytes; more is not one. */
const MAX_OUTPUT_CHARACTERS = 1024 * 1024;

/**
 * The subject token of an executable source. google-auth-library knows the protocol: what the command is told, its
 * output file, what its answer means. The command itself is run here: the library's way to run it ends the process
 * when there is no such command or a signal ended it, takes warnings on standard error for a part of the answer, and
 * waits after the time limit for whatever the command has left running.
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
  handler.retrieveResponseFromExecutable = async (told) => {
    const [file = '', ...rest] = wordsOf(handler);
    const output = await runCommand([file, ...rest], { ...env, ...Object.fromEntries(told) }, timeoutMs);
    try {
      return new ExecutableResponse(JSON.parse(output));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Error(`The executable returned ${output.length} characters that are not JSON.`);
    }
  };
  return client.retrieveSubjectToken();
}

/** The command, taken apart by the library. */
function wordsOf(handler: object): readonly string[] {
  const words: unknown = Reflect.get(handler, 'commandComponents');
  if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words;
  throw new Error('the library runs executables in another way');
}

/**
 * Runs a command without a shell and returns what it printed on standard output. When this returns, nothing of the
 * command is waited for any more.
 * @param timeoutMs after which the command is killed, and whatever it started with it
 * @throws {Error} when it cannot be run, fails, prints too much or does not end in time
 */
export function runCommand(
  [file, ...rest]: readonly [string, ...string[]],
  env: Env,
  timeoutMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it starts ends with it. Windows knows no such groups.
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
        // It has ended meanwhile.
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
      end(new Error(`The executable ${piece(file)} could not be run (${reasonOf(error)}).`)),
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
