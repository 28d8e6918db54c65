import type { Config, ParseOptions } from '../config/config.ts';
import { parseConfig } from '../config/config.ts';
import type { RawInputs } from '../config/inputs.ts';
import { formatDuration } from '../duration.ts';
import { InputError } from '../errors.ts';
import { PIPE_WAIT_MS } from '../files/read.ts';
import { piece } from '../quote.ts';
import { openSession, type Session } from '../session.ts';
import type { Asking } from './arguments.ts';
import type { Stdin } from './read-values.ts';
import { readValues } from './read-values.ts';
import type { Terminal } from './terminal.ts';
import { asFlags, exampleFor } from './wording.ts';

/** A session, with where the credential was found as the command line names it. */
export interface CliSession extends Session {
  readonly foundIn: string;
}

/** A verb with what it was given; the returned number is the exit status. */
export interface Work {
  readonly asking: Asking;
  readonly terminal: Terminal;
  readonly stdin: Stdin;
}

/**
 * Opens a session, has it used, and closes its connections whatever happened.
 * @throws {BearerError} whatever is wrong with what was given
 */
export async function withSession<T>(work: Work, use: (session: CliSession) => Promise<T>): Promise<T> {
  const { asking, terminal, stdin } = work;
  const values = await readValues(asking, stdin);
  const config = await parsed(
    // Variables cannot be exported from here, files are for keeping once all went well, and there is no job summary.
    { ...values.raw, export_environment_variables: 'false', cleanup_credentials: 'true', summary: 'false' },
    terminal,
    asking,
  );
  for (const warning of [...asking.warnings, ...values.warnings, ...config.warnings])
    terminal.warning(asFlags(warning));
  const session = await openSession(config, terminal);
  try {
    const given = config.foundIn === 'input credentials_json' ? values.credentialSource : config.foundIn;
    const foundIn = given ?? asFlags(config.foundIn).replace(/^input /, '');
    terminal.debug(`Credential: ${foundIn}`);
    return await use({ ...session, foundIn });
  } finally {
    session.http.close();
  }
}

/** A checks file is a word of its own here, so that what is wrong in it is said under its name. */
async function parsed(raw: RawInputs, terminal: Terminal, asking: Asking): Promise<Config> {
  try {
    return await parseConfig(raw, terminal, optionsFor(asking));
  } catch (error) {
    const file = asking.given.checks;
    if (!(error instanceof InputError) || file === undefined) throw error;
    const name = file === '-' ? 'standard input' : piece(file);
    throw new InputError(
      error.problems.map((problem) => {
        if (problem.input !== 'checks') return problem;
        const { message, example } = problem;
        const [, origin] = /^allowed_origins: (.*)$/.exec(example ?? '') ?? [];
        // The core names the file too, and not the text that came by standard input.
        return {
          ...problem,
          input: name,
          // It is allowed beside the file, not in it.
          example: origin === undefined ? example : exampleFor('allowed_origins', origin),
          message: message.startsWith(`${name}, `) ? message.slice(name.length + 2) : message,
        };
      }),
    );
  }
}

function optionsFor({ verb, given }: Asking): ParseOptions {
  // Who says --no-application-default-credentials wants to hear that nothing else was given.
  const refused = given.application_default_credentials === 'false';
  return {
    pipeWaitMs: PIPE_WAIT_MS,
    ...(refused ? {} : { defaultSource: 'application_default_credentials' }),
    ...(verb === 'request' || verb === 'check' ? {} : { verb }),
  };
}

/** Nobody needs to be told of less. */
const SILENT_MS = 1000;

/**
 * Says what is being waited for, when it takes long enough to wonder. The work's own progress says more, and stays until
 * the work says something else.
 */
export async function waiting<T>(
  terminal: Terminal,
  what: string | (() => string),
  work: Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const tell = async () => {
    let own: string | undefined;
    for (let waited = SILENT_MS; ; waited += SILENT_MS) {
      // In the background, or a promise that never settles would be waited for without end.
      await terminal.sleep(SILENT_MS, done.signal, { background: true });
      if (terminal.current !== undefined && terminal.current !== own) continue;
      own = `${typeof what === 'string' ? what : what()} … ${formatDuration(waited)}`;
      terminal.progress(own);
    }
  };
  // It ends by being told to.
  const told = tell().catch(() => {});
  try {
    return await work;
  } finally {
    done.abort();
    await told;
    terminal.clear();
  }
}
